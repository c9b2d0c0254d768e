"""From the bytes of a TOML file to a protocol, or to everything that is wrong with them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from itertools import chain
from typing import Any
from unicodedata import name

from pydantic import ValidationError

from assistant.protocol.agreements import unlike
from assistant.protocol.faults import Fault, Odd, ProtocolFaults, dotted
from assistant.protocol.fitting import unfit
from assistant.protocol.identities import misnamed
from assistant.protocol.lines import Path, line_of, lines_of
from assistant.protocol.mixtures import unequal, unmixed
from assistant.protocol.model import WORKED_OUT, Protocol
from assistant.protocol.orderings import disordered
from assistant.protocol.plausible_checks import implausible
from assistant.protocol.schema import misshapen
from assistant.protocol.sources import misnumbered, misquoted, uncited, unsupported

_WHERE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")
_HIDDEN = re.compile("[\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
_GREEK_M = {"MICRO SIGN", "GREEK SMALL LETTER MU"}
RULES = (
    uncited, unsupported, misnumbered, misquoted, disordered, unmixed, unequal, unlike,
    implausible, unfit,
)  # fmt: skip


def read_protocol(data: bytes) -> Protocol:
    """The protocol in the bytes of a TOML file, with the SHA-256 of those bytes as its digest.

    Raises ProtocolFaults with every fault that can be told from the text, each with its line.
    What cannot be told: a single number of the unit's own that nothing else in the text repeats
    or limits. For those the text is signed by a person.
    """
    text = _text(data)
    table = _table(text)
    try:
        protocol = Protocol.model_validate(table)
    except ValidationError as failed:
        raise _faults(misshapen(failed), lines_of(text)) from None
    odd = list(misnamed(protocol)) or list(chain.from_iterable(r(protocol) for r in RULES))
    if odd:
        raise _faults(odd, lines_of(text))
    return protocol.model_copy(update={"digest": sha256(data).hexdigest()})


def _text(data: bytes) -> str:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as failed:
        line = data.count(b"\n", 0, failed.start) + 1
        fault = Fault(line, "", "these bytes are not UTF-8 text", "Save the file as UTF-8")
        raise ProtocolFaults((fault,)) from None
    unseen = tuple(_unseen(text))
    if unseen:
        raise ProtocolFaults(unseen)
    return text


def _unseen(text: str) -> Iterator[Fault]:
    """Marks that hide or turn text, and the Greek letter that is read as an m."""
    for number, line in enumerate(text.split("\n"), 1):
        if line.isascii():
            continue
        if _HIDDEN.search(line):
            reason = "a mark that cannot be seen stands in it"
            yield Fault(number, "", reason, "Type the line again")
        if any(name(letter, "") in _GREEK_M for letter in line):
            yield Fault(number, "", "the Greek letter for micro stands in it", "Write mcg")


def _table(text: str) -> Mapping[str, Any]:
    try:
        table = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as failed:
        said = str(failed)
        found = _WHERE.search(said)
        last = text.count("\n") + 1
        line = int(found[1]) if found and found[1] else last
        reason = f"this is not readable TOML: {_WHERE.sub('', said)}"
        fault = Fault(line, "", reason, "Look for a missing quote, bracket or equals sign")
        raise ProtocolFaults((fault,)) from None
    made = [key for key in WORKED_OUT if key in table]
    if made:
        odd = [Odd((key,), "is worked out, not written", "Take it out") for key in made]
        raise _faults(odd, lines_of(text))
    return table


def _faults(odd: Iterable[Odd], lines: Mapping[Path, int]) -> ProtocolFaults:
    found = {
        Fault(line_of(lines, one.path), dotted(one.path), one.reason, one.what_to_do) for one in odd
    }
    return ProtocolFaults(tuple(sorted(found)))
