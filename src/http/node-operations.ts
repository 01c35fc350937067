import project from '../../package.json' with { type: 'json' }
import { instantText } from '../base/time.ts'
import { MAX_LINE_BYTES, MAX_PAGE_BYTES, MAX_PAGE_ENTRIES } from '../feed/page.ts'
import { SCHEMA_VERSION } from '../standard/record.ts'
import { answerJson, type Handler } from './call.ts'
import { MAX_BULK_SUBJECTS } from './limits.ts'

export const readNode: Handler<'readNode'> = async call => {
  const { self, clock, membership, state } = call.ports
  const known = await state()
  const inForce = membership()
  const { suite, version } = inForce.body
  const { limits } = call
  answerJson(call, {
    division: self,
    name: inForce.member(self)?.name ?? self,
    version: project.version,
    suite,
    schemaVersions: [SCHEMA_VERSION],
    limits: {
      pageEntries: MAX_PAGE_ENTRIES,
      pageBytes: MAX_PAGE_BYTES,
      lineBytes: MAX_LINE_BYTES,
      headBytes: limits.headBytes,
      jsonBytes: limits.jsonBytes,
      bulkSubjects: MAX_BULK_SUBJECTS,
      connections: limits.connectionsPerMember,
      requestsAtOnce: limits.placesPerMember,
      requestsWaiting: limits.waitingPerMember,
      requestsPerSecond: limits.requestsPerSecond,
      bytesPerSecond: limits.bytesPerSecond,
    },
    time: instantText(clock()),
    // A caller has nothing to do with how far the recovery is.
    state: known === 'serving' ? 'recovering' : known,
    membership: { version, digest: inForce.digest },
  })
}

/** To whoever issued what was erased, and to nobody else. */
export const listErasures: Handler<'listErasures'> = async call => {
  answerJson(call, { statements: [...(await call.ports.erasures(call.caller))] })
}

/** The file itself: what was signed must not be spelled anew. */
export const readMembership: Handler<'readMembership'> = async ({ response, ports, query }) => {
  response
    .status(200)
    .type('application/json')
    .send(await ports.signedMembership(query?.after))
}
