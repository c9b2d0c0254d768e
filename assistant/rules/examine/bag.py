"""What is odd about a bag."""

from __future__ import annotations

from datetime import datetime
from fractions import Fraction

from assistant.protocol.model import Preparation, Protocol
from assistant.quantities import decimal_text
from assistant.record.chart import Chart
from assistant.record.entries import BagHung, BagLeftRead, LineChosen
from assistant.rules.bag_label import bag_label
from assistant.rules.findings import Finding, caution, note, stop
from assistant.rules.mixing import RULE_OF_SIX, central_only, off_mix, units_own
from assistant.rules.plausible import Side, Verdict, judge_value
from assistant.rules.running import setting_at


def bag_hung(chart: Chart, protocol: Protocol, what: BagHung, at: datetime) -> tuple[Finding, ...]:
    """A strength the unit does not mix, a new strength, more in it than it holds."""
    if what.volume.exact <= 0:
        return (stop("empty_bag"),)
    found = [*bag_label(protocol, what, at), *_strength(chart, protocol, what, at)]
    line = chart.last(LineChosen, at)
    if line and line.access != "central" and central_only(protocol, what):
        found.append(caution("central_bag_elsewhere", access=line.access))
    found.extend(_new(chart, protocol, what, at))
    if what.held.ml > what.volume.exact:
        found.append(caution("more_than_it_holds", left=decimal_text(what.held.ml, 1)))
    return tuple(found)


def _strength(chart: Chart, protocol: Protocol, what: BagHung, at: datetime) -> tuple[Finding, ...]:
    """One thing is said of a strength, in the protocol's own words where it has any."""
    strength = what.concentration.mcg_ml
    if strength <= 0:
        return (caution("no_drug_in_bag"),)
    if what.preparation == RULE_OF_SIX:
        return _sixes(chart, protocol, at)
    if units_own(protocol, what):
        return ()
    off = off_mix(protocol, what)
    return (_off(off),) if off else (odd_strength(protocol, strength),)


def _off(row: Preparation) -> Finding:
    """In the protocol's words, which the sentence ends with a full stop of its own."""
    says = (row.caution or row.note).rstrip(".")
    return caution("off_preparation", row.strength.source, says=says)


def odd_strength(protocol: Protocol, strength: Fraction) -> Finding:
    """Of a strength that the unit does not mix, in mcg/mL: a caution, or a stop when it cannot be.

    One that is easily another drug, a salt or a vial has the protocol's own words.
    """
    judged, shown = judge_value("conc_mcg_ml", strength, protocol), decimal_text(strength, 3)
    source = protocol.plausible["conc_mcg_ml"].source
    if judged.side is Side.NAMED:
        if judged.verdict is Verdict.ERROR:
            return stop("strength_named_cannot", source, says=judged.says)
        return caution("strength_named", source, says=judged.says)
    if judged.verdict is Verdict.ERROR:
        side = "under" if judged.side is Side.BELOW else "over"
        return stop("strength_cannot", source, strength=shown, side=side, limit=judged.limit)
    return caution("unusual_strength", source, strength=shown)


def _sixes(chart: Chart, protocol: Protocol, at: datetime) -> tuple[Finding, ...]:
    """A mixture for one child, by two people; over its weight it is not made. Source: C09."""
    rule, weight = protocol.rule_of_six, setting_at(chart, at).weight
    if rule is None:
        return (stop("sixes_elsewhere"),)
    if weight is None:
        return (stop("sixes_without_weight"),)
    if weight.kg > rule.most.exact:
        source, most = rule.most.source, rule.most.value
        return (stop("sixes_too_heavy", source, most=most, instead=rule.instead),)
    if not rule.in_use:
        return (caution("sixes_off", rule.most.source, instead=rule.instead),)
    return (caution("sixes", rule.per_kg.source),)


def _new(chart: Chart, protocol: Protocol, what: BagHung, at: datetime) -> list[Finding]:
    """Another strength than before; in the same tubing the old one runs on for a while."""
    setting = setting_at(chart, at)
    before, strength = setting.concentration, what.concentration.mcg_ml
    if before is None or before.mcg_ml == strength:
        return []
    was, now = decimal_text(before.mcg_ml, 3), decimal_text(strength, 3)
    found = [caution("new_strength", was=was, now=now)]
    if setting.running and what.tubing == "unknown":
        found.append(note("tubing_unknown"))
    if setting.running and what.tubing == "same" and setting.rate and setting.rate.ml_h > 0:
        line = chart.last(LineChosen, at)
        space = line.dead_space if line and line.dead_space else None
        ml = space.exact if space else protocol.line.dead_space.exact
        minutes = decimal_text(ml * 60 / setting.rate.ml_h, 0)
        found.append(note("tubing_same", was=was, minutes=minutes))
    return found


def bag_left(chart: Chart, what: BagLeftRead, at: datetime) -> tuple[Finding, ...]:
    """More left than the bag holds cannot be; a reading without a bag is told."""
    bag = chart.last(BagHung, at)
    if bag is None:
        return (note("no_bag"),)
    if what.left.exact > bag.volume.exact:
        return (caution("more_than_it_holds", left=what.left.text),)
    return ()
