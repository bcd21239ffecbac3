import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

export interface Finished {
  exitCode: number | null
  stdout: string
  stderr: string
}

/** Whether a Docker engine with Linux containers answers here. */
export function dockerAnswers(): boolean {
  const { status, stdout } = spawnSync('docker', ['info', '--format', '{{.OSType}}'], { encoding: 'utf8' })
  return status === 0 && stdout.trim() === 'linux'
}

export function docker(...args: string[]): Finished {
  const { status, stdout, stderr } = spawnSync('docker', args, { encoding: 'utf8', maxBuffer: 16 * 1024 * 1024 })
  return { exitCode: status, stdout, stderr }
}

/**
 * Makes an image that is `base` plus this machine's git, so that the Dockerfile can be built without a network. The program
 * goes with its own libraries and loader: the image's C library may be older than this machine's. Linux only.
 */
export function imageWithGit(base: string, tag: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'preflight-git-image-'))
  try {
    const files = join(folder, 'git')
    mkdirSync(files)
    const git = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim()
    const libraries = execFileSync('ldd', [git], { encoding: 'utf8' }).match(/\/\S+/g) ?? []
    const loader = libraries.map((path) => basename(path)).find((name) => name.startsWith('ld-'))
    if (loader === undefined) throw new Error(`${git} names no loader`)
    for (const path of [git, ...libraries]) copyFileSync(realpathSync(path), join(files, basename(path)))
    writeFileSync(join(folder, 'wrapper'), `#!/bin/sh\nexec /opt/git/${loader} --library-path /opt/git /opt/git/git "$@"\n`, {
      mode: 0o755,
    })
    writeFileSync(join(folder, 'Dockerfile'), `FROM ${base}\nCOPY git /opt/git\nCOPY wrapper /usr/local/bin/git\n`)
    const { exitCode, stderr } = docker('build', '--quiet', '--tag', tag, folder)
    if (exitCode !== 0) throw new Error(stderr)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
