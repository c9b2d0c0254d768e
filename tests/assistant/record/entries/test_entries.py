"""An entry is one fact, kept as it was typed; what one version wrote every later one reads."""

from datetime import UTC, datetime, timedelta
from fractions import Fraction
from typing import get_args
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from assistant.quantities import Labelled, Pressure
from assistant.record.entries import (
    ASSISTANT,
    IMPORTED,
    UNSIGNED,
    Amount,
    BagHung,
    BagLeftRead,
    BaselineMap,
    By,
    CheckAnswered,
    DrugGiven,
    Entry,
    Frozen,
    Hand,
    HeartRead,
    Informed,
    LineChosen,
    Noted,
    NotNow,
    OfAbsence,
    OfAlert,
    OfBag,
    OfCheck,
    OfCourse,
    OfDose,
    OfLine,
    OfOrder,
    OfPatient,
    OfReading,
    OfRecord,
    Ordered,
    PerfusionRead,
    PressureRead,
    PumpProgrammed,
    PumpRuns,
    SessionOpened,
    ShockRecognised,
    Sign,
    Weighed,
    What,
    from_text,
    to_text,
)

NIGHT = datetime(2026, 11, 21, 2, 30, tzinfo=UTC)
KINDS: tuple[type[Frozen], ...] = get_args(What)


def mmhg(text: str) -> Amount:
    return Amount(text=text, unit="mmHg")


def entry(what: What, at: datetime = NIGHT, keyed: datetime = NIGHT) -> Entry:
    one = UUID(int=1)
    return Entry(id=one, session=one, at=at, recorded_at=keyed, by=UNSIGNED, what=what)


@pytest.mark.parametrize(
    "text",
    [
        "",
        ".",
        ".5",
        "5.",
        "-1",
        "+1",
        "1e3",
        "1,000",
        " 1",
        "1\n",
        "0x1",
        "\u0661",
        "nan",
        "9" * 4301,
        f"0.{'1' * 4301}",
    ],
    ids=lambda text: text[:9],
)
def test_H08_an_amount_is_a_plain_decimal_number_or_none(text: str) -> None:
    with pytest.raises(ValidationError, match="plain decimal number"):
        Amount(text=text, unit="mg")


@given(st.decimals(0, 10_000, places=4))
def test_H08_an_amount_is_exactly_what_was_typed(number: object) -> None:
    amount = Amount(text=f"{number:f}", unit="mg")
    assert amount.exact == Fraction(f"{number:f}")
    assert Amount.model_validate_json(amount.model_dump_json()) == amount


def test_every_kind_is_a_word_of_its_own_and_belongs_to_one_topic() -> None:
    words = [kind.model_fields["kind"].default for kind in KINDS]
    assert len(set(words)) == len(words)
    care = (OfLine, OfBag, OfDose, OfReading, OfCourse, OfAbsence)
    topics = (OfPatient, *care, OfCheck, OfAlert, OfRecord)
    sorted_in = [kind for topic in topics for kind in get_args(topic)] + [OfOrder]
    assert set(sorted_in) == set(KINDS)
    assert len(sorted_in) == len(KINDS)


@pytest.mark.parametrize("kind", KINDS, ids=lambda k: k.__name__)
def test_no_kind_can_be_changed_or_take_a_field_that_it_does_not_know(kind: type[Frozen]) -> None:
    assert kind.model_config["frozen"]
    assert kind.model_config["extra"] == "forbid"


def test_an_entry_comes_back_from_its_text_whatever_the_offset() -> None:
    local = datetime(2026, 11, 21, 4, 30, tzinfo=ZoneInfo("Europe/Helsinki"))
    kept = entry(PressureRead(map=mmhg("61"), source="cuff"), local, NIGHT)
    back = from_text(to_text(kept))
    assert back == kept
    assert back.at == NIGHT
    assert back.at.utcoffset() == timedelta(hours=2)
    assert to_text(back) == to_text(kept)


def test_H40_a_time_without_an_offset_is_no_time() -> None:
    with pytest.raises(ValidationError, match="timezone"):
        entry(Noted(text="x"), datetime(2026, 11, 21, 2, 30))  # noqa: DTZ001


def test_H40_an_entry_keeps_its_instant_through_the_repeated_hour() -> None:
    zone = ZoneInfo("America/New_York")
    first = datetime(2025, 11, 2, 1, 30, tzinfo=zone)
    second = first.replace(fold=1)
    apart = entry(Noted(text="b"), second).at - entry(Noted(text="a"), first).at
    assert apart == timedelta(hours=1)


def test_H51_an_unknown_kind_or_field_is_not_read_as_something_else() -> None:
    text = to_text(entry(Noted(text="calm")))
    with pytest.raises(ValidationError):
        from_text(text.replace('"note"', '"remark"'))
    with pytest.raises(ValidationError):
        from_text(text.replace('"text":"calm"', '"text":"calm","mood":"good"'))


def test_how_late_an_entry_was_keyed() -> None:
    late = entry(Noted(text="x"), NIGHT, NIGHT + timedelta(minutes=50))
    assert late.late_seconds == 3000
    assert entry(Noted(text="x"), NIGHT + timedelta(seconds=9), NIGHT).late_seconds == -9


def test_H35_the_hands_that_are_no_person_name_none() -> None:
    assert [by.person for by in (ASSISTANT, UNSIGNED, IMPORTED)] == ["", "", ""]
    assert {ASSISTANT.hand, UNSIGNED.hand, IMPORTED.hand, Hand.PERSON} == set(Hand)
    assert By(hand=Hand.PERSON, person="7").name == ""


def test_H16_a_bag_is_as_strong_as_the_base_in_it() -> None:
    drug, volume = Amount(text="8", unit="mg"), Amount(text="250", unit="mL")
    bag = BagHung(drug=drug, labelled=Labelled.TARTRATE, volume=volume)
    assert bag.concentration.mcg_ml == 16
    assert bag.held.ml == 250
    begun = bag.model_copy(update={"remaining": Amount(text="60", unit="mL")})
    assert begun.held.ml == 60
    assert BagLeftRead(left=volume).left.exact == 250


def test_a_mean_is_the_measured_one_else_that_of_the_pair() -> None:
    pair = PressureRead(systolic=mmhg("78"), diastolic=mmhg("44"))
    assert pair.mean == Pressure(Fraction(166, 3))
    assert PressureRead(map=mmhg("58"), systolic=mmhg("78")).mean == Pressure(Fraction(58))
    assert PressureRead(systolic=mmhg("78")).mean is None
    assert PressureRead(diastolic=mmhg("44")).mean is None


def test_H04_a_pump_entry_is_in_the_pumps_unit_and_a_dose_in_one_of_an_order() -> None:
    rate, dose = Amount(text="13.1", unit="mL/h"), Amount(text="0.05", unit="mcg/kg/min")
    assert PumpProgrammed(rate=rate, dose=dose).rate == rate
    for wrong in ({"rate": dose}, {"dose": rate}, {"rate": Amount(text="1", unit="mL/min")}, {}):
        with pytest.raises(ValidationError):
            PumpRuns.model_validate(wrong)
    with pytest.raises(ValidationError, match="dose unit"):
        PumpProgrammed(rate=rate, dose=Amount(text="5", unit="mcg"))


def test_words_that_stand_for_a_choice_are_only_those_known() -> None:
    for kind, fields in (
        (LineChosen, {"access": "arm"}),
        (Weighed, {"weight": Amount(text="70", unit="kg"), "how": "guessed"}),
        (CheckAnswered, {"check": "x", "outcome": "maybe"}),
        (Ordered, {"how": "shouted"}),
        (NotNow, {"action": "INCREASE"}),
    ):
        with pytest.raises(ValidationError):
            kind.model_validate(fields)


def informed(**changed: object) -> Informed:
    told = {"about": ["notify_dose"], "who": "registrar", "how": "phone", "told": "MAP 58"}
    return Informed.model_validate({**told, **changed})


def test_who_was_informed_and_how_far_the_answer_reaches() -> None:
    dose, end = Amount(text="0.4", unit="mcg/kg/min"), NIGHT + timedelta(hours=2)
    kept = entry(informed(said="go on", until_dose=dose, until=end))
    assert from_text(to_text(kept)) == kept
    assert informed().about == ("notify_dose",)
    assert (informed().said, informed().until_dose, informed().until) == ("", None, None)


def test_H03_an_answer_reaches_to_a_dose_and_a_baseline_is_a_pressure() -> None:
    with pytest.raises(ValidationError, match="not a dose unit"):
        informed(until_dose=Amount(text="5", unit="mL/h"))
    with pytest.raises(ValidationError, match="in mmHg"):
        BaselineMap(map=Amount(text="9", unit="kPa"))
    with pytest.raises(ValidationError, match="timezone"):
        informed(until=datetime(2026, 11, 21, 3, 0))  # noqa: DTZ001
    assert BaselineMap(map=mmhg("68")).mean == Pressure(Fraction(68))


def test_what_was_not_said_of_a_new_field_stays_unsaid() -> None:
    opened = SessionOpened(protocol_hash="0", training=False)
    bag = BagHung(
        drug=Amount(text="4", unit="mg"), labelled=Labelled.BASE,
        volume=Amount(text="250", unit="mL"),
    )  # fmt: skip
    assert (opened.profile, opened.approved_by, opened.record_only) == ("", "", "")
    assert (bag.tubing, bag.named_by, bag.reason) == ("unknown", "", "")
    assert (LineChosen(access="central").primed, Ordered().expires) == (False, None)
    assert HeartRead(rate=Amount(text="104", unit="/min")).new is False
    assert DrugGiven(name="phentolamine").amount is None
    assert ShockRecognised().text == ""


@pytest.mark.parametrize("sign", get_args(Sign))
def test_every_sign_of_perfusion_can_be_charted(sign: Sign) -> None:
    kept = entry(PerfusionRead(sign=sign, text="seen"))
    assert from_text(to_text(kept)) == kept
