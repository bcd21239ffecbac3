import { once } from 'node:events'
import net, { createServer, type Socket } from 'node:net'
import { expect, test } from 'vitest'
import { Backend, ConnectionLost } from './backend.ts'

/** A connection whose other side can be ended. */
async function pair(): Promise<{ near: Socket; far: Socket; close(): void }> {
  const listener = createServer()
  listener.listen(0, '127.0.0.1')
  await once(listener, 'listening')
  const address = listener.address()
  const near = net.connect({ port: typeof address === 'object' && address !== null ? address.port : 0, host: '127.0.0.1' })
  const [[far]] = (await Promise.all([once(listener, 'connection'), once(near, 'connect')])) as [[Socket], unknown]
  return { near, far, close: () => listener.close() }
}

test('a server that is gone ends no process by a consumer that nobody awaits', async () => {
  const { near, far, close } = await pair()
  const backend = new Backend(near, () => {})
  // vitest fails a run in which a rejection is handled by nobody.
  const early = backend.until(() => true)
  far.destroy()
  await once(near, 'close')
  await expect(early).rejects.toBeInstanceOf(ConnectionLost)
  backend.until(() => true)
  await expect(backend.send(Buffer.from('x'))).rejects.toBeInstanceOf(ConnectionLost)
  await new Promise((resolve) => setImmediate(resolve))
  close()
})
