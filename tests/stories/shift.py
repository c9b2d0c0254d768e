"""A process of its own: the real program on a data folder, and a nurse at work in it.

Reads one line once everything is loaded, `WORD FOLDER TIME`, and tells on standard output what
was acknowledged and where it is, each line at once, so that a parent can kill it at any moment:

    work    take up the story where the chart says, go on to the end, save the sheet
    half    begin a new infusion and type half of the weight, then wait
    look    tell what stands in the wizard, then wait
"""

from __future__ import annotations

import json
import os
import sys
from datetime import datetime
from pathlib import Path

HERE = Path(__file__).resolve()
sys.path[:0] = [str(HERE.parents[2]), str(HERE.parents[1] / "support")]
os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import Qt  # noqa: E402  the path comes first
from PySide6.QtWidgets import QApplication  # noqa: E402
from ward import Ward  # noqa: E402
from ward_nurse import Nurse  # noqa: E402
from ward_words import Task, charts, kind_of  # noqa: E402

from assistant.command.places import SMOKE  # noqa: E402
from assistant.record.entries import BedTaken, PumpRuns  # noqa: E402
from assistant.session import Outcome  # noqa: E402
from assistant.store import Folder  # noqa: E402
from assistant.stories.reading import read_story  # noqa: E402
from ui.app.door import raised_another  # noqa: E402


def say(*words: object) -> None:
    """One line to the parent, at once."""
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


def charted(_session: object, outcome: Outcome) -> None:
    """Tell every entry of which the screens were told."""
    for row in outcome.recorded:
        say("ACK", row.entry.id)


def opened(folder: Path, at: datetime) -> Ward:
    """The program as a start finds it: no other window answers, and it is where it was."""
    assert not raised_another(Folder.at(folder / "training"))
    ward = Ward(folder, read_story(SMOKE.read_text(encoding="utf-8")), at)
    ward.running.desk.charted.connect(charted)
    say("RESUMED", ward.where())
    ward.window.moved.connect(lambda _name, _session: say("WHERE", ward.where()))
    return ward


def first_to_do(ward: Ward, tasks: list[Task]) -> int:
    """The first task that the chart does not hold yet."""
    begun = list(ward.running.desk.sessions.values())
    if not begun:
        return 0
    chart = begun[0].chart
    if chart.last(PumpRuns) is None:
        return next(n for n, task in enumerate(tasks) if task.page is ward.setup.step)
    there = {(event.at, type(event.what)) for event in chart.log}
    number = 1 + max(n for n, task in enumerate(tasks) if task.page or is_there(task, there))
    while number < len(tasks) and is_over(tasks[number], ward.clock.now()):
        number += 1
    return number


def is_there(task: Task, there: set[tuple[datetime, type]]) -> bool:
    """Whether the chart holds what a line at the bedside leaves."""
    return charts(task.last) and (task.at, kind_of(task.last)) in there


def is_over(task: Task, now: datetime) -> bool:
    """Whether a line that leaves no entry has had its time: it would be asked otherwise now."""
    return task.at < now and not charts(task.last)


def come_back(ward: Ward) -> None:
    """Sign in, as after every start, and go to the infusion, or begin it."""
    ward.come_on()
    begun = list(ward.running.desk.sessions.values())
    bed = begun[0].chart.last(BedTaken) if begun else None
    if bed is None:
        ward.begin()
    else:
        ward.to_bed(bed.bed)


def work(ward: Ward, folder: Path) -> None:
    """The rest of the story, and its sheet."""
    nurse = Nurse(ward)
    tasks = nurse.tasks
    come_back(ward)
    for number in range(first_to_do(ward, tasks), len(tasks)):
        say("AT", number, tasks[number].at.isoformat())
        nurse.do(tasks[number])
    say("AT", len(tasks), tasks[-1].at.isoformat())
    nurse.look_at_sheet()
    nurse.save_sheet(folder / "sheet.pdf")
    ward.close()
    say("END")


def half(ward: Ward) -> None:
    """A bed, a name and half of a weight, and no Continue."""
    ward.come_on()
    ward.begin()
    page = ward.setup.page
    ward.hands.fill(page, {"bed": "12", "name": "OKAFOR, Grace"})
    ward.hands.walk(page, page.fields["weight"])
    ward.hands.type("7")
    ward.hands.settle()
    say("TYPED")
    QApplication.exec()


def look(ward: Ward) -> None:
    """What stands on the page in front, and where the keyboard is."""
    page = ward.setup.page
    say("TEXTS", json.dumps(page.texts()))
    ward.hands.press(Qt.Key.Key_Tab)
    QApplication.exec()


def main() -> None:
    """Load everything, wait for the word, do it."""
    app = QApplication(["shift"])
    app.setApplicationName("titration-assistant")
    say("READY")
    word, where, time = sys.stdin.readline().split()
    folder = Path(where)
    ward = opened(folder, datetime.fromisoformat(time))
    if word == "work":
        work(ward, folder)
    else:
        {"half": half, "look": look}[word](ward)


if __name__ == "__main__":
    main()
