"""A wristband on the page of the patient: it fills what is empty, and changes nothing else."""

from __future__ import annotations

from collections.abc import Collection
from datetime import tzinfo

from assistant import typed
from assistant.rules.setup import Page, page_checks
from assistant.typed.identity import Same, same_name, same_number
from assistant.typed.scan import Scan
from assistant.views.setup_form import Form
from assistant.views.setup_scanned import OpenPatient, Taken, not_read, taken
from assistant.wording.numbers import birth
from assistant.wording.scans import (
    band_fits,
    band_given,
    band_of_another_bed,
    band_says,
    band_taken,
    other_band,
)

BAND, BAND_BORN, BAND_NAME, BAND_OTHER = "band", "band_born", "band_name", "band_other"
"""Texts of the page that only a scan fills: number, birth date and name on the last band, and the
sentence that it is of another bed.
"""
OF_BAND = (BAND, BAND_BORN, BAND_NAME, BAND_OTHER)
ANSWER = "check:wristband"
MATCHES = "yes"


def band(
    form: Form, found: Scan, zone: tzinfo, others: Collection[OpenPatient] = ()
) -> Taken | None:
    """What comes of a code on this page; None for one that it does not take.

    `others` are the patients of the other open sessions. The check of the wristband is answered
    only when what is on the band stood on the page before, however it is written. Hazard H34.
    """
    if unread := not_read(found, "wristband"):
        return unread
    if found.kind != "wristband":
        return None
    read = (found.patient, found.born, found.name, "")
    of_band = dict(zip(OF_BAND, read, strict=True))
    if wrong := _differs(form, found, zone):
        return taken("stop", wrong[2], of_band)
    here = form.text("mrn")
    other = next((row for row in others if same_number(row.mrn, found.patient)), None)
    if other is not None and not same_number(here, other.mrn):
        sentence = band_of_another_bed(other.name, other.bed)
        return taken("stop", sentence, of_band | {BAND_OTHER: sentence})
    if _other_given(form, found):
        return taken("caution", band_given(found.name, form.text("name")), of_band)
    filled = _filled(form, found)
    texts = {**of_band, **filled}
    if _stood_here(form, found, zone):
        answers = {ANSWER: MATCHES} if _asks(form) else {}
        return taken("ok", band_fits(here if found.patient else ""), texts | answers)
    return taken("note", band_taken(tuple(filled)), texts)


def hold_band(form: Form, zone: tzinfo) -> None:
    """A band of somebody else was scanned: the wristband cannot be answered as matching.

    That it does not match can be answered, with its reason: that is true then.
    """
    number, born, name, elsewhere = (form.text(key) for key in OF_BAND)
    scanned = Scan("", "wristband", patient=number, born=born, name=name)
    wrong = _differs(form, scanned, zone)
    if wrong:
        key, on_band, sentence = wrong
        form.say(key, "stop", band_says(on_band))
    elif elsewhere and not same_number(form.text("mrn"), number):
        sentence = elsewhere
    else:
        if _other_given(form, scanned):
            form.say("name", "caution", band_says(name))
        return
    if form.text(ANSWER) in ("", MATCHES):
        form.stopped = form.stopped or sentence


def _differs(form: Form, found: Scan, zone: tzinfo) -> tuple[str, str, str] | None:
    """The first identifier that is another one than on the page: its key, the band's, why."""
    here, born, name = form.text("mrn"), _born(form, zone), form.text("name")
    if found.patient and here and not same_number(here, found.patient):
        return "mrn", found.patient, other_band("mrn", found.patient, here)
    if found.born and born and born != found.born:
        on_band = birth(found.born)
        return "born", on_band, other_band("born", on_band, birth(born))
    how = _names(form, found)
    other = how is Same.OTHER_SURNAME or (how is Same.OTHER_GIVEN and not _numbered(form, found))
    return ("name", found.name, other_band("name", found.name, name)) if other else None


def _names(form: Form, found: Scan) -> Same:
    """How the name on the band stands to the one here; without one of them nothing is told."""
    name = form.text("name")
    return same_name(name, found.name) if name and found.name else Same.UNSURE


def _numbered(form: Form, found: Scan) -> bool:
    """Whether the number on the band stands here."""
    return same_number(form.text("mrn"), found.patient)


def _other_given(form: Form, found: Scan) -> bool:
    """Whether the number is the one here and the given name is not: a pet name, or a twin."""
    return _numbered(form, found) and _names(form, found) is Same.OTHER_GIVEN


def _born(form: Form, zone: tzinfo) -> str:
    today = form.place.now.astimezone(zone).date()
    limits = form.place.protocol.texts.limits()
    return typed.birth_date(form.texts.get("born", ""), today=today, limits=limits).value or ""


def _filled(form: Form, found: Scan) -> dict[str, str]:
    told = {
        "name": found.name,
        "born": birth(found.born),
        "mrn": found.patient,
        "sex": found.sex,
    }
    return {key: text for key, text in told.items() if text and not form.text(key)}


def _stood_here(form: Form, found: Scan, zone: tzinfo) -> bool:
    """Whether the number, or without one the whole name and the birth date, stood here before.

    A surname and a birth date are those of a twin as well.
    """
    if found.patient:
        return _numbered(form, found)
    return _names(form, found) is Same.SAME and found.born != "" and _born(form, zone) == found.born


def _asks(form: Form) -> bool:
    rows = page_checks(form.place.chart, form.place.protocol, Page.PATIENT)
    return any(row.id == "wristband" and MATCHES in row.good for row in rows)
