import { conflict, notFound } from './errors.js'

const freeShippingFrom = 50
const shippingFee = '4.90'
const taxRate = '0.19'

const summary = `
  o.id, o.customer_id AS "customerId", o.billed_to AS "billedTo", o.status, o.subtotal, o.shipping_fee AS "shippingFee", o.tax,
  (o.subtotal + o.shipping_fee + o.tax)::text AS total, o.placed_at AS "placedAt"`

/** Orders without their items, newest first: `limit` of them older than the order `after` (null: from the newest). */
export async function findOrders(client, { customerId = null, status = null, after = null, limit }) {
  const { rows } = await client.query(
    `SELECT ${summary} FROM orders o
      WHERE ($1::bigint IS NULL OR o.customer_id = $1)
        AND ($2::order_status IS NULL OR o.status = $2)
        AND ($3::bigint IS NULL OR o.id < $3)
      ORDER BY o.id DESC LIMIT $4`,
    [customerId, status, after, limit],
  )
  return rows
}

/** One order with its items. */
export async function findOrder(client, id) {
  const { rows } = await client.query(
    `SELECT ${summary},
            (SELECT coalesce(json_agg(json_build_object('productId', i.product_id, 'name', p.name, 'quantity', i.quantity,
                                                        'unitPrice', i.unit_price::text) ORDER BY i.product_id), '[]')
               FROM order_items i JOIN products p ON p.id = i.product_id
              WHERE i.order_id = o.id) AS items
       FROM orders o WHERE o.id = $1`,
    [id],
  )
  if (rows.length === 0) throw notFound(`order ${id}`)
  return rows[0]
}

/** Reserves the stock and writes the order, within the caller's transaction; returns its id. */
export async function placeOrder(client, { customerId, billedTo = customerId, items }) {
  const wanted = [items.map((item) => item.productId), items.map((item) => item.quantity)]
  if (new Set(wanted[0]).size < items.length) throw conflict('product_twice', 'A product occurs twice in the order')
  await reserve(client, wanted)
  const { rows } = await client.query(
    `INSERT INTO orders (customer_id, billed_to, subtotal, shipping_fee, tax)
     SELECT $1, $2, subtotal, CASE WHEN subtotal < $5 THEN $6::numeric ELSE 0 END, round(subtotal * $7::numeric, 2)
       FROM (SELECT sum(w.quantity * p.price) AS subtotal
               FROM unnest($3::bigint[], $4::integer[]) AS w (product_id, quantity)
               JOIN products p ON p.id = w.product_id) s
     RETURNING id`,
    [customerId, billedTo, ...wanted, freeShippingFrom, shippingFee, taxRate],
  )
  await client.query(
    `INSERT INTO order_items (order_id, product_id, quantity, unit_price)
     SELECT $1, p.id, w.quantity, p.price
       FROM unnest($2::bigint[], $3::integer[]) AS w (product_id, quantity)
       JOIN products p ON p.id = w.product_id`,
    [rows[0].id, ...wanted],
  )
  return rows[0].id
}

/** Locks the stock in the order of the products, so that two orders of the same things do not wait for each other for ever. */
async function reserve(client, wanted) {
  await client.query('SELECT FROM inventory WHERE product_id = ANY ($1::bigint[]) ORDER BY product_id FOR UPDATE', [wanted[0]])
  const { rowCount } = await client.query(
    `UPDATE inventory i SET reserved = i.reserved + w.quantity
       FROM unnest($1::bigint[], $2::integer[]) AS w (product_id, quantity)
       JOIN products p ON p.id = w.product_id AND p.active
      WHERE i.product_id = w.product_id AND i.on_hand - i.reserved >= w.quantity`,
    wanted,
  )
  if (rowCount < wanted[0].length) throw conflict('not_available', 'Not everything in the order is available')
}

/** Locks the order and checks its state; `allowed` are the states from which the step may be taken. */
export async function lockOrder(client, id, allowed) {
  const { rows } = await client.query(
    'SELECT status, subtotal + shipping_fee + tax AS total FROM orders WHERE id = $1 FOR UPDATE',
    [id],
  )
  if (rows.length === 0) throw notFound(`order ${id}`)
  if (!allowed.includes(rows[0].status)) throw conflict('wrong_state', `order ${id} is ${rows[0].status}`)
  return rows[0]
}

/** Gives up what an order held; `shipped`: because it has left the house. */
export async function releaseStock(client, id, { shipped }) {
  await client.query(
    'SELECT FROM inventory WHERE product_id IN (SELECT product_id FROM order_items WHERE order_id = $1) ORDER BY product_id FOR UPDATE',
    [id],
  )
  await client.query(
    `UPDATE inventory i
        SET reserved = i.reserved - o.quantity, on_hand = i.on_hand - CASE WHEN $2 THEN o.quantity ELSE 0 END
       FROM order_items o WHERE o.order_id = $1 AND o.product_id = i.product_id`,
    [id, shipped],
  )
}
