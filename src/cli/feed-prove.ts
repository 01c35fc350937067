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
import { PgProofArchive } from '../store/proof-archive.ts'
import { UsageError } from './fault.ts'
import { type FeedValues, generationOf } from './feed-arguments.ts'
import type { NodeAccess } from './node-access.ts'
import { oneOf, refOf, required, wholeNumber } from './usage.ts'
import { evidenceLines } from './verify-words.ts'

/** Writes a proof; it is verified here first, as whoever is given it will. Never replaces a file. */
export async function proveCommand(
  node: NodeAccess,
  words: readonly string[],
  values: FeedValues,
): Promise<0> {
  const { membership, suite } = node.loaded
  const { out } = required(values, ['out'])
  const evidence = await evidenceOf(node, words, values)
  const facts = verifyEvidence(suite, membership, evidence)
  await writeFile(out, encodeEvidence(evidence), { flag: 'wx' })
  if (values.json) console.log(JSON.stringify({ ok: true, what: 'prove', file: out, ...facts }))
  else console.log([...evidenceLines(facts), `  ${out}`].join('\n'))
  return 0
}

async function evidenceOf(node: NodeAccess, words: readonly string[], values: FeedValues): Promise<Evidence> {
  const { loaded, store, database } = node
  const what = oneOf(['inclusion', 'consistency', 'receipt', 'fork'], words[0], ['证明', 'proof'])
  const id = generationOf(values)
  const ports: ProvePorts = {
    suite: loaded.suite,
    store,
    archive: new PgProofArchive(database.db),
    issuerKeys: name => loaded.membership.feedKeys(name),
  }
  const wanted = wantedOf(values)
  switch (what) {
    case 'inclusion':
      if (wanted === null)
        throw new UsageError('缺少 --ref 或 --seq：哪一条', '--ref or --seq is missing: which entry')
      return proveInclusion(ports, id, wanted, values.body)
    case 'consistency':
      return proveConsistency(ports, id, await readFile(required(values, ['older']).older, 'utf8'))
    case 'receipt':
      return proveReceipt(ports, id, required(values, ['holder']).holder, wanted)
    case 'fork':
      return proveFork(ports, id)
  }
}

function wantedOf({ ref, seq }: FeedValues): Wanted | null {
  if (ref !== undefined && seq !== undefined)
    throw new UsageError('--ref 与 --seq 只能给其一', 'give --ref or --seq, not both')
  if (ref !== undefined) return { ref: fromHex(refOf('ref', ref)) }
  if (seq === undefined) return null
  return { seq: wholeNumber('seq', seq, 0, 999_999_999_999_999) }
}
