import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** A real repository in a temporary folder, for tests: free of the machine's own git configuration. */
export interface Sandbox {
  path: string
  git(...args: string[]): string
  /** Writes the files and commits everything; the commit's sha. */
  commit(message: string, files?: Record<string, string>): string
  write(files: Record<string, string>): void
  url: string
  /** A clone of it over file://, as a workflow makes one. */
  clone(...args: string[]): Sandbox
}

const made: string[] = []

export function removeSandboxes(): void {
  for (const path of made.splice(0)) rmSync(path, { recursive: true, force: true })
}

export function emptyFolder(): string {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'preflight-git-test-')))
  made.push(path)
  return path
}

export function newRepository(branch = 'main'): Sandbox {
  const path = emptyFolder()
  const repository = sandbox(path)
  repository.git('init', '--quiet', `--initial-branch=${branch}`)
  identify(repository)
  return repository
}

function sandbox(path: string): Sandbox {
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: path, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], env: cleanEnvironment() }).trim()
  const write = (files: Record<string, string>) => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(path, name)), { recursive: true })
      writeFileSync(join(path, name), text)
    }
  }
  return {
    path,
    git,
    write,
    commit(message, files = {}) {
      write(files)
      git('add', '--all')
      git('commit', '--quiet', '--allow-empty', '-m', message)
      return git('rev-parse', 'HEAD')
    },
    url: pathToFileURL(path).href,
    clone(...args) {
      const target = emptyFolder()
      git('clone', '--quiet', ...args, pathToFileURL(path).href, target)
      const copy = sandbox(target)
      identify(copy)
      return copy
    },
  }
}

function identify(repository: Sandbox): void {
  repository.git('config', 'user.name', 'Test')
  repository.git('config', 'user.email', 'test@example.com')
}

function cleanEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null', GIT_TERMINAL_PROMPT: '0' }
}
