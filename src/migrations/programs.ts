import type { Tree } from '../git/tree.ts'
import type { Sources } from './attribute.ts'
import { mayBeCode } from './code-tools.ts'
import { normalPath } from './paths.ts'

/** Beyond this, a file is generated, and nobody wrote SQL into it by hand. In bytes. */
const longest = 2_000_000

/**
 * The files whose string literals may hold the SQL of code-based migrations, in the order of their paths (which is that
 * of their numbers or dates): those that lie where such tools keep them, or all programs in a directory that was named.
 */
export async function migrationPrograms(tree: Tree, directory?: string): Promise<Sources['programs']> {
  const paths = await tree.list(directory === undefined ? '' : normalPath(directory))
  const programs: Sources['programs'] = []
  for (const file of paths) {
    if (!(directory === undefined ? mayBeCode(file) : /\.(?:[cm]?[jt]s|py|rb|go|exs|php|cs|java|kt|sql|xml|ya?ml)$/.test(file)))
      continue
    const bytes = await tree.read(file)
    if (bytes.length <= longest) programs.push({ file, text: bytes.toString('utf8') })
  }
  return programs
}
