"""A font that has Chinese characters: one that is installed, else the one that comes with the extra `plot`."""

from __future__ import annotations

import warnings
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from revival_policy.files.extras import needs

#: Fonts for simplified characters as Linux, Windows and macOS have them, the first found is used.
INSTALLED = ("Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", "Microsoft YaHei", "PingFang SC")
#: The font of mplfonts that is free to use; it ships others that are not.
_SHIPPED = "NotoSansCJKsc-Regular.otf"
#: Has what a Chinese font may lack, and comes with matplotlib.
_FALLBACK = "DejaVu Sans"


def families() -> list[str]:
    """Return the families to set text in, the Chinese one first; warn if there is none."""
    chinese = chinese_font()
    if chinese is None:
        warnings.warn(
            "no font with Chinese characters: pip install mplfonts, or install one, as by apt install fonts-noto-cjk",
            UserWarning,
            stacklevel=4,
        )
        return [_FALLBACK]
    return [chinese, _FALLBACK]


@cache
def chinese_font() -> str | None:
    """Return the family of a font with Chinese characters, None if there is none; it is looked for once."""
    manager = needs("matplotlib.font_manager", "matplotlib", "plot").fontManager
    known = set(manager.get_font_names())
    for name in INSTALLED:
        if name in known:
            return name
    path = _shipped()
    if path is None:
        return None
    manager.addfont(path)
    return next(str(font.name) for font in manager.ttflist if font.fname == str(path))


def _shipped() -> Path | None:
    """Return where mplfonts keeps its font; it is not imported, for that changes settings of matplotlib."""
    spec = find_spec("mplfonts")
    if spec is None or spec.origin is None:
        return None
    path = Path(spec.origin).parent / "fonts" / _SHIPPED
    return path if path.exists() else None
