from assistant.paper.trend_labels import Area, Labels

A = Area(0, 10, 0, 5)


def test_areas_that_only_touch_do_not_meet() -> None:
    assert not A.meets(Area(10, 20, 0, 5))
    assert not A.meets(Area(0, 10, 5, 9))
    assert A.meets(Area(9, 20, 4, 9))


def test_the_first_free_place_is_taken_and_then_no_longer_free() -> None:
    labels = Labels()
    assert labels.place([A]) == A
    other = Area(0, 10, 5, 10)
    assert labels.place([A, other]) == other
    assert labels.place([A, other]) is None
