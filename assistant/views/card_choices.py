"""Which bags a rate card is offered for, of the preparations of a profile."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, tzinfo
from typing import NamedTuple

from assistant.protocol.model import Preparation, Protocol
from assistant.protocol.standing import as_of
from assistant.quantities import Concentration, Drug, Volume
from assistant.views.rate_card import rate_card
from assistant.views.rate_card_checking import checked
from assistant.views.rate_card_words import RateCard
from assistant.wording.numbers import plain, strength, with_unit


class BagChoice(NamedTuple):
    """A preparation to choose: its id, its words, and a quiet note."""

    id: str
    says: str
    note: str


def bag_choices(protocol: Protocol) -> tuple[BagChoice, ...]:
    """The preparations in their order; one that is off says so."""
    return tuple(BagChoice(row.id, _says(row), _note(row)) for row in protocol.preparations)


def _says(row: Preparation) -> str:
    drug, volume = plain(row.drug.exact, 2), plain(row.volume.exact, 1)
    return f"{with_unit(drug, 'mg')} in {with_unit(volume, 'mL')}"


def _note(row: Preparation) -> str:
    said = strength(Concentration(row.strength.exact))
    return f"{said}, off here" if row.standing == "off" else said


def profile_of(profiles: Mapping[str, Protocol], ident: str) -> tuple[str, Protocol]:
    """The profile of that id with the id it has; the first one when it is not known."""
    known = ident if ident in profiles else next(iter(profiles))
    return known, profiles[known]


def bag_card(protocol: Protocol, preparation: str, now: datetime, zone: tzinfo) -> RateCard:
    """The card of a preparation, recomputed; of the first one when the id is not known."""
    rows = {row.id: row for row in protocol.preparations}
    row = rows.get(preparation) or protocol.preparations[0]
    rules = as_of(protocol, now.astimezone(zone).date())
    drug, volume = Drug(row.drug.exact), Volume(row.volume.exact)
    return checked(rate_card(rules, drug, volume, now, zone))
