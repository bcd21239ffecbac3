import { at } from './format.ts'

export interface PlannedChange {
  name: string
  /** 1 for the first change of that name, 2 for its first rework, … */
  occurrence: number
  /** Tags between this change and the next of the same name, in order; [] where it is the last of its name. */
  reworkTags: string[]
  dependencies: string[]
  line: number
}

const change = /^\s*([-+])?\s*([^\s@#[\]%][^\s@[\]#]*)\s*(?:\[([^\]]*)\])?\s*(?:\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ.*|#.*)?$/

/**
 * Reads a sqitch.plan: changes in deployment order, tags, reworks (sqitch's manual page sqitchchanges).
 *
 * @throws UserError for a line that is none of these, and for a required change that does not come before.
 */
export function parsePlan(file: string, text: string): PlannedChange[] {
  const changes: PlannedChange[] = []
  const tags = new Set<string>()
  const tagsSince: { after: number; tag: string }[] = []
  for (const [index, raw] of text.split('\n').entries()) {
    const content = raw.trimEnd()
    const line = index + 1
    if (/^\s*(?:$|#|%)/.test(content)) continue
    const tag = /^\s*@([^\s@#[\]]+)/.exec(content)?.[1]
    if (tag !== undefined) {
      tags.add(tag)
      tagsSince.push({ after: changes.length, tag })
      continue
    }
    const [, operator, name, inBrackets = ''] = change.exec(content) ?? []
    if (name === undefined) throw at(file, line, 'this line of the plan is neither a change nor a tag.')
    if (operator === '-')
      throw at(
        file,
        line,
        `the plan reverts ${name} in between, which Preflight does not run.`,
        'Set `migrate-command: sqitch deploy` and `rollback-command: sqitch revert -y`.',
      )
    const dependencies = inBrackets.split(/\s+/).filter((word) => word !== '')
    requireEarlier(file, line, name, dependencies, changes, tags)
    const earlier = changes.findLast((planned) => planned.name === name)
    if (earlier !== undefined) {
      const position = changes.indexOf(earlier)
      earlier.reworkTags = tagsSince.filter(({ after }) => after > position).map(({ tag }) => tag)
      if (earlier.reworkTags.length === 0)
        throw at(file, line, `${name} is in the plan twice without a tag in between, which sqitch refuses.`)
    }
    changes.push({ name, occurrence: (earlier?.occurrence ?? 0) + 1, reworkTags: [], dependencies, line })
  }
  return changes
}

function requireEarlier(
  file: string,
  line: number,
  name: string,
  dependencies: string[],
  before: PlannedChange[],
  tags: Set<string>,
): void {
  for (const dependency of dependencies) {
    // `!x` is a conflict; `project:x` lies in another plan; a long hexadecimal word is a change's id.
    if (/^!|:/.test(dependency) || /^[0-9a-f]{40}$/.test(dependency)) continue
    const [required = '', tag] = dependency.split('@')
    if (tag !== undefined && !/^(?:HEAD|ROOT)/.test(tag) && !tags.has(tag))
      throw at(file, line, `${name} requires ${dependency}, but no tag @${tag} comes before it.`)
    if (required !== '' && !before.some((planned) => planned.name === required))
      throw at(file, line, `${name} requires ${required}, which does not come before it in the plan.`)
  }
}
