-- The back office sorts orders by their total: keep it beside them.
ALTER TABLE orders
  ADD COLUMN total numeric(12,2) GENERATED ALWAYS AS (subtotal + shipping_fee + tax) STORED;

CREATE INDEX orders_total_idx ON orders (total);
