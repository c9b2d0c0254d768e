import pytest
from nasty import DIGITS as NASTY
from typed_fields import LIMITS

from assistant.typed import Answer, Shape, Writing, choice, mrn, new_pin


@pytest.mark.parametrize("text", ["00123456", "123456", "1234567890", "000000"])
def test_a_record_number_keeps_its_leading_zeros(text: str) -> None:
    assert (mrn(text, limits=LIMITS).answer, mrn(text, limits=LIMITS).value) == ("accept", text)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", Shape.EMPTY),
        ("12345", Writing.DIGIT_COUNT),
        ("12345678901", Writing.DIGIT_COUNT),
        ("O0123456", Writing.NOT_DIGITS),
        ("0012 3456", Writing.NOT_DIGITS),
        (" 00123456", Writing.NOT_DIGITS),
        ("00123456 ", Writing.NOT_DIGITS),
        ("0012-3456", Writing.NOT_DIGITS),
        ("%", Writing.NOT_DIGITS),
        ("1' OR '1'='1", Writing.NOT_DIGITS),
        ("../123456", Writing.NOT_DIGITS),
        ("1E+07123", Writing.NOT_DIGITS),
        ("\uff11\uff12\uff13\uff14\uff15\uff16", Writing.NOT_DIGITS),
        ("\u00b2\u00b2\u00b2\u00b2\u00b2\u00b2", Writing.NOT_DIGITS),
        ("123456\n", Shape.HIDDEN),
    ],
)
def test_anything_but_6_to_10_digits_is_no_record_number(text: str, code: str) -> None:
    assert (mrn(text, limits=LIMITS).answer, mrn(text, limits=LIMITS).code) == ("reject", code)


def test_H34_a_record_number_that_is_open_already_is_asked() -> None:
    read = mrn("00123456", limits=LIMITS, open_mrns=["00123456"])
    assert (read.answer, read.code, read.value) == ("confirm", Writing.MRN_OPEN, "00123456")
    assert mrn("0123456", limits=LIMITS, open_mrns=["00123456"]).answer is Answer.ACCEPT


@pytest.mark.parametrize("text", ["283746", "283746283746", "112233", "123457", "135791"])
def test_a_pin_is_taken_and_kept_nowhere(text: str) -> None:
    read = new_pin(text, limits=LIMITS, badge="204816")
    assert (read.answer, read.value, read.values, read.text) == (Answer.ACCEPT, None, (), "")
    assert text not in repr(read)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", Shape.EMPTY),
        ("12345", Writing.DIGIT_COUNT),
        ("2837462837462", Writing.DIGIT_COUNT),
        ("abc123", Writing.NOT_DIGITS),
        ("12 3457", Writing.NOT_DIGITS),
        ("\uff12\uff18\uff13\uff17\uff14\uff16", Writing.NOT_DIGITS),
        ("28374\u200b6", Shape.HIDDEN),
        ("111111", Writing.PIN_SIMPLE),
        ("000000000000", Writing.PIN_SIMPLE),
        ("123456", Writing.PIN_SIMPLE),
        ("234567", Writing.PIN_SIMPLE),
        ("012345", Writing.PIN_SIMPLE),
        ("1234567890", Writing.PIN_SIMPLE),
        ("654321", Writing.PIN_SIMPLE),
        ("9876543210", Writing.PIN_SIMPLE),
        ("204816", Writing.PIN_IS_BADGE),
    ],
)
def test_a_pin_that_is_easy_to_guess_is_refused_and_not_repeated(text: str, code: str) -> None:
    read = new_pin(text, limits=LIMITS, badge="204816")
    assert (read.answer, read.code, read.text) == (Answer.REFUSE, code, "")


def test_a_pin_needs_no_badge_to_be_judged() -> None:
    assert new_pin("204816", limits=LIMITS).answer is Answer.ACCEPT


@pytest.mark.parametrize("text", [*NASTY, "", " ", "0", "4", "10", " 1", "1 ", "1\u200b"])
def test_a_choice_is_a_digit_of_the_keyboard_or_none(text: str) -> None:
    assert choice(text, 3) is None


def test_a_choice_names_its_place() -> None:
    assert [choice(text, 3) for text in ("1", "2", "3")] == [1, 2, 3]
    assert (choice("12", 12), choice("13", 12), choice("1", 0)) == (12, None, None)
