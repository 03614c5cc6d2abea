"""The list of the keys of other offices that this one knows, with the words of their roles and states."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from thidua_desktop.domain.records.keys import KeyRole, KeyState
from thidua_desktop.domain.text import format_date
from thidua_desktop.ui.look import Look
from thidua_desktop.ui.settings.key_jobs import KeyLine
from thidua_desktop.ui.widgets.record_table import Column, RecordTable

_TONES = {KeyState.TRUSTED: "green", KeyState.SUPERSEDED: "plain", KeyState.REVOKED: "red"}


def known_key_table(look: Look, parent: QWidget) -> RecordTable[KeyLine]:
    """Make the list: whose key, its fingerprint, what it may do, how it stands, since when."""
    columns: list[Column[KeyLine]] = [
        Column(_tr("Đơn vị"), unit_words, stretch=1),
        Column(_tr("Mã khóa"), lambda line: line.fingerprint, width=176),
        Column(_tr("Vai trò"), lambda line: role_words(line.role), width=118, from_width=560),
        Column(
            _tr("Trạng thái"),
            state_words,
            width=112,
            is_badge=True,
            tone=lambda line: _TONES[line.state],
        ),
        Column(
            _tr("Từ ngày"),
            lambda line: format_date(line.since),
            sort=lambda line: line.since,
            width=96,
            from_width=640,
        ),
    ]
    table: RecordTable[KeyLine] = RecordTable(columns, look, key=lambda line: line.public_key, parent=parent)
    table.set_title(_tr("Khóa của nơi khác"))
    table.set_noun(_tr("khóa"))
    table.set_empty(
        _tr("Chưa biết khóa của nơi nào"),
        _tr("Khóa được ghi nhớ khi nhận gói đầu tiên của một nơi, hoặc khi chứng nhận cho nơi ấy."),
    )
    return table


def unit_words(line: KeyLine) -> str:
    """Name the unit of a key; an authority may be in no list here."""
    return line.unit_name or _tr("Nơi chứng nhận, chưa có trong danh mục đơn vị")


def role_words(role: KeyRole) -> str:
    """Say what a key may do."""
    return _tr("Nơi chứng nhận") if role is KeyRole.AUTHORITY else _tr("Đơn vị")


def state_words(line: KeyLine) -> str:
    """Say how a key stands."""
    return {
        KeyState.TRUSTED: _tr("Đang tin"),
        KeyState.SUPERSEDED: _tr("Đã thay"),
        KeyState.REVOKED: _tr("Đã thôi tin"),
    }[line.state]


def _tr(text: str) -> str:
    return QCoreApplication.translate("KnownKeys", text)
