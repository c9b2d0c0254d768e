"""H31: what is done at the place of a leak, one step at a time."""

import pytest
from charting import bag, chart_of, clock, dose, weight
from unitprotocol import protocol

from assistant.record.entries import Amount, DrugGiven, LeakStep, What
from assistant.views.drawer_leak import read
from assistant.views.setup_form import Form, PageRead, Place

CHART = chart_of(("13:00", weight("70")), ("13:02", bag()), ("13:20", dose("0.09")))


def page(**texts: str) -> PageRead:
    return read(Form(Place(CHART, protocol(), clock("14:06")), texts))


@pytest.mark.parametrize(
    ("key", "text", "what"),
    [
        ("cannula", "left", LeakStep(step="cannula_left")),
        ("cannula", "out", LeakStep(step="cannula_out")),
        ("aspirated", "1.5", LeakStep(step="aspirated", text="1.5\u00a0mL")),
        ("aspirated", "0", LeakStep(step="aspirated", text="0\u00a0mL")),
        ("flushed", "no", LeakStep(step="not_flushed")),
        ("flushed", "yes", LeakStep(step="flushed")),
        ("edge", "yes", LeakStep(step="edge_marked")),
        ("called", "12", LeakStep(step="called", text="doctor, charge nurse")),
        ("called", "Dr Lind", LeakStep(step="called", text="Dr Lind")),
    ],
)
def test_H31_each_step_is_charted_by_itself(key: str, text: str, what: What) -> None:
    came = page(**{key: text})
    assert came.closed == ""
    assert [row.what for row in came.charting] == [what]


def test_not_yet_charts_nothing() -> None:
    assert page(edge="no", stopped="no", started="no").charting == ()


def test_H31_phentolamine_is_charted_with_its_prescriber_and_its_time() -> None:
    came = page(drug_mg="5", drug_by="Dr Lind", drug_at="10 min")
    assert came.closed == ""
    (row,) = came.charting
    assert row.what == DrugGiven(
        name="phentolamine", amount=Amount(text="5", unit="mg"),
        way="infiltrated, ordered by Dr Lind",
    )  # fmt: skip
    assert row.at == clock("13:56")
    assert "prescriber" in page(drug_mg="5").closed
    assert "mg of phentolamine" in page(drug_by="Dr Lind").closed


def test_an_odd_amount_of_phentolamine_is_asked_about() -> None:
    assert page(drug_mg="50", drug_by="Dr Lind").whys


def test_what_cannot_be_read_keeps_it_open() -> None:
    assert page(aspirated="two").said["aspirated"].role == "stop"
