"""The history of a sheet in a window: what happened, newest first; its publications print as they were."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from thidua_desktop.operations.sheet_history import HistoryEntry, HistoryKind, Said
from thidua_desktop.ui.help.asking import add_help_key
from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.scoring.step_words import capital
from thidua_desktop.ui.widgets.labels import wrapped_label
from thidua_desktop.ui.widgets.record_table import Column, RecordTable
from thidua_desktop.ui.widgets.tab_order import follow_layout
from thidua_desktop.ui.words import choice_label, on_screen, sentence

_WIDTH, _HEIGHT = 980, 600


class HistoryDialog(QDialog):
    """`print_asked` (version) prints what was published then; `whole_asked` prints the history itself."""

    HELP_ID = "sheet_steps"
    print_asked = Signal(int)
    whole_asked = Signal()

    def __init__(
        self, unit_name: str, entries: tuple[HistoryEntry, ...], look: Look, parent: QWidget
    ) -> None:
        """Show the entries, newest first."""
        super().__init__(parent)
        add_help_key(self)
        self.setWindowTitle(self.tr("Lịch sử phiếu – {unit}").format(unit=unit_name))
        self.table: RecordTable[HistoryEntry] = RecordTable(
            self._columns(), look, key=_number, search_hint=self.tr("Tìm trong lịch sử"), parent=self
        )
        self.table.set_noun(self.tr("việc"))
        self.table.view.setAccessibleName(self.tr("Lịch sử phiếu"))
        self.table.add_filter(
            self.tr("Loại việc"),
            (
                (self.tr("Mọi việc"), None),
                (self.tr("Bước của phiếu"), lambda one: one.kind is HistoryKind.STEP),
                (self.tr("Điểm và số liệu đã sửa"), lambda one: one.kind is HistoryKind.LINE),
                (self.tr("Hỏi và giải trình"), lambda one: one.kind is HistoryKind.TALK),
                (self.tr("Các lần công bố"), lambda one: one.version is not None),
            ),
        )
        self._whole = wrapped_label("", "body", self)
        self.print_button = self._button(self.tr("In bản đã công bố"), self._print)
        self.copy_button = self._button(self.tr("Chép bảng"), self.table.copy_shown)
        self.whole_button = self._button(self.tr("In lịch sử"), self.whole_asked.emit)
        self.table.selected.connect(self._follow)
        self._lay_out()
        self.resize(look.dialog_size(self.parentWidget(), _WIDTH, _HEIGHT))
        self.table.set_records(entries)
        self.table.go_to(0)
        self._follow(self.table.current())

    def focusNextPrevChild(self, forward: bool) -> bool:  # Qt's own signature
        """Let Tab go as the window reads."""
        follow_layout(self)
        return super().focusNextPrevChild(forward)

    # ------------------------------------------------------------------ inside

    def _follow(self, entry: HistoryEntry | None) -> None:
        """Write out what the columns may cut, and offer the paper of a publication."""
        self.print_button.setEnabled(entry is not None and entry.version is not None)
        if entry is None:
            self._whole.setText("")
            return
        change = " → ".join(filter(None, (on_screen(entry.before), on_screen(entry.after))))
        words = " · ".join(filter(None, (_at(entry), _what(entry), change, _who(entry))))
        self._whole.setText("\n".join(filter(None, (words, _said(entry.why)))))

    def _print(self) -> None:
        entry = self.table.current()
        if entry is not None and entry.version is not None:
            self.accept()
            self.print_asked.emit(entry.version)

    def _columns(self) -> list[Column[HistoryEntry]]:
        return [
            Column(self.tr("Thời gian"), _at, sort=lambda one: one.number, width=132),
            Column(self.tr("Việc"), _what, stretch=2, tone=_tone),
            Column(self.tr("Từ"), lambda one: on_screen(one.before), width=108),
            Column(self.tr("Thành"), lambda one: on_screen(one.after), width=108),
            Column(self.tr("Người làm"), _who, stretch=2, from_width=700),
            Column(self.tr("Lý do, nội dung"), lambda one: _said(one.why), stretch=3),
        ]

    def _button(self, text: str, handler: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(handler)
        return button

    def _lay_out(self) -> None:
        close = self._button(self.tr("Đóng"), self.reject)
        close.setProperty("primary", "true")
        foot = QHBoxLayout()
        foot.setSpacing(Space.SMALL)
        foot.addWidget(self.print_button)
        foot.addWidget(self.whole_button)
        foot.addWidget(self.copy_button)
        foot.addStretch()
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.PAGE, Space.CARD, Space.PAGE, Space.CARD)
        layout.setSpacing(Space.GAP)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._whole)
        layout.addLayout(foot)


def _number(entry: HistoryEntry) -> int:
    return entry.number


def _at(entry: HistoryEntry) -> str:
    return entry.at.astimezone().strftime("%d/%m/%Y %H:%M")


def _what(entry: HistoryEntry) -> str:
    return capital(_said(entry.what))


def _who(entry: HistoryEntry) -> str:
    role = capital(choice_label(entry.role)) if entry.role is not None else ""
    return ", ".join(filter(None, (role, entry.office)))


def _tone(entry: HistoryEntry) -> str:
    return {HistoryKind.STEP: "primary", HistoryKind.TALK: "amber", HistoryKind.LINE: "ink"}[entry.kind]


def _said(said: Said | None) -> str:
    return sentence(said.code, said.values) if said is not None else ""
