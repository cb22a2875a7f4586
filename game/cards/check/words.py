"""Words and style: how long texts are, how many effects are shown, which words take a side."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from game.cards.check.names import Names
from game.cards.nodes import Text
from game.cards.problems import Problem, problem
from game.cards.reading import count, lix
from game.cards.schema import InitiativeSpec, JourneySpec, OrganizationSpec, PowerSpec, Spec
from game.cards.schema.parts import Act, Face, History, Later, Option, Outcome
from game.cards.schema.play import CardSpec

BRIEF = {"dossier": (50, 90), "cable": (1, 40), "news": (1, 25)}  # words, fewest and most
OPTION, OUTCOME, REACTION, MOVE = 12, 25, 12, 25
INITIATIVE, TEMPTING, ORGANIZATION = 40, 15, 60
EFFECTS = 4
ADVISERS = 2
HARDEST = {"brief": 50, "mild": 50, "what": 60}
"""The reading index (LIX) up to which a situation may go, and what really happened."""
VIEWS = 2

LOADED = re.compile(
    r"\b(regimes?|puppets?|stooges?|thugs?|mobs?|hordes?|barbari\w+|evil|tyran\w+|despot\w*|dictator\w*|brainwash\w*"
    r"|fanatics?|traitors?|so-called|backward|orientals?|asiatic)\b",
    re.IGNORECASE,
)
"""Words that judge instead of telling; nobody quoted is meant, only our own voice."""


def check_words(names: Names) -> Iterator[Problem]:
    """Lists texts that are too long, cards that show too much, and words that take a side."""
    for spec, parts in names.cards:
        for model, rule in RULES:
            if isinstance(spec, model):
                yield from rule(spec)
        for part in parts:
            if isinstance(part, Option):
                yield from _longer(part.text, OPTION, "W402")
                if part.mild is not None:
                    yield from _longer(part.mild, OUTCOME, "W403")
            if isinstance(part, (Option, Outcome, Later)) and part.outcome is not None:
                yield from _longer(part.outcome, OUTCOME, "W403")
            if isinstance(part, (Act, Outcome, Later)) and len(part.effects) > EFFECTS:
                fifth = list(part.effects)[EFFECTS]
                yield problem("W405", fifth.place, found=len(part.effects))
            if isinstance(part, (CardSpec, Face, Option)):
                for reaction in part.reactions.values():
                    yield from _longer(reaction, REACTION, "W404")
            if isinstance(part, (CardSpec, Face, Option, Outcome, Later, History)):
                yield from _loaded(part)
            if isinstance(part, (CardSpec, Face, History, InitiativeSpec)):
                yield from _hard(part)


def _longer(text: Text, limit: int, code: str, **more: object) -> Iterator[Problem]:
    found = count(text)
    if found > limit:
        yield problem(code, text.place, "", None, found=found, limit=limit, **more)


def _loaded(part: Any) -> Iterator[Problem]:
    for field in ("brief", "text", "outcome", "what", "mild"):
        text = part.__dict__.get(field)
        if isinstance(text, Text) and (match := LOADED.search(text)):
            place = text.inside(match.start(), len(match[0])) if text.one_line else text.place
            yield problem("W408", place, word=match[0])


def _hard(part: Any) -> Iterator[Problem]:
    for field, most in HARDEST.items():
        text = part.__dict__.get(field)
        if isinstance(text, Text) and (found := round(lix(text))) > most:
            yield problem("W418", text.place, field=field, found=found, limit=most)


def _card(spec: CardSpec) -> Iterator[Problem]:
    size = spec.weight_class
    for holder in spec.form.faces if spec.form else [spec]:
        yield from _brief(holder.brief, f"this {size}", *BRIEF[size])
        if holder.mild is not None:
            yield from _longer(holder.mild, BRIEF[size][1], "W413", field="mild")
        if size == "dossier":
            advice: Mapping[Text, object] = {**spec.advice, **holder.advice}
            if len(advice) != ADVISERS:
                yield problem("W406", holder.id.place, found=len(advice))
    if spec.form:
        yield from _longer(spec.brief, BRIEF[size][1], "W413", field="brief")
    if "contested" in spec.tags and len(spec.views) != VIEWS:
        tag = next(tag for tag in spec.tags if tag == "contested")
        yield problem("W407", tag.place)


def _brief(text: Text, kind: str, fewest: int, most: int) -> Iterator[Problem]:
    found = count(text)
    if not fewest <= found <= most:
        wanted = f"{fewest} to {most} are meant" if fewest > 1 else f"at most {most} are meant"
        yield problem("W401", text.place, kind=kind, found=found, wanted=wanted)


def _initiative(spec: InitiativeSpec) -> Iterator[Problem]:
    yield from _brief(spec.brief, "this initiative", 1, INITIATIVE)
    for name in ("tempting", "dangerous"):
        text = getattr(spec, name)
        if text is not None:
            yield from _longer(text, TEMPTING, "W413", field=name)
    if spec.outcome is not None:
        yield from _longer(spec.outcome, OUTCOME, "W403")


def _organization(spec: OrganizationSpec) -> Iterator[Problem]:
    yield from _brief(spec.brief, "this organization", 1, ORGANIZATION)


def _power(spec: PowerSpec) -> Iterator[Problem]:
    for move in spec.moves.every.values():
        yield from _longer(move.text, MOVE, "W413", field="text")


def _journey(spec: JourneySpec) -> Iterator[Problem]:
    if spec.outcome is not None:
        yield from _longer(spec.outcome, OUTCOME, "W403")


RULES: tuple[tuple[type[Spec], Callable[[Any], Iterator[Problem]]], ...] = (
    (CardSpec, _card),
    (InitiativeSpec, _initiative),
    (OrganizationSpec, _organization),
    (PowerSpec, _power),
    (JourneySpec, _journey),
)
