"""What each single figure of a protocol means, in the order in which its section tells it.

A row is the place of one figure, or of the two ends of a range, and the words before it.
"""

from __future__ import annotations

from typing import Final

Row = tuple[str, str]
"""Place and words; "start.low high" names two ends of one range."""

ROWS: Final[dict[str, tuple[Row, ...]]] = {
    "access": (("line.dead_space", "Dead space from pump to vein, when none is given"),),
    "fluid": (
        ("fluids.low high", "Crystalloid, a record and never a lock"),
        ("fluids.within", "Within, from the time shock was recognised"),
        ("emergency.systolic_below", "Nothing waits in an adult with a systolic under"),
        ("emergency.diastolic_at_or_below", "or a diastolic at or under"),
    ),
    "preparation": (
        ("pump.step", "The pump is set in steps of"),
        ("pump.low_rate", "A rate counts as low under"),
        ("pump.rounding_warn", "Rounding to the pump's step is noted over"),
        ("pump.rounding_block", "and stopped over"),
        ("pump.agree", "Two rates agree within one pump step, or within"),
        ("bag.reserve", "Kept back in a bag, so that it never runs dry"),
        ("bag.syringe_reserve", "Kept back in a syringe"),
        ("bag.syringe_up_to", "A bag of up to this volume counts as a syringe"),
        ("bag.prepare", "The next bag is made ready with this much left"),
        ("bag.warn", "It is asked again with this much left"),
        ("bag.urgent", "It is urgent with this much left"),
        ("bag.sounds", "and sounds again and again with less than"),
        ("rule_of_six.per_kg", "Rule of 6: for each kg of the child"),
        ("rule_of_six.volume", "Rule of 6: made up to"),
        ("rule_of_six.per_ml_h", "Rule of 6: 1 mL/h then gives"),
        ("rule_of_six.most", "Rule of 6: not for a child over"),
    ),
    "start": (
        ("start.low high", "A start outside of this asks for a reason and a second person"),
        ("start.reason_above", "A start above this asks for a reason"),
        ("start.warn_at", "A start from here on lies where a second agent is considered"),
    ),
    "titration": (
        ("target.low high", "MAP range, beside the order's own and never filled in"),
        ("target.caution_below", "An ordered range is asked about under"),
        ("target.caution_above", "and over"),
        ("titration.range_width", "Width of the range, when the order names its lower end alone"),
        ("titration.reading_age", "A suggestion needs a MAP no older than"),
        ("titration.confirm_readings", "A MAP counts as low or high after"),
        ("titration.episode", "Low for this long, unanswered, counts as an episode"),
        ("titration.overshoot_map", "Overshoot: MAP over the range by"),
        ("titration.overshoot_systolic", "Overshoot: systolic from"),
        ("titration.recheck_after_overshoot", "After an overshoot, look again in"),
        ("titration.ask_change", "A typed dose is asked about when it changes by more than"),
        ("titration.stop_change", "and a plain Enter is stopped from"),
    ),
    "monitoring": (
        ("intervals.titrating", "While titrating, look every"),
        ("intervals.stable", "While stable, look every"),
        ("intervals.quiet", "Stable means no change for"),
        ("intervals.in_range_readings", "and in range, in a row"),
        ("intervals.shortest longest", "The order may choose an interval of"),
        ("intervals.after_stop", "Watched after a stop"),
        ("intervals.block_longest", "Longest block, or time away"),
        ("intervals.settling", "Settling after a change of dose"),
        ("intervals.after_strength", "After a new strength, look at"),
        ("intervals.after_line", "After a new line or lumen, look at"),
        ("intervals.after_bag", "After a bag of the same strength, look at"),
        ("intervals.after_step_down", "After a step down, look at"),
        ("intervals.round", "Checks that fall due within this time are one round"),
        ("intervals.sound_late", "A check sounds when it is late by"),
        ("titration.reading_low high", "A MAP outside of this is measured again"),
        ("titration.jump", "A MAP is asked about when it moves at once by"),
        ("pair.pulse_low high", "Systolic and diastolic lie apart by"),
        ("pair.formula_off", "A typed MAP is asked about when its own pair gives another, by over"),
        ("debts.order", "Left for later: the order is asked again after"),
        ("debts.label", "Left for later: the label after"),
        ("debts.second_check", "Left for later: the second check after"),
        ("debts.alone", "Alone, the same person reads again after"),
        ("debts.rest", "Left for later: everything else after"),
    ),
    "perfusion": (
        ("perfusion.urine_below", "Urine is low under"),
        ("perfusion.urine_readings", "and counts as poor after"),
        ("perfusion.urine_every", "Urine is looked at every"),
        ("perfusion.cap_refill_over", "Capillary refill is slow over"),
        ("perfusion.lactate_every_low high", "Lactate is looked at every"),
    ),
    "escalation": (
        ("escalation.inform_at", "Tell the prescriber at the next contact from"),
        ("escalation.notify_at", "Call before the next step, when the order names no dose, from"),
    ),
    "extravasation": (
        ("extravasation.low high", "Phentolamine for an adult, by order"),
        ("extravasation.child_low high", "Phentolamine for a child, by order"),
        ("extravasation.child_most", "and for a child no more than"),
        ("extravasation.diluent_low high", "Diluted in, adults"),
        ("extravasation.within", "Infiltrated within"),
        ("extravasation.looks", "After the first signs, look at the place at"),
        ("extravasation.looks_every", "and after that every"),
    ),
    "special": (
        ("hepatorenal.start", "Hepatorenal syndrome: start at"),
        ("hepatorenal.step", "Hepatorenal syndrome: a step is"),
        ("hepatorenal.interval", "Hepatorenal syndrome: a step may follow after"),
        ("hepatorenal.maximum", "Hepatorenal syndrome: up to"),
        ("hepatorenal.map_rise", "Hepatorenal syndrome: the goal is a MAP over the baseline by"),
        ("hepatorenal.urine_over", "Hepatorenal syndrome: or urine over"),
        ("hepatorenal.urine_for", "Hepatorenal syndrome: for"),
        ("hepatorenal.leave_systolic", "Hepatorenal syndrome: another way with a systolic under"),
        ("anaphylaxis.after", "Anaphylaxis: after the first epinephrine, a note and no lock"),
        ("anaphylaxis.boluses", "Anaphylaxis: boluses of epinephrine before it"),
        ("anaphylaxis.low high", "Anaphylaxis: dose that the source names"),
    ),
}
