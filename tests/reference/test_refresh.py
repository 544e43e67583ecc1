"""Refreshing tables from publishers that are slow, broken, moved or lying: the old table is never lost."""

import gzip
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from factcheck.reference.build.resource import Table
from factcheck.reference.sources import formats, store
from factcheck.reference.sources.beginnings import BEGINNINGS
from factcheck.reference.sources.fetch import RefreshError
from factcheck.reference.sources.publishers import SOURCES
from factcheck.reference.sources.refresh import refresh
from factcheck.reference.tables import Tables
from tests.reference.publishers import PAGE, bank_json, bank_zip, ecb_file, nbp_file

TODAY = date(2026, 11, 23)
OLD = ("2026-10-30,1.1172,175.68,", "2026-10-29,1.113,175.92,")
NEWER = ("2026-11-20,1.1201,176.5,", "2026-11-19,1.1190,176.2,", *OLD)


@pytest.fixture
def bundled(tmp_path: Path) -> Tables:
    """Small tables of two currencies, as if they were the bundled ones."""
    root = tmp_path / "bundled"
    tables = Tables()
    names = ("fx/ecb", "fx/nbp", "series/gdp/world-bank", "series/consumer_prices/bls")
    families = [tables.families[name]._replace(as_of="2026-10-30", vintage="2026-10-30") for name in names]
    store.store(root, families, [*_tables()])
    return Tables(str(root))


def _tables() -> list[Table]:
    bank = ("subject", "period", "value", "step", "vintage")
    return [
        Table("fx/ecb/USD.csv", "fx/ecb", ("date", "rate"), [("2026-10-29", "1.113"), ("2026-10-30", "1.1172")]),
        Table("fx/nbp/TWD.csv", "fx/nbp", ("date", "rate"), [("2026-10-21", "0.1199")]),
        Table(
            "series/gdp/world-bank.csv",
            "series/gdp/world-bank",
            bank,
            [("DEU", "2024", "4685592577805", "1", "2026-07-01")],
            5,
        ),
        Table(
            "series/consumer_prices/bls.csv",
            "series/consumer_prices/bls",
            ("subject", "period", "value", "step"),
            [("USA", "2026-07", "330.000", "0.001")],
            2,
        ),
    ]


def test_newer_rates_are_added_and_used(bundled: Tables, tmp_path: Path) -> None:
    folder = tmp_path / "user"
    changes = refresh("ecb", bundled, folder, TODAY, files=[ecb_file(*NEWER)])
    assert {(change.table, change.added) for change in changes} == {("fx/ecb/JPY", 4), ("fx/ecb/USD", 2)}
    newer = Tables(bundled.root, refreshed=str(folder))
    quote = newer.rates("EUR", "USD").on(date(2026, 11, 20))
    assert float(quote.rate) == 1.1201
    assert "to 2026-11-20" in quote.source
    assert newer.opened["fx/ecb/USD"] == "2026-11-20"
    assert bundled.rates("EUR", "USD").on(date(2026, 11, 20)) is None


def test_a_second_refresh_finds_nothing_new(bundled: Tables, tmp_path: Path) -> None:
    folder = tmp_path / "user"
    refresh("ecb", bundled, folder, TODAY, files=[ecb_file(*NEWER)])
    assert refresh("ecb", Tables(bundled.root, refreshed=str(folder)), folder, TODAY, files=[ecb_file(*NEWER)]) == []


def test_the_order_of_the_rows_does_not_matter(bundled: Tables, tmp_path: Path) -> None:
    refresh("ecb", bundled, tmp_path / "user", TODAY, files=[ecb_file(*NEWER[::-1])])
    lines = (tmp_path / "user/fx/ecb/USD.csv").read_text("utf-8").splitlines()
    assert lines[1:] == sorted(lines[1:])


def test_revisions_are_listed(bundled: Tables, tmp_path: Path) -> None:
    rows = (*NEWER[:2], "2026-10-30,1.1175,175.68,", OLD[1])
    (change,) = [c for c in refresh("ecb", bundled, tmp_path / "u", TODAY, files=[ecb_file(*rows)]) if "USD" in c.table]
    assert change.revised == ("2026-10-30: 1.1172 is now 1.1175",)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (PAGE, "a web page came instead"),
        (b"", "it is empty"),
        (ecb_file(*NEWER)[:120], "not the zip file of the ECB"),
        (ecb_file(*NEWER, header="Datum,EUR,"), "its columns begin with Datum, EUR"),
        (ecb_file("2026-11-20,zwei,3,"), "'zwei' stands where a number should be"),
        (ecb_file(), "holds no figures"),
        (ecb_file(*OLD[1:]), "ends 2026-10-29, ours ends 2026-10-30 already"),
        (ecb_file("2026-11-20,1.12,1,", "2026-10-30,9.1172,1,", "2026-10-29,9.113,1,"), "2 of 2 rows differ from ours"),
        (ecb_file("2026-11-20,1.12,176,"), "no row in common"),
        (ecb_file("2026-11-20,11200,176,", *OLD), "what arrived is faulty, nothing was changed"),
        (ecb_file("2026-11-31,1.12,176,", *OLD), "what arrived is faulty, nothing was changed"),
    ],
)
def test_what_is_not_the_file_changes_nothing(bundled: Tables, tmp_path: Path, body: bytes, expected: str) -> None:
    folder = tmp_path / "user"
    refresh("ecb", bundled, folder, TODAY, files=[ecb_file(*OLD)])
    before = {path: path.read_bytes() for path in folder.rglob("*.*")}
    with pytest.raises(RefreshError) as caught:
        refresh("ecb", Tables(bundled.root, refreshed=str(folder)), folder, TODAY, files=[body])
    assert expected in str(caught.value)
    assert {path: path.read_bytes() for path in folder.rglob("*.*")} == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bundled", "user"]


def test_polish_rates_are_added_with_their_printed_digits(bundled: Tables, tmp_path: Path) -> None:
    folder = tmp_path / "user"
    body = nbp_file("2026-11-18", TWD="0.1230", VND="8.1E-05")
    refresh("nbp", bundled, folder, TODAY, files=[body])
    assert (folder / "fx/nbp/TWD.csv").read_text("utf-8") == "date,rate\n2026-10-21,0.1199\n2026-11-18,0.1230\n"
    assert "2026-11-18,0.000081" in (folder / "fx/nbp/VND.csv").read_text("utf-8")


def test_polish_rates_are_asked_for_in_stretches_of_93_days(bundled: Tables) -> None:
    addresses = SOURCES["nbp"].addresses(bundled, date(2027, 3, 1))
    assert [address.split("/tables/")[1] for address in addresses[:2]] == [
        "A/2026-10-31/2027-01-31/?format=json",
        "B/2026-10-31/2027-01-31/?format=json",
    ]
    assert len(addresses) == 4


@pytest.mark.parametrize(
    "body",
    [bank_json("2026-12-15", ("DEU", "2024", "4700000000000"), ("", "2024", "1"), ("FRA", "2024", None)),
     bank_zip("2026-12-15", ("DEU", "4700000000000"))],
)  # fmt: skip
def test_a_new_vintage_of_the_world_bank_stands_beside_the_old_one(
    bundled: Tables, tmp_path: Path, body: bytes
) -> None:
    folder = tmp_path / "user"
    refresh("world-bank-gdp", bundled, folder, TODAY, files=[body])
    tables = Tables(bundled.root, refreshed=str(folder))
    (series,) = tables.series("gdp", "DEU")
    assert [(row.vintage, row.value) for row in tables.rows(series)] == [
        ("2026-07-01", 4_685_592_577_805),
        ("2026-12-15", 4_700_000_000_000),
    ]


def test_american_prices(bundled: Tables, tmp_path: Path) -> None:
    head = "series_id        \tyear\tperiod\t       value\tfootnote_codes\n"
    rows = "CUUR0000SA0      \t2026\tM07\t     330.000\t\nCUUR0000SA0      \t2026\tM10\t     331.500\t\n"
    other = "CUSR0000SA0      \t2026\tM10\t     999.000\t\nCUUR0000SA0      \t2025\tM10\t           -\tX\n"
    refresh("bls", bundled, tmp_path / "user", TODAY, files=[(head + rows + other).encode()])
    text = (tmp_path / "user/series/consumer_prices/bls.csv").read_text("utf-8")
    assert text.splitlines()[1:] == ["USA,2026-07,330.000,0.001", "USA,2026-10,331.500,0.001"]


def test_eurostat_flags_gaps_and_codes() -> None:
    text = "freq,unit,coicop,geo\\TIME_PERIOD\t2026-09 \t2026-10 \n"
    text += "M,I15,CP00,DE\t131.1 \t131.4 p\nM,I15,CP00,EL\t: \t120.0 \n"
    text += "M,I15,CP01,DE\t1 \t2 \nM,I15,CP00,XX\t1 \t2 \n"
    expected = [("DEU", "2026-09", "131.1"), ("DEU", "2026-10", "131.4"), ("GRC", "2026-10", "120.0")]
    assert formats.eurostat(text.encode()) == expected
    assert formats.eurostat(gzip.compress(text.encode(), mtime=0)) == expected
    with pytest.raises(RefreshError, match="cut off"):
        formats.eurostat(gzip.compress(text.encode(), mtime=0)[:-20])
    with pytest.raises(RefreshError, match="a web page came instead"):
        formats.eurostat(PAGE)


def test_a_series_of_the_ons() -> None:
    text = '"Title","CPI INDEX 00: ALL ITEMS 2015=100"\n"CDID","D7BT"\n"Release date","21-10-2026"\n'
    text += '"Next release","18 November 2026"\n"2025","138.1"\n"2026 Q3","140.0"\n"2026 SEP","140.2"\n'
    release, following, rows = formats.ons(text.encode())
    assert (release, following) == ("21-10-2026", "18 November 2026")
    assert rows == [("GBR", "2025", "138.1"), ("GBR", "2026-09", "140.2")]


@pytest.mark.parametrize(
    "read",
    [
        formats.ecb,
        formats.nbp,
        partial(formats.world_bank, code="NY.GDP.MKTP.CD"),
        formats.eurostat,
        formats.ons,
        formats.bls,
        formats.hmrc,
        formats.fred,
    ],
)
@pytest.mark.parametrize("body", [PAGE, b"", b"{}", b"\x00\xff\xfe", b"PK\x03\x04", b"[]", b"[1]"])
def test_no_format_takes_what_it_is_not(read: object, body: bytes) -> None:
    if (read, body) == (formats.nbp, b"[]"):
        assert read(body) == {}
        return
    with pytest.raises(RefreshError) as caught:
        read(body)
    assert "\n" not in str(caught.value)


def test_a_process_killed_half_way_loses_nothing(
    tmp_path: Path, bundled: Tables, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "user"
    refresh("ecb", bundled, folder, TODAY, files=[ecb_file(*OLD)])
    before = (folder / "fx/ecb/JPY.csv").read_bytes()
    moves = []

    def killed(self: Path, target: Path) -> None:
        moves.append(self)
        if len(moves) == 2:
            raise KeyboardInterrupt
        self.replace(target)

    monkeypatch.setattr(Path, "rename", killed)
    with pytest.raises(KeyboardInterrupt):
        refresh("ecb", bundled, folder, TODAY, files=[ecb_file(*NEWER)])
    monkeypatch.undo()
    assert not folder.exists()
    store.recover(folder)
    assert (folder / "fx/ecb/JPY.csv").read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bundled", "user"]


def test_removing_leaves_the_bundled_tables(bundled: Tables, tmp_path: Path) -> None:
    folder = tmp_path / "user"
    refresh("ecb", bundled, folder, TODAY, files=[ecb_file(*NEWER)])
    store.remove(folder)
    assert not folder.exists()
    with pytest.raises(RefreshError, match="no source is called ebc"):
        refresh("ebc", bundled, folder, TODAY)


def test_british_prices_begin_with_their_first_refresh(bundled: Tables, tmp_path: Path) -> None:
    folder = tmp_path / "user"
    text = b'"Title","CPI INDEX 00: ALL ITEMS 2015=100"\n"CDID","D7BT"\n"2024","133.9"\n"2025","138.1"\n'
    (change,) = refresh("ons", bundled, folder, TODAY, files=[text])
    assert change.added == 2
    tables = Tables(bundled.root, refreshed=str(folder))
    (series,) = tables.series("consumer_prices", "GBR")
    assert [(row.period, float(row.value)) for row in tables.rows(series)] == [("2024", 133.9), ("2025", 138.1)]
    assert (series.publisher, series.as_of) == ("Office for National Statistics", "2025")


def test_european_prices_begin_with_their_first_refresh(bundled: Tables, tmp_path: Path) -> None:
    text = "freq,unit,coicop,geo\\TIME_PERIOD\t2026-09 \t2026-10 \nM,I15,CP00,EA\t131.1 \t131.4 p\n"
    refresh("eurostat", bundled, tmp_path / "user", TODAY, files=[gzip.compress(text.encode(), mtime=0)])
    (series,) = Tables(bundled.root, refreshed=str(tmp_path / "user")).series("consumer_prices", "EMU")
    assert series.as_of == "2026-10"


def test_every_source_has_a_secure_address_and_a_family() -> None:
    for source in SOURCES.values():
        assert all(address.startswith("https://") for address in source.addresses(Tables(), TODAY))
        assert source.family in Tables().families or source.family in BEGINNINGS


def test_a_table_of_one_vintage_keeps_it_beside_the_newer_one(tmp_path: Path) -> None:
    folder = tmp_path / "user"
    body = bank_json("2026-12-15", ("DEU", "2020", "81.0"), indicator="SP.DYN.LE00.IN")
    refresh("world-bank-life-expectancy", Tables(), folder, TODAY, files=[body])
    tables = Tables(refreshed=str(folder))
    (series,) = (each for each in tables.series("life_expectancy", "DEU") if each.publisher == "World Bank")
    assert {(row.vintage, float(row.value)) for row in tables.rows(series) if row.period == "2020"} == {
        ("2022", 81.041),
        ("2026-12-15", 81.0),
    }
    assert "vintages stand side by side" in tables.families["series/life_expectancy/world-bank"].revision
