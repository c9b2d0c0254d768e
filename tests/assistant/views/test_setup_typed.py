"""The fields of the wizard take their limits from the protocol, and invent none."""

from decimal import Decimal

from wizard import septic

from assistant.quantities import DoseUnit
from assistant.typed import Answer, number
from assistant.views.setup_typed import (
    dose_field,
    line,
    number_field,
    open_field,
    pressure_field,
    step_field,
)


def test_a_field_is_the_protocols() -> None:
    field = number_field(septic(), "weight_kg")
    assert (field.unit, field.hard) == ("kg", (Decimal(2), Decimal(400)))


def test_a_field_without_a_limit_of_the_protocol_reads_shape_alone() -> None:
    field = open_field("interval", "min", 0)
    assert number("240", field).value == "240"
    assert number("0", field).answer is Answer.REFUSE
    assert number("5.5", field).answer is Answer.REFUSE


def test_each_dose_unit_has_its_field() -> None:
    units = [dose_field(septic(), unit).unit for unit in DoseUnit]
    assert units == list(DoseUnit)


def test_a_step_may_be_smaller_than_any_dose_and_never_zero() -> None:
    field = step_field(septic(), DoseUnit.PER_KG)
    assert number("0.001", field).answer is Answer.ACCEPT
    assert number("0", field).answer is Answer.REFUSE


def test_a_systolic_is_not_asked_about_for_being_higher_than_a_mean() -> None:
    assert number("178", pressure_field(septic(), "systolic")).answer is Answer.ACCEPT


def test_a_line_of_text_is_kept_letter_for_letter() -> None:
    assert line(septic(), " left forearm ").value == "left forearm"
