"""Each kind of worked case, put to the program's own rules under the profile of its patient."""

from __future__ import annotations

from collections.abc import Mapping

from assistant.exchange.case_bags import BAGS
from assistant.exchange.case_doses import DOSES
from assistant.exchange.case_input import Given, Refused
from assistant.exchange.case_limits import LIMITS
from assistant.exchange.case_names import refuse_unknown
from assistant.exchange.case_parts import Answer, Kind
from assistant.exchange.case_people import Profiles, profile_of
from assistant.exchange.case_seen import SEEN
from assistant.exchange.case_titrate import titrated
from assistant.exchange.case_typed import typed
from assistant.exchange.case_validate import VALIDATE

KINDS: Mapping[str, Kind] = {
    **DOSES,
    **BAGS,
    **SEEN,
    **LIMITS,
    **VALIDATE,
    "titrate": titrated,
    "typed": typed,
}


def answered(kind: str, given: Given, profiles: Profiles) -> Answer:
    """What the program answers. Refused, with a sentence, when it cannot."""
    if kind not in KINDS:
        raise Refused(f"Kind {kind!r} is not known; known are {', '.join(KINDS)}.")
    refuse_unknown(kind, given)
    return KINDS[kind](given, profile_of(kind, given, profiles))
