"""How a command ends before its time: with a sentence or a report, never with a traceback."""


class WrongUsage(Exception):
    """Says in a sentence what cannot be done as asked; exit code 2."""


class Failure(Exception):
    """Holds a report of what is wrong with content or files; exit code 1."""

    def __init__(self, report: str, on_stderr: bool = True) -> None:
        """Takes the whole report and where it is printed."""
        super().__init__(report)
        self.on_stderr = on_stderr
