/** dist/licenses.txt: the licence of every package that the bundle took code from. ncc's own list misses those in chunks. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

interface Manifest {
  name: string
  version: string
  license?: string | { type: string }
  licenses?: { type: string }[]
  author?: string | { name: string }
}

const licenceFile = /^(un)?licen[cs]e|^copying|^notice|^copyright/i

/** Code inside a package that is not its author's, where the package does not say so itself. */
const notices: Record<string, string> = { 'libpg-query': 'libpg-query.txt' }

/**
 * One section per package: name, version and licence, then the text. `folders` are the packages' folders.
 * Throws where a package names no licence, or has no text and none can be written for it: such a package must not be shipped.
 */
export function licencesOf(folders: string[]): string {
  const sections = new Map<string, string>()
  for (const folder of folders) {
    const manifest: Manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const title = `${manifest.name} ${manifest.version} (${licenceName(manifest)})`
    sections.set(title, `${title}\n${'-'.repeat(title.length)}\n\n${textOf(folder, manifest)}\n`)
  }
  const titles = [...sections.keys()].sort()
  return titles.map((title) => sections.get(title)).join('\n\n')
}

function licenceName({ name, license, licenses }: Manifest): string {
  const licence = license ?? licenses?.[0]
  if (licence === undefined) throw new Error(`${name} names no licence`)
  return typeof licence === 'string' ? licence : licence.type
}

function textOf(folder: string, manifest: Manifest): string {
  const files = readdirSync(folder)
    .filter((file) => licenceFile.test(file) && !/\.(js|ts|json)$/.test(file))
    .sort()
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8'))
  if (texts.length === 0) texts.push(fromReadme(folder) ?? standardText(manifest))
  const notice = notices[manifest.name]
  if (notice !== undefined) texts.push(readFileSync(new URL(`notices/${notice}`, import.meta.url), 'utf8'))
  return texts.map((text) => text.replaceAll('\r\n', '\n').trim()).join('\n\n')
}

/** The licence section of a README, if the whole text stands in it. */
function fromReadme(folder: string): string | null {
  const readme = readdirSync(folder).find((file) => /^readme(\.|$)/i.test(file))
  if (readme === undefined) return null
  const section = /^#+ *licen[cs]e.*\n([\s\S]+)/im.exec(readFileSync(join(folder, readme), 'utf8'))?.[1]
  return section !== undefined && /as is/i.test(section) && /permission/i.test(section) ? section : null
}

/** Licences whose text is kept here. */
const standard = new Set(['MIT', 'ISC', 'Apache-2.0'])

/** The SPDX text, for packages that name a licence and an author but carry no text. */
function standardText(manifest: Manifest): string {
  const licence = licenceName(manifest)
  const author = typeof manifest.author === 'string' ? manifest.author : manifest.author?.name
  const body = standard.has(licence) ? readFileSync(new URL(`notices/${licence}.txt`, import.meta.url), 'utf8') : null
  if (body === null || author === undefined)
    throw new Error(`${manifest.name} carries no licence text, and none can be written for it`)
  return `Copyright (c) ${author}\n\n${body}`
}
