/** What a description may cost. The largest that is known (GitHub's) has 13 MB and 0.6 million values, 30 deep. */

/** Of one file. */
export const mostBytes = 64 * 1024 * 1024
/** Of one file of YAML, in characters: it takes sixty times its size while it is parsed. */
export const longestYaml = 32 * 1024 * 1024
/** Of all files together, when aliases are written out and `$ref`s to parts of other files are brought in. */
export const mostNodes = 10_000_000
/** Shallow enough for the stack. */
export const deepest = 500
/** Other files that one description may be made of. */
export const mostFiles = 5_000
