"""What must hold of a package once it is built and installed."""
