"""Numbers that mark: notes ("abroad.2 The", "holdings(2)") and shares at their exchange ("(TSE: 4180)")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.figures import units

if TYPE_CHECKING:
    from factcheck.figures.tokens import Tokens


def is_note(t: Tokens, i: int) -> bool:
    """Whether a digit is the mark of a note: after a full stop ("abroad.2 The") or before a star ("2*As of")."""
    if t.words[i + 1] == "*" and t.glued(i + 1) and t.opens_sentence(i):
        return True
    return (
        t.words[i - 1] == "."
        and t.glued(i)
        and t.glued(i - 1)
        and t.words[i - 2][-1:].isalpha()
        and len(t.words[i - 2]) > 2
        and not t.glued(i + 1)
        and (t.words[i + 1][:1].isupper() or t.words[i + 1] in {"", "\n", "*"})
    )


def is_marked(t: Tokens, i: int) -> bool:
    """Whether a number is the mark of a note, "holdings(2)", or of a share at its exchange, "(TSE: 4180)"."""
    before = t.words[i - 2]
    if t.words[i - 1] == "(":
        return (
            t.words[i + 1] == ")"
            and len(t.words[i]) == 1
            and before[-1:].isalpha()
            and len(before) > 2
            and t.glued(i)
            and t.glued(i - 1)
            and t.glued(i + 1)
        )
    return (
        before.isupper()
        and before.isalpha()
        and 2 <= len(before) <= 6
        and before not in units.CODES
        and t.words[i - 3] in {"(", ",", ";"}
        and 3 <= len(t.words[i]) <= 6
        and t.words[i + 1] in {")", ",", ";"}
    )
