"""Rules about the newsroom's own remarks: found after a check, by what set findings aside, and never in a text."""
