"""`sessions`, `sheet` and `verify` on a real folder."""

import json
from pathlib import Path
from uuid import uuid4

import pytest

from assistant.clock import StoppedClock
from assistant.command import main
from assistant.command.keeping import list_sessions
from assistant.command.places import SMOKE, protocol, protocol_text
from assistant.session import Session
from assistant.store import Folder, Store
from assistant.stories.driver import Player, play
from assistant.stories.reading import read_story


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    story = read_story(SMOKE.read_text(encoding="utf-8"))
    clock = StoppedClock(story.steps[0].at)
    store = Store.open(Folder.at(tmp_path / "data"), clock=clock)
    store.keep_protocol(protocol_text())
    player = Player(Session(uuid4(), protocol(), store, clock), clock)
    assert play(story, player, training=True) == []
    store.close()
    return tmp_path / "data"


def test_a_folder_without_a_record_is_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for command in (["sessions"], ["verify"], ["sheet", "x", "--pdf", str(tmp_path / "x.pdf")]):
        assert main(["--data", str(tmp_path / "empty"), *command]) == 1
        assert "holds no record yet" in capsys.readouterr().err


def test_the_id_that_sessions_prints_is_what_sheet_takes(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--data", str(folder), "sessions", "--json"]) == 0
    (told,) = json.loads(capsys.readouterr().out)
    assert (told["bed"], told["patient"], told["stage"]) == ("12", "OKAFOR, Grace", "stopped")
    pdf = tmp_path / "sheet.pdf"
    assert main(["sheet", told["id"], "--pdf", str(pdf), "--data", str(folder)]) == 0
    assert pdf.read_bytes().startswith(b"%PDF-")


def test_sessions_for_people_are_one_line_each(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert list_sessions(folder, as_json=False) == 0
    assert "bed 12  OKAFOR, Grace  21-Nov-2026" in capsys.readouterr().out


def test_a_session_that_is_not_there_is_a_sentence(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["sheet", "nobody", "--pdf", str(tmp_path / "x.pdf"), "--data", str(folder)]
    assert main(words) == 1
    assert "names no session" in capsys.readouterr().err


def test_verify_is_good_on_a_whole_record_and_names_the_row_of_a_broken_one(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verify", "--data", str(folder)]) == 0
    assert "Everything agrees" in capsys.readouterr().out
    mirror = Folder.at(folder).mirror
    lines = mirror.read_bytes().splitlines(keepends=True)
    lines[10] = lines[10][:-20] + b"A" * 18 + lines[10][-2:]
    mirror.write_bytes(b"".join(lines))
    assert main(["verify", "--json", "--data", str(folder)]) == 1
    told = json.loads(capsys.readouterr().out)
    assert told["ok"] is False
    assert told["faults"]


@pytest.mark.parametrize(
    "command",
    [
        ("sessions",),
        ("verify",),
        ("sheet", "1234", "--pdf", "x.pdf"),
        ("cases", "x.json"),
        ("replay", "x.csv"),
        ("protocol", "trust", "list"),
        ("protocol", "check", "x.toml"),
        ("card", "--profile", "X", "--bag", "4 mg in 250 mL", "--pdf", "x.pdf"),
    ],
)
def test_a_data_folder_that_is_a_file_is_a_sentence_of_every_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
    command: tuple[str, ...],
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    Path("file").write_bytes(b"")
    Path("x.json").write_text("[]")
    Path("x.csv").write_text("at,recorded_at,item,value,unit,detail\n")
    assert main(["--data", "file", *command]) == 1
    assert "file is no data folder: Not a directory." in capsys.readouterr().err


@pytest.mark.parametrize("text", ["", "-", "abc"])
def test_too_little_of_an_id_names_no_session(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    words = ["--data", str(folder), "sheet", "--pdf", str(tmp_path / "x.pdf"), "--", text]
    assert main(words) == 1
    assert f"“{text}” names no session" in capsys.readouterr().err
    assert not (tmp_path / "x.pdf").exists()


def test_a_sheet_as_of_a_year_that_was_typed_wrong_is_a_sentence(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--data", str(folder), "sessions", "--json"]) == 0
    (told,) = json.loads(capsys.readouterr().out)
    words = ["--data", str(folder), "sheet", told["id"], "--pdf", str(tmp_path / "x.pdf")]
    assert main([*words, "--until", "9999-12-31T23:59:00-05:00"]) == 1
    assert "is no time of a chart. Check its year." in capsys.readouterr().err
    assert main([*words, "--until", "2206-11-21T07:10:00-05:00"]) == 1
    assert "after the last entry" in capsys.readouterr().err
    assert not (tmp_path / "x.pdf").exists()
