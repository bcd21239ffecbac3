import { createServer } from 'node:http'
import { createApp } from './app.js'
import { connect } from './database.js'

const port = Number(process.env.PORT ?? 3000)
const database = connect(process.env.DATABASE_URL)
const server = createServer(createApp(database))

server.listen(port, () => console.log(`shop listens on port ${port}`))

let stopping = false
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop)

/** Answers what has been asked, takes nothing new, then leaves. */
async function stop() {
  if (stopping) return
  stopping = true
  setTimeout(() => server.closeAllConnections(), 5000).unref()
  await new Promise((resolve) => {
    server.close(resolve)
    server.closeIdleConnections()
  })
  await database.end()
}
