"""What Markdown and HTML share: tags by what they do to the text, entities, raised and lowered digits."""

from __future__ import annotations

#: Tags that begin or end a block of their own.
BLOCKS = frozenset(
    {
        "main",
        "hr",
        "select",
        "div",
        "footer",
        "td",
        "dd",
        "html",
        "li",
        "option",
        "caption",
        "details",
        "summary",
        "thead",
        "figure",
        "h6",
        "h3",
        "h1",
        "center",
        "tfoot",
        "tr",
        "legend",
        "ol",
        "fieldset",
        "article",
        "h2",
        "section",
        "h5",
        "th",
        "blockquote",
        "dt",
        "form",
        "figcaption",
        "nav",
        "address",
        "ul",
        "aside",
        "table",
        "tbody",
        "title",
        "head",
        "menu",
        "header",
        "h4",
        "dl",
        "p",
        "dialog",
        "body",
    }
)
#: Tags whose content nobody reads as prose.
OPAQUE = frozenset(
    {
        "iframe",
        "object",
        "style",
        "pre",
        "kbd",
        "template",
        "video",
        "audio",
        "script",
        "textarea",
        "noscript",
        "code",
        "math",
        "svg",
        "samp",
    }
)

_RAISED = str.maketrans("0123456789+-−=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ")
_LOWERED = str.maketrans("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")


def entity(reference: str) -> str:
    """Return the sign that `&amp;`, `&#8364;` or `&#x20ac;` stands for; the same text if it stands for none.

    >>> entity("&euro;")
    '€'
    """
    from html import unescape  # its table of names is long, and most texts need none

    return unescape(reference)


def raised(text: str) -> str:
    """Return digits as they look in `<sup>`: an exponent or a footnote is not the end of the number before it.

    >>> raised("2")
    '²'
    """
    return text.translate(_RAISED)


def lowered(text: str) -> str:
    """Return digits as they look in `<sub>`."""
    return text.translate(_LOWERED)
