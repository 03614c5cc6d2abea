"""What stands in for the window's edges in tests: dialogs that answer by plan, a lane that runs at once."""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from thidua_desktop.domain.errors import ThiduaError
from thidua_desktop.domain.issues import Issue
from thidua_desktop.messages import error_sentence
from thidua_desktop.ui.dialogs import WORKBOOKS, Dialogs
from thidua_desktop.ui.page import CurrentState, PageContext
from thidua_desktop.ui.tasks import Runner

NOON = datetime(2026, 7, 1, 5, 0, tzinfo=UTC)


class FakeDialogs(Dialogs):
    """Answers come from `answers` in order (a verb, or a path); what was asked and told is kept in `seen`."""

    def __init__(self, *answers: str | Path | None):
        self.answers = list(answers)
        self.seen: list[str] = []

    def choose(self, question: str, verbs: Sequence[str], detail: str = "", default: int = 0) -> int:
        self.seen.append(question)
        return list(verbs).index(self.answers.pop(0))

    def choose_open_file(self, title: str, file_filter: str = WORKBOOKS) -> Path | None:
        self.seen.append(title)
        return self.answers.pop(0)

    def choose_open_files(self, title: str, file_filter: str = WORKBOOKS) -> list[Path]:
        self.seen.append(title)
        return self.answers.pop(0)

    def choose_folder(self, title: str) -> Path | None:
        self.seen.append(title)
        return self.answers.pop(0)

    def choose_save_file(self, title: str, suggested: str, file_filter: str = WORKBOOKS) -> Path | None:
        self.seen.append(title)
        return self.answers.pop(0)

    def ask_passphrase(self, reason: str) -> str | None:
        self.seen.append(reason)
        return self.answers.pop(0)

    def open_file(self, path: Path) -> None:
        self.seen.append(path.read_text(encoding="utf-8"))

    def show_error(self, problem: ThiduaError | str) -> None:
        self.seen.append(problem if isinstance(problem, str) else error_sentence(problem))

    def show_issues(self, title: str, issues: Sequence[Issue]) -> None:
        self.seen.append(title)


class InlineRunner(Runner):
    """A lane that runs every job at once, on the thread of the test; its store may be given."""

    def __init__(self, store=None):
        super().__init__(clock=lambda: NOON)
        self._store = store

    def _submit(self, job):
        self._finished.emit(self._do(job))


def make_context(
    look, store=None, dialogs: Dialogs | None = None, today: Callable[[], date] = lambda: date(2026, 7, 1)
) -> PageContext:
    """Make what a page is given; `shown_pages` on the context's `show_page` keeps what was asked for."""
    shown: list[tuple[str, object | None]] = []

    def show_page(page_id: str, argument: object | None = None) -> None:
        shown.append((page_id, argument))

    show_page.asked = shown
    runner = InlineRunner(store)
    context = PageContext(runner, dialogs or FakeDialogs(), look, today, show_page, CurrentState(runner))
    runner.set_boundary(context.dialogs)
    if store is not None:
        office = store.offices.office()
        unit = store.units.by_uid(office.unit_uid) if office else None
        context.state.show(office, unit.name if unit else "", tuple(store.periods.all()))
    return context
