import { appendFile, open, readFile } from 'node:fs/promises'
import { fromHex, hex } from '../base/bytes.ts'
import type { Database } from './database.ts'

/**
 * Withdrawn keys (HMACs) outside the database, beside the high-water file: a database restored from an old
 * backup has its feeds restored from the holders, but nobody else knows which source keys were withdrawn,
 * and re-importing the old files would list those subjects again.
 *
 * The file follows the database: what it lacks is added at the start and after each withdrawal, what the
 * database lacks is put back at the start. Losing the file loses that second protection only.
 */
export async function reconcileWithdrawnKeys(
  db: Database,
  file: string,
): Promise<{ readonly restored: number }> {
  const known = await readKeys(file)
  const rows = await db.selectFrom('withdrawn_key').selectAll().execute()
  const held = new Set(rows.map(row => lineOf(row.category, row.key_hmac, row.ground)))
  const lacking = [...held].filter(line => !known.has(line))
  if (lacking.length > 0) await appendDurably(file, lacking)
  const lost = [...known].filter(line => !held.has(line))
  for (const line of lost) {
    const [category = '', key = '', ground = ''] = line.split(' ')
    await db
      .insertInto('withdrawn_key')
      .values({ category, key_hmac: Buffer.from(fromHex(key)), ground })
      .onConflict(conflict => conflict.doNothing())
      .execute()
  }
  return { restored: lost.length }
}

function lineOf(category: string, key: Uint8Array, ground: string): string {
  return `${category} ${hex(key)} ${ground}`
}

/** A line that was torn by a crash is left out; the database has that key. */
async function readKeys(file: string): Promise<Set<string>> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  return new Set(text.split('\n').filter(line => /^R\d\d [0-9a-f]{64} \S+$/.test(line)))
}

async function appendDurably(file: string, lines: readonly string[]): Promise<void> {
  // The leading newline ends whatever a crash may have left half-written.
  await appendFile(file, `\n${lines.join('\n')}\n`, { mode: 0o600 })
  const handle = await open(file, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
