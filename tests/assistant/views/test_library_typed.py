"""How what is typed is read, told field by field."""

from shelved import line, read, spoken
from unit import profile

from assistant.views.library_typed import typed


def test_a_field_says_what_is_refused_and_what_is_asked() -> None:
    notes = {n.label: spoken(n.text) for n in line(read(), "fields.weight_kg").notes}
    assert notes["Refused outside"] == "2 to 400 kg"
    assert notes["Asked outside"] == "30 to 200 kg"
    stop = {n.label: n.text for n in line(read(), "fields.rate_ml_h").notes}
    assert stop["A typed 0"] == "asks whether the infusion stops"


def test_plausible_values_and_lengths_are_told_with_their_units() -> None:
    notes = {n.label: spoken(n.text) for n in line(read(), "plausible.map").notes}
    assert notes["Cannot be under"] == "15 mmHg"
    assert spoken(line(read(), "texts.note_max").value) == "1,000 characters"
    assert spoken(line(read(), "texts.mrn_digits").value) == "6 to 10 digits"


def test_a_comma_and_a_field_without_a_name_of_its_own_are_told() -> None:
    rules = profile("adult_septic_shock")
    rule = rules.fields["rate_ml_h"].model_copy(update={"comma": True})
    rows = list(typed(rules.model_copy(update={"fields": {"new_field": rule}})))
    assert rows[0].head == "New field, as typed"
    assert "A comma" in [note.label for note in rows[0].notes]
