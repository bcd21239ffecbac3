import { Router } from 'express'
import { send } from '../envelope.js'
import { notFound } from '../errors.js'
import { findOrders } from '../orders.js'
import { idIn, object, optional, page, text } from '../validation.js'

const columns = 'id, email, name, phone, created_at AS "createdAt"'

const fields = {
  email: text({ min: 3, max: 254, pattern: /^[^\s@]+@[^\s@]+$/ }),
  name: text({ min: 1, max: 120 }),
  phone: optional(text({ min: 3, max: 40, nullable: true })),
}
const changes = { email: optional(fields.email), name: optional(fields.name), phone: fields.phone }

export function customers(database) {
  const router = Router()

  router.get('/', async (request, response) => {
    const { limit = 20, after = 0 } = object(request.query, page)
    const { rows } = await database.query(`SELECT ${columns} FROM customers WHERE id > $1 ORDER BY id LIMIT $2`, [after, limit])
    send(response, rows)
  })

  router.post('/', async (request, response) => {
    const { email, name, phone = null } = object(request.body, fields)
    const { rows } = await database.query(`INSERT INTO customers (email, name, phone) VALUES ($1, $2, $3) RETURNING ${columns}`, [
      email,
      name,
      phone,
    ])
    send(response, rows[0], 201)
  })

  router.get('/:id', async (request, response) => {
    send(response, await customer(idIn(request.params)))
  })

  router.patch('/:id', async (request, response) => {
    const id = idIn(request.params)
    const { email, name, phone } = object(request.body, changes)
    const { rows } = await database.query(
      `UPDATE customers
          SET email = coalesce($2, email), name = coalesce($3, name), phone = CASE WHEN $4 THEN $5 ELSE phone END
        WHERE id = $1 RETURNING ${columns}`,
      [id, email, name, phone !== undefined, phone],
    )
    if (rows.length === 0) throw notFound(`customer ${id}`)
    send(response, rows[0])
  })

  router.get('/:id/orders', async (request, response) => {
    const { id } = await customer(idIn(request.params))
    const { limit = 20, after = null } = object(request.query, page)
    send(response, await findOrders(database, { customerId: id, limit, after }))
  })

  async function customer(id) {
    const { rows } = await database.query(`SELECT ${columns} FROM customers WHERE id = $1`, [id])
    if (rows.length === 0) throw notFound(`customer ${id}`)
    return rows[0]
  }

  return router
}
