"""The limits for typing come from the protocol, whole and in order."""

from decimal import Decimal
from fractions import Fraction

import pytest
from unitprotocol import protocol, told

from assistant.protocol.fields import FIELDS
from assistant.typed import Answer, NumberField, read


def test_a_rule_is_the_readers_field() -> None:
    field = protocol().fields["dose_mcg_kg_min"].field("dose_mcg_kg_min")
    assert field == NumberField(
        name="dose_mcg_kg_min",
        unit="mcg/kg/min",
        spellings=("mcg/kg/min",),
        decimals=3,
        hard=(Decimal("0.005"), Decimal(5)),
        soft=(Decimal("0.01"), Decimal(1)),
        change=Fraction(2),
        zero="stop",
    )


def test_usual_amounts_are_decimals() -> None:
    rule = protocol().fields["amount_mg"]
    assert rule.field("amount_mg").usual == tuple(Decimal(n) for n in (4, 8, 16, 32))


def test_every_field_reads_with_the_limits_of_the_protocol() -> None:
    fields = {name: rule.field(name) for name, rule in protocol().fields.items()}
    assert set(fields) == set(FIELDS)
    limits = protocol().texts.limits()
    assert read("map_mmhg", "65", {}, fields, limits).answer is Answer.ACCEPT
    assert read("map_mmhg", "14", {}, fields, limits).answer is Answer.ASK
    assert read("mrn", "123", {}, fields, limits).answer is Answer.REFUSE


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('soft = ["30", "200"]', 'soft = ["1", "200"]', "soft or usual reaches over the hard"),
        ('change = "1.2"', 'change = "0.2"', "change is not a factor above 1"),
        ('spellings = ["kg"]', 'spellings = ["kilo"]', "not among its own spellings"),
        ("mrn_digits = [6, 10]", "mrn_digits = [10, 6]", "the lower end is above the upper one"),
        ("age_ask_over = 110", "age_ask_over = 11", "the ages do not rise"),
        ("late_min = 60", "late_min = 6000", "6000 is over 2000, the most here"),
        ("ahead_min = 1", "ahead_min = 100", "the minutes do not rise"),
        ("bed_max = 20", "bed_max = 200", "the lengths do not rise"),
        ('zero = "stop"', 'zero = "go"', "go is not known here"),
    ],
)
def test_H24_limits_that_do_not_nest_are_refused(old: str, new: str, words: str) -> None:
    assert words in told(old, new)


def test_a_number_is_written_as_its_field_reads_it_and_back() -> None:
    rule = protocol().fields["dose_mcg_kg_min"]
    comma = rule.model_copy(update={"comma": True}).field("dose_mcg_kg_min")
    assert (comma.written("0.07"), comma.unwritten("0,07")) == ("0,07", "0.07")
    assert comma.unwritten("0.07") != "0.07"
    point = rule.field("dose_mcg_kg_min")
    assert (point.written("0.07"), point.unwritten("0.07")) == ("0.07", "0.07")
