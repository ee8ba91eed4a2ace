"""When a disk is too full to promise that something is stored."""

KEPT_FREE = 0.05


def enough_room(free: int, total: int) -> bool:
    """Below this share nothing new is taken in, so that what was acknowledged can still be written down."""
    return total <= 0 or free / total >= KEPT_FREE
