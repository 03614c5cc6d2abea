"""The part of the page about keys and signatures: this computer's key beside those of other offices."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

from thidua_desktop.domain.records.keys import KeyRequest, KeyRole
from thidua_desktop.operations.enrolment import (
    protect_key,
    read_request_file,
    renew_key,
    revoke_key,
    take_certificate,
    trust_as_authority,
    write_request,
)
from thidua_desktop.ui.dialogs import KEY_FILES
from thidua_desktop.ui.page import Page
from thidua_desktop.ui.passphrase import SignedJob
from thidua_desktop.ui.settings.key_forms import (
    KeyForm,
    ProtectForm,
    approval_form,
    authority_form,
    certificate_form,
    revocation_form,
)
from thidua_desktop.ui.settings.key_jobs import (
    Approval,
    CertificateFacts,
    KeyFacts,
    KeyLine,
    approve,
    look_at_certificate,
    read_keys,
)
from thidua_desktop.ui.settings.known_keys import known_key_table, unit_words
from thidua_desktop.ui.settings.own_key_card import OwnKeyCard
from thidua_desktop.ui.widgets.form_fields import FormValues
from thidua_desktop.ui.widgets.two_parts import TwoParts

if TYPE_CHECKING:  # only a name here, as everywhere in the window
    from thidua_desktop.data.store.store import Store

_SIDE_BY_SIDE = 900
_LEAST_PX = 250
"""The height that the list keeps."""


class SigningPart(TwoParts):
    """The own key and the known ones, with all that is done about them; `load` reads both."""

    def __init__(self, page: Page) -> None:
        """Build card and list; what goes well or wrong is said in the page's line."""
        context = page.context
        super().__init__(context.look, _SIDE_BY_SIDE, parent=page)
        self._page, self._context = page, context
        self.own = OwnKeyCard(context.look, self)
        self.known = known_key_table(context.look, self)
        self.known.setMinimumHeight(context.look.px(_LEAST_PX))
        self.ask = self.own.add_button(self.tr("Xin chứng nhận…"), self.ask_certificate)
        self.take = self.own.add_button(self.tr("Nhận chứng nhận…"), self.open_certificate)
        self.print = self.own.add_button(self.tr("In mã khóa"), self.print_sheet)
        self.protect = self.own.add_button(self.tr("Đặt mật khẩu khóa…"), self.open_protection)
        self.renew = self.own.add_button(self.tr("Thay khóa…"), self.ask_renewal)
        self.approve = self._list_button(self.tr("Chứng nhận khóa đơn vị…"), self.open_request)
        self.authority = self._list_button(self.tr("Coi là nơi chứng nhận…"), self.open_authority)
        self.revoke = self._list_button(self.tr("Thôi tin khóa…"), self.open_revocation)
        self.known.selected.connect(self._follow_choice)
        self._is_sealed = False
        self.form: KeyForm | None = None
        self._follow_choice(None)
        self.set_parts(self.own, self.known, (2, 3))

    def load(self) -> None:
        """Read the keys."""
        self._page.read(read_keys, self._show)

    # ------------------------------------------------------------------ the own key

    def ask_certificate(self) -> None:
        """Write the request file, then offer the sheet with the fingerprint."""
        name = self.tr("xin_chung_nhan_khoa.json")
        out = self._context.dialogs.choose_save_file(self.tr("Lưu tệp xin chứng nhận"), name, KEY_FILES)
        if out is not None:
            self._sign(
                lambda store, passphrase: write_request(store, out, passphrase), partial(self._asked, out)
            )

    def open_certificate(self) -> None:
        """Read the authority's answer, then ask for its fingerprint."""
        path = self._context.dialogs.choose_open_file(self.tr("Chọn tệp chứng nhận"), KEY_FILES)
        if path is not None:
            self._page.problem(None)
            self._page.read(lambda store: look_at_certificate(store, path), self._ask_issuer)

    def print_sheet(self) -> None:
        """Show the sheet with the fingerprint on the print page."""
        self._context.show_page("printing", "key_sheet")

    def open_protection(self) -> None:
        """Ask for the passphrase to set."""
        form = ProtectForm(self._context, is_sealed=self._is_sealed)
        form.submitted.connect(partial(self._protect, form))
        self._open(form)

    def ask_renewal(self) -> None:
        """Say what a new key costs, and make it when the person still wants it."""
        detail = self.tr(
            "Khóa cũ không ký được nữa. Nơi nhận sẽ hỏi lại mã khóa ở gói sau, và phải xin chứng nhận lại. Số"
            " liệu và các gói đã gửi không thay đổi. Chỉ thay khi quên mật khẩu khóa hoặc nghi khóa bị lộ."
        )
        verbs = (self.tr("Thay khóa"), self.tr("Giữ khóa đang dùng"))
        question = self.tr("Thay khóa của máy này?")
        if self._context.dialogs.choose(question, verbs, detail, default=1) == 0:
            words = self.tr("Đã thay khóa. Hãy xin chứng nhận cho khóa mới.")
            self._page.run(lambda store, _progress: renew_key(store), lambda _key: self._page.notice(words))

    # ------------------------------------------------------------------ the keys of others

    def open_request(self) -> None:
        """Read an office's request, then ask for its fingerprint."""
        path = self._context.dialogs.choose_open_file(self.tr("Chọn tệp xin chứng nhận"), KEY_FILES)
        if path is not None:
            self._page.problem(None)
            self._page.read(lambda _store: read_request_file(path), self._ask_unit)

    def open_authority(self) -> None:
        """Ask for the fingerprint of the key that is to vouch for others."""
        line = self.known.current()
        if line is not None:
            self._open(authority_form(self._context, line), partial(self._make_authority, line))

    def open_revocation(self) -> None:
        """Ask why the chosen key is not trusted any more."""
        line = self.known.current()
        if line is not None:
            self._open(revocation_form(self._context, line), partial(self._revoke, line))

    # ------------------------------------------------------------------ answers

    def _show(self, facts: KeyFacts) -> None:
        self._is_sealed = facts.own is not None and facts.own.is_sealed
        self.own.show_key(facts.own)
        for button in (self.take, self.print, self.renew):
            button.setEnabled(facts.own is not None)
        words = self.tr("Đổi mật khẩu khóa…") if self._is_sealed else self.tr("Đặt mật khẩu khóa…")
        self.protect.setText(words)
        self.protect.setToolTip(words)
        self.known.set_records(facts.known)
        if facts.own is not None and facts.own.unconfirmed:
            self.known.select(facts.own.unconfirmed)
        self._follow_choice(self.known.current())

    def _follow_choice(self, _line: object) -> None:
        line = self.known.current()
        self.revoke.setEnabled(line is not None and line.is_trusted)
        self.authority.setEnabled(line is not None and line.is_trusted and line.role is KeyRole.UNIT)

    def _asked(self, out: Path, _request: KeyRequest) -> None:
        self._page.notice(self.tr("Đã ghi {path}").format(path=out))
        question = self.tr("Đã ghi tệp xin chứng nhận. In giấy báo mã khóa để gửi kèm?")
        detail = self.tr(
            "Gửi tệp cho nơi chứng nhận. Nơi ấy so mã khóa trên giấy có đóng dấu, hoặc gọi điện hỏi mã khóa."
        )
        if self._context.dialogs.ask(question, self.tr("In giấy mã khóa"), self.tr("Để sau"), detail):
            self.print_sheet()

    def _ask_issuer(self, facts: CertificateFacts) -> None:
        self._open(certificate_form(self._context, facts), partial(self._take, facts.path))

    def _take(self, path: Path, values: FormValues) -> None:
        told = values.text("told")
        self._do(
            lambda store, _passphrase: take_certificate(store, path, told),
            self.tr("Đã nhận chứng nhận. Gói gửi đi từ nay mang theo chứng nhận này."),
        )

    def _protect(self, form: ProtectForm, _values: FormValues) -> None:
        new, current = form.typed()
        words = self.tr("Đã đặt mật khẩu khóa.") if new else self.tr("Đã bỏ mật khẩu khóa.")
        self._context.runner.run(
            lambda store, _progress: protect_key(store, new, current),
            partial(self._done, words),
            form.show_problem,
            owner=form,
        )

    def _ask_unit(self, request: KeyRequest) -> None:
        self._open(approval_form(self._context, request), partial(self._approve, request))

    def _approve(self, request: KeyRequest, values: FormValues) -> None:
        name = self.tr("chung_nhan_{code}.json").format(code=_file_name(request.unit_code))
        out = self._context.dialogs.choose_save_file(self.tr("Lưu tệp chứng nhận"), name, KEY_FILES)
        if out is None:
            return
        approval = Approval(request, values.text("told"), out)
        words = self.tr("Đã chứng nhận khóa của {unit} và ghi {path}. Gửi tệp này lại cho đơn vị.")
        self._do(
            lambda store, passphrase: approve(store, approval, passphrase),
            words.format(unit=request.unit_name, path=out),
        )

    def _make_authority(self, line: KeyLine, values: FormValues) -> None:
        told = values.text("told")
        words = self.tr("Từ nay tin những khóa mà {unit} chứng nhận.")
        self._do(
            lambda store, _passphrase: trust_as_authority(store, line.public_key, told),
            words.format(unit=unit_words(line)),
        )

    def _revoke(self, line: KeyLine, values: FormValues) -> None:
        reason = values.text("reason")
        words = self.tr("Đã thôi tin khóa {code} của {unit}.")
        self._do(
            lambda store, _passphrase: revoke_key(store, line.public_key, reason),
            words.format(code=line.fingerprint, unit=unit_words(line)),
        )

    # ------------------------------------------------------------------ frame

    def _list_button(self, text: str, handler: Callable[[], None]) -> QPushButton:
        button = QPushButton(text, self.known)
        button.setToolTip(text)
        button.clicked.connect(handler)
        self.known.add_bar_widget(button)
        return button

    def _open(self, form: KeyForm, submitted: Callable[[FormValues], None] | None = None) -> None:
        if submitted is not None:
            form.submitted.connect(submitted)
        self.form = form
        form.open_over(self._context.look, self)

    def _sign(self, work: "Callable[[Store, str | None], object]", done: Callable[..., None]) -> None:
        self._page.problem(None)
        SignedJob(
            lambda store, _progress, passphrase: work(store, passphrase), done, self._page.problem
        ).start(self._context, self)

    def _do(self, work: "Callable[[Store, str | None], object]", words: str) -> None:
        """Do what the open form asked for; the form shows why not, or closes."""
        form = self.form
        if form is None:
            return
        SignedJob(
            lambda store, _progress, passphrase: work(store, passphrase),
            partial(self._done, words),
            form.show_problem,
        ).start(self._context, form)

    def _done(self, words: str, _result: object) -> None:
        if self.form is not None:
            self.form.close_kept()
            self.form = None
        self._page.notice(words)


def _file_name(code: str) -> str:
    return "".join(sign if sign.isalnum() else "-" for sign in code)
