"""A contact is narrowed only to what a hand really has."""

import pytest

from app.geometry.fit import NARROW, forms_of
from app.model.safety import Contact
from app.model.technique import ContactShape
from tests.support.shipped import shipped_library

CONTACTS = shipped_library().contacts
TWO_FINGERS_MM = 32.0
"""Two flat fingers side by side; less of a flat hand is a sliver."""

each_contact = pytest.mark.parametrize("contact", CONTACTS, ids=lambda one: one.contact)


@each_contact
def test_what_is_narrow_is_short_as_fingers_are(contact: ContactShape) -> None:
    for form in forms_of(contact):
        if form.across_mm <= NARROW * contact.across_mm:
            least_mm = contact.least_along_mm or contact.along_mm
            assert form.along_mm <= max(NARROW * contact.along_mm, least_mm)


@each_contact
def test_the_least_form_is_among_them(contact: ContactShape) -> None:
    (*_, smallest) = forms_of(contact)
    assert smallest.along_mm == (contact.least_along_mm or contact.along_mm)
    assert smallest.across_mm == (contact.least_across_mm or contact.across_mm)


def test_a_flat_hand_is_never_narrower_than_two_fingers() -> None:
    (palm,) = (one for one in CONTACTS if one.contact is Contact.PALM)
    assert min(form.across_mm for form in forms_of(palm)) >= TWO_FINGERS_MM
