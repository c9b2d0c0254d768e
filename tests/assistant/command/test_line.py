"""The command line: exit status 0 good, 1 refused or wrong, 2 wrong use; --data anywhere."""

from pathlib import Path

import pytest

from assistant.command import main, take_data
from assistant.command.line import run
from assistant.command.status import GOOD, REFUSED, WRONG_USE


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


@pytest.mark.parametrize("words", [["--data", "D", "sessions"], ["sessions", "--data=D"]])
def test_the_data_folder_stands_before_or_after_the_command(words: list[str]) -> None:
    assert take_data(words) == (Path("D"), ["sessions"])


def test_help_names_every_command_and_ends_well(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(None, ["--help"]) == GOOD
    said = capsys.readouterr().out
    for command in ("replay", "cases", "sheet", "sessions", "verify", "screens", "--data"):
        assert command in said
    assert run(None, ["replay", "--help"]) == GOOD


def test_the_three_ways_to_end_are_told_apart() -> None:
    assert (GOOD, REFUSED, WRONG_USE) == (0, 1, 2)
