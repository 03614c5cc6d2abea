"""The half that sends: what kind, what will be in it, and what was written."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QHBoxLayout, QPushButton, QRadioButton, QWidget

from thidua_desktop.domain.records.exchange import PackageKind
from thidua_desktop.ui.exchange.files_box import FilesBox
from thidua_desktop.ui.exchange.restored_line import RestoredLine
from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.page import ActionButton
from thidua_desktop.ui.widgets.card import Card
from thidua_desktop.ui.widgets.labels import text_label, wrapped_label
from thidua_desktop.ui.words import issue_sentence, on_screen

if TYPE_CHECKING:  # only names here: the modules of ours load openpyxl
    from collections.abc import Sequence
    from pathlib import Path

    from thidua_desktop.operations.packages import ExportResult
    from thidua_desktop.operations.shipment import ShipmentFacts

_NAMED = 6
_ZIPS_NAMED = 3


class SendCard(Card):
    """Kind, contents, drafts, the button and the result. `kind_chosen` when another kind is wanted."""

    kind_chosen = Signal()

    def __init__(self, look: Look, send: QAction, parent: QWidget | None = None) -> None:
        """Start without facts."""
        super().__init__("", parent)
        self._facts: dict[PackageKind, ShipmentFacts] = {}
        self._folder: Path | None = None
        self._kinds = QButtonGroup(self)
        self.body.addWidget(text_label(self.tr("Gửi đi"), "section", self))
        self.restored = RestoredLine(self)
        self.body.addWidget(self.restored)
        words = {
            PackageKind.SUBMISSION: self.tr("Phiếu chấm và thành tích – gửi lên cấp trên"),
            PackageKind.CATALOGUE: self.tr("Danh mục, bộ tiêu chí, phong trào – gửi các đơn vị"),
            PackageKind.FEEDBACK: self.tr("Kết quả chấm, câu hỏi – gửi trả từng đơn vị"),
            PackageKind.REVIEW: self.tr("Phiếu trong khối để chấm chéo – gửi từng thành viên"),
            PackageKind.RECEIPT: self.tr("Giấy báo đã nhận gói – gửi từng đơn vị"),
        }
        self.choices = {kind: QRadioButton(text, self) for kind, text in words.items()}
        for kind, button in self.choices.items():
            self._kinds.addButton(button)
            button.toggled.connect(self._show_facts)
            self.body.addWidget(button)
            button.setAccessibleName(words[kind])
        self._contents = wrapped_label("", "body", self)
        self.drafts = QCheckBox(self.tr("Kèm phiếu nháp (tạm tính)"), self)
        self.drafts.toggled.connect(self._show_facts)
        self._drafts = wrapped_label("", "muted", self)
        self.files = FilesBox(self)
        self._send = send
        self.button = ActionButton(send, self)
        self.button.setProperty("primary", "true")
        look.dress(self.button, "send", "on_primary")
        self.result = wrapped_label("", "notice-line", self)
        self.result.hide()
        self.open_folder = QPushButton(self.tr("Mở thư mục"), self)
        self.open_folder.setToolTip(self.tr("Mở thư mục có tệp gói vừa lập"))
        self.open_folder.clicked.connect(self._open)
        self.open_folder.hide()
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        row.addWidget(self.button)
        row.addWidget(self.open_folder)
        row.addStretch()
        told = self._contents, self.drafts, self._drafts, self.files, self.files.words, self.result
        for widget in told:
            self.body.addWidget(widget)
        self.body.addStretch()
        self.body.addLayout(row)

    def kind(self) -> PackageKind:
        """Give the kind that is chosen."""
        checked = (kind for kind, button in self.choices.items() if button.isChecked())
        return next(checked, PackageKind.SUBMISSION)

    def show_facts(self, facts: "dict[PackageKind, ShipmentFacts]", usual: PackageKind) -> None:
        """Show what could be sent; the usual kind is chosen at first."""
        self._facts = facts
        for kind, button in self.choices.items():
            one = facts.get(kind)
            button.setVisible(not kind.is_addressed or (one is not None and bool(one.units)))
        checked = self._kinds.checkedButton()
        if checked is None or checked.isHidden():
            self.choices[usual].setChecked(True)
        self._show_facts()

    def show_result(self, result: "ExportResult") -> None:
        """Tell what was written and where."""
        text = self.tr("Đã lập gói {file}. Lần gửi {sequence}, mã đối chiếu {code}.").format(
            file=result.file.name, sequence=result.sequence, code=result.check_code
        )
        files = (self._beside(result.beside),) if result.beside else ()
        again = self.tr("Nội dung như gói trước chưa có hồi âm, nên gửi lại đúng gói ấy.")
        safe = self.tr("Đã ghi và đọc lại đúng: an toàn để rút USB.")
        told = (issue_sentence(issue) for issue in result.issues)
        repeated = (again,) if result.is_repeated else ()
        self.result.setText("\n".join((text, *files, *repeated, *told, safe)))
        self.result.show()
        self._folder = result.file.parent
        self.open_folder.show()

    def _beside(self, files: "Sequence[Path]") -> str:
        """Name the ZIP files that belong to a package; of many the first and the last."""
        names = [one.name for one in files]
        if len(names) <= _ZIPS_NAMED:
            few = self.tr("Tệp minh chứng nằm cạnh gói, gửi kèm cả: {names}.")
            return few.format(names=", ".join(names))
        many = self.tr("Tệp minh chứng nằm cạnh gói, gửi kèm cả {count} tệp, từ {first} đến {last}.")
        return many.format(count=len(names), first=names[0], last=names[-1])

    def show_results(self, results: "Sequence[ExportResult]", folder: "Path") -> None:
        """Tell how many packages were written for how many units, and where."""
        text = self.tr("Đã lập {count} gói, mỗi đơn vị một tệp, trong thư mục {folder}.").format(
            count=len(results), folder=folder.name
        )
        safe = self.tr("Đã ghi và đọc lại đúng: an toàn để rút USB.")
        self.result.setText("\n".join((text, safe)))
        self.result.show()
        self._folder = folder
        self.open_folder.show()

    def _show_facts(self) -> None:
        kind = self.kind()
        facts = self._facts.get(kind)
        is_submission = kind is PackageKind.SUBMISSION
        self.drafts.setVisible(is_submission)
        if facts is None:
            self._contents.setText(self.tr("Chưa có kỳ đánh giá nên chưa có gì để gửi."))
            self._drafts.hide()
            self.files.show_facts(None, 0)
            self._send.setEnabled(False)
            return
        text, count = self._told(facts)
        self._contents.setText(text)
        self._send.setEnabled(count > 0)
        self._show_drafts(facts, is_submission=is_submission)
        evidence = facts.drafts_evidence if self.drafts.isChecked() else facts.evidence
        self.files.show_facts(evidence if is_submission else None, facts.zip_mb)

    def _told(self, facts: "ShipmentFacts") -> tuple[str, int]:
        """Give what a package would hold, and how much that is."""
        if facts.kind is PackageKind.SUBMISSION:
            return self._submission(facts)
        return self._addressed(facts) if facts.kind.is_addressed else self._catalogue(facts)

    def _addressed(self, facts: "ShipmentFacts") -> tuple[str, int]:
        text = self.tr("Mỗi đơn vị một tệp: {names}.")
        return text.format(names=self._named(facts.units)), len(facts.units)

    def _named(self, units: "Sequence[str]") -> str:
        """Name the first units and count the others."""
        names, more = ", ".join(units[:_NAMED]), len(units) - _NAMED
        return self.tr("{names} và {more} đơn vị nữa").format(names=names, more=more) if more > 0 else names

    def _submission(self, facts: "ShipmentFacts") -> tuple[str, int]:
        drafts = len(facts.drafts) if self.drafts.isChecked() else 0
        sheets = len(facts.submitted) + drafts
        text = self.tr("Trong gói: {sheets} phiếu chấm ({drafts} nháp), {achievements} thành tích.")
        told = text.format(sheets=sheets, drafts=drafts, achievements=facts.achievements)
        if facts.round_lines:
            more = self.tr("Kèm {count} dòng điểm chấm chéo, khối chấm của đơn vị mình.")
            told = f"{told} {more.format(count=facts.round_lines)}"
        return told, sheets + facts.achievements + facts.round_lines

    def _catalogue(self, facts: "ShipmentFacts") -> tuple[str, int]:
        counted = self.tr("{count} {title}")
        present = [(on_screen(title).lower(), count) for title, count in facts.tables if count]
        parts = [counted.format(count=count, title=title) for title, count in present]
        text = self.tr("Trong gói: {parts}.").format(parts="; ".join(parts))
        return text if parts else self.tr("Chưa có danh mục nào để gửi."), sum(
            count for _, count in facts.tables
        )

    def _show_drafts(self, facts: "ShipmentFacts", *, is_submission: bool) -> None:
        named = self._named(facts.drafts)
        left = self.tr("Còn nháp, không gửi: {names}.")
        kept = self.tr("Gửi kèm phiếu nháp: {names}.")
        self._drafts.setText((kept if self.drafts.isChecked() else left).format(names=named))
        self._drafts.setVisible(is_submission and bool(facts.drafts))
        self.drafts.setEnabled(bool(facts.drafts))

    def _open(self) -> None:
        if self._folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
