"""A cell as it stands on the card."""

from assistant.views.rate_card_words import Cell, Mark


def test_marks_stand_behind_the_rate() -> None:
    assert Cell("13.1").shown == "13.1"
    assert Cell("0.4", (Mark.LOW, Mark.ROUNDED)).shown == "0.4 L~"
