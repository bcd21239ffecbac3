import { Router } from 'express'
import { inTransaction } from '../database.js'
import { send } from '../envelope.js'
import { findOrder, findOrders, lockOrder, placeOrder, releaseStock } from '../orders.js'
import { idFilter, idIn, list, object, oneOf, optional, page, text, whole } from '../validation.js'

const status = optional(oneOf('pending', 'paid', 'shipped', 'delivered', 'cancelled'))
const paymentColumns = 'id, order_id AS "orderId", method, status, amount, reference, created_at AS "createdAt"'

export function orders(database) {
  const router = Router()

  router.get('/', async (request, response) => {
    const { limit = 20, ...filters } = object(request.query, { ...page, status, customerId: idFilter })
    send(response, await findOrders(database, { ...filters, limit }))
  })

  router.post('/', async (request, response) => {
    const order = object(request.body, {
      customerId: whole(),
      billedTo: optional(whole()),
      items: list({ productId: whole(), quantity: whole({ max: 1000 }) }, { min: 1, max: 100 }),
    })
    const id = await inTransaction(database, (client) => placeOrder(client, order))
    send(response, await findOrder(database, id), 201)
  })

  router.get('/:id', async (request, response) => {
    send(response, await findOrder(database, idIn(request.params)))
  })

  router.get('/:id/payments', async (request, response) => {
    const { id } = await findOrder(database, idIn(request.params))
    const { rows } = await database.query(`SELECT ${paymentColumns} FROM payments WHERE order_id = $1 ORDER BY id`, [id])
    send(response, rows)
  })

  router.post('/:id/payments', async (request, response) => {
    const id = idIn(request.params)
    const { method, reference = null } = object(request.body, {
      method: oneOf('card', 'paypal', 'invoice'),
      reference: optional(text({ min: 1, max: 100, nullable: true })),
    })
    const payment = await inTransaction(database, async (client) => {
      const { total } = await lockOrder(client, id, ['pending'])
      await client.query(`UPDATE orders SET status = 'paid' WHERE id = $1`, [id])
      const { rows } = await client.query(
        `INSERT INTO payments (order_id, method, status, amount, reference) VALUES ($1, $2, 'captured', $3, $4)
         RETURNING ${paymentColumns}`,
        [id, method, total, reference],
      )
      return rows[0]
    })
    send(response, payment, 201)
  })

  router.post('/:id/ship', async (request, response) => {
    const id = idIn(request.params)
    await inTransaction(database, async (client) => {
      await lockOrder(client, id, ['paid'])
      await releaseStock(client, id, { shipped: true })
      await client.query(`UPDATE orders SET status = 'shipped' WHERE id = $1`, [id])
    })
    send(response, await findOrder(database, id))
  })

  router.post('/:id/cancel', async (request, response) => {
    const id = idIn(request.params)
    await inTransaction(database, async (client) => {
      await lockOrder(client, id, ['pending', 'paid'])
      await releaseStock(client, id, { shipped: false })
      await client.query(`UPDATE payments SET status = 'refunded' WHERE order_id = $1 AND status = 'captured'`, [id])
      await client.query(`UPDATE orders SET status = 'cancelled' WHERE id = $1`, [id])
    })
    send(response, await findOrder(database, id))
  })

  return router
}
