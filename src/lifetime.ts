/** Ends something that must not outlive the run: a server, a process tree, a temporary folder. May be called twice. */
export type Cleanup = () => Promise<void> | void

const cleanups = new Set<Cleanup>()

/**
 * Registers a cleanup that runs at the end of the run, however it ends (the doors call `endAll` on success, failure,
 * SIGINT and SIGTERM). Returns a function that runs the cleanup now and forgets it; later calls do nothing.
 */
export function untilEnd(cleanup: Cleanup): () => Promise<void> {
  cleanups.add(cleanup)
  return async () => {
    if (cleanups.delete(cleanup)) await cleanup()
  }
}

/** Runs every registered cleanup, newest first; one that fails does not keep the others from running. */
export async function endAll(): Promise<unknown[]> {
  const failures: unknown[] = []
  for (const cleanup of [...cleanups].reverse()) {
    cleanups.delete(cleanup)
    try {
      await cleanup()
    } catch (error) {
      failures.push(error)
    }
  }
  return failures
}
