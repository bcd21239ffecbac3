import { setUpTree } from '../../process/in-tree.ts'
import type { Tree } from './api.ts'
import type { Generated } from './generated.ts'
import type { ScaffoldCheckInput } from './index.ts'
import { checkTypes, type TypeCheck } from './type-check.ts'

/** Checks the types of the head's scaffold, after setup-command where one is given. */
export async function typesOfHead(
  tree: Tree,
  generated: Generated,
  { config, progress, signal }: ScaffoldCheckInput,
): Promise<TypeCheck> {
  const { setupCommand, timeBudgetMs: timeLimitMs } = config
  const side = 'head'
  if (generated.kind === 'checked' && setupCommand !== null) {
    await setUpTree({ command: setupCommand, directory: tree.directory, side, timeLimitMs, signal, progress })
  }
  if (generated.kind === 'checked') progress.phase('checking the types of the generated files')
  return checkTypes({ tree, side, generated, timeLimitMs, signal, onOutput: progress.foreign })
}
