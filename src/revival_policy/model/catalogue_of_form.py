"""What `check` and `check_layout` say of the form of a document, each with the clause that it rests on."""

from __future__ import annotations

from revival_policy.model.catalogue import Entry
from revival_policy.model.diagnostics import Level

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
