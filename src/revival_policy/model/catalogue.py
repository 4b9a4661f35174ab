"""The catalogue of diagnostics (诊断目录): what each code means, how much it matters, and a text that has it."""

from __future__ import annotations

import attrs

from revival_policy.model.diagnostics import Level


@attrs.frozen
class Entry:
    """One code: its level, one sentence, a text of which it is said, and the clause that it rests on."""

    code: str
    level: Level
    sentence: str
    example: str
    clause: str = ""


#: What `parse` says of a text; what `check` says of its form has clauses of the standard.
READING: tuple[Entry, ...] = (
    Entry("empty-text", Level.ERROR, "The text holds nothing but blanks and line breaks.", " \n"),
    Entry(
        "no-notice",
        Level.ERROR,
        "None of what makes a document was met: a title, a number, addressees, a date, a numbered item.",
        "今天天气很好。",
    ),
    Entry(
        "no-title",
        Level.WARNING,
        "A text of some length has no title that could be found.",
        "为了植树，现就有关事项通知如下：\n" + "一、各县要在春天里选好地块，备好树苗，按时完成任务。\n" * 12,
    ),
    Entry(
        "doubtful-title",
        Level.WARNING,
        "Another line is nearly as good a title, or the title ends in nothing that titles end in.",
        "植树之歌\n植树之舞\n2020年3月5日\n大家都来植树。",
    ),
    Entry(
        "doubtful-issuers",
        Level.WARNING,
        "Whoever signs is not the body that the title or the number names.",
        "清溪市林业局关于植树的通知\n各县林业局：\n请植树。\n清溪市水利局\n2020年3月5日",
    ),
    Entry(
        "doubtful-number",
        Level.WARNING,
        "The number in the text is not the one in the head of the page.",
        "发文字号：国发〔2020〕2号\n国务院关于植树的通知\n国发〔2020〕1号\n各省人民政府：\n请植树。",
    ),
    Entry(
        "doubtful-date",
        Level.WARNING,
        "The only day is that of a page, or the day is years away from the number.",
        "国务院关于植树的通知\n国发〔2020〕1号\n各省人民政府：\n请植树。\n国务院\n2015年3月5日",
    ),
    Entry(
        "one-line",
        Level.WARNING,
        "A text of some length has no line breaks; parts of the frame were told by words alone.",
        "清溪市林业局关于植树的通知各县林业局：" + "为了植树，各县要在春天里选好地块，备好树苗，按时完成任务。" * 12,
    ),
    Entry(
        "much-unread",
        Level.WARNING,
        "More than a fifth of the text is no part of a notice that the reader knows.",
        "关于印发植树方案的通知\n各县政府：\n现印发给你们。\n2020年1月1日\n植树方案\n"
        + "植树是大家的事，人人都要来。\n" * 20
        + "一、种好。",
    ),
    Entry(
        "context-differs",
        Level.WARNING,
        "What the caller knows of the document is not what the text says; the text is followed.",
        "国务院关于植树的通知\n国发〔2020〕1号\n各省人民政府：\n请植树。",
    ),
    Entry(
        "numbering",
        Level.INFO,
        "The number of an item does not follow that of the item before it.",
        "关于植树的通知\n一、准备\n1.选好地块。\n3.备好树苗。\n二、栽种",
    ),
    Entry(
        "traditional-characters",
        Level.WARNING,
        "Most of the text is in traditional characters (繁体字), in which names of bodies are not looked for.",
        "關於植樹的通知\n國務院發佈。",
    ),
    Entry(
        "unbalanced-bracket",
        Level.INFO,
        "A bracket is not closed or not opened in its line.",
        "关于植树（的通知\n一、种树。",
    ),
    Entry("unread", Level.INFO, "A line is not known to be any part of a notice.", ""),
)
