"""1 and 2: an honest writer is never contradicted, a liar never supported."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.invariants.checking import checked, of
from tests.worlds import WORLDS, statements


@pytest.mark.parametrize("world", WORLDS.values(), ids=WORLDS)
@given(data=st.data())
def test_an_honest_writer_is_never_contradicted(world, data):
    statement = data.draw(world)
    report = checked(statement.honest, statement.as_of)
    assert not of(report, "contradicted"), statement.honest


@pytest.mark.parametrize("world", WORLDS.values(), ids=WORLDS)
@given(data=st.data())
def test_a_liar_is_never_supported(world, data):
    statement = data.draw(world.filter(lambda each: each.sharp))
    report = checked(statement.lie, statement.as_of, only=(statement.code,))
    assert not of(report, "supported"), statement.lie


@pytest.mark.parametrize("world", WORLDS.values(), ids=WORLDS)
def test_both_are_understood(world):
    """Silence would keep both promises: nine statements of ten must be bound, and told apart."""
    seen = []

    @given(world.filter(lambda each: each.sharp))
    def collect(statement):
        honest = checked(statement.honest, statement.as_of, only=(statement.code,))
        lie = checked(statement.lie, statement.as_of, only=(statement.code,))
        seen.append((len(of(honest, "supported")) == 1, len(of(lie, "contradicted")) + len(of(lie, "misleading")) == 1))

    collect()
    assert sum(supported for supported, _ in seen) >= 0.9 * len(seen)
    assert sum(caught for _, caught in seen) >= 0.9 * len(seen)


@given(st.lists(statements, min_size=2, max_size=5))
def test_honest_statements_do_not_contradict_each_other(several):
    """The same holds for an article of them, dated by its first."""
    honest = [each for each in several if each.code != "CUR101"]
    report = checked("\n\n".join(each.honest for each in honest), several[0].as_of)
    assert not of(report, "contradicted")
