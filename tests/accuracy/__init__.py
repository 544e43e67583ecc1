"""The workbench for accuracy: how often the checks accuse wrongly, what they miss, and what they support by chance.

Three measurements over any articles, the tests' own or a folder of yours:

    python -m tests.accuracy alarms PATH …         findings per 1,000 articles, coverage, time; --show prints them
    python -m tests.accuracy measured PATH …       the same counts by rule, written for `factcheck explain`
    python -m tests.accuracy mutation [PATH …]     errors put into true claims: how many are caught, by operator
    python -m tests.accuracy coincidence [PATH …]  random figures put into true claims: how many come out supported
"""
