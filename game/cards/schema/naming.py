"""The model of a set of invented names: for rooms in which the real ones would be another quarrel than the lesson's."""

from game.cards.schema.parts import may, need
from game.cards.schema.scalars import Words
from game.cards.schema.world import Spec


class NamingSpec(Spec):
    """Is a set of invented names in which a campaign may be told; no rule of play knows of it."""

    kind, folder, called, alone = "names", "names", "a set of names", True
    title: Words = need("What the names tell of.", "A steppe republic and its four neighbours")
    about: Words = need("What a teacher should know of it, one sentence.")
    history: Words = need("What is said instead of what really happened, until the real names are shown.")
    names: dict[Words, Words] = need(
        "Real names and what stands for them; whole words, the longest first.",
        "{Kazakhstan: Saryn, the West: the League}",
    )
    real: list[Words] = may("Beginnings of words that may be left in no text of a card.", "[Kazakh, Russia]", [])
