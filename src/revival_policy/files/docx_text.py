"""The paragraphs of a DOCX document, in one walk that counts pages and numbers and keeps track of fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revival_policy.files.contents import Piece, joined_pieces
from revival_policy.files.docx_fields import Fields
from revival_policy.files.docx_hidden import Hidden
from revival_policy.files.docx_numbers import Numbering, apart
from revival_policy.files.docx_parts import alternative_of, is_placeholder, value_of
from revival_policy.files.docx_plain import PRIVATE, PlainParagraphs
from revival_policy.files.docx_symbols import form_control, in_font, symbol
from revival_policy.files.docx_tables import Row, rows_of
from revival_policy.files.tables import DITTO, row_text
from revival_policy.files.xml import attribute, child, local_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from revival_policy.files.xml import Element

_CHARACTERS = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "-"}
#: What is not shown, or is no text.
_SKIPPED = {"rPr", "pPr", "rt", "rubyPr", "sdtPr", "sdtEndPr", "fldData", "tblPr", "tblGrid", "sectPr", "Fallback"}
#: What was taken out, and what was put in, where changes are tracked.
_OUT, _IN = ("del", "moveFrom"), ("ins", "moveTo")


class _Text:
    """What a paragraph holds so far, piece by piece of its pages, and the text boxes that hang on it."""

    def __init__(self, page: int | None) -> None:
        self.pieces: list[list[str]] = [[]]
        self.pages = [page]
        self.boxes: list[Element] = []

    def add(self, text: str) -> None:
        self.pieces[-1].append(text)


class Walk:
    """A walk through the main part; `hidden` is what it met and the page does not show."""

    def __init__(
        self, numbering: Numbering, styles: Mapping[str, Element], *, knows_pages: bool, original: bool = False
    ) -> None:
        """Begin before the first paragraph; changes that are tracked are rejected for the original text."""
        self.hidden: list[str] = []
        self._numbering = numbering
        self._hidden = Hidden(styles)
        self._page = 1 if knows_pages else None
        self._original = original
        self._left_out, self._joining = (_IN, _IN) if original else (_OUT, _OUT)
        self._fields = Fields()
        self._in_cells = 0
        self._plain = PlainParagraphs()

    def paragraphs(self, container: Element) -> Iterator[tuple[Piece, ...]]:
        """Yield the paragraphs in a part, text boxes in front of the paragraph that they hang on."""
        if not self._hidden.by_styles:
            self._plain.look_over(container)
        return self._within(container)

    def _within(self, container: Element) -> Iterator[tuple[Piece, ...]]:
        carried: list[Piece] = []
        for block in self._blocks(container):
            if not carried and (plain := self._plain_paragraph(block)) is not None:
                yield plain
                continue
            if local_name(block) == "tbl":
                if carried:
                    yield tuple(carried)
                carried = []
                yield from self._table(block)
                continue
            text = _Text(self._page)
            self._collect(block, text)
            for box in text.boxes:
                yield from self._within(box)
            properties = child(block, "pPr")
            pieces = [Piece("".join(part), page) for part, page in zip(text.pieces, text.pages, strict=True)]
            if self._mark_is_gone(properties, pieces):
                carried += [piece for piece in pieces if piece.text]
                continue
            pieces = joined_pieces([*carried, *pieces]) if carried else pieces
            yield self._numbered(properties, pieces)
            carried = []
        if carried:
            yield tuple(joined_pieces(carried))

    def _plain_paragraph(self, block: Element) -> tuple[Piece, ...] | None:
        """Return a paragraph that holds nothing but text; None for any other block."""
        if not self._fields.shows or self._hidden.by_styles:
            return None
        text = self._plain.text_of(block)
        return None if text is None else self._numbered(child(block, "pPr"), [Piece(text, self._page)])

    def _blocks(self, container: Element) -> Iterator[Element]:
        """Yield paragraphs and tables, also those in content controls and the like."""
        for each in container:
            name = local_name(each)
            if name in {"p", "tbl"}:
                yield each
            elif name == "AlternateContent":
                yield from self._blocks(alternative_of(each))
            elif name not in _SKIPPED and name not in self._left_out and not is_placeholder(each, name):
                yield from self._blocks(each)

    def _mark_is_gone(self, properties: Element | None, pieces: list[Piece]) -> bool:
        """Tell whether the end of a paragraph was taken out, or is hidden: it goes on in the next one."""
        mark = None if properties is None else child(properties, "rPr")
        if mark is None:
            return False
        names = {local_name(each) for each in mark}
        if not names.isdisjoint(self._joining):
            return True
        return "vanish" in names and self._hidden.mark(mark) and any(piece.text for piece in pieces)

    def _numbered(self, properties: Element | None, pieces: list[Piece]) -> tuple[Piece, ...]:
        """Return a paragraph with its automatic number; an empty one counts, and shows its number in a table only."""
        if properties is None:
            number = self._numbering.next_number(None, None)
        else:
            before = child(properties, "pPrChange", "pPr") if self._original else None
            used = properties if before is None else before
            number = self._numbering.next_number(used, value_of(child(used, "pStyle")))
        if number and (self._in_cells or any(piece.text for piece in pieces)):
            pieces[0] = Piece(apart(number, pieces[0].text), pieces[0].page)
        return tuple(pieces)

    def _collect(self, element: Element, text: _Text) -> None:
        """Take the text of an element, in the order in which it is shown."""
        for each in element:
            name = local_name(each)
            if name in {"t", "delText"}:
                self._write(each, element, text)
            elif name == "r":
                if self._hidden.run(each, element):
                    self._hide(each)
                else:
                    self._collect(each, text)
            elif name in _SKIPPED or name in self._left_out or is_placeholder(each, name):
                continue
            elif name in _CHARACTERS:
                self._add(_CHARACTERS[name], text)
            elif not self._special(each, name, text):
                self._collect(each, text)

    def _write(self, each: Element, run: Element, text: _Text) -> None:
        written = each.text or ""
        if PRIVATE.search(written):
            written = in_font(written, run)
        self._add(written, text)

    def _add(self, written: str, text: _Text) -> None:
        if self._fields.shows:
            text.add(written)

    def _special(self, each: Element, name: str, text: _Text) -> bool:
        """Take an element that is not simply what it holds; tell whether it is one."""
        if name == "br":
            self._add("" if attribute(each, "type") in {"page", "column"} else "\n", text)
        elif name == "lastRenderedPageBreak":
            self._turn_page(text)
        elif name == "txbxContent":
            text.boxes.append(each)
        elif name == "AlternateContent":
            self._collect(alternative_of(each), text)
        elif name == "sym":
            self._add(symbol(each), text)
        elif name in {"instrText", "delInstrText"}:
            self._fields.add(each.text or "")
        elif name == "fldChar":
            control = child(each, "ffData")
            shown = self._fields.mark(attribute(each, "fldCharType"), "" if control is None else form_control(control))
            self._add(shown, text)
        elif name == "fldSimple":
            self._simple_field(each, text)
        else:
            return False
        return True

    def _turn_page(self, text: _Text) -> None:
        if self._page is not None:
            self._page += 1
        text.pieces.append([])
        text.pages.append(self._page)

    def _simple_field(self, field: Element, text: _Text) -> None:
        before = sum(map(len, text.pieces))
        self._collect(field, text)
        if sum(map(len, text.pieces)) == before:
            self._add(self._fields.shown(attribute(field, "instr") or ""), text)

    def _hide(self, run: Element) -> None:
        written = "".join(each.text or "" for each in run if local_name(each) == "t")
        if written.strip():
            self.hidden.append(written)

    def _table(self, table: Element) -> Iterator[tuple[Piece, ...]]:
        """Yield a paragraph for each row; rows of a single cell only lay out the page, and are read as paragraphs."""
        filled: set[int] = set()
        for row in rows_of(table, self._left_out):
            if len(row.cells) == 1 and not row.before:
                yield from self._within(row.cells[0].element)
            else:
                page = self._page
                yield (Piece("\t".join(self._texts(row, filled)), page),)

    def _texts(self, row: Row, filled: set[int]) -> Iterator[str]:
        """Yield the cells of a row, one for each column; one that goes on with a filled cell above says so.

        `filled` are the columns with a cell above that holds text.
        """
        yield from [""] * row.before
        column = row.before
        for cell in row.cells:
            if cell.goes_on:
                yield DITTO if column in filled else ""
            else:
                text = self._cell(cell.element)
                filled -= set(range(column, column + cell.columns))
                if text:
                    filled.add(column)
                yield text
            yield from [""] * (cell.columns - 1)
            column += cell.columns

    def _cell(self, cell: Element) -> str:
        self._in_cells += 1
        blocks = self._of_one_paragraph(cell) or self._within(cell)
        text = row_text(
            [[each[0].text if len(each) == 1 else "".join(piece.text for piece in each) for each in blocks]]
        )
        self._in_cells -= 1
        return text

    def _of_one_paragraph(self, cell: Element) -> list[tuple[Piece, ...]]:
        """Return the paragraph of a cell that holds one and nothing else; none for any other cell."""
        if len(cell) > 2 or (len(cell) == 2 and local_name(cell[0]) != "tcPr"):  # noqa: PLR2004 - its properties
            return []
        found = self._plain_paragraph(cell[-1]) if len(cell) else None
        return [] if found is None else [found]
