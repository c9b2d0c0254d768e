"""A pharmacist sees in the library what each code is taken for, before it is signed."""

from unitprotocol import protocol

from assistant.protocol.scanning import Scans
from assistant.views.library import library
from assistant.views.library_scans import products, scans


def test_how_the_units_own_codes_are_numbered() -> None:
    said = {line.head: (line.value, line.sign_off) for line in scans(protocol())}
    assert said == {
        "A badge": ("NU- and 6 digits", "[sign-off]"),
        "A wristband": ("8 digits or 10 digits", "[sign-off]"),
        "A GS1 number on a wristband": ("952123400, then the record number", "[sign-off]"),
    }


def test_a_unit_that_names_no_shapes_shows_none() -> None:
    bare = protocol().model_copy(update={"scans": Scans()})
    assert list(scans(bare)) == []


def test_one_digit_and_one_letter_are_told_as_one() -> None:
    shapes = Scans(badge=("@-#####", "B#-@@@"), source="unit")
    (line,) = scans(protocol().model_copy(update={"scans": shapes}))
    assert line.value == "1 letter and - and 5 digits or B and 1 digit and - and 3 letters"


def test_H30_every_product_says_what_it_is_taken_for() -> None:
    said = {line.value: line.notes[0].text for line in products(protocol())}
    assert said["EPINEPHrine 1 mg in 1 mL, vial"] == "another drug: it stops"
    assert "norepinephrine base 1 mg" in said["Norepinephrine base 1 mg in 1 mL, vial"]
    bag = said["Norepinephrine 4 mg in 250 mL, premixed bag"].replace("\u00a0", " ")
    assert bag == "the bag of 4 mg in 250 mL, premixed"


def test_the_library_holds_them_where_they_belong() -> None:
    sections = {section.id: section for section in library(protocol()).sections}
    assert any(line.key.startswith("products.") for line in sections["preparation"].lines)
    assert any(line.key == "scans.badge" for line in sections["typed"].lines)
    line = next(line for line in sections["typed"].lines if line.key == "scans.badge")
    assert line.used == ("Sign-in", "Wizard patient")
    assert line.origins[0].title == "Codes made up for training"
