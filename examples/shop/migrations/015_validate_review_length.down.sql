ALTER TABLE reviews DROP CONSTRAINT reviews_body_length;

ALTER TABLE reviews
  ADD CONSTRAINT reviews_body_length CHECK (char_length(body) <= 5000) NOT VALID;
