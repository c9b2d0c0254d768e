"""A worked case of what a person types, put to the one parser with the protocol's limits."""

from __future__ import annotations

from collections.abc import Mapping

from assistant.exchange.case_input import Given, Refused
from assistant.protocol.model import Protocol
from assistant.typed import read

AMOUNTS = ("previous", "order_max", "bag_ml")


def typed(given: Given, protocol: Protocol) -> Mapping[str, object]:
    """Accept, confirm or reject, and the normal form; both instants of a time that comes twice."""
    field, text = given.word("field"), given.values.get("text")
    if not isinstance(text, str):
        raise Refused("text is missing.")
    around = given.inner("context") if given.has("context") else Given({})
    for name in AMOUNTS:
        around.maybe(name)
    fields = {name: rule.field(name) for name, rule in protocol.fields.items()}
    try:
        found = read(field, text, around.values, fields, protocol.texts.limits())
    except (ValueError, OverflowError) as failed:  # the first and the last day of the calendar
        raise Refused(f"It cannot be read: {failed}.") from None
    twice = found.value is None and len(found.values) > 1
    return {
        "result": found.answer.value,
        "value": list(found.values) if twice else found.value,
    }
