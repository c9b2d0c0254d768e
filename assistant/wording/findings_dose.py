"""What a dose, a rate, an order or a start gives cause to say."""

from __future__ import annotations

from collections.abc import Mapping

DOSE: Mapping[str, str] = {
    "rate_zero_is_pause": "A rate of 0 is charted as a pause.",
    "rate_typed_as_dose": "{rate} is the pump rate in mL/h, typed as a dose. Type R and the rate.",
    "tenfold": "{now} is {how} the last one, {was}. Look for a slipped point.",
    "large_change": "{now} is {how} the last one, {was}.",
    "dose_noted": "Dose {says}.",
    "dose_named": "Dose {says}.",
    "dose_cannot": "Dose {says}. Read the number and the unit again.",
    "no_order": "No order is charted: nothing to hold this against.",
    "order_expired": "The order has ended. Going on needs a new one.",
    "over_order": "Over the ordered maximum, {maximum} {unit}. Going on needs a new order.",
    "notify_dose": "At or over {dose} {unit}: the order says call.",
    "unit_slip": "{number} {typed} is typed; the order says {number} {unit}. Look at the unit.",
    "other_unit": "Typed in {typed}; the order doses in {unit}.",
    "over_one_step": "{times} steps in one: the order's step is {step} {unit}.",
    "too_soon": "{gone} min since the last change; the order says {interval} min or longer.",
    "pump_drug": "The pump shows {shown} where it runs {ours}.",
    "pump_unit": "The pump doses in {shown}, the order is in {ordered}.",
    "pump_differs": "The pump shows {shown} mL/h, the dose and bag give {computed} mL/h.",
    "pump_tenfold": "The pump shows {shown} mL/h, ten times off: the dose and bag give {computed}"
    " mL/h. Look for a slipped point.",
    "rounding_warn": "The pump's step moves this dose by {off}\u00a0%.",
    "rounding_block": "The pump's step moves this dose by {off}\u00a0%. A weaker strength comes"
    " nearer.",
    "nothing_to_resume": "Nothing ran before: chart a rate or a dose instead.",
    "long_pause": "It stood still for {minutes} min: look again at MAP, dose and order.",
    "already_running": "The pump is charted as running already.",
    "stop_before_start": "Nothing was charted as running.",
    "stop_reason": "Why is it stopped?",
}
START: Mapping[str, str] = {
    "start_without_bag": "No bag is charted. Chart the bag first, or the dose cannot be computed.",
    "start_without_weight": "No dosing weight is charted: doses per kg cannot be shown.",
    "start_without_line": "No line is charted.",
    "start_not_ordered": "The order starts at {start} {unit}.",
    "start_outside": "A start outside {low} to {high} mcg/kg/min takes a reason and a second"
    " person.",
    "start_at_escalation": "A start at {limit} mcg/kg/min or more reaches the escalation band.",
    "start_high": "A start over {limit} mcg/kg/min takes a reason.",
    "start_over_route": "A start at or over {limit} by a {access} line: over this route's limit."
    " Call for central access; going on by this line is the prescriber's decision, record it.",
    "epinephrine_first": "Epinephrine comes first, {after} min of it. Not charted yet: {lacking}.",
}
ORDER: Mapping[str, str] = {
    "order_units": "An order doses in one unit; this one mixes {units}.",
    "start_over_maximum": "The start dose is over the order's own maximum.",
    "maximum_under_dose": "The dose that runs is over this maximum.",
    "target_reversed": "The lower MAP is not below the upper one.",
    "target_unusual": "A MAP target of {map} lies outside {low} to {high}. Confirm it.",
    "order_incomplete": "The order lacks: {missing}. Suggestions stay off until it is whole.",
    "order_over": "The order ends before it begins. Type a time ahead.",
    "other_drug": "The order names {drug}. This program knows norepinephrine only.",
    "not_read_back": "A spoken order is read back. Say why it was not.",
    "child_without_maximum": "A child's order has no maximum yet: nothing else says how far.",
    "hepatorenal_interval": "A step every {interval} min is the hepatorenal interval: ask the"
    " prescriber.",
    "no_baseline": "No baseline MAP is charted: the goal is a rise over it.",
    "over_ladder": "Over {limit} mg/h, the end of the hepatorenal ladder.",
    "ladder_in_shock": "Systolic {systolic}, under {limit}: in shock this ladder is too slow."
    " Call.",
}
