import { nameOf } from '../paths.ts'
import { lineAt } from '../text.ts'
import type { FlywayConfig } from './flyway-config.ts'
import { at } from './format.ts'

/**
 * Replaces `${name}` as Flyway does: everywhere, comments and literals as well, names without regard to case.
 *
 * @throws UserError for one that has no value in the configuration, at which Flyway stops too.
 */
export function replacePlaceholders(file: string, text: string, config: FlywayConfig): string {
  if (!config.placeholderReplacement) return text
  const known = new Map([
    ['flyway:defaultschema', config.defaultSchema ?? 'public'],
    ['flyway:table', config.table],
    ['flyway:filename', nameOf(file)],
    ['flyway:timestamp', new Date(0).toISOString().slice(0, 19).replace('T', ' ')],
    ...config.placeholders,
  ])
  const pattern = new RegExp(`${escaped(config.placeholderPrefix)}([^\\n]*?)${escaped(config.placeholderSuffix)}`, 'g')
  return text.replaceAll(pattern, (whole, name: string, offset: number) => {
    const value = known.get(name.toLowerCase())
    if (value !== undefined) return value
    const remedy = `Give ${name} a value under placeholders in flyway.toml or flyway.conf, or set \`migrate-command: flyway migrate\`.`
    throw at(file, lineAt(text, offset), `Flyway's placeholder ${whole} has no value.`, remedy)
  })
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}
