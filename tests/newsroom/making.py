"""Makes the sample repository in a folder: the files kept here as they are, and the Word files, which are packed."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

from tests.integrations.drafts import git

KEPT = Path(__file__).parent / "repository"
_WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
#: A memo with a mistake in a footnote, and another that a comment decides about.
MEMO = (
    f"<w:document {_WORD}><w:body>"
    "<w:p><w:r><w:t>HAMBURG, June 15, 2022 – The yard plans its year.</w:t></w:r></w:p>"
    '<w:p><w:commentRangeStart w:id="0"/><w:r><w:t xml:space="preserve">Its loan is $70</w:t></w:r>'
    "<w:r><w:t>.5 million (82.7 million euros).</w:t></w:r>"
    '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>'
    "</w:body></w:document>"
)
NOTES = (
    f'<w:footnotes {_WORD}><w:footnote w:id="1"><w:p><w:r><w:t>The older one was $50.5 million '
    "(52.7 million euros).</w:t></w:r></w:p></w:footnote></w:footnotes>"
)
COMMENTS = (
    f'<w:comments {_WORD}><w:comment w:id="0"><w:p><w:r><w:t>factcheck: ok CUR101: the rate of its day'
    "</w:t></w:r></w:p></w:comment></w:comments>"
)
CONTRACT = (
    f"<w:document {_WORD}><w:body><w:p><w:r><w:t>HAMBURG, June 15, 2022 – A contract.</w:t></w:r></w:p>"
    "<w:p><w:r><w:t>The tug costs $10.5 million (12.7 million euros).</w:t></w:r></w:p></w:body></w:document>"
)


def repository(folder: Path) -> Path:
    """Make the repository, all of it committed."""
    shutil.copytree(KEPT, folder)
    packed(folder / "drafts/memo.docx", document=MEMO, footnotes=NOTES, comments=COMMENTS)
    packed(folder / "drafts/contract.docx", document=CONTRACT)
    git(folder, "init", "--quiet")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "--message", "All drafts")
    return folder


def packed(path: Path, **parts: str) -> None:
    """Write a Word file of these parts."""
    with zipfile.ZipFile(path, "w") as archive:
        for part, xml in parts.items():
            archive.writestr(f"word/{part}.xml", xml)
