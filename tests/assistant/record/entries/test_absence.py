"""A block has a length, and an absence an end."""

import pytest
from charting import clock
from pydantic import ValidationError

from assistant.record.entries import Away, BlockCharted


def test_a_block_ends_after_it_began() -> None:
    assert BlockCharted(began=clock("14:00"), ended=clock("14:01")).most is None
    for ended in ("14:00", "13:59"):
        with pytest.raises(ValidationError, match="ends after it began"):
            BlockCharted(began=clock("14:00"), ended=clock(ended))


def test_an_absence_without_an_end_is_none() -> None:
    with pytest.raises(ValidationError, match="until"):
        Away.model_validate({"kind": "away"})
