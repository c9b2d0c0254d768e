"""One dose of another drug: named, and of something."""

from assistant.record.entries import Amount, DrugGiven
from assistant.rules.examine.given import drug_given
from assistant.rules.findings import Level


def codes(name: str, text: str | None) -> list[tuple[Level, str]]:
    much = Amount(text=text, unit="mg") if text else None
    return [(f.level, f.code) for f in drug_given(DrugGiven(name=name, amount=much))]


def test_a_named_drug_with_or_without_its_amount_has_nothing_odd() -> None:
    assert codes("epinephrine", "0.5") == []
    assert codes("epinephrine", None) == []


def test_a_drug_without_a_name_or_of_nothing_is_stopped() -> None:
    assert codes(" ", "0.5") == [(Level.STOP, "drug_unnamed")]
    assert codes("epinephrine", "0") == [(Level.STOP, "drug_of_nothing")]
