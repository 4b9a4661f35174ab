"""What the command tells the shell."""

from __future__ import annotations

import enum


class ExitCode(enum.IntEnum):
    """The exit codes of revival-policy; a script may rely on them."""

    SUCCESS = 0
    """something was found, and no diagnostic is an error"""
    NOTHING = 1
    """nothing was found, or the text cannot be trusted as read: it has diagnostics of level error"""
    USAGE = 2
    """the arguments make no sense, a file cannot be read, or an extra is not installed"""
    INTERRUPTED = 130
    """ended by Ctrl-C; the number is the shell's own, 128 + SIGINT"""
    BROKEN_PIPE = 141
    """whoever read the output, such as head, has stopped reading; 128 + SIGPIPE"""
