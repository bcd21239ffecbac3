import type { Statement } from '../sql/statement.ts'
import { controlsTransaction } from './statement-kinds.ts'

/** The first minor releases (February 2025) whose pipelines are transaction blocks from their second command on. */
const firstMinors = new Map([
  [13, 19],
  [14, 16],
  [15, 11],
  [16, 7],
  [17, 3],
])

/**
 * Whether statements that came in one message mean the same in a pipeline. On older minor releases they do where the client
 * itself says BEGIN first and COMMIT last; elsewhere LOCK TABLE, SET LOCAL or a cursor would miss their transaction block.
 */
export function pipelineKeepsBlocks(statements: Statement[], parameters: Map<string, string>): boolean {
  if (statements.length < 2) return true
  const [major = 0, minor = 0] = (parameters.get('server_version') ?? '').split(/[.\s]/).map((part) => Number.parseInt(part, 10))
  if (major >= 18 || minor >= (firstMinors.get(major) ?? 0)) return true
  const [first, last] = [statements[0], statements.at(-1)]
  return first?.kind === 'BEGIN' && last?.kind === 'COMMIT' && !statements.slice(1, -1).some(controlsTransaction)
}
