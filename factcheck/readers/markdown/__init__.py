"""Markdown: its own source is masked in place, so that every place in the text is a place in the file.

The structure follows CommonMark with the tables, footnotes and struck text of GitHub. Where CommonMark would hide the
rest of a file because something was never closed (a comment, `<pre>`), the text is read instead: a figure too many is
better than one that nobody looked at.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model.document import Scope
from factcheck.readers import frontmatter
from factcheck.readers.markdown import islands
from factcheck.readers.markdown.blocks import Leaf, leaves
from factcheck.readers.markdown.weaving import weave
from factcheck.readers.weaver import Weaver

if TYPE_CHECKING:
    from factcheck.model.document import Document


def read(source: str, *, name: str = "<text>") -> Document:
    """Return the document that a Markdown source stands for."""
    head = frontmatter.read(source)
    mdx = islands.is_mdx(name)
    found, labels = leaves(source, head.end or int(source.startswith("\ufeff")), mdx=mdx)
    weaver = Weaver(source)
    for start, end, rank in head.headlines:
        weave(weaver, Leaf(Scope.HEADING, rank, [(start, end)]), labels)
    for leaf in found:
        weave(weaver, leaf, labels, mdx=mdx)
    return weaver.document(name=name, format="markdown", metadata=head.values)
