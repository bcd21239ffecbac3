import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.{test,itest}.ts', 'test/**/*.{test,itest}.ts', 'scripts/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // More than there are processors, since most of them wait for servers and for timers.
    maxWorkers: Math.max(4, availableParallelism()),
  },
})
