import type { PathParameter } from './paths/open-api-path.ts'

/** A line of a source file, relative to the working directory. */
export interface Place {
  file: string
  /** From 1. */
  line: number
}

/** Something that is to be said about the code, and where it stands. */
export interface Note {
  text: string
  at: Place
}

/** The frameworks whose registrations are read. */
export type Framework = 'express' | 'fastify' | 'koa'

/**
 * How far a route is known. `certain`: it is registered, with this path, whatever the environment. `likely`: it rests on a default of the
 * environment, or on a condition. `partial`: a part of its path, or where it is mounted, is not known.
 */
export type Confidence = 'certain' | 'likely' | 'partial'

/** A route that code registers, as far as that can be known without running it. */
export interface Route {
  /** In lower case. `all`: registered for every method. */
  method: string
  /** In OpenAPI's form, with what it is mounted under: "/users/{id}". */
  path: string
  /** As the code writes it, put together: "/users/:id(\\d+)". */
  written: string
  parameters: readonly PathParameter[]
  framework: Framework
  /** Where it is registered. */
  at: Place
  /** Where the function stands that answers; null: not known. */
  handler: Place | null
  /** What lets only some callers through, outermost first. */
  guards: readonly Guard[]
  /** It is there only where all of these hold: "config.beta". */
  conditions: readonly Note[]
  confidence: Confidence
  /** What is not known of it. */
  unknowns: readonly Note[]
  /** Where the application is made that it belongs to. */
  application: Place
}

/** A middleware that lets only some callers through. */
export interface Guard {
  /** As the code calls it: "requireAuth", "passport.authenticate". */
  name: string
  at: Place
  /** What its code, or its name, says that callers show it; null: it does not say. */
  shows: 'bearer' | 'basic' | 'apiKey' | null
}

/** What was read of a project's code. */
export interface RoutesRead {
  /** In the order in which they are registered; each method and path once. */
  routes: readonly Route[]
  /** Registrations whose path or method is not known at all, or is a regular expression: they are no operations. */
  lost: readonly Note[]
  /** What could not be followed, and may have held further routes; routers that nothing mounts. */
  notes: readonly Note[]
}
