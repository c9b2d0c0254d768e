"""Handovers for tests: a story or a small journal as a view, and a sheet read back as text."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from io import BytesIO
from uuid import UUID

from charting import chart_of
from pypdf import PdfReader
from unitprotocol import protocol

from assistant.clock import StoppedClock
from assistant.record.chart import Chart
from assistant.record.entries import Entry, Recorded, SessionOpened, What
from assistant.session import Session
from assistant.stories.driver import Player, play
from assistant.stories.reading import read_story
from assistant.views.handover import handover
from assistant.views.handover_words import HandoverView

SEPTIC = """
date 2026-11-21
zone -05:00
06:40  patient  OKAFOR, Grace; born 1958-07-14; sex Female; mrn 12972876
06:40  bed      12
06:41  weight   70 kg measured
06:41  check    wristband yes
06:42  check    allergies none known
06:42  check    contraindications none
06:44  order    norepinephrine; MAP 65 to 75; start 0.05 mcg/kg/min; step 0.02 mcg/kg/min; \
interval 5 min; max 0.5 mcg/kg/min; notify 0.25 mcg/kg/min; by Dr Lind; how verbal; read back
06:46  check    indication septic shock
06:46  map      78/44 cuff
06:47  fluid    1540 mL
06:47  check    fluid running now
06:50  line     peripheral; site left forearm; gauge 18
06:50  check    dedicated yes
06:50  check    blood_return yes
06:51  check    alkaline no
06:51  check    arterial_line asked for; outcome deferred; due 08:00; because registrar asked
06:51  check    central_line in place
06:51  check    large_vein yes
06:51  check    phentolamine yes
06:56  bag      4 mg in 250 mL; diluent glucose 5%; preparation 4in250
06:57  check    vial_label base1
06:57  check    solution clear
06:57  check    bag_label yes
07:02  check    pump_cleared yes
07:02  set      13.1 mL/h for 0.05 mcg/kg/min
07:05  second
07:06  start
07:13  map      58 cuff
07:14  hr       104 sinus
07:14  dose     0.07 mcg/kg/min
07:19  map      61 cuff
07:20  dose     0.09 mcg/kg/min
07:25  map      66 cuff
07:30  map      68 cuff
07:45  map      69 cuff
07:55  map      68 cuff
08:00  check    arterial_line in place
08:05  site     clear
08:10  map      82 arterial
08:12  map      81 arterial
08:13  dose     0.07 mcg/kg/min
08:18  map      72 arterial
08:28  map      71 arterial
08:40  note     family at the bedside
09:00  pause    syringe pump exchanged
09:02  resume   pump exchanged
09:05  map      70 arterial
09:30  stop     ordered
""".replace("\\\n", "")
ZONE = timezone(timedelta(hours=-5))


@dataclass
class Kept:
    """A journal in memory."""

    rows: list[Recorded] = field(default_factory=list)

    def append(self, entries: list[Entry]) -> list[Recorded]:
        new = [Recorded(len(self.rows) + n, entry) for n, entry in enumerate(entries, start=1)]
        self.rows.extend(new)
        return new


def of_story(text: str = SEPTIC, until: str = "", *, training: bool = True) -> Chart:
    """The chart of a story, up to a time of its first day."""
    story = read_story(text)
    if until:
        story = story.until(at(until, story.steps[0].at))
    clock = StoppedClock(story.steps[0].at)
    session = Session(UUID(int=7), protocol(), Kept(), clock)
    assert play(story, Player(session, clock), training=training) == []
    return session.chart


def at(text: str, day: datetime | None = None) -> datetime:
    """A time of the day of the septic story."""
    hour, minute = (int(part) for part in text.split(":"))
    first = day or read_story(SEPTIC).steps[0].at
    return first.replace(hour=hour, minute=minute)


def septic(until: str) -> HandoverView:
    """The septic story as of a time of its day."""
    return handover(of_story(until=until), protocol(), at(until), ZONE, record="128 7Q2M-XK04")


def made_up(*rows: tuple[str, What], now: datetime, training: bool = False) -> HandoverView:
    """A small journal of the made-up day as a view, in UTC."""
    opened = SessionOpened(protocol_hash=protocol().digest, training=training)
    chart = chart_of((rows[0][0] if rows else "00:00", opened), *rows)
    return handover(chart, protocol(), now, now.tzinfo or ZONE)


def spoken(text: str) -> str:
    """A text with every space and line end as one plain space."""
    return " ".join(text.split())


def text_of(pdf: bytes) -> str:
    """Everything that stands in a PDF, with plain spaces."""
    return spoken(" ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages))


def squeezed(text: str) -> str:
    """A text without any space: lines break where they must."""
    return "".join(text.split())
