"""What a check is given: a folder, the program, the repository, and a place to say what did not hold."""


class Skip(Exception):
    """The machine cannot do what the check needs; its text says what."""


class Case:
    def __init__(self, folder, program, repository):
        self.folder = folder
        self.program = program
        self.repository = repository
        self.expectations = 0
        self.complaints = []
        self.notes = []

    def note(self, words):
        """Something to know whatever comes of it, such as a seed."""
        self.notes.append(words)

    def expect(self, holds, sentence):
        """Notes the sentence unless it holds; the check goes on."""
        return self.count(holds, f"does not hold: {sentence}")

    def equal(self, found, wanted, what):
        return self.count(found == wanted, f"{what}: found {short(found)}, wanted {short(wanted)}")

    def count(self, holds, complaint):
        self.expectations += 1
        if not holds:
            self.complaints.append(complaint)
        return bool(holds)


def short(value):
    words = repr(value)
    return words if len(words) < 400 else f"{words[:300]}... ({len(words)} characters)"
