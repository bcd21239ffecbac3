import type { Pace } from '../../../load/drive/loader.ts'
import { duration } from '../../../report/duration.ts'
import { count } from '../../../report/size.ts'

/** A ratio as a change: 1.23 is "+23 %", 0.98 "−2 %". */
export function change(ratio: number): string {
  const percent = (ratio - 1) * 100
  return `${sign(percent)}${amount(percent)} %`
}

/** "+23 % [+17, +30]" */
export function changeWithInterval({ estimate, low, high }: { estimate: number; low: number; high: number }): string {
  return `${change(estimate)} [${bound(low)}, ${bound(high)}]`
}

/** "17 to 30 % slower", "3 % faster to 6 % slower": the ends of an interval in words. */
export function range(low: number, high: number): string {
  const [from, to] = [(low - 1) * 100, (high - 1) * 100]
  if (from >= 0) return `${amount(from)} to ${amount(to)} % slower`
  if (to <= 0) return `${amount(to)} to ${amount(from)} % faster`
  return `${amount(from)} % faster to ${amount(to)} % slower`
}

/** "23 % slower", "3 % faster". */
export function direction(ratio: number): string {
  return ratio >= 1 ? `${amount((ratio - 1) * 100)} % slower` : `${amount((1 - ratio) * 100)} % faster`
}

/** A share: 0.012 is "1.2 %". */
export function share(value: number): string {
  return `${amount(value * 100)} %`
}

/** A latency in ms; "–" where nothing was answered. */
export function latency(ms: number): string {
  return Number.isFinite(ms) ? duration(ms) : '–'
}

/** "8 callers", "412 arrivals a second" */
export function paceText(pace: Pace): string {
  if (pace.kind === 'open') return `${perSecond(pace.perSecond)} arrivals a second`
  return pace.concurrency === 1 ? '1 caller' : `${count(pace.concurrency)} callers`
}

/** A p: "0.0004", "0.12", "< 0.0001". */
export function probability(p: number): string {
  if (p < 0.0001) return '< 0.0001'
  return p < 0.01 ? p.toFixed(4) : p.toFixed(2)
}

/** Requests a second. */
export function perSecond(value: number): string {
  return value < 10 ? String(Math.round(value * 10) / 10) : count(Math.round(value))
}

function bound(ratio: number): string {
  const percent = (ratio - 1) * 100
  return `${sign(percent)}${amount(percent)}`
}

/** Of its value alone: whole above 10, else one decimal. */
function amount(percent: number): string {
  const value = Math.abs(percent)
  if (!Number.isFinite(value)) return '∞'
  return value >= 9.95 ? count(Math.round(value)) : String(Math.round(value * 10) / 10)
}

function sign(percent: number): string {
  return Math.round(percent * 10) < 0 ? '−' : '+'
}
