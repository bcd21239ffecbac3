import type { Packages } from './application/project.ts'
import type { Implementation } from './implementation.ts'
import type { Plan } from './plan.ts'
import type { Extension, SourceFile } from './source/module.ts'

export const frameworks = ['express', 'fastify', 'koa'] as const

export type FrameworkName = (typeof frameworks)[number]

/** How one framework is written. */
export interface Framework {
  name: FrameworkName
  /** Path → text of what every project has, imports with ".js" at their end. `secured`: whether operations ask for credentials. */
  application(plan: Plan, secured: boolean): Readonly<Record<string, string>>
  /** The files of handlers, and what registers them all. */
  routes(plan: Plan, extension: Extension, implementation: Implementation | null): SourceFile[]
  /** What it needs beyond zod, jose and TypeScript. */
  packages(plan: Plan): Packages
}

/** Loaded when asked for. */
export async function frameworkOf(name: FrameworkName): Promise<Framework> {
  switch (name) {
    case 'express':
      return (await import('./express/express.ts')).express
    case 'fastify':
      return (await import('./fastify/fastify.ts')).fastify
    case 'koa':
      return (await import('./koa/koa.ts')).koa
  }
}
