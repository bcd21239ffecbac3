import { join } from 'node:path'
import { messageOf } from '../../errors.ts'
import { withWorktree } from '../../git/worktree.ts'
import { bookkeepingTables } from '../../migrations/bookkeeping.ts'
import { prepareBase } from '../../migrations/prepare/base.ts'
import { migrateToHead, prepareHeadAlone } from '../../migrations/prepare/head.ts'
import { noFacts, type Preparation } from '../../migrations/prepare/preparation.ts'
import { readTableSizes } from '../../migrations/prepare/table-sizes.ts'
import { findSubject, type Subject } from '../../migrations/subject.ts'
import { shrunkCopy } from '../../postgres/plans/shrink.ts'
import { openStatements } from '../../postgres/plans/statements.ts'
import type { ThrowawayServer } from '../../postgres/server/server.ts'
import { startServer } from '../../postgres/server/start.ts'
import { duration } from '../../report/duration.ts'
import { code } from '../../report/text.ts'
import { companionEngine } from '../../service/companions.ts'
import { prepareTrees, type Tree } from '../../service/trees.ts'
import { preparationNotes } from '../preparation-notes.ts'
import { companionsOf } from './companions-of.ts'
import { type BySide, explained, type ObserveRequest, observe } from './explain.ts'
import type { Run } from './index.ts'
import { placesOf } from './places.ts'
import { driveAlone, type Found, hardened, unexplained } from './running.ts'
import type { Scenario } from './scenario.ts'
import { compareSides } from './side-by-side.ts'
import { Ended, endedBase, howEnded, lastLine, type SideRequest, type Sides, startSides } from './sides.ts'

/** Of the time budget, what one start of the services may take. */
const readyShare = 0.4

/** The databases of a run: two runs may share a server given by URL. */
interface Databases {
  base: string
  head: string
  alike: string
}

/** Starts base and head from the user's commands, and loads them side by side. */
export async function runService(run: Run, scenario: Scenario): Promise<Found> {
  const { config, repository, changes, progress, signal } = run
  progress.phase('looking at what changed')
  const { subject } = await findSubject({ ...config, repository, all: false, whereNone: 'accept' }, changes, signal)
  const { postgres, postgresVersion: version, postgresImage: image, allowNonEmpty } = config
  const server = await startServer({ postgres, version, image, allowNonEmpty }, progress)
  try {
    const { git } = subject
    const wantsBase = scenario.against.kind === 'base' && git.kind === 'change'
    const work = (base: Tree | null) => withTrees({ run, scenario, subject, server, base })
    const found = wantsBase
      ? await withWorktree(git.root, git.base, (root) => work({ root, directory: join(root, git.prefix) }))
      : await work(null)
    return {
      ...found,
      notes: [...found.notes, `PostgreSQL ${server.version} (${server.provider})`, ...server.notes, ...subject.notes],
    }
  } finally {
    await server.stop()
  }
}

interface Work {
  run: Run
  scenario: Scenario
  subject: Subject
  server: ThrowawayServer
  base: Tree | null
}

async function withTrees(work: Work): Promise<Found> {
  const { run, subject, base } = work
  const { config, repository, signal, progress } = run
  const { setupCommand, buildCommand, timeBudgetMs: timeLimitMs } = config
  const head = { root: subject.git.kind === 'change' ? subject.git.root : repository, directory: config.workingDirectory }
  const trees = await prepareTrees({ head, base, setupCommand, buildCommand, timeLimitMs, signal, progress })
  const canCompare = base !== null && trees.base?.kind === 'prepared'
  const why = trees.base?.kind === 'failed' ? `The base could not be built: ${trees.base.reason}.` : whyAlone(work)
  const found = canCompare ? await sideBySide(work, base) : await alone(work, why)
  return { ...found, notes: [...found.notes, ...trees.notes] }
}

function whyAlone({ subject, scenario }: Work): string {
  if (subject.git.kind === 'none') return `There is no base to start: ${subject.git.reason}.`
  return scenario.against.kind === 'base' ? 'There is no base to start.' : 'The baseline is none that can be started.'
}

async function sideBySide(work: Work, base: Tree): Promise<Found> {
  const { run, scenario, server, subject } = work
  const { config, signal, progress, deadline } = run
  const { preparation, databases } = await preparationOf(work, base.directory)
  await prepareBase(preparation)
  await server.createDatabase(databases.alike, databases.base)
  await migrateToHead(preparation, databases.head)
  const command = config.startCommand ?? ''
  const baseCommand = config.baseStartCommand ?? command
  const onBase = (side: string, database: string): SideRequest => ({
    side,
    command: baseCommand,
    directory: base.directory,
    database: server.connection(database),
  })
  const onHead = (database: string): SideRequest => ({
    side: 'head',
    command,
    directory: config.workingDirectory,
    database: server.connection(database),
  })
  const small = await smallCopies(work, databases)
  const smallSides = small && [onBase('base', small.base), onHead(small.head)]
  const observedSmall = smallSides && small && (await observeSmall(work, smallSides, small))
  const sides = await start(work, [onBase('base', databases.base), onBase('base again', databases.alike), onHead(databases.head)])
  try {
    const { targets, ca } = scenario
    const explanation = await explainSides(work, { origins: sides.origins(), databases, small: observedSmall })
    const restart = () => sides.restart()
    const asked = { config, targets, ca, origins: sides.origins(), restart, deadline, check: sides.check, signal, progress }
    const { duet, targets: outcomes } = await compareSides(asked)
    const baseName = subject.git.kind === 'change' ? code(subject.git.baseName) : 'the base'
    return {
      targets: outcomes,
      comparison: { kind: 'side by side', baseName, decision: duet.decision, duet },
      generator: duet.generator,
      hardening: await hardened(run, scenario, sides.origins().head),
      advice: [],
      ramp: [],
      died: null,
      ...explanation,
      notes: [...sideNotes(subject), `${duration(duet.loadMs)} of load`, ...preparationNotes(preparation.facts)],
    }
  } catch (error) {
    if (!(error instanceof Ended)) throw error
    if (error.service.side !== 'head') throw endedBase(error)
    return died(error, sideNotes(subject))
  } finally {
    await sides.stop()
  }
}

/** Rows that a small copy keeps of each table: few enough that a list of a page has fewer. */
const smallRows = 3

/** Copies of both databases with a handful of rows, in which an N+1 shows; null: this server or role cannot make them. */
async function smallCopies({ server, run, subject }: Work, databases: Databases) {
  run.progress.phase('copying a few rows of each table')
  const { how } = subject
  const keep = bookkeepingTables(how.kind === 'scripts' ? how.directory.bookkeeping : how.bookkeeping)
  const names = { base: `${databases.base}_small`, head: `${databases.head}_small` }
  try {
    await shrunkCopy(server, { template: databases.base, name: names.base, rows: smallRows, keep })
    await shrunkCopy(server, { template: databases.head, name: names.head, rows: smallRows, keep })
    return names
  } catch (error) {
    run.signal.throwIfAborted()
    run.progress.note(`No N+1 can be told by its growth: ${messageOf(error)}`)
    return null
  }
}

/** What both sides ask of their small databases; null where they do not run on those. */
async function observeSmall(work: Work, sides: readonly SideRequest[], databases: { base: string; head: string }) {
  const request = await observing(work)
  if (request === null) return null
  const running = await start(work, sides).catch((error: unknown) => {
    work.run.signal.throwIfAborted()
    work.run.progress.note(`The services did not start on a few rows: ${messageOf(error)}`)
    return null
  })
  if (running === null) return null
  try {
    work.run.progress.phase('counting queries on a few rows')
    const { base, head } = running.origins()
    return {
      base: await observe({ origin: base, database: databases.base }, request),
      head: await observe({ origin: head, database: databases.head }, request),
    }
  } finally {
    await running.stop()
  }
}

interface Sizes {
  origins: { base: string; head: string }
  databases: Databases
  small: { base: BySide; head: BySide } | null
}

async function explainSides(work: Work, { origins, databases, small }: Sizes): Promise<Pick<Found, 'explained' | 'places'>> {
  const { run, server, subject, scenario } = work
  const request = await observing(work)
  if (request === null) return unexplained
  run.progress.phase('counting queries')
  const base = await observe({ origin: origins.base, database: databases.base }, request)
  const head = await observe({ origin: origins.head, database: databases.head }, request)
  const sides = { head: { small: small?.head ?? null, full: head }, base: { small: small?.base ?? null, full: base } }
  const connections = { base: server.connection(databases.base), head: server.connection(databases.head) }
  const found = await explained(scenario.targets, sides, connections)
  const directory = run.config.workingDirectory
  return { explained: found, places: await placesOf(found, directory, subject.prefix) }
}

/** null, and a note: this server counts no statements. */
async function observing({ run, server, scenario }: Work): Promise<ObserveRequest | null> {
  const { config, signal, progress } = run
  const statistics = await openStatements(server)
  if (!statistics.available) {
    progress.note(statistics.reason)
    return null
  }
  const { targets, ca } = scenario
  return { observer: statistics.observer, targets, timeoutMs: config.requestTimeoutMs, ca, signal, progress }
}

async function alone(work: Work, reason: string): Promise<Found> {
  const { run, scenario, server } = work
  const { preparation, databases } = await preparationOf(work, null)
  await prepareHeadAlone(preparation, databases.head)
  const command = run.config.startCommand ?? ''
  const sides = await start(work, [
    { side: 'head', command, directory: run.config.workingDirectory, database: server.connection(databases.head) },
  ])
  try {
    const [head] = sides.running
    const found = await driveAlone(run, scenario, { origin: head?.origin ?? '', reason })
    sides.check()
    return { ...found, notes: [...found.notes, ...preparationNotes(preparation.facts)] }
  } catch (error) {
    // A service that is gone answers nothing, which is then no mistake in the address.
    const service = sides.running.find(({ ended }) => ended !== null)
    if (service === undefined) throw error
    return died(new Ended(service), [])
  } finally {
    await sides.stop()
  }
}

function died({ service }: Ended, notes: string[]): Found {
  return {
    targets: [],
    comparison: { kind: 'nothing', reason: null },
    generator: { eventLoopUtilization: 0, cpuSeconds: 0, limited: false },
    hardening: null,
    advice: [],
    ramp: [],
    ...unexplained,
    died: { how: howEnded(service), lastLine: lastLine(service.log()) },
    notes,
  }
}

async function start({ run }: Work, sides: readonly SideRequest[]): Promise<Sides> {
  const { config, signal, progress } = run
  const engine = await companionEngine(companionsOf(config.services), progress)
  progress.phase(sides.length > 1 ? 'starting base and head' : 'starting the service')
  const readyWithinMs = config.timeBudgetMs * readyShare
  return startSides({ sides, engine, readyUrl: config.readyUrl, readyWithinMs, signal, progress })
}

async function preparationOf({ run, subject, server }: Work, baseDirectory: string | null) {
  const { config, progress, signal } = run
  const id = Math.random().toString(16).slice(2, 10)
  const databases: Databases = { base: `preflight_base_${id}`, head: `preflight_head_${id}`, alike: `preflight_alike_${id}` }
  const { workingDirectory, setupCommand, timeBudgetMs: timeLimitMs, schemaFile, seedFile, rows, randomSeed } = config
  const preparation: Preparation = {
    subject,
    server,
    database: databases.base,
    schemaFile,
    seedFile,
    rows,
    randomSeed,
    production: await readTableSizes(config.tableSizesFile),
    finish: 'VACUUM (ANALYZE)',
    commands: { workingDirectory, baseDirectory, setupCommand, timeLimitMs, way: 'direct' },
    progress,
    signal,
    facts: noFacts(),
  }
  return { preparation, databases }
}

function sideNotes({ git }: Subject): string[] {
  if (git.kind === 'none') return []
  const head = git.head === 'working tree' ? 'the working tree' : code(git.head.slice(0, 7))
  return [`Base ${code(git.base.slice(0, 7))}, head ${head}, side by side on this machine`]
}
