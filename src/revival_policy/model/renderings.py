"""The forms of others in which a notice is handed out, and what can be asked of them."""

from __future__ import annotations

from pathlib import Path

from revival_policy.handing_out import hand_out


class Rendered:
    """What is written in formats that others have set."""

    __slots__ = ()

    def to_markdown(self) -> str:
        r"""Return the notice as Markdown that `parse` reads as the same notice; what it keeps is what `to_text` keeps.

        >>> print(rp.parse("关于植树的通知\n各县政府：\n一、备苗\n（一）种好树。(林业局牵头)").to_markdown())
        # 关于植树的通知
        <BLANKLINE>
        各县政府:
        <BLANKLINE>
        ## 一、备苗
        <BLANKLINE>
        (一)种好树。(牵头单位:林业局)
        <BLANKLINE>
        """
        markdown: str = hand_out("markdown", self)
        return markdown

    def to_akn(self) -> str:
        """Return the notice as an Akoma Ntoso 3.0 document (OASIS LegalDocML, XML) that `from_akn` reads as the same.

        What it carries is what `to_text` writes, with number, title, bodies, cited documents and outline marked; parts,
        places and diagnostics are not in it. Addresses are by FRBR, of country cn and language zho.

        >>> akn = rp.load("jilin-2016-41").to_akn()
        >>> '<FRBRlanguage language="zho"' in akn, '<docNumber>吉政发〔2016〕41号</docNumber>' in akn
        (True, True)
        """
        akn: str = hand_out("akn", self)
        return akn

    def to_csl(self) -> dict[str, object]:
        """Return the notice as an item of CSL-JSON, which Zotero, Pandoc and citation processors take (引文数据).

        >>> item = rp.load("jilin-2016-41").to_csl()
        >>> item["number"], item["issued"], item["author"]
        ('吉政发〔2016〕41号', {'date-parts': [[2016, 12, 9]]}, [{'literal': '吉林省人民政府'}])
        """
        item: dict[str, object] = hand_out("csl", self)
        return item

    def to_bibtex(self) -> str:
        """Return the notice as an entry of BibTeX and BibLaTeX; its key is ASCII, and the same for the same number."""
        entry: str = hand_out("bibtex", self)
        return entry

    def to_gbt7714(self) -> str:
        r"""Return the notice as a line of references by GB/T 7714—2015 (参考文献著录), of the type Z, which is other.

        >>> rp.parse("关于植树的通知\n清林发〔2020〕1号\n清溪市林业局\n2020年3月5日").to_gbt7714()
        '清溪市林业局. 关于植树的通知: 清林发〔2020〕1号[Z]. 2020-03-05.'
        """
        line: str = hand_out("gbt7714", self)
        return line

    def to_docx(self, path: str | Path) -> None:
        """Write the notice as a DOCX file in the layout of GB/T 9704—2012 (公文格式), which `read` reads as the same.

        The page, the type of each part, the red head, the rules, page numbers and the imprint are those of the
        standard. The head is where the notice has a number and is known to be issued by somebody; several
        bodies are below each other (联合行文). Clauses follow their measures, and tables of tasks
        have three columns, as in `to_text`. Fonts are asked for by name (方正小标宋简体, 仿宋_GB2312, 楷体_GB2312,
        黑体) and not embedded; the file names others for who has none of these. Needs the extra `docx`.
        """
        hand_out("DOCX", self, path)
