"""The page of the indication: what it is for, and the emergency test."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple, cast

from assistant.protocol.sources import cite
from assistant.quantities import Pressure, half_up
from assistant.record.entries import Noted, PressureRead
from assistant.rules.readings import target_at
from assistant.rules.setup import Page, emergency, page_checks
from assistant.rules.start import emergency_start
from assistant.views.setup_checks import known_checks
from assistant.views.setup_form import Form, PageRead, Place
from assistant.views.setup_typed import number_field, pressure_field
from assistant.wording.numbers import with_unit
from assistant.wording.setup import open_word

NOT_TAKEN = "pressure"
NO_PRESSURE = "Why is there no pressure yet?"
IN_WORDS = "what it is for, in words"
NO_TEST = "This profile has no such test: the order decides."
FOR_ADULTS = "This test is for adults."
AT_TARGET = "Met by the diastolic alone, MAP at target: call."
Measured = Literal["arterial", "cuff", "unknown"]


class LimitLine(NamedTuple):
    """One side of the emergency test: "SBP 78", "under 70?", and whether it is so."""

    value: str
    limit: str
    met: bool | None


@dataclass(frozen=True, slots=True)
class EmergencyView:
    """The test as shown; `met` is None until there is a pressure to test."""

    lines: tuple[LimitLine, ...]
    met: bool | None
    verdict: str
    source: str
    computed: str


def known(place: Place) -> dict[str, str]:
    """The page's texts as far as they are charted."""
    texts = known_checks(place, Page.INDICATION)
    pressure = place.chart.last(PressureRead)
    if pressure is None:
        return texts
    for name in ("systolic", "diastolic", "map"):
        value = getattr(pressure, name)
        if value is not None:
            texts[name] = value.text
    return texts | {"source": pressure.source}


def read(form: Form) -> PageRead:
    """Read the page. A start without a pressure yet takes a reason; the first check is then due."""
    for check in page_checks(form.place.chart, form.place.protocol, Page.INDICATION):
        form.check(check, detail=IN_WORDS if asks_words(form.text(f"check:{check.id}")) else "")
    pressure = _pressure(form)
    if pressure is not None:
        form.chart_new(pressure, "map" if pressure.map else "diastolic", keys=("map",))
    elif not any(form.text(name) for name in ("systolic", "diastolic", "map")):
        lacks = "a pressure or why there is none"
        reason = form.why(NOT_TAKEN, NO_PRESSURE, "systolic", lacks, absent=True)
        if reason and form.text(f"why:{NOT_TAKEN}") != form.known.get(f"why:{NOT_TAKEN}"):
            form.chart_note(Noted(text=f"No pressure charted before the start: {reason}"))
    return form.done()


def asks_words(given: str) -> bool:
    """Whether an answer to what it is for is told in words of the nurse's own."""
    return given.endswith("in words")


def _pressure(form: Form) -> PressureRead | None:
    protocol = form.place.protocol
    systolic = form.number("systolic", pressure_field(protocol, "systolic"))
    diastolic = form.number("diastolic", pressure_field(protocol, "diastolic"))
    mean = form.number("map", number_field(protocol, "map_mmhg"))
    if mean is None and (systolic is None) != (diastolic is None):
        form.lack(open_word("diastolic" if diastolic is None else "systolic"))
        return None
    if mean is None and systolic is None:
        return None
    source = cast("Measured", form.choice("source") or "unknown")
    return PressureRead(map=mean, systolic=systolic, diastolic=diastolic, source=source)


def view(form: Form) -> EmergencyView:
    """The emergency test with what is typed now. For adults; children have their own limits."""
    protocol, limits = form.place.protocol, form.place.protocol.emergency
    systolic, diastolic = (_typed(form, name) for name in ("systolic", "diastolic"))
    test = emergency(protocol, systolic, diastolic)
    under = f"under {limits.systolic_below.value}?" if limits else ""
    at_most = f"{limits.diastolic_at_or_below.value} or less?" if limits else ""
    lines = (
        LimitLine(_value("SBP", systolic), under, test.systolic),
        LimitLine(_value("DBP", diastolic), at_most, test.diastolic),
    )
    mean = _computed(systolic, diastolic)
    if limits is None or not protocol.adult:
        verdict = NO_TEST if protocol.adult else FOR_ADULTS
        return EmergencyView(lines, None, verdict, "", mean)
    if _only_calls(form, systolic, diastolic):
        return EmergencyView(lines, test.met, AT_TARGET, "", mean)
    source = cite(protocol, limits.systolic_below.source)
    return EmergencyView(lines, test.met, _VERDICTS[test.met], source.says, mean)


def _only_calls(form: Form, systolic: Pressure | None, diastolic: Pressure | None) -> bool:
    chart, protocol, now = form.place.chart, form.place.protocol, form.place.now
    typed = form.number("map", number_field(protocol, "map_mmhg"))
    mean, aim = Pressure(typed.exact) if typed else None, target_at(chart, protocol, now)
    low = aim.low if aim else None
    return emergency_start(protocol, systolic, diastolic, mean, low).only_calls


def _typed(form: Form, name: str) -> Pressure | None:
    value = form.number(name, pressure_field(form.place.protocol, name))
    return Pressure(value.exact) if value else None


_VERDICTS = {
    None: "Type systolic and diastolic to see.",
    True: "Met: the start does not wait for fluid.",
    False: "Not met.",
}


def _value(name: str, pressure: Pressure | None) -> str:
    return f"{name} {pressure.shown}" if pressure else f"{name} not typed"


def _computed(systolic: Pressure | None, diastolic: Pressure | None) -> str:
    if systolic is None or diastolic is None or systolic <= diastolic:
        return ""
    mean = half_up((systolic.mmhg + 2 * diastolic.mmhg) / 3)
    return f"MAP {with_unit(str(mean), 'mmHg')} computed from both"
