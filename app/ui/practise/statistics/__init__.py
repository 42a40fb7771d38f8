"""What the answers tell: charts, words, and the body with the clicks on it."""
