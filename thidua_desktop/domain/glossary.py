"""The words of the field: identifier ↔ Vietnamese label ↔ meaning, for every form, sheet and paper."""

from dataclasses import dataclass
from enum import StrEnum

from thidua_desktop.domain.records.achievements import Manner, SubjectKind
from thidua_desktop.domain.records.campaigns import CampaignForm, CampaignState
from thidua_desktop.domain.records.decisions import Asked, Choice
from thidua_desktop.domain.records.organisation import BlocKind, BlocRole
from thidua_desktop.domain.records.scoring import (
    Absence,
    FinalRule,
    NormaliseAt,
    Origin,
    PeriodKind,
    Round,
    RuleSetState,
    SheetAction,
    SheetRole,
    SheetState,
    Verdict,
)
from thidua_desktop.domain.records.titles import TitleKind


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the field. `meaning` is shown as a tooltip; `unit` stands behind figures."""

    label: str
    meaning: str = ""
    unit: str = ""


TERMS: dict[str, Term] = {
    # organisation
    "unit": Term("Đơn vị"),
    "unit_name": Term("Tên đơn vị"),
    "unit_kind": Term("Loại đơn vị", "Xã, phường, sở, đoàn thể…"),
    "code": Term("Mã"),
    "level": Term("Cấp", "Cấp hành chính hoặc loại cơ quan"),
    "parent": Term("Đơn vị cấp trên"),
    "position": Term("Thứ tự", "Thứ tự chính thức trong danh sách"),
    "valid_from": Term("Có hiệu lực từ"),
    "valid_to": Term("Đến hết ngày"),
    "names": Term("Các tên gọi"),
    "earlier_names": Term("Các tên gọi trước"),
    "earlier_parents": Term("Đơn vị cấp trên trước đây"),
    "new_name": Term("Tên mới"),
    "renamed_on": Term("Đổi tên từ ngày"),
    "succeeded_on": Term("Kế thừa từ ngày"),
    "predecessor": Term("Đơn vị trước sắp xếp"),
    "successor": Term("Đơn vị kế thừa"),
    "basis": Term("Căn cứ"),
    "bloc": Term("Khối, cụm thi đua"),
    "bloc_name": Term("Tên khối, cụm"),
    "bloc_kind": Term("Khối hay cụm"),
    "members": Term("Đơn vị thành viên"),
    "role": Term("Vai trò", "Trưởng, phó luân phiên hằng năm"),
    "place": Term("Địa danh", "Nơi ghi ở dòng ngày tháng trên văn bản"),
    "superior_name": Term("Cơ quan chủ quản", "Dòng trên cùng bên trái văn bản"),
    "clerk_name": Term("Người lập biểu"),
    "head_name": Term("Thủ trưởng đơn vị"),
    "head_title": Term("Chức danh thủ trưởng"),
    # scoring
    "period": Term("Kỳ đánh giá"),
    "period_name": Term("Tên kỳ đánh giá"),
    "year": Term("Năm"),
    "self_deadline": Term("Hạn tự chấm"),
    "rule_set": Term("Bộ tiêu chí", "Bảng điểm thi đua"),
    "rule_set_name": Term("Tên bộ tiêu chí"),
    "version": Term("Bản"),
    "criterion": Term("Tiêu chí"),
    "criterion_code": Term("TT", "Số thứ tự trong bảng điểm"),
    "criterion_text": Term("Nội dung tiêu chí"),
    "criterion_kind": Term("Cách chấm"),
    "max_points": Term("Điểm tối đa", unit="điểm"),
    "rule_parameters": Term("Tham số cách chấm"),
    "absence_policy": Term("Khi không chấm"),
    "must_score": Term("Phải chấm"),
    "evidence_needed": Term("Bắt buộc"),
    "criterion_place": Term("Vị trí trong bảng"),
    "policy": Term("Quy định chung", "Quy đổi điểm, điểm kết luận, xếp loại, thứ tự xét khi bằng điểm"),
    "policy_scale": Term("Thang điểm quy đổi"),
    "normalise_at": Term("Cách quy đổi"),
    "least_total": Term("Tổng điểm thấp nhất"),
    "most_total": Term("Tổng điểm cao nhất"),
    "final_rule": Term("Điểm kết luận"),
    "grades": Term("Các mức xếp loại"),
    "tie_breaks": Term("Khi bằng điểm, xét lần lượt"),
    "tie_vote": Term("Số phiếu suy tôn"),
    "tie_bonus": Term("Điểm thưởng"),
    "tie_preference": Term("Ưu tiên nữ theo quy định"),
    "target": Term("Chỉ tiêu"),
    "actual": Term("Kết quả"),
    "points": Term("Điểm", unit="điểm"),
    "note": Term("Ghi chú"),
    "state": Term("Trạng thái"),
    "score_sheet": Term("Phiếu chấm"),
    "total": Term("Tổng điểm", unit="điểm"),
    "rank": Term("Xếp hạng"),
    "grade": Term("Xếp loại"),
    # campaigns
    "campaign": Term("Phong trào thi đua"),
    "campaign_name": Term("Tên phong trào"),
    "form": Term("Hình thức"),
    "launching_level": Term("Cấp phát động"),
    "launched_by": Term("Người, cơ quan phát động"),
    "theme": Term("Chủ đề, khẩu hiệu"),
    "goal": Term("Mục tiêu, nội dung"),
    "documents": Term("Văn bản căn cứ"),
    "document_kind": Term("Loại văn bản"),
    "document_number": Term("Số, ký hiệu"),
    "issued_on": Term("Ngày ban hành"),
    "issuer": Term("Cơ quan ban hành"),
    "document_summary": Term("Trích yếu"),
    "starts_on": Term("Từ ngày"),
    "ends_on": Term("Đến ngày"),
    "directive": Term("Chỉ thị"),
    "task_groups": Term("Nhóm nhiệm vụ"),
    "parent_campaign": Term("Thuộc phong trào"),
    # achievements
    "achievement": Term("Thành tích"),
    "subject_kind": Term("Đối tượng"),
    "subject_name": Term("Tên tập thể, cá nhân, hộ"),
    "collective_name": Term("Tên tập thể"),
    "individual_name": Term("Họ và tên"),
    "household_name": Term("Tên hộ gia đình"),
    "position_title": Term("Chức vụ"),
    "manner": Term("Loại hình khen thưởng"),
    "title_name": Term("Tên danh hiệu, hình thức"),
    "title_kind": Term("Loại"),
    "title_levels": Term("Cấp quyết định"),
    "achieved_from": Term("Lập thành tích từ ngày"),
    "achieved_to": Term("Đến ngày"),
    "summary": Term("Tóm tắt thành tích"),
    "is_direct_worker": Term(
        "Người trực tiếp lao động, công tác", "Để tính tỷ lệ khen người lao động trực tiếp"
    ),
    "evidence": Term("Minh chứng", "Tài liệu kiểm chứng"),
    # exchange
    "package": Term("Gói dữ liệu"),
    "check_code": Term("Mã đối chiếu", "Mã ngắn trên giấy và trong tệp; trùng nhau là cùng nội dung"),
    "sequence": Term("Lần gửi"),
    "sender": Term("Đơn vị gửi"),
}
"""Every field by its identifier."""

_CHOICE_WORDS: tuple[tuple[StrEnum, str], ...] = (
    (BlocKind.BLOC, "Khối thi đua"),
    (BlocKind.CLUSTER, "Cụm thi đua"),
    (BlocRole.HEAD, "Trưởng khối, cụm"),
    (BlocRole.DEPUTY, "Phó trưởng khối, cụm"),
    (BlocRole.MEMBER, "Thành viên"),
    (PeriodKind.YEAR, "Cả năm"),
    (PeriodKind.HALF, "6 tháng"),
    (PeriodKind.THEMATIC, "Chuyên đề"),
    (RuleSetState.DRAFT, "Dự thảo"),
    (RuleSetState.ACTIVE, "Đã ban hành"),
    (RuleSetState.RETIRED, "Hết hiệu lực"),
    (Round.SELF, "Tự chấm"),
    (Round.CROSS, "Chấm chéo"),
    (Round.BLOC, "Khối chấm"),
    (Round.APPRAISAL, "Thẩm định"),
    (Round.FINAL, "Kết luận"),
    (SheetState.DRAFT, "Nháp"),
    (SheetState.SUBMITTED, "Đã nộp"),
    (SheetState.RETURNED, "Bị trả lại"),
    (SheetState.BLOC_SCORED, "Khối đã chấm"),
    (SheetState.EXPLAINING, "Chờ giải trình"),
    (SheetState.APPRAISED, "Đã thẩm định"),
    (SheetState.APPROVED, "Đã thông qua"),
    (SheetState.PUBLISHED, "Đã công bố"),
    (SheetAction.TYPE, "sửa điểm"),
    (SheetAction.SUBMIT, "nộp phiếu"),
    (SheetAction.REOPEN, "lấy lại phiếu"),
    (SheetAction.RETURN, "trả lại phiếu"),
    (SheetAction.FINISH_BLOC, "chốt điểm khối chấm"),
    (SheetAction.ASK, "yêu cầu giải trình"),
    (SheetAction.EXPLAIN, "gửi giải trình"),
    (SheetAction.JUDGE, "nhận xét giải trình"),
    (SheetAction.APPRAISE, "chốt thẩm định"),
    (SheetAction.APPROVE, "thông qua"),
    (SheetAction.PUBLISH, "công bố"),
    (SheetAction.CORRECT, "lập bản đính chính"),
    (SheetRole.UNIT, "đơn vị được chấm"),
    (SheetRole.PEER, "đơn vị chấm chéo"),
    (SheetRole.BLOC_HEAD, "trưởng khối, cụm"),
    (SheetRole.APPRAISER, "cơ quan thẩm định"),
    (SheetRole.COUNCIL, "Hội đồng, hội nghị khối"),
    (Verdict.ACCEPTED, "Chấp nhận"),
    (Verdict.REFUSED, "Không chấp nhận"),
    (FinalRule.LAST, "Lấy điểm vòng sau cùng"),
    (FinalRule.MAX, "Lấy điểm cao nhất các vòng"),
    (FinalRule.MEAN, "Lấy trung bình các vòng"),
    (FinalRule.COUNCIL, "Lấy điểm hội nghị kết luận"),
    (NormaliseAt.TOTAL, "Quy đổi ở tổng điểm"),
    (NormaliseAt.GROUP, "Quy đổi ở từng nhóm"),
    (Absence.NOT_ASSIGNED, "Không giao"),
    (Absence.NOTHING_AROSE, "Không phát sinh"),
    (Absence.NOT_APPLICABLE, "Không áp dụng"),
    (Origin.TYPED, "Nhập tay"),
    (Origin.IMPORTED, "Nhập từ tệp"),
    (Origin.COMPUTED, "Máy tính"),
    (Origin.CONCLUDED, "Theo các vòng chấm"),
    (CampaignForm.REGULAR, "Thường xuyên"),
    (CampaignForm.THEMATIC, "Chuyên đề"),
    (CampaignState.DRAFT, "Dự thảo"),
    (CampaignState.LAUNCHED, "Đã phát động"),
    (CampaignState.RUNNING, "Đang thực hiện"),
    (CampaignState.MIDTERM, "Đã sơ kết"),
    (CampaignState.FINAL, "Đã tổng kết"),
    (CampaignState.CLOSED, "Đã đóng"),
    (CampaignState.PAUSED, "Tạm dừng"),
    (TitleKind.TITLE, "Danh hiệu thi đua"),
    (TitleKind.AWARD, "Hình thức khen thưởng"),
    (SubjectKind.COLLECTIVE, "Tập thể"),
    (SubjectKind.INDIVIDUAL, "Cá nhân"),
    (SubjectKind.HOUSEHOLD, "Hộ gia đình"),
    (Manner.MERIT, "Công trạng"),
    (Manner.SUDDEN, "Đột xuất"),
    (Manner.CAMPAIGN, "Phong trào (chuyên đề)"),
    (Manner.DEVOTION, "Cống hiến"),
    (Manner.SERVICE_YEARS, "Niên hạn"),
    (Manner.FOREIGN, "Đối ngoại"),
    (Asked.EDITED, "Ô bị sửa trong tệp sau khi lập gói"),
    (Asked.BOTH, "Hai bên cùng sửa"),
    (Asked.OURS, "Chỉ bên mình sửa"),
    (Asked.GONE_ON, "Ở đây đã sang bước sau hoặc đã chốt"),
    (Asked.OVER_MAX, "Điểm ngoài mức của tiêu chí"),
    (Asked.WHOLE, "Chỉ nhận trọn hoặc không nhận"),
    (Choice.OURS, "Giữ của mình"),
    (Choice.THEIRS, "Nhận của nơi gửi"),
    (Choice.OTHER, "Số khác"),
)
CHOICES = {(type(choice), choice.value): word for choice, word in _CHOICE_WORDS}
"""Every choice by its type and value: drafts of different kinds are equal as strings, not as words."""


ASKED: dict[Asked, str] = {
    Asked.EDITED: (
        "Những ô này trong tệp đã bị sửa sau khi nơi gửi ký gói, nên chữ ký không bảo đảm cho giá trị đã sửa."
    ),
    Asked.BOTH: "Từ lần nhận trước, cả bên mình và nơi gửi đều đã sửa, thành hai giá trị khác nhau.",
    Asked.OURS: "Từ lần nhận trước, chỉ bên mình đã sửa; gói gửi đến vẫn mang giá trị cũ.",
    Asked.GONE_ON: "Nơi gửi đã sửa những mục mà ở đây phiếu đã qua bước sau, hoặc hồ sơ đã chốt.",
    Asked.OVER_MAX: "Điểm gửi đến cao hơn điểm tối đa, hoặc thấp hơn mức thấp nhất của tiêu chí.",
    Asked.WHOLE: (
        "Những mục này chỉ nhận tất cả hoặc không nhận: đơn vị chưa có trong danh mục ở đây cùng số liệu đi"
        " kèm, hoặc gói không nối tiếp gói trước."
    ),
}
"""Why an import asks for a decision, in a sentence."""


def label(identifier: str) -> str:
    """Give the Vietnamese label of a field. Raises KeyError for a field without one: that is our mistake."""
    return TERMS[identifier].label


def choice_label(choice: StrEnum) -> str:
    """Give the Vietnamese word of a choice. Raises KeyError for a choice without one."""
    return CHOICES[type(choice), choice.value]


def asked_sentence(asked: Asked) -> str:
    """Say in a sentence why an import asks for a decision."""
    return ASKED[asked]
