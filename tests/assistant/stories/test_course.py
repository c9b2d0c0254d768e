"""The verbs of what goes on around the infusion."""

from datetime import UTC, datetime, timedelta

import pytest

from assistant.record.entries import Amount, DrugGiven, Informed, What
from assistant.stories.bodies import body
from assistant.stories.course import COURSE
from assistant.stories.reading import VERBS, Step, StoryFault
from assistant.wording.entries import sentence

AT = datetime(2026, 11, 21, 23, 30, tzinfo=UTC)


def made(verb: str, words: str) -> What:
    return body(Step(7, AT, verb, words, ()))


@pytest.mark.parametrize(
    ("verb", "words", "said"),
    [
        ("shock", "", "Shock recognised"),
        ("shock", "emergency room", "Shock recognised: emergency room"),
        ("baseline", "68 mmHg", "Baseline MAP 68 mmHg"),
        ("given", "epinephrine 0.5 mg im", "Epinephrine 0.5 mg given, im"),
        ("given", "phentolamine", "Phentolamine given"),
        ("given", "hydrocortisone sodium succinate 50 mg",
         "Hydrocortisone sodium succinate 50 mg given"),
        ("hr", "140 atrial fibrillation; new",
         "Heart rate 140 per min, atrial fibrillation, a new rhythm"),
        ("extremities", "cold", "Extremities cold"),
        ("skin", "mottled", "Skin mottled"),
        ("digits", "ischaemic", "Digits ischaemic"),
        ("chest_pain", "yes", "Chest pain yes"),
        ("cvp", "8 mmHg", "CVP 8 mmHg"),
        ("scvo2", "68 %", "ScvO2 68 %"),
    ],
)  # fmt: skip
def test_each_verb_charts_what_a_nurse_reads_in_it(verb: str, words: str, said: str) -> None:
    assert sentence(made(verb, words)).replace("\u00a0", " ") == said


def test_every_verb_of_the_course_is_one_of_the_language() -> None:
    assert set(COURSE) <= set(VERBS)


def test_who_was_informed_by_phone_and_up_to_which_dose_the_answer_holds() -> None:
    told = made(
        "informed",
        "registrar by phone; about over_order, CALL_NOW_MAX_REACHED; told MAP 58 on 0.5; "
        "said go on to 0.6; until 0.6 mcg/kg/min",
    )
    assert told == Informed(
        about=("over_order", "CALL_NOW_MAX_REACHED"), who="registrar", how="phone",
        told="MAP 58 on 0.5", said="go on to 0.6",
        until_dose=Amount(text="0.6", unit="mcg/kg/min"),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("words", "who", "how"),
    [
        ("Dr Lind at the bedside; told it", "Dr Lind", "bedside"),
        ("consultant by page; told it", "consultant", "page"),
        ("registrar; told it", "registrar", "other"),
        ("", "", "other"),
    ],
)
def test_how_somebody_was_reached(words: str, who: str, how: str) -> None:
    told = made("informed", words)
    assert isinstance(told, Informed)
    assert (told.who, told.how) == (who, how)


def test_an_answer_holds_until_a_time_of_the_night_or_a_dose_or_both() -> None:
    until = made("informed", "registrar by phone; told it; until 03:00")
    both = made("informed", "registrar by phone; told it; until 0.6 mcg/kg/min or 03:00")
    assert isinstance(until, Informed)
    assert isinstance(both, Informed)
    end = AT + timedelta(hours=3, minutes=30)
    assert (until.until_dose, until.until, both.until) == (None, end, end)
    assert both.until_dose is not None


@pytest.mark.parametrize(
    ("verb", "words"),
    [
        ("baseline", "68"),
        ("baseline", "9 kPa"),
        ("informed", "registrar by phone; told it; until 5 mL/h"),
        ("informed", "registrar by phone; told it; until morning"),
        ("cvp", "high"),
        ("hr", "fast"),
        ("given", ""),
        ("given", "0.5 mg"),
    ],
)
def test_words_that_do_not_fit_are_a_fault_and_never_something_else(verb: str, words: str) -> None:
    with pytest.raises(StoryFault, match=r".+"):
        made(verb, words)


def test_a_drug_is_kept_in_its_parts() -> None:
    assert made("given", "epinephrine 0.5 mg im left thigh") == DrugGiven(
        name="epinephrine", amount=Amount(text="0.5", unit="mg"), way="im left thigh"
    )
