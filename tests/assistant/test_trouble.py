"""Trouble carries a sentence for the person in front of it."""

import pytest

from assistant.trouble import Trouble


def test_the_sentence_is_what_a_person_is_told() -> None:
    said = "The disk is full. Make room, then chart it again."
    with pytest.raises(Trouble, match="The disk is full") as caught:
        raise Trouble(said)
    assert caught.value.sentence == str(caught.value) == said
