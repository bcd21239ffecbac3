import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { githubDescription } from '../../../../test/support/github-description.ts'
import type { Description } from '../../description/description.ts'
import { readDescription } from '../../description/read.ts'
import { differencesOf } from '../../equal/differences.ts'
import { readRoutes } from '../../routes/read-routes.ts'
import { frameworks } from '../../scaffold/framework.ts'
import { removeProjects, type TestProject, testProject, typeErrors } from '../../scaffold/project.fixture.ts'
import { mergeDescription } from '../merge.ts'
import { describeProject } from './describe-project.ts'

const { signal } = new AbortController()
const file = await githubDescription()

afterEach(removeProjects)

async function read(path: string, text?: string): Promise<Description> {
  const options = { root: join(path, '..'), allowRemoteRefs: false, signal }
  return readDescription(path, text === undefined ? options : { ...options, text })
}

async function specOf({ folder }: TestProject) {
  const { document, left, operations } = await describeProject(
    await readRoutes('src/routes', folder),
    'src/routes',
    folder,
    signal,
  )
  const unknown = operations.filter(({ unknowns }) => unknowns.length > 0).map(({ method, path }) => `${method} ${path}`)
  return { document, left, unknown, description: await read(join(folder, 'spec.json'), JSON.stringify(document)) }
}

test.skipIf(file === null).each(frameworks)(
  'GitHub’s description as %s: its code has no type error, and says what it said (skipped where the registry does not answer)',
  async (framework) => {
    const before = await read(file ?? '')
    expect(before.operations.length).toBeGreaterThan(1_200)
    const project = await testProject(framework)
    expect((await project.scaffold(before.document)).handlers).toBe(before.operations.length)
    const [errors, { document, left, unknown, description }] = await Promise.all([typeErrors([project]), specOf(project)])
    expect(errors).toBe('')
    expect(differencesOf(before, description, { texts: true, numberFormats: true })).toEqual([])
    expect(left).toEqual([])
    expect(unknown).toEqual([])
    // It is the same for all three.
    if (framework !== 'express') return
    const merged = mergeDescription('api.github.com.json', await readFile(file ?? '', 'utf8'), document)
    expect(merged).toMatchObject({ added: 0, notInCode: [] })
    const completed = await read(join(project.folder, 'completed.json'), merged.text)
    expect(differencesOf(before, completed, { texts: true, numberFormats: true })).toEqual([])
  },
  300_000,
)
