"""A province, the head of a bloc and its members, each with a workspace, for what goes between them."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Self

from tests.operations import standings
from tests.operations.standings import PATH
from tests.two_offices import PERIOD, own_uid, take
from tests.workspaces import new_workspace
from thidua_desktop.data.store.scores import SheetFilter
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.points import QUANTITY_SCALE, Points, Quantity
from thidua_desktop.domain.records.exchange import Accept, PackageKind
from thidua_desktop.domain.records.organisation import Bloc, BlocRole, DatedName, Membership, Unit
from thidua_desktop.domain.records.scoring import Round, ScoreEntry, ScoreSheet
from thidua_desktop.domain.rule_sets import content_hash
from thidua_desktop.operations.offices import OfficeDraft
from thidua_desktop.operations.packages import ExportRequest, PackageResult, export_package
from thidua_desktop.operations.scores import open_sheet, save_entries
from thidua_desktop.operations.sheet_steps import submit_sheet

RULES = replace(standings.RULES, content_hash=content_hash(standings.RULES))
COMMUNES = {"XA1": "Xã Đăk Pék", "XA2": "Phường Kon Tum", "XA3": "Xã Măng Đen"}
"""The first heads the bloc."""
TYPED, INDEX, RATIO = PATH["1"], PATH["3"], PATH["4"]


@dataclass
class Offices:
    """The workspaces by code; "T" is the province. Every office knows the units by its own uids."""

    folder: Path
    stores: dict[str, Store]

    def __enter__(self) -> Self:
        """Use the offices in a with block."""
        return self

    def __exit__(self, *_exception: object) -> None:
        """Close all workspaces."""
        for store in self.stores.values():
            store.close()

    def __getitem__(self, code: str) -> Store:
        """Give the workspace of an office."""
        return self.stores[code]

    def unit(self, at: str, code: str) -> str:
        """Give the uid that a unit has at an office."""
        found = self.stores[at].units.by_code(code, PERIOD.ends_on)
        assert found is not None
        return found.uid

    def sheet(self, at: str, code: str) -> ScoreSheet | None:
        """Give a unit's sheet as it stands at an office; None without one."""
        found = self.stores[at].scores.sheets(SheetFilter(unit_uid=self.unit(at, code)))
        return found[0] if found else None

    def file(self, sender: str, kind: PackageKind, **more) -> Path:
        """Write a package of the year into the folder."""
        request = ExportRequest(kind, PERIOD.year, self.folder, PERIOD.code, **more)
        return export_package(self.stores[sender], request).file

    def pass_on(
        self, sender: str, receiver: str, kind: PackageKind, accept: Accept | None = None, **more
    ) -> PackageResult:
        """Send a package from one office to another at once."""
        return take(self.stores[receiver], self.file(sender, kind, **more), accept)

    def hand_in(self, code: str, points: int = 8) -> ScoreSheet:
        """Let an office score and submit its own sheet."""
        store = self.stores[code]
        period = store.periods.by_code(PERIOD.code)
        rules = store.rule_sets.by_hash(RULES.content_hash)
        assert period is not None
        assert rules is not None
        sheet = open_sheet(store, own_uid(store), period.uid, rules.uid)
        entries = [
            ScoreEntry(leaf.path, Points(min(points * 100, leaf.max_points)))
            for leaf in rules.leaves
            if leaf.path not in (RATIO, INDEX)
        ]
        full = Quantity(90 * QUANTITY_SCALE)
        entries.append(ScoreEntry(INDEX, Points(500)))
        entries.append(ScoreEntry(RATIO, None, full, full))
        save_entries(store, sheet.uid, Round.SELF, entries)
        return submit_sheet(store, sheet.uid)


def offices(folder: Path, *codes: str) -> Offices:
    """Make the province and these communes, which have taken the province's catalogue."""
    above = new_workspace(folder, OfficeDraft("T", "Sở Nội vụ tỉnh", "province"), "tinh.thidua")
    with above.write("set-up"):
        above.periods.save(PERIOD)
        above.rule_sets.save(RULES)
        above.blocs.save(Bloc("khoi", "K1", "Khối các xã"))
        for number, (code, name) in enumerate(COMMUNES.items()):
            uid = f"tinh-{code}"
            above.units.save(Unit(uid, code, "commune", (DatedName(name),), position=number + 1))
            role = BlocRole.MEMBER if number else BlocRole.HEAD
            above.blocs.save_membership(Membership(f"m{number}", "khoi", uid, role, position=number))
    made = Offices(folder, {"T": above})
    for code in codes:
        name = f"{code}.thidua"
        made.stores[code] = new_workspace(folder, OfficeDraft(code, COMMUNES[code], "commune"), name)
        made.pass_on("T", code, PackageKind.CATALOGUE)
    return made
