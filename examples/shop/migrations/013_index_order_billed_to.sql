-- preflight: no-transaction

SET lock_timeout = '2s';

-- An attempt that was cut short leaves an INVALID index behind: clear it away, so that this file can be run again.
DROP INDEX CONCURRENTLY IF EXISTS orders_billed_to_idx;

CREATE INDEX CONCURRENTLY orders_billed_to_idx ON orders (billed_to);
