"""The frame of a document on its sheets: head, titles, attachments, signature, notes (版头、主体要素)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING, WD_TAB_ALIGNMENT
from docx.shared import Pt

from revival_policy.checking.sheet import (
    CHARACTERS,
    KAITI,
    MASTHEAD_BELOW,
    PITCH,
    POINTS_OF_MM,
    RULE_BELOW,
    THIRD,
    XIAOBIAOSONG,
    width,
)
from revival_policy.files.xml import printable
from revival_policy.notations.document_numbers import NumberKind
from revival_policy.rendering.docx import styles
from revival_policy.rendering.docx.elements import (
    LINE_WIDTH,
    NARROWER,
    TWENTIETHS,
    add_rule,
    indent,
    set_font,
    set_in_frame,
)
from revival_policy.rendering.docx.marks import full_width
from revival_policy.rendering.docx.title_lines import title_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docx.text.paragraph import Paragraph

    from revival_policy.model.notice import Notice
    from revival_policy.rendering.blocks import Block
    from revival_policy.rendering.docx.sheets import Sheets

#: The masthead nearly fills the line, but is no larger than this, in points.
LARGEST_MASTHEAD, FILLED = 54.0, 0.95
#: Several names together are no taller, in points: the text has to begin on the first page. A line is so much taller
#: than its type.
TALLEST_MASTHEAD, LEADING = 220.0, 1.2
DOCUMENT = "文件"
#: What names are spread by at least, and what 文件 is apart from them, in characters.
SPREAD, BESIDE = 0.5, 0.5
#: The red rule, in points; the standard leaves it open.
RULE_THICK = 1.5
#: Characters of 二号 in a line of a title: two less than fill it.
TITLE_WIDTH = 18.0
#: Characters that a date is from the right edge, lines that a seal needs above the signature (7.3.5.1).
DATE_FROM_RIGHT, ABOVE_SIGNATURE = 4.0, 2
_STEP = THIRD - NARROWER


class Frame:
    """The frame of a notice, which is written part by part, in the order of the standard."""

    def __init__(self, sheets: Sheets, notice: Notice) -> None:
        """Begin with nothing written."""
        self._sheets = sheets
        self._notice = notice
        self._corner = 0
        self._signing: list[str] = []

    def write_corner(self, blocks: Sequence[Block]) -> None:
        """密级 and 紧急程度 (7.2.2, 7.2.3): flush left, from the second line on."""
        for block in blocks:
            self._sheets.add(styles.CORNER, block.text, above=0 if self._corner else 1)
            self._corner += 1 if self._corner else 2

    def write_number(self, blocks: Sequence[Block]) -> None:
        """发文字号 (7.2.5), with the masthead above it and the rule below."""
        number = blocks[0].text
        masthead = self._write_masthead()
        above = 2 if masthead else 0
        if self._notice.signatory:
            self._number_and_signatory(number, above)
        else:
            self._sheets.add(styles.NUMBER, number, above=above)
        if masthead:
            self._write_rule()

    def write_signatory(self, blocks: Sequence[Block]) -> None:
        """签发人 (7.2.6), where no number is in its line."""
        if self._notice.number is None:
            self._sheets.add(styles.NUMBER_AND_SIGNATORY, full_width(blocks[0].text))

    def _number_and_signatory(self, number: str, above: float) -> None:
        paragraph = self._sheets.add(styles.NUMBER_AND_SIGNATORY, f"{number}\t签发人：", above=above)
        paragraph.paragraph_format.tab_stops.add_tab_stop(Pt((CHARACTERS - 1) * _STEP), WD_TAB_ALIGNMENT.RIGHT)
        name = paragraph.add_run(printable(self._notice.signatory or ""))
        set_font(name.font, KAITI)

    def _write_masthead(self) -> bool:
        """发文机关标志 (7.2.4): the names of who issues and 文件, red, 35 mm below the edge of the type area."""
        number = self._notice.number
        if not self._notice.issuers or number is None or number.kind is not NumberKind.LETTER:
            return False
        names = [issuer.name for issuer in self._notice.issuers]
        lines = max(MASTHEAD_BELOW * POINTS_OF_MM / PITCH - self._corner, 0)
        if len(names) == 1:
            text = f"{names[0]}{DOCUMENT}"
            self._set_masthead(text, min(LARGEST_MASTHEAD, LINE_WIDTH * FILLED / width(text)), above=lines)
        else:
            self._write_joint_masthead(names, above=lines)
        return True

    def _write_joint_masthead(self, names: Sequence[str], above: float) -> None:
        """Write the names below each other, all as wide as the widest, and 文件 at their right, halfway down."""
        widest = max(map(width, names)) + SPREAD
        together = widest + BESIDE + width(DOCUMENT)
        size = min(LARGEST_MASTHEAD, LINE_WIDTH * FILLED / together, TALLEST_MASTHEAD / (LEADING * len(names)))
        left = (LINE_WIDTH - size * together) / 2
        for number, name in enumerate(names):
            paragraph = self._set_masthead(name, size, above=0 if number else above)
            paragraph.alignment = WD_ALIGN_PARAGRAPH.DISTRIBUTE
            paragraph.paragraph_format.left_indent = Pt(left)
            paragraph.paragraph_format.right_indent = Pt(LINE_WIDTH - left - size * widest)
        self._set_beside(size, left + size * (widest + BESIDE), lines=len(names))

    def _set_beside(self, size: float, left: float, lines: int) -> None:
        """Set 文件 so far from the left, in points, and halfway down so many lines of a masthead."""
        top = MASTHEAD_BELOW * POINTS_OF_MM + (lines - 1) * int(size * LEADING) / 2
        place = {"x": left, "y": top, "w": size * (width(DOCUMENT) + SPREAD)}
        set_in_frame(
            self._set_masthead(DOCUMENT, size, above=0),
            wrap="around", vAnchor="margin", hAnchor="margin",
            **{name: round(points * TWENTIETHS) for name, points in place.items()},
        )  # fmt: skip

    def _set_masthead(self, text: str, size: float, *, above: float) -> Paragraph:
        paragraph = self._sheets.add(styles.MASTHEAD, above=above)
        run = paragraph.add_run(printable(text))
        set_font(run.font, XIAOBIAOSONG, int(size * 2) / 2)
        run.font.color.rgb = styles.RED
        paragraph.paragraph_format.line_spacing = Pt(int(size * LEADING))
        return paragraph

    def _write_rule(self) -> None:
        """版头中的分隔线 (7.2.7): red, as wide as the type area, 4 mm below the number."""
        rule = self._sheets.add(styles.RULE)
        rule.paragraph_format.line_spacing_rule = WD_LINE_SPACING.EXACTLY
        rule.paragraph_format.line_spacing = Pt(RULE_BELOW * POINTS_OF_MM)
        add_rule(rule.paragraph_format, points=RULE_THICK, color=str(styles.RED))

    def write_title(self, blocks: Sequence[Block]) -> None:
        """标题 (7.3.1): centred, two lines below the rule, a line free after it."""
        self._title(blocks[0].text, above=2 if self._sheets.begun else 0)

    def write_label(self, blocks: Sequence[Block]) -> None:
        """附件 and its number (7.3.7): flush left in the first line of a new page."""
        for block in blocks:
            self._sheets.new_page = True
            self._sheets.add(styles.LABEL, block.text)

    def write_title_within(self, blocks: Sequence[Block]) -> None:
        """标题 of a document within: below its label, in the third line, else at the head of a new page."""
        follows_label = self._sheets.document.paragraphs[-1:] and self._last_style() == styles.LABEL.name
        self._sheets.new_page = not follows_label
        self._title(blocks[0].text, above=1 if follows_label else 0)

    def _last_style(self) -> str | None:
        style = self._sheets.document.paragraphs[-1].style
        return style.name if style is not None else None

    def _title(self, title: str, above: float) -> None:
        names = [issuer.name for issuer in self._notice.issuers]
        paragraph = self._sheets.add(styles.TITLE, above=above)
        paragraph.paragraph_format.space_after = Pt(PITCH)
        for number, line in enumerate(title_lines(title, TITLE_WIDTH, self._notice.source, names)):
            if number:
                paragraph.add_run().add_break()
            paragraph.add_run(printable(line))

    def write_addressees(self, blocks: Sequence[Block]) -> None:
        """主送机关 (7.3.2): flush left, a wide colon after the last."""
        self._sheets.add(styles.ADDRESSEES, f"{blocks[0].text[:-1]}：")

    def write_attachments(self, blocks: Sequence[Block]) -> None:
        """附件说明 (7.3.4): a line below the text, two characters from the left, titles below each other."""
        several = len(blocks) > 1
        for number, block in enumerate(blocks):
            text = block.text.replace("附件:", "附件：", 1) if number == 0 else block.text
            paragraph = self._sheets.add(styles.ATTACHMENT, text, above=number == 0)
            hanging = 3 + several if number == 0 else 1
            indent(paragraph.paragraph_format, left=5 + several, first=-hanging)

    def write_issuers(self, blocks: Sequence[Block]) -> None:
        """发文机关署名 (7.3.5): centred above the date."""
        for number, block in enumerate(blocks):
            self._sign(block.text, above=ABOVE_SIGNATURE if number == 0 else 0)
        self._signing = [block.text for block in blocks]

    def _sign(self, name: str, above: float) -> None:
        paragraph = self._sheets.add(styles.SIGNATURE, name, above=above)
        middle = DATE_FROM_RIGHT + width(str(self._notice.date or "2000年1月1日")) / 2
        indent(paragraph.paragraph_format, right=max(middle - width(name) / 2, 0.0))
        paragraph.paragraph_format.keep_with_next = True

    def write_date(self, blocks: Sequence[Block]) -> None:
        """成文日期 (7.3.5.4): four characters from the right, further in where a longer name is above it."""
        written = blocks[0].text
        longest = max(map(width, self._signing), default=0.0)
        right = max(DATE_FROM_RIGHT, (longest - width(written)) / 2)
        paragraph = self._sheets.add(styles.SIGNATURE, written, above=0 if self._signing else ABOVE_SIGNATURE)
        indent(paragraph.paragraph_format, right=right)
        self._signing = []

    def write_notes(self, blocks: Sequence[Block]) -> None:
        """附注 (7.3.6): two characters from the left, in brackets, below the date."""
        for block in blocks:
            self._sheets.add(styles.NOTE, f"（{block.text[1:-1]}）")
