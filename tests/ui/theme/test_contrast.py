"""The numbers a nurse reads from the bed's foot keep their contrast, in both themes."""

import pytest

from ui.theme import Role, Theme, theme_named
from ui.theme.contrast import ratio

GROUNDS: tuple[Role, ...] = ("canvas", "surface", "raised", "sunken")
VITAL: tuple[tuple[Role, tuple[Role, ...]], ...] = (
    ("vital", (*GROUNDS, "target_fill", "shade", "info_fill", "selected_fill")),
    ("dose", ("surface", "raised", "canvas", "dose_fill")),
)
TEXT: tuple[tuple[Role, tuple[Role, ...]], ...] = (
    ("text", (*GROUNDS, "selected_fill", "info_fill", "target_fill", "dose_fill", "shade")),
    ("text2", (*GROUNDS, "selected_fill", "info_fill", "target_fill", "shade")),
    ("text3", (*GROUNDS, "selected_fill", "info_fill", "shade")),
    ("target", ("surface", "raised", "canvas", "target_fill")),
    ("info", ("info_fill", "surface")),
    ("low", ("surface", "raised", "canvas", "sunken")),
    ("high", ("surface", "raised", "canvas", "sunken")),
    ("action", ("surface", "raised", "canvas", "info_fill")),
    ("action_ink", ("action",)),
    ("low_ink", ("low_fill",)),
    ("medium_ink", ("medium_fill",)),
    ("high_ink", ("high_fill",)),
)
OUTLINES: tuple[tuple[Role, tuple[Role, ...]], ...] = (
    ("outline", (*GROUNDS, "info_fill")),
    ("focus", (*GROUNDS, "selected_fill", "info_fill")),
    ("selected", (*GROUNDS, "selected_fill")),
    ("info_line", ("canvas", "surface", "info_fill")),
    ("ring", ("surface", "raised", "canvas")),
    ("high_border", ("canvas", "surface", "raised")),
)


@pytest.fixture(params=["day", "night"])
def theme(request: pytest.FixtureRequest) -> Theme:
    return theme_named(str(request.param))


@pytest.mark.parametrize(
    ("pairs", "least"), [(VITAL, 7.0), (TEXT, 4.5), (OUTLINES, 3.0)], ids=["vital", "text", "line"]
)
def test_every_colour_stands_out_from_every_ground_it_is_put_on(
    theme: Theme, pairs: tuple[tuple[Role, tuple[Role, ...]], ...], least: float
) -> None:
    weak = [
        f"{ink} on {ground}: {ratio(theme.hex(ink), theme.hex(ground)):.2f}"
        for ink, grounds in pairs
        for ground in grounds
        if ratio(theme.hex(ink), theme.hex(ground)) < least
    ]
    assert not weak


def test_the_formula_gives_the_known_ends() -> None:
    assert ratio("#000000", "#FFFFFF") == pytest.approx(21)
    assert ratio("#777777", "#777777") == 1
    assert ratio("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_cyan_yellow_and_red_belong_to_alerts_alone(theme: Theme) -> None:
    calm: tuple[Role, ...] = ("selected", "selected_fill", "ring", "info", "info_fill", "action")
    alerts = {theme.hex(r) for r in ("low", "low_fill", "medium_fill", "high_fill", "high")}
    assert not alerts & {theme.hex(role) for role in calm}
