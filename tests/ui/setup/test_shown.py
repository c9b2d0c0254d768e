"""Around a page of the wizard names hide with the rest; what is given stays."""

from setup_hands import Hands

from assistant.rules.setup import Page as Step
from ui.setup.shown import banner_covered, banner_shown, place_shown, rail_shown


def test_H60_banner_and_rail_show_initials_while_names_are_hidden(hands: Hands) -> None:
    screen = hands.until(Step.LINE)
    desk, place = hands.desk, screen.place
    banner = banner_shown(desk, place, 1600, screen.step)
    open_ = repr(banner) + repr(rail_shown(desk, place, screen.step))
    assert "Grace" in open_
    assert place_shown(desk, place) is place
    desk.hide_names(hidden=True)
    banner = banner_shown(desk, place, 1600, screen.step)
    hidden = repr(banner) + repr(rail_shown(desk, place, screen.step))
    covered = repr(banner_covered(desk, place))
    for secret in ("Grace", "OKAFOR", "Okafor", "1958"):
        assert secret not in hidden + covered
    assert "G. O." in hidden
    assert "70" in hidden


def test_H60_the_page_of_the_patient_is_covered_and_no_other(hands: Hands) -> None:
    screen = hands.until(Step.LINE)
    assert not screen.keeps_names()
    screen.open_step(Step.PATIENT)
    assert screen.keeps_names()
