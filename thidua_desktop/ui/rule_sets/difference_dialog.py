"""What differs between two criteria tables: every field with before and after, by kind of change."""

from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from thidua_desktop.domain.records.scoring import RuleSet
from thidua_desktop.domain.rule_changes import RuleChange
from thidua_desktop.domain.rule_differences import DifferenceLine, difference_lines
from thidua_desktop.ui.help.asking import add_help_key
from thidua_desktop.ui.keys import Do, keys_of, tip_of
from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.rule_sets.copy_form import set_words
from thidua_desktop.ui.widgets.combo_box import ComboBox
from thidua_desktop.ui.widgets.labels import text_label, wrapped_label
from thidua_desktop.ui.widgets.record_table import Column, RecordTable
from thidua_desktop.ui.widgets.scrolled import scrolled
from thidua_desktop.ui.words import label, on_screen

_TONES = {
    RuleChange.ADDED: "green",
    RuleChange.REMOVED: "red",
    RuleChange.MOVED: "primary",
    RuleChange.CHANGED: "amber",
}


class DifferenceDialog(QDialog):
    """Two sets and a table of what differs; the full texts of the chosen line stand below."""

    HELP_ID = "rule_sets"

    def __init__(
        self, rule_sets: Sequence[RuleSet], before: str, after: str, look: Look, parent: QWidget | None = None
    ) -> None:
        """Offer the sets; `before` and `after` are the uids that are compared first."""
        super().__init__(parent)
        add_help_key(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("So sánh hai bộ tiêu chí"))
        self._by_uid = {rules.uid: rules for rules in rule_sets}
        self.before = self._set_box(self.tr("Bộ trước"), before)
        self.after = self._set_box(self.tr("Bộ sau"), after)
        self._counts = wrapped_label("", "tell-line", self)
        hint = self.tr("Tìm trong chỗ khác nhau")
        self.table: RecordTable[DifferenceLine] = RecordTable(
            self._columns(), look, key=_key, search_hint=hint, parent=self
        )
        self.table.set_noun(self.tr("chỗ khác nhau"))
        self.table.set_empty(self.tr("Hai bộ giống hệt nhau"), self.tr("Không có chỗ nào khác nhau."))
        self.table.view.setAccessibleName(self.tr("Chỗ khác nhau"))
        self.kinds = self.table.add_filter(self.tr("Loại thay đổi"), self._kinds())
        self.table.selected.connect(self._show_line)
        self.old_text = self._text_box(self.tr("Trước"), look)
        self.new_text = self._text_box(self.tr("Sau"), look)
        self._lay_out()
        self.resize(look.dialog_size(self.parentWidget(), 1120, 660))
        self._compare()

    def lines(self) -> list[DifferenceLine]:
        """Give what differs, in the order of the later set."""
        return self.table.records()

    def _compare(self) -> None:
        before = self._by_uid[str(self.before.currentData())]
        after = self._by_uid[str(self.after.currentData())]
        lines = difference_lines(before, after, on_screen)
        self.table.set_records(lines)
        self._counts.setText(counts_words(lines))
        if lines:
            self.table.go_to(0)
        else:
            self._show_line(None)

    def _show_line(self, line: DifferenceLine | None) -> None:
        self.old_text.setPlainText(line.before if line else "")
        self.new_text.setPlainText(line.after if line else "")

    def _set_box(self, name: str, uid: str) -> QComboBox:
        box = ComboBox(self)
        box.setAccessibleName(name)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for rules in self._by_uid.values():
            box.addItem(set_words(rules), rules.uid)
        box.setCurrentIndex(max(0, box.findData(uid)))
        box.currentIndexChanged.connect(self._compare)
        return box

    def _text_box(self, name: str, look: Look) -> QPlainTextEdit:
        box = QPlainTextEdit(self)
        box.setReadOnly(True)
        box.setTabChangesFocus(True)
        box.setAccessibleName(name)
        box.setFixedHeight(look.px(2 * Space.ROW + Space.GAP))
        return box

    def _kinds(self) -> list[tuple[str, Callable[[DifferenceLine], bool] | None]]:
        kinds = [(change_words(kind), partial(_is_of, kind)) for kind in RuleChange]
        return [(self.tr("Mọi thay đổi"), None), *kinds]

    def _columns(self) -> list[Column[DifferenceLine]]:
        return [
            Column(
                self.tr("Thay đổi"),
                lambda line: change_words(line.change),
                width=112,
                is_badge=True,
                tone=lambda line: _TONES[line.change],
            ),
            Column(label("criterion_code"), lambda line: line.code, width=72),
            Column(label("criterion_text"), _text, width=200, stretch=2),
            Column(self.tr("Chỗ khác"), lambda line: label(line.field), width=200),
            Column(self.tr("Trước"), lambda line: line.before, stretch=2),
            Column(self.tr("Sau"), lambda line: line.after, stretch=2),
        ]

    def _lay_out(self) -> None:
        heads = QGridLayout()
        heads.setHorizontalSpacing(Space.CARD)
        heads.setVerticalSpacing(Space.TIGHT)
        for column, (words, widget) in enumerate(
            ((self.tr("Bộ trước"), self.before), (self.tr("Bộ sau"), self.after))
        ):
            caption = text_label(words, "field", self)
            caption.setBuddy(widget)
            heads.addWidget(caption, 0, column)
            heads.addWidget(widget, 1, column)
            heads.setColumnStretch(column, 1)
        texts = QGridLayout()
        texts.setHorizontalSpacing(Space.CARD)
        texts.setVerticalSpacing(Space.TIGHT)
        for column, (words, box) in enumerate(
            ((self.tr("Trước"), self.old_text), (self.tr("Sau"), self.new_text))
        ):
            texts.addWidget(text_label(words, "field", self), 0, column)
            texts.addWidget(box, 1, column)
        content = QWidget(self)
        inside = QVBoxLayout(content)
        inside.setContentsMargins(Space.PAGE, 0, Space.PAGE, 0)
        inside.setSpacing(Space.GAP)
        inside.addLayout(heads)
        inside.addWidget(self._counts)
        inside.addWidget(self.table, 1)
        inside.addLayout(texts)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, Space.CARD, 0, Space.CARD)
        layout.setSpacing(Space.GAP)
        layout.addWidget(scrolled(content, self), 1)
        layout.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        copy = QPushButton(self.tr("Chép bảng này"), self)
        copy.setAutoDefault(False)
        copy.setShortcut(keys_of(Do.COPY_TABLE)[0])
        tip = self.tr("Chép các dòng đang hiện để dán vào Excel, Word")
        copy.setToolTip(tip_of(tip, keys_of(Do.COPY_TABLE)))
        copy.clicked.connect(self.table.copy_shown)
        close = QPushButton(self.tr("Đóng"), self)
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(Space.PAGE, 0, Space.PAGE, 0)
        buttons.setSpacing(Space.SMALL)
        buttons.addStretch()
        buttons.addWidget(copy)
        buttons.addWidget(close)
        return buttons


def counts_words(lines: Sequence[DifferenceLine]) -> str:
    """Count the criteria that differ, by kind; what the sets say as a whole is counted by itself."""
    places = {(line.path_before, line.path_after): line.change for line in lines if _is_of_criterion(line)}
    counts = Counter(places.values())
    parts = [
        _tr("{kind}: {count} tiêu chí").format(kind=change_words(kind), count=counts[kind])
        for kind in RuleChange
        if counts[kind]
    ]
    whole = sum(not _is_of_criterion(line) for line in lines)
    if whole:
        parts.append(_tr("Quy định chung, căn cứ: {count} chỗ").format(count=whole))
    return " · ".join(parts) or _tr("Hai bộ giống hệt nhau.")


def change_words(change: RuleChange) -> str:
    """Give the word of a kind of change."""
    words = {
        RuleChange.ADDED: _tr("Thêm"),
        RuleChange.REMOVED: _tr("Bỏ"),
        RuleChange.MOVED: _tr("Chuyển chỗ"),
        RuleChange.CHANGED: _tr("Sửa"),
    }
    return words[change]


def _text(line: DifferenceLine) -> str:
    return line.text if _is_of_criterion(line) else label("policy")


def _is_of_criterion(line: DifferenceLine) -> bool:
    return bool(line.path_before or line.path_after)


def _is_of(change: RuleChange, line: DifferenceLine) -> bool:
    return line.change is change


def _key(line: DifferenceLine) -> tuple[str, str, str]:
    return line.path_before, line.path_after, line.field


def _tr(text: str) -> str:
    return QCoreApplication.translate("DifferenceDialog", text)
