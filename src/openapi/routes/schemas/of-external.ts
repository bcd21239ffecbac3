import { toJson } from '../interpret/built-ins/json.ts'
import type { ExternalValue, Primitive, Step, Value } from '../values/value.ts'
import { joiSchema } from './joi.ts'
import type { Components, Schema } from './schema.ts'
import { components } from './schema.ts'
import { typeBoxSchema } from './typebox.ts'
import { zodSchema } from './zod.ts'

/** What a validation library's schema says. */
export interface Read {
  schema: Schema
  /** It may be missing. */
  isOptional: boolean
}

/** How schemas inside of schemas are written: those with a name of their own by reference. */
export interface Reading {
  components: Components
  /** The variable in which a schema was first kept. */
  nameOf: (value: Value) => string | null
  depth: number
}

/** A schema of zod, TypeBox, joi or yup, or an object or list that holds some; null: it is none. */
export function readSchema(value: Value, reading: Reading): Read | null {
  if (reading.depth > 12) return { schema: {}, isOptional: false }
  const inner = { ...reading, depth: reading.depth + 1 }
  if (value.kind === 'external') {
    switch (value.module) {
      case 'zod':
      case 'fastify-zod':
      case '@hono/zod-openapi':
        return zodSchema(value, inner)
      case '@sinclair/typebox':
      case 'typebox':
      case '@fastify/type-provider-typebox':
        return typeBoxSchema(value, inner)
      case 'joi':
      case '@hapi/joi':
      case 'celebrate':
      case 'yup':
      case 'express-validation':
      case 'koa-joi-router':
        return joiSchema(value, inner)
      default:
        return null
    }
  }
  if (value.kind === 'choice') {
    for (const option of value.options) {
      const read = readSchema(option, reading)
      if (read !== null) return read
    }
  }
  return null
}

/** A chain of calls as steps with a name: `z.string().min(1)` is string, then min. */
export interface Link {
  name: string
  /** null: it was read, not called. */
  args: readonly Value[] | null
}

export function linksOf({ steps }: ExternalValue): Link[] {
  const links: Link[] = []
  steps.forEach((step: Step, index) => {
    const next = steps[index + 1]
    if (step.kind === 'get') links.push({ name: step.name, args: next?.kind === 'call' ? next.args : null })
    else if (index === 0) links.push({ name: '', args: step.args })
  })
  return links
}

export function jsonOf(value: Value | undefined): unknown {
  return value === undefined ? undefined : value.kind === 'pattern' ? value.source : toJson(value)
}

/** The names of an environment's schema, each with its default. */
export function defaultsOf(schema: Value): Map<string, Primitive> {
  const reading: Reading = { components: components(), nameOf: () => null, depth: 0 }
  const read = schema.kind === 'object' ? null : readSchema(schema, reading)
  const properties = read?.schema.properties
  const found = new Map<string, Primitive>()
  if (typeof properties === 'object' && properties !== null) {
    for (const [name, property] of Object.entries(properties)) found.set(name, defaultIn(property))
  }
  // envalid's: `cleanEnv(process.env, { PREFIX: str({ default: '/api' }) })`
  if (schema.kind === 'object') {
    for (const [name, property] of schema.props) {
      const options = property.kind === 'external' ? linksOf(property).at(-1)?.args?.[0] : undefined
      found.set(name, options === undefined ? undefined : defaultIn(jsonOf(options)))
    }
  }
  return found
}

function defaultIn(schema: unknown): Primitive {
  if (typeof schema !== 'object' || schema === null || !('default' in schema)) return undefined
  const value = schema.default
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : undefined
}
