"""What is known of tissue and pain, with where it comes from.

A figure with evidence C is our own estimate: nobody has measured it, or we have not
found who did.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One number from a study, or an estimate.

    Attributes
    ----------
    value, spread
        Mean and standard deviation, in `unit`; a spread of 0 is not known.
    evidence
        A: measured in many. B: measured in few, or derived. C: our estimate.
    """

    value: float
    spread: float
    unit: str
    source: str
    evidence: str


GLUTEAL = "https://pmc.ncbi.nlm.nih.gov/articles/PMC9711973"
BETWEEN_BLADES = "https://litmetric.com/detail/21213332"
SHEAR_WAVES = "https://thieme-connect.de/products/ejournals/html/10.1055/s-0044-102013"
MULTIFIDUS = "https://pmc.ncbi.nlm.nih.gov/articles/PMC8597558"
STIFF_AREAS = "https://pmc.ncbi.nlm.nih.gov/articles/PMC2774893"
PAIN = "https://discovery.fiu.edu/display/pub130894"
ESTIMATE = "design: our estimate"

MUSCLE_AT_5_N = Figure(62.2, 10.3, "kPa", GLUTEAL, "A")
MUSCLE_AT_30_N = Figure(440.0, 80.0, "kPa", GLUTEAL, "A")
FAT_AT_1_N = Figure(26.1, 19.0, "kPa", GLUTEAL, "A")
FAT_AT_30_N = Figure(2199.0, 1355.0, "kPa", GLUTEAL, "A")
MUSCLE_AT_REST = Figure(33.0, 5.6, "kPa", f"3 times the shear: {SHEAR_WAVES}", "B")
FAT_AT_REST = Figure(20.0, 0.0, "kPa", ESTIMATE, "C")
MULTIFIDUS_AT_REST = Figure(55.7, 0.0, "kPa", f"3 times the shear: {MULTIFIDUS}", "B")
TENSED_FACTOR = Figure(2.1, 0.0, "times", f"multifidus: {MULTIFIDUS}", "B")

SKIN_MM = Figure(2.5, 0.5, "mm", ESTIMATE, "C")
FAT_UPPER_MM = Figure(6.0, 1.5, "mm", ESTIMATE, "C")
FAT_LOWER_MM = Figure(11.0, 3.0, "mm", ESTIMATE, "C")

UPPER_TRAPEZIUS_MM = Figure(
    11.9, 0.0, "mm", "https://pmc.ncbi.nlm.nih.gov/articles/PMC5731835", "B"
)
TRAPEZIUS_MM = Figure(4.9, 1.0, "mm", BETWEEN_BLADES, "A")
RHOMBOID_MM = Figure(6.3, 2.3, "mm", BETWEEN_BLADES, "A")
SERRATUS_MM = Figure(3.5, 1.4, "mm", BETWEEN_BLADES, "A")

CREEP_SHARE = Figure(0.22, 0.0, "of the depth", ESTIMATE, "C")
CREEP_S = Figure(5.0, 0.0, "s", ESTIMATE, "C")

NODULE_MM = Figure(8.5, 2.5, "mm across", STIFF_AREAS, "B")
RATIO_OF_KNOT = Figure(1.6, 0.4, "times", "61 against 38 kPa in three people", "C")

PAIN_TRAPEZIUS = Figure(423.0, 205.0, "kPa", PAIN, "A")
PAIN_INFRASPINATUS = Figure(621.0, 221.0, "kPa", PAIN, "A")
PAIN_DELTOID = Figure(549.0, 224.0, "kPa", PAIN, "A")
PAIN_ON_BONE = Figure(657.0, 222.0, "kPa", PAIN, "A")
PAIN_TENDER_SHARE = Figure(
    0.45, 0.12, "of healthy", "https://pmc.ncbi.nlm.nih.gov/articles/PMC6646581", "C"
)
