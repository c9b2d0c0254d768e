"""Choices: one question and its answers, by key, by arrows or by mouse; none chosen before."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from ui.widgets.columns import ColumnsLayout
from ui.widgets.flow import FlowLayout
from ui.widgets.message import Message, MessageRole
from ui.widgets.option import Choice, Option
from ui.widgets.option_card import OptionCard
from ui.widgets.option_key import OptionKey
from ui.widgets.option_row import OptionRow
from ui.widgets.words import Words


class Choices(QWidget):
    """A question over rows (or, with `inline`, over buttons side by side).

    `chosen(id)` is told when a person chooses, by letter, Space, Enter or click. In focus, the
    arrow keys walk and the letter on a cap chooses. Nothing is chosen at first.
    Options are `Choice`s or tuples of the same order: (id, key, text, note).
    """

    chosen = Signal(str)

    def __init__(
        self,
        question: str,
        options: Iterable[Choice | tuple[str, str, str, str]],
        *,
        inline: bool = False,
        hint: str = "",
        message_lines: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._inline = inline
        self._options: list[Option] = []
        self._message = Message(message_lines or 1)
        if not message_lines:
            self._message.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._question = Words(question, "control" if inline else "emphasis")
        if not question:
            self._question.hide()
        self._column.addWidget(self._question)
        if hint:
            self._column.addWidget(Words(hint, "small", "text2"))
        self._row = self._layout()
        self._column.addLayout(self._row)
        self._mark = Words("", "small", "info")
        self._mark.hide()
        self._column.addWidget(self._mark)
        self._column.addWidget(self._message)
        self.setAccessibleName(question)
        self.set_options(options)

    def _layout(self) -> QLayout:
        if self._inline:
            return FlowLayout(gap=8)
        rows = QVBoxLayout()
        rows.setSpacing(8)
        return rows

    def _make(self, choice: Choice) -> Option:
        return OptionKey(choice) if self._inline else OptionRow(choice)

    def set_options(self, options: Iterable[Choice | tuple[str, str, str, str]]) -> None:
        """Offer other answers; what was chosen before is forgotten."""
        for old in self._options:
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._options = [self._make(Choice(*option)) for option in options]
        for option in self._options:
            option.moved.connect(self._walk)
            option.keyed.connect(self._by_letter)
            option.clicked.connect(self._clicked)
            self._row.addWidget(option)
        self._one_tab_stop()

    def value(self) -> str:
        """The id of the answer chosen, or an empty string."""
        return next((o.choice.id for o in self._options if o.isChecked()), "")

    def set_value(self, value: str) -> None:
        """Show an answer as chosen (a kept draft); "" shows none. Tells nobody."""
        for option in self._options:
            option.setChecked(option.choice.id == value)
        self._one_tab_stop()

    def options(self) -> Sequence[Option]:
        """The buttons, in order."""
        return tuple(self._options)

    def set_message(self, role: MessageRole, text: str) -> None:
        """Say something below the answers."""
        self._message.setVisible(self._message.isVisibleTo(self) or bool(text))
        self._message.say(role, text)

    def set_mark(self, text: str) -> None:
        """Words below the answers for a while; "" takes them away."""
        self._mark.say(text)
        self._mark.setVisible(bool(text))

    def mark(self) -> str:
        """The words below the answers."""
        return self._mark.words() if self._mark.isVisibleTo(self) else ""

    def _stop(self) -> Option:
        return next((o for o in self._options if o.isChecked()), self._options[0])

    def _one_tab_stop(self) -> None:
        if not self._options:
            return
        stop = self._stop()
        for option in self._options:
            strong = option is stop
            option.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if strong else Qt.FocusPolicy.ClickFocus
            )
        self.setFocusProxy(stop)

    def _by_letter(self, letter: str) -> None:
        for option in self._options:
            if option.choice.key.upper() == letter and option.isEnabled():
                option.setFocus()
                option.click()

    def _walk(self, step: int) -> None:
        here = next((i for i, o in enumerate(self._options) if o.hasFocus()), 0)
        self._options[(here + step) % len(self._options)].setFocus()

    def _clicked(self) -> None:
        option = self.sender()
        if isinstance(option, Option):
            self.set_value(option.choice.id)
            self.chosen.emit(option.choice.id)


class ChoiceCards(Choices):
    """A question over large cards, side by side while they fit, with `Choice.lines` below."""

    def _layout(self) -> QLayout:
        return ColumnsLayout(gap=12, even=True)

    def _make(self, choice: Choice) -> Option:
        return OptionCard(choice)
