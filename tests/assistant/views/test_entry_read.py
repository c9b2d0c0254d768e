"""What a text comes to."""

from unitprotocol import protocol

from assistant.typed import number
from assistant.views.entry_read import Read, said, unseen


def test_nothing_is_read_until_something_is() -> None:
    assert Read() == Read(None, "", False, None, "")


def test_a_refusal_is_said_under_the_fields_name() -> None:
    typed = number("abc", protocol().fields["map_mmhg"].field("map_mmhg"))
    assert said(typed, "MAP").startswith("MAP: ")


def test_a_character_that_nobody_sees_is_named() -> None:
    assert "(U+202E)" in unseen("vaso\u202epressin", "Agent")
    assert unseen("vasopressin", "Agent") == ""
