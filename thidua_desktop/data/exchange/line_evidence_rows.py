"""Evidence on lines of sheets ↔ canonical rows; the files' bytes do not travel in a workbook."""

from collections.abc import Mapping, Sequence

from thidua_desktop.data.exchange.package_format import LINE_EVIDENCE, Row, child_key
from thidua_desktop.data.exchange.package_values import canonical_number, canonical_text, whole_of
from thidua_desktop.data.exchange.package_writer import TableContent
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.records.achievements import EvidenceFile
from thidua_desktop.domain.records.scoring import RuleSet, ScoreSheet

UNIT, PERIOD, RULES = 4, 5, 6


def evidence_rows_of(
    sheet: ScoreSheet, rule_set_hash: str, path: str, files: Sequence[EvidenceFile]
) -> list[Row]:
    """Write the files on a line, in their order."""
    place = sheet.unit_uid, sheet.period_uid, rule_set_hash
    return [
        (
            child_key(f"{sheet.uid}:{path}", number),
            canonical_text(file.name),
            canonical_number(file.size),
            file.sha256,
            *place,
        )
        for number, file in enumerate(files)
    ]


def split_evidence_key(key: str) -> tuple[str, str]:
    """Give the sheet's uid and the path of a row's key."""
    sheet, _, path = key.rpartition("#")[0].partition(":")
    return sheet, path


def read_file(row: Row) -> EvidenceFile:
    """Read a file's name, size and hash."""
    return EvidenceFile(row[3] or "", row[1] or "", whole_of(row[2]))


def line_evidence_content(
    store: Store, sheets: Sequence[ScoreSheet], rules: Mapping[str, RuleSet], names: Mapping[str, str]
) -> TableContent:
    """Write the evidence on the lines of sheets."""
    content = TableContent(LINE_EVIDENCE)
    for sheet in sheets:
        of = rules[sheet.rule_set_uid]
        leaves = {leaf.path: leaf for leaf in of.leaves}
        for path, files in store.line_notes.evidence(sheet.uid).items():
            rows = evidence_rows_of(sheet, of.content_hash, path, files)
            content.rows += rows
            leaf = leaves[path]
            content.shown += [(names.get(sheet.unit_uid), leaf.code, leaf.text)] * len(rows)
    return content
