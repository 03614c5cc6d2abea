"""Papers with the wording of real offices, for the tests of printing."""

from datetime import date

from thidua_desktop.data.printing.achievement_list import AchievementLine, AchievementListPaper
from thidua_desktop.data.printing.bloc_summary import BlocSummaryPaper, SummaryGroup, SummaryRow
from thidua_desktop.data.printing.campaign_list import CampaignLine, CampaignListPaper
from thidua_desktop.data.printing.key_sheet import KeySheetPaper
from thidua_desktop.data.printing.page_frame import PaperFrame
from thidua_desktop.data.printing.reconciliation import (
    DecidedLine,
    PackageFacts,
    ReconciliationPaper,
    Seal,
)
from thidua_desktop.data.printing.score_sheet import ScoreLine, ScoreSheetPaper
from thidua_desktop.data.printing.submission_tracker import SubmissionTrackerPaper, TrackerLine
from thidua_desktop.domain.points import Points, Quantity
from thidua_desktop.domain.records.achievements import Achievement, EvidenceFile, Manner, SubjectKind
from thidua_desktop.domain.records.campaigns import Campaign, CampaignForm, LegalDocument
from thidua_desktop.domain.records.decisions import Asked, Choice
from thidua_desktop.domain.records.exchange import PackageKind
from thidua_desktop.domain.records.scoring import Absence, Criterion, Round

UNITS = (
    "Ban Quản lý Khu kinh tế tỉnh",
    "Sở Nông nghiệp và Môi trường",
    "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh",
    "Sở Giáo dục và Đào tạo",
    "Ủy ban nhân dân xã Đắk Rơ Ông",
    "Thanh tra tỉnh",
    "Đặc khu Lý Sơn",
)

LEAF_TEXTS = (
    (
        "Xây dựng, ban hành và tổ chức thực hiện kế hoạch phát động phong trào thi đua năm với chủ đề, "
        "tiêu chí thi đua rõ ràng, chỉ tiêu cụ thể, thiết thực, gắn với nhiệm vụ chính trị của cơ quan, đơn "
        "vị và của địa phương; có sơ kết, tổng kết đúng thời gian quy định, kịp thời biểu dương, nhân rộng "
        "điển hình tiên tiến"
    ),
    "Tỷ lệ hồ sơ giải quyết đúng và trước hạn trên Cổng Dịch vụ công",
    "Không có cán bộ, công chức, viên chức bị kỷ luật từ khiển trách trở lên",
    (
        "Thực hiện tốt quy chế dân chủ ở cơ sở theo Nghị định số 04/2015/NĐ-CP của Chính phủ; công khai, "
        "minh bạch các chế độ, chính sách đối với người lao động"
    ),
)
GROUP_TEXTS = ("NHIỆM VỤ CHUYÊN MÔN", "XÂY DỰNG ĐẢNG, HỆ THỐNG CHÍNH TRỊ", "CÔNG TÁC THI ĐUA, KHEN THƯỞNG")


def frame(**changes: object) -> PaperFrame:
    values: dict[str, object] = {
        "superior_name": "Ủy ban nhân dân tỉnh Quảng Ngãi",
        "office_name": "Ban Quản lý Khu kinh tế tỉnh",
        "place": "Quảng Ngãi",
        "printed_on": date(2025, 12, 5),
        "check_code": "7KQX-M2RD",
        "rule_version": "Bảng tiêu chí thi đua năm 2025, phiên bản 1",
        "clerk_name": "Nguyễn Thị Hường",
        "head_name": "Đặng Quốc Ẩn",
        "head_title": "Trưởng ban",
    }
    return PaperFrame(**{**values, **changes})


def _group(code: str, text: str, depth: int, points: int) -> ScoreLine:
    criterion = Criterion(code, code, text, Points(100 * points), "group", depth=depth)
    return ScoreLine(criterion, {Round.SELF: Points(94 * points)})


def score_lines(leaves: int, rounds: tuple[Round, ...] = (Round.SELF,)) -> tuple[ScoreLine, ...]:
    lines: list[ScoreLine] = []
    for number in range(leaves):
        if number % 60 == 0:
            lines.append(_group("I" * (1 + number // 60) + ".", GROUP_TEXTS[number // 60 % 3], 1, 300))
        if number % 20 == 0:
            lines.append(_group(f"{1 + number // 20}.", "Lãnh đạo, chỉ đạo thực hiện nhiệm vụ", 2, 100))
        if number % 10 == 0:
            lines.append(_group("a)" if number % 20 == 0 else "đ)", "Công tác tham mưu, tổng hợp", 3, 50))
        criterion = Criterion(
            f"x/{number}", str(number + 1), LEAF_TEXTS[number % 4], Points(500), "score", depth=4
        )
        points = {name: Points(475 - 50 * index) for index, name in enumerate(rounds)}
        lines.append(_leaf(number, criterion, points))
    return tuple(lines)


def _leaf(number: int, criterion: Criterion, points: dict[Round, Points]) -> ScoreLine:
    if number % 25 == 7:
        return ScoreLine(criterion, absence=Absence.NOT_ASSIGNED)
    if number % 25 == 9:
        return ScoreLine(criterion, points, flagged=True, note="Công văn số 125/BQL-VP")
    if number % 4 == 1:
        return ScoreLine(criterion, points, target=Quantity(950_000), actual=Quantity(987_500))
    return ScoreLine(criterion, points)


def score_sheet(
    leaves: int = 176, rounds: tuple[Round, ...] = (Round.SELF,), **changes: object
) -> ScoreSheetPaper:
    return ScoreSheetPaper(
        frame=frame(**changes),
        unit_name="Ban Quản lý Khu kinh tế tỉnh",
        period_name="Năm 2025",
        rule_set_name="Bảng tiêu chí thi đua khối các cơ quan tham mưu năm 2025, phiên bản 1",
        max_points=Points(100_000),
        lines=score_lines(leaves, rounds),
        totals={name: Points(91275 - 1000 * index) for index, name in enumerate(rounds)},
        bloc_name="Khối thi đua các cơ quan tham mưu tổng hợp",
    )


def bloc_summary(group_count: int = 3, units: tuple[str, ...] = UNITS, **changes: object) -> BlocSummaryPaper:
    maximum = 100_000 // group_count
    names = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII") + ("XIII",) * 40
    groups = tuple(
        SummaryGroup(f"{names[index]}.", GROUP_TEXTS[index % 3].capitalize(), Points(maximum))
        for index in range(group_count)
    )
    rows = []
    for number, unit in enumerate(units):
        points = tuple(Points(maximum - 111 * (number + index)) for index in range(group_count))
        rows.append(SummaryRow(unit, points, Points(sum(points)), number + 1, provisional=number == 3))
    rows.append(SummaryRow("Sở Xây dựng", (None,) * group_count, None))
    return BlocSummaryPaper(
        frame=frame(**changes),
        bloc_name="Khối thi đua các cơ quan tham mưu tổng hợp",
        period_name="Năm 2025",
        rule_set_name="Bảng tiêu chí thi đua năm 2025, phiên bản 1",
        round_name="Tự chấm",
        groups=groups,
        max_points=Points(maximum * group_count),
        rows=tuple(rows),
        scored_units=len(units),
        member_units=len(units) + 1,
    )


def campaign_list(count: int = 9) -> CampaignListPaper:
    basis = LegalDocument("Chỉ thị", "14/CT-UBND", date(2021, 3, 5), "Chủ tịch Ủy ban nhân dân tỉnh Kon Tum")
    decision = LegalDocument("Quyết định", "558/QĐ-TTg", date(2016, 4, 5), "Thủ tướng Chính phủ")
    names = (
        "Kon Tum chung sức xây dựng nông thôn mới",
        "Tăng cường quản lý tài nguyên rừng, bảo vệ môi trường rừng, ứng phó với biến đổi khí hậu",
        "Đoàn kết, sáng tạo, thi đua xây dựng và bảo vệ Tổ quốc",
    )
    lines = [
        CampaignLine(
            Campaign(
                f"c{number}",
                f"PT{number}",
                names[number % 3],
                "province",
                CampaignForm.THEMATIC if number % 3 == 0 else CampaignForm.REGULAR,
                "u",
                documents=(basis, decision)[: 1 + number % 2],
                starts_on=date(2021, 1, 1),
                ends_on=date(2025, 12, 31) if number % 3 else None,
            ),
            "Cấp tỉnh",
            (2, 4, 5)[: 1 + number % 3],
        )
        for number in range(count)
    ]
    return CampaignListPaper(frame(rule_version=""), tuple(lines), "Năm 2025")


def achievement_list(count: int = 9, **changes: object) -> AchievementListPaper:
    kinds = (SubjectKind.INDIVIDUAL, SubjectKind.COLLECTIVE, SubjectKind.HOUSEHOLD)
    names = ("Y Vêng", "Phòng Quản lý đầu tư", "Hộ ông A Brol, thôn Kon Hia 1")
    summary = (
        "Dũng cảm cứu 03 người dân bị lũ cuốn tại suối Đăk Ter; vận động bà con di dời đến nơi an toàn trước "
        "khi bão số 4 đổ bộ, không để xảy ra thiệt hại về người."
    )
    lines = [
        AchievementLine(
            Achievement(
                f"a{number}",
                kinds[number % 3],
                names[number % 3],
                "u",
                Manner.SUDDEN if number % 3 == 0 else Manner.CAMPAIGN,
                summary if number % 2 == 0 else "Hoàn thành vượt 12,5% chỉ tiêu thu hút đầu tư năm 2025.",
                "u",
                date(2025, 1, 1),
                date(2025, 11, 30),
                "Thôn trưởng" if number % 3 == 0 else "",
                evidence=(EvidenceFile("0" * 64, "bien_ban_hop_binh_xet_khen_thuong_2025.pdf", 10),),
            ),
            UNITS[number % 7],
            "Kon Tum chung sức xây dựng nông thôn mới" if number % 3 else "",
        )
        for number in range(count)
    ]
    return AchievementListPaper(frame(**{"rule_version": "", **changes}), tuple(lines), "Năm 2025")


def key_sheet(**changes: object) -> KeySheetPaper:
    values: dict[str, object] = {
        "frame": frame(rule_version=""),
        "unit_code": "H61",
        "fingerprint": "7KQX-M2RD-TWYA-3FHJ",
        "made_on": "05/12/2025",
    }
    return KeySheetPaper(**{**values, **changes})


def reconciliation(count: int = 40, **changes: object) -> ReconciliationPaper:
    facts = PackageFacts(
        kind=PackageKind.SUBMISSION,
        sender="Thanh tra tỉnh",
        period="Năm 2025",
        sequence=3,
        received_at="08:30 ngày 05/12/2025",
        check_code="2222-AAAA",
        file_name="thanh_tra.xlsx",
        seal=Seal.TRUSTED,
        added=12,
        changed=3,
        same=1250,
        left_out=2,
    )
    kinds, choices = tuple(Asked), (Choice.THEIRS, Choice.OURS, Choice.OTHER)
    lines = [
        DecidedLine(
            asked=kinds[number % 6],
            choice=choices[number // 6 % (2 if number % 6 in (0, 5) else 3)],
            name=LEAF_TEXTS[1 + number % 3],
            field_title="Điểm tự chấm",
            base="4,75",
            ours="4,25",
            theirs="5,00",
            result="5,00",
            reason=f"Đã so sổ, lýdo{number}",
            where="Phiếu chấm!G21" if number % 6 == 0 else "",
        )
        for number in range(count)
    ]
    return ReconciliationPaper(frame(**{"rule_version": "", **changes}), "06/12/2025", facts, tuple(lines))


def submission_tracker(count: int = 6, **changes: object) -> SubmissionTrackerPaper:
    lines = tuple(
        TrackerLine(
            bloc_name=("Khối thi đua số 1", "Cụm thi đua các xã phía đông", "")[number % 3],
            code=f"H61.{number:02d}",
            name=UNITS[number % len(UNITS)],
            standing=("Đã nhận lần 2", "Chưa gửi", "Bị trả lại")[number // 3 % 3],
            received_on="" if number // 3 % 3 else "18/12/2025",
            through="Ủy ban nhân dân xã Đắk Rơ Ông" if number % 4 == 0 else "",
            total="" if number // 3 % 3 else "785,75",
            is_in=number // 3 % 3 == 0,
            is_late=number // 3 % 3 == 1,
        )
        for number in range(count)
    )
    return SubmissionTrackerPaper(frame(**changes), "Năm 2025", "20/12/2025", lines)
