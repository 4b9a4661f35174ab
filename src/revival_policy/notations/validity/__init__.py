"""效力期限 = "自" ( 日期 | 事件 "之日" ) "起" [ 期间 "后" ] "施行" | "有效期" ( "至" 日期 | 期间 ) | "试行期" 期间.

A document says from when it is in force (立法法 asks it of laws), and one that is issued for a time says how long. No
rule fixes the wording; the forms are those met in documents.
"""

from __future__ import annotations

from revival_policy.notations.validity.period import Period, PeriodUnit
from revival_policy.notations.validity.phrase import ValidityKind, ValidityPhrase
from revival_policy.notations.validity.scan import find_validity

__all__ = ["Period", "PeriodUnit", "ValidityKind", "ValidityPhrase", "find_validity"]
