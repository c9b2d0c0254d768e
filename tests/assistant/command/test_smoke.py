"""The smoke story: the whole job once, on a real record."""

import pytest

from assistant.command.smoke import play_smoke


def test_the_smoke_story_goes_from_the_first_check_to_the_sheet(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert play_smoke() == 0
    assert "sheet of" in capsys.readouterr().out
