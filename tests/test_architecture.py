"""The house rules that a machine can see: layers, sizes, and where some names may stand."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "thidua_desktop"
FILES = sorted(PACKAGE.rglob("*.py"))

MOST_LINES_OF_FILE = 500
MOST_LINES_OF_CLASS = 300
MOST_LINES_OF_FUNCTION = 60

DIALOGS = {"ui/dialogs.py"}
MAY_CATCH_ALL = {
    "ui/tasks.py",
    "app.py",
    "cli/main.py",  # the crash hook of the command line
    "cli/self_check.py",
    "data/exchange/workbook_sheets.py",  # a panic of the Rust reader; everything else goes on
    "data/exchange/workbook_gate.py",  # whatever a reader stumbles over is the file's fault
    "data/exchange/gate_client.py",  # ends the child, then everything goes on
}

# What opens workbooks and their parts; written ones are made of text.
OPENERS = {"CalamineWorkbook", "load_workbook", "ZipFile", "is_zipfile", "expat"}
GATE = {
    "data/exchange/workbook_sheets.py",
    "data/exchange/workbook_xml.py",
    "data/exchange/sheet_scan.py",
    "data/exchange/spreadsheet_writer.py",  # writes only
    "data/exchange/evidence_zip.py",  # as the one above
}

ALL_ERRORS = {"Exception", "BaseException"}

# Names under which store files hand a literal piece of a statement to their own private functions.
SQL_PARTS = {"condition", "select", "order", "where", "table"}

# What tells the time or the day by itself; the domain gets both as arguments.
CLOCKS = {"now", "today", "utcnow", "fromtimestamp"}


def place(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def nodes(path: Path) -> Iterator[ast.AST]:
    return ast.walk(tree(path))


def names_used(path: Path) -> Iterator[tuple[str, int]]:
    """Give every plain name, attribute and imported name with its line."""
    for node in nodes(path):
        if isinstance(node, ast.Name):
            yield node.id, node.lineno
        elif isinstance(node, ast.Attribute):
            yield node.attr, node.lineno
        elif isinstance(node, ast.ImportFrom):
            yield from ((alias.name, node.lineno) for alias in node.names)


def places_of(wanted: set[str], allowed: set[str]) -> list[str]:
    return [
        f"{place(path)}:{line} {name}"
        for path in FILES
        if place(path) not in allowed
        for name, line in names_used(path)
        if name in wanted
    ]


def too_long(kinds: tuple[type[ast.AST], ...], most: int) -> list[str]:
    return [
        f"{place(path)}:{node.lineno} {node.name} has {node.end_lineno - node.lineno + 1} lines"
        for path in FILES
        for node in nodes(path)
        if isinstance(node, kinds) and node.end_lineno - node.lineno + 1 > most
    ]


def test_imports_point_down():
    # A process of its own: in this one import-linter would switch the program's loggers off.
    call = "from importlinter.cli import lint_imports as run; raise SystemExit(run(no_cache=True))"
    command = [sys.executable, "-W", "ignore", "-c", call]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stdout


def test_domain_imports_the_standard_library_only():
    allowed = sys.stdlib_module_names | {"thidua_desktop"}
    strangers = [
        f"{place(path)}:{node.lineno} {name}"
        for path in sorted((PACKAGE / "domain").rglob("*.py"))
        for node in nodes(path)
        for name in imported(node)
        if name.split(".")[0] not in allowed
    ]
    assert strangers == []


def imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        return [node.module or ""]
    return []


def test_domain_gets_the_clock_from_outside():
    calls = [
        f"{place(path)}:{node.lineno} {node.func.attr}"
        for path in sorted((PACKAGE / "domain").rglob("*.py"))
        for node in nodes(path)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in CLOCKS
    ]
    assert calls == []


def test_files_stay_short():
    lengths = {place(path): len(path.read_text(encoding="utf-8").splitlines()) for path in FILES}
    assert {name: lines for name, lines in lengths.items() if lines > MOST_LINES_OF_FILE} == {}


def test_classes_stay_short():
    assert too_long((ast.ClassDef,), MOST_LINES_OF_CLASS) == []


def test_functions_stay_short():
    assert too_long((ast.FunctionDef, ast.AsyncFunctionDef), MOST_LINES_OF_FUNCTION) == []


def test_message_and_file_windows_are_opened_by_dialogs_only():
    assert places_of({"QMessageBox", "QFileDialog"}, DIALOGS) == []


def test_nobody_stirs_the_event_loop():
    assert places_of({"processEvents"}, set()) == []


def test_all_is_caught_in_the_named_places_only():
    catches = [
        f"{place(path)}:{node.lineno}"
        for path in FILES
        if place(path) not in MAY_CATCH_ALL
        for node in nodes(path)
        if isinstance(node, ast.ExceptHandler) and catches_all(node)
    ]
    assert catches == []


def catches_all(handler: ast.ExceptHandler) -> bool:
    """Tell whether a handler keeps every error; one that only tidies up and raises again does not."""
    last = handler.body[-1]
    if isinstance(last, ast.Raise) and last.exc is None:
        return False
    caught = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return any(one is None or (isinstance(one, ast.Name) and one.id in ALL_ERRORS) for one in caught)


def test_files_from_outside_are_opened_by_the_gate_only():
    """Whoever opens a workbook by another road lets in what the gate refuses."""
    assert places_of(OPENERS, GATE) == []


def test_only_the_command_line_prints():
    prints = [
        f"{place(path)}:{node.lineno}"
        for path in FILES
        if not place(path).startswith("cli/")
        for node in nodes(path)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
    ]
    assert prints == []


def test_no_module_reaches_for_the_application():
    calls = [
        f"{place(path)}:{node.lineno}"
        for path in FILES
        if place(path) != "app.py"
        for node in nodes(path)
        if isinstance(node, ast.Attribute)
        and node.attr == "instance"
        and isinstance(node.value, ast.Name)
        and node.value.id in {"QApplication", "QGuiApplication", "QCoreApplication"}
    ]
    assert calls == []


def test_statements_take_in_constants_only():
    """Values go as parameters; what is set into an SQL text is a constant or a piece from the same file."""
    strangers = [
        f"{place(path)}:{value.lineno} {{{ast.unparse(value)}}}"
        for path in sorted((PACKAGE / "data" / "store").rglob("*.py"))
        for value in set_into_statements(tree(path))
        if not is_constant(value)
    ]
    assert strangers == []


@pytest.mark.parametrize(
    "line",
    [
        "connection.execute(f'SELECT * FROM unit WHERE name = {name}')",
        "connection.execute('SELECT * FROM unit WHERE name = ' + name)",
        "connection.execute('SELECT * FROM unit WHERE name = %s' % name)",
        "connection.execute('SELECT * FROM {}'.format(name))",
        "connection.executemany(f'INSERT INTO {sheet.title} VALUES (?)', rows)",
        "connection.executescript('DELETE FROM ' + path.name + ';')",
    ],
)
def test_a_statement_built_from_a_name_would_be_caught(line):
    assert [value for value in set_into_statements(ast.parse(line)) if not is_constant(value)]


def set_into_statements(module: ast.Module) -> Iterator[ast.expr]:
    """Give what is set into the text of every statement that is executed, whichever way."""
    for call in ast.walk(module):
        if not (isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.args):
            continue
        if call.func.attr.startswith("execute") and not ast.unparse(call.args[0]).startswith("f'PRAGMA "):
            for part in ast.walk(call.args[0]):
                yield from pieces_of(part)


def pieces_of(part: ast.AST) -> Iterator[ast.expr]:
    if isinstance(part, ast.FormattedValue):
        yield part.value
    elif isinstance(part, ast.BinOp):
        yield from (side for side in (part.left, part.right) if isinstance(side, ast.Name | ast.Attribute))
    elif isinstance(part, ast.Call) and isinstance(part.func, ast.Attribute) and part.func.attr == "format":
        yield from (*part.args, *(word.value for word in part.keywords))


def is_constant(value: ast.expr) -> bool:
    if isinstance(value, ast.Constant):
        return True
    return isinstance(value, ast.Name) and (value.id.isupper() or value.id in SQL_PARTS)


def test_dates_are_formatted_without_letters():
    """`strftime` on Windows refuses letters that the system's code page lacks, such as those of "giờ"."""
    formats = [
        f"{place(path)}:{call.lineno} {call.args[0].value}"
        for path in FILES
        for call in nodes(path)
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr == "strftime"
        and isinstance(call.args[0], ast.Constant)
        and not str(call.args[0].value).isascii()
    ]
    assert formats == []


def test_no_layout_is_asked_for_its_items():
    """PySide keeps an item after Qt deleted it and takes it for what lies at its address later: a crash."""
    calls = [
        f"{place(path)}:{call.lineno}"
        for path in FILES
        for call in nodes(path)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == "itemAt"
    ]
    assert calls == []
