"""Made-up minutes of imports: every kind of question, every choice, values of every type."""

from datetime import date, datetime
from itertools import cycle, islice

from thidua_desktop.data.store.packages import ReceivedPackage
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.families import Family
from thidua_desktop.domain.records.decisions import Answer, Asked, Choice, Decided, Minute, Question

IMPORT = "nhap1"
PACKAGE = "goi1"

_SHEET = ("Phiếu chấm", "Xã Đắk Rơ Ông – I.2.a)/13 Tỷ lệ hồ sơ giải quyết đúng và trước hạn")
_POINTS = "lines:s1:I./13:points"
_CASES = (
    (Asked.EDITED, _SHEET, ("Điểm tự chấm", f"edit:1:{_POINTS}"), (None, "4.75", "5.00"), "Phiếu chấm!G21"),
    (Asked.BOTH, _SHEET, ("Kết quả", "lines:s1:I./13:actual"), ("95.0000", "98.7500", "97.5000"), None),
    (Asked.BOTH, _SHEET, ("Ghi chú", "lines:s1:I./14:note"), (None, "Theo sổ", "Công văn 125/UBND-VP"), None),
    (
        Asked.OURS,
        ("Phong trào", "Kon Tum chung sức xây dựng nông thôn mới"),
        ("Đến ngày", "campaigns:c1:ends_on"),
        ("2025-11-30", "2025-12-31", "2025-11-30"),
        None,
    ),
    (Asked.GONE_ON, _SHEET, ("Điểm tự chấm", "lines:s2:II./1:points"), (None, "3.00", "4.50"), None),
    (Asked.OVER_MAX, _SHEET, ("Điểm tự chấm", "lines:s1:II./2:points"), ("5.00", "5.00", "15.00"), None),
    (
        Asked.WHOLE,
        ("", "Xã Đăk Hà, Xã Đăk Tô"),
        ("", "whole"),
        (None, None, "Đơn vị: 2; Thành viên: 2"),
        None,
    ),
)
_ANSWERS = (
    (Choice.OURS, "Đã đối chiếu với sổ theo dõi của Phòng Nội vụ ngày 01/12/2025"),
    (Choice.THEIRS, "Đơn vị có văn bản đính chính"),
    (Choice.OTHER, "Hai bên thống nhất qua điện thoại, lấy theo biên bản kiểm tra"),
    (Choice.THEIRS, ""),
)


def make_minute(count: int, made_on: date = date(2025, 12, 5)) -> Minute:
    """Make a minute of so many lines, the kinds of questions mixed."""
    cases = islice(cycle(_CASES), count)
    answers = cycle(_ANSWERS)
    return Minute(IMPORT, made_on, tuple(map(_decided, cases, answers)))


def _decided(case, answer) -> Decided:  # type: ignore[no-untyped-def]
    asked, (title, name), (field_title, key), (base, ours, theirs), where = case
    choice, reason = answer
    if asked in (Asked.EDITED, Asked.WHOLE) and choice is Choice.OTHER:
        choice = Choice.THEIRS
    other = "4.60" if key.endswith(":points") else theirs
    results = {Choice.OURS: ours, Choice.THEIRS: theirs, Choice.OTHER: other}
    question = Question(key, asked, title, name, field_title, ours, theirs, base, where, asked is Asked.WHOLE)
    value = other if choice is Choice.OTHER else None
    return Decided(question, Answer(choice, reason, value), results[choice])


def keep_minute(store: Store, minute: Minute, received_at: datetime) -> ReceivedPackage:
    """Keep a minute with its line of the ledger."""
    received = ReceivedPackage(
        import_uid=minute.import_uid,
        package_uid=PACKAGE,
        kind="submission",
        sender_uid="u1",
        sender_name="Ủy ban nhân dân xã Đắk Rơ Ông",
        instance_id="may1",
        sequence=3,
        year=2025,
        period_code="2025",
        content_hash="a" * 64,
        file_hash="b" * 64,
        file_name="xa_dak_ro_ong_phieu_cham_2025_3.xlsx",
        received_at=received_at,
        added=12,
        changed=3,
        same=1250,
        left_out=2,
    )
    with store.write("package.import", Family.EXCHANGE):
        store.packages.add_received(received)
        store.minutes.save(minute)
    return received
