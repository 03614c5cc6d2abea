"""The editor of a criteria table: a window over the page that keeps a draft, or shows a frozen set."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from thidua_desktop.domain.errors import CancelledError, ThiduaError
from thidua_desktop.domain.records.scoring import RuleSet
from thidua_desktop.ui.help.asking import add_help_key
from thidua_desktop.ui.keys import Do, keys_of, tip_of
from thidua_desktop.ui.look import Space
from thidua_desktop.ui.page import PageContext
from thidua_desktop.ui.rule_sets.editing_actions import EditingActions
from thidua_desktop.ui.rule_sets.editing_desk import EditingDesk
from thidua_desktop.ui.rule_sets.form import head_fields, head_values
from thidua_desktop.ui.widgets.form_dialog import FormDialog
from thidua_desktop.ui.widgets.form_fields import FormValues
from thidua_desktop.ui.widgets.labels import ElidingLabel, wrapped_label
from thidua_desktop.ui.widgets.scrolled import scrolled
from thidua_desktop.ui.widgets.tab_order import follow_layout
from thidua_desktop.ui.words import choice_label, error_sentence, issue_sentence

if TYPE_CHECKING:  # only names here: loading the store would cost the first paint
    from thidua_desktop.data.store.store import Store
    from thidua_desktop.operations.rule_editing import OpenedRules

_WIDTH, _HEIGHT = 1342, 680


class RuleSetEditor(QDialog):
    """Edit a draft; a set that may not be changed is shown only, with the way to its next version.

    `stored` (uid) after the draft was kept, `version_made` (uid) after the next version was made. Changes are
    kept together by one verb; Esc asks before any is lost.
    """

    HELP_ID = "rule_sets"
    stored = Signal(str)
    version_made = Signal(str)

    def __init__(self, context: PageContext, opened: "OpenedRules", parent: QWidget | None = None) -> None:
        """Show a set as it is kept."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context = context
        self._kept = opened.rule_set
        self._head = opened.rule_set
        self._reason = _reason(opened)
        self.desk = EditingDesk(context.look, self)
        self.actions_of_desk = EditingActions(self.desk, context.look, context.keys)
        self._name = ElidingLabel("", "section", self)
        self._facts = ElidingLabel("", "muted", self)
        self._line = wrapped_label("", "notice-line", self)
        self._line.hide()
        self._locked = wrapped_label("", "tell-line", self)
        self._head_button = self._button(self.tr("Tên và năm…"), self._edit_head)
        self._close = self._button(self.tr("Đóng"), self.reject)
        self._save = self._button(self.tr("Lưu bản thảo"), self.save, Do.SAVE)
        self._next = self._button(self.tr("Làm bản mới để sửa"), self.make_next_version)
        for primary in (self._save, self._next):
            primary.setProperty("primary", "true")
        self._lay_out()
        self._show_lock()
        add_help_key(self)
        for keys in keys_of(Do.SAVE):
            QShortcut(QKeySequence(keys), self, self.save)
        for keys in keys_of(Do.SAVE_AND_CLOSE):
            QShortcut(QKeySequence(keys), self, self.save_and_close)
        self._is_closing = False
        self.desk.open(opened.rule_set, is_read_only=bool(self._reason))
        self._show_head()
        self.desk.card.tree.setFocus()

    def rule_set(self) -> RuleSet:
        """Give the set as it is edited."""
        edited = self.desk.rule_set()
        return replace(self._head, criteria=edited.criteria, policy=edited.policy)

    def is_dirty(self) -> bool:
        """Tell whether anything differs from what is kept."""
        return self.rule_set() != self._kept

    def save(self) -> None:
        """Keep the draft; the editor stays open."""
        if self._reason:
            return
        self._is_closing = False
        self._keep()

    def save_and_close(self) -> None:
        """Keep the draft and close once it is kept."""
        if self._reason:
            return
        self._is_closing = True
        self._keep()

    def make_next_version(self) -> None:
        """Make the set's next version as a draft; `version_made` tells its uid."""
        uid = self._kept.uid
        self._context.runner.run(
            lambda store, _: _next_version(store, uid), self._take_version, self._show_problem, owner=self
        )

    def reject(self) -> None:
        """Close; ask first when changes would be lost."""
        if self._reason or not self.is_dirty() or self._context.dialogs.confirm_loss(self.windowTitle()):
            super().reject()

    def close_kept(self) -> None:
        """Close without a question."""
        super().reject()

    def focusNextPrevChild(self, forward: bool) -> bool:  # Qt's own signature
        """Let Tab go as the window reads."""
        follow_layout(self)
        return super().focusNextPrevChild(forward)

    # ------------------------------------------------------------------ keeping

    def _keep(self) -> None:
        edited, kept = self.rule_set(), self._kept
        self._context.runner.run(
            lambda store, _: _save(store, edited, kept), self._take_kept, self._show_problem, owner=self
        )

    def _take_kept(self, kept: RuleSet) -> None:
        self._kept = kept
        self._head = replace(self._head, content_hash=kept.content_hash)
        self.stored.emit(kept.uid)
        if self._is_closing:
            self.accept()
            return
        errors = self.desk.error_count()
        if errors:
            words = self.tr("Đã lưu bản thảo. Còn {errors} lỗi phải sửa trước khi ban hành.")
        else:
            words = self.tr("Đã lưu bản thảo.")
        self._show_line(words.format(errors=errors), "notice-line")

    def _take_version(self, made: RuleSet) -> None:
        self.version_made.emit(made.uid)
        self.accept()

    def _show_problem(self, problem: ThiduaError) -> None:
        if isinstance(problem, CancelledError):
            return
        sentences = [error_sentence(problem), *map(issue_sentence, problem.issues)]
        self._show_line("\n".join(sentences), "problem-line")

    def _show_line(self, words: str, role: str) -> None:
        self._line.setProperty("role", role)
        self._line.style().polish(self._line)
        self._line.setText(words)
        self._line.show()

    def _forget_line(self) -> None:
        if self._line.isVisible() and self.is_dirty():
            self._line.hide()

    # ------------------------------------------------------------------ head

    def _edit_head(self) -> None:
        title = self.tr("Tên và năm của bộ tiêu chí")
        dialog = FormDialog(title, head_fields(), self._context.look, self.tr("Ghi lại"), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.form.set_values(head_values(self._head))
        dialog.guard_with(self._context.dialogs.confirm_loss)
        dialog.submitted.connect(self._take_head)
        dialog.submitted.connect(dialog.close_kept)
        dialog.open()

    def _take_head(self, values: FormValues) -> None:
        year = values.whole("year")
        assert year is not None  # noqa: S101  # a required field
        self._head = replace(self._head, name=values.text("name"), year=year)
        self._show_head()

    def _show_head(self) -> None:
        head = self._head
        self.setWindowTitle(self.tr("Sửa bộ tiêu chí") if not self._reason else self.tr("Xem bộ tiêu chí"))
        self._name.show_text(head.name)
        facts = self.tr("Mã {code}, năm {year}, bản {version}, {state}. {basis}")
        self._facts.show_text(
            facts.format(
                code=head.code,
                year=head.year,
                version=head.version,
                state=choice_label(head.state).lower(),
                basis=head.basis.replace("\n", "; "),
            )
        )

    # ------------------------------------------------------------------ frame

    def _show_lock(self) -> None:
        is_locked = bool(self._reason)
        self._locked.setText(self._reason)
        self._locked.setVisible(is_locked)
        self._next.setVisible(is_locked)
        self._save.setVisible(not is_locked)
        self._head_button.setVisible(not is_locked)
        self.desk.changed.connect(self._forget_line)

    def _button(self, words: str, handler: object, what: Do = Do.NOTHING) -> QPushButton:
        button = QPushButton(words, self)
        button.setAutoDefault(False)
        button.setToolTip(tip_of(words, keys_of(what)))
        button.clicked.connect(handler)
        return button

    def _lay_out(self) -> None:
        look = self._context.look
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._name)
        words.addWidget(self._facts)
        head = QHBoxLayout()
        head.addLayout(words, 1)
        head.addWidget(self._head_button)
        needs: QLabel = wrapped_label(self.tr("* ô vàng là bắt buộc"), "muted", self)
        needs.setVisible(not self._reason)
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.SMALL)
        buttons.addWidget(needs, 1)
        buttons.addStretch()
        for button in (self._close, self._save, self._next):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.CARD, Space.GAP, Space.CARD, Space.GAP)
        layout.setSpacing(Space.SMALL)
        layout.addLayout(head)
        layout.addWidget(self._locked)
        layout.addWidget(scrolled(self.desk, self), 1)
        layout.addWidget(self._line)
        layout.addLayout(buttons)
        self.resize(look.dialog_size(self.parentWidget(), _WIDTH, _HEIGHT))


def _reason(opened: "OpenedRules") -> str:
    """Say why a set can only be read; empty when it may be changed."""
    from thidua_desktop.operations.rule_editing import EditLock  # start-up: it loads the store

    later = _tr("Muốn đổi, hãy làm bản mới; phiếu cũ giữ nguyên.")
    words = {
        EditLock.ACTIVE: _tr("Bộ tiêu chí đã ban hành nên chỉ xem được. {later}"),
        EditLock.RETIRED: _tr("Bộ tiêu chí đã hết hiệu lực nên chỉ xem được. {later}"),
        EditLock.IN_USE: _tr("Bản thảo này đã có phiếu chấm nên chỉ xem được. {later}"),
    }
    return words[opened.lock].format(later=later) if opened.lock in words else ""


def _save(store: "Store", edited: RuleSet, opened: RuleSet) -> RuleSet:
    from thidua_desktop.operations.rule_editing import save_rules  # start-up: as above

    return save_rules(store, edited, opened)


def _next_version(store: "Store", uid: str) -> RuleSet:
    from thidua_desktop.operations.rule_editing import next_version  # start-up: as above

    return next_version(store, uid)


def _tr(text: str) -> str:
    return QCoreApplication.translate("RuleSetEditor", text)
