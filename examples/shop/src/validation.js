import { invalid } from './errors.js'

/** Each check returns the value as it is to be used, or throws a string that says what is wrong. */
export const text =
  ({ min = 0, max, pattern, nullable = false }) =>
  (value) => {
    if (value === null && nullable) return null
    if (typeof value !== 'string') throw 'must be a string'
    const length = [...value].length
    if (length < min || length > max) throw `must have ${min} to ${max} characters`
    if (value.includes('\0')) throw 'must not contain NUL'
    if (pattern !== undefined && !pattern.test(value)) throw `must match ${pattern.source}`
    return value
  }

export const whole =
  ({ min = 1, max = Number.MAX_SAFE_INTEGER } = {}) =>
  (value) => {
    if (!Number.isInteger(value) || value < min || value > max) throw `must be a whole number from ${min} to ${max}`
    return value
  }

/** Money travels as a string, so that no float rounds it. */
export const money = text({ min: 1, max: 11, pattern: /^\d{1,8}(\.\d{1,2})?$/ })

export const flag = (value) => {
  if (typeof value !== 'boolean') throw 'must be true or false'
  return value
}

export const oneOf =
  (...values) =>
  (value) => {
    if (!values.includes(value)) throw `must be one of ${values.join(', ')}`
    return value
  }

export const list =
  (fields, { min, max }) =>
  (value) => {
    if (!Array.isArray(value) || value.length < min || value.length > max) throw `must be a list of ${min} to ${max}`
    return value.map((item, index) => object(item, fields, `[${index}]`))
  }

export const optional = (check) => Object.assign((value) => check(value), { optional: true })

/** A number in a path or a query: `check` sees it as a number. */
export const digits = (check) => (value) => {
  if (typeof value !== 'string' || !/^\d{1,16}$/.test(value)) throw 'must be a whole number'
  return check(Number(value))
}

/** `value` with exactly the given fields, checked; throws the 400 that names every field that is wrong. */
export function object(value, fields, at = '') {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw invalid([{ path: at, message: 'must be an object' }])
  }
  const details = Object.keys(value)
    .filter((name) => !Object.hasOwn(fields, name))
    .map((name) => ({ path: path(at, name), message: 'is not known' }))
  const checked = {}
  for (const [name, check] of Object.entries(fields)) {
    if (value[name] === undefined) {
      if (!check.optional) details.push({ path: path(at, name), message: 'is required' })
      continue
    }
    try {
      checked[name] = check(value[name])
    } catch (problem) {
      if (typeof problem === 'string') details.push({ path: path(at, name), message: problem })
      else if (problem.code === 'validation_failed')
        details.push(...problem.details.map((d) => ({ ...d, path: path(at, name) + d.path })))
      else throw problem
    }
  }
  if (details.length > 0) throw invalid(details)
  return checked
}

const path = (at, name) => (at === '' ? name : `${at}.${name}`)

const id = digits(whole())

/** The id in the path. */
export const idIn = (params, name = 'id') => object({ [name]: params[name] }, { [name]: id })[name]

/** Pages by key: `limit` rows behind the one with the id `after`. */
export const page = { limit: optional(digits(whole({ max: 100 }))), after: optional(digits(whole({ min: 0 }))) }

export const idFilter = optional(id)
