"""8: a vaguer statement is never accused where the sharper one was supported."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from factcheck.claims.verdict import decide
from factcheck.model.finding import Verdict
from factcheck.model.interval import Interval
from tests.invariants.checking import checked, of
from tests.strategies import intervals
from tests.worlds import WORLDS


@given(intervals(), intervals(), intervals(), intervals())
def test_widening_never_accuses(truth, fair, computed, more):
    assume(truth.encloses(fair))
    before = decide(truth, fair, computed)
    after = [
        decide(truth.hull(more), fair, computed),
        decide(truth.hull(more), fair.hull(more), computed),
        decide(truth, fair, computed.hull(more)),
    ]
    if before is not Verdict.CONTRADICTED:
        assert Verdict.CONTRADICTED not in after
    if before is Verdict.SUPPORTED:
        assert set(after) == {Verdict.SUPPORTED}


@given(intervals(), intervals(), intervals())
def test_the_three_verdicts_are_what_they_say(truth, fair, computed):
    assume(truth.encloses(fair))
    verdict = decide(truth, fair, computed)
    assert (verdict is Verdict.SUPPORTED) == fair.overlaps(computed)
    assert (verdict is Verdict.CONTRADICTED) == (not truth.overlaps(computed))
    assert decide(computed, computed, Interval(None, None)) is Verdict.SUPPORTED


@given(WORLDS["growth"], st.sampled_from(["about", "some", "roughly", "around"]))
def test_about_accuses_nobody_whom_the_bare_figure_did_not(statement, about):
    """The percent, or an end, is hedged: what was supported is not contradicted."""
    if not of(checked(statement.honest), "supported"):
        return
    words = statement.honest.split()
    for place, word in enumerate(words):
        if word[0].isdigit() or word.startswith("$"):
            vague = " ".join([*words[:place], about, *words[place:]])
            assert not of(checked(vague), "contradicted"), vague


@given(WORLDS["conversion"])
def test_a_one_sided_hedge_belongs_to_the_amount(statement):
    """ "More than $5 million (4.6 million euros)" says no more of the rate than the bare pair."""
    bare = checked(statement.honest, statement.as_of, only=("CUR101",))
    vague = checked(statement.honest.replace("will cost", "will cost more than"), statement.as_of, only=("CUR101",))
    assert [f.verdict for f in vague.findings] == [f.verdict for f in bare.findings]
