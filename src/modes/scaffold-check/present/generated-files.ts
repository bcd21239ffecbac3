import { createTwoFilesPatch } from 'diff'
import type { Block } from '../../../report/report.ts'
import type { CheckRun } from '../check-run.ts'
import { counted } from './headline.ts'

/** What the generator wrote: how much of it is as the description gives it, and what would change. */
export function generatedFiles(run: CheckRun): Block[] {
  const { generated } = run
  if (generated.kind === 'none') return generated.reason === null ? [] : [{ kind: 'text', text: generated.reason }]
  if (generated.kind === 'refused')
    return [{ kind: 'text', text: `The generated files were compared with nothing: ${generated.why}` }]
  const { files, stale } = generated
  const summary = `${stale.length === 0 ? '✅' : '⚠️'} Generated files: ${files.length - stale.length} of ${files.length} as the description gives them, ${types(run)}`
  const blocks = stale.map(({ path, before, after }): Block => ({ kind: 'diff', text: patch(path, before, after) }))
  return [{ kind: 'details', summary, open: false, blocks }]
}

function patch(path: string, before: string, after: string): string {
  const whole = createTwoFilesPatch(path, path, before, after, 'as it is', 'as it would be written', { context: 2 })
  return whole.replace(/^Index: .*\n=+\n/, '')
}

function types({ types: checked }: CheckRun): string {
  if (checked.kind === 'skipped') return `their types not checked: ${checked.reason}`
  const elsewhere = checked.elsewhere === 0 ? '' : ` (and ${counted(checked.elsewhere, 'error')} in other files of the project)`
  return checked.mistakes.length === 0
    ? `and they compile with ${checked.compiler}${elsewhere}`
    : `${counted(checked.mistakes.length, 'error')} of ${checked.compiler}${elsewhere}`
}
