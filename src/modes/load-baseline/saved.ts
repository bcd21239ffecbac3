import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { UserError } from '../../errors.ts'

/** Writes what `save` asks for; `secret`: for its owner's eyes only. Throws `UserError` where it cannot be written. */
export async function save(path: string, text: string, { secret }: { secret: boolean }): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, text, secret ? { mode: 0o600 } : {})
    // One that was there before keeps its own mode.
    if (secret) await chmod(path, 0o600)
  } catch (error) {
    throw new UserError(`save: ${path} cannot be written (${(error as NodeJS.ErrnoException).code})`, { cause: error })
  }
}
