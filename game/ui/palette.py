"""A picture in few colours: the same to the eye, and a third of the size as a file."""

from __future__ import annotations

import numpy as np
import pygame
from numpy.typing import NDArray

Colours = NDArray[np.float64]
"""(n, 3): red, green, blue from 0 to 255."""


def reduced(surface: pygame.Surface, most: int) -> pygame.Surface:
    """Returns a surface with at most so many colours (2 to 256), by median cut; an exact copy where it has fewer."""
    pixels = pygame.surfarray.array3d(surface).astype(np.int64)
    keys = pixels[..., 0] << 16 | pixels[..., 1] << 8 | pixels[..., 2]
    values, where, counts = np.unique(keys, return_inverse=True, return_counts=True)
    colours = np.stack([values >> shift & 255 for shift in (16, 8, 0)], axis=1).astype(np.float64)
    boxes = _cut(colours, counts.astype(np.float64), most)
    number = np.zeros(len(colours), np.uint8)
    for place, box in enumerate(boxes):
        number[box] = place
    found = pygame.Surface(surface.get_size(), depth=8)
    found.set_palette([_mean(colours[box], counts[box]).round().astype(int).tolist() for box in boxes])
    pygame.surfarray.blit_array(found, number[where].reshape(keys.shape))
    return found


def _cut(colours: Colours, counts: NDArray[np.float64], most: int) -> list[NDArray[np.intp]]:
    """Divides colours into boxes, always the one that errs most, at its mean along the axis on which it errs most."""
    boxes, errors = [np.arange(len(colours))], [_errors(colours, counts)]
    while len(boxes) < most:
        worst = int(np.argmax([error.max() for error in errors]))
        if errors[worst].max() <= 0:
            break
        box, axis = boxes.pop(worst), int(np.argmax(errors.pop(worst)))
        low = colours[box, axis] <= _mean(colours[box], counts[box])[axis]
        for part in (box[low], box[~low]):
            boxes.append(part)
            errors.append(_errors(colours[part], counts[part]))
    return boxes


def _mean(colours: Colours, counts: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray((colours * counts[:, None]).sum(axis=0) / counts.sum())


def _errors(colours: Colours, counts: NDArray[np.float64]) -> NDArray[np.float64]:
    """Returns the squared error of a box on each axis when all its pixels take its mean."""
    return np.asarray(((colours - _mean(colours, counts)) ** 2 * counts[:, None]).sum(axis=0))
