import type { ExpressRouter } from './express-router.ts'
import type { FastifyInstance } from './fastify-instance.ts'
import type { Host } from './host.ts'
import type { KoaApp, KoaMiddleware, KoaRouter } from './koa-router.ts'

/** What the objects of the frameworks' hold, for those who put the routes together. */
export type Part =
  | { kind: 'express'; router: ExpressRouter }
  | { kind: 'fastify'; instance: FastifyInstance }
  | { kind: 'koa-app'; app: KoaApp }
  | { kind: 'koa-router'; router: KoaRouter }
  | { kind: 'koa-middleware'; middleware: KoaMiddleware }

/** Everything of a framework's that was made, in order. */
export class Parts {
  readonly #of = new Map<Host, Part>()

  add(host: Host, part: Part): void {
    this.#of.set(host, part)
  }

  of(host: Host): Part | null {
    return this.#of.get(host) ?? null
  }

  all(): Part[] {
    return [...this.#of.values()]
  }
}
