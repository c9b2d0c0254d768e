"""The numbers a nurse reads from the bed's foot keep their contrast, in every theme."""

from itertools import combinations

import pytest
from sight import EYES, apart, grey, seen

from ui.theme import NAMES, Role, Theme, theme_named
from ui.theme.contrast import ratio

Pairs = tuple[tuple[Role, tuple[Role, ...]], ...]
GROUNDS: tuple[Role, ...] = ("canvas", "surface", "raised", "sunken")
VITAL: Pairs = (
    ("vital", (*GROUNDS, "target_fill", "shade", "info_fill", "selected_fill")),
    ("dose", ("surface", "raised", "canvas", "dose_fill")),
)
TEXT: Pairs = (
    ("text", (*GROUNDS, "selected_fill", "info_fill", "target_fill", "dose_fill", "shade")),
    ("text2", (*GROUNDS, "selected_fill", "info_fill", "target_fill", "shade")),
    ("text3", (*GROUNDS, "selected_fill", "info_fill", "shade")),
    ("target", ("surface", "raised", "canvas", "target_fill")),
    ("info", ("info_fill", "surface", "canvas", "raised")),
    ("low", ("surface", "raised", "canvas", "sunken")),
    ("high", ("surface", "raised", "canvas", "sunken")),
    ("action", ("surface", "raised", "canvas", "info_fill")),
    ("action_ink", ("action",)),
    ("low_ink", ("low_fill",)),
    ("medium_ink", ("medium_fill",)),
    ("high_ink", ("high_fill",)),
)
BEDS: tuple[Role, ...] = ("bed1", "bed2", "bed3", "bed4")
OUTLINES: Pairs = (
    ("outline", (*GROUNDS, "info_fill")),
    ("focus", (*GROUNDS, "selected_fill", "info_fill")),
    ("selected", (*GROUNDS, "selected_fill")),
    ("info_line", ("canvas", "surface", "info_fill")),
    ("ring", ("surface", "raised", "canvas", "ring_track")),
    ("low", ("ring_track",)),
    ("high_border", ("canvas", "surface", "raised")),
    *((bed, ("canvas", "surface", "raised")) for bed in BEDS),
)
ALERTS: tuple[tuple[Role, Role], ...] = (
    ("low_fill", "low_ink"), ("medium_fill", "medium_ink"), ("high_fill", "high_ink"),
)  # fmt: skip
TOLD_APART = 40
"""Of L*a*b*: far more than a hue that could be mistaken."""


@pytest.fixture(params=NAMES)
def theme(request: pytest.FixtureRequest) -> Theme:
    return theme_named(str(request.param))


def weak(theme: Theme, pairs: Pairs, least: float, eyes: str = "usual") -> list[str]:
    found = [
        (ink, ground, ratio(seen(theme.hex(ink), eyes), seen(theme.hex(ground), eyes)))
        for ink, grounds in pairs
        for ground in grounds
    ]
    return [f"{ink} on {ground}: {is_:.2f}" for ink, ground, is_ in found if is_ < least]


@pytest.mark.parametrize("eyes", EYES)
@pytest.mark.parametrize(
    ("pairs", "least"), [(VITAL, 7.0), (TEXT, 4.5), (OUTLINES, 3.0)], ids=["vital", "text", "line"]
)
def test_every_colour_stands_out_from_every_ground_it_is_put_on(
    theme: Theme, pairs: Pairs, least: float, eyes: str
) -> None:
    assert weak(theme, pairs, least, eyes) == []


def test_in_high_contrast_every_text_is_as_clear_as_a_vital_number() -> None:
    high = theme_named("contrast")
    assert weak(high, (*VITAL, *TEXT), 7.0) == []
    assert weak(high, OUTLINES, 4.5) == []
    assert high.lined


@pytest.mark.parametrize("eyes", EYES)
def test_the_three_levels_are_told_apart_by_their_fills_too(theme: Theme, eyes: str) -> None:
    fills = [seen(theme.hex(fill), eyes) for fill, _ink in ALERTS]
    assert [pair for pair in combinations(fills, 2) if apart(*pair) < TOLD_APART] == []


def test_without_hues_a_level_is_read_and_the_gravest_is_told_by_its_ground(theme: Theme) -> None:
    for fill, ink in ALERTS:
        assert ratio(grey(theme.hex(fill)), grey(theme.hex(ink))) >= 4.5
    low, medium, high = (grey(theme.hex(fill)) for fill, _ink in ALERTS)
    assert apart(high, low) > TOLD_APART
    assert apart(high, medium) > TOLD_APART


def test_the_formula_gives_the_known_ends() -> None:
    assert ratio("#000000", "#FFFFFF") == pytest.approx(21)
    assert ratio("#777777", "#777777") == 1
    assert ratio("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert seen("#5A0EA6", "usual") == "#5A0EA6"
    assert apart("#000000", "#FFFFFF") == pytest.approx(100, abs=0.1)


def test_cyan_yellow_and_red_belong_to_alerts_alone(theme: Theme) -> None:
    calm: tuple[Role, ...] = ("selected", "selected_fill", "ring", "info", "info_fill", "action")
    alerts = {theme.hex(r) for r in ("low", "low_fill", "medium_fill", "high_fill", "high")}
    assert not alerts & {theme.hex(role) for role in calm}
