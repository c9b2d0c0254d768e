"""Signing in: the first person, wrong PINs, and going on unsigned."""

from datetime import UTC, datetime

from desks import a_desk
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.board.newcomer import NewPerson
from ui.board.people import Known, PeopleScreen
from ui.board.sign_in import Answered, SignInScreen
from ui.desk import Signed
from ui.widgets import KeyButton

SHIFT_END = datetime(2026, 11, 21, 19, 30, tzinfo=UTC)
MENSAH = Signed("1", "RN A Mensah", "AM", "charge")


class OneNurse:
    """A gate that knows one nurse, or nobody yet."""

    def __init__(self, *, new: bool) -> None:
        self.new = new
        self.retired: list[str] = []
        self.added: list[str] = []

    def is_new(self) -> bool:
        return self.new

    def sign_in(self, initials: str, pin: str, answered: Answered) -> None:
        good = (initials, pin) == ("AM", "283746")
        answered(MENSAH if good else None, "" if good else "The PIN is not right.")

    def make_first(self, name: str, initials: str, pin: str, answered: Answered) -> None:
        self.new = False
        answered(Signed("1", name, initials, "charge"), "")

    def names(self) -> list[Known]:
        return [Known("AM", "RN A Mensah", "charge"), Known("JC", "RN J Costa", "nurse")]

    def add(self, new: NewPerson, by: Signed, answered: Answered) -> None:
        self.added.append(new.name)
        answered(Signed("2", new.name, new.initials, new.role), "")

    def retire(self, initials: str, by: Signed, answered: Answered) -> None:
        self.retired.append(initials)
        answered(MENSAH, "")


def test_a_nurse_signs_in_with_initials_and_pin(qtbot: QtBot) -> None:
    with a_desk() as desk:
        desk.sign_in(None)
        screen = SignInScreen(desk, OneNurse(new=False))
        qtbot.addWidget(screen)
        screen.arrive()
        screen.initials.set_text("AM")
        screen.pin.set_text("283746")
        with qtbot.waitSignal(screen.go) as going:
            screen.submit()
        assert going.args == [("back",)]
        assert desk.person == MENSAH


def test_H35_a_wrong_pin_signs_nobody_in_and_says_so_beside_the_field(qtbot: QtBot) -> None:
    with a_desk() as desk:
        desk.sign_in(None)
        screen = SignInScreen(desk, OneNurse(new=False))
        qtbot.addWidget(screen)
        screen.arrive()
        screen.initials.set_text("AM")
        screen.pin.set_text("000000")
        screen.submit()
        assert screen.message() == "The PIN is not right."
        assert screen.pin.text() == ""
        assert screen.initials.text() == "AM"
        assert desk.person is None


def test_the_first_person_types_the_pin_twice(qtbot: QtBot) -> None:
    with a_desk() as desk:
        desk.sign_in(None)
        screen = SignInScreen(desk, OneNurse(new=True))
        qtbot.addWidget(screen)
        screen.show()
        screen.arrive()
        screen.name.set_text("RN P Singh")
        screen.initials.set_text("PS")
        screen.pin.set_text("283746")
        screen.again.set_text("283745")
        screen.submit()
        assert desk.person is None
        assert "differ" in screen.again.message()
        screen.again.set_text("283746")
        screen.submit()
        assert desk.person == Signed("1", "RN P Singh", "PS", "charge")


def test_only_the_charge_nurse_adds_and_retires(qtbot: QtBot) -> None:
    with a_desk() as desk:
        staff = OneNurse(new=False)
        screen = PeopleScreen(desk, staff, lambda: SHIFT_END)
        qtbot.addWidget(screen)
        screen.arrive()
        screen.name.set_text("RN J Ito")
        screen.add()
        assert staff.added == []
        assert "Only the charge nurse" in screen.message()
        desk.sign_in(MENSAH)
        screen.arrive()
        screen.name.set_text("RN J Ito")
        screen.add()
        assert staff.added == ["RN J Ito"]


def test_enter_goes_on_to_the_next_empty_field_and_then_adds(qtbot: QtBot) -> None:
    with a_desk() as desk:
        staff = OneNurse(new=False)
        screen = PeopleScreen(desk, staff, lambda: SHIFT_END)
        qtbot.addWidget(screen)
        desk.sign_in(MENSAH)
        screen.show()
        screen.arrive()
        for field, text in ((screen.name, "RN J Ito"), (screen.initials, "JI")):
            qtbot.keyClicks(field.line, text)
            qtbot.keyClick(field.line, Qt.Key.Key_Return)
        assert staff.added == []
        assert screen.name.text() == "RN J Ito"
        qtbot.keyClicks(screen.pin.line, "283746")
        qtbot.keyClick(screen.pin.line, Qt.Key.Key_Return)
        assert staff.added == ["RN J Ito"]
        assert screen.message() == "Can sign in now: RN J Ito."


def test_retiring_takes_two_presses(qtbot: QtBot) -> None:
    with a_desk() as desk:
        desk.sign_in(MENSAH)
        staff = OneNurse(new=False)
        screen = PeopleScreen(desk, staff, lambda: SHIFT_END)
        qtbot.addWidget(screen)
        screen.arrive()
        leave = next(
            b for b in screen.findChildren(KeyButton) if b.accessibleName() == "Retire RN J Costa"
        )
        leave.click()
        assert staff.retired == []
        assert "RN J Costa will sign in no more" in screen.message()
        leave.click()
        assert staff.retired == ["JC"]
