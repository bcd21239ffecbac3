import { join, relative, sep } from 'node:path'
import { isFile, isFolder } from './files.ts'

const endings = ['.ts', '.js', '.mts', '.mjs', '.cts', '.cjs', '.tsx', '.jsx', '.json']
/** Folders of which nothing is written by hand. */
const output = /^(dist|build|out|output|\.build|compiled)$/
const compiled = /^(dist|build|lib|out|output|\.build|compiled)$/

/** The source behind a path as code or package.json writes it: an ending or `index` may be missing, or it names what was compiled. */
export function sourceOf(written: string, root: string): string | null {
  return asWritten(written) ?? beforeCompilation(written, root)
}

/** The same, where what was compiled may lie beside its source, older than it: the source is what counts. */
export function sourceBefore(written: string, root: string): string | null {
  const source = outputOf(written, root) === null ? null : beforeCompilation(written, root)
  return source !== null && isCompiled(source) ? source : sourceOf(written, root)
}

/** `index.js` beside `dist/index.js` only loads it: what is compiled is TypeScript, or lies in src. */
function isCompiled(source: string): boolean {
  return /\.[cm]?tsx?$/.test(source) || source.split(sep).includes('src')
}

/** The folder of what was compiled in which a file lies; null: it lies in none. */
export function outputOf(file: string, root: string): string | null {
  const steps = relative(root, file).split(sep)
  const at = steps.findIndex((step) => output.test(step))
  return at < 0 ? null : join(root, ...steps.slice(0, at + 1))
}

function asWritten(written: string): string | null {
  if (isFile(written)) return written
  const stem = written.replace(/\.([cm]?)jsx?$/, '')
  const candidates = [
    ...endings.map((ending) => `${written}${ending}`),
    ...(stem === written ? [] : endings.map((e) => `${stem}${e}`)),
  ]
  const file = candidates.find(isFile)
  if (file !== undefined) return file
  return isFolder(written) ? (endings.map((ending) => join(written, `index${ending}`)).find(isFile) ?? null) : null
}

/** dist/server.js of src/server.ts, or of server.ts; dist/src/server.js of src/server.ts. */
function beforeCompilation(written: string, root: string): string | null {
  const steps = relative(root, written).split(sep)
  const at = steps.findIndex((step) => compiled.test(step))
  if (at < 0) return null
  const head = steps.slice(0, at)
  const tail = steps.slice(at + 1)
  const places = [[...head, 'src', ...tail], [...head, ...tail], [...head, 'src', ...tail.slice(1)], ['src', ...tail], tail]
  for (const place of places) {
    const found = asWritten(join(root, ...place))
    if (found !== null) return found
  }
  return null
}
