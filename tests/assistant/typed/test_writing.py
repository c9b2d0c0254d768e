import pytest
from hypothesis import given
from hypothesis import strategies as st
from typed_fields import LIMITS

from assistant.typed import Answer, Shape, Writing, bed, note, person_name
from assistant.typed.writing import scripts, surnames

MIXED = chr(0xFF21) + chr(0x430)  # a full-width Latin and a Cyrillic letter


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("O'Brien, Mary", "O'Brien, Mary"),
        ("O’Brien-Smith, Mary J.", "O’Brien-Smith, Mary J."),
        ("Łukasz", "Łukasz"),
        ("李小龍", "李小龍"),
        ("三浦 一郎", "三浦 一郎"),
        ("محمد", "محمد"),
        ("Дмитрий", "Дмитрий"),
        ("Jose\u0301", "José"),
        ("  Smith,   Ann ", "Smith, Ann"),
        ("Smith,\u00a0Ann", "Smith, Ann"),
        ("x" * 120, "x" * 120),
        ("e\u0301" * 120, "é" * 120),
    ],
)
def test_a_name_is_kept_as_people_write_it(text: str, value: str) -> None:
    read = person_name(text, limits=LIMITS)
    assert (read.answer, read.value, read.text) == (Answer.ACCEPT, value, text)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", Shape.EMPTY),
        (" \u3000 ", Shape.EMPTY),
        ("Smi\u202ehtim", Shape.HIDDEN),
        ("Smith\u200b", Shape.HIDDEN),
        ("Smith\tAnn", Shape.HIDDEN),
        ("Smith\nAnn", Shape.HIDDEN),
        ("Smith\0", Shape.HIDDEN),
        ("Smi\ud800th", Shape.HIDDEN),
        ("\u3164", Shape.HIDDEN),
        ("x" * 121, Writing.TEXT_TOO_LONG),
        ("12345", Writing.NO_LETTER),
        ("-.'", Writing.NO_LETTER),
        ("\U0001fa7a", Writing.NO_LETTER),
    ],
)
def test_what_is_no_name_or_can_show_another_is_refused(text: str, code: str) -> None:
    read = person_name(text, limits=LIMITS)
    assert (read.answer, read.value, read.code) == (Answer.REFUSE, None, code)


@pytest.mark.parametrize("char", [*'<>&=@%$\\/{}|"', "7", "\u0663", "\u00b2"])
def test_digits_and_signs_in_a_name_are_asked_and_kept(char: str) -> None:
    read = person_name(f"Smi{char}th", limits=LIMITS)
    assert (read.answer, read.code) == (Answer.ASK, Writing.ODD_LETTERS)
    assert read.value == f"Smi{char}th"


@pytest.mark.parametrize(
    "name", ["Sm\u0456th", "Smith Дмитрий", "\u0391nna", "\u0399\u043bк", MIXED]
)
def test_letters_of_scripts_that_look_alike_are_asked_when_mixed(name: str) -> None:
    assert person_name(name, limits=LIMITS).code is Writing.MIXED_SCRIPTS


def test_latin_beside_a_script_that_looks_different_is_not_mixed() -> None:
    assert person_name("李小龍 Bruce Lee", limits=LIMITS).answer is Answer.ACCEPT
    assert scripts("a\u0431\u03b3") == {"LATIN", "CYRILLIC", "GREEK"}


@pytest.mark.parametrize(
    ("typed", "known"),
    [
        ("Smith, Ann", "Smith"),
        ("Smith, Ann", "SMITH, John"),
        ("Ann Smith", "smith"),
        ("Ann Smith", "Smith, John"),
        ("van der Berg, Jan", "Van der Berg"),
        ("Jan van der Berg", "Berg"),
        ("Mu\u0308ller, Jan", "M\u00fcller"),
        ("李小龍", "李小龍"),
    ],
)
def test_H34_an_open_session_of_the_same_surname_is_asked(typed: str, known: str) -> None:
    read = person_name(typed, limits=LIMITS, open_names=["Okafor, Grace", known])
    assert (read.answer, read.code) == (Answer.ASK, Writing.SAME_SURNAME)


@pytest.mark.parametrize("known", ["Smithson", "Ann", "Ann, Smith", "", ","])
def test_H34_another_surname_is_not_asked(known: str) -> None:
    assert person_name("Smith, Ann", limits=LIMITS, open_names=[known]).answer is Answer.ACCEPT


def test_a_surname_stands_before_the_comma_or_last() -> None:
    assert surnames("Smith, Ann") == {"smith"}
    assert surnames("Ann Smith") == {"smith", "annsmith"}
    assert surnames("M\u00fcller, Hans") == surnames("MUELLER, Ann")


@pytest.mark.parametrize(
    "text",
    [
        "MAP <65 since 03:10 & HR >120",
        "=cmd|x!A1",
        "+1 vial",
        "%s {0} ${x}",
        "12",
        "ok 🩺",
        "<img src=x>",
        "x" * 1000,
    ],
)
def test_a_note_is_kept_sign_for_sign(text: str) -> None:
    read = note(text, limits=LIMITS)
    assert (read.answer, read.value) == (Answer.ACCEPT, text)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", Shape.EMPTY),
        ("x\0y", Shape.HIDDEN),
        ("a\u202eb", Shape.HIDDEN),
        ("x" * 1001, Writing.TEXT_TOO_LONG),
    ],
)
def test_a_note_that_cannot_be_printed_is_refused(text: str, code: str) -> None:
    assert (note(text, limits=LIMITS).answer, note(text, limits=LIMITS).code) == ("reject", code)


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("ICU-12", "accept"),
        ("12", "accept"),
        ("x" * 20, "accept"),
        ("x" * 21, "reject"),
        (" ", "reject"),
    ],
)
def test_a_bed_has_a_short_label(text: str, answer: str) -> None:
    assert bed(text, limits=LIMITS).answer == answer


@given(st.text(max_size=40))
def test_G12_a_note_is_refused_or_comes_back_in_the_same_form(text: str) -> None:
    read = note(text, limits=LIMITS)
    if read.value is not None:
        assert note(read.value, limits=LIMITS).value == read.value
        assert read.value.encode("utf-8").decode("utf-8") == read.value
