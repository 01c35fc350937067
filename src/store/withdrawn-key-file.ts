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
export class WithdrawnKeyFile {
  readonly #db: Database
  readonly #file: string
  /** Every key of the database up to this one is in the file; null until the two were compared. */
  #followed: number | null = null

  constructor(db: Database, file: string) {
    this.#db = db
    this.#file = file
  }

  /** Compares all of both: at the start, when either may be older than the other. */
  async reconcile(): Promise<{ readonly restored: number }> {
    const known = await readKeys(this.#file)
    const rows = await this.#db.selectFrom('withdrawn_key').selectAll().execute()
    const held = new Set(rows.map(lineOf))
    const lacking = [...held].filter(line => !known.has(line))
    if (lacking.length > 0) await appendDurably(this.#file, lacking)
    const lost = [...known].filter(line => !held.has(line))
    for (const line of lost) {
      const [category = '', key = '', ground = ''] = line.split(' ')
      await this.#db
        .insertInto('withdrawn_key')
        .values({ category, key_hmac: Buffer.from(fromHex(key)), ground })
        .onConflict(conflict => conflict.doNothing())
        .execute()
    }
    this.#followed = rows.reduce((last, { seq }) => Math.max(last, seq), 0)
    return { restored: lost.length }
  }

  /**
   * Adds the keys that were withdrawn since the last time, and reads nothing else. Call it while no other process
   * collects: a key with a smaller number that is committed later would be passed over.
   */
  async follow(): Promise<void> {
    if (this.#followed === null) {
      await this.reconcile()
      return
    }
    const rows = await this.#db
      .selectFrom('withdrawn_key')
      .selectAll()
      .where('seq', '>', this.#followed)
      .orderBy('seq')
      .execute()
    const last = rows.at(-1)
    if (last === undefined) return
    await appendDurably(this.#file, rows.map(lineOf))
    this.#followed = last.seq
  }
}

interface WithdrawnKey {
  readonly category: string
  readonly key_hmac: Uint8Array
  readonly ground: string
}

function lineOf({ category, key_hmac, ground }: WithdrawnKey): string {
  return `${category} ${hex(key_hmac)} ${ground}`
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
