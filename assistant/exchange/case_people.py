"""Whose case it is, and so under which profile it is worked."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from assistant.exchange.case_input import Given, Refused
from assistant.protocol.model import Protocol

Profiles = Mapping[str, Protocol]


class Population(StrEnum):
    """What the contract calls a patient."""

    ADULT = "adult"
    CHILD = "child"
    PREGNANT = "pregnant"


OF_POPULATION = {
    Population.ADULT: "NE-ADULT-SEPTIC",
    Population.CHILD: "NE-PAEDIATRIC",
    Population.PREGNANT: "NE-PREGNANCY",
}
OF_KIND = {
    "rule_of_6": "NE-PAEDIATRIC",
    "hrs_step": "NE-HEPATORENAL",
    "anaphylaxis_gate": "NE-ANAPHYLAXIS",
}
NAMED = ("emergency_start", "fluid_target", "phentolamine", "validate_input")
"""Kinds whose answer differs with the patient: without a population they are refused."""


def population(given: Given) -> Population:
    """Who is named, an adult when nobody is."""
    if not given.has("population"):
        return Population.ADULT
    return given.one_of("population", Population)


def profile_of(kind: str, given: Given, profiles: Profiles) -> Protocol:
    """The profile of a case. Refused when its population or its profile is not known.

    A profile with faults, for which another text stands in, works no case.
    """
    if kind in NAMED and not given.has("population"):
        raise Refused("population is missing.")
    around = given.values.get("context") if kind == "typed" else None
    named = Given(around) if isinstance(around, dict) else given
    ident = OF_KIND.get(kind) or OF_POPULATION[population(named)]
    if ident not in profiles:
        raise Refused(f"The profile {ident} is not among the protocols.")
    found = profiles[ident]
    if found.record_only:
        raise Refused(f"The profile {ident} cannot be used: {found.record_only}.")
    return found
