/** Collects one file each time it is told to, and tells what came of it. Arguments: URL of the database, the file. */
import { randomBytes, randomUUID } from 'node:crypto'
import { createReadStream, statSync } from 'node:fs'
import { join } from 'node:path'
import { randomBytes as pooledBytes } from '../../src/base/random.ts'
import { collectFile } from '../../src/collect/collect.ts'
import { type PlacingFacts, recordRules } from '../../src/collect/place.ts'
import type { SourceFile } from '../../src/collect/ports.ts'
import type { FilePorts } from '../../src/collect/readying-port.ts'
import { INTL } from '../../src/feed/suite.ts'
import { listingLives } from '../../src/lists/life/lives.ts'
import { readMapping } from '../../src/mapping/folder.ts'
import { linkKeysOf } from '../../src/standard/link-key.ts'
import { PgCollectStore } from '../../src/store/collect-store.ts'
import { openDatabase } from '../../src/store/database.ts'
import { createSealer } from '../../src/store/sealing.ts'
import { ReadyingThread } from '../../src/threads/readying.ts'

const SELF = '320000'

/** Every feed may be issued, to all of the region. */
const EVERY_FEED: PlacingFacts = {
  mayIssue: () => true,
  generationOf: () => 1,
  audience: () => ['310000', '330000', '340000'],
  terms: () => ({ audience: 'members', scope: 'publicity', relayAllowed: false }) as never,
}

const [url = '', path = ''] = process.argv.slice(2)
const mapping = readMapping(join(import.meta.dirname, '../../mappings/320000/penalty'))
const database = await openDatabase(url, 4)
const sealer = createSealer(randomBytes(32))
const membership = () => EVERY_FEED
const appendContext = () => ({ suite: INTL, nowMs: Date.now(), random: pooledBytes })
const readying = new ReadyingThread({
  ...{ mappings: [mapping], self: SELF, membership, clock: Date.now },
  fingerprintKey: sealer.fingerprintKey,
  suite: INTL,
})
const ports: FilePorts = {
  store: new PgCollectStore({ database, sealer, self: SELF, appendContext }),
  readying,
  rules: recordRules(SELF, membership),
  lives: listingLives(SELF),
  linkKeys: () => linkKeysOf('intl', []),
  repairs: { judge: async () => ({ refused: null, act: null }) },
  acts: { refusals: async () => [] },
  random: pooledBytes,
  newId: randomUUID,
  clock: Date.now,
  onGrown: async () => {},
}

process.on('message', async () => {
  const file: SourceFile = {
    ...{ name: 'penalty.csv', digest: randomBytes(32), asOf: null, bytes: statSync(path).size },
    open: () => createReadStream(path),
  }
  const result = await collectFile(ports, mapping, file)
  process.send?.({ ...result, peakMB: process.resourceUsage().maxRSS / 1024 })
})
process.on('disconnect', async () => {
  await readying.close()
  await database.close()
})
