"""What `scores show` tells of a line beside its points: who changed it, its peers, comments, evidence."""

from collections.abc import Mapping

from thidua_desktop.cli.answer import Fields, Json
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.points import Points, Quantity, format_points_plain, format_quantity
from thidua_desktop.domain.records.line_notes import LineComment
from thidua_desktop.domain.records.scoring import Round
from thidua_desktop.domain.rule_kinds import KINDS
from thidua_desktop.messages import change_sentence
from thidua_desktop.operations.line_audit import PastChange, sheet_changes
from thidua_desktop.operations.line_peers import PeerValue, peers_of
from thidua_desktop.operations.relative_points import read_bloc
from thidua_desktop.operations.scores import SheetView


def read_line_fields(store: Store, view: SheetView, round_: Round) -> Mapping[str, Fields]:
    """Give path → further fields of every line; `peers` stands at lines that look at the bloc's best."""
    leaves = view.rule_set.leaves
    changes = sheet_changes(store, view.sheet.uid, [leaf.path for leaf in leaves])
    is_relative = any(KINDS[leaf.kind].needs_bloc for leaf in leaves)
    bloc = read_bloc(store, view.sheet, view.period, round_) if is_relative else None
    fields: dict[str, dict[str, Json]] = {}
    for criterion in view.rule_set.criteria:
        path = criterion.path
        fields[path] = {
            "changed": [_change(one) for one in changes.get(path, ())],
            "comments": [_comment(one) for one in view.comments.get(path, ())],
            "evidence": [file.name for file in view.evidence.get(path, ())],
        }
        if bloc is not None and KINDS[criterion.kind].needs_bloc:
            fields[path]["peers"] = [_peer(one) for one in peers_of(store, view, path, bloc, round_)]
    return fields


def _change(change: PastChange) -> Fields:
    return {
        "at": change.at.isoformat(),
        "round": None if change.round is None else change.round.value,
        "part": change.part.value,
        "old": change.old,
        "new": change.new,
        "why": change_sentence(change.code),
        "decided": change.decided,
    }


def _comment(comment: LineComment) -> Fields:
    return {
        "at": comment.written_at.isoformat(),
        "by": comment.author_name,
        "text": comment.text,
        "follow_up": comment.follow_up,
        "done_on": None if comment.done_on is None else comment.done_on.isoformat(),
    }


def _peer(peer: PeerValue) -> Fields:
    return {
        "unit": peer.unit_name,
        "points": _points(peer.points),
        "target": _quantity(peer.target),
        "actual": _quantity(peer.actual),
        "absence": None if peer.absence is None else peer.absence.value,
        "provisional": peer.is_provisional,
    }


def _points(points: Points | None) -> str | None:
    return None if points is None else format_points_plain(points)


def _quantity(quantity: Quantity | None) -> str | None:
    """Write a quantity for machines: a dot, no signs between thousands."""
    return None if quantity is None else format_quantity(quantity).replace(".", "").replace(",", ".")
