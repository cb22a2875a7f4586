"""The nodes of a tree read from a file: texts, mappings and sequences that know their place."""

from typing import TYPE_CHECKING, Any, TypeAlias

from game.cards.problems import Place


class Text(str):
    """Holds a scalar as typed, and where it stands; `style` is YAML's: empty, a quote, `|` or `>`."""

    __slots__ = ("column", "file", "length", "line", "style")

    file: str
    line: int
    column: int
    length: int  # characters on its line, quotes included; 0 when it runs over several lines
    style: str

    @property
    def place(self) -> Place:
        """Points at the whole scalar."""
        return Place(self.file, self.line, self.column, self.length or 1)

    @property
    def one_line(self) -> bool:
        """Whether every character stands where the text says: on one line, plain or quoted."""
        return bool(self.length) and self.style in ("", "'", '"')

    def reworded(self, words: str) -> "Text":
        """Gives other words the place of this text."""
        other = Text(words)
        other.file, other.line, other.column = self.file, self.line, self.column
        other.length, other.style = self.length, self.style
        return other

    def inside(self, offset: int, length: int = 1) -> Place:
        """Points at some characters of a scalar on one line."""
        quote = 1 if self.style else 0
        return Place(self.file, self.line, self.column + quote + offset, max(1, length))


class Branch(dict[Text, "Node"]):
    """Holds a mapping in the order of the file, and where it begins."""

    __slots__ = ("place",)
    place: Place

    if TYPE_CHECKING:  # any equal word finds the value, though the keys themselves know their place

        def __getitem__(self, key: str, /) -> "Node": ...  # noqa: D105
        def get(self, key: str, default: Any = None, /) -> "Node | None": ...  # type: ignore[override]  # noqa: D102


class Row(list["Node"]):
    """Holds a sequence, and where it begins."""

    __slots__ = ("place",)
    place: Place


class Hole(Text):
    """Stands for a value already complained about, so that nobody complains twice."""

    __slots__ = ()


Node: TypeAlias = Text | Branch | Row


def key_of(branch: Branch, name: str) -> Text | None:
    """Finds the key itself, which knows its place, rather than an equal word."""
    return next((key for key in branch if key == name), None)
