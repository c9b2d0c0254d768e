from reportlab.pdfbase import pdfmetrics

from assistant.paper.fonts import BOLD, MEDIUM, REGULAR, drawable, register, width_of


def test_the_three_weights_are_known_and_bold_markup_takes_ours() -> None:
    register()
    assert {REGULAR, MEDIUM, BOLD} <= set(pdfmetrics.getRegisteredFontNames())
    from reportlab.lib.fonts import tt2ps

    assert tt2ps(REGULAR, 1, 0) == BOLD
    assert tt2ps(REGULAR, 0, 1) == REGULAR
    assert tt2ps(REGULAR, 1, 1) == BOLD


def test_digits_are_of_one_width() -> None:
    assert len({round(width_of(digit, BOLD, 10), 6) for digit in "0123456789"}) == 1


def test_letters_spaces_and_unseen_signs_are_told_apart() -> None:
    assert all(drawable(sign) for sign in "aZł ≥\u00a0")
    assert not any(drawable(sign) for sign in "李\u202e\n\t\u2003")
