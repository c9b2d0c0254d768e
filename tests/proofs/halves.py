"""A process of its own that fills half of a page and waits to be killed.

Told `WORD FOLDER TIME`, it opens the program where it was, tells what stands there, finishes that
page and types half of the next one: each page of the wizard (the word is `wizard`), or an emergency
start and then a take-over (`hurried`). It tells, each line at once:

    RESUMED PLACE     where it opened
    FOUND TEXTS       what stood on the page in front, as JSON
    ACK ENTRY         what was charted
    LEFT PLACE TEXTS  what was half typed there; nothing is done after it
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path

HERE = Path(__file__).resolve()
sys.path[:0] = [str(HERE.parents[1] / name) for name in ("stories", "support")]

from hands import CTRL  # noqa: E402  the path comes first
from PySide6.QtCore import Qt  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402
from shift import opened, say  # noqa: E402
from ward import NURSE, Ward  # noqa: E402
from wizard import TYPED  # noqa: E402

from assistant.rules.setup import Page as Step  # noqa: E402
from ui.setup.hurried_screen import HurriedScreen  # noqa: E402
from ui.setup.page import Page  # noqa: E402

Texts = Mapping[str, str]
FAST = {
    "population": "adult", "bed": "12", "weight": "70", "weight_kind": "estimated",
    "bag": "4in250", "line": "peripheral", "dose": "0.05", "rate": "13.1",
}  # fmt: skip
OVER = {
    "origin": "ward", "population": "adult", "bed": "16", "weight": "70",
    "weight_kind": "measured", "bag": "4in250", "line": "peripheral", "site": "left forearm",
    "placed": "36 h", "since": "3 h", "left": "150", "rate": "13.1",
}  # fmt: skip
HALF: Mapping[str, tuple[tuple[str, ...], str]] = {
    "setup patient": (("bed", "name", "born"), "weight"),
    "setup order": (("unit", "drug", "route", "start"), "maximum"),
    "setup indication": (("check:indication",), "systolic"),
    "setup fluids": ((), "volume"),
    "setup line": (("line", "gauge"), "site"),
    "setup preparation": (("bag", "check:vial_label"), ""),
    "setup pump": (("check:pump_cleared", "shows_drug"), "rate"),
    "setup second check": ((), "why:second_check"),
    "setup confirm": ((), ""),
    "emergency": (("population", "bed", "weight", "bag"), "dose"),
    "takeover": (("origin", "population", "bed", "weight", "line"), "site"),
}  # fmt: skip
"""What is answered of each page in front, and the field of which only half is typed."""
HURRIED = (Qt.Key.Key_E, Qt.Key.Key_T)


def texts_of(place: str) -> Texts:
    """What a page is filled with."""
    if place.startswith("setup "):
        return TYPED[Step(place.partition(" ")[2])]
    return {"emergency": FAST, "takeover": OVER}[place]


def page_of(ward: Ward) -> Page:
    """The page in front, of the wizard or of an emergency start or take-over."""
    front = ward.front
    return front.page if isinstance(front, HurriedScreen) else ward.setup.page


def fill_half(ward: Ward, place: str) -> None:
    """Answer some of the page, and type half of one text more; no key is pressed after it."""
    answered, half = HALF[place]
    page, wanted = page_of(ward), texts_of(place)
    ward.hands.fill(page, {key: wanted[key] for key in answered})
    if half:
        ward.hands.walk(page, {**page.fields, **page.reasons}[half])
        ward.hands.type(wanted[half][: (len(wanted[half]) + 1) // 2])
    say("LEFT", place.replace(" ", "."), json.dumps(page.texts()))


def finish(ward: Ward) -> None:
    """Fill the rest of the page in front and chart it."""
    place, front = ward.where(), ward.front
    ward.hands.fill(page_of(ward), texts_of(place))
    ward.hands.settle()
    if ward.where() == place and ward.front is front:
        ward.hands.press(Qt.Key.Key_Return, CTRL)
    ward.hands.until(lambda: ward.where() != place, f"{place} is charted")
    ward.hands.settle()


def next_page(ward: Ward, word: str) -> str:
    """Where half of a page is filled next; "" when all of it is done."""
    begun = len(ward.running.desk.sessions)
    if word == "hurried":
        ward.hands.press(Qt.Key.Key_F2)
        if begun == len(HURRIED):
            return ""
        ward.hands.press(HURRIED[begun], CTRL)
        ward.hands.settle()
    elif ward.where() == "board":
        ward.begin()
    return "" if ward.where() == "bedside" else ward.where()


def main() -> None:
    """Load everything, wait for the word, do it, and wait."""
    app = QApplication(["halves"])
    app.setApplicationName("titration-assistant")
    say("READY")
    word, where, time = sys.stdin.readline().split()
    ward = opened(Path(where), datetime.fromisoformat(time))
    if ward.where() == "board":
        ward.come_on()
    else:
        say("FOUND", json.dumps(page_of(ward).texts()))
        ward.sign_in(NURSE)
        ward.pass_time(ward.clock.now() + timedelta(seconds=20))
        finish(ward)
    place = next_page(ward, word)
    if place:
        fill_half(ward, place)
    else:
        say("DONE")
    QApplication.exec()


if __name__ == "__main__":
    main()
