"""Measures what the budgets promise, and public extractors beside it where they are installed. It never judges.

    python tests/bench.py            the table of budgets: start-up, a check, memory
    python tests/bench.py extract    extraction: milliseconds per 5,000 characters, growth with length, hostile texts
    python tests/bench.py --texts FOLDER   the same over .txt and .md files of yours instead of the article made here

Compare runs on one machine only; the numbers of another say nothing about this one.
"""

from __future__ import annotations

import argparse
import gc
import importlib
import os
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from factcheck.pipeline import check  # noqa: E402 - run as a script, the package stands one folder up
from factcheck.readers import read_text  # noqa: E402
from factcheck.reference.tables import Tables  # noqa: E402
from tests.accuracy.printing import table  # noqa: E402
from tests.figures.extractors import Read, installed, ours, same  # noqa: E402
from tests.figures.reading import cases  # noqa: E402
from tests.test_linear import TEXTS  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable
    from fractions import Fraction

    from tests.figures.extractors import Extractor

#: One case in so many of the figure corpus is read side by side, for the others are slow.
EVERY = 20

AS_OF = date(2024, 5, 7)
#: About twice as many figures as most news has.
PARAGRAPHS = """\
## The line grew

Sales at the ferry line rose 12 percent to **$5.6 billion** from $5 billion a year earlier, the company said on Tuesday,
May 7, 2024. It carried 1.2 million people over 60 miles (97 km), or about $46 a head.

Nobody on the quay remembers a winter like the last. The boats lay still for weeks, and when the ice broke the crews had
to be called back from the building sites of the town, where the pay is better and the nights are dry. Some never came.

The company says that it has learned from this. Its chief, who began as a deck hand and still wears the jacket, walks
the pier every morning and asks the men what is broken. “You hear more there than in any meeting,” she says, and laughs.

A ticket costs 20 euros ($21.50), nearly a third more than in 2019. Of its 3,400 workers, 1,700 are at sea, and one in
five is over 60. “We expect growth of 3 to 5 percent,” its chief said at 10:30 a.m.

Not everyone is pleased. The shopkeepers on the other shore complain that the late boat was dropped without a word,
and that guests who came for dinner now leave before the soup. The town council has asked for talks, but no answer came.

The harbour of [Westerhaven](https://example.org/2024/05) was built between 1961 and 1965 for 14 million guilders. Its
two cranes lift 40 tons each; the older, a Type 16-B, was damaged in a storm of 110 km/h last year.

What happens to the old boats is still open. A museum has asked for the smallest; the others may go to a breaker's yard,
or to an owner in the south who is said to be looking for something cheap that floats. The crews would rather not know.
""".split("\n\n")


def article(length: int) -> str:
    """Return an article of at least `length` characters in Markdown."""
    out, at = ["---\ndate: 2024-05-07\n---\n# A ferry line and its figures"], 0
    while sum(map(len, out)) < length:
        out.append(PARAGRAPHS[at % len(PARAGRAPHS)])
        at += 1
    return "\n\n".join(out) + "\n"


def best(run: Callable[[], object], times: int = 15) -> float:
    """Return the shortest of several runs, in milliseconds."""
    gc.collect()
    shortest = float("inf")
    for _ in range(times):
        started = perf_counter()
        run()
        shortest = min(shortest, perf_counter() - started)
    return shortest * 1000


def process(cache: str, *arguments: str) -> tuple[float, float]:
    """Return the shortest time of a whole process in milliseconds, and its largest memory in megabytes.

    Compiled modules are kept in `cache`, as pip leaves them beside an installed package.
    """
    command = [sys.executable, "-c", "from factcheck.cli import main; main()", *arguments]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONPYCACHEPREFIX": cache}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    memory = 0.0

    def run() -> None:
        nonlocal memory
        child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode not in (0, 1):
            raise SystemExit(f"{' '.join(arguments)} ended with {child.returncode}")
        memory = max(memory, usage.ru_maxrss / (1024 if sys.platform == "linux" else 1024 * 1024))

    run()
    return best(run, 10), memory


def budgets(texts: list[str]) -> None:
    """Print the table of budgets."""
    text = texts[0]
    tables = Tables()
    document = read_text(text, format="markdown")
    long = read_text(text * max(12_000 // len(text), 1), format="markdown")
    extract = importlib.import_module("factcheck.figures").extract
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "article.md"
        path.write_text(text, encoding="utf-8")
        version, _ = process(folder, "--version")
        whole, memory = process(folder, "check", str(path))
    per_5kb = 5000 / len(text)
    rows = [
        ("factcheck --version, whole process", "60 ms", f"{version:.0f} ms"),
        ("factcheck check of a 5 kB Markdown article, whole process", "100 ms", f"{whole:.0f} ms"),
        ("re-check of 2,000 words, warm", "12 ms", f"{best(lambda: recheck(long.source, tables)):.1f} ms"),
        ("extraction of 5 kB, warm", "2 ms", f"{best(lambda: extract(document)) * per_5kb:.2f} ms"),
        ("full check of 5 kB, warm", "5 ms", f"{best(lambda: recheck(text, tables)) * per_5kb:.2f} ms"),
        ("memory of a check of one article", "60 MB", f"{memory:.0f} MB"),
    ]
    print("\n".join(table([("what", "budget", "measured"), *rows])))
    print(f"\n{len(text):,} characters, Python {sys.version.split()[0]}, {os.cpu_count()} cores\n")


def recheck(text: str, tables: Tables) -> None:
    """Read and check, as an editor plug-in does on every save."""
    check(read_text(text, format="markdown"), as_of=AS_OF, tables=tables)


def extraction(texts: list[str]) -> None:
    """Print extraction side by side, its growth, and the hostile texts."""
    extract = importlib.import_module("factcheck.figures").extract_text
    text = "\n\n".join(texts)
    rows = [("extractor", "ms per 5 kB", "values", "first call, ms")]
    extractors = [("factcheck", ours), *installed()]
    fastest: float | None = None
    for name, run in extractors:
        started = perf_counter()
        found = len(run(text[:5000]))
        first = (perf_counter() - started) * 1000
        time = best(lambda run=run: run(text[:5000]), 5)  # type: ignore[misc]
        fastest = fastest or time
        rows.append((name, f"{time:.2f} ({time / fastest:,.0f}×)", str(found), f"{first:.0f}"))
    print("\n".join(table(rows)))
    headings = ("on our own corpus", "of its values, read", "of those read, right")
    print("\n" + "\n".join(table([headings, *reading(extractors)])))
    rows = [("text", "3 kB, ms", "6 kB, ms", "growth", "30 kB, ms", "growth")]
    for name, unit in {"this article": texts[0], **TEXTS}.items():
        sizes = [(unit * (size // len(unit) + 1))[:size] for size in (3000, 6000, 30000)]
        times = [best(lambda sized=sized: extract(sized), 5) for sized in sizes]  # type: ignore[misc]
        rows.append(
            (
                name,
                f"{times[0]:.2f}",
                f"{times[1]:.2f}",
                f"{times[1] / times[0]:.1f}",
                f"{times[2]:.1f}",
                f"{times[2] / times[0]:.1f}",
            )
        )
    print("\nLinear growth is 2.0 and 10.0.\n")
    print("\n".join(table(rows)))


def reading(extractors: list[Extractor]) -> list[tuple[str, str, str]]:
    """Return how many values of a part of the figure corpus each extractor reads, and how many of its values are right.

    The corpus is ours and knows what others never set out to read; the table says where they differ, not who is best.
    """
    chosen = [case for case in cases(ROOT / "tests" / "corpus" / "figures") if not case.xfail and not case.unread]
    rows = []
    for name, run in extractors:
        wanted = found = right = 0
        for case in chosen[::EVERY]:
            read = run(case.text)
            want = [(one.low, one.high) for one in case.expected if one.kind.is_quantity]
            ends = [(high if low is None else low, low if high is None else high) for low, high in want]
            wanted, found = wanted + len(want), found + len(read)
            for low, high in ends:
                hit = next((r for r in read if low is not None and high is not None and _is(r, low, high)), None)
                if hit is not None:
                    read.remove(hit)
                    right += 1
        rows.append((name, f"{100 * right / wanted:.1f} %", f"{100 * right / max(found, 1):.1f} %"))
    return rows


def _is(read: Read, low: Fraction, high: Fraction) -> bool:
    return same(read.low, low) and same(read.high, high)


def main() -> None:
    """Print the tables that were asked for."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("part", nargs="?", choices=["all", "extract"], default="all")
    parser.add_argument("--texts", metavar="FOLDER", help="measure on these .txt and .md files")
    options = parser.parse_args()
    texts = [article(5000)]
    if options.texts:
        paths = sorted(p for p in Path(options.texts).rglob("*") if p.suffix in (".txt", ".md"))
        texts = [path.read_text(encoding="utf-8") for path in paths]
    if options.part == "all":
        budgets(texts)
    extraction(texts)


if __name__ == "__main__":
    main()
