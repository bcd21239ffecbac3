import { type AnswerHeaders, headerOf } from '../answer-headers.ts'

/** One policy: directives by lower-case name, each with its sources. */
export type Policy = ReadonlyMap<string, readonly string[]>

/** The policies that are enforced, all of which must permit what is to happen (CSP Level 3, 4.1.1: parse a response's CSPs). */
export function policiesOf(headers: AnswerHeaders): Policy[] {
  const written = headerOf(headers, 'content-security-policy')?.split(',') ?? []
  return written.map(parse).filter((policy) => policy.size > 0)
}

function parse(written: string): Policy {
  const policy = new Map<string, string[]>()
  for (const directive of written.split(';')) {
    const [name, ...sources] = directive.trim().split(/[\t\n\f\r ]+/)
    // Of two of a name the first counts (2.2.1).
    if (name !== undefined && name !== '' && !policy.has(name.toLowerCase())) policy.set(name.toLowerCase(), sources)
  }
  return policy
}
