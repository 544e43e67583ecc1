"""Readers: a file or a text becomes a Document with its source map."""
