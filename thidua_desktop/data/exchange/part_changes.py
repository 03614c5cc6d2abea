"""What changes in the parts of a record (names, parents, task groups, documents), in words for people."""

from collections.abc import Iterable, Mapping

from thidua_desktop.domain.records.campaigns import Campaign, Directive, LegalDocument
from thidua_desktop.domain.records.exchange import FieldChange
from thidua_desktop.domain.records.organisation import Dated, Unit
from thidua_desktop.domain.text import format_date

Parts = Mapping[str, str]
"""Header → all parts of that kind as one text, empty when there are none."""


def unit_parts(unit: Unit, names: Mapping[str, str]) -> Parts:
    """Write a unit's names and parents; `names` has the parents' by our uid."""
    return {
        "Tên gọi": _joined(f"{name.name}{_span(name)}" for name in unit.names),
        "Đơn vị cấp trên": _joined(
            f"{names.get(above.parent_uid, '?')}{_span(above)}" for above in unit.parents
        ),
    }


def directive_parts(directive: Directive) -> Parts:
    """Write a directive's task groups."""
    return {"Nhóm nhiệm vụ": _joined(f"{group.number}. {group.name}" for group in directive.task_groups)}


def campaign_parts(campaign: Campaign) -> Parts:
    """Write the documents behind a campaign."""
    return {"Văn bản": _joined(map(_paper, campaign.documents))}


def part_changes(ours: Parts, theirs: Parts) -> tuple[FieldChange, ...]:
    """Name the kinds of parts that differ, with the old and the new text."""
    return tuple(
        FieldChange(header, ours[header] or None, theirs[header] or None)
        for header in ours
        if ours[header] != theirs[header]
    )


def _joined(texts: Iterable[str]) -> str:
    return "; ".join(texts)


def _span(part: Dated) -> str:
    start = f" từ {format_date(part.valid_from)}" if part.valid_from else ""
    end = f" đến hết {format_date(part.valid_to)}" if part.valid_to else ""
    return start + end


def _paper(paper: LegalDocument) -> str:
    day = f" ngày {format_date(paper.issued_on)}" if paper.issued_on else ""
    return f"{paper.kind} {paper.number}{day}: {paper.summary}"
