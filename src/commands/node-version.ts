import { UserError } from '../errors.ts'

/** What `engines` in package.json says: npm only warns of it, and an older Node fails somewhere in the middle. */
export const oldestNode = 24

/** Throws `UserError` on a Node that lacks what the program uses. `version` such as "24.1.0". */
export function refuseOldNode(version: string): void {
  if (Number.parseInt(version, 10) >= oldestNode) return
  throw new UserError(`Preflight needs Node ${oldestNode} or newer, and this is ${version}.`, {
    remedy: `In a workflow \`uses:\` brings its own; in a terminal \`npx -p node@${oldestNode} -p backend-preflight -- preflight …\` does.`,
  })
}
