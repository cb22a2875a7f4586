"""Work in the background: one thread beside the window, so that no frame waits for a forecast."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, Generic, TypeVar

Result = TypeVar("Result")


class Job(Generic[Result]):
    """Is one piece of work; asked once a frame whether it is done."""

    def __init__(self, future: Future[Result]) -> None:
        """Watches a future."""
        self._future = future

    @property
    def done(self) -> bool:
        """Whether there is a result, or the reason why there is none."""
        return self._future.done()

    @property
    def result(self) -> Result:
        """The result; raises what the work raised."""
        return self._future.result()

    def cancel(self) -> None:
        """Lets the work go if it has not begun."""
        self._future.cancel()


class Worker:
    """Runs pieces of work one after another in a thread; the thread begins with the first."""

    def __init__(self) -> None:
        """Begins nothing."""
        self._pool: ThreadPoolExecutor | None = None
        self._last: Future[Any] | None = None

    @property
    def busy(self) -> bool:
        """Whether some work is under way or waits."""
        return self._last is not None and not self._last.done()

    def start(self, work: Callable[[], Result]) -> Job[Result]:
        """Begins a piece of work."""
        if self._pool is None:
            self._pool = ThreadPoolExecutor(1, "work")
        future = self._last = self._pool.submit(work)
        return Job(future)

    def close(self) -> None:
        """Ends the thread; what has not begun is let go."""
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)
