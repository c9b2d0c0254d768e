"""One file as this place sees it, whatever it holds."""

import os
from pathlib import Path
from time import perf_counter

import pytest
from unitplace import SEPTIC, TODAY, UnitPlace

from assistant.library.reader import Reader


def test_a_good_file_has_rules_and_no_reason(tmp_path: Path) -> None:
    unit = UnitPlace(tmp_path)
    look = Reader(tmp_path, TODAY).look(unit.file)
    assert look.id == SEPTIC
    assert look.rules is not None
    assert not look.rules.signed
    assert (look.odd, look.unsigned, look.faults) == ("", "", ())


def test_a_signed_file_carries_its_approval_and_its_signature(tmp_path: Path) -> None:
    unit = UnitPlace(tmp_path).signed()
    look = Reader(tmp_path, TODAY).look(unit.file)
    assert look.rules is not None
    assert look.rules.signed
    assert look.signature == unit.signature.read_bytes()
    alone = Reader(None, TODAY).look(unit.file)
    assert "is not trusted here" in alone.unsigned


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "no protocol stands in this file"),
        (b"[protocol]\n", "is missing"),
        (b"\x7fELF\x02\x01\xff\xfe", "not UTF-8 text"),
        (b"not = a protocol", "not readable TOML"),
        (b"[\n" * 50_000, "not readable TOML"),
        (b"[" * 50_000, "this line has 50000 characters"),
        (b"a = 1\n" * 300, "not readable TOML"),
        (b"\x00" * 1000, "not readable TOML"),
    ],
)
def test_H24_whatever_a_file_holds_it_is_told_and_never_used(
    tmp_path: Path, data: bytes, said: str
) -> None:
    file = tmp_path / "adult_septic_shock.toml"
    file.write_bytes(data)
    look = Reader(tmp_path, TODAY).look(file)
    assert look.rules is None
    assert look.id == SEPTIC
    assert look.odd.startswith("adult_septic_shock.toml has ")
    assert len(look.odd) < 80
    assert said in look.faults[0]


def test_what_cannot_be_read_at_all_is_told(tmp_path: Path) -> None:
    (tmp_path / "folder.toml").mkdir()
    os.mkfifo(tmp_path / "pipe.toml")
    (tmp_path / "paediatric.toml").symlink_to(tmp_path / "nowhere")
    reader = Reader(None, TODAY)
    for name, ident in (("folder", "FOLDER"), ("pipe", "PIPE"), ("paediatric", "NE-PAEDIATRIC")):
        look = reader.look(tmp_path / f"{name}.toml")
        assert (look.rules, look.id) == (None, ident)
        assert look.odd == f"{name}.toml cannot be read"
        assert "cannot be read" in look.faults[0]


def test_the_id_of_a_faulty_file_is_found_as_it_is_written(tmp_path: Path) -> None:
    file, reader = tmp_path / "ours.toml", Reader(None, TODAY)
    file.write_text('[protocol]\nid = "NE-OURS"\n')
    assert reader.look(file).id == "NE-OURS"
    file.write_text('[protocol\nid = "NE-TORN"\n')
    assert reader.look(file).id == "NE-TORN"
    file.write_text("nothing = ]")
    assert reader.look(file).id == "OURS"


def test_H24_a_trust_list_that_cannot_be_relied_on_leaves_it_unsigned(tmp_path: Path) -> None:
    unit = UnitPlace(tmp_path).signed()
    (tmp_path / "trust.json").write_text("{")
    look = Reader(tmp_path, TODAY).look(unit.file)
    assert look.rules is not None
    assert not look.rules.signed
    assert "it trusts nobody" in look.unsigned


def test_the_text_that_was_signed_before_is_found_by_the_signature(tmp_path: Path) -> None:
    unit = UnitPlace(tmp_path).signed()
    reader, text = Reader(tmp_path, TODAY), reader_text(unit)
    unit.change("[protocol]", "[protocol")
    assert reader.signed_before(unit.file) == text
    unit.signature.write_bytes(b"{}")
    assert reader.signed_before(unit.file) == b""
    unit.signature.unlink()
    unit.signature.mkdir()
    assert reader.signed_before(unit.file) == b""


@pytest.mark.parametrize("written", [" ", "../../x", "NE\\u200b-X", "a/b", ""])
def test_an_id_that_is_no_plain_name_is_never_the_id_of_a_file(
    tmp_path: Path, written: str
) -> None:
    unit = UnitPlace(tmp_path)
    unit.change('id = "NE-ADULT-SEPTIC"', f'id = "{written}"')
    look = Reader(None, TODAY).look(unit.file)
    assert (look.id, look.rules) == (SEPTIC, None)
    assert "Line 6, protocol, id:" in look.faults[0]


def test_H24_an_emptied_signature_is_not_told_as_never_signed(tmp_path: Path) -> None:
    unit = UnitPlace(tmp_path).signed()
    unit.signature.write_bytes(b"")
    look = Reader(tmp_path, TODAY).look(unit.file)
    assert look.rules is not None
    assert not look.rules.signed
    assert look.unsigned.startswith("its signature file is empty or damaged")


def test_H24_a_remark_never_gives_the_rest_of_a_file_the_name_of_another(tmp_path: Path) -> None:
    unit = UnitPlace(tmp_path)
    unit.change("[target]", "#:: parts/unit.toml\n[target]\nnone = 1")
    look = Reader(tmp_path, TODAY).look(unit.file)
    assert (look.id, look.rules) == (SEPTIC, None)
    assert look.faults[0].startswith(f"{unit.file} cannot be used: line 25 begins with “#:: ”")


def test_H24_a_file_of_many_faults_and_a_huge_one_are_told_in_a_moment(tmp_path: Path) -> None:
    unit, reader = UnitPlace(tmp_path), Reader(tmp_path, TODAY)
    unit.change("[target]", "".join(f"k{n} = 1\n" for n in range(8_000)) + "[target]")
    begun = perf_counter()
    assert len(reader.look(unit.file).faults) > 7_000
    unit.change("[target]", "# nothing\n" * 100_000 + "[target]")
    assert "a protocol at most 300000" in reader.look(unit.file).faults[0]
    assert perf_counter() - begun < 10


def reader_text(unit: UnitPlace) -> bytes:
    from assistant.library.files import whole_text

    return whole_text(unit.file)
