"""Currencies that the euro replaced: the irrevocable rate, when it was fixed, and the last day as legal tender."""

from __future__ import annotations

from factcheck.reference.build.resource import Family, Table

PATH = "fx/euro_fixed"

#: currency, units per euro, fixed from, last day as legal tender
FIXED = (
    ("ATS", "13.7603", "1999-01-01", "2002-02-28"),
    ("BEF", "40.3399", "1999-01-01", "2002-02-28"),
    ("BGN", "1.95583", "2026-01-01", "2026-01-31"),
    ("CYP", "0.585274", "2008-01-01", "2008-01-31"),
    ("DEM", "1.95583", "1999-01-01", "2001-12-31"),
    ("EEK", "15.6466", "2011-01-01", "2011-01-14"),
    ("ESP", "166.386", "1999-01-01", "2002-02-28"),
    ("FIM", "5.94573", "1999-01-01", "2002-02-28"),
    ("FRF", "6.55957", "1999-01-01", "2002-02-17"),
    ("GRD", "340.750", "2001-01-01", "2002-02-28"),
    ("HRK", "7.53450", "2023-01-01", "2023-01-14"),
    ("IEP", "0.787564", "1999-01-01", "2002-02-09"),
    ("ITL", "1936.27", "1999-01-01", "2002-02-28"),
    ("LTL", "3.45280", "2015-01-01", "2015-01-15"),
    ("LUF", "40.3399", "1999-01-01", "2002-02-28"),
    ("LVL", "0.702804", "2014-01-01", "2014-01-14"),
    ("MTL", "0.429300", "2008-01-01", "2008-01-31"),
    ("NLG", "2.20371", "1999-01-01", "2002-01-28"),
    ("PTE", "200.482", "1999-01-01", "2002-02-28"),
    ("SIT", "239.640", "2007-01-01", "2007-01-14"),
    ("SKK", "30.1260", "2009-01-01", "2009-01-16"),
)


def build() -> tuple[Family, list[Table]]:
    """Return the table of fixed conversion rates."""
    family = Family(
        table=PATH,
        kind="list",
        title="Irrevocable euro conversion rates",
        publisher="Council of the European Union",
        citation="Council Regulation (EC) No 2866/98 and its successors, irrevocable euro conversion rates",
        licence="facts of law, no rights claimed",
        source_url="https://eur-lex.europa.eu/eli/reg/1998/2866/oj",
        vintage="2026-01-01",
        as_of="2026-01-01",
        unit="units of the currency per euro",
        revision="irrevocable",
    )
    columns = ("currency", "per_euro", "fixed_from", "ended")
    return family, [Table(f"{PATH}.csv", PATH, columns, list(FIXED))]
