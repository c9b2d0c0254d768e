"""A file as rows in the order of time, with everything that cannot be read told by its line."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sheets import HEADER, read, row, sheet

from assistant.exchange.flowsheet import ITEMS, read_flowsheet
from assistant.record.entries import IMPORTED, Hand, Noted, PumpRuns


def test_rows_stand_by_time_and_ties_as_in_the_file() -> None:
    flowsheet = read(
        ("09:00", "rate,9,mL/h,"),
        ("07:00", "rate,7,mL/h,"),
        ("08:00", "rate,8,mL/h,"),
        ("07:00", "rate,70,mL/h,"),
    )
    assert [each.line for each in flowsheet.rows] == [3, 5, 4, 2]


def test_times_of_two_offsets_are_compared_as_instants() -> None:
    flowsheet = read_flowsheet(
        sheet(row("07:00", "pause,,,", offset="+01:00"), row("07:30", "resume,,,", offset="+02:00"))
    )
    assert [each.item for each in flowsheet.rows] == ["resume", "pause"]


def test_an_empty_recorded_at_means_that_it_was_keyed_at_once() -> None:
    lines = (row("07:00", "stop,,,"), row("08:00", "stop,,,", keyed="09:10"))
    first, second = read_flowsheet(sheet(*lines)).rows
    assert first.recorded_at == first.at
    assert second.recorded_at - second.at == timedelta(minutes=70)


def test_who_keyed_it_is_kept_when_the_file_says() -> None:
    data = sheet(row("07:00", "stop,,,") + ",RN Lind", header=HEADER + ",By")
    (stop,) = read_flowsheet(data).rows
    assert (stop.by.hand, stop.by.name) == (Hand.IMPORTED, "RN Lind")
    assert read(("07:00", "stop,,,")).rows[0].by == IMPORTED


def test_columns_that_the_format_does_not_know_are_kept_as_a_note_beside_the_row() -> None:
    data = sheet(row("07:00", "rate,5,mL/h,") + ",pump 7", header=HEADER + ",device")
    (rate,) = read_flowsheet(data).rows
    (_, runs), (_, note) = rate.bodies
    assert isinstance(runs, PumpRuns)
    assert note == Noted(text="Beside rate: device pump 7")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("2025-08-14T07:00:00,,rate,5,mL/h,", "no UTC offset"),
        (",,rate,5,mL/h,", "The at is missing"),
        ("yesterday,,rate,5,mL/h,", "not an ISO 8601 time"),
        ("2025-08-14T07:00+02:00,07:10,rate,5,mL/h,", "recorded_at “07:10”"),
        ("2025-08-14T07:00+02:00,,flow,5,mL/h,", "“flow” is not an item. Known: bed"),
        ("2025-08-14T07:00+02:00,,,5,mL/h,", "names no item"),
        ("2025-08-14T07:00+02:00,,order,,,max=1 mg/h; max=2 mg/h", "names max twice"),
    ],
)
def test_a_row_that_cannot_be_read_is_refused_by_its_line_and_the_others_count(
    line: str, said: str
) -> None:
    flowsheet = read_flowsheet(sheet(row("06:00", "bed,1,,"), line, row("08:00", "stop,,,")))
    assert [each.line for each in flowsheet.rows] == [2, 4]
    (refused,) = flowsheet.refused
    assert refused.line == 3
    assert said in refused.reason


def test_refusals_of_every_kind_stand_in_the_order_of_the_file() -> None:
    flowsheet = read_flowsheet(
        sheet(
            row("07:00", "strike,,,item=rate"),
            row("07:00", "rate,-5,mL/h,"),
            row("07:00", 'note,"open'),
            row("07:00", "stop,,,"),
        )
    )
    assert [each.line for each in flowsheet.refused] == [2, 3, 4]
    assert [each.line for each in flowsheet.rows] == [5]


def test_items_are_read_in_any_case() -> None:
    assert [each.item for each in read(("07:00", "Cap_Refill,3,s,")).rows] == ["cap_refill"]
    assert "cap_refill" in ITEMS


def test_the_same_bytes_give_the_same_ids_and_no_two_rows_share_one() -> None:
    rows = (("07:00", "rate,5,mL/h,pump=7"), ("07:00", "rate,5,mL/h,pump=7"))
    first, again = read(*rows), read(*rows)
    assert first == again
    ids = [id_ for each in first.rows for id_, _ in each.bodies]
    assert len(set(ids)) == 4


def test_the_same_line_in_another_file_is_another_entry() -> None:
    one = read(("07:00", "line,central,,"))
    other = read(("07:00", "line,central,,"), ("08:00", "stop,,,"))
    assert one.session != other.session
    assert one.rows[0].bodies[0][0] != other.rows[0].bodies[0][0]


def test_a_file_that_is_no_flowsheet_has_no_rows_and_one_reason() -> None:
    flowsheet = read_flowsheet(b"%PDF-1.7\n")
    assert flowsheet.rows == ()
    assert [each.line for each in flowsheet.refused] == [1]


CELLS = st.sampled_from(
    ["", *ITEMS, "07:00", "2025-08-14T07:00Z", "5", "-5", "mL/h", "mg", "kg", "118/52", '"', "a=b"]
)


@given(st.lists(st.lists(CELLS | st.text(max_size=12), max_size=8), max_size=6))
def test_every_line_of_any_file_is_either_kept_or_refused(rows: list[list[str]]) -> None:
    data = sheet(*(",".join(cells) for cells in rows))
    flowsheet = read_flowsheet(data)
    lines = [each.line for each in (*flowsheet.rows, *flowsheet.refused)]
    assert len(lines) == len(set(lines))
    assert all(each.reason.endswith(".") for each in flowsheet.refused)


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused_in_words(data: bytes) -> None:
    flowsheet = read_flowsheet(data)
    assert flowsheet.rows == ()
    assert flowsheet.refused
