import { Router } from 'express'
import { send } from '../envelope.js'
import { notFound } from '../errors.js'
import { flag, idFilter, idIn, money, object, optional, page, text, whole } from '../validation.js'
import { reviewColumns } from './reviews.js'

const columns = 'id, category_id AS "categoryId", sku, name, description, price, active, created_at AS "createdAt"'
const stockColumns = 'product_id AS "productId", on_hand AS "onHand", reserved'

const fields = {
  categoryId: whole(),
  sku: text({ min: 1, max: 40 }),
  name: text({ min: 1, max: 120 }),
  description: optional(text({ max: 5000 })),
  price: money,
}
const changes = {
  categoryId: optional(fields.categoryId),
  name: optional(fields.name),
  description: fields.description,
  price: optional(money),
  active: optional(flag),
}

export function products(database) {
  const router = Router()

  router.get('/', async (request, response) => {
    const { limit = 20, after = 0, categoryId = null } = object(request.query, { ...page, categoryId: idFilter })
    const { rows } = await database.query(
      `SELECT ${columns} FROM products
        WHERE active AND id > $1 AND ($2::bigint IS NULL OR category_id = $2)
        ORDER BY id LIMIT $3`,
      [after, categoryId, limit],
    )
    send(response, rows)
  })

  router.post('/', async (request, response) => {
    const { categoryId, sku, name, description = '', price } = object(request.body, fields)
    const { rows } = await database.query(
      `WITH product AS (
         INSERT INTO products (category_id, sku, name, description, price) VALUES ($1, $2, $3, $4, $5) RETURNING *
       ), stock AS (
         INSERT INTO inventory (product_id) SELECT id FROM product
       )
       SELECT ${columns} FROM product`,
      [categoryId, sku, name, description, price],
    )
    send(response, rows[0], 201)
  })

  router.get('/:id', async (request, response) => {
    send(response, await product(idIn(request.params)))
  })

  router.patch('/:id', async (request, response) => {
    const id = idIn(request.params)
    const { categoryId, name, description, price, active } = object(request.body, changes)
    const { rows } = await database.query(
      `UPDATE products
          SET category_id = coalesce($2, category_id), name = coalesce($3, name), description = coalesce($4, description),
              price = coalesce($5, price), active = coalesce($6, active)
        WHERE id = $1 RETURNING ${columns}`,
      [id, categoryId, name, description, price, active],
    )
    if (rows.length === 0) throw notFound(`product ${id}`)
    send(response, rows[0])
  })

  router.get('/:id/inventory', async (request, response) => {
    const { id } = await product(idIn(request.params))
    const { rows } = await database.query(`SELECT ${stockColumns} FROM inventory WHERE product_id = $1`, [id])
    send(response, rows[0] ?? { productId: id, onHand: 0, reserved: 0 })
  })

  router.post('/:id/inventory/deliveries', async (request, response) => {
    const { id } = await product(idIn(request.params))
    const { quantity } = object(request.body, { quantity: whole({ max: 100_000 }) })
    const { rows } = await database.query(
      `INSERT INTO inventory (product_id, on_hand) VALUES ($1, $2)
       ON CONFLICT (product_id) DO UPDATE SET on_hand = inventory.on_hand + excluded.on_hand
       RETURNING ${stockColumns}`,
      [id, quantity],
    )
    send(response, rows[0], 201)
  })

  router.get('/:id/reviews', async (request, response) => {
    const { id } = await product(idIn(request.params))
    const { limit = 20, after = 0 } = object(request.query, page)
    const { rows } = await database.query(
      `SELECT ${reviewColumns} FROM reviews WHERE product_id = $1 AND id > $2 ORDER BY id LIMIT $3`,
      [id, after, limit],
    )
    send(response, rows)
  })

  router.post('/:id/reviews', async (request, response) => {
    const { id } = await product(idIn(request.params))
    const {
      customerId,
      rating,
      body = '',
    } = object(request.body, { customerId: whole(), rating: whole({ max: 5 }), body: optional(text({ max: 5000 })) })
    const { rows } = await database.query(
      `INSERT INTO reviews (product_id, customer_id, rating, body) VALUES ($1, $2, $3, $4) RETURNING ${reviewColumns}`,
      [id, customerId, rating, body],
    )
    send(response, rows[0], 201)
  })

  async function product(id) {
    const { rows } = await database.query(`SELECT ${columns} FROM products WHERE id = $1`, [id])
    if (rows.length === 0) throw notFound(`product ${id}`)
    return rows[0]
  }

  return router
}
