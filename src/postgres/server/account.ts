import { readFileSync } from 'node:fs'

/** An account of this machine; PostgreSQL wants one that stands in /etc/passwd and is not root. */
export interface Account {
  name: string
  uid: number
  gid: number
}

/**
 * Accounts that a server of ours can run as when we are root: `nobody` first (it owns nothing), then `postgres`, then people's.
 * @param passwd the text of /etc/passwd
 */
export function ordinaryAccounts(passwd: string): Account[] {
  const accounts = passwd.split('\n').flatMap((line) => {
    const [name = '', , uid = '', gid = ''] = line.split(':')
    if (!/^-?\d+$/.test(uid) || !/^-?\d+$/.test(gid)) return []
    // macOS writes nobody's as -2.
    const account = { name, uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 }
    return account.uid === 0 || account.gid === 0 ? [] : [account]
  })
  const rank = ({ name, uid }: Account): number => (name === 'nobody' ? 0 : name === 'postgres' ? 1 : uid >= 1000 ? 2 : 3)
  return accounts.sort((a, b) => rank(a) - rank(b))
}

/** Whether this process is root, which PostgreSQL refuses to run as. */
export function isRoot(): boolean {
  return process.getuid?.() === 0
}

/** The accounts of this machine; empty where there is no /etc/passwd. */
export function accountsHere(): Account[] {
  try {
    return ordinaryAccounts(readFileSync('/etc/passwd', 'utf8'))
  } catch {
    return []
  }
}
