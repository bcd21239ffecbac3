import { accessSync, constants } from 'node:fs'
import { type ContainerRuntimeClient, getContainerRuntimeClient } from 'testcontainers'
import { lastLine, runProgram } from './program.ts'

/** A Docker engine (or what speaks its language) that answers, or why there is none. */
export type Engine = { client: ContainerRuntimeClient } | { client: null; reason: string }

const probeMs = 3_000
const socket = '/var/run/docker.sock'

/**
 * Looks for an engine where testcontainers looks (DOCKER_HOST, contexts' sockets, rootless, Windows' pipe), for at most 3 s.
 * Import this file lazily: it brings testcontainers along.
 */
export async function findEngine(): Promise<Engine> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(resolve, probeMs, 'late')
  })
  try {
    const client = await Promise.race([getContainerRuntimeClient(), late])
    if (client === 'late') return { client: null, reason: `the Docker engine did not answer within ${probeMs / 1000} s` }
    if (client.info.containerRuntime.operatingSystemType === 'windows') {
      return { client: null, reason: 'the Docker engine runs Windows containers only' }
    }
    // Where DOCKER_HOST leads nowhere, testcontainers goes on to the usual socket, and the docker command does not.
    return isWhereAsked(client) ? { client } : { client: null, reason: await reasonOfDocker() }
  } catch {
    // testcontainers tries several places and keeps their errors to itself.
    return { client: null, reason: await reasonOfDocker() }
  } finally {
    clearTimeout(timer)
  }
}

function isWhereAsked(client: ContainerRuntimeClient): boolean {
  const asked = process.env.DOCKER_HOST ?? ''
  const { socketPath } = client.container.dockerode.modem as { socketPath?: string }
  if (asked === '') return true
  return asked.startsWith('unix://')
    ? socketPath === asked.slice('unix://'.length)
    : socketPath === undefined || asked.startsWith('npipe')
}

/** Why Docker cannot be used, in its own words where its command line is there. */
async function reasonOfDocker(): Promise<string> {
  const options = { cwd: process.cwd(), env: process.env, timeoutMs: probeMs }
  const said = await runProgram('docker', ['version', '--format', '{{.Server.Version}}'], options).catch(() => null)
  if (said !== null && said.code !== 0 && said.stderr.trim() !== '') return `Docker says: ${firstSentence(said.stderr)}`
  const host = process.env.DOCKER_HOST
  if (host) return `no Docker engine answers at DOCKER_HOST (${host.replace(/\/\/[^/]*@/, '//')})`
  try {
    accessSync(socket, constants.R_OK | constants.W_OK)
    return `no Docker engine answers at ${socket}`
  } catch (error) {
    const denied = error instanceof Error && 'code' in error && error.code === 'EACCES'
    return denied ? `permission denied for ${socket}` : 'no Docker engine was found'
  }
}

/** Without the request and the system call that the docker command repeats after it. */
function firstSentence(stderr: string): string {
  return lastLine(stderr).replace(/: (Get|Head|Post) "http.*$/, '')
}
