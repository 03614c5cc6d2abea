"""The two small forms of the ranking: votes on ties, and why members are missing."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from thidua_desktop.domain.points import format_points
from thidua_desktop.operations.ranking import BlocRanking, TiedUnit, record_absences, settle_ties
from thidua_desktop.ui.keys import Do
from thidua_desktop.ui.page import Page
from thidua_desktop.ui.widgets.form_dialog import FormDialog
from thidua_desktop.ui.widgets.form_fields import Field, FieldKind, FormValues, Section, Value

if TYPE_CHECKING:  # only a name here
    from thidua_desktop.data.store.store import Store


class VotesForm(FormDialog):
    """Votes for every unit of every tie."""

    HELP_ID = "ranking"


class AbsencesForm(FormDialog):
    """A reason for every member without a sheet."""

    HELP_ID = "ranking"


class RankingForms(QObject):
    """The actions of the page that record what a meeting said, and take it back."""

    def __init__(self, page: Page) -> None:
        """Put the actions into the head of the page."""
        super().__init__(page)
        self._page = page
        self._ranking: BlocRanking | None = None
        self.vote = page.add_action(self.tr("Bỏ phiếu"), self._ask_votes, Do.NOTHING, "edit")
        self.forget = page.add_tool(self.tr("Hủy kết quả bỏ phiếu"), self._ask_forget, Do.NOTHING, "restore")
        self.absences = page.add_tool(self.tr("Ghi lý do vắng"), self._ask_absences, Do.NOTHING, "edit")
        self.show_ranking(None)

    def show_ranking(self, ranking: BlocRanking | None) -> None:
        """Offer what this ranking needs."""
        self._ranking = ranking
        ties = ranking.ties if ranking is not None else ()
        self.vote.setVisible(bool(ties))
        self.forget.setEnabled(any(unit.votes is not None for tie in ties for unit in tie))
        self.absences.setEnabled(ranking is not None and bool(ranking.absent))

    # ------------------------------------------------------------------ votes

    def _ask_votes(self) -> None:
        ranking = self._ranking
        if ranking is None or not ranking.ties:
            return
        fields: list[Field | Section] = []
        for tie in ranking.ties:
            fields.append(Section(self._tie_words(tie)))
            fields += [
                Field(unit.unit_uid, unit.name, FieldKind.WHOLE, hint=self.tr("số phiếu")) for unit in tie
            ]
        values = {unit.unit_uid: unit.votes for tie in ranking.ties for unit in tie}
        title = self.tr("Bỏ phiếu khi bằng điểm")
        dialog = VotesForm(title, fields, self._page.context.look, self.tr("Lưu kết quả"), self._page)
        self._open(dialog, values, partial(self._save_votes, dialog, ranking))

    def _tie_words(self, tie: Sequence[TiedUnit]) -> str:
        words = self.tr("{count} đơn vị cùng {total} điểm: ghi số phiếu của từng đơn vị")
        return words.format(count=len(tie), total=format_points(tie[0].total))

    def _save_votes(self, dialog: FormDialog, ranking: BlocRanking, values: FormValues) -> None:
        votes = {unit.unit_uid: values.whole(unit.unit_uid) for tie in ranking.ties for unit in tie}
        self._write(
            dialog, lambda store: settle_ties(store, ranking, votes), self.tr("Đã lưu kết quả bỏ phiếu.")
        )

    def _ask_forget(self) -> None:
        ranking = self._ranking
        if ranking is None:
            return
        question = self.tr("Hủy kết quả bỏ phiếu của {bloc}?").format(bloc=ranking.bloc.name)
        detail = self.tr("Các đơn vị bằng điểm trở lại đồng hạng; bỏ phiếu lại được.")
        if not self._page.context.dialogs.ask(question, self.tr("Hủy kết quả"), self.tr("Giữ lại"), detail):
            return
        notice = self.tr("Đã hủy kết quả bỏ phiếu.")
        self._page.run(lambda store, _: settle_ties(store, ranking, {}), lambda _: self._page.notice(notice))

    # ------------------------------------------------------------------ missing members

    def _ask_absences(self) -> None:
        ranking = self._ranking
        if ranking is None or not ranking.absent:
            return
        hint = self.tr("ví dụ: mới thành lập, không tham gia phong trào năm nay")
        fields = [Field(member.unit_uid, member.name, wide=True, hint=hint) for member in ranking.absent]
        values = {member.unit_uid: member.reason for member in ranking.absent}
        title = self.tr("Lý do vắng trong bảng xếp hạng")
        dialog = AbsencesForm(title, fields, self._page.context.look, self.tr("Lưu (Cất)"), self._page)
        self._open(dialog, values, partial(self._save_absences, dialog, ranking))

    def _save_absences(self, dialog: FormDialog, ranking: BlocRanking, values: FormValues) -> None:
        reasons = {member.unit_uid: values.text(member.unit_uid) for member in ranking.absent}
        bloc_uid, period_uid = ranking.bloc.uid, ranking.period.uid
        self._write(
            dialog,
            lambda store: record_absences(store, bloc_uid, period_uid, reasons),
            self.tr("Đã lưu lý do vắng."),
        )

    # ------------------------------------------------------------------ frame

    def _open(self, dialog: FormDialog, values: Mapping[str, Value], save: partial[None]) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.guard_with(self._page.context.dialogs.confirm_loss)
        dialog.form.set_values(values)
        dialog.submitted.connect(save)
        dialog.open()

    def _write(self, dialog: FormDialog, job: "Callable[[Store], None]", notice: str) -> None:
        def kept(_nothing: None) -> None:
            dialog.close_kept()
            self._page.notice(notice)

        self._page.context.runner.run(
            lambda store, _progress: job(store), kept, dialog.show_problem, owner=self._page
        )
