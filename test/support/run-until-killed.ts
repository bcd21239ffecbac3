/** A run that starts a server, says so, and waits to be killed. Arguments: what `postgres` is, and a database to create ('' for none). */

import { startServer } from '../../src/postgres/server/start.ts'
import { silent } from '../../src/progress.ts'

const [postgres = 'embedded', database = ''] = process.argv.slice(2)
const server = await startServer({ postgres, version: null, image: null, allowNonEmpty: false }, silent)
if (database !== '') await server.createDatabase(database)
process.stdout.write(`${JSON.stringify(server.connection('postgres'))}\n`)
setInterval(() => {}, 60_000)
