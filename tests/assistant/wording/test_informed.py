"""A call that still holds, in few words."""

from datetime import UTC
from fractions import Fraction

from told import at

from assistant.quantities import Dose, DoseUnit
from assistant.rules.informed import Answer
from assistant.wording.informed import answered, sentence

DOSE = Dose(Fraction("0.4"), DoseUnit.PER_KG)


def test_what_was_said_stands_with_its_time() -> None:
    answer = Answer(at("02:14"), "registrar", "phone", "go on to 0.4", DOSE, None)
    assert answered(answer, at("03:00"), UTC) == "informed 02:14, go on to 0.4"
    assert sentence(answer, at("03:00"), UTC) == "Informed 02:14, go on to 0.4."


def test_without_words_the_dose_and_the_time_that_it_holds_stand_alone() -> None:
    answer = Answer(at("02:14"), "registrar", "phone", "", DOSE, at("06:00"))
    said = answered(answer, at("03:00"), UTC).replace("\u00a0", " ")
    assert said == "informed 02:14, up to 0.4 mcg/kg/min, until 06:00"
    bare = Answer(at("02:14"), "registrar", "phone", "", None, None)
    assert answered(bare, at("03:00", 1), UTC) == "informed 21-Nov-2026 02:14"
