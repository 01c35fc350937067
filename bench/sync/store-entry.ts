import type pg from 'pg'

/** An entry that travels alone, and what its receiver must know to store it. */
export interface LoneEntry {
  readonly seq: number
  /** 32 hexadecimal digits. */
  readonly ref: string
  /** Canonical JSON. */
  readonly body: string
}

/** One entry and its row of the joint view, in one statement. The feed has the number 1. */
export async function storeEntry(pool: pg.Pool, line: Uint8Array): Promise<void> {
  const { seq, ref, body } = JSON.parse(Buffer.from(line).toString()) as LoneEntry
  const [key, bytes] = [Buffer.from(ref, 'hex'), Buffer.from(body)]
  await pool.query(
    `with entry as (
       insert into feed_entry (feed_id, seq, kind, ref, header, salt, body)
       values (1, $1, 'record', $2, $3, $2, $4))
     insert into held_record (feed_id, ref, seq, topic, division, category, subject_key, status)
     values (1, $2, $1, 'lists.environment', '330000', 'R07', $5, 'active')`,
    [seq, key, bytes.subarray(0, 280), bytes, `9134010${seq}`],
  )
}
