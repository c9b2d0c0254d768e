"""The words of a step become what is charted, or a fault."""

from datetime import UTC, datetime, timedelta

import pytest

from assistant.record.entries import (
    AgentRuns,
    BagHung,
    CheckAnswered,
    HeartRead,
    LineChosen,
    Ordered,
    PatientNamed,
    PerfusionRead,
    PressureRead,
    SiteLooked,
    Weighed,
    What,
)
from assistant.stories.bodies import body
from assistant.stories.reading import Step
from assistant.wording.entries import sentence

AT = datetime(2026, 11, 21, 23, 30, tzinfo=UTC)


def made(verb: str, words: str) -> What:
    return body(Step(7, AT, verb, words, ()))


@pytest.mark.parametrize(
    ("verb", "words", "said"),
    [
        ("patient", "OKAFOR, Grace; born 1958-07-14; sex Female; mrn 12972876",
         "Patient OKAFOR, Grace, MRN 12972876"),
        ("bed", "12", "Bed 12"),
        ("weight", "70 kg measured", "Dosing weight 70 kg, measured"),
        ("fluid", "1540 mL", "Crystalloid 1,540 mL"),
        ("line", "peripheral; site left forearm; gauge 18", "Peripheral line 18 G, left forearm"),
        ("bag", "8 mg in 250 mL; as tartrate; left 60 mL",
         "Bag hung, 8 mg as tartrate in 250 mL = 16 mcg in 1 mL, as base, 60 mL left in it"),
        ("line", "central; dead 1.5 mL; primed", "Central line, dead space 1.5 mL, primed"),
        ("bag", "4 mg in 250 mL; tubing same; named by RPh",
         "Bag hung, 4 mg in 250 mL = 16 mcg in 1 mL, as base, same tubing, strength named by RPh"),
        ("map", "58 cuff", "MAP 58 mmHg, cuff"),
        ("map", "58", "MAP 58 mmHg"),
        ("map", "78/44 arterial", "MAP 55 mmHg, 78/44, MAP computed, arterial"),
        ("hr", "104 sinus", "Heart rate 104 per min, sinus"),
        ("site", "clear", "Site clear"),
        ("site", "swelling, pale", "Site swelling, pale"),
        ("lactate", "3.1 mmol/L", "Lactate 3.1 mmol/L"),
        ("urine", "28 mL in 2 h", "Urine 28 mL in 2 h"),
        ("urine", "28 mL", "Urine 28 mL in 1 h"),
        ("refill", "3 s", "Capillary refill 3 s"),
        ("mental", "drowsy", "Mental state drowsy"),
        ("note", "calm", "Note: calm"),
        ("left", "120 mL", "Bag holds 120 mL"),
        ("pause", "scan", "Paused, reason: scan"),
        ("resume", "", "Resumed"),
        ("stop", "ordered", "Stopped, reason: ordered"),
        ("agent", "vasopressin 1.8 units/h", "Vasopressin 1.8 units/h"),
        ("agent", "vasopressin 1.8 units/h; line own central lumen; by Dr Haas; checked RN Ito",
         "Vasopressin 1.8 units/h, own central lumen, ordered by Dr Haas, checked by RN Ito"),
        ("leak", "other_access central", "Other access for the pressor: central"),
        ("leak", "cannula_left", "Cannula left in"),
        ("check", "bag_label yes", "Check bag label: yes"),
    ],
)  # fmt: skip
def test_each_verb_charts_what_a_nurse_reads_in_it(verb: str, words: str, said: str) -> None:
    assert sentence(made(verb, words)).replace("\u00a0", " ") == said


def test_an_order_has_all_that_was_said() -> None:
    order = made(
        "order",
        "norepinephrine; MAP 65 to 75; start 0.05 mcg/kg/min; step 0.02 mcg/kg/min; "
        "interval 5 min; max 0.5 mcg/kg/min; notify 0.25 mcg/kg/min; step_down 0.01 mcg/kg/min; "
        "interval_down 15 min; wean off; by Dr Lind; how verbal; read back",
    )
    assert isinstance(order, Ordered)
    assert (order.route, order.indication, order.prescriber) == (
        "intravenous", "septic shock", "Dr Lind",
    )  # fmt: skip
    assert order.maximum is not None
    assert order.step_down is not None
    assert (order.may_wean_off, order.read_back, order.how) == (True, True, "verbal")
    bare = made("order", "")
    assert isinstance(bare, Ordered)
    assert (bare.drug, bare.map_low, bare.step) == ("norepinephrine", None, None)


def test_a_check_that_is_put_off_is_due_later_even_after_midnight() -> None:
    put_off = made("check", "second_check; due 23:45; because alone")
    assert isinstance(put_off, CheckAnswered)
    assert (put_off.outcome, put_off.reason) == ("deferred", "alone")
    assert put_off.due == AT + timedelta(minutes=15)
    tomorrow = made("check", "second_check; due 00:10")
    assert isinstance(tomorrow, CheckAnswered)
    assert tomorrow.due == AT + timedelta(minutes=40)
    assert made("order", "norepinephrine; expires 06:00").model_dump()["expires"] == (
        AT + timedelta(hours=6, minutes=30)
    )
    waived = made("check", "fluid; outcome waived; because overload")
    assert isinstance(waived, CheckAnswered)
    assert (waived.outcome, waived.due) == ("waived", None)


@pytest.mark.parametrize(
    ("verb", "words"),
    [
        ("weight", "70"),
        ("weight", "70 kg guessed"),
        ("weight", "seventy kg measured"),
        ("weight", "7.0.1 kg measured"),
        ("line", "leg; site groin"),
        ("bag", "4 mg"),
        ("bag", "4 mg in 250 mL; as salt"),
        ("bag", "4 mg in 250 mL; tubing old"),
        ("line", "central; dead space"),
        ("order", "norepinephrine; expires noon"),
        ("map", "high"),
        ("map", ".5 cuff"),
        ("map", "58 finger"),
        ("check", "x; due noon"),
        ("check", "x; outcome perhaps"),
        ("order", "norepinephrine; max lots"),
        ("fluid", "2 L of saline"),
    ],
)
def test_words_that_do_not_fit_are_a_fault_and_never_something_else(verb: str, words: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        made(verb, words)


def test_every_body_is_one_of_a_kind() -> None:
    kinds = {
        type(made("patient", "A")), type(made("weight", "70 kg stated")),
        type(made("line", "central")), type(made("bag", "4 mg in 250 mL")),
        type(made("map", "60")), type(made("hr", "90")), type(made("site", "clear")),
        type(made("refill", "2 s")), type(made("agent", "vasopressin 1.8 units/h")),
    }  # fmt: skip
    assert kinds == {
        PatientNamed, Weighed, LineChosen, BagHung, PressureRead, HeartRead, SiteLooked,
        PerfusionRead, AgentRuns,
    }  # fmt: skip
