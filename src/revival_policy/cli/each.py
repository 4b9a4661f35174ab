"""Commands that do the same with each of several documents, and say at the end what came of all."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from revival_policy.cli.exit_codes import ExitCode
from revival_policy.cli.inputs import Inputs
from revival_policy.cli.outputs import complain, complain_of_others
from revival_policy.languages import say

if TYPE_CHECKING:
    from collections.abc import Callable

    from revival_policy.model.notice import Notice


def for_each(inputs: Inputs, work: Callable[[str, Notice], ExitCode], *, quiet: bool, named: bool = False) -> ExitCode:
    """Do a work with each document; return the worst of what comes of them, 2 where one cannot be read.

    Of several documents a last line to standard error says how many were read, and of how many something is wrong;
    `named` writes the name of each before what is written of it.
    """
    worst, wrong = ExitCode.SUCCESS, 0
    for name, notice in inputs:
        if named and inputs.several:
            sys.stdout.write(f"{chr(10) if inputs.done > 1 else ''}== {name} ==\n")
        code = work(name, notice)
        sys.stdout.flush()
        worst, wrong = max(worst, code), wrong + (code is not ExitCode.SUCCESS)
    if inputs.unread:
        worst = ExitCode.USAGE
    if inputs.several and not quiet:
        form = "{documents:,} documents read, {wrong:,} with something wrong, {unread:,} not readable"
        complain(say(form, documents=inputs.done, wrong=wrong, unread=inputs.unread))
        complain_of_others(inputs.skipped)
    return worst
