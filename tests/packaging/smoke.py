"""Uses an installed factcheck as a stranger would: `python -I smoke.py wheel`, beside a copy of `examples/`.

Run by `.ci/run` in an environment that holds the package and nothing else, from a folder outside the repository.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import factcheck
from factcheck.reference.tables import Tables


def main(kind: str) -> None:
    """Check that the package is the installed one, has its tables, and gives the verdicts it is known for."""
    home = Path(factcheck.__file__).resolve()
    installed = "site-packages" in home.parts
    assert installed == (kind != "editable"), home
    assert (home.parent / "py.typed").is_file()

    rates = Tables().rates("EUR", "USD")
    assert rates is not None, "the reference tables are not found"
    fixing = rates.on(date(2022, 6, 15))
    assert fixing is not None
    assert str(fixing.rate) == "10431/10000", fixing

    report = factcheck.check("The deal is worth $147 billion (about 141.4 billion euros).", as_of="2022-06-15")
    assert [f.verdict.value for f in report.findings] == ["supported"], report.findings
    report = factcheck.check("The deal is worth $147 billion (about 14.14 billion euros).", as_of="2022-06-15")
    assert [f.verdict.value for f in report.findings] == ["contradicted"], report.findings

    command = shutil.which("factcheck")
    assert command, "the command is not installed"
    [example, *_] = sorted(Path("examples").glob("*.md"))
    done = subprocess.run(
        [command, "check", str(example), "--format", "json"], capture_output=True, text=True, check=False
    )
    assert done.returncode in (0, 1), done.stderr
    assert json.loads(done.stdout)
    assert not done.stderr, done.stderr
    print(f"{kind}: {command} checks {example}, exit {done.returncode}; tables found")


if __name__ == "__main__":
    main(sys.argv[1])
