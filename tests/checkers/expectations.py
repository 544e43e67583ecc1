"""One line of an expect block, and whether a finding meets it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.model.finding import Severity, Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model.finding import Finding

WORD = re.compile(r'\s*(?:(?P<role>[a-z_]+)=)?(?:"(?P<quoted>[^"]*)"|(?P<bare>[^\s"=]+))')
CLAUSES = ("reason", "because", "suggest", "says", "shows", "notes", "as")


class CorpusError(ValueError):
    """A case that cannot be read, with its file and line."""


@dataclass(frozen=True, slots=True)
class Expected:
    """What one finding must be; fields left empty are left open."""

    verdict: Verdict
    code: str
    figures: tuple[tuple[str, str], ...]  #: (role or "", exact text) of figures of the claim
    place: str = ""
    line: str = ""
    reason: str | None = None  #: the whole reason, which is the diagnosis
    because: str = ""  #: part of the reason
    suggest: str | None = None  #: the whole suggestion; "" if there must be none
    says: str = ""  #: part of the message
    shows: str = ""  #: part of the working or the evidence
    notes: str = ""  #: part of a note
    severity: Severity | None = None


def expectation(line: str, place: str) -> Expected:
    """Read one line of an expect block.

    >>> expectation('contradicted ARI201 "$2,000" suggest "$200"', "").figures
    (('', '$2,000'),)
    """
    words = _words(line, place)
    try:
        (_, verdict, _), (_, code, _) = words[:2]
        figures, clauses = _parts(words[2:], place)
        suggest = clauses.get("suggest")
        return Expected(
            Verdict(verdict),
            code,
            figures,
            place,
            line.strip(),
            reason=clauses.get("reason"),
            because=clauses.get("because", ""),
            suggest="" if suggest == "nothing" else suggest,
            says=clauses.get("says", ""),
            shows=clauses.get("shows", ""),
            notes=clauses.get("notes", ""),
            severity=Severity(clauses["as"]) if "as" in clauses else None,
        )
    except CorpusError:
        raise
    except ValueError as error:
        raise CorpusError(f"{place}: a line begins as in 'supported CUR101 \"$5\"' ({error})") from None


def _parts(words: Sequence[tuple[str, str, bool]], place: str) -> tuple[tuple[tuple[str, str], ...], dict[str, str]]:
    """Return the quoted figures, and the clauses by name; a clause holds one quotation or the bare words after it."""
    figures: list[tuple[str, str]] = []
    clauses: dict[str, str] = {}
    clause = ""
    for role, word, quoted in words:
        if quoted and not (clause and not clauses[clause]):
            figures.append((role, word))
            clause = ""
        elif quoted:
            clauses[clause], clause = word, ""
        elif word in CLAUSES:
            clause, clauses[word] = word, ""
        elif clause:
            clauses[clause] = f"{clauses[clause]} {word}".strip()
        else:
            raise CorpusError(f"{place}: {word!r} is neither a quoted figure nor one of {', '.join(CLAUSES)}")
    if not figures:
        raise CorpusError(f"{place}: name at least one figure of the claim, in double quotes")
    empty = [name for name, value in clauses.items() if not value]
    if empty:
        raise CorpusError(f"{place}: nothing stands after {empty[0]!r}")
    return tuple(figures), clauses


def _words(line: str, place: str) -> list[tuple[str, str, bool]]:
    """Return (role, word, whether it is quoted) for every word of the line."""
    words, at = [], 0
    line = line.rstrip()
    while at < len(line):
        match = WORD.match(line, at)
        if match is None or match.end() == at:
            raise CorpusError(f"{place}: cannot read {line[at:].strip()!r}")
        quoted = match["quoted"] is not None
        words.append((match["role"] or "", match["quoted"] if quoted else match["bare"], quoted))
        at = match.end()
    return words


def differences(expected: Expected, finding: Finding) -> list[str]:
    """Return in what a finding differs from what is expected, most telling first; nothing if it meets it."""
    out = []
    if finding.code != expected.code:
        out.append(f"code {finding.code}")
    out += [
        f"no {f'{role} ' if role else ''}figure is exactly {text!r}"
        for role, text in expected.figures
        if not any((not role or role == name) and text == has for name, has in figures(finding))
    ]
    if finding.verdict is not expected.verdict:
        out.append(f"verdict {finding.verdict.value}")
    if expected.reason is not None and finding.reason != expected.reason:
        out.append(f"reason {finding.reason!r}")
    if expected.because and expected.because not in finding.reason:
        out.append(f"reason {finding.reason!r}")
    suggestion = finding.suggestion.text if finding.suggestion else ""
    if expected.suggest is not None and suggestion != expected.suggest:
        out.append(f"suggestion {suggestion!r}")
    if expected.says not in finding.message:
        out.append(f"message {finding.message!r}")
    working = [*finding.steps, *(evidence.text for evidence in finding.evidence)]
    if expected.shows and not any(expected.shows in line for line in working):
        out.append(f"working {working}")
    if expected.notes and not _noted(expected.notes, finding.notes):
        out.append(f"notes {list(finding.notes)}")
    if expected.severity and finding.severity is not expected.severity:
        out.append(f"severity {finding.severity.value if finding.severity else 'none'}")
    return out


def figures(finding: Finding) -> list[tuple[str, str]]:
    """Return (role, text) of the figures of a finding, in the order of the text."""
    if finding.claim is None:
        return []
    roles = sorted(finding.claim.roles.items(), key=lambda each: (each[1].start, each[0]))
    return [(role, figure.text) for role, figure in roles]


def matched(expected: Sequence[Expected], findings: Sequence[Finding]) -> tuple[list[Expected], list[Finding]]:
    """Pair every expectation with one finding of its own; return the expectations and the findings left over.

    A claim that names its figures loosely may fit several findings, so this is a matching, not a walk: a pair may be
    taken apart again if its finding is the only one that fits another line.
    """
    fits = [[i for i, found in enumerate(findings) if not differences(each, found)] for each in expected]
    owner: dict[int, int] = {}

    def place(line: int, tried: set[int]) -> bool:
        for found in fits[line]:
            if found not in tried:
                tried.add(found)
                if found not in owner or place(owner[found], tried):
                    owner[found] = line
                    return True
        return False

    missing = [expected[line] for line in range(len(expected)) if not place(line, set())]
    return missing, [found for i, found in enumerate(findings) if i not in owner]


def _noted(words: str, notes: tuple[str, ...]) -> bool:
    return not notes if words == "nothing" else any(words in note for note in notes)
