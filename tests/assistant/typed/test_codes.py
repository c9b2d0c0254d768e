from itertools import chain

from assistant.typed import Limit, Moment, Shape, Writing


def test_no_two_codes_share_a_word() -> None:
    words = [str(code) for code in chain(Shape, Limit, Moment, Writing)]
    assert len(words) == len(set(words))


def test_no_code_is_the_empty_word_of_an_accepted_text() -> None:
    assert all(chain(Shape, Limit, Moment, Writing))
