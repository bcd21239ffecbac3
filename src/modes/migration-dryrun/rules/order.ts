import { code } from '../../../report/text.ts'
import type { DryRun } from '../dry-run.ts'
import { inRepository } from '../traced.ts'
import { aboutFile, type Found, type Rule } from './rule.ts'

/** A migration that has landed says something else now: databases that ran it have the old text in them. */
export const editedAfterMerge: Rule = {
  id: 'edited-after-merge',
  judge: (run) => [
    ...(run.change?.edited ?? []).map(({ migration }) =>
      aboutFile(run, 'edited-after-merge', inRepository(run.prefix, migration.file), {
        level: 'error',
        title: 'was edited after it had landed',
        why: 'Databases that have applied it will not run it again: production keeps the old text, and new databases get the new one.',
        evidence: [{ kind: 'text', text: 'its statements differ from those on the base' }],
        remedy: { text: 'Restore the file, and put the change into a new migration.', code: null },
      }),
    ),
    ...removed(run),
  ],
}

/** A new migration stands before one that has landed: tools refuse it, or run it late, or never. */
export const outOfOrder: Rule = {
  id: 'out-of-order',
  judge: (run) =>
    (run.change?.outOfOrder ?? []).map((migration) =>
      aboutFile(run, 'out-of-order', inRepository(run.prefix, migration.file), {
        level: 'warning',
        title: 'is ordered before a migration that has already landed',
        why: 'Databases that are up to date have passed this version: the tool refuses it, runs it in another order than a new database does, or never runs it.',
        evidence: [{ kind: 'text', text: `its version is ${code(migration.version)}` }],
        remedy: { text: 'Give it a version after the last one of the base.', code: null },
      }),
    ),
}

/** Two migrations bear one version: the tool runs one of them, or neither. */
export const duplicateVersion: Rule = {
  id: 'duplicate-version',
  judge: (run) =>
    (run.change?.duplicates ?? []).flatMap((group) => {
      const fresh = group.filter((migration) => run.change?.pending.includes(migration))
      const last = fresh.at(-1)
      if (!last) return []
      const others = group
        .filter((migration) => migration !== last)
        .map((migration) => code(inRepository(run.prefix, migration.file)))
      return [
        aboutFile(run, 'duplicate-version', inRepository(run.prefix, last.file), {
          level: 'error',
          title: `has the version of ${others.join(' and ')}`,
          why: 'The tool keeps its books by version: it takes one of them for the other, and runs only one.',
          evidence: [{ kind: 'text', text: `the version is ${code(last.version)}` }],
          remedy: { text: 'Give it the next free version.', code: null },
        }),
      ]
    }),
}

function removed(run: DryRun): Found[] {
  const gone = (run.change?.removed ?? []).map((migration) => code(inRepository(run.prefix, migration.file)))
  if (gone.length === 0) return []
  return [
    aboutFile(run, 'edited-after-merge', null, {
      level: 'warning',
      title: `removes ${gone.length > 3 ? `${gone.length} migrations that have` : `${gone.join(' and ')}, which ${gone.length === 1 ? 'has' : 'have'}`} landed`,
      why: 'What they did stays in the databases that have applied them, and is missing from new ones. Some tools refuse to go on where an applied migration is gone.',
      evidence: gone.map((file) => ({ kind: 'text' as const, text: `the base has ${file}` })),
      remedy: { text: 'Keep the files, and take back what they did in a new migration.', code: null },
    }),
  ]
}
