"""What the nurse said to a reminder or a suggestion, and whom she informed."""

from __future__ import annotations

from typing import Literal

from pydantic import field_validator

from assistant.quantities import DoseUnit
from assistant.record.entries.base import Amount, Frozen, Moment


class Acknowledged(Frozen):
    """A condition, named by its code, was seen."""

    kind: Literal["acknowledge"] = "acknowledge"
    code: str
    reason: str = ""


class Snoozed(Frozen):
    """A condition, named by its code, waits until then; it stays in sight meanwhile."""

    kind: Literal["snooze"] = "snooze"
    code: str
    until: Moment
    reason: str


class NotNow(Frozen):
    """A suggestion was not taken, with the reason."""

    kind: Literal["not_now"] = "not_now"
    action: str
    reason: str


class Informed(Frozen):
    """A prescriber was told, and answered; it quiets every condition named in `about`.

    `about` holds codes of findings and actions, `who` a role. The answer holds until the dose
    passes `until_dose` or until the moment `until`, whichever comes first; with neither, it
    holds as long as the condition stays as it is.
    """

    kind: Literal["informed"] = "informed"
    about: tuple[str, ...]
    who: str
    how: Literal["bedside", "phone", "page", "other"]
    told: str
    said: str = ""
    until_dose: Amount | None = None
    until: Moment | None = None
    reason: str = ""

    @field_validator("until_dose")
    @classmethod
    def _a_dose(cls, value: Amount | None) -> Amount | None:
        if value is not None and value.unit not in set(DoseUnit):
            raise ValueError(f"{value.unit} is not a dose unit")
        return value
