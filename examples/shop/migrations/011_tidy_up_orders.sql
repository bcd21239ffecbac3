-- Invoices are numbered by the billing service now, and nobody needs more than two decimals.
ALTER TABLE orders DROP COLUMN invoice_number;

ALTER TABLE order_items ALTER COLUMN unit_price TYPE numeric(12,2);
