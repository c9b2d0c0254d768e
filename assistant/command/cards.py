"""`card`: the rate card of a bag as a PDF of one page."""

from __future__ import annotations

import re
from datetime import datetime
from fractions import Fraction
from pathlib import Path

import typer

from assistant.command.out import write_file, zone_of
from assistant.command.places import rules_here
from assistant.command.status import GOOD
from assistant.protocol.model import Protocol
from assistant.protocol.standing import as_of
from assistant.quantities import Drug, Volume, Weight
from assistant.trouble import Trouble
from assistant.typed import number
from assistant.views.rate_card import rate_card
from assistant.views.rate_card_refusal import NoCard
from assistant.views.rate_card_words import RateCard
from assistant.wording.answers import sentence

_BAG = re.compile(r"(\S+)\s*mg\s+in\s+(\S+)\s*mL", re.ASCII)


def write_card(
    data: Path | None, profile: str, bag: str, weight: str, paper: str, pdf: Path
) -> int:
    """Compute, recompute and write it. Trouble for a profile, bag, weight or paper not known."""
    from assistant.paper.rate_card import SIZES, rate_card_pdf

    wanted = next((name for name in SIZES if name.casefold() == paper.casefold()), None)
    if wanted is None:
        raise Trouble(f"{paper} is no paper known here: {' or '.join(SIZES)}.")
    now = datetime.now().astimezone()
    rules = as_of(_profile(data, profile), now.date())
    card = _card(rules, bag, weight, now)
    write_file(pdf, rate_card_pdf(card, wanted))
    for words in card.warnings:
        typer.echo(words, err=True)
    typer.echo(f"Wrote {pdf}: {card.bag}, {card.strength}; {card.rules}.")
    return GOOD


def _profile(data: Path | None, ident: str) -> Protocol:
    known = rules_here(data)
    if ident not in known:
        raise Trouble(f"No profile is called {ident}. Known: {', '.join(known)}.")
    return known[ident]


def _card(rules: Protocol, bag: str, weight: str, now: datetime) -> RateCard:
    found = _BAG.fullmatch(bag.strip())
    if found is None:
        raise Trouble(f"{bag} is no bag. Write it like 4 mg in 250 mL, the mg as base.")
    drug = Drug(_number(rules, "amount_mg", found[1], "Drug"))
    volume = Volume(_number(rules, "volume_ml", found[2], "Volume"))
    heavy = Weight(_number(rules, "weight_kg", weight, "Weight")) if weight else None
    try:
        return rate_card(rules, drug, volume, now, zone_of(now), heavy)
    except NoCard as none:
        raise Trouble(str(none)) from none


def _number(rules: Protocol, field: str, text: str, label: str) -> Fraction:
    """A number as every field reads it; what the window would ask about is told and taken."""
    typed = number(text, rules.fields[field].field(field))
    if typed.value is None:
        raise Trouble(sentence(typed, label))
    if typed.code:
        typer.echo(sentence(typed, label), err=True)
    return Fraction(typed.value)
