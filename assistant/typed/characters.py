"""Single characters: those that nobody sees, and the blanks of a text."""

from __future__ import annotations

import unicodedata

# Categories without a picture: control, format (zero-width, bidirectional), half a surrogate
# pair, line and paragraph separators.
UNSEEN_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
# Letters and marks that Unicode counts as visible although they draw nothing.
UNSEEN_LETTERS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
NONCHARACTERS = range(0xFDD0, 0xFDF0)
LAST_OF_A_PLANE = 0xFFFE


def first_hidden(text: str) -> str:
    """The first character of `text` that nobody sees, as U+200B; an empty text if there is none."""
    if text.isprintable() and UNSEEN_LETTERS.isdisjoint(text):
        return ""  # what Python prints is of no category and no number below
    found = next((char for char in text if _unseen(char)), None)
    return "" if found is None else f"U+{ord(found):04X}"


def single_blanks(text: str) -> str:
    """`text` in NFC, without outer blanks, and with one space for each run of blanks."""
    spaced = "".join(
        " " if unicodedata.category(char) == "Zs" else char
        for char in unicodedata.normalize("NFC", text)
    )
    return " ".join(part for part in spaced.split(" ") if part)


def _unseen(char: str) -> bool:
    point = ord(char)
    return (
        unicodedata.category(char) in UNSEEN_CATEGORIES
        or char in UNSEEN_LETTERS
        or point in NONCHARACTERS
        or point & LAST_OF_A_PLANE == LAST_OF_A_PLANE
    )
