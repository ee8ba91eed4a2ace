import pytest
from tests.world import *
from puzzelstuk.flows.handle import read, waiting
from puzzelstuk.web.requests import now
@pytest.mark.django_db
def test_x():
    s = recorded_by("samira", at=now())
    v = viewer("joke")
    o = read(s, by=v, at=now())
    print(waiting(v, now()))
    assert o
    from puzzelstuk.web import limits
    def boom(r, p): raise p
    limits.explained = boom
    r = signed_in("joke").get(f"/werklijst/{s}")
