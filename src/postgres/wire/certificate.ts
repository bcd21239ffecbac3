import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { untilEnd } from '../../lifetime.ts'

export interface Certificate {
  /** PEM. */
  key: string
  cert: string
  /** The certificate in a file, for clients that verify it (PGSSLROOTCERT, NODE_EXTRA_CA_CERTS). */
  file: string
  /** Removes the file. */
  remove(): Promise<void>
}

/** A certificate of our own for loopback, good for a day, for clients that insist on TLS; its key never leaves the process. */
export async function loopbackCertificate(): Promise<Certificate> {
  const { generate } = await import('selfsigned')
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }], {
    algorithm: 'sha256',
    keyType: 'ec',
    notAfterDate: new Date(Date.now() + 86_400_000),
    extensions: [
      { name: 'basicConstraints', cA: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  })
  const folder = await mkdtemp(join(tmpdir(), 'preflight-tls-'))
  const remove = untilEnd(() => rm(folder, { recursive: true, force: true }))
  const file = join(folder, 'ca.pem')
  await writeFile(file, cert)
  return { key, cert, file, remove }
}
