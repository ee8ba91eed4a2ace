"""The desk: weighings, the shelf, one bit from a source."""
