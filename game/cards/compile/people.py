"""Who acts and remembers in a deck: powers, organizations, memories, promises, and the doctrines of players."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.cards.compile.acts import hundredths
from game.cards.compile.numbering import BROKEN_PROMISE, MemoryKey
from game.cards.compile.tools import Tools
from game.cards.expressions import POWERS
from game.engine import chance
from game.engine.deck import Cause, Doctrine, Exchange, Memory, Organization, Pledge, Power, Promise, RedLine, Rival


def powers(tools: Tools) -> tuple[Power, ...]:
    """Returns the powers with their lines, moves and offers."""
    return tuple(_power(tools, name) for name in POWERS)


def _power(tools: Tools, name: str) -> Power:
    spec, stored = tools.library.powers[name], tools.numbering.stored
    moves = {move: tools.acts.build(Cause("envoy", name, move), each) for move, each in spec.moves.every.items()}
    rival, rescue = spec.rival, spec.moves.rescue
    return Power(
        id=name,
        trust=stored[f"trust.{name}"],
        patience=stored[f"patience.{name}"],
        favour=stored[f"favour.{name}"],
        red_lines=tuple(RedLine(str(line.id), tools.formulas.function(line.when)) for line in spec.red_lines),
        moves=moves,
        offers=tuple(tools.numbering.cards[each] for each in spec.offers),
        draw=chance.key("envoy", name, "move"),
        ask_draw=chance.key("envoy", name, "order"),
        rival=None
        if rival is None
        else Rival(
            POWERS.index(str(rival.power)),
            tools.formulas.function(rival.outbids),
            tools.formulas.function(rival.stands_by),
        ),
        rescues=None if rescue is None or rescue.when is None else tools.formulas.function(rescue.when),
    )


def organizations(tools: Tools) -> tuple[Organization, ...]:
    """Returns the organizations and what leaving each does."""
    return tuple(_organization(tools, str(name)) for name in tools.library.organizations)


def _organization(tools: Tools, name: str) -> Organization:
    spec = tools.library.organizations[name]
    leaving = tools.acts.build(Cause("organization", name, "exit"), more=spec.exit)
    return Organization(name, tools.numbering.stored[f"member.{name}"], leaving)


def memories(tools: Tools) -> tuple[Memory, ...]:
    """Returns every memory that cards may leave."""
    return tuple(Memory(POWERS.index(key.power), key.tag, key.weight, key.fades) for key in tools.numbering.memories)


def broken_memory(tools: Tools) -> tuple[int, ...]:
    """Returns for each power the memory that a broken promise leaves."""
    return tuple(tools.numbering.memories[MemoryKey(power, *BROKEN_PROMISE)] for power in POWERS)


def memory_values(tools: Tools) -> NDArray[np.float64]:
    """Returns (turns, memories, turns + 1): what is left at each turn of a memory made in each turn."""
    months = np.cumsum([turn.months for turn in tools.turns])
    count = len(tools.turns)
    values = np.zeros((count, len(tools.numbering.memories), count + 1))
    for number, key in enumerate(tools.numbering.memories):
        for now in range(count):
            for made in range(now + 1):
                left = max(0.0, 1.0 - (months[now] - months[made]) / key.fades)
                values[now, number, made + 1] = key.weight * left
    return values


def promises(tools: Tools) -> tuple[Promise, ...]:
    """Returns the promises that options give."""
    found = []
    for key in tools.numbering.promises:
        spec = tools.numbering.promise_specs[key]
        to = None if spec.to == "people" else POWERS.index(str(spec.to))
        kept = tools.formulas.function(spec.kept_when)
        found.append(Promise(key.card, key.option, to, tools.spans.number(spec.due), kept))
    return tuple(found)


def pledges(tools: Tools) -> tuple[Pledge, ...]:
    """Returns the public promises from which a campaign chooses."""
    return tuple(
        Pledge(
            str(name),
            tools.formulas.function(card.kept_when),
            tools.formulas.function(card.measure) if card.measure else None,
        )
        for name, card in tools.library.promises.items()
    )


def exchanges(tools: Tools) -> tuple[Exchange, ...]:
    """Returns the cards on whose turn a public promise may be exchanged."""
    return tuple(
        Exchange(tools.numbering.cards[str(name)], tools.acts.build(Cause("exchange", str(name)), more=card.exchange))
        for name, card in tools.library.events.items()
        if card.exchange
    )


def doctrines(tools: Tools) -> dict[str, Doctrine]:
    """Returns the computer players that are cards."""
    return {str(name): _doctrine(tools, str(name)) for name in tools.library.doctrines}


def _doctrine(tools: Tools, name: str) -> Doctrine:
    spec, numbering = tools.library.doctrines[name], tools.numbering
    return Doctrine(
        id=name,
        score=tools.formulas.function(spec.score),
        reads=tuple(sorted(numbering.stored[each] for each in tools.formulas.reads_stored([spec.score]))),
        promises=tuple(numbering.pledges[each] for each in spec.promises),
        journey=None if spec.journey == "none" else numbering.cards[spec.journey],
        asks=tuple(str(spec.asks.get(power, "score")) for power in POWERS),  # type: ignore[call-overload]
        answers={numbering.cards[card]: str(option) for card, option in spec.answers.items()},
        reserve=hundredths(float(spec.reserve or 0.0)),
        agenda=tuple(tools.places[each] for each in spec.agenda),
    )
