"""A profile with its parts, as files."""

from pathlib import Path

import pytest
from unitplace import UnitPlace

from assistant.library.files import (
    SHIPPED,
    profile_files,
    read_file,
    read_text,
    sentences,
    signature_beside,
    whole_text,
)
from assistant.protocol.faults import ProtocolFaults
from assistant.trouble import Trouble


def test_the_shipped_profiles_come_in_the_order_in_which_they_are_offered() -> None:
    names = [file.stem for file in profile_files(SHIPPED)]
    assert names[:3] == ["adult_septic_shock", "cardiogenic_shock", "hepatorenal_syndrome"]
    assert len(names) == 9


def test_a_folder_that_is_not_there_holds_no_profile_and_a_closed_one_is_told(
    tmp_path: Path,
) -> None:
    assert profile_files(tmp_path / "none") == []
    (tmp_path / "file").write_text("")
    with pytest.raises(Trouble, match="Not a directory"):
        profile_files(tmp_path / "file")
    (tmp_path / "own").mkdir()
    for name in ("zebra.toml", ".hidden.toml", "paediatric.toml", "x.toml.sig", "notes.txt"):
        (tmp_path / "own" / name).write_text("")
    assert [f.name for f in profile_files(tmp_path / "own")] == ["paediatric.toml", "zebra.toml"]


def test_parts_beside_the_file_come_before_the_shipped_ones(tmp_path: Path) -> None:
    unit = UnitPlace(tmp_path)
    assert whole_text(unit.file) == whole_text(SHIPPED / unit.name)
    assert read_file(unit.file).digest == read_file(SHIPPED / unit.name).digest
    (unit.own / "parts" / "unit.toml").unlink()
    assert whole_text(unit.file) == whole_text(SHIPPED / unit.name)
    unit.change("[", "# ours\n[", file="parts/adult.toml")
    assert b"# ours\n" in whole_text(unit.file)


@pytest.mark.parametrize(
    "name", ["/etc/passwd", "../secret.toml", "parts/../../x", "parts/a\\nb", "", "a b"]
)
def test_H24_a_part_outside_of_the_folder_is_refused(tmp_path: Path, name: str) -> None:
    file = tmp_path / "sly.toml"
    file.write_text(f'[protocol]\nparts = ["{name}"]\n', encoding="utf-8")
    with pytest.raises(Trouble, match="names a part outside of its folder"):
        whole_text(file)


def test_a_part_that_cannot_be_read_is_never_replaced_by_the_shipped_one(tmp_path: Path) -> None:
    unit = UnitPlace(tmp_path)
    part = unit.own / "parts" / "unit.toml"
    part.unlink()
    part.symlink_to(tmp_path / "nowhere")
    with pytest.raises(Trouble, match=r"parts/unit\.toml cannot be read"):
        whole_text(unit.file)


def test_the_same_text_is_worked_through_once_and_another_one_anew() -> None:
    text = whole_text(SHIPPED / "adult_septic_shock.toml")
    assert read_text(text) is read_text(bytes(text))
    assert read_text(text + b"#").digest != read_text(text).digest
    for _ in range(2):
        with pytest.raises(ProtocolFaults):
            read_text(b"torn")


def test_a_fault_is_told_with_the_line_of_the_file_that_holds_it(tmp_path: Path) -> None:
    unit = UnitPlace(tmp_path)
    part = unit.own / "parts" / "unit.toml"
    line = part.read_text(encoding="utf-8").splitlines().index("[pump]") + 1
    unit.change("[pump]", "[pomp]", file="parts/unit.toml")
    unit.change("[protocol]", "colour = 3\n[protocol]")
    with pytest.raises(ProtocolFaults) as failed:
        read_file(unit.file)
    told = sentences(failed.value, whole_text(unit.file))
    assert any(row.startswith(f"parts/unit.toml: Line {line}, pomp:") for row in told)
    assert any(row.startswith("Line ") and "colour" in row for row in told)


def test_without_a_signature_there_are_no_bytes(tmp_path: Path) -> None:
    unit = UnitPlace(tmp_path)
    assert signature_beside(unit.file) == b""
    unit.signature.write_bytes(b"{}")
    assert signature_beside(unit.file) == b"{}"
    unit.signature.unlink()
    unit.signature.mkdir()
    with pytest.raises(Trouble):
        signature_beside(unit.file)


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ("parts/unit", "parts/unti", 19, "there is no parts/unti.toml, neither beside the profile"),
        ("parts/unit", "parts/adult", 19, "parts/adult.toml is there twice. Take one of them out"),
        ("parts/unit", "../unit", 19, "it names a part outside of its folder: '../unit.toml'"),
    ],
)
def test_a_part_that_is_named_wrongly_is_told_with_its_line(
    tmp_path: Path, old: str, new: str, line: int, said: str
) -> None:
    unit = UnitPlace(tmp_path)
    unit.change(old, new)
    with pytest.raises(Trouble) as told:
        whole_text(unit.file)
    assert told.value.sentence.startswith(f"{unit.file}: Line {line}, protocol, parts: {said}")
