import project from '../../package.json' with { type: 'json' }
import { instantText } from '../base/time.ts'
import { MAX_LINE_BYTES, MAX_PAGE_BYTES, MAX_PAGE_ENTRIES } from '../feed/page.ts'
import { SCHEMA_VERSION } from '../standard/record.ts'
import { answerJson, type Handler } from './call.ts'

export const readNode: Handler<'readNode'> = async call => {
  const { self, clock, membership, state } = call.ports
  const known = await state()
  const inForce = membership()
  const { suite, version } = inForce.body
  answerJson(call, {
    division: self,
    name: inForce.member(self)?.name ?? self,
    version: project.version,
    suite,
    schemaVersions: [SCHEMA_VERSION],
    limits: { pageEntries: MAX_PAGE_ENTRIES, pageBytes: MAX_PAGE_BYTES, lineBytes: MAX_LINE_BYTES },
    time: instantText(clock()),
    // A caller has nothing to do with how far the recovery is.
    state: known === 'serving' ? 'recovering' : known,
    membership: { version, digest: inForce.digest },
  })
}

/** The file itself: what was signed must not be spelled anew. */
export const readMembership: Handler<'readMembership'> = async ({ response, ports, query }) => {
  response
    .status(200)
    .type('application/json')
    .send(await ports.signedMembership(query?.after))
}
