"""Rule kinds: one table, one entry each, of how a leaf is scored, checked, explained and edited.

A further kind is one entry in its family's file; `table` gathers the families.
"""

from thidua_desktop.domain.rule_kinds.added import BONUS, MIXED, PENALTY
from thidua_desktop.domain.rule_kinds.bloc import RELATIVE, best_of
from thidua_desktop.domain.rule_kinds.counts import COUNT, DEDUCTION
from thidua_desktop.domain.rule_kinds.indices import INDEX, asked_index, index_key, published_by_path
from thidua_desktop.domain.rule_kinds.model import (
    BlocContext,
    ParameterForm,
    ParameterSpec,
    PointsOf,
    Reason,
    RuleKind,
    Verdict,
)
from thidua_desktop.domain.rule_kinds.parameters import COMMON, SWITCHED_ON, chosen_code, is_on, parameter
from thidua_desktop.domain.rule_kinds.ratios import RATIO, THRESHOLDS
from thidua_desktop.domain.rule_kinds.table import (
    KINDS,
    bounds,
    check,
    check_parameters,
    explain,
    format_parameters,
    judge,
    judged_points,
    kind_by_name,
    parameter_specs,
    parse_parameters,
    suggest,
    suggest_and_explain,
)
from thidua_desktop.domain.rule_kinds.typed import CHOICE, MEASURED, PASS_FAIL, TYPED

__all__ = [
    "BONUS",
    "CHOICE",
    "COMMON",
    "COUNT",
    "DEDUCTION",
    "INDEX",
    "KINDS",
    "MEASURED",
    "MIXED",
    "PASS_FAIL",
    "PENALTY",
    "RATIO",
    "RELATIVE",
    "SWITCHED_ON",
    "THRESHOLDS",
    "TYPED",
    "BlocContext",
    "ParameterForm",
    "ParameterSpec",
    "PointsOf",
    "Reason",
    "RuleKind",
    "Verdict",
    "asked_index",
    "best_of",
    "bounds",
    "check",
    "check_parameters",
    "chosen_code",
    "explain",
    "format_parameters",
    "index_key",
    "is_on",
    "judge",
    "judged_points",
    "kind_by_name",
    "parameter",
    "parameter_specs",
    "parse_parameters",
    "published_by_path",
    "suggest",
    "suggest_and_explain",
]
