"""Reads the JSON envelope back into reports, for programs that keep or compare them."""

from __future__ import annotations

import json
from datetime import date
from fractions import Fraction
from typing import Any

from factcheck.model.calendar import WrittenDate
from factcheck.model.claim import Claim
from factcheck.model.document import Block, Document, Mapped, Scope, Segment
from factcheck.model.figure import Counted, Figure, Form, Hedge, Hedged, Kind
from factcheck.model.finding import Coverage, Evidence, Finding, Report, SetAside, Severity, Suggestion, Verdict
from factcheck.model.interval import Interval
from factcheck.report.jsonform import SCHEMA_VERSION


def load(text: str) -> tuple[Report, ...]:
    """Return the reports of an envelope that was written with its documents.

    Raises ValueError if it is no envelope, has another major version, or comes without documents.
    """
    envelope = json.loads(text)
    version = envelope.get("schema_version", "") if isinstance(envelope, dict) else ""
    if str(version).split(".")[0] != SCHEMA_VERSION.split(".", maxsplit=1)[0]:
        raise ValueError(f"this reads envelopes of version {SCHEMA_VERSION}, not {version!r}")
    return tuple(_report(entry) for entry in envelope["files"])


def _report(entry: dict[str, Any]) -> Report:
    if "document" not in entry:
        raise ValueError(f"{entry.get('path')}: the envelope was written without the document")
    coverage = dict(entry["coverage"], unread=_spans(entry["coverage"]["unread"]))
    return Report(
        document=_document(entry),
        as_of=_day(entry["as_of"]),
        figures=tuple(_figure(figure) for figure in entry["figures"]),
        findings=tuple(_finding(finding) for finding in entry["findings"]),
        coverage=Coverage(**coverage),
        tables=entry["tables"],
        set_aside=tuple(
            SetAside(_finding(each["finding"]), each["by"], each["reason"], each["line"] or 0)
            for each in entry.get("set_aside", ())
        ),
    )


def _document(entry: dict[str, Any]) -> Document:
    document = entry["document"]
    return Document(
        source=document["source"],
        text=document["text"],
        segments=tuple(Segment(Mapped(mapped), *places) for mapped, *places in document["segments"]),
        blocks=tuple(Block(start, end, Scope(scope), level) for start, end, scope, level in document["blocks"]),
        quotations=_spans(document["quotations"]),
        metadata=document["metadata"],
        name=entry["path"],
        format=entry["format"],
        looks=tuple((start, end, look) for start, end, look in document.get("looks", ())),
    )


def _finding(entry: dict[str, Any]) -> Finding:
    suggestion = entry["suggestion"]
    return Finding(
        code=entry["code"],
        name=entry["name"],
        verdict=Verdict(entry["verdict"]),
        severity=Severity(entry["severity"]) if entry["severity"] else None,
        start=entry["span"]["start"],
        end=entry["span"]["end"],
        message=entry["message"],
        claim=_claim(entry["claim"]) if entry["claim"] else None,
        stated=_interval(entry["stated"]),
        computed=_interval(entry["computed"]),
        steps=tuple(entry["steps"]),
        evidence=tuple(Evidence(**row) for row in entry["evidence"]),
        suggestion=Suggestion(**suggestion["span"], text=suggestion["text"], safe=suggestion["safe"])
        if suggestion
        else None,
        reason=entry["reason"],
        notes=tuple(entry["notes"]),
    )


def _claim(entry: dict[str, Any]) -> Claim:
    return Claim(
        code=entry["code"],
        roles={role: _figure(figure) for role, figure in entry["roles"].items()},
        scope=Scope(entry["scope"]),
        as_of=_day(entry["as_of"]),
        quoted=entry["quoted"],
        cues=_spans(entry["cues"]),
    )


def _figure(entry: dict[str, Any]) -> Figure:
    hedge, counted = entry["hedge"], entry["counted"]
    return Figure(
        **entry["span"],
        text=entry["text"],
        low=_number(entry, "low"),
        high=_number(entry, "high"),
        step=_number(entry, "step") or Fraction(0),
        grain=_number(entry, "grain") or Fraction(0),
        kind=Kind(entry["kind"]),
        units=tuple(entry["units"]),
        hedge=Hedge(Hedged(hedge["kind"]), **hedge["span"], text=hedge["text"]) if hedge else None,
        form=Form(entry["form"]),
        per=entry["per"],
        counted=Counted(counted["text"], counted["head"], **counted["span"]) if counted else None,
        date=_date(entry["date"]),
        carried=entry["carried"],
        label=entry["label"],
    )


def _number(entry: dict[str, Any], key: str) -> Fraction | None:
    value = entry.get(f"{key}_exact", entry[key])
    return None if value is None else Fraction(value)


def _interval(entry: dict[str, Any] | None) -> Interval | None:
    return Interval(_number(entry, "low"), _number(entry, "high")) if entry else None


def _date(entry: dict[str, Any] | None) -> WrittenDate | None:
    return WrittenDate(**dict(entry, until=_date(entry["until"]))) if entry else None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _spans(pairs: list[list[int]]) -> tuple[tuple[int, int], ...]:
    return tuple((start, end) for start, end in pairs)
