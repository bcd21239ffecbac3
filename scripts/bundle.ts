/** The sources as one CommonJS program with a lazy chunk per `import()`: TypeScript emits, ncc bundles. */
import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ncc, { type BundledModule } from '@vercel/ncc'
import { licencesOf } from './licences.ts'
import { withOwnRequire } from './own-require.ts'

export interface BundledFile {
  content: Buffer
  executable: boolean
}

export interface Bundle {
  /** By the name within dist/, with forward slashes. */
  files: Map<string, BundledFile>
  /** The folders of the packages that code was taken from. */
  packages: string[]
}

/** Built by npm 10 whatever `allowScripts` says; ncc would then bundle them, and dist/ would differ by machine. */
const nativeFolders = ['node_modules/cpu-features/build', 'node_modules/ssh2/lib/protocol/crypto/build']

/** ssh2's helper for Windows' PuTTY agent: a Docker engine over ssh works without it. */
const stripped = new Set(['pagent.exe'])

/**
 * @actions/artifact unzips with it, which it is never asked to (zips are read as hostile data, by yauzl); a package that it rests on names
 * no licence, so it must not be shipped. Something that every Node has stands in its place.
 */
const leftOut = { 'unzip-stream': 'node:stream' }

const native = /\.(node|exe|dll|so|dylib)$/

/**
 * Bundles src/main.ts of the project in `root`, which must be the working directory: ncc names modules relative to it, and so the
 * result is the same wherever the project lies. Writes build/, nothing else.
 */
export async function bundle(root: string): Promise<Bundle> {
  if (process.cwd() !== root) throw new Error(`run the build in ${root}`)
  for (const folder of nativeFolders) rmSync(join(root, folder), { recursive: true, force: true })
  emit(root)
  const output = await ncc(join(root, 'build/main.js'), {
    cache: false,
    minify: false,
    sourceMap: false,
    license: '',
    quiet: true,
    target: 'es2024',
    externals: leftOut,
    // Elsewhere it would take any path that ends in the name of a file of ours, such as preflight.yml, for an asset to copy.
    filterAssetBase: join(root, 'node_modules'),
  })
  const packages = packagesOf(output.stats.compilation.modules)
  const files = new Map<string, BundledFile>()
  const add = (name: string, content: string | Buffer, executable = false): void => {
    files.set(name, { content: Buffer.from(content), executable })
  }
  add('index.js', withShebang(output.code), true)
  for (const [name, asset] of Object.entries(output.assets)) {
    if (stripped.has(name)) continue
    if (native.test(name)) throw new Error(`${name} is a native: it would tie dist/ to this machine`)
    add(name.replaceAll('\\', '/'), name.endsWith('.js') ? withOwnRequire(asset.source.toString()) : asset.source)
  }
  // ncc does not see it: the parser's glue code asks for it by name, beside itself.
  if (packages.some((folder) => folder.endsWith('/libpg-query'))) {
    add('libpg-query.wasm', readFileSync(join(root, 'node_modules/libpg-query/wasm/libpg-query.wasm')))
  }
  add('package.json', '{"type":"commonjs"}\n')
  add('licenses.txt', licencesOf(packages))
  return { files, packages }
}

/** build/package.json hides the project's `"type": "module"`: ncc would otherwise keep ESM, in which ssh2 does not load. */
function emit(root: string): void {
  rmSync(join(root, 'build'), { recursive: true, force: true })
  execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  writeFileSync(join(root, 'build/package.json'), '{}\n')
}

function withShebang(code: string): string {
  return code.startsWith('#!') ? code : `#!/usr/bin/env node\n${code}`
}

function packagesOf(modules: Iterable<BundledModule>): string[] {
  const folders = new Set<string>()
  const visit = (module: BundledModule): void => {
    const folder = module.resource === undefined ? null : packageFolder(module.resource)
    if (folder !== null) folders.add(folder)
    for (const part of module.modules ?? []) visit(part)
  }
  for (const module of modules) visit(module)
  return [...folders].sort()
}

/** `…/node_modules/@scope/name/lib/x.js` → `…/node_modules/@scope/name`; null for the project's own files. */
function packageFolder(file: string): string | null {
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file.replaceAll('\\', '/'))?.[0] ?? null
}
