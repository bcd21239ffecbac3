import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import ts from 'typescript-classic'
import { afterAll, expect, test } from 'vitest'
import { frameworks } from './framework.ts'
import { removeProjects, type TestProject, testProject, typeErrors } from './project.fixture.ts'

afterAll(removeProjects)

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: that is what is hostile.
const outbreaks = [
  '*/ pwned() /*',
  '`+pwned()+`',
  '${pwned()}',
  "'+pwned()+'",
  '"+pwned()+"',
  "\\'+pwned()+\\'",
  '\u2028pwned()//',
  '\u2029pwned()//',
  '\npwned()\n',
  '\r\npwned();',
  '//*/pwned()',
  '</script>pwned',
  '\\',
  '\\\\"',
  "'",
  '"',
  '`',
  '\0',
  '\u202epwned',
  '\ud800',
  '__proto__',
  'constructor',
  '@ts-nocheck',
  '🙂',
  ']};pwned();({[',
  '$&pwned',
  "$'",
  '/*',
  'pwned',
  '#!',
  '<!--',
  'async',
  '*/',
  '\\u0027+pwned()',
] as const

const hostile = fc
  .array(fc.oneof(fc.constantFrom(...outbreaks), fc.string({ maxLength: 4 })), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join(''))
const name = hostile.filter((each) => each.trim() !== '')

/** A description with hostile text wherever text may stand. Header names, paths and media types are what HTTP lets them be. */
const description = fc
  .record({
    text: fc.array(hostile, { minLength: 12, maxLength: 12 }),
    names: fc.uniqueArray(name, { minLength: 6, maxLength: 6 }),
    pattern: fc.oneof(hostile, fc.constantFrom('^[`${}\'"/*]+$', '\\/\u2028', '(?<pwned>a)', '[', 'a*/')),
  })
  .map(({ text, names, pattern }) => ({
    openapi: '3.1.0',
    info: { title: text[0], version: text[1], description: text[2] },
    tags: [{ name: names[0], description: text[3] }],
    paths: {
      '/it/{a}/*\'"`$(x)': {
        post: {
          operationId: names[1],
          summary: text[4],
          description: text[5],
          tags: [names[0]],
          security: [{ scheme: [text[6]] }],
          parameters: [
            { name: 'a', in: 'path', required: true, schema: { type: 'string', pattern } },
            {
              name: names[2],
              in: 'query',
              description: text[7],
              style: 'deepObject',
              schema: { type: 'object', properties: { [String(names[3])]: { enum: [...names, 1] } } },
            },
            { name: names[3], in: 'cookie', schema: { type: 'string', format: text[8], default: text[9] } },
          ],
          requestBody: {
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  description: text[10],
                  properties: Object.fromEntries(
                    names.map((each, index) => [
                      each,
                      { type: 'string', description: text[index], default: text[index], examples: text },
                    ]),
                  ),
                  required: [names[4]],
                  patternProperties: { '^x': { const: { [String(names[5])]: text } } },
                  dependentRequired: { [String(names[0])]: names },
                },
              },
            },
          },
          responses: {
            200: {
              description: text[11],
              headers: { 'X-It': { description: text[0], schema: {} } },
              content: { 'application/json': { schema: { enum: names } } },
            },
          },
        },
      },
    },
    components: { securitySchemes: { scheme: { type: 'apiKey', in: 'query', name: names[5] } } },
  }))

// biome-ignore-end lint/suspicious/noTemplateCurlyInString: that is what is hostile.

async function sources({ folder }: TestProject): Promise<Map<string, string>> {
  const entries = await readdir(join(folder, 'src'), { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
  return new Map(await Promise.all(files.map(async (file) => [file, await readFile(file, 'utf8')] as const)))
}

/** Names of the code itself, not of what it says. Whole names only: what a description's own names become is told from it. */
function identifiersCalled(text: string): string[] {
  const file = ts.createSourceFile('x.ts', text, ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) found.push(node.expression.getText())
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

test('strings of a description stay strings', async () => {
  const projects: TestProject[] = []
  const samples = fc.sample(description, { numRuns: 15, seed: 3 })
  for (const [index, document] of samples.entries()) {
    const framework = frameworks[index % frameworks.length] ?? 'express'
    const project = await testProject(framework)
    await project.scaffold(document)
    for (const [file, text] of await sources(project)) {
      expect(ts.transpileModule(text, { reportDiagnostics: true }).diagnostics, file).toEqual([])
      expect(identifiersCalled(text), file).not.toContain('pwned')
      expect(text, file).not.toMatch(/[\u2028\u2029\0\u202e]/)
    }
    if (index < frameworks.length) projects.push(project)
    expect((await project.scaffold(document)).files.filter(({ action }) => action !== 'unchanged')).toEqual([])
  }
  expect(await typeErrors(projects)).toBe('')
})
