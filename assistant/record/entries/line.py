"""The line the drug runs through, and looks at its site."""

from __future__ import annotations

from typing import Literal

from assistant.record.entries.base import Amount, Frozen, Moment

Access = Literal["central", "peripheral", "intraosseous"]


class LineChosen(Frozen):
    """The infusion runs, or will run, through this line.

    `dead_space` is mL; `primed` tells that the drug fills it already. `placed` is when the line
    was put in, `confirmed` by what its place is known; `old` is what became of the one before.
    """

    kind: Literal["line"] = "line"
    access: Access
    site: str = ""
    gauge: str = ""
    dead_space: Amount | None = None
    primed: bool = False
    placed: Moment | None = None
    lumen: str = ""
    confirmed: str = ""
    old: Literal["kept", "removed", "unknown"] = "unknown"
    reason: str = ""


class SiteLooked(Frozen):
    """The site was looked at; `signs` is empty when it is clear."""

    kind: Literal["site"] = "site"
    signs: tuple[str, ...] = ()
    text: str = ""


LeakAct = Literal[
    "other_access", "started_there", "stopped_here", "cannula_left", "cannula_out", "aspirated",
    "not_flushed", "flushed", "edge_marked", "called", "looked",
]  # fmt: skip


class LeakStep(Frozen):
    """One step of what is done about a leak, in words where it has any."""

    kind: Literal["leak"] = "leak"
    step: LeakAct
    text: str = ""
