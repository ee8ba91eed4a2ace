"""The life of signals as a whole: whatever people do, in whatever order, the promises hold."""
