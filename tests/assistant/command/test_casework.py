"""`cases`: good only when all agree."""

import json
import os
from pathlib import Path

import pytest
from unitplace import UnitPlace

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


def test_cases_are_worked_under_the_units_own_protocol(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    unit, file = UnitPlace(tmp_path / "data"), tmp_path / "cases.json"
    case = {
        "kind": "escalation",
        "input": {"dose_mcg_kg_min": "0.2", "hypotension_persists": True},
        "expected": {"code": "CALL_BEFORE_NEXT_INCREASE"},
    }
    file.write_text(json.dumps([case]), encoding="utf-8")
    words = ["--data", str(unit.data), "cases", str(file)]
    assert main(words) == 1
    assert "answer INFORM_PRESCRIBER" in capsys.readouterr().out
    figure = 'notify_at = {{ value = "{}", unit = "mcg/kg/min", source = "{}" }}'
    change = (figure.format("0.25", "escalate"), figure.format("0.2", "unit"))
    unit.change(*change, file="parts/shock.toml")
    assert main(words) == 0
    unit.file.write_bytes(b"nothing")
    assert main(words) == 1
    assert "cannot be used: adult_septic_shock.toml has " in capsys.readouterr().out


def test_a_slip_of_the_pen_in_a_case_is_told_and_ends_with_1(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "cases.json"
    good = {"value": "8", "labelled_as": "tartrate"}
    cases = [
        {"kind": "salt_to_base", "input": {**good, "lable": "x"}, "expected": {"base": 4}},
        {"kind": "salt_to_base", "input": good, "expected": {}},
    ]
    file.write_text(json.dumps(cases), encoding="utf-8")
    assert main(["cases", str(file)]) == 1
    out = capsys.readouterr().out
    assert "lable is not known" in out
    assert "expected is empty" in out
    assert "2 cases: 0 same, 0 different, 2 refused." in out


def test_a_file_that_is_a_pipe_is_not_waited_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    os.mkfifo(tmp_path / "pipe")
    for command in ("cases", "replay"):
        assert main([command, str(tmp_path / "pipe")]) == 1
        assert "no plain file" in capsys.readouterr().err
