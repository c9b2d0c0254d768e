"""Whether a signed protocol is in force on a day."""

from __future__ import annotations

from datetime import date

from assistant.protocol.model import Protocol


def expired(protocol: Protocol, today: date) -> bool:
    """Whether its last day is over; it still counts on the day that `expires` names."""
    return today > date.fromisoformat(protocol.protocol.expires)


def early(protocol: Protocol, today: date) -> bool:
    """Whether its first day is still to come."""
    return today < date.fromisoformat(protocol.protocol.in_force)


def as_of(protocol: Protocol, today: date) -> Protocol:
    """The protocol as a session begun on this day has it: outside its days nobody stands for it."""
    outside = early(protocol, today) or expired(protocol, today)
    return protocol.model_copy(update={"approval": None}) if outside else protocol


def approved_by(protocol: Protocol) -> str:
    """Who stands for the text, with the role; "" when nobody does."""
    signed = protocol.approval
    return f"{signed.name}, {signed.role}" if signed else ""
