import type { Report } from '../report.ts'

/** A run on a small service: an operation whose route is gone, a route that nobody described, stale files, and what was wrong before. */
export const apiDrift: Report = {
  mode: 'scaffold-check',
  verdict: 'fail',
  headline: '`GET /users` is described, and the code no longer has it (and 4 more errors)',
  findings: [
    {
      rule: 'operation-not-in-code',
      level: 'error',
      title: '`GET /users` is described, and the code no longer has it',
      why: 'Clients that call it today get 404 as soon as this is deployed.',
      evidence: [
        {
          kind: 'text',
          text: 'code: the path is there for POST (`src/app.js:3`)',
        },
        {
          kind: 'text',
          text: 'the base has it at `src/app.js:3`',
        },
      ],
      at: {
        file: 'openapi.yaml',
        line: 6,
        endLine: 6,
      },
      remedy: {
        text: 'bring the route back, or take the operation out of the description, in a version that clients can choose.',
        code: null,
      },
      docs: 'docs/rules/operation-not-in-code.md',
      reproduce: 'npx backend-preflight scaffold-check --base-ref main --routes src',
    },
    {
      rule: 'operation-not-in-code',
      level: 'error',
      title: '`PUT /orders` is described, and the code does not have it',
      why: 'Clients that are written, or generated, from the description get 404.',
      evidence: [
        {
          kind: 'text',
          text: 'code: the path is there for GET, POST (`src/app.js:6`)',
        },
      ],
      at: {
        file: 'openapi.yaml',
        line: 13,
        endLine: 13,
      },
      remedy: {
        text: 'write the route, or take the operation out of the description until it is there.',
        code: null,
      },
      docs: 'docs/rules/operation-not-in-code.md',
      reproduce: 'npx backend-preflight scaffold-check --base-ref main --routes src',
    },
    {
      rule: 'operation-not-in-description',
      level: 'error',
      title: '`DELETE /v1/users/{userId}` is in the code, and no longer in the description',
      why: 'Clients cannot know of it, nothing that is made from the description has it, and a validator that follows the description refuses it.',
      evidence: [
        {
          kind: 'text',
          text: 'description: the path is there for GET (`openapi.yaml:10`)',
        },
        {
          kind: 'text',
          text: 'the base describes it at `openapi.yaml:11`',
        },
      ],
      at: {
        file: 'src/app.js',
        line: 5,
        endLine: 5,
      },
      remedy: { text: 'describe it, without the `/v1` that the servers have.', code: null },
      docs: 'docs/rules/operation-not-in-description.md',
      reproduce: 'npx backend-preflight scaffold-check --base-ref main --routes src',
    },
    {
      rule: 'operation-not-in-description',
      level: 'error',
      title: '`POST /v1/orders` is in the code, not in the description',
      why: 'Clients cannot know of it, nothing that is made from the description has it, and a validator that follows the description refuses it.',
      evidence: [
        {
          kind: 'text',
          text: 'description: the path is there for GET, PUT (`openapi.yaml:12`)',
        },
      ],
      at: {
        file: 'src/app.js',
        line: 9,
        endLine: 9,
      },
      remedy: { text: 'describe it, without the `/v1` that the servers have.', code: null },
      docs: 'docs/rules/operation-not-in-description.md',
      reproduce: 'npx backend-preflight scaffold-check --base-ref main --routes src',
    },
    {
      rule: 'generated-file-stale',
      level: 'error',
      title: '`generated/openapi.ts` and 2 more are not what the description gives',
      why: 'The service validates and answers by a description of yesterday, and the next `preflight scaffold` changes more than its author meant. Hand-written parts are not counted: they stay.',
      evidence: [
        {
          kind: 'text',
          text: '`generated/openapi.ts` would change: +1 −1 lines',
        },
        {
          kind: 'text',
          text: '`generated/routes/users.ts` would change: +1 −1 lines',
        },
        {
          kind: 'text',
          text: '`generated/.preflight-scaffold.json` would change: +4 −4 lines',
        },
      ],
      at: {
        file: 'generated/openapi.ts',
        line: 20,
        endLine: 20,
      },
      remedy: {
        text: 'write them anew, and commit what changed.',
        code: {
          language: 'sh',
          text: 'npx backend-preflight scaffold openapi.yaml --output generated/routes/',
        },
      },
      docs: 'docs/rules/generated-file-stale.md',
      reproduce: 'npx backend-preflight scaffold-check --base-ref main --routes src',
    },
    {
      rule: 'operation-not-in-description',
      level: 'info',
      title: '`GET /health` is in the code, not in the description',
      why: 'By its path it is there for those who run the service, not for its clients: nothing is wrong with that.',
      evidence: [],
      at: {
        file: 'src/app.js',
        line: 8,
        endLine: 8,
      },
      remedy: null,
      docs: 'docs/rules/operation-not-in-description.md',
      reproduce: 'npx backend-preflight scaffold-check --base-ref main --routes src',
    },
  ],
  body: [
    {
      kind: 'details',
      summary:
        '⚠️ Generated files: 17 of 20 as the description gives them, their types not checked: TypeScript is not installed in the project',
      open: false,
      blocks: [
        {
          kind: 'diff',
          text: '--- generated/openapi.ts\tas it is\n+++ generated/openapi.ts\tas it would be written\n@@ -18,5 +18,5 @@\n         "responses": {\n           "200": {\n-            "description": "It is"\n+            "description": "It was"\n           }\n         }\n',
        },
        {
          kind: 'diff',
          text: '--- generated/routes/users.ts\tas it is\n+++ generated/routes/users.ts\tas it would be written\n@@ -14,5 +14,5 @@\n /**\n  * GET /users\n- * - 200: It is\n+ * - 200: It was\n  */\n export const listUsers: Handler<ListUsersOperation> = async (req, res) => {\n',
        },
      ],
    },
    {
      kind: 'details',
      summary: '➖ 2 disagreements were there before this change',
      open: false,
      blocks: [
        {
          kind: 'table',
          columns: ['what', 'how it disagrees', 'where'],
          rows: [
            [
              {
                code: 'GET /lost',
              },
              'not in the code',
              '`openapi.yaml:15`',
            ],
            [
              {
                code: 'GET /v1/old',
              },
              'in the code, not in the description',
              '`src/app.js:7`',
            ],
          ],
        },
      ],
    },
    {
      kind: 'details',
      summary: '⚠️ 3 of 6 operations in the code, 3 of 7 routes in the description',
      open: false,
      blocks: [
        {
          kind: 'table',
          columns: ['operation', 'description', 'code'],
          rows: [
            [
              {
                code: 'GET /users',
              },
              {
                code: 'openapi.yaml:6',
              },
              {
                text: 'missing',
                strong: true,
              },
            ],
            [
              {
                code: 'POST /users',
              },
              {
                code: 'openapi.yaml:7',
              },
              {
                code: 'src/app.js:3',
              },
            ],
            [
              {
                code: 'GET /users/{id}',
              },
              {
                code: 'openapi.yaml:10',
              },
              {
                code: 'src/app.js:4',
              },
            ],
            [
              {
                code: 'GET /orders',
              },
              {
                code: 'openapi.yaml:12',
              },
              {
                code: 'src/app.js:6',
              },
            ],
            [
              {
                code: 'PUT /orders',
              },
              {
                code: 'openapi.yaml:13',
              },
              {
                text: 'missing',
                strong: true,
              },
            ],
            [
              {
                code: 'GET /lost',
              },
              {
                code: 'openapi.yaml:15',
              },
              {
                text: 'missing',
                strong: true,
              },
            ],
            [
              {
                code: 'DELETE /v1/users/{userId}',
              },
              {
                text: 'missing',
                strong: true,
              },
              {
                code: 'src/app.js:5',
              },
            ],
            [
              {
                code: 'GET /v1/old',
              },
              {
                text: 'missing',
                strong: true,
              },
              {
                code: 'src/app.js:7',
              },
            ],
            [
              {
                code: 'GET /health',
              },
              '➖',
              {
                code: 'src/app.js:8',
              },
            ],
            [
              {
                code: 'POST /v1/orders',
              },
              {
                text: 'missing',
                strong: true,
              },
              {
                code: 'src/app.js:9',
              },
            ],
          ],
          searchable: true,
        },
      ],
    },
  ],
  footer: [
    '`openapi.yaml`, OpenAPI 3.0.3 (found)',
    '7 routes of Express below `src`',
    'Servers’ path: `/v1`',
    'Base `a10523a` (main)',
    'Not looked at: parameters, bodies, statuses, what changes for clients since the base, the database, the running service',
  ],
  data: {
    operations: 6,
    exercised: 0,
    changes: [],
    drift: [
      {
        id: 'operation-not-in-code',
        operation: 'GET /users',
        between: ['spec', 'code'],
        at: {
          file: 'openapi.yaml',
          line: 6,
        },
        other: {
          file: 'src/app.js',
          line: 3,
        },
        since: 'change',
        level: 'error',
      },
      {
        id: 'operation-not-in-code',
        operation: 'PUT /orders',
        between: ['spec', 'code'],
        at: {
          file: 'openapi.yaml',
          line: 13,
        },
        other: {
          file: 'src/app.js',
          line: 6,
        },
        since: 'change',
        level: 'error',
      },
      {
        id: 'operation-not-in-code',
        operation: 'GET /lost',
        between: ['spec', 'code'],
        at: {
          file: 'openapi.yaml',
          line: 15,
        },
        other: null,
        since: 'before',
        level: null,
      },
      {
        id: 'operation-not-in-description',
        operation: 'DELETE /v1/users/{userId}',
        between: ['code', 'spec'],
        at: {
          file: 'src/app.js',
          line: 5,
        },
        other: {
          file: 'openapi.yaml',
          line: 10,
        },
        since: 'change',
        level: 'error',
      },
      {
        id: 'operation-not-in-description',
        operation: 'GET /v1/old',
        between: ['code', 'spec'],
        at: {
          file: 'src/app.js',
          line: 7,
        },
        other: null,
        since: 'before',
        level: null,
      },
      {
        id: 'operation-not-in-description',
        operation: 'GET /health',
        between: ['code', 'spec'],
        at: {
          file: 'src/app.js',
          line: 8,
        },
        other: null,
        since: 'change',
        level: 'info',
      },
      {
        id: 'operation-not-in-description',
        operation: 'POST /v1/orders',
        between: ['code', 'spec'],
        at: {
          file: 'src/app.js',
          line: 9,
        },
        other: {
          file: 'openapi.yaml',
          line: 12,
        },
        since: 'change',
        level: 'error',
      },
    ],
    routes: [
      {
        method: 'POST',
        path: '/v1/users',
        file: 'src/app.js',
        line: 3,
      },
      {
        method: 'GET',
        path: '/v1/users/{userId}',
        file: 'src/app.js',
        line: 4,
      },
      {
        method: 'DELETE',
        path: '/v1/users/{userId}',
        file: 'src/app.js',
        line: 5,
      },
      {
        method: 'GET',
        path: '/v1/orders',
        file: 'src/app.js',
        line: 6,
      },
      {
        method: 'GET',
        path: '/v1/old',
        file: 'src/app.js',
        line: 7,
      },
      {
        method: 'GET',
        path: '/health',
        file: 'src/app.js',
        line: 8,
      },
      {
        method: 'POST',
        path: '/v1/orders',
        file: 'src/app.js',
        line: 9,
      },
    ],
    compared: {
      operations: 6,
      routes: 7,
    },
    agreed: {
      operations: 3,
      routes: 3,
    },
    description: {
      file: 'openapi.yaml',
      valid: true,
      version: '3.0.3',
    },
    base: 'a10523a811a2771ccf22d2ad4c8e6d5cdd08fba3',
    generated: {
      manifest: 'generated/.preflight-scaffold.json',
      framework: 'express',
      files: 20,
      stale: [
        {
          path: 'generated/openapi.ts',
          action: 'updated',
          since: 'change',
        },
        {
          path: 'generated/routes/users.ts',
          action: 'updated',
          since: 'change',
        },
        {
          path: 'generated/.preflight-scaffold.json',
          action: 'updated',
          since: 'change',
        },
      ],
      types: {
        checked: false,
        reason: 'TypeScript is not installed in the project',
        errors: [],
      },
    },
    notLookedAt: ['parameters', 'bodies', 'statuses', 'changes', 'database', 'service'],
  },
  worthSaying: true,
  rules: [
    {
      id: 'operation-not-in-code',
      level: 'error',
      summary: 'The description has an operation, and the code has no route for it.',
      help: '## Why it hurts\n\nWhoever follows the description, by hand or with a generated client, gets 404. Where the route was there before, clients that work today stop working with the deployment, and a comparison of descriptions sees nothing of it.\n\n## The safer way\n\nA route that is gone by mistake (renamed, no longer mounted): bring it back. One that is meant to go: mark the operation as `deprecated`, keep the route until nobody calls it, then take both out. An operation that is not built yet: leave it out of the description until it is, or generate the route with `preflight scaffold`.',
      docs: 'docs/rules/operation-not-in-code.md',
    },
    {
      id: 'operation-not-in-description',
      level: 'error',
      summary: 'The code has a route, and the description has no operation for it.',
      help: '## Why it hurts\n\nClients cannot know of it, generated ones do not have it, and no test that is made from the description calls it. Where requests are validated by the description, it answers 404 in production although the code is there.\n\n## The safer way\n\nDescribe it. `preflight spec` reads what the code takes and answers, adds what is missing, and leaves everything that stands in the description as it is:\n\n```sh\nnpx backend-preflight spec src/routes/ --output openapi.yaml\n```',
      docs: 'docs/rules/operation-not-in-description.md',
    },
    {
      id: 'generated-file-stale',
      level: 'error',
      summary: 'A file that `preflight scaffold` wrote is not what it would write from the description now.',
      help: '## Why it hurts\n\nThe description says one thing, and the service validates by another. The next one who runs the generator gets changes into their commit that are none of theirs.\n\n## The safer way\n\n```sh\nnpx backend-preflight scaffold openapi.yaml --output src/routes/\n```\n\nand commit what it changed, `.preflight-scaffold.json` too. Edit the description, never the files that say that they are generated.',
      docs: 'docs/rules/generated-file-stale.md',
    },
  ],
}
