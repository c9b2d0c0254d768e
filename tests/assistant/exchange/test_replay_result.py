"""The numbers of a replayed file, each worked out by hand in its test."""

import json
from datetime import datetime
from typing import Any

import pytest
from sheets import DAY, read, sheet
from unit import septic_shock

from assistant.exchange.flowsheet import read_flowsheet
from assistant.exchange.replay import replay
from assistant.exchange.replay_result import result
from assistant.rules.findings import Finding


def code_of(finding: Finding) -> str:
    return f"found {finding.code}"


def outcome(*rows: tuple[str, str], until: str = "") -> dict[str, Any]:
    end = datetime.fromisoformat(f"{DAY}{until}+02:00") if until else None
    return result(replay(read(*rows), septic_shock(), end), code_of)


def of_bytes(data: bytes) -> dict[str, Any]:
    return result(replay(read_flowsheet(data), septic_shock()), code_of)


HUNG = (
    ("05:50", "order,,,map_low=65; map_high=75"),
    ("05:50", "weight,80,kg,kind=measured"),
    ("05:50", "bag,250,mL,drug=4 mg; labelled=base"),
)
# 4 mg in 250 mL is 16 mcg/mL; 30 mL/h of it is 8 mcg/min, which is 0.1 mcg/kg/min at 80 kg
WHOLE = (
    *HUNG,
    ("06:00", "rate,30,mL/h,"),
    ("06:10", "map,60,mmHg,source=cuff"),
    ("06:30", "map,58.5,mmHg,source=arterial"),
    ("06:31", "map,250,mmHg,source=cuff"),
    ("08:00", "pause,,,"),
    ("08:30", "resume,,,"),
    ("09:00", "bag,250,mL,drug=8 mg; labelled=base"),
    ("09:30", "rate,15,mL/h,"),
    ("10:00", "stop,,,reason=weaned"),
    ("11:00", "map,70,mmHg,source=cuff"),
)


def test_the_sums_of_a_small_infusion() -> None:
    assert outcome(*WHOLE)["infusion"] == {
        "started": "2025-08-14T06:00:00+02:00",
        "ended": "2025-08-14T10:00:00+02:00",
        "running": False,
        "running_hours": 3.5,
        # 60 + 15 mL of 16, then 15 + 7.5 mL of 32 mcg/mL
        "drug_mg": 1.92,
        "volume_ml": 97.5,
        "max_dose_mcg_kg_min": 0.2,
        # 2.5 h at 0.1, 0.5 h at 0.2, 0.5 h at 0.1
        "time_weighted_dose_mcg_kg_min": 0.114286,
        "bags": 2,
        "stretches": 2,
    }


def test_the_pressures_of_a_small_infusion() -> None:
    found = outcome(*WHOLE)
    assert found["map"] == {
        "readings": 3,
        "implausible": 1,
        "low_episodes": [
            {
                "start": "2025-08-14T06:10:00+02:00",
                "end": "2025-08-14T06:30:00+02:00",
                "minutes": 20.0,
                "readings": 2,
                "lowest": 58.5,
            }
        ],
    }
    # 10, 20 and 90 min, then 90 min: 0 + 1 + 5 + 5
    assert found["reminders"] == {"overdue_15_min_ticks": 11}


def test_the_shifts_and_doses_of_a_small_infusion() -> None:
    found = outcome(*WHOLE)
    assert found["shifts"] == [
        {"start": "2025-08-13T19:00:00+02:00", "drug_mg": 0.48, "volume_ml": 30.0},
        {"start": "2025-08-14T07:00:00+02:00", "drug_mg": 1.44, "volume_ml": 67.5},
    ]
    assert [(d["start"][11:16], d["rate_ml_h"], d["dose_mcg_kg_min"]) for d in found["doses"]] == [
        ("06:00", 30.0, 0.1),
        ("08:30", 30.0, 0.1),
        ("09:00", 30.0, 0.2),
        ("09:30", 15.0, 0.1),
    ]
    assert found["doses"][0] == {
        "start": "2025-08-14T06:00:00+02:00",
        "rate_ml_h": 30.0,
        "concentration_mcg_ml": 16.0,
        "weight_kg": 80.0,
        "dose_mcg_kg_min": 0.1,
    }
    assert found["refused"] == []
    json.dumps(found, allow_nan=False)


def test_while_it_still_runs_it_ends_at_the_last_row() -> None:
    found = outcome(*WHOLE, until="07:00")
    assert found["infusion"]["running"] is True
    assert found["infusion"]["ended"] == "2025-08-14T06:31:00+02:00"
    assert found["infusion"]["volume_ml"] == 15.5
    # 10 and 20 min, then 1 min to the last row
    assert found["reminders"] == {"overdue_15_min_ticks": 1}
    assert found["map"]["readings"] == 2


def test_a_row_charted_in_error_does_not_make_it_run_longer() -> None:
    rows = (
        *HUNG,
        ("06:00", "rate,30,mL/h,"),
        ("07:00", "map,70,mmHg,"),
        ("23:00", "map,70,mmHg,"),
        ("06:50", f"strike,,,at={DAY}23:00+02:00; item=map; reason=wrong hour"),
    )
    assert outcome(*rows)["infusion"]["ended"] == "2025-08-14T07:00:00+02:00"


def test_a_start_in_the_last_row_has_a_start_and_no_running_time() -> None:
    found = outcome(*HUNG, ("06:00", "rate,30,mL/h,"))
    assert found["infusion"]["started"] == found["infusion"]["ended"] == "2025-08-14T06:00:00+02:00"
    assert (found["infusion"]["running"], found["infusion"]["running_hours"]) == (True, 0.0)
    assert (found["doses"], found["shifts"]) == ([], [])
    assert found["infusion"]["max_dose_mcg_kg_min"] is None


def test_what_never_ran_has_neither_start_nor_end() -> None:
    found = outcome(*HUNG)
    assert (found["infusion"]["started"], found["infusion"]["ended"]) == (None, None)
    assert found["infusion"]["running"] is False
    assert (found["infusion"]["drug_mg"], found["infusion"]["bags"]) == (0.0, 1)


def test_a_file_without_rows_still_gives_every_key() -> None:
    found = of_bytes(b"")
    assert found["infusion"]["started"] is None
    assert (found["shifts"], found["doses"], found["map"]["readings"]) == ([], [], 0)
    assert found["refused"][0]["line"] == 1


def test_before_the_first_bag_drug_and_dose_are_null_and_volume_counts() -> None:
    rows = (("06:00", "weight,80,kg,kind=measured"), ("06:00", "rate,30,mL/h,"))
    bare = outcome(*rows, ("07:00", "stop,,,"))
    assert bare["infusion"]["drug_mg"] is None
    assert bare["infusion"]["time_weighted_dose_mcg_kg_min"] is None
    assert bare["infusion"]["volume_ml"] == 30.0
    assert bare["shifts"][0]["drug_mg"] is None
    assert bare["doses"][0]["concentration_mcg_ml"] is None
    later = outcome(*rows, ("06:30", "bag,250,mL,drug=4 mg; labelled=base"), ("07:00", "stop,,,"))
    assert (later["infusion"]["drug_mg"], later["infusion"]["volume_ml"]) == (0.24, 30.0)
    assert [d["dose_mcg_kg_min"] for d in later["doses"]] == [None, 0.1]


def test_before_the_first_weight_the_dose_is_null_and_the_drug_counts() -> None:
    found = outcome(
        ("06:00", "bag,250,mL,drug=4 mg; labelled=base"),
        ("06:00", "rate,30,mL/h,"),
        ("07:00", "stop,,,"),
    )
    assert (found["infusion"]["drug_mg"], found["doses"][0]["dose_mcg_kg_min"]) == (0.48, None)
    assert found["doses"][0]["weight_kg"] is None


def test_a_dose_before_its_bag_has_no_rate_yet() -> None:
    found = outcome(
        ("06:00", "weight,80,kg,kind=measured"),
        ("06:00", "dose,0.1,mcg/kg/min,"),
        ("06:30", "bag,250,mL,drug=4 mg; labelled=base"),
        ("07:00", "stop,,,"),
    )
    assert [d["rate_ml_h"] for d in found["doses"]] == [None, 30.0]
    assert found["infusion"]["volume_ml"] == 15.0


@pytest.mark.parametrize(
    ("unit", "amount"), [("mcg/kg/min", "0.1"), ("mcg/min", "8"), ("mg/h", "0.48")]
)
def test_a_dose_row_is_the_exact_rate_of_that_dose(unit: str, amount: str) -> None:
    found = outcome(*HUNG, ("06:00", f"dose,{amount},{unit},"), ("07:00", "stop,,,"))
    assert found["doses"][0]["rate_ml_h"] == 30.0


def test_shifts_follow_the_offset_of_the_first_row_over_a_clock_change() -> None:
    data = sheet(
        "2025-10-26T01:00:00+02:00,,bag,250,mL,drug=4 mg; labelled=base",
        "2025-10-26T01:00:00+02:00,,rate,10,mL/h,",
        "2025-10-26T07:00:00+01:00,,stop,,,",
    )
    found = of_bytes(data)
    assert found["infusion"]["running_hours"] == 7.0
    assert found["infusion"]["ended"] == "2025-10-26T07:00:00+01:00"
    assert found["shifts"] == [
        {"start": "2025-10-25T19:00:00+02:00", "drug_mg": 0.96, "volume_ml": 60.0},
        {"start": "2025-10-26T07:00:00+02:00", "drug_mg": 0.16, "volume_ml": 10.0},
    ]


def test_findings_carry_their_time_code_level_and_sentence() -> None:
    found = outcome(("06:00", "rate,30,mL/h,"), ("07:00", "stop,,,reason=end"))
    assert {
        "at": "2025-08-14T06:00:00+02:00",
        "code": "start_without_bag",
        "level": "stop",
        "text": "found start_without_bag",
    } in found["findings"]


def test_refusals_carry_their_line_and_reason() -> None:
    found = outcome(("06:00", "rate,-30,mL/h,"))
    (refused,) = found["refused"]
    assert refused["line"] == 2
    assert "negative" in refused["reason"]


def test_numbers_no_float_can_hold_are_still_numbers() -> None:
    digits = "9" * 190
    found = outcome(*HUNG, ("06:00", f"dose,{digits},mcg/kg/min,"), ("07:00", "stop,,,"))
    assert found["doses"][0]["dose_mcg_kg_min"] == float(digits)
    small = "0." + "0" * 150 + "1"
    huge = outcome(
        ("05:00", f"weight,{small},kg,kind=measured"),
        ("05:00", f"bag,{small},mL,drug={digits} mg; labelled=base"),
        ("06:00", f"rate,{digits},mL/h,"),
        ("07:00", "stop,,,"),
    )
    assert isinstance(huge["doses"][0]["dose_mcg_kg_min"], int)
    json.dumps(huge, allow_nan=False)


def test_rows_at_one_instant_leave_no_span_of_no_length() -> None:
    found = outcome(
        *HUNG,
        ("06:00", "rate,30,mL/h,"),
        ("06:00", "rate,60,mL/h,"),
        ("07:00", "pause,,,"),
        ("07:00", "resume,,,"),
        ("08:00", "stop,,,"),
    )
    assert [d["rate_ml_h"] for d in found["doses"]] == [60.0, 60.0]
    assert found["infusion"]["stretches"] == 1
