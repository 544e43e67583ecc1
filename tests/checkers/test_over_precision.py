"""A conversion is noted as over-precise by the digits that it claims, not by its zeros."""

import pytest

import factcheck


@pytest.mark.parametrize(
    ("text", "noted"),
    [
        ("The probe flies at 17 kilometres per second (38,000 mph).", False),
        ("The camp is 30 miles (48.28 km) inland.", True),
    ],
)
def test_zeros_at_the_end_claim_nothing(text, noted):
    (finding,) = factcheck.check(text, as_of="2022-06-15").findings
    assert finding.verdict == "supported"
    assert bool(finding.notes) is noted
