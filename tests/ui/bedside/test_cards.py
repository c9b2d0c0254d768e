"""The bedside holds every card, each once."""

from collections.abc import Callable

import pytest
from bedside import Bedside
from infusion import titrating

from ui.bedside.compare import Compare
from ui.bedside.dose_card import DoseCard
from ui.bedside.field import Field
from ui.bedside.fitted import FittedVital
from ui.bedside.log_card import LogCard
from ui.bedside.map_card import MapCard
from ui.bedside.next_card import NextCard
from ui.bedside.screen import BedsideScreen
from ui.bedside.side import Side
from ui.bedside.stopped_card import StoppedCard
from ui.bedside.suggestion_card import SuggestionCard
from ui.bedside.supply_card import SupplyCard
from ui.bedside.tile import Tile
from ui.bedside.trend_card import TrendCard

ONCE = (
    Field, DoseCard, MapCard, NextCard, TrendCard, LogCard, Side, SuggestionCard, SupplyCard,
    StoppedCard, Compare,
)  # fmt: skip


@pytest.mark.parametrize("kind", ONCE)
def test_each_card_stands_once_on_the_bedside(
    at_bedside: Callable[..., BedsideScreen], kind: type
) -> None:
    assert len(at_bedside(Bedside(titrating())).findChildren(kind)) == 1


def test_dose_and_map_are_tiles_with_a_vital_that_fits(
    at_bedside: Callable[..., BedsideScreen],
) -> None:
    field = at_bedside(Bedside(titrating())).field
    assert isinstance(field.dose, Tile)
    assert isinstance(field.map, Tile)
    assert isinstance(field.dose.number, FittedVital)
    assert isinstance(field.map.number, FittedVital)
