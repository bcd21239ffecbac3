ALTER TABLE order_items ALTER COLUMN unit_price TYPE numeric(12,4);

ALTER TABLE orders
  ADD COLUMN invoice_number text NOT NULL DEFAULT 'INV-' || to_char(nextval('invoice_number_seq'), 'FM000000')
  CONSTRAINT orders_invoice_number_key UNIQUE;
