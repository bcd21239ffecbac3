/** A small application in the style of real ones, as its files. */
export interface Application {
  name: string
  /** Path → text. */
  files: Readonly<Record<string, string>>
  /** What `preflight spec` is called with. */
  folder: string
  /** The file that is started to ask the framework itself what it has registered; null: a package it needs is not installed. */
  start: string | null
  /** "GET /users/:id", as the framework writes paths. Where the framework is asked, this is what it says beyond a doubt of ours: null. */
  routes: readonly string[] | null
}
