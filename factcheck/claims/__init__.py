"""Claims: passages of an article, and the cues that tie one figure to another."""
