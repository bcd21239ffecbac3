#!/usr/bin/env node

/**
 * Whether the runner calls the Action: without arguments, with its inputs (which it sets also where they are empty) or, in the
 * post step, with the state that the first call left. A `run:` step that calls the command line has neither.
 */
function isRunnersCall(): boolean {
  if (process.env.GITHUB_ACTIONS !== 'true' || process.argv.length > 2) return false
  return Object.keys(process.env).some((name) => /^INPUT_/i.test(name) || name === 'STATE_isPost')
}

// One program, two doors. Each is loaded only when it is used, so that help comes at once.
if (isRunnersCall()) void import('./action.ts').then(({ act }) => act())
else void import('./cli.ts').then(({ cli }) => cli(process.argv.slice(2)))
