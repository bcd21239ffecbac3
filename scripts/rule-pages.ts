import type { Level, RuleDescription } from '../src/report/report.ts'

/** Sections of a rule's page that are shown beside a finding elsewhere; the others are for those who read the page. */
const helpful = ['Why it hurts', 'The safer way']

/**
 * What docs/rules/<id>.md says of its rule: its title, one sentence, "Level: <level> …", then sections.
 * Throws where a page lacks one of them, or names another rule.
 */
export function ruleDescription(id: string, page: string): RuleDescription {
  const path = `docs/rules/${id}.md`
  const [head = '', ...sections] = page.trim().split(/^## /m)
  const [title, summary = '', level] = head.trim().split('\n\n')
  if (title !== `# ${id}`) throw new Error(`${path} does not begin with "# ${id}"`)
  const usual = /^Level: (error|warning|info)\b/.exec(level ?? '')?.[1]
  if (usual === undefined) throw new Error(`${path} has no "Level: error", "warning" or "info" behind its first sentence`)
  const help = helpful.map((name) => {
    const section = sections.find((text) => text.startsWith(`${name}\n`))
    if (section === undefined) throw new Error(`${path} has no section "${name}"`)
    return `## ${section.trim()}`
  })
  return { id, level: usual as Level, summary, help: fromRoot(help.join('\n\n')), docs: path }
}

/** Links as they are read from the repository's root instead of from the page. */
function fromRoot(markdown: string): string {
  return markdown.replace(/\]\((?!https?:)([^)\s]+)\)/g, (_, target: string) => {
    const { pathname, hash } = new URL(target, 'https://root/docs/rules/')
    return `](${pathname.slice(1)}${hash})`
  })
}
