import { Router } from 'express'
import { send } from '../envelope.js'
import { object, optional, text, whole } from '../validation.js'

const columns = 'id, parent_id AS "parentId", slug, name'

export function categories(database) {
  const router = Router()

  router.get('/', async (_request, response) => {
    const { rows } = await database.query(`SELECT ${columns} FROM categories ORDER BY id`)
    send(response, rows)
  })

  router.post('/', async (request, response) => {
    const {
      parentId = null,
      slug,
      name,
    } = object(request.body, {
      parentId: optional((value) => (value === null ? null : whole()(value))),
      slug: text({ min: 1, max: 60, pattern: /^[a-z0-9]+(-[a-z0-9]+)*$/ }),
      name: text({ min: 1, max: 120 }),
    })
    const { rows } = await database.query(
      `INSERT INTO categories (parent_id, slug, name) VALUES ($1, $2, $3) RETURNING ${columns}`,
      [parentId, slug, name],
    )
    send(response, rows[0], 201)
  })

  return router
}
