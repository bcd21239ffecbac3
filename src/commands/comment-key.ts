import { relative, sep } from 'node:path'
import type { Config } from '../config/config.ts'

/** A comment per job and service. The cells of a matrix, which nobody can tell apart from inside, need `comment-key`. */
export function keyOf(
  repository: string,
  { workingDirectory, commentKey }: Pick<Config, 'workingDirectory' | 'commentKey'>,
): string {
  if (commentKey !== null) return commentKey
  const service = relative(repository, workingDirectory).split(sep).join('/')
  return [process.env.GITHUB_JOB, service].filter((part) => part).join(' ')
}
