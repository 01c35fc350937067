/** `npm run feed -- prove …`: the files that `npm run verify` judges. */
import { readFile, writeFile } from 'node:fs/promises'
import { fromHex } from '../base/bytes.ts'
import {
  type ProvePorts,
  proveConsistency,
  proveFork,
  proveInclusion,
  proveReceipt,
  type Wanted,
} from '../exchange/prove.ts'
import { verifyEvidence } from '../feed/audit.ts'
import { type Evidence, encodeEvidence } from '../feed/evidence.ts'
import { isFeedName } from '../feed/name.ts'
import { PgProofArchive } from '../store/proof-archive.ts'
import type { FeedValues } from './feed-arguments.ts'
import type { NodeAccess } from './node-access.ts'
import { UsageError } from './node-command.ts'
import { evidenceLines } from './verify-words.ts'

/** Writes a proof; it is verified here first, as whoever is given it will. Never replaces a file. */
export async function proveCommand(
  node: NodeAccess,
  words: readonly string[],
  values: FeedValues,
): Promise<0> {
  const { membership, suite } = node.loaded
  const { out } = values
  if (out === undefined) throw new UsageError('prove needs --out FILE')
  const evidence = await evidenceOf(node, words, values)
  const facts = verifyEvidence(suite, membership, evidence)
  await writeFile(out, encodeEvidence(evidence), { flag: 'wx' })
  if (values.json) console.log(JSON.stringify({ ok: true, what: 'prove', file: out, ...facts }))
  else console.log([...evidenceLines(facts), `  ${out}`].join('\n'))
  return 0
}

async function evidenceOf(node: NodeAccess, words: readonly string[], values: FeedValues): Promise<Evidence> {
  const { loaded, store, database } = node
  const [what] = words
  const [feed] = values.feed
  if (words.length !== 1 || values.feed.length !== 1 || feed === undefined || !isFeedName(feed))
    throw new UsageError('prove needs one of inclusion, consistency, receipt, fork, and one --feed NAME')
  if (!/^[1-9][0-9]{0,8}$/.test(values.generation))
    throw new UsageError(`--generation ${values.generation} is no count`)
  const id = { feed, generation: Number(values.generation) }
  const ports: ProvePorts = {
    suite: loaded.suite,
    store,
    archive: new PgProofArchive(database.db),
    issuerKeys: name => loaded.membership.feedKeys(name),
  }
  const wanted = wantedOf(values)
  if (what === 'inclusion' && wanted !== null) return proveInclusion(ports, id, wanted, values.body)
  if (what === 'consistency' && values.older !== undefined)
    return proveConsistency(ports, id, await readFile(values.older, 'utf8'))
  if (what === 'receipt' && values.holder !== undefined) return proveReceipt(ports, id, values.holder, wanted)
  if (what === 'fork') return proveFork(ports, id)
  throw new UsageError('inclusion needs --ref or --seq, consistency --older, receipt --holder')
}

function wantedOf({ ref, seq }: FeedValues): Wanted | null {
  if (ref !== undefined && seq !== undefined) throw new UsageError('give --ref or --seq, not both')
  if (ref !== undefined) {
    if (!/^[0-9a-f]{32}$/.test(ref)) throw new UsageError(`--ref ${ref} is not 32 hexadecimal digits`)
    return { ref: fromHex(ref) }
  }
  if (seq === undefined) return null
  if (!/^(0|[1-9][0-9]{0,14})$/.test(seq)) throw new UsageError(`--seq ${seq} is no count`)
  return { seq: Number(seq) }
}
