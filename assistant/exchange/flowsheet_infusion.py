"""Rows about who, what was ordered, the line, the bag and the pump -> bodies of entries."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Literal, cast

from assistant.exchange.flowsheet_cells import Cells
from assistant.exchange.flowsheet_values import Unreadable, above_zero, quoted, with_unit
from assistant.quantities import DoseUnit, Labelled
from assistant.record.entries import (
    Access,
    Amount,
    BagHung,
    BedTaken,
    CheckAnswered,
    LineChosen,
    Ordered,
    Outcome,
    PatientNamed,
    Paused,
    PumpRuns,
    Resumed,
    Stopped,
    Weighed,
    What,
)

DOSES = tuple(DoseUnit)
_LINES = {
    "central": "central",
    "peripheral": "peripheral",
    "intraosseous": "intraosseous",
    "io": "intraosseous",
}
_LABELS = {label.value: label.value for label in Labelled}
_OUTCOMES = {
    "done": "done",
    "deferred": "deferred",
    "not applicable": "not_applicable",
    "n/a": "not_applicable",
    "waived": "waived",
    "failed": "failed",
}
_DRUGS = ("", "norepinephrine", "noradrenaline")
_NAMED_MONTH = re.compile(r"([0-9]{1,2})-([A-Za-z]{3})-([0-9]{4})")
_MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec"
_NAMED_DRUG = re.compile(r"([A-Za-z]*)\s*(.*)", re.DOTALL)


def bed(cells: Cells) -> What:
    """The bed."""
    return BedTaken(bed=cells.needed_text("bed"))


def patient(cells: Cells) -> What:
    """The person; somebody unknown may have only a number."""
    mrn = cells.word("mrn")
    name = cells.text() if mrn else cells.needed_text("patient")
    born = _born(cells.word("born"))
    return PatientNamed(name=name, born=born, sex=cells.word("sex"), mrn=mrn)


def _born(text: str) -> str:
    """An ISO date, a year or nothing; 14-Jul-1958 is read too."""
    if not text or re.fullmatch(r"[0-9]{4}", text):
        return text
    named = _NAMED_MONTH.fullmatch(text)
    month = _MONTHS.find(named[2].lower()) if named else -1
    iso = f"{named[3]}-{month // 3 + 1:02}-{named[1]:0>2}" if named and month % 3 == 0 else text
    try:
        return date.fromisoformat(iso).isoformat()
    except ValueError:
        raise Unreadable(
            f"{quoted(text)} is not a date of birth. Write 1958-07-14, or the year alone."
        ) from None


def weight(cells: Cells) -> What:
    """The dosing weight; a row that does not say how is kept as estimated, and says so."""
    found = above_zero(cells.amount(("kg",), "weight"), "weight")
    how = cells.word("kind").lower()
    if how not in ("measured", "stated", "estimated"):
        said = f"the kind {quoted(how)}" if how else "no kind"
        cells.remark(f"the row gives {said} of weight; kept as estimated")
        how = "estimated"
    kind = cast("Literal['measured', 'stated', 'estimated']", how)
    return Weighed(weight=found, how=kind, reason=cells.word("reason"))


def order(cells: Cells) -> What:
    """The prescriber's order; what it does not name stays empty."""
    return Ordered(
        drug=cells.word("drug"),
        route=cells.word("route"),
        indication=cells.word("indication"),
        start=cells.part("start", DOSES),
        step=cells.part("step", DOSES),
        interval=_minutes(cells, "interval"),
        maximum=cells.part("max", DOSES),
        map_low=cells.part("map_low", ("mmHg",), "mmHg"),
        map_high=cells.part("map_high", ("mmHg",), "mmHg"),
        notify=cells.part("notify", DOSES),
        prescriber=cells.word("prescriber"),
    )


def _minutes(cells: Cells, key: str) -> Amount | None:
    found = cells.part(key, ("min", "h"), "min")
    if found is None or found.unit == "min":
        return found
    minutes = found.exact * 60
    if minutes.denominator != 1:
        raise Unreadable(f"The {key} is no whole count of minutes. Write it in min.")
    return Amount(text=str(minutes.numerator), unit="min")


def line(cells: Cells) -> What:
    """The line the drug runs through."""
    access = cast("Access", cells.choice(cells.text(), _LINES, "line"))
    return LineChosen(access=access, site=cells.word("site"), gauge=cells.word("gauge"))


def check(cells: Cells) -> What:
    """The answer to a check: one of the outcomes, or the words of the answer itself."""
    name = cells.needed_text("check")
    answer = cells.word("answer")
    if not answer:
        raise Unreadable("The check has no answer. Write answer=... in the column detail.")
    word = " ".join(answer.lower().replace("_", " ").split())
    outcome = cast("Outcome", _OUTCOMES.get(word, "done"))
    said = "" if word in _OUTCOMES else answer
    return CheckAnswered(check=name, outcome=outcome, answer=said, reason=cells.word("reason"))


def bag(cells: Cells) -> What:
    """A bag that is hung, with the drug in it; no label kind named means base, and is told."""
    volume = above_zero(cells.amount(("mL",), "bag"), "volume")
    labelled = cells.word("labelled")
    if not labelled:
        cells.remark("the row does not say how the drug is labelled; counted as base")
    label = cells.choice(labelled or Labelled.BASE, _LABELS, "way to label the drug")
    return BagHung(
        drug=_drug(cells),
        labelled=Labelled(label),
        volume=volume,
        diluent=cells.word("diluent"),
        remaining=cells.part("remaining", ("mL",), "mL"),
    )


def _drug(cells: Cells) -> Amount:
    """Milligrams in the bag, with or without the drug's name before them."""
    found = _NAMED_DRUG.fullmatch(text := cells.word("drug"))
    if not text or found is None:
        raise Unreadable("The bag names no drug. Write drug=8 mg in the column detail.")
    if found[1].lower() not in _DRUGS:
        raise Unreadable(f"{quoted(text)} is not norepinephrine in mg. Write drug=8 mg.")
    return above_zero(with_unit(found[2], ("mg",), "drug"), "drug")


def rate(cells: Cells) -> What:
    """The pump runs at this rate."""
    return PumpRuns(rate=cells.amount(("mL/h",), "rate"), reason=cells.word("reason"))


def dose(cells: Cells) -> What:
    """The pump runs at the exact rate of this dose."""
    return PumpRuns(dose=cells.amount(DOSES, "dose"), reason=cells.word("reason"))


def pause(cells: Cells) -> What:
    """The pump stands still."""
    return Paused(reason=cells.word("reason"))


def resume(cells: Cells) -> What:
    """The pump goes on at the rate before the pause."""
    return Resumed(reason=cells.word("reason"))


def stop(cells: Cells) -> What:
    """The infusion ends."""
    return Stopped(reason=cells.word("reason"))


INFUSION: Mapping[str, Callable[[Cells], What]] = {
    "bed": bed,
    "patient": patient,
    "weight": weight,
    "order": order,
    "line": line,
    "check": check,
    "bag": bag,
    "rate": rate,
    "dose": dose,
    "pause": pause,
    "resume": resume,
    "stop": stop,
}
