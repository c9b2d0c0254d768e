"""What a reading, a weight or a sign gives cause to say."""

from __future__ import annotations

from collections.abc import Mapping

SEEN: Mapping[str, str] = {
    "value_cannot": "{what} {value} is {side} {limit}, which hardly can be. Real, or a slip?",
    "value_unusual": "{what} {value} is {side} the usual {limit}. Real, or a slip?",
    "no_pressure": "Type a MAP, or both values of a pair such as 118/52.",
    "half_a_pair": "One value of a pair makes no MAP: it is kept, and counts for nothing.",
    "implausible_map": "MAP {map} lies outside {low} to {high}. Real, artefact or a slip?",
    "pair_reversed": "Systolic {systolic} is not above diastolic {diastolic}.",
    "map_outside_pair": "MAP {map} lies outside its own systolic and diastolic.",
    "map_off_formula": "MAP {map} is far from {gives}, which its pair gives. Real, artefact or a"
    " slip?",
    "pulse_pressure": "Systolic and diastolic lie {apart} apart, outside {low} to {high}. Real,"
    " artefact or a slip?",
    "map_jump": "MAP {now}, was {was} a few minutes ago. Real, artefact or a slip?",
    "swapped_digits": "{now} has the digits of the last value, {was}, the other way round.",
    "baseline_changed": "Baseline MAP {now}, was {was}. The range that hangs on it moves along.",
    "sign_empty": "Type an amount, or what is seen.",
    "lactate_mg_dl": "Lactate {value} mmol/L is rare. In mg/dL it would be {meant} mmol/L: look at"
    " the unit.",
    "urine_hours": "The urine's time is above 0 h.",
    "urine_zero": "No urine in {hours} h. Is that measured, or not looked at yet?",
    "site_signs": "Site: {signs}. Think of extravasation.",
    "no_weight": "A weight is above 0 kg.",
    "weight_changed": "Weight {now} kg, was {was}: {ratio} times. The mL/h stays as it is.",
    "weight_pounds": "Weight {now} kg, was {was}. In pounds it would be {meant} kg: look at the"
    " unit.",
    "weight_was_pounds": "Weight {now} kg, was {was}. The one before would be {meant} kg if it was"
    " in pounds: look at the unit.",
    "shock_again": "Shock is charted as recognised already, {minutes} min apart from this.",
    "fluid_reached": "{total} mL in all, at or over {limit}: look again before more.",
    "fluid_over": "{total} mL in all, over {limit}: call.",
}
