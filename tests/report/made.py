"""Reports made by hand, so that the tests of the renderers depend on no checker."""

from datetime import date
from fractions import Fraction

from factcheck.model.calendar import WrittenDate
from factcheck.model.claim import Claim
from factcheck.model.document import Document, Scope
from factcheck.model.figure import Counted, Figure, Hedge, Hedged, Kind
from factcheck.model.finding import Coverage, Evidence, Finding, Report, Severity, Suggestion, Verdict
from factcheck.model.interval import Interval
from factcheck.readers import read_text

SOURCE = (
    "# Trade\n\nIt reached **$147 billion** (about 151.4 billion euros) in 2021,\n"
    "up a third since 2019, the 3 sides said.\n"
)


def figure(document: Document, text: str, kind: Kind, low: object, **fields: object) -> Figure:
    start = document.text.index(text)
    value = Fraction(low)  # type: ignore[arg-type]
    basis = {"high": value, "step": Fraction(1), "grain": Fraction(1), "units": (), "hedge": None}
    return Figure(start, start + len(text), text, value, kind=kind, **{**basis, **fields})  # type: ignore[arg-type]


def made(name: str = "draft.md", source: str = SOURCE) -> Report:
    """Return a report with a finding of every verdict and fields of every sort."""
    document = read_text(source, format="markdown", name=name)
    about = document.text.index("about")
    amount = figure(document, "$147 billion", Kind.MONEY, 147 * 10**9, step=Fraction(10**9), units=("USD",))
    converted = figure(
        document,
        "151.4 billion euros",
        Kind.MONEY,
        "151400000000",
        units=("EUR",),
        hedge=Hedge(Hedged.ABOUT, about, about + 5, "about"),
    )
    year = figure(document, "2021", Kind.YEAR, 2021, date=WrittenDate(year=2021, until=WrittenDate(year=2022)))
    third = figure(document, "a third", Kind.RATIO, Fraction(1, 3))
    sides = document.text.index("3 sides")
    three = figure(document, "3", Kind.COUNT, 3, counted=Counted("sides", "side", sides + 2, sides + 7))
    conversion = Claim("CUR101", {"amount": amount, "converted": converted}, Scope.BODY, date(2022, 6, 15))
    change = Claim("GRO201", {"change": third, "period": year}, Scope.BODY, None, quoted=True, cues=((3, 5), (7, 9)))
    findings = (
        Finding(
            code="CUR101",
            name="currency-conversion",
            verdict=Verdict.CONTRADICTED,
            severity=Severity.ERROR,
            start=conversion.start,
            end=conversion.end,
            message="$147 billion is €141.3 billion.",
            claim=conversion,
            stated=Interval(Fraction(1513, 10), None),
            computed=Interval(Fraction(147) / Fraction(26, 25), Fraction(147)),
            steps=("147 billion ÷ 1.0400 = 141.3 billion",),
            evidence=(
                Evidence("15 June 2022: 1.0431", "fx/ecb/USD", "2022-06-15", "ECB", "2026-10-30"),
                Evidence("16 June 2022: 1.0400", "fx/ecb/USD", "2022-06-16", "ECB", "2026-10-30"),
            ),
            suggestion=Suggestion(converted.start, converted.end, "141.4 billion euros", safe=True),
            reason="digits",
        ),
        Finding(
            "GRO201", "growth-since", Verdict.MISLEADING, Severity.WARNING, change.start, change.end,
            "A third is more than it was.", change,
        ),
        Finding(
            "LEV101", "level-series", Verdict.SUPPORTED, None, amount.start, amount.end,
            "Customs have $146.9 billion.", notes=("It was revised later.",),
        ),
        Finding("DAT101", "weekday-date", Verdict.SUPPORTED, None, year.start, year.end, "The year holds."),
        Finding(
            "ARI101", "share-of-whole", Verdict.UNCHECKED, None, three.start, three.end, "Not checked: no whole.",
            reason="no whole",
        ),
    )  # fmt: skip
    coverage = Coverage(
        figures=5,
        quantities=4,
        claims=5,
        checked=4,
        verdicts={"contradicted": 1, "misleading": 1, "supported": 2, "unchecked": 1},
        unchecked={"no whole": 1},
        unbound=1,
        unread=((0, 2),),
    )
    figures = tuple(sorted((amount, converted, year, third, three), key=lambda each: each.start))
    ordered = tuple(sorted(findings, key=lambda each: (each.start, each.code)))
    return Report(document, date(2022, 6, 15), figures, ordered, coverage, {"fx/ecb/USD": "2026-10-30"})


def bare(source: str, *spans: tuple[int, int], message: str = "Wrong.") -> Report:
    """Return a report with an error at each span and nothing else."""
    document = read_text(source, name="a.txt")
    findings = tuple(
        Finding("ARI101", "share", Verdict.CONTRADICTED, Severity.ERROR, start, end, message) for start, end in spans
    )
    return Report(document, None, (), findings, Coverage(0, 0, len(spans), len(spans)))
