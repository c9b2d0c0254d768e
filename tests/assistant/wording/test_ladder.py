"""Which goal of the hepatorenal ladder is met, and how far each one is."""

import pytest
from told import at, charted
from unit import profile
from unitprotocol import protocol

from assistant.rules.hepatorenal import HrsGoal
from assistant.wording.ladder import goals, standing

RULES = profile("hepatorenal_syndrome")
BASELINE = "06:45  baseline  68 mmHg"


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def test_every_goal_that_is_met_is_named() -> None:
    limits = RULES.hepatorenal
    assert limits is not None
    rise, urine = HrsGoal.MAP_RISE, HrsGoal.URINE
    assert plain(goals((rise,), limits)) == "MAP is 10 mmHg or more over the baseline"
    assert plain(goals((urine,), limits)) == "urine is over 50 mL/h for 4 h"
    assert " and " in goals((rise, urine), limits)


@pytest.mark.parametrize(
    ("lines", "hours"),
    [
        ((), "0"),
        (("10:00  urine  180 mL in 3 h",), "3"),
        (("10:00  urine  800 mL in 6 h",), "4"),
        (("10:00  urine  240 mL in 3.96 h",), "3.9"),
    ],
)
def test_the_baseline_stands_beside_the_hours_of_urine(lines: tuple[str, ...], hours: str) -> None:
    said = plain(standing(charted(BASELINE, *lines), RULES, at("10:01")))
    assert said == f"Baseline MAP 68 mmHg; urine {hours} of 4 h over 50 mL/h."


def test_nothing_is_said_without_a_baseline_or_in_another_profile() -> None:
    assert standing(charted("06:41  weight  70 kg measured"), RULES, at("10:01")) == ""
    assert standing(charted(BASELINE), protocol(), at("10:01")) == ""
