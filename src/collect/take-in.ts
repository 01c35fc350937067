import { SourceError } from '../mapping/source-fault.ts'
import { type CollectResult, collectFile } from './collect.ts'
import { CollectError } from './fault.ts'
import type { CollectPorts, SourceFile, SourceInbox, SourceMapping } from './ports.ts'

export interface TakeInPorts extends CollectPorts {
  readonly inbox: SourceInbox
  readonly mappings: readonly SourceMapping[]
  onCollected(mapping: string, result: CollectResult): void
  onFailed(mapping: string, code: string, error: unknown): void
}

/**
 * Takes in every complete file of the inbox. A file that cannot be read to its end goes to `failed/`: the
 * rows before the fault are in, and counted; the department delivers a mended file.
 * Any other failure (the database went away) leaves the file where it is, to be gone on with.
 */
export async function takeIn(ports: TakeInPorts): Promise<void> {
  for (const mapping of ports.mappings) {
    for (const name of await ports.inbox.waiting(mapping.id)) {
      const file = await openFile(ports, mapping, name)
      if (file) await takeFile(ports, mapping, file)
    }
  }
}

async function openFile(
  ports: TakeInPorts,
  mapping: SourceMapping,
  name: string,
): Promise<SourceFile | null> {
  try {
    return await ports.inbox.file(mapping.id, name)
  } catch (error) {
    if (!(error instanceof CollectError)) throw error
    await ports.inbox.settle(mapping.id, { name, digest: new Uint8Array(32) }, 'failed')
    ports.onFailed(mapping.id, error.fault.code, error)
    return null
  }
}

async function takeFile(ports: TakeInPorts, mapping: SourceMapping, file: SourceFile): Promise<void> {
  try {
    const result = await collectFile(ports, mapping, file)
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
