"""Lettering: words and letters with a soft halo, and names whose letters are spread along a curve."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import pygame

from game.ui.map.curves import Curve
from game.ui.map.placement import Bounds
from game.ui.theme import Colour

FontLoader = Callable[[str, int], pygame.font.Font]
"""Gives a face (ui, bold, serif-italic) at a size in pixels."""

LEAST_SPACE = 0.10
"""Least room between the letters of a spread name, in heights of its type."""
HALO = 0.16
"""Reach of the halo, in heights of the type."""
LARGER = 2
"""How many times larger letters are drawn before they are turned and shrunk."""


@dataclass(frozen=True)
class Ink:
    """Is the colour of a name, that of its halo, and how much of it is seen (0 to 255)."""

    letter: Colour
    halo: Colour
    alpha: int = 255


@dataclass(frozen=True)
class Letter:
    """Is one letter of a spread name: its middle in pixels and its turn in degrees against the clock."""

    sign: str
    x: float
    y: float
    turn: float
    width: float


@lru_cache(maxsize=600)
def haloed(font: pygame.font.Font, text: str, ink: Ink) -> tuple[pygame.Surface, int]:
    """Returns text within its halo, and how far the halo reaches beyond it on each side, in pixels."""
    reach = max(2, round(font.get_height() * HALO))
    word = font.render(text, True, ink.letter)
    surface = pygame.Surface((word.get_width() + 2 * reach, word.get_height() + 2 * reach), pygame.SRCALPHA)
    surface.fill((*ink.halo, 0))
    shadow = font.render(text, True, ink.halo)
    for x, y in ((-1, 0), (1, 0), (0, -1), (0, 1), (0, 0)):
        surface.blit(shadow, (reach + x, reach + y))
    surface = pygame.transform.gaussian_blur(surface, max(1, reach // 2))
    thicker = surface.copy()
    surface.blit(thicker, (0, 0))
    surface.blit(thicker, (0, 0))
    surface.blit(word, (reach, reach))
    if ink.alpha < 255:
        surface.fill((255, 255, 255, ink.alpha), special_flags=pygame.BLEND_RGBA_MULT)
    return surface, reach


def room_for(font: pygame.font.Font, text: str) -> float:
    """Returns the length of the shortest curve along which a name can be spread, in pixels."""
    return sum(font.size(sign)[0] for sign in text) + LEAST_SPACE * font.get_height() * (len(text) - 1)


def spread(font: pygame.font.Font, text: str, curve: Curve, most: float) -> list[Letter]:
    """Spreads the letters of a name along the middle of a curve that is long enough for it, `most` heights apart."""
    widths = np.array([font.size(sign)[0] for sign in text], float)
    high, gaps = float(font.get_height()), max(1, len(text) - 1)
    space = min((curve.length - widths.sum()) / gaps, most * high)
    start = (curve.length - widths.sum() - space * gaps) / 2
    middles = start + np.cumsum(widths + space) - space - widths / 2
    points, headings = curve.at(middles), curve.heading(middles, high)
    turns = -np.degrees(np.arctan2(headings[:, 1], headings[:, 0]))
    return [
        Letter(sign, float(point[0]), float(point[1]), float(turn), float(width))
        for sign, point, turn, width in zip(text, points, turns, widths, strict=True)
        if sign != " "
    ]


def boxes(letters: list[Letter], high: float) -> list[Bounds]:
    """Returns the room that each letter takes."""
    half = [max(letter.width, high * 0.7) / 2 for letter in letters]
    return [
        (letter.x - size, letter.y - high * 0.42, letter.x + size, letter.y + high * 0.42)
        for letter, size in zip(letters, half, strict=True)
    ]


def engrave(surface: pygame.Surface, large: pygame.font.Font, letter: Letter, ink: Ink) -> None:
    """Draws one letter of a spread name, turned; `large` is its type twice as large, so that it stays crisp."""
    sign, _ = haloed(large, letter.sign, ink)
    turned = pygame.transform.rotozoom(sign, letter.turn, 1 / LARGER)
    surface.blit(turned, turned.get_rect(center=(round(letter.x), round(letter.y))))
