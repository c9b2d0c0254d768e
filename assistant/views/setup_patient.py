"""The page of the patient: name, identifiers, bed, dosing weight, and its checks."""

from __future__ import annotations

from datetime import tzinfo
from typing import Literal, cast

from assistant import typed
from assistant.record.entries import BedTaken, PatientNamed, Weighed
from assistant.rules.setup import Page, page_checks
from assistant.views.setup_band import hold_band
from assistant.views.setup_before import known_agents, read_agents
from assistant.views.setup_checks import known_checks
from assistant.views.setup_form import LATER, Form, PageRead, Place
from assistant.views.setup_others import Others, tell_bed
from assistant.views.setup_typed import number_field

SECOND_IDENTIFIER = "a birth date or MRN"
ALLERGY_DETAIL = "which allergies"
Kind = Literal["measured", "stated", "estimated"]


def known(place: Place) -> dict[str, str]:
    """The page's texts as far as they are charted."""
    chart, texts = place.chart, dict[str, str]()
    patient, bed = chart.last(PatientNamed), chart.last(BedTaken)
    weight = chart.last(Weighed)
    if patient is not None:
        texts |= {"name": patient.name, "born": patient.born, "mrn": patient.mrn}
        texts["sex"] = patient.sex
    if bed is not None:
        texts["bed"] = bed.bed
    if weight is not None:
        texts |= {"weight": weight.weight.text, "weight_kind": weight.how}
    return texts | known_checks(place, Page.PATIENT) | known_agents(place)


def read(form: Form, zone: tzinfo, others: Others) -> PageRead:
    """Read the page, beside what else is open here."""
    _bed(form)
    tell_bed(form, others)
    _patient(form, zone, others)
    hold_band(form, zone)
    _weight(form)
    for check in page_checks(form.place.chart, form.place.protocol, Page.PATIENT):
        known_ = check.id == "allergies" and form.text("check:allergies").startswith("known")
        form.check(check, detail=ALLERGY_DETAIL if known_ else "")
    read_agents(form)
    return form.done()


def _bed(form: Form) -> None:
    limits = form.place.protocol.texts.limits()
    given = typed.bed(form.texts.get("bed", ""), limits=limits)
    if bed := form.take("bed", given, needed=True):
        form.chart_new(BedTaken(bed=bed), "bed")


def _patient(form: Form, zone: tzinfo, others: Others) -> None:
    limits, texts = form.place.protocol.texts.limits(), form.texts
    named = typed.person_name(texts.get("name", ""), limits=limits, open_names=others.names)
    name = form.take("name", named, needed=True)
    today = form.place.now.astimezone(zone).date()
    date = typed.birth_date(texts.get("born", ""), today=today, limits=limits)
    born = form.take("born", date)
    number = typed.mrn(texts.get("mrn", ""), limits=limits, open_mrns=others.mrns)
    mrn = form.take("mrn", number)
    two = born or mrn or form.text("born") or form.text("mrn")
    if not two and form.text("check:wristband") != LATER:
        form.lack(SECOND_IDENTIFIER)
    sex = form.choice("sex")
    if name:
        what = PatientNamed(name=name, born=born, sex=sex, mrn=mrn)
        form.chart_new(what, "name", keys=("name", "born", "mrn"))


def _weight(form: Form) -> None:
    field = number_field(form.place.protocol, "weight_kg")
    weight = form.number("weight", field, needed=True)
    kind = form.choice("weight_kind", needed=True)
    if weight is None or not kind:
        return
    if kind == "estimated":
        form.say("weight", "note", "Estimated. Doses will say so until it is measured.")
    form.chart_new(Weighed(weight=weight, how=cast("Kind", kind)), "weight", keys=("weight",))
