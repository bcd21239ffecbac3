import type { Origin } from '../drive/loader.ts'
import { rotated } from './rotation.ts'

export interface DuetOrigins {
  base: string
  head: string
  /** A second process of the base; null: there is none, and nobody knows what noise alone does. */
  alike: string | null
}

/**
 * In the order of a round: whoever is first is it in every tick, so from round to round they take turns. All are asked as often as one another, as a
 * process changes with what it has answered: a service that computes was 9 % slower from its 6,000th request on, and a base that had answered a
 * third more than the head, since in between it was compared with itself, got there first.
 */
export function inTurn({ base, head, alike }: DuetOrigins, withAlike: boolean, turn: number): Origin[] {
  const sides = [
    { side: 'base', origin: base },
    { side: 'head', origin: head },
    ...(alike !== null && withAlike ? [{ side: 'alike', origin: alike }] : []),
  ]
  const order = rotated(sides, turn)
  return Math.floor(turn / sides.length) % 2 === 0 ? order : order.toReversed()
}
