"""What the proofs of facts share: doses, states of the table, statements, every text we show."""

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from typing import Any

from charting import bag, chart_of, weight
from source import ROOT, modules
from titrating import LOW, per_kg
from unit import PROTOCOLS, septic_shock

from assistant.protocol.model import Protocol, Statement
from assistant.quantities import Dose, DoseUnit, Pressure, Weight
from assistant.record.chart import Chart
from assistant.record.entries import (
    Amount,
    BedTaken,
    LineChosen,
    Ordered,
    PatientNamed,
    PumpProgrammed,
)
from assistant.rules.titration import Action, Decided, TitrationState, titrate
from assistant.views.setup_sources import start_bands

KG70 = Weight(Fraction(70))
DOSE = Amount(text="0.05", unit="mcg/kg/min")


def mmhg(amount: int) -> Pressure:
    """A pressure."""
    return Pressure(Fraction(amount))


def mg_h(text: str) -> Dose:
    """A dose in mg/h."""
    return Dose(Fraction(text), DoseUnit.PER_HOUR)


def held(protocol: Protocol, text: str) -> set[tuple[str, str]]:
    """The start bands that the order page ticks for so many mcg/kg/min, by their ends."""
    rows = zip(protocol.start.bands, start_bands(protocol, per_kg(text), KG70), strict=True)
    return {(row.low.value, row.high.value) for row, shown in rows if shown.holds}


def table(state: TitrationState = LOW, **changes: Any) -> Decided:
    """What the table of the shipped septic shock profile answers."""
    return titrate(replace(state, **changes), septic_shock())


def action(state: TitrationState = LOW, **changes: Any) -> Action:
    """The action of that answer."""
    return table(state, **changes).action


def statement(protocol: Protocol, name: str) -> Statement:
    """The statement of that id; the test fails when there is none."""
    found = {row.id: row for row in protocol.statements}
    assert name in found
    return found[name]


def texts() -> Iterator[tuple[str, str]]:
    """Every text that the program can show, with its place: ours in code, protocols, manual."""
    for module in modules():
        yield module.place, module.text
    for file in sorted(PROTOCOLS.rglob("*.toml")):
        yield file.name, file.read_text(encoding="utf-8")
    for folder in ("manual", "stories"):
        for file in sorted((ROOT / "resources" / folder).iterdir()):
            yield file.name, file.read_text(encoding="utf-8")
    facts = ROOT / "resources" / "facts.toml"
    yield facts.name, facts.read_text(encoding="utf-8")


def places_with(pattern: str) -> list[str]:
    """Where a text that the program can show matches, line by line."""
    return [
        f"{place}:{number}"
        for place, text in texts()
        for number, line in enumerate(text.splitlines(), 1)
        if re.search(pattern, line)
    ]


def ready(access: str) -> Chart:
    """An infusion that only waits for the key: no fluid, no pressure, no check was charted."""
    order = {"start": DOSE, "prescriber": "Dr A Lind", "how": "verbal"}
    return chart_of(
        ("13:01", PatientNamed(name="Okafor, Grace")),
        ("13:01", BedTaken(bed="12")),
        ("13:05", weight("70")),
        ("13:06", Ordered.model_validate(order)),
        ("13:10", LineChosen.model_validate({"access": access, "site": "left"})),
        ("13:12", bag()),
        ("13:15", PumpProgrammed(rate=Amount(text="13.1", unit="mL/h"), dose=DOSE)),
    )
