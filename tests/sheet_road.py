"""The road of a sheet through its rounds, for tests: an office that may act in every role, and its steps."""

from dataclasses import replace
from datetime import date

from tests.ui.bloc_store import YEAR, make_bloc_store, small_rules
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.organisation import BlocRole
from thidua_desktop.domain.records.scoring import Round, ScoreEntry, SheetAction, SheetRole
from thidua_desktop.domain.submission import LineQuestion
from thidua_desktop.domain.workflow import ROUND_OF_ROLE
from thidua_desktop.operations.blocs import new_member, save_members
from thidua_desktop.operations.explanations import answer_questions, ask_unit, judge_answers
from thidua_desktop.operations.scores import save_entries
from thidua_desktop.operations.sheet_gate import Wish
from thidua_desktop.operations.sheet_steps import take_step

LEAVES = small_rules().leaves
FIRST, SECOND = LEAVES[0].path, LEAVES[1].path
DUE = date(2099, 1, 31)
DECIDED = date(2026, 1, 5)


def make_head_store(folder):
    """Make the workspace of a bloc's head who enters its members' sheets: it may act in every role."""
    store = make_bloc_store(folder)
    own = store.offices.office().unit_uid
    members = [new_member("bloc", own, YEAR, BlocRole.HEAD)]
    members += [new_member("bloc", f"u{number}", YEAR) for number in range(4)]
    save_members(store, "bloc", tuple(members))
    return store


def put(store, sheet, state):
    with store.write("set-up"):
        store.scores.save_sheet(replace(store.scores.sheet(sheet.uid), state=state))


def state_of(store, sheet):
    return store.scores.sheet(sheet.uid).state


def act(store, sheet, action, role):
    """Take a step with all that it may need."""
    if action is SheetAction.TYPE:
        entry = ScoreEntry(FIRST, Points(100), note="đo lại")
        save_entries(store, sheet.uid, ROUND_OF_ROLE[role], [entry])
    elif action is SheetAction.ASK:
        ask_unit(store, sheet.uid, [LineQuestion(FIRST, Round.BLOC, "Số liệu ở đâu?", DUE)], role)
    elif action is SheetAction.EXPLAIN and role is SheetRole.UNIT:
        answer_questions(store, sheet.uid, {})
    elif action is SheetAction.JUDGE:
        judge_answers(store, sheet.uid, {}, role)
    else:
        take_step(store, sheet.uid, Wish(action, role, "vì đo lại", "12/QĐ-UBND", DECIDED))


def road(store, sheet, *steps):
    for action, role in steps:
        act(store, sheet, action, role)


HANDED_IN = (SheetAction.SUBMIT, SheetRole.UNIT)
BLOC_SCORED = (HANDED_IN, (SheetAction.FINISH_BLOC, SheetRole.BLOC_HEAD))
APPRAISED = (HANDED_IN, (SheetAction.APPRAISE, SheetRole.APPRAISER))
APPROVED = (*APPRAISED, (SheetAction.APPROVE, SheetRole.COUNCIL))
PUBLISHED = (*APPROVED, (SheetAction.PUBLISH, SheetRole.COUNCIL))
