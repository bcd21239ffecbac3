import { environmentFor } from '../process/environment.ts'
import { listening } from '../process/listening.ts'
import { type StartedCommand, startCommand } from '../process/start.ts'
import { type TreeUsage, usageOf } from '../process/usage.ts'
import { ServiceFailure } from './failure.ts'
import { freePort } from './port.ts'
import { PortTaken, untilReady } from './ready.ts'
import type { RunningService, ServiceRequest, ServiceUsage } from './service.ts'
import { type EndWatch, watchEnd } from './tree-end.ts'

const portsTried = 3

/**
 * Starts a service on a port of its own (PORT) and waits until it is ready. Its whole process tree ends with `stop`, on an abort
 * and with the run. What it prints is passed on until it is ready; afterwards only `log` has it, so that a service which writes a
 * line for each request costs the generator nothing.
 *
 * @throws ServiceFailure (a UserError) where it ends before it is ready, is not ready in time, listens elsewhere or answers
 *   ready-url with anything but 2xx; the signal's reason after an abort.
 */
export async function startService(request: ServiceRequest): Promise<RunningService> {
  for (let attempt = 1; ; attempt++) {
    request.signal.throwIfAborted()
    const port = await freePort()
    const started = await begin(request, port)
    const watch = watchEnd(started)
    const aborted = () => void started.stop()
    request.signal.addEventListener('abort', aborted, { once: true })
    const stop = async () => {
      request.signal.removeEventListener('abort', aborted)
      await started.stop()
    }
    try {
      await untilReady(request, port, started, watch)
      started.quieten()
      return await running(request, port, started, watch, stop)
    } catch (error) {
      await stop()
      request.signal.throwIfAborted()
      if (!(error instanceof PortTaken)) throw error
      if (attempt === portsTried) throw alwaysTaken(request, port, started)
    }
  }
}

function begin(request: ServiceRequest, port: number): Promise<StartedCommand> {
  const side = request.side.split(' ')[0] ?? request.side
  const env = environmentFor(request.database, { ...request.environment, PORT: String(port), PREFLIGHT_SIDE: side })
  return startCommand({ input: 'start-command', command: request.command, cwd: request.cwd, env, onOutput: request.onOutput })
}

async function running(
  { side, signal }: ServiceRequest,
  port: number,
  started: StartedCommand,
  watch: EndWatch,
  stop: () => Promise<void>,
): Promise<RunningService> {
  let isStopped = false
  let ended: RunningService['ended'] = null
  void watch.end.then((how) => {
    if (!isStopped && !signal.aborted) ended = how
  })
  const seen = await listening(started.tree, port)
  // A container that start-command runs is not of its tree: what the tree uses would be the docker command's.
  const isOwn = seen === null || seen.own.some((socket) => socket.port === port)
  let before = { at: performance.now(), usage: isOwn ? await usageOf(started.tree) : null }
  return {
    side,
    origin: `http://127.0.0.1:${port}`,
    port,
    get ended() {
      return ended
    },
    log: started.output,
    async usage() {
      if (before.usage === null) return null
      const now = { at: performance.now(), usage: await usageOf(started.tree) }
      const used = now.usage && usageBetween(before.usage, now.usage, now.at - before.at)
      before = now
      return used
    },
    stop() {
      isStopped = true
      return stop()
    },
  }
}

function usageBetween(before: TreeUsage, now: TreeUsage, ms: number): ServiceUsage {
  // A process that nobody of the tree waited for takes its times with it.
  const seconds = Math.max(0, now.cpuSeconds - before.cpuSeconds)
  const perThread = [...now.threads].map(([thread, spent]) => spent - (before.threads.get(thread) ?? 0))
  return {
    cpuSeconds: seconds,
    busiestThreadSeconds: Math.max(0, ...perThread),
    cores: ms === 0 ? 0 : seconds / (ms / 1000),
    memoryBytes: now.memoryBytes,
  }
}

function alwaysTaken({ side }: ServiceRequest, port: number, started: StartedCommand): ServiceFailure {
  return new ServiceFailure(side, `somebody else listens on PORT=${port}, and listened on the ports tried before`, {
    log: started.output(),
    remedy:
      'A service that leaves its process tree (a daemon with a clean environment, a system service) cannot be followed: start it in the foreground.',
  })
}
