"""What the panel reads of a line while its parts are open: who changed it, earlier periods, the bloc."""

from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from thidua_desktop.domain.records.scoring import Round
from thidua_desktop.operations.earlier_values import EarlierValue, read_earlier
from thidua_desktop.operations.line_audit import PastChange, line_changes
from thidua_desktop.operations.line_peers import PeerValue, read_peers
from thidua_desktop.operations.scores import SheetView
from thidua_desktop.ui.tasks import Runner

if TYPE_CHECKING:  # only names here; the panel needs what stands below
    from thidua_desktop.data.store.store import Store
    from thidua_desktop.ui.scoring.sheet_editor import SheetEditor

_REST_MS = 120
"""Holding the arrow key runs through lines faster than this; only the one it ends on is read."""


class Detail(StrEnum):
    """A part of the panel that is read on demand."""

    CHANGES = "changes"
    EARLIER = "earlier"
    PEERS = "peers"


@dataclass(frozen=True, slots=True)
class Details:
    """What was read of a line; None for a part that was not asked for, or that is not ours to see."""

    read: frozenset[Detail]
    changes: tuple[PastChange, ...] | None = None
    earlier: tuple[EarlierValue, ...] | None = None
    peers: tuple[PeerValue, ...] | None = None


def read_details(
    store: "Store", shown: tuple[SheetView, Round], path: str, wanted: frozenset[Detail]
) -> Details:
    """Read the wanted parts of a line of a sheet; the bloc's values are those of the round that is shown."""
    view, round_ = shown
    return Details(
        wanted,
        line_changes(store, view.sheet.uid, path) if Detail.CHANGES in wanted else None,
        read_earlier(store, view, path) if Detail.EARLIER in wanted else None,
        read_peers(store, view, path, round_) if Detail.PEERS in wanted else None,
    )


class DetailReader(QObject):
    """Read what the panel asks for once the cursor rests."""

    def __init__(self, runner: Runner, editor: "SheetEditor", parent: QObject) -> None:
        """Answer the panel of a sheet that is typed."""
        super().__init__(parent)
        self._runner = runner
        self._editor = editor
        self._panel = editor.panel
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._read)
        editor.panel.details_asked.connect(self._rest.start)

    def _read(self) -> None:
        view, path, wanted = self._editor.view(), self._panel.path(), self._panel.open_details()
        round_ = self._editor.round()
        if view is not None and path is not None and wanted:
            self._runner.read(
                lambda store: read_details(store, (view, round_), path, wanted),
                partial(self._panel.show_details, path),
                owner=self,
            )
