"""A sample newsroom repository: eleven drafts in seven formats, and all that a paper keeps beside them."""
