"""What people wait for at the screen; figures only, no goals yet."""

from datetime import date
from pathlib import Path

from measure import Case, Group, Stopwatch
from workloads import YEAR, Size, Workload, fill_scores, make_workspace

from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.records.scoring import Round
from thidua_desktop.operations.printing import DocumentKey, PrintRequest, print_document
from thidua_desktop.operations.ranking import rank_bloc
from thidua_desktop.operations.scores import read_sheet

SIZE = Size(units=10, criteria=176)
_WORKSPACE = "khoi.thidua"
_TODAY = date(YEAR + 1, 1, 15)


def prepare(folder: Path) -> None:
    """Make a bloc of ten units with full sheets."""
    workload = Workload.of(SIZE)
    with make_workspace(folder / _WORKSPACE, workload, None, with_sheets=True) as store:
        fill_scores(store, workload)


def open_sheet(folder: Path, stopwatch: Stopwatch) -> None:
    """Read one sheet with its sums and reasons."""
    workload = Workload.of(SIZE)
    with Store.open(folder / _WORKSPACE) as store, stopwatch.timed():
        view = read_sheet(store, workload.sheets[0].uid)
    assert len(view.entries[Round.SELF]) == SIZE.criteria


def rank(folder: Path, stopwatch: Stopwatch) -> None:
    """Rank the bloc."""
    workload = Workload.of(SIZE)
    with Store.open(folder / _WORKSPACE) as store, stopwatch.timed():
        ranking = rank_bloc(store, workload.bloc.uid, workload.period.uid, Round.SELF)
    assert len(ranking.rows) == SIZE.units


def print_summary(folder: Path, stopwatch: Stopwatch) -> None:
    """Print the bloc's summary, the first paper of a session."""
    workload = Workload.of(SIZE)
    out = folder / "tong_hop.pdf"
    request = PrintRequest(
        DocumentKey.BLOC_SUMMARY, out, bloc_uid=workload.bloc.uid, period_uid=workload.period.uid
    )
    with Store.open(folder / _WORKSPACE) as store, stopwatch.timed():
        print_document(store, request, _TODAY)
    stopwatch.facts["cỡ tệp"] = f"{out.stat().st_size / 1024:.0f} KiB"


GROUP = Group(
    title="Việc hằng ngày (khối 10 đơn vị × 176 tiêu chí; chưa đặt mục tiêu)",
    cases=(
        Case("sheet", "Mở một phiếu 176 dòng", open_sheet),
        Case("rank", "Xếp hạng cả khối", rank),
        Case("summary", "In bảng tổng hợp, kể cả lần đầu nạp thư viện in", print_summary),
    ),
    prepare=prepare,
)
