"""The side-by-side table of the benchmark reads every extractor through one adapter each."""

from __future__ import annotations

from fractions import Fraction
from types import SimpleNamespace

from .extractors import _prices, _quantulum, _recognizers, ours, same


def test_ours_counts_an_open_end_as_the_other() -> None:
    assert [(read.low, read.high) for read in ours("In 2021 more than 30 workers got 5 to 6 percent.")] == [
        (30, 30),
        (5, 6),
    ]


def test_a_mean_with_its_uncertainty_is_a_range() -> None:
    quantity = SimpleNamespace(value=4.0, uncertainty=1.0, span=(3, 9))
    assert list(_quantulum([quantity])) == [(3, 5, 3, 9)]


def test_the_widest_reading_at_a_place_counts() -> None:
    def models(text: str, _culture: str) -> list[SimpleNamespace]:
        return [SimpleNamespace(start=1, end=len(text) - 1, resolution={"value": "3"})]

    def money(text: str, _culture: str) -> list[SimpleNamespace]:
        return [SimpleNamespace(start=0, end=len(text) - 1, resolution={"value": "3"})]

    names = {f"recognize_{name}": models for name in ("number", "percentage", "dimension", "temperature", "age")}
    suite = SimpleNamespace(Culture=SimpleNamespace(English="en"), recognize_currency=money, **names)
    assert list(_recognizers(suite, "$3")) == [(3, 3, 0, 2)]


def test_prices_stand_in_their_sentences() -> None:
    class Price:
        @staticmethod
        def fromstring(sentence: str) -> SimpleNamespace:
            return SimpleNamespace(amount=Fraction(5) if "$5" in sentence else None)

    assert list(_prices(SimpleNamespace(Price=Price), "No. It is $5. Yes")) == [(5, 5, 4, 12)]


def test_values_are_compared_as_floats_keep_them() -> None:
    assert same(Fraction(147), Fraction(147.0000001))
    assert not same(Fraction(147), Fraction(148))
