"""The one door that the worked cases go through: a field, a text, and what is known around it."""

from collections.abc import Mapping
from datetime import UTC, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from typed_fields import FIELDS, LIMITS

from assistant.typed import TEXT_FIELDS, Typed
from assistant.typed import read as through_the_door

NOW = {"now_utc": "2026-11-21T14:20:00+00:00", "tz": "America/New_York"}


def read(field: str, text: str, context: Mapping[str, object] | None = None) -> Typed:
    return through_the_door(field, text, context or {}, FIELDS, LIMITS)


@pytest.mark.parametrize(
    ("field", "text", "context", "answer", "value"),
    [
        ("dose_mcg_kg_min", "0.1", {"previous": "0.08"}, "accept", "0.1"),
        ("dose_mcg_kg_min", "0.8", {"previous": Decimal("0.08")}, "confirm", "0.8"),
        ("dose_mcg_kg_min", "0.8", {"previous": None}, "accept", "0.8"),
        ("dose_mcg_kg_min", "0.8", {"previous": ""}, "accept", "0.8"),
        ("dose_mcg_kg_min", "0.35", {"order_max": "0.3"}, "reject", None),
        ("rate_ml_h", "188", {"previous": 19}, "confirm", "188"),
        ("bag_left_ml", "260", {"bag_ml": "250"}, "reject", None),
        ("bag_left_ml", "260", {}, "accept", "260"),
        ("obs_time", "09:15", NOW, "accept", "2026-11-21T14:15Z"),
        ("obs_time", "14:15", {"now_utc": NOW["now_utc"]}, "accept", "2026-11-21T14:15Z"),
        ("obs_time", "09:15", {**NOW, "tz": ZoneInfo("America/New_York")}, "accept", None),
        ("dob", "14-Jul-1958", NOW, "accept", "1958-07-14"),
        ("dob", "2026-11-22", {"now_utc": datetime(2026, 11, 21, tzinfo=UTC)}, "reject", None),
        ("mrn", "00123456", {"open_mrns": ["00123456"]}, "confirm", "00123456"),
        ("patient_name", "Smith, Ann", {"open_surnames": ["Smith"]}, "confirm", "Smith, Ann"),
        ("patient_name", "Smith, Ann", {"open_names": ("Jo Smith",)}, "confirm", "Smith, Ann"),
        ("bed", "ICU-12", {}, "accept", "ICU-12"),
        ("note", "a<b", {}, "accept", "a<b"),
        ("pin_new", "283746", {"user_id": "283746"}, "reject", None),
        ("pin_new", "283746", {}, "accept", None),
        ("pdf_name", "a.pdf", {"existing": ["a.pdf"]}, "confirm", "a.pdf"),
    ],
)
def test_each_field_is_read_with_what_is_known_around_it(
    field: str, text: str, context: Mapping[str, object], answer: str, value: str | None
) -> None:
    got = read(field, text, context)
    assert (got.answer, got.field) == (answer, field)
    assert value is None or got.value == value


def test_the_day_of_birth_is_judged_by_the_day_where_the_unit_stands() -> None:
    context = {"now_utc": "2026-11-22T02:00:00+00:00", "tz": "America/New_York"}
    assert read("dob", "2026-11-22", context).code == "born_later"
    assert read("dob", "2026-11-22", {"now_utc": context["now_utc"]}).code == "child"


def test_no_number_field_has_the_name_of_a_text_field() -> None:
    assert not set(TEXT_FIELDS) & set(FIELDS)


@pytest.mark.parametrize(
    ("field", "context", "fault"),
    [
        ("no_such_field", {}, "no field"),
        ("weight_kg", {"previous": "seventy"}, "previous"),
        ("weight_kg", {"previous": 70.5}, "previous"),
        ("weight_kg", {"previous": True}, "previous"),
        ("weight_kg", {"previous": "NaN"}, "previous"),
        ("mrn", {"open_mrns": "00123456"}, "open_mrns"),
        ("obs_time", {}, "now_utc"),
        ("obs_time", {"now_utc": "2026-11-21T14:20:00"}, "now_utc"),
        ("obs_time", {**NOW, "tz": "Mars/Base"}, "tz"),
        ("obs_time", {**NOW, "tz": "../etc/localtime"}, "tz"),
        ("dob", {"now_utc": 5}, "now_utc"),
    ],
)
def test_a_context_that_cannot_be_read_is_the_callers_slip(
    field: str, context: Mapping[str, object], fault: str
) -> None:
    with pytest.raises(ValueError, match=fault):
        read(field, "70", context)
