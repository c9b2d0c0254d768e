"""The drawer of a shift's start: sound, clock, pump rate, bag and line, looked at in 20 seconds."""

from __future__ import annotations

from typing import NamedTuple

from assistant.quantities import Rate
from assistant.record.entries import Amount, LineChosen, Noted
from assistant.rules.examine.change import agrees
from assistant.rules.running import setting_at
from assistant.views.drawer_parts import Row
from assistant.views.setup_before import zone_of
from assistant.views.setup_form import Form, PageRead, Place
from assistant.views.setup_typed import number_field
from assistant.wording.numbers import clock, rate, strength

RATE = "pump_rate"
YES, NO = "yes", "no"
ANSWERS: tuple[Row, ...] = ((YES, "Y", "Yes"), (NO, "N", "No"))


class Look(NamedTuple):
    """One thing to look at: its key, and what is noted when it is so and when it is not."""

    key: str
    so: str
    not_so: str


LOOKS = (
    Look("sound_heard", "sound heard", "sound not heard"),
    Look("clock_agrees", "clock agrees with the monitor's", "clock differs from the monitor's"),
    Look("bag_agrees", "bag as charted", "bag differs from what is charted"),
    Look("line_agrees", "line as charted", "line differs from what is charted"),
)


def questions(place: Place) -> dict[str, str]:
    """What is asked, with what is charted to compare it with."""
    setting = setting_at(place.chart, place.now)
    hangs = setting.concentration
    line = place.chart.last(LineChosen, place.now)
    where = ", ".join(part for part in (line.access, line.site) if part) if line else "not charted"
    zone = zone_of(place)
    return {
        "sound_heard": "Three tones: heard?",
        "clock_agrees": f"{clock(place.now, zone)} here. The same on the monitor?",
        "bag_agrees": f"Bag: {strength(hangs) if hangs else 'not charted'}?",
        "line_agrees": f"Line: {where}?",
    }


def read(form: Form) -> PageRead:
    """Read the drawer: one note of all that was looked at."""
    found = {look.key: form.choice(look.key, needed=True) for look in LOOKS}
    typed = form.number(RATE, number_field(form.place.protocol, "rate_ml_h"), needed=True)
    if typed is None or not all(found.values()):
        return form.done()
    said = [look.so if found[look.key] == YES else look.not_so for look in LOOKS]
    said.insert(2, _pump(form, typed))
    form.put(Noted(text=f"Start of shift: {', '.join(said)}"), RATE)
    return form.done()


def _pump(form: Form, typed: Amount) -> str:
    """What the pump shows, against what is charted; a difference is told and charted elsewhere."""
    place = form.place
    shows = f"pump shows {rate(Rate(typed.exact))}"
    charted = setting_at(place.chart, place.now).rate
    if charted is None:
        return f"{shows}, no rate is charted"
    if agrees(charted, Rate(typed.exact), place.protocol, place.protocol.pump.step.exact):
        return f"{shows} as charted"
    was = rate(charted)
    form.say(RATE, "caution", f"Charted is {was}. R charts the rate that the pump shows.")
    return f"{shows}, charted is {was}"
