"""What part of the map a picture of the figure shows."""

LEFT_MM, TOP_MM = -324.0, -298.0
WIDTH_MM, HEIGHT_MM = 648.0, 962.0
"""The figure, and room around it for its colours to bleed."""

ORIGIN_MM = (LEFT_MM, TOP_MM)
