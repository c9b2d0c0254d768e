"""Every kind of entry has its sentence, written as everything that a nurse reads is written."""

import re
from datetime import UTC, datetime, timedelta, timezone
from typing import get_args
from uuid import UUID

import pytest
from kinds import EXAMPLES

from assistant.quantities import Labelled
from assistant.record.entries import (
    Amount,
    BagHung,
    CheckAnswered,
    ClockMoved,
    Informed,
    LineChosen,
    Ordered,
    PatientNamed,
    PerfusionRead,
    PressureRead,
    PumpProgrammed,
    PumpRuns,
    SecondChecked,
    SessionOpened,
    SiteLooked,
    Stopped,
    Struck,
    Weighed,
    What,
)
from assistant.wording.entries import amount, sentence

ENDS = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
SENTENCES = {type(what).__name__: sentence(what) for what in EXAMPLES}
ERROR_PRONE = {
    "a trailing zero": r"\d\.\d*0(?!\d)",
    "a naked point": r"(?<!\d)\.\d",
    "the Greek letter": r"[\u00b5\u03bc]",
    "a mark that is read as another": r"[<>&@!]",
    "a unit that is misread": r"\b(cc|IU|ug|mcgm|U)\b",
    "a unit that parts from its number": r"\d (mcg|mg|mL|mmHg|kg|min|h|units)\b",
    "four digits without a comma": r"(?<![\d,-])\d{4,}(?![\d-])",
}


def said(what: What) -> str:
    return sentence(what).replace("\u00a0", " ")


def of(text: str, unit: str) -> Amount:
    return Amount(text=text, unit=unit)


def test_every_kind_has_a_sentence_of_its_own() -> None:
    assert {type(what) for what in EXAMPLES} == set(get_args(What))
    assert all(SENTENCES.values())
    assert len(set(SENTENCES.values())) == len(EXAMPLES)


@pytest.mark.parametrize("mark", ERROR_PRONE)
@pytest.mark.parametrize("kind", SENTENCES)
def test_H11_H12_no_sentence_holds(kind: str, mark: str) -> None:
    free = re.sub(r"MRN \d+", "", SENTENCES[kind])
    assert not re.search(ERROR_PRONE[mark], free), free


@pytest.mark.parametrize("kind", SENTENCES)
def test_a_sentence_is_one_line_and_begins_with_a_capital(kind: str) -> None:
    told = SENTENCES[kind]
    assert told[0].isupper()
    assert told == told.strip()
    assert "\n" not in told
    assert "  " not in told.replace("\u00a0", " ")
    assert "None" not in told


@pytest.mark.parametrize(
    ("text", "written"), [("0.025", "0.025"), ("0.10", "0.1"), ("5.0", "5"), ("1540", "1,540")]
)
def test_H08_H11_an_amount_is_written_in_full_as_it_was_typed(text: str, written: str) -> None:
    assert amount(of(text, "mg")) == f"{written}\u00a0mg"


RATE, DOSE = of("13.15", "mL/h"), of("0.025", "mcg/kg/min")


@pytest.mark.parametrize(
    ("what", "words"),
    [
        (PumpRuns(rate=RATE), "Pump at 13.15 mL/h"),
        (PumpRuns(dose=DOSE), "Dose 0.025 mcg/kg/min"),
        (PumpRuns(rate=RATE, dose=DOSE), "Pump at 13.15 mL/h, dose 0.025 mcg/kg/min"),
        (
            PumpRuns(rate=RATE, as_shown=True, reason="found"),
            "Pump at 13.15 mL/h, it is what the pump shows, reason: found",
        ),
        (
            PumpProgrammed(rate=RATE, dose=DOSE),
            "Pump set to 13.15 mL/h for 0.025 mcg/kg/min, not running yet",
        ),
        (Stopped(), "Stopped"),
    ],
)
def test_H13_the_sentence_of_a_pump_entry_holds_each_value_with_its_unit(
    what: What, words: str
) -> None:
    assert said(what) == words


def test_an_order_tells_everything_that_was_ordered() -> None:
    told = said(next(w for w in EXAMPLES if isinstance(w, Ordered)))
    assert told == (
        "Order by Dr Lind, MAP 65 to 75 mmHg, start 0.05 mcg/kg/min, step 0.02 mcg/kg/min, "
        "max 0.5 mcg/kg/min, every 5 min or longer, step down 0.01 mcg/kg/min, "
        "down every 15 min or longer, call at 0.25 mcg/kg/min, may be weaned off, verbal, "
        "read back, holds until 22-Nov-2026 03:00, reason: two elements by phone"
    )
    assert said(Ordered()) == "Order by unnamed prescriber"
    assert said(Ordered(map_low=of("65", "mmHg"))) == "Order by unnamed prescriber, MAP 65 mmHg"


def test_H16_H18_a_bag_is_told_by_drug_volume_and_strength_together() -> None:
    bag = BagHung(drug=of("8", "mg"), labelled=Labelled.TARTRATE, volume=of("250", "mL"))
    assert said(bag) == "Bag hung, 8 mg as tartrate in 250 mL = 16 mcg in 1 mL, as base"
    plain = BagHung(drug=of("4", "mg"), labelled=Labelled.BASE, volume=of("250", "mL"))
    assert said(plain) == "Bag hung, 4 mg in 250 mL = 16 mcg in 1 mL, as base"
    begun = bag.model_copy(update={"remaining": of("60", "mL")})
    assert said(begun).endswith("as base, 60 mL left in it")


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"map": of("58", "mmHg")}, "MAP 58 mmHg"),
        (
            {"systolic": of("78", "mmHg"), "diastolic": of("44", "mmHg"), "source": "cuff"},
            "MAP 55 mmHg, 78/44, MAP computed, cuff",
        ),
        ({"map": of("58", "mmHg"), "artefact": True, "reason": "cough"},
         "MAP 58 mmHg, artefact, reason: cough"),
        ({"systolic": of("60", "mmHg")}, "Systolic 60 mmHg, no MAP"),
        ({"diastolic": of("40", "mmHg"), "reason": "felt"},
         "Diastolic 40 mmHg, no MAP, reason: felt"),
        ({}, "Pressure not read, no MAP"),
    ],
)  # fmt: skip
def test_a_pressure_tells_what_was_read_and_what_was_computed(
    fields: dict[str, object], words: str
) -> None:
    assert said(PressureRead.model_validate(fields)) == words


@pytest.mark.parametrize(
    ("what", "words"),
    [
        (ClockMoved(what="slept", seconds=1320), "Computer slept for 22 min"),
        (ClockMoved(what="set", seconds=3600), "Computer clock was set forward by 1 h 0 min"),
        (ClockMoved(what="set", seconds=-120), "Computer clock was set back by 2 min"),
        (ClockMoved(what="set", seconds=45), "Computer clock was set forward by 45 s"),
        (SessionOpened(protocol_hash="0", training=False), "Session opened"),
        (SessionOpened(protocol_hash="0", training=True, profile="older_age",
                       approved_by="RPh Kim"),
         "Session opened, protocol older age, approved by RPh Kim, training"),
        (SessionOpened(protocol_hash="0", training=False, profile="NE-OURS",
                       record_only="ours.toml has 1 fault"),
         "Session opened, protocol NE-OURS, record only: ours.toml has 1 fault"),
        (PatientNamed(name="Unknown"), "Patient Unknown"),
        (Weighed(weight=of("82.5", "kg"), how="stated"), "Dosing weight 82.5 kg, stated"),
        (LineChosen(access="intraosseous"), "Intraosseous line"),
        (SiteLooked(), "Site clear"),
        (PerfusionRead(sign="mental", text="drowsy"), "Mental state drowsy"),
        (PerfusionRead(sign="lactate", amount=of("3.1", "mmol/L"), text="venous"),
         "Lactate 3.1 mmol/L venous"),
        (CheckAnswered(check="bag_label", outcome="done", answer="yes"), "Check bag label: yes"),
        (CheckAnswered(check="fluid", outcome="not_applicable", reason="full"),
         "Check fluid, not applicable, reason: full"),
        (SecondChecked(readings=(), checker="8", checker_name="RN J Costa"),
         "Second check by RN J Costa, agrees"),
        (SecondChecked(readings=(), differs=("weight",), checker="8", checker_name="RN J Costa",
                       reason="bed scale"),
         "Second check by RN J Costa, differs in weight, reason: bed scale"),
        (Struck(entry=UUID(int=1), reason="wrong patient"),
         "Charted in error, reason: wrong patient"),
    ],
)  # fmt: skip
def test_sentences_as_a_nurse_would_say_them(what: What, words: str) -> None:
    assert said(what) == words


BY_PHONE = "Registrar informed by phone: MAP 58 on 0.5 mcg/kg/min."
TOLD = Informed(
    about=("notify_dose",), who="registrar", how="phone", told="MAP 58 on 0.5 mcg/kg/min"
)


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"said": "go on to 0.6 mcg/kg/min", "until_dose": of("0.6", "mcg/kg/min")},
         f"{BY_PHONE} Said: go on to 0.6 mcg/kg/min. Holds until 0.6 mcg/kg/min"),
        ({"until": ENDS}, f"{BY_PHONE} Holds until 22-Nov-2026 03:00"),
        ({"until_dose": of("0.6", "mcg/kg/min"), "until": ENDS},
         f"{BY_PHONE} Holds until 0.6 mcg/kg/min or 22-Nov-2026 03:00, whichever comes first"),
        ({"how": "bedside", "who": "Dr Lind", "told": "skin mottled."},
         "Dr Lind informed at the bedside: skin mottled"),
        ({"how": "page", "reason": "no answer by phone"},
         "Registrar informed by page: MAP 58 on 0.5 mcg/kg/min. Reason: no answer by phone"),
        ({"how": "other", "who": "", "told": ""}, "Nobody named informed: nothing named"),
    ],
)  # fmt: skip
def test_who_was_informed_of_what_and_how_long_the_answer_holds(
    changed: dict[str, object], words: str
) -> None:
    assert said(TOLD.model_copy(update=changed)) == words


def test_an_answer_ends_by_the_clock_of_the_reader() -> None:
    told = sentence(TOLD.model_copy(update={"until": ENDS}), timezone(timedelta(hours=-5)))
    assert told.endswith("Holds until 21-Nov-2026 22:00")
