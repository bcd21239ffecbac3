import { readFile } from 'node:fs/promises'
import type { LoadBaselineConfig } from '../../config/config.ts'
import { messageOf, UserError } from '../../errors.ts'
import type { Pace } from '../../load/drive/loader.ts'
import type { Wanted } from '../../load/duet/pace.ts'
import type { Rate } from '../../load/harden/rate.ts'
import type { Target } from '../../load/target.ts'
import { readBody } from '../../load/targets/body.ts'
import { readHeaderLines } from '../../load/targets/headers.ts'
import { isLoopback } from '../../load/targets/loopback.ts'
import { readStatusExpectation } from '../../load/targets/status-expectation.ts'
import { readTargets } from '../../load/targets/targets.ts'
import { type Choice, chooseBaseline, isUrl } from './against.ts'
import { expectedRate } from './harden.ts'

/** What is asked, and of whom. */
export interface Scenario {
  /** Their `url` is a path where `subject` has an origin. */
  targets: Target[]
  subject: /** Started by us from the user's commands, base and head. */
    | { kind: 'service'; startCommand: string }
    /** Runs already, at this origin. */
    | { kind: 'running'; origin: string }
  /** What it is compared with, and what takes the place of a base that cannot be built or started. */
  against: Choice['against']
  otherwise: Choice['otherwise']
  /** Sentences for the report. */
  notes: string[]
  /** The limit that the first target is to keep; null: none is expected. */
  rate: Rate | null
  /** PEM; null: only the usual ones. */
  ca: string | null
}

const callers = 50

/** Reads and checks what is to be asked, before anything is started. Throws `UserError`. */
export async function readScenario(config: LoadBaselineConfig): Promise<Scenario> {
  const targets = await targetsOf(config)
  const rate = expectedRate(config)
  const ca = config.caFile === null ? null : await readFile(config.caFile, 'utf8')
  const choice = await chooseBaseline(config)
  const others = [choice.against, choice.otherwise].flatMap((each) => (each.kind === 'running' ? [each] : []))
  for (const { url } of others) refuseOtherPath(url, targets)
  const shared = { ...choice, ca, rate }
  const service = config.startCommand
  if (service !== null) {
    const elsewhere = targets.filter(({ url }) => isUrl(url)).map(({ url }) => url)
    refuseRemote(config, [...elsewhere, ...others.map(({ origin }) => origin)])
    return { ...shared, targets, subject: { kind: 'service', startCommand: service } }
  }
  const origins = [...new Set(targets.map(({ url }) => originOf(url)))]
  const [origin] = origins
  if (origin === undefined || origins.length > 1) {
    throw new UserError(`the targets are on ${origins.length} servers: ${origins.join(', ')}`, {
      remedy: 'Load one server at a time.',
    })
  }
  refuseRemote(config, [origin, ...others.map(({ origin }) => origin)])
  return { ...shared, targets: targets.map(onPath), subject: { kind: 'running', origin } }
}

/** At what pace a load that is not compared is driven. */
export function paceAlone({ rate, concurrency }: Pick<LoadBaselineConfig, 'rate' | 'concurrency'>): Pace {
  return rate === null ? { kind: 'closed', concurrency: concurrency ?? callers } : { kind: 'open', perSecond: rate }
}

/** What a comparison was told of its pace. */
export function wantedPace({ rate, concurrency }: Pick<LoadBaselineConfig, 'rate' | 'concurrency'>): Wanted {
  return { concurrency, perSecond: rate }
}

async function targetsOf(config: LoadBaselineConfig): Promise<Target[]> {
  const given = config.targets.length > 0 ? onUrl(config.targets, config.url) : config.url === null ? [] : [config.url]
  if (given.length === 0) {
    throw new UserError('nothing says what to ask of the service', {
      remedy: 'Give `url`, such as /orders, or several `targets`.',
    })
  }
  const { method, header, body, expectStatus, workingDirectory: directory } = config
  try {
    return await readTargets(given, {
      method,
      headers: readHeaderLines(header),
      body: body === null ? null : await readBody(body, directory),
      expected: readStatusExpectation(expectStatus),
      directory,
    })
  } catch (error) {
    if (error instanceof UserError) throw error
    throw new UserError(messageOf(error), { cause: error })
  }
}

/** Paths beside a whole `url` are on its server. */
function onUrl(targets: LoadBaselineConfig['targets'], url: string | null): LoadBaselineConfig['targets'] {
  if (url === null || !isUrl(url)) return targets
  const { origin } = new URL(url)
  return targets.map((target) => {
    if (typeof target === 'string')
      return target.replace(/(^|\s)(\/\S*)$/, (_, before: string, path: string) => before + origin + path)
    const path = target.url ?? target.path
    return typeof path === 'string' && path.startsWith('/') ? { ...target, path: undefined, url: origin + path } : target
  })
}

/** Both services are asked the same: of the other's URL only the origin counts. */
function refuseOtherPath(other: string, targets: readonly Target[]): void {
  const path = pathOf(other)
  if (path === '/' || targets.some(({ url }) => pathOf(url) === path)) return
  throw new UserError(`${other} names another path than the target`, {
    remedy: `Both are asked the same: give ${new URL(other).origin} alone, or the same path.`,
  })
}

function originOf(url: string): string {
  if (isUrl(url) && URL.canParse(url)) return new URL(url).origin
  throw new UserError(`${url} is a path, and no start-command says which service it is on`, {
    remedy: 'Give start-command, or a whole URL such as http://localhost:3000/orders.',
  })
}

/** A target on its server: a name that was made of the URL needs its origin no longer. */
function onPath(target: Target): Target {
  const url = pathOf(target.url)
  return { ...target, url, name: target.name === `${target.method} ${target.url}` ? `${target.method} ${url}` : target.name }
}

function pathOf(url: string): string {
  const { pathname, search } = new URL(url, 'http://service')
  return pathname + search
}

/** A slip in a file must not make a workflow load somebody's server. What a person types is meant. */
function refuseRemote(config: LoadBaselineConfig, urls: readonly string[]): void {
  // With `merge` it was loaded already.
  if (config.allowRemoteTarget || config.task === 'load' || config.merge.length > 0) return
  const remote = urls.find((url) => !isLoopback(url))
  if (remote === undefined) return
  throw new UserError(`${new URL(remote).origin} is neither on this machine nor started by this run`, {
    remedy: 'Set allow-remote-target if it is yours to load.',
  })
}
