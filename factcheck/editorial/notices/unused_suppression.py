"""Every suppression matches a finding.

## What it checks
Each suppression, in the text, its front matter or the file beside it, must have set at least one finding aside, and
the rules that it names must exist.

## Why it matters
A suppression that outlives its finding hides the next mistake in the same place.

## When it stays silent
None of the rules that the suppression names was run, by the configuration or the command line: then nobody knows
whether it is still needed.
"""

CODE = "SUP001"
