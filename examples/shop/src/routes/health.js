import { Router } from 'express'
import { send } from '../envelope.js'

export function health(database) {
  const router = Router()

  router.get('/', async (_request, response) => {
    const reachable = await database.query('SELECT 1').then(
      () => true,
      () => false,
    )
    send(response, { status: reachable ? 'ok' : 'database_unreachable' }, reachable ? 200 : 503)
  })

  return router
}
