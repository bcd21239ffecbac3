ALTER TABLE reviews DROP CONSTRAINT reviews_body_length;
