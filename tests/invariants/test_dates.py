"""10: the calendar goes round."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.finding import Verdict
from tests.invariants.checking import checked
from tests.worlds import MONTHS, WEEKDAYS

#: Before 1924 a date may be one of the Julian calendar.
days = st.dates(date(1924, 1, 1), date(2090, 1, 1))


def verdict(day: date, weekday: int, as_of: date | None = None, *, year: bool = True) -> Verdict | None:
    written = f"{WEEKDAYS[weekday]}, {MONTHS[day.month - 1]} {day.day}" + (f", {day.year}" if year else "")
    findings = checked(f"The council met on {written}.", as_of, only=("DAT101",)).findings
    return findings[0].verdict if findings else None


@given(days, st.integers(0, 6))
def test_a_weekday_fits_one_date_in_seven(day, weekday):
    expected = Verdict.SUPPORTED if day.weekday() == weekday else Verdict.CONTRADICTED
    assert verdict(day, weekday) is expected


@given(days, st.integers(0, 6), st.integers(0, 500))
def test_seven_days_later_is_the_same_weekday(day, weekday, weeks):
    assert verdict(day, weekday) is verdict(day + timedelta(days=7 * weeks), weekday)


@given(days, st.integers(0, 6), st.integers(-21, 21))
def test_without_a_year_the_nearest_day_is_meant(day, weekday, away):
    assert verdict(day, weekday, day + timedelta(days=away), year=False) is verdict(day, weekday)


@given(days, st.integers(0, 6), st.integers(22, 180))
def test_without_a_year_and_far_away_nobody_is_accused(day, weekday, away):
    for as_of in (day + timedelta(days=away), day - timedelta(days=away)):
        assert verdict(day, weekday, as_of, year=False) in (None, Verdict.UNCHECKED)


def test_the_leap_day_exists_only_in_leap_years():
    assert verdict(date(2024, 2, 29), date(2024, 2, 29).weekday()) is Verdict.SUPPORTED
    findings = checked("The council met on Wednesday, February 29, 2023.", only=("DAT101",)).findings
    assert [f.verdict for f in findings] == [Verdict.CONTRADICTED]
