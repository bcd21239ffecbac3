import { appendFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setupCommand } from './dependencies.ts'
import { pullRequest } from './shop.ts'

/** Where the list of products is answered, and what a change might make of it that means well. */
const file = 'src/routes/products.js'
const before = `      [after, categoryId, limit],
    )
    send(response, rows)
`
const after = `      [after, categoryId, limit],
    )
    for (const product of rows) product.rating = await rating(product.id)
    send(response, rows)
`
const beforeQuery = `  async function product(id) {
`
const query = `  async function rating(id) {
    const { rows } = await database.query('SELECT avg(rating)::float AS rating FROM reviews WHERE product_id = $1', [id])
    return rows[0].rating
  }

`

/** A pull request that shows each product's rating in the list, with a query for each. What the mode is given. */
export async function slowList(repository: string): Promise<Record<string, string>> {
  await pullRequest(repository, {
    // What is installed is no part of the change.
    asOnMain: (folder) => appendFile(join(folder, '.git/info/exclude'), 'node_modules\n'),
    change: (folder) => withRatings(join(folder, file)),
  })
  return {
    'setup-command': await setupCommand(repository),
    'start-command': 'node src/server.js',
    'ready-url': '/health',
    targets: 'GET /products?limit=20\nGET /orders/7',
    duration: '24s',
  }
}

async function withRatings(path: string): Promise<void> {
  const source = await readFile(path, 'utf8')
  const changed = source.replace(before, () => after).replace(beforeQuery, () => query + beforeQuery)
  if (changed.length !== source.length + (after.length - before.length) + query.length) {
    throw new Error(`${file} of the example is not what the demo changes`)
  }
  await writeFile(path, changed)
}
