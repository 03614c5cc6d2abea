"""How the columns of a sheet share the width: what gives way first, and that reasons never do."""

import pytest

from thidua_desktop.domain.records.scoring import Round
from thidua_desktop.ui.scoring.cells import ColumnKind, GridColumn
from thidua_desktop.ui.scoring.column_widths import share_width

HEAD = [GridColumn(kind, "") for kind in (ColumnKind.CODE, ColumnKind.TEXT, ColumnKind.MAX)]
MEASURED = [GridColumn(kind, "") for kind in (ColumnKind.TARGET, ColumnKind.ACTUAL)]
END = [GridColumn(kind, "") for kind in (ColumnKind.DIFFERENCE, ColumnKind.NOTE)]


def columns(typed, *others):
    rounds = [GridColumn(ColumnKind.ROUND, "", one) for one in others]
    rounds.append(GridColumn(ColumnKind.POINTS, "", typed))
    rounds.sort(key=lambda one: list(Round).index(one.round))
    return [*HEAD, *MEASURED, *rounds, *END]


REVIEWED = columns(Round.APPRAISAL, Round.SELF, Round.CROSS, Round.BLOC, Round.FINAL)
OWN = columns(Round.SELF, Round.BLOC)


@pytest.mark.parametrize("scale", [1.0, 1.25, 2.0])
@pytest.mark.parametrize("room", [900, 1100, 1400])
def test_all_columns_together_fill_the_width(room, scale):
    widths = share_width(REVIEWED, round(room * scale), scale, with_notes=False)
    assert sum(width or 0 for width in widths) == pytest.approx(room * scale, abs=1)


def test_wide_enough_everything_is_shown():
    assert None not in share_width(REVIEWED, 1000, 1, with_notes=False)


def test_a_reviewer_keeps_the_reasons_the_first_and_the_last_word():
    shown = [
        (one.kind, one.round)
        for one, width in zip(REVIEWED, share_width(REVIEWED, 720, 1, with_notes=False), strict=True)
        if width is not None
    ]
    assert (ColumnKind.NOTE, Round.SELF) in shown
    rounds = [of for kind, of in shown if kind in (ColumnKind.ROUND, ColumnKind.POINTS)]
    assert rounds == [Round.SELF, Round.BLOC, Round.APPRAISAL]


@pytest.mark.parametrize(
    ("room", "with_notes", "is_shown"), [(1200, True, True), (1200, False, False), (800, True, False)]
)
def test_the_units_own_notes_show_where_there_are_any_and_room(room, with_notes, is_shown):
    widths = share_width(OWN, room, 1, with_notes=with_notes)
    assert (widths[-1] is not None) is is_shown


@pytest.mark.parametrize("room", range(440, 1300, 40))
def test_a_reviewer_always_sees_text_the_last_word_its_own_points_and_the_reasons(room):
    widths = share_width(REVIEWED, room, 1, with_notes=False)
    assert sum(width or 0 for width in widths) <= room
    shown = {
        (one.kind, one.round): width for one, width in zip(REVIEWED, widths, strict=True) if width is not None
    }
    assert shown[ColumnKind.TEXT, Round.SELF] >= 90
    assert {(ColumnKind.ROUND, Round.BLOC), (ColumnKind.POINTS, Round.APPRAISAL)} <= set(shown)
    assert (ColumnKind.NOTE, Round.SELF) in shown
