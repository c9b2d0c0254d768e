"""The sentence of every finding: value, limit, and what can be done."""

from __future__ import annotations

from assistant.rules.findings import Finding

NB = "\u00a0"
_SAYS = {
    "in_future": "That time is in the future. Type a time that has been.",
    "charted_ahead": "Keyed before the time it happened.",
    "late_entry": "Late entry, {minutes} min after it happened.",
    "rate_zero_is_pause": "A rate of 0 is charted as a pause.",
    "rate_typed_as_dose": "{rate} is the pump rate in mL/h, typed as a dose. Type R and the rate.",
    "start_without_bag": "No bag is charted. Chart the bag first, or the dose cannot be computed.",
    "start_without_weight": "No dosing weight is charted: doses per kg cannot be shown.",
    "start_without_line": "No line is charted.",
    "start_at_escalation": "A start at {limit} mcg/kg/min or more reaches the escalation band.",
    "start_high": "A start over {limit} mcg/kg/min takes a reason.",
    "tenfold": "{now} is {how} the last one, {was}. Look for a slipped point.",
    "large_change": "{now} is {how} the last one, {was}.",
    "start_not_ordered": "The order starts at {start} {unit}.",
    "no_order": "No order is charted: nothing to hold this against.",
    "over_order": "Over the ordered maximum, {maximum} {unit}. Going on needs a new order.",
    "notify_dose": "At or over {dose} {unit}: the order says call.",
    "over_one_step": "{times} steps in one: the order's step is {step} {unit}.",
    "too_soon": "{gone} min since the last change; the order says {interval} min or longer.",
    "pump_differs": "The pump shows {shown} mL/h, the order and bag give {computed} mL/h.",
    "over_route": "At or over {limit} by a {access} line: over this route's limit. "
    "Call for central access; going on by this line is the prescriber's decision, record it.",
    "central_bag_elsewhere": "This strength is meant for a central line; the line is {access}.",
    "nothing_to_resume": "Nothing ran before: chart a rate or a dose instead.",
    "long_pause": "It stood still for {minutes} min: look again at MAP, dose and order.",
    "already_running": "The pump is charted as running already.",
    "stop_before_start": "Nothing was charted as running.",
    "stop_reason": "Why is it stopped?",
    "no_pressure": "Type a MAP, or both values of a pair such as 118/52.",
    "half_a_pair": "One value of a pair makes no MAP: it is kept, and counts for nothing.",
    "implausible_map": "MAP {map} lies outside {low} to {high}. Real, artefact or a slip?",
    "pair_reversed": "Systolic {systolic} is not above diastolic {diastolic}.",
    "map_outside_pair": "MAP {map} lies outside its own systolic and diastolic.",
    "map_jump": "MAP {now}, was {was} a few minutes ago. Real, artefact or a slip?",
    "swapped_digits": "{now} has the digits of the last value, {was}, the other way round.",
    "site_signs": "Site: {signs}. Think of extravasation.",
    "empty_bag": "A bag has a volume above 0 mL.",
    "no_drug_in_bag": "This bag holds no drug.",
    "unusual_strength": "{strength} mcg in 1 mL is not a strength of this unit. Who named it?",
    "new_strength": "New strength: {now} mcg in 1 mL, was {was}. The pump rate changes with it.",
    "more_than_it_holds": "{left} mL is more than the bag holds.",
    "no_bag": "No bag is charted yet.",
    "order_units": "An order doses in one unit; this one mixes {units}.",
    "start_over_maximum": "The start dose is over the order's own maximum.",
    "target_reversed": "The lower MAP is not below the upper one.",
    "order_incomplete": "The order lacks: {missing}. Suggestions stay off until it is whole.",
    "other_drug": "The order names {drug}. This program knows norepinephrine only.",
    "not_read_back": "A spoken order is read back. Say why it was not.",
    "no_weight": "A weight is above 0 kg.",
    "weight_changed": "Weight {now} kg, was {was}: {ratio} times. The mL/h stays as it is.",
    "check_reason": "A check that is left takes a reason.",
    "unknown_check": "This check is not in the protocol in force.",
    "check_not_good": "The answer is {answer}. It is kept as open; say what was done.",
    "same_person": "The second check is by another person than the one who made the bag.",
    "checker_took_part": "The checker has charted in this session before.",
    "check_differs": "The readings differ in: {fields}. Look again together.",
    "struck_already": "That entry is charted in error already.",
    "nothing_to_strike": "No such entry in this session.",
    "strike_of_strike": "A correction is not corrected; chart the entry again.",
    "strike_reason": "Why was it charted in error?",
}
CODES = frozenset(_SAYS)


def finding_sentence(finding: Finding) -> str:
    """What a finding says. KeyError for a code that has no sentence: a bug."""
    said = _SAYS[finding.code].format(**dict(finding.facts))
    for unit in ("mcg/kg/min", "mL/h", "mL", "min", "kg", "mcg", "mmHg", "times", "steps"):
        said = said.replace(f" {unit}", f"{NB}{unit}")
    return said
