/** Where artifacts lie: a host of its own, as Azure's block blobs, that lets in whoever has a signed URL and nobody's token. */
import { createHmac, randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { type Answer, failure } from './answer.ts'
import { fail, send, takesEffect } from './faults.ts'
import { bytesOf, listen } from './listen.ts'
import { newTraffic, shownHeaders, type Traffic } from './traffic.ts'

export interface BlobHost extends Traffic {
  /** Where it really listens. */
  origin: string
  /** "container/name" → what was uploaded. */
  blobs: Map<string, Buffer>
  /** A URL that may be read ("r") or written ("w"). */
  sign(name: string, access: 'r' | 'w'): string
  close(): Promise<void>
}

type Raw = Answer | { bytes: Buffer }

/** `violation` is told of what Azure would refuse. Signed URLs begin with `known`, else with the port itself. */
export async function startBlobHost(violation: (text: string) => void, known?: string): Promise<BlobHost> {
  const traffic = newTraffic()
  const blobs = new Map<string, Buffer>()
  const blocks = new Map<string, Buffer>()
  const key = randomBytes(16)
  const signature = (name: string, access: string) => createHmac('sha256', key).update(`${access} ${name}`).digest('base64')

  const put = (name: string, query: URLSearchParams, bytes: Buffer, request: IncomingMessage): Answer => {
    const headers = {
      etag: '"0x1"',
      'last-modified': new Date().toUTCString(),
      'x-ms-request-id': '1',
      'x-ms-version': '2025-01-05',
    }
    const component = query.get('comp')
    if (component === 'block') blocks.set(`${name} ${query.get('blockid')}`, bytes)
    else if (component === 'blocklist') {
      const ids = [...bytes.toString('utf8').matchAll(/<(?:Latest|Uncommitted)>([^<]+)</g)].map(([, id]) => `${name} ${id}`)
      const parts = ids.map((id) => blocks.get(id))
      if (parts.includes(undefined)) return failure(400, 'The specified block list is invalid.')
      blobs.set(name, Buffer.concat(parts.filter((part) => part !== undefined)))
    } else if (request.headers['x-ms-blob-type'] === 'BlockBlob') blobs.set(name, bytes)
    else return failure(400, 'An HTTP header that is mandatory for this request is not specified: x-ms-blob-type')
    return { status: 201, headers: { ...headers, 'x-ms-request-server-encrypted': 'true' } }
  }

  const answer = async (request: IncomingMessage, bytes: Buffer): Promise<Raw> => {
    const { pathname, searchParams } = new URL(request.url ?? '/', host.url)
    const name = decodeURIComponent(pathname.slice(1))
    if (request.headers.authorization !== undefined) {
      violation(`${request.method} ${pathname}: a token was sent to the host of blobs`)
      return failure(400, 'Authentication information is not given in the correct format.')
    }
    const access = request.method === 'PUT' ? 'w' : 'r'
    if (searchParams.get('sig') !== signature(name, access)) return failure(403, 'Signature did not match.')
    if (access === 'w') return put(name, searchParams, bytes, request)
    const blob = blobs.get(name)
    return blob === undefined ? failure(404, 'The specified blob does not exist.') : { bytes: blob }
  }

  const host = await listen(
    async (request, response) => {
      const bytes = await bytesOf(request)
      // Without the signature: it differs each time.
      const asked = `${request.method} ${(request.url ?? '').replace(/[?&](sig|se|sp)=[^&]*/g, '')}`
      traffic.requests.push(asked)
      traffic.asked.push({
        method: request.method ?? '',
        path: request.url ?? '',
        login: null,
        body: undefined,
        headers: shownHeaders(request.headers),
      })
      const fault = await traffic.arrive(asked)
      const given = fault === null || takesEffect(fault) ? await answer(request, bytes) : null
      if (given !== null && 'bytes' in given && (fault === null || fault.kind === 'slow')) {
        response.writeHead(200, { 'content-type': 'application/zip', 'content-length': given.bytes.length }).end(given.bytes)
      } else if (fault !== null) await fail(fault, given !== null && 'status' in given ? given : null, response)
      else if (given !== null && 'status' in given) send(given, response)
    },
    (error) => violation(`the host of blobs failed: ${error}`),
  )

  return {
    ...traffic,
    origin: host.url,
    blobs,
    sign(name, access) {
      const query = new URLSearchParams({
        se: new Date(Date.now() + 600_000).toISOString(),
        sp: access,
        sig: signature(name, access),
      })
      return `${known ?? host.url}/${name.split('/').map(encodeURIComponent).join('/')}?${query}`
    },
    close: () => {
      traffic.release()
      return host.close()
    },
  }
}
