"""The reasons of the rule kinds: their words stand with each kind, their places are given here."""

from thidua_desktop.domain.rule_kinds import KINDS

_BESIDE = "Điểm đã nhập {{typed}}, theo quy tắc được {{rule_points}} ({words})"


def _sentences() -> dict[str, str]:
    found: dict[str, str] = {}
    for kind in KINDS.values():
        for code, words in kind.sentences.items():
            found[code] = words
            if "{rule_points}" in words:
                # What the rule would have given, when somebody typed other points.
                found[f"{code}_typed"] = _BESIDE.format(words=words[0].lower() + words[1:])
    return found


SENTENCES: dict[str, str] = _sentences()
