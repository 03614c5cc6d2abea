"""What tests of list pages share: an opened page, its dialog, the records a page may show."""

from datetime import date

from tests.ui.fakes import FakeDialogs, make_context
from thidua_desktop.domain.records.achievements import Achievement, Manner, SubjectKind
from thidua_desktop.domain.records.campaigns import Campaign, CampaignForm
from thidua_desktop.ui.widgets.form_dialog import FormDialog


def open_page(qtbot, look, store, kind, *answers):
    """Show a page of a store; its dialogs answer by plan."""
    context = make_context(look, store, FakeDialogs(*answers))
    page = kind(context)
    qtbot.addWidget(page)
    page.resize(1110, 640)
    page.show()
    return page


def open_dialogs(page):
    """Give the forms that stand open over a page, the newest last."""
    return [dialog for dialog in page.findChildren(FormDialog) if dialog.isVisible()]


def fill(dialog, **values):
    """Type values into a form, on top of what it shows, and press the verb."""
    for name, value in values.items():
        dialog.form.editor(name).set_value(value)
    dialog.submit()


def problem_of(dialog, field):
    """Give the sentence under a field."""
    return dialog.form.editor(field).accessibleDescription()


def names(page):
    """Give the first column as it stands on the screen."""
    model = page.table.model
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def a_campaign(uid="c1", name="Chung sức xây dựng nông thôn mới", **fields):
    """Make a campaign of the office itself."""
    usual = {
        "code": uid.upper(),
        "launching_level": "province",
        "form": CampaignForm.THEMATIC,
        "owner_uid": "office",
        "starts_on": date(2026, 1, 1),
    }
    return Campaign(uid=uid, name=name, **(usual | fields))


def an_achievement(unit_uid, uid="a1", name="Phòng Văn hóa - Xã hội", **fields):
    """Make an achievement of a unit."""
    usual = {
        "subject_kind": SubjectKind.COLLECTIVE,
        "manner": Manner.CAMPAIGN,
        "summary": "Hoàn thành sớm các chỉ tiêu",
        "owner_uid": "office",
        "achieved_from": date(2025, 1, 1),
        "achieved_to": date(2025, 12, 31),
    }
    return Achievement(uid=uid, subject_name=name, unit_uid=unit_uid, **(usual | fields))
