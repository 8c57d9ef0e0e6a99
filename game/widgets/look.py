"""How a person looks: the few parameters a face is drawn from, and a fair choice of them by the person's id."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from hashlib import sha256

# Face, shade and blush of each skin, fair to dark.
SKINS = {
    1: ("#F9DCC4", "#EBBF9F", "#E58F7B"),
    2: ("#F1C9A5", "#DDA981", "#DE7F68"),
    3: ("#DDA77B", "#C38A5E", "#C9654C"),
    4: ("#B97F56", "#9C653F", "#A84F3A"),
    5: ("#96623F", "#774A2D", "#A04C3A"),
    6: ("#734A33", "#573521", "#94463A"),
}
# Hair and the light on it.
HAIRS = {
    "black": ("#23212B", "#3A3745"),
    "brown": ("#5A3A28", "#734C35"),
    "chestnut": ("#7E4B2C", "#995F3B"),
    "blond": ("#DDB467", "#EACB8C"),
    "red": ("#B4552D", "#CB6D42"),
    "grey": ("#9BA1AB", "#B7BCC5"),
    "white": ("#DADDE3", "#ECEEF2"),
    "teal": ("#1F6F78", "#2C8A94"),
}
CLOTHS = ("#35507A", "#7A3E58", "#2F6B5B", "#8A5A2B", "#4B4A86", "#5B6472", "#A5493B", "#2E6F8E")
TINTS = ("#DCE8FA", "#FBE3D3", "#DDF1E8", "#F1E3F3", "#FFF0CC", "#E2E8EE", "#FADFE2", "#DDF0F4")
STYLES = ("short", "quiff", "side", "pony", "bun", "locs", "long", "bob", "afro", "curls", "buzz", "balding", "bald")
JAWS = ("round", "oval", "square")
BEARDS = ("full", "short", "goatee", "moustache")
COVERS = ("hijab", "turban", "kippa")
GLASSES = ("round", "square")


@dataclass(frozen=True)
class Look:
    """The parameters of a face. Empty text is without; `tint` is the ground, `age` 0–2, `ccol` the cover's colour."""

    skin: int = 3
    hair: str = "brown"
    style: str = "short"
    jaw: str = "round"
    cloth: int = 0
    tint: int = 0
    age: int = 0
    beard: str = ""
    cover: str = ""
    ccol: str = "#2F6B5B"
    collar: str = "#FFFFFF"
    glasses: str = ""
    gcol: str = "#2B2530"
    band: str = ""
    thick: int = 0
    lash: int = 0
    ring: int = 0

    def __post_init__(self) -> None:
        for name, value, known in (
            ("skin", self.skin, tuple(SKINS)),
            ("hair", self.hair, tuple(HAIRS)),
            ("style", self.style, STYLES),
            ("jaw", self.jaw, JAWS),
            ("cloth", self.cloth, tuple(range(len(CLOTHS)))),
            ("tint", self.tint, tuple(range(len(TINTS)))),
            ("beard", self.beard, ("", *BEARDS)),
            ("cover", self.cover, ("", *COVERS)),
            ("glasses", self.glasses, ("", *GLASSES)),
        ):
            if value not in known:
                raise ValueError(f"{name} {value!r} is not one of {', '.join(map(str, known))}")


PARAMETERS: tuple[str, ...] = tuple(f.name for f in fields(Look))


def look_of(person: str, given: Mapping[str, object] | None = None) -> Look:
    """The look of a person: what the author gave, the rest chosen evenly by a hash of the id, never by a name.

    An author who gives anything has said whether there is a beard, glasses, a cover or jewellery; an author who
    gives nothing leaves those to the hash too. ValueError names a value there is none of, TypeError an unknown key.
    """
    given = {key: value for key, value in (given or {}).items() if value is not None}
    seed = sha256(person.encode()).digest()

    def chance(place: int) -> float:
        return seed[place] / 256

    def one(place: int, choices: tuple[str, ...]) -> str:
        return choices[int(chance(place) * len(choices))]

    age = 0 if chance(0) < 0.6 else 1 if chance(0) < 0.85 else 2
    young = ("black", "black", "brown", "brown", "chestnut", "blond", "red", "teal")
    look = Look(
        skin=1 + int(chance(1) * len(SKINS)),
        hair=one(2, (young, ("black", "brown", "chestnut", "grey"), ("grey", "white"))[age]),
        style=one(3, STYLES if age else STYLES[:-2]),
        jaw=one(4, JAWS),
        cloth=int(chance(5) * len(CLOTHS)),
        tint=int(chance(6) * len(TINTS)),
        age=age,
    )
    if not given:
        bare = look.style in ("long", "bob", "pony", "bun")
        look = replace(
            look,
            beard=one(7, BEARDS) if not bare and chance(8) < 0.4 else "",
            glasses=one(9, GLASSES) if chance(10) < 0.3 else "",
            cover=one(11, COVERS) if chance(12) < 0.1 else "",
            ccol=CLOTHS[int(chance(13) * len(CLOTHS))],
            thick=int(chance(14) < 0.3),
        )
        if not look.beard:
            look = replace(look, lash=int(chance(15) < 0.6), ring=int(chance(16) < 0.3))
        if look.cover == "hijab":
            look = replace(look, beard="")
    return replace(look, **given) if given else look  # type: ignore[arg-type]
