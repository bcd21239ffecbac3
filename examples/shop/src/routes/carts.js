import { Router } from 'express'
import { inTransaction } from '../database.js'
import { send } from '../envelope.js'
import { conflict, notFound } from '../errors.js'
import { findOrder, placeOrder } from '../orders.js'
import { idIn, object, optional, whole } from '../validation.js'

const selectCart = `
  SELECT c.id, c.customer_id AS "customerId",
         coalesce((SELECT json_agg(json_build_object('productId', product_id, 'quantity', quantity) ORDER BY product_id)
                     FROM cart_items WHERE cart_id = c.id), '[]') AS items
    FROM carts c
   WHERE c.id = $1`

export function carts(database) {
  const router = Router()

  router.post('/', async (request, response) => {
    const { customerId } = object(request.body, { customerId: whole() })
    const { rows } = await database.query('INSERT INTO carts (customer_id) VALUES ($1) RETURNING id', [customerId])
    send(response, await cart(database, rows[0].id), 201)
  })

  router.get('/:id', async (request, response) => {
    send(response, await cart(database, idIn(request.params)))
  })

  router.put('/:id/items/:productId', async (request, response) => {
    const { id } = await cart(database, idIn(request.params))
    const productId = idIn(request.params, 'productId')
    const { quantity } = object(request.body, { quantity: whole({ max: 1000 }) })
    await database.query(
      `INSERT INTO cart_items (cart_id, product_id, quantity) VALUES ($1, $2, $3)
       ON CONFLICT (cart_id, product_id) DO UPDATE SET quantity = excluded.quantity`,
      [id, productId, quantity],
    )
    send(response, await cart(database, id))
  })

  router.delete('/:id/items/:productId', async (request, response) => {
    const { id } = await cart(database, idIn(request.params))
    const productId = idIn(request.params, 'productId')
    const { rowCount } = await database.query('DELETE FROM cart_items WHERE cart_id = $1 AND product_id = $2', [id, productId])
    if (rowCount === 0) throw notFound(`product ${productId} in cart ${id}`)
    response.status(204).end()
  })

  router.post('/:id/checkout', async (request, response) => {
    const id = idIn(request.params)
    const { billedTo } = object(request.body ?? {}, { billedTo: optional(whole()) })
    const orderId = await inTransaction(database, async (client) => {
      await client.query('SELECT FROM carts WHERE id = $1 FOR UPDATE', [id])
      const { customerId, items } = await cart(client, id)
      if (items.length === 0) throw conflict('cart_empty', `cart ${id} is empty`)
      await client.query('DELETE FROM carts WHERE id = $1', [id])
      return placeOrder(client, { customerId, billedTo, items })
    })
    send(response, await findOrder(database, orderId), 201)
  })

  return router
}

async function cart(client, id) {
  const { rows } = await client.query(selectCart, [id])
  if (rows.length === 0) throw notFound(`cart ${id}`)
  return rows[0]
}
