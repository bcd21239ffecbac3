-- One row per order, for the back office and its exports.
CREATE VIEW order_overview AS
SELECT o.id,
       o.placed_at,
       o.status,
       c.id AS customer_id,
       c.name AS customer_name,
       o.subtotal + o.shipping_fee + o.tax AS amount_due,
       coalesce(i.pieces, 0) AS pieces,
       coalesce(p.paid, 0) AS amount_paid
FROM orders o
JOIN customers c ON c.id = o.customer_id
LEFT JOIN LATERAL (SELECT sum(quantity) AS pieces FROM order_items WHERE order_id = o.id) i ON true
LEFT JOIN LATERAL (SELECT sum(amount) AS paid FROM payments WHERE order_id = o.id AND status = 'captured') p ON true;
