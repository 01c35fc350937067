import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { WithdrawnKeyFile } from '../../src/store/withdrawn-key-file.ts'
import { freshDatabase } from '../support/postgres.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'xinqiao-keys-'))
after(() => rmSync(folder, { recursive: true, force: true }))

test('the file takes up what was withdrawn since the last time, once, and gives back what the database lost', async () => {
  const { db } = await freshDatabase()
  const file = path.join(folder, 'withdrawn-keys')
  const withdraw = (byte: number) =>
    db
      .insertInto('withdrawn_key')
      .values({ category: 'R07', key_hmac: Buffer.alloc(32, byte), ground: 'NDRC-36/repair' })
      .execute()
  const lines = () => readFileSync(file, 'utf8').split('\n').filter(Boolean).length
  const keys = new WithdrawnKeyFile(db, file)
  await withdraw(1)
  await keys.follow()
  await withdraw(2)
  await withdraw(3)
  await keys.follow()
  await keys.follow()
  assert.equal(lines(), 3)
  // As after a restore from an old backup.
  await db.deleteFrom('withdrawn_key').execute()
  assert.deepEqual(await new WithdrawnKeyFile(db, file).reconcile(), { restored: 3 })
  await withdraw(4)
  await keys.follow()
  assert.equal(lines(), 7, 'keys that came back have new numbers, and stand in the file once more')
  assert.deepEqual(await new WithdrawnKeyFile(db, file).reconcile(), { restored: 0 })
})
