"""The frame of the page: what browsers need, and the parts in their order.

The page carries its style and its script, and its policy (CSP) lets a browser run these two and load nothing else.
"""

from __future__ import annotations

import functools
from base64 import b64encode
from hashlib import sha256
from importlib import resources
from typing import TYPE_CHECKING

from revival_policy.rendering.page.citations import citations
from revival_policy.rendering.page.contents import Contents
from revival_policy.rendering.page.diagnostics import diagnostics
from revival_policy.rendering.page.documents import document_sections
from revival_policy.rendering.page.facts import head
from revival_policy.rendering.page.filters import filters
from revival_policy.rendering.page.linked_data import linked_data
from revival_policy.rendering.page.markup import Markup, element, together
from revival_policy.rendering.page.network import network
from revival_policy.rendering.page.outline import outline
from revival_policy.rendering.page.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from revival_policy.languages import Language
    from revival_policy.model.notice import Notice


def to_html(notice: Notice, language: Language = "zh") -> str:
    """Return a notice as a page; see `Notice.to_html`."""
    words = Words(language)
    contents = Contents.of(notice)
    parts = list(_parts(contents, words))
    sections = together(
        element("section", content, id=ident, tabindex="-1", class_=f"part {ident.partition('-')[0]}")
        for ident, _, content in parts
    )
    body = element(
        "body",
        element("a", words["skip"], href="#text", class_="skip"),
        head(contents, words),
        element(
            "div",
            outline(contents, [(ident, heading) for ident, heading, _ in parts], words),
            element("main", filters(contents, words), sections, id="text", tabindex="-1"),
            class_="columns",
        ),
        element("footer", element("p", words["written by"])),
        element("script", _data("script.js")),
    )
    return f"<!doctype html>\n{element('html', _head(notice, words), body, lang=words.of_page)}\n"


def _parts(contents: Contents, words: Words) -> Iterator[tuple[str, str, Markup]]:
    """Yield the parts of the page that have content: id, heading, content with its heading."""
    yield from document_sections(contents, words)
    for name, part in (("agencies", network), ("citations", citations), ("diagnostics", diagnostics)):
        content = part(contents, words)
        if content is not None:
            yield name, words[name], together([element("h2", words[name]), content])


def _head(notice: Notice, words: Words) -> Markup:
    return element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=_policy()),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("meta", name="generator", content="revival-policy"),
        element("title", notice.title or words["untitled"], lang=words.of_text if notice.title else None),
        linked_data(notice),
        element("style", _data("style.css")),
    )


@functools.cache
def _policy() -> str:
    style, script = (_hash(_data(name)) for name in ("style.css", "script.js"))
    return f"default-src 'none'; style-src {style}; script-src {script}; base-uri 'none'; form-action 'none'"


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


@functools.cache
def _data(name: str) -> Markup:
    """Return a file that lies beside this module; neither holds what would end the element around it."""
    return Markup((resources.files(__package__ or "") / name).read_text(encoding="utf-8"))
