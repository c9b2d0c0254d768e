"""From the bytes of a TOML file to a protocol, or to everything that is wrong with them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from hashlib import sha256
from itertools import chain
from typing import Any

from pydantic import ValidationError

from assistant.protocol.agreements import unlike
from assistant.protocol.faults import Fault, Odd, ProtocolFaults, dotted
from assistant.protocol.fitting import unfit
from assistant.protocol.identities import misnamed
from assistant.protocol.letters import misleading, readable
from assistant.protocol.lines import Path, line_of, lines_of
from assistant.protocol.mixtures import unequal, unmixed
from assistant.protocol.model import WORKED_OUT, Protocol
from assistant.protocol.orderings import disordered
from assistant.protocol.plausible_checks import implausible
from assistant.protocol.scanning_checks import mistaken
from assistant.protocol.schema import misshapen
from assistant.protocol.sources import misnumbered, misquoted, uncited, unsupported
from assistant.protocol.unreadable import unreadable

_WHERE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")
RULES = (
    uncited, unsupported, misnumbered, misquoted, disordered, unmixed, unequal, unlike,
    implausible, unfit, mistaken,
)  # fmt: skip


def read_protocol(data: bytes) -> Protocol:
    """The protocol in the bytes of a TOML file, with the SHA-256 of those bytes as its digest.

    Raises ProtocolFaults with every fault that can be told from the text, each with its line.
    What cannot be told: a single number of the unit's own that nothing else in the text repeats
    or limits. For those the text is signed by a person.
    """
    text = readable(data)
    table = _table(text)
    try:
        protocol = Protocol.model_validate(table)
    except ValidationError as failed:
        raise _faults(misshapen(failed), lines_of(text)) from None
    odd = list(misnamed(protocol)) or list(chain.from_iterable(r(protocol) for r in RULES))
    if odd:
        raise _faults(odd, lines_of(text))
    return protocol.model_copy(update={"digest": sha256(data).hexdigest()})


def _table(text: str) -> Mapping[str, Any]:
    try:
        table = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as failed:
        said = str(failed)
        found = _WHERE.search(said)
        last = text.count("\n") + 1
        line = int(found[1]) if found and found[1] else last
        plain, todo = unreadable(_WHERE.sub("", said))
        fault = Fault(line, "", f"this is not readable TOML: {plain}", todo)
        raise ProtocolFaults((fault,)) from None
    if not table:
        todo = "Begin with a copy of a protocol that comes with the program"
        raise ProtocolFaults((Fault(1, "", "no protocol stands in this file", todo),))
    made = [key for key in WORKED_OUT if key in table]
    odd = [Odd((key,), "is worked out, not written", "Take it out") for key in made]
    odd += misleading(table)
    if odd:
        raise _faults(odd, lines_of(text))
    return table


def _faults(odd: Iterable[Odd], lines: Mapping[Path, int]) -> ProtocolFaults:
    found = {
        Fault(line_of(lines, one.path), dotted(one.path), one.reason, one.what_to_do) for one in odd
    }
    return ProtocolFaults(tuple(sorted(found)))
