"""What is true at the bedside is never refused; what cannot be is."""

from charting import bag, dose, mean, weight

from assistant.record.entries import Amount, PumpProgrammed
from assistant.rules.examine.passing import may_pass
from assistant.rules.findings import stop

SET = PumpProgrammed(
    rate=Amount(text="131", unit="mL/h"), dose=Amount(text="0.05", unit="mcg/kg/min")
)


def test_H15_what_the_pump_shows_and_what_hangs_on_it_passes_any_stop_but_the_impossible() -> None:
    for what in (dose("0.6"), SET, bag("250")):
        assert may_pass(what, (stop("over_order"),))
        for never in ("in_future", "text_hidden", "text_too_long"):
            assert not may_pass(what, (stop("over_order"), stop(never)))
    assert not may_pass(bag("4", "0"), (stop("empty_bag"),))


def test_a_reading_or_a_weight_that_is_stopped_is_corrected_instead() -> None:
    assert not may_pass(mean("65"), (stop("no_pressure"),))
    assert not may_pass(weight("0"), (stop("no_weight"),))
