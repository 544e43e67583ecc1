"""A throw-away newsroom repository: a wrong figure in Markdown and in Word, a right one, and a list of packages."""

import io
import os
import subprocess
import zipfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
WRONG = "The deal is worth $50.5 million (52.7 million euros)."
RIGHT = "The deal is worth $50.5 million (48.4 million euros)."
DATED = "BERLIN, June 15, 2022 — "
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def word(text: str) -> bytes:
    """Return a Word file of one paragraph."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        body = f"<w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body>"
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{_WORD}">{body}</w:document>')
    return data.getvalue()


def newsroom(folder: Path) -> Path:
    """Make the repository, with all files added."""
    folder.mkdir()
    (folder / "right.md").write_text(DATED + RIGHT + "\n", encoding="utf-8")
    (folder / "wrong.md").write_text(DATED + WRONG + "\n", encoding="utf-8")
    (folder / "wrong.docx").write_bytes(word(DATED + WRONG))
    (folder / "requirements.txt").write_text(DATED + WRONG + "\n", encoding="utf-8")
    git(folder, "init", "--quiet")
    git(folder, "add", ".")
    return folder


def git(folder: Path, *arguments: str) -> None:
    who = {f"GIT_{role}_{what}": "a@b.example" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True, env={**os.environ, **who})
