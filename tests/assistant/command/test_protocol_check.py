"""What stands in protocol files, as commands tell it."""

from pathlib import Path

import pytest
from unitplace import UnitPlace

from assistant.command.protocol_check import check_files, compare, read_or_tell, write_values
from assistant.library.files import SHIPPED
from assistant.trouble import Trouble


def test_a_good_protocol_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    unit = UnitPlace(tmp_path).signed()
    rules, _text = read_or_tell(unit.file)
    assert check_files([unit.file], tmp_path) == 0
    assert capsys.readouterr().out == (
        f"{unit.file}: NE-ADULT-SEPTIC 0.1, {rules.digest}, expires 2027-05-21, "
        "signed by K Ito, ICU pharmacist\n"
    )


def test_values_and_differences_need_a_protocol_that_can_be_read(tmp_path: Path) -> None:
    unit = UnitPlace(tmp_path)
    unit.change('version = "0.1"', 'version = ""')
    with pytest.raises(Trouble, match="protocol, version: is empty"):
        write_values(unit.file)
    assert compare(unit.file, SHIPPED / unit.name) == 1


@pytest.mark.parametrize(
    ("in_force", "expires", "said"),
    [
        ("2025-11-21", "2026-05-21", "expired 2026-05-21, unsigned"),
        ("2099-11-21", "2100-05-21", "in force from 2099-11-21, expires 2100-05-21, unsigned"),
    ],
)
def test_a_protocol_outside_of_its_days_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], in_force: str, expires: str, said: str
) -> None:
    unit = UnitPlace(tmp_path)
    unit.change('in_force = "2026-11-21"', f'in_force = "{in_force}"')
    unit.change('expires = "2027-05-21"', f'expires = "{expires}"')
    assert check_files([unit.file], tmp_path) == 0
    assert capsys.readouterr().out.endswith(f", {said}\n")
