"""What the page itself says, in Chinese and in English."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from revival_policy.languages import LANGUAGES, said, say, to_say

if TYPE_CHECKING:
    from revival_policy.languages import Language

Value = TypeVar("Value", str, "str | None")

#: What the page says, by name.
_WORDS = to_say(
    {
        # The frame.
        "untitled": "A document without a title",
        "skip": "Skip to the text",
        "written by": "Written by revival-policy from the text of the document",
        # Facts.
        "facts": "Facts",
        "number": "Number",
        "kind": "Kind",
        "registration number": "Registered as",
        "validity": "In force",
        "from day": "from {day}",
        "until day": "until {day}",
        "trial": "on trial",
        "issuers": "Issued by",
        "date": "Date",
        "addressees": "To",
        "classification": "Classification",
        "urgency": "Urgency",
        "signatory": "Signed by",
        "adoption": "Adopted",
        "issued title": "Issues",
        "attachments": "Attached",
        "notes": "Notes",
        "copied to": "Copied to",
        "printing": "Printed",
        "page head": "Page head",
        "size": "Contents",
        "of sections": "{count} sections",
        "of measures": "{count} measures",
        "of agencies": "{count} agencies",
        "of citations": "{count} documents cited",
        "colon": ": ",
        "comma": ", ",
        # Parts of the page.
        "outline": "Outline",
        "text": "Text",
        "issued": "The document issued",
        "attached": "Attachment",
        "agencies": "Agencies",
        "citations": "Documents cited",
        "diagnostics": "Diagnostics",
        # Measures.
        "measure": "Measure {number}",
        "lead": "lead",
        "support": "support",
        "responsible": "responsible",
        "etc": "and others",
        "deadline": "deadline",
        "conventions": "Conventions",
        # Filters.
        "filters": "Filter the measures",
        "search": "Search",
        "search hint": "words of measures or agencies",
        "role": "Role",
        "any role": "any role",
        "section": "Section",
        "any section": "whole text",
        "by agency": "By agency",
        "reset": "Reset",
        "all shown": "{total} measures",
        "some shown": "{shown} of {total} measures shown",
        # The network.
        "network": "Arcs join agencies that share measures; the thicker, the more they share.",
        "network cut": "Shown are the {shown} agencies with most measures, of {total}.",
        "diagram": (
            "Network of {nodes} agencies, {edges} pairs of which share measures; the table below has the closest"
        ),
        "closest": "Agencies that share most measures",
        "pair": "Agencies",
        "shared": "Shared measures",
        # Citations.
        "implements": "implements",
        "repeals": "repeals",
        "amends": "amends",
        "forwards": "forwards",
        "issues": "issues",
        "mentions": "mentions",
        "no citations": "No document is cited.",
        # Diagnostics.
        "error": "error",
        "warning": "warning",
        "info": "info",
        "place": "line {line}, column {column}",
        "no diagnostics": "Nothing in the text is doubtful.",
    },
    context="page",
)
#: The languages as HTML names them.
_NAMES = {"zh": "zh-CN", "en": "en"}


class Words:
    """The words of one language; ValueError for a language that has none."""

    def __init__(self, language: Language) -> None:
        """Choose a language."""
        if language not in LANGUAGES:
            msg = f"no labels in this language: {language!r}; there are: {', '.join(LANGUAGES)}"
            raise ValueError(msg)
        self._language: Language = language
        self._place = LANGUAGES.index(language)

    @property
    def of_page(self) -> str:
        """The language of the page, as an attribute."""
        return _NAMES[self._language]

    @property
    def of_text(self) -> str | None:
        """The language of what the document says, as an attribute; None where it is that of the page."""
        return self(None, _NAMES["zh"])

    @property
    def of_labels(self) -> str | None:
        """The language of a label among what the document says; None where it is the same."""
        return self(None, self.of_page)

    def __getitem__(self, name: str) -> str:
        """Return a word."""
        return say(_WORDS[name], context="page", within=self._language)

    def of(self, name: str, **values: str | int) -> str:
        """Return a word with values set into it."""
        return self[name].format(**values)

    def __call__(self, chinese: Value, english: Value) -> Value:
        """Return which of two is that of the language."""
        return (chinese, english)[self._place]

    def doubt(self, code: str, message: str) -> str:
        """Return what a diagnostic says; the name of its code where its own words are not known in the language."""
        shown = said(message, self._language)
        name = say(code, context="diagnostic", within=self._language)
        return name if shown == message and name != code else shown
