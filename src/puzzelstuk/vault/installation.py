"""The key store of this installation."""

from functools import lru_cache

from django.conf import settings

from puzzelstuk.vault.keystore import KeyStore
from puzzelstuk.vault.offline_box import OfflineBox, load_box


@lru_cache(maxsize=1)
def store() -> KeyStore:
    return KeyStore(settings.CONFIGURATION.keys)


@lru_cache(maxsize=1)
def offline_box() -> OfflineBox:
    return load_box(store().folder, store().named("offline"))
