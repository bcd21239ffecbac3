ALTER TABLE orders DROP CONSTRAINT orders_billed_to_fkey;
ALTER TABLE orders ALTER COLUMN billed_to DROP NOT NULL;
