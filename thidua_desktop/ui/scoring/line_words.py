"""What the panel says of a line: its rule, who changed it, its peers and its earlier periods; no widget."""

import re
from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from thidua_desktop.domain.points import NumberError, format_points_short, format_quantity, parse_points
from thidua_desktop.domain.records.scoring import Absence, AbsencePolicy, Criterion
from thidua_desktop.domain.rule_kinds import KINDS, PASS_FAIL, ParameterForm, ParameterSpec, parameter_specs
from thidua_desktop.operations.earlier_values import EarlierValue
from thidua_desktop.operations.line_audit import LinePart, PastChange
from thidua_desktop.operations.line_peers import PeerValue
from thidua_desktop.ui.scoring.typed_text import absence_short, points_text
from thidua_desktop.ui.words import change_sentence, choice_label, on_screen

MOST_CHANGES = 30
"""So many changes of a line are listed; what lies before is counted."""
_LONG_WORD = 16
_BREAK = "\u200b"
_JOINTS = re.compile(r"[_./\\@-]+")


def moment_words(moment: datetime) -> str:
    """Write a moment on the clock of this computer: 12/12/2025 15:30."""
    return moment.astimezone().strftime("%d/%m/%Y %H:%M")


def breakable(text: str) -> str:
    """Let long words break, as names of files and addresses are, so that they stay within the panel."""
    return " ".join(_broken(word) if len(word) > _LONG_WORD else word for word in text.split(" "))


def _broken(word: str) -> str:
    marked = _JOINTS.sub(lambda found: found.group() + _BREAK, word)
    pieces = marked.split(_BREAK)
    cut = [piece[at : at + _LONG_WORD] for piece in pieces for at in range(0, max(1, len(piece)), _LONG_WORD)]
    return _BREAK.join(cut)


# ------------------------------------------------------------------ the rule


def rule_words(criterion: Criterion) -> str:
    """Say how a line is scored: its kind in a sentence, its maximum, how to type it."""
    most = _tr("Tối đa {most} điểm.").format(most=format_points_short(criterion.max_points))
    parts = [on_screen(KINDS[criterion.kind].description), most]
    if criterion.kind == PASS_FAIL:
        parts.append(_tr("Gõ Đ hoặc x là đạt, K là không đạt."))
    if not criterion.is_group and criterion.absence is not AbsencePolicy.NONE:
        parts.append(_tr("Gõ KG (không giao), KPS (không phát sinh) hoặc KAD (không áp dụng) nếu có."))
    return " ".join(parts)


def parameter_words(criterion: Criterion) -> str:
    """Write what the set lays down for this line, one parameter a line; its legal source stands apart."""
    specs = [spec for spec in parameter_specs(criterion.kind) if spec.code in criterion.parameters]
    words = _tr("{name}: {value}")
    lines = [
        words.format(name=_capital(on_screen(spec.label)), value=_parameter_value(criterion, spec))
        for spec in specs
        if spec.code != "source"
    ]
    return "\n".join(lines)


def _parameter_value(criterion: Criterion, spec: ParameterSpec) -> str:
    text = criterion.parameters[spec.code]
    if spec.form is ParameterForm.CHOICE:
        return on_screen(spec.choices.get(text, text))
    if spec.form is ParameterForm.POINTS:
        return _tr("{points} điểm").format(points=text)
    if spec.form is ParameterForm.PERCENT and spec.most is None:
        return _tr("{percent}%").format(percent=text)
    return text


def source_words(criterion: Criterion, rules: str, basis: str) -> str:
    """Name the legal source of a line: its own, or that of the whole set; and the set with its version."""
    own = criterion.parameters.get("source", "") or basis
    lines = [_tr("Căn cứ: {source}").format(source=own)] if own else []
    return "\n".join([*lines, rules])


# ------------------------------------------------------------------ who changed what


def change_lines(changes: Sequence[PastChange]) -> list[str]:
    """Write the changes of a line, the newest first."""
    lines = [change_words(change) for change in changes[:MOST_CHANGES]]
    more = len(changes) - len(lines)
    if more > 0:
        lines.append(_tr("… và {count} lần trước đó").format(count=more))
    return lines


def change_words(change: PastChange) -> str:
    """Write one change: "12/12/2025 15:30, Tự chấm: điểm 5 → 8,5. Gõ trên màn hình"."""
    what = {
        LinePart.POINTS: _tr("điểm {old} → {new}"),
        LinePart.TARGET: _tr("chỉ tiêu {old} → {new}"),
        LinePart.ACTUAL: _tr("kết quả {old} → {new}"),
        LinePart.NOTE: _tr("ghi chú “{new}”"),
        LinePart.EVIDENCE: _tr("đính kèm {new}") if change.new else _tr("bỏ tệp {old}"),
        LinePart.LINE: _tr("sửa ghi chú hoặc số liệu"),
        LinePart.SHEET: _tr("cả phiếu, từ tệp {new}"),
    }[change.part]
    what = what.format(old=breakable(_value(change, change.old)), new=breakable(_value(change, change.new)))
    why, at = change_sentence(change.code), moment_words(change.at)
    if change.decided:
        why = _tr("{why} – quyết định: {decided}").format(why=why, decided=breakable(change.decided))
    if change.part is LinePart.EVIDENCE:
        return _tr("{at}: {what}").format(at=at, what=what)
    if change.round is None:
        return _tr("{at}: {what}. {why}").format(at=at, what=what, why=why)
    round_ = choice_label(change.round)
    return _tr("{at}, {round}: {what}. {why}").format(at=at, round=round_, what=what, why=why)


def _value(change: PastChange, text: str | None) -> str:
    if text is None or not text:
        return _tr("trống")
    if change.part is not LinePart.POINTS:
        return text
    if text in set(Absence):
        return choice_label(Absence(text))
    try:
        return format_points_short(parse_points(text))
    except NumberError:  # packages keep what stood in the cell
        return text


# ------------------------------------------------------------------ peers and earlier periods


def peer_words(peer: PeerValue) -> str:
    """Write a unit's figures: "Xã Ấp Đầu: 8,5 điểm, kết quả 92 trên 80, tạm tính"."""
    name = _tr("{name} (đơn vị này)").format(name=peer.unit_name) if peer.is_own else peer.unit_name
    if peer.absence is not None:
        figures = [absence_short(peer.absence)]
    elif peer.points is None:
        figures = [_tr("chưa chấm")]
    else:
        figures = [_tr("{points} điểm").format(points=format_points_short(peer.points))]
    if peer.actual is not None and peer.target is not None:
        figures.append(
            _tr("kết quả {actual} trên {target}").format(
                actual=format_quantity(peer.actual), target=format_quantity(peer.target)
            )
        )
    elif peer.actual is not None:
        figures.append(_tr("kết quả {actual}").format(actual=format_quantity(peer.actual)))
    if peer.is_provisional:
        figures.append(_tr("tạm tính"))
    return _tr("{name}: {figures}").format(name=name, figures=", ".join(figures))


def earlier_words(value: EarlierValue) -> str:
    """Write what the line had in an earlier period."""
    points = points_text(value.entry) if value.entry is not None else ""
    words = _tr("{period}: {points}") if value.is_same_text else _tr("{period}: {points} (lời văn khác)")
    return words.format(period=value.period_name, points=points or _tr("chưa chấm"))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _tr(text: str) -> str:
    return QCoreApplication.translate("LinePanel", text)
