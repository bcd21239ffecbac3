import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { withWorktree } from '../../git/worktree.ts'
import { prepareBase } from '../../migrations/prepare/base.ts'
import { migrateToHead, prepareHeadAlone } from '../../migrations/prepare/head.ts'
import { noFacts, type Preparation } from '../../migrations/prepare/preparation.ts'
import { dropRolesSince, rolesOf } from '../../migrations/prepare/roles.ts'
import { readTableSizes } from '../../migrations/prepare/table-sizes.ts'
import { findSubject, type Subject } from '../../migrations/subject.ts'
import type { ThrowawayServer } from '../../postgres/server/server.ts'
import { startServer } from '../../postgres/server/start.ts'
import type { Progress } from '../../progress.ts'
import { duration } from '../../report/duration.ts'
import { code } from '../../report/text.ts'
import { ServiceFailure } from '../../service/failure.ts'
import { type RunningSides, type Side, type SideRequest, startSides } from '../../service/sides.ts'
import { prepareTrees, type Tree } from '../../service/trees.ts'
import { preparationNotes } from '../preparation-notes.ts'
import { companionsOf } from './companions-of.ts'
import { explainSides } from './explain-sides.ts'
import type { Run } from './index.ts'
import { type OwnMigrations, ownMigrations } from './own-migrations.ts'
import { failsOften } from './rules/error-rate.ts'
import { driveAlone, type Found, hardened, unexplained } from './running.ts'
import type { Scenario } from './scenario.ts'
import { compareSides } from './side-by-side.ts'
import { checkSides, Ended, endedBase, howEnded, lastWordsOf, originsOf, showLog } from './sides.ts'

/** Of the time budget, what one start of the services may take. */
const readyShare = 0.4

/** Starts base and head from the user's commands, and loads them side by side; the head alone where there is no base to start. */
export async function runService(run: Run, scenario: Scenario): Promise<Found> {
  const { config, repository, changes, progress, signal } = run
  progress.phase('looking at what changed')
  const { subject } = await findSubject({ ...config, repository, all: false, whereNone: 'accept' }, changes, signal)
  const { postgres, postgresVersion: version, postgresImage: image, allowNonEmpty } = config
  const server = await startServer({ postgres, version, image, allowNonEmpty }, progress)
  const roles = server.provider === 'url' ? await rolesOf(server.connection('postgres')).catch(() => null) : null
  const databases = newDatabases()
  const work: Work = {
    run,
    scenario,
    subject,
    server,
    databases,
    preparation: await preparationOf(run, subject, server, databases),
  }
  try {
    const { git } = subject
    const found =
      scenario.against.kind === 'base' && git.kind === 'change'
        ? await withWorktree(git.root, git.base, (root) => withTrees(work, { root, directory: join(root, git.prefix) }))
        : await withTrees(work, null)
    const notes = [`PostgreSQL ${server.version} (${server.provider})`, ...server.notes, ...subject.notes]
    return { ...found, notes: [...found.notes, ...preparationNotes(work.preparation.facts), ...notes] }
  } finally {
    for (const name of Object.values(databases)) await server.dropDatabase(name).catch(() => {})
    if (roles !== null) await dropRolesSince(work.preparation, server.connection('postgres'), roles).catch(() => {})
    await server.stop()
  }
}

interface Work {
  run: Run
  scenario: Scenario
  subject: Subject
  server: ThrowawayServer
  databases: Databases
  preparation: Preparation
}

/** Templates: sides run on copies of them. Two runs may share a server given by URL. */
interface Databases {
  base: string
  head: string
  smallBase: string
  smallHead: string
  /** Of a head that is loaded alone, and what it is migrated from: a base that was then not started may have left the others. */
  alone: string
  beforeAlone: string
}

function newDatabases(): Databases {
  const id = randomBytes(4).toString('hex')
  const [base, head] = [`preflight_base_${id}`, `preflight_head_${id}`]
  const small = { smallBase: `${base}_small`, smallHead: `${head}_small` }
  return { base, head, ...small, alone: `${head}_alone`, beforeAlone: `${base}_alone` }
}

async function withTrees(work: Work, base: Tree | null): Promise<Found> {
  const { run, subject, preparation } = work
  const { config, repository, signal, progress } = run
  const { setupCommand, buildCommand, timeBudgetMs: timeLimitMs } = config
  const head = { root: subject.git.kind === 'change' ? subject.git.root : repository, directory: config.workingDirectory }
  const trees = await prepareTrees({ head, base, setupCommand, buildCommand, timeLimitMs, signal, progress })
  preparation.commands.baseDirectory = base?.directory ?? null
  const own = ownMigrationsOf(work, { base, head })
  preparation.migrateItself = own?.migrate ?? null
  const found =
    base !== null && trees.base?.kind === 'prepared'
      ? await sideBySide(work, base)
      : await alone(work, trees.base?.kind === 'failed' ? `The base could not be built: ${trees.base.reason}.` : whyAlone(work))
  return { ...found, notes: [...found.notes, ...trees.notes, ...(own === null ? [] : [own.note()])] }
}

function ownMigrationsOf(work: Work, trees: { base: Tree | null; head: Tree }): OwnMigrations | null {
  const { run, subject, server } = work
  const { unrun: tool } = subject
  if (tool === null) return null
  const start = (side: 'base' | 'head', name: string) => {
    const { directory } = trees[side] ?? trees.head
    return startOn(work, [sideOf(run, side, directory, { name, template: null })])
  }
  return ownMigrations({ tool, server, start, withinMs: run.config.timeBudgetMs * readyShare, signal: run.signal })
}

function whyAlone({ subject, scenario }: Work): string {
  if (subject.git.kind === 'none') return `There is no base to start: ${subject.git.reason}.`
  return scenario.against.kind === 'base' ? 'There is no base to start.' : 'The baseline is none that can be started.'
}

async function sideBySide(work: Work, base: Tree): Promise<Found> {
  const { run, scenario, subject, preparation, databases } = work
  const { config, signal, progress, deadline } = run
  const unprepared = await prepareBoth(preparation, databases).catch(unlessOfHead)
  if (unprepared instanceof ServiceFailure) return alone(work, `The base does not start: ${unprepared.message}.`)
  const requests = sidesOf(work, base, databases)
  const start = (of: { base: string; head: string }) =>
    startOn(
      work,
      sidesOf(work, base, of).filter(({ side }) => side !== 'base again'),
    )
  const explanation = await explainSides({ ...work, start }).catch(unlessOfHead)
  if (explanation instanceof ServiceFailure) return alone(work, `The base does not start: ${explanation.message}.`)
  const sides = await startOn(work, requests)
  try {
    const { targets, ca } = scenario
    const restart = async () => {
      await sides.restart('reset')
      return originsOf(sides)
    }
    const check = () => checkSides(sides, requests)
    const asked = { config, targets, ca, origins: originsOf(sides), restart, deadline, check, signal, progress }
    const { duet, targets: outcomes } = await compareSides(asked)
    if (outcomes.some((outcome) => failsOften(outcome, config))) showLog(sides.service('head'), progress)
    const baseName = subject.git.kind === 'change' ? code(subject.git.baseName) : 'the base'
    return {
      targets: outcomes,
      comparison: { kind: 'side by side', baseName, decision: duet.decision, duet },
      generator: duet.generator,
      hardening: await hardened(run, scenario, sides.service('head').origin),
      advice: [],
      ramp: [],
      died: null,
      ...explanation,
      notes: [...sideNotes(subject), `${duration(duet.loadMs)} of load`],
    }
  } catch (error) {
    if (!(error instanceof Ended)) throw error
    if (error.service.side !== 'head') throw endedBase(error, progress)
    return died(error, sideNotes(subject), progress)
  } finally {
    await sides.stop()
  }
}

async function prepareBoth(preparation: Preparation, { head }: Databases): Promise<void> {
  await prepareBase(preparation)
  await migrateToHead(preparation, head)
}

/** A base that does not start is no fault of the change: the head is then loaded alone. Throws everything else. */
function unlessOfHead(error: unknown): ServiceFailure {
  if (error instanceof ServiceFailure && error.side !== 'head') return error
  throw error
}

function sidesOf({ run }: Work, base: Tree, of: { base: string; head: string }): SideRequest[] {
  const one = (side: Side, cwd: string, template: string) =>
    sideOf(run, side, cwd, { name: `${template}_${side.replace(' ', '_')}`, template })
  return [
    one('base', base.directory, of.base),
    one('base again', base.directory, of.base),
    one('head', run.config.workingDirectory, of.head),
  ]
}

function sideOf({ config }: Run, side: Side, cwd: string, database: SideRequest['database']): SideRequest {
  const command = config.startCommand ?? ''
  return { side, command: side === 'head' ? command : (config.baseStartCommand ?? command), cwd, database }
}

async function alone(work: Work, reason: string): Promise<Found> {
  const { run, scenario, preparation, databases } = work
  preparation.database = databases.beforeAlone
  await prepareHeadAlone(preparation, databases.alone)
  const database = { name: `${databases.alone}_only`, template: databases.alone }
  const head = sideOf(run, 'head', run.config.workingDirectory, database)
  const sides = await startOn(work, [head])
  try {
    const found = await driveAlone(run, scenario, { origin: sides.service('head').origin, reason })
    if (found.targets.some((outcome) => failsOften(outcome, run.config))) showLog(sides.service('head'), run.progress)
    checkSides(sides, [head])
    return found
  } catch (error) {
    run.signal.throwIfAborted()
    // A service that is gone answers nothing, which is then no mistake in the address.
    const service = sides.service('head')
    if (service.ended === null) throw error
    return died(new Ended(service), [], run.progress)
  } finally {
    await sides.stop()
  }
}

function died({ service }: Ended, notes: string[], progress: Progress): Found {
  showLog(service, progress)
  return {
    targets: [],
    comparison: { kind: 'nothing', reason: null },
    generator: { eventLoopUtilization: 0, cpuSeconds: 0, limited: false },
    hardening: null,
    advice: [],
    ramp: [],
    ...unexplained,
    died: { how: howEnded(service), lastWords: lastWordsOf(service) },
    notes,
  }
}

function startOn({ run, server }: Work, sides: readonly SideRequest[]): Promise<RunningSides> {
  const { config, signal, progress } = run
  const companions = companionsOf(config.services)
  const readyWithinMs = config.timeBudgetMs * readyShare
  return startSides({ sides, server, companions, readyUrl: config.readyUrl, readyWithinMs, signal, progress })
}

async function preparationOf(
  { config, progress, signal }: Run,
  subject: Subject,
  server: ThrowawayServer,
  databases: Databases,
): Promise<Preparation> {
  const { workingDirectory, setupCommand, timeBudgetMs: timeLimitMs, schemaFile, seedFile, rows, randomSeed } = config
  return {
    subject,
    server,
    database: databases.base,
    schemaFile,
    seedFile,
    rows,
    randomSeed,
    production: await readTableSizes(config.tableSizesFile),
    finish: 'VACUUM (ANALYZE)',
    migrateItself: null,
    commands: { workingDirectory, baseDirectory: null, setupCommand, timeLimitMs, way: 'direct' },
    progress,
    signal,
    facts: noFacts(),
  }
}

function sideNotes({ git }: Subject): string[] {
  if (git.kind === 'none') return []
  const head = git.head === 'working tree' ? 'the working tree' : code(git.head.slice(0, 7))
  return [`Base ${code(git.base.slice(0, 7))}, head ${head}, side by side on this machine`]
}
