import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { cpuSecondsByDescent } from './descent-usage.ts'

test.runIf(process.platform === 'linux')(
  'what a child spends counts while it lives and after it, unless it is excepted',
  async () => {
    const before = await spent()
    const child = spawn(process.execPath, [
      '-e',
      'const end = process.cpuUsage().user + 5e5; while (process.cpuUsage().user < end); console.log("done"); setInterval(() => {}, 1e4)',
    ])
    await once(child.stdout, 'data')
    const [withIt, withoutIt] = [await spent(), await spent([child.pid ?? 0])]
    child.kill()
    await once(child, 'exit')
    // Times come in ticks of 10 ms.
    expect(withIt - withoutIt).toBeGreaterThanOrEqual(0.49)
    expect(await spent()).toBeGreaterThanOrEqual(before + 0.49)
  },
)

async function spent(except: readonly number[] = []): Promise<number> {
  return (await cpuSecondsByDescent(except)) ?? Number.NaN
}
