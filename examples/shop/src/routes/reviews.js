import { Router } from 'express'
import { notFound } from '../errors.js'
import { idIn } from '../validation.js'

export const reviewColumns = 'id, product_id AS "productId", customer_id AS "customerId", rating, body, created_at AS "createdAt"'

export function reviews(database) {
  const router = Router()

  router.delete('/:id', async (request, response) => {
    const id = idIn(request.params)
    const { rowCount } = await database.query('DELETE FROM reviews WHERE id = $1', [id])
    if (rowCount === 0) throw notFound(`review ${id}`)
    response.status(204).end()
  })

  return router
}
