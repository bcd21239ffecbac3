import { type Dirent, existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, extname, join, sep } from 'node:path'

const extensions = new Set(['.js', '.mjs', '.cjs', '.jsx', '.ts', '.mts', '.cts', '.tsx'])

/** Folders in which no hand-written service lies. */
const passedOver = new Set([
  'node_modules',
  'bower_components',
  'coverage',
  'dist',
  'build',
  'out',
  'public',
  'static',
  '__tests__',
  '__mocks__',
  'test',
  'tests',
  'e2e',
  'cypress',
  'fixtures',
  'example',
  'examples',
  'flow-typed',
  'migrations',
  'seeders',
])

/** The most files of a project that are looked at: above that it is no single service. */
const mostFiles = 20_000

/** Whether a file holds code that is read: declarations and tests are not. */
export function isSource(file: string): boolean {
  return extensions.has(extname(file)) && !/\.d\.[cm]?ts$|\.(test|spec|stories|e2e|config)\.[cm]?[jt]sx?$/.test(basename(file))
}

/** The source files under a folder, sorted, without what is generated, installed or a test. A file stands for itself. */
export function sourcesUnder(folder: string): string[] {
  if (isFile(folder)) return isSource(folder) ? [folder] : []
  const found: string[] = []
  const folders = [folder]
  for (let at = folders.pop(); at !== undefined && found.length < mostFiles; at = folders.pop()) {
    for (const entry of entriesOf(at)) {
      const path = join(at, entry.name)
      if (entry.isDirectory()) {
        if (!passedOver.has(entry.name) && !entry.name.startsWith('.')) folders.push(path)
      } else if (isSource(path) && !isBundle(path)) {
        found.push(path)
      }
    }
  }
  return found.sort()
}

/** What a bundler puts together in one file is large and has long lines: nobody wrote it, and to read it takes seconds. */
function isBundle(file: string): boolean {
  if (/\.(min|bundle|chunk)\.[cm]?js$/.test(file)) return true
  if (!/\.[cm]?js$/.test(file) || statSync(file).size < 200_000) return false
  const beginning = readFileSync(file, 'utf8').slice(0, 100_000)
  return beginning.length / beginning.split('\n').length > 300
}

/** What a folder holds, by name; nothing where it cannot be read. */
export function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch {
    return []
  }
}

export function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile()
}

export function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory()
}

export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`)
}
