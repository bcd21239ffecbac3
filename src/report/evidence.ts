import { duration } from './duration.ts'
import type { Evidence } from './report.ts'
import { rows, size } from './size.ts'
import { code } from './text.ts'

/** What was measured, in one phrase: text of a Report, with names as inline code. */
export function phrase(evidence: Evidence): string {
  switch (evidence.kind) {
    case 'lock':
      return evidence.statements.length === 0
        ? `${evidence.mode} on ${relationName(evidence.relation)} held for ${duration(evidence.forMs)}`
        : `${waiting(evidence.statements)} ${relationName(evidence.relation)} wait up to ${duration(evidence.forMs)} (${evidence.mode})`
    case 'rewrite':
      return `${relationName(evidence.relation)} rewritten${listed([
        evidence.bytes === null ? null : size(evidence.bytes),
        evidence.rows === null ? null : rows(evidence.rows),
        evidence.walBytes === null ? null : `${size(evidence.walBytes)} of WAL`,
      ])}`
    case 'scan':
      return `${relationName(evidence.relation)} read from end to end${listed([evidence.rows === null ? null : rows(evidence.rows)])}`
    case 'wal':
      return `${size(evidence.bytes)} of WAL`
    case 'duration':
      return `took ${duration(evidence.ms)}`
    case 'server-error':
      return `${code(evidence.code)} ${evidence.message}${evidence.detail === null ? '' : ` (${evidence.detail})`}`
    case 'rows':
      return `${rows(evidence.count)} of ${relationName(evidence.relation)}${evidence.sample === null ? '' : `, such as ${code(evidence.sample)}`}`
    case 'difference':
      return differing(evidence.text)
    case 'text':
      return evidence.text
  }
}

/** Nobody says "public" of a table, and a table's width is dear. */
function relationName(relation: string): string {
  return code(relation.replace(/^public\./, ''))
}

const writes = ['INSERT', 'UPDATE', 'DELETE']

function waiting(statements: string[]): string {
  const written = writes.filter((write) => statements.includes(write)).length
  const others = statements.filter((statement) => !writes.includes(statement))
  if (written < writes.length) return `${statements.join(', ')} on`
  return others.length === 0 ? 'writes to' : others.join() === 'SELECT' ? 'reads and writes of' : `${statements.join(', ')} on`
}

function listed(parts: (string | null)[]): string {
  const known = parts.filter((part) => part !== null)
  return known.length === 0 ? '' : `: ${known.join(', ')}`
}

function differing(diff: string): string {
  const lines = diff.split('\n').filter((line) => /^[+-](?![+-]{2})/.test(line)).length
  return lines === 0 ? 'differs' : `differs in ${lines} ${lines === 1 ? 'line' : 'lines'}`
}
