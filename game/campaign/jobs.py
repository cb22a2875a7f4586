"""Batches in several processes: each plays a run of seeds, and the parts make the same columns as one process.

Processes are spawned, on every platform alike; a deck holds compiled functions, which cannot be sent, so each
process reads the cards itself.
"""

from __future__ import annotations

import signal
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, fields
from itertools import pairwise
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from game.campaign import batch
from game.campaign.batch import Result
from game.campaign.settings import Change
from game.cards import load
from game.cards.compile import compile_deck
from game.cards.settings import parse
from game.engine.deck import Deck


@dataclass(frozen=True)
class Task:
    """Says what one process plays."""

    roots: tuple[Path, ...]
    scenario: str
    player: str
    campaigns: int
    seed: int
    changes: tuple[Change, ...]
    endings: bool
    settings: tuple[str, ...] = ()


def play(
    deck: Deck,
    roots: Sequence[Path],
    player: str,
    campaigns: int,
    seed: int = 1,
    changes: tuple[Change, ...] = (),
    endings: bool = True,
    jobs: int = 2,
) -> Result:
    """Plays a batch in several processes; `roots` are the folders from which the deck was made."""
    tasks = [
        Task(tuple(roots), deck.scenario, player, last - first, seed + first, changes, endings, deck.terms.chosen)
        for first, last in _parts(campaigns, jobs)
    ]
    with ProcessPoolExecutor(len(tasks), get_context("spawn"), leave_interrupts_to_the_parent) as pool:
        parts = [Result(deck=deck, **columns) for columns in pool.map(columns_of, tasks)]
    return batch.merge(parts)


def columns_of(task: Task) -> dict[str, Any]:
    """Plays one part and returns its columns, without the deck."""
    library, _ = load(task.roots)
    deck = compile_deck(library, task.scenario, parse(task.settings)[0])
    result = batch.play(deck, task.player, task.campaigns, task.seed, task.changes, task.endings)
    return {each.name: getattr(result, each.name) for each in fields(result) if each.name != "deck"}


def _parts(campaigns: int, jobs: int) -> list[tuple[int, int]]:
    """Returns the bounds of nearly equal parts, none of them empty."""
    count = max(1, min(jobs, campaigns))
    bounds = [campaigns * part // count for part in range(count + 1)]
    return list(pairwise(bounds))


def leave_interrupts_to_the_parent() -> None:
    """Lets the process that started the others decide what an interrupt means."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
