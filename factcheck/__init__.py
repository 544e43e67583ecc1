"""Checks the figures in a news draft, offline, and shows its working."""
