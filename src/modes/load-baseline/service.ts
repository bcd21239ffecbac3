import { join } from 'node:path'
import { withWorktree } from '../../git/worktree.ts'
import { prepareBase } from '../../migrations/prepare/base.ts'
import { migrateToHead, prepareHeadAlone } from '../../migrations/prepare/head.ts'
import { noFacts, type Preparation } from '../../migrations/prepare/preparation.ts'
import { readTableSizes } from '../../migrations/prepare/table-sizes.ts'
import { findSubject, type Subject } from '../../migrations/subject.ts'
import type { ThrowawayServer } from '../../postgres/server/server.ts'
import { startServer } from '../../postgres/server/start.ts'
import { duration } from '../../report/duration.ts'
import { code } from '../../report/text.ts'
import { companionEngine } from '../../service/companions.ts'
import { prepareTrees, type Tree } from '../../service/trees.ts'
import { preparationNotes } from '../preparation-notes.ts'
import { companionsOf } from './companions-of.ts'
import type { Run } from './index.ts'
import { driveAlone, type Found, hardened } from './running.ts'
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
  const sides = await start(work, [
    { side: 'base', command: baseCommand, directory: base.directory, database: server.connection(databases.base) },
    { side: 'base again', command: baseCommand, directory: base.directory, database: server.connection(databases.alike) },
    { side: 'head', command, directory: config.workingDirectory, database: server.connection(databases.head) },
  ])
  try {
    const { targets, ca } = scenario
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
