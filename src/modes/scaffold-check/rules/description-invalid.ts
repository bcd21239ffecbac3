import { code } from '../../../report/text.ts'
import { finding, levelSince, located, placed, type Rule, texts } from './rule.ts'

/** The description is not valid by the schema of its version, or what it refers to is not there: it was compared with nothing. */
export const descriptionInvalid: Rule = {
  id: 'description-invalid',
  judge(run) {
    const { description, invalidSince } = run
    if (description.kind === 'read') return []
    return [
      finding(run, 'description-invalid', {
        level: levelSince(invalidSince),
        title: `${code(description.file)} is no valid description${invalidSince === 'before' ? ', and was none before' : ''}`,
        why: 'Generators, validators and documentation refuse it, or read something else than was meant. It could be compared with nothing.',
        evidence: texts(`${placed(description.at)}: ${description.message}`),
        at: located(description.at),
        remedy: null,
      }),
    ]
  },
}
