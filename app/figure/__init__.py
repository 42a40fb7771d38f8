"""The drawn body: a height field, its silhouette and its light. No Qt."""
