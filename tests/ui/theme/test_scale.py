"""Sizes grow with the person's text size, and nothing to press gets too small."""

import pytest
from PySide6.QtGui import QFont

from ui.theme import PERCENTS, Scale, TypeRole


def test_a_target_for_a_finger_never_gets_smaller_than_44() -> None:
    assert Scale(100).target == 44
    assert Scale(200).target == 88


@pytest.mark.parametrize(
    ("role", "px"), [("vital", 132), ("next", 58), ("entry", 40), ("unit", 28), ("key", 12)]
)
def test_every_size_grows_with_the_text_size(role: TypeRole, px: int) -> None:
    assert [Scale(percent).px(role) for percent in PERCENTS] == [
        round(px * percent / 100) for percent in PERCENTS
    ]


def test_a_vital_number_is_never_bolder_than_600() -> None:
    assert Scale().font("vital").weight() == QFont.Weight.DemiBold
