"""What a call was about, in few words."""

import pytest

from assistant.rules.informed import TOPICS
from assistant.rules.table import CALLS, Also
from assistant.wording.about import about


@pytest.mark.parametrize("code", sorted({*map(str, CALLS), *TOPICS, *map(str, Also)}))
def test_everything_that_a_call_answers_has_words(code: str) -> None:
    said = about(code)
    assert "_" not in said
    assert said != code.replace("_", " ").lower() or code == said


def test_a_code_without_a_name_is_shown_as_it_is_written() -> None:
    assert about("SOMETHING_ELSE") == "something else"
