import { setTimeout as sleep } from 'node:timers/promises'
import { type Listening, listening } from '../process/listening.ts'
import type { StartedCommand } from '../process/start.ts'
import { endedTooSoon, notReady, portInUse } from './not-ready.ts'
import { type Answer, accepts, ask } from './probe.ts'
import type { ServiceRequest } from './service.ts'
import type { EndWatch } from './tree-end.ts'

/** Somebody else has the port: another is to be tried. */
export class PortTaken extends Error {}

const [firstPauseMs, longestPauseMs, growth] = [20, 500, 1.4]
const mostPerAnswerMs = 5_000

/** Programs that hold a port for a container which start-command runs. */
const forwarders =
  /^(?:docker-proxy|com\.docker\.back|rootlessport|rootlesskit|slirp4netns|pasta|gvproxy|conmon|containerd-shim|limactl)/

/**
 * Waits until the service is ready: its port accepts connections, and ready-url, where there is one, answers 2xx.
 * @throws ServiceFailure where it ends before, or is not ready in time; PortTaken; the signal's reason after an abort.
 */
export async function untilReady(request: ServiceRequest, port: number, started: StartedCommand, watch: EndWatch): Promise<void> {
  const { side, signal, readyUrl, readyWithinMs } = request
  const url = readyUrl === null ? null : new URL(readyUrl, `http://127.0.0.1:${port}`).href
  const begun = performance.now()
  const leftMs = () => readyWithinMs - (performance.now() - begun)
  let answer: Answer | null = null
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(pauseMs * growth, longestPauseMs)) {
    signal.throwIfAborted()
    if (watch.ended !== null) {
      await started.drained()
      if (portInUse(started.output()) === port) throw new PortTaken()
      throw endedTooSoon(side, port, watch.ended, started.output())
    }
    const perAnswerMs = Math.ceil(Math.max(100, Math.min(mostPerAnswerMs, leftMs())))
    const accepted = await accepts(port, perAnswerMs)
    if (accepted && isStrange(await listening(started.tree, port), port)) throw new PortTaken()
    if (url !== null && accepted) answer = await ask(url, perAnswerMs, signal)
    if (accepted && (url === null || isWell(answer))) return
    if (leftMs() <= 0) {
      const sight = { side, port, readyUrl, accepted, answer, waitedMs: readyWithinMs }
      throw notReady({ ...sight, log: started.output(), listening: await listening(started.tree, port) })
    }
    await Promise.race([sleep(Math.min(pauseMs, Math.max(0, leftMs())), undefined, { signal }).catch(() => {}), watch.end])
  }
}

function isWell(answer: Answer | null): boolean {
  return answer?.kind === 'status' && answer.status >= 200 && answer.status < 300
}

/** Whether it is certain that who accepts connections at 127.0.0.1 is none of the tree. */
function isStrange(seen: Listening | null, port: number): boolean {
  if (seen === null) return false
  const reachable = ({ host }: { host: string }) => host === '0.0.0.0' || host === '::' || host === '127.0.0.1'
  if (seen.own.some((socket) => socket.port === port && reachable(socket))) return false
  return seen.others.some((socket) => reachable(socket) && socket.holder !== null && !forwarders.test(socket.holder.program))
}
