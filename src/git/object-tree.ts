import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { untilEnd } from '../lifetime.ts'
import { GitError, git, gitEnvironment, gitSettings, spawnFailure } from './git.ts'
import { byCodeUnit, isSkipped, normalised, type Tree } from './tree.ts'

/**
 * The tree of a commit, read from git's objects: nothing is checked out.
 * `workingDirectory` is relative to the repository's root, forward slashes; '' for the root. Reads throw where the file is not in it.
 */
export function treeAt(repository: string, sha: string, workingDirectory: string): Tree {
  let listing: Promise<Map<string, string>> | null = null
  let objects: ObjectReader | null = null
  const blobs = () => {
    listing ??= listBlobs(repository, sha, normalised(workingDirectory))
    return listing
  }
  return {
    async list(directory) {
      const below = normalised(directory)
      const paths = [...(await blobs()).keys()].filter((path) => below === '' || path.startsWith(`${below}/`))
      return paths.filter((path) => !isSkipped(path)).sort(byCodeUnit)
    },
    async read(path) {
      const blob = (await blobs()).get(normalised(path))
      if (blob === undefined) throw new Error(`${path} is not in the tree of ${sha}`)
      objects ??= objectReader(repository)
      return objects.read(blob)
    },
  }
}

/** Path relative to `below` → blob, of every regular file. Symbolic links (mode 120000) and submodules (160000) are no files. */
async function listBlobs(repository: string, sha: string, below: string): Promise<Map<string, string>> {
  const root = await git(repository, ['rev-parse', '--show-toplevel'])
  const listed = await git(root.toString().trim(), ['ls-tree', '-r', '-z', sha, ...(below === '' ? [] : ['--', `${below}/`])])
  const blobs = new Map<string, string>()
  for (const entry of listed.toString('utf8').split('\0')) {
    const match = /^100\d{3} blob ([0-9a-f]+)\t(.*)$/s.exec(entry)
    if (match?.[1] === undefined || match[2] === undefined) continue
    blobs.set(below === '' ? match[2] : match[2].slice(below.length + 1), match[1])
  }
  return blobs
}

interface ObjectReader {
  read(object: string): Promise<Buffer>
}

/** One `git cat-file --batch` for many objects: a process each would cost more than the reading. It keeps nobody waiting at the end. */
function objectReader(repository: string): ObjectReader {
  const child = spawn('git', [...gitSettings, 'cat-file', '--batch'], {
    cwd: repository,
    env: gitEnvironment(),
    windowsHide: true,
  })
  const waiting: { resolve(content: Buffer): void; reject(error: Error): void }[] = []
  let failure: Error | null = null
  const answers = answerReader()
  const fail = (error: Error) => {
    failure = error
    for (const each of waiting.splice(0)) each.reject(error)
  }
  const said: string[] = []
  untilEnd(() => void child.kill())
  child.once('error', (error) => fail(spawnFailure(error)))
  child.once('close', () => fail(new GitError(`git cat-file ended: ${said.join('').trim()}`, child.exitCode)))
  child.stdin.on('error', fail)
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()))
  child.stdout.on('data', (chunk: Buffer) => {
    for (const answer of answers(chunk)) {
      const asker = waiting.shift()
      if (answer.content === null) asker?.reject(new GitError(answer.header, null))
      else asker?.resolve(answer.content)
      if (waiting.length === 0) rest(child)
    }
  })
  rest(child)
  return {
    read: (object) =>
      new Promise((resolve, reject) => {
        if (failure !== null) return reject(failure)
        waiting.push({ resolve, reject })
        wake(child)
        child.stdin.write(`${object}\n`)
      }),
  }
}

interface Answer {
  header: string
  /** null: there is no such object. */
  content: Buffer | null
}

/** Cuts git's stream into answers: `<object> <type> <size>\n<content>\n`, or `<object> missing\n`. */
function answerReader(): (chunk: Buffer) => Answer[] {
  let chunks: Buffer[] = []
  let held = 0
  let needed = 1
  return (chunk) => {
    chunks.push(chunk)
    held += chunk.length
    if (held < needed) return []
    let bytes: Buffer = Buffer.concat(chunks)
    const found: Answer[] = []
    for (;;) {
      const end = bytes.indexOf(10)
      const header = end === -1 ? null : bytes.subarray(0, end).toString()
      const size = header === null ? null : Number(/^[0-9a-f]+ \w+ (\d+)$/.exec(header)?.[1] ?? -1)
      needed = size === null ? bytes.length + 1 : end + 1 + (size === -1 ? 0 : size + 1)
      if (header === null || bytes.length < needed) break
      found.push({ header, content: size === -1 ? null : Buffer.from(bytes.subarray(end + 1, needed - 1)) })
      bytes = bytes.subarray(needed)
    }
    chunks = [bytes]
    held = bytes.length
    return found
  }
}

/** While nobody waits for an answer, the process does not keep the program alive. */
function rest(child: ChildProcessWithoutNullStreams): void {
  setAlive(child, 'unref')
}

function wake(child: ChildProcessWithoutNullStreams): void {
  setAlive(child, 'ref')
}

function setAlive(child: ChildProcessWithoutNullStreams, how: 'ref' | 'unref'): void {
  child[how]()
  for (const stream of [child.stdin, child.stdout, child.stderr]) (stream as unknown as { ref?(): void; unref?(): void })[how]?.()
}
