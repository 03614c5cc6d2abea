"""What is wrong with a file, line by line, in words; made on the lane, where the file is read again."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from thidua_desktop.domain.issues import Issue, Severity

if TYPE_CHECKING:  # only a name here: its module loads the workbook readers
    from thidua_desktop.operations.import_files import Problem

_ORDER = (Severity.ERROR, Severity.DECISION, Severity.WARNING)


def describe_problems(
    path: Path, issues: Sequence[Issue], translate: Callable[[str], str] = str
) -> "tuple[Problem, ...]":
    """Describe every issue with the text of its cell, those that refuse first; `translate` as `sentence`."""
    from thidua_desktop.messages.remedies import SEVERITY_WORDS, reason_and_remedy  # start-up: all sentences
    from thidua_desktop.operations.import_files import Problem, cell_texts  # start-up: loads openpyxl

    ordered = sorted(issues, key=lambda issue: _ORDER.index(issue.severity))
    texts = cell_texts(path, {issue.where for issue in ordered if issue.where})
    found = []
    for number, issue in enumerate(ordered, start=1):
        reason, remedy = reason_and_remedy(issue, translate)
        where, words = issue.where or "", translate(SEVERITY_WORDS[issue.severity])
        found.append(Problem(number, issue.severity, where, texts.get(where, ""), words, reason, remedy))
    return tuple(found)
