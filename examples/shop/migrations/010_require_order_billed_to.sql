-- From now on every order says who pays for it, and that is a customer of ours.
UPDATE orders o
   SET billed_to = customer_id
 WHERE billed_to IS NULL
    OR NOT EXISTS (SELECT FROM customers c WHERE c.id = o.billed_to);

ALTER TABLE orders ALTER COLUMN billed_to SET NOT NULL;

ALTER TABLE orders
  ADD CONSTRAINT orders_billed_to_fkey FOREIGN KEY (billed_to) REFERENCES customers (id);
