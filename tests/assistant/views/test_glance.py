"""What is read from three metres: few words, each of them true, and no name. Hazards H34, H60."""

from dataclasses import replace
from datetime import UTC
from uuid import UUID, uuid4

import pytest
from charting import clock, mean
from infusion import Row, at, chart, order, prepared, runs, titrating
from unitprotocol import protocol

from assistant.record.entries import BedTaken, Paused, Stopped
from assistant.views.glance import Glance, _round, due_words, glance, on_glance, urgent

NB = "\u00a0"
BED = uuid4()


def seen(time: str, *more: Row, rows: list[Row] | None = None) -> Glance:
    told = titrating() if rows is None else rows
    return glance(BED, chart([*told, *more]), protocol(), clock(time), UTC)


def test_everything_that_is_asked_from_the_door_stands_there() -> None:
    shown = seen("14:06")
    assert (shown.bed, shown.initials) == ("12", "G. O.")
    assert (shown.map, shown.map_age, shown.against) == ("61", f"1{NB}min ago", "4 below target")
    assert (shown.dose, shown.unit, shown.pump) == ("0.09", "mcg/kg/min", f"23.6{NB}mL/h")
    assert shown.alert is not None
    assert (shown.alert.level, shown.alert.words) == ("medium", "MAP 4 below target")
    assert shown.next is not None
    assert (shown.next.long, shown.next.word) == ((f"4{NB}min",), "MAP")
    assert shown.bag[0].startswith("Bag dry ")
    assert shown.bag[1].startswith("change ")


def test_H60_no_name_and_no_number_is_in_any_word_of_it() -> None:
    shown = repr(seen("14:06"))
    for secret in ("Okafor", "OKAFOR", "Grace", "1297287652", "1958"):
        assert secret not in shown


def test_it_is_one_sentence_for_a_reader() -> None:
    spoken = seen("14:06").spoken
    parts = ("Bed 12, G. O., MAP 4 below target, MAP 61", "norepinephrine, 0.09 mcg/kg/min",
             f"MAP due in 4{NB}min", "Bag dry")  # fmt: skip
    places = [spoken.index(part) for part in parts]
    assert places == sorted(places)
    assert places[0] == 0


@pytest.mark.parametrize(("time", "fresh", "age"), [
    ("14:10", "fresh", f"5{NB}min ago"),
    ("14:16", "old", f"11{NB}min ago"),
    ("14:21", "gone", "last 61 at 14:05"),
])  # fmt: skip
def test_an_old_map_looks_old_and_then_is_no_number(time: str, fresh: str, age: str) -> None:
    shown = seen(time)
    assert (shown.fresh, shown.map_age) == (fresh, age)
    assert (shown.against == "") is (fresh == "gone")


def test_a_late_look_counts_up_and_says_so() -> None:
    shown = seen("14:13")
    assert shown.next is not None
    assert (shown.next.overdue, shown.next.late) == (True, True)
    assert due_words(shown.next) == f"MAP 3{NB}min late"
    assert shown.alert is not None
    assert shown.alert.words in ("MAP 4 below target", f"MAP 3{NB}min late")


def test_hours_of_an_interval_have_a_line_of_their_own() -> None:
    due = at("14:06").next
    assert due is not None
    long = _round(replace(due, big=f"3{NB}h 20{NB}min"))
    assert long is not None
    assert long.long == (f"3{NB}h", f"20{NB}min")


def test_nothing_is_given_while_it_is_paused_and_the_word_stands_for_the_number() -> None:
    shown = seen("14:08", ("14:07", Paused(reason="line")))
    assert (shown.stands, shown.since, shown.pump) == ("Paused", "since 14:07", "")
    assert len(shown.bag) == 1


def test_only_what_runs_or_is_paused_is_watched() -> None:
    now = clock("14:08")
    assert not on_glance(chart(prepared()), now)
    assert on_glance(chart(titrating()), now)
    assert on_glance(chart([*titrating(), ("14:07", Paused(reason="line"))]), now)
    assert not on_glance(chart([*titrating(), ("14:07", Stopped(reason="MAP holds"))]), now)


def test_without_a_name_a_bag_or_a_pressure_it_says_what_is_not_known() -> None:
    rows: list[Row] = [
        ("13:00", BedTaken(bed="3")),
        ("13:06", order()),
        ("13:20", runs("13.1", "0.05")),
    ]
    shown = seen("13:21", rows=rows)
    assert (shown.initials, shown.map, shown.map_age) == ("", "", "not charted yet")
    assert (shown.fresh, shown.bag) == ("gone", ("Bag not known",))


def beds(*rows: tuple[str, tuple[int, float]]) -> list[Glance]:
    one = seen("14:06")
    return [
        replace(one, session=UUID(int=n), bed=bed, rank=rank) for n, (bed, rank) in enumerate(rows)
    ]


def test_H34_of_more_than_two_the_most_urgent_are_shown_in_the_order_of_their_beds() -> None:
    found, more = urgent(beds(("2", (3, 0.5)), ("14", (1, 0.2)), ("9", (0, 0.9))))
    assert ([bed.bed for bed in found], more) == (["9", "14"], 1)
    found, more = urgent(beds(("14", (0, 0.2)), ("2", (3, 0.5))))
    assert ([bed.bed for bed in found], more) == (["2", "14"], 0)


def test_what_is_due_first_comes_before_what_is_due_later() -> None:
    found, _more = urgent(beds(("1", (3, 0.9)), ("2", (3, 0.1)), ("3", (3, 0.5))))
    assert [bed.bed for bed in found] == ["2", "3"]


def test_a_pressure_that_leaves_the_range_later_makes_its_bed_more_urgent() -> None:
    calm = seen("14:06", ("14:06", mean("70")))
    assert seen("14:06").rank < calm.rank
