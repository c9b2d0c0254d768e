"""Which widget shows which page; each is made when it is first needed."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from assistant.views.setup import Page as Step
from ui.desk import Desk
from ui.setup.confirm import ConfirmPage
from ui.setup.fluids import FluidsPage
from ui.setup.indication import IndicationPage
from ui.setup.line import LinePage
from ui.setup.order import OrderPage
from ui.setup.page import Page
from ui.setup.patient import PatientPage
from ui.setup.preparation import PreparationPage
from ui.setup.pump import PumpPage
from ui.setup.second import SecondPage, SignInChecker

MAKERS: Mapping[Step, Callable[[Desk], Page]] = {
    Step.PATIENT: PatientPage,
    Step.ORDER: OrderPage,
    Step.INDICATION: IndicationPage,
    Step.FLUIDS: FluidsPage,
    Step.LINE: LinePage,
    Step.PREPARATION: PreparationPage,
    Step.PUMP: PumpPage,
    Step.CONFIRM: ConfirmPage,
}


def make(step: Step, desk: Desk, sign_in: SignInChecker | None) -> Page:
    """The widget of a page."""
    return SecondPage(desk, sign_in) if step is Step.SECOND else MAKERS[step](desk)
