import { stringLiteral } from '../source/text.ts'

/** `config.ts`: the environment, checked once at the start. */
export const configModule = (basePath: string, logs: boolean): string => `
import { z } from 'zod';

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('0.0.0.0'),${
    logs ? "\n  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info')," : ''
  }
  /** Under which all operations lie: the path of the description's server. */
  BASE_PATH: z.string().regex(/^(\\/[^/]+)*$/).default(${stringLiteral(basePath)}),
  /** Proxies in front of the service, whose X-Forwarded-For is believed. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).default(0),
  BODY_LIMIT_BYTES: z.coerce.number().int().min(1).default(1_048_576),
  RATE_LIMIT: z.coerce.number().int().min(1).default(300),
  RATE_WINDOW_SECONDS: z.coerce.number().int().min(1).default(60),
  SHUTDOWN_SECONDS: z.coerce.number().int().min(0).default(10),
});

const read = environment.safeParse(process.env);
if (!read.success) {
  throw new Error(\`The environment is not as needed:\\n\${z.prettifyError(read.error)}\`);
}

export const config = {
  port: read.data.PORT,
  host: read.data.HOST,${logs ? '\n  logLevel: read.data.LOG_LEVEL,' : ''}
  basePath: read.data.BASE_PATH,
  trustedProxies: read.data.TRUSTED_PROXIES,
  bodyLimitBytes: read.data.BODY_LIMIT_BYTES,
  rateLimit: { requests: read.data.RATE_LIMIT, windowSeconds: read.data.RATE_WINDOW_SECONDS },
  shutdownSeconds: read.data.SHUTDOWN_SECONDS,
} as const;
`
