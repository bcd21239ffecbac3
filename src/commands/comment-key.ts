import { relative, sep } from 'node:path'
import type { Config } from '../config/config.ts'

/** A comment per workflow, job, cell of its matrix, and service: "CI / test (16, linux) services/api". */
export function keyOf(
  repository: string,
  { workingDirectory, commentKey, matrix }: Pick<Config, 'workingDirectory' | 'commentKey' | 'matrix'>,
): string {
  if (commentKey !== null) return commentKey
  const service = relative(repository, workingDirectory).split(sep).join('/')
  const { GITHUB_WORKFLOW: workflow, GITHUB_JOB: job } = process.env
  return [workflow && job ? `${workflow} / ${job}` : job, matrix === null ? '' : `(${matrix})`, service]
    .filter((part) => part)
    .join(' ')
}
