"""A call that still holds, in words: "informed 02:14, go on to 0.4"."""

from __future__ import annotations

from datetime import datetime, tzinfo

from assistant.rules.informed import Answer
from assistant.wording.numbers import dose, moment


def answered(answer: Answer, now: datetime, zone: tzinfo) -> str:
    """When the call was, what was said, and how long it holds; without a full stop."""
    parts = [f"informed {moment(answer.at, now, zone)}"]
    said = answer.said.strip().rstrip(".")
    if said:
        parts.append(said)
    elif answer.until_dose is not None:
        parts.append(f"up to {dose(answer.until_dose, typed=True)}")
    if answer.until is not None:
        parts.append(f"until {moment(answer.until, now, zone)}")
    return ", ".join(parts)


def sentence(answer: Answer, now: datetime, zone: tzinfo) -> str:
    """The same as a sentence."""
    said = answered(answer, now, zone)
    return f"{said[:1].upper()}{said[1:]}."
