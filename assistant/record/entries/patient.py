"""Who is treated, where, and with which dosing weight."""

from __future__ import annotations

from typing import Literal

from assistant.record.entries.base import Amount, Frozen, Moment


class SessionOpened(Frozen):
    """A session begins under the protocol whose text has this SHA-256.

    `profile` is the protocol's id, `approved_by` who signed it, empty when nobody did.
    `record_only` is why nothing but charting goes on under it, empty when more does.
    """

    kind: Literal["session_opened"] = "session_opened"
    protocol_hash: str
    training: bool
    workstation: str = ""
    profile: str = ""
    approved_by: str = ""
    record_only: str = ""


class PatientNamed(Frozen):
    """The person in the bed. `born` is an ISO date, a year, or empty when not known."""

    kind: Literal["patient"] = "patient"
    name: str
    born: str = ""
    sex: str = ""
    mrn: str = ""


class BedTaken(Frozen):
    """The bed the patient lies in from now on."""

    kind: Literal["bed"] = "bed"
    bed: str


class Weighed(Frozen):
    """The dosing weight in kg from now on; mL/h stays as it is when it changes."""

    kind: Literal["weight"] = "weight"
    weight: Amount
    how: Literal["measured", "stated", "estimated"]
    reason: str = ""


class EmergencyStarted(Frozen):
    """The infusion was started before its checks; they stay open as debts until they are paid."""

    kind: Literal["emergency_start"] = "emergency_start"
    population: Literal["adult", "child"]


Origin = Literal[
    "ward", "theatre", "emergency department", "other unit", "other hospital", "unknown"
]


class TakenOver(Frozen):
    """The infusion ran already when it came here; it runs `since` then, None when not known."""

    kind: Literal["taken_over"] = "taken_over"
    origin: Origin
    since: Moment | None = None
