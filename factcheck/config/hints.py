"""What the user may have meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return " Did you mean …?" for the nearest of the known words, or "".

    The same letters in another order come first.

    >>> did_you_mean("chekc", ["check", "rules"]), did_you_mean("GPB", ["PAB", "GBP"])
    (' Did you mean check?', ' Did you mean GBP?')
    """
    from difflib import get_close_matches

    by_fold = {each.casefold(): each for each in known}
    swapped = [each for each in by_fold if sorted(each) == sorted(word.casefold())]
    near = swapped or get_close_matches(word.casefold(), by_fold, n=1, cutoff=0.6)
    return f" Did you mean {by_fold[near[0]]}?" if near else ""
