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


_HEAD = (
    "清溪市人民政府文件\n清政发〔2021〕7号\n清溪市人民政府关于植树的通知\n"
    "各县（区）人民政府：\n现就植树工作通知如下。\n"
)
_END = "清溪市人民政府\n2021年3月5日"


def _letter(body: str, end: str = _END, head: str = _HEAD) -> str:
    """Return a letter of our own in good form, but for what is put in."""
    return f"{head}{body}\n{end}"


_STANDARD, _REGULATION = "GB/T 9704—2012, {}", "党政机关公文处理工作条例 (2012), article {}"

#: What `check` says of the form of a text that could be read.
FORM: tuple[Entry, ...] = (
    Entry(
        "number-form",
        Level.WARNING,
        "The number is not written with the year in full and in 〔〕, and the serial without 第 and zeros.",
        "关于植树的通知\n吉政发[2016]第041号\n一、选好地块。",
        _STANDARD.format("7.2.5"),
    ),
    Entry(
        "date-form",
        Level.WARNING,
        "The date is not written in Arabic figures, with the year in full and without zeros.",
        "东山县人民政府关于植树的通知\n一、选好地块。\n东山县人民政府\n二〇二〇年三月五日",
        _STANDARD.format("7.3.5.4"),
    ),
    Entry(
        "no-date",
        Level.WARNING,
        "A letter has no date.",
        _letter("一、选好地块。", "清溪市人民政府"),
        _REGULATION.format("9 (12)"),
    ),
    Entry(
        "year-differs",
        Level.WARNING,
        "The date is of another year than the number; the first months of the next year are let pass.",
        _letter("一、选好地块。", "清溪市人民政府\n2022年8月5日"),
        _STANDARD.format("7.2.5"),
    ),
    Entry(
        "several-addressees",
        Level.WARNING,
        "A request (请示) is sent to several bodies; one decides, others get a copy.",
        _letter(
            "请予批准。",
            head="清溪市林业局关于设立苗圃的请示\n市人民政府、市财政局：\n",
            end="清溪市林业局\n2021年3月5日",
        ),
        _REGULATION.format("15 (1)"),
    ),
    Entry(
        "signature",
        Level.WARNING,
        "Whoever signs is not named in the masthead or the title.",
        "东山县人民政府关于植树的通知\n一、选好地块。\n东山县林业局\n2020年3月5日",
        _STANDARD.format("7.3.5.1"),
    ),
    Entry(
        "title-form",
        Level.WARNING,
        "A letter has a title that does not end in one of the fifteen official kinds.",
        _letter("一、选好地块。", head="清溪市植树工作安排\n清政发〔2021〕7号\n各县（区）人民政府：\n"),
        _REGULATION.format("9 (7)"),
    ),
    Entry(
        "title-marks",
        Level.WARNING,
        "The title ends in a stop, or is in 《》 as only titles do that are cited.",
        _letter("一、选好地块。", head="清溪市人民政府关于植树的通知。\n清政发〔2021〕7号\n各县（区）人民政府：\n"),
        _REGULATION.format("11"),
    ),
    Entry(
        "marker-form",
        Level.WARNING,
        "A mark has more or other signs than the standard gives it: (一)、 for (一), 1、 for 1.",
        "关于植树的通知\n一、准备\n（一）、选好地块。",
        _STANDARD.format("7.3.3"),
    ),
    Entry(
        "marker-order",
        Level.WARNING,
        "A level of the numbering comes back under those below it.",
        "关于植树的通知\n（一）准备\n一、选好地块。\n二、备好树苗。\n（二）植树",
        _STANDARD.format("7.3.3"),
    ),
    Entry(
        "level-skipped",
        Level.INFO,
        "A level of the numbering is left out; said once for each leap.",
        "关于植树的通知\n一、准备\n（1）选好地块。\n（2）备好树苗。\n二、植树",
        _STANDARD.format("7.3.3"),
    ),
    Entry(
        "heading-stop",
        Level.INFO,
        "A heading that has its line for itself ends in 。",
        "关于植树的通知\n一、准备工作。\n（一）选好地块。\n（二）备好树苗。\n二、植树",
        _STANDARD.format("7.3.3"),
    ),
    Entry(
        "half-width",
        Level.INFO,
        "A mark is in half width among others in full width.",
        _letter("一、选好地块,备好树苗。"),
        _REGULATION.format("11"),
    ),
    Entry(
        "citation-number",
        Level.INFO,
        "A notice or an opinion that the text rests on is cited without its number.",
        _letter("一、按照《东山省林业厅关于造林的意见》选好地块。"),
        _REGULATION.format("19 (3)"),
    ),
    Entry(
        "attachment-marks",
        Level.WARNING,
        "A mark follows the name of an attachment, or 《》 around it.",
        _letter("一、选好地块。\n附件：树种名录。"),
        _STANDARD.format("7.3.4"),
    ),
    Entry(
        "attachment-name",
        Level.WARNING,
        "What is attached bears another name than the one that the text gives it.",
        _letter("一、选好地块。\n附件：树种名录", f"{_END}\n附件\n苗圃登记表\n序号\t苗圃\n1\t东山苗圃"),
        _STANDARD.format("7.3.7"),
    ),
    Entry(
        "attachment-missing",
        Level.WARNING,
        "Of the attachments that are named some are there and this one is not; a text without any is let be.",
        _letter("一、选好地块。\n附件：1.树种名录\n2.苗圃登记表", f"{_END}\n附件1\n树种名录\n序号\t树种\n1\t松树"),
        _STANDARD.format("7.3.7"),
    ),
    Entry(
        "no-such-day",
        Level.WARNING,
        "No calendar has the day.",
        _letter("一、选好地块。", "清溪市人民政府\n2021年11月31日"),
        _REGULATION.format("19 (3)"),
    ),
    Entry(
        "deadline-past",
        Level.WARNING,
        "What is to be done was to be done before the date of the document.",
        _letter("一、选好地块，2020年12月底前完成。"),
        _REGULATION.format("19 (2)"),
    ),
    Entry(
        "body-ended",
        Level.WARNING,
        "A body is given something to do that no longer exists on the date of the document.",
        _letter("一、选好地块。（国家林业局）"),
        _REGULATION.format("19 (3)"),
    ),
    Entry(
        "name-cut-short",
        Level.WARNING,
        "An agency is named without the word that it has elsewhere in the notice.",
        "关于植树的通知\n1.选好地块。(省财政厅、省发展改革)\n2.备好树苗。(省发展改革委)",
        _REGULATION.format("19 (3)"),
    ),
)
#: What `check_layout` says of a DOCX file; no text has these.
LAYOUT: tuple[Entry, ...] = (
    Entry("paper-size", Level.WARNING, "The paper is not A4.", "", _STANDARD.format("5.1")),
    Entry(
        "page-margins",
        Level.WARNING,
        "The type area is not 156 × 225 mm, 37 mm below the upper and 28 mm right of the left edge, one more or less.",
        "",
        _STANDARD.format("5.2.1"),
    ),
    Entry(
        "lines-of-page",
        Level.WARNING,
        "Most lines are so far apart that a page does not hold 22 of them.",
        "",
        _STANDARD.format("5.2.3"),
    ),
    Entry(
        "typeface",
        Level.WARNING,
        "A part is not set in the typeface that the standard gives it.",
        "",
        _STANDARD.format("5.2.2, 7.2.2 to 7.4.3"),
    ),
    Entry(
        "type-size",
        Level.WARNING,
        "A part is not set in the size that the standard gives it.",
        "",
        _STANDARD.format("5.2.2, 7.2.2 to 7.4.3"),
    ),
    Entry("masthead-color", Level.WARNING, "The masthead is not red.", "", _STANDARD.format("7.2.4")),
    Entry("no-page-number", Level.WARNING, "No footer holds a page number.", "", _STANDARD.format("7.5")),
)
