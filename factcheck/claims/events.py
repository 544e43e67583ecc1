"""Where a text names a dated event: "Russia's invasion of Ukraine", "the Sept. 11 attacks"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.claims.cues import cue
from factcheck.claims.patterns import Pattern

if TYPE_CHECKING:
    from factcheck.claims.passages import Sentence

_EVENT = cue(
    *"invasion invaded war attack attacks attacked referendum vote pandemic bombings collapse fall landing brexit "
    "bombing assassination truce ceasefire offensive armistice bailout wednesday thursday tuesday end dissolution "
    "collapsed fell bankruptcy olympics enlargement treaty joined applied founding 9/11 7/7".split()
)
_PHRASE = Pattern(r"[^,;:()\"“”—–\n]{3,90}")
_ENDS = Pattern(
    r"\s+(?:and|but|while|when|who|which|that|has|have|had|is|are|was|were|will|would|said|says)\b|[.](?:\s|$)"
)
#: What else of the text may tell which event is meant.
CONTEXT = 900


def phrase(sentence: Sentence, start: int) -> str:
    """Return the words from `start` on that name an event; "" if none there does."""
    text = sentence.passage.text
    found = _PHRASE.match(text, start, sentence.end)
    if not found:
        return ""
    words = found[0]
    stop = _ENDS.search(words)
    while stop and words[: stop.start() + 1].endswith(("Sept.", "Oct.", "Feb.", "Nov.", "Dec.", "Jan.", "Aug.")):
        stop = _ENDS.search(words, stop.end())
    if stop:
        words = words[: stop.start()]
    return words if _EVENT.search(words) else ""


def context(sentence: Sentence) -> str:
    """Return the text before a sentence, where the rest of an event's name may stand."""
    return sentence.passage.text[max(0, sentence.start - CONTEXT) : sentence.start]
