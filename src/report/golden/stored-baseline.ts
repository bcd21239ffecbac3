import type { Report } from '../report.ts'

const reproduce = "npx backend-preflight load-baseline --baseline 'base, baseline.json'"

/** Compared with a stored baseline, since the base could not be built: an endpoint that became slower, one that did not, and a new one. */
export const storedBaseline: Report = {
  mode: 'load-baseline',
  verdict: 'warn',
  headline: '`GET /orders` P95 is 38 % slower than in `baseline.json` (95 % interval 31 to 46 %)',
  worthSaying: true,
  rules: [
    {
      id: 'slower-than-stored',
      level: 'warning',
      summary: 'An endpoint’s P95 is slower than in a stored baseline, by more than is tolerated and by both measures.',
      help: '## Why it hurts\n\nOne request in twenty is at least as slow as the P95.\n\n## The safer way\n\nSet it beside the service as it was, in the same run.',
      docs: 'docs/rules/slower-than-stored.md',
    },
    {
      id: 'target-not-compared',
      level: 'info',
      summary: 'A target is only in the stored baseline, only in this run, or sends another request than it did.',
      help: '## Why it hurts\n\nOf a target that was not compared nobody knows whether it became slower.\n\n## The safer way\n\nSave the baseline anew after the targets have changed.',
      docs: 'docs/rules/target-not-compared.md',
    },
    {
      id: 'baseline-other-machine',
      level: 'info',
      summary: 'A stored baseline was measured on another processor, another number of cores, or another Node.',
      help: '## Why it hurts\n\nThe reference server evens out how fast two machines are, but not what one does better than the other.\n\n## The safer way\n\nSave baselines on runners of the same kind.',
      docs: 'docs/rules/baseline-other-machine.md',
    },
  ],
  findings: [
    {
      rule: 'slower-than-stored',
      level: 'warning',
      title: '`GET /orders` P95 is 38 % slower than in `baseline.json`',
      why: 'It became slower by the clock and against the reference server. A stored baseline cannot tell what differs from one run to another by chance, and this one was measured on another machine: it warns, and fails the build only with `fail-on: warning`.',
      evidence: [
        { kind: 'text', text: 'P95: 47 ms → 58 ms, +23 % [+19, +28]; against the reference +38 % [+31, +46]' },
        { kind: 'text', text: '36 rounds then, 36 now, p < 0.0001' },
      ],
      at: null,
      remedy: {
        text: 'set it beside the service as it was, in the same run, which shows whether it is the change: `baseline: base`, or `--compare` with its URL.',
        code: null,
      },
      docs: 'docs/rules/slower-than-stored.md',
      reproduce,
    },
    {
      rule: 'target-not-compared',
      level: 'info',
      title: '`POST /orders` is not in `baseline.json`',
      why: 'Whether it became slower is not known. The others had a smaller share of the load than then.',
      evidence: [],
      at: null,
      remedy: null,
      docs: 'docs/rules/target-not-compared.md',
      reproduce,
    },
    {
      rule: 'baseline-other-machine',
      level: 'info',
      title: '`baseline.json` was measured on another machine',
      why: 'The baseline was measured on AMD EPYC 7763 64-Core Processor with 4 cores, this on AMD EPYC 9V74 80-Core Processor with 4 cores: the reference evens out how fast they are, but not what one of them does better than the other.',
      evidence: [],
      at: null,
      remedy: { text: 'save baselines on runners of the same kind as those that compare with them.', code: null },
      docs: 'docs/rules/baseline-other-machine.md',
      reproduce,
    },
  ],
  body: [
    {
      kind: 'text',
      text: 'The base could not be built: `npm run build` ended with exit code 2. `baseline.json` took its place.',
    },
    {
      kind: 'table',
      columns: ['', 'endpoint', 'P50', 'P95', 'P99', 'P95 then', 'since then, against the reference', 'requests/s', 'errors'],
      align: ['left', 'left', 'right', 'right', 'right', 'left', 'left', 'right', 'right'],
      rows: [
        [
          '⚠️',
          { code: 'GET /orders' },
          '21 ms',
          '58 ms',
          '74 ms',
          '47 ms',
          { text: '+38 % [+31, +46]', strong: true },
          '205',
          '0',
        ],
        ['✅', { code: 'GET /users/{id}' }, '4 ms', '9 ms', '14 ms', '10 ms', '−1.2 % [−3.4, +1.1]', '205', '0'],
        ['➖', { code: 'POST /orders' }, '11 ms', '31 ms', '60 ms', '–', '–', '205', '0'],
      ],
    },
    {
      kind: 'details',
      summary: 'Latency of `GET /orders`, then and now',
      open: false,
      blocks: [
        {
          kind: 'table',
          columns: ['', 'P50', 'P75', 'P90', 'P95', 'P99', 'P99.9', 'max', 'requests', 'requests/s', 'answers'],
          align: ['left', 'right', 'right', 'right', 'right', 'right', 'right', 'right', 'right', 'right', 'left'],
          rows: [
            ['then', '17 ms', '26 ms', '38 ms', '47 ms', '61 ms', '96 ms', '118 ms', '6,150', '–', '200: 6,150'],
            ['now', '21 ms', '33 ms', '47 ms', '58 ms', '74 ms', '104 ms', '131 ms', '6,150', '205', '200: 6,150'],
            ['now / then', '+24 %', '+27 %', '+24 %', '+23 %', '+21 %', '+8.3 %', '', '', '', ''],
          ],
        },
        {
          kind: 'chart',
          title: 'Latency of GET /orders',
          unit: 'ms',
          x: ['P10', 'P25', 'P50', 'P75', 'P90', 'P95', 'P99'],
          series: [
            { name: 'then', values: [9, 12, 17, 26, 38, 47, 61] },
            { name: 'now', values: [13, 16, 21, 33, 47, 58, 74] },
          ],
        },
      ],
    },
    {
      kind: 'details',
      summary: 'How sure is this? 36 rounds then, 36 now in 30 s, each beside the reference server',
      open: false,
      blocks: [
        {
          kind: 'text',
          text: '`baseline.json` was measured on 2026-05-01 of `0123abc` on `AMD EPYC 7763 64-Core Processor` with 4 cores, at 615 arrivals a second; this run was driven alike.',
        },
        {
          kind: 'table',
          columns: [
            'endpoint',
            'rounds',
            'service P95',
            'reference P95',
            'against the reference',
            'by the clock',
            'p',
            'verdict',
          ],
          align: ['left', 'right', 'left', 'left', 'left', 'left', 'right', 'left'],
          rows: [
            [
              { code: 'GET /orders' },
              '36 → 36',
              '47 ms → 58 ms',
              '0.9 ms → 0.8 ms',
              '+38 % [+31, +46]',
              '+23 % [+19, +28]',
              '< 0.0001',
              'slower',
            ],
            [
              { code: 'GET /users/{id}' },
              '36 → 36',
              '10 ms → 9 ms',
              '0.9 ms → 0.8 ms',
              '−1.2 % [−3.4, +1.1]',
              '−11 % [−13, −9]',
              '0.97',
              'not slower',
            ],
            [{ code: 'POST /orders' }, '0 → 36', '– → 31 ms', '– → 0.8 ms', '–', '–', '–', 'not in the baseline'],
          ],
        },
      ],
    },
  ],
  footer: [
    'Saved in `next.json`: 36 rounds of 833 ms at 615 arrivals a second',
    '`http://127.0.0.1:40123` beside the reference server, 615 arrivals a second, 36 rounds of 833 ms',
    'load generator at 31 %',
  ],
  data: { outcome: 'regression', targets: [], generator: { eventLoopUtilization: 0.31, limited: false } },
}
