"""A password hasher that counts how often it computes; otherwise the fast one of the tests."""

from django.contrib.auth.hashers import MD5PasswordHasher


class Counted(MD5PasswordHasher):
    """MD5 as the tests have it, with a counter."""

    computed = 0

    def encode(self, password: str, salt: str) -> str:
        Counted.computed += 1
        return super().encode(password, salt)
