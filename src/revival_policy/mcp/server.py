"""The tools that a client may call, on the official SDK (extra `mcp`)."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from revival_policy.errors import PolicyError
from revival_policy.files.extras import needs
from revival_policy.mcp import answers
from revival_policy.mcp.archives import MOST, ArchiveTools
from revival_policy.mcp.sources import Sources
from revival_policy.model import asking
from revival_policy.model.agency_counts import count_in_roles
from revival_policy.notations.citations import find_citations
from revival_policy.notations.dates import Date
from revival_policy.notations.responsibilities import Role
from revival_policy.query.verifying import verify
from revival_policy.registry import candidates, resolve

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from mcp.server import MCPServer

Given = ParamSpec("Given")
Returned = TypeVar("Returned")

_ABOUT = """\
Reads Chinese government documents (公文), offline. Give each tool either a `path` (a file that `files` lists, or \
jilin-2016-41, which comes with the server) or the `text` of a document. Null is what a document does not say; nothing \
is guessed, and `doubts` say what is not sure. Places are offsets of characters in the text, from 0. An archive \
(档案库) holds many documents that were read before: `archives` lists them, and tools with an `archive` ask one."""


def make_server(folders: Iterable[str | Path] = ()) -> MCPServer:
    """Return a server that reads files of these folders and no others; MissingExtraError without the SDK."""
    sdk = needs("mcp.server", "mcp", "mcp")
    tools = Tools(Sources(folders))
    server: MCPServer = sdk.MCPServer("revival-policy", instructions=_ABOUT, log_level="WARNING")
    offered: list[Callable[..., object]] = [tools.files, tools.read, tools.outline, tools.measures, tools.responsible]
    offered += [tools.citations, tools.resolve_body, tools.verify_citations]
    asked = ArchiveTools(tools.sources)
    offered += [asked.archives, asked.search_archive, asked.chain, asked.links_of, asked.missing]
    for tool in offered:
        server.add_tool(_in_words(tool), structured_output=True)
    return server


class Tools:
    """What can be asked; the descriptions are read by models."""

    def __init__(self, sources: Sources) -> None:
        """Ask documents of these sources."""
        self.sources = sources

    def files(self) -> list[str]:
        """List the files that may be read, the first fifty."""
        return self.sources.names()[:MOST]

    def read(self, path: str | None = None, text: str | None = None) -> answers.NoticeAnswer:
        """Read a document: title, number (发文字号), kind, issuers, addressees, date, and what is doubtful in it."""
        return answers.notice_answer(self.sources.notice(path, text))

    def outline(self, path: str | None = None, text: str | None = None) -> list[answers.Heading]:
        """Return the numbered headings and items of a document (目录), each with its level."""
        return [
            {
                "level": entry.level,
                "marker": entry.marker,
                "heading": entry.heading,
                "parent": entry.parent,
                "line": entry.line,
            }
            for entry in self.sources.notice(path, text).outline()
        ]

    def measures(  # noqa: PLR0913, PLR0917 - each is a question of its own
        self,
        path: str | None = None,
        text: str | None = None,
        agency: str | None = None,
        role: str | None = None,
        mentioning: str | None = None,
        first: int = 0,
    ) -> answers.MeasuresAnswer:
        """Find measures (措施) by agency, role (lead, support, responsible) and words; fifty from the `first` on."""
        notice = self.sources.notice(path, text)
        found = notice.measures
        if agency is not None or role is not None:
            found = found.by(agency, role=None if role is None else asking.choice("role", role, Role))
        if mentioning is not None:
            found = found.mentioning(mentioning)
        shown = list(zip(found.positions, found, strict=True))[max(0, first) :][:MOST]
        measures = [answers.measure_answer(number, measure) for number, measure in shown]
        return {"found": len(found), "first": max(0, first), "measures": measures}

    def responsible(self, path: str | None = None, text: str | None = None) -> list[answers.AgencyAnswer]:
        """Say who is responsible (责任分工): for each agency, the measures that name it, that it leads and supports."""
        measures = self.sources.notice(path, text).measures
        in_role = count_in_roles(measures)
        return [
            {
                "agency": agency.name,
                "body": answers.body_meant(agency),
                "measures": count,
                "leads": in_role[agency, Role.LEAD],
                "supports": in_role[agency, Role.SUPPORT],
            }
            for agency, count in measures.group_by("agency").rank()
        ]

    def citations(self, path: str | None = None, text: str | None = None) -> list[answers.CitationAnswer]:
        """List the documents that a document or a text cites (引用文件), by title and number, with their places."""
        if path is None and text is not None:
            return [answers.citation_answer(match.value, match.span) for match in find_citations(text)]
        return [answers.citation_answer(cited) for cited in self.sources.notice(path, text).citations]

    def resolve_body(self, name: str, place: str | None = None, date: str | None = None) -> answers.ResolvedAnswer:
        """Say which official body (机构) a name means, in a place such as 吉林省 and on a date such as 2018-06-01."""
        day = None if date is None else Date.from_text(date)
        body = resolve(name, place=place, on=day)
        may = (body,) if body else candidates(name, place=place, on=day)
        return {
            "body": answers.body_answer(body) if body else None,
            "candidates": [answers.body_answer(one) for one in may[:MOST]],
        }

    def verify_citations(self, text: str, date: str | None = None) -> list[answers.VerificationAnswer]:
        """Say of each citation of a text (引用核验) whether it is real and in force, on a date such as 2018-06-01.

        What no source has is "not known", and may be real.
        """
        day = None if date is None else Date.from_text(date)
        return [answers.verification_answer(found) for found in verify(text, on=day)]


def _in_words(tool: Callable[Given, Returned]) -> Callable[Given, Returned]:
    """Return a tool whose refusals reach the client in the words of this library."""
    refusal: type[Exception] = needs("mcp.server.mcpserver.exceptions", "mcp", "mcp").ToolError

    @functools.wraps(tool)
    def asked(*given: Given.args, **named: Given.kwargs) -> Returned:
        try:
            return tool(*given, **named)
        except PolicyError as error:
            raise refusal(str(error)) from None

    return asked
