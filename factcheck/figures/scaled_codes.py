"""Codes of currencies that carry a scale, as Nordic and German reports write them: "MSEK 459", "103 MEUR"."""

from __future__ import annotations

CODES = frozenset("EUR USD GBP SEK NOK DKK ISK CHF PLN CZK HUF AUD CAD NZD JPY CNY INR ZAR HKD SGD".split())
BEFORE = {"M": 10**6, "m": 10**6, "k": 10**3, "K": 10**3, "T": 10**3, "B": 10**9}
AFTER = {"m": 10**6, "M": 10**6, "mn": 10**6, "k": 10**3, "K": 10**3, "bn": 10**9, "b": 10**9}


def read_scaled(word: str) -> tuple[int, str] | None:
    """Return the scale and the code that a word writes in one.

    >>> read_scaled("MSEK"), read_scaled("EURbn"), read_scaled("MALL")
    ((1000000, 'SEK'), (1000000000, 'EUR'), None)
    """
    if not 4 <= len(word) <= 5:
        return None
    if word[1:] in CODES:
        scale = BEFORE.get(word[0])
        return None if scale is None else (scale, word[1:])
    if word[:3] in CODES:
        scale = AFTER.get(word[3:])
        return None if scale is None else (scale, word[:3])
    return None
