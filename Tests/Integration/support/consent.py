"""The front matter that people fill in: the one place that knows its fields."""

import zlib

COLLECTOR, REVIEWER = "collector", "reviewer"


def front_matter(fields):
    lines = [f"{key}: {'[' + ', '.join(value) + ']' if isinstance(value, list) else value}" for key, value in fields.items()]
    return "\n".join(["---", *lines, "---", ""])


def names(label):
    """The public label, and a name that no text holds unless a check puts it there."""
    return front_matter({"label": label, "legal-name": legal_name(label)})


def legal_name(label):
    """Another one for every label, and no word of the label in it: labels are shown."""
    return f"Kwibus Knorrepot{zlib.crc32(label.encode())}"


def record(**changes):
    """Consent to the voice as it is, on every channel, without an end; fields are changed with `_` for `-`."""
    fields = {
        "given-at": "2024-01-01T10:00:00+01:00",
        "scopes": ["voice-original", "description"],
        "channels": ["site", "podcast-apps", "apple"],
        "language": "nl",
        "method": "conversation",
        "notice": '"1"',
        "lawful-basis": "consent",
        "anonymity": "none",
        "age": "adult",
        "risk": "accepted",
        "interpreter": "none",
        "understood": "yes",
    }
    return front_matter(fields | {key.replace("_", "-"): value for key, value in changes.items()})


def confirmation(**changes):
    """Of an unaltered voice; where the text says altered, `altered_by` says how."""
    fields = {"heard-at": "2024-01-02T10:00:00+01:00", "language": "nl", "risk": "accepted", "interpreter": "none"}
    return front_matter(fields | {key.replace("_", "-"): value for key, value in changes.items()})
