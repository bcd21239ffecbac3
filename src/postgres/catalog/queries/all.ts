import { columns } from './columns.ts'
import { constraints, indexes, statistics } from './constraints.ts'
import * as database from './database.ts'
import type { CatalogQuery } from './fragments.ts'
import * as operators from './operators.ts'
import { relations, sequences } from './relations.ts'
import * as routines from './routines.ts'
import * as types from './types.ts'

/** Every query that makes a catalogue. */
export const catalogQueries: readonly CatalogQuery[] = [
  relations,
  columns,
  constraints,
  indexes,
  sequences,
  statistics,
  ...Object.values(routines),
  ...Object.values(types),
  ...Object.values(operators),
  ...Object.values(database),
]
