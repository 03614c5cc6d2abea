"""Give a bloc its targets: a row a unit, a column a criterion, looked over before anything is stored."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from thidua_desktop.domain.issues import has_errors
from thidua_desktop.domain.points import Quantity
from thidua_desktop.domain.records.organisation import is_valid_on
from thidua_desktop.domain.records.scoring import EvaluationPeriod, RuleSet, ScoreEntry
from thidua_desktop.domain.rule_kinds import KINDS
from thidua_desktop.domain.targets import check_percent, implausible_targets
from thidua_desktop.operations.issued_targets import TargetGrid, TargetUnit, issue_targets, read_targets
from thidua_desktop.ui.page import PageContext
from thidua_desktop.ui.widgets.figure_model import CellMark, FigureColumn, FigureRow, Spot
from thidua_desktop.ui.widgets.grid_dialog import GridDialog
from thidua_desktop.ui.widgets.labels import text_label
from thidua_desktop.ui.widgets.pick_edit import Choice, PickEdit
from thidua_desktop.ui.words import issue_sentence, sentence

if TYPE_CHECKING:  # only names here: workbooks are read when a file is chosen
    from thidua_desktop.data.store.store import Store
    from thidua_desktop.operations.target_files import TargetPlan

_BLOC_PX = 420
_DOUBTFUL = "amber"


@dataclass(frozen=True, slots=True)
class TargetsReading:
    """The blocs to choose from as (uid, name), and the targets of one, None without blocs."""

    blocs: tuple[tuple[str, str], ...]
    grid: TargetGrid | None


class TargetsDialog(GridDialog):
    """The targets of a bloc under one set in one period."""

    HELP_ID = "targets"

    def __init__(
        self, context: PageContext, rule_set: RuleSet, period: EvaluationPeriod, parent: QWidget
    ) -> None:
        """Build the grid; `start` reads it."""
        super().__init__(_tr("Giao chỉ tiêu"), _tr("Lưu chỉ tiêu"), context, parent)
        self._rule_set = rule_set
        self._period = period
        self.targets: TargetGrid | None = None
        self._doubtful: dict[Spot, CellMark] = {}
        self.bloc = PickEdit(context.look, (), may_be_empty=False, parent=self)
        self.bloc.setAccessibleName(self.tr("Khối, cụm thi đua"))
        self.bloc.setMinimumWidth(context.look.px(_BLOC_PX))
        self.bloc.edited.connect(self._choose_bloc)
        self.bar.addWidget(self.bloc, 1)
        words = self.tr("{rules}, bản {version}  ·  {period}")
        facts = words.format(rules=rule_set.name, version=rule_set.version, period=period.name)
        self.bar.addWidget(text_label(facts, "muted", self))
        self.bar.addStretch()
        self.import_button = self.add_tool(self.tr("Nhập từ Excel…"), "import")
        self.import_button.clicked.connect(self._ask_import)
        self.template_button = self.add_tool(self.tr("Xuất tệp mẫu…"), "export")
        self.template_button.clicked.connect(self._ask_template)
        self.lay_out()

    def start(self, bloc_uid: str | None = None) -> None:
        """Read the targets of a bloc, the first one without a wish, and open."""
        self._read(bloc_uid)
        self.open()

    # ------------------------------------------------------------------ showing

    def _read(self, bloc_uid: str | None) -> None:
        period_uid, rules_uid = self._period.uid, self._rule_set.uid
        self.context.runner.read(
            lambda store: _read_targets(store, (period_uid, rules_uid), bloc_uid),
            self._show,
            self.show_problem,
            owner=self,
        )

    def _show(self, reading: TargetsReading) -> None:
        self.targets = grid = reading.grid
        self.bloc.set_choices([Choice(uid, name) for uid, name in reading.blocs])
        is_ready = grid is not None and bool(grid.lines) and bool(grid.units)
        for button in (self.save, self.import_button, self.template_button):
            button.setEnabled(is_ready)
        if grid is None:
            self.show_problem(
                self.tr("Chưa có khối, cụm nào có thành viên. Hãy lập ở trang Khối, cụm thi đua.")
            )
            return
        self.bloc.set_value(grid.bloc.uid)
        if not grid.lines:
            self.show_problem(sentence("targets.no_lines", {"name": grid.rule_set.name}))
        rows = [
            FigureRow(
                unit.uid, unit.name, sentence(unit.refusal, {"name": unit.name}) if unit.refusal else ""
            )
            for unit in grid.units
        ]
        columns = [
            FigureColumn(line.path, _head(grid, place), _line_words(grid, place))
            for place, line in enumerate(grid.lines)
        ]
        shown = {unit.uid for unit in grid.units}
        stored = {
            Spot(uid, path): int(one.target)
            for uid, lines in grid.given.items()
            if uid in shown
            for path, one in lines.items()
        }
        self.grid.figures.show(rows, columns, stored)
        if rows and columns:
            self.grid.setCurrentIndex(self.grid.figures.index(0, 0))
            self.grid.setFocus()
        self.look_over()

    def look_over(self) -> None:
        """Mark slips, missing targets and who gave what is stored."""
        grid = self.targets
        if grid is None:
            return
        figures = self.grid.figures.figures()
        self._doubtful = doubtful_targets(grid, figures)
        missing = _missing(grid, figures)
        lines = []
        if self._doubtful:
            words = self.tr("{count} chỉ tiêu trông như gõ nhầm, để màu cam kèm lý do.")
            lines.append(words.format(count=len(self._doubtful)))
        if missing:
            words = self.tr("Còn thiếu {count} chỉ tiêu mà phần lớn đơn vị trong khối đã có.")
            lines.append(words.format(count=len(missing)))
        self.look_again.setText("\n".join(lines))
        self.look_again.setVisible(bool(lines))
        self.grid.figures.set_marks({**missing, **self._doubtful})

    def about_cell(self, row: int, column: int) -> str:
        """Say which criterion a column is, and who gave the target."""
        grid = self.targets
        if grid is None:
            return ""
        given = grid.given.get(grid.units[row].uid, {}).get(grid.lines[column].path)
        giver = grid.issuers.get(given.issuer_uid or "") if given is not None else None
        words = self.tr("{unit}  ·  {criterion}").format(
            unit=grid.units[row].name, criterion=_line_words(grid, column)
        )
        return self.tr("{words}  ·  do {giver} giao").format(words=words, giver=giver) if giver else words

    # ------------------------------------------------------------------ storing

    def store_figures(self) -> None:
        """Give the targets that are another now, after a question about those that look like slips."""
        changes = self.grid.figures.changes()
        if not changes:
            self.tell(self.tr("Không có chỉ tiêu nào thay đổi."))
            return
        doubtful = [mark.words for spot, mark in self._doubtful.items() if spot in changes]
        if doubtful and not self._is_kept(doubtful):
            return
        targets: dict[str, dict[str, Quantity | None]] = {}
        for spot, figure in changes.items():
            targets.setdefault(spot.row, {})[spot.column] = None if figure is None else Quantity(figure)
        period_uid, rules_uid, count = self._period.uid, self._rule_set.uid, len(changes)

        def kept(_issues: object) -> None:
            self.tell(self.tr("Đã lưu {count} chỉ tiêu.").format(count=count))
            self._read(self.bloc.value())

        self.context.runner.run(
            lambda store, _progress: issue_targets(store, period_uid, rules_uid, targets, keep_flagged=True),
            kept,
            self.show_problem,
            owner=self,
        )

    def _is_kept(self, doubtful: list[str]) -> bool:
        question = self.tr("Có {count} chỉ tiêu trông như gõ nhầm. Vẫn lưu?").format(count=len(doubtful))
        return self.context.dialogs.ask(
            question, self.tr("Vẫn lưu"), self.tr("Xem lại"), "\n".join(doubtful[:3])
        )

    # ------------------------------------------------------------------ files

    def _choose_bloc(self) -> None:
        wanted = self.bloc.value()
        if self.may_lose():
            self.tell("")
            self._read(wanted)
        elif self.targets is not None:
            self.bloc.set_value(self.targets.bloc.uid)

    def _ask_import(self) -> None:
        path = self.context.dialogs.choose_open_file(self.tr("Chọn tệp chỉ tiêu"))
        if path is None:
            return
        period, rule_set = self._period, self._rule_set

        def job(store: "Store") -> "TargetPlan":
            from thidua_desktop.operations.target_files import plan_target_file  # start-up: workbooks

            return plan_target_file(store, path, period, rule_set)

        self.context.runner.read(job, self._take_plan, self.show_problem, owner=self)

    def _take_plan(self, plan: "TargetPlan") -> None:
        """Type what a file holds into the grid: it is looked over there, and stored by the person."""
        if has_errors(plan.issues):
            self.context.dialogs.show_issues(self.tr("Tệp chỉ tiêu có chỗ cần sửa"), plan.issues)
            return
        figures = self.grid.figures
        rows = {row.key: place for place, row in enumerate(figures.rows)}
        columns = {column.key: place for place, column in enumerate(figures.columns)}
        cells = [
            (rows[uid], columns[path], figures.columns[columns[path]].format(target))
            for uid, targets in plan.targets.items()
            if uid in rows
            for path, target in targets.items()
        ]
        figures.put(cells)
        words = self.tr("Đã đưa {count} chỉ tiêu vào bảng. Xem lại rồi bấm Lưu chỉ tiêu.")
        outside = plan.count - len(cells)
        if outside:
            words += self.tr(" {outside} chỉ tiêu của đơn vị ngoài khối này không lấy.")
        self.tell(words.format(count=len(cells), outside=outside))

    def _ask_template(self) -> None:
        grid = self.targets
        if grid is None:
            return
        name = self.tr("Chỉ tiêu {bloc}.xlsx").format(bloc=grid.bloc.name.replace("/", "-"))
        out = self.context.dialogs.choose_save_file(self.tr("Xuất bảng chỉ tiêu để điền"), name)
        if out is None:
            return

        def job(_store: "Store", _progress: object) -> None:
            from thidua_desktop.operations.target_files import write_target_file  # start-up: workbooks

            write_target_file(out, grid)

        done = self.tr("Đã xuất {file}. Điền xong bấm Nhập từ Excel.").format(file=out.name)
        self.context.runner.run(job, lambda _: self.tell(done), self.show_problem, owner=self)


def doubtful_targets(grid: TargetGrid, figures: Mapping[Spot, int]) -> dict[Spot, CellMark]:
    """Mark targets that look like slips: a percent that may be a fraction, or ten times off the others."""
    entries = _entries(grid, figures)
    spots: dict[str, Spot] = {f"{spot.row}\n{spot.column}": spot for spot in figures}
    found = {
        spots[issue.where]: CellMark(_DOUBTFUL, "warning", issue_sentence(issue))
        for issue in implausible_targets(grid.rule_set, entries, lambda unit, path: f"{unit}\n{path}")
        if issue.where in spots
    }
    lines = {line.path: line for line in grid.lines}
    for spot, figure in figures.items():
        line = lines.get(spot.column)
        if line is not None:
            for issue in check_percent(line, ScoreEntry(line.path, target=Quantity(figure))):
                found[spot] = CellMark(_DOUBTFUL, "warning", issue_sentence(issue))
    return found


def _refusal_words(unit: TargetUnit) -> str:
    return sentence(unit.refusal, {"name": unit.name}) if unit.refusal else ""


def _missing(grid: TargetGrid, figures: Mapping[Spot, int]) -> dict[Spot, CellMark]:
    words = _tr("Chưa giao, trong khi phần lớn đơn vị đã có chỉ tiêu này")
    locked = {unit.uid for unit in grid.units if unit.refusal}
    return {
        Spot(uid, path): CellMark(_DOUBTFUL, "info", words)
        for path, units in grid.missing_among(_entries(grid, figures)).items()
        for uid in units
        if uid not in locked
    }


def _entries(grid: TargetGrid, figures: Mapping[Spot, int]) -> dict[str, dict[str, ScoreEntry]]:
    entries: dict[str, dict[str, ScoreEntry]] = {unit.uid: {} for unit in grid.units}
    for spot, figure in figures.items():
        entries[spot.row][spot.column] = ScoreEntry(spot.column, target=Quantity(figure))
    return entries


def _head(grid: TargetGrid, column: int) -> str:
    """Give the number of a line, with that of its top group where another line has the same."""
    line = grid.lines[column]
    code = line.code.strip()
    if sum(one.code.strip() == code for one in grid.lines) < 2:
        return code
    group = next((one for one in grid.rule_set.groups if line.path.startswith(f"{one.path}/")), None)
    return code if group is None else f"{group.code.strip()} {code}"


def _line_words(grid: TargetGrid, column: int) -> str:
    line = grid.lines[column]
    unit = line.parameters.get("unit", "") or KINDS[line.kind].target_label
    text = f"{_head(grid, column)} {line.text}"
    return f"{text} ({unit})" if unit else text


def _read_targets(store: "Store", of: tuple[str, str], bloc_uid: str | None) -> TargetsReading:
    period_uid, rules_uid = of
    period = store.periods.by_uid(period_uid)
    if period is None:
        return TargetsReading((), None)
    members = {one.bloc_uid for one in store.blocs.memberships() if is_valid_on(one, period.ends_on)}
    blocs = tuple(
        (bloc.uid, bloc.name)
        for bloc in store.blocs.all()
        if is_valid_on(bloc, period.ends_on) and bloc.uid in members
    )
    wanted = bloc_uid if bloc_uid in dict(blocs) else next((uid for uid, _ in blocs), None)
    return TargetsReading(blocs, read_targets(store, period_uid, rules_uid, wanted) if wanted else None)


def _tr(text: str) -> str:
    return QCoreApplication.translate("TargetsDialog", text)
