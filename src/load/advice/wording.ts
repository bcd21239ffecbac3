/** Figures as the sentences have them: two digits below ten, whole above. */

export function rate(perSecond: number): string {
  return `${count(perSecond)} ${Math.round(perSecond) === 1 ? 'request' : 'requests'}/s`
}

export function count(value: number): string {
  return (value < 10 ? Number(value.toPrecision(2)) : Math.round(value)).toLocaleString('en-US')
}

export function ms(value: number): string {
  return `${value < 10 ? Number(value.toPrecision(2)) : Math.round(value)} ms`
}

export function percent(share: number): string {
  return `${Math.round(100 * share)} %`
}

export function decimal(cores: number): string {
  return String(Number(cores.toFixed(1)))
}

export function coresOf(cores: number): string {
  return cores === 1 ? '1 core' : `${cores} cores`
}

export function callers(concurrency: number): string {
  return concurrency === 1 ? 'one caller' : `${concurrency} callers`
}
