import type { HeaderFlaw } from '../../../load/harden/rules/flaw.ts'
import { code } from '../../../report/text.ts'
import type { LoadRun } from '../load-run.ts'
import { finding, type Rule } from './rule.ts'

/** Headers by which browsers protect who uses the service, and which its answers lack: a finding for each header, whatever the number of targets. */
export const securityHeadersRule: Rule = {
  id: 'security-headers',
  judge(run) {
    return [...flawsByHeader(run)].map(([, found]) => {
      const [{ flaw }] = found
      const where = found.map(({ target }) => code(target))
      const helmet = flaw.remedy.helmet
      return finding(run, 'security-headers', {
        level: flaw.level,
        title: `${code(flaw.header)} is ${worded[flaw.kind]} in ${where.length === 1 ? where[0] : `${where.length} endpoints`}`,
        why: flaw.why,
        evidence: [
          {
            kind: 'text',
            text:
              flaw.value === null
                ? `not sent by ${where.join(', ')}`
                : `${code(`${flaw.header}: ${flaw.value}`)} from ${where.join(', ')}`,
          },
        ],
        remedy: {
          text: flaw.remedy.text,
          code: helmet === null ? null : { language: 'ts', text: `app.use(helmet({ ${helmet} }))` },
        },
      })
    })
  },
}

const worded: Readonly<Record<HeaderFlaw['kind'], string>> = { missing: 'missing', weak: 'weak', revealing: 'revealing' }

type Flawed = { target: string; flaw: HeaderFlaw }

function flawsByHeader({ hardening }: LoadRun): Map<string, [Flawed, ...Flawed[]]> {
  const found = new Map<string, [Flawed, ...Flawed[]]>()
  for (const answer of hardening?.headers ?? []) {
    if (answer.kind !== 'answer') continue
    for (const flaw of answer.flaws) {
      const key = `${flaw.header} ${flaw.kind} ${flaw.level}`
      const same = found.get(key)
      if (same === undefined) found.set(key, [{ target: answer.target, flaw }])
      else same.push({ target: answer.target, flaw })
    }
  }
  return found
}
