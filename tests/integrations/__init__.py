"""What CI servers, hooks and shells run of us, run here as they run it."""
