/**
 * `npm run build` writes dist/. `--check` writes nothing and exits 1 where dist/ is not what the sources give;
 * `--out DIR` writes elsewhere.
 */
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { parseArgs } from 'node:util'
import { type Bundle, bundle } from './bundle.ts'

/** Replaces what stands in `folder` by the bundle. */
export function write({ files }: Bundle, folder: string): void {
  rmSync(folder, { recursive: true, force: true })
  for (const [name, { content, executable }] of files) {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
    chmodSync(path, executable ? 0o755 : 0o644)
  }
}

/** What in `folder` is not as the bundle has it, one line each. */
export function differences({ files }: Bundle, folder: string): string[] {
  const present = existsSync(folder) ? filesIn(folder) : []
  const superfluous = present.filter((name) => !files.has(name)).map((name) => `${name}: no longer built`)
  const stale = [...files].flatMap(([name, { content, executable }]) => {
    const path = join(folder, name)
    if (!present.includes(name)) return [`${name}: missing`]
    if (!readFileSync(path).equals(content)) return [`${name}: out of date`]
    const runs = process.platform === 'win32' || (statSync(path).mode & 0o100) !== 0
    return executable && !runs ? [`${name}: not executable`] : []
  })
  return [...superfluous, ...stale].sort()
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { check: { type: 'boolean', default: false }, out: { type: 'string', default: 'dist' } },
  })
  const root = resolve(import.meta.dirname, '..')
  const folder = resolve(values.out)
  process.chdir(root)
  const built = await bundle(root)
  if (values.check) {
    const found = differences(built, folder)
    if (found.length > 0) {
      console.error(`${found.join('\n')}\nRun npm run build and commit dist/.`)
      process.exitCode = 1
    }
    return
  }
  write(built, folder)
  const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000)} kB`
  const total = [...built.files.values()].reduce((sum, { content }) => sum + content.length, 0)
  const index = built.files.get('index.js')?.content.length ?? 0
  console.log(
    `${relative(root, folder)}/: ${built.files.size} files, ${kilobytes(total)}; index.js ${kilobytes(index)}; ${built.packages.length} packages`,
  )
}

if (import.meta.main) {
  await main().catch((error: unknown) => {
    // Not the stack: ncc's would print a line of 4 MB of its own source.
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  })
}
