/** `verify -- check FILE`: whether a check is as a member answered it, by the membership alone. */
import { readFile } from 'node:fs/promises'
import type { Suite } from '../feed/suite.ts'
import { type CheckFacts, verifyCheck } from '../lists/check.ts'
import { listsError } from '../lists/fault.ts'
import type { Membership } from '../trust/membership.ts'

/** Bytes of the largest check that is read: thousands of hits stay below. */
const LARGEST = 8 * 1024 * 1024

/** @throws {ListsError} CHECK_FORGED */
export async function judgeCheck(suite: Suite, membership: Membership, file: string): Promise<CheckFacts> {
  const bytes = await readFile(file)
  if (bytes.length > LARGEST) throw listsError('CHECK_FORGED', 'the file is larger than any check')
  const facts = verifyCheck(parse(bytes), suite, division => membership.cosigningKeys(division))
  if (facts !== undefined) return facts
  throw listsError('CHECK_FORGED', 'the file is no check, or not signed by the member that it names')
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    throw listsError('CHECK_FORGED', 'the file is not JSON')
  }
}

/** Chinese first. */
export function checkLines(facts: CheckFacts): string[] {
  const { number, askedAt, validUntil, purpose, uscc, hits, after, cursor } = facts
  const isPart = (after ?? cursor ?? null) !== null
  return [
    `成立 · true: 核查属实 authentic: ${number}  ${askedAt}`,
    `  用途 purpose ${purpose}  ${uscc ?? '自然人 a person'}  命中 hits ${hits.length}`,
    ...(isPart ? ['  仅为一部分，其余另见 a part of the hits: the others are in further checks'] : []),
    `  此前有效 may be relied on until: ${validUntil}`,
  ]
}
