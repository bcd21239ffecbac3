/**
 * Variables that steer psql itself; setting them sends nothing (psql's manual page, "Variables"). AUTOCOMMIT is not
 * among them: off, it makes psql open transactions.
 */
const control =
  /^(?:ON_ERROR_STOP|ON_ERROR_ROLLBACK|QUIET|VERBOSITY|SHOW_CONTEXT|ECHO|ECHO_HIDDEN|FETCH_COUNT|SHOW_ALL_RESULTS|HISTCONTROL|HISTFILE|HISTSIZE|PROMPT[123]|COMP_KEYWORD_CASE|HIDE_TABLEAM|HIDE_TOAST_COMPRESSION|IGNOREEOF|SINGLELINE)$/

/** Whether a psql meta-command only concerns what psql prints or how it reacts, so that leaving it out changes nothing on the server. */
export function harmlessMetaCommand(command: string): boolean {
  const [name = '', first = ''] = command.trim().split(/\s+/)
  if (name === '\\set' || name === '\\unset') return first === '' || control.test(first)
  if (name === '\\encoding') return /^utf-?8$/i.test(first)
  return /^\\(?:echo|qecho|warn|timing|pset|x|a|t|H|f|C|T|conninfo|o|errverbose|prompt1|restrict|unrestrict)$/.test(name)
}
