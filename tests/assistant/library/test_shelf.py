"""The shelf: the unit's own first, one faulty file never hides another, never a guess."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from unitplace import SEPTIC, TODAY, UnitPlace

from assistant.library.files import SHIPPED, read_file, whole_text
from assistant.library.shelf import CLOSED, OWN, Shelf
from assistant.library.signed_texts import keep
from assistant.trouble import Trouble


def test_every_shipped_profile_is_there_the_usual_one_first(tmp_path: Path) -> None:
    shelf = Shelf.open(tmp_path, TODAY)
    assert next(iter(shelf.profiles)) == SEPTIC
    assert len(shelf.profiles) == 9
    assert not any(rules.signed or rules.record_only for rules in shelf.rules.values())
    assert shelf.notices == ()
    assert len(Shelf.open(None, TODAY).profiles) == 9


def test_the_units_own_file_comes_before_the_shipped_one(tmp_path: Path) -> None:
    unit = UnitPlace(tmp_path)
    unit.change('version = "0.1"', 'version = "3"')
    shelf = unit.shelf()
    assert shelf.rules[SEPTIC].protocol.version == "3"
    assert next(iter(shelf.profiles)) == SEPTIC
    assert len(shelf.profiles) == 9
    unit.change(f'id = "{SEPTIC}"', 'id = "NE-OURS"')
    assert list(unit.shelf().profiles)[-1] == "NE-OURS"
    assert unit.shelf().rules[SEPTIC].protocol.version == "0.1"


def test_a_signed_profile_is_approved_and_the_others_are_not(tmp_path: Path) -> None:
    unit = UnitPlace(tmp_path).signed()
    shelf = unit.shelf()
    row = shelf.profiles[SEPTIC]
    assert row.rules.signed
    assert row.signature == unit.signature.read_bytes()
    assert sum(rules.signed for rules in shelf.rules.values()) == 1
    (unit.data / "signed" / f"{row.rules.digest}.toml").unlink()
    shelf.remember(unit.data)
    assert (unit.data / "signed" / f"{row.rules.digest}.toml").read_bytes() == row.text


def test_H24_a_changed_profile_is_unsigned_and_everybody_is_told_which_line(
    tmp_path: Path,
) -> None:
    unit = UnitPlace(tmp_path).signed()
    unit.change("adult septic shock", "adults in septic shock")
    shelf = unit.shelf()
    assert not shelf.rules[SEPTIC].signed
    assert not shelf.rules[SEPTIC].record_only
    (notice,) = shelf.notices
    assert notice.startswith("adult_septic_shock.toml is unsigned: changed since K Ito")
    assert "line " in notice


def test_H24_an_expired_profile_is_unsigned(tmp_path: Path) -> None:
    unit = UnitPlace(tmp_path).signed()
    assert unit.shelved(date(2027, 5, 21)).rules.signed
    row = unit.shelved(date(2027, 5, 22))
    assert not row.rules.signed
    assert row.unsigned == "expired 2027-05-21"


def test_H24_a_fault_in_the_units_own_file_leaves_its_signed_text_for_charting_alone(
    tmp_path: Path,
) -> None:
    unit = UnitPlace(tmp_path)
    unit.change('version = "0.1"', 'version = "4"')
    unit.signed()
    signed = whole_text(unit.file)
    unit.change("[protocol]", "[protocol")
    row = unit.shelved()
    assert row.text == signed
    assert row.rules.protocol.version == "4"
    assert not row.rules.signed
    assert row.rules.record_only.startswith("adult_septic_shock.toml has 1 fault, in line ")
    assert unit.shelf().notices[0] == (
        f"Record only: {row.rules.record_only}. adult_septic_shock.toml: {row.faults[0]}"
    )
    assert row.faults
    others = [r for i, r in unit.shelf().rules.items() if i != SEPTIC]
    assert not any(rules.record_only for rules in others)


def test_H24_a_fault_is_never_answered_by_the_shipped_text_as_if_it_were_the_units(
    tmp_path: Path,
) -> None:
    unit = UnitPlace(tmp_path)
    unit.change("[protocol]", "[protocol")
    row = unit.shelved()
    assert row.text == whole_text(SHIPPED / unit.name)
    assert row.rules.record_only
    kept = whole_text(SHIPPED / unit.name).replace(b'version = "0.1"', b'version = "2"', 1)
    lent = unit.shelf(kept=[b"torn", kept]).profiles[SEPTIC]
    assert lent.text == kept


def test_H24_two_files_of_one_id_are_both_out_of_use(tmp_path: Path) -> None:
    unit = UnitPlace(tmp_path).signed()
    shutil.copy(unit.file, unit.own / "copy.toml")
    row = unit.shelved()
    assert "adult_septic_shock.toml and copy.toml are both NE-ADULT-SEPTIC" in row.rules.record_only
    assert not row.rules.signed


def test_H24_a_folder_that_cannot_be_looked_into_leaves_only_charting(tmp_path: Path) -> None:
    (tmp_path / OWN).write_text("a file in its place")
    shelf = Shelf.open(tmp_path, TODAY)
    assert len(shelf.profiles) == 9
    assert all(rules.record_only == CLOSED for rules in shelf.rules.values())
    assert shelf.notices == (f"Record only: {CLOSED}.",)


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    """A copy of what comes with the program, to break."""
    return Path(shutil.copytree(SHIPPED, tmp_path / "shipped"))


def test_H24_one_faulty_shipped_file_hides_no_other(tmp_path: Path, shipped: Path) -> None:
    (shipped / "paediatric.toml").write_bytes(b"\xff")
    shelf = Shelf.open(tmp_path, TODAY, shipped=shipped)
    assert len(shelf.profiles) == 9
    child = shelf.profiles["NE-PAEDIATRIC"]
    assert child.rules.record_only
    assert child.text == whole_text(SHIPPED / "adult_septic_shock.toml")
    assert not shelf.rules[SEPTIC].record_only


def test_H24_a_fault_in_a_shared_part_leaves_what_the_record_kept(
    tmp_path: Path, shipped: Path
) -> None:
    kept = whole_text(SHIPPED / "adult_septic_shock.toml")
    part = shipped / "parts" / "unit.toml"
    torn = part.read_text(encoding="utf-8").replace('"0.1", unit = "mL/h"', '"0.1", unit = "mL"')
    part.write_text(torn, encoding="utf-8")
    shelf = Shelf.open(tmp_path, TODAY, kept=[kept], shipped=shipped)
    assert len(shelf.profiles) == 9
    assert all(row.text == kept for row in shelf.profiles.values())
    assert shelf.rules[SEPTIC].record_only.endswith(" of parts/unit.toml")
    assert len(shelf.notices) == 3
    assert shelf.notices[-1] == "7 more protocol files have faults."


def _tear(shipped: Path) -> None:
    part = shipped / "parts" / "unit.toml"
    torn = part.read_text(encoding="utf-8").replace('"0.1", unit = "mL/h"', '"0.1", unit = "mL"')
    part.write_text(torn, encoding="utf-8")


def test_H24_a_fault_in_a_shared_part_takes_the_units_own_text_that_reads(
    tmp_path: Path, shipped: Path
) -> None:
    _tear(shipped)
    unit = UnitPlace(tmp_path)
    unit.change(f'id = "{SEPTIC}"', 'id = "NE-OURS"')
    shelf = Shelf.open(unit.data, TODAY, shipped=shipped)
    assert not shelf.rules["NE-OURS"].record_only
    lent = shelf.profiles[SEPTIC]
    assert lent.text == shelf.profiles["NE-OURS"].text
    assert lent.rules.record_only.endswith(" of parts/unit.toml")


def test_H24_a_fault_in_a_shared_part_takes_any_text_that_was_signed_here(
    tmp_path: Path, shipped: Path
) -> None:
    _tear(shipped)
    signed = whole_text(SHIPPED / "paediatric.toml")
    keep(tmp_path, signed)
    shelf = Shelf.open(tmp_path, TODAY, shipped=shipped)
    assert {row.text for row in shelf.profiles.values()} == {signed}
    assert all(rules.record_only and not rules.signed for rules in shelf.rules.values())


def test_H24_with_nothing_to_lend_it_says_which_file_is_damaged_and_where(
    tmp_path: Path, shipped: Path
) -> None:
    _tear(shipped)
    with pytest.raises(Trouble) as told:
        Shelf.open(tmp_path, TODAY, shipped=shipped)
    said = told.value.sentence
    assert "no earlier text is kept here" in said
    assert "of parts/unit.toml" in said
    assert str(shipped) in said
    assert "pump, step, unit: is in mL. Give it in mL/h." in said
    assert said.endswith("Put that file back as it came, or install the program again.")


def test_without_any_text_it_says_that_nothing_can_be_charted(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="No protocol can be read"):
        Shelf.open(tmp_path, TODAY, shipped=tmp_path)
    (tmp_path / "adult.toml").write_text("x")
    with pytest.raises(Trouble, match=r"adult\.toml has"):
        Shelf.open(tmp_path, TODAY, shipped=tmp_path)


def test_what_is_on_the_shelf_is_what_is_in_the_file(tmp_path: Path) -> None:
    for row in Shelf.open(tmp_path, TODAY).profiles.values():
        assert row.rules == read_file(row.file)
        assert row.text == whole_text(row.file)
