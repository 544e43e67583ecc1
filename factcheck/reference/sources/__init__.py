"""Sources: one module per publisher's format, used by `tables refresh` and the builder only."""
