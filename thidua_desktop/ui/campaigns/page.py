"""The page of campaigns."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from thidua_desktop.domain.families import Family
from thidua_desktop.domain.records.campaigns import Campaign, CampaignForm, CampaignState
from thidua_desktop.domain.text import sort_key
from thidua_desktop.operations.campaigns import restore_campaign, save_campaign, withdraw_campaign
from thidua_desktop.operations.identity import new_uid
from thidua_desktop.operations.locks import Lockable
from thidua_desktop.ui.campaigns.form import (
    CampaignCatalogue,
    campaign_fields,
    campaign_from,
    campaign_values,
)
from thidua_desktop.ui.keys import Do
from thidua_desktop.ui.marked import mark
from thidua_desktop.ui.page import PageContext
from thidua_desktop.ui.record_locks import RecordLocks
from thidua_desktop.ui.record_page import RecordPage, refill_filter
from thidua_desktop.ui.spans import number_runs, span_sort, span_words
from thidua_desktop.ui.widgets.form_dialog import FormDialog
from thidua_desktop.ui.widgets.form_fields import FormValues
from thidua_desktop.ui.widgets.record_table import Column
from thidua_desktop.ui.words import choice_label, label

if TYPE_CHECKING:  # only a name here: loading the store would cost the first paint
    from thidua_desktop.data.store.store import Store

_STATE_TONES = {
    CampaignState.DRAFT: "plain",
    CampaignState.LAUNCHED: "primary",
    CampaignState.RUNNING: "green",
    CampaignState.MIDTERM: "green",
    CampaignState.FINAL: "plain",
    CampaignState.CLOSED: "plain",
    CampaignState.PAUSED: "amber",
}


class CampaignsPage(RecordPage[Campaign]):
    """Campaigns: the list, its filters, and the form."""

    PAGE_ID = "campaigns"
    HELP_ID = "campaigns"
    TITLE = mark("Phong trào thi đua")
    FAMILIES = frozenset({Family.CAMPAIGNS})

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        """Build the list and its actions."""
        super().__init__(context, parent)
        self._catalogue = CampaignCatalogue()
        locks = self.add_locks(Lockable.CAMPAIGN)
        table = self.make_table(self._columns(locks), self.tr("phong trào"), self.tr("Tìm phong trào"))
        self.add_action(self.tr("In danh sách"), self._print, Do.PRINT, "printing")
        self.add_record_actions()
        add = self.add_new_action(self.tr("Thêm phong trào"), self._add)
        self._year = table.add_filter(self.tr("Lọc theo năm thực hiện"), [(self.tr("Mọi năm"), None)])
        forms = [(choice_label(form), partial(_has_form, form)) for form in CampaignForm]
        table.add_filter(self.tr("Lọc theo hình thức"), [(self.tr("Mọi hình thức"), None), *forms])
        states = [(choice_label(state), partial(_has_state, state)) for state in CampaignState]
        table.add_filter(self.tr("Lọc theo trạng thái"), [(self.tr("Mọi trạng thái"), None), *states])
        locks.add_filter()
        self.add_withdrawn_filter()
        table.sort_by(0)
        table.set_empty(
            self.tr("Chưa có phong trào nào"),
            self.tr("Thêm phong trào do cơ quan phát động hoặc hưởng ứng; thành tích sẽ gắn với phong trào."),
            add,
        )
        self.body.addWidget(table)

    def load(self) -> None:
        """Read campaigns with the levels and directives they name."""
        self.read(_read_catalogue, self._show)

    def name_of(self, record: Campaign) -> str:
        """Give the campaign's name."""
        return record.name

    def open_record(self, record: Campaign) -> None:
        """Open the form of a campaign."""
        self._open_form(self.tr("Phong trào thi đua"), record)

    def set_withdrawn(self, store: "Store", uid: str, withdrawn: bool) -> None:
        """Withdraw or restore a campaign."""
        (withdraw_campaign if withdrawn else restore_campaign)(store, uid)

    def _columns(self, locks: RecordLocks[Campaign]) -> list[Column[Campaign]]:
        return [
            Column(label("campaign_name"), lambda one: one.name, stretch=1),
            Column("", self._sample_mark, width=56, is_badge=True, tone=lambda _: "gold", in_search=False),
            Column(label("form"), lambda one: choice_label(one.form), width=104, from_width=860),
            Column(label("launching_level"), self._level, width=156, from_width=680),
            Column(
                self.tr("Thời gian"),
                lambda one: span_words(one.starts_on, one.ends_on),
                sort=lambda one: span_sort(one.starts_on, one.ends_on),
                width=180,
            ),
            Column(
                label("state"),
                lambda one: choice_label(one.state),
                width=124,
                is_badge=True,
                tone=lambda one: _STATE_TONES[one.state],
            ),
            locks.column(),
            Column(
                label("task_groups"), self._groups, width=116, tooltip=self._groups_in_full, from_width=1180
            ),
        ]

    def _show(self, catalogue: CampaignCatalogue) -> None:
        self._catalogue = catalogue
        refill_filter(self._year, self._year_choices())
        if self.locks is not None:
            self.locks.show(catalogue.locked)
        self.show_records(catalogue.campaigns)
        in_use = [one for one in catalogue.campaigns if not one.withdrawn]
        running = sum(one.state in (CampaignState.RUNNING, CampaignState.MIDTERM) for one in in_use)
        facts = self.tr("{count} phong trào, {running} đang thực hiện")
        self.set_facts(facts.format(count=len(in_use), running=running))

    def _year_choices(self) -> "list[tuple[str, partial[bool] | None]]":
        this_year = self.context.today().year
        years = {
            year
            for one in self._catalogue.campaigns
            if one.starts_on is not None
            for year in range(one.starts_on.year, (one.ends_on.year if one.ends_on else this_year) + 1)
        }
        words = self.tr("Năm {year}")
        tests = [(words.format(year=year), partial(_runs_in, year)) for year in sorted(years, reverse=True)]
        return [(self.tr("Mọi năm"), None), *tests]

    def _level(self, campaign: Campaign) -> str:
        return self._catalogue.level_name(campaign.launching_level)

    def _sample_mark(self, campaign: Campaign) -> str:
        return self.tr("mẫu") if campaign.is_sample else ""

    def _groups(self, campaign: Campaign) -> str:
        groups = [self._catalogue.task_group(uid) for uid in campaign.task_group_uids]
        return number_runs([group.number for group in groups if group is not None])

    def _groups_in_full(self, campaign: Campaign) -> str:
        groups = [self._catalogue.task_group(uid) for uid in campaign.task_group_uids]
        return "\n".join(f"{group.number}. {group.name}" for group in groups if group is not None)

    def _add(self) -> None:
        self._open_form(self.tr("Phong trào thi đua mới"), None)

    def _open_form(self, title: str, campaign: Campaign | None) -> None:
        fields = campaign_fields(self._catalogue, campaign)
        dialog = FormDialog(title, fields, self.context.look, self.tr("Lưu (Cất)"), self)
        self.show_form(
            dialog, campaign_values(campaign), partial(self._save, campaign or self._new()), campaign
        )

    def _new(self) -> Campaign:
        office = self.context.state.office
        return Campaign(new_uid(), "", "", "", CampaignForm.REGULAR, office.unit_uid if office else "")

    def _save(self, base: Campaign, values: FormValues) -> None:
        campaign = campaign_from(values, base)
        notice = self.tr("Đã lưu phong trào “{name}”.")
        self.save_form(
            lambda store: save_campaign(store, campaign), lambda saved: notice.format(name=saved.name)
        )

    def _print(self) -> None:
        from thidua_desktop.operations.printing import DocumentKey  # start-up: it knows all papers

        self.context.show_page("printing", DocumentKey.CAMPAIGN_LIST)


def _read_catalogue(store: "Store") -> CampaignCatalogue:
    campaigns = store.campaigns.all(with_withdrawn=True)
    campaigns.sort(key=lambda one: sort_key(one.name))
    return CampaignCatalogue(
        tuple(campaigns),
        tuple(store.offices.levels()),
        tuple(store.campaigns.directives()),
        store.locks.among(one.uid for one in campaigns),
    )


def _has_form(form: CampaignForm, campaign: Campaign) -> bool:
    return campaign.form is form


def _has_state(state: CampaignState, campaign: Campaign) -> bool:
    return campaign.state is state


def _runs_in(year: int, campaign: Campaign) -> bool:
    starts_by = campaign.starts_on is None or campaign.starts_on.year <= year
    return starts_by and (campaign.ends_on is None or campaign.ends_on.year >= year)
