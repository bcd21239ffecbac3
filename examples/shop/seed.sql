-- Believable data, the same on every run but for created_at and updated_at where they default to now: 200 customers, 60 products, 600 orders.
-- Written for an empty database: rows are numbered from 1.

SELECT setseed(0.42);

INSERT INTO customers (email, name, phone, created_at)
SELECT lower(first || '.' || last || n || '@example.com'),
       first || ' ' || last,
       CASE WHEN n % 3 = 0 THEN '+49 30 ' || 5550000 + n END,
       timestamptz '2024-01-01 08:00+00' + n * interval '31 hours'
FROM generate_series(1, 200) n,
     LATERAL (SELECT (ARRAY['Ada','Grace','Linus','Edsger','Barbara','Donald','Margaret','Alan','Radia','Tim'])[1 + n % 10] AS first,
                     (ARRAY['Meier','Okafor','Silva','Novak','Tanaka','Haddad','Larsen'])[1 + n % 7] AS last) names
ORDER BY n;

INSERT INTO categories (parent_id, slug, name) VALUES
  (NULL, 'tools', 'Tools'),
  (NULL, 'fasteners', 'Fasteners'),
  (NULL, 'garden', 'Garden'),
  (1, 'hand-tools', 'Hand tools'),
  (1, 'power-tools', 'Power tools'),
  (2, 'screws', 'Screws'),
  (2, 'bolts', 'Bolts and nuts'),
  (3, 'watering', 'Watering');

INSERT INTO products (category_id, sku, name, description, price, active)
SELECT category_id,
       upper(substr(kind, 1, 3)) || '-' || to_char(n, 'FM0000'),
       kind || ' ' || (ARRAY['Classic','Pro','Compact','XL'])[1 + n % 4] || ' ' || n,
       'Tested in our own workshop. Spare parts for ten years.',
       round((2.5 + (n * 37 % 180) * 0.85)::numeric, 2),
       n % 12 <> 0
FROM generate_series(1, 60) n,
     LATERAL (SELECT 4 + n % 5 AS category_id,
                     (ARRAY['Hammer','Drill','Screw set','Bolt set','Hose'])[1 + n % 5] AS kind) kinds
ORDER BY n;

INSERT INTO inventory (product_id, on_hand, reserved)
SELECT id, 1000 + id * 13 % 400, 0 FROM products ORDER BY id;

INSERT INTO carts (customer_id, created_at)
SELECT n * 4, timestamptz '2026-06-01 09:00+00' + n * interval '47 minutes' FROM generate_series(1, 40) n ORDER BY n;

INSERT INTO cart_items (cart_id, product_id, quantity)
SELECT cart, 1 + (cart * 7 + line * 11) % 60, 1 + (cart + line) % 3
FROM generate_series(1, 40) cart, generate_series(1, 3) line;

INSERT INTO orders (customer_id, billed_to, status, subtotal, shipping_fee, tax, placed_at)
SELECT 1 + n * 17 % 200,
       CASE WHEN n % 20 = 0 THEN 1 + n % 10 ELSE 1 + n * 17 % 200 END,   -- one in twenty is a present
       (ARRAY['delivered','delivered','delivered','shipped','paid','pending','cancelled'])[1 + n % 7]::order_status,
       0, 0, 0,
       timestamptz '2025-01-01 07:00+00' + n * interval '21 hours' + random() * interval '9 hours'
FROM generate_series(1, 600) n
ORDER BY n;

INSERT INTO order_items (order_id, product_id, quantity, unit_price)
SELECT o.id, p.id, 1 + (o.id + line) % 4,
       CASE WHEN p.category_id IN (6, 7) THEN p.price / 64 ELSE p.price END   -- fasteners are sold by the piece
FROM orders o, generate_series(1, 3) line, products p
WHERE line <= 1 + o.id % 3
  AND p.id = 1 + (o.id * 5 + line * 19) % 60;

UPDATE orders o
   SET subtotal = s.subtotal,
       shipping_fee = CASE WHEN s.subtotal < 50 THEN 4.90 ELSE 0 END,
       tax = round(s.subtotal * 0.19, 2)
  FROM (SELECT order_id, round(sum(quantity * unit_price), 2) AS subtotal FROM order_items GROUP BY order_id) s
 WHERE s.order_id = o.id;

-- Stock is held for what is ordered and has not left the house.
UPDATE inventory i
   SET reserved = r.pieces
  FROM (SELECT product_id, sum(quantity) AS pieces
          FROM order_items JOIN orders ON orders.id = order_id
         WHERE status IN ('pending', 'paid')
         GROUP BY product_id) r
 WHERE r.product_id = i.product_id;

INSERT INTO payments (order_id, method, status, amount, reference, created_at)
SELECT id,
       (ARRAY['card','card','paypal','invoice'])[1 + id % 4]::payment_method,
       CASE WHEN status = 'cancelled' THEN 'refunded' ELSE 'captured' END::payment_status,
       subtotal + shipping_fee + tax,
       'pay_' || md5(id::text),
       placed_at + interval '2 minutes'
FROM orders
WHERE status <> 'pending'
ORDER BY id;

INSERT INTO reviews (product_id, customer_id, rating, body, created_at)
SELECT DISTINCT ON (i.product_id, o.customer_id)
       i.product_id, o.customer_id, 1 + (o.id * 3 + i.product_id) % 5,
       (ARRAY['Does what it should.','Bought it twice.','Sturdier than it looks.','Arrived late, works well.',''])[1 + o.id % 5],
       o.placed_at + interval '12 days'
FROM orders o
JOIN order_items i ON i.order_id = o.id
WHERE o.status = 'delivered' AND o.id % 2 = 0
ORDER BY i.product_id, o.customer_id, o.id;
