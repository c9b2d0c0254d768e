"""What every page of the wizard has in common: controls by key, their order, their sentences."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from assistant.views.setup import PageRead, Place
from assistant.views.setup_checks import CheckView
from assistant.views.setup_form import LATER, Form, Said, Why
from assistant.views.setup_scanned import Taken
from assistant.wording.setup import open_word
from ui.setup.rows import Question
from ui.setup.walk import Walk
from ui.widgets import Caps, Choice, Choices, EntryField, Heading, Message, Words

CLOSE = 7
"""Between rows: each field already keeps room below it for what is said of it."""


class Page(Walk):
    """A page holds texts by key and nothing else; the chart says what becomes of them.

    `helper` is the column on the right; subclasses fill both, and paint what is computed in
    `show_form`. A `renewed` page begins anew after it was charted, because what is typed on it
    adds to the chart.
    """

    renewed = False
    has_head = False
    """Whether `head` stands over the page and does not scroll with it."""

    scans: tuple[str, ...] = ()
    """Keys of texts that only a scanner fills; they are kept with the others."""

    go = Signal(object)
    """A place of this same session, and what it is gone to for."""

    def __init__(self, title: str, said: str = "") -> None:
        super().__init__()
        self.questions: dict[str, Question] = {}
        self.checks: dict[str, tuple[Choices, EntryField]] = {}
        self.standing: set[str] = set()
        self.scanned: dict[str, str] = {}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(CLOSE)
        self.title = Heading(title)
        self.column.addWidget(self.title)
        if said:
            self.column.addWidget(Words(said, "body", "text2"))
        self.scan_line, self.scan_told = Message(1), False
        self.scan_line.hide()
        self.column.addWidget(self.scan_line)
        self.column.addWidget(self._last_line)
        self.head = QWidget()
        self.head.hide()
        self.helper = QWidget()
        self.help_column = QVBoxLayout(self.helper)
        self.help_column.setContentsMargins(0, 0, 0, 0)
        self.help_column.setSpacing(12)
        self._reason_box = QWidget()
        self._reason_column = QVBoxLayout(self._reason_box)
        self._reason_column.setContentsMargins(0, 0, 0, 0)
        self._reason_title = Caps("This takes a reason")
        self._reason_column.addWidget(self._reason_title)
        self._reason_box.hide()
        self._read: PageRead | None = None
        self._late = False
        for widget in (self, self.helper):
            policy = widget.sizePolicy()
            policy.setVerticalPolicy(QSizePolicy.Policy.Preferred)
            widget.setSizePolicy(policy)

    def set_close(self, close: bool) -> None:
        """The window is small: take less room; for pages that can."""

    def close_column(self) -> None:
        """Everything is in: the reasons come last, and spare room stays below."""
        self.column.addWidget(self._reason_box)
        self.column.addStretch(1)
        self.help_column.addStretch(1)
        self.order_tabs()

    def field(
        self, key: str, label: str, unit: str = "", *, big: bool = False, hint: str = "",
        lines: int = 1, passed: bool = False,
    ) -> EntryField:  # fmt: skip
        """A field for one value or text, known by its key; Enter passes over one `passed`."""
        made = EntryField(label, unit, big=big, hint=hint, message_lines=lines)
        self.fields[key] = made
        self._join(made)
        if passed:
            self._passed.add(made)
        return made

    def choose(
        self, key: str, question: str, options: Iterable[tuple[str, str, str]], hint: str = ""
    ) -> Choices:
        """A question with answers side by side: (id, key, words)."""
        rows = [Choice(ident, letter, text) for ident, letter, text in options]
        made = Choices(question, rows, inline=True, hint=hint)
        self.add_choices(key, made)
        return made

    def add_choices(self, key: str, made: Choices) -> None:
        """Answers of any kind, known by their key."""
        self.choices[key] = made
        made.chosen.connect(lambda _id: self._on_choice(made))
        self._path.append(made)

    def ask(self, view: CheckView) -> Question:
        """A check of the protocol as a row, with a field for its reason."""
        made = Question(view.question, view.why, view.answers)
        self.questions[view.id] = made
        self.add_check(view.id, made.choices, made.reason)
        return made

    def add_check(self, ident: str, choices: Choices, reason: EntryField) -> None:
        """A check's answers, and the field for its reason, which shows only when needed."""
        reason.hide()
        self.checks[ident] = (choices, reason)
        self.reasons[f"why:{ident}"] = reason
        self.add_choices(f"check:{ident}", choices)
        self._join(reason)

    def row(self, key: str, question: str, options: Iterable[tuple[str, str, str]]) -> Question:
        """A question of the page itself as a row: (id, key, words)."""
        made = Question(question, "", [(ident, cap, text, "") for ident, cap, text in options])
        self.add_choices(key, made.choices)
        return made

    def _join(self, made: EntryField) -> None:
        made.typed.connect(lambda _text: self.changed.emit())
        made.entered.connect(lambda _text: self.enter(made))
        self._path.append(made)

    def _on_choice(self, made: Choices) -> None:
        self.changed.emit()
        self.go_on_from(made)

    def texts(self) -> dict[str, str]:
        """Every text of the page, empty ones left out."""
        found = {key: made.text() for key, made in self.fields.items()}
        found |= {key: made.value() for key, made in self.choices.items()}
        found |= {key: made.text() for key, made in self.reasons.items()} | self.scanned
        return {key: text for key, text in found.items() if text}

    def set_texts(self, texts: Mapping[str, str]) -> None:
        """Put texts in, kept ones or charted ones."""
        self.scanned |= {key: texts[key] for key in self.scans if key in texts}
        for key, field in (*self.fields.items(), *self.reasons.items()):
            if key in texts:
                field.set_text(texts[key])
        for key, choices in self.choices.items():
            if key in texts:
                choices.set_value(texts[key])
        for key in texts:
            if key.startswith("why:") and key not in self.reasons:
                self._reason(key).set_text(texts[key])

    def take(self, scan: Taken) -> None:
        """A code was scanned: put in what it fills, and say what there is to say of it."""
        self.set_texts(scan.texts)
        self.say_scan(scan.said)
        self.changed.emit()

    def say_scan(self, said: Said | None) -> None:
        """Say something of the last scan above the page, or nothing."""
        self.scan_told = said is not None
        self.scan_line.setVisible(self.scan_told)
        if said is not None:
            self.scan_line.say(said.role, said.text)

    def scan_words(self) -> str:
        """What is said of the last scan."""
        return self.scan_line.words()

    def show_read(self, read: PageRead, form: Form) -> None:
        """Say under each field what there is to say, and show what is computed."""
        self._read = read
        for key, field in self.fields.items():
            said = read.said.get(key)
            field.set_message(said.role if said else "", said.text if said else "")
        for ident, (choices, reason) in self.checks.items():
            label = self._reason_label(ident, choices.value(), form)
            reason.setVisible(bool(label))
            if label:
                reason.set_label(label)
        self._show_reasons(read)
        self.show_form(form)

    def show_form(self, form: Form) -> None:
        """Show what follows from the texts; for pages that compute something."""

    def show_place(self, place: Place) -> None:
        """Show what follows from the chart alone; called once a second."""

    def _reason_label(self, ident: str, given: str, form: Form) -> str:
        check = next((c for c in form.place.protocol.checks if c.id == ident), None)
        if not given or check is None:
            return ""
        if given == LATER:
            return "Why is it left for later?"
        if given not in check.good:
            return "What was done about it?"
        return self.detail_label(ident, given)

    def detail_label(self, ident: str, given: str) -> str:
        """What a good answer still has to tell, as a label; "" for nothing."""
        return ""

    def _show_reasons(self, read: PageRead) -> None:
        own = {f"why:{ident}" for ident in self.checks} | self.standing
        rows = [row for row in read.whys if row.key not in own and not self._waits(row)]
        wanted = {row.key: row.sentence for row in rows}
        for key, sentence in wanted.items():
            self._reason(key).set_label(sentence)
        for key, field in self.reasons.items():
            if key not in own:
                field.setVisible(key in wanted)
        self._reason_box.setVisible(bool(wanted))

    def _waits(self, row: Why) -> bool:
        given = self.reasons.get(row.key)
        return row.absent and not self._late and not (given is not None and given.text())

    def ask_late(self) -> bool:
        """What is absent is asked about now; the keyboard goes to the first such reason."""
        rows = [] if self._read is None else [row for row in self._read.whys if self._waits(row)]
        if self._read is None or not rows:
            return False
        self._late = True
        self._show_reasons(self._read)
        self.reasons[rows[0].key].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def is_open(self, widget: QWidget) -> bool:
        key, read = self.key_of(widget), self._read
        if read is None or not key:
            return False
        if key.startswith("why:"):
            asked = any(row.key == key and not row.absent for row in read.whys)
            asked = asked or key.removeprefix("why:") in self.checks
            return asked and not self.reasons[key].text()
        said = read.said.get(key)
        word = open_word(key.removeprefix("check:"))
        return word in read.lacking or (said is not None and said.role == "stop")

    def _reason(self, key: str) -> EntryField:
        if key not in self.reasons:
            made = EntryField("Reason", message_lines=0)
            self.reasons[key] = made
            self._reason_column.addWidget(made)
            self._join(made)
            self.order_tabs()
        return self.reasons[key]
