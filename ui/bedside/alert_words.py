"""The one alert as the words and the buttons of the strip."""

from __future__ import annotations

from typing import Final

from assistant.views.alert import Alert
from assistant.views.entry_informed import can_answer
from assistant.views.snoozing import can_wait
from ui.widgets import StripWords

TOLD, PUT_OFF, SEEN = "informed", "put off", "seen"
_BUTTONS: Final = {
    TOLD: (TOLD, "Informed", "I"),
    PUT_OFF: (PUT_OFF, "Put off", "Z"),
    SEEN: (SEEN, "Acknowledge", "A"),
}


def strip_words(alert: Alert | None, more: int) -> StripWords | None:
    """The one alert as the words of the strip; a due check is answered, not acknowledged.

    What a call answers has a way to that call; what is not of high level can be put off.
    """
    if alert is None:
        return None
    offered = {TOLD: can_answer(alert.code), PUT_OFF: can_wait(alert), SEEN: alert.can_fold}
    buttons = tuple(_BUTTONS[ident] for ident, on in offered.items() if on)
    behind = f"+{more}" if more else ""
    return StripWords(alert.level, alert.sentence, alert.detail, buttons, behind)
