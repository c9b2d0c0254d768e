"""A small infusion as a file."""

from pathlib import Path

import pytest

GOOD_SHEET = """at,recorded_at,item,value,unit,detail
2026-11-21T07:00:00-05:00,,bed,12,,
2026-11-21T07:00:00-05:00,,patient,"Okafor, Grace",,mrn=12972876; sex=F; born=1958
2026-11-21T07:00:00-05:00,,weight,70,kg,kind=measured
2026-11-21T07:01:00-05:00,,bag,250,mL,drug=4 mg; labelled=base; diluent=glucose 5%
2026-11-21T07:02:00-05:00,,rate,13.1,mL/h,
2026-11-21T07:07:00-05:00,,map,61,mmHg,source=arterial
2026-11-21T08:02:00-05:00,,stop,,,
"""


@pytest.fixture
def flowsheet(tmp_path: Path) -> Path:
    file = tmp_path / "infusion.csv"
    file.write_text(GOOD_SHEET, encoding="utf-8")
    return file
