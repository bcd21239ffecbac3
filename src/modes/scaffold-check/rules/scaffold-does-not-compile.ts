import { code } from '../../../report/text.ts'
import { finding, levelSince, located, type Rule, texts } from './rule.ts'

/** The most errors of one file that are named. */
const named = 5

/** A generated file does not pass the project's own compiler. One finding for each file. */
export const scaffoldDoesNotCompile: Rule = {
  id: 'scaffold-does-not-compile',
  judge(run) {
    const fresh = run.mistakes.filter(({ since }) => since !== 'before')
    return [...Map.groupBy(fresh, ({ file }) => file)].flatMap(([file, mistakes]) => {
      const [first] = mistakes
      if (first === undefined) return []
      const since = mistakes.some((each) => each.since === 'change') ? 'change' : 'unknown'
      const more = mistakes.length > named ? [`and ${mistakes.length - named} more`] : []
      return [
        finding(run, 'scaffold-does-not-compile', {
          level: levelSince(since),
          title: `${code(file)} does not compile: ${first.message}`,
          why: 'The service cannot be built as it stands. A handler that no longer fits what is described is the usual reason.',
          evidence: texts(
            ...mistakes.slice(0, named).map(({ line, code: id, message }) => `line ${line}: ${message} (${id})`),
            ...more,
          ),
          at: { ...located(first), column: first.column },
          remedy: null,
        }),
      ]
    })
  },
}
