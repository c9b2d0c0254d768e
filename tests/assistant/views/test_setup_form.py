"""A page's texts become bodies to chart, sentences to say, and the reason Continue is closed."""

from decimal import Decimal

from wizard import PATIENT, TYPED, Wizard

from assistant.record.entries import (
    Amount,
    BagHung,
    CheckAnswered,
    Noted,
    PatientNamed,
    PumpProgrammed,
    PumpRuns,
    Weighed,
)
from assistant.rules.setup import Page
from assistant.views.setup import form_of, known
from assistant.views.setup_form import Charting, Form, Said
from assistant.views.setup_typed import number_field


def _form(wizard: Wizard, **texts: str) -> Form:
    return Form(wizard.place, {key.replace("__", ":"): text for key, text in texts.items()})


def test_the_weightier_sentence_stays_under_a_field() -> None:
    form = _form(Wizard())
    form.say("weight", "caution", "one")
    form.say("weight", "note", "two")
    assert form.said["weight"] == Said("caution", "one")
    form.say("weight", "stop", "three")
    assert form.said["weight"] == Said("stop", "three")


def test_an_unusual_number_is_kept_and_takes_a_reason() -> None:
    wizard = Wizard()
    form = _form(wizard, weight="25")
    field = number_field(wizard.protocol, "weight_kg")
    assert form.number("weight", field, needed=True) == Amount(text="25", unit="kg")
    assert [row.key for row in form.whys] == ["why:weight"]
    assert form.done().closed == "Still to answer: a reason."
    given = _form(wizard, weight="25", why__weight="cachectic")
    given.number("weight", field, needed=True)
    assert given.done().closed == ""


def test_what_stands_in_the_chart_is_not_asked_about_again() -> None:
    wizard = Wizard()
    wizard.fill(Page.PATIENT, weight="25", why__weight="cachectic")
    again = form_of(wizard.place, Page.PATIENT, known(wizard.place, Page.PATIENT))
    again.number("weight", number_field(wizard.protocol, "weight_kg"))
    assert again.whys == []


def test_a_number_is_compared_with_the_one_before() -> None:
    form = _form(Wizard(), weight="90")
    field = number_field(form.place.protocol, "weight_kg")
    form.number("weight", field, previous=Decimal(70))
    assert form.said["weight"].role == "caution"


def test_the_reason_for_the_same_finding_is_asked_once() -> None:
    form = _form(Wizard())
    form.why("pump_differs", "It differs.")
    form.why("pump_differs", "It differs.")
    assert len(form.whys) == len(form.lacking) == 1


def test_a_reason_that_the_entry_cannot_hold_is_charted_as_a_note() -> None:
    wizard = Wizard()
    form = _form(wizard, why__unusual_strength="theatre bag", why__mrn="read off the wrist")
    patient = PatientNamed(name="OKAFOR, Grace", mrn="12972876")
    form.put(patient, "mrn", keys=("mrn",))
    bag = BagHung(
        drug=Amount(text="5", unit="mg"), labelled="base", volume=Amount(text="250", unit="mL")
    )
    form.put(bag, "mg")
    noted = Noted(text="Patient: read off the wrist")
    rows = [(row.what, row.reason) for row in form.done().charting]
    assert rows == [(patient, "read off the wrist"), (noted, ""), (bag, "theatre bag")]


def test_a_stop_that_no_reason_passes_closes_the_page() -> None:
    form = _form(Wizard())
    form.put(Weighed(weight=Amount(text="0", unit="kg"), how="stated"), "weight")
    assert form.done().closed == "A weight is above 0\u00a0kg."
    assert form.said["weight"].role == "stop"


def test_a_fact_of_the_pump_passes_a_stop_with_its_reason() -> None:
    wizard = Wizard()
    rate, dose = Amount(text="13", unit="mL/h"), Amount(text="0.05", unit="mcg/kg/min")
    form = _form(wizard, why__start_without_bag="runs", why__start_without_line="x",
                 why__start_without_weight="y", why__no_order="z")  # fmt: skip
    form.put(PumpRuns(rate=rate, dose=dose), "rate")
    read = form.done()
    assert read.closed == ""
    assert read.charting[0].as_shown
    asked = _form(wizard)
    asked.put(PumpProgrammed(rate=rate, dose=dose), "rate")
    assert asked.done().closed.startswith("Still to answer")


def test_what_is_charted_already_is_not_charted_twice() -> None:
    wizard = Wizard()
    wizard.fill(Page.PATIENT)
    assert wizard.read(Page.PATIENT, PATIENT).charting == ()
    changed = wizard.read(Page.PATIENT, {**PATIENT, "bed": "14"}).charting
    assert [row.what.kind for row in changed] == ["bed"]


def test_a_note_of_the_rules_is_told_and_asks_nothing() -> None:
    wizard = Wizard()
    texts = {**TYPED[Page.ORDER], "maximum": "", "why:order_incomplete": "to be asked"}
    wizard.fill(Page.PATIENT)
    read = wizard.read(Page.ORDER, texts)
    assert any("lacks" in note for note in read.notes)
    assert read.closed == ""


def test_a_check_is_done_left_for_later_or_kept_open_with_a_reason() -> None:
    wizard = Wizard()
    check = next(c for c in wizard.protocol.checks if c.id == "wristband")
    outcomes = {}
    for given in ("yes", "no", "later"):
        form = _form(wizard, check__wristband=given, why__wristband="as it is")
        form.check(check)
        what = form.charting[0].what
        assert isinstance(what, CheckAnswered)
        outcomes[given] = (what.outcome, what.reason)
    assert outcomes == {
        "yes": ("done", ""), "no": ("failed", "as it is"), "later": ("deferred", "as it is"),
    }  # fmt: skip
    bare = _form(wizard, check__wristband="later")
    bare.check(check)
    assert bare.charting == []
    assert bare.lacking == ["why the wristband is left open"]


def test_charting_twice_the_same_check_charts_it_once() -> None:
    wizard = Wizard()
    wizard.chart_it(Charting(CheckAnswered(check="wristband", outcome="done", answer="yes")))
    check = next(c for c in wizard.protocol.checks if c.id == "wristband")
    form = _form(wizard, check__wristband="yes")
    form.check(check)
    assert form.charting == []
