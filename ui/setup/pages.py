"""Which widget shows which page; each is made when it is first needed."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from assistant.views.setup import Page as Step
from assistant.views.setup import Place
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
from ui.setup.second import SecondPage, SignInByBadge, SignInChecker

MAKERS: Mapping[Step, Callable[[Desk, Place], Page]] = {
    Step.PATIENT: PatientPage,
    Step.ORDER: OrderPage,
    Step.INDICATION: IndicationPage,
    Step.FLUIDS: FluidsPage,
    Step.LINE: LinePage,
    Step.PREPARATION: PreparationPage,
    Step.PUMP: PumpPage,
    Step.CONFIRM: ConfirmPage,
}


def make(
    step: Step,
    desk: Desk,
    place: Place,
    sign_in: SignInChecker | None,
    by_badge: SignInByBadge | None = None,
) -> Page:
    """The widget of a page, with the questions of the protocol that holds there."""
    if step is Step.SECOND:
        return SecondPage(desk, place, sign_in, by_badge)
    return MAKERS[step](desk, place)
