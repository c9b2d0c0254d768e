"""Rows about the patient, the order, the bag and the pump."""

from fractions import Fraction

import pytest
from sheets import beside, body, refusal

from assistant.quantities import Labelled
from assistant.record.entries import (
    Amount,
    BagHung,
    BedTaken,
    CheckAnswered,
    LineChosen,
    Ordered,
    PatientNamed,
    Paused,
    PumpRuns,
    Resumed,
    Stopped,
    Weighed,
)


def per_kg(text: str) -> Amount:
    return Amount(text=text, unit="mcg/kg/min")


def test_a_bed() -> None:
    assert body("bed,12 B,,") == BedTaken(bed="12 B")
    assert "no bed" in refusal("bed,,,")


@pytest.mark.parametrize(
    ("born", "kept"),
    [
        ("1958-07-14", "1958-07-14"),
        ("14-Jul-1958", "1958-07-14"),
        ("4-DEC-1958", "1958-12-04"),
        ("2083", "2083"),
        ("", ""),
    ],
)
def test_a_patient_with_the_date_of_birth_in_every_form_the_program_prints(
    born: str, kept: str
) -> None:
    patient = body(f"patient,Ada Lind,,mrn=4711; sex=F; born={born}")
    assert patient == PatientNamed(name="Ada Lind", born=kept, sex="F", mrn="4711")


@pytest.mark.parametrize(
    "born", ["14/07/58", "1958-13-01", "31-Feb-1958", "14-Xyz-1958", "14-anf-1958"]
)
def test_a_date_of_birth_that_could_mean_two_things_is_refused(born: str) -> None:
    assert "not a date of birth" in refusal(f"patient,Ada Lind,,born={born}")


def test_somebody_unknown_is_charted_by_the_number_alone() -> None:
    assert body("patient,,,mrn=77") == PatientNamed(name="", mrn="77")
    assert "no patient" in refusal("patient,,,sex=F")


def test_a_weight_says_how_it_was_found() -> None:
    assert body("weight,70.5,kg,kind=measured") == Weighed(
        weight=Amount(text="70.5", unit="kg"), how="measured"
    )
    changed = body("weight,72,kg,kind=Stated; reason=edema")
    assert changed == Weighed(weight=Amount(text="72", unit="kg"), how="stated", reason="edema")


def test_a_weight_that_does_not_say_how_is_kept_as_the_least_certain_and_told() -> None:
    plain = Weighed(weight=Amount(text="70", unit="kg"), how="estimated")
    assert body("weight,70,kg,") == plain
    assert "kept as estimated" in beside("weight,70,kg,")
    assert "“bed scale”" in beside("weight,70,kg,kind=bed scale")
    assert body("weight,70,kg,kind=bed scale") == plain


@pytest.mark.parametrize(
    ("rest", "said"),
    [
        ("weight,154,lb,kind=measured", "Known: kg"),
        ("weight,-70,kg,kind=measured", "negative"),
        ("weight,0,kg,kind=measured", "is 0"),
        ("weight,,kg,kind=measured", "no number"),
    ],
)
def test_a_weight_that_cannot_be_is_refused(rest: str, said: str) -> None:
    assert said in refusal(rest)


def test_an_order_with_every_element() -> None:
    text = (
        "drug=norepinephrine; route=intravenous; indication=septic shock;"
        " start=0.03 mcg/kg/min; step=0.02 mcg/kg/min; interval=5 min; max=0.6 mcg/kg/min;"
        " map_low=65; map_high=75 mmHg; notify=0.25 mcg/kg/min; prescriber=Dr Demo"
    )
    assert body(f"order,,,{text}") == Ordered(
        drug="norepinephrine",
        route="intravenous",
        indication="septic shock",
        start=per_kg("0.03"),
        step=per_kg("0.02"),
        interval=Amount(text="5", unit="min"),
        maximum=per_kg("0.6"),
        map_low=Amount(text="65", unit="mmHg"),
        map_high=Amount(text="75", unit="mmHg"),
        notify=per_kg("0.25"),
        prescriber="Dr Demo",
    )
    assert beside(f"order,,,{text}") == ""


def test_an_order_names_what_it_names_and_nothing_is_filled_in() -> None:
    assert body("order,,,map_low=60") == Ordered(map_low=Amount(text="60", unit="mmHg"))
    assert body("order,,,") == Ordered()


@pytest.mark.parametrize(("text", "minutes"), [("4 h", "240"), ("0.5 h", "30"), ("10", "10")])
def test_an_interval_comes_to_minutes(text: str, minutes: str) -> None:
    assert body(f"order,,,interval={text}") == Ordered(interval=Amount(text=minutes, unit="min"))


@pytest.mark.parametrize(
    ("detail", "said"),
    [
        ("start=0.03", "no unit beside start"),
        ("max=30 mL/h", "not a unit of max"),
        ("map_low=low", "not a plain number"),
        ("interval=0.001 h", "no whole count of minutes"),
        ("step=-0.02 mcg/kg/min", "negative"),
    ],
)
def test_an_order_that_cannot_be_read_is_refused(detail: str, said: str) -> None:
    assert said in refusal(f"order,,,{detail}")


def test_a_line_with_its_site_and_gauge() -> None:
    assert body('line,Peripheral,,"site=forearm, left; gauge=18 G"') == LineChosen(
        access="peripheral", site="forearm, left", gauge="18 G"
    )
    assert body("line,IO,,") == LineChosen(access="intraosseous")
    assert "Known: central, peripheral, intraosseous" in refusal("line,arterial,,")


@pytest.mark.parametrize(
    ("answer", "outcome", "said"),
    [
        ("yes", "done", "yes"),
        ("no", "done", "no"),
        ("done", "done", ""),
        ("Not applicable", "not_applicable", ""),
        ("not_applicable", "not_applicable", ""),
        ("waived", "waived", ""),
        ("deferred", "deferred", ""),
        ("failed", "failed", ""),
    ],
)
def test_a_check_is_answered_in_its_own_words_or_by_an_outcome(
    answer: str, outcome: str, said: str
) -> None:
    found = body(f"check,wristband,,answer={answer}; reason=asleep")
    assert isinstance(found, CheckAnswered)
    assert (found.check, found.outcome, found.answer) == ("wristband", outcome, said)
    assert found.reason == "asleep"


def test_a_check_without_an_id_or_an_answer_says_nothing() -> None:
    assert "no check" in refusal("check,,,answer=yes")
    assert "no answer" in refusal("check,wristband,,")


def test_a_bag_counts_its_drug_as_base() -> None:
    text = "drug=8 mg; labelled=bitartrate; diluent=glucose 5%; remaining=200 mL"
    found = body(f"bag,250,mL,{text}")
    assert isinstance(found, BagHung)
    assert found.concentration.mcg_ml == 16
    assert found.held.ml == 200
    assert found.diluent == "glucose 5%"


@pytest.mark.parametrize("drug", ["4 mg", "4mg", "norepinephrine 4 mg", "Noradrenaline 4 mg"])
def test_a_bag_may_name_its_drug(drug: str) -> None:
    found = body(f"bag,250,mL,drug={drug}; labelled=base")
    assert isinstance(found, BagHung)
    assert (found.drug, found.concentration.mcg_ml) == (Amount(text="4", unit="mg"), Fraction(16))
    assert (found.remaining, found.held.ml) == (None, 250)


def test_a_bag_that_does_not_say_how_it_is_labelled_counts_as_base_and_is_told() -> None:
    found = body("bag,250,mL,drug=4 mg")
    assert isinstance(found, BagHung)
    assert found.labelled is Labelled.BASE
    assert "counted as base" in beside("bag,250,mL,drug=4 mg")
    assert beside("bag,250,mL,drug=4 mg; labelled=Base") == ""


@pytest.mark.parametrize(
    ("rest", "said"),
    [
        ("bag,250,mL,labelled=base", "names no drug"),
        ("bag,250,mL,drug=4; labelled=base", "no unit beside drug"),
        ("bag,250,mL,drug=epinephrine 4 mg; labelled=base", "not norepinephrine"),
        ("bag,250,mL,drug=norepinephrine; labelled=base", "no number"),
        ("bag,250,mL,drug=20 units; labelled=base", "Known: mg"),
        ("bag,250,mL,drug=4 mg; labelled=hydrochloride", "Known: base, tartrate, bitartrate"),
        ("bag,0,mL,drug=4 mg; labelled=base", "volume is 0"),
        ("bag,250,mL,drug=0 mg; labelled=base", "drug is 0"),
        ("bag,250,mg,drug=4 mg; labelled=base", "Known: mL"),
        ("bag,250,mL,drug=4 mg; labelled=base; remaining=-1 mL", "negative"),
    ],
)
def test_a_bag_that_cannot_be_is_refused(rest: str, said: str) -> None:
    assert said in refusal(rest)


def test_the_pump_in_ml_per_hour_and_in_each_dose_unit() -> None:
    assert body("rate,5.401513,ml/hr,") == PumpRuns(rate=Amount(text="5.401513", unit="mL/h"))
    assert body("rate,0,mL/h,") == PumpRuns(rate=Amount(text="0", unit="mL/h"))
    for unit in ("mcg/kg/min", "mcg/min", "mg/h"):
        assert body(f"dose,0.05,{unit},") == PumpRuns(dose=Amount(text="0.05", unit=unit))
    with_reason = body("rate,900,mL/h,reason=as the pump shows")
    assert isinstance(with_reason, PumpRuns)
    assert with_reason.reason == "as the pump shows"


@pytest.mark.parametrize(
    ("rest", "said"),
    [
        ("rate,5,mL/min,", "Known: mL/h"),
        ("rate,five,mL/h,", "not a plain number"),
        ("rate,-5,mL/h,", "negative"),
        ("dose,0.05,mL/h,", "Known: mcg/kg/min, mcg/min, mg/h"),
    ],
)
def test_a_pump_row_that_cannot_be_read_is_refused(rest: str, said: str) -> None:
    assert said in refusal(rest)


def test_pause_resume_and_stop_keep_their_reason_and_whatever_else_was_written() -> None:
    assert body("pause,,,reason=CT") == Paused(reason="CT")
    assert body("resume,,,") == Resumed()
    assert body("stop,,,reason=weaned off") == Stopped(reason="weaned off")
    assert beside("pause,8,mL/h,") == "Beside pause: value 8; unit mL/h"
