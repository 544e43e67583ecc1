"""Sets aside what a draft's remarks suppress, and reports remarks that are unused or give no reason."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.config.hints import did_you_mean
from factcheck.editorial.directives import directives
from factcheck.editorial.notices import reasonless_suppression, unused_suppression
from factcheck.model.finding import Finding, SetAside, Severity, Verdict
from factcheck.report.excerpt import spans
from factcheck.rule import every, plugged

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.config import Config
    from factcheck.editorial.directives import Directive
    from factcheck.model.document import Document
    from factcheck.model.finding import Report


def suppress(report: Report, config: Config, more: Iterable[Directive] = ()) -> Report:
    """Return the report without the findings that remarks set aside, and with what is wrong about the remarks.

    `more` are remarks from elsewhere: a file beside the draft, comments of a Word file.
    """
    remarks = [*more, *directives(report.document.source, report.document.format)]
    if not remarks:
        return report
    used: set[Directive] = set()
    kept: list[Finding] = []
    aside: list[SetAside] = []
    for finding in report.findings:
        fitting = [each for each in remarks if _loud(finding) and _covers(each, finding, report.document)]
        used.update(fitting)
        if fitting:
            # The narrowest remark is the one that was made for this finding.
            best = min(fitting, key=lambda each: (each.last - each.first, not each.reason))
            aside.append(SetAside(finding, "suppression", best.reason, best.line))
        else:
            kept.append(finding)
    kept.extend(_placed(each, report.document) for each in _notices(remarks, used, config))
    findings = tuple(sorted(kept, key=lambda each: (each.start, each.end, each.code, each.message)))
    return replace(report, findings=findings, set_aside=(*report.set_aside, *aside))


def _loud(finding: Finding) -> bool:
    return finding.severity is not None or bool(finding.notes)


def _covers(remark: Directive, finding: Finding, document: Document) -> bool:
    if remark.rules and not any(_names(rule, finding.code, finding.name) for rule in remark.rules):
        return False
    if remark.text and " ".join(remark.text.split()) not in _sentence(document, finding):
        return False
    for start, end in spans(finding):
        first, last = document.position(start)[0], document.position(max(end - 1, start))[0]
        if first <= remark.last and last >= remark.first:
            return True
    return False


def _names(rule: str, code: str, name: str) -> bool:
    return rule in (name, "ALL") or code.startswith(rule)


def _sentence(document: Document, finding: Finding) -> str:
    """Return the block that a finding stands in, on one line."""
    for block in document.blocks:
        if block.start <= finding.start < block.end:
            return " ".join(document.text[block.start : max(block.end, finding.end)].split())
    return " ".join(document.text[finding.start : finding.end].split())


def _notices(remarks: Iterable[Directive], used: set[Directive], config: Config) -> Iterator[Finding]:
    for remark in dict.fromkeys(remarks):
        if remark in used:
            if not remark.reason and config.runs(reasonless_suppression.CODE, "reasonless-suppression"):
                message = f"The suppression ({remark.place}) gives no reason; write it after a colon."
                yield _notice(reasonless_suppression.CODE, "reasonless-suppression", Severity.NOTE, message, remark)
            continue
        if not config.runs(unused_suppression.CODE, "unused-suppression"):
            continue
        if message := _unused(remark, config):
            yield _notice(unused_suppression.CODE, "unused-suppression", Severity.WARNING, message, remark)


def _unused(remark: Directive, config: Config) -> str:
    """Say why a remark sets nothing aside; "" where nobody knows whether it would."""
    rules = (*every(), *plugged(config.plugins))
    for word in remark.rules:
        if not any(_names(word, rule.code, rule.name) for rule in rules):
            names = [name for rule in rules for name in (rule.code, rule.name)]
            hint = did_you_mean(word, names)
            return f"The suppression ({remark.place}) names {word}, which is not a rule.{hint}"
    meant = [rule for rule in rules if not remark.rules or any(_names(w, rule.code, rule.name) for w in remark.rules)]
    if not all(config.runs(rule.code, rule.name) for rule in meant):
        return ""
    what = f" of {', '.join(remark.rules)}" if remark.rules else ""
    return f"The suppression{what} ({remark.place}) sets nothing aside; take it out."


def _notice(code: str, name: str, severity: Severity, message: str, remark: Directive) -> Finding:
    return Finding(code, name, Verdict.UNCHECKED, severity, remark.line, remark.line, message, reason=name)


def _placed(notice: Finding, document: Document) -> Finding:
    """Return the notice where the text goes on behind the line of the remark, which is no text itself."""
    at = bisect_left(range(len(document.text)), notice.start, key=lambda offset: document.position(offset)[0])
    return replace(notice, start=at, end=at)
