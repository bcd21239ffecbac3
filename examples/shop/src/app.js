import express from 'express'
import { requestId } from './envelope.js'
import { answerError, notFound } from './errors.js'
import { carts } from './routes/carts.js'
import { categories } from './routes/categories.js'
import { customers } from './routes/customers.js'
import { health } from './routes/health.js'
import { orders } from './routes/orders.js'
import { products } from './routes/products.js'
import { reviews } from './routes/reviews.js'

/** The service's Express application on a pool of connections. */
export function createApp(database) {
  const app = express()
  app.disable('x-powered-by')
  app.use(requestId)
  app.use(express.json({ limit: '100kb' }))

  app.use('/health', health(database))
  app.use('/customers', customers(database))
  app.use('/categories', categories(database))
  app.use('/products', products(database))
  app.use('/carts', carts(database))
  app.use('/orders', orders(database))
  app.use('/reviews', reviews(database))

  app.use((request) => {
    throw notFound(`${request.method} ${request.path}`)
  })
  app.use(answerError)
  return app
}
