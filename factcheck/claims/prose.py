"""The sentences of a passage that are prose: lists of figures run together are left to the rules for tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.claims.passages import Passage, Sentence

#: A sentence with more figures is a table that lost its lines: what is tied in it is tied by chance, and looking at
#: every pair would take ever longer.
MOST = 60


def prose(passage: Passage) -> Iterator[Sentence]:
    """Yield the sentences of a passage in which figures stand among words."""
    for sentence in passage.sentences():
        if len(sentence.figures) <= MOST:
            yield sentence
