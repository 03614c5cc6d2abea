"""The page of achievements."""

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTemporaryDir
from PySide6.QtWidgets import QWidget

from thidua_desktop.domain.families import Family
from thidua_desktop.domain.records.achievements import (
    Achievement,
    AchievementCounts,
    AchievementOrder,
    AchievementQuery,
    EvidenceFile,
    Manner,
    SubjectKind,
)
from thidua_desktop.domain.text import format_count, sort_key
from thidua_desktop.operations.achievements import (
    copy_evidence,
    restore_achievement,
    save_achievement,
    withdraw_achievement,
)
from thidua_desktop.operations.identity import new_uid
from thidua_desktop.operations.locks import Lockable
from thidua_desktop.ui.achievements.form import (
    AchievementCatalogue,
    AchievementDialog,
    achievement_from,
    achievement_values,
)
from thidua_desktop.ui.dialogs import ANY_FILE
from thidua_desktop.ui.keys import Do
from thidua_desktop.ui.marked import mark
from thidua_desktop.ui.page import PageContext
from thidua_desktop.ui.record_locks import RecordLocks
from thidua_desktop.ui.record_page import RecordPage, refill_filter
from thidua_desktop.ui.spans import span_words
from thidua_desktop.ui.titles.tool import TitlesTool
from thidua_desktop.ui.widgets.form_fields import FormValues
from thidua_desktop.ui.widgets.record_table import Align, Column
from thidua_desktop.ui.widgets.window_model import ListSource, Narrow
from thidua_desktop.ui.widgets.window_table import WindowTable
from thidua_desktop.ui.words import choice_label, label

if TYPE_CHECKING:  # only a name here: loading the store would cost the first paint
    from thidua_desktop.data.store.store import Store

_SUBJECT_TONES = {
    SubjectKind.COLLECTIVE: "primary",
    SubjectKind.INDIVIDUAL: "plain",
    SubjectKind.HOUSEHOLD: "plain",
}


class AchievementsPage(RecordPage[Achievement]):
    """Achievements: the list, its filters, and the form with evidence."""

    PAGE_ID = "achievements"
    HELP_ID = "achievements"
    TITLE = mark("Thành tích")
    FAMILIES = frozenset({Family.ACHIEVEMENTS, Family.CAMPAIGNS, Family.UNITS})

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        """Build the list and its actions."""
        super().__init__(context, parent)
        self._catalogue = AchievementCatalogue()
        self._folder: QTemporaryDir | None = None
        locks = self.add_locks(Lockable.ACHIEVEMENT)
        table = self._make_list(locks)
        self.add_action(self.tr("In danh sách"), self._print, Do.PRINT, "printing")
        self.add_record_actions()
        self.titles = TitlesTool(self)
        add = self.add_new_action(self.tr("Thêm thành tích"), self._add)
        self._add_filters(table)
        table.set_empty(
            self.tr("Chưa có thành tích nào"),
            self.tr("Ghi thành tích của tập thể, cá nhân, hộ gia đình, kèm tệp minh chứng."),
            add,
        )
        self.body.addWidget(table)

    def load(self) -> None:
        """Read what the achievements name; the achievements themselves are read by pages."""
        self.read(_read_background, self._show)

    def look_for(self, uid: str) -> None:
        """Put the cursor on a record, now or when the list is read again."""
        self._wanted = uid
        self.table.select(uid)

    def name_of(self, record: Achievement) -> str:
        """Give the subject's name."""
        return record.subject_name

    def open_record(self, record: Achievement) -> None:
        """Open the form of an achievement."""
        self._open_form(self.tr("Thành tích"), record)

    def set_withdrawn(self, store: "Store", uid: str, withdrawn: bool) -> None:
        """Withdraw or restore an achievement."""
        (withdraw_achievement if withdrawn else restore_achievement)(store, uid)

    def _make_list(self, locks: RecordLocks[Achievement]) -> WindowTable[Achievement]:
        source: ListSource[Achievement] = ListSource(
            self.context.runner, lambda store: store.achievement_list, AchievementQuery()
        )
        hint = self.tr("Tìm tên, đơn vị, phong trào")
        self._list = WindowTable(self._columns(locks), self.context.look, source, hint, self)
        self.take_table(self._list, self.tr("thành tích"))
        return self._list

    def _add_filters(self, table: WindowTable[Achievement]) -> None:
        kinds = [(choice_label(kind), _narrow(subject_kind=kind)) for kind in SubjectKind]
        table.add_filter(self.tr("Lọc theo đối tượng"), [(self.tr("Mọi đối tượng"), None), *kinds])
        self._units = table.add_filter(self.tr("Lọc theo đơn vị"), [(self.tr("Mọi đơn vị"), None)])
        self._campaigns = table.add_filter(
            self.tr("Lọc theo phong trào"), [(self.tr("Mọi phong trào"), None)]
        )
        for box in (self._units, self._campaigns):
            box.setMaximumWidth(self.context.look.px(140))
        table.add_filter(
            self.tr("Lọc theo tình trạng chốt"),
            [
                (self.tr("Mọi hồ sơ"), None),
                (self.tr("Đã chốt"), _narrow(is_locked=True)),
                (self.tr("Chưa chốt"), _narrow(is_locked=False)),
            ],
        )
        table.add_filter(
            self.tr("Lọc theo tình trạng hồ sơ"),
            [
                (self.tr("Đang dùng"), _narrow(withdrawn=False)),
                (self.tr("Đã thu hồi"), _narrow(withdrawn=True)),
                (self.tr("Cả hồ sơ thu hồi"), None),
            ],
        )

    def _columns(self, locks: RecordLocks[Achievement]) -> list[Column[Achievement]]:
        return [
            Column(self.tr("Tên"), lambda one: one.subject_name, stretch=3, order=AchievementOrder.NAME),
            Column("", self._sample_mark, width=56, is_badge=True, tone=lambda _: "gold"),
            Column(
                label("subject_kind"),
                lambda one: choice_label(one.subject_kind),
                width=108,
                is_badge=True,
                tone=lambda one: _SUBJECT_TONES[one.subject_kind],
                order=AchievementOrder.KIND,
            ),
            Column(label("unit"), self._unit, stretch=2, order=AchievementOrder.UNIT),
            Column(
                self.tr("Loại hình"),
                lambda one: choice_label(one.manner),
                width=162,
                from_width=1080,
                order=AchievementOrder.MANNER,
            ),
            Column(
                self.tr("Thời gian"),
                lambda one: span_words(one.achieved_from, one.achieved_to),
                width=180,
                from_width=680,
                order=AchievementOrder.NEWEST,
            ),
            Column(
                label("campaign"),
                self._catalogue_campaign,
                stretch=2,
                from_width=1180,
                order=AchievementOrder.CAMPAIGN,
            ),
            Column(
                label("evidence"),
                self._evidence,
                align=Align.RIGHT,
                width=88,
                tooltip=lambda one: "\n".join(file.name for file in one.evidence),
                order=AchievementOrder.EVIDENCE,
            ),
            locks.column(),
        ]

    def _show(self, background: "_Background") -> None:
        self._catalogue = background.catalogue
        if self.locks is not None:
            self.locks.show(background.locked)
        refill_filter(self._units, self._unit_choices(background.used_units))
        refill_filter(self._campaigns, self._campaign_choices(background.used_campaigns))
        wanted, self._wanted = self._wanted, None
        self._list.window_model.set_total(background.counts.all)
        self._list.reload(wanted)
        facts = self.tr("{count} thành tích, {without} chưa có minh chứng")
        counts = background.counts
        self.set_facts(
            facts.format(count=format_count(counts.in_use), without=format_count(counts.without_evidence))
        )

    def _unit_choices(self, used: frozenset[str]) -> list[tuple[str, Narrow | None]]:
        units = [unit for uid, unit in self._catalogue.units.items() if uid in used]
        return [
            (self.tr("Mọi đơn vị"), None),
            *((unit.name, _narrow(unit_uid=unit.uid)) for unit in units),
        ]

    def _campaign_choices(self, used: frozenset[str]) -> list[tuple[str, Narrow | None]]:
        campaigns = [one for uid, one in self._catalogue.campaigns.items() if uid in used]
        campaigns.sort(key=lambda one: sort_key(one.name))
        return [
            (self.tr("Mọi phong trào"), None),
            *((one.name, _narrow(campaign_uid=one.uid)) for one in campaigns),
        ]

    def _unit(self, achievement: Achievement) -> str:
        return self._catalogue.unit_name(achievement, self.context.today())

    def _catalogue_campaign(self, achievement: Achievement) -> str:
        return self._catalogue.campaign_name(achievement)

    def _sample_mark(self, achievement: Achievement) -> str:
        return self.tr("mẫu") if achievement.is_sample else ""

    def _evidence(self, achievement: Achievement) -> str:
        count = len(achievement.evidence)
        return self.tr("{count} tệp").format(count=count) if count else ""

    def _add(self) -> None:
        self._open_form(self.tr("Thành tích mới"), None)

    def _open_form(self, title: str, achievement: Achievement | None) -> None:
        dialog = AchievementDialog(title, self._catalogue, self.context.look, self._choose_evidence, self)
        dialog.evidence_opened.connect(self._open_evidence)
        office = self.context.state.office
        values = achievement_values(achievement, office.unit_uid if office else None)
        self.show_form(dialog, values, partial(self._save, achievement or self._new()), achievement)
        dialog.follow_subject()

    def _new(self) -> Achievement:
        office = self.context.state.office
        owner = office.unit_uid if office else ""
        return Achievement(new_uid(), SubjectKind.COLLECTIVE, "", "", Manner.MERIT, "", owner)

    def _save(self, base: Achievement, values: FormValues) -> None:
        achievement, new_files = achievement_from(values, base)
        notice = self.tr("Đã lưu thành tích của “{name}”.")
        self.save_form(
            lambda store: save_achievement(store, achievement, new_files),
            lambda saved: notice.format(name=saved.subject_name),
        )

    def _choose_evidence(self) -> list[Path]:
        return self.context.dialogs.choose_open_files(self.tr("Chọn tệp minh chứng"), ANY_FILE)

    def _open_evidence(self, file: EvidenceFile | Path) -> None:
        dialogs = self.context.dialogs
        if isinstance(file, Path):
            dialogs.open_file(file)
            return
        if self._folder is None:
            self._folder = QTemporaryDir()
        folder = Path(self._folder.path())
        self.context.runner.read(
            lambda store: copy_evidence(store, file, folder),
            dialogs.open_file,
            dialogs.show_error,
            owner=self,
        )

    def _print(self) -> None:
        from thidua_desktop.operations.printing import DocumentKey  # start-up: it knows all papers

        self.context.show_page("printing", DocumentKey.ACHIEVEMENT_LIST)


@dataclass(frozen=True, slots=True)
class _Background:
    """What stands around the list: names, choices of the filters, counts, settled records."""

    catalogue: AchievementCatalogue
    used_units: frozenset[str]
    used_campaigns: frozenset[str]
    counts: AchievementCounts
    locked: frozenset[str]


def _read_background(store: "Store") -> _Background:
    return _Background(
        AchievementCatalogue(
            {unit.uid: unit for unit in store.units.all(with_withdrawn=True)},
            {one.uid: one for one in store.campaigns.all(with_withdrawn=True)},
            tuple(store.campaigns.directives()),
        ),
        store.achievement_list.used_units(),
        store.achievement_list.used_campaigns(),
        store.achievement_list.counts(),
        store.locks.all(),
    )


def _narrow(**fields: SubjectKind | str | bool) -> Narrow:
    """Make the filter that sets fields of the query."""
    return partial(_with_fields, fields)


def _with_fields(fields: dict[str, SubjectKind | str | bool], query: AchievementQuery) -> AchievementQuery:
    return replace(query, **fields)  # type: ignore[arg-type]  # each name has its own type
