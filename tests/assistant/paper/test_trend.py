from fractions import Fraction
from io import BytesIO

from charting import clock
from handovers import septic, text_of
from reportlab.pdfgen.canvas import Canvas

from assistant.paper.fonts import REGULAR, register
from assistant.paper.trend import MOST, Chart
from assistant.views.handover_words import Aim, Point, Step, Trend


def drawn(trend: Trend) -> str:
    register()
    out = BytesIO()
    canvas = Canvas(out, initialFontName=REGULAR, invariant=1)
    Chart(trend).draw(canvas, 34, 500, 527)
    canvas.save()
    return text_of(out.getvalue())


def test_every_dose_is_labelled_and_the_axes_are_named() -> None:
    view = septic("08:28").trend
    assert view is not None
    said = drawn(view)
    for word in ("MAP, mmHg", "Dose, mcg/kg/min", "target 65 to 75", "0.05", "0.09", "08:00", "75"):
        assert word in said
    assert said.count("0.07") == 2
    assert {"58", "82", "71"} <= set(said.split())


def test_a_chart_without_pressures_is_drawn_too() -> None:
    empty = Trend("last 12 h", "mL/h", clock("07:00"), clock("08:00"), (), (), (), (), "no target")
    assert drawn(empty).count("no target") == 1
    assert Chart(empty).height(500) == MOST


def test_doses_without_room_for_their_number_are_counted() -> None:
    steps = tuple(
        Step(clock(f"07:{m:02}"), clock(f"07:{m + 1:02}"), Fraction(m, 100), f"0.{m:02}")
        for m in range(1, 59)
    )
    crowded = Trend("", "mcg/kg/min", clock("07:00"), clock("19:00"), (), (), steps, (), "")
    assert "doses without room for their number" in drawn(crowded)


def test_hollow_points_carry_no_number() -> None:
    points = (
        Point(clock("07:10"), Fraction(199), counts=False, arterial=True),
        Point(clock("07:20"), Fraction(66), counts=True, arterial=False),
    )
    aims = (Aim(clock("07:00"), clock("08:00"), 65, 75),)
    words = drawn(
        Trend("", "mL/h", clock("07:00"), clock("08:00"), points, aims, (), (), "")
    ).split()
    assert "66" in words
    assert "199" not in words


def test_numbers_of_crowded_points_leave_room_for_the_last_lowest_and_highest() -> None:
    points = tuple(
        Point(clock(f"{7 + m // 60:02}:{m % 60:02}"), Fraction(60 + m % 3), True, True)
        for m in range(1, 240)
    )
    extremes = (
        Point(clock("11:10"), Fraction(41), counts=True, arterial=True),
        Point(clock("11:20"), Fraction(97), counts=True, arterial=True),
        Point(clock("11:40"), Fraction(66), counts=True, arterial=True),
    )
    trend = Trend("", "mL/h", clock("07:00"), clock("12:00"), points + extremes, (), (), (), "")
    words = drawn(trend).split()
    assert {"41", "97", "66"} <= set(words)
    assert words.count("60") + words.count("61") + words.count("62") < 150
