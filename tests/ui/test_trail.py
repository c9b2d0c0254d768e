"""Where "back" leads, with Glance in between or not."""

from uuid import uuid4

from ui.trail import Spot, Trail

BED, OTHER = uuid4(), uuid4()


def back_of(trail: Trail) -> Spot:
    return trail.back


def test_back_is_the_place_before() -> None:
    trail = Trail()
    trail.come_to(("bedside", BED))
    trail.come_to(("sheet", BED))
    assert back_of(trail) == ("bedside", BED)


def test_glance_is_no_place_to_come_back_to() -> None:
    trail = Trail()
    trail.come_to(("bedside", BED))
    trail.come_to(("glance", None))
    assert back_of(trail) == ("bedside", BED)
    trail.come_to(trail.back)
    assert back_of(trail) == ("board", None)
    trail.come_to(("glance", None))
    trail.come_to(("library", None))
    assert back_of(trail) == ("bedside", BED)


def test_H34_coming_from_glance_or_from_another_bed_holds_the_first_keys() -> None:
    trail = Trail()
    assert not trail.come_to(("bedside", BED))
    assert not trail.come_to(("sheet", BED))
    assert trail.come_to(("bedside", OTHER))
    assert not trail.come_to(("glance", None))
    assert trail.come_to(("bedside", OTHER))
    assert not trail.come_to(("bedside", OTHER))


def test_a_place_that_became_a_sessions_own_is_found_again() -> None:
    trail = Trail()
    trail.come_to(("setup", None))
    assert trail.became(("setup", None), ("setup", BED))
    trail.come_to(("bedside", BED))
    assert not trail.became(("setup", BED), ("setup", OTHER))
    assert back_of(trail) == ("setup", OTHER)
