import { UserError } from '../../errors.ts'

/** The majors that Preflight runs and is tested on: those that PostgreSQL supports, and the last that it supported. */
export const supportedMajors = [13, 14, 15, 16, 17, 18] as const
export type Major = (typeof supportedMajors)[number]

export const defaultMajor: Major = 17

/** Which major to start, and the sentence for the report where nobody asked for one. Throws UserError for one that is not supported. */
export function majorOf(version: number | null): { major: Major; notes: string[] } {
  if (version === null) {
    return { major: defaultMajor, notes: [`PostgreSQL ${defaultMajor} was assumed: no postgres-version was given`] }
  }
  return { major: supportedMajor(version), notes: [] }
}

/** `version` as a supported major; throws UserError otherwise. */
export function supportedMajor(version: number): Major {
  const major = supportedMajors.find((candidate) => candidate === version)
  if (major === undefined) {
    throw new UserError(`PostgreSQL ${version} is not supported`, {
      remedy: `set postgres-version to one of ${supportedMajors.join(', ')}`,
    })
  }
  return major
}
