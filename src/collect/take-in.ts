import { legalDay } from '../base/time.ts'
import { SourceError } from '../mapping/source-fault.ts'
import { versionOn } from '../mapping/versions.ts'
import { type CollectResult, collectSteps } from './collect.ts'
import { CollectError } from './fault.ts'
import type { CollectPorts, MappingVersions, SourceFile, SourceInbox, SourceMapping } from './ports.ts'
import { type Lane, takeTurns } from './turns.ts'

export interface TakeInPorts extends CollectPorts {
  readonly inbox: SourceInbox
  readonly mappings: readonly MappingVersions[]
  onCollected(mapping: string, result: CollectResult): void
  onFailed(mapping: string, code: string, error: unknown): void
}

/**
 * Takes in every complete file of the inbox, also those that are delivered meanwhile. The mappings take turns, a
 * chunk each: a huge file of one keeps no withdrawal of another waiting. Files of one mapping are taken in the order
 * of their names, since a later file supersedes.
 *
 * A file that cannot be read to its end goes to `failed/`: the rows before the fault are in, and counted; the
 * department delivers a mended file. Any other failure (the database went away) leaves the file where it is, to be
 * gone on with, and does not keep the other mappings from theirs.
 * @param others further lanes that take turns with the files
 * @throws the first of those failures, when every lane is through
 */
export async function takeIn(ports: TakeInPorts, others: readonly Lane[] = []): Promise<void> {
  const lanes = ports.mappings.map(mapping => () => takeWaiting(ports, mapping))
  await takeTurns([...lanes, ...others])
}

async function* takeWaiting(ports: TakeInPorts, mapping: MappingVersions): AsyncGenerator<void> {
  for (const name of await ports.inbox.waiting(mapping.id)) {
    const file = await openFile(ports, mapping.id, name)
    if (file === null) continue
    yield* takeFile(ports, await versionFor(ports, mapping, file), file)
    yield
  }
}

/**
 * A file that was begun goes on under its version; else the version that holds on the day of which a snapshot speaks,
 * or today.
 */
async function versionFor(
  { store, clock }: TakeInPorts,
  { id, versions }: MappingVersions,
  { digest, asOf }: SourceFile,
): Promise<SourceMapping> {
  const begun = await store.begunUnder(id, digest)
  const day = legalDay(asOf === null ? clock() : Date.parse(asOf))
  const version = versions.find(one => one.version === begun) ?? versionOn(versions, day)
  if (version === undefined) throw new TypeError(`mapping ${id} has no version`)
  return version
}

async function openFile(ports: TakeInPorts, mapping: string, name: string): Promise<SourceFile | null> {
  try {
    return await ports.inbox.file(mapping, name)
  } catch (error) {
    if (!(error instanceof CollectError)) throw error
    await ports.inbox.settle(mapping, { name, digest: null }, 'failed')
    ports.onFailed(mapping, error.fault.code, error)
    return null
  }
}

async function* takeFile(ports: TakeInPorts, mapping: SourceMapping, file: SourceFile): AsyncGenerator<void> {
  try {
    const result = yield* collectSteps(ports, mapping, file)
    await ports.inbox.settle(mapping.id, file, 'done')
    ports.onCollected(mapping.id, result)
  } catch (error) {
    if (!(error instanceof SourceError || error instanceof CollectError)) throw error
    const { batchId } = await ports.store.begin(mapping, file)
    await ports.store.finish(batchId, error.fault.code)
    await ports.inbox.settle(mapping.id, file, 'failed')
    ports.onFailed(mapping.id, error.fault.code, error)
  }
}
