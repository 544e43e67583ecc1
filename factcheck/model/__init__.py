"""Records that the stages hand to each other: no parsing, no printing, no files.

`interval` and `precision` say what a written number means, `document` where text stands in its file, `figure` what was
read there, `calendar` how a date was written, `claim` what is claimed with it, `finding` what came of checking it.
"""
