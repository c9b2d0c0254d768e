"""Answers by one key that fill a text field beside them; the last one leads to the field."""

from __future__ import annotations

from collections.abc import Iterable

from ui.setup.page import Page
from ui.setup.rows import Question
from ui.widgets import EntryField

Option = tuple[str, str, str]


class Picked(Question):
    """A row of options for a field of the page: (text, key, words). Text `other` is typed.

    The field keeps the text; a row shows as chosen what stands there.
    """

    def __init__(
        self, page: Page, question: str, options: Iterable[Option], field: EntryField, other: str
    ) -> None:
        super().__init__(question, "", [(text, key, words, "") for text, key, words in options])
        self._page, self.field, self._other = page, field, other
        self.choices.chosen.connect(self._picked)
        page.lead(self.choices, field)
        self._listen()

    def offer(self, options: Iterable[Option]) -> None:
        """Offer other options; what stands in the field stays."""
        self.choices.set_options([(text, key, words, "") for text, key, words in options])
        for option in self.choices.options():
            option.show()  # one that comes to a page in front takes the keyboard at once
        self._listen()
        self.follow()
        self._page.order_tabs()

    def _listen(self) -> None:
        for option in self.choices.options():
            option.keyed.connect(self._wrote)

    def _wrote(self, letter: str) -> None:
        """A letter of no option begins a text of one's own."""
        if letter in {option.choice.key.upper() for option in self.choices.options()}:
            return
        self.field.show()
        self.field.setFocus()
        self.field.set_text(letter.lower())
        self._page.changed.emit()

    def follow(self) -> None:
        """Show as chosen what stands in the field."""
        text = self.field.text()
        known = {option.choice.id for option in self.choices.options()}
        self.choices.set_value(text if text in known else self._other if text else "")

    def _picked(self, text: str) -> None:
        if text == self._other:
            self.field.clear()
            self.field.show()
            self.field.setFocus()
            self._page.changed.emit()
            return
        self.field.set_text(text)
        self._page.changed.emit()
        self._page.go_on_from(self.field)
