"""What comes of a pasted block, shown before it is written: how much is kept, what is refused and why."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from thidua_desktop.ui.help.asking import add_help_key
from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.scoring.block import BlockPlan, LeftOut, Reject
from thidua_desktop.ui.widgets.labels import wrapped_label
from thidua_desktop.ui.widgets.record_table import Column, RecordTable


class PastePreview(QDialog):
    """`agreed` (BlockPlan) when the person pastes. `make_plan` (by row or not) lays the block otherwise."""

    HELP_ID = "scoring"
    agreed = Signal(object)

    def __init__(
        self, plan: BlockPlan, make_plan: Callable[[bool], BlockPlan], look: Look, parent: QWidget
    ) -> None:
        """Show a plan."""
        super().__init__(parent)
        add_help_key(self)
        self.plan = plan
        self._make_plan = make_plan
        self.setWindowTitle(self.tr("Xem trước khi dán"))
        self._written = wrapped_label("", "notice-line", self)
        self._left_out = wrapped_label("", "tell-line", self)
        self.rejects: RecordTable[Reject] = RecordTable(self._columns(), look, key=_key, parent=self)
        self.rejects.set_noun(self.tr("ô"))
        self.rejects.view.setAccessibleName(self.tr("Ô không nhận được"))
        self.by_row = QCheckBox(self.tr("Khối chép có cả dòng của mục lớn (dán thẳng hàng từng dòng)"), self)
        self.by_row.setVisible(plan.has_choice)
        self.by_row.setChecked(plan.is_by_row)
        self.by_row.toggled.connect(self._lay_otherwise)
        self.paste = QPushButton(self)
        self.paste.setProperty("primary", "true")
        self.paste.setDefault(True)
        self.paste.clicked.connect(self.accept)
        self.accepted.connect(self._agree)
        self._lay_out()
        self.resize(look.dialog_size(self.parentWidget(), 640, 430))
        self._show()

    def _show(self) -> None:
        plan = self.plan
        written, refused = len(plan.changes), len(plan.rejects)
        text = self.tr("Ghi được {written} ô. Dán nhầm thì Ctrl+Z lấy lại cả khối.")
        self._written.setText(text.format(written=written))
        lines = left_out_lines(plan)
        if refused:
            lines.insert(0, self.tr("{count} ô không nhận được, để màu đỏ kèm lý do.").format(count=refused))
        self._left_out.setText("\n".join(lines))
        self._left_out.setVisible(bool(lines))
        self.rejects.set_records(plan.rejects)
        self.rejects.setVisible(bool(refused))
        self.paste.setText(self.tr("Dán {count} ô").format(count=written))
        self.paste.setEnabled(bool(written or refused))

    def _lay_otherwise(self, by_row: bool) -> None:
        self.plan = self._make_plan(by_row)
        self._show()

    def _agree(self) -> None:
        self.agreed.emit(self.plan)

    def _columns(self) -> list[Column[Reject]]:
        return [
            Column(self.tr("TT"), lambda one: one.code, sort=lambda one: one.row, width=64),
            Column(self.tr("Cột"), lambda one: one.column, width=92),
            Column(self.tr("Đang ghi"), lambda one: one.typed.text, width=110),
            Column(self.tr("Lý do"), lambda one: one.typed.reason, stretch=1),
        ]

    def _lay_out(self) -> None:
        cancel = QPushButton(self.tr("Không dán"), self)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(cancel)
        foot.addWidget(self.paste)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.PAGE, Space.CARD, Space.PAGE, Space.CARD)
        layout.setSpacing(Space.GAP)
        layout.addWidget(self._written)
        layout.addWidget(self._left_out)
        layout.addWidget(self.rejects, 1)
        layout.addWidget(self.by_row)
        layout.addLayout(foot)


def left_out_lines(plan: BlockPlan) -> list[str]:
    """Say what of a block has no place in the sheet, one sentence a reason."""
    sentences = {
        LeftOut.GROUP: _tr("{count} ô ở dòng mục lớn: chương trình tự cộng nên bỏ qua."),
        LeftOut.COLUMN: _tr("{count} ô ở cột không nhập được nên bỏ qua."),
        LeftOut.BELOW_END: _tr("{count} ô thừa ở dưới vì khối dài hơn phiếu."),
        LeftOut.BEYOND_END: _tr("{count} ô thừa ở bên phải vì khối rộng hơn phiếu."),
    }
    return [sentences[why].format(count=plan.left_out[why]) for why in LeftOut if why in plan.left_out]


def _key(reject: Reject) -> tuple[str, str]:
    return reject.path, reject.part


def _tr(text: str) -> str:
    return QCoreApplication.translate("PastePreview", text)
