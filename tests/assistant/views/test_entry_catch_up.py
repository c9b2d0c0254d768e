"""Several past pressures in one line: all shown, each refused by itself, all or none charted."""

from datetime import UTC

import pytest
from charting import clock
from infusion import chart, titrating
from unitprotocol import protocol

from assistant.record.entries import HeartRead, PressureRead
from assistant.views.entry_catch_up import MOST, TOGETHER, catch_up, read_line, said_at, which
from assistant.views.entry_kinds import Mode
from assistant.views.entry_line import Preview

NOW = clock("14:06:12")
LINE = "62 1352, 61 1356, 66 1402"


def line(text: str) -> Preview | None:
    return catch_up(chart(titrating()), protocol(), text, NOW, UTC)


def found(text: str) -> Preview:
    preview = line(text)
    assert preview is not None
    return preview


def test_every_reading_stands_in_the_sentence_with_its_time_bed_and_name_first() -> None:
    told = found(LINE)
    said = told.says.replace("\u00a0", " ")
    assert said.startswith("Bed 12 OKAFOR, Grace: MAP 62 mmHg")
    assert all(time in said for time in ("at 13:52", "at 13:56", "at 14:02"))
    assert said.count("OKAFOR") == 1
    assert [each.at for each in (told, *told.more)] == [
        clock("13:52"), clock("13:56"), clock("14:02"),
    ]  # fmt: skip
    assert TOGETHER in told.comment
    assert "Next check" in told.comment


def test_the_earliest_comes_first_however_they_are_typed() -> None:
    assert found("66 1402, 62 1352,61 -10").says.index("at 13:52") < found(
        "66 1402, 62 1352,61 -10"
    ).says.index("at 14:02")


def test_a_pair_and_a_heart_rate_are_charted_with_their_reading() -> None:
    told = found("118/52 h104 1352; 61 a 1402")
    assert isinstance(told.body, PressureRead)
    assert told.body.systolic is not None
    assert isinstance(told.also, HeartRead)
    assert isinstance(told.more[0].body, PressureRead)
    assert told.more[0].body.source == "arterial"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("62 1352, 6.1.1 1356", "6.1.1 1356: "),
        ("62 1352, 61", "61: type its time"),
        ("62 1352, 680 1402", "680 1402: "),
        ("62 1352, 61 1550", "61 1550: "),
        ("62 1352, , 61 1402", "Between two commas"),
        ("62 1352, 61 1352", "13:52 comes twice"),
    ],
)
def test_one_that_cannot_be_refuses_the_line_and_is_named(text: str, names: str) -> None:
    told = found(text)
    assert told.body is None
    assert told.problem.startswith(names)


def test_more_readings_than_a_line_holds_are_refused() -> None:
    many = ", ".join(f"62 13{minute}" for minute in range(10, 10 + MOST + 1))
    assert str(MOST) in found(many).problem


@pytest.mark.parametrize("text", ["62", "62 1352", "62,5", "", "118,52", "62, 61 1352"])
def test_a_line_of_one_reading_is_no_catch_up(text: str) -> None:
    assert line(text) is None


def test_a_comma_at_the_end_waits_for_the_next_reading() -> None:
    told = found("62 1352, ")
    assert told.body is not None
    assert told.more == ()


def test_which_names_one_of_them_in_few_words() -> None:
    told = found(LINE)
    assert told.body is not None
    assert which(told.body, told.at, UTC) == "62 at 13:52"
    place = (chart(titrating()), protocol(), NOW, UTC)
    assert said_at(place, [(told.at, [told.body])]).startswith("Bed 12 OKAFOR, Grace: MAP")


def test_only_pressures_are_caught_up_in_one_line() -> None:
    place = (chart(titrating()), protocol())
    assert read_line(*place, LINE, Mode.MAP, NOW, UTC).more
    assert read_line(*place, "0.1 1352, 0.12 1356", Mode.DOSE, NOW, UTC).body is None
    assert read_line(*place, "62", Mode.MAP, NOW, UTC).more == ()
