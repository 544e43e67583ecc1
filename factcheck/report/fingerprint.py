"""A fingerprint that stays the same when lines move: what is claimed, with which words around it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from hashlib import sha256
from typing import TYPE_CHECKING

from factcheck.report.excerpt import spans

if TYPE_CHECKING:
    from factcheck.model.document import Document
    from factcheck.model.finding import Finding, Report

#: How many words on either side belong to it, so that two equal claims in one text differ.
WORDS = 4
_REACH = 120
_WORD = re.compile(r"\w+")


def fingerprints(report: Report, *, all_: bool = False) -> tuple[str, ...]:
    """Return the fingerprints of a report's findings, in their order; no two are equal.

    What was set aside counts along, so that a suppression changes the fingerprint of no other finding; with `all_`,
    its fingerprints come behind those of the findings.
    """
    seen: Counter[str] = Counter()
    prints: dict[int, str] = {}
    everything = [*report.findings, *(each.finding for each in report.set_aside)]
    for finding in sorted(everything, key=lambda each: (each.start, each.end, each.code, each.message)):
        basis = _basis(report.document, finding)
        seen[basis] += 1
        prints[id(finding)] = "v1:" + sha256(f"{basis}\n{seen[basis]}".encode(errors="replace")).hexdigest()[:16]
    return tuple(prints[id(finding)] for finding in (everything if all_ else report.findings))


def _basis(document: Document, finding: Finding) -> str:
    text = document.text
    claim = "|".join(" ".join(text[start:end].split()) for start, end in spans(finding))
    # The words around it end with its paragraph: what stands in the next one is no part of the claim.
    first, last = _block(document, finding.start)
    before = _WORD.findall(text[max(finding.start - _REACH, first) : finding.start])[-WORDS:]
    after = _WORD.findall(text[finding.end : min(finding.end + _REACH, max(last, finding.end))])[:WORDS]
    return "\n".join((finding.code, claim.casefold(), " ".join(before).casefold(), " ".join(after).casefold()))


def _block(document: Document, at: int) -> tuple[int, int]:
    """Return where the paragraph begins and ends that a place is in."""
    place = bisect_right(document.blocks, at, key=lambda block: block.start) - 1
    block = document.blocks[place] if place >= 0 else None
    return (block.start, block.end) if block and at < block.end else (0, len(document.text))
