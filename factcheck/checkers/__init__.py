"""Checkers: one module is one rule; see `factcheck.rule` for how they are found."""
