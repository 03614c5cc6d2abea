"""The steps of a sheet as buttons and menus name them."""

from PySide6.QtCore import QCoreApplication

from thidua_desktop.domain.records.scoring import SheetAction


def step_name(action: SheetAction) -> str:
    """Give the words on the button of a step."""
    return {
        SheetAction.RETURN: _tr("Trả lại phiếu"),
        SheetAction.FINISH_BLOC: _tr("Khối chấm xong"),
        SheetAction.ASK: _tr("Yêu cầu giải trình"),
        SheetAction.EXPLAIN: _tr("Giải trình"),
        SheetAction.JUDGE: _tr("Nhận xét giải trình"),
        SheetAction.APPRAISE: _tr("Thẩm định xong"),
        SheetAction.APPROVE: _tr("Thông qua"),
        SheetAction.PUBLISH: _tr("Công bố"),
        SheetAction.CORRECT: _tr("Lập bản đính chính"),
    }[action]


def capital(words: str) -> str:
    """Begin words of the glossary with a capital."""
    return words[:1].upper() + words[1:]


def _tr(text: str) -> str:
    return QCoreApplication.translate("SheetSteps", text)
