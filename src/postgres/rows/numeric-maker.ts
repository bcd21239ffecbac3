import { numberHabit } from './number-value.ts'
import type { MakerOf } from './value.ts'

const limits: Record<string, number> = {
  int2: 32_767,
  int4: 2_147_483_647,
  int8: Number.MAX_SAFE_INTEGER,
  money: 1e12,
  float4: 1e6,
  float8: 1e9,
  numeric: 1e12,
}

/** Precision and scale as numeric's typmod has them (numeric.c: make_numeric_typmod; the scale is 11 bits and signed). */
function precision(typmod: number): { digits: number; scale: number } | null {
  if (typmod < 4) return null
  const scale = (typmod - 4) & 0x7ff
  return { digits: ((typmod - 4) >> 16) & 0xffff, scale: (scale ^ 1024) - 1024 }
}

/** Numbers within the type, the restriction and, as far as these allow, what a column of the name usually holds. */
export const numberMaker: MakerOf = ({ type, column, restriction }) => {
  const habit = numberHabit(column)
  const numeric = type.name === 'numeric' ? precision(type.typmod) : null
  const whole = type.name.startsWith('int')
  const scale = whole ? 0 : type.name === 'money' ? 2 : (numeric?.scale ?? habit.scale)
  const digits = Math.max(0, scale)
  const step = 10 ** -scale
  const limit = numeric === null ? (limits[type.name] ?? 1e9) : 10 ** Math.min(15, numeric.digits - numeric.scale) - step
  const least = bound(restriction.min, step, -limit, 1)
  const most = bound(restriction.max, -step, limit, -1)
  if (least > most) return null
  let [low, high] = [Math.max(habit.low, least), Math.min(habit.high, most)]
  if (low > high)
    [low, high] = least > habit.high ? [least, Math.min(most, least + 1000 * step)] : [Math.max(least, most - 1000 * step), most]
  const text = (value: number): string => value.toFixed(digits)
  const excluded = new Set(restriction.excluded.map(Number))
  const apart = (value: number): number => (excluded.has(value) ? (value + step <= most ? value + step : value - step) : value)
  // The first of the values that differ: 1 for what has no other bound, as for ids.
  const first = restriction.min !== null ? least : most > 1 + 1000 * step ? 1 : Math.max(least, Math.min(step, most))
  return {
    draw({ random }) {
      const part = habit.spread === 'small' ? random.unit() ** 3 : random.unit()
      const value = low + Math.floor((part * (high - low + step)) / step) * step
      return text(apart(Math.min(high, value)))
    },
    nth: (n) => text(first + n * step),
    size: Math.floor((most - first) / step + 1e-9) + 1,
    distinct: true,
  }
}

function bound(given: { value: string; inclusive: boolean } | null, step: number, otherwise: number, direction: 1 | -1): number {
  if (given === null || Number.isNaN(Number(given.value))) return otherwise
  const value = Number(given.value) + (given.inclusive ? 0 : step)
  const aligned = direction > 0 ? Math.ceil(value / Math.abs(step) - 1e-9) : Math.floor(value / Math.abs(step) + 1e-9)
  const snapped = aligned * Math.abs(step)
  return direction > 0 ? Math.max(snapped, otherwise) : Math.min(snapped, otherwise)
}
