"""Figures: what every numeral of a document says, and which of them are no quantities."""
