"""`replay`: only JSON on standard output, refused rows named, sheets whole or not at all."""

import json
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from unitplace import UnitPlace

from assistant.command import main
from assistant.command.replaying import replay_file


def test_replay_prints_only_json_and_ends_well(
    flowsheet: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["replay", str(flowsheet), "--json", "-"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["infusion"]["volume_ml"] == pytest.approx(13.1)
    assert told["infusion"]["drug_mg"] == pytest.approx(13.1 * 16 / 1000)


def test_replay_of_a_row_that_cannot_be_read_names_line_and_reason_and_ends_with_1(
    flowsheet: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with flowsheet.open("a", encoding="utf-8") as file:
        file.write("2026-11-21T08:03:00,,map,61,mmHg,\n")
    assert main(["replay", str(flowsheet), "--json", "-"]) == 1
    out = capsys.readouterr()
    assert "line 9" in out.err
    assert "offset" in out.err
    assert json.loads(out.out)["refused"][0]["line"] == 9


def test_replay_writes_the_sheet_of_a_moment_in_which_it_runs(
    flowsheet: Path, tmp_path: Path
) -> None:
    pdf = tmp_path / "sheet.pdf"
    until = "2026-11-21T07:10:00-05:00"
    assert main(["replay", str(flowsheet), "--pdf", str(pdf), "--until", until]) == 0
    assert pdf.read_bytes().startswith(b"%PDF-")


def test_H59_a_sheet_that_cannot_be_written_leaves_what_was_there(
    flowsheet: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    taken = tmp_path / "folder.pdf"
    taken.mkdir()
    assert main(["replay", str(flowsheet), "--pdf", str(taken)]) == 1
    assert "was not written" in capsys.readouterr().err
    assert taken.is_dir()
    assert [p.name for p in tmp_path.iterdir() if p.suffix == ".part"] == []


def test_a_file_without_a_readable_row_has_no_sheet_and_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = tmp_path / "empty.csv"
    empty.write_text("at,recorded_at,item,value,unit,detail\n", encoding="utf-8")
    assert replay_file(empty, None, None, "") == 0
    assert "Nothing ran" in capsys.readouterr().out
    assert main(["replay", str(empty), "--pdf", str(tmp_path / "x.pdf")]) == 1
    assert not (tmp_path / "x.pdf").exists()


def test_a_file_is_played_under_the_units_own_protocol(
    flowsheet: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    unit, pdf = UnitPlace(tmp_path / "data"), tmp_path / "sheet.pdf"
    words = ["--data", str(unit.data), "replay", str(flowsheet), "--pdf", str(pdf)]
    unit.change('version = "0.1"', 'version = "0.7"')
    assert main(words) == 0
    said = " ".join(page.extract_text() for page in PdfReader(BytesIO(pdf.read_bytes())).pages)
    assert "NE-ADULT-SEPTIC 0.7" in " ".join(said.split())
    unit.file.write_bytes(b"nothing")
    assert main(words) == 0
    assert "Record only: adult_septic_shock.toml has " in capsys.readouterr().err


def test_a_sheet_as_of_a_year_that_was_typed_wrong_is_a_sentence(
    flowsheet: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pdf = tmp_path / "sheet.pdf"
    for until in ("9999-12-31T23:59:00-05:00", "2206-11-21T07:10:00-05:00"):
        assert main(["replay", str(flowsheet), "--pdf", str(pdf), "--until", until]) == 1
        assert "year" in capsys.readouterr().err
    assert not pdf.exists()
