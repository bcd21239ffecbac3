import type { LoadBaselineConfig } from '../../config/config.ts'
import { UserError } from '../../errors.ts'
import { saveFile } from '../../load/save-file.ts'
import { inWorkingDirectory } from './saving.ts'

/** What lies in a file that another run needs: without it this one was in vain. `mode`: who may read it. Throws `UserError`. */
export async function keep(config: LoadBaselineConfig, path: string, text: string, mode?: number): Promise<void> {
  try {
    await saveFile(path, text, mode)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    throw new UserError(`save: ${inWorkingDirectory(config, path)} cannot be written (${code})`, { cause: error })
  }
}
