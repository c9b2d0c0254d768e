"""What the gallery says: a made-up patient, an hour of readings, some lines of a log."""

from ui.widgets import (
    Band,
    BannerWords,
    Choice,
    Fact,
    LogRow,
    Mark,
    Place,
    Point,
    RailStep,
    Span,
    Step,
    Tick,
    TrendWords,
)

BANNER = BannerWords(
    "12",
    "OKAFOR, Grace (Ms)",
    (
        Fact("Born", "14-Jul-1958 (67y)"),
        Fact("Gender", "Female"),
        Fact("MRN", "129 728 7602", slashed_zero=True),
    ),
    (
        (
            Fact("Weight", "70\u00a0kg", "measured 14-Aug-2025 11:20"),
            Fact("Allergies", "No known allergies"),
        ),
        (
            Fact("Order", "MAP 65 to 75\u00a0mmHg", "Dr A Lind 13:52"),
            Fact("", "Step 0.02 every 5\u00a0min or longer, max 0.5\u00a0mcg/kg/min"),
        ),
    ),
    training="TRAINING. No patient is on this screen.",
    notice="Training content, not approved on this unit",
)
PLACES = (
    Place("board", "Bed board", "F2", "bed"),
    Place("live", "Live"),
    Place("log", "Shift log", "F3"),
    Place("handover", "Handover", "F4"),
    Place("protocol", "Protocol", "F5"),
    Place("glance", "Glance", "F11"),
)
VIALS = (
    ("A", "A", "norepinephrine base 1\u00a0mg in 1\u00a0mL", "counted as 1\u00a0mg in 1\u00a0mL"),
    (
        "S",
        "S",
        "norepinephrine tartrate 2\u00a0mg in 1\u00a0mL",
        "also counted as 1\u00a0mg in 1\u00a0mL",
    ),
    ("E", "E", "Something else", "stop and ask pharmacy"),
)
BAGS = (
    Choice(
        "16",
        "1",
        "16\u00a0mcg in 1\u00a0mL",
        "Unit standard",
        ("4\u00a0mg in 250\u00a0mL", "glucose 5%"),
    ),
    Choice(
        "32",
        "2",
        "32\u00a0mcg in 1\u00a0mL",
        "Central line only",
        ("8\u00a0mg in 250\u00a0mL", "glucose 5%"),
    ),
    Choice(
        "10",
        "3",
        "10\u00a0mcg in 1\u00a0mL",
        "Unit alternative",
        ("1\u00a0mg in 100\u00a0mL", "saline 0.9%"),
    ),
)
STEPS = (
    RailStep("who", "Patient and order", "Order read back, Dr Lind 13:52", "done"),
    RailStep("fluids", "Fluids", "22 of 30\u00a0mL/kg, still running", "done"),
    RailStep("second", "Second check", "Left for later, due 14:20", "debt"),
    RailStep("bag", "Preparation", "Bag strength and second check", "now"),
    RailStep("pump", "Pump", "Type back the rate you see"),
    RailStep("confirm", "Confirm"),
)


def minutes(clock: str) -> float:
    """Seconds of the day of HH:MM."""
    hours, rest = clock.split(":")
    return int(hours) * 3600.0 + int(rest) * 60.0


def readings() -> tuple[Point, ...]:
    """Ten readings and one that does not count."""
    given = (
        ("13:20", 52), ("13:25", 54), ("13:31", 57), ("13:36", 60), ("13:41", 63),
        ("13:46", 66), ("13:51", 68), ("13:55", 67), ("14:00", 62), ("14:05", 61),
    )  # fmt: skip
    labels = {"14:00": "62", "14:05": "61"}
    points = [Point(minutes(t), v, False, labels.get(t, "")) for t, v in given]
    points.insert(7, Point(minutes("13:53"), 82, True))
    return tuple(points)


def trend_words() -> TrendWords:
    """An hour with steps, a target, marks, and a future."""
    return TrendWords(
        t0=minutes("13:20"),
        t1=minutes("14:36"),
        now=minutes("14:06"),
        low=45,
        high=86,
        top=0.14,
        x_ticks=tuple(Tick(minutes(t), t) for t in ("13:30", "13:45", "14:00", "14:15", "14:30")),
        y_ticks=tuple(Tick(v, str(v)) for v in (50, 60, 70, 80)),
        lower_ticks=(Tick(0.05, "0.05"), Tick(0.1, "0.1")),
        points=readings(),
        steps=(
            Step(minutes("13:20"), 0.05, "0.05"),
            Step(minutes("13:26"), 0.07, "0.07"),
            Step(minutes("13:32"), 0.09, "0.09"),
        ),
        bands=(Band(minutes("13:20"), minutes("14:36"), 65, 75, "target 65 to 75, ordered"),),
        settling=(Span(minutes("13:26"), minutes("13:31"), "settling"),
                  Span(minutes("13:32"), minutes("13:37"), "settling")),
        on_the_way=(Span(minutes("13:20"), minutes("13:26"), "drug on its way"),),
        absences=(Span(minutes("14:08"), minutes("14:22"), "Away: CT"),),
        events=(
            Mark(minutes("13:20"), "syringe", "Started, bag 1"),
            Mark(minutes("13:38"), "droplets", "250\u00a0mL bolus"),
            Mark(minutes("13:50"), "bandage", "Site clear"),
            Mark(minutes("14:01"), "hand", "Turned left"),
        ),
        due=tuple(Mark(minutes(t), "activity") for t in ("14:10", "14:15", "14:25", "14:30")),
        limits=(Tick(0.13, "call at 0.13"),),
        y_title="mmHg",
        lower_title="mcg/kg/min",
        now_label="14:06",
        events_label="Events",
        spoken="MAP and dose, last 46 minutes",
    )  # fmt: skip


def log_rows(count: int) -> list[LogRow]:
    """Some rows of each mark."""
    marks = (
        LogRow("14:06", "MAP 66\u00a0mmHg", "A Mensah"),
        LogRow(
            "13:55", "MAP 76\u00a0mmHg", "A Mensah", "charted in error: digits swapped", "struck"
        ),
        LogRow("13:50", "MAP 58\u00a0mmHg", "A Mensah", "late entry, charted 14:06", "late"),
        LogRow("13:40", "The computer slept from 13:40 to 14:02", "", "two checks fell due", "own"),
    )
    return [marks[at % 4] for at in range(count)]
