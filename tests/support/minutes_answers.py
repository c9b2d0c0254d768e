"""Whatever is asked has an act that answers it: tried on the chart of that minute."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from minutes_asked import Asked

from assistant.acts import Act, Verdict, decide
from assistant.quantities import DoseUnit, decimal_text
from assistant.record.chart import Chart, follow
from assistant.record.entries import (
    Acknowledged,
    Amount,
    BagHung,
    BaselineMap,
    CheckAnswered,
    Entry,
    HeartRead,
    Informed,
    LeakStep,
    Ordered,
    PerfusionRead,
    PressureRead,
    PumpRuns,
    Recorded,
    SecondChecked,
    SiteLooked,
    Weighed,
    What,
)
from assistant.rules.advice import advice
from assistant.rules.agents import AGENT, key_of, running
from assistant.rules.due import Due, Kind, Urgency
from assistant.rules.leak_looks import LEAK_LOOK
from assistant.rules.readings import target_at
from assistant.rules.reminders import agenda
from assistant.rules.seconding import SECOND
from assistant.stories.driver import NURSE
from assistant.views.alert import Alert
from assistant.views.alerts import alerts
from assistant.views.entry_informed import begin

MADE = UUID(int=3)
BY_SECOND = ("start_outside", "strength_checked", SECOND)


def dead_ends(asked: Asked, tried: set[str]) -> Iterator[str]:
    """Asks that no act answers. Each is tried once, at its first minute."""
    for row in asked.rows:
        due = row.kind is Kind.DEBT or row.urgency is not Urgency.AHEAD
        if due and _first(tried, f"{row.kind} {row.code} {row.since}") and not _pays(asked, row):
            yield f"no act answers {row.kind} {row.code}"
    for alert in asked.shown.open:
        if _first(tried, f"strip {alert.code} {alert.since}") and not _folds(asked, alert):
            yield f"no act quiets the strip {alert.code}"
    action = asked.found.decided.action if asked.found.decided else None
    if asked.found.calls and action and _first(tried, f"{action} {asked.chart.version}"):
        yield from _called(asked, action.value)
    if asked.now.minute % 30 == 0 and asked.found.setting is not None:
        yield from _facts(asked)


def _first(tried: set[str], key: str) -> bool:
    new = key not in tried
    tried.add(key)
    return new


def charted(asked: Asked, what: What, *, shows: bool = False) -> Chart | None:
    """The chart with one more act on it, passed with a reason; None when it is refused."""
    act = Act(what, asked.now, NURSE, "so it is", as_shown=shows)
    made = decide(asked.chart, asked.protocol, act, asked.now)
    if made.verdict is not Verdict.CHART or made.what is None:
        return None
    entry = Entry(
        id=MADE, session=MADE, at=asked.now, recorded_at=asked.now, by=NURSE, what=made.what
    )
    return follow(asked.chart, Recorded(asked.chart.version + 1, entry))


def _pays(asked: Asked, row: Due) -> bool:
    """Whether an act takes the row away, or puts it to a later time."""
    for what in _answers(asked, row):
        after = charted(asked, what)
        if after is None:
            continue
        left = [r for r in agenda(after, asked.protocol, asked.now) if r.kind is row.kind]
        if all(r.code != row.code or r.at > asked.now for r in left):
            return True
    return False


def _answers(asked: Asked, row: Due) -> list[What]:
    match row.kind:
        case Kind.MAP:
            aim = target_at(asked.chart, asked.protocol, asked.now)
            mean = decimal_text(aim.low.mmhg, 0) if aim else "65"
            return [PressureRead(map=Amount(text=mean, unit="mmHg"))]
        case Kind.HEART:
            return [HeartRead(rate=Amount(text="80", unit="/min"), rhythm="sinus")]
        case Kind.SITE if row.code == LEAK_LOOK:
            return [LeakStep(step="looked", text="same")]
        case Kind.SITE:
            return [SiteLooked()]
        case Kind.URINE:
            volume, hour = Amount(text="60", unit="mL"), Amount(text="1", unit="h")
            return [PerfusionRead(sign="urine", amount=volume, hours=hour)]
        case Kind.LACTATE:
            return [PerfusionRead(sign="lactate", amount=Amount(text="1", unit="mmol/L"))]
        case Kind.FLUID:
            return [CheckAnswered(check="fluid", outcome="done", answer="given")]
        case Kind.BAG:
            return [_same_bag(asked.chart)]
        case Kind.ROUTE:
            return [*_tellings(asked), Acknowledged(code=row.code)]
        case Kind.DEBT:
            return [*_payments(asked, row.code), *_tellings(asked)]


def _same_bag(chart: Chart) -> BagHung:
    bag = chart.last(BagHung)
    assert bag is not None
    return bag.model_copy(update={"remaining": None, "tubing": "new"})


def _payments(asked: Asked, code: str) -> list[What]:
    chart, order = asked.chart, asked.chart.last(Ordered)
    check = next((c for c in asked.protocol.checks if c.id == code), None)
    good = check.good[0] if check else ""
    done = CheckAnswered(check=code, outcome="done", answer=good)
    if code in BY_SECOND:
        return [SecondChecked(readings=(), checker="second", checker_name="RN J Costa")]
    if code.startswith(AGENT):
        found = (e.what for e in running(chart, asked.now) if code.endswith(key_of(e.what.name)))
        return [each.model_copy(update={"checked_by": "RN J Costa"}) for each in found]
    if code.startswith("weight"):
        return [Weighed(weight=Amount(text="70", unit="kg"), how="measured")]
    if code == "baseline":
        return [BaselineMap(map=Amount(text="60", unit="mmHg"))]
    if code in ("order_to_match", "order_expired", "order_incomplete"):
        runs = asked.found.setting.meant_flow if asked.found.setting else None
        assert order is not None
        assert runs is not None
        unit = order.maximum.unit if order.maximum else DoseUnit.PER_KG
        weight = asked.found.setting.weight if asked.found.setting else None
        most = decimal_text(runs.as_dose(DoseUnit(unit), weight).amount, 6)
        more = {"maximum": Amount(text=most, unit=unit), "expires": None, "how": "written"}
        return [order.model_copy(update=more)]
    assert chart.last(PumpRuns) is not None
    return [done]


def _tellings(asked: Asked) -> list[What]:
    """The call that the quick entry offers now, about all that it can be about."""
    told = begin(asked.chart, asked.protocol, asked.now, asked.zone)
    about = tuple(row.code for row in told.about)
    said = told.told or "as charted"
    return [Informed(about=about, who="registrar", how="phone", told=said)] if about else []


def _folds(asked: Asked, alert: Alert) -> bool:
    if not alert.can_fold:
        return any(row.code == alert.code.removesuffix("_late") for row in asked.rows)
    bag: list[What] = [_same_bag(asked.chart)] if alert.code.startswith("bag_") else []
    for what in (*_tellings(asked), *bag, Acknowledged(code=alert.code)):
        after = charted(asked, what)
        shown = after and alerts(after, asked.protocol, asked.now, asked.zone)
        if shown and all(a.code != alert.code for a in shown.open):
            return True
    return False


def _called(asked: Asked, action: str) -> Iterator[str]:
    """A call that is offered, charted, and then heard no more."""
    (telling, *_) = [*_tellings(asked), None]
    if telling is None or not isinstance(telling, Informed) or action not in telling.about:
        yield f"{action} asks for a call that the entry does not offer"
        return
    after = charted(asked, telling)
    if after is None or advice(after, asked.protocol, asked.now).calls:
        yield f"{action} still calls after it was told"


def _facts(asked: Asked) -> Iterator[str]:
    """What is true at the bedside is never refused: far over, far under, by any bag."""
    setting = asked.found.setting
    dose = setting.meant if setting else None
    if dose is None:
        return
    facts: list[What] = [
        PumpRuns(dose=Amount(text=decimal_text(dose.amount * times, 7), unit=dose.unit))
        for times in (10, 3)
    ]
    facts += [
        PumpRuns(rate=Amount(text="120", unit="mL/h")),
        PressureRead(map=Amount(text="28", unit="mmHg")),
        _same_bag(asked.chart).model_copy(update={"drug": Amount(text="16", unit="mg")}),
    ]
    for fact in facts:
        if charted(asked, fact, shows=True) is None:
            yield f"refused though it is so: {fact.kind}"
