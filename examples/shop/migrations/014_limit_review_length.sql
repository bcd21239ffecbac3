SET LOCAL lock_timeout = '2s';

-- New rows are checked from here on; 015 checks those that exist, under a lock that lets everybody through.
ALTER TABLE reviews
  ADD CONSTRAINT reviews_body_length CHECK (char_length(body) <= 5000) NOT VALID;
