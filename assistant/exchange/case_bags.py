"""Worked cases of what is in a bag, how long it lasts, and what a flush pushes in."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from fractions import Fraction

from assistant.exchange.case_input import Given, Refused
from assistant.exchange.case_parts import Answer, Kind, per_kg
from assistant.protocol.model import Protocol
from assistant.quantities import Concentration, Drug, Flow, Labelled, Rate, Volume, Weight, base
from assistant.rules.bagtime import time_left
from assistant.rules.flush import flush_bolus
from assistant.rules.mixing import Method, concentration, concentration_change
from assistant.rules.sixes import rule_of_six

VIAL_MG_ML = 1
"""Named by the contract's own field, drug_ml_of_1mg_ml; no limit of the program."""


class _Salt(StrEnum):
    """What the contract calls a label's salt."""

    BASE = "base"
    TARTRATE = "tartrate"
    BITARTRATE_MONOHYDRATE = "bitartrate_monohydrate"


_LABELLED = {
    _Salt.BASE: Labelled.BASE,
    _Salt.TARTRATE: Labelled.TARTRATE,
    _Salt.BITARTRATE_MONOHYDRATE: Labelled.BITARTRATE,
}


def _concentration(given: Given, _: Protocol) -> Answer:
    method = given.one_of("method", Method)
    if method is Method.ADDED_TO_BAG and not given.has("drug_ml"):
        raise Refused("drug_ml is missing.")
    drawn = Volume(given.maybe("drug_ml") or Fraction(0))
    drug, bag = Drug(given.positive("drug_mg")), Volume(given.positive("bag_ml"))
    mixed = concentration(drug, bag, drawn, method)
    return {
        "conc_mcg_ml": mixed.true.mcg_ml,
        "nominal_mcg_ml": mixed.nominal.mcg_ml,
        "diff_pct": mixed.difference * 100,
    }


def _rule_of_6(given: Given, protocol: Protocol) -> Answer:
    if protocol.rule_of_six is None:
        raise Refused("This protocol has no Rule of 6.")
    weight = Weight(given.positive("weight_kg"))
    made = rule_of_six(protocol.rule_of_six, weight, per_kg(given, "dose_mcg_kg_min"))
    return {
        "drug_mg": made.drug.mg,
        "drug_ml_of_1mg_ml": made.drug.mg / VIAL_MG_ML,
        "conc_mcg_ml": made.strength.mcg_ml,
        "rate_ml_h": made.rate.ml_h,
        "status": "BLOCK_OVER_25_KG" if made.too_heavy else "DOUBLE_CHECK",
    }


def _salt_to_base(given: Given, _: Protocol) -> Answer:
    labelled = _LABELLED[given.one_of("labelled_as", _Salt)]
    return {"base": base(given.number("value"), labelled).mg}


def _bag_time_left(given: Given, protocol: Protocol) -> Answer:
    reserve = given.maybe("reserve_ml")
    left = time_left(
        Volume(given.number("volume_left_ml")),
        Rate(given.positive("rate_ml_h")),
        Volume(protocol.bag.reserve.exact if reserve is None else reserve),
        protocol,
    )
    return {
        "minutes_floor": Fraction(left.minutes),
        "hhmm": left.hhmm,
        "level": left.level.name,
    }


def _concentration_change(given: Given, protocol: Protocol) -> Answer:
    step = given.positive("pump_step_ml_h") if given.has("pump_step_ml_h") else None
    changed = concentration_change(
        Rate(given.positive("old_rate_ml_h")),
        Concentration(given.positive("old_conc")),
        Concentration(given.positive("new_conc")),
        Rate(protocol.pump.step.exact if step is None else step),
    )
    return {
        "new_rate_exact_ml_h": changed.exact.ml_h,
        "new_rate_pump_ml_h": changed.pump.ml_h,
        "dose_change_pct": changed.change * 100,
        "dose_multiplier_if_rate_not_changed": changed.if_not_changed,
    }


def _flush_bolus(given: Given, _: Protocol) -> Answer:
    pushed = flush_bolus(
        Volume(given.number("dead_space_ml")),
        Concentration(given.positive("conc_mcg_ml")),
        Flow(given.number("current_mcg_min")),
    )
    return {"bolus_mcg": pushed.drug.mg * 1000, "equals_minutes_of_infusion": pushed.minutes}


BAGS: Mapping[str, Kind] = {
    "concentration": _concentration,
    "rule_of_6": _rule_of_6,
    "salt_to_base": _salt_to_base,
    "bag_time_left": _bag_time_left,
    "concentration_change": _concentration_change,
    "flush_bolus": _flush_bolus,
}
