import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { readDescription } from '../description/read.ts'
import type { FrameworkName } from './framework.ts'
import { type Scaffold, scaffold } from './scaffold.ts'

const root = resolve(import.meta.dirname, '../../..')
const { signal } = new AbortController()

/** A folder with a scaffolded service, whose modules are those of this repository. */
export interface TestProject {
  folder: string
  /** Writes the service for a description, as `preflight scaffold openapi.json` does. */
  scaffold(description: object, options?: { force?: boolean; write?: boolean }): Promise<Scaffold>
  read(path: string): Promise<string>
  write(path: string, text: string): Promise<void>
  edit(path: string, change: (text: string) => string): Promise<void>
}

export async function testProject(framework: FrameworkName, output = 'src/routes/'): Promise<TestProject> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'preflight-scaffold-')))
  folders.push(folder)
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'))
  const read = (path: string): Promise<string> => readFile(join(folder, path), 'utf8')
  const write = async (path: string, text: string): Promise<void> => {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  return {
    folder,
    read,
    write,
    edit: async (path, change) => {
      const text = await read(path)
      const changed = change(text)
      if (changed === text) throw new Error(`The edit of ${path} changes nothing.`)
      await write(path, changed)
    },
    scaffold: async (document, { force = false, write: really = true } = {}) => {
      await write('openapi.json', JSON.stringify(document))
      const description = await readDescription('openapi.json', { root: folder, allowRemoteRefs: false, signal })
      const found = await scaffold(description, { framework, output, cwd: folder, force, signal })
      if (really) await found.write()
      return found
    },
  }
}

const folders: string[] = []

/** For the end of a test file. */
export async function removeProjects(): Promise<void> {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
}

/** What the compiler has to say of projects, all in one run; empty: nothing. */
export async function typeErrors(projects: readonly TestProject[]): Promise<string> {
  const folders = projects.map(({ folder }) => folder)
  const program = join(root, 'node_modules/typescript/bin/tsc')
  try {
    await promisify(execFile)(process.execPath, [program, '-b', '--noEmit', '--pretty', 'false', ...folders], {
      maxBuffer: 64 * 1024 * 1024,
    })
    return ''
  } catch (error) {
    if (error instanceof Error && 'stdout' in error) return String(error.stdout)
    throw error
  }
}
