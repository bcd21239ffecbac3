import { lstatSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

/** The files by which a step tells the runner something (docs.github.com, "Workflow commands": environment files). */
const channels = ['GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'] as const

type Channel = (typeof channels)[number]

/**
 * Remembers what stands in the runner's files before the change's code runs. That code is not told where they are, but they are not hard to
 * find, and a line in one of them sets PATH for the steps that follow. The returned function puts back what stood there and says
 * in which something else was found.
 */
export function sealChannels(env: NodeJS.ProcessEnv = process.env): () => Channel[] {
  const sealed = channels.flatMap((channel) => {
    const path = env[channel]
    const content = path ? contentOf(path) : null
    return path && content !== null ? [{ channel, path, content }] : []
  })
  return () =>
    sealed.flatMap(({ channel, path, content }) => {
      if (contentOf(path)?.equals(content) === true) return []
      // Not written through whatever lies there now: it may be a link.
      rmSync(path, { recursive: true, force: true })
      writeFileSync(path, content, { flag: 'wx' })
      return [channel]
    })
}

/** null: there is no such file, or something that is none. */
function contentOf(path: string): Buffer | null {
  try {
    return lstatSync(path).isFile() ? readFileSync(path) : null
  } catch {
    return null
  }
}
