"""Worked cases of a pharmacist, held against the program's own rules."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any, NoReturn

from assistant.exchange.case_input import Given, Refused, number
from assistant.exchange.case_kinds import answered
from assistant.exchange.case_people import Profiles
from assistant.quantities import decimal_text

PLACES = 9
NBSP = "\N{NO-BREAK SPACE}"
FLOATS = range(-300, 300)
"""Powers of ten that a JSON number of this file may have; others are written as they stand."""


class Unreadable(ValueError):
    """A file that holds no list of cases, with the reason as a sentence."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One field in which the case and the program differ; None where one has nothing."""

    field: str
    expected: object
    answer: object


@dataclass(frozen=True, slots=True)
class CaseResult:
    """What came of one case. Numbers of the answer are Fractions.

    `same` is None when the case expects nothing or was refused; `refused` says why.
    """

    id: str
    kind: str
    answer: Mapping[str, object] | None
    same: bool | None
    differences: tuple[Difference, ...] = ()
    refused: str | None = None

    @property
    def agrees(self) -> bool:
        """Neither refused nor different."""
        return self.refused is None and self.same is not False


def read_cases(text: str) -> list[object]:
    """The records of a JSON list, decimals kept exactly. Unreadable when it is none."""
    try:
        found = json.loads(
            text, parse_float=Decimal, parse_constant=_no_number, object_pairs_hook=_each_once
        )
    except (ValueError, RecursionError, ArithmeticError) as failed:
        raise Unreadable(f"The file is not a list of cases in JSON: {failed}.") from None
    if not isinstance(found, list):
        raise Unreadable("The file is not a list of cases in JSON: it holds something else.")
    return found


def _no_number(word: str) -> NoReturn:
    raise ValueError(f"{word} is no number")


def _each_once(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        twice = next(name for i, (name, _) in enumerate(pairs) if name in dict(pairs[:i]))
        raise ValueError(f"{twice!r} stands twice in one record")
    return found


def run_cases(records: Iterable[object], profiles: Profiles) -> list[CaseResult]:
    """Every record worked through the rules, each under the profile of its patient.

    None can stop the others.
    """
    return [_run(record, index, profiles) for index, record in enumerate(records, 1)]


def _run(record: object, index: int, profiles: Profiles) -> CaseResult:
    if not isinstance(record, dict):
        return CaseResult(str(index), "", None, None, (), "This is no record of named values.")
    name, kind = str(record.get("id") or index), str(record.get("kind") or "")
    try:
        if not kind:
            raise Refused("kind is missing.")
        answer = answered(kind, Given(record).inner("input"), profiles)
        differences = _compared(record, answer)
    except Refused as reason:
        return CaseResult(name, kind, None, None, (), str(reason))
    return CaseResult(
        name, kind, answer, None if differences is None else not differences, differences or ()
    )


def _compared(
    record: Mapping[str, object], answer: Mapping[str, object]
) -> tuple[Difference, ...] | None:
    """The fields that differ, None when nothing is expected."""
    if record.get("expected") is None:
        return None
    expected = Given(record).inner("expected").values
    if not expected:
        raise Refused("expected is empty: there is nothing to hold the answer against.")
    given = Given(record).inner("tolerance").values if record.get("tolerance") else {}
    return tuple(
        Difference(field, wanted, answer.get(field))
        for field, wanted in expected.items()
        if not _agree(wanted, answer.get(field), field, given)
    )


def _agree(wanted: object, found: object, field: str, given: Mapping[str, object]) -> bool:
    if field not in given or wanted is None or not isinstance(found, Fraction):
        return _plain(wanted) == _plain(found)
    within = number(given[field], f"tolerance of {field}")
    if within < 0:
        raise Refused(f"tolerance of {field} is below 0.")
    return abs(number(wanted, f"expected {field}") - found) <= within


def _plain(value: object) -> object:
    """A value as it is compared exactly: numbers by amount, true never as 1."""
    if isinstance(value, bool) or value is None:
        return ("word", value)
    if isinstance(value, int | Decimal):
        return number(value, "An expected number")
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    return value


def line_of(result: CaseResult) -> str:
    """One line for a person: same, different with both values, or refused with the reason.

    What cannot be printed, half of a character among it, is written as its escape.
    """
    return "".join(c if c.isprintable() or c == NBSP else ascii(c)[1:-1] for c in _told(result))


def _told(result: CaseResult) -> str:
    head = f"{result.id}  {result.kind}".rstrip()
    if result.refused is not None:
        return f"{head}  refused: {result.refused}"
    if result.same is None:
        shown = ", ".join(f"{k} {_shown(v)}" for k, v in (result.answer or {}).items())
        return f"{head}  nothing expected: {shown}"
    if result.same:
        return f"{head}  same"
    told = "; ".join(
        f"{d.field} expected {_shown(d.expected)}, answer {_shown(d.answer)}"
        for d in result.differences
    )
    return f"{head}  different: {told}"


def closing(results: Sequence[CaseResult]) -> str:
    """How many agree, differ, were refused, or expected nothing."""
    refused = sum(r.refused is not None for r in results)
    different = sum(r.same is False for r in results)
    same = sum(r.same is True for r in results)
    told = f"{len(results)} cases: {same} same, {different} different, {refused} refused"
    rest = len(results) - refused - different - same
    return f"{told}, {rest} without an expected answer." if rest else f"{told}."


def as_json(results: Iterable[CaseResult]) -> str:
    """The results as the text of a JSON list, in ASCII; amounts are JSON numbers.

    A case about half of a character holds one, and no output can be given that unescaped.
    """
    rows = [
        {
            "id": r.id,
            "kind": r.kind,
            "answer": r.answer,
            "same": r.same,
            "differences": [
                {"field": d.field, "expected": d.expected, "answer": d.answer}
                for d in r.differences
            ],
            "refused": r.refused,
        }
        for r in results
    ]
    return json.dumps(rows, default=_number, indent=1)


def _number(value: object) -> int | float | str:
    """A JSON number for an exact amount: the only place where one becomes a float, to be read."""
    if isinstance(value, Decimal) and value.adjusted() not in FLOATS:
        return str(value)
    amount = Fraction(value) if isinstance(value, Decimal) else value
    if not isinstance(amount, Fraction):
        raise TypeError(f"{value!r} has no place in an answer")
    return amount.numerator if amount.denominator == 1 else float(amount)


def _shown(value: object) -> str:
    if isinstance(value, Decimal | Fraction):
        return decimal_text(Fraction(value), PLACES)
    if isinstance(value, list | tuple):
        return "[" + ", ".join(_shown(each) for each in value) + "]"
    if isinstance(value, bool) or value is None:
        return {True: "true", False: "false", None: "nothing"}[value]
    return str(value)
