import type { Serializable } from 'node:child_process'
import { UserError } from '../errors.ts'

/** In a process of our own (own-process.ts): the line to the one that started it. */
export interface ParentLine {
  /** Resolves when it is handed over; rejects where the line is cut. */
  send(message: Serializable): Promise<void>
  /** The next message. */
  next(): Promise<unknown>
}

/** The process ends with the line. Throws `UserError` where `command` was called by hand. */
export function lineToParent(command: string): ParentLine {
  if (process.send === undefined) {
    throw new UserError(`${command} is a part of preflight load, which starts it by itself`, { remedy: 'Run preflight load.' })
  }
  // Whoever asked is gone, killed perhaps: there is nobody to work for. What is open ends with the process.
  process.on('disconnect', () => process.exit())
  const heard: unknown[] = []
  let waiting: ((message: unknown) => void) | null = null
  process.on('message', (message) => {
    if (waiting === null) heard.push(message)
    else waiting(message)
    waiting = null
  })
  return {
    send: (message) =>
      new Promise((resolve, reject) => {
        process.send?.(message, undefined, {}, (error) => (error === null ? resolve() : reject(error)))
      }),
    next: () =>
      new Promise((resolve) => {
        if (heard.length > 0) resolve(heard.shift())
        else waiting = resolve
      }),
  }
}
