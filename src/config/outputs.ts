/** The Action's outputs: set before the work begins, so that a step after a run that broke off reads no "pass", and again at its end. */
export const outputs = {
  verdict: '`pass`, `warn` or `fail`. `fail` also where the run broke off.',
  headline: 'The report’s first sentence.',
  findings: 'The number of findings.',
  'report-json': 'The path of the result as JSON (docs/schema).',
  'report-html': 'The path of the report as a page.',
  'comment-url': 'The address of the comment; empty where there is none.',
  'strongest-lock': 'The strongest lock that a new migration took, such as `ACCESS EXCLUSIVE`; empty for none.',
  'p95-ratio':
    'The P95 of the head divided by the base’s, of the target that became slowest, such as `1.23`; empty where none was compared.',
} as const

export type Output = keyof typeof outputs
