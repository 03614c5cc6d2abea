"""What the print preview asks of the lane: what can be printed, and the bytes of one paper."""

import tempfile
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.records.scoring import EvaluationPeriod
from thidua_desktop.ui.printing.wish import PrintWish
from thidua_desktop.ui.scoring.sheet_reading import SheetChoices, read_choices

if TYPE_CHECKING:  # only names here: loading the PDF writer on the window thread would be felt
    from thidua_desktop.data.store.store import Store
    from thidua_desktop.operations.printing import Document
    from thidua_desktop.operations.reconciliation import MinuteOffer


@dataclass(frozen=True, slots=True)
class PrintChoices:
    """The papers, and the units and blocs of the period; without one, the papers that need none.

    `minutes` are the imports about which something was decided, the newest first.
    """

    documents: "tuple[Document, ...]"
    sheets: SheetChoices
    minutes: "tuple[MinuteOffer, ...]"


@dataclass(frozen=True, slots=True)
class Paper:
    """A written paper: the very bytes that are saved and printed."""

    wish: PrintWish
    content: bytes
    pages: int
    check_code: str


def read_print_choices(store: "Store", period: EvaluationPeriod | None) -> PrintChoices:
    """Read what can be printed in a period, or without one."""
    from thidua_desktop.operations.printing import DOCUMENTS  # it loads the PDF writer: on the lane only
    from thidua_desktop.operations.reconciliation import minutes_to_print  # with it

    minutes = minutes_to_print(store)
    if period is None:
        papers = tuple(one for one in DOCUMENTS if not one.needs_period)
        return PrintChoices(papers, SheetChoices((), (), ()), minutes)
    return PrintChoices(DOCUMENTS, read_choices(store, period), minutes)


def write_paper(store: "Store", wish: PrintWish, today: date) -> Paper:
    """Write a paper into a folder of its own and give its bytes; raises as `print_document` does."""
    from thidua_desktop.operations.printing import (  # it loads the PDF writer: on the lane only
        DocumentKey,
        PrintRequest,
        find_document,
        print_document,
    )

    document = find_document(wish.document)
    with tempfile.TemporaryDirectory(prefix="thidua_in_") as folder:
        request = PrintRequest(
            key=DocumentKey(wish.document),
            out=Path(folder) / "giay.pdf",
            unit_uid=wish.unit_uid,
            bloc_uid=wish.bloc_uid if document is not None and document.needs_bloc else None,
            period_uid=wish.period_uid,
            round=wish.round,
            version=wish.version,
            import_uid=wish.import_uid,
        )
        printed = print_document(store, request, today)
        return Paper(wish, printed.path.read_bytes(), printed.pages, printed.check_code)


def save_paper(content: bytes, target: Path) -> Path:
    """Keep a paper's bytes under a name, replacing the file whole. Raises UserError when that fails."""
    part = target.with_name(f".{target.name}.part")
    try:
        part.write_bytes(content)
        part.replace(target)
    except OSError as error:
        raise UserError("printing.target_locked", name=target.name) from error
    finally:
        part.unlink(missing_ok=True)
    return target
