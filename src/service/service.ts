import type { Address } from '../process/environment.ts'

/** How a service is started from the user's commands. */
export interface ServiceRequest {
  /** 'base', 'head' or 'base again': PREFLIGHT_SIDE, without the blank and what follows it. */
  side: string
  /** start-command: a shell's command line. */
  command: string
  /** Absolute: working-directory in the tree that the service belongs to. */
  cwd: string
  /** DATABASE_URL and PG*; null: it has no database. */
  database: Address | null
  /** A path on the service ("/health") or an absolute URL; null: the port accepts connections. */
  readyUrl: string | null
  /** Further variables, such as where its companions are. */
  environment: Readonly<Record<string, string>>
  /** How long it may take to become ready, in ms. */
  readyWithinMs: number
  signal: AbortSignal
  /** Every line that it prints, redacted. */
  onOutput: (line: string) => void
}

export interface RunningService {
  readonly side: string
  /** "http://127.0.0.1:4001" */
  readonly origin: string
  readonly port: number
  /** CPU of its whole process tree since the last call (the first counts from its start), and its memory; null where the system does not tell. */
  usage(): Promise<ServiceUsage | null>
  /** Set once it has ended by itself: exit code or signal, and its last lines. */
  readonly ended: { exitCode: number | null; signal: string | null } | null
  /** Its last lines, redacted. */
  log(): string
  /** Ends the whole tree. May be called twice. */
  stop(): Promise<void>
}

export interface ServiceUsage {
  cpuSeconds: number
  /** Of the thread that has spent the most. In a Node process that is most often the one with the event loop. */
  busiestThreadSeconds: number
  /** CPU seconds spent per second of time: 1 is one core. */
  cores: number
  /** Resident set of the tree, in bytes. */
  memoryBytes: number
}
