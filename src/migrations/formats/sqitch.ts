import { UserError } from '../../errors.ts'
import type { Tree } from '../../git/tree.ts'
import type { Migration } from '../migration.ts'
import { inside, parentOf } from '../paths.ts'
import { checksumOf, readText } from '../text.ts'
import { NoMigrations, noMigrations, type Reader, shown, wholeFile } from './format.ts'
import { type PlannedChange, parsePlan } from './sqitch-plan.ts'

interface Project {
  plan: string
  deploy: string
  revert: string
  extension: string
}

/**
 * sqitch: the changes of sqitch.plan in its order, deploy/x.sql up and revert/x.sql down, each given to psql as it is
 * (App::Sqitch::Engine::pg: `psql --file`, ON_ERROR_STOP), so a script is one transaction only where it says BEGIN.
 * Of a change that was reworked, the earlier instance lies in x@tag.sql. `version` is the change's name, from the first
 * rework on with `#2`, `#3`, ….
 */
export const readSqitch: Reader = async (tree, directory) => {
  const files = new Set(await tree.list(''))
  const project = await projectOf(tree, directory, files)
  if (!files.has(project.plan))
    throw new NoMigrations(`${shown(directory)} has no sqitch.plan.`, {
      remedy: 'Name the folder that has it with `migrations`.',
    })
  const changes = parsePlan(project.plan, (await readText(tree, project.plan)).text)
  const migrations: Migration[] = []
  for (const change of changes) migrations.push(await migration(tree, files, project, change))
  if (migrations.length === 0) throw noMigrations(shown(directory), 'changes in sqitch.plan')
  return { tool: 'sqitch', directory, migrations, transaction: 'each', bookkeeping: ['sqitch.*'] }
}

async function migration(tree: Tree, files: Set<string>, project: Project, change: PlannedChange): Promise<Migration> {
  const deployPath = scriptPath(files, project.deploy, project, change)
  if (!files.has(deployPath)) {
    throw new UserError(`${project.plan}:${change.line}: there is no ${deployPath} for the change ${change.name}.`, {
      remedy: 'Commit the script.',
    })
  }
  const revertPath = scriptPath(files, project.revert, project, change)
  const deploy = await readText(tree, deployPath)
  const revert = files.has(revertPath) ? await readText(tree, revertPath) : null
  return {
    version: change.occurrence === 1 ? change.name : `${change.name}#${change.occurrence}`,
    name: change.name,
    kind: 'versioned',
    file: deployPath,
    up: wholeFile(deploy, 'psql', false),
    down: revert && wholeFile(revert, 'psql', false),
    checksum: checksumOf(deploy.bytes, revert?.bytes ?? null),
  }
}

/** The first of x@tag.sql that is there (App::Sqitch::Plan::Change, path_segments), x.sql where the change was not reworked. */
function scriptPath(files: Set<string>, folder: string, { extension }: Project, { name, reworkTags }: PlannedChange): string {
  const [first = inside(folder, `${name}.${extension}`), ...others] = reworkTags.map((tag) =>
    inside(folder, `${name}@${tag}.${extension}`),
  )
  return [first, ...others].find((path) => files.has(path)) ?? first
}

/** sqitch.conf lies where sqitch is called: the directory, or one above it that names the directory as `top_dir`. */
async function projectOf(tree: Tree, directory: string, files: Set<string>): Promise<Project> {
  for (let folder = directory; ; folder = parentOf(folder)) {
    const path = inside(folder, 'sqitch.conf')
    if (files.has(path)) {
      const settings = configOf((await readText(tree, path)).text)
      const engine = settings.get('core.engine')
      if (engine !== undefined && engine !== 'pg') {
        throw new UserError(`${path}: the engine is ${engine}; Preflight runs PostgreSQL (pg).`, {
          remedy: 'Point `migrations` at the PostgreSQL project.',
        })
      }
      const setting = (name: string) => settings.get(`engine.pg.${name}`) ?? settings.get(`core.${name}`)
      const top = inside(folder, setting('top_dir') ?? '')
      const place = (name: string, otherwise: string) =>
        setting(name) === undefined ? inside(top, otherwise) : inside(folder, setting(name) ?? '')
      return {
        plan: place('plan_file', 'sqitch.plan'),
        deploy: place('deploy_dir', 'deploy'),
        revert: place('revert_dir', 'revert'),
        extension: setting('extension') ?? 'sql',
      }
    }
    if (folder === '') break
  }
  return {
    plan: inside(directory, 'sqitch.plan'),
    deploy: inside(directory, 'deploy'),
    revert: inside(directory, 'revert'),
    extension: 'sql',
  }
}

/** sqitch.conf is written as git's configuration is: `[engine "pg"]`, `top_dir = db`. */
function configOf(text: string): Map<string, string> {
  const settings = new Map<string, string>()
  let section = ''
  for (const line of text.split('\n')) {
    const [, name, subsection] = /^\s*\[\s*([\w.-]+)\s*(?:"([^"]*)")?\s*\]/.exec(line) ?? []
    if (name !== undefined) section = subsection === undefined ? name.toLowerCase() : `${name.toLowerCase()}.${subsection}`
    const [, key, value] = /^\s*([A-Za-z][\w-]*)\s*=\s*(.*?)\s*$/.exec(line) ?? []
    if (key !== undefined && value !== undefined) settings.set(`${section}.${key.toLowerCase()}`, value.replace(/^"(.*)"$/, '$1'))
  }
  return settings
}
