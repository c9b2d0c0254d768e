"""The command line: statuses, sentences, and nothing else on standard output with --json -."""

import json
import sys
from pathlib import Path

import pytest

from assistant.command import main, take_data
from assistant.command.places import SMOKE, demonstrations, protocol
from assistant.command.window import has_screen, open_window

GOOD_SHEET = """at,recorded_at,item,value,unit,detail
2026-11-21T07:00:00-05:00,,bed,12,,
2026-11-21T07:00:00-05:00,,patient,"Okafor, Grace",,mrn=12972876; sex=F; born=1958
2026-11-21T07:00:00-05:00,,weight,70,kg,kind=measured
2026-11-21T07:01:00-05:00,,bag,250,mL,drug=4 mg; labelled=base; diluent=glucose 5%
2026-11-21T07:02:00-05:00,,rate,13.1,mL/h,
2026-11-21T07:07:00-05:00,,map,61,mmHg,source=arterial
2026-11-21T08:02:00-05:00,,stop,,,
"""


@pytest.fixture
def flowsheet(tmp_path: Path) -> Path:
    file = tmp_path / "infusion.csv"
    file.write_text(GOOD_SHEET, encoding="utf-8")
    return file


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


@pytest.mark.parametrize(
    "words",
    [
        ["replay"],
        ["replay", "a", "b"],
        ["nonsense"],
        ["--data"],
        ["--data", "a", "--data", "b", "sessions"],
        ["screens", "somewhere", "--theme", "pink"],
    ],
)
def test_wrong_use_ends_with_2(words: list[str]) -> None:
    assert main(words) == 2


def test_a_file_that_is_not_there_is_a_sentence_and_1(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["replay", "nowhere.csv"]) == 1
    assert "nowhere.csv cannot be read" in capsys.readouterr().err
    assert main(["cases", "nowhere.json"]) == 1


def test_a_time_without_an_offset_is_a_sentence(
    flowsheet: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["replay", str(flowsheet), "--until", "2026-11-21T07:10"]) == 1
    assert "UTC offset" in capsys.readouterr().err


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


@pytest.mark.parametrize("words", [["--data", "D", "sessions"], ["sessions", "--data=D"]])
def test_the_data_folder_stands_before_or_after_the_command(words: list[str]) -> None:
    assert take_data(words) == (Path("D"), ["sessions"])


def test_a_folder_without_a_record_is_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for command in (["sessions"], ["verify"], ["sheet", "x", "--pdf", str(tmp_path / "x.pdf")]):
        assert main(["--data", str(tmp_path / "empty"), *command]) == 1
        assert "holds no record yet" in capsys.readouterr().err


def test_without_a_screen_it_says_so_and_names_the_commands_that_need_none(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert open_window(None, training=False) == 1
    assert "replay, cases, sheet" in capsys.readouterr().err
    monkeypatch.setenv("DISPLAY", ":4567")
    assert not has_screen()


def test_the_protocol_and_the_stories_lie_beside_the_program() -> None:
    assert protocol().protocol.drug == "norepinephrine"
    assert len(demonstrations()) == 3
    assert SMOKE.is_file()


def test_the_smoke_story_goes_from_the_first_check_to_the_sheet(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["smoke"]) == 0
    assert "sheet of" in capsys.readouterr().out
