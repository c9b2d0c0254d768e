"""Perfusion at a glance: each sign with its age, nothing made up."""

from charting import clock
from infusion import Row, amount, chart, prepared
from unitprotocol import protocol

from assistant.record.entries import Amount, HeartRead, PerfusionRead, PressureRead
from assistant.views.perfusion_row import NONE, lactate_before, perfusion_row, shock_words


def sign(name: str, much: str = "", unit: str = "", **more: object) -> PerfusionRead:
    amount = Amount(text=much, unit=unit) if much else None
    return PerfusionRead.model_validate({"sign": name, "amount": amount, **more})


def told(*rows: Row, known: list[Row] | None = None) -> str:
    before = prepared() if known is None else known
    row = perfusion_row(chart([*before, *rows]), protocol(), clock("14:06"))
    return row.words.replace("\u00a0", " ")


LACTATES: list[Row] = [
    ("13:06", sign("lactate", "4", "mmol/L")),
    ("13:36", sign("lactate", "3", "mmol/L")),
    ("13:56", sign("lactate", "2", "mmol/L")),
]
URINE: Row = ("13:46", sign("urine", "28", "mL", hours=Amount(text="1", unit="h")))


def test_each_sign_stands_with_its_last_value_and_its_age() -> None:
    seen: list[Row] = [
        ("13:50", sign("cap_refill", "4", "s")),
        ("14:01", sign("mental", text="drowsy", reason="sedated")),
        ("14:06", sign("skin", text="mottled")),
    ]
    assert told(*LACTATES, URINE, *seen) == (
        "Lactate 2 mmol/L, 50 % lower than the first, 10 min ago; urine 0.4 mL/kg/h, 20 min ago; "
        "capillary refill 4 s, 16 min ago; mental state drowsy, 5 min ago; skin mottled, now"
    )


def test_what_nobody_charted_is_not_recorded_rather_than_fine() -> None:
    assert told() == NONE
    assert told(("14:00", sign("skin", text="warm"))) == "Skin warm, 6 min ago"


def test_a_single_lactate_has_no_clearance_and_one_that_rose_is_higher() -> None:
    assert told(LACTATES[0]) == "Lactate 4 mmol/L, 1 h 0 min ago"
    rose: Row = ("13:56", sign("lactate", "5", "mmol/L"))
    assert told(LACTATES[0], rose).startswith("Lactate 5 mmol/L, 25 % higher than the first")


def test_urine_without_a_weight_or_hours_stands_as_charted() -> None:
    light = [row for row in prepared() if row[1].kind != "weight"]
    assert told(URINE, known=light) == "Urine 28 mL in 1 h, 20 min ago"
    assert told(("13:46", sign("urine", "28", "mL"))) == "Urine 28 mL, 20 min ago"


def test_the_sheet_has_the_lactate_before_and_the_clearance_since_the_first() -> None:
    now = clock("14:06")
    said = lactate_before(chart([*prepared(), *LACTATES]), now)
    assert said.replace("\u00a0", " ") == " (was 3 mmol/L, 50 % lower than the first)"
    assert lactate_before(chart([*prepared(), LACTATES[0]]), now) == ""
    worded: Row = ("13:00", sign("lactate", text="sent"))
    assert lactate_before(chart([*prepared(), worded, LACTATES[0]]), now) == ""
    nothing: Row = ("13:00", sign("lactate", "0", "mmol/L"))
    shown = lactate_before(chart([*prepared(), nothing, LACTATES[0]]), now)
    assert shown.replace("\u00a0", " ") == " (was 0 mmol/L)"


def test_the_shock_index_names_its_two_readings_and_needs_them_from_one_round() -> None:
    pair = PressureRead(systolic=amount("80", "mmHg"), diastolic=amount("44", "mmHg"))
    heart = HeartRead(rate=amount("104", "/min"))

    def index(*rows: Row) -> str:
        return shock_words(chart([*prepared(), *rows]), protocol(), clock("14:06"))

    told_ = index(("14:02", heart), ("14:04", pair))
    assert told_.replace("\u00a0", " ") == (
        "shock index 1.3, heart rate 104 over systolic 80, 4 min ago"
    )
    assert index(("13:58", heart), ("14:04", pair)) == ""
    assert index(("14:04", pair)) == ""
    odd = pair.model_copy(update={"artefact": True})
    assert index(("14:04", heart), ("14:04", odd)) == ""
    mean = PressureRead(map=amount("60", "mmHg"))
    assert index(("14:04", heart), ("14:04", mean)) == ""
