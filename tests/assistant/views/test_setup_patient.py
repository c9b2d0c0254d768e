"""Patient: two identifiers, a bed, and a weight in kg that cannot be a slip."""

import pytest
from wizard import NIGHT, PATIENT, Wizard

from assistant.record.entries import Amount, BedTaken, CheckAnswered, PatientNamed, Weighed
from assistant.rules.setup import Page
from assistant.views import setup
from assistant.views.setup_form import Charting
from assistant.views.setup_others import Others
from assistant.views.setup_patient import known


def _read(**changed: str) -> setup.PageRead:
    texts = {**PATIENT, **{key.replace("__", ":"): text for key, text in changed.items()}}
    return Wizard().read(Page.PATIENT, texts)


def test_the_page_charts_bed_patient_weight_and_its_checks_together() -> None:
    kinds = [row.what.kind for row in _read().charting]
    assert kinds == ["bed", "patient", "weight", "check", "check", "check", "note"]


def test_H05_seven_hundred_is_refused_with_the_number_that_was_meant() -> None:
    read = _read(weight="700")
    assert read.said["weight"].role == "stop"
    assert "Did you mean 70?" in read.said["weight"].text
    assert "the dosing weight" in read.closed
    assert not any(isinstance(row.what, Weighed) for row in read.charting)


@pytest.mark.parametrize("text", ["154 lb", "154lb", "154 lbs", "154 pounds"])
def test_H05_pounds_are_refused_with_the_kg_offered_and_not_converted(text: str) -> None:
    read = _read(weight=text)
    assert read.said["weight"].role == "stop"
    assert read.said["weight"].text == (
        "Dosing weight: type it in kg, not in pounds or stones. 154\u00a0lb is 69.9\u00a0kg."
    )
    assert not any(isinstance(row.what, Weighed) for row in read.charting)


@pytest.mark.parametrize(
    ("before", "now", "words"),
    [
        ("70", "154", "Weight 154\u00a0kg, was 70. In pounds it would be 69.9\u00a0kg"),
        ("154", "70", "Weight 70\u00a0kg, was 154. The one before would be 69.9\u00a0kg"),
    ],
)
def test_H05_a_weight_2_2_times_the_one_on_file_takes_a_reason(
    before: str, now: str, words: str
) -> None:
    wizard = Wizard()
    charted = Weighed(weight=Amount(text=before, unit="kg"), how="stated")
    assert wizard.chart_it(Charting(charted, "on file", as_shown=True)).charted
    read = wizard.read(Page.PATIENT, {**PATIENT, "weight": now})
    assert [row.sentence for row in read.whys if words in row.sentence]
    assert "a reason" in read.closed
    key = next(row.key for row in read.whys if words in row.sentence)
    given = {row.key: "bed scale, twice" for row in read.whys} | {key: "bed scale, twice"}
    assert wizard.read(Page.PATIENT, {**PATIENT, "weight": now, **given}).closed == ""


@pytest.mark.parametrize("key", ["bed", "name", "weight", "weight_kind"])
def test_each_gate_keeps_the_page_closed_and_is_named(key: str) -> None:
    assert _read(**{key: ""}).closed.startswith("Still to answer: ")


def test_an_estimate_says_that_doses_will_say_so() -> None:
    said = _read(weight_kind="estimated").said["weight"]
    assert (said.role, said.text.split()[0]) == ("note", "Estimated.")


def test_a_second_identifier_is_needed_unless_the_wristband_is_left_for_later() -> None:
    assert "a birth date or MRN" in _read(born="", mrn="").closed
    assert _read(mrn="").closed == ""
    left = _read(born="", mrn="", check__wristband="later", why__wristband="not named yet")
    assert left.closed == ""


def test_known_allergies_are_named() -> None:
    assert "which allergies" in _read(check__allergies="known, prescriber told").closed
    read = _read(check__allergies="known, prescriber told", why__allergies="penicillin")
    said = [row.what for row in read.charting if isinstance(row.what, CheckAnswered)]
    assert ("allergies", "done", "known, prescriber told", "penicillin") in [
        (what.check, what.outcome, what.answer, what.reason) for what in said
    ]


def test_the_same_surname_in_another_bed_is_asked_about() -> None:
    wizard = Wizard()
    others = Others(names=("OKAFOR, Rose",))
    read = setup.read(wizard.place, Page.PATIENT, PATIENT, NIGHT.tzinfo, others)
    assert read.said["name"].role == "caution"
    assert [row.key for row in read.whys] == ["why:name"]
    assert read.said["name"].text == (
        "Name: an open session has the same surname. Compare birth date and record number."
        " Confirm it or retype."
    )


def test_H34_a_record_number_that_is_open_in_another_bed_is_asked_about() -> None:
    wizard = Wizard()
    others = Others(mrns=(PATIENT["mrn"],), beds=frozenset({PATIENT["bed"].casefold()}))
    read = setup.read(wizard.place, Page.PATIENT, PATIENT, NIGHT.tzinfo, others)
    assert [row.key for row in read.whys] == ["why:mrn"]
    assert "open" in read.said["mrn"].text
    assert f"open on bed {PATIENT['bed']} already" in read.said["bed"].text


def test_charted_texts_come_back_and_bed_and_weight_are_empty_before() -> None:
    assert known(Wizard().place) == {}
    wizard = Wizard()
    wizard.fill(Page.PATIENT)
    texts = known(wizard.place)
    assert texts["born"] == "1958-07-14"
    assert {**texts, "born": "14-Jul-1958"} == PATIENT


def test_a_reason_for_an_odd_name_stays_in_the_journal() -> None:
    wizard = Wizard()
    wizard.fill(Page.PATIENT, name="Unknown male 3", why__name="not identified yet")
    notes = [e.what.text for e in wizard.chart.log if e.what.kind == "note"]
    assert notes == ["Patient: not identified yet", "No other pressor or inotrope is running"]
    assert wizard.chart.last(PatientNamed) is not None
    assert wizard.chart.last(BedTaken) == BedTaken(bed="12")
