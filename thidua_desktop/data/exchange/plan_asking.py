"""Which rows of a submission wait for a person: what has gone on here, and what was changed here since."""

from thidua_desktop.data.exchange import package_format as form
from thidua_desktop.data.exchange.achievement_rows import translate_achievements
from thidua_desktop.data.exchange.package_plan import AchievementWork, RowWork, SheetWork
from thidua_desktop.data.exchange.plan_organisation import Planning
from thidua_desktop.data.exchange.row_questions import AS_HERE, RowCase, questions_of
from thidua_desktop.domain.issues import decision
from thidua_desktop.domain.records.decisions import Asked, Question


def ask_lines(planning: Planning, work: SheetWork) -> None:
    """Let every line wait that a person has to decide: scores never merge by themselves.

    On a sheet that has gone on here these are all that differ; on any other those that were changed here
    since the sender's last package.
    """
    if not work.has_gone_on and work.base is None:
        return
    asked = [path for path in (*work.lines.new, *work.lines.changed) if questions_of(line_case(work, path))]
    gone = [path for path in work.lines.removed if questions_of(line_case(work, path))]
    for path in asked:
        row = work.lines.new.pop(path, None) or work.lines.changed.pop(path)
        work.asked[path] = row
    work.asked_gone |= set(gone)
    work.lines.removed = [path for path in work.lines.removed if path not in work.asked_gone]
    if (asked or gone) and not work.has_gone_on:
        count = len(asked) + len(gone)
        planning.work.issues.append(decision("package.lines_differ", name=work.head.name, count=count))


def ask_about_changed(planning: Planning, work: AchievementWork) -> None:
    """Let achievements wait that were changed here since the sender's last package."""
    rows = (planning.base or {}).get(form.ACHIEVEMENTS.name, [])
    work.base = {row[0] or "": row for row in translate_achievements(rows, planning.match.ours)}
    differ = [uid for uid in work.rows.changed if questions_of(achievement_case(work, uid))]
    for uid in differ:
        work.asked[uid] = work.rows.changed.pop(uid)
    if differ:
        planning.work.issues.append(decision("package.achievements_differ", count=len(differ)))


def line_case(work: SheetWork, path: str) -> RowCase:
    """Give a line of a sheet as it is asked about."""
    theirs = next(
        (rows[path] for rows in (work.asked, work.lines.new, work.lines.changed) if path in rows), None
    )
    return RowCase(
        form.LINES,
        f"lines:{work.head.record.uid}:{path}",
        f"{work.head.name}, {path}",
        work.before.get(path),
        theirs,
        base=work.base.get(path) if work.base is not None else None,
        has_base=work.base is not None,
        gone_on=work.has_gone_on,
        over_max=path in work.over,
    )


def achievement_case(work: AchievementWork, uid: str) -> RowCase:
    """Give an achievement as it is asked about; one that is asked for no other reason was settled here."""
    theirs = work.asked[uid] if uid in work.asked else work.rows.changed[uid]
    return RowCase(
        form.ACHIEVEMENTS,
        f"achievements:{uid}",
        theirs[form.ACHIEVEMENTS.index(form.ACHIEVEMENTS.name_field)] or uid,
        work.before.get(uid),
        theirs,
        base=work.base.get(uid) if work.base is not None else None,
        has_base=work.base is not None,
        gone_on=uid in work.settled,
    )


def achievement_questions(work: AchievementWork, uid: str) -> list[Question]:
    """Give what is asked about an achievement: its values, and its files where nothing else differs."""
    case = achievement_case(work, uid)
    asked = questions_of(case)
    if asked or case.ours != case.theirs:
        return asked
    names = "; ".join(row[1] or "" for row in work.evidence.get(uid, ()))
    files = Question(
        f"{case.key}:files",
        Asked.GONE_ON,
        form.EVIDENCE.title,
        case.name,
        "",
        AS_HERE,
        names or None,
        is_row=True,
    )
    return [files]


def bulk_case(work: RowWork, key: str) -> RowCase:
    """Give a row of a table that is planned in bulk as it is asked about."""
    theirs = None if key in work.asked_gone else work.asked[key]
    return RowCase(
        work.table,
        f"{work.table.name}:{key}",
        work.names.get(key) or key.rpartition(":")[2],
        work.before.get(key),
        theirs,
        gone_on=key not in work.over,
        over_max=key in work.over,
    )
