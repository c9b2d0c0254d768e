"""Checks: done, deferred, not applicable, waived with a reason, or failed."""

from __future__ import annotations

from typing import Literal

from assistant.record.entries.base import Frozen, Moment

Outcome = Literal["done", "deferred", "not_applicable", "waived", "failed"]


class CheckAnswered(Frozen):
    """The answer to a check of the protocol. `due` tells when a deferred one is asked again."""

    kind: Literal["check"] = "check"
    check: str
    outcome: Outcome
    answer: str = ""
    reason: str = ""
    due: Moment | None = None


class SecondChecked(Frozen):
    """A second person's own readings, each as typed, by the name of what was read.

    `differs` names the readings that did not agree; neither side is marked wrong. `delayed` is
    the same person again after a while, alone, with their own values covered.
    """

    kind: Literal["second_check"] = "second_check"
    readings: tuple[tuple[str, str], ...]
    differs: tuple[str, ...] = ()
    checker: str
    checker_name: str
    delayed: bool = False
    reason: str = ""
