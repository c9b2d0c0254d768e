"""What is half typed is kept, changed and forgotten freely."""

from pathlib import Path
from uuid import uuid4

from assistant.store import drafts
from assistant.store.database import Database


def test_a_draft_is_kept_changed_and_forgotten(tmp_path: Path) -> None:
    database = Database.open(tmp_path / "record.db", b"k" * 32)
    one, other = uuid4(), uuid4()
    assert drafts.get(database, one, "map") is None
    drafts.keep(database, one, "map", "6")
    drafts.keep(database, one, "map", "68")
    drafts.keep(database, one, "note", "<b>")
    drafts.keep(database, other, "map", "70")
    assert drafts.get(database, one, "map") == "68"
    drafts.keep(database, one, "map", "")
    assert drafts.get(database, one, "map") is None
    drafts.clear(database, one)
    assert drafts.get(database, one, "note") is None
    assert drafts.get(database, other, "map") == "70"
    database.close()
