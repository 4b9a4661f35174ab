"""How Sphinx builds the documentation."""

from __future__ import annotations

import doctest
import inspect
import io
import re
import sys
from importlib import metadata
from types import FunctionType
from typing import TYPE_CHECKING

import pyparsing as pp

import revival_policy
from revival_policy.notations.responsibilities import grammar

if TYPE_CHECKING:
    from docutils.nodes import Element
    from sphinx.addnodes import pending_xref
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

project = "revival_policy"
author = "The revival_policy authors"
project_copyright = f"2026, {author}"
release = metadata.version("revival-policy")

# No intersphinx: a build needs no network.
extensions = [
    "myst_nb",
    "sphinx.ext.autodoc",
    "sphinx.ext.autosummary",
    "sphinx.ext.doctest",
    "sphinx.ext.viewcode",
]
exclude_patterns = ["_build", "locale"]
locale_dirs = ["locale"]
gettext_compact = False
gettext_uuid = False

html_theme = "furo"
html_title = project
html_static_path = ["_static"]
html_css_files = ["pages.css"]
# Fonts for simplified hanzi by name: a page in English would else get the forms of whatever font comes first.
_hanzi = "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC'"
html_theme_options = {
    "light_css_variables": {
        "font-stack": f"-apple-system, 'Segoe UI', 'Helvetica Neue', Arial, {_hanzi}, sans-serif",
        # Generic before the fonts for hanzi, whose letters are not of one width.
        "font-stack--monospace": (
            "'SFMono-Regular', Menlo, Consolas, 'Liberation Mono', 'DejaVu Sans Mono', 'Noto Sans Mono CJK SC', "
            f"monospace, {_hanzi}"
        ),
    },
}

# The notebooks run at each build; one that fails, fails the build.
nb_execution_mode = "force"
nb_execution_raise_on_error = True
nb_execution_timeout = 300

myst_enable_extensions = ["colon_fence", "deflist", "substitution"]
myst_heading_anchors = 3


#: A rule whose words are longer is an expression, which no diagram makes clearer; nor is one of a word or two.
_LONGEST, _FEWEST = 24, 3


def _diagram(expression: pp.ParserElement) -> str:
    """Return the railroad diagrams of an expression and its rules, as they are set into a page."""
    written = io.StringIO()
    expression.create_diagram(written, show_results_names=False, embed=True)
    drawn: list[str] = []
    for name, picture in re.findall(r"(?s)<h1[^>]*>(.*?)</h1>.*?(<svg.*?</svg>)", written.getvalue()):
        words = re.findall(r"(?s)<text[^>]*>(.*?)</text>", picture)
        if len(words) >= _FEWEST and all(len(word) <= _LONGEST for word in words):
            picture = re.sub(r"</?a\b[^>]*>|<style.*?</style>", "", re.sub(r"\s*\n\s*", " ", picture))  # noqa: PLW2901
            title = name.strip() if re.search("[\u4e00-\u9fff（）]", name) else ""
            drawn.append(f"<figure><figcaption>{title}</figcaption>{picture}</figure>")
    return f'<div class="railroad">{"".join(drawn)}</div>'


# What a notebook shows, made by the library itself at each build.
_notice = revival_policy.load("jilin-2016-41")
myst_substitutions = {
    "notice_in_a_notebook": _notice._repr_html_(),
    "measures_in_a_notebook": _notice.measures.mentioning("养老")._repr_html_(),
    "grammar_of_clauses": _diagram(grammar._BRACKETED_GRAMMAR._whole),
}

# Docstrings put names in single backquotes.
default_role = "code"

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_typehints_format = "short"
python_use_unqualified_type_names = True
maximum_signature_line_length = 140

doctest_global_setup = "import revival_policy as rp"
# As pytest does, and unlike the default of Sphinx, so that the messages of errors on the pages are the real ones.
doctest_default_flags = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
# Examples in docstrings speak from within their module, where pytest runs them; here run the pages' own.
doctest_test_doctest_blocks = ""

# The pages of other projects are not at hand, so references into them lead nowhere.
nitpick_ignore_regex = [
    (r"py:.*", rf"({'|'.join(sorted(sys.stdlib_module_names))})\..*"),
    (r"py:.*", r"(attrs?|cattrs|_?duckdb|hypothesis|networkx|pandas|polars|pyarrow|pyparsing|rich)\..*"),
    # A type variable has no entry of its own.
    (r"py:class", r"(revival_policy\..*\.)?(Value|Key|Batch)"),
    # What tells where measures are is no public name.
    (r"py:class", r"(revival_policy\.model\.shelf\.)?Shelf|GroupName"),
    # Imported for type checkers only: Sphinx meets the bare name and cannot know its module.
    (
        r"py:.*",
        (
            r"Callable|Iterable|Iterator|Mapping|Path|PathLike"
            r"|SearchStrategy|Self|Sequence|dt\.date|(pa|pd|pl|nx|duckdb)\..*"
        ),
    ),
    # What pictures are made from, and drawn with.
    (r"py:.*", r"(matplotlib\..*)?(Axes|Figure)|Source|Language"),
    # What Tables keeps to itself.
    (r"py:class", r"revival_policy\.tables\.entries\.Entry"),
]


def _lead_to_public_name(app: Sphinx, env: BuildEnvironment, node: pending_xref, contnode: Element) -> Element | None:
    """Lead a reference to where a name is defined on to the root, where it is published and documented."""
    name = node.get("reftarget", "").rpartition(".")[2]
    if name not in revival_policy.__all__ or node.get("refdomain") != "py":
        return None
    domain = env.domains["py"]
    target = f"{project}.{name}"
    return domain.resolve_xref(env, node["refdoc"], app.builder, "obj", target, node, contnode)


def _say_of_cached_property(
    _app: Sphinx, _what: str, name: str, _obj: object, _options: object, lines: list[str]
) -> None:
    """Give a cached property its docstring: attrs, which makes a slot of it, keeps the function and not the text."""
    holder, _, member = name.rpartition(".")
    room, _, kind = holder.rpartition(".")
    getter = vars(getattr(sys.modules.get(room), kind, object)).get("__getattr__")
    if isinstance(getter, FunctionType) and not any(lines):
        cached = getter.__globals__.get("cached_properties", {})
        if member in cached:
            lines[:] = (inspect.getdoc(cached[member]) or "").splitlines()


def setup(app: Sphinx) -> None:
    """Register what this page adds to Sphinx."""
    app.connect("autodoc-process-docstring", _say_of_cached_property)
    app.connect("missing-reference", _lead_to_public_name)
