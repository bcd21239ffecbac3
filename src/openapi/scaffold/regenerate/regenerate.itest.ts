import { afterAll, describe, expect, test } from 'vitest'
import { frameworks } from '../framework.ts'
import { removeProjects, type TestProject, testProject, typeErrors } from '../project.fixture.ts'
import type { Scaffold } from '../scaffold.ts'
import { usersApi } from '../users-api.fixture.ts'
import { changes, edits, usersFile } from './edits.fixture.ts'

afterAll(removeProjects)

const all = process.env.PREFLIGHT_MATRIX === 'all'

/** Edits of one project: those that go together. */
const separate = ['keeps a handler in a file of their own', 'formats in another way']
const bundles = all
  ? Object.keys(edits).map((name) => [name])
  : [Object.keys(edits).filter((name) => !separate.includes(name)), separate]

/** One framework with all changes, the others with some; PREFLIGHT_MATRIX=all: each edit by itself with each change, everywhere. */
const combinations = frameworks.flatMap((framework) =>
  Object.keys(changes)
    .filter((_, index) => all || framework === 'express' || index % 3 === 1)
    .map((change) => ({ framework, change })),
)

const marks = async (project: TestProject): Promise<number> => {
  const texts = await Promise.all(
    ['src/app.ts', usersFile, 'src/types/schemas.ts', 'src/middleware/validators.ts'].map(project.read),
  )
  return texts.join('\n').match(/mine/gi)?.length ?? 0
}

const touched = ({ files }: Scaffold): string[] => files.filter(({ action }) => action !== 'unchanged').map(({ path }) => path)

describe('what a person wrote stays, and the rest is brought up to date', () => {
  test.each(combinations)('$framework: $change', async ({ framework, change }) => {
    const projects: TestProject[] = []
    for (const names of bundles) {
      const project = await testProject(framework)
      await project.scaffold(usersApi())
      for (const name of names) await edits[name]?.(project, framework)
      const before = await marks(project)
      const api = usersApi()
      changes[change]?.(api)
      await project.scaffold(api)
      expect(await marks(project), names.join()).toBe(before)
      expect(touched(await project.scaffold(api)), names.join()).toEqual([])
      projects.push(project)
    }
    expect(await typeErrors(projects)).toBe('')
  })
})
