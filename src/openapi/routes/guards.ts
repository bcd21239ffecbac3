import type { Node } from 'typescript-classic'
import { showPath } from './frameworks/path-text.ts'
import type { Before, Registered } from './frameworks/registered.ts'
import type { Machine } from './interpret/machine.ts'
import { ts } from './project/compiler.ts'
import type { Guard } from './route.ts'
import type { Value } from './values/value.ts'

/** Names of what lets only some callers through. */
const guarding =
  /auth(?!or(?!i[sz])|entication(Routes|Router)|Routes|Router|Controller)|^(jwt|protect|secured?$|guard|isAdmin|adminOnly|isOwner|ensure|require(User|Login|Role|Admin|Permission|Session|Scope)|check(User|Role|Token|Permission|Scope|Login)|verify(User|Token|Jwt|Role|Admin|ApiKey)|has(Role|Permission|Scope)|restrict|permit|allow(Role|If|Only)|loggedIn|isLogged|apiKey|validateToken|csrf)/i

/** Packages whose middleware lets only some callers through. */
const guardPackages = new Set([
  'passport',
  'koa-passport',
  '@fastify/passport',
  'express-jwt',
  'koa-jwt',
  'express-oauth2-jwt-bearer',
  'express-openid-connect',
  'express-basic-auth',
  '@fastify/auth',
  '@fastify/basic-auth',
  '@fastify/bearer-auth',
  'http-auth',
])

/** What stands before a route and lets only some callers through, outermost first. Recognised by name and by package. */
export function guardsOf(m: Machine, { before, handlers, options, path }: Registered): Guard[] {
  const written = path.kind === 'text' ? showPath(path.text) : ''
  const around = before.filter((each) => isBefore(each, written)).map(({ value }) => value)
  const hooks =
    options?.kind === 'object'
      ? ['onRequest', 'preParsing', 'preValidation', 'preHandler', 'pre'].flatMap((name) => hookValues(options.props.get(name)))
      : []
  const seen = new Set<string>()
  return [...around, ...hooks, ...handlers.slice(0, -1)]
    .flatMap((value) => guards(m, value))
    .filter(({ name, at }) => !seen.has(`${name}${at.file}${at.line}`) && seen.add(`${name}${at.file}${at.line}`))
}

function hookValues(value: unknown): Value[] {
  const hook = value as Value | undefined
  if (hook === undefined || hook.kind === 'primitive') return []
  return hook.kind === 'array' ? hook.items : [hook]
}

export function isBefore({ path }: Before, written: string): boolean {
  const prefix = showPath(path).replace(/\/$/, '')
  return prefix === '' || written === prefix || written.startsWith(`${prefix}/`)
}

function guards(m: Machine, value: Value): Guard[] {
  switch (value.kind) {
    case 'function': {
      const name = nameOf(value)
      return guarding.test(name)
        ? [{ name, at: m.sources.placeOf(value.node), shows: shownTo(`${name} ${outermost(value.node).getText()}`) }]
        : []
    }
    case 'external': {
      const names = value.steps.flatMap((step) => (step.kind === 'get' ? [step.name] : []))
      const isGuard = guardPackages.has(value.module)
        ? !/initialize|session/.test(names.join())
        : guarding.test(names.at(-1) ?? '')
      return isGuard
        ? [
            {
              name: [value.module, ...names].join('.'),
              at: m.sources.placeOf(value.node),
              shows: shownTo(`${value.module} ${value.node.getText()}`),
            },
          ]
        : []
    }
    case 'unknown':
      return guarding.test(value.name) ? [{ name: value.name, at: value.why.at, shows: shownTo(value.name) }] : []
    case 'array':
      return value.items.flatMap((item) => guards(m, item))
    case 'choice':
      return value.options.flatMap((option) => guards(m, option))
    default:
      return []
  }
}

/** What a guard's code speaks of. */
function shownTo(code: string): Guard['shows'] {
  if (/x-api-key|api-?key/i.test(code)) return 'apiKey'
  if (/basic-?auth|['"`]basic/i.test(code)) return 'basic'
  return /bearer|jwt|jsonwebtoken|authorization\b/i.test(code) ? 'bearer' : null
}

/** The function around it that is no longer inside of another: `(role) => (req, res, next) => …` as a whole. */
function outermost(node: Node): Node {
  let found = node
  for (let at = node.parent; at !== undefined && !ts.isSourceFile(at); at = at.parent) if (ts.isFunctionLike(at)) found = at
  return found
}

/** Its own name, or that of the function which made it: `requireRole('admin')`. */
function nameOf(value: Value & { kind: 'function' }): string {
  if (value.name !== '') return value.name
  const maker = value.scope.frame.node
  if (maker === null || maker === undefined) return ''
  if ('name' in maker && maker.name !== undefined && ts.isIdentifier(maker.name as never))
    return (maker.name as { text: string }).text
  const { parent } = maker
  return parent !== undefined && ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name) ? parent.name.text : ''
}
