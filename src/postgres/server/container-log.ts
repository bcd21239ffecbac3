import type { ContainerRuntimeClient } from 'testcontainers'
import { containersOf } from './container-removal.ts'

/** The last lines that our container with this id wrote, '' where there is none. */
export async function readContainerLog(client: ContainerRuntimeClient, id: string, lines = 200): Promise<string> {
  const [container] = await containersOf(client, id)
  if (container === undefined) return ''
  const options = { follow: false, stdout: true, stderr: true, tail: lines } as const
  const frames = await client.container.dockerode.getContainer(container.Id).logs(options)
  return demultiplex(frames).trimEnd()
}

/**
 * The text of a log without a terminal: frames of one byte for the stream, three of nothing and four for the length, then the
 * text (Docker Engine API, "Attach to a container", stream format). Both streams in the order in which they were written.
 */
export function demultiplex(frames: Buffer): string {
  const texts: Buffer[] = []
  for (let start = 0; start + 8 <= frames.length; ) {
    const end = start + 8 + frames.readUInt32BE(start + 4)
    texts.push(frames.subarray(start + 8, end))
    start = end
  }
  return Buffer.concat(texts).toString('utf8')
}
