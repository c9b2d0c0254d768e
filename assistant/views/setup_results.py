"""What each step of the wizard came to: one line for the rail, one sentence for the last page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import tzinfo
from fractions import Fraction
from typing import NamedTuple

from assistant.protocol.model import Protocol
from assistant.quantities import Rate
from assistant.record.chart import Chart
from assistant.record.entries import (
    BagHung,
    BedTaken,
    CheckAnswered,
    FluidGiven,
    LineChosen,
    Ordered,
    PatientNamed,
    PressureRead,
    PumpProgrammed,
    PumpRuns,
    SecondChecked,
    Weighed,
)
from assistant.record.timeline import Event
from assistant.rules.checks import SECOND, answer
from assistant.rules.seconding import checked
from assistant.rules.setup import Page
from assistant.views.banner import shown_name
from assistant.views.begun import as_base
from assistant.views.setup_fluids import PER_KG, named_range
from assistant.views.setup_indication import asks_words
from assistant.wording.entries import amount, sentence
from assistant.wording.numbers import clock, plain, rate, strength, with_unit
from assistant.wording.setup import TITLES


class StepSentence(NamedTuple):
    """A step's title and what came of it."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class _At:
    chart: Chart
    protocol: Protocol
    zone: tzinfo


def result(chart: Chart, protocol: Protocol, page: Page, zone: tzinfo) -> str:
    """What a page came to in one line; empty while nothing of it is charted."""
    return _RESULTS[page](_At(chart, protocol, zone))


def step_sentences(chart: Chart, protocol: Protocol, zone: tzinfo) -> tuple[StepSentence, ...]:
    """One sentence for each step before the start; what is not charted says so."""
    at = _At(chart, protocol, zone)
    return tuple(
        StepSentence(_TITLES.get(page, TITLES[page]), said(at) or "Not charted.")
        for page, said in _SENTENCES.items()
    )


def _patient(at: _At) -> str:
    patient, weight = at.chart.last(PatientNamed), at.chart.last(Weighed)
    parts = [shown_name(patient.name)] if patient else []
    if weight is not None:
        parts.append(amount(weight.weight))
    return ", ".join(parts)


def _order(at: _At) -> str:
    event = at.chart.event(Ordered)
    if event is None:
        return ""
    read_back = "Order read back" if event.what.read_back else "Order"
    return f"{read_back}, {event.what.prescriber} {clock(event.at, at.zone)}"


def _indication(at: _At) -> str:
    said, pressure = answer(at.chart, "indication"), at.chart.last(PressureRead)
    parts = [_reason(said.what)] if said else []
    if pressure is not None and pressure.mean is not None:
        parts.append(f"MAP {pressure.mean.shown}")
    line = ", ".join(parts)
    return line[:1].upper() + line[1:]


def _reason(said: CheckAnswered) -> str:
    """What it is for, in the nurse's own words where the answer asks for them."""
    own = said.reason if asks_words(said.answer) else ""
    return own or said.answer or "left for later"


def _fluids(at: _At) -> str:
    said, weight = answer(at.chart, "fluid"), at.chart.last(Weighed)
    given = [event.what.volume.exact for event in at.chart.all(FluidGiven)]
    parts: list[str] = []
    if given and weight is not None:
        share = plain(sum(given, Fraction(0)) / weight.weight.exact, 0)
        named = _named(at.protocol)
        parts.append(f"{share} of {named}" if named else with_unit(share, PER_KG))
    if said is not None:
        parts.append(said.what.answer or "left for later")
    return ", ".join(parts)


def _named(protocol: Protocol) -> str:
    """The volume per kg that the sources of an adult profile name, "" when there is none."""
    fluids = protocol.fluids
    by_weight = fluids is not None and fluids.low.unit == PER_KG and protocol.adult
    return named_range(fluids) if fluids is not None and by_weight else ""


def _line(at: _At) -> str:
    line = at.chart.last(LineChosen)
    if line is None:
        return ""
    gauge = f" {with_unit(line.gauge, 'G')}" if line.gauge else ""
    return f"{line.access.capitalize()}{gauge}" + (f", {line.site}" if line.site else "")


def _bag(at: _At) -> str:
    bag = at.chart.last(BagHung)
    return f"{strength(bag.concentration)}, {as_base(at.chart)}" if bag else ""


def _pump(at: _At) -> str:
    ready = at.chart.last(PumpProgrammed)
    return f"{rate(Rate(ready.rate.exact))} for {amount(ready.dose)}" if ready else ""


def _second(at: _At) -> str:
    done, put_off = next(checked(at.chart), None), answer(at.chart, SECOND)
    if done is not None and (put_off is None or done.place > put_off.place):
        return _checked(done, at.zone)
    if put_off is None:
        return ""
    due = put_off.what.due
    return f"Put off, due {clock(due, at.zone)}" if due else "Put off"


def _checked(done: Event[SecondChecked], zone: tzinfo) -> str:
    said = "Differs" if done.what.differs else "Agrees"
    if done.what.delayed:
        return f"{said}, own check alone {clock(done.at, zone)}, by another open"
    return f"{said}, {done.what.checker_name} {clock(done.at, zone)}"


def _confirm(at: _At) -> str:
    runs = at.chart.event(PumpRuns)
    return f"Running since {clock(runs.at, at.zone)}" if runs else ""


_Said = Callable[[_At], str]
_RESULTS: Mapping[Page, _Said] = {
    Page.PATIENT: _patient,
    Page.ORDER: _order,
    Page.INDICATION: _indication,
    Page.FLUIDS: _fluids,
    Page.LINE: _line,
    Page.PREPARATION: _bag,
    Page.PUMP: _pump,
    Page.SECOND: _second,
    Page.CONFIRM: _confirm,
}


def _whom(at: _At) -> str:
    bed, weight = at.chart.last(BedTaken), at.chart.last(Weighed)
    parts = [_patient(at) if weight is None else f"{_patient(at)} {weight.how}"]
    if bed is not None:
        parts.append(f"bed {bed.bed}")
    return ", ".join(part for part in parts if part)


def _ordered(at: _At) -> str:
    order = at.chart.last(Ordered)
    return sentence(order) if order else ""


def _what_for(at: _At) -> str:
    pressure = at.chart.last(PressureRead)
    said = answer(at.chart, "indication")
    what = _reason(said.what) if said else ""
    parts = [what[:1].upper() + what[1:], sentence(pressure) if pressure else "no pressure charted"]
    return ", ".join(part for part in parts if part)


def _given(at: _At) -> str:
    given = [event.what.volume.exact for event in at.chart.all(FluidGiven)]
    total = f"Crystalloid {with_unit(plain(sum(given, Fraction(0)), 0), 'mL')}, " if given else ""
    line = f"{total}{_fluids(at)}"
    return line[:1].upper() + line[1:]


def _last_of(kind: type[LineChosen | BagHung | PumpProgrammed]) -> _Said:
    def said(at: _At) -> str:
        what = at.chart.last(kind)
        return sentence(what) if what is not None else ""

    return said


_TITLES = {Page.PATIENT: "Patient", Page.ORDER: "Order"}
_SENTENCES: Mapping[Page, _Said] = {
    Page.PATIENT: _whom,
    Page.ORDER: _ordered,
    Page.INDICATION: _what_for,
    Page.FLUIDS: _given,
    Page.LINE: _last_of(LineChosen),
    Page.PREPARATION: _last_of(BagHung),
    Page.PUMP: _last_of(PumpProgrammed),
    Page.SECOND: _second,
}
