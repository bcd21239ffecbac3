/** What a server said, with all that differs from one run to the next made equal. */
import type { Message } from '../../../src/postgres/wire/messages.ts'

/** Objects that users make have oids from here on (FirstNormalObjectId). */
const firstUserOid = 16384

/** Each message as text that reads well in a difference: type and body, non-printing bytes escaped. */
export function plainly(messages: Message[]): string[] {
  return messages.map(({ type, raw }) => `${type} ${printed(evened(type, raw.subarray(5)))}`)
}

function evened(type: string, body: Buffer): Buffer {
  const copy = Buffer.from(body)
  // Process id and secret key; of a notification, the process id.
  if (type === 'K') copy.fill(0)
  if (type === 'A') copy.writeInt32BE(0, 0)
  // SASLContinue and SASLFinal hold nonces.
  if (type === 'R' && (copy.readInt32BE(0) === 11 || copy.readInt32BE(0) === 12)) copy.fill(0, 4)
  if (type === 'T') {
    let at = 2
    for (let columns = copy.readInt16BE(0); columns > 0; columns--) {
      at = copy.indexOf(0, at) + 1
      if (copy.readInt32BE(at) >= firstUserOid) copy.writeInt32BE(0, at)
      if (copy.readInt32BE(at + 6) >= firstUserOid) copy.writeInt32BE(0, at + 6)
      at += 18
    }
  }
  return copy
}

function printed(body: Buffer): string {
  return body
    .toString('latin1')
    .replace(/[^\x20-\x7e]/g, (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`)
}
