import type { Change } from '../../git/change.ts'
import type { Comparison } from '../../openapi/drift/compare.ts'
import type { Code } from '../../openapi/drift/in-code.ts'
import { shareInstallation } from '../../service/share.ts'
import type { DescriptionRead, Tree, Wanted } from './api.ts'
import { type Before, readBase } from './base.ts'
import type { CheckRun, Since } from './check-run.ts'
import type { Generated } from './generated.ts'
import type { ScaffoldCheckInput } from './index.ts'
import { checkTypes, type TypeCheck, type TypeMistake } from './type-check.ts'

type Head = Pick<CheckRun, 'description' | 'code' | 'comparison' | 'generated' | 'types'>
type Request = ScaffoldCheckInput & { tree: Tree; change: Change; wanted: Wanted }

/** Reads the base, where anything of the head is wrong, and says since when that is. */
export async function inTheBase(
  request: Request,
  head: Head,
): Promise<Pick<CheckRun, 'base' | 'invalidSince' | 'staleSince' | 'mistakes'>> {
  const { progress, config, signal, tree, change, wanted } = request
  if (isClean(head)) return { base: null, invalidSince: 'unknown', staleSince: new Map(), mistakes: [] }
  progress.phase('reading the base')
  let types: TypeCheck = { kind: 'skipped', reason: 'there is nothing to compare' }
  const base = await readBase({
    change,
    wanted,
    signal,
    async during(before) {
      if (mistakesOf(head.types).length === 0) return
      const { kind } = await shareInstallation(tree.top, before.top, config.setupCommand, signal)
      if (kind === 'not shared') return
      const request = { tree: before, side: 'base' as const, generated: head.generated, onOutput: progress.foreign }
      types = await checkTypes({ ...request, timeLimitMs: config.timeBudgetMs, signal })
    },
  })
  const before = base.kind === 'read' ? base : null
  return {
    base,
    invalidSince: invalidSince(head.description, before),
    staleSince: staleSince(head.generated, before),
    mistakes: mistakesOf(head.types).map((mistake) => ({ ...mistake, since: mistakeSince(mistake, types, change) })),
  }
}

function isClean({ description, code, comparison, generated, types }: Head): boolean {
  return (
    description.kind === 'read' &&
    agrees(code, comparison) &&
    (generated.kind === 'none' || (generated.kind === 'checked' && generated.stale.length === 0)) &&
    mistakesOf(types).length === 0
  )
}

function agrees({ lost, notes }: Code, comparison: Comparison | null): boolean {
  if (comparison === null || lost.length + notes.length > 0) return false
  const isPaired = ({ kind }: { kind: string }) => kind === 'paired' || kind === 'not counted'
  return comparison.operations.every(isPaired) && comparison.routes.every(isPaired)
}

function mistakesOf(types: TypeCheck): readonly TypeMistake[] {
  return types.kind === 'checked' ? types.mistakes : []
}

function invalidSince(description: DescriptionRead, before: Before | null): Since {
  if (description.kind === 'read' || before === null) return 'unknown'
  const was = before.description
  return was?.kind === 'invalid' && was.message === description.message ? 'before' : 'change'
}

function staleSince(generated: Generated, before: Before | null): Map<string, Since> {
  if (generated.kind !== 'checked') return new Map()
  const isKnown = before !== null && before.generated.kind !== 'refused'
  const known = before?.generated.kind === 'checked' ? before.generated.stale : []
  return new Map(
    generated.stale.map(({ path, before: text, after }) => {
      const isOld = known.some((each) => each.path === path && each.before === text && each.after === after)
      return [path, !isKnown ? 'unknown' : isOld ? 'before' : 'change']
    }),
  )
}

/** Lines move: what counts is which error it is, and in which file. */
function mistakeSince(mistake: TypeMistake, base: TypeCheck, change: Change): Since {
  const { file, code, message } = mistake
  const isNew = change.kind === 'change' && change.files.some(({ path, status }) => path === file && status === 'added')
  if (base.kind === 'skipped') return isNew ? 'change' : 'unknown'
  const isOld = base.mistakes.some((each) => each.file === file && each.code === code && each.message === message)
  return isOld ? 'before' : 'change'
}
