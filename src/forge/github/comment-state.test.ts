import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CommentState, changeSince, nextState, stateIn, stateLine } from './comment-state.ts'

const sha = (digit: string) => digit.repeat(40)
const told = (digit: string, ...fingerprints: string[]) => ({ sha: sha(digit), fingerprints })

function after(...runs: ReturnType<typeof told>[]): CommentState {
  const [first, ...more] = runs
  if (first === undefined) throw new Error('no run')
  return more.reduce((state, run) => nextState(stateIn(`x\n${stateLine(state)}\ny`), run), nextState(null, first))
}

describe('what changed since the last push', () => {
  test('nothing is said of the first', () => expect(changeSince(after(told('a', '11')))).toBeNull())

  test('counts what went and what came', () => {
    expect(changeSince(after(told('a', '11', '22'), told('b', '22', '33', '44')))).toEqual({ fixed: 1, fresh: 2 })
  })

  test('the same findings are no change', () => expect(changeSince(after(told('a', '11'), told('b', '11')))).toBeNull())

  test('a job that is run again on the same commit compares with the commit before', () => {
    expect(changeSince(after(told('a', '11'), told('b', '22'), told('b', '22')))).toEqual({ fixed: 1, fresh: 1 })
    expect(changeSince(after(told('a', '11'), told('a', '22')))).toBeNull()
  })

  test('from findings to none and back', () => {
    expect(changeSince(after(told('a', '11'), told('b')))).toEqual({ fixed: 1, fresh: 0 })
    expect(changeSince(after(told('a', '11'), told('b'), told('c', '11')))).toEqual({ fixed: 0, fresh: 1 })
  })

  test('more findings than are remembered: nothing is claimed', () => {
    const many = Array.from({ length: 300 }, (_, index) => index.toString(16).padStart(16, '0'))
    expect(changeSince(after(told('a', ...many), told('b', '11')))).toBeNull()
    expect(stateLine(after(told('a', ...many), told('b', ...many))).length).toBeLessThan(6000)
  })
})

test('a line that nobody’s text can end or fake', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const state = nextState(null, { sha: text, fingerprints: ['aa'] })
      expect(stateLine(state)).toMatch(/^<!-- preflight-told [0-9a-f-]+ aa - - -->$/)
      expect(stateIn(text)).toBeNull()
    }),
  )
})
