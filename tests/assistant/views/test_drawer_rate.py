"""The rate that gives the same dose from another bag."""

from drawn import place_at, read_on
from infusion import amount

from assistant.record.entries import BagHung, PumpRuns
from assistant.views.drawer_rate import put_rate, rates
from assistant.views.setup_form import Form, PageRead

EIGHT = BagHung(drug=amount("8", "mg"), labelled="base", volume=amount("250", "mL"))


def read(form: Form) -> PageRead:
    found = rates(form.chart, form.place.protocol, EIGHT, form.place.now)
    assert found is not None
    form.put(EIGHT, "strength")
    put_rate(form, found)
    return form.done()


def test_H17_twice_the_strength_is_half_the_rate_for_the_same_dose() -> None:
    place = place_at()
    found = rates(place.chart, place.protocol, EIGHT, place.now)
    assert found is not None
    assert found.gives.rate == amount("11.8", "mL/h")


def test_H17_the_rate_is_typed_and_never_filled_in() -> None:
    why = {"why:new_strength": "ordered", "why:central_bag_elsewhere": "line on its way"}
    assert read_on(read, place_at(), why)[1].closed
    _, came = read_on(read, place_at(), why | {"rate": "11.8"})
    assert came.closed == ""
    assert came.said["rate"].role == "ok"
    assert isinstance(came.charting[-1].what, PumpRuns)
