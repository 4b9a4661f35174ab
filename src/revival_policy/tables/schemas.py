"""The seven tables, column by column.

They join: `notice` is the key of a notice in all of them, `measure` the number of a measure in its notice, `item` the
number of a heading or measure in the order of the outline. `span_start` and `span_end` are offsets in `notices.source`.
No column bears a name that SQL keeps for itself, as `end`.
"""

from __future__ import annotations

from revival_policy.tables.columns import Column, ListOf, Schema, Struct

_KEY = Column("notice", "string", "Key of the notice.")
#: Measures and counts that were taken out of their notice do not know it.
_KEY_IF_KNOWN = Column("notice", "string", "Key of the notice; null in a table of measures without it.", nullable=True)
_MEASURE = Column("measure", "int32", "Number of the measure in its notice, from 0.")
_STRINGS = ListOf("string")


def _span(what: str, prefix: str = "span_") -> tuple[Column, Column]:
    return (
        Column(f"{prefix}start", "int32", f"Offset in the source at which {what} begins.", nullable=True),
        Column(f"{prefix}end", "int32", f"Offset in the source after {what}.", nullable=True),
    )


NOTICES = Schema(
    "notices",
    "One row for each notice (公文): its frame and its source.",
    (
        Column("notice", "string", "Key: as given, else number or title, with #2 where others have the same."),
        Column("title", "string", "Title (标题).", nullable=True),
        Column("number", "string", "Document number (发文字号) in canonical form.", nullable=True),
        Column("number_place", "string", "Place that the text around the number tells.", nullable=True),
        Column("registration_number", "string", "Registration number (规范性文件统一登记号).", nullable=True),
        Column("kind", "category", "Kind of document (文种), the Chinese term.", nullable=True),
        Column("issuers", _STRINGS, "Issuers (发文机关)."),
        Column("who", _STRINGS, "Who issued it, in the same order: official names, else name and place."),
        Column("addressees", _STRINGS, "Addressees (主送机关)."),
        Column("date", "date", "Date of the document (成文日期).", nullable=True),
        Column("in_force_from", "date", "First day in force (施行日期); null where not known.", nullable=True),
        Column("in_force_until", "date", "Last day in force (失效日期); null where not known.", nullable=True),
        Column("place", "string", "Place that the notice comes from (发文地区); 中国 for the centre.", nullable=True),
        Column("letter", "string", "Paragraphs of the covering letter."),
        Column("issued_title", "string", "Title of the document that the notice issues (印发).", nullable=True),
        Column("preamble", "string", "Paragraphs before the first item."),
        Column("closing", "string", "Paragraphs after the last item."),
        Column(
            "attachments",
            ListOf(Struct((("title", "string"), ("span_start", "int32"), ("span_end", "int32")))),
            "Attachments (附件).",
        ),
        Column("notes", _STRINGS, "Notes (附注)."),
        Column("copied_to", _STRINGS, "Bodies that get a copy (抄送机关)."),
        Column("printing", "string", "Who printed it and when (印发机关和印发日期), as written.", nullable=True),
        Column("classification", "string", "Classification (密级), as written.", nullable=True),
        Column("urgency", "string", "Urgency (紧急程度), as written.", nullable=True),
        Column("signatory", "string", "Who signed it (签发人), as written.", nullable=True),
        Column(
            "components",
            ListOf(
                Struct(
                    (
                        ("role", "string"),
                        ("title", "string"),
                        ("label", "string"),
                        ("issuers", _STRINGS),
                        ("addressees", _STRINGS),
                        ("date", "date"),
                        ("span_start", "int32"),
                        ("span_end", "int32"),
                    )
                )
            ),
            "Documents within the document: issued or attached.",
        ),
        Column(
            "metadata", ListOf(Struct((("label", "string"), ("value", "string")))), "What the page says above the text."
        ),
        Column(
            "parts",
            ListOf(Struct((("kind", "string"), ("span_start", "int32"), ("span_end", "int32")))),
            "The parts that the source falls into.",
        ),
        Column(
            "diagnostics",
            ListOf(
                Struct(
                    (
                        ("code", "string"),
                        ("level", "string"),
                        ("message", "string"),
                        ("line", "int32"),
                        ("column", "int32"),
                        ("span_start", "int32"),
                        ("span_end", "int32"),
                    )
                )
            ),
            "What the reader doubts (诊断).",
        ),
        Column("source", "string", "The text that was read."),
    ),
)

SECTIONS = Schema(
    "sections",
    "One row for each numbered heading.",
    (
        _KEY,
        Column("item", "int32", "Number of the heading among headings and measures, from 0, in the order of the text."),
        Column("level", "int32", "Level in the outline, 1 at the root."),
        Column("parent", "int32", "`item` of the heading above; null at the root.", nullable=True),
        Column("marker", "string", "Marker (结构层次序数) in canonical form."),
        Column("heading", "string", "Heading without marker and closing mark."),
        Column("text", "string", "Paragraphs under the heading that carry no number."),
        *_span("the section"),
    ),
)

MEASURES = Schema(
    "measures",
    "One row for each measure (措施).",
    (
        _KEY_IF_KNOWN,
        _MEASURE,
        Column("item", "int32", "Number among headings and measures, as in `sections`.", nullable=True),
        Column("level", "int32", "Level in the outline, 1 at the root.", nullable=True),
        Column("parent", "int32", "`item` of the heading above; null at the root.", nullable=True),
        Column("section", "string", "Headings above, the highest first, divided by ` / `.", nullable=True),
        Column(
            "marker", "string", "Marker (结构层次序数) in canonical form; null for a paragraph without.", nullable=True
        ),
        Column("heading", "string", "Title with which the text begins (段首标题)."),
        Column("text", "string", "What is to be done, without marker and clauses."),
        Column("agencies", _STRINGS, "Names of the agencies responsible, as written, in their order."),
        Column("who", _STRINGS, "Who is meant, in the same order: official names, else name and place."),
        Column("roles", _STRINGS, "Their roles, in the same order: lead (牵头), support (配合), responsible (负责)."),
        Column("open_ended", "bool", "Whether 等 is in a clause: others share in it."),
        Column("deadlines", _STRINGS, "Deadlines of the clauses (完成时限), as written."),
        *_span("the measure"),
    ),
)

RESPONSIBILITIES = Schema(
    "responsibilities",
    "One row for each agency that a clause names (责任分工).",
    (
        _KEY_IF_KNOWN,
        _MEASURE,
        Column("clause", "int32", "Number of the clause in its measure, from 0."),
        Column("position", "int32", "Number of the name in its clause, from 0."),
        Column("agency", "string", "Name of the agency (机关), as written and completed."),
        Column("who", "string", "Who is meant: the official name, else name and place."),
        Column("role", "category", "lead (牵头), support (配合) or responsible (负责)."),
        Column("collective", "bool", "Whether the name means a class of bodies (各市人民政府)."),
        Column("open_ended", "bool", "Whether 等 is in the clause."),
        Column("deadline", "string", "Deadline of the clause, as written, with its label.", nullable=True),
        *_span("the name"),
        *_span("the clause", "clause_"),
        *_span("the text that the clause speaks of", "governs_"),
    ),
)

CITATIONS = Schema(
    "citations",
    "One row for each citation of a document (引用文件).",
    (
        _KEY_IF_KNOWN,
        Column("citation", "int32", "Number of the citation in its notice, from 0."),
        Column("measure", "int32", "Number of the measure that cites; null elsewhere in the notice.", nullable=True),
        Column("title", "string", "Title as cited, without 《》.", nullable=True),
        Column("number", "string", "Document number (发文字号) in canonical form.", nullable=True),
        Column("number_place", "string", "Place that the text around the number tells.", nullable=True),
        Column("kind", "category", "Kind of the cited document by its title, the Chinese term.", nullable=True),
        Column("relation", "category", "What the text does to it: implements, repeals, amends, forwards, ..."),
        Column("short_name", "string", "What the text calls it from there on (以下简称).", nullable=True),
        Column("refers_back", "bool", "Whether it is called by a short name, or 该通知."),
        Column("itself", "bool", "Whether a measure cites its own notice, which `Notice.citations` leaves out."),
        *_span("the citation"),
    ),
)

QUANTITIES = Schema(
    "quantities",
    "One row for each quantity in the text of a measure (数量、指标).",
    (
        _KEY_IF_KNOWN,
        _MEASURE,
        Column("quantity", "int32", "Number of the quantity in its measure, from 0."),
        Column("written", "string", "The quantity in canonical form; Quantity.from_text reads it back exactly."),
        Column("counted", "string", "What is counted: the thing (重大项目) or the indicator.", nullable=True),
        Column("value", "double", "The figure with its scale: 3.5亿元 is 350000000 of 元."),
        Column("upper", "double", "The other end of a range.", nullable=True),
        Column("was", "double", "The figure before a change.", nullable=True),
        Column("unit", "string", "Unit (计量单位, 量词)."),
        Column("per", "string", "What the amount is counted by: 年 in 每年5个.", nullable=True),
        Column("kind", "category", "level, share, change, increase or decrease."),
        Column("bound", "category", "exactly, at least, at most, more than, less than or about."),
        Column("modality", "category", "aimed (力争), ensured (确保) or expected (预计).", nullable=True),
        Column("deadline", "string", "Time by which it is to be reached, in canonical form.", nullable=True),
        Column(
            "deadline_date", "date", "Last day of that time; null where the text leaves the year open.", nullable=True
        ),
        Column("text_start", "int32", "Offset in `text` of the measure at which the quantity begins."),
        Column("text_end", "int32", "Offset in `text` of the measure after the quantity."),
    ),
)

AGENCIES = Schema(
    "agencies",
    "One row for each name of an agency in a notice, the most charged first.",
    (
        _KEY_IF_KNOWN,
        Column("agency", "string", "Name of the agency (机关), as in `responsibilities`."),
        Column("who", "string", "Who is meant: the official name, else name and place."),
        Column("measures", "int32", "In how many measures it is named."),
        Column("collective", "bool", "Whether the name means a class of bodies."),
        Column("body", "string", "Official name of the body meant (规范名称).", nullable=True),
        Column("body_kind", "category", "What the body is: government, department, ...", nullable=True),
        Column("level", "category", "central, province, prefecture, county or township.", nullable=True),
        Column("place", "string", "Full path of the place that the body serves.", nullable=True),
        Column("place_code", "string", "Code of the place (行政区划代码).", nullable=True),
    ),
)

#: Of two notices and not of any number of them, and so no table of `Tables`.
COMPARISON = Schema(
    "comparison",
    "One row for each two measures that belong together, and for each that is in one notice alone.",
    (
        Column("status", "category", "same, changed, only_in_first or only_in_second."),
        Column("score", "double", "How alike the texts are, from 0 to 1.", nullable=True),
        Column("first_measure", "int32", "Number of the measure in the first notice, from 0.", nullable=True),
        Column("second_measure", "int32", "Number of the measure in the second notice, from 0.", nullable=True),
        Column("first_marker", "string", "Its marker in the first notice.", nullable=True),
        Column("second_marker", "string", "Its marker in the second notice.", nullable=True),
        Column("first_text", "string", "Its text in the first notice.", nullable=True),
        Column("second_text", "string", "Its text in the second notice.", nullable=True),
        Column("differences", _STRINGS, "In what the two differ: text, agencies, roles, deadline, quantities."),
        Column("agencies_added", _STRINGS, "Agencies that the second names and the first does not."),
        Column("agencies_removed", _STRINGS, "Agencies that the first names and the second does not."),
    ),
)

#: All tables of notices by name.
SCHEMAS = {
    schema.name: schema for schema in (NOTICES, SECTIONS, MEASURES, RESPONSIBILITIES, CITATIONS, QUANTITIES, AGENCIES)
}
