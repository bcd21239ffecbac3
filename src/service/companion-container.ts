import { randomUUID } from 'node:crypto'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { type ContainerRuntimeClient, GenericContainer, type WaitStrategy } from 'testcontainers'
import { messageOf, UserError } from '../errors.ts'
import { untilEnd } from '../lifetime.ts'
import { readContainerLog } from '../postgres/server/container-log.ts'
import { containerLabel, containersOf, removeContainers } from '../postgres/server/container-removal.ts'
import { recordStarted } from '../postgres/server/records.ts'
import { lastWords } from '../process/last-words.ts'
import { redact } from '../redact.ts'
import { type CompanionPlace, type CompanionRequest, filledIn, variablesFor } from './companion.ts'
import type { Companions } from './companions.ts'
import { freePort } from './port.ts'

const readyWithinMs = 120_000
const pollMs = 100
const portsTried = 3

/** Docker forwards a port as soon as a container is there, and closes what nobody in the container takes. */
const heldMs = 150

/** A companion's log is read whole while it starts. */
const logLines = 10_000

/**
 * Starts one companion. It is removed by `stop`, at the end of the run, or, where the run is killed, by a later one. Import this
 * file lazily: it brings testcontainers along.
 * @throws UserError where it does not become ready.
 */
export async function startCompanion(
  client: ContainerRuntimeClient,
  request: CompanionRequest,
  signal: AbortSignal,
): Promise<Companions> {
  signal.throwIfAborted()
  const id = `container-${randomUUID()}`
  const forget = await recordStarted({ kind: 'container', id })
  const stop = untilEnd(async () => {
    await removeContainers(client, id)
    await forget()
  })
  try {
    const place = await start(client, request, id)
    await untilReady(client, request, place, id, signal)
    return { environment: variablesFor(request, place), stop }
  } catch (error) {
    const log = await readContainerLog(client, id).catch(() => '')
    await stop()
    // The run may have been ended between creating the container and now, when `stop` had already looked for it.
    await removeContainers(client, id)
    signal.throwIfAborted()
    throw new UserError(`the service ${request.name} (${request.image}) does not start: ${reasonOf(error, log)}`, {
      remedy: 'See `services` in preflight.yml: image, ports, environment, command, ready.',
      cause: error,
    })
  }
}

function reasonOf(error: unknown, log: string): string {
  const words = lastWords(redact(log))
  const said = words === '' ? '' : ` (its log: ${words})`
  return `${messageOf(error)}${said}`
}

async function start(client: ContainerRuntimeClient, request: CompanionRequest, id: string): Promise<CompanionPlace> {
  for (let attempt = 1; ; attempt++) {
    const place = await newPlace(client, request)
    try {
      await startedOrEnded(client, describe(request, place, id), id)
      return place
    } catch (error) {
      if (attempt === portsTried || !/port is already allocated|address already in use/.test(messageOf(error))) throw error
      await removeContainers(client, id)
    }
  }
}

/** testcontainers waits for 10 s for the ports of a container that has ended already. */
async function startedOrEnded(client: ContainerRuntimeClient, container: GenericContainer, id: string): Promise<void> {
  let isStarted = false
  const started = container.start().finally(() => {
    isStarted = true
  })
  const ended = async () => {
    while (!isStarted) {
      await sleep(pollMs)
      const [found] = await containersOf(client, id)
      if (found?.State === 'exited') throw endedTooSoon(found.Status)
    }
  }
  await Promise.all([started, ended()])
}

function endedTooSoon(status: string): Error {
  return new Error(`it ended before it was ready (${status})`)
}

/** Ports are chosen by us, not by the engine: what advertises its own address has to know it when it starts. */
async function newPlace(client: ContainerRuntimeClient, { ports }: CompanionRequest): Promise<CompanionPlace> {
  const { host } = client.info.containerRuntime
  const chosen = await Promise.all(ports.map(async (port) => [port, await freePort()] as const))
  // A name may lead to an address on which the engine does not forward.
  return { host: host === 'localhost' ? '127.0.0.1' : host, ports: new Map(chosen) }
}

function describe(request: CompanionRequest, place: CompanionPlace, id: string): GenericContainer {
  const variables = variablesFor(request, place)
  const environment = Object.entries(request.environment).map(([name, value]) => [name, filledIn(value, variables)])
  const container = new GenericContainer(request.image)
    .withLabels({ [containerLabel]: id })
    .withEnvironment(Object.fromEntries(environment))
    .withExposedPorts(...[...place.ports].map(([inside, outside]) => ({ container: inside, host: outside })))
    // No Ryuk: it is an image more to fetch, and `untilEnd` and the sweep do its work.
    .withAutoCleanup(false)
    .withWaitStrategy(withoutWaiting)
  return request.command === null ? container : container.withCommand(request.command.map((word) => filledIn(word, variables)))
}

/** testcontainers' own strategies remove a container that is not ready, and its log with it. */
const withoutWaiting: WaitStrategy = {
  waitUntilReady: async () => {},
  withStartupTimeout: () => withoutWaiting,
  isStartupTimeoutSet: () => false,
  getStartupTimeout: () => readyWithinMs,
}

async function untilReady(
  client: ContainerRuntimeClient,
  { ready, ports }: CompanionRequest,
  place: CompanionPlace,
  id: string,
  signal: AbortSignal,
): Promise<void> {
  const deadline = performance.now() + readyWithinMs
  const port = place.ports.get(ports[0] ?? 0) ?? 0
  const isReady =
    ready === 'port'
      ? () => holds(place.host, port)
      : async () => (await readContainerLog(client, id, logLines)).includes(ready.log)
  while (!(await isReady())) {
    signal.throwIfAborted()
    const [found] = await containersOf(client, id)
    if (found?.State !== 'running') throw endedTooSoon(found?.Status ?? 'removed')
    if (performance.now() > deadline) {
      const what = ready === 'port' ? `nothing answered at its port ${ports[0]}` : `its log did not say “${ready.log}”`
      throw new Error(`${what} within ${readyWithinMs / 1000} s`)
    }
    await sleep(pollMs)
  }
}

/** Whether somebody takes a connection and keeps it for a moment. */
function holds(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port })
    const settle = (held: boolean) => {
      clearTimeout(timer)
      socket.destroy()
      resolve(held)
    }
    const late = setTimeout(() => settle(false), 5_000)
    let timer = late
    socket.once('connect', () => {
      clearTimeout(late)
      timer = setTimeout(() => settle(true), heldMs)
    })
    // Whatever it says first, it is there.
    socket.once('data', () => settle(true))
    socket.once('close', () => settle(false))
    socket.once('error', () => settle(false))
  })
}
