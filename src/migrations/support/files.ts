import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect } from 'vitest'
import { UserError } from '../../errors.ts'
import { type Tree, workingTree } from '../../git/tree.ts'

const made: string[] = []

afterAll(async () => {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true, force: true })
})

/** For tests: writes the files into a folder of their own, which is gone after the test file. */
export async function treeOf(files: Record<string, string | Buffer>): Promise<Tree> {
  const root = await mkdtemp(join(tmpdir(), 'preflight-migrations-'))
  made.push(root)
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), content)
  }
  return workingTree(root)
}

/** For tests: the UserError that a promise fails with, as "message | remedy"; both must be one line. */
export async function userError(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => null,
    (error: unknown) => error,
  )
  if (!(error instanceof UserError)) throw error ?? new Error('there was no error')
  expect(error.message).not.toContain('\n')
  expect(error.remedy ?? '').not.toContain('\n')
  return error.message
}
