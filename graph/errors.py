"""The exceptions a library call may raise; only the command line turns them into messages and exit codes."""


class JiangtuError(Exception):
    """Anything that went wrong and can be told in one clear line."""


class UnreadableInput(JiangtuError):
    """A file or folder that can't be read at all: missing, not text, not a workbook, or nothing to read in it."""


class EngineFailed(JiangtuError):
    """The database engine gave up: no room on the disk, or none in memory. What was there before is whole."""


class InvalidOntology(JiangtuError):
    """The vocabulary's own files contradict each other."""
