"""What the thesis lets one prove of the model: comparative statics and end states, read from content/thesis/."""

from pathlib import Path
from typing import Annotated, TypeVar

from game.cards.guesses import Guesser
from game.cards.nodes import Row, Text
from game.cards.problems import Problem, problem
from game.cards.schema.parts import Part, may, need
from game.cards.schema.scalars import Condition, Figure, Id, Name, TimeSpan, Words, YesNo, choice
from game.cards.shape import build
from game.cards.source import read_file

STATICS = Path("thesis") / "statics.yaml"
END_STATES = Path("thesis") / "end-states.yaml"


class Push(Part):
    """Is what a static pushes, up and down by the same."""

    called = "a push"
    name: Name = need("The cause.", "inequality")
    by: Figure = need("How far, in points, both ways.", "15")


class Expect(Part):
    """Is what a static expects to move."""

    called = "an expectation"
    name: Name = need("The effect.", "grievance")
    sign: Annotated[Text, choice("+", "-")] = need("Which way it moves with the cause.", "+")


class Static(Part):
    """Declares a comparative static: push a cause, and an effect moves with the sign that the thesis states."""

    called = "a static"
    claim: Id = need("The claim that it tests.", "mec-inequality-protest")
    push: Push = need("What is pushed.", "{name: inequality, by: 15}")
    expect: Expect = need("What moves.", "{name: grievance, sign: +}")
    within: TimeSpan = need("The span over which the effect is averaged.", "1 year")
    where: Condition | None = may("Only in states that satisfy this.", "war > 0")
    null_effect: YesNo | None = may("True when the claim says that the effect is about nil.", "true")
    note: Words | None = may("A remark.")


class EndState(Part):
    """Declares what must hold in the campaigns of `historical` at a date."""

    called = "an end state"
    id: Id = need("The claim.", "end-debt-low")
    when: Condition = need("What must hold.", "debt_china < 10")
    month: Words = need("The month in whose turn it holds at the end, or `end`.", "2022-05", "at")
    note: Words | None = may("How words were turned into numbers.")


Declared = TypeVar("Declared", Static, EndState)


def read_statics(root: Path) -> tuple[list[Static], list[Problem]]:
    """Returns the statics declared in a content folder, and what is wrong with the file."""
    return _read(root / STATICS, Static)


def read_end_states(root: Path) -> tuple[list[EndState], list[Problem]]:
    """Returns the end states declared in a content folder, and what is wrong with the file."""
    return _read(root / END_STATES, EndState)


def _read(path: Path, model: type[Declared]) -> tuple[list[Declared], list[Problem]]:
    problems: list[Problem] = []
    node = read_file(path, problems)
    if not isinstance(node, Row):
        if node is not None:
            problems.append(problem("E021", node.place, what="no list"))
        return [], problems
    guesser = Guesser()
    found = [build(model, each, guesser, problems) for each in node]
    return [each for each in found if each is not None], problems
