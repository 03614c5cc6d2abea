"""Plan the evidence on lines of sheets: a line that the package names has the files that it names."""

import re

from thidua_desktop.data.exchange import package_format as form
from thidua_desktop.data.exchange.line_evidence_rows import (
    PERIOD,
    RULES,
    UNIT,
    evidence_rows_of,
    split_evidence_key,
)
from thidua_desktop.data.exchange.package_plan import RowWork
from thidua_desktop.data.exchange.plan_organisation import Planning
from thidua_desktop.data.exchange.plan_rounds import sheets_here
from thidua_desktop.data.exchange.plan_scores import Ownership
from thidua_desktop.data.exchange.plan_targets import finish
from thidua_desktop.domain.issues import warning
from thidua_desktop.domain.records.scoring import SheetState

_HASH = re.compile(r"[0-9a-f]{64}")


def plan_line_evidence(planning: Planning, owned: Ownership) -> None:
    """Plan files on lines of the sender's own sheets; lines that the package does not name stay."""
    rows = planning.rows(form.LINE_EVIDENCE)
    if not rows:
        return
    work, kept = RowWork(form.LINE_EVIDENCE), dict[str, form.Row]()
    named: set[tuple[str, str]] = set()
    sheets = sheets_here(planning, form.LINE_EVIDENCE)
    for row in rows:
        place = planning.periods.get(row[PERIOD] or "", ""), planning.match.uid(row[UNIT] or "")
        here, path = sheets.get(place), split_evidence_key(row[0] or "")[1]
        is_known = here is not None and any(leaf.path == path for leaf in here.rules.leaves)
        is_good = row[1] is not None and _HASH.fullmatch(row[3] or "") is not None
        is_theirs = is_known and is_good and owned.covers(place[1])
        if here is None or not is_theirs or here.rules.content_hash != row[RULES]:
            work.refused += 1
            continue
        if here.sheet.state is SheetState.PUBLISHED or planning.is_bad(form.LINE_EVIDENCE, row[0] or ""):
            work.refused += 1
            continue
        number = (row[0] or "").rpartition("#")[2]
        key = f"{here.sheet.uid}:{path}#{number}"
        named.add((here.sheet.uid, path))
        work.names[key] = f"{here.name}, {path}: {row[1]}"
        theirs = (key, *row[1:UNIT], here.sheet.unit_uid, here.sheet.period_uid, here.rules.content_hash)
        (work.asked if here.waits else kept)[key] = theirs
        work.waiting |= {key} if here.waits else set()
    before: dict[str, form.Row] = {}
    for here in sheets.values():
        for path, files in planning.store.line_notes.evidence(here.sheet.uid).items():
            if (here.sheet.uid, path) in named:
                ours = evidence_rows_of(here.sheet, here.rules.content_hash, path, files)
                before |= {row[0] or "": row for row in ours}
    work.before = before
    if work.refused:
        planning.work.issues.append(warning("package.evidence_left", count=work.refused))
    asked = {split_evidence_key(key) for key in work.asked}
    finish(planning, work, kept, lambda row: split_evidence_key(row[0] or "") not in asked)
