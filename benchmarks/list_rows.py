"""A workspace with very many achievements, and the same rows in a bare table, for measuring lists."""

import random
import sqlite3
from contextlib import closing
from pathlib import Path

from workloads import Size, Workload, make_workspace

from thidua_desktop.data.store.achievements import AchievementRow
from thidua_desktop.domain.records.achievements import Manner, SubjectKind, subject_order
from thidua_desktop.domain.records.campaigns import Campaign, CampaignForm
from thidua_desktop.domain.records.organisation import DatedName, Unit
from thidua_desktop.domain.searching import search_text, search_texts

BARE = "tran.db"
"""The file of the bare table, beside the workspace."""
_OWN_ROWS = 100_000
"""So many achievements are written through the store; a longer list repeats them."""
_FAMILY = "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Đoàn Trịnh Y A"
_MIDDLE = "Văn Thị Hữu Đức Ngọc Minh Quốc Thanh Hoài Kim Xuân Bích Đình Thuỳ Anh"
_GIVEN = (
    "An Bình Cường Dũng Đạt Giang Hà Hải Hạnh Hiếu Hoà Hùng Hương Khánh Lan Linh Long Mai Nam Nga Nhung"
    " Phúc Phương Quân Quyên Sơn Thắng Thảo Thuý Trang Trung Tuấn Tú Uyên Việt Vinh Yến Ý"
)
_KINDS = ("Uỷ ban nhân dân xã", "Uỷ ban nhân dân phường", "Trường Tiểu học", "Trạm Y tế xã", "Công an xã")
_PLACES = (
    "Đăk Hà,Tân Lập,Đông Thạnh,Mỹ Đức,Thạnh Phú,Vĩnh Hưng,Bình Đại,Phước Lộc,Xuân Trường,Nghĩa Hưng,"
    "Kỳ Anh,Đức Thọ,Giồng Riềng,Ngọk Linh,Ia Tơi,Măng Đen,Sơn Tịnh,Ba Tơ,Trà Bồng,Gò Công"
)
_CAMPAIGNS = (
    "Chung sức xây dựng nông thôn mới",
    "Vì người nghèo – Không để ai bị bỏ lại phía sau",
    "Cán bộ, công chức thi đua thực hiện văn hoá công sở",
    "Xoá nhà tạm, nhà dột nát",
    "Chuyển đổi số, cải cách hành chính",
    "Cả nước thi đua xây dựng xã hội học tập",
)
_UNITS = 600


def make(path: Path, count: int) -> None:
    """Make the workspace and, beside it, the bare table."""
    chance = random.Random(count)
    units = tuple(
        Unit(
            f"{number:032x}",
            f"D{number:04d}",
            "commune",
            (DatedName(f"{chance.choice(_KINDS)} {chance.choice(_PLACES.split(','))} {number}"),),
            position=number,
        )
        for number in range(_UNITS)
    )
    workload = Workload.of(Size(units=1, criteria=1))
    with make_workspace(path, workload, None) as store:
        with store.write("bench"):
            store.units.save_many(units)
            for number, name in enumerate(_CAMPAIGNS):
                store.campaigns.save(
                    Campaign(f"{number:032d}", f"PT{number}", name, "province", CampaignForm.THEMATIC, "")
                )
        ids = store.units.ids()
        rows = [_row(chance, number, units, ids) for number in range(min(count, _OWN_ROWS))]
        with store.write("bench"):
            store.achievements.save_many(rows, (), ())
    if count > _OWN_ROWS:
        _multiply(path, count // _OWN_ROWS - 1)
    _make_bare(path)


def _multiply(path: Path, times: int) -> None:
    """Add the same achievements again and again under other uids, as fast as SQLite can."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        columns = [row[1] for row in connection.execute("PRAGMA table_info(achievement)")][2:]
        names = ", ".join(columns)
        connection.execute("BEGIN")
        for copy in range(times):
            connection.execute(
                f"INSERT INTO achievement (uid, {names})"  # noqa: S608  # our own column names
                f" SELECT '{copy}' || uid, {names} FROM achievement WHERE id <= {_OWN_ROWS}"
            )
        connection.execute("INSERT INTO achievement_search (achievement_search) VALUES ('rebuild')")
        connection.execute("COMMIT")


def _row(chance: random.Random, number: int, units: tuple[Unit, ...], ids: dict[str, int]) -> AchievementRow:
    name = (
        f"{chance.choice(_FAMILY.split())} {chance.choice(_MIDDLE.split())} {chance.choice(_GIVEN.split())}"
    )
    day = f"{chance.randrange(2020, 2027)}-{chance.randrange(1, 13):02d}-28"
    campaign = chance.randrange(len(_CAMPAIGNS) + 1)
    return (
        f"{chance.getrandbits(128):032x}",
        chance.choice(list(SubjectKind)).value,
        name,
        search_text(name),
        subject_order("individual", name),
        ids[chance.choice(units).uid],
        chance.choice(list(Manner)).value,
        f"Hoàn thành xuất sắc nhiệm vụ, sáng kiến số {number} được công nhận cấp cơ sở",
        "",
        f"{day[:4]}-01-01",
        day,
        "Chuyên viên",
        f"{campaign:032d}" if campaign < len(_CAMPAIGNS) else None,
        0,
        0,
        0,
        number % 3,
    )


def _make_bare(path: Path) -> None:
    """Write what the list shows and searches as one flat table, as the reference cases keep it."""
    with closing(sqlite3.connect(path)) as source:
        rows = source.execute(
            "SELECT achievement.id, subject_name, subject_kind, unit_name.name, manner, achieved_from,"
            " achieved_to, coalesce(campaign.name, ''), evidence_count, summary FROM achievement"
            " JOIN unit_name USING (unit_id) LEFT JOIN campaign ON campaign.uid = campaign_uid"
            " ORDER BY achievement.id"
        ).fetchall()
    texts = search_texts([f"{row[1]} {row[3]} {row[7]}" for row in rows])
    with closing(sqlite3.connect(path.with_name(BARE))) as bare:
        bare.execute(
            "CREATE TABLE s (id INTEGER PRIMARY KEY, name TEXT, kind TEXT, unit TEXT, manner TEXT,"
            " start TEXT, day TEXT, campaign TEXT, files INTEGER, summary TEXT, folded TEXT)"
        )
        bare.executemany(
            "INSERT INTO s VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            ((*row, text) for row, text in zip(rows, texts, strict=True)),
        )
        bare.execute("CREATE INDEX s_day ON s (day)")
        bare.commit()
