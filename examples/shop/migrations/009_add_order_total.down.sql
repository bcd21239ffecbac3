DROP INDEX orders_total_idx;
ALTER TABLE orders DROP COLUMN total;
