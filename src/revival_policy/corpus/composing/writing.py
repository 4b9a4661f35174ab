"""The text of a composed document, in the layouts that documents have."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from revival_policy.corpus.composing import words
from revival_policy.corpus.composing.frames import Frame, Layout, Plan, Whence
from revival_policy.notations.numerals import Numeral, NumeralStyle

if TYPE_CHECKING:
    from random import Random

    from revival_policy.corpus.composing.citing import CitedAs

#: Citations are written into measures in one of these ways.
_CITING = ("按照{}的要求，{}。", "贯彻落实{}，{}。", "根据{}有关规定，{}。", "对照{}，{}。")


@attrs.frozen
class Task:
    """Who is to do what by when, in a composed document (责任分工)."""

    what: str
    lead: str
    supports: tuple[str, ...]
    deadline: str


def tasks_of(plan: Plan, own: Frame) -> tuple[Task, ...]:
    """Return the tasks that a letter divides; rules, laws and orders divide none."""
    if own.layout not in {Layout.LETTER, Layout.ISSUING}:
        return ()
    chance = plan.random("tasks", own.work)
    bodies = [
        *words.DEPARTMENTS,
        *(after if own.date.year >= year else before for before, after, year in words.REFORMS),
    ]
    return tuple(_task(chance, bodies, own.date.year) for _ in range(chance.randint(3, 6)))


def _task(chance: Random, bodies: list[str], year: int) -> Task:
    lead, *supports = (f"县{body}" for body in chance.sample(bodies, chance.randint(2, 4)))
    what = f"{chance.choice(words.ACTIONS)}{chance.choice(words.OBJECTS)}"
    return Task(what, lead, tuple(supports), f"{year}年{chance.choice(words.DEADLINES)}")


def text_of(plan: Plan, own: Frame, cited: tuple[CitedAs, ...], tasks: tuple[Task, ...]) -> str:
    """Return the text of a document."""
    chance = plan.random("text", own.work)
    lines = _LINES[own.layout](own, _sentences(chance, cited), tasks, chance)
    if own.whence is Whence.EDITION:
        lines = [own.title, *lines[1:], f"第{_hanzi(len(lines))}条 本次修订自公布之日起施行。"]
    if own.whence is Whence.NEAR_COPY:
        # A slip, but not in what is cited.
        slipped = [line if "《" in line else line.replace("，", "、", 1).replace("应当", "应") for line in lines[3:]]
        lines = ["首页 > 政务公开 > 文件", *lines[:3], *slipped, "打印本页 关闭窗口"]
    end, indent = ("\r\n", "　　") if own.whence is Whence.COPY else ("\n", "")
    return end.join(f"{indent}{line}" for line in lines) + end


def _sentences(chance: Random, cited: tuple[CitedAs, ...]) -> list[str]:
    """Return the sentences in which a document cites."""
    return [
        chance.choice(_CITING).format(each.written, f"{chance.choice(words.ACTIONS)}{chance.choice(words.OBJECTS)}")
        for each in cited
    ]


def _letter(own: Frame, citing: list[str], tasks: tuple[Task, ...], _: Random) -> list[str]:
    return [
        own.number or "",
        own.title,
        "各乡镇人民政府，县政府各部门：",
        f"现就{own.matter}有关工作通知如下。",
        *_measures(citing, tasks),
        own.issuer,
        _day(own),
    ]


def _issuing(own: Frame, citing: list[str], tasks: tuple[Task, ...], _: Random) -> list[str]:
    return [
        own.number or "",
        own.title,
        "各乡镇人民政府，县政府各部门：",
        f"现将《{own.rules}》印发给你们，请认真贯彻执行。",
        own.issuer,
        _day(own),
        own.rules,
        *_measures(citing, tasks),
    ]


def _rules(own: Frame, citing: list[str], _: tuple[Task, ...], chance: Random) -> list[str]:
    return [own.title, f"（{_day(own)}公布）", *_articles(own, citing, chance)]


def _order(own: Frame, citing: list[str], _: tuple[Task, ...], chance: Random) -> list[str]:
    serial = (own.number or "").partition("第")[2]
    letter = f"《{own.rules}》已经县人民政府常务会议通过，现予公布，自公布之日起施行。"
    return [own.title, f"第{serial}", letter, "县长 林木森", _day(own), own.rules, *_articles(own, citing, chance)]


def _measures(citing: list[str], tasks: tuple[Task, ...]) -> list[str]:
    """Return two sections: what is to be observed, and who does what."""
    first = [f"（{_hanzi(number)}）{sentence}" for number, sentence in enumerate(citing, 1)]
    second = [
        f"（{_hanzi(number)}）{task.what}。逐项排出计划，按月调度，确保落实。"
        f"（牵头单位：{task.lead}；责任单位：{'、'.join(task.supports)}；完成时限：{task.deadline}）"
        for number, task in enumerate(tasks, 1)
    ]
    return [*(["一、总体要求", *first] if first else []), f"{'二' if first else '一'}、重点任务", *second]


def _articles(own: Frame, citing: list[str], chance: Random) -> list[str]:
    own_words = [f"{chance.choice(words.ACTIONS)}{chance.choice(words.OBJECTS)}应当遵守本规定。" for _ in range(3)]
    sentences = [f"为了{own.matter}，制定本规定。", *citing, *own_words]
    return [f"第{_hanzi(number)}条 {sentence}" for number, sentence in enumerate(sentences, 1)]


def _hanzi(number: int) -> str:
    return str(Numeral(NumeralStyle.COUNTING, number))


def _day(own: Frame) -> str:
    return f"{own.date.year}年{own.date.month}月{own.date.day}日"


_LINES = {
    Layout.LETTER: _letter,
    Layout.ISSUING: _issuing,
    Layout.RULES: _rules,
    Layout.LAW: _rules,
    Layout.ORDER: _order,
}
