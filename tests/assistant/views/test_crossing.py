"""The other bed, while one is in front: never this one, the most urgent first. Hazard H34."""

from dataclasses import replace
from datetime import UTC
from uuid import UUID

from charting import clock, mean
from infusion import chart, titrating
from unitprotocol import protocol

from assistant.views.crossing import crossing
from assistant.views.glance import glance

HERE, THERE, FAR = UUID(int=1), UUID(int=2), UUID(int=3)
NB = "\u00a0"
LOW = glance(THERE, chart(titrating()), protocol(), clock("14:06"), UTC)
CALM = glance(FAR, chart([*titrating(), ("14:06", mean("70"))]), protocol(), clock("14:06"), UTC)


def test_H34_the_bed_in_front_is_no_other_bed() -> None:
    assert crossing(THERE, [LOW]) is None
    assert crossing(HERE, []) is None


def test_the_most_urgent_of_the_others_is_named_with_its_bed() -> None:
    found = crossing(HERE, [replace(CALM, bed="14"), replace(LOW, bed="7")])
    assert found is not None
    assert (found.session, found.bed, found.level) == (THERE, "7", "medium")
    assert (found.words, found.more) == ("MAP 4 below target", 1)


def test_a_quiet_bed_tells_what_is_due_next_there() -> None:
    found = crossing(HERE, [CALM])
    assert found is not None
    assert found.level is None
    assert found.words == f"MAP due in 5{NB}min"
