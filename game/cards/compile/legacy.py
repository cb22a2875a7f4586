"""A legacy in the engine's form: names of a state turned back into numbers.

The names are those of `game.engine.names`, in which a campaign says how it differs from the start of its scenario.
What belongs to the player who left (public promises, score, hidden futures, open asks) is not inherited.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from game.cards.compile.tools import Tools
from game.cards.expressions import POWERS
from game.cards.nodes import Text
from game.cards.schema import Whole
from game.engine.deck import Act, Inherited, Initiative
from game.engine.names import act_name

Numbers = dict[str, int]


def indicators(state: Mapping[Text, Whole], stored: Iterable[str]) -> dict[str, float]:
    """Returns the indicators that a state names, in points."""
    known = set(stored)
    return {str(name): int(value) / 100.0 for name, value in state.items() if name in known}


def inherited(tools: Tools, acts: Iterable[Act], initiatives: Iterable[Initiative]) -> Inherited | None:
    """Returns what the legacy of the chosen terms leaves behind, None where play begins at the beginning.

    What is not there any more, since its card was changed, is left behind by nobody.
    """
    legacy = tools.chosen.legacy
    if legacy is None:
        return None
    numbering = tools.numbering
    works = {each.card.id: each for each in initiatives}
    known: dict[str, Numbers] = {
        "met": numbering.cards,
        "chose": numbering.cards,
        "pending": {act_name(act): act.number for act in acts},
        "window": tools.places,
        "memory": {f"{key.power}.{key.tag}.{key.weight}.{key.fades}": each for key, each in numbering.memories.items()},
        "promise": {f"{key.card}.{key.option}": each for key, each in numbering.promises.items()},
        "quarrel": {power: number for number, power in enumerate(POWERS)},
        "favour-turn": {power: number for number, power in enumerate(POWERS)},
        "slot": {name: number for name, number in numbering.cards.items() if name in works},
    }
    found: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for name, value in legacy.state.items():
        kind, _, rest = name.partition(".")
        rest = rest.partition(".")[2] if kind == "pending" else rest
        if rest in known.get(kind, {}):
            found[kind].append((known[kind][rest], int(value)))
    names = {number: name for name, number in numbering.cards.items()}
    return Inherited(
        met=tuple(found["met"]),
        chose=tuple(found["chose"]),
        pending=tuple(found["pending"]),
        window=tuple(found["window"]),
        slots=tuple((works[names[card]].slot or 0, card, value // 2, bool(value % 2)) for card, value in found["slot"]),
        memories=tuple(found["memory"]),
        promises=tuple(found["promise"]),
        quarrels=tuple(found["quarrel"]),
        favours=tuple(found["favour-turn"]),
    )
