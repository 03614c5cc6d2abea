"""Two versions of units' own scores, line by line: a file against what is here, or two files."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from thidua_desktop.data.exchange.form_reader import codes_of, read_form
from thidua_desktop.data.exchange.gate_client import ChildGate
from thidua_desktop.data.exchange.list_workbook import write_list_workbook
from thidua_desktop.data.exchange.package_format import LINES, SHEETS, UNIT_NAMES
from thidua_desktop.data.exchange.package_reader import Package, read_package
from thidua_desktop.data.exchange.package_values import whole_parts
from thidua_desktop.data.exchange.workbook_cells import read_workbook
from thidua_desktop.data.store.scores import SheetFilter
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.glossary import choice_label
from thidua_desktop.domain.points import Points, Quantity, format_points_short, format_quantity
from thidua_desktop.domain.records.exchange import Manifest
from thidua_desktop.domain.records.scoring import Absence, EvaluationPeriod, Round, RuleSet, ScoreEntry
from thidua_desktop.operations.changes import Progress, SilentProgress
from thidua_desktop.operations.lookup import find_period

__all__ = ["Comparison", "Difference", "compare_files", "compare_with_store", "write_comparison"]

FIELDS = {
    "points": "Điểm tự chấm",
    "absence": "Không chấm vì",
    "target": "Chỉ tiêu",
    "actual": "Kết quả",
    "note": "Ghi chú",
}
"""What is compared of a line, with its Vietnamese name."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One field of one line that differs; values as people write them, empty for nothing.

    `field` is a key of `FIELDS`. A line of a whole sheet that only one side has differs in all that it says.
    """

    unit: str
    code: str
    text: str
    field: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """What differs between an older and a newer version, each named for people; `units` were compared.

    `only_old` and `only_new` are the names of units whose sheet only one side has.
    """

    older: str
    newer: str
    units: int
    differences: tuple[Difference, ...]
    only_old: tuple[str, ...] = ()
    only_new: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A unit's own round as one side has it."""

    name: str
    rules_hash: str
    entries: Mapping[str, ScoreEntry]


@dataclass(frozen=True, slots=True)
class _Version:
    """One side: unit uid → sheet. `number` orders versions of one sender."""

    label: str
    year: int
    period_code: str
    sheets: Mapping[str, _Sheet]
    number: int = 0


def compare_with_store(store: Store, file: Path, progress: Progress | None = None) -> Comparison:
    """Compare a package or form with what is kept of its units, which counts as the older version.

    Raises UserError when the file is neither, is damaged, or its period is not here. Writes nothing.
    """
    with ChildGate((progress or SilentProgress()).check_cancelled) as gate:
        newer = _read(store, file, gate)
    period = _period(store, newer)
    older = _stored(store, period, newer)
    return _compare(store, older, newer)


def compare_files(store: Store, files: tuple[Path, Path], progress: Progress | None = None) -> Comparison:
    """Compare two files; of one sender the lower number is the older one, else the first file.

    Raises UserError as `compare_with_store`, and when they are of different periods. Writes nothing.
    """
    with ChildGate((progress or SilentProgress()).check_cancelled) as gate:
        older, newer = (_read(store, file, gate) for file in files)
    if (older.year, older.period_code) != (newer.year, newer.period_code):
        raise UserError("compare.other_period", where=files[1].name)
    if newer.number < older.number:
        older, newer = newer, older
    return _compare(store, older, newer)


def write_comparison(out: Path, comparison: Comparison) -> Path:
    """Write the differences as a workbook. Raises UserError when it cannot be written."""
    heads = ("TT", "Đơn vị", "Dòng", "Nội dung tiêu chí", "Mục", comparison.older, comparison.newer)
    rows = [
        (str(number), one.unit, one.code, one.text, FIELDS[one.field], one.old, one.new)
        for number, one in enumerate(comparison.differences, start=1)
    ]
    numbers = (True, False, False, False, False, False, False)
    return write_list_workbook(out, "So sánh phiếu", heads, rows, numbers)


# ---------------------------------------------------------------------- reading a side


def _read(store: Store, file: Path, gate: ChildGate) -> _Version:
    package = read_package(file, gate=gate.read)
    if package.problem is not None:
        raise package.problem
    if package.manifest is not None and package.tables.get(SHEETS.name):
        return _of_package(store, package, package.manifest)
    return _of_form(store, file, gate)


def _of_package(store: Store, package: Package, manifest: Manifest) -> _Version:
    """Take the self rounds of a package, as its sheets show them now."""
    unit_at, hash_at = SHEETS.index("unit_uid"), SHEETS.index("rule_set_hash")
    names = {row[0]: row for row in package.tables.get(UNIT_NAMES.name, ())}
    of_sheet: dict[str, dict[str, ScoreEntry]] = {}
    for row in package.tables.get(LINES.name, ()):
        sheet_uid, round_, path = (row[0] or "").split(":", 2)
        if round_ == Round.SELF:
            of_sheet.setdefault(sheet_uid, {})[path] = _entry(path, row)
    sheets = {}
    for row in package.tables[SHEETS.name]:
        uid = row[unit_at] or ""
        unit = store.units.by_uid(uid)
        shown = unit.name if unit is not None else _name_in(names, uid)
        key = unit.uid if unit is not None else uid
        sheets[key] = _Sheet(shown, row[hash_at] or "", of_sheet.get(row[0] or "", {}))
    words = f"Gói lần {manifest.sequence} ({package.path.name})"
    return _Version(words, manifest.year, manifest.period_code, sheets, manifest.sequence)


def _name_in(names: Mapping[str | None, tuple[str | None, ...]], unit_uid: str) -> str:
    """Find a unit's name among those that the package brings."""
    place = UNIT_NAMES.index(UNIT_NAMES.name_field)
    return next(
        (row[place] or "" for key, row in names.items() if (key or "").startswith(unit_uid)), unit_uid
    )


def _entry(path: str, row: tuple[str | None, ...]) -> ScoreEntry:
    points, target, actual = (whole_parts(row[LINES.index(name)]) for name in ("points", "target", "actual"))
    absence = row[LINES.index("absence")]
    return ScoreEntry(
        path,
        None if points is None else Points(points),
        None if target is None else Quantity(target),
        None if actual is None else Quantity(actual),
        Absence(absence) if absence else None,
        row[LINES.index("note")] or "",
    )


def _of_form(store: Store, file: Path, gate: ChildGate) -> _Version:
    """Take what was filled in a form. Raises UserError when the file is none."""
    sheets = read_workbook(file, gate.read).sheets
    codes = codes_of(sheets, file.name)
    if codes is None:
        raise UserError("compare.no_scores", where=file.name)
    rules = store.rule_sets.by_hash(codes.rules_hash)
    if rules is None:
        raise UserError("form.other_rules", where=file.name, name=codes.rules_name)
    scores, issues = read_form(sheets, codes, rules, Round.SELF)
    if scores is None:
        raise UserError("form.no_lines", where=file.name, issues=issues)
    period = store.periods.by_code(codes.period_code)
    if period is None:
        raise UserError("period.unknown", where=file.name, name=codes.period_code)
    unit = store.units.by_uid(codes.unit_uid)
    entries = {entry.criterion_path: entry for entry in scores.entries}
    found = {unit.uid if unit else codes.unit_uid: _Sheet(codes.unit_name, codes.rules_hash, entries)}
    return _Version(f"Phiếu điền ({file.name})", period.year, period.code, found)


def _period(store: Store, version: _Version) -> EvaluationPeriod:
    return find_period(store, version.year, version.period_code or None)


def _stored(store: Store, period: EvaluationPeriod, wanted: _Version) -> _Version:
    """Take what is kept here of the units of a version."""
    sheets = {}
    for sheet in store.scores.sheets(SheetFilter(period_uid=period.uid)):
        rules = store.rule_sets.by_uid(sheet.rule_set_uid)
        unit = store.units.by_uid(sheet.unit_uid)
        if sheet.unit_uid in wanted.sheets and rules is not None and unit is not None:
            entries = store.scores.entries(sheet.uid, Round.SELF)
            sheets[sheet.unit_uid] = _Sheet(unit.name_on(period.ends_on), rules.content_hash, entries)
    return _Version("Đang có trong máy", wanted.year, period.code, sheets)


# ---------------------------------------------------------------------- comparing


def _compare(store: Store, older: _Version, newer: _Version) -> Comparison:
    both = [uid for uid in newer.sheets if uid in older.sheets]
    rules: dict[str, RuleSet | None] = {}
    found: list[Difference] = []
    for uid in both:
        old, new = older.sheets[uid], newer.sheets[uid]
        if new.rules_hash not in rules:
            rules[new.rules_hash] = store.rule_sets.by_hash(new.rules_hash)
        found += _differences(old, new, rules[new.rules_hash])
    only_old = tuple(sheet.name for uid, sheet in older.sheets.items() if uid not in newer.sheets)
    only_new = tuple(sheet.name for uid, sheet in newer.sheets.items() if uid not in older.sheets)
    return Comparison(older.label, newer.label, len(both), tuple(found), only_old, only_new)


def _differences(old: _Sheet, new: _Sheet, rules: RuleSet | None) -> Iterator[Difference]:
    """Give what differs, in the table's reading order; lines of a table that is not here by their paths."""
    known = {criterion.path: criterion for criterion in rules.criteria} if rules is not None else {}
    present = old.entries.keys() | new.entries.keys()
    paths = [path for path in known if path in present] + sorted(present - known.keys())
    for path in paths:
        before, after = _words(old.entries.get(path)), _words(new.entries.get(path))
        criterion = known.get(path)
        code, text = (criterion.code, criterion.text) if criterion else (path, "")
        for name in FIELDS:
            if before[name] != after[name]:
                yield Difference(new.name, code, text, name, before[name], after[name])


def _words(entry: ScoreEntry | None) -> dict[str, str]:
    if entry is None:
        return dict.fromkeys(FIELDS, "")
    return {
        "points": "" if entry.points is None else format_points_short(entry.points),
        "absence": "" if entry.absence is None else choice_label(entry.absence),
        "target": "" if entry.target is None else format_quantity(entry.target),
        "actual": "" if entry.actual is None else format_quantity(entry.actual),
        "note": entry.note,
    }
