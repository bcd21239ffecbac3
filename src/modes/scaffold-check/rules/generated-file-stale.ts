import { diffLines } from 'diff'
import { forShell } from '../../../config/flags.ts'
import type { FileOutcome } from '../../../openapi/scaffold/regenerate/reconcile.ts'
import { code } from '../../../report/text.ts'
import { finding, levelSince, located, type Rule, texts } from './rule.ts'

/** What the generator wrote is not what it would write now. */
export const generatedFileStale: Rule = {
  id: 'generated-file-stale',
  judge(run) {
    const { generated, staleSince, description } = run
    if (generated.kind === 'refused') {
      if (run.base?.kind === 'read' && run.base.generated.kind === 'refused') return []
      return [
        finding(run, 'generated-file-stale', {
          level: 'warning',
          title: `Whether what ${code(generated.manifest)} names is up to date could not be told`,
          why: `${generated.why} ${generated.remedy ?? ''}`.trim(),
          evidence: [],
          at: null,
          remedy: null,
        }),
      ]
    }
    if (generated.kind === 'none') return []
    const stale = generated.stale.filter(({ path }) => staleSince.get(path) !== 'before')
    const [first] = stale
    if (first === undefined) return []
    const since = stale.some(({ path }) => staleSince.get(path) === 'change') ? 'change' : 'unknown'
    return [
      finding(run, 'generated-file-stale', {
        level: levelSince(since),
        title: `${code(first.path)}${stale.length === 1 ? ' is not what' : ` and ${stale.length - 1} more are not what`} the description gives`,
        why: 'The service validates and answers by a description of yesterday, and the next `preflight scaffold` changes more than its author meant. Hand-written parts are not counted: they stay.',
        evidence: texts(...stale.map((file) => `${code(file.path)} ${changeOf(file)}`)),
        at: located({ file: first.path, line: firstLine(first) }),
        remedy: {
          text: 'write them anew, and commit what changed.',
          code: {
            language: 'sh',
            text: `npx backend-preflight scaffold ${forShell(description.file)} --output ${forShell(`${generated.output}/`)}`,
          },
        },
      }),
    ]
  },
}

function changeOf({ action, before, after }: FileOutcome): string {
  if (action === 'written') return 'is missing'
  if (action === 'deleted') return 'would be deleted'
  const lines = diffLines(before, after)
  const count = (which: 'added' | 'removed') => lines.reduce((sum, each) => sum + (each[which] ? each.count : 0), 0)
  return `would change: +${count('added')} −${count('removed')} lines`
}

/** The first line of what is there that would change. */
function firstLine({ before, after }: FileOutcome): number {
  let line = 1
  for (const { added, removed, count } of diffLines(before, after)) {
    if (added || removed) return Math.max(1, Math.min(line, before.split('\n').length))
    line += count
  }
  return line
}
