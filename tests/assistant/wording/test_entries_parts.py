"""Words that were typed stay what they were; only what parts or doubles is mended."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from assistant.record.entries import Amount
from assistant.wording.entries_parts import amount, because, capital, until, words


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("go on", "go on"),
        ("  go on. ", "go on"),
        ("go\non", "go on"),
        ("MAP 58 on 0.5 mcg/kg/min", "MAP 58 on 0.5\u00a0mcg/kg/min"),
        ("4 minor signs", "4 minor signs"),
        ("", ""),
        (" . ", ""),
    ],
)
def test_H12_typed_words_stand_on_one_line_and_a_number_keeps_its_unit(
    typed: str, told: str
) -> None:
    assert words(typed) == told


def test_amounts_reasons_and_capitals() -> None:
    assert amount(Amount(text="0.50", unit="mg")) == "0.5\u00a0mg"
    assert (because(""), because("scan")) == ("", ", reason: scan")
    assert (capital("registrar"), capital("Dr Lind"), capital("")) == ("Registrar", "Dr Lind", "")


def test_H40_a_moment_ahead_has_its_date_and_the_clock_of_the_reader() -> None:
    end = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
    assert until(end, None) == "22-Nov-2026 03:00"
    assert until(end, timezone(timedelta(hours=-5))) == "21-Nov-2026 22:00"
