"""`multivector bench`: measures the speed of the game on this machine and prints it as JSON."""

import argparse
import json
import os
import platform
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING, Any

from game import __version__
from game.commands import bench_window
from game.commands import options as shared

if TYPE_CHECKING:
    import numpy as np

    from game.campaign.campaign import Campaign
    from game.cards import Library
    from game.engine.deck import Deck

PLAYERS = ("random", "hedger")
GENERATED = 2_000
"""Cards made up to measure the checker."""
OPTIONS, FUTURES, AHEAD = 4, 1_000, 4
FORECAST_TURN = 8
"""The turn from which the first card is forecast: the middle of the campaign."""
SEED = 1


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options."""
    shared.scenario(parser)
    parser.add_argument("--runs", metavar="N", type=shared.whole(1, 100), default=5, help="warm runs (default: 5)")
    parser.add_argument(
        "--campaigns", metavar="N", type=shared.whole(1, shared.MOST_CAMPAIGNS), default=10_000, help="default: 10000"
    )


def run(options: argparse.Namespace) -> int:
    """Prints the measurements: medians of warm runs, the machine, and its load before and after."""
    from game.commands import packs

    library = packs.sound([])
    deck = packs.deck_of(library, options.scenario)
    before = load_average()
    measured = {
        "peak_memory_mb": {name: peak_memory(options.scenario, name, options.campaigns) for name in PLAYERS},
        **measure(library, deck, options.campaigns, options.runs),
        "window": bench_window.window(options.scenario, options.runs),
    }
    print(json.dumps({**machine(), "load_before": before, "load_after": load_average(), **measured}, indent=2))
    return 0


def machine() -> dict[str, Any]:
    """Returns what the figures depend on."""
    import numpy as np

    return {
        "game": __version__,
        "python": platform.python_version(),
        "numpy": np.__version__,
        "system": platform.system(),
        "processors": os.cpu_count(),
    }


def load_average() -> list[float] | None:
    """Returns the load over the last 1, 5 and 15 minutes; None where the system does not tell."""
    return [round(each, 2) for each in os.getloadavg()] if hasattr(os, "getloadavg") else None


def measure(library: "Library", deck: "Deck", campaigns: int, runs: int) -> dict[str, Any]:
    """Returns all measurements of time."""
    from game.campaign import batch

    speeds = {}
    for name in PLAYERS:
        results = [batch.play(deck, name, campaigns, SEED) for _ in range(runs + 1)][1:]
        speeds[name] = round(median(each.turns / each.seconds for each in results))
    return {
        "runs": runs,
        "campaigns": campaigns,
        "cards": library.cards,
        "load_seconds": timed(partial(load_and_compile, deck.scenario), runs),
        "check_seconds": timed(load_and_check, runs),
        f"check_{GENERATED}_cards_seconds": check_generated(library, runs),
        "decision_ms": median_ms(lambda: decision_times(deck), runs),
        "turn_alone_ms": {name: median_ms(partial(turn_times, deck, name), runs) for name in PLAYERS},
        "turns_per_second": speeds,
        "forecast_ms": forecast_ms(deck, runs),
    }


def timed(act: Callable[[], object], runs: int) -> float:
    """Returns the median seconds of several runs after one that is not counted."""
    act()
    return round(median(_seconds(act) for _ in range(runs)), 4)


def median_ms(times: Callable[[], list[float]], runs: int) -> float:
    """Returns the median over several runs, after one that is not counted, of the mean time in milliseconds."""
    times()
    means = [sum(found) / len(found) for found in (times() for _ in range(runs))]
    return round(1000.0 * median(means), 3)


def _seconds(act: Callable[[], object]) -> float:
    began = perf_counter()
    act()
    return perf_counter() - began


def load_and_compile(scenario: str) -> "Deck":
    """Reads the shipped cards and compiles one scenario."""
    from game.cards import load
    from game.cards.compile import compile_deck
    from game.commands import packs

    return compile_deck(load(packs.roots([]))[0], scenario)


def load_and_check() -> object:
    """Reads and checks the shipped cards."""
    from game.commands import packs

    return packs.read([])


def check_generated(library: "Library", runs: int) -> float:
    """Returns the seconds to read and check many made-up events laid over the shipped cards."""
    from game.commands import packs
    from game.commands.skeletons import skeleton

    with tempfile.TemporaryDirectory() as folder:
        events = Path(folder) / "events"
        events.mkdir()
        for number in range(GENERATED):
            name = f"made-up-{number}"
            (events / f"{name}.yaml").write_text(skeleton("events", name, library), encoding="utf-8")
        return timed(partial(packs.read, [Path(folder)]), runs)


def decision_times(deck: "Deck") -> list[float]:
    """Returns the seconds of each decision of one campaign that answers and ends its turns, log included."""
    campaign = new_campaign(deck)
    times = []
    while campaign.outcome is None:
        decision = next(each for each in campaign.legal() if each.verb in ("pledge", "answer", "end"))
        times.append(_seconds(partial(campaign.decide, decision)))
    return times


def turn_times(deck: "Deck", name: str) -> list[float]:
    """Returns the seconds of each turn of one campaign by a computer player, ledger and fingerprint included."""
    from game.campaign import batch, players
    from game.engine import turn
    from game.engine.ledger import Ledger

    player = players.player(deck, name)
    world = batch.opening(deck, _seeds(), player)
    world.ledger = Ledger(deck)
    times = []
    while not world.over[0]:
        began = perf_counter()
        turn.play(world, player)
        world.fingerprint()
        times.append(perf_counter() - began)
    return times


def forecast_ms(deck: "Deck", runs: int) -> float:
    """Returns the milliseconds to forecast four options of a card in hand, each in a thousand futures."""
    from game.campaign import players
    from game.engine.forecast import forecasts

    campaign, middle = new_campaign(deck), deck.opening + min(FORECAST_TURN, len(deck.played) // 2)
    while campaign.turn < middle or not _answers(campaign):
        campaign.decide(next(each for each in campaign.legal() if each.verb in ("pledge", "answer", "end")))
    player = players.player(deck, "hedger")
    shown = deck.stored[:8]
    choices = (_answers(campaign) * OPTIONS)[:OPTIONS]  # a card with fewer options has some of them studied twice

    def study() -> None:
        forecasts(campaign.world, choices, player, shown, FUTURES, AHEAD)

    return round(1000.0 * timed(study, runs), 1)


def _answers(campaign: "Campaign") -> list[Any]:
    return [each for each in campaign.legal() if each.verb == "answer"]


def new_campaign(deck: "Deck") -> "Campaign":
    """Returns a campaign that has not begun."""
    from game.campaign.campaign import Campaign

    return Campaign(deck, SEED)


def _seeds() -> "np.ndarray[Any, np.dtype[np.uint64]]":
    import numpy as np

    return np.array([SEED], np.uint64)


def peak_memory(scenario: str, player: str, campaigns: int) -> float | None:
    """Returns the peak memory in megabytes of a fresh process that plays a batch; None where it is not told."""
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        return pool.submit(play_and_weigh, scenario, player, campaigns).result()


def play_and_weigh(scenario: str, player: str, campaigns: int) -> float | None:
    """Plays a batch and returns this process's peak memory in megabytes."""
    from game.campaign import batch

    batch.play(load_and_compile(scenario), player, campaigns, SEED)
    kilobytes = _high_water()
    return None if kilobytes is None else round(kilobytes / 1024.0, 1)


def _high_water() -> float | None:
    """Returns the peak memory of this process in kilobytes.

    Linux hands `ru_maxrss` down from the parent, so its own count for this program is asked first.
    """
    status = Path("/proc/self/status")
    if status.is_file():
        for line in status.read_text(encoding="ascii", errors="replace").splitlines():
            if line.startswith("VmHWM:"):
                return float(line.split()[1])
    try:
        import resource
    except ImportError:  # Windows has none
        return None
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 1024.0 if platform.system() == "Darwin" else float(peak)
