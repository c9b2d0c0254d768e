"""Where two sources differ about what a card or a clock says: the record's number, for the library.

The record itself, with both values, the choice and why, stands in Protocols.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from assistant.protocol.model import Protocol
from assistant.rules.table import Also, Decided, Rule

RULES: Final[Mapping[Rule, tuple[str, ...]]] = {
    Rule.SITE: ("C23",),
    Rule.EMERGENCY: ("C12", "C38"),
    Rule.OVERSHOOT: ("C28",),
    Rule.STEP_UP: ("C04",),
    Rule.TOO_SOON: ("C04",),
    Rule.MAXIMUM: ("C04", "C11", "C19"),
    Rule.NOTIFY: ("C18", "C19"),
    Rule.ROUTE: ("C24",),
    Rule.PERFUSION: ("C16",),
    Rule.STEP_DOWN: ("C28",),
    Rule.LADDER: ("C04", "C16"),
}
"""Records that touch what a row of the table answers, those that matter most there first."""
ALSO: Final[Mapping[Also, tuple[str, ...]]] = {Also.INFORM: ("C18",)}
LIMITED: Final = ("C24",)
"""Records that touch the clock and the limit of a line that has them."""


def of_answer(decided: Decided, protocol: Protocol) -> str:
    """Where to read that sources differ about an answer of the table: "Sources differ: C18, F5"."""
    idents = [
        *RULES.get(decided.rule, ()),
        *(i for also in decided.also for i in ALSO.get(also, ())),
    ]
    return differ(idents, protocol)


def differ(idents: Iterable[str], protocol: Protocol) -> str:
    """The records among `idents` that this protocol has, and the key of the library; or ""."""
    known = {row.id for row in protocol.disagreements}
    named = [ident for ident in dict.fromkeys(idents) if ident in known]
    return f"sources differ: {', '.join(named)} in F5" if named else ""
