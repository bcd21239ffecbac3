import { structuredPatch } from 'diff'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diffLines, isCommentable } from './diff-lines.ts'

test('a new file, one with two hunks, one of which lines went, and one without a patch', () => {
  const diff = diffLines([
    { filename: 'new.sql', patch: '@@ -0,0 +1,2 @@\n+SELECT 1;\n+SELECT 2;\n\\ No newline at end of file' },
    { filename: 'one.sql', patch: '@@ -0,0 +1 @@\n+SELECT 1;' },
    { filename: 'two.sql', patch: '@@ -1,3 +1,4 @@ CREATE\n a\n+b\n c\n d\n@@ -20,2 +21,2 @@\n-@@ -1 +90 @@\n+x\n y' },
    { filename: 'gone.sql', patch: '@@ -1,2 +0,0 @@\n-a\n-b' },
    { filename: 'large.bin' },
  ])
  const can = (file: string, from: number, to: number) => isCommentable(diff, file, from, to)
  expect([can('new.sql', 1, 2), can('new.sql', 2, 2), can('new.sql', 2, 3), can('new.sql', 2, 1)]).toEqual([
    true,
    true,
    false,
    false,
  ])
  expect([can('one.sql', 1, 1), can('one.sql', 1, 2)]).toEqual([true, false])
  expect([can('two.sql', 1, 4), can('two.sql', 21, 22), can('two.sql', 4, 21), can('two.sql', 5, 5)]).toEqual([
    true,
    true,
    false,
    false,
  ])
  expect([can('two.sql', 90, 90), can('gone.sql', 0, 0), can('large.bin', 1, 1), can('other.sql', 1, 1)]).toEqual([
    false,
    false,
    false,
    false,
  ])
})

/** Lines of SQL, among them those that look like heads and signs of a patch once a sign stands before them. */
const line = fc.constantFrom(
  '',
  'SELECT 1;',
  '-- a',
  '++ b',
  '-',
  '+',
  '@@ -1 +1 @@',
  '\\ No newline',
  ' x',
  '-- @@ -5,2 +9,9 @@',
)
const text = fc.array(line, { maxLength: 40 }).map((lines) => lines.map((each) => `${each}\n`).join(''))

test('it is the lines of the hunks, whatever they hold', () => {
  fc.assert(
    fc.property(text, text, fc.nat(3), (before, after, context) => {
      const { hunks } = structuredPatch('a', 'a', before, after, '', '', { context })
      const patch = hunks
        .map((hunk) =>
          [`@@ -${hunk.oldStart},${hunk.oldLines} +${hunk.newStart},${hunk.newLines} @@ -7 +7 @@`, ...hunk.lines].join('\n'),
        )
        .join('\n')
      const diff = diffLines([{ filename: 'a', patch }])
      const count = after.split('\n').length + 1
      // By walking through the hunk's lines, which the code under test does not look at.
      const shown = hunks.map((hunk) => {
        const right = hunk.lines.filter((each) => !each.startsWith('-') && !each.startsWith('\\'))
        return new Set(right.map((_, index) => hunk.newStart + index))
      })
      for (let from = 0; from <= count; from++) {
        for (let to = from; to <= count; to++) {
          expect(isCommentable(diff, 'a', from, to)).toBe(shown.some((lines) => lines.has(from) && lines.has(to)))
        }
      }
    }),
  )
})
