from dataclasses import FrozenInstanceError

import pytest

from assistant.views.handover_words import Action, Box


def test_words_compare_by_what_they_say_and_never_change() -> None:
    row = Action("07:10", "MAP check")
    assert row == Action("07:10", "MAP check", "", late=False)
    assert Box("MAP", "68", "mmHg", ()) != Box("MAP", "86", "mmHg", ())
    with pytest.raises(FrozenInstanceError):
        row.late = True  # type: ignore[misc]
