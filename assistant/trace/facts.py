"""The list of facts: what two articles say, in our words, and how the program answers each."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError

from assistant.trouble import Trouble

Words = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
FactId = Annotated[str, StringConstraints(pattern=r"^S[1-9][0-9]{0,2}$")]
Test = Annotated[str, StringConstraints(pattern=r"^tests/[\w/]+\.py::test_\w+$")]
Answer = Annotated[
    str, StringConstraints(pattern=r"^(rule|check|statement|refusal|place) [\w.:@-]+$")
]
Use = Literal["applied", "shown", "checked", "refused"]


class Unreadable(Trouble):
    """The list of facts cannot be used; the sentence holds every fault."""


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Document(_Part):
    """A source article: its title in our words, and when it was last updated."""

    title: Words
    dated: date

    def cited(self, section: str) -> str:
        """A section of it as it is cited: title, date and section."""
        return f"{self.title}, {self.dated.isoformat()}, {section}"


class Fact(_Part):
    """One fact.

    `by` names what answers it: `rule module:function`, `check ID`, `statement ID`, `refusal ID`
    or `place DOTTED`; the last four of one profile when `profile:` stands before the name.
    `values` are the places of the protocols whose figure this fact is. `tests` prove it.
    """

    id: FactId
    says: Words
    document: Words
    section: Words
    use: Use
    by: tuple[Answer, ...] = ()
    values: tuple[Words, ...] = ()
    tests: tuple[Test, ...] = ()


class Facts(_Part):
    """All of them, in the order of their numbers; `count` tells when an end was cut off."""

    count: int
    documents: Mapping[str, Document]
    facts: tuple[Fact, ...]


def read_facts(data: bytes) -> Facts:
    """The list in the bytes of a TOML file. Unreadable with every fault that can be told."""
    try:
        table = tomllib.loads(data.decode("utf-8"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as failed:
        raise Unreadable(f"The list of facts is not readable TOML: {failed}.") from failed
    try:
        found = Facts.model_validate(table)
    except ValidationError as failed:
        raise Unreadable("\n".join(_sentences(failed, table))) from failed
    if faults := list(_faults(found)):
        raise Unreadable("\n".join(faults))
    return found


def _sentences(failed: ValidationError, table: Mapping[str, Any]) -> Iterator[str]:
    rows = table.get("facts")
    for one in failed.errors():
        place = [str(step) for step in one["loc"]]
        if place[0] == "facts" and len(place) > 1 and isinstance(rows, list):
            row = rows[int(place[1])]
            place[0:2] = [str(row.get("id", f"fact {place[1]}")) if isinstance(row, dict) else "?"]
        yield f"{', '.join(place)}: {one['msg']}."


def _faults(found: Facts) -> Iterator[str]:
    wanted = [f"S{number}" for number in range(1, found.count + 1)]
    there = [fact.id for fact in found.facts]
    if there != wanted:
        lost = ", ".join(each for each in wanted if each not in there)
        yield (
            f"The facts are not S1 to S{found.count}, each once, in their order. "
            f"Missing: {lost or 'none'}."
        )
    for fact in found.facts:
        if fact.document not in found.documents:
            yield f"{fact.id} names a document that is not listed: {fact.document}."
