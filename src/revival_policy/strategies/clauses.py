"""Agencies, and the clauses and conventions that name them."""

from __future__ import annotations

import functools
from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from revival_policy.notations.agencies import Agency
from revival_policy.notations.agency_lists import AgencyList
from revival_policy.notations.agency_names import is_list_name
from revival_policy.notations.responsibilities import Assignment, Convention, ConventionKind, Responsibility, Role
from revival_policy.strategies.written import Written

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hypothesis.strategies import DrawFn, SearchStrategy

_LEVELS = ("省", "市", "县", "区")
_DEPARTMENTS = (
    "财政局",
    "发展改革委",
    "教育厅",
    "民政局",
    "水利厅",
    "商务局",
    "林业和草原局",
    "金融办",
    "公安局",
    "卫生健康委",
)
_BODIES = ("长春海关", "人民银行白山中心支行", "吉林银监局", "通化市政府", "长白山管委会", "县规划局(林业局)")
_CLASSES = ("有关地方政府", "各县(市)人民政府", "各市、州人民政府", "省直有关部门", "各相关单位")
_DEADLINES = ("完成时限:2025年6月底前", "时序进度:持续推进", "2030年12月底前完成", "长期坚持")


@functools.cache
def agencies() -> SearchStrategy[Agency]:
    """Draw single bodies and classes of bodies, all of which can be in a list."""
    departments = st.builds("{}{}".format, st.sampled_from(_LEVELS), st.sampled_from(_DEPARTMENTS))
    return st.one_of(departments, st.sampled_from(_BODIES), st.sampled_from(_CLASSES)).map(Agency)


@functools.cache
def any_agencies() -> SearchStrategy[Agency]:
    """Draw agencies of any name that can be in a list, however unlikely."""
    hanzi = st.text(
        st.sampled_from("省市县区局委厅办部各有关等地方政府管会牵头负责配合参与海东和及第一"), min_size=1, max_size=8
    )
    return agencies() | hanzi.filter(is_list_name).map(Agency)


@functools.cache
def agency_lists(of: SearchStrategy[Agency] | None = None) -> SearchStrategy[AgencyList]:
    """Draw lists of one to six agencies, open or not."""
    names = st.lists(any_agencies() if of is None else of, min_size=1, max_size=6).map(tuple)
    return st.builds(AgencyList, names, st.booleans())


@functools.cache
def responsibilities(of: SearchStrategy[Agency] | None = None) -> SearchStrategy[Responsibility]:
    """Draw clauses with all roles, open or not, with a deadline or without."""
    assignments = st.lists(
        st.builds(Assignment, any_agencies() if of is None else of, st.sampled_from(Role)), min_size=1, max_size=6
    )
    return st.builds(Responsibility, assignments.map(tuple), st.booleans(), st.none() | st.sampled_from(_DEADLINES))


@st.composite
def written_responsibilities(draw: DrawFn) -> Written[Responsibility]:
    """Draw clauses with labels or with verbs, in any brackets and marks or on lines, broken and open anywhere.

    Names that share a level are written with it once (省财政厅、教育厅), and a deadline may follow.
    """
    groups = draw(st.lists(st.tuples(st.sampled_from(Role), agency_lists(agencies())), min_size=1, max_size=3))
    form = draw(st.sampled_from(["labels", "verbs", "lines"]))
    comma, colon = draw(st.sampled_from([(",", ":"), ("，", "："), (";", ":"), ("；", "∶")]))
    parts, assignments = [], []
    for role, group in groups:
        end = draw(st.sampled_from(_OPEN_ENDS)) if group.open_ended else ""
        names = "、".join(_elided([agency.name for agency in group.agencies])) + end
        label, verb = draw(st.sampled_from(_LABELS[role])), draw(st.sampled_from(_VERBS[role]))
        parts.append(f"{names}{verb}" if form == "verbs" else f"{label}{colon}{names}")
        assignments += [Assignment(agency, role) for agency in group.agencies]
    deadline = draw(st.none() | st.sampled_from(_DEADLINES))
    value = Responsibility(tuple(assignments), any(group.open_ended for _, group in groups), deadline)
    if form == "lines" and deadline not in _UNLABELLED:
        return Written(draw(st.sampled_from(["\n", "\n\n", "。\n"])).join([*parts, *filter(None, [deadline])]), value)
    opening, closing = draw(st.sampled_from([("(", ")"), ("（", "）"), ("〔", "〕"), ("[", "]"), ("【", "】")]))
    text = opening + comma.join([*parts, *filter(None, [deadline])]) + closing
    place = draw(st.integers(1, len(text) - 1))
    return Written(text[:place] + draw(st.sampled_from(["", "\n", " "])) + text[place:], value)


def _elided(names: Sequence[str]) -> list[str]:
    """Return names with the level left out of a department's where that before it has the same."""
    written = list(names[:1])
    for before, name in pairwise(names):
        shared = before[0] == name[0] and {before[1:], name[1:]} <= set(_DEPARTMENTS)
        written.append(name[1:] if shared else name)
    return written


_OPEN_ENDS = ("等", "等部门", "等有关单位", "等有关部门和单位")
_UNLABELLED = tuple(deadline for deadline in _DEADLINES if ":" not in deadline)
_LABELS = {
    Role.LEAD: ("牵头单位", "牵头责任部门", "主办单位"),
    Role.SUPPORT: ("配合单位", "参加部门", "协办单位"),
    Role.RESPONSIBLE: ("责任单位", "责任部门", "落实单位"),
}
_VERBS = {
    Role.LEAD: ("牵头", "牵头负责"),
    Role.SUPPORT: ("配合", "参与", "协助落实"),
    Role.RESPONSIBLE: ("负责", "分别负责", "按职责分工负责", "组织实施"),
}


@st.composite
def written_conventions(draw: DrawFn) -> Written[Convention]:
    """Draw conventions of all kinds, as they are in clauses and between them."""
    names = draw(agency_lists(st.sampled_from(("长白山管委会", *_CLASSES[:2])).map(Agency)))
    bodies = str(AgencyList(names.agencies))
    text, kind, agencies, name = draw(
        st.sampled_from(
            [
                ("列第一位的为牵头单位,下同", ConventionKind.FIRST_LEADS, (), None),
                ("排在首位的部门为牵头部门", ConventionKind.FIRST_LEADS, (), None),
                ("逗号前面的为牵头单位,下同", ConventionKind.BEFORE_COMMA_LEADS, (), None),
                ("以黑体字标注的为牵头部门,下同", ConventionKind.MARKED_LEADS, (), None),
                (f"以下均需{names.agencies[0]}落实,不再列出", ConventionKind.CONCERNED, names.agencies[:1], None),
                (f"{bodies}(以下称两地政府", ConventionKind.CALLED, names.agencies, "两地政府"),
            ]
        )
    )
    return Written(draw(st.sampled_from(["", "\n", " "])) + text, Convention(text, kind, agencies, name))
