"""Informed: what is filled in, what is asked, and what is stored."""

from collections.abc import Sequence
from datetime import UTC

import pytest
from charting import clock, mean
from infusion import Row, amount, chart, runs, titrating
from unitprotocol import protocol

from assistant.record.chart import Chart
from assistant.record.entries import Acknowledged, BagLeftRead, Informed, Paused, SiteLooked
from assistant.rules.informed import informed
from assistant.rules.table import Action, Also
from assistant.views.alerts import alerts
from assistant.views.considering import considering
from assistant.views.entry_informed import (
    HOW,
    ROLES,
    UNTIL,
    WAYS,
    WHO,
    About,
    Telling,
    answered,
    back,
    begin,
    can_answer,
    facts,
    preview_informed,
    toggled,
)
from assistant.views.entry_line import Preview

NOW = clock("14:06:12")
CALL, BAND = Action.CALL_FIRST.value, Also.INFORM.value


def calling(*more: Row) -> Chart:
    """Two low readings at the dose at which the order calls."""
    rows = [row for row in titrating() if row[0] < "13:55" or row[0] == "14:04"]
    low: Sequence[Row] = (
        ("13:40:30", runs("65.6", "0.25")), ("13:58", mean("59", "arterial")),
        ("14:03", mean("58", "arterial")),
    )  # fmt: skip
    return chart(sorted([*rows, *low, *more], key=lambda row: clock(row[0])))


def opened(here: Chart) -> Telling:
    return begin(here, protocol(), NOW, UTC)


def given(telling: Telling, *answers: str) -> Telling:
    for text in answers:
        then = answered(telling, text, words=True)
        assert then is not None
        telling = then
    return telling


def shown(here: Chart, telling: Telling, text: str) -> Preview:
    return preview_informed(here, protocol(), telling, text, NOW, UTC)


def test_it_is_about_the_call_in_front_and_tells_the_facts() -> None:
    telling = opened(calling())
    assert [a.code for a in telling.about if a.on] == [CALL]
    assert telling.told == "MAP 58 on 0.25 mcg/kg/min"
    assert (telling.who, telling.how, telling.said) == ("", None, "")


def test_without_a_call_it_is_about_the_strip_or_about_nothing() -> None:
    strip = opened(chart(titrating()))
    assert [(a.code, a.on) for a in strip.about] == [(BAND, True), ("map_below", True)]
    quiet = opened(chart([row for row in titrating() if row[0] < "13:52"]))
    assert quiet.about == ()


def test_what_was_seen_already_can_be_added() -> None:
    seen = chart([*titrating(), ("14:06", Acknowledged(code="map_below"))])
    assert [(a.code, a.on) for a in opened(seen).about] == [(BAND, True), ("map_below", False)]


def test_without_a_suggestion_it_is_about_the_strip_alone() -> None:
    unordered = chart([row for row in titrating() if row[1].kind != "order"])
    assert opened(unordered).about == ()
    assert opened(unordered).told == "MAP 61 on 0.09 mcg/kg/min"


def test_a_bag_that_was_seen_is_nothing_to_call_about() -> None:
    low = [("14:05:30", BagLeftRead(left=amount("15", "mL")))]
    found = alerts(chart([*titrating(), *low]), protocol(), NOW, UTC)
    seen: list[Row] = [
        ("14:06", Acknowledged(code=alert.code)) for alert in found.open if "bag" in alert.code
    ]
    assert seen
    about = opened(chart([*titrating(), *low, *seen])).about
    assert {a.code for a in about} == {BAND, "map_below"}


def test_an_hour_of_a_line_is_answered_as_the_hours_of_that_line() -> None:
    noon = clock("13:10", day=1)
    here = chart([*titrating(), ("13:10", Acknowledged(code="map_below"))])
    (hours,) = [a for a in begin(here, protocol(), noon, UTC).about if "hours" in a.words]
    assert hours.code == "ROUTE_TIME_LIMIT"
    early = begin(here, protocol(), clock("14:06"), UTC).about
    assert all("hours" not in a.words for a in early)


def test_one_condition_has_one_chip() -> None:
    words = [a.words for a in opened(calling(("14:05", SiteLooked(signs=("pale",))))).about]
    assert len(words) == len(set(words))
    assert "signs at the site" in words


def test_signs_at_the_site_and_an_old_reading_are_told_as_such() -> None:
    pale = chart([*titrating(), ("14:06", SiteLooked(signs=("pale", "cold")))])
    told = facts(pale, protocol(), NOW, UTC)
    assert told == "MAP 61 on 0.09 mcg/kg/min, site pale and cold"
    later = facts(chart(titrating()), protocol(), clock("15:10"), UTC)
    assert later == "MAP 61 at 14:05 on 0.09 mcg/kg/min"
    stands = chart([*titrating(), ("14:06", Paused())])
    assert "paused, last 0.09 mcg/kg/min" in facts(stands, protocol(), NOW, UTC)
    assert facts(chart(titrating()[:3]), protocol(), NOW, UTC) == ""


def test_who_and_how_are_a_digit_each_and_a_role_may_be_words() -> None:
    telling = opened(calling())
    assert (telling.question, telling.choices) == (WHO, ROLES)
    who = given(telling, "1")
    assert who.question == HOW.format(who="registrar")
    both = given(who, "2")
    assert (both.who, both.how, both.question) == ("registrar", "phone", UNTIL)
    assert given(telling, "intensivist on call").who == "intensivist on call"
    assert answered(telling, "intensivist") is None
    assert answered(telling, "9", words=True) is None
    assert answered(both, "1") is None
    assert [given(who, str(n)).how for n in range(1, len(WAYS) + 1)] == list(WAYS)


def test_backspace_takes_the_answers_back_one_by_one() -> None:
    both = given(opened(calling()), "1", "2")
    how = back(both)
    assert how is not None
    assert (how.who, how.how) == ("registrar", None)
    who = back(how)
    assert who is not None
    assert who.who == ""
    assert back(who) is None


def test_a_condition_can_be_left_out_and_then_nothing_is_answered() -> None:
    here = calling()
    telling = toggled(given(opened(here), "1", "2"), CALL)
    found = shown(here, telling, "")
    assert isinstance(found.body, Informed)
    assert found.body.about == ()
    assert "It answers no condition" in found.comment
    assert [a.on for a in toggled(telling, CALL).about] == [True]


def test_the_sentence_is_shown_before_enter() -> None:
    here = calling()
    found = shown(here, given(opened(here), "1", "2"), "0.4")
    assert found.body == Informed(
        about=(CALL,), who="registrar", how="phone", told="MAP 58 on 0.25 mcg/kg/min",
        until_dose=amount("0.4", "mcg/kg/min"),
    )  # fmt: skip
    assert found.says.replace("\u00a0", " ") == (
        "Bed 12 OKAFOR, Grace: Registrar informed by phone: MAP 58 on 0.25 mcg/kg/min. "
        "Holds until 0.4 mcg/kg/min, at 14:06"
    )


def test_nothing_is_charted_before_who_and_how() -> None:
    here = calling()
    assert shown(here, opened(here), "").problem == ""
    assert shown(here, opened(here), "x").problem == WHO
    assert shown(here, given(opened(here), "1"), "").body is None


def test_a_validity_that_cannot_be_read_charts_nothing() -> None:
    here = calling()
    found = shown(here, given(opened(here), "1", "2"), "soon")
    assert (found.body, bool(found.problem)) == (None, True)


@pytest.mark.parametrize("name", ["told", "said"])
def test_words_too_long_for_the_record_are_refused(name: str) -> None:
    here = calling()
    long = Telling((), "told", "registrar", "phone")
    made = Telling(long.about, "x" * 2000 if name == "told" else "x", "registrar", "phone",
                   "x" * 2000 if name == "said" else "")  # fmt: skip
    assert shown(here, made, "").problem


def test_the_card_asks_for_a_call_until_it_is_charted() -> None:
    here = calling()
    assert considering(here, protocol(), NOW, UTC).calls
    found = shown(here, given(opened(here), "1", "2"), "0.4")
    assert isinstance(found.body, Informed)
    after = calling(("14:06", found.body))
    assert informed(after, protocol(), CALL, NOW) is not None
    assert not considering(after, protocol(), NOW, UTC).calls
    assert [a for a in opened(after).about if a.code == CALL] in (
        [], [About(CALL, "dose the order calls at", on=False)],
    )  # fmt: skip


def test_a_bag_is_not_answered_by_a_call() -> None:
    assert not can_answer("bag_urgent")
    assert can_answer("map_below")
