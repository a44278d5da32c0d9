"""Makes the static fonts of this folder. See README.md: python3 make.py FOLDER_OF_THE_PACKAGE"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from fontTools import merge, subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

FAMILY = "Atkinson Hyperlegible Next"
WEIGHTS = {"Regular": 400, "SemiBold": 600, "Bold": 700}
FEATURES = ["kern", "liga", "ccmp", "locl", "mark", "mkmk", "tnum"]


def name(font: TTFont, style: str) -> None:
    """Viewers and PDF tools tell fonts apart by these names; Regular and Bold are one family, SemiBold its own."""
    linked = style in ("Regular", "Bold")
    names = {
        1: FAMILY if linked else f"{FAMILY} {style}",
        2: style if linked else "Regular",
        3: f"{FAMILY} {style} static",
        4: f"{FAMILY} {style}",
        6: f"{FAMILY.replace(' ', '')}-{style}",
        16: FAMILY,
        17: style,
    }
    for number, text in names.items():
        font["name"].setName(text, number, 3, 1, 0x409)
    bold = style == "Bold"
    font["OS/2"].usWeightClass = WEIGHTS[style]
    font["OS/2"].fsSelection = (font["OS/2"].fsSelection & ~0x61) | (0x20 if bold else 0x40)
    font["head"].macStyle = int(bold)


def make(package: Path, style: str, scratch: Path) -> TTFont:
    parts = []
    for script in ("latin", "latin-ext"):
        font = TTFont(package / "files" / f"atkinson-hyperlegible-next-{script}-wght-normal.woff2")
        static = instancer.instantiateVariableFont(font, {"wght": WEIGHTS[style]})
        static.flavor = None
        if "STAT" in static:
            del static["STAT"]
        parts.append(scratch / f"{script}-{style}.ttf")
        static.save(parts[-1])
    font = merge.Merger().merge([str(part) for part in parts])
    options = subset.Options(layout_features=FEATURES, hinting=False, name_IDs=["*"], notdef_outline=True)
    maker = subset.Subsetter(options)
    maker.populate(unicodes=font.getBestCmap())
    maker.subset(font)
    name(font, style)
    # The day of the release instead of today, so that the same package gives the same bytes.
    font.recalcTimestamp = False
    font["head"].created = font["head"].modified = TTFont(parts[0])["head"].created
    return font


with TemporaryDirectory() as scratch:
    for style in WEIGHTS:
        made = make(Path(sys.argv[1]), style, Path(scratch))
        made.save(Path(__file__).parent / f"AtkinsonHyperlegibleNext-{style}.ttf")
        print(style, len(made.getBestCmap()), "characters")
