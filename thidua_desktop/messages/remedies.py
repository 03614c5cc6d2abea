"""The sentence of an issue in two parts: why, and what to do about it."""

import re
from collections.abc import Callable

from thidua_desktop.domain.issues import Issue, Severity
from thidua_desktop.messages import sentence

_REMEDY = re.compile(r"[.;:]\s+((?:Hãy|hãy|Có thể|Please|please)\s.*)", re.DOTALL)
USUAL_REMEDIES = {
    Severity.ERROR: "Sửa chỗ này trong tệp rồi kiểm tra lại.",
    Severity.DECISION: "Sửa trong tệp, hoặc chọn cách xử lý khi kiểm tra.",
    Severity.WARNING: "Xem lại cho chắc; vẫn lưu được.",
}
"""What to do where a sentence only says why."""
SEVERITY_WORDS = {
    Severity.ERROR: "Không nhận",
    Severity.DECISION: "Cần quyết định",
    Severity.WARNING: "Lưu ý",
}
"""What a severity means for the line of a file."""


def reason_and_remedy(issue: Issue, translate: Callable[[str], str] = str) -> tuple[str, str]:
    """Part the sentence of an issue into why and what to do; where it only says why, the usual remedy.

    `translate` is taken as by `sentence`; an English remedy begins with "Please".
    """
    text = sentence(issue.code, issue.values, translate)
    found = _REMEDY.search(text)
    if found is None:
        return text, translate(USUAL_REMEDIES[issue.severity])
    remedy = found.group(1).strip()
    return f"{text[: found.start()]}.", remedy[0].upper() + remedy[1:]
