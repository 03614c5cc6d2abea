"""How a list is looked at: columns (order, hidden, widths), search, filters and sort, kept as JSON."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The columns of a list by their keys; widths in pixels. Columns that are not named keep their place."""

    order: tuple[str, ...] = ()
    hidden: frozenset[str] = frozenset()
    widths: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ListView:
    """One way to look at a list: filter boxes with their chosen words, the sorted column and if it falls."""

    columns: Arrangement = Arrangement()
    search: str = ""
    filters: Mapping[str, str] = field(default_factory=dict)
    sort: tuple[str, bool] | None = None


@dataclass(frozen=True, slots=True)
class KeptList:
    """What is kept of a list: its columns as they were left, and the named views in the order of saving."""

    columns: Arrangement = Arrangement()
    views: Mapping[str, ListView] = field(default_factory=dict)

    def with_view(self, name: str, view: ListView) -> "KeptList":
        """Give the same with a view, which takes the place of one of the same name."""
        return replace(self, views={**self.views, name: view})

    def without_view(self, name: str) -> "KeptList":
        """Give the same without a view."""
        return replace(self, views={other: view for other, view in self.views.items() if other != name})

    def with_new_name(self, old: str, new: str) -> "KeptList":
        """Give the same with a view under another name, in its old place."""
        kept = {name: view for name, view in self.views.items() if name == old or name != new}
        return replace(self, views={new if name == old else name: view for name, view in kept.items()})


def list_to_json(kept: KeptList) -> str:
    """Write what is kept of a list."""
    views = {name: _view_out(view) for name, view in kept.views.items()}
    return json.dumps({"columns": _columns_out(kept.columns), "views": views}, ensure_ascii=False)


def list_from_json(text: str) -> KeptList:
    """Read what was kept; what is damaged or unknown counts as not kept."""
    try:
        raw = json.loads(text) if text else {}
    except ValueError:
        return KeptList()
    entries = _mapping(raw)
    views = {name: _view_in(view) for name, view in _mapping(entries.get("views")).items()}
    return KeptList(_columns_in(entries.get("columns")), views)


def _columns_out(columns: Arrangement) -> dict[str, object]:
    return {"order": list(columns.order), "hidden": sorted(columns.hidden), "widths": dict(columns.widths)}


def _view_out(view: ListView) -> dict[str, object]:
    return {
        "columns": _columns_out(view.columns),
        "search": view.search,
        "filters": dict(view.filters),
        "sort": list(view.sort) if view.sort else None,
    }


def _columns_in(raw: object) -> Arrangement:
    entries = _mapping(raw)
    widths = {key: width for key, width in _mapping(entries.get("widths")).items() if isinstance(width, int)}
    return Arrangement(_texts(entries.get("order")), frozenset(_texts(entries.get("hidden"))), widths)


def _view_in(raw: object) -> ListView:
    entries = _mapping(raw)
    filters = {key: one for key, one in _mapping(entries.get("filters")).items() if isinstance(one, str)}
    search, sort = entries.get("search"), entries.get("sort")
    return ListView(
        _columns_in(entries.get("columns")),
        search if isinstance(search, str) else "",
        filters,
        (sort[0], sort[1]) if _is_sort(sort) else None,  # type: ignore[index]  # looked at just before
    )


def _is_sort(raw: object) -> bool:
    return isinstance(raw, list) and len(raw) == 2 and isinstance(raw[0], str) and isinstance(raw[1], bool)


def _mapping(raw: object) -> Mapping[str, object]:
    return raw if isinstance(raw, dict) else {}


def _texts(raw: object) -> tuple[str, ...]:
    return tuple(one for one in raw if isinstance(one, str)) if isinstance(raw, list) else ()
