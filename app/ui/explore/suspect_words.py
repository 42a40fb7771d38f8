"""Why a knot may be behind an ache, in words."""

from app.guidance.hurt import Suspect
from app.guidance.referral import prevalence_share
from app.model.body_map import Knot
from app.ui.explore.wording import continued, first_sentence
from app.ui.widgets.words import tr

MM_PER_CM = 10.0


def suspect_in_words(suspect: Suspect) -> str:
    """Return what forbids it, the reasons, and where it is felt, line by line."""
    knot = suspect.hit.knot
    reasons = " ".join(filter(None, (_reason(suspect), _commonness(knot))))
    felt = tr("Felt: {words}", words=continued(first_sentence(knot.referral)))
    return "\n".join(filter(None, (_refusal(suspect), reasons, felt)))


def _refusal(suspect: Suspect) -> str:
    if suspect.is_closed:
        return tr("Only when you both agree.")
    if suspect.is_no_go:
        return tr("Not for hands: it lies in a no-go place.")
    return ""


def _reason(suspect: Suspect) -> str:
    """Return how far it is, and how many of those who have it feel it at the place."""
    hit = suspect.hit
    if hit.is_here and hit.areas:
        return tr("{mm} mm away, and felt here.", mm=round(suspect.distance_mm))
    if hit.is_here:
        return tr("Close by: {mm} mm away.", mm=round(suspect.distance_mm))
    places = {
        "cm": round(suspect.distance_mm / MM_PER_CM) or 1,
        "where": suspect.towards,
    }
    if hit.is_essential:
        return tr("{cm} cm towards {where}; often felt here.", **places)
    return tr("{cm} cm towards {where}; some feel it here.", **places)


def _commonness(knot: Knot) -> str:
    share = prevalence_share(knot.prevalence)
    if not share:
        return ""
    count = round(100 * share)
    return tr("Found in about {count} of 100 people in one study.", count=count)
