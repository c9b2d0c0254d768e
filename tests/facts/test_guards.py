"""What is said to an entry that goes past what the articles name; none of it is a lock."""

from told import ARM, BAG, LINE, WEIGHT, charted, fact
from unit import profile, septic_shock

from assistant.acts import Act, decide
from assistant.protocol.model import Protocol
from assistant.rules.findings import Finding
from assistant.stories.driver import NURSE

ORDER = (
    "06:44  order  norepinephrine; MAP 65 to 75; start {start} mcg/kg/min; step 0.02 mcg/kg/min; "
    "interval {interval} min; max 6 mcg/kg/min; by Dr Lind"
)


def found(rules: Protocol, line: str, *before: str) -> dict[str, Finding]:
    """The findings on one more line, by their code."""
    chart = charted(*before, rules=rules)
    what, when = fact(chart, line)
    decision = decide(chart, rules, Act(what, when, NURSE), when)
    return {each.code: each for each in decision.findings}


def start(rules: Protocol, dose: str, line: str = LINE) -> dict[str, Finding]:
    """The findings on a start at that many mcg/kg/min, as ordered."""
    order = ORDER.format(start=dose, interval=5)
    return found(rules, f"07:00  dose  {dose} mcg/kg/min", WEIGHT, order, line, BAG)


def test_S022_S085_over_0_5_is_outside_of_every_start() -> None:
    assert "start_outside" not in start(septic_shock(), "0.5")
    assert "start_outside" in start(septic_shock(), "0.51")


def test_S119_a_start_that_reaches_the_escalation_band_is_told() -> None:
    assert "start_at_escalation" not in start(septic_shock(), "0.24")
    assert "start_at_escalation" in start(septic_shock(), "0.25")
    assert "start_high" not in start(septic_shock(), "0.1")
    assert "start_high" in start(septic_shock(), "0.11")


def test_S096_S097_S098_every_4_hours_in_an_order_for_septic_shock_is_asked_about() -> None:
    assert "hepatorenal_interval" not in found(
        septic_shock(), ORDER.format(start=0.05, interval=239)
    )
    assert "hepatorenal_interval" in found(septic_shock(), ORDER.format(start=0.05, interval=240))


def test_S090_more_than_5_in_a_child_is_stopped_and_5_is_not() -> None:
    child = profile("paediatric")
    assert "dose_cannot" not in start(child, "5")
    assert "dose_cannot" in start(child, "5.1")


def after_epinephrine(given: str) -> dict[str, Finding]:
    """The findings on a start at 06:57 in anaphylaxis, epinephrine given at that time."""
    before = (WEIGHT, ORDER.format(start="0.05", interval=5), f"{given}  given  epinephrine 0.5 mg")
    lines = (*before, "06:48  fluid  500 mL", LINE, "06:51  bag  4 mg in 250 mL")
    return found(profile("anaphylaxis"), "06:57  dose  0.05 mcg/kg/min", *lines)


def test_S159_a_start_too_soon_after_epinephrine_is_a_note_with_the_minutes() -> None:
    assert "epinephrine_first" not in after_epinephrine("06:47")
    early = after_epinephrine("06:48")["epinephrine_first"]
    assert (early.level.value, early.fact("after")) == ("note", "10")


def test_S039_a_start_at_0_5_by_a_forearm_is_stopped_and_by_a_central_line_not() -> None:
    assert "start_over_route" not in start(septic_shock(), "0.49", ARM)
    assert "start_over_route" in start(septic_shock(), "0.5", ARM)
    assert "start_over_route" not in start(septic_shock(), "0.5")
