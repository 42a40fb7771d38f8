"""Plain words for contacts and kinds of movement, to use inside a sentence."""

from app.model.safety import Contact, Family

_CONTACTS = {
    Contact.PALM: "flat hands",
    Contact.STACKED_PALMS: "stacked hands",
    Contact.HEEL: "heels of the hand",
    Contact.FINGERTIPS: "fingertips",
    Contact.THUMB_PAD: "thumbs",
    Contact.STACKED_THUMBS: "stacked thumbs",
    Contact.KNUCKLES: "knuckles",
    Contact.FOREARM: "forearms",
    Contact.ULNAR_EDGE: "edge of the hand",
    Contact.SOFT_FIST: "fists",
    Contact.BALL: "balls",
}

_FAMILIES = {
    Family.HOLDING: "still holding",
    Family.EFFLEURAGE: "gliding strokes",
    Family.PETRISSAGE: "kneading",
    Family.FRICTION: "rubbing in depth",
    Family.COMPRESSION: "pressing",
    Family.TAPOTEMENT: "tapping",
    Family.VIBRATION: "shaking",
}


def contact_words(contact: Contact) -> str:
    """Return what a contact is called, as in "no thumbs here"."""
    return _CONTACTS[contact]


def family_words(family: Family) -> str:
    """Return what a kind of movement is called, as in "no tapping here"."""
    return _FAMILIES[family]
