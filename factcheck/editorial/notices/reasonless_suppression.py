"""Every suppression gives its reason.

## What it checks
Each suppression says why after a colon: `factcheck-disable-next-line CUR101: the bank used a fixed rate`.

## Why it matters
The next editor must be able to judge whether the reason still holds, without asking who wrote it.

## When it stays silent
Any words after the colon are a reason. A suppression that is unused is reported as that, and not for this as well.
"""

CODE = "SUP002"
