"""The harness of the corpus: Markdown cases with exact expectations, and the tests of the harness itself."""
