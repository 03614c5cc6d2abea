"""The rounds of a sheet on the page: which are offered, which is shown at first, what the chosen one shows.

No widget is here.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

from thidua_desktop.domain.records.scoring import (
    Criterion,
    Origin,
    Round,
    ScoreEntry,
    SheetRole,
    SheetState,
)
from thidua_desktop.domain.reviewing import EarlierWord, last_words
from thidua_desktop.domain.rule_kinds import KINDS
from thidua_desktop.domain.scoring import LineResult, SheetResult
from thidua_desktop.domain.submission import check_review
from thidua_desktop.domain.workflow import ROLE_OF_ROUND, WITH_UNIT
from thidua_desktop.operations.sheet_view import SheetView
from thidua_desktop.ui.scoring.typed_text import LineChange, Part
from thidua_desktop.ui.words import choice_label, issue_sentence

_REVIEWS = (Round.BLOC, Round.CROSS, Round.FINAL, Round.APPRAISAL)
"""Rounds of others, the one that is shown first where it can be typed in."""


def offered_rounds(view: SheetView) -> tuple[Round, ...]:
    """Give the rounds that this office may look at as its own: the unit's, and those of its roles."""
    return tuple(one for one in Round if one is Round.SELF or ROLE_OF_ROUND[one] in view.roles)


def natural_round(view: SheetView, wanted: Round | None = None) -> Round:
    """Give the round to show at first: the wanted one where it can be typed in, else what is this office's
    work on the sheet as it stands; at the end of its road the last round that has points.
    """
    offered = offered_rounds(view)
    if wanted in offered and wanted not in view.refusals:
        return wanted
    is_own = view.office_uid == view.unit.uid or SheetRole.BLOC_HEAD not in view.roles
    if view.sheet.state in WITH_UNIT or (SheetRole.UNIT in view.roles and is_own):
        return Round.SELF
    open_rounds = [one for one in _REVIEWS if one in offered and one not in view.refusals]
    done = [one for one in view.entries if one in offered]
    return (open_rounds or done[-1:] or [Round.SELF])[0]


def lock_words(view: SheetView, round_: Round) -> str:
    """Say why nothing can be typed in a round now; empty where typing is open."""
    issue = view.refusals.get(round_)
    if issue is None:
        return ""
    if round_ is Round.SELF and SheetRole.UNIT in view.roles and view.sheet.state is SheetState.SUBMITTED:
        return _tr("Phiếu đã nộp, không sửa được")
    words = _tr("Phiếu ở bước “{state}”. {why}")
    return words.format(state=choice_label(view.sheet.state), why=issue_sentence(issue))


@dataclass(frozen=True, slots=True)
class RoundFacts:
    """What the grid shows of a round: its lines, the other rounds beside it, and how it differs from them.

    `others` have the lines of the rounds beside it by path. `earlier` is the last word before it. Differences
    are in hundredths, of groups as sums of their lines; `unexplained` are lines that need a reason.
    """

    result: SheetResult
    others: Mapping[Round, Mapping[str, LineResult]] = field(default_factory=dict)
    earlier: Mapping[str, EarlierWord] = field(default_factory=dict)
    differences: Mapping[str, int] = field(default_factory=dict)
    unexplained: frozenset[str] = frozenset()


def round_facts(view: SheetView, round_: Round) -> RoundFacts:
    """Work out what the grid shows of a round."""
    result = view.result(round_)
    others = {
        one: {line.criterion.path: line for line in view.results[one].lines}
        for one in other_rounds(view, round_)
    }
    if round_ is Round.SELF:
        latest = others[list(others)[-1]] if others else {}
        return RoundFacts(result, others, differences=_to_latest(result.lines, latest))
    earlier = last_words(view.entries, round_)
    issues = check_review(
        view.rule_set, {path: word.entry for path, word in earlier.items()}, _spoken(view, round_)
    )
    unexplained = frozenset(issue.where or "" for issue in issues)
    return RoundFacts(result, others, earlier, _from_earlier(result.lines, earlier, others), unexplained)


def changed_paths(was: RoundFacts, now: RoundFacts) -> set[str]:
    """Give the lines of which anything that the grid shows is another than it was."""
    before = {line.criterion.path: line for line in was.result.lines}
    found = _changed_lines(before, now.result.lines)
    for round_, lines in now.others.items():
        found |= _changed_lines(was.others.get(round_, {}), lines.values())
    pairs: tuple[tuple[Mapping[str, object], Mapping[str, object]], ...] = (
        (was.earlier, now.earlier),
        (was.differences, now.differences),
    )
    for old, new in pairs:
        if old != new:
            found |= {path for path in {**old, **new} if old.get(path) != new.get(path)}
    return found | (was.unexplained ^ now.unexplained)


def other_rounds(view: SheetView, round_: Round) -> tuple[Round, ...]:
    """Give the rounds that stand beside one: all that were begun. Beside what this office gives crosswise
    stands the mean, once somebody else gave points too or a table of them was read in.
    """
    mean = view.entries.get(Round.CROSS, {}).values()
    is_read_in = any(entry.origin is Origin.IMPORTED for entry in mean)
    has_others = is_read_in or bool(set(view.peers) - {view.office_uid})
    return tuple(one for one in view.results if one is not round_ or (one is Round.CROSS and has_others))


def other_notes(view: SheetView, line: LineResult) -> str:
    """Write what the other rounds say to a line, the earliest first: "Tự chấm: đã báo cáo"; empty without."""
    path = line.criterion.path
    said = {round_: entries[path] for round_, entries in view.entries.items() if path in entries}
    return "\n".join(
        _tr("{round}: {note}").format(round=choice_label(round_), note=entry.note)
        for round_, entry in said.items()
        if entry.note and entry != line.entry
    )


def agreeing(view: SheetView, round_: Round, paths: Sequence[str]) -> tuple[LineChange, ...]:
    """Give the changes that take the last word before a round over into these lines.

    Targets and results come along, so that the rule sees what it saw before; fellow members give points only.
    """
    earlier = last_words(view.entries, round_)
    criteria = {leaf.path: leaf for leaf in view.rule_set.leaves}
    found: list[LineChange] = []
    for path in paths:
        word = earlier.get(path)
        if word is None or path not in criteria:
            continue
        line = next(one for one in view.results[word.round].lines if one.criterion.path == path)
        if round_ is Round.CROSS:
            found.append(LineChange(path, Part.POINTS, line.points, word.entry.absence))
        else:
            found += _same_line(criteria[path], word.entry)
    return tuple(found)


def _changed_lines(before: Mapping[str, LineResult], lines: Iterable[LineResult]) -> set[str]:
    found = set()
    for line in lines:
        old = before.get(line.criterion.path)
        # A view that follows a write brings the very same lines where nothing changed.
        if old is not line and old != line:
            found.add(line.criterion.path)
    return found


def _same_line(criterion: Criterion, entry: ScoreEntry) -> list[LineChange]:
    path, parts = criterion.path, ((Part.TARGET, entry.target), (Part.ACTUAL, entry.actual))
    changes = [LineChange(path, part, quantity=value) for part, value in parts if value is not None]
    if entry.absence is not None or entry.points is not None:
        # Points of an index go on following it. Those of the bloc are agreed to as they stand: while only
        # some of its sheets are in this round, the rule would make others of them.
        follows = entry.origin is Origin.COMPUTED and not KINDS[criterion.kind].needs_bloc
        origin = Origin.COMPUTED if follows else Origin.TYPED
        changes.append(LineChange(path, Part.POINTS, entry.points, entry.absence, origin=origin))
    return changes


def _spoken(view: SheetView, round_: Round) -> dict[str, ScoreEntry]:
    """Give the lines that people scored in a round; what an approval worked out needs no reason."""
    return {path: entry for path, entry in view.typed(round_).items() if entry.origin is not Origin.CONCLUDED}


def _to_latest(lines: Sequence[LineResult], latest: Mapping[str, LineResult]) -> dict[str, int]:
    found = {}
    for line in lines:
        other = latest.get(line.criterion.path)
        if other is not None and other.points is not None and line.points is not None:
            found[line.criterion.path] = other.points - line.points
    return found


def _from_earlier(
    lines: Sequence[LineResult],
    earlier: Mapping[str, EarlierWord],
    others: Mapping[Round, Mapping[str, LineResult]],
) -> dict[str, int]:
    found: dict[str, int] = {}
    parents = {line.criterion.path: line.criterion.parent_path for line in lines}
    for line in lines:
        path = line.criterion.path
        word = earlier.get(path)
        before = others[word.round].get(path) if word is not None else None
        if line.criterion.is_group or line.points is None or before is None or before.points is None:
            continue
        while path:
            found[path] = found.get(path, 0) + line.points - before.points
            path = parents.get(path, "")
    return found


def _tr(text: str) -> str:
    return QCoreApplication.translate("ScoreGrid", text)
