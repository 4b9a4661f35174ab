"""The head that a web page sets above a document: labels and values such as 索引号, 发布日期."""

from __future__ import annotations

import re
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

import attrs

from revival_policy.notations.grammar import without_blanks
from revival_policy.notations.kinds import DocumentKind
from revival_policy.reading.front_matter import read_front_matter
from revival_policy.reading.names import bodies_among
from revival_policy.reading.top import number_alone

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from revival_policy.notations.agencies import Agency
    from revival_policy.notations.document_numbers import DocumentNumber
    from revival_policy.reading.lines import Line

#: A page head stands within so many lines that are not blank.
LONGEST_HEAD = 60
#: A label stands no more than so many lines below the one before it.
FARTHEST_LABEL = 8
#: A label, with the mark of a list before it and the colon behind it, is no longer than this.
LONGEST_LABEL = 18
#: Words of the official thesaurus (公文主题词) are no longer than this.
LONGEST_SUBJECT = 6

_LABELS = (
    "索引号|主题分类|主题词|发文机关|发文机构|发布机构|发布单位|发布部门|发文部门|发文单位|制定机关|颁布单位|成文日期|生成日期|发文日期|发文时间|发布日期|发布时间|公布日期|颁布日期|颁布时间|印发日期|"
    "实施时间|实施日期|施行日期|生效日期|生效时间|失效日期|失效时间|废止日期|废止时间|标题|发文标题|名称|文件名称|发文字号|发布文号|发文文号|文号|文件编号|统一编号|统一登记号|有效性|时效性|效力级别|效力状态|"
    "来源|信息来源|公开方式|公开范围|公开类别|体裁分类|所属类别|文件来源|法宝引证码|法规类别|法规类型|所属行业|所属区域|阅读人次|评论人次|页面功能|发文内容|题材分类|组配分类|信息分类|服务对象|关键词|浏览次数|内容概述|说明"
)
_LABELLED = re.compile(r"(?:(?:[•·●▪]\s{0,4})?([^:：]{2,12})[:：]|【([^】]{2,12})】)\s*(.*)")
_LABEL = re.compile(_LABELS)
#: A label behind the value of another, in one line.
_NEXT_LABEL = re.compile(rf"\s+【?({_LABELS})\s*[:：】]\s*")
_ISSUERS = {"发文机关", "发文机构", "发布机构", "发布单位", "发布部门", "发文部门", "颁布单位", "发文单位", "制定机关"}
_NUMBER = {"发文字号", "发布文号", "发文文号", "文号", "文件编号"}
_TITLE = {"标题", "发文标题", "名称", "文件名称", "title"}
_OF_THE_PAGE = {"来源", "信息来源", "发布时间", "发布日期", "浏览次数"}


#: The index of a line, a label in it, and the value.
_Said = tuple[int, str, str]


@attrs.frozen
class PageHead:
    """The labels of a page head with their values ("" where none is given), and how many lines it takes.

    `lines_above` is how many of them stand above the first label: the name of the site, or the title of the document.
    """

    metadata: tuple[tuple[str, str], ...]
    line_count: int
    lines_above: int = 0


def labels() -> Sequence[str]:
    """Return the labels that page heads carry, written without blanks."""
    return [*_LABELS.split("|")]


def issuers_named(metadata: Sequence[tuple[str, str]]) -> tuple[Agency, ...]:
    """Return the bodies that a page head names as those that issued the document."""
    named = (value for label, value in metadata if label in _ISSUERS)
    return tuple(agency for value in named for agency in bodies_among([without_blanks(value)]))


def title_named(metadata: Sequence[tuple[str, str]]) -> str | None:
    """Return the title that a page head gives the document, where it says what kind of document it is."""
    titles = (without_blanks(value) for label, value in metadata if label in _TITLE)
    return next((title for title in titles if DocumentKind.of_title(title) is not None), None)


def number_named(metadata: Sequence[tuple[str, str]]) -> DocumentNumber | None:
    """Return the number that a page head gives the document."""
    numbers = (number_alone(value) for label, value in metadata if label in _NUMBER)
    return next(filter(None, numbers), None)


def read_page_head(lines: Sequence[Line]) -> PageHead:
    """Read the page head: all lines up to the last label; none where no label is met.

    A value may stand in the line of its label or in the lines below it. What stands below the last label may be the
    title of the document and is left to it. A line that says no more than when and where a page was published, below
    its title, is no page head.
    """
    pairs, line_count = read_front_matter(lines)
    if pairs:
        return PageHead(pairs, line_count)
    fields = list(takewhile(lambda line: line.text.endswith("|"), lines[:LONGEST_HEAD]))
    if cells := tuple(_labelled_cells(fields)):
        return PageHead(cells, len(fields))
    if fields:  # of a record, whose last field before the text is the title
        return PageHead((), len(fields) - 1)
    labelled = _above_the_title(lines, list(_labels(lines)))
    if not labelled or (len(labelled) == 1 and labelled[0][0] and labelled[0][1] in _OF_THE_PAGE):
        return PageHead((), 0)
    end = labelled[-1][0] + 1
    end += _is_value_below(lines, end, *labelled[-1][1:])
    next_labels = [index for index, _, _ in labelled[1:]] + [end]
    metadata = []
    for (index, label, value), next_label in zip(labelled, next_labels, strict=True):
        below = "".join(line.text for line in lines[index + 1 : next_label])
        metadata.append((label, value or below))
    return PageHead(tuple(metadata), end, labelled[0][0])


def _above_the_title(lines: Sequence[Line], labelled: Sequence[_Said]) -> Sequence[_Said]:
    """Return the labels above the title, where those below it say no more than when and where it was published."""
    for place in range(len(labelled) - 1, 0, -1):
        (above, said, value), (index, label, _) = labelled[place - 1 : place + 1]
        if label not in _OF_THE_PAGE:
            break
        between = "".join(without_blanks(line.text) for line in lines[above + 1 : index])
        is_value = said in _TITLE and not value
        if not is_value and between.startswith("关于") and DocumentKind.of_title(between) is not None:
            return labelled[:place]
    return labelled


def _labels(lines: Sequence[Line]) -> Iterator[_Said]:
    """Yield line, label and value of the labels that stand close together at the top."""
    last = 0
    for index, line in enumerate(lines[:LONGEST_HEAD]):
        if index > last + FARTHEST_LABEL:
            return
        if parts := _label_of(line.text):
            last = index
            label, value = parts
            value, *others = _NEXT_LABEL.split(f" {value}")
            for each, said in [(label, value), *zip(others[::2], others[1::2], strict=True)]:
                yield index, each, said.strip()


def _labelled_cells(rows: Sequence[Line]) -> Iterator[tuple[str, str]]:
    """Yield label and value of a head drawn with bars: a cell is the label, the next its value."""
    for row in rows:
        for cell, value in pairwise(row.text.split("|")):
            if label := _label_in(cell):
                yield label, "" if _label_in(value) else value.strip()


def _label_in(cell: str) -> str | None:
    """Return the label that a cell is, with its colon or without."""
    written = without_blanks(cell).rstrip(":：")
    return written if _LABEL.fullmatch(written) else None


def _is_value_below(lines: Sequence[Line], end: int, label: str, value: str) -> bool:
    """Tell whether the line below the last label is its value and no title: words of a thesaurus, or said before."""
    if value or end >= len(lines):
        return False
    below = lines[end].text
    words = below.split()
    return (label == "主题词" and len(words) > 1 and max(map(len, words)) <= LONGEST_SUBJECT) or any(
        line.text == below and _label_of(above.text) == (label, "") for above, line in pairwise(lines[: end - 1])
    )


def _label_of(text: str) -> tuple[str, str] | None:
    if ":" not in (head := text[:LONGEST_LABEL]) and "：" not in head and "】" not in head:
        return None
    parts = _LABELLED.fullmatch(text)
    label = without_blanks(parts[1] or parts[2]) if parts else ""
    return (label, parts[3]) if parts and _LABEL.fullmatch(label) else None
