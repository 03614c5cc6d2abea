"""Plan titles: whoever sends the catalogue keeps them."""

from thidua_desktop.data.exchange.package_format import TITLES, Row
from thidua_desktop.data.exchange.package_plan import RowWork
from thidua_desktop.data.exchange.plan_organisation import Planning
from thidua_desktop.data.exchange.title_rows import read_title, title_row
from thidua_desktop.domain.merging import sort_out


def plan_titles(planning: Planning) -> None:
    """Plan the titles of a catalogue; none goes but as withdrawn."""
    rows = planning.rows(TITLES)
    if not rows:
        return
    work = RowWork(TITLES)
    work.before = {one.code: title_row(one) for one in planning.store.titles.all(with_withdrawn=True)}
    kept: dict[str, Row] = {}
    for row in rows:
        key, title = row[0] or "", read_title(row)
        theirs = title_row(title)
        work.names[key] = title.name
        is_bad = planning.is_bad(TITLES, key) or not title.name
        is_over = title.valid_from and title.valid_to and title.valid_to < title.valid_from
        if is_bad or is_over:
            work.refused += 1
        elif title.withdrawn and key not in work.before:
            work.rows.same += 1  # withdrawn before it ever came here
        elif planning.asks_all and work.before.get(key) != theirs:
            work.asked[key] = theirs
            work.waiting.add(key)
        else:
            kept[key] = theirs
    same = work.rows.same
    work.rows = sort_out(work.before, kept)
    work.rows.same, work.rows.removed = work.rows.same + same, []
    planning.work.bulk.append(work)
