"""One person written two ways is one; a twin is somebody else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.typed.identity import MOST, Same, same_name, same_number, surname_key

MRN = "12972876"


@pytest.mark.parametrize(
    "text",
    [MRN, "1297 2876", "MRN 12972876", "mrn: 1297-2876", "129-728-76", " 12972876 ",
     "1297\u00a02876", "\uff11\uff12\uff19\uff17\uff12\uff18\uff17\uff16",
     "1297\u200b2876", "12972\u066876"],
)  # fmt: skip
def test_H34_a_number_is_the_same_however_it_is_grouped(text: str) -> None:
    assert same_number(text, MRN)
    assert same_number(MRN, text)


@pytest.mark.parametrize("text", ["", "-", "MRN", "12972867", "1297287", "012972876", "12972876A"])
def test_H34_another_number_is_another_patients_and_none_is_nobodys(text: str) -> None:
    assert not same_number(text, MRN)
    assert not same_number("", text)


SAME = [
    ("M\u00fcller, Hans", "MUELLER, HANS"),
    ("M\u00fcller, Hans", "MULLER, HANS"),
    ("Muller, Hans", "MUELLER, HANS"),
    ("Gro\u00df, J\u00fcrgen", "GROSS, JUERGEN"),
    ("\u00c5g\u00e5rd, Bo", "AAGAARD, BO"),
    ("\u0141uczak, Ewa", "LUCZAK, EWA"),
    ("\u015eahin, I\u015f\u0131k", "SAHIN, ISIK"),
    ("Nguye\u0302\u0303n, Va\u0302n", "NGUYEN, VAN"),
    ("O'Neill, Ann", "ONEILL, ANN"),
    ("O\u2019Neill, Ann", "O NEILL, ANN"),
    ("Ann O Neill", "O'NEILL, ANN"),
    ("Smith-Jones, Ann", "SMITH JONES, ANN"),
    ("Ann Smith-Jones", "SMITH JONES, ANN"),
    ("van der Berg, Jan", "VANDERBERG, JAN"),
    ("Okafor, Anne-Marie", "OKAFOR, ANNEMARIE"),
    ("Grace Okafor", "OKAFOR, GRACE"),
    ("Okafor Grace", "OKAFOR, GRACE"),
    ("Okafor ,  Grace", "OKAFOR, GRACE"),
    ("\uff2fkafor, Grace", "OKAFOR, GRACE"),
]
EITHER = [
    ("", "OKAFOR, GRACE"),
    ("Okafor", "OKAFOR, GRACE"),
    ("Okafor, G", "OKAFOR, GRACE"),
    ("Okafor, G", "OKAFOR, G"),
    ("Okafor, Grace", "OKAFOR, GRACE ANN"),
    ("Okafor, J P", "OKAFOR, JOHN PAUL"),
    ("Gross, Jurgen", "GROSS, JUERGEN"),
    ("\u0418\u0432\u0430\u043d\u043e\u0432, \u0418\u0432\u0430\u043d", "IVANOV, IVAN"),
    ("Okafor, Grace" + " A" * MOST, "OKAFOR, PETER"),
]
TWINS = [
    ("Okafor, Grace", "OKAFOR, PETER"),
    ("Grace Okafor", "OKAFOR, PETER"),
    ("Okafor, Grace May", "OKAFOR, GRACE ANN"),
    ("Okafor, Paul", "OKAFOR, PAULA"),
    ("Okafor, Christian", "OKAFOR, CHRISTINA"),
    ("M\u00fcller, Hans", "MUELLER, HANNA"),
    ("Okafor, G", "OKAFOR, PETER"),
]
OTHERS = [
    ("Brandt, Tomas", "OKAFOR, GRACE"),
    ("Smith, Ann", "SMITH-JONES, ANN"),
    ("Okafor, Grace", "OKAFORD, GRACE"),
    ("Smyth, Ann", "SMITH, ANN"),
]


TABLE = {
    Same.SAME: SAME,
    Same.UNSURE: EITHER,
    Same.OTHER_GIVEN: TWINS,
    Same.OTHER_SURNAME: OTHERS,
}


@pytest.mark.parametrize(
    ("here", "band", "how"), [(*pair, how) for how, pairs in TABLE.items() for pair in pairs]
)
def test_H34_names_are_compared_by_who_they_name(here: str, band: str, how: Same) -> None:
    assert same_name(here, band) is how
    assert same_name(band, here) is how


def test_a_surname_has_one_key_however_it_is_spelled() -> None:
    assert surname_key("M\u00fcller") == surname_key("MUELLER") == surname_key("Muller")
    assert surname_key(" ' ") == ""


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_two_texts_can_be_compared_either_way_round(one: str, other: str) -> None:
    assert same_name(one, other) is same_name(other, one)
    assert same_number(one, other) == same_number(other, one)
