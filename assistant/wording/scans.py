"""What there is to say of a code that was scanned: what it is, or why it is not taken."""

from __future__ import annotations

from collections.abc import Mapping

from assistant.typed.scan import ScanCode
from assistant.wording.numbers import birth

NOT_TAKEN = "Nothing on this page takes the code that was scanned. Nothing was typed."
UNKNOWN = "This code is not known on this unit. Read the label by eye; nothing was filled in."
PASSED = "The use-by day on this label, {day}, has passed."
TWO_LABELS = "Look at the label again; clear a field to take what the code says."
COMPARE = "Compare the band with the person in the bed, then answer below."
_TROUBLE: Mapping[ScanCode, str] = {
    ScanCode.UNREADABLE: "This code holds signs that no code has, or too many. Scan it again.",
    ScanCode.GTIN_CHECK: "The last digit of this product code does not fit the others. Scan it"
    " again, or read the label by eye.",
    ScanCode.PATIENT_CHECK: "The last digit of the number on this band does not fit the others."
    " Scan it again, or type what the band says.",
    ScanCode.STAFF_CHECK: "The last digit of this badge does not fit the others. Scan it again.",
    ScanCode.OTHER_HOSPITAL: "The number on this band is another hospital's. Type the record"
    " number that this hospital gave.",
    ScanCode.BROKEN: "This code ends too early, runs two parts into one, or names a day that no"
    " calendar has. Scan it again, or read the label by eye.",
    ScanCode.NO_NUMBER: "This code names neither a person nor a product.",
}
_FIELDS = {"name": "name", "born": "birth date", "mrn": "MRN", "sex": "sex"}


def trouble_sentence(code: ScanCode) -> str:
    """Why a code is not taken, and what can be done."""
    return _TROUBLE[code]


def unknown_product(gtin: str) -> str:
    """Of a product that the protocol does not name."""
    return (
        f"Product code {gtin} is not among those of this unit. Read the label by eye; nothing was"
        " chosen."
    )


def other_drug(name: str, drug: str) -> str:
    """Of a product that holds another drug than the protocol's."""
    return (
        f"This code is {name}, not {drug}. Nothing was chosen from it. Read the label aloud with a"
        " second person."
    )


def contradicts(name: str, expires: str, *, passed: bool) -> str:
    """Of a product that is not what was answered before; a day that is over is told all the same.

    `expires` is an ISO date.
    """
    said = (
        f"This code is {name}. That is not what is answered below; nothing was changed. Read the"
        " label again together."
    )
    return f"{said} {PASSED.format(day=birth(expires))}" if passed else said


def product_line(name: str, lot: str, expires: str, *, passed: bool) -> str:
    """What was scanned: its name, its lot, its last day as an ISO date."""
    return f"{_with_lot(f'Scanned: {name}', lot)} {_day_said(expires, passed=passed)}"


def typed_line(lot: str, expires: str, *, passed: bool) -> str:
    """What was read off a label by eye: a lot, a last day as an ISO date, or both."""
    said = _with_lot("Read off the label", lot)
    return f"{said} {_day_said(expires, passed=passed)}" if expires else said


def _with_lot(said: str, lot: str) -> str:
    return f"{said}; lot {lot}." if lot else f"{said}."


def _day_said(expires: str, *, passed: bool) -> str:
    if not expires:
        return "The code names no use-by day: read it off the label."
    return PASSED.format(day=birth(expires)) if passed else f"Use by {birth(expires)}."


def two_labels(what: str, code: str, here: str) -> str:
    """Of a lot or a use-by day that is another one in the code than on the page."""
    return f"{what}: {code} in the code, {here} on this page."


def earlier_counts(day: str) -> str:
    """Of a mixture that is typed to hold longer than what it was made from: an ISO date."""
    return f"The use-by day, {birth(day)}, is earlier. It counts."


def runs_on(part: str, day: str, *, passed: bool) -> str:
    """Of a code in which a separator is missing: the part as it was read, the day it can hold."""
    told = f"{birth(day)}, which has passed" if passed else birth(day)
    return (
        f"Its part {part} seems to run on into a use-by day, {told}. Read lot and use-by day off"
        " the label and type them."
    )


def other_band(what: str, scanned: str, here: str) -> str:
    """Of a wristband that is not that of the patient on the page: `what` is the identifier."""
    return (
        f"Another patient's wristband: {_FIELDS[what]} {scanned} on the band, {here} on this page."
        " Nothing was changed. Look who is in the bed."
    )


def band_says(on_band: str) -> str:
    """The same in short, under the field that differs."""
    return f"The band says {on_band}."


def band_given(scanned: str, here: str) -> str:
    """Of a wristband that has the number of the page and another given name."""
    return (
        f"The band has the MRN of this page, but another given name: {scanned} on the band, {here}"
        f" on this page. It can be a twin's. {COMPARE}"
    )


def band_of_another_bed(name: str, bed: str) -> str:
    """Of a wristband whose patient has an infusion in another session."""
    place = f"bed {bed}" if bed else "another bed"
    return (
        f"This is the wristband of {name}, whose infusion is open in {place}. Nothing was filled"
        " in. Look who is in the bed."
    )


def band_taken(filled: tuple[str, ...]) -> str:
    """Of a wristband that was read: what it filled in."""
    if not filled:
        return f"The band tells nothing that is not here yet. {COMPARE}"
    words = [_FIELDS[key] for key in filled]
    joined = f"{', '.join(words[:-1])} and {words[-1]}" if len(words) > 1 else words[0]
    return f"Filled in from the band: {joined}. {COMPARE}"


def band_fits(mrn: str) -> str:
    """Of a wristband that has the number that stood on the page already."""
    said = f"MRN {mrn}" if mrn else "name and birth date"
    return f"The band has the same {said} as this page. The wristband is answered: it matches."
