"""A document that a title names without marks: 转发省财政厅关于植树的意见的通知."""

from __future__ import annotations

import re

from revival_policy.notations.citations.citation import LONGEST_TITLE, Citation, Relation, tidy_title
from revival_policy.notations.kinds import DocumentKind
from revival_policy.words.patterns import pattern

_ANY = "|".join(
    f"(?P<{relation.name}><<verbs_of_cited_titles:{relation}>>)"
    for relation in (Relation.FORWARDS, Relation.IMPLEMENTS, Relation.REPEALS, Relation.AMENDS)
)
#: The last of such words before a title, which says 关于.
_VERB = pattern(f".*(?:{_ANY})<<carried_out_when_issued>>?(?=.*关于)")
_OUTER = pattern("<<ends_of_outer_titles:before>>*<<ends_of_outer_titles:kind>>$")
#: What is issued to carry a document out: 印发贯彻…意见有关措施的通知.
_CARRIES_OUT = re.compile("(?:的|有关|具体|实施|若干)+(?:措施|意见|方案|办法|细则)$")


def cited_without_marks(title: str) -> Citation | None:
    """Return the document that a title says it forwards or carries out, where no 《》 mark it; else None.

    Only a title within the title, with 关于 and a kind of document at its end, is one. A notice that forwards a notice
    says 通知 once for both.

    >>> cited = cited_without_marks("东山县人民政府转发省财政厅关于植树的意见的通知")
    >>> cited, cited.relation
    (Citation.from_text('《省财政厅关于植树的意见》'), <Relation.FORWARDS: 'forwards'>)
    """
    written = tidy_title(title)
    verb, outer = _VERB.match(written), _OUTER.search(written)
    if verb is None or outer is None or verb.lastgroup is None:
        return None
    relation = Relation[verb.lastgroup]
    inner = written[verb.end() : outer.start()]
    if "印发" in verb.group():
        inner = _CARRIES_OUT.sub("", inner)
    if relation is Relation.FORWARDS and outer.group() == "的通知" and DocumentKind.of_title(inner) is None:
        inner += outer.group()
    is_title = "关于" in inner and "〈" not in inner and DocumentKind.of_title(inner) is not None
    return Citation(inner, relation=relation) if is_title and len(inner) <= LONGEST_TITLE else None
