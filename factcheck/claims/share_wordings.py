"""Less common ways to say a part, its whole and its share: each is tried only if its own words stand in the sentence.

Every pattern has the marks `part`, `whole` and `share` of factcheck.claims.shapes; the words between them hold no other
figure, so that nothing else can be the whole.
"""

from __future__ import annotations

from typing import NamedTuple

from factcheck.claims.patterns import Pattern
from factcheck.claims.shapes import mark

PART, WHOLE, SHARE = mark("mnq", "part"), mark("mnq", "whole"), mark("pr", "share")
_DETERMINED = r"(?:(?:the|its|their|his|her|our|all|a|an|total|some|those|these|that|this)(?:['’]s)? ){0,3}"
OF = rf"(?:out )?of {_DETERMINED}"
WORDS = r"(?: [\w'’-]+){0,4}?"
MORE_WORDS = r"(?: [\w'’-]+){0,7}?"
WHOLE_NOUN = r"(?:[\w'’-]+ ){0,3}"
_DASH = r"\s?[–—]\s?(?:or )?| - (?:or )?"
LINK = rf"(?:,? or |,? that is,? |, i\.e\.,? | \((?:or )?|,? which is |{_DASH})(?:just |only |exactly )?"
#: A comma alone ties them, too: "420 of 1,400, just 30 percent".
COMMA = r", (?:just |only |exactly |merely |barely )?"
#: "25 percent of them with conditions" speaks of the part: "of them" says nothing of the whole unless it ends there;
#: nor does it before a number of its own: "60 percent of them, 144, abroad".
_OVER = r"\s*(?:[,.;:)–—!?]|$)"
CLOSED = rf"(?=(?: of (?:all of )?them(?!(?:,| \(| –) ?⟨))?{_OVER}| of (?:the total|the sample|the whole)\b)"
ENDS = r"(?: [\w'’-]+){0,2}(?=\s*(?:[,.;:)–—]|$))"

_APART = r"[^⟨⟩.]{1,80}?"
_THOSE = r"(?:them|those|these|whom|which)"
_POLL = r"(?:^|[.;:] ?)In (?:a|an|the|its|this|that) (?:[\w'’-]+ ){0,3}(?:poll|survey|sample|study) of (?:the )?"
#: Words for people and posts, which may be counted as the one or the other.
_HEADS = r"(?:staff|workers|employees|people|jobs|posts|positions|members|voters|residents)"
#: Rates that are of something else than the two numbers beside them.
_OTHER_RATE = r"(?!(?:tax|interest|growth|inflation|discount|mortgage|jobless|unemployment|lending|hourly|annual)\b)"


class Wording(NamedTuple):
    """A way to say a share, and the words without which it cannot stand there."""

    needs: tuple[str, ...]
    pattern: Pattern


WORDINGS = (
    # 420 (84 percent) of the 500 respondents
    Wording(
        (") of ", ") out of "),
        Pattern(rf"{PART}{WORDS} \({SHARE}\) {OF}{WHOLE_NOUN}{WHOLE}", case=True),
    ),
    # It employs 800 people and will lay off 160 of them, 20 percent; 320 passengers, 48 of them children, or 15 percent
    Wording(
        (" of them", " of those", " of these", " of whom", " of which"),
        Pattern(rf"^[^⟨⟩]*{WHOLE}{_APART}{PART} of {_THOSE}\b{MORE_WORDS}(?:{LINK}|, ){SHARE}{CLOSED}", case=True),
    ),
    # 5,200 women, of whom 1,300 (25 percent) smoked
    Wording(
        (" of whom ", " of which "),
        Pattern(rf"{WHOLE}{_APART}, of (?:whom|which),? {PART}{WORDS}(?:{LINK}|, ){SHARE}{CLOSED}", case=True),
    ),
    # 7,500 calls, 25 percent (1,875) of which
    Wording(
        (" of whom", " of which"),
        Pattern(rf"{WHOLE}{_APART}, {SHARE}(?:,? or | \(){PART}[,)]? of (?:whom|which)\b", case=True),
    ),
    # In a poll of 1,500 voters, 630 (42 percent) named …; … 42 percent, or 630, named …
    Wording(
        ("poll of", "survey of", "sample of", "study of"),
        Pattern(
            rf"{_POLL}{WHOLE}{WORDS}, {PART}(?: (?!of |in |among |on |with )[\w'’-]+){{0,4}}?{LINK}{SHARE}{CLOSED}",
            case=True,
        ),
    ),
    Wording(
        ("poll of", "survey of", "sample of", "study of"),
        Pattern(rf"{_POLL}{WHOLE}{WORDS}, {SHARE}{LINK}{PART}(?: {_HEADS})?(?=\s?[,)–—])", case=True),
    ),
    # 88 women among its 220 members, or 40 percent
    Wording(
        (" among ",),
        Pattern(rf"{PART}{WORDS} among {_DETERMINED}{WHOLE_NOUN}{WHOLE}{MORE_WORDS}{LINK}{SHARE}{CLOSED}", case=True),
    ),
    # fewer than half, 46 percent, passed: 138 of 300
    Wording((": ⟨",), Pattern(rf"{SHARE}[^⟨⟩.;:]{{0,40}}: {PART} (?:out )?of (?:the )?{WHOLE}{CLOSED}", case=True)),
    # 66/120 (55%)
    Wording(("⟩/⟨",), Pattern(rf"(?<![/\d]){PART}/{WHOLE}{WORDS} \({SHARE}\)", case=True)),
    # 18-of-24 passes, 75 percent
    Wording(("⟩-of-⟨",), Pattern(rf"{PART}-of-{WHOLE}{WORDS}(?:{LINK}|, ){SHARE}{CLOSED}", case=True)),
    # half the 84 flats, or 42
    Wording(
        ("⟩ the ", "⟩ its ", "⟩ their "),
        Pattern(rf"{mark('r', 'share')} (?:the|its|their) {WHOLE}{WORDS}{LINK}{PART}{ENDS}", case=True),
    ),
    # 70 percent of the houses, or 1,400 of 2,000; a 22 percent stake, or 11 million of the 50 million shares
    Wording(
        (", or ⟨",),
        Pattern(
            rf"{SHARE}(?: of{WORDS}| stake| share), or {PART} {OF}(?:[\w-]+['’]s? )?{WHOLE}{WORDS}{CLOSED}", case=True
        ),
    ),
    # a quarter of its 1,200 staff, 300 people; one in five of the 400 shops, 80 in all
    Wording(
        (", ⟨",),
        Pattern(
            rf"{SHARE} {OF}{WHOLE_NOUN}{WHOLE}(?:{WORDS}, (?P<part>⟨[mnq]\d+⟩) (?:in all|in total|altogether)"
            rf"|(?: {_HEADS}), (?P<heads>⟨n\d+⟩) {_HEADS})(?=[.,;)]|$)",
            case=True,
        ),
    ),
    # 1,080 of 2,400 requests, a refusal rate of 45 percent
    Wording(
        (" rate of ⟨", "turnout of ⟨"),
        Pattern(
            rf"{PART}{WORDS} {OF}{WHOLE_NOUN}{WHOLE}(?! points){MORE_WORDS}, (?:for |giving )?an? {_OTHER_RATE}"
            rf"(?:[\w-]+ )?(?:rate|turnout) of {SHARE}{CLOSED}",
            case=True,
        ),
    ),
    # the hall was 95 percent full, with 1,710 of 1,800 seats sold
    Wording(
        ("⟩ full", "⟩ sold", "⟩ taken", "⟩ let", "⟩ occupied"),
        Pattern(
            rf"{SHARE} (?:full|sold|taken|let|occupied)(?:: |, with | \(|, or |\s[–—]\s){PART}{WORDS} "
            rf"{OF}{WHOLE_NOUN}{WHOLE}",
            case=True,
        ),
    ),
    # turnout was 64 percent, with 32,000 of 50,000 voters casting ballots
    Wording(
        ("urnout ",),
        Pattern(
            rf"[Tt]urnout (?:was|of|at|stood at|reached) {SHARE}(?:, | \(|: |\s[–—]\s)(?:with |as )?"
            rf"{PART}{WORDS} {OF}{WHOLE_NOUN}{WHOLE}",
            case=True,
        ),
    ),
)

#: Of these, 540, or 45 percent, …: the whole stands in the sentence before.
OF_THESE = Pattern(rf"^(?:But |And )?[Oo]f (?:these|those|them|that),? {PART}{WORDS}{LINK}{SHARE}{CLOSED}", case=True)
#: A quarter of them, 1,875, were …
THEIR_SHARE = Pattern(rf"^{SHARE} of (?:these|those|them|that)(?:,? or |, | \(){PART}(?=[,)])", case=True)
