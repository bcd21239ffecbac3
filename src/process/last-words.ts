const most = 3
const longest = 200

/** Places and leftovers that say nothing: frames of a stack, lone brackets, the footer of Node's crashes. */
const noise =
  /^\s*(?:at\s.+|\^+|[{}[\]()]+;?|Node\.js v\d+.*|throw \w+;?|File ".*", line \d+.*|npm (?:ERR!|error)\s+(?:A complete log|.*\.log$).*)\s*$/
const error = /^\s*(?:\w*(?:Error|Exception)\b.*:|\[?(?:fatal|panic|error|FATAL|ERROR)\b)/

/** The end of a log in one line: the last line that names an error, else its last lines. */
export function lastWords(log: string): string {
  const lines = log.split('\n').filter((line) => line.trim() !== '' && !noise.test(line))
  const named = lines.findLast((line) => error.test(line))
  const chosen = named === undefined ? lines.slice(-most) : [named]
  return chosen.map((line) => shortened(line.trim())).join(' | ')
}

function shortened(line: string): string {
  return line.length > longest ? `${line.slice(0, longest)}…` : line
}
