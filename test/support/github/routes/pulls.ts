import { createHash } from 'node:crypto'
import { type Answer, type Call, notFound, paged, type Route } from '../answer.ts'
import { changedLines, shownPull, shownWholePull } from '../shown/pull.ts'
import type { Needs } from '../tokens.ts'
import { type FakeFile, type FakePull, type World, web } from '../world.ts'

const reading: Needs = [{ 'pull-requests': 'read' }]

export function onPull(call: Call, act: (pull: FakePull) => Answer): Answer {
  const number = call.number('pull_number')
  const pull = call.world.pulls.find((one) => one.repository === call.repository && one.number === number)
  return pull === undefined ? notFound : act(pull)
}

function shownFile(world: World, pull: FakePull, file: FakeFile) {
  const at = `${pull.head.sha}/${file.filename.split('/').map(encodeURIComponent).join('/')}`
  const additions = changedLines(file.patch, '+')
  const deletions = changedLines(file.patch, '-')
  return {
    sha: createHash('sha1').update(file.filename).digest('hex'),
    filename: file.filename,
    status: file.status,
    additions,
    deletions,
    changes: additions + deletions,
    blob_url: `${web}/${pull.repository}/blob/${at}`,
    raw_url: `${web}/${pull.repository}/raw/${at}`,
    contents_url: `${world.api}/repos/${pull.repository}/contents/${at}`,
    ...(file.patch === undefined ? {} : { patch: file.patch }),
    ...(file.previousFilename === undefined ? {} : { previous_filename: file.previousFilename }),
  }
}

/** "owner:branch". GitHub takes no notice of a filter without the owner, and lists everything. */
function fromHead(pull: FakePull, head: string): boolean {
  if (!head.includes(':')) return true
  return pull.head.repository !== null && `${pull.head.repository.split('/')[0]}:${pull.head.ref}` === head
}

export const pulls: Route[] = [
  {
    operation: 'GET /repos/{owner}/{repo}/pulls',
    needs: reading,
    answer: (call) => {
      const state = call.query.get('state') ?? 'open'
      const head = call.query.get('head')
      const base = call.query.get('base')
      const chosen = call.world.pulls
        .filter((pull) => pull.repository === call.repository && (state === 'all' || pull.state === state))
        .filter((pull) => (head === null || fromHead(pull, head)) && (base === null || pull.base.ref === base))
      return paged(
        call,
        chosen.reverse().map((pull) => shownPull(call.world, pull)),
      )
    },
  },
  {
    operation: 'GET /repos/{owner}/{repo}/pulls/{pull_number}',
    needs: reading,
    answer: (call) => onPull(call, (pull) => ({ status: 200, json: shownWholePull(call.world, pull) })),
  },
  {
    operation: 'GET /repos/{owner}/{repo}/pulls/{pull_number}/files',
    needs: reading,
    // No more than 3000 are ever listed.
    answer: (call) =>
      onPull(call, (pull) =>
        paged(
          call,
          pull.files.slice(0, 3000).map((file) => shownFile(call.world, pull, file)),
        ),
      ),
  },
  {
    operation: 'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls',
    needs: reading,
    // Those whose branch holds the commit. GitHub looks where the commit lies: of a fork's change, only the fork itself knows.
    answer: (call) => {
      const sha = call.text('commit_sha')
      const here = call.world.pulls.filter(({ head }) => head.repository === call.repository)
      const holding = here.filter(({ head }) => head.sha === sha || head.commits.includes(sha))
      return paged(
        call,
        holding.map((pull) => shownPull(call.world, pull)),
      )
    },
  },
]
