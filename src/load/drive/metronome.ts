import { once } from 'node:events'
import { Worker } from 'node:worker_threads'

/** More often than this a wake-up costs more than it is worth: what is due meanwhile is up to so late. */
const finestMs = 0.2

const idle = 0
const beating = 1
const ended = 2

/**
 * The thread's program. It only sleeps: on a futex, which the system keeps to some 0.1 ms, where a timer of the event loop is kept to
 * 1 ms (and a loop that spins instead takes a core from the service). Beats that it slept through are one.
 */
const program = `
const { parentPort, workerData: { control, plan } } = require('node:worker_threads')
const now = () => Number(process.hrtime.bigint()) / 1e6
parentPort.postMessage(null)
for (;;) {
  const version = Atomics.load(control, 0)
  const state = Atomics.load(control, 1)
  if (state === ${ended}) break
  if (state === ${idle}) Atomics.wait(control, 0, version)
  const [start, every] = plan
  for (let beat = 0; state === ${beating} && Atomics.load(control, 0) === version; ) {
    const wait = start + beat * every - now()
    if (wait > 0) Atomics.wait(control, 0, version, wait)
    else {
      beat = Math.floor((now() - start) / every) + 1
      parentPort.postMessage(null)
    }
  }
}`

/** Wakes the event loop at the right times: a thread of its own that has nothing else to do. */
export interface Metronome {
  /** Calls `beat` at `startAt` (in the ms of `performance.now()`) and every `everyMs` from then on, though not more often than every 0.2 ms. */
  start(startAt: number, everyMs: number, beat: () => void): void
  /** No beat comes any more. */
  stop(): void
  close(): Promise<void>
}

/** Rejects where the thread cannot be started. */
export async function openMetronome(): Promise<Metronome> {
  const control = new Int32Array(new SharedArrayBuffer(8))
  const plan = new Float64Array(new SharedArrayBuffer(16))
  const thread = new Worker(program, { eval: true, workerData: { control, plan }, execArgv: [], env: {} })
  await once(thread, 'message')
  let beat = () => {}
  thread.on('message', () => beat())
  thread.unref()
  const become = (state: number) => {
    Atomics.store(control, 1, state)
    Atomics.add(control, 0, 1)
    Atomics.notify(control, 0)
  }
  const stop = () => {
    beat = () => {}
    become(idle)
  }
  return {
    start(startAt, everyMs, onBeat) {
      beat = onBeat
      // The one clock that threads share.
      plan[0] = Number(process.hrtime.bigint()) / 1e6 + startAt - performance.now()
      plan[1] = Math.max(finestMs, everyMs)
      become(beating)
    },
    stop,
    async close() {
      stop()
      become(ended)
      await thread.terminate()
    },
  }
}
