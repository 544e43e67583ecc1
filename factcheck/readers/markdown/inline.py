"""Marks inside a line of Markdown: which of its signs are text, and which are emphasis, links, code or tags."""

from __future__ import annotations

import re
from bisect import bisect_right

from factcheck.readers import markup
from factcheck.readers.late import Late
from factcheck.readers.markdown import islands
from factcheck.readers.markdown.emphasis import Run, pair

#: A tag or a link's target longer than this is read as text, so that time stays linear on any input.
LONGEST_TAG = 4000

_SPECIAL = re.compile(r"[\\`<&*_~!\[\]{]|(?:https?://|www\.)")
_ENTITY = Late(r"&(?:[A-Za-z][A-Za-z0-9]{1,31}|#\d{1,7}|#[xX][0-9A-Fa-f]{1,6});")
_AUTOLINK = Late(r"<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[^\s<>@]{1,99}@[A-Za-z0-9.-]{1,253})>")
_TAG = Late(r"<(/?)([A-Za-z][A-Za-z0-9-]*)(?:[^\"'<>]|\"[^\"]*\"|'[^']*')*+>")
_ADDRESS = Late(r"[^\s<>]+")
_TARGET = Late(r"[ \t\n]*(?:<[^<>\n]*>|)")
_TITLE = Late(r"[ \t\n]+(?:\"[^\"]*\"|'[^']*'|\([^()]*\))")
_NOTE = Late(r"\[\^[^\]\s]{1,99}\]")
_LABEL = Late(r"\[([^\[\]]{0,999})\]")
_LINKED = Late(r"[ \t]*(?:\](?:\([^()\n]*\)|\[[^\[\]\n]*\]))?[ \t]*(?:\n|$)")
_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_SHORTCODES = {"{{": "}}", "{%": "%}"}


class Inline:
    """The text of one block, with what is to be left out or replaced in it."""

    def __init__(self, text: str, labels: frozenset[str], *, mdx: bool = False) -> None:
        self.text = text
        self.mdx = mdx
        self.labels = labels
        self.edits: list[tuple[int, int, str]] = []  # start, end, what stands instead
        self.runs: list[Run] = []
        self.captions: list[tuple[int, int]] = []  # alternative texts of images on a line of their own
        self.breaks: list[int] = []  # where a tag parts the block
        self._brackets: list[tuple[int, int, int, int]] = []  # start, length, edits and runs before it
        self._ticks: dict[int, list[int]] | None = None
        self._absent: set[str] = set()
        self._braces = islands.braces(text) if mdx and "{" in text else {}

    def scan(self) -> None:
        """Find all marks, each in one pass."""
        at = 0
        while match := _SPECIAL.search(self.text, at):
            at = self._mark(match.start(), match.group())
        self.edits.extend(pair(self.runs))
        self.edits.sort()

    def _mark(self, at: int, sign: str) -> int:
        """Deal with the sign at this place and return where to go on."""
        text = self.text
        match sign:
            case "\\":
                if text[at + 1 : at + 2] in _PUNCTUATION or text[at + 1 : at + 2] == "\n":
                    self.edits.append((at, at + 1, ""))
                    return at + 2
                return at + 1
            case "`":
                return self._code(at)
            case "<":
                return self._angle(at)
            case "&":
                if (found := _ENTITY.match(text, at)) and (value := markup.entity(found[0])) != found[0]:
                    self.edits.append((at, found.end(), value))
                    return found.end()
                return at + 1
            case "*" | "_" | "~":
                return self._run(at, sign)
            case "!":
                if text.startswith("![", at):
                    self._brackets.append((at, 2, len(self.edits), len(self.runs)))
                    return at + 2
                return at + 1
            case "[":
                if note := _NOTE.match(text, at):
                    self.edits.append((at, note.end(), ""))
                    return note.end()
                self._brackets.append((at, 1, len(self.edits), len(self.runs)))
                return at + 1
            case "]":
                return self._bracket(at)
            case "{":
                if text.startswith("{/*", at) and (end := self._find("*/}", at + 3)) >= 0:
                    self.edits.append((at, end, ""))
                    return end
                if self.mdx and (end := self._braces.get(at, -1)) >= 0:
                    self.edits.append((at, end, islands.words(text, at)))
                    return end
                closing = _SHORTCODES.get(text[at : at + 2])
                if closing and (end := self._find(closing, at + 2)) >= 0:
                    self.edits.append((at, end, " "))
                    return end
                return at + 1
            case _:
                return self._address(at)

    def _find(self, closing: str, at: int) -> int:
        """Return where `closing` ends, -1 without one; what is absent is not searched again."""
        if closing in self._absent:
            return -1
        found = self.text.find(closing, at)
        if found < 0:
            self._absent.add(closing)
            return -1
        return found + len(closing)

    def _code(self, at: int) -> int:
        if self._ticks is None:
            self._ticks = {}
            for run in re.finditer("`+", self.text):
                self._ticks.setdefault(len(run.group()), []).append(run.start())
        end = at
        while self.text.startswith("`", end):
            end += 1
        same = self._ticks.get(end - at, [])
        index = bisect_right(same, at)
        if index >= len(same):
            return end
        close = same[index] + end - at
        self.edits.append((at, close, " "))
        return close

    def _angle(self, at: int) -> int:
        text = self.text
        if text.startswith("<!--", at):
            end = self._find("-->", at + 4)
            if end >= 0:
                self.edits.append((at, end, ""))
                return end
            return at + 4
        if link := _AUTOLINK.match(text, at):
            self.edits.append((at, link.end(), " "))
            return link.end()
        if self.mdx and "{" in text[at : at + LONGEST_TAG]:
            end = islands.tag_end(text, at, self._braces, LONGEST_TAG)
            if end >= 0:
                self.edits.append((at, end, ""))
                return end
        tag = _TAG.match(text, at, min(at + LONGEST_TAG, len(text)))
        if tag is None:
            return at + 1
        return self._tag(at, tag.end(), tag[2].lower(), closes=bool(tag[1]))

    def _tag(self, at: int, end: int, name: str, *, closes: bool) -> int:
        if name in markup.OPAQUE and not closes:
            last = self._find(f"</{name}>", end)
            self.edits.append((at, max(last, end), " "))
            return max(last, end)
        if name in ("sup", "sub") and not closes:
            last = self.text.find("<", end, end + 40)
            if last > end:
                shift = markup.raised if name == "sup" else markup.lowered
                self.edits.extend([(at, end, ""), (end, last, shift(self.text[end:last]))])
                return last
        if name in markup.BLOCKS:
            self.breaks.append(at)
        self.edits.append((at, end, "\n" if name == "br" else ""))
        return end

    def _run(self, at: int, sign: str) -> int:
        text = self.text
        end = at
        while text.startswith(sign, end):
            end += 1
        before = text[at - 1] if at else " "
        after = text[end] if end < len(text) else " "
        # As CommonMark has it: a run opens if a word follows it, closes if one precedes it; `_` not inside a word.
        left = not after.isspace() and (after not in _PUNCTUATION or before.isspace() or before in _PUNCTUATION)
        right = not before.isspace() and (before not in _PUNCTUATION or after.isspace() or after in _PUNCTUATION)
        opens, closes = left, right
        if sign == "_":
            opens = left and (not right or before in _PUNCTUATION)
            closes = right and (not left or after in _PUNCTUATION)
        if sign != "~" or end - at == 2:
            self.runs.append(Run(sign, at, end, opens=opens, closes=closes))
        return end

    def _address(self, at: int) -> int:
        found = _ADDRESS.match(self.text, at)
        if found is None or (at and self.text[at - 1].isalnum()):
            return at + 4
        stop = found.end()
        # An address inside brackets ends with them, and a full stop after it belongs to the sentence.
        for closing in (")", "]"):
            cut = self.text.find(closing, at, stop)
            stop = cut if cut >= 0 and closing not in self.text[at:cut] and "(" not in self.text[at:cut] else stop
        while stop > at and self.text[stop - 1] in "?!.,:;*_~'\"”’":
            stop -= 1
        self.edits.append((at, stop, " "))
        return max(stop, at + 4)

    def _bracket(self, at: int) -> int:
        if not self._brackets:
            return at + 1
        start, length, edits, runs = self._brackets.pop()
        end = self._link_end(start + length, at)
        if end < 0:
            return at + 1
        if length == 2:
            self._image(start, at, end, edits, runs)
        else:
            self.edits.extend([(start, start + 1, ""), (at, end, "")])
        return end

    def _image(self, start: int, close: int, end: int, edits: int, runs: int) -> None:
        line = self.text.rfind("\n", max(start - 40, 0), start) + 1
        before = self.text[line:start].strip(" \t")
        if start - line < 40 and before in ("", "[") and _LINKED.match(self.text, end) and close > start + 2:
            self.captions.append((start + 2, close))
            self.edits.extend([(start, start + 2, ""), (close, end, "")])
            return
        del self.edits[edits:], self.runs[runs:]
        while self.captions and self.captions[-1][1] > start:
            self.captions.pop()
        self.edits.append((start, end, " "))

    def _link_end(self, start: int, close: int) -> int:
        """Return where the link ends whose text stands from `start` to `close`, -1 if it is none."""
        text = self.text
        if text.startswith("(", close + 1):
            end = self._target_end(close + 2)
            if end >= 0:
                return end
        named = _LABEL.match(text, close + 1)
        reference = named[1] if named and named[1].strip() else text[start : min(close, start + 1000)]
        if self.labels and " ".join(reference.split()).casefold() in self.labels:
            return named.end() if named else close + 1
        return -1

    def _target_end(self, at: int) -> int:
        """Return the place after `target "title")`, -1 if that is not what stands here."""
        text = self.text
        begin = _TARGET.match(text, at)
        at = begin.end() if begin else at
        if not (begin and begin.group().endswith(">")):
            depth = 0
            while at < len(text) and not text[at].isspace():
                if text[at] == "\\":
                    at += 1
                elif text[at] == "(":
                    depth += 1
                elif text[at] == ")":
                    depth -= 1
                    if depth < 0:
                        break
                if depth > 30:
                    return -1
                at += 1
        title = _TITLE.match(text, at)
        at = title.end() if title else at
        while at < len(text) and text[at] in " \t\n":
            at += 1
        return at + 1 if text.startswith(")", at) else -1
