"""Where a line ends: a kind of line and its site have clocks of their own."""

from __future__ import annotations

from assistant.record.entries import LineChosen

Place = tuple[str, str]
"""A kind of line and its site: what has a clock of its own."""


def place_of(line: LineChosen) -> Place:
    """The kind of line and its site."""
    return line.access, line.site


def same_place(old: LineChosen, new: LineChosen) -> bool:
    """Whether a line charted again is the same one; its site may be told only then.

    After an emergency start the kind is known at once and the site a quarter of an hour later.
    """
    return old.access == new.access and old.site in ("", new.site)
