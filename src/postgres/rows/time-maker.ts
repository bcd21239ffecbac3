import { timeRank } from './number-value.ts'
import { type Maker, type MakerOf, numberedMaker } from './value.ts'

const day = 86_400_000

/** Dates and times of one row keep their order: what is created comes before what is updated, and that before what ends. */
function inRow(column: string): (moment: number, gap: number, unit: number) => number {
  const rank = timeRank(column)
  return (moment, gap, unit) => moment + rank * gap + unit * 0.9 * gap
}

const isoDate = (ms: number): string => new Date(ms).toISOString().slice(0, 10)
const isoTime = (ms: number): string => new Date(ms).toISOString().replace('T', ' ')

/** Milliseconds of a date or timestamp as the server writes it, taken as UTC where it names no zone. */
function parsed(value: string | undefined): number | null {
  const match = /^(\d{4,}-\d\d-\d\d)(?:[ T](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)\s*(Z|[+-]\d\d(?::?\d\d)?)?)?$/.exec(value ?? '')
  if (match === null) return null
  const [, date, time = '00:00', zone = 'Z'] = match
  const ms = Date.parse(`${date}T${time}${/^[+-]\d\d$/.test(zone) ? `${zone}:00` : zone}`)
  return Number.isNaN(ms) ? null : ms
}

function moments(format: (ms: number) => string, unit: number): MakerOf {
  return ({ column, restriction, start, step }): Maker | null => {
    const place = inRow(column)
    const [from, to] = [parsed(restriction.min?.value), parsed(restriction.max?.value)]
    const least = from === null ? null : from + (restriction.min?.inclusive === true ? 0 : unit)
    const most = to === null ? null : to - (restriction.max?.inclusive === true ? 0 : unit)
    if (least !== null && most !== null && least > most) return null
    const [low, high] = [least ?? (most === null ? null : most - 365 * day), most ?? (least === null ? null : least + 365 * day)]
    const bounded = (ms: number, share: number) =>
      low !== null && high !== null && (ms < low || ms > high) ? low + share * (high - low) : ms
    const apart = Math.max(unit, Math.floor(step / unit) * unit)
    const first = low ?? Math.floor(start / unit) * unit
    return {
      draw: ({ random, moment, gap }) => {
        const share = random.unit()
        return format(bounded(place(moment, gap, share), share))
      },
      nth: (n) => format(first + n * (low === null ? apart : unit)),
      size: high === null ? Math.floor((253_000_000_000_000 - first) / apart) : Math.floor((high - first) / unit) + 1,
      distinct: true,
    }
  }
}

export const dateMaker = moments(isoDate, day)
export const timestampMaker = moments(isoTime, 1)

/** A time of day. */
export const clockMaker: MakerOf = () => numberedMaker((n) => isoTime((n % 86_400) * 1000).slice(11, 19), 86_400, 86_400)
