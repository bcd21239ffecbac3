import { stat } from 'node:fs/promises'
import { isAbsolute, relative, resolve, sep } from 'node:path'
import { UserError } from '../errors.ts'
import type { Config } from './config.ts'
import type { Givens } from './input.ts'
import { inputs } from './inputs.ts'
import { toKeep } from './kept-file.ts'
import { filesNamed, refuseIncompleteLoad } from './load-checks.ts'

/** What can only be said of several values at once, and of paths: resolved, and there. Throws `UserError`. */
export async function checked(config: Config, givens: Givens, repository: string): Promise<Config> {
  const origin = (input: { name: string }) => givens.get(input.name)?.origin ?? input.name
  refuseContradictions(config, origin)
  if (config.mode === 'load-baseline') refuseIncompleteLoad(config, origin)
  const workingDirectory = resolve(repository, config.workingDirectory)
  await mustBe(['directory'], workingDirectory, `${origin(inputs.workingDirectory)}: ${config.workingDirectory}`)

  const file = async (value: string | null, input: { name: string }): Promise<string | null> => {
    if (value === null) return null
    const path = resolve(workingDirectory, value)
    await mustBe(['file'], path, `${origin(input)}: ${value}`)
    return path
  }
  const inRepository = async (value: string | null, input: { name: string }, kinds: Kinds): Promise<string | null> => {
    if (value === null) return null
    const path = resolve(workingDirectory, value)
    await mustBe(kinds, path, `${origin(input)}: ${value}`)
    if (!isInside(repository, path)) throw new UserError(`${origin(input)}: ${value} lies outside the repository`)
    return relative(workingDirectory, path).split(sep).join('/') || '.'
  }
  const toWrite = async (value: string | null, input: { name: string }): Promise<string | null> => {
    if (value === null || value === '-') return value
    const path = resolve(repository, value)
    if ((await kindOf(path)) === 'directory')
      throw new UserError(`${origin(input)}: ${value} is a directory`, { remedy: 'Name a file.' })
    return path
  }
  return {
    ...config,
    workingDirectory,
    migrations: await migrationsWithin(workingDirectory, config.migrations, origin(inputs.migrations)),
    openapi: await inRepository(config.openapi, inputs.openapi, ['file']),
    routes: await inRepository(config.routes, inputs.routes, ['directory', 'file']),
    scaffold: await inRepository(config.scaffold, inputs.scaffold, ['directory']),
    schemaFile: await file(config.schemaFile, inputs.schemaFile),
    seedFile: await file(config.seedFile, inputs.seedFile),
    tableSizesFile: await file(config.tableSizesFile, inputs.tableSizesFile),
    caFile: await file(config.caFile, inputs.caFile),
    saveFile: await toKeep(config.saveFile, workingDirectory, origin(inputs.saveFile)),
    merge: await filesNamed(config.merge, workingDirectory, origin(inputs.merge)),
    jsonFile: await toWrite(config.jsonFile, inputs.jsonFile),
    htmlFile: await toWrite(config.htmlFile, inputs.htmlFile),
    sarifFile: await toWrite(config.sarifFile, inputs.sarifFile),
    markdownFile: await toWrite(config.markdownFile, inputs.markdownFile),
  }
}

function refuseContradictions(config: Config, origin: (input: { name: string }) => string): void {
  const byUrl = config.postgres.includes('://')
  const serverOf = byUrl ? 'a server given by URL' : 'the embedded server'
  if (config.postgresImage !== null && (byUrl || config.postgres === 'embedded')) {
    throw new UserError(`${origin(inputs.postgresImage)}: ${serverOf} has no image`, {
      remedy: 'Set postgres to container, or leave the image out.',
    })
  }
  if (config.postgresVersion !== null && byUrl) {
    throw new UserError(`${origin(inputs.postgresVersion)}: a server given by URL has the version it has`, {
      remedy: 'Leave it out.',
    })
  }
  if (config.postgresVersion !== null && config.postgresImage !== null) {
    throw new UserError(`${origin(inputs.postgresVersion)}: postgres-image says the version already`, {
      remedy: 'Give one of the two.',
    })
  }
  if (config.rollbackCommand !== null && config.migrateCommand === null) {
    throw new UserError(`${origin(inputs.rollbackCommand)}: there is no migrate-command to take back`, {
      remedy: 'Give both, or neither.',
    })
  }
}

/** The directory of the migrations relative to the working directory; one outside of it has no place in the trees compared. */
async function migrationsWithin(workingDirectory: string, value: string | null, origin: string): Promise<string | null> {
  if (value === null) return null
  const path = resolve(workingDirectory, value)
  if (!isInside(workingDirectory, path)) {
    throw new UserError(`${origin}: ${value} lies outside working-directory`, {
      remedy: 'Set working-directory to a directory above it.',
    })
  }
  await mustBe(['directory'], path, `${origin}: ${value}`)
  return relative(workingDirectory, path).split(sep).join('/')
}

type Kinds = readonly ('file' | 'directory')[]

function isInside(directory: string, path: string): boolean {
  const inside = relative(directory, path)
  return inside !== '..' && !inside.startsWith(`..${sep}`) && !isAbsolute(inside)
}

async function mustBe(kinds: Kinds, path: string, subject: string): Promise<void> {
  const found = await kindOf(path)
  if (kinds.some((kind) => kind === found)) return
  if (found === null) throw new UserError(`${subject} does not exist`, { remedy: `Looked for ${path}.` })
  throw new UserError(`${subject} is ${kinds.includes('file') ? 'no file' : 'no directory'}`)
}

async function kindOf(path: string): Promise<'file' | 'directory' | 'other' | null> {
  try {
    const found = await stat(path)
    return found.isFile() ? 'file' : found.isDirectory() ? 'directory' : 'other'
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT' || code === 'ENOTDIR') return null
    throw new UserError(`${path} cannot be read (${code})`, { cause: error })
  }
}
