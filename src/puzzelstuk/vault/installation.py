"""The key store of this installation."""

from functools import lru_cache

from django.conf import settings

from puzzelstuk.vault import key_files
from puzzelstuk.vault.keystore import KeyStore
from puzzelstuk.vault.offline_box import OfflineBox, earlier, load_box


@lru_cache(maxsize=1)
def store() -> KeyStore:
    return KeyStore(settings.CONFIGURATION.keys)


def offline_box() -> OfflineBox:
    """Read again when a pair was replaced or destroyed."""
    folder = store().folder
    return _box(tuple((str(path), key_files.stamp(path)) for path in (folder / "offline.pem", *earlier(folder))))


@lru_cache(maxsize=1)
def _box(_files: tuple[tuple[str, key_files.Stamp | None], ...]) -> OfflineBox:
    return load_box(store().folder, store().named("offline"))
