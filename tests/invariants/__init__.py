"""The twelve things that hold whatever the text.

 1. *Honest writer*: true figures, rounded in any legal style, are never contradicted — `test_writers`
 2. *Liar*: a figure beyond every legal rounding is never supported — `test_writers`
 3. *Spans*: a figure's text is exactly its span; figures are sorted and disjoint; the map tiles — `test_spans`
 4. *Render and parse*: what is written is read back, with the value in its interval — `test_rendering`
 5. *Markup*: emphasis, links, entities and special spaces change no figure and no verdict — `test_markup`
 6. *Locality*: paragraphs are read alike wherever they stand — `test_locality`
 7. *Enclosure*: the arithmetic of intervals loses nothing — `tests/test_interval.py`
 8. *Benefit of the doubt*: a vaguer statement is never accused where the sharper was supported — `test_doubt`
 9. *Units*: there and back is the identity, and scale does not matter — `test_units`
10. *Dates*: weekdays come round every seven days — `test_dates`
11. *Determinism and independence*: the same bytes, whatever else is switched on — `test_determinism`
12. *Closure*: any text is read; reports survive the round trip; safe suggestions hold — `test_closure`
"""
