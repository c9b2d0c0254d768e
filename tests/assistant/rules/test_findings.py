"""A finding tells its level, its code and its facts."""

from collections.abc import Callable

import pytest

from assistant.rules.findings import Finding, Findings, Level, caution, note, stop


@pytest.mark.parametrize(
    ("make", "level"), [(note, Level.NOTE), (caution, Level.CAUTION), (stop, Level.STOP)]
)
def test_a_finding_of_any_level_keeps_its_code_its_facts_and_its_source(
    make: Callable[..., Finding], level: Level
) -> None:
    whole = make("over_route", "route", limit="0.5", access="peripheral")
    facts = (("limit", "0.5"), ("access", "peripheral"))
    assert whole == Finding(level, "over_route", facts, "route")
    assert make("over_route") == Finding(level, "over_route", (), "")


def test_a_finding_holds_its_facts_by_name() -> None:
    found = caution("over_route", "route", limit="0.5", access="peripheral")
    assert (found.level, found.source) == (Level.CAUTION, "route")
    assert (found.fact("limit"), found.fact("access")) == ("0.5", "peripheral")
    with pytest.raises(KeyError):
        found.fact("weight")


def test_the_worst_of_several_is_the_highest_level_whatever_their_order() -> None:
    low, mid, high = note("a"), caution("b"), stop("c")
    assert Findings(()).worst is None
    assert Findings((low,)).worst is Level.NOTE
    assert Findings((low, mid, low)).worst is Level.CAUTION
    assert Findings((mid, high, low)).worst is Level.STOP
