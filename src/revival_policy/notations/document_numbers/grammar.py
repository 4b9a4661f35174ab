"""The grammar of a document number written alone.

    letter       = code "〔" year "〕" serial "号"            国发〔2016〕62号
    designated   = [ issuers ] 令 | 公告 | 通告 number       国务院令第687号, 财政部公告2023年第12号
    bare         = [ issuer ] year "年" serial "号"          国务院1980年223号

What scans leave of brackets, and years before codes, are read as well.
"""

from __future__ import annotations

import pyparsing as pp

from revival_policy.notations.document_numbers.codes import is_surely_one
from revival_policy.notations.document_numbers.patterns import (
    CLOSE,
    CODE,
    CODE_AFTER_OLD_YEAR,
    CODE_AFTER_YEAR,
    DESIGNATION,
    FULL_YEAR,
    LONGEST_NAME,
    LOST_BRACKETS,
    OLD_YEAR,
    OPEN,
    SERIAL,
    SHORT_YEAR,
    YEAR,
)
from revival_policy.notations.grammar import HANZI, Grammar
from revival_policy.registry.characters import simplified
from revival_policy.words.patterns import spelled

#: What the name of a body ends in, where neither designation nor code tells that one is there.
BODY_END = "[院府部委局署会厅办行]"

_year = pp.Regex(YEAR)("year").set_name("年份")
_open, _close = pp.Regex(OPEN).set_name("〔"), pp.Regex(CLOSE).set_name("〕").suppress()
_serial = pp.Regex(rf"(?![0０]+号){SERIAL}")("serial").set_name("发文顺序号")
_hao = pp.Literal("号").suppress().set_name("号")
_ordinal = pp.Literal("第")("ordinal").set_name("第")
_bracketed_year = _open("bracket") + _year + pp.Opt(pp.Literal("年")).suppress() + _close
_plain_year = _year + pp.Literal("年").suppress()
_designation = pp.Regex(DESIGNATION)("designation").set_name("令")
_designates = rf"(?:{DESIGNATION})(?:{OPEN}|第|{YEAR}年|{SERIAL}号)"
_issuers = pp.Regex(
    rf"(?!{_designates}|第{SERIAL}号)(?:(?!号){HANZI}|、)+?(?={DESIGNATION}|第{SERIAL}号|{YEAR}年|{SERIAL}号)"
)("issuers").set_name("发文机关")
_plain_code = rf"(?!{HANZI}*(?:{DESIGNATION}){OPEN}){CODE}(?={OPEN}|第|{FULL_YEAR}{CLOSE})"
_code = pp.Regex(spelled(rf"{_plain_code}|[(（]{CODE}[)）]"))("code").set_name("机关代字")

_half_bracketed_year = _open.suppress() + _year | _year + _close  # what scans leave of the brackets: 〔20235号
_letter = _code + (_bracketed_year | _half_bracketed_year).set_name("年份") + pp.Opt(_ordinal) + _serial + _hao
_without_brackets = (
    pp.Regex(spelled(rf"{CODE}(?={LOST_BRACKETS}号)"))("code").add_condition(
        lambda tokens: is_surely_one(str(tokens[0]))
    )
    + pp.Regex(FULL_YEAR)("year")
    + _serial
    + _hao
)
_year_first = (_open.suppress() + _year + _close | _plain_year) + _code + _ordinal + _serial + _hao


def _code_after(year: str, code: str) -> pp.ParserElement:
    """Return the grammar of a number whose year is before its code, without 第 or with it."""
    written_year = pp.Regex(year)("year").set_name("年份")
    written_code = pp.Regex(spelled(rf"{code}(?=第?{SERIAL}号)"))("code").set_name("机关代字")
    return _open.suppress() + written_year + _close + written_code + pp.Opt(_ordinal) + _serial + _hao


_short_year_first = _code_after(SHORT_YEAR, CODE_AFTER_YEAR) | _code_after(OLD_YEAR, CODE_AFTER_OLD_YEAR)
_year_within = (
    pp.Regex(spelled(rf"{CODE}(?={OPEN})"))("code_before")
    + _open.suppress()
    + _year
    + _close
    + pp.Literal("字")("code")
    + pp.Opt(_ordinal)
    + _serial
    + _hao
)
_number_after = (
    pp.Opt(_bracketed_year + pp.Opt(pp.Literal("年")).suppress() | _plain_year) + pp.Opt(_ordinal) + _serial + _hao
)
_in_brackets = _open.suppress() + pp.Opt(_plain_year) + _ordinal + _serial + _hao + pp.Opt(_close)
_designated = pp.Opt(_issuers) + _designation + (_in_brackets | _number_after).set_name("发文顺序号")
_order_after = (pp.Opt(_issuers) + _ordinal | _issuers) + _serial + _hao + pp.Literal("令")("designation")
_called_after = _serial + _hao + pp.Regex("公告|通告")("designation")
_announcement_after = _issuers + pp.Opt(_plain_year) + pp.Opt(_ordinal) + _called_after | (
    _plain_year + _ordinal + _called_after
)
_bare_issuer = pp.Regex(rf"{HANZI}{{1,{LONGEST_NAME}}}?{BODY_END}(?={YEAR}年)")("issuers").set_name("发文机关")
_bare = pp.Opt(_bare_issuer) + _plain_year + pp.Opt(_ordinal) + _serial + _hao
_bare_in_brackets = _bracketed_year + pp.Opt(_ordinal) + _serial + _hao
GRAMMAR = Grammar(
    "发文字号",
    (
        _letter
        | _without_brackets
        | _short_year_first
        | _year_first
        | _year_within
        | _order_after
        | _announcement_after
        | _designated
        | _in_brackets
        | _bare
        | _bare_in_brackets
    ).set_name("发文字号"),
    simplified,
)
