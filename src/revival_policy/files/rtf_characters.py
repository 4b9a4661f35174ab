"""The characters of an RTF file: bytes in the code page of their font, codes of Unicode, and those that have names."""

from __future__ import annotations

from revival_policy.files.docx_symbols import LAST, PRIVATE, looks

#: Control words that mean a character.
SYMBOLS = {
    b"tab": "\t", b"line": "\n", b"lbr": "\n", b"lquote": "‘", b"rquote": "’", b"ldblquote": "“", b"rdblquote": "”",
    b"bullet": "•", b"emdash": "—", b"endash": "–", b"emspace": "\u3000", b"enspace": "\u2002", b"qmspace": "\u2005",
    b"zwj": "", b"zwnj": "",
}  # fmt: skip
#: Character sets of Windows fonts that are written in several bytes, and their encodings.
_CHARSETS = {134: "gb18030", 136: "big5hkscs", 128: "cp932", 129: "cp949"}
_CODE_PAGES = {936: "gb18030", 54936: "gb18030", 950: "big5hkscs", 932: "cp932", 949: "cp949", 65001: "utf-8"}
#: Numbers that end so would run into figures after them.
_NOT_APART = (".", "．", *"0123456789")
_WESTERN = "cp1252"


class Characters:
    """The text of a paragraph as it is gathered."""

    def __init__(self) -> None:
        """Begin without fonts and text."""
        self.code_page = 0
        #: Texts and bytes that have come.
        self.count: int = 0
        self._fonts: dict[int, str] = {}
        self._names: dict[int, str] = {}
        self._bytes: list[bytes] = []
        self._text: list[str] = []
        self._number_at = 0

    def declare(self, font: int, charset: int) -> None:
        """Note the character set of a font."""
        if charset in _CHARSETS:
            self._fonts[font] = _CHARSETS[charset]

    def name(self, font: int, name: str) -> None:
        """Note the name of a font."""
        if name:
            self._names.setdefault(font, name)

    def in_font(self, text: str, font: int) -> str:
        """Return a character as it looks in a font, where that is one of symbols."""
        return looks(ord(text), self._names.get(font, "")) if PRIVATE <= ord(text) <= LAST else text

    def add_bytes(self, data: bytes) -> None:
        """Take bytes; a character may be divided between what the file says in hexadecimal and what it says plainly."""
        self._bytes.append(data)
        self.count += len(data)

    def add(self, text: str) -> None:
        """Take text."""
        self._text.append(text)
        self.count += len(text)

    def end_bytes(self, font: int) -> None:
        """Decode the bytes that have come, in a font."""
        if self._bytes:
            self._text.append(self._decoded(b"".join(self._bytes), font))
            self._bytes.clear()

    def begin_number(self) -> None:
        """Note that what comes is an automatic number."""
        self._number_at = len(self._text)

    def end_number(self) -> None:
        """Set an automatic number apart from the text after it, where its mark would not: 1. before 5年内."""
        number = "".join(self._text[self._number_at :]).strip()
        self._text[self._number_at :] = [f"{number} " if number.endswith(_NOT_APART) else number]

    def taken(self) -> str:
        """Return the text of the paragraph, and begin another; surrogates that come in two codes are one character."""
        self.end_bytes(0)
        text = "".join(self._text)
        self._text.clear()
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")

    def _decoded(self, data: bytes, font: int) -> str:
        if data.isascii():
            return data.decode("ascii")
        declared = (self._fonts.get(font), _CODE_PAGES.get(self.code_page), *self._fonts.values(), "gb18030")
        for encoding in dict.fromkeys(declared):
            if encoding is not None:
                try:
                    return data.decode(encoding)
                except UnicodeDecodeError:
                    continue
        return data.decode(_WESTERN, "replace")
