"""Writes the names of a picture upon its painted ground: dark where the ground is light, light elsewhere."""

from __future__ import annotations

import pygame
from pygame import Rect

from game.ui.map.ink import MapColours, mixed
from game.ui.map.labels import Labels, Mark
from game.ui.map.lettering import Ink, boxes, engrave, haloed
from game.ui.map.placement import Bounds

LIGHT = 104.0
"""Brightness of the ground, 0 to 255, from which names are written dark."""
CAPITAL = 0.36
"""Half the height of a capital letter, in heights of the type above its line."""
RINGED = 2.6
"""Half the size of the smallest mark that has room for the ring of a capital, in pixels."""


def inscribe(surface: pygame.Surface, labels: Labels, colours: MapColours) -> None:
    """Writes all names, and draws the marks of places.

    A name on ground that is light only in part is written light: its dark halo makes it readable on both.
    """
    for region in labels.regions:
        _write(surface, region.text, region.font, region.box, region_ink(colours))
    for curved in labels.curved:
        room = boxes(curved.letters, curved.font.get_height())
        grounds = [bright(surface, box) for box in room]
        for letter, dark in zip(curved.letters, grounds, strict=True):
            engrave(surface, curved.large, letter, ink_of(colours, curved.name.kind, dark))
    for mark in labels.marks:
        dark = all(bright(surface, part) for part in thirds(mark.box))
        if not mark.event:
            _dot(surface, mark, colours, bright(surface, mark.bounds))
        ink = Ink(colours.dark_ink, colours.home_band) if dark else Ink(colours.ink, colours.line)
        _write(surface, mark.place.name, mark.font, mark.box, ink)


def bright(surface: pygame.Surface, box: Bounds) -> bool:
    """Tells whether the ground under a box is light."""
    rect = Rect(round(box[0]), round(box[1]), max(1, round(box[2] - box[0])), max(1, round(box[3] - box[1])))
    rect = rect.clip(surface.get_rect())
    if not rect.width or not rect.height:
        return False
    red, green, blue, *_ = pygame.transform.average_color(surface, rect)
    return 0.30 * red + 0.59 * green + 0.11 * blue >= LIGHT


def thirds(box: Bounds) -> tuple[Bounds, ...]:
    """Returns the left, middle and right third of a box."""
    left, top, right, bottom = box
    width = (right - left) / 3
    return tuple((left + part * width, top, left + (part + 1) * width, bottom) for part in range(3))


def region_ink(colours: MapColours) -> Ink:
    """Returns how the names of regions are written."""
    return Ink(mixed(colours.dark_ink, colours.home, 0.1), colours.home, 230)


def ink_of(colours: MapColours, kind: str, dark: bool) -> Ink:
    """Returns how names of a kind (lands, waters, heights) are written: dark, or light."""
    if kind == "waters":
        return Ink(colours.dark_water, colours.home_band, 240) if dark else Ink(colours.water, colours.deep, 240)
    if dark:
        return Ink(mixed(colours.dark_ink, colours.home, 0.12), colours.home_band, 215)
    return Ink(colours.ink, colours.line, 210)


def _write(surface: pygame.Surface, text: str, font: pygame.font.Font, box: Bounds, ink: Ink) -> None:
    word, reach = haloed(font, text, ink)
    line = (box[1] + box[3]) / 2 + font.get_ascent() * CAPITAL
    surface.blit(word, (round(box[0]) - reach, round(line - font.get_ascent()) - reach))


def _dot(surface: pygame.Surface, mark: Mark, colours: MapColours, dark: bool) -> None:
    """Draws the mark of a place: a ring for a capital, a square for a field, a dot for any other."""
    inner, outer = (colours.dark_ink, colours.home_band) if dark else (colours.ink, colours.line)
    at, size = (mark.x, mark.y), mark.size
    rim = max(1.2, size * 0.35)
    if mark.place.role == "field":
        for half, colour in ((size + rim, outer), (size, inner)):
            square = Rect(round(at[0] - half), round(at[1] - half), round(2 * half), round(2 * half))
            pygame.draw.rect(surface, colour, square)
        return
    pygame.draw.aacircle(surface, outer, at, size + rim)
    pygame.draw.aacircle(surface, inner, at, size)
    if mark.place.role == "capital" and size >= RINGED:
        pygame.draw.aacircle(surface, outer, at, size * 0.62)
        pygame.draw.aacircle(surface, inner, at, size * 0.36)
