"""Kept totals: after whatever was done to the sheets they are what the lines come to."""

import shutil
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from tests.past_files.make import kept_file
from tests.two_offices import office, province, send
from tests.ui.bloc_store import YEAR
from tests.workspaces import new_workspace, undone
from thidua_desktop.data.store.scores import SheetFilter
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.errors import ThiduaError
from thidua_desktop.domain.points import Points, Quantity
from thidua_desktop.domain.records.exchange import Accept
from thidua_desktop.domain.records.organisation import Bloc, DatedName, Unit
from thidua_desktop.domain.records.scoring import (
    Absence,
    AbsencePolicy,
    EvaluationPeriod,
    IndexResult,
    PeriodKind,
    Round,
    RuleSet,
    RuleSetState,
    ScoreEntry,
    SetPolicy,
    SheetAction,
    SheetRole,
    SheetState,
)
from thidua_desktop.domain.rule_kinds import BONUS, INDEX, RATIO, RELATIVE, TYPED
from thidua_desktop.domain.rule_sets import CriterionDraft, build_criteria, content_hash
from thidua_desktop.domain.sheet_totals import SheetTotal
from thidua_desktop.domain.workflow import WITH_UNIT
from thidua_desktop.operations.blocs import new_member, save_members
from thidua_desktop.operations.health import check_and_mend, check_health
from thidua_desktop.operations.kept_totals import wrong_totals
from thidua_desktop.operations.packages import apply_import, plan_import
from thidua_desktop.operations.published_indices import IndexLine, IndexList, publish_index
from thidua_desktop.operations.sample import load_sample, remove_sample
from thidua_desktop.operations.scores import open_sheet, read_sheet, save_entry
from thidua_desktop.operations.sheet_gate import Wish
from thidua_desktop.operations.sheet_steps import reopen_sheet, submit_sheet, take_step

PAPI = {"index": "PAPI", "year": "2024", "by": "điểm chỉ số", "full": "100"}
CRITERIA = build_criteria(
    [
        CriterionDraft("I", "Kinh tế"),
        CriterionDraft("1", "Thu ngân sách", Points(1000), RELATIVE),
        CriterionDraft("2", "Cải cách", Points(1000), TYPED, absence=AbsencePolicy.NOT_ASSIGNED),
        CriterionDraft("II", "Xã hội"),
        CriterionDraft("3", "Giải quyết đơn", Points(500), RATIO, {"voids": "có"}),
        CriterionDraft("4", "PAPI", Points(700), INDEX, PAPI),
        CriterionDraft("III", "Điểm thưởng", Points(100)),
        CriterionDraft("5", "Sáng kiến", Points(200), BONUS),
    ],
    [-1, 0, 0, -1, 3, 3, -1, 6],
)
RULES = RuleSet("r", "B", 1, "B", 2025, RuleSetState.ACTIVE, CRITERIA, content_hash(CRITERIA))
LEAVES = [criterion.path for criterion in CRITERIA if not criterion.is_group]
UNITS = ("u0", "u1", "u2")


def fill(store, rules=RULES):
    """Give a workspace three communes in one bloc, a period and a rule set."""
    with store.write("set-up"):
        store.units.save_many(
            Unit(uid, uid, "commune", (DatedName(uid),), position=n) for n, uid in enumerate(UNITS)
        )
        store.periods.save(
            EvaluationPeriod("p", "2025", "2025", PeriodKind.YEAR, 2025, YEAR, date(2025, 12, 31))
        )
        store.rule_sets.save(rules)
        store.blocs.save(Bloc("b", "K", "Khối"))
    save_members(store, "b", tuple(new_member("b", uid, YEAR) for uid in UNITS))


@pytest.fixture
def bloc(tmp_path):
    with new_workspace(tmp_path) as opened:
        fill(opened)
        yield opened


def total_of(sheet, result):
    """Give what is kept of a sheet that was scored with all its reasons."""
    filled = sum(
        line.points is not None or (line.entry is not None and line.entry.absence is not None)
        for line in result.lines
        if not line.criterion.is_group
    )
    is_provisional = result.is_provisional or sheet.state in WITH_UNIT
    return SheetTotal(result.final, result.total, filled, is_provisional)


def assert_kept(store):
    """Hold every kept total against the sheet as it is read for the screen."""
    anew = {}
    for sheet in store.scores.sheets(SheetFilter()):
        results = read_sheet(store, sheet.uid).results
        anew |= {(sheet.uid, of): total_of(sheet, results[of]) for of in store.scores.rounds(sheet.uid)}
    kept = {}
    for period in store.periods.all():
        kept |= store.totals.of_period(period.uid)
    assert kept == anew
    assert wrong_totals(store) == 0


points = st.none() | st.integers(0, 1000).map(Points)
quantities = st.none() | st.integers(1, 200).map(lambda number: Quantity(number * 10_000))


class Office(RuleBasedStateMachine):
    """A province's clerk at work on a bloc of three."""

    @initialize()
    def begin(self):
        self.folder = self.make_folder()
        self.store = new_workspace(self.folder)
        fill(self.store)

    def teardown(self):
        self.store.close()
        shutil.rmtree(self.folder)

    def sheet(self, unit):
        return open_sheet(self.store, unit, "p", "r")

    def attempt(self, operation, *arguments, **more):
        """Try what may be refused; what was refused left nothing behind."""
        try:
            operation(self.store, *arguments, **more)
        except ThiduaError:
            self.refused = True

    @rule(
        unit=st.sampled_from(UNITS),
        path=st.sampled_from(LEAVES),
        round_=st.sampled_from([Round.SELF, Round.APPRAISAL, Round.FINAL]),
        typed=points,
        measured=st.tuples(quantities, quantities),
    )
    def type_a_line(self, unit, path, round_, typed, measured):
        entry = ScoreEntry(path, typed, *measured, note="vì có lý do")
        self.attempt(save_entry, self.sheet(unit).uid, round_, entry, keep_flagged=True)

    @rule(unit=st.sampled_from(UNITS), path=st.sampled_from(LEAVES), absence=st.sampled_from(Absence))
    def excuse_a_line(self, unit, path, absence):
        entry = ScoreEntry(path, absence=absence, note="Không giao")
        self.attempt(save_entry, self.sheet(unit).uid, Round.SELF, entry, keep_flagged=True)

    @rule(unit=st.sampled_from(UNITS), actual=st.integers(50, 200))
    def reach(self, unit, actual):
        line = ScoreEntry(LEAVES[0], target=Quantity(1_000_000), actual=Quantity(actual * 10_000))
        self.attempt(save_entry, self.sheet(unit).uid, Round.SELF, line)

    @rule(unit=st.sampled_from(UNITS), actual=st.integers(50, 200))
    def fill_and_submit(self, unit, actual):
        sheet = self.sheet(unit)
        self.reach(unit, actual)
        with self.store.write("set-up"):
            self.store.scores.save_sheet(replace(sheet, entered_by_uid=self.store.offices.office().unit_uid))
        for path in LEAVES:
            if path not in self.store.scores.entries(sheet.uid, Round.SELF):
                self.attempt(save_entry, sheet.uid, Round.SELF, ScoreEntry(path, Points(100)))
        self.attempt(submit_sheet, sheet.uid)

    @rule(unit=st.sampled_from(UNITS))
    def take_back(self, unit):
        self.attempt(reopen_sheet, self.sheet(unit).uid)

    @rule(
        unit=st.sampled_from(UNITS),
        action=st.sampled_from([SheetAction.RETURN, SheetAction.APPRAISE, SheetAction.APPROVE]),
    )
    def lead_on(self, unit, action):
        role = SheetRole.COUNCIL if action is SheetAction.APPROVE else SheetRole.APPRAISER
        self.attempt(take_step, self.sheet(unit).uid, Wish(action, role, "Xem lại"))

    @rule(members=st.sets(st.sampled_from(UNITS), min_size=1))
    def change_the_bloc(self, members):
        save_members(self.store, "b", tuple(new_member("b", uid, YEAR) for uid in sorted(members)))

    @rule(unit=st.sampled_from(UNITS), value=st.integers(0, 100))
    def publish_an_index(self, unit, value):
        lines = (IndexLine(unit, None, Quantity(value * 10_000)),)
        self.attempt(publish_index, IndexList("PAPI", 2024, "Báo cáo", lines), keep_implausible=True)

    @rule(unit=st.sampled_from(UNITS))
    def empty_a_round(self, unit):
        with self.store.write("set-up"):
            self.store.scores.remove_entries(self.sheet_uid(unit), Round.APPRAISAL)

    def sheet_uid(self, unit):
        found = self.store.scores.sheets(SheetFilter(unit_uid=unit))
        return found[0].uid if found else ""

    @invariant()
    def totals_are_what_the_lines_come_to(self):
        if hasattr(self, "store"):
            assert_kept(self.store)


def test_whatever_is_done_to_the_sheets_the_kept_totals_are_right(tmp_path_factory):
    class InFolder(Office):
        def make_folder(self):
            return tmp_path_factory.mktemp("tong")

    run_state_machine_as_test(
        InFolder,
        settings=settings(
            max_examples=25,
            stateful_step_count=30,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_a_sheet_is_settled_too_when_only_what_it_is_held_against_moved(bloc):
    first = open_sheet(bloc, "u0", "p", "r")
    line = ScoreEntry(LEAVES[0], Points(1000), Quantity(1_000_000), Quantity(1_200_000))
    with bloc.write("test"):
        bloc.scores.save_entries(first, Round.SELF, [line])
        bloc.scores.save_sheet(replace(first, state=SheetState.SUBMITTED))
    assert bloc.totals.of_period("p")[first.uid, Round.SELF].is_provisional
    better = ScoreEntry(LEAVES[0], target=Quantity(1_000_000), actual=Quantity(1_500_000))
    save_entry(bloc, open_sheet(bloc, "u1", "p", "r").uid, Round.SELF, better)
    assert not bloc.totals.of_period("p")[first.uid, Round.SELF].is_provisional
    assert_kept(bloc)


def test_a_typed_line_settles_its_own_sheet_only(bloc):
    sheets = [open_sheet(bloc, uid, "p", "r") for uid in UNITS]
    for sheet in sheets:
        save_entry(bloc, sheet.uid, Round.SELF, ScoreEntry(LEAVES[1], Points(500)))
    written = []
    bloc._database.conn.set_trace_callback(written.append)
    save_entry(bloc, sheets[0].uid, Round.SELF, ScoreEntry(LEAVES[1], Points(600)))
    bloc._database.conn.set_trace_callback(None)
    assert sum(statement.startswith("INSERT INTO sheet_total") for statement in written) == 1
    assert_kept(bloc)


def test_a_bloc_that_gains_a_member_moves_the_others_points(bloc):
    save_members(bloc, "b", tuple(new_member("b", uid, YEAR) for uid in UNITS[:2]))
    for uid, actual in zip(UNITS, (120, 110, 140), strict=True):
        line = ScoreEntry(LEAVES[0], target=Quantity(1_000_000), actual=Quantity(actual * 10_000))
        save_entry(bloc, open_sheet(bloc, uid, "p", "r").uid, Round.SELF, line)
    first = open_sheet(bloc, "u0", "p", "r")
    assert bloc.scores.entries(first.uid, Round.SELF)[LEAVES[0]].points == 1000
    save_members(bloc, "b", tuple(new_member("b", uid, YEAR) for uid in UNITS))
    assert bloc.scores.entries(first.uid, Round.SELF)[LEAVES[0]].points == 750
    assert_kept(bloc)


def test_imported_sheets_have_their_totals(tmp_path):
    with office(tmp_path) as sender, province(tmp_path) as receiver:
        package = send(sender, tmp_path)
        apply_import(receiver, plan_import(receiver, package.file), Accept.ALL)
        assert receiver.totals.of_period(receiver.periods.all()[0].uid)
        assert_kept(receiver)
        assert_kept(sender)


def test_the_sample_has_totals_and_leaves_none_behind(store):
    load_sample(store)
    assert store.totals.of_period(store.periods.all()[0].uid)
    assert_kept(store)
    remove_sample(store)
    assert_kept(store)


@pytest.mark.parametrize("version", [1, 2, 3])
def test_an_upgraded_workspace_has_the_totals_of_its_sheets(version, tmp_path):
    path = shutil.copyfile(kept_file(version), tmp_path / "cũ.thidua")
    with Store.open(path) as store:
        assert store.totals.of_period(store.periods.all()[0].uid)
        assert_kept(store)


def test_an_upgrade_that_was_cut_off_before_the_totals_goes_on_at_the_next_start(tmp_path, monkeypatch):
    path = shutil.copyfile(kept_file(3), tmp_path / "cũ.thidua")

    def fails(_self):
        raise OSError(28)

    with monkeypatch.context() as patch:
        # Nothing else breaks off between the upgrade and the totals.
        patch.setattr("thidua_desktop.data.store.sheet_totals.SheetTotalTable.settle", fails)
        with pytest.raises(OSError, match="28"):
            Store.open(path)
    with Store.open(path) as store:
        assert_kept(store)


def test_totals_and_lines_are_undone_together(bloc):
    sheet = open_sheet(bloc, "u0", "p", "r")
    save_entry(bloc, sheet.uid, Round.SELF, ScoreEntry(LEAVES[1], Points(500)))
    before = bloc.totals.of_period("p")
    with undone(bloc):
        bloc.scores.save_entries(sheet, Round.SELF, [ScoreEntry(LEAVES[1], Points(900))])
    with bloc.write("test"):
        bloc.audit.note("bloc", "b", "name", None, "Khối")
    assert bloc.totals.of_period("p") == before
    assert_kept(bloc)


def test_a_policy_that_changes_on_a_draft_changes_its_sheets_totals(tmp_path):
    with new_workspace(tmp_path) as store:
        draft = replace(RULES, state=RuleSetState.DRAFT)
        fill(store, draft)
        sheet = open_sheet(store, "u0", "p", "r")
        save_entry(store, sheet.uid, Round.SELF, ScoreEntry(LEAVES[1], Points(500)))
        with store.write("test"):
            store.rule_sets.set_policy(replace(draft, policy=SetPolicy(scale=Points(10_000))))
        assert store.totals.of_period("p")[sheet.uid, Round.SELF].total == 1563
        assert_kept(store)


def test_a_period_that_ends_another_day_looks_at_the_bloc_of_that_day(bloc):
    later = new_member("b", "u2", date(2026, 1, 1))
    save_members(bloc, "b", (*(new_member("b", uid, YEAR) for uid in UNITS[:2]), later))
    for uid, actual in (("u0", 120), ("u2", 160)):
        line = ScoreEntry(LEAVES[0], target=Quantity(1_000_000), actual=Quantity(actual * 10_000))
        save_entry(bloc, open_sheet(bloc, uid, "p", "r").uid, Round.SELF, line)
    with bloc.write("test"):
        bloc.periods.save(replace(bloc.periods.by_uid("p"), ends_on=date(2026, 6, 30)))
    assert_kept(bloc)


def test_a_check_counts_and_mends_totals_that_the_lines_do_not_come_to(bloc):
    sheet = open_sheet(bloc, "u0", "p", "r")
    save_entry(bloc, sheet.uid, Round.SELF, ScoreEntry(LEAVES[1], Points(500)))
    assert check_health(bloc).totals_wrong == 0
    connection = bloc._database.conn
    connection.execute("UPDATE sheet_total SET total = total + 1")
    connection.commit()
    health = check_and_mend(bloc)
    assert (health.totals_wrong, health.is_sound) == (1, True)
    assert check_health(bloc).totals_wrong == 0


def test_published_results_reach_the_totals_of_lines_that_ask_for_them(bloc):
    sheet = open_sheet(bloc, "u0", "p", "r")
    save_entry(bloc, sheet.uid, Round.SELF, ScoreEntry(LEAVES[3]))
    with bloc.write("test"):
        bloc.indices.save({"u0": IndexResult("PAPI", 2024, points=Quantity(800_000), source="Báo cáo")})
    assert bloc.totals.of_period("p")[sheet.uid, Round.SELF].raw == 560
    assert_kept(bloc)
