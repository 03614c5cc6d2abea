"""New identities of records; uids travel between offices."""

import uuid


def new_uid() -> str:
    """Make a uid that no other office makes."""
    return uuid.uuid4().hex
