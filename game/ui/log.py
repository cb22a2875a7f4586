"""The log: one small file among the user's data that says what went wrong, with what a player need not see."""

from __future__ import annotations

import logging
import platform
from pathlib import Path

from game import __version__

LARGEST = 1_000_000
"""Bytes at which an old log is begun anew."""
FORM = "%(asctime)s %(levelname)s %(name)s: %(message)s"
logger = logging.getLogger("game")


class Log:
    """Writes warnings of the game and faults to a file, which is made with the first of them."""

    def __init__(self, path: Path) -> None:
        """Listens to what the game's own modules log."""
        self.path = path
        self._handler = _Patient(path)
        self._handler.setFormatter(logging.Formatter(FORM))
        self._handler.setLevel(logging.WARNING)
        logger.addHandler(self._handler)
        self._propagated, logger.propagate = logger.propagate, False

    def fault(self, error: BaseException) -> bool:
        """Writes an error with its traceback; tells whether that could be done."""
        where = f"Multivector {__version__}, Python {platform.python_version()}, {platform.platform()}"
        logger.critical("The window stopped. %s", where, exc_info=error)
        return not self._handler.failed

    def close(self) -> None:
        """Listens no more."""
        logger.removeHandler(self._handler)
        logger.propagate = self._propagated
        self._handler.close()


class _Patient(logging.FileHandler):
    """Makes its folder and file when there is something to write; a disk that refuses is no second fault."""

    def __init__(self, path: Path) -> None:
        self.failed = False
        super().__init__(path, encoding="utf-8", delay=True)

    def emit(self, record: logging.LogRecord) -> None:
        try:
            path = Path(self.baseFilename)
            path.parent.mkdir(parents=True, exist_ok=True)
            if self.stream is None and path.exists() and path.stat().st_size > LARGEST:
                path.unlink()
        except OSError:
            self.failed = True
            return
        super().emit(record)

    def handleError(self, record: logging.LogRecord) -> None:
        self.failed = True
