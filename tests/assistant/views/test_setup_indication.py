"""Indication and emergency test: value, limit, and whether it is met, with its source."""

import pytest
from unit import profile
from wizard import INDICATION, Wizard, septic

from assistant.record.entries import Noted, PressureRead
from assistant.rules.setup import Page
from assistant.views import setup
from assistant.views.setup_indication import AT_TARGET, FOR_ADULTS, NO_TEST, LimitLine, known, view


def _wizard() -> Wizard:
    return Wizard().until(Page.INDICATION)


def _read(**changed: str) -> setup.PageRead:
    texts = {**INDICATION, **{key.replace("__", ":"): text for key, text in changed.items()}}
    return _wizard().read(Page.INDICATION, texts)


def test_both_limits_are_shown_with_what_was_typed() -> None:
    shown = view(setup.form_of(_wizard().place, Page.INDICATION, INDICATION))
    assert shown.lines == (
        LimitLine("SBP 78", "under 70?", met=False),
        LimitLine("DBP 44", "40 or less?", met=False),
    )
    assert (shown.met, shown.verdict) == (False, "Not met.")
    assert "does not wait for fluid" in shown.source
    assert shown.computed == "MAP 55\u00a0mmHg computed from both"


@pytest.mark.parametrize(
    ("systolic", "diastolic", "verdict"),
    [
        ("68", "44", "Met: the start does not wait for fluid."),
        ("78", "40", "Met: the start does not wait for fluid."),
        ("", "", "Type systolic and diastolic to see."),
    ],
)
def test_either_limit_meets_the_test(systolic: str, diastolic: str, verdict: str) -> None:
    texts = {"systolic": systolic, "diastolic": diastolic}
    shown = view(setup.form_of(_wizard().place, Page.INDICATION, texts))
    assert shown.verdict == verdict


def test_a_child_is_not_held_against_the_adult_limits() -> None:
    wizard = _wizard()
    identity = wizard.protocol.protocol.model_copy(update={"population": "child"})
    child = wizard.protocol.model_copy(update={"protocol": identity})
    place = setup.Place(wizard.chart, child, wizard.clock.now())
    shown = view(setup.form_of(place, Page.INDICATION, {"systolic": "60", "diastolic": "30"}))
    assert (shown.met, shown.verdict) == (None, "This test is for adults.")


def test_a_pair_or_a_mean_alone_is_charted() -> None:
    pair = _read().charting[-1].what
    assert isinstance(pair, PressureRead)
    assert (pair.source, pair.mean is not None) == ("cuff", True)
    alone = _read(systolic="", diastolic="", map="55", source="").charting[-1].what
    assert isinstance(alone, PressureRead)
    assert (alone.source, alone.systolic) == ("unknown", None)


def test_half_a_pair_asks_for_the_other_half() -> None:
    assert "the diastolic" in _read(diastolic="").closed
    assert "the systolic" in _read(systolic="").closed


def test_no_pressure_goes_on_with_a_reason() -> None:
    closed = _read(systolic="", diastolic="").closed
    assert closed == "Still to answer: a pressure or why there is none."
    read = _read(systolic="", diastolic="", why__pressure="cuff cannot read")
    assert read.closed == ""
    notes = [row.what.text for row in read.charting if isinstance(row.what, Noted)]
    assert notes == ["No pressure charted before the start: cuff cannot read"]


def test_charted_answers_come_back() -> None:
    wizard = _wizard()
    assert known(wizard.place) == {}
    wizard.fill(Page.INDICATION)
    assert known(wizard.place) == INDICATION


def test_a_reversed_pair_is_charted_with_a_reason() -> None:
    read = _read(systolic="60", diastolic="78")
    assert [row.key for row in read.whys] == ["why:pair_reversed"]
    shown = view(
        setup.form_of(_wizard().place, Page.INDICATION, {"systolic": "44", "diastolic": "78"})
    )
    assert shown.computed == ""


@pytest.mark.parametrize(
    ("name", "verdict"),
    [("paediatric", FOR_ADULTS), ("adult_septic_shock", "Not met.")],
)
def test_H28_a_profile_without_the_test_shows_none(name: str, verdict: str) -> None:
    wizard = Wizard(protocol=profile(name))
    shown = view(setup.form_of(wizard.place, Page.INDICATION, INDICATION))
    assert shown.verdict == verdict
    assert (shown.lines[0].limit == "") is (name == "paediatric")
    bare = septic().model_copy(update={"emergency": None})
    place = setup.Place(wizard.chart, bare, wizard.clock.now())
    nothing = view(setup.form_of(place, Page.INDICATION, INDICATION))
    assert (nothing.met, nothing.verdict, nothing.source) == (None, NO_TEST, "")


def test_C38_a_low_diastolic_alone_with_the_map_at_target_is_a_call_and_no_start() -> None:
    def verdict(**texts: str) -> str:
        return view(setup.form_of(_wizard().place, Page.INDICATION, texts)).verdict

    assert verdict(systolic="130", diastolic="40", map="70") == AT_TARGET
    assert verdict(systolic="130", diastolic="40") == AT_TARGET
    assert verdict(systolic="130", diastolic="40", map="60").startswith("Met: the start")
    assert verdict(systolic="68", diastolic="40", map="70").startswith("Met: the start")
