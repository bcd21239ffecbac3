import { setTimeout as sleep } from 'node:timers/promises'
import { type Listening, listening } from '../process/listening.ts'
import type { StartedCommand } from '../process/start.ts'
import { endedTooSoon, notReady, portInUse } from './not-ready.ts'
import { type Answer, accepts, ask } from './probe.ts'
import type { ServiceRequest } from './service.ts'
import { watchStuck } from './stuck.ts'
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
 * @throws ServiceFailure where it ends before, is not ready in time, or never will be; PortTaken; the signal's reason after an abort.
 */
export async function untilReady(request: ServiceRequest, port: number, started: StartedCommand, watch: EndWatch): Promise<void> {
  const { side, signal, readyUrl, readyWithinMs } = request
  const url = readyUrl === null ? null : new URL(readyUrl, `http://127.0.0.1:${port}`).href
  const begun = performance.now()
  const waitedMs = () => performance.now() - begun
  const leftMs = () => readyWithinMs - waitedMs()
  const stuck = watchStuck(started.tree, readyWithinMs)
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
    // It looks through all processes: not at every glance of the first second.
    const seen = accepted || pauseMs === longestPauseMs ? await listening(started.tree, port) : null
    if (accepted && isStrange(seen, port)) throw new PortTaken()
    if (url !== null && accepted) answer = await ask(url, perAnswerMs, signal)
    if (accepted && (url === null || isWell(answer))) return
    if (leftMs() <= 0 || (await stuck.isStuck(accepted ? refusal(answer) : elsewhere(seen, port)))) {
      const sight = { side, port, readyUrl, accepted, answer, waitedMs: Math.min(waitedMs(), readyWithinMs) }
      throw notReady({ ...sight, log: started.output(), listening: seen ?? (await listening(started.tree, port)) })
    }
    await Promise.race([sleep(Math.min(pauseMs, Math.max(0, leftMs())), undefined, { signal }).catch(() => {}), watch.end])
  }
}

function isWell(answer: Answer | null): boolean {
  return answer?.kind === 'status' && answer.status >= 200 && answer.status < 300
}

/** An answer that says more of the path than of the service: a redirect, or that it is none, or not for everybody. */
function refusal(answer: Answer | null): string | null {
  if (answer?.kind !== 'status') return null
  const { status } = answer
  return status < 400 || [400, 401, 403, 404, 405, 410].includes(status) ? `answers ${status}` : null
}

/** What it listens on, and not on what it was told to. */
function elsewhere(seen: Listening | null, port: number): string | null {
  if (seen === null || seen.own.length === 0) return null
  const isThere = seen.own.some((socket) => socket.port === port && reachable(socket))
  return isThere ? null : `listens on ${seen.own.map(({ host, port }) => `${host} ${port}`).sort()}`
}

/** Whether it is certain that who accepts connections at 127.0.0.1 is none of the tree. */
function isStrange(seen: Listening | null, port: number): boolean {
  if (seen === null) return false
  if (seen.own.some((socket) => socket.port === port && reachable(socket))) return false
  return seen.others.some((socket) => reachable(socket) && socket.holder !== null && !forwarders.test(socket.holder.program))
}

function reachable({ host }: { host: string }): boolean {
  return host === '0.0.0.0' || host === '::' || host === '127.0.0.1'
}
