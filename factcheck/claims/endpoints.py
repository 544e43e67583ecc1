"""Which two figures of a sentence are an earlier value and the value that it became."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from factcheck.claims.change_words import DOWN, UP
from factcheck.claims.cues import cue
from factcheck.claims.earlier_first import earlier_first
from factcheck.claims.likeness import alike, carried, lettered
from factcheck.claims.passages import begin, finish, maybe_year
from factcheck.claims.patterns import Pattern
from factcheck.claims.restated import told, values
from factcheck.model.figure import Form, Kind

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from factcheck.claims.passages import Sentence
    from factcheck.model.figure import Figure

__all__ = ("MEASURED", "Pair", "alike", "carried", "compared", "is_step", "pairs")

#: Kinds of figures between which a percentage change is meaningful.
MEASURED = (Kind.MONEY, Kind.COUNT, Kind.NUMBER, Kind.QUANTITY, Kind.DURATION)

#: What an earlier value follows. "On" and "over" only right after a percent: "up 12 percent on last year's 4.8
#: million".
_MARKER = Pattern(
    r"\b(?P<word>from|against|versus|vs|as compared (?:with|to)|compared (?:with|to)|compares (?:with|to)|than|on|"
    r"over|above|below)\b\.?"
)
#: An earlier value in brackets after its period: "(2022: $4.8bn)", "(previous year: 4.8 million)".
_BRACKETED = Pattern(
    r"\(\s*(?:[1-4]Q|Q[1-4]\s*|H[12]\s*|FY\s*)?(?:\d{2,4}|(?:the )?(?:previous|prior|last|year-earlier|preceding)\s+"
    r"(?:year|quarter|period|month)|(?:a )?year (?:ago|earlier))\s*:\s*(?=[^\s])"
)
#: The words for when an earlier value in brackets was: "(£540 million in 2022)".
_WHEN = frozenset(
    ("in", "at", "for", "a", "the", "last", "previous", "prior", "year", "years", "ago", "earlier", "before", "period",
     "quarter", "same", "of", "end")
)  # fmt: skip
#: An earlier value in a clause of its own: "up 8 percent on the same month last year, when it carried 17,500".
_WHEN_CLAUSE = Pattern(
    r"\b(?:(?:last|the previous|the prior) (?:year|month|quarter|week)|(?:a|one|the) (?:year|month|quarter|week) "
    r"(?:ago|earlier|before)|(?:19|20)\d\d|the same (?:month|period|quarter|week|time|season)(?: of)?(?: last year|"
    r"[^,;.]{0,16})?),? when (?:(?:it|they|there|the [a-z]+)\s+)?(?:had\s+|was\s+|were\s+)?"
    r"[a-z]+\s+(?:(?:in|at|to|out|just|only|a|the)\s+){0,2}(?=[£$€\w]{0,4}\d)"
)
#: "Added 2.2 percent to $6.04 after closing at $5.91 on Tuesday".
_AFTER_CLOSING = Pattern(
    r"\bafter (?:closing|ending|settling|finishing|standing|trading|opening)\s+(?:[A-Z]?[a-z]+\s+){0,2}at\s+"
)
_FILLER = Pattern(
    r"\s*(?:(?!(?:to|by|earlier|ago|before|into|than|more|less|and|but|is|are|now)\b)[A-Za-z][A-Za-z'’.-]*\s+){0,8}(?:[(:~]\s*)?$"
)
#: "From March a household may use": the word has its date, and a clause of its own follows.
_FROM_DATE = Pattern(r"\s*(?:y+|[A-Z][a-z]+)\s+(?:an?|the|each|every|all|no|it|they|he|she|we|you|there)\b", case=True)
_OPEN = Pattern(r"\(\s*$", case=True)
_TO = Pattern(r"\bto\s+(?:[A-Za-z][A-Za-z-]*\s+){0,5}$")
#: An amount after these words, or after a verb of change, is the change itself, not a level.
_STEP = Pattern(
    r"(?:\bby|\b(?:increase|decrease|rise|fall|gain|loss|drop|decline|jump|cut|reduction|growth|improvement|"
    r"change) of)\s+$"
)
_APPOSED = Pattern(r"[^,;]{0,50},\s*(?:an?\s+)?(?:[a-z-]+\s+){1,4}", case=True)
_LAST_WORD = Pattern(r"([A-Za-z-]+)\s+$", case=True)
_HIGHER = Pattern(
    r"\s*(?:higher|lower|more|less|fewer|larger|smaller|bigger|greater|better|worse|up|down|above|below|cheaper|"
    r"dearer|increase|rise|gain|growth|improvement|jump|decline|drop|fall|decrease)\s+$",
    case=True,
)
_BREAK = Pattern(
    r";|\s[*•·|&]\s|\b(?:and|but|while|whereas|although|though|despite|following|"
    r"as(?= (?!compared|against|of|much|many|low|high)[a-z]+ [a-z]+)|(?:after|before)\s+[a-z]+ing)\b"
)
_JOINED_NUMBER = Pattern(r"\s*(?:,|/|and|or)\s+$", case=True)
#: What was expected is no earlier value.
_EXPECTED = cue(
    "consensus", "estimate", "estimates", "estimated", "expected", "expectation", "expectations", "forecast",
    "forecasts", "analysts", "projected", "projection", "target", "guidance", "anticipated", "budgeted", "average",
    "averages", "peers", "rival", "rivals", "nationally", "nationwide", "planned",
)  # fmt: skip
#: A value that is a loss at one end only makes a percentage meaningless.
LOSS = cue(
    "loss", "losses", "deficit", "deficits", "shortfall", "outflow", "outflows", "negative", "minus", "in the red"
)
_NO_LOSS = cue("profit", "profits", "income", "surplus", "earnings", "gain", "inflow", "inflows", "in the black")


class Pair(NamedTuple):
    """An earlier value, the value that it became, and the word that ties them."""

    old: Figure
    new: Figure
    marker: tuple[int, int]
    crossing: bool = False  #: one end is a loss or a deficit, the other is not
    bracketed: bool = False  #: the earlier value is a bare number in brackets, which may be something else
    apart: bool = False  #: each value has a clause and a time of its own

    @property
    def start(self) -> int:
        """Where the first of the two starts."""
        return min(begin(self.old), begin(self.new))

    @property
    def end(self) -> int:
        """Where the second of the two ends."""
        return max(finish(self.old), finish(self.new))


def pairs(sentence: Sentence, kinds: Sequence[Kind] = MEASURED) -> list[Pair]:
    """Return the pairs that "from … to …", "to … from …" or a comparison ties together, in order."""
    figures = [compared(sentence, f) for f in sentence.figures if f.kind in kinds and not _nominal(sentence, f)]
    if len(figures) < 2:
        return []
    figures = values(sentence, [lettered(f, sentence.figures) for f in figures])
    found: list[Pair] = []
    olds: set[int] = set()
    tied: set[int] = set()
    for marker, old in _olds(sentence, figures):
        if old.start in olds or _listed(sentence, old, figures):
            continue
        new = _new(sentence, marker, old, figures, olds)
        olds.add(old.start)  # what one comparison has as its base is no later value of another
        if new is not None:
            tied.add(old.start)
            found += _pair(sentence, old, new, marker.span())
    for old, new, apart in earlier_first(sentence, figures):
        if old.start not in tied:
            found += _pair(sentence, old, new, (begin(old), begin(old)), apart=apart)
    return found


def _pair(sentence: Sentence, old: Figure, new: Figure, marker: tuple[int, int], *, apart: bool = False) -> list[Pair]:
    if any(f.form in (Form.RANGE, Form.VAGUE, Form.FRACTION) for f in (old, new)):
        return []
    crossing = _crossing(sentence, old, new)
    bracketed = marker[1] == begin(old) and _alone(sentence, old)
    return [Pair(carried(old, new), carried(new, old), marker, crossing, bracketed, apart)]


def compared(sentence: Sentence, figure: Figure) -> Figure:
    """Return a figure without "more than" or "over" where that compares: "12 percent more than the 4.8 million"."""
    hedge = figure.hedge
    if (
        hedge is None
        or hedge.end > figure.start
        or not ("than" in hedge.text or hedge.text.startswith("as ") or hedge.text in ("over", "above", "below"))
    ):
        return figure
    before = (
        f for f in sentence.figures if f.kind in (Kind.PERCENT, Kind.MULTIPLE, Kind.RATIO) and f.end < hedge.start
    )
    if any(not sentence.passage.text[f.end : hedge.start].strip() for f in before):
        return replace(figure, hedge=None, low=figure.value, high=figure.value)
    return figure


def _nominal(sentence: Sentence, figure: Figure) -> bool:
    """Say whether a figure is no value: the duration of "a 52-week low", the multiple of "2.3 times a year ago"."""
    if figure.kind is Kind.DURATION:
        return "-" in figure.text
    return not figure.units and sentence.passage.text.startswith(" times", figure.end)


def _olds(sentence: Sentence, figures: list[Figure]) -> Iterator[tuple[re.Match[str], Figure]]:
    """Yield the words that an earlier value follows, with that value."""
    text = sentence.passage.text
    for bracket in _BRACKETED.finditer(text, sentence.start, sentence.end):
        old = next((f for f in figures if begin(f) == bracket.end()), None)
        if old is not None:
            yield bracket, old
    for place, old in enumerate(figures):
        opening = _OPEN.search(text, max(sentence.start, begin(old) - 3), begin(old))
        if not opening or not place or not alike(figures[place - 1], old):
            continue
        if _dated(sentence, old) or (_alone(sentence, old) and _beside(sentence, figures[place - 1], old)):
            yield opening, old
    opened = (
        _WHEN_CLAUSE.finditer(text, sentence.start, sentence.end),
        _AFTER_CLOSING.finditer(text, sentence.start, sentence.end),
    )
    for marker in chain(*opened):
        old = next((f for f in figures if begin(f) == marker.end()), None)
        if old is not None:
            yield marker, old
    for marker in _MARKER.finditer(text, sentence.start, sentence.end):
        if any(f.start <= marker.start() < f.end for f in sentence.figures):
            continue
        if marker["word"].lower() in ("on", "over", "than", "above", "below") and not _after_percent(sentence, marker):
            continue
        old = next((f for f in figures if f.start >= marker.end()), None)
        if old is None or (old.hedge and old.hedge.start < marker.end() <= old.hedge.end):
            continue
        words = sentence.masked(marker.end(), begin(old))  # "1985's 710 million"
        if (
            len(words) > 90
            or not _FILLER.fullmatch(words)
            or _FROM_DATE.match(words)
            or text[marker.end() : old.start] in _EXPECTED
        ):
            continue
        if text[old.end : min(sentence.end, old.end + 40)].partition(",")[0] in _EXPECTED:
            continue
        yield marker, old


def _dated(sentence: Sentence, old: Figure) -> bool:
    """Say whether a figure in brackets ends with its period: "£480 million (£540 million in 2022)"."""
    end = min(sentence.end, finish(old) + 40)
    words = sentence.masked(finish(old), end)
    when, closed, _ = words.partition(")")
    return bool(closed and when.strip()) and all(word in _WHEN or not word.strip("y") for word in when.lower().split())


def _alone(sentence: Sentence, old: Figure) -> bool:
    """Say whether a value is all that brackets hold: "SEK 459m (433)", "1.56 billion euros (2.0 billion euros)"."""
    text = sentence.passage.text
    bare = old.kind in (Kind.NUMBER, Kind.MONEY) and not old.hedge and not maybe_year(old)
    return bare and text[old.start - 1 : old.start] == "(" and text[old.end : old.end + 1] == ")"


def _beside(sentence: Sentence, new: Figure, old: Figure) -> bool:
    """Say whether an amount stands right before the brackets with a number that may be the same in another year."""
    if new.kind is not Kind.MONEY or sentence.passage.text[finish(new) : old.start].strip() != "(":
        return False
    small, large = sorted((carried(old, new).value, new.value))
    return large <= 3 * small


def _after_percent(sentence: Sentence, marker: re.Match[str]) -> bool:
    """Say whether a percent or multiple stands right before: "12 percent on", "three times more than"."""
    text = sentence.passage.text
    for figure in sentence.figures:
        if figure.kind in (Kind.PERCENT, Kind.MULTIPLE, Kind.RATIO) and 0 <= marker.start() - figure.end <= 24:
            gap = text[figure.end : marker.start()]
            return not gap.strip() or bool(_HIGHER.fullmatch(gap))
    return False


def is_step(lead: str) -> bool:
    """Say whether the words before an amount make it a change: "rose 200 million", "an increase of 200 million"."""
    word = _LAST_WORD.search(lead)
    return bool(_STEP.search(lead)) or bool(word and (word[1] in UP or word[1] in DOWN))


def _new(
    sentence: Sentence, marker: re.Match[str], old: Figure, figures: list[Figure], olds: set[int]
) -> Figure | None:
    """Return the later value that belongs to an earlier one."""
    text = sentence.passage.text
    ahead = (f for f in reversed(figures) if f.end <= marker.start() and alike(f, old))
    before = next((f for f in ahead if not _in_aside(text, f, marker.start())), None)
    if before is not None and (before.start in olds or not _joined(sentence, finish(before), marker.start())):
        before = None
    closest = before is not None and len(text[finish(before) : marker.start()].strip()) == 0
    if marker[0].lower() == "from" and not (closest and before and _led_by_to(sentence, before)):
        after = next((f for f in figures if f.start > old.start and alike(f, old)), None)
        if after and _led_by_to(sentence, after) and _joined(sentence, finish(old), begin(after)):
            return after
    if before is not None and is_step(text[max(sentence.start, begin(before) - 24) : begin(before)]):
        return _before_step(sentence, before, figures, olds)
    return before and told(sentence, before, figures, old)


def _in_aside(text: str, figure: Figure, end: int) -> bool:
    """Say whether a figure stands in brackets that close before `end`: "5.4 million (2.0 million abroad), up from"."""
    closing = text.find(")", finish(figure), end)
    return closing >= 0 and "(" not in text[finish(figure) : closing]


def _before_step(sentence: Sentence, step: Figure, figures: list[Figure], olds: set[int]) -> Figure | None:
    """Return the value before a step, if the sentence gives one: "5.4 million, up 600,000 from 4.8 million"."""
    value = next((f for f in reversed(figures) if f.end <= step.start and alike(f, step)), None)
    if value is None or value.start in olds:
        return None
    gap = sentence.passage.text[finish(value) : begin(step)]
    return value if _APPOSED.fullmatch(gap) and not _BREAK.search(gap) else None


def _led_by_to(sentence: Sentence, figure: Figure) -> bool:
    return bool(_TO.search(sentence.passage.text[max(sentence.start, begin(figure) - 60) : begin(figure)]))


def _joined(sentence: Sentence, start: int, end: int) -> bool:
    """Say whether nothing between two figures opens another clause."""
    return end - start <= 150 and not _BREAK.search(sentence.passage.text, start, end)


def _listed(sentence: Sentence, old: Figure, figures: list[Figure]) -> bool:
    """Say whether the earlier value is one of several: "compared with 4.8 million and 1.1 million"."""
    following = next((f for f in figures if f.start > old.start), None)
    if following is None or not alike(following, old):
        return False
    return bool(_JOINED_NUMBER.fullmatch(sentence.passage.text[finish(old) : begin(following)]))


def _crossing(sentence: Sentence, old: Figure, new: Figure) -> bool:
    """Say whether one of the two is called a loss and the other is not."""
    text = sentence.passage.text
    first, second = sorted((old, new), key=lambda f: f.start)
    opening = text[sentence.start : first.start]
    between = text[first.end : begin(second)]
    return (between in LOSS and opening not in LOSS) or (opening in LOSS and between in _NO_LOSS)
