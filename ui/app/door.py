"""One window for a data folder: a second start knocks, and the first comes to the front."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

from PySide6.QtNetwork import QLocalServer, QLocalSocket

from assistant.store import Folder

ASK_MS = 1000


def door(folder: Folder) -> str:
    """The name under which a window of this folder listens."""
    digest = hashlib.sha256(str(folder.path).encode()).hexdigest()
    return f"titration-assistant-{digest[:16]}"


def raised_another(folder: Folder) -> bool:
    """Whether a window of this folder is open and was asked to come to the front."""
    asking = QLocalSocket()
    asking.connectToServer(door(folder))
    if not asking.waitForConnected(ASK_MS):
        return False
    asking.write(b"raise\n")
    asking.waitForBytesWritten(ASK_MS)
    asking.disconnectFromServer()
    return True


def listen(folder: Folder, knocked: Callable[[], None]) -> QLocalServer:
    """Hear every knock from now on; keep the server as long as the window lives."""
    server = QLocalServer()
    server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
    QLocalServer.removeServer(door(folder))
    server.listen(door(folder))

    def let_in() -> None:
        while (visitor := server.nextPendingConnection()) is not None:
            visitor.disconnected.connect(visitor.deleteLater)
            knocked()

    server.newConnection.connect(let_in)
    return server
