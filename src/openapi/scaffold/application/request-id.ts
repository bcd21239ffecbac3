/** `request-id.ts`: the caller's id where it sends a sane one, so that logs of both can be joined. */
export const requestIdModule = `
import { randomUUID } from 'node:crypto';

export const requestIdHeader = 'X-Request-Id';

export const requestIdOf = (given: string | string[] | undefined): string =>
  typeof given === 'string' && /^[\\w.:-]{1,128}$/.test(given) ? given : randomUUID();
`
