"""What the nurse said to a reminder or a suggestion."""

from __future__ import annotations

from typing import Literal

from assistant.record.entries.base import Frozen


class Acknowledged(Frozen):
    """A condition, named by its code, was seen."""

    kind: Literal["acknowledge"] = "acknowledge"
    code: str
    reason: str = ""


class NotNow(Frozen):
    """A suggestion was not taken, with the reason."""

    kind: Literal["not_now"] = "not_now"
    action: str
    reason: str
