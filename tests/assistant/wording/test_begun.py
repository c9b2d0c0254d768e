"""How an infusion began here, in words."""

from datetime import UTC, datetime

import pytest
from unit import septic_shock

from assistant.record.entries import TakenOver
from assistant.wording.begun import taken_over, usual_step, usual_target

NOW = datetime(2026, 11, 21, 4, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("what", "said"),
    [
        (TakenOver(origin="theatre", since=NOW), "Taken over from theatre, running since 04:00"),
        (TakenOver(origin="unknown"), "Taken over, running since not known"),
        (
            TakenOver(origin="other hospital", since=NOW.replace(day=20)),
            "Taken over from other hospital, running since 20-Nov-2026 04:00",
        ),
    ],
)
def test_a_take_over_says_where_from_and_since_when(what: TakenOver, said: str) -> None:
    assert taken_over(what, NOW, UTC) == said


def test_what_is_usual_is_called_not_ordered() -> None:
    row = septic_shock().orders[0]
    assert usual_target(row) == "usual 65 to 75, not ordered"
    assert usual_step(row).endswith("every 5\u00a0min, not ordered")
    assert (
        usual_target(row.model_copy(update={"map_high": None})) == "usual 65 or more, not ordered"
    )
    assert usual_target(row.model_copy(update={"map_low": None})) == ""
