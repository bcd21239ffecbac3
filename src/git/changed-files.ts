import { git } from './git.ts'

export interface ChangedFile {
  /** Relative to the repository's root, forward slashes. A renamed file is a deleted and an added one. */
  path: string
  status: 'added' | 'modified' | 'deleted'
}

const statuses: Readonly<Record<string, ChangedFile['status']>> = { A: 'added', D: 'deleted' }

/** What differs between the commit `base` and `head` (a commit; null: what is on disk, with files that git does not know yet), sorted by path. */
export async function changedFiles(root: string, base: string, head: string | null): Promise<ChangedFile[]> {
  const difference = await git(root, [
    'diff',
    '--name-status',
    '-z',
    '--no-renames',
    '--no-ext-diff',
    base,
    ...(head === null ? [] : [head]),
    '--',
  ])
  const parts = difference.toString('utf8').split('\0')
  const files: ChangedFile[] = []
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const [letter = '', path = ''] = [parts[at], parts[at + 1]]
    files.push({ path, status: statuses[letter] ?? 'modified' })
  }
  const unknown = head === null ? await git(root, ['ls-files', '--others', '--exclude-standard', '-z']) : Buffer.alloc(0)
  for (const path of unknown.toString('utf8').split('\0')) if (path !== '') files.push({ path, status: 'added' })
  return files.sort((a, b) => (a.path < b.path ? -1 : 1))
}
