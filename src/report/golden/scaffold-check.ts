import type { Report } from '../report.ts'

const reproduce = 'npx backend-preflight scaffold-check --openapi openapi.yaml --routes src/routes'

/** A change that breaks clients by what it describes, one that breaks them silently, and two places where three descriptions disagree. */
export const scaffoldCheck: Report = {
  mode: 'scaffold-check',
  verdict: 'fail',
  headline: '1 change breaks clients, 1 more breaks them silently',
  worthSaying: true,
  rules: [
    {
      id: 'response-property-became-nullable',
      level: 'error',
      summary: 'A property of an answer may now be `null`.',
      help: '## Why it hurts\n\nClients read it without asking.\n\n## The safer way\n\nAdd another property, and keep the old one filled until nobody reads it.',
      docs: 'docs/rules/response-property-became-nullable.md',
    },
    {
      id: 'undocumented-status',
      level: 'error',
      summary: 'The code answers with a status that the description does not know.',
      help: '## Why it hurts\n\nClients that were generated from the description take it for a fault of the server.\n\n## The safer way\n\nDescribe it, in a version that clients can choose.',
      docs: 'docs/rules/undocumented-status.md',
    },
    {
      id: 'limit-differs',
      level: 'warning',
      summary: 'Description and column disagree on the longest text.',
      help: '## Why it hurts\n\nWhat one lets through the other refuses.\n\n## The safer way\n\nGive both the shorter limit.',
      docs: 'docs/rules/limit-differs.md',
    },
    {
      id: 'operation-not-in-description',
      level: 'info',
      summary: 'A route of the code is missing in the description.',
      help: '## Why it hurts\n\nNobody knows that it is there.\n\n## The safer way\n\nDescribe it.',
      docs: 'docs/rules/operation-not-in-description.md',
    },
    {
      id: 'generated-file-stale',
      level: 'error',
      summary: 'A generated file is not what the description gives.',
      help: '## Why it hurts\n\nThe next `preflight scaffold` undoes what was changed by hand.\n\n## The safer way\n\n```sh\nnpx backend-preflight scaffold openapi.yaml\n```',
      docs: 'docs/rules/generated-file-stale.md',
    },
  ],
  findings: [
    {
      rule: 'response-property-became-nullable',
      level: 'error',
      title: '`GET /users`: the property `email` of the answer may now be null',
      why: 'A client that was generated from the description of `main` reads it as a string, and fails on the first user without one.',
      evidence: [{ kind: 'text', text: 'description: `string` → `string | null`' }],
      at: { file: 'openapi.yaml', line: 88, endLine: 90 },
      remedy: {
        text: 'leave the property out of such answers, and say so; clients that follow the description must cope with that already.',
        code: { language: 'yaml', text: 'email:\n  type: string\n  # not in `required`' },
        replacement: '                email:\n                  type: string',
      },
      docs: 'docs/rules/response-property-became-nullable.md',
      reproduce,
    },
    {
      rule: 'undocumented-status',
      level: 'error',
      title: 'Silent: `DELETE /orders/{id}` now answers 409, and the description does not say so',
      why: 'No comparison of descriptions sees it, and clients take a status that they do not know for an outage.',
      evidence: [
        { kind: 'text', text: 'called with an order that has been sent: 409 `{"error": {"code": "already_sent"}}`' },
        { kind: 'text', text: 'base: 204' },
      ],
      at: { file: 'src/routes/orders.ts', line: 73, endLine: 73 },
      remedy: {
        text: 'describe it beside 204.',
        code: {
          language: 'yaml',
          text: "'409':\n  description: The order has been sent already.\n  content:\n    application/json:\n      schema: { $ref: '#/components/schemas/Error' }",
        },
      },
      docs: 'docs/rules/undocumented-status.md',
      reproduce: 'npx backend-preflight scaffold-check --openapi openapi.yaml --start-command "npm start"',
    },
    {
      rule: 'limit-differs',
      level: 'warning',
      title: '`POST /users`: `name` allows 200 characters, the column holds 120',
      why: 'A name between the two passes validation, is refused by the database (22001), and the client sees a 500.',
      evidence: [
        { kind: 'text', text: 'description: `maxLength: 200`' },
        { kind: 'text', text: 'column `users.name`: `varchar(120)`, since `migrations/0040_users.sql:7`' },
      ],
      at: { file: 'openapi.yaml', line: 131, endLine: 131 },
      remedy: {
        text: 'give the description the limit of the column.',
        code: { language: 'yaml', text: 'maxLength: 120' },
        replacement: '                  maxLength: 120',
      },
      docs: 'docs/rules/limit-differs.md',
      reproduce,
    },
    {
      rule: 'operation-not-in-description',
      level: 'info',
      title: '`GET /health` is in the code, not in the description',
      why: 'Clients cannot know of it. Where that is meant, say so in preflight.yml.',
      evidence: [],
      at: { file: 'src/app.ts', line: 19, endLine: 19 },
      remedy: null,
      docs: 'docs/rules/operation-not-in-description.md',
      reproduce,
    },
  ],
  body: [
    {
      kind: 'details',
      summary: 'Changelog for clients: 2 breaking, 3 compatible',
      open: false,
      blocks: [
        {
          kind: 'table',
          columns: ['', 'operation', 'what clients see', 'between'],
          rows: [
            ['❌', { code: 'GET /users' }, 'the property `email` of the answer may be null', 'description'],
            ['❌', { code: 'DELETE /orders/{id}' }, 'answers 409 for orders that have been sent', 'code'],
            ['✅', { code: 'GET /orders' }, 'takes the optional parameter `status`', 'description, code'],
            ['✅', { code: 'GET /orders' }, 'the answer has the new property `total`', 'description, code, database'],
            ['✅', { code: 'POST /orders/{id}/refund' }, 'is new', 'description, code'],
          ],
        },
      ],
    },
    {
      kind: 'details',
      summary: '⚠️ Contract: 14 of 14 operations called, 61 answers, all as described but the one above',
      open: false,
      blocks: [
        {
          kind: 'table',
          columns: ['operation', 'calls', 'statuses', 'as described'],
          align: ['left', 'right', 'left', 'left'],
          rows: [
            [{ code: 'GET /users' }, '6', '200, 400', 'yes'],
            [{ code: 'POST /users' }, '9', '201, 400, 422', 'yes'],
            [{ code: 'DELETE /orders/{id}' }, '5', '204, 404, 409', { text: 'no: 409', strong: true }],
          ],
        },
      ],
    },
    { kind: 'details', summary: '✅ Generated files: 7 of 7 as the description gives them', open: false, blocks: [] },
  ],
  footer: ['OpenAPI 3.1, Express', '14 operations, 15 routes, 6 tables', 'PostgreSQL 17.10 (embedded)'],
  data: {
    operations: 14,
    exercised: 14,
    changes: [
      {
        id: 'response-property-became-nullable',
        level: 'error',
        operation: 'GET /users',
        pointer: '/paths/~1users/get/responses/200/content/application~1json/schema/properties/email',
        nature: 'break',
      },
      {
        id: 'response-status-added',
        level: 'error',
        operation: 'DELETE /orders/{id}',
        pointer: '/paths/~1orders~1{id}/delete/responses/409',
        nature: 'silent-break',
      },
    ],
    drift: [
      {
        id: 'limit-differs',
        operation: 'POST /users',
        between: ['spec', 'database'],
        at: { file: 'openapi.yaml', line: 131 },
      },
      {
        id: 'operation-not-in-description',
        operation: 'GET /health',
        between: ['code', 'spec'],
        at: { file: 'src/app.ts', line: 19 },
      },
    ],
    routes: [
      { method: 'GET', path: '/users', file: 'src/routes/users.ts', line: 12 },
      { method: 'DELETE', path: '/orders/{id}', file: 'src/routes/orders.ts', line: 73 },
      { method: 'GET', path: '/health', file: 'src/app.ts', line: 19 },
    ],
  },
}
