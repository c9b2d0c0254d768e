"""Every code is what it says that it is, or it is refused with its reason; nothing is guessed."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.typed.check_digits import mod10
from assistant.typed.scan import MOST, SUBSTITUTES, Scan, ScanCode, expired, scan, separated
from assistant.typed.shapes import ScanShapes

GS = "\x1d"
PREFIX = "952123400"
SHAPES = ScanShapes(("NU-######",), ("########",), "none", PREFIX)
GTIN = "09521234000013"
MRN = "12972876"


def gsrn(mrn: str, prefix: str = PREFIX) -> str:
    return f"{prefix}{mrn}{mod10(prefix + mrn)}"


def read(text: str, shapes: ScanShapes = SHAPES) -> Scan:
    return scan(text, shapes)


@pytest.mark.parametrize("prefix", ["]C1", "]d2", "]Q3", ""])
@pytest.mark.parametrize("first", ["", GS])
def test_a_vial_by_any_symbol_tells_product_lot_day_and_serial(prefix: str, first: str) -> None:
    found = read(f"{prefix}{first}01{GTIN}1726123110LOT7{GS}21S1\r")
    assert (found.kind, found.gtin, found.lot, found.serial) == ("product", GTIN, "LOT7", "S1")
    assert found.expires == date(2026, 12, 31)
    assert found.trouble == ""


@pytest.mark.parametrize("mark", [*SUBSTITUTES, "\u241d"])
def test_a_separator_that_the_scanner_wrote_in_signs_is_one(mark: str) -> None:
    found = read(f"]d201{GTIN}10LOT7{mark}21S1")
    assert (found.lot, found.serial) == ("LOT7", "S1")


@pytest.mark.parametrize(
    ("parts", "run_on", "lot"),
    [
        ("10LOT717261231", "LOT717261231", ""),
        ("10LOT71726123121S1", "LOT71726123121S1", ""),
        (f"10LOT7{GS}21S117261231", "S117261231", "LOT7"),
        (f"17261231{GS}10LOT717251130", "", "LOT717251130"),
    ],
)
def test_H30_a_use_by_day_that_lost_its_separator_is_no_lot_and_no_day(
    parts: str, run_on: str, lot: str
) -> None:
    found = read(f"]d201{GTIN}{parts}")
    assert (found.gtin, found.run_on, found.lot, found.trouble) == (GTIN, run_on, lot, "")
    assert (found.expires is None) == bool(run_on)


@pytest.mark.parametrize("lot", ["ABCDEFGHIJKLMNOPQRSTU", "A" * 60])
def test_H30_a_lot_that_is_longer_than_any_is_told(lot: str) -> None:
    assert read(f"]d201{GTIN}10{lot}").trouble is ScanCode.BROKEN


def test_a_real_separator_leaves_every_other_sign_as_it_is() -> None:
    assert separated(f"10A|B{GS}21C") == f"10A|B{GS}21C"


@pytest.mark.parametrize("wrong", [f"]d201{GTIN[:-1]}4", f"01{GTIN[:-1]}4", "9521234000014"])
def test_H30_a_product_code_with_a_wrong_digit_is_refused(wrong: str) -> None:
    found = read(wrong)
    assert (found.kind, found.gtin, found.trouble) == ("product", "", ScanCode.GTIN_CHECK)


@pytest.mark.parametrize("text", ["]E09521234000013", "9521234000013", GTIN])
def test_a_code_of_a_shop_is_the_same_product(text: str) -> None:
    assert read(text) == Scan(text, "product", gtin=GTIN)


def test_a_badge_is_told_by_the_units_own_shape_or_by_gs1() -> None:
    assert read("NU-123456") == Scan("NU-123456", "badge", staff="NU-123456")
    assert read("]C0NU-123456").staff == "NU-123456"
    number = gsrn("77001122")
    assert read(f"]d28017{number}").staff == number
    assert read(f"]d28017{number[:-1]}{(int(number[-1]) + 1) % 10}").trouble is ScanCode.STAFF_CHECK


def test_a_plain_wristband_tells_its_number_alone() -> None:
    assert read(MRN) == Scan(MRN, "wristband", patient=MRN)
    assert read(f"]C0{MRN}").patient == MRN


def test_a_wristband_by_gs1_tells_number_name_birth_and_sex() -> None:
    text = f"]d28018{gsrn(MRN)}{GS}725019580714{GS}72522{GS}7253OKAFOR{GS}7254GRACE+ANN"
    found = read(text)
    assert (found.kind, found.patient, found.trouble) == ("wristband", MRN, "")
    assert (found.name, found.born, found.sex) == ("OKAFOR, GRACE ANN", "1958-07-14", "F")
    assert read(f"]d28018{gsrn(MRN)}{GS}7256Grace+Okafor").name == "Grace Okafor"
    assert read(f"]d28018{gsrn(MRN)}{GS}801912").patient == MRN


def test_a_wristband_without_a_number_tells_what_it_has() -> None:
    found = read(f"]d2725019580714{GS}7253OKAFOR")
    assert (found.patient, found.born, found.name) == ("", "1958-07-14", "OKAFOR")


def test_H34_a_band_of_another_hospital_gives_no_number() -> None:
    found = read(f"]d28018{gsrn(MRN, '952999900')}")
    assert (found.patient, found.trouble) == ("", ScanCode.OTHER_HOSPITAL)


def test_H34_a_band_that_was_not_read_whole_gives_no_number() -> None:
    number = gsrn(MRN)
    found = read(f"]d28018{number[:-1]}{(int(number[-1]) + 1) % 10}")
    assert (found.patient, found.trouble) == ("", ScanCode.PATIENT_CHECK)


def test_H34_where_record_numbers_have_a_check_digit_a_wrong_one_is_refused() -> None:
    shapes = ScanShapes((), ("P-########",), "mod10", "")
    right = f"1297287{mod10('1297287')}"
    wrong = f"1297287{(mod10('1297287') + 1) % 10}"
    assert read(f"P-{right}", shapes).patient == right
    assert read(f"P-{wrong}", shapes).trouble is ScanCode.PATIENT_CHECK
    own = ScanShapes((), (), "mod10", PREFIX)
    assert read(f"]d28018{gsrn(wrong)}", own).trouble is ScanCode.PATIENT_CHECK
    assert read(f"]d28018{gsrn(right)}", own).patient == right


def test_without_a_prefix_of_the_hospital_a_gs1_number_stays_whole() -> None:
    assert read(f"]d28018{gsrn(MRN)}", ScanShapes()).patient == gsrn(MRN)


@pytest.mark.parametrize(
    ("text", "kind", "trouble"),
    [
        ("HELLO-1", "unknown", ""),
        ("]C0HELLO-1", "unknown", ""),
        ("]C001095212340000131726123110A", "unknown", ""),
        ("", "unknown", ScanCode.UNREADABLE),
        ("]d2", "unknown", ScanCode.UNREADABLE),
        ("caf\u00e9-12", "unknown", ScanCode.UNREADABLE),
        ("1" * (MOST + 1), "unknown", ScanCode.UNREADABLE),
        ("]d201095212", "product", ScanCode.BROKEN),
        (f"]d201{GTIN}17261331", "product", ScanCode.BROKEN),
        ("]d28018952", "wristband", ScanCode.BROKEN),
        ("]d200395212340000000018", "unknown", ScanCode.NO_NUMBER),
        ("]d210LOT7", "unknown", ScanCode.NO_NUMBER),
    ],
)
def test_what_is_not_known_or_not_whole_is_told(text: str, kind: str, trouble: str) -> None:
    found = read(text)
    assert (found.kind, found.trouble) == (kind, trouble)


def test_a_birth_date_that_no_calendar_has_is_left_out() -> None:
    assert read(f"]d28018{gsrn(MRN)}{GS}725019580231").born == ""


def test_the_last_day_itself_still_counts() -> None:
    found = read(f"]d201{GTIN}17261231")
    assert not expired(found, date(2026, 12, 31))
    assert expired(found, date(2027, 1, 1))
    assert not expired(read(GTIN), date(2027, 1, 1))


SIGNS = st.text(st.characters(codec="utf-8") | st.sampled_from("0123456789]Cd2\x1d|"), max_size=90)
PIECES = st.sampled_from(
    ["01", GTIN, "17", "261231", "10", "LOT", GS, "8018", gsrn(MRN), "7250", "]d2", "]C1", MRN]
)


@given(SIGNS | st.lists(PIECES, max_size=8).map("".join))
def test_H30_no_text_whatever_breaks_the_reader_and_no_number_is_made_up(text: str) -> None:
    found = read(text)
    assert found.text == text
    if found.trouble:
        assert (found.gtin, found.patient, found.staff) == ("", "", "")
    told = "".join(text.split(GS))
    for number in (found.gtin.lstrip("0"), found.patient, found.staff):
        assert number in told


@given(st.text("0123456789", min_size=13, max_size=13), st.integers(0, 13), st.integers(1, 9))
def test_H30_one_digit_read_wrong_is_never_a_product(body: str, at: int, off: int) -> None:
    number = f"{body}{mod10(body)}"
    wrong = f"{number[:at]}{(int(number[at]) + off) % 10}{number[at + 1 :]}"
    assert read(f"]d201{number}").gtin == number
    assert read(f"]d201{wrong}").trouble is ScanCode.GTIN_CHECK
