import { finding, measured, type Rule } from './rule.ts'

/** The head's service ended under a load that the base's stood, or before anything could be compared. */
export const serviceDied: Rule = {
  id: 'service-died',
  judge(run) {
    if (run.died === null) return []
    const { how, lastWords } = run.died
    return [
      finding(run, 'service-died', {
        level: 'error',
        title: `The service of the head ended under load ${how}`,
        why: 'In production everybody who was being answered gets nothing, and so does whoever comes until it is started again.',
        evidence: measured(`its last words: ${lastWords}`),
        remedy: { text: 'its last lines are in the log of this run: look for what it did.', code: null },
      }),
    ]
  },
}
