"""The lines at the end of a report: what was seen, what was checked, and what was not and why."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from factcheck.model.finding import Verdict
from factcheck.report.view import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from factcheck.model.finding import Report
    from factcheck.report.view import View

#: How findings that were set aside are told of.
_ASIDE = {"baseline": "in the baseline", "suppression": "suppressed", "unchanged": "on unchanged lines"}


def render(reports: Sequence[Report], view: View) -> str:
    """Return the closing lines for all reports together."""
    lines = [_verdicts(reports), *_seen(reports)]
    lines.extend(_dates(reports))
    tables = _tables(reports, whole=view.verbose)
    if tables:
        shown = ", ".join(f"{table} ({vintage})" if vintage else table for table, vintage in tables.items())
        lines.append(f"Tables read: {shown}.")
    codes = sorted({finding.code for report in reports for finding in report.findings if finding.severity})
    if codes:
        lines.append(f"Run `factcheck explain {codes[0]}` to read what a rule checks and when it is silent.")
    if view.statistics:
        lines.extend(_statistics(reports))
    return "\n".join(lines) + "\n"


def _verdicts(reports: Sequence[Report]) -> str:
    counts = Counter(finding.verdict for report in reports for finding in report.findings)
    files = _count(len(reports), "file")
    said = [f"{counts[verdict]} {verdict}" for verdict in (Verdict.CONTRADICTED, Verdict.MISLEADING) if counts[verdict]]
    if Verdict.CONTRADICTED not in counts:
        said.insert(0, "nothing contradicted")
    return f"{_sentence(', '.join(said))} in {files}."


def _seen(reports: Sequence[Report]) -> list[str]:
    figures, quantities, claims, checked, unbound = (
        sum(getattr(report.coverage, name) for report in reports)
        for name in ("figures", "quantities", "claims", "checked", "unbound")
    )
    supported = sum(report.coverage.verdicts.get(str(Verdict.SUPPORTED), 0) for report in reports)
    unread = sum(len(report.coverage.unread) for report in reports)
    line = f"Seen: {_count(figures, 'figure')}, {_count(quantities, 'quantity', 'quantities')}."
    line += f" Claims: {claims}; {checked} checked, {supported} supported, {claims - checked} not checkable."
    if unbound:
        line += f" {_count(unbound, 'quantity', 'quantities')} matched no rule."
    if unread:
        line += f" {_count(unread, 'numeral')} not understood."
    lines = [line]
    aside = Counter(each.by for report in reports for each in report.set_aside)
    if aside:
        said = "; ".join(f"{_ASIDE.get(by, by)} ({count})" for by, count in sorted(aside.items()))
        lines.append(f"Set aside: {said}.")
    reasons = _summed(report.coverage.unchecked for report in reports)
    if reasons:
        lines.append("Not checkable: " + "; ".join(f"{one_line(why)} ({count})" for why, count in reasons) + ".")
    return lines


def _dates(reports: Sequence[Report]) -> list[str]:
    undated = sum(report.as_of is None for report in reports)
    days = sorted({report.as_of for report in reports if report.as_of})
    if undated and any(report.figures for report in reports):
        which = "The text has" if len(reports) == 1 else f"{undated} of {len(reports)} texts {_has(undated)}"
        return [f"{which} no date; give one with --as-of 2022-06-15, or `date:` in the front matter."]
    if len(days) == 1:
        return [f"{'Text' if len(reports) == 1 else 'Texts'} dated {days[0].isoformat()}."]
    return [f"Texts dated {days[0].isoformat()} to {days[-1].isoformat()}."] if days else []


def _has(count: int) -> str:
    return "has" if count == 1 else "have"


def _tables(reports: Sequence[Report], *, whole: bool) -> dict[str, str]:
    """Return the tables with their vintages; unless they are wanted `whole`, ours by family with the newest."""
    found: dict[str, str] = {}
    for report in reports:
        for table, vintage in report.tables.items():
            name = table if whole or table.startswith("own/") else "/".join(table.split("/")[:2])
            found[name] = max(found.get(name, ""), vintage)
    return dict(sorted(found.items()))


def _statistics(reports: Sequence[Report]) -> list[str]:
    counts = Counter((each.code, each.name, str(each.verdict)) for report in reports for each in report.findings)
    lines = [f"{count:>6}  {code} {name}: {verdict}" for (code, name, verdict), count in sorted(counts.items())]
    return ["Findings by rule:", *lines] if lines else []


def _summed(counts: Iterable[Mapping[str, int]]) -> list[tuple[str, int]]:
    total: Counter[str] = Counter()
    for each in counts:
        total.update(each)
    return sorted(total.items(), key=lambda item: (-item[1], item[0]))


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
