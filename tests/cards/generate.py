"""Writes packs of many valid cards, to measure how checking grows with their number."""

from pathlib import Path

from tests.cards.packs import write

CARD = """\
id: card-{n}
title: Card number {n}
when: unrest > {low} and not met(card-{before})
weight: 1 + 0.01 * unrest
cooldown: 4 years
brief: A clerk in town {n} asks whether the pumps may run at night, since the river does not sleep.
options:
  - id: yes-{n}
    text: Let them run
    effects: {{treasury: -0.1, unrest: -1 - 0.01 * sovereignty}}
    later: [{{in: 6 months, effects: {{unrest: +1}}, outcome: The bill arrives in town {n}.}}]
    outcome: The cellars are dry by morning.
  - id: half-{n}
    text: Until midnight
    cost: {{political_capital: 1}}
    requires: sovereignty >= 20
    chance:
      - {{weight: 3, effects: {{unrest: -1}}, outcome: It is enough.}}
      - {{weight: 1, effects: {{unrest: +1}}, outcome: It is not enough.}}
    outcome: A compromise, on paper.
  - id: no-{n}
    text: Refuse
    effects: {{unrest: "min(5, 1 + 0.1 * unrest)", patience.russia: -1}}
    remember: {{russia: {{as: pumps-{n}, weight: -1, fades: 1 year}}}}
    outcome: The clerk goes home.
reactions: {{russia: We noticed., people: Wet again.}}
outside: true
"""


def write_cards(root: Path, number: int) -> Path:
    """Writes a pack of so many valid events."""
    return write(
        root,
        {f"events/card-{n}.yaml": CARD.format(n=n, before=(n - 1) % number, low=n % 50) for n in range(number)},
    )
