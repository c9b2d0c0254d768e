"""What is odd about a bag."""

from __future__ import annotations

from datetime import datetime

from assistant.protocol.model import Protocol
from assistant.quantities import decimal_text
from assistant.record.chart import Chart
from assistant.record.entries import BagHung, BagLeftRead, LineChosen
from assistant.rules.findings import Finding, caution, note, stop
from assistant.rules.running import setting_at


def bag_hung(chart: Chart, protocol: Protocol, what: BagHung, at: datetime) -> tuple[Finding, ...]:
    """A strength the unit does not mix, a new strength, more in it than it holds."""
    if what.volume.exact <= 0:
        return (stop("empty_bag"),)
    found: list[Finding] = []
    strength = what.concentration.mcg_ml
    shown = decimal_text(strength, 1)
    if strength <= 0:
        found.append(caution("no_drug_in_bag"))
    known = [p for p in protocol.preparations if p.strength.exact == strength]
    if strength > 0 and not known:
        found.append(caution("unusual_strength", strength=shown))
    line = chart.last(LineChosen, at)
    if line and line.access != "central" and any(p.central_only for p in known):
        found.append(caution("central_bag_elsewhere", access=line.access))
    before = setting_at(chart, at).concentration
    if before is not None and before.mcg_ml != strength:
        found.append(caution("new_strength", was=decimal_text(before.mcg_ml, 1), now=shown))
    if what.held.ml > what.volume.exact:
        found.append(caution("more_than_it_holds", left=decimal_text(what.held.ml, 1)))
    return tuple(found)


def bag_left(chart: Chart, what: BagLeftRead, at: datetime) -> tuple[Finding, ...]:
    """More left than the bag holds cannot be; a reading without a bag is told."""
    bag = chart.last(BagHung, at)
    if bag is None:
        return (note("no_bag"),)
    if what.left.exact > bag.volume.exact:
        return (caution("more_than_it_holds", left=what.left.text),)
    return ()
