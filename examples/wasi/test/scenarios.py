"""What both scripts share: the stand-in, and the report of scenarios."""

import subprocess
import sys


def start_stand_in(program):
    """Starts the stand-in, which runs until its standard input is closed, and returns it with its URL."""
    stand_in = subprocess.Popen([program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    return stand_in, stand_in.stdout.readline().strip()


def check(scenarios, run):
    """Runs each scenario with its arguments, and exits. The last value is how the result starts."""
    failed = False
    for name, *arguments, expected in scenarios:
        result = run(*arguments)
        if result.startswith(expected):
            print("ok     ", name)
        else:
            failed = True
            print("FAILED  %s: expected %s, got %s" % (name, expected, result))
    sys.exit(failed)
