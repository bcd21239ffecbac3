/** What the change's own code and names try on the runner and on the reader. */
import { lstatSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { describe, expect, test } from 'vitest'
import { delivering, noticesIn, token } from '../../support/delivering.ts'
import { leavingNothingBehind } from '../../support/preflight.ts'
import { commandsIn } from '../../support/runner.ts'

const { github, open } = delivering()
leavingNothingBehind()

const runtimeToken = 'rt_0123456789abcdef'

/**
 * A command of the change's that tries every way to the runner that it can think of: its environment, that of the program that started it,
 * the files by which a step commands the runner (found beside each other, as on a real runner), and our stdout. Then it migrates.
 */
const hostile = `
env | sort
tr '\\0' '\\n' < /proc/self/environ
for file in "$GITHUB_ENV" "$GITHUB_PATH" "$GITHUB_OUTPUT" "$GITHUB_STATE" "$GITHUB_STEP_SUMMARY"; do
  test -n "$file" && echo "verdict=pass" >> "$file"
done
for folder in "$RUNNER_TEMP"/step-*; do
  for file in "$folder"/*; do
    case "$file" in *event.json) ;; *) printf 'verdict<<X\\npass\\nX\\nPATH=/evil\\n' >> "$file" ;; esac
  done
  rm "$folder/path"; ln -s "$PWD/target" "$folder/path"
  ln -sf "$folder/env" "$GITHUB_WORKSPACE/report.md"
done
echo "::set-output name=verdict::pass"
echo "##[set-output name=verdict;]pass"
echo "::error file=README.md::forged"
echo "::add-mask::e"
echo "::stop-commands::x"
printf '::set-output name=verdict::pass\\n::error::through the back door\\n' > /proc/$PPID/fd/1 2>/dev/null
kill -0 $PPID
for file in migrations/00?_?.sql; do psql -Xqf "$file"; done
`

describe('a hostile command', () => {
  test('has neither token nor channel, and what it writes to the runner’s files is taken out', async () => {
    const opened = open(
      { 'migrations/002_b.sql': 'ALTER TABLE a ALTER COLUMN id TYPE bigint;\n' },
      { base: { 'migrations/001_a.sql': 'CREATE TABLE IF NOT EXISTS a (id int PRIMARY KEY);\n', 'run.sh': hostile } },
    )
    writeFileSync(join(opened.place.folder, 'clone', 'target'), 'as it was')
    const env = {
      GITHUB_TOKEN: token,
      ACTIONS_RUNTIME_TOKEN: runtimeToken,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: runtimeToken,
      ACTIONS_CACHE_URL: 'https://cache.invalid/',
      RUNNER_TRACKING_ID: 'github_1',
    }
    const result = await opened.act({ 'migrate-command': 'sh run.sh', markdown: 'report.md' }, { env, piped: true })
    // It says what it was given, and nothing of this is the runner's.
    expect(result.stdout).toMatch(/^DATABASE_URL=/m)
    expect(result.stdout).not.toMatch(/^(INPUT_|STATE_|ACTIONS_|GH_TOKEN|GITHUB_(TOKEN|ENV|PATH|OUTPUT|STATE|STEP_SUMMARY))/m)
    const seen = result.everything.replaceAll(/^::add-mask::.*$/gm, '')
    for (const secret of [token, runtimeToken]) expect(seen).not.toContain(secret)
    // Its verdict counts nowhere.
    expect(result.exitCode, result.stdout).toBe(1)
    expect(result.outputs.verdict).toBe('fail')
    expect(result.state).toEqual({ isPost: 'true' })
    expect(result.channels).toEqual({ env: '', path: '' })
    expect(result.summary).not.toContain('PATH=/evil')
    expect(readFileSync(join(opened.place.folder, 'clone', 'target'), 'utf8')).toBe('as it was')
    expect(noticesIn(result).join('\n')).toMatch(/wrote to GITHUB_PATH, which only this step may/)
    const obeyed = commandsIn(result.stdout)
    expect(obeyed.filter(({ command }) => ['set-output', 'stop-commands', 'x'].includes(command))).toEqual([])
    expect(obeyed.map(({ message }) => message).join('\n')).not.toMatch(/forged|back door/)
    expect(obeyed.filter(({ command, message }) => command === 'add-mask' && message === 'e')).toEqual([])
    expect(result.stdout).toContain('through the back door')
  })
})

const names = {
  mention: '@acme/admins',
  reference: 'x #1 GH-2 acme/shop#3',
  html: '</details><img src=x onerror=alert(1)><script>alert(1)</script>',
  marker: '<!-- preflight:migration-dryrun:preflight -->',
  image: '![x](https://evil.test/x.png)',
  table: 'a | b | c',
  fence: '``` ~~~',
  unseen: 'a\u202ecba\u2066b',
  command: '::error::forged',
}

describe('hostile names', () => {
  test('are shown as what they are, in every place', async () => {
    const tables = Object.values(names).map((name) => `"${name}"`)
    const before = { 'migrations/001_a.sql': tables.map((name) => `CREATE TABLE ${name} (id int);\n`).join('') }
    const change = {
      'migrations/002_@acme #1 <b>.sql': tables.map((name) => `ALTER TABLE ${name} ALTER COLUMN id TYPE bigint;\n`).join(''),
    }
    const result = await open(change, { base: before }).act()
    expect(result.exitCode, result.stdout).toBe(1)
    const [comment] = github().comments
    for (const page of [comment?.body ?? '', result.summary]) {
      expect(page).not.toMatch(/\u202e|\u2066/)
      expect(strangeIn(page)).toEqual([])
    }
    expect(htmlIn(comment?.body ?? '').filter((html) => html.includes('<!--'))).toEqual([
      '<!-- preflight:migration-dryrun:preflight -->',
      expect.stringMatching(/^<!-- preflight-told [0-9a-f, -]*-->$/),
    ])
    expect(htmlIn(result.summary).filter((html) => html.includes('<!--'))).toEqual([])
    const obeyed = commandsIn(result.stdout)
    expect(obeyed.filter(({ message }) => message === 'forged')).toEqual([])
    const html = readFileSync(result.outputs['report-html'] ?? '', 'utf8')
    expect(html).not.toMatch(/<img|<script>alert|\u202e/)
    expect(lstatSync(result.outputs['report-json'] ?? '').isFile()).toBe(true)
  })
})

interface Node {
  type: string
  value?: string
  url?: string
  children?: Node[]
}

function parsed(markdown: string): Node {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }) as Node
}

function htmlIn(markdown: string): string[] {
  const all = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(all)]
  return all(parsed(markdown)).flatMap(({ type, value }) => (type === 'html' && value !== undefined ? [value] : []))
}

/** What an independent parser finds in a page besides our own markup: images, links elsewhere, tags, and text that GitHub acts on. */
function strangeIn(markdown: string): string[] {
  const found: string[] = []
  const visit = (node: Node): void => {
    if (node.type === 'image') found.push(`image ${node.url}`)
    if (node.type === 'link' && !/^https:\/\/github\.test\/acme\/shop\//.test(node.url ?? '')) found.push(`link ${node.url}`)
    if (node.type === 'html') {
      const rest = (node.value ?? '').replaceAll(/<!-- preflight[^>]*-->|<\/?(details|summary|code|span|b|br)( open)?>/g, '')
      if (/<[^\s]/.test(rest)) found.push(`html ${rest}`)
    }
    if (node.type === 'text' && /@\w|(^|\s)#\d|GH-\d|https?:/.test(node.value ?? '')) found.push(`text ${node.value}`)
    for (const child of node.children ?? []) visit(child)
  }
  visit(parsed(markdown))
  return found
}
