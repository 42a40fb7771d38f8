"""Files in body_maps/ and resources/ become values of the model, checked."""
