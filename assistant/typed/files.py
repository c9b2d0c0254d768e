"""The name of a PDF, which has to be good on every system that the sheet may travel to."""

from __future__ import annotations

import re
from collections.abc import Collection

from assistant.typed.characters import first_hidden
from assistant.typed.codes import Shape, Writing
from assistant.typed.model import TextLimits, Typed, accepted, asked, refused

NAME = "pdf_name"
ENDING = ".pdf"
ALLOWED = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ._-]*")
# What Windows takes for a device, whatever ending follows.
RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])", re.IGNORECASE)


def pdf_name(text: str, *, limits: TextLimits, existing: Collection[str] = ()) -> Typed:
    """A file name of ASCII letters, digits, blank, point, _ and -, beginning with a letter or
    digit, ending in .pdf. FILE_EXISTS asks, and takes names apart only by letters, not by case.
    """
    if hidden := first_hidden(text):
        return refused(NAME, text, Shape.HIDDEN, char=hidden)
    if not text.strip():
        return refused(NAME, text, Shape.EMPTY)
    if len(text) > limits.pdf_name_max:
        facts = {"most": str(limits.pdf_name_max), "length": str(len(text))}
        return refused(NAME, text, Writing.TEXT_TOO_LONG, **facts)
    if ".." in text or not ALLOWED.fullmatch(text):
        return refused(NAME, text, Writing.FILE_NAME)
    if not text.endswith(ENDING):
        return refused(NAME, text, Writing.FILE_ENDING)
    if RESERVED.fullmatch(text.partition(".")[0].rstrip(" ")):
        return refused(NAME, text, Writing.FILE_RESERVED)
    if text.lower() in {name.lower() for name in existing}:
        return asked(NAME, text, text, Writing.FILE_EXISTS)
    return accepted(NAME, text, text)
