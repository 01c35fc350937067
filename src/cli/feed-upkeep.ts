/** `npm run feed -- scrub | rebuild | sheet`: whether what is stored is still what was verified, and who holds it. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { EMPTY } from '../base/bytes.ts'
import { legalDay } from '../base/time.ts'
import { scopeOf } from '../collect/place.ts'
import { readSecrets } from '../config/secrets.ts'
import { type Found, scrubFeed } from '../exchange/scrub.ts'
import { reconcile } from '../exchange/sheet.ts'
import { projectEntry } from '../lists/project-entry.ts'
import { createPeerClient } from '../peer/client.ts'
import { rebuildViews } from '../store/rebuild.ts'
import { PgScrubStore } from '../store/scrub-store.ts'
import { saveSheet, writeSheet } from '../store/sheets.ts'
import type { FeedValues } from './feed-arguments.ts'
import type { NodeAccess } from './node-access.ts'

/** Rehashes everything; what is damaged is fetched from issuer or mirror. @returns 1 when something stays damaged. */
export async function scrubCommand(
  { settings, loaded, store, database }: NodeAccess,
  _words: readonly string[],
  { feed: only, json }: FeedValues,
): Promise<0 | 1> {
  const { membership, suite } = loaded
  const tls = {
    cert: readFileSync(settings.certificate, 'utf8'),
    key: readSecrets(settings, false).privateKey,
    ca: readFileSync(settings.authority, 'utf8'),
  }
  const peers = createPeerClient({ membership: () => membership, tls })
  const found: Found[] = []
  let tiles = 0
  let gone = 0
  try {
    for (const { id } of await store.heads()) {
      if (only.length > 0 && !only.includes(id.feed)) continue
      const scrubbed = await scrubFeed(
        {
          ...{ suite, store, peers, scrub: new PgScrubStore(database.db), self: settings.division },
          audience: feed => membership.audience(feed),
          mayRelay: (peer, feed) => membership.mayServe(peer, settings.division, feed),
          generationOf: feed => membership.generationOf(feed),
          endOf: id => membership.endOf(id),
          onDamage: () => {},
        },
        id,
      )
      tiles += scrubbed.tiles
      gone += scrubbed.gone
      found.push(...scrubbed.found)
    }
  } finally {
    await peers.close()
  }
  const left = found.filter(({ mended }) => !mended).length
  if (json) {
    console.log(JSON.stringify({ ok: left === 0, what: 'scrub', tiles, found, gone }))
  } else {
    for (const { feed, generation, seq, what, mended } of found)
      console.log(
        `${mended ? '✓ 已修复 mended' : '✗ 未修复 not mended'}  ${feed}/${generation}  ${seq}  ${what}`,
      )
    if (gone > 0)
      console.log(
        `· 各处皆无正文 nobody has the body  ${gone} 条：待其发布者重新撤下 their issuer withdraws them anew`,
      )
    console.log(
      `核验 ${tiles} 块，损坏 ${found.length} 处，未修复 ${left} 处 · ${tiles} tiles, ${found.length} damaged, ${left} left`,
    )
  }
  return left === 0 ? 0 : 1
}

/** Makes the joint view anew from the entries, beside the live one, and swaps where they differ. */
export async function rebuildCommand(
  { loaded, store, database }: NodeAccess,
  _words: readonly string[],
  { json }: FeedValues,
): Promise<0> {
  const feeds = await rebuildViews({
    database,
    store,
    projector: (feed, entry) => {
      const facts = projectEntry(feed, entry.body ?? EMPTY, scopeOf(loaded.membership, feed))
      return 'parked' in facts ? facts : { ...facts, ref: entry.ref, seq: entry.seq }
    },
  })
  if (json) console.log(JSON.stringify({ ok: true, what: 'rebuild', feeds }))
  for (const { feed, generation, records, same, after } of json ? [] : feeds)
    console.log(
      `${same ? '✓ 一致 equal' : '✎ 已替换 replaced'}  ${feed}/${generation}  ${records}  ${after.slice(0, 16)}`,
    )
  return 0
}

/** The reconciliation sheet 对账单 of today, as table rows and as files. */
export async function sheetCommand(
  { settings, loaded, store, database }: NodeAccess,
  _words: readonly string[],
  { out, json }: FeedValues,
): Promise<0> {
  const { membership, suite } = loaded
  const ports = {
    ...{ suite, store, self: settings.division },
    audience: (feed: string) => membership.audience(feed),
  }
  const sheet = await reconcile(ports, legalDay(Date.now()))
  await saveSheet(database.db, sheet)
  const files = await writeSheet(out ?? path.join(settings.dataDirectory, 'sheets'), sheet)
  if (json) console.log(JSON.stringify({ ok: true, what: 'sheet', files, ...sheet }))
  else for (const file of files) console.log(file)
  return 0
}
