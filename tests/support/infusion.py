"""One made-up infusion on 14-Aug-2025: an order, a line, a bag, three doses, ten pressures."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC
from uuid import NAMESPACE_OID, UUID, uuid5

from charting import bag, clock, mean, weight
from unitprotocol import protocol

from assistant.record.chart import Chart, follow
from assistant.record.entries import (
    Amount,
    BedTaken,
    By,
    Entry,
    Hand,
    HeartRead,
    LineChosen,
    Ordered,
    PatientNamed,
    PumpRuns,
    Recorded,
    SessionOpened,
    SiteLooked,
    What,
)
from assistant.views.status import Status, status

SIGNED = By(hand=Hand.PERSON, person="7", name="RN A Mensah")
Row = tuple[str, What]


def amount(text: str, unit: str) -> Amount:
    return Amount(text=text, unit=unit)


def order(**others: object) -> Ordered:
    """MAP 65 to 75, from 0.05 in steps of 0.02 every 5 min, call at 0.25, max 0.5."""
    dose = "mcg/kg/min"
    whole: dict[str, object] = {
        "drug": "norepinephrine", "route": "intravenous", "indication": "septic shock",
        "start": amount("0.05", dose), "step": amount("0.02", dose),
        "interval": amount("5", "min"), "maximum": amount("0.5", dose),
        "map_low": amount("65", "mmHg"), "map_high": amount("75", "mmHg"),
        "notify": amount("0.25", dose), "prescriber": "Dr A Lind", "how": "written",
        "read_back": True,
    }  # fmt: skip
    return Ordered.model_validate({**whole, **others})


def runs(rate: str, dose: str) -> PumpRuns:
    return PumpRuns(rate=amount(rate, "mL/h"), dose=amount(dose, "mcg/kg/min"))


def prepared(*, training: bool = True) -> list[Row]:
    """Everything before the pump first runs."""
    return [
        ("13:00", SessionOpened(protocol_hash="0", training=training)),
        ("13:01", PatientNamed(name="Okafor, Grace", born="1958-07-14", sex="F", mrn="1297287652")),
        ("13:01", BedTaken(bed="12")),
        ("13:05", weight("70")),
        ("13:06", order()),
        ("13:10", LineChosen(access="peripheral", site="left forearm", gauge="18")),
        ("13:12", bag()),
    ]  # fmt: skip


def titrating(*, training: bool = True) -> list[Row]:
    """Three doses, a MAP that rose and fell again: two readings under target by 14:05."""
    pressures = (
        ("13:21", "54"), ("13:26", "55"), ("13:31", "57"), ("13:36", "60"), ("13:41", "63"),
        ("13:46", "66"), ("13:51", "68"), ("13:55", "67"), ("14:00", "62"), ("14:05", "61"),
    )  # fmt: skip
    rows = [(at, mean(value, "arterial")) for at, value in pressures]
    return [
        *prepared(training=training),
        ("13:20", runs("13.1", "0.05")),
        ("13:26", runs("18.4", "0.07")),
        ("13:32", runs("23.6", "0.09")),
        ("13:50", SiteLooked()),
        ("14:04", HeartRead(rate=amount("104", "/min"), rhythm="sinus")),
        *rows,
    ]


def entry_id(number: int) -> UUID:
    """The id of the story's entry of that number, from 1."""
    return uuid5(NAMESPACE_OID, str(number))


def chart(rows: Sequence[Row]) -> Chart:
    """The chart of a story, signed by the nurse."""
    folded = Chart()
    for number, (at, what) in enumerate(rows, 1):
        entry = Entry(
            id=entry_id(number),
            session=entry_id(0),
            at=clock(at),
            recorded_at=clock(at),
            by=SIGNED,
            what=what,
        )
        folded = follow(folded, Recorded(number, entry))
    return folded


def at(time: str, *more: Row, training: bool = True) -> Status:
    """The bedside's status at that time of the story, with further entries."""
    rows = [*titrating(training=training), *more]
    return status(chart(rows), protocol(), clock(time), UTC)
