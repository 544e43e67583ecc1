"""A fingerprint that stays the same when lines move: what is claimed, with which words around it."""

from __future__ import annotations

import re
from collections import Counter
from hashlib import sha256
from typing import TYPE_CHECKING

from factcheck.report.excerpt import spans

if TYPE_CHECKING:
    from factcheck.model.finding import Finding, Report

#: How many words on either side belong to it, so that two equal claims in one text differ.
WORDS = 4
_REACH = 120
_WORD = re.compile(r"\w+")


def fingerprints(report: Report) -> tuple[str, ...]:
    """Return the fingerprints of a report's findings, in their order; no two are equal."""
    seen: Counter[str] = Counter()
    prints = []
    for finding in report.findings:
        basis = _basis(report.document.text, finding)
        seen[basis] += 1
        prints.append("v1:" + sha256(f"{basis}\n{seen[basis]}".encode(errors="replace")).hexdigest()[:16])
    return tuple(prints)


def _basis(text: str, finding: Finding) -> str:
    claim = "|".join(" ".join(text[start:end].split()) for start, end in spans(finding))
    before = _WORD.findall(text[max(finding.start - _REACH, 0) : finding.start])[-WORDS:]
    after = _WORD.findall(text[finding.end : finding.end + _REACH])[:WORDS]
    return "\n".join((finding.code, claim.casefold(), " ".join(before).casefold(), " ".join(after).casefold()))
