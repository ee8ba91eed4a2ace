"""What happens on a bad day: processes killed, a database that is away, a full disk, a clock that jumps."""
