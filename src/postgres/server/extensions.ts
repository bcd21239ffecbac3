import { UserError } from '../../errors.ts'
import { codeOf } from './client.ts'

const featureNotSupported = '0A000'
const undefinedFile = '58P01'

const postgis = (major: number): string => `postgis/postgis:${major}-${major >= 18 ? '3.6' : '3.5'}`
const pgvector = (major: number): string => `pgvector/pgvector:pg${major}`
const timescale = (major: number): string => `timescale/timescaledb:latest-pg${major}`
const timescaleHa = (major: number): string => `timescale/timescaledb-ha:pg${major}`

/** Public images that are the official one with an extension added. */
const images: Readonly<Record<string, (major: number) => string>> = {
  postgis,
  postgis_raster: postgis,
  postgis_sfcgal: postgis,
  postgis_topology: postgis,
  postgis_tiger_geocoder: postgis,
  address_standardizer: postgis,
  address_standardizer_data_us: postgis,
  vector: pgvector,
  timescaledb: timescale,
  timescaledb_toolkit: timescaleHa,
  vectorscale: timescaleHa,
}

/**
 * What to tell the user where a server's error means that it has no such extension, or null for every other error.
 * @param error an error of the server, or what was kept of it: `code` is its SQLSTATE, `message` its text (English)
 * @param major the server's, for the image's tag
 */
export function missingExtension(error: unknown, major: number): UserError | null {
  const name = extensionOf(error)
  if (name === null) return null
  const image = images[name]?.(major)
  return new UserError(`this PostgreSQL ${major} does not have the extension "${name}"`, {
    remedy:
      image === undefined
        ? `set postgres-image to an image of PostgreSQL ${major} that has it`
        : `set postgres-image to an image that has it, such as ${image}`,
    cause: error,
  })
}

function extensionOf(error: unknown): string | null {
  const code = codeOf(error)
  const message = error !== null && typeof error === 'object' && 'message' in error ? String(error.message) : ''
  const unavailable = code === featureNotSupported ? /^extension "(.+)" is not available$/.exec(message)?.[1] : undefined
  // Before PostgreSQL 15 by the path of its control file.
  const control = code === undefinedFile ? /extension control file ".*[/\\]([^/\\]+)\.control"/.exec(message)?.[1] : undefined
  return unavailable ?? control ?? null
}
