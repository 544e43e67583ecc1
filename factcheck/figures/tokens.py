"""Text as tokens: digit runs, words and single signs, each with its place.

Every later step reads tokens by index, forwards and backwards, so a careful look around a number costs little.
"""

from __future__ import annotations

import re

#: Digit runs keep their separators; "15,2022" is two runs, for no grouping has four digits. Abbreviations with points
#: ("p.m.", "U.S.") are one token, vulgar fractions ("½") too, and an empty line is a token that nothing reads across.
TOKEN = re.compile(
    r"[0-9]+(?:,[0-9]{1,3}(?![0-9])|\.[0-9]+)*"
    r"|(?:[A-Za-z]\.){2,}"
    r"|[^\W\d_¼-¾⅐-⅞¹²³]+(?:['’][^\W\d_¼-¾⅐-⅞¹²³]+)*"
    r"|\n\s*\n\s*|\S"
)
#: "97 790 people", "511 152 voters", and the commas of other writers.
COUNTED = r"(?<![0-9] )\b[1-9][0-9]{0,2} [0-9]{3} (?:people|of|[a-z]{3,20}s)\b"
COMMAS = r"[0-9],[0-9]{3}\b"
BREAK = "\n"
PADDING = 12
#: Full-width digits of East Asian typesetting, which count as plain ones; each is one character, so no place moves.
WIDE = "０１２３４５６７８９"
_NARROW = str.maketrans(WIDE + "．，", "0123456789.,")
_HYPHENS = frozenset("-‑–")
_JOINING = frozenset({"-", "'", "`", "/"})


class Tokens:
    """The tokens of a text in parallel lists, with empty ones past both ends (a negative index counts from the end)."""

    __slots__ = (
        "_blanks", "_bracketed", "_mentions", "ends", "lower", "lows", "size", "starts", "text", "tokenised", "words",
    )  # fmt: skip

    def __init__(self, text: str, cuts: tuple[int, ...] = ()) -> None:
        self.text = text
        if not text.isascii() and any(sign in text for sign in WIDE):
            text = text.translate(_NARROW)
        words: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        first = 0
        for cut in (*cuts, len(text)):
            if first:
                words.append(BREAK)
                starts.append(first)
                ends.append(first)
            found = list(TOKEN.finditer(text, first, cut))
            words += [BREAK if (word := match[0])[0] == BREAK else word for match in found]
            starts += [match.start() for match in found]
            ends += [match.end() for match in found]
            first = cut
        self.size = len(words)
        self._bracketed: frozenset[str] | None = None
        self._mentions: dict[str, bool] = {}
        self._blanks: bool | None = None
        words.extend([""] * PADDING)
        starts.extend([len(text) + 2] * PADDING)
        ends.extend([len(text) + 1] * PADDING)
        self.words = words
        self.lows = [word.lower() for word in words]
        self.starts = starts
        self.ends = ends
        #: Text in small letters throughout, where capitals cannot tell names.
        self.lower = text.islower()
        apart = text.count(" ,") + text.count(" .")
        #: Newswire with blanks around every sign, where "10 - year" is "10-year".
        self.tokenised = apart > 0 and 2 * apart > text.count(",") + text.count(".")

    @property
    def bracketed(self) -> frozenset[str]:
        """All short digit runs that stand alone in round brackets; gathered once, when first asked for."""
        if self._bracketed is None:
            words = self.words
            self._bracketed = frozenset(
                words[i]
                for i in range(1, self.size - 1)
                if words[i - 1] == "(" and words[i + 1] == ")" and words[i].isdigit() and len(words[i]) <= 2
            )
        return self._bracketed

    @property
    def grouped_by_blanks(self) -> bool:
        """Whether the text groups thousands by plain blanks: it counts something so, and sets no comma to do it."""
        if self._blanks is None:
            self._blanks = re.search(COUNTED, self.text) is not None and re.search(COMMAS, self.text) is None
        return self._blanks

    def mentions(self, words: str) -> bool:
        """Whether the text has these words anywhere; looked up once."""
        found = self._mentions.get(words)
        if found is None:
            found = self._mentions[words] = words in self.text
        return found

    def glued(self, i: int) -> bool:
        """Whether token `i` touches the one before it."""
        if self.ends[i - 1] == self.starts[i]:
            return self.words[i - 1] != BREAK != self.words[i]
        return (
            self.tokenised
            and self.ends[i - 1] + 1 == self.starts[i]
            and (self.words[i] in _JOINING or self.words[i - 1] in _JOINING)
        )

    def spaced(self, i: int) -> bool:
        """Whether one blank stands between token `i` and the one before it."""
        return self.ends[i - 1] + 1 == self.starts[i]

    def opens_sentence(self, i: int) -> bool:
        """Whether token `i` is the first word of a sentence, as far as the signs before it tell.

        >>> Tokens("Up. Two went").opens_sentence(2)
        True
        """
        before = self.words[i - 1]
        if before in {"", BREAK, ".", "!", "?", ":", "•", "*", "#", "|", ">", "-", "–", "—"}:
            return not (before == "." and self.glued(i)) and not (before in "-–—" and self.glued(i))
        if before in {'"', "“", "'", "‘", "(", "["}:
            return True
        return before in {"”", "’"} and self.words[i - 2] in {".", "!", "?"}


def skip_hyphen(t: Tokens, j: int) -> int:
    """Return the token after a hyphen that joins two words at token `j`, or `j`."""
    return j + 1 if t.words[j] in _HYPHENS and t.glued(j) and t.glued(j + 1) else j
