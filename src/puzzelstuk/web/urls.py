"""Every address of the site. A screen without an act in its gate is listed in tests/architecture."""

from django.urls import path

from puzzelstuk.web.screens import (
    acute,
    begin,
    device,
    login,
    maintain,
    my_signals,
    next_step,
    place,
    recognise,
    record,
    register,
    suggest,
    work_list,
)

urlpatterns = [
    path("", begin.begin),
    path("acuut", acute.acute),
    path("thuis-onveilig", acute.unsafe_at_home),
    path("sparren", acute.spar),
    path("inloggen", login.sign_in),
    path("oefenen/<slug:slug>", login.practice_sign_in),
    path("uitloggen", login.sign_out),
    path("signaal/nieuw", record.new_signal),
    path("signaal/verzegeld", record.sealed_signal),
    path("signaal/<uuid:signal_id>/volgende-stap", next_step.for_signal),
    path("signaal/<uuid:signal_id>/aanvullen", next_step.add_answer),
    path("signaal/<uuid:signal_id>/intrekken", next_step.take_back),
    path("suggesties", suggest.suggestions),
    path("plek/nieuw", place.new_place),
    path("ik-help-zelf", next_step.helping_myself),
    path("volgende-stap/<slug:phenomenon>", next_step.for_phenomenon),
    path("mijn-signalen", my_signals.my_signals),
    path("wie-is-waarvan", register.register),
    path("routekaart/<slug:map_id>", register.route_map),
    path("routekaart/<slug:map_id>/print", register.printed_route_map),
    path("herkennen", recognise.all_cards),
    path("herkennen/<slug:phenomenon>", recognise.one_card),
    path("contactkaartje", recognise.contact_card),
    path("werklijst", work_list.work_list),
    path("werklijst/<uuid:signal_id>", work_list.one_signal),
    path("werklijst/<uuid:signal_id>/status", work_list.give_status),
    path("beheer", maintain.overview),
    path("beheer/leden", maintain.members),
    path("beheer/functies", maintain.functions),
    path("beheer/routes", maintain.routes),
    path("beheer/termen", maintain.terms),
    path("beheer/teksten", maintain.texts),
    path("zonder-bereik", device.without_reception),
    path("sw.js", device.service_worker),
    path("manifest.webmanifest", device.manifest),
    path("toestel/sleutel", device.public_key),
    path("toestel/munt", device.csrf_token),
]
handler400 = "puzzelstuk.web.screens.errors.bad_request"
handler404 = "puzzelstuk.web.screens.errors.not_found"
handler500 = "puzzelstuk.web.screens.errors.our_error"
