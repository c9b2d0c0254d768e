"""Which values a worked case can have: another name is a slip, and is never passed over."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from assistant.exchange.case_input import Given, Refused

_WHO = "population"
NAMES: Mapping[str, str] = {
    "dose_to_rate": "dose unit weight_kg conc_mcg_ml pump_step_ml_h max_dose max_unit",
    "rate_to_dose": "rate_ml_h weight_kg conc_mcg_ml",
    "convert_dose": "value from to weight_kg",
    "concentration": "drug_mg bag_ml drug_ml method",
    "rule_of_6": "weight_kg dose_mcg_kg_min",
    "salt_to_base": "value labelled_as",
    "bag_time_left": "volume_left_ml reserve_ml rate_ml_h",
    "concentration_change": "old_rate_ml_h old_conc new_conc pump_step_ml_h",
    "flush_bolus": "dead_space_ml conc_mcg_ml current_mcg_min",
    "map_from_cuff": "sbp dbp",
    "urine_rate": "ml hours weight_kg",
    "fluid_target": "weight_kg given_ml",
    "phentolamine": "weight_kg",
    "scores": "ne epi pe dopa vaso_u_min weight hr sbp dbp lac0 lac1",
    "emergency_start": "sbp dbp map target_low",
    "route_limit": "route dose_mcg_kg_min hours_on_route weight_kg site_max_mcg_min",
    "escalation": "dose_mcg_kg_min hypotension_persists notify_dose",
    "hrs_step": "dose_mg_h min_since_change map_rise_mmhg hours_urine_over_50",
    "anaphylaxis_gate": "minutes epi_boluses volume_given hypotension",
    "validate_input": "field value",
    "validate_bp": "sbp dbp map",
    "validate_dose_step": "old new",
    "titrate": (
        "order dose map sbp dbp min_since_change min_since_bp route_hours readings_above "
        "site_signs perfusion_poor vasoconstriction new_arrhythmia ischaemia route_in_use "
        "max_bp_age_min"
    ),
    "typed": "field text context",
}
"""The values of each kind; every one may also name its population."""
INNER: Mapping[str, Mapping[str, str]] = {
    "titrate": {
        "order": "drug route start step interval_min max map_low map_high notify_dose",
    },
    "typed": {
        "context": (
            "previous order_max bag_ml now_utc tz open_mrns open_surnames open_names existing "
            "user_id population"
        ),
    },
}
"""The values inside a value."""


def refuse_unknown(kind: str, given: Given) -> None:
    """Refused, naming the first value that this kind does not have."""
    _refuse(given.values, [*NAMES[kind].split(), _WHO], "")
    for name, known in INNER.get(kind, {}).items():
        inside = given.values.get(name)
        if isinstance(inside, dict):
            _refuse(inside, known.split(), f" of {name}")


def _refuse(there: Iterable[str], known: list[str], where: str) -> None:
    for name in there:
        if name not in known:
            raise Refused(f"{name}{where} is not known; known are {', '.join(known)}.")
