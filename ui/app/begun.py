"""What a kill left of an emergency start or a take-over: half typed, or on the disk already."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Final
from uuid import UUID

from assistant.views.begun import charted_since
from ui.desk import Desk
from ui.setup.drafts import Drafts

AT: Final = "typed_at"
HURRIED: Final = ("emergency", "takeover")
"""Places that chart all they hold in one."""


def begun_at_once(desk: Desk, drafts: Drafts, name: str) -> UUID | None:
    """The session that is on the disk although its screen never heard so.

    Its bed is the typed one, and it was charted after the last key. Its texts are forgotten then.
    """
    kept = json.loads(drafts.get(None, name) or "{}")
    bed, at = str(kept.get("bed", "")).strip(), kept.get(AT)
    if not bed or not at:
        return None
    typed = datetime.fromisoformat(at)
    for ident, session in reversed(desk.sessions.items()):
        if charted_since(session.chart, bed, typed):
            drafts.set(None, name, "")
            return ident
    return None
