"""A given target on the unit's own sheet: locked with its giver, and flagged where it is missing."""

import pytest

from tests.operations.standings import PATH, make_standings, score
from thidua_desktop.domain.points import Quantity
from thidua_desktop.operations.issued_targets import issue_targets
from thidua_desktop.operations.scores import read_sheet
from thidua_desktop.ui.scoring.cells import ColumnKind
from thidua_desktop.ui.scoring.sheet_model import SheetModel

LINE = PATH["4"]


@pytest.fixture
def store(tmp_path):
    with make_standings(tmp_path) as opened:
        targets = {f"u{n}": {LINE: Quantity(900_000)} for n in range(3)}
        issue_targets(opened, "p", "r", targets)
        yield opened


@pytest.mark.parametrize(
    ("unit", "words", "can_type"),
    [
        ("u0", "Chỉ tiêu do Ủy ban nhân dân huyện Đăk Hà giao, đơn vị không tự sửa", False),
        ("u3", "Chưa được giao chỉ tiêu này, phần lớn đơn vị cùng khối đã có", True),
    ],
)
def test_the_cell_of_a_target_says_who_gave_it_or_that_it_is_missing(look, store, unit, words, can_type):
    model = SheetModel(look)
    model.show_view(read_sheet(store, score(store, unit, p1=10).uid))
    row = model.row_of(LINE)
    column = next(at for at, one in enumerate(model.columns) if one.kind is ColumnKind.TARGET)
    assert (model.state_words(row, column), model.can_type(row, column)) == (words, can_type)
