"""QuickEntry: type to chart. What is typed becomes a sentence; Enter stores that sentence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QWidget

from assistant.acts import Decision
from assistant.session import Outcome
from assistant.views.alert import Alert
from assistant.views.considering import REASONS as NOT_NOW
from assistant.views.considering import decline
from assistant.views.entry_catch_up import said_at
from assistant.views.entry_line import says
from assistant.views.entry_modes import Mode, may_wait, unsigned
from assistant.views.entry_readings import as_artefact
from assistant.views.entry_reasons import ARTEFACT, not_a_reason, reasons
from assistant.views.log import REASONS as IN_ERROR
from assistant.views.log import SLIP, strike, struck_words, words_of
from assistant.views.snoozing import REASONS as WHY_WAIT
from assistant.views.snoozing import question, snooze
from ui.bedside.ask_panel import Weight
from ui.bedside.asking import Asking
from ui.bedside.charting import codes
from ui.bedside.typing_entry import TypingEntry
from ui.desk import Desk, Wanted

UNDO_S = 30.0
NOBODY = "Nobody is signed in. Readings are taken unsigned; the rest is signed: F12."
NO_UNDO = "Nothing to undo here. Choose the entry in the log: Ctrl+F."
WHY_SHOWN = "It is what the pump shows. Why?"
AGAIN = "Enter again charts it; Esc clears."
NO_REASON = "Give a reason: a digit, or words of your own."
GONE = "That entry is charted in error already."


class QuickEntry(TypingEntry):
    """Enter, the questions that it may bring, and Undo."""

    def __init__(self, desk: Desk, session: UUID, parent: QWidget | None = None) -> None:
        super().__init__(desk, session, parent)
        self._undoable: tuple[UUID, ...] = ()
        self._sent = ""
        self._unsigned: str | None = None
        """What was typed and is to be charted unsigned: asked once, for that text alone."""
        self._connect()
        self.set_mode(Mode.MAP)

    def _connect(self) -> None:
        line, panel, going = self.bar.line, self.panel, self.charting
        line.textEdited.connect(self.edited)
        line.returnPressed.connect(self.enter)
        line.letter.connect(self.letter)
        line.stepped.connect(self.step)
        line.escape.connect(self.clear)
        line.emptied.connect(self.step_back)
        line.shows.connect(self.as_shown)
        line.undo_asked.connect(self.undo)
        self.bar.chart_pressed.connect(self._press_chart)
        self.bar.undo_pressed.connect(self.undo)
        self.row.chosen.connect(self.set_mode)
        panel.retype.connect(self.retype)
        panel.shows.connect(self.as_shown)
        panel.reason.connect(self._reasoned)
        panel.typed.connect(self._reason_typed)
        going.stopped.connect(self._stopped)
        going.asked.connect(self._asked)
        going.charted.connect(self._charted)
        going.changed.connect(self._changed)
        going.failed.connect(self._failed)

        told = self.informing
        told.changed.connect(self.edited)
        told.picked.connect(self.focus)
        told.panel.entered.connect(self.enter)
        told.panel.left.connect(self.clear)

    def _press_chart(self) -> None:
        if self._asking is not None:
            self.panel.enter(self.panel.field.text())
        else:
            self.enter()

    def enter(self) -> None:
        """Chart what is typed, or say what stands against it."""
        if self.charting.saving or (self._said_until and not self.bar.line.text()):
            return
        if self.informing.take(self.bar.line.text(), words=True):
            self.bar.line.clear()
            self.edited()
            return
        self.read()
        shown = self._preview
        asking = self.asking_of(shown) if shown else None
        if shown is not None and shown.goes_to is not None:
            self.set_mode(shown.goes_to)
        elif shown is None or asking is None:
            if shown and self.bar.line.text():
                self.bar.say("stop", shown.problem)
        elif self._asks_who(asking, self.enter):
            self.bar.say("stop", NOBODY)
        elif shown.ask and not self._armed:
            self._armed = True
            self.bar.say("caution", shown.says, f"{shown.problem} {AGAIN}")
        else:
            self._weigh(asking)

    def _weigh(self, asking: Asking) -> None:
        self._sent = self.bar.line.text()
        self.charting.weigh(asking)

    def as_shown(self) -> None:
        """F9: the plain Enter is closed, but this is what the pump shows."""
        self.read()
        shown = self._preview
        asking = self.asking_of(shown, as_shown=True) if shown else None
        if asking is None or not self.panel.shows_button.isVisibleTo(self.panel):
            return
        if self._asks_who(asking, self.as_shown):
            self.bar.say("stop", NOBODY)
            return
        self._weigh(asking)

    def _asks_who(self, asking: Asking, again: Callable[[], None]) -> bool:
        """Whether a person is asked for first. Who comes goes on; what is true may wait."""
        bodies = asking.bodies
        if self.desk.person is not None or all(unsigned(body) for body in bodies):
            return False
        text, waits = self.bar.line.text(), all(may_wait(body) for body in bodies)
        if waits and self._unsigned == text:
            return False

        def then(signed: bool) -> None:
            self._unsigned = None if signed else text
            again()

        self._unsigned = None
        said = self._preview.says if self._preview else ""
        self.desk.want(Wanted(said, then, unsigned=waits))
        return True

    def retype(self) -> None:
        """Back to the line, with what was typed chosen for typing over."""
        asked = self._asking
        if (asked is None and self.panel.chooses) or (asked is not None and asked.make is not None):
            self.clear()
            return
        self.edited()
        self.focus()
        self.bar.line.selectAll()

    # ------------------------------------------------------------- questions
    def decline(self, action: str) -> None:
        """Not now: why the suggestion is not taken."""
        self._ask_for(
            "Not now. Why?", Asking(decline(action, ""), make=partial(decline, action)), NOT_NOW
        )

    def put_off(self, alert: Alert) -> None:
        """The alert waits for one check interval; the digit of the reason needs no Enter."""
        found, now = self.found, self.desk.now()
        make = partial(snooze, found.chart, found.protocol, alert, now)
        asked = question(found.chart, found.protocol, alert, now)
        self._ask_for(asked, Asking(make(""), make=make, at_once=True), WHY_WAIT)

    def strike(self, entry: str) -> None:
        """Charted in error: why an entry of the log is withdrawn."""
        said = words_of(self.found.chart, entry, self.desk.zone)
        if not said:
            self.bar.say("note", GONE)
            self.focus()
            return
        asking = Asking(strike(entry, ""), make=partial(strike, entry), undoing=True)
        self._ask_for(f"{said}: charted in error. Why?", asking, IN_ERROR)

    def _ask_for(self, question: str, asking: Asking, choices: tuple[str, ...]) -> None:
        if self.desk.person is None:
            self.bar.say("stop", NOBODY)
            again = partial(self._ask_for, question, asking, choices)
            self.desk.want(Wanted(question, lambda _signed: again()))
            return
        self.edited()
        self._asking = asking
        self.panel.show_reasons("note", [question], None, choices)
        self.open_panel()

    def _asked(self, asking: Asking, decision: Decision) -> None:
        self._asking = asking
        lines = self.told(asking, decision)
        weight: Weight = "stop" if asking.as_shown else "caution"
        beside = self._preview.beside if self._preview else None
        head = [WHY_SHOWN, *lines] if asking.as_shown else lines
        self.panel.show_reasons(weight, head, beside, reasons(codes(decision)))
        self.open_panel()
        self._say_asking("")

    def _reason_typed(self, text: str) -> None:
        reason = self.panel.chosen(text)
        if self._asking is not None and self._asking.at_once and reason != text.strip():
            self._reasoned(reason)
        else:
            self._say_asking(reason)

    def _say_asking(self, reason: str) -> None:
        """The sentence with its reason, as it would be stored."""
        asking = self._asking
        if asking is None:
            return
        found, now = self.found, self.desk.now()
        refused = not_a_reason(reason) if reason else NO_REASON
        asking = asking.answered("" if refused else reason)
        one, decision = asking.one, self.charting.each(asking)[asking.held]
        what = decision.what or one.what
        said = says(found.chart, what, one.at or now, now, self.desk.zone, one.also)
        self.bar.say("caution", said, refused)
        self.bar.open_chart(on=not refused)

    def _reasoned(self, reason: str) -> None:
        asking = self._asking
        if asking is None:
            self.pick(reason)
            return
        refused = not_a_reason(reason) if reason.strip() else NO_REASON
        if refused:
            self.bar.say("caution", refused)
            self.bar.open_chart(on=False)
            return
        artefact = as_artefact(asking.one.what) if reason == ARTEFACT else None
        if artefact is not None:
            asking = asking.with_one(replace(asking.one, what=artefact))
        self._weigh(asking.answered(reason))

    def _stopped(self, asking: Asking, decision: Decision) -> None:
        self._asking = None
        beside = self._preview.beside if self._preview else None
        self.panel.show_stop(self.told(asking, decision), beside, passes=decision.passable)
        self.open_panel()
        self.bar.open_chart(on=False)

    # ------------------------------------------------------------- what came of it
    def _charted(self, asking: Asking, outcome: Outcome) -> None:
        """It is on disk: the line may be empty again, and the entry can be taken back."""
        rows = [row.entry for row in outcome.recorded]
        self._undoable = () if asking.undoing else tuple(entry.id for entry in rows)
        if self.bar.line.text() not in ("", self._sent):
            return  # the next value is being typed already: it is nobody's to clear
        self._said_until = self.desk.clock.elapsed() + UNDO_S
        self._unsigned = None
        self.set_mode(Mode.MAP)
        head, said = "" if asking.undoing else "Charted. ", self._said_of(outcome)
        self.bar.say_charted(f"{head}{said}", f"By {rows[0].by.name}", undo=not asking.undoing)

    def _said_of(self, outcome: Outcome) -> str:
        """What is on disk now, in one sentence."""
        found, now, zone = self.found, self.desk.now(), self.desk.zone
        rows = [row.entry for row in outcome.recorded]
        struck = [struck_words(found.chart, entry.what, zone) for entry in rows]
        if any(struck):
            return "; ".join(struck)
        times = dict.fromkeys(entry.at for entry in rows)
        told = [(at, [entry.what for entry in rows if entry.at == at]) for at in times]
        return said_at((found.chart, found.protocol, now, zone), told)

    def undo(self) -> None:
        """Strike what was charted here last, as a typing slip; it stays legible in the log."""
        if not self._undoable or not self._said_until:
            self.bar.say("note", NO_UNDO)
            return
        first, *others = (Asking(strike(row, SLIP), undoing=True) for row in self._undoable)
        self._weigh(replace(first, more=tuple(others)))

    def _changed(self, now_says: str) -> None:
        self.bar.say("caution", f"The chart moved on. It now says: {now_says}", AGAIN)

    def _failed(self, said: str) -> None:
        self.bar.say("stop", f"Not saved. {said}", "What was typed is kept here.")
        self.focus()
