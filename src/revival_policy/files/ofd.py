"""OFD: the Chinese format of fixed pages (GB/T 33190), XML in a ZIP container.

    OFD.xml > DocBody/DocRoot > Document.xml > Pages/Page > Content.xml > TextObject > TextCode

Lengths are millimetres; a page has its corner at the upper left.
"""

from __future__ import annotations

import posixpath
from itertools import islice
from typing import TYPE_CHECKING

import attrs

from revival_policy.files.archive import Archive, archive_in
from revival_policy.files.contents import Contents, Unreadable
from revival_policy.files.layout import contents_of_pages
from revival_policy.files.limits import LONGEST_TEXT, MORE_THAN_SHOWN, MOST_GLYPHS, MOST_PAGES
from revival_policy.files.ofd_objects import Drawn, drawn_in
from revival_policy.files.page_lines import page_lines
from revival_policy.files.xml import attribute, child, children, read_xml
from revival_policy.model.file_map import FileKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from revival_policy.files.page_lines import PageLines
    from revival_policy.files.xml import Element

EXTRA = "ofd"
#: Annotations that are set over a page, and do not belong to what it says (GB/T 33190, 15.2).
_OVER_PAGES = {"Watermark", "Stamp"}


def read_ofd(data: bytes) -> Contents:
    """Read an OFD file; Unreadable where it is damaged or encrypted, or has no text."""
    archive = archive_in(data)
    if any(name.endswith(("encryptions.xml", "encryption.xml")) for name in archive.names):
        msg = "is encrypted"
        raise Unreadable(msg)
    body = child(read_xml(archive.part("OFD.xml"), "OFD.xml", EXTRA), "DocBody")
    root = child(body, "DocRoot")
    if root is None or not root.text:
        msg = "is an OFD file without a document"
        raise Unreadable(msg)
    document = _Document(archive, root.text.strip(), min(MOST_GLYPHS + len(data), LONGEST_TEXT))
    contents = contents_of_pages(FileKind.OFD, list(document.pages()), [*_facts(child(body, "DocInfo"))])
    listed = child(body, "Signatures")
    added = (*document.signatures(listed.text if listed is not None else None), *document.attached())
    return attrs.evolve(contents, left_out=(*contents.left_out, *added))


def _facts(info: Element | None) -> Iterator[tuple[str, str]]:
    """Yield what the writer of the file noted about the document, under names of its own choice."""
    for entry in children(child(info, "CustomDatas"), "CustomData"):
        name, value = attribute(entry, "Name"), " ".join((entry.text or "").split())
        if name and value:
            yield name, value


def _signature(signed: Element, pages: Sequence[str]) -> str:
    """Return one seal or signature in words: the pages that are stamped, the program that signed, and when."""
    stamped = [str(attribute(each, "PageRef")) for each in children(signed, "StampAnnot")]
    places = sorted({pages.index(page) + 1 for page in stamped if page in pages})
    kind = "seal" if stamped or child(signed, "Seal") is not None else "signature"
    on = f" on {'page' if len(places) == 1 else 'pages'} {', '.join(map(str, places))}" if places else ""
    provider, time = child(signed, "Provider"), child(signed, "SignatureDateTime")
    by = attribute(provider, "ProviderName") or getattr(child(provider, "ProviderName"), "text", None)
    said = [" ".join(str(each).split()) for each in (by, None if time is None else time.text) if each]
    return f"{kind}{on}: {', '.join(said)}" if said else f"{kind}{on}"


class _Document:
    """The pages of an OFD document; templates, which pages share, are read once."""

    def __init__(self, archive: Archive, root: str, most: int) -> None:
        self._archive = archive
        self._folder = posixpath.dirname(root.lstrip("/"))
        self._root = read_xml(archive.part(root), root, EXTRA)
        self._templates = {
            str(attribute(each, "ID")): str(attribute(each, "BaseLoc"))
            for each in self._root.iter("{*}TemplatePage")
            if attribute(each, "BaseLoc")
        }
        self._annotations = dict(self._annotated())
        self._composites = dict(self._composite_units())
        self._left = most

    def pages(self) -> Iterator[PageLines | None]:
        """Yield the lines of each page, those of its templates among them; None for one that is a picture."""
        for page in islice(children(child(self._root, "Pages"), "Page"), MOST_PAGES):
            content = self._part(str(attribute(page, "BaseLoc")))
            drawn = Drawn(composites=self._composites)
            for used in content.iterchildren("{*}Template"):
                place = self._templates.get(str(attribute(used, "TemplateID")))
                if place is not None:
                    self._draw(self._part(place), drawn)
            self._draw(content, drawn)
            for place in self._annotations.get(str(attribute(page, "ID")), ()):
                self._annotate(place, drawn)
            if not drawn.shown and drawn.has_picture:
                yield None
            else:
                yield page_lines(drawn.shown, lambda drawn=drawn: drawn.rulings, drawn.aside)  # type: ignore[misc]

    def signatures(self, place: str | None) -> Iterator[str]:
        """Yield what the seals and signatures of the file say of themselves, as far as they can be read.

        Whether they hold is not looked at: that takes certificates, and the program that made them.
        """
        listed = self._part_if_any(place)
        folder = posixpath.dirname(posixpath.join(f"/{self._folder}", (place or "").strip()))
        pages = [str(attribute(page, "ID")) for page in children(child(self._root, "Pages"), "Page")]
        for each in children(listed, "Signature"):
            signed = child(self._part_if_any(attribute(each, "BaseLoc"), folder), "SignedInfo")
            if signed is not None:
                yield _signature(signed, pages)

    def attached(self) -> Iterator[str]:
        """Yield the files that are attached, by their names."""
        place = child(self._root, "Attachments")
        for each in children(self._part_if_any(None if place is None else place.text), "Attachment"):
            yield f"attached file: {attribute(each, 'Name') or attribute(each, 'ID')}"

    def _part_if_any(self, place: str | None, folder: str | None = None) -> Element | None:
        """Return a part that adds to the pages; None where it is missing or damaged: the pages are there still."""
        try:
            return self._part(place.strip(), folder) if place and place.strip() else None
        except Unreadable:
            return None

    def _part(self, place: str, folder: str | None = None) -> Element:
        """Return a part by its place, from the folder of the document; many writers count from the root."""
        name = posixpath.normpath(posixpath.join(f"/{self._folder if folder is None else folder}", place)).lstrip("/")
        if name.lower() not in self._archive.names:
            name = posixpath.normpath(place).lstrip("/")
        return read_xml(self._archive.part(name), name, EXTRA)

    def _draw(self, element: Element, drawn: Drawn) -> None:
        before = drawn.count
        drawn_in(element, drawn)
        self._left -= drawn.count - before
        if self._left < 0:
            raise Unreadable(MORE_THAN_SHOWN)

    def _composite_units(self) -> Iterator[tuple[str, Element]]:
        """Yield the composite graphics of the document by their names (GB/T 33190, 13)."""
        common = child(self._root, "CommonData")
        for name in ("PublicRes", "DocumentRes"):
            for place in children(common, name):
                resources = self._part_if_any(place.text)
                for unit in children(child(resources, "CompositeGraphicUnits"), "CompositeGraphicUnit"):
                    yield str(attribute(unit, "ID")), unit

    def _annotated(self) -> Iterator[tuple[str, list[str]]]:
        """Yield the pages that have annotations, and the parts that hold these; a part that is missing has none."""
        place = child(self._root, "Annotations")
        if place is None or not place.text:
            return
        listed = self._part_if_any(place.text)
        folder = posixpath.dirname(posixpath.join(self._folder, place.text.strip()))
        for page in children(listed, "Page"):
            found = [each.text.strip() for each in children(page, "FileLoc") if each.text]
            yield str(attribute(page, "PageID")), [posixpath.join(f"/{folder}", each) for each in found]

    def _annotate(self, place: str, drawn: Drawn) -> None:
        """Draw the annotations of a page: those over it are left out, others are filled in."""
        for annotation in children(self._part_if_any(place), "Annot"):
            if attribute(annotation, "Visible") == "false":
                continue
            appearance = child(annotation, "Appearance")
            if appearance is None:
                continue
            if attribute(annotation, "Type") in _OVER_PAGES:
                over = Drawn(composites=self._composites)
                self._draw(appearance, over)
                drawn.left_out += [*over.texts(), *over.aside]
            else:
                self._draw(appearance, drawn)
