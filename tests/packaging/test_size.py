"""What the tables weigh in the wheel."""

import io
import zipfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
MOST = 12_000_000


def test_the_bundled_tables_weigh_at_most_twelve_megabytes_in_the_wheel() -> None:
    body = io.BytesIO()
    with zipfile.ZipFile(body, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted((ROOT / "reference_data").rglob("*")):
            archive.write(path)
    assert 1_000_000 < len(body.getvalue()) <= MOST
