"""The newsroom around a check: which files, under which settings, with which findings set aside and why."""
