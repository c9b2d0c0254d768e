"""Levels of the dose: whose change a change was."""

from charting import bag, weight
from infusion import runs
from trends import trend_of

from assistant.record.entries import Paused


def test_a_new_weight_is_told_apart_from_a_change_of_the_pump() -> None:
    shown = trend_of("14:06", ("14:00", weight("63"))).levels
    assert [(level.label, level.by_weight) for level in shown[-2:]] == [
        ("0.09", False), ("0.1 at 63\u00a0kg", True),
    ]  # fmt: skip
    assert shown[-1].value > shown[-2].value


def test_a_weight_with_a_new_rate_at_once_is_a_change_of_the_pump() -> None:
    shown = trend_of("14:06", ("14:00", weight("63")), ("14:00", runs("26", "0.11"))).levels
    assert (shown[-1].label, shown[-1].by_weight) == ("0.11", False)


def test_a_weight_while_the_pump_stands_and_a_new_strength_are_none_of_the_weight() -> None:
    stands = trend_of("14:06", ("14:00", Paused()), ("14:01", weight("63"))).levels
    assert (stands[-1].label, stands[-1].by_weight) == ("0", False)
    strong = trend_of("14:06", ("14:00", bag("8", "250"))).levels
    assert (strong[-1].label, strong[-1].by_weight) == ("0.18", False)


def test_a_weight_before_the_window_leaves_the_dose_alone_at_its_edge() -> None:
    [held] = trend_of("15:30", ("14:00", weight("63"))).levels
    assert (held.label, held.by_weight) == ("0.1", False)
