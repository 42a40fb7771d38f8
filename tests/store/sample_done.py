"""A session that was done, to keep and to find again."""

from app.model.feedback import Done, Feedback, FeedbackRow

SOFTER = FeedbackRow(Feedback.SOFTER, "back", "mid_back", "right", 12.5, 90.0, 3, 2)
GOOD = FeedbackRow(Feedback.GOOD, "back", "neck_back", "left", 4.0, 200.5, 1, 1)


def done(
    person: str | None = "Ada",
    began_at: str = "2026-03-01T19:30:00+01:00",
    comment: str = "warm",
    feedback: tuple[FeedbackRow, ...] = (SOFTER, GOOD),
) -> Done:
    """Return a session of twenty minutes."""
    return Done(
        session_id="plan",
        title="Twenty minutes for the back",
        began_at=began_at,
        planned_s=1200,
        played_s=1180,
        is_whole=True,
        person=person,
        tension_before=7,
        tension_after=3,
        comment=comment,
        feedback=feedback,
    )
