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
        "clause-left-out",
        Level.INFO,
        "A clause says who is responsible, and is in no measure.",
        "植树方案\n一、种树。\n主办单位：县林业局",
    ),
    Entry(
        "table-not-understood",
        Level.WARNING,
        "The head of a table names roles, and yet its tasks, or most of those who do them, cannot be read.",
        "关于植树的通知\n一、准备。\n责任单位\t电话\n县林业局\t12345",
    ),
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
        "清林发〔2020〕1号\n" + "一、各县要在春天里选好地块，备好树苗，按时完成任务。\n" * 12,
    ),
    Entry(
        "excerpt",
        Level.INFO,
        "A text of some length begins with its body: neither a title nor any other part of a frame is there.",
        "为了植树，各县要做好下列工作。\n" + "一、各县要在春天里选好地块，备好树苗，按时完成任务。\n" * 12,
    ),
    Entry(
        "doubtful-title",
        Level.WARNING,
        "Another line is nearly as good a title, or the title is where titles rarely do.",
        "关于植树的通知\n关于种草的通知\n各县林业局：\n请植树。\n清溪市林业局\n2020年3月5日",
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
        "The date is of a year before that of the number, or more than one year after it.",
        "国务院关于植树的通知\n国发〔2020〕1号\n各省人民政府：\n请植树。\n国务院\n2015年3月5日",
    ),
    Entry(
        "one-line",
        Level.WARNING,
        "A text of some length has no line breaks, and its title or its date was not found.",
        "清溪市林业局关于植树的通知各县林业局：" + "为了植树，各县要在春天里选好地块，备好树苗，按时完成任务。" * 12,
    ),
    Entry(
        "much-unread",
        Level.WARNING,
        "More than a fifth of the text is no part of a notice that the reader knows.",
        "关于植树的通知\n一、准备\n1.选好地块。\n2021年3月5日\n" + "联系人的电话写在这里，随时可以打。\n" * 20,
    ),
    Entry(
        "context-differs",
        Level.WARNING,
        "What the caller knows of the document is not what the text says; the text is followed.",
        "国务院关于植树的通知\n国发〔2020〕1号\n各省人民政府：\n请植树。",
    ),
    Entry(
        "garbled",
        Level.WARNING,
        "Characters cannot be read; an error where most of the text is so, info where one or two are alone.",
        "关于植树的通知\n一、\ufffd\ufffd\ufffd\ufffd\ufffd种树。",
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
        "Most of a text without articles is in traditional characters (繁体字): names of bodies are not looked for.",
        "關於植樹的通知\n國務院發佈。",
    ),
    Entry(
        "unbalanced-bracket",
        Level.INFO,
        "A bracket is not closed or not opened in its line.",
        "关于植树（的通知\n一、种树。",
    ),
    Entry(
        "unread",
        Level.INFO,
        "A line is not known to be any part of a notice.",
        "关于植树的通知\n一、准备\n1.选好地块。\n2021年3月5日\n联系人的电话写在这里，随时可以打。",
    ),
)
