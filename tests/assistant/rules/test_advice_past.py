"""What is charted later changes nothing that was known before: a late look sees what was there."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from charts import CODES, random_chart
from later import and_later, known_by
from unit import profile

from assistant.protocol.model import Protocol
from assistant.record.chart import Chart
from assistant.record.entries import Informed
from assistant.rules.advice import advice
from assistant.rules.anew import Topic, began_anew
from assistant.rules.arrival import dead_space, ways, wrong_doses
from assistant.rules.bag import bag_state
from assistant.rules.clocks import route_clock
from assistant.rules.due import Kind
from assistant.rules.epinephrine import first_epinephrine, gate_of, treated
from assistant.rules.informed import go_on_to, informed
from assistant.rules.line import drug_since, line_since, site_signs
from assistant.rules.narrowing import dangers, narrow_signs
from assistant.rules.orders import order_at
from assistant.rules.pace import began, interval, looks, quickened, seen, stepped_down, stood_since
from assistant.rules.perfusion import hours_over, lactate_clearance, poor_signs, unknown, weight_at
from assistant.rules.readings import (
    inside_since,
    newest,
    run_above,
    run_below,
    run_inside,
    target_at,
)
from assistant.rules.reminders import agenda
from assistant.rules.running import last_change, setting_at, spans

Rule = Callable[[Chart, Protocol, datetime], Any]
HOUR = timedelta(hours=1)
RULES: dict[str, Rule] = {
    f.__name__: f
    for f in (
        advice, bag_state, dangers, dead_space, gate_of, go_on_to, interval, looks,
        narrow_signs, poor_signs, route_clock, run_above, run_below, seen, target_at, treated,
        unknown, wrong_doses,
    )
} | {
    f.__name__: lambda c, _, n, f=f: f(c, n)
    for f in (
        began, drug_since, first_epinephrine, lactate_clearance, last_change, line_since, order_at,
        setting_at, site_signs, spans, stepped_down, stood_since, weight_at,
    )
} | {
    "agenda": lambda c, p, n: [r for r in agenda(c, p, n) if r.kind is not Kind.DEBT],
    "ways": lambda c, p, n: ways(c, p, n, HOUR),
    "informed": lambda c, p, n: [informed(c, p, code, n) for code in CODES],
    "began_anew": lambda c, p, n: [
        began_anew(c, p, topic, e, n) for e in c.all(Informed) if e.at <= n for topic in Topic
    ],
    "newest": lambda c, p, n: newest(c, p, n, 9),
    "run_inside": lambda c, p, n: run_inside(c, p, n, 3),
    "inside_since": lambda c, p, n: inside_since(c, p, n - HOUR, n),
    "quickened": lambda c, _, n: quickened(c, n, n - HOUR),
    "hours_over": lambda c, p, n: hours_over(c, p.perfusion.urine_every.exact, n),
}  # fmt: skip


@pytest.mark.parametrize("name", ["adult_septic_shock", "hepatorenal_syndrome", "anaphylaxis"])
@pytest.mark.parametrize("seed", [1, 4, 5])
def test_what_is_charted_later_changes_nothing_that_was_known(seed: int, name: str) -> None:
    made, rules = random_chart(seed, name), profile(name)
    for now in (made.moments[0] - HOUR, *made.moments[::4]):
        before = known_by(made.chart, now)
        after = and_later(before, now)
        for each, rule in RULES.items():
            assert rule(after, rules, now) == rule(before, rules, now), (each, now)
