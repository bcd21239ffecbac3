import { expect, test } from 'vitest'
import { timeBudget } from './time-budget.ts'

test('each stage counts what it takes, save what others take within it', async () => {
  let at = 100
  const time = timeBudget(1000, () => at)
  const pass = (ms: number) => {
    at += ms
  }
  pass(7)
  await time.during('explaining', async () => {
    pass(10)
    await time.during('starting', async () => pass(30))
    pass(5)
  })
  await time.during('load', async () => {
    pass(200)
    time.turnTo('confirmation')
    await time.during('starting', async () => pass(40))
    pass(100)
  })
  const failed = time.during('indexes', async () => {
    pass(1)
    throw new Error('no')
  })
  await expect(failed).rejects.toThrow('no')
  pass(3)
  expect(time.leftMs()).toBe(1000 - 396)
  time.leaveOut('a second look')
  time.leaveOut('a second look')
  expect(time.spent()).toEqual({
    budgetMs: 1000,
    totalMs: 396,
    stages: [
      { stage: 'starting', ms: 70 },
      { stage: 'explaining', ms: 15 },
      { stage: 'load', ms: 200 },
      { stage: 'confirmation', ms: 100 },
      { stage: 'indexes', ms: 1 },
    ],
    leftOut: ['a second look'],
  })
})
