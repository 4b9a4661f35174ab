"""Document numbers (发文字号): of letters, orders, announcements, and those without a code.

    letter        机关代字 "〔" 年份 "〕" 发文顺序号 "号"                     国发〔2016〕62号
    order         发文机关 "令" [ 年份 "年" ] "第" 序号 "号"                  国务院令第687号
    announcement  发文机关 "公告" [ 年份 ] [ "第" ] 序号 "号"                 财政部、税务总局公告2023年第12号
    bare          [ 发文机关 ] 年份 序号 "号"                                国务院1980年223号, 〔2020〕60号

GB/T 9704—2012, 7.2.5 fixes the form of letters, 7.5.2 that of orders; the others follow custom.
"""

from __future__ import annotations

from revival_policy.notations.document_numbers.forms import NumberKind, YearForm
from revival_policy.notations.document_numbers.number import DocumentNumber
from revival_policy.notations.document_numbers.placing import placed
from revival_policy.notations.document_numbers.scan import find_numbers

__all__ = ["DocumentNumber", "NumberKind", "YearForm", "find_numbers", "placed"]
