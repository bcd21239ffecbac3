import { readdir, readFile } from 'node:fs/promises'

/** Every process that there is. Linux. */
export async function everyPid(): Promise<number[]> {
  return (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number)
}

/**
 * The fields of /proc/<pid>/stat from the third on (state, ppid, pgrp, …; proc(5)): the second, the program's name, may hold
 * blanks and parentheses. [] where there is no such process. A thread is "<pid>/task/<tid>".
 */
export async function statFields(pid: number | `${number}/task/${string}`): Promise<string[]> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return stat === '' ? [] : stat.slice(stat.lastIndexOf(')') + 2).split(' ')
}
