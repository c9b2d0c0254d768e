"""What a person types, as a worked case: the one parser with the protocol's limits."""

import pytest
from unitprotocol import protocol

from assistant.exchange.case_input import Given, Refused
from assistant.exchange.case_typed import typed


def typed_in(field: object, text: object, **context: object) -> tuple[object, object]:
    given = Given({"field": field, "text": text, "context": context})
    found = typed(given, protocol())
    return found["result"], found["value"]


@pytest.mark.parametrize(
    ("field", "text", "context", "wanted"),
    [
        ("dose_mcg_kg_min", "0.100", {"previous": "0.08"}, ("accept", "0.1")),
        ("dose_mcg_kg_min", "0.8", {"previous": "0.08"}, ("confirm", "0.8")),
        ("dose_mcg_kg_min", "0,08", {}, ("reject", None)),
        ("dose_mcg_kg_min", "0.35", {"order_max": "0.3"}, ("reject", None)),
        ("bag_left_ml", "260", {"bag_ml": "250"}, ("reject", None)),
        ("mrn", "00123456", {"open_mrns": ["00123456"]}, ("confirm", "00123456")),
        ("note", "a<b", {}, ("accept", "a<b")),
    ],
)
def test_H02_a_text_is_taken_asked_about_or_refused(
    field: str, text: str, context: dict[str, object], wanted: tuple[str, str | None]
) -> None:
    assert typed_in(field, text, **context) == wanted


def test_H40_an_hour_that_comes_twice_names_both_instants() -> None:
    now = {"now_utc": "2026-11-01T06:40:00+00:00", "tz": "America/New_York"}
    assert typed_in("obs_time", "01:30", **now) == (
        "confirm",
        ["2026-11-01T05:30Z", "2026-11-01T06:30Z"],
    )


def test_no_context_is_an_empty_one() -> None:
    found = typed(Given({"field": "map_mmhg", "text": "65"}), protocol())
    assert found == {"result": "accept", "value": "65"}


@pytest.mark.parametrize(
    ("field", "text", "context", "reason"),
    [
        ("shoe_size", "42", {}, "no field is called shoe_size"),
        ("map_mmhg", None, {}, "text is missing"),
        (None, "65", {}, "field is missing"),
        ("dose_mcg_kg_min", "1", {"previous": "1e999999999"}, "previous is not a plain number"),
        ("obs_time", "01:30", {"now_utc": "today"}, "It cannot be read"),
    ],
)
def test_a_case_without_a_field_or_with_a_broken_context_is_refused(
    field: object, text: object, context: dict[str, object], reason: str
) -> None:
    with pytest.raises(Refused, match=reason):
        typed_in(field, text, **context)


@pytest.mark.parametrize("now", ["0001-01-01T00:00:00Z", "9999-12-31T23:59:00Z"])
@pytest.mark.parametrize("field", ["obs_time", "dob"])
def test_an_end_of_the_calendar_is_refused_in_a_sentence(field: str, now: str) -> None:
    zone = "America/New_York" if now.startswith("0") else "Pacific/Kiritimati"
    with pytest.raises(Refused, match="It cannot be read: date value out of range"):
        typed_in(field, "12:00" if field == "obs_time" else "1958-01-01", now_utc=now, tz=zone)
