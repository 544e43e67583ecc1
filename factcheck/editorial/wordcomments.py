"""Comments in Word files that begin `factcheck: ok CUR101: why`; they hold for the paragraphs they are set on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.editorial.directives import Directive, parsed
from factcheck.readers import docx

if TYPE_CHECKING:
    from factcheck.model.document import Document

_OK = re.compile(r"\s*factcheck:\s*ok\b\s*(.*)", re.DOTALL | re.IGNORECASE)


def remarks(data: bytes, document: Document) -> list[Directive]:
    """Return what the comments of a Word file set aside; its paragraphs are the lines of the document."""
    if b"word/comments.xml" not in data:
        return []
    places = docx.commented(data, name=document.name)
    found = []
    for text, first, last in places:
        match = _OK.match(text)
        if match:
            rules, reason = parsed(" ".join(match[1].split()))
            found.append(Directive(first, first, last, rules, reason, f"comment on paragraph {first}"))
    return found
