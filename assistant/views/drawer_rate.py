"""The rate that gives the same dose from another bag, and the rate typed back from the pump."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from assistant.protocol.model import Protocol
from assistant.quantities import Rate
from assistant.record.chart import Chart
from assistant.record.entries import BagHung, PumpRuns
from assistant.rules.examine import examine
from assistant.rules.running import setting_at
from assistant.views.dose_tile import Shown, shown_dose
from assistant.views.entry_dose import runs_at
from assistant.views.setup_form import Form
from assistant.views.setup_typed import number_field
from assistant.wording.findings import finding_sentence
from assistant.wording.numbers import dose, rate, strength

DIFFERS = frozenset({"pump_differs", "pump_tenfold"})


@dataclass(frozen=True, slots=True)
class Rates:
    """The dose that goes on, and the pump's rate for it before and after, in words.

    `gives` is what would be charted with the rate of after.
    """

    shown: Shown
    before: str
    after: str
    gives: PumpRuns

    @property
    def sentence(self) -> str:
        """From the old strength and rate to the new ones."""
        kept = dose(self.shown.dose, typed=self.shown.typed)
        return f"{self.before}. Now {self.after}: the same {kept}."


def rates(chart: Chart, protocol: Protocol, bag: BagHung, at: datetime) -> Rates | None:
    """Before and after this bag; None while the pump stands, or nothing tells its dose."""
    setting, shown = setting_at(chart, at), shown_dose(chart, protocol, at)
    known = setting.rate is not None and setting.concentration is not None
    if not setting.running or shown is None or not known or bag.concentration.mcg_ml <= 0:
        return None
    gives = runs_at(replace(setting, concentration=bag.concentration), shown.dose, protocol)
    if gives.rate is None or setting.rate is None or setting.concentration is None:
        return None
    before = f"{strength(setting.concentration)} at {rate(setting.rate)}"
    after = f"{strength(bag.concentration)} at {rate(Rate(gives.rate.exact))}"
    return Rates(shown, before, after, gives)


def put_rate(form: Form, found: Rates) -> None:
    """Chart the rate as it was typed off the pump; one that gives another dose takes a reason.

    Then it is charted as a rate alone: the dose is what it gives.
    """
    typed = form.number("rate", number_field(form.place.protocol, "rate_ml_h"), needed=True)
    if typed is None:
        return
    what = found.gives.model_copy(update={"rate": typed})
    differs = _differs(form, what)
    if not differs:
        form.say("rate", "ok", f"Gives {dose(found.shown.dose, typed=found.shown.typed)}.")
        form.put(what, "rate")
        return
    form.say("rate", "caution", differs)
    form.why("pump_differs", differs, "rate")
    form.put(PumpRuns(rate=typed), "rate", keys=("pump_differs",))


def _differs(form: Form, what: PumpRuns) -> str:
    """Why the rate does not give that dose, "" when it does."""
    at = form.at or form.place.now
    rows = examine(form.chart, form.place.protocol, what, at, form.place.now)
    return next((finding_sentence(row) for row in rows if row.code in DIFFERS), "")
