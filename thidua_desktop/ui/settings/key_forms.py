"""The small forms about keys: what is to be known first, then the few things a person types."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.issues import error
from thidua_desktop.domain.records.keys import KeyRequest
from thidua_desktop.domain.text import format_date
from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.page import PageContext
from thidua_desktop.ui.settings.key_jobs import CertificateFacts, KeyLine
from thidua_desktop.ui.settings.known_keys import unit_words
from thidua_desktop.ui.widgets.editors import CheckEditor
from thidua_desktop.ui.widgets.form_dialog import FormDialog
from thidua_desktop.ui.widgets.form_fields import Field, FieldKind
from thidua_desktop.ui.widgets.labels import wrapped_label
from thidua_desktop.ui.widgets.passphrase_edit import PassphraseEdit

LEAST_SIGNS = 8
"""Passphrases of fewer signs are guessed soon."""
_WIDTH = 560
_PASSPHRASES = ("current", "new", "again")


class KeyForm(FormDialog):
    """A form with a sentence above its fields; `open_over` shows it and lets it free itself."""

    HELP_ID = "settings"

    def __init__(
        self, title: str, verb: str, sentence: str, fields: tuple[Field, ...], context: PageContext
    ) -> None:
        """Build the form over the window of `open_over`."""
        super().__init__(title, fields, context.look, verb)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.guard_with(context.dialogs.confirm_loss)
        self.sentence = wrapped_label(sentence, "body", self)
        self.sentence.setContentsMargins(Space.PAGE, Space.CARD, Space.PAGE, 0)
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)  # noqa: S101  # that of every form
        layout.insertWidget(0, self.sentence)

    def open_over(self, look: Look, parent: QWidget) -> None:
        """Show the form over the window of a widget, as high as its words need."""
        self.setParent(parent, self.windowFlags())
        room = look.dialog_size(parent, _WIDTH, Space.DIALOG_HIGHEST)
        above = self.sentence.heightForWidth(room.width())
        wanted = above + self.form.sizeHint().height() + look.px(120)
        self.resize(room.width(), min(wanted, room.height()))
        self.open()


class ProtectForm(KeyForm):
    """Set, change or take away the passphrase: what is typed twice must agree."""

    def __init__(self, context: PageContext, *, is_sealed: bool) -> None:
        """Ask for the present passphrase only when there is one."""
        name = _tr("Đổi mật khẩu khóa") if is_sealed else _tr("Đặt mật khẩu khóa")
        sentence = _tr(
            "Có mật khẩu thì mỗi lần lập gói phải gõ, và người khác mở máy này không ký được gói. Không ai"
            " tìm lại được mật khẩu đã quên: khi ấy phải thay khóa và xin chứng nhận lại."
        )
        fields = (
            _passphrase("current", _tr("Mật khẩu đang dùng"), is_required=True),
            _passphrase(
                "new",
                _tr("Mật khẩu mới"),
                is_required=not is_sealed,
                help_words=_tr("Để trống cả hai ô mới là bỏ mật khẩu") if is_sealed else "",
            ),
            _passphrase("again", _tr("Gõ lại mật khẩu mới"), is_required=not is_sealed),
            Field("shown", _tr("Hiện chữ đang gõ"), FieldKind.CHECK, wide=True),
        )
        super().__init__(name, name, sentence, fields if is_sealed else fields[1:], context)
        self._names = _PASSPHRASES if is_sealed else _PASSPHRASES[1:]
        shown = self.form.editor("shown")
        assert isinstance(shown, CheckEditor)  # noqa: S101  # the field says so
        shown.toggled.connect(self._show_letters)

    def typed(self) -> tuple[str, str | None]:
        """Give the new passphrase, empty to take it away, and the present one or None."""
        values = self.form.record_values()
        return values.text("new"), values.text("current") if "current" in self._names else None

    def submit(self) -> None:
        """Hand on what agrees; say at its field what does not."""
        values = self.form.record_values()
        new = values.text("new")
        if new and len(new) < LEAST_SIGNS:
            wrong = error("keys.passphrase_short", "new", least=LEAST_SIGNS)
        elif new != values.text("again"):
            wrong = error("keys.passphrases_differ", "again")
        else:
            super().submit()
            return
        if self.form.check():
            self.show_problem(UserError(wrong.code, issues=(wrong,)))

    def _show_letters(self, is_shown: bool) -> None:
        for name in self._names:
            edit = self.form.editor(name)
            assert isinstance(edit, PassphraseEdit)  # noqa: S101  # the fields say so
            edit.show_letters(is_shown)


def certificate_form(context: PageContext, facts: CertificateFacts) -> KeyForm:
    """Ask for the fingerprint that the authority tells, before its word is taken."""
    issuer = facts.issuer or _tr("nơi chứng nhận")
    sentence = _tr(
        "Tệp này chứng nhận khóa của máy này, cấp ngày {day}. Gọi cho {issuer} theo số điện thoại đã biết từ"
        " trước, hỏi mã khóa của họ và gõ vào đây. Sau đó máy này tin những khóa mà nơi ấy chứng nhận."
    ).format(day=format_date(facts.issued_on), issuer=issuer)
    title = _tr("Nhận chứng nhận khóa")
    return KeyForm(title, _tr("Nhận chứng nhận"), sentence, (_told(),), context)


def approval_form(context: PageContext, request: KeyRequest) -> KeyForm:
    """Ask for the fingerprint that the office tells, before its key is vouched for; it is not shown here."""
    sentence = _tr(
        "{unit} (mã {code}) xin chứng nhận khóa ngày {day}. Gọi cho đơn vị theo số điện thoại đã biết từ"
        " trước, hoặc xem giấy báo mã khóa có đóng dấu, rồi gõ mã khóa vào đây. Đừng chép mã từ thư điện tử."
    ).format(unit=request.unit_name, code=request.unit_code, day=format_date(request.asked_on))
    title = _tr("Chứng nhận khóa đơn vị")
    return KeyForm(title, _tr("Chứng nhận và ghi tệp…"), sentence, (_told(),), context)


def authority_form(context: PageContext, line: KeyLine) -> KeyForm:
    """Ask for the fingerprint anew before a known key may vouch for others."""
    sentence = _tr(
        "Coi {unit} là nơi chứng nhận thì máy này tin mọi khóa mà nơi ấy chứng nhận. Chỉ làm với cấp trên."
        " Gọi cho nơi ấy theo số điện thoại đã biết từ trước, hỏi mã khóa và gõ vào đây."
    ).format(unit=unit_words(line))
    title = _tr("Coi là nơi chứng nhận")
    return KeyForm(title, title, sentence, (_told(),), context)


def revocation_form(context: PageContext, line: KeyLine) -> KeyForm:
    """Ask why a key is not trusted any more."""
    sentence = _tr(
        "Thôi tin khóa {code} của {unit}: từ nay mọi gói ký bằng khóa ấy đều bị từ chối, kể cả gói lập từ"
        " trước. Số liệu đã nhận vẫn còn. Dùng khi đơn vị mất máy hoặc nghi khóa bị lộ."
    ).format(code=line.fingerprint, unit=unit_words(line))
    reason = Field("reason", _tr("Lý do"), FieldKind.LINES, required=True)
    title = _tr("Thôi tin khóa")
    return KeyForm(title, title, sentence, (reason,), context)


def _told() -> Field:
    return Field(
        "told",
        _tr("Mã khóa nghe qua điện thoại hoặc xem trên giấy"),
        required=True,
        wide=True,
        help=_tr("Bốn nhóm, mỗi nhóm bốn ký tự; chữ hoa hay chữ thường đều được"),
    )


def _passphrase(name: str, label: str, *, is_required: bool, help_words: str = "") -> Field:
    return Field(
        name,
        label,
        FieldKind.CUSTOM,
        required=is_required,
        help=help_words,
        make=lambda _look, parent: PassphraseEdit(parent),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("KeyForm", text)
