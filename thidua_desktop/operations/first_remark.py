"""The first line of a sheet that a reviewer commented on or asked about, once its feedback is in."""

from thidua_desktop.data.exchange import package_format as form
from thidua_desktop.data.exchange.comment_rows import split_comment_key
from thidua_desktop.data.exchange.package_plan import ImportPlan
from thidua_desktop.data.exchange.round_rows import split_question_key
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.records.exchange import Accept, PackageKind
from thidua_desktop.domain.records.line_notes import LinePlace


def first_remark(store: Store, plan: ImportPlan, accept: Accept | None) -> LinePlace | None:
    """Give the first line in reading order that applied feedback says something new about; None without."""
    if plan.manifest is None or plan.manifest.kind is not PackageKind.FEEDBACK:
        return None
    split = {form.LINE_COMMENTS.name: split_comment_key, form.QUESTIONS.name: split_question_key}
    lines: dict[str, set[str]] = {}
    for work in plan.work(accept).bulk:
        for row in work.taken(accept) if work.table.name in split else ():
            sheet_uid, _, path = split[work.table.name](row[0] or "")
            lines.setdefault(sheet_uid, set()).add(path)
    for sheet in store.scores.by_uids(lines):
        rules = store.rule_sets.by_uid(sheet.rule_set_uid)
        for criterion in rules.criteria if rules is not None else ():
            if criterion.path in lines[sheet.uid]:
                return LinePlace(sheet.uid, sheet.period_uid, criterion.path)
    return None
