"""Where sources differ on what a page of the wizard asks, and what is used here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from assistant.protocol.model import Protocol
from assistant.rules.setup import Page

MOST: Final = 2
"""Rows on a page; the others stand in the library."""
ON_PAGE: Final[Mapping[Page, tuple[str, ...]]] = {
    Page.ORDER: ("C17", "C03", "C02"),
    Page.PUMP: ("C02", "C03", "C17"),
    Page.PREPARATION: ("C15", "C10", "C21", "C08"),
    Page.LINE: ("C24", "C26", "C27"),
}
"""Records of disagreement by page, those that matter most there first."""


def differing(protocol: Protocol, page: Page) -> tuple[str, ...]:
    """The rows of a page, each a short sentence; the last one counts those of the library."""
    known = {row.id: row for row in protocol.disagreements}
    rows = [known[ident] for ident in ON_PAGE.get(page, ()) if ident in known]
    told = [f"Sources differ: {_ended(row.about)} Used: {_ended(row.used)}" for row in rows[:MOST]]
    if len(rows) > MOST:
        told.append(f"{len(rows) - MOST} more in Protocols, F5.")
    return tuple(told)


def _ended(words: str) -> str:
    return words if words.endswith(".") else f"{words}."
