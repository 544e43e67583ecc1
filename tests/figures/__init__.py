"""Tests of `factcheck.figures`: the corpus, its reader, and values rendered and read back."""
