"""One row while it is read: what is taken from it, and what is left over and kept as a note."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from assistant.exchange.flowsheet_values import (
    Unreadable,
    amount,
    details,
    quoted,
    with_unit,
)
from assistant.record.entries import Amount


class Cells:
    """Value, unit and details of a row; each piece is taken once, nothing is lost."""

    def __init__(
        self, item: str, cells: Mapping[str, str], extras: Sequence[tuple[str, str]] = ()
    ) -> None:
        """Read the details. Unreadable when one key stands twice with two values."""
        self.item = item
        self._left = {"value": cells.get("value", ""), "unit": cells.get("unit", "")}
        self._details, loose = details(cells.get("detail", ""))
        self._notes = [*loose, *(f"{name} {text}" for name, text in extras)]

    def text(self) -> str:
        """The value as text."""
        return self._left.pop("value", "")

    def needed_text(self, what: str) -> str:
        """The value as text. Unreadable when it is empty."""
        found = self.text()
        if not found:
            raise Unreadable(f"The row names no {what}. Write it in the column value.")
        return found

    def unit(self) -> str:
        """The unit as text."""
        return self._left.pop("unit", "")

    def amount(self, known: Sequence[str], what: str) -> Amount:
        """The value in the row's unit."""
        return amount(self.text(), self.unit(), known, what)

    def word(self, key: str) -> str:
        """A detail as text, empty when it is not there."""
        return self._details.pop(key, "")

    def part(self, key: str, known: Sequence[str], bare: str = "") -> Amount | None:
        """A detail that is a number with a unit, None when it is not there."""
        text = self.word(key)
        return with_unit(text, known, key, bare) if text else None

    def choice(self, text: str, known: Mapping[str, str], what: str) -> str:
        """What a word stands for. Unreadable names the known words when it is another."""
        found = known.get(" ".join(text.lower().replace("_", " ").replace("-", " ").split()))
        if found is None:
            names = ", ".join(dict.fromkeys(known.values()))
            said = f"{quoted(text)} is no {what}" if text else f"The row names no {what}"
            raise Unreadable(f"{said}. Known: {names}.")
        return found

    def remark(self, text: str) -> None:
        """Keep a sentence beside the row."""
        self._notes.append(text)

    def note(self) -> str:
        """Everything that was not taken, as the text of a note; empty when nothing is left."""
        left = {**self._left, **{f"{key} =": text for key, text in self._details.items()}}
        kept = [*self._notes, *(f"{name} {text}" for name, text in left.items() if text)]
        return f"Beside {self.item}: {'; '.join(kept)}" if kept else ""
