"""The form that filters measures; hidden until the script of the page shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revival_policy.notations.responsibilities import Role
from revival_policy.rendering.page.chips import chip
from revival_policy.rendering.page.markup import Markup, element, together

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from revival_policy.rendering.page.contents import Contents, Entry
    from revival_policy.rendering.page.words import Words

#: What moves an option to the right, for each level.
_INDENT = "\u3000"


def filters(contents: Contents, words: Words) -> Markup | None:
    """Return the form, and the line that says how many measures are shown; None where there is no measure."""
    total = len(contents.notice.measures)
    if not total:
        return None
    search = _field(
        "search",
        words["search"],
        element("input", id="search", type="search", placeholder=words["search hint"], autocomplete="off"),
    )
    reset = element("button", words["reset"], type="button", class_="reset", hidden=True)
    form = element(
        "form",
        element("h2", words["filters"], id="filters-heading"),
        search,
        _choice("role", words["role"], words["any role"], _roles(contents, words)),
        _choice("section", words["section"], words["any section"], _sections(contents), words.of_text),
        _agencies(contents, words),
        id="filters",
        role="search",
        aria_labelledby="filters-heading",
        hidden=True,
    )
    shown = element(
        "span",
        words.of("all shown", total=total),
        id="shown",
        role="status",
        data_all=words.of("all shown", total=total),
        data_some=words.of("some shown", total=total, shown="{shown}"),
    )
    return together([form, element("div", shown, reset, id="result", hidden=True)])


def _field(ident: str, label: str, control: Markup) -> Markup:
    return element("div", element("label", label, for_=ident), control, class_="field")


def _choice(
    ident: str, label: str, all_: str, choices: Sequence[tuple[str, str]], lang: str | None = None
) -> Markup | None:
    """Return a list to choose from, unless there is nothing to choose; `lang` is the language of the choices."""
    if len(choices) < 2:  # noqa: PLR2004 - one is as good as all
        return None
    options = [element("option", shown, value=value, lang=lang) for value, shown in choices]
    return _field(ident, label, element("select", element("option", all_, value=""), *options, id=ident))


def _roles(contents: Contents, words: Words) -> list[tuple[str, str]]:
    met = {part.role for measure in contents.notice.measures for part in measure.assignments}
    return [(str(role), words[str(role)]) for role in Role if role in met]


def _sections(contents: Contents) -> list[tuple[str, str]]:
    entries = (entry for document in contents.documents for entry in document.entries)
    return [option for entry in entries for option in _options(entry, 0)]


def _options(entry: Entry, depth: int) -> Iterator[tuple[str, str]]:
    if not entry.number and entry.measures:
        yield entry.ident, _INDENT * depth + entry.label
        for child in entry.children:
            yield from _options(child, depth + 1)


def _agencies(contents: Contents, words: Words) -> Markup | None:
    nodes = contents.network.nodes
    if not nodes:
        return None
    chips = [
        chip(str(node.attributes["label"]), index, count=int(node.attributes["measures"]))
        for index, node in enumerate(nodes)
    ]
    summary = element("summary", words["by agency"], element("small", f" {len(nodes)}"))
    return element("details", summary, element("div", *chips, class_="chips", lang=words.of_text), class_="by-agency")
