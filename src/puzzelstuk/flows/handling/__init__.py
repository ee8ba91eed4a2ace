"""What who receives a signal does with it: status, reminders, getting unstuck, the reporter's name."""
