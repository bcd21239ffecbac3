import type { Given, Givens } from './input.ts'
import { everyInput } from './inputs.ts'
import { refuseUnknown } from './names.ts'

/**
 * What the workflow gave, read from INPUT_* as the runner sets it (upper case, hyphens kept). An empty input was not given: the
 * runner sets every declared one. Throws `UserError` for a name that is no input, about which the runner only warns.
 */
export function actionInputs(): Givens {
  for (const [variable, value] of Object.entries(process.env)) {
    if (!/^INPUT_/i.test(variable) || value === undefined || value.trim() === '') continue
    const name = variable.slice('INPUT_'.length).toLowerCase()
    refuseUnknown(name, { origin: `input ${name}`, what: 'input', door: 'action' }, everyInput)
  }
  const givens = new Map<string, Given>()
  for (const { name } of everyInput) {
    const value = (process.env[`INPUT_${name.toUpperCase()}`] ?? '').trim()
    if (value !== '') givens.set(name, { value, origin: `input ${name}` })
  }
  return givens
}
