import { readFileSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import { isFile, isWithin, sourcesUnder } from './files.ts'
import type { Manifest } from './manifest.ts'
import { sourceBefore } from './source-of.ts'

/** A file that starts a service; `plugin`: started by fastify-cli, which registers what it exports. */
export interface Entry {
  file: string
  how: 'program' | 'plugin'
  /** The prefix that fastify-cli is given. */
  prefix: string
}

/** Scripts that start no service. */
const noService = /test|lint|migrat|seed|format|build|docs?$|coverage|clean|prepare|release|storybook|typecheck/i

/** The files that package.json starts, in the order of its scripts; then those that by their names are the beginning. */
export function entriesOf(manifest: Manifest | null, root: string, folder: string): Entry[] {
  const scripts = [...(manifest?.scripts ?? [])].filter(([name]) => !noService.test(name)).map(([, command]) => command)
  const found = [
    ...scripts.flatMap((command) => fromCommand(command, root)),
    ...(manifest?.main ?? []).map((main) => program(sourceBefore(join(root, main), root))),
    ...conventional(root, folder).map(program),
  ].filter((entry) => entry !== null)
  const seen = new Set<string>()
  return found.filter(({ file }) => isCode(file) && isWithin(file, root) && !seen.has(file) && seen.add(file))
}

/** bin/www has no ending. */
function isCode(file: string): boolean {
  return extname(file) === '' ? /\brequire\(|^import /m.test(readFileSync(file, 'utf8')) : /\.[cm]?[jt]sx?$/.test(file)
}

function program(file: string | null): Entry | null {
  return file === null ? null : { file, how: 'program', prefix: '' }
}

/** `node -r dotenv/config dist/server.js`, `nodemon app`, `fastify start -l info app.js`: the words that are files. */
function fromCommand(command: string, root: string): (Entry | null)[] {
  const words = command.split(/\s+/).map((word) => word.replace(/^['"]|['"]$/g, ''))
  const isFastify = words.includes('fastify') && words.includes('start')
  const flag = words.findIndex((word) => word === '-x' || word === '--prefix')
  return words
    .filter(
      (word, index) =>
        word !== '' &&
        !word.startsWith('-') &&
        !/^(-r|--require|--import|-P|--project|-c|--config)$/.test(words[index - 1] ?? ''),
    )
    .filter((word) => /[./]/.test(word) || /^(server|app|index|main|src)$/.test(word))
    .map((word) => sourceBefore(join(root, word), root))
    .map((file) =>
      file === null
        ? null
        : { file, how: isFastify ? 'plugin' : 'program', prefix: isFastify && flag >= 0 ? (words[flag + 1] ?? '') : '' },
    )
}

const names = ['server', 'app', 'index', 'main', 'bin/www', 'www', 'start']
const folders = ['', 'src', 'app', 'server', 'api', 'backend', 'lib', 'bin']

/** By name, in the folder that is asked for and in every one above it. */
function conventional(root: string, folder: string): (string | null)[] {
  const found: (string | null)[] = []
  for (let at = folder; isWithin(at, root); at = dirname(at)) {
    for (const below of at === root ? folders : ['', 'src']) {
      for (const name of names) found.push(named(join(at, below, name)))
    }
    if (at === dirname(at)) break
  }
  return found
}

function named(path: string): string | null {
  const file = ['.ts', '.js', '.mts', '.mjs', '.cts', '.cjs', ''].map((ending) => `${path}${ending}`).find(isFile)
  return file ?? null
}

const making =
  /\b_?(express|fastify|Fastify|buildFastify)((\d*|_\d+)\.(default|fastify)\))?\s*(<[^>]*>)?\(|new\s+(Koa|express|Express|_?koa\w*\.default)\b|new\s+\w*[Aa]pp(lication)?\b/
const frameworks = /['"](express|fastify|koa)['"]/

/** The files under a folder in which an application is made. */
export function makersUnder(folder: string): string[] {
  return sourcesUnder(folder).filter((file) => {
    const text = readFileSync(file, 'utf8')
    return frameworks.test(text) && making.test(text)
  })
}
