"""`cases`: good only when all agree."""

import json
from pathlib import Path

import pytest

from assistant.command import main
from assistant.command.casework import cases_file


def test_cases_end_well_only_when_all_agree(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = {
        "id": "A", "kind": "salt_to_base", "input": {"value": "8", "labelled_as": "tartrate"},
        "expected": {"base": 4}, "tolerance": {"base": 0},
    }  # fmt: skip
    file = tmp_path / "cases.json"
    file.write_text(json.dumps([case]), encoding="utf-8")
    assert main(["cases", str(file)]) == 0
    assert "1 same" in capsys.readouterr().out
    file.write_text(json.dumps([{**case, "expected": {"base": 8}}]), encoding="utf-8")
    assert main(["cases", str(file), "--json", "-"]) == 1
    (told,) = json.loads(capsys.readouterr().out)
    assert told["same"] is False
    assert told["differences"] == [{"field": "base", "expected": 8, "answer": 4}]


@pytest.mark.parametrize("text", ["", "{}", "[1", "nonsense"])
def test_a_file_that_is_no_list_of_cases_is_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    file = tmp_path / "cases.json"
    file.write_text(text, encoding="utf-8")
    assert main(["cases", str(file)]) == 1
    assert str(file) in capsys.readouterr().err


def test_results_go_to_a_file_when_one_is_named(tmp_path: Path) -> None:
    file, told = tmp_path / "cases.json", tmp_path / "told.json"
    file.write_text("[]", encoding="utf-8")
    assert cases_file(file, told) == 0
    assert json.loads(told.read_text(encoding="utf-8")) == []


def test_a_file_that_is_no_text_is_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "cases.json"
    file.write_bytes(b"[\xff]")
    assert main(["cases", str(file)]) == 1
    assert "is not UTF-8 text" in capsys.readouterr().err


def test_H28_a_case_is_worked_under_the_profile_of_its_patient(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    weight = {"field": "weight_kg", "value": "20"}
    cases = [
        {
            "kind": "validate_input",
            "input": {**weight, "population": who},
            "expected": {"result": r},
        }
        for who, r in (("adult", "confirm"), ("child", "ok"), ("pregnant", "confirm"))
    ]
    file = tmp_path / "cases.json"
    file.write_text(json.dumps(cases), encoding="utf-8")
    assert main(["cases", str(file)]) == 0
    assert "3 cases: 3 same" in capsys.readouterr().out
