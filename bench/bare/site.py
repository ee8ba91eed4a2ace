"""A form, a list and a way in. One INSERT, committed, 303."""

from typing import Any, ClassVar

from django import forms
from django.contrib.auth import get_user_model, login
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from bench.bare.models import Note


class NoteForm(forms.ModelForm):  # type: ignore[type-arg]
    """Three text fields."""

    class Meta:
        model = Note
        fields: ClassVar[list[str]] = ["saw", "heard", "thought"]


@login_required
def new_note(request: HttpRequest) -> HttpResponse:
    form = NoteForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        form.instance.author = request.user
        form.save()
        return _onward("/notes")
    return render(request, "new_note.html", {"form": form})


@login_required
def notes(request: HttpRequest) -> HttpResponse:
    own: Any = Note.objects.filter(author=request.user).order_by("-received_on", "-id")
    return render(request, "notes.html", {"notes": own[:25]})


def enter(request: HttpRequest, name: str) -> HttpResponse:
    """Become somebody, made on first use: this site is only ever reachable by a measurement."""
    member, _ = get_user_model().objects.get_or_create(username=name)
    login(request, member, backend="django.contrib.auth.backends.ModelBackend")
    return _onward("/notes/new")


def _onward(address: str) -> HttpResponse:
    return HttpResponse(status=303, headers={"Location": address})


urlpatterns = [path("notes/new", new_note), path("notes", notes), path("in/<str:name>", enter)]
