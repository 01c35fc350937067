/** What waits until it is on disk, and what need not (docs/adr/0023). */
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { hex } from '../../src/base/bytes.ts'
import { applyFeed } from '../../src/exchange/apply.ts'
import { cosignFeed } from '../../src/exchange/cosign.ts'
import { receivePage } from '../../src/exchange/receive.ts'
import { readPage } from '../../src/exchange/serve.ts'
import { makeProvince, type Province, publish, record } from '../support/province.ts'

const ID = { feed: '330000/lists.environment', generation: 1 }

/** Notes of each write of these tables whether its commit waits for the disk. */
async function watch({ database: { pool } }: Province): Promise<void> {
  await pool.query(`
    create table waits (what text, setting text);
    create function note_wait() returns trigger language plpgsql as $$
      begin insert into public.waits values (tg_argv[0], current_setting('synchronous_commit')); return null; end $$;
    create trigger note after insert on feed_entry execute function note_wait('entries');
    create trigger note after insert on held_record execute function note_wait('view');
    create trigger note after update of checkpoint_note on feed execute function note_wait('checkpoint');
    create trigger note after insert on tombstone execute function note_wait('withdrawals');
    create trigger note after insert on cosignature execute function note_wait('statements');
    create trigger note_delivered after update of delivered_at on cosignature
      for each row when (new.delivered_at is not null) execute function note_wait('delivered');
    create trigger note after insert on peer_cursor execute function note_wait('cursor')`)
}

async function waitsOf({ database: { pool } }: Province): Promise<Record<string, string>> {
  const { rows } = await pool.query<{ what: string; setting: string }>(
    'select what, string_agg(distinct setting, $1) as setting from waits group by what order by what',
    [' and '],
  )
  return Object.fromEntries(rows.map(({ what, setting }) => [what, setting]))
}

test('entries, checkpoints and statements wait for the disk; views, cursors and what was delivered do not', async () => {
  const [issuer, holder] = [await makeProvince('330000'), await makeProvince('310000')]
  await watch(issuer)
  await watch(holder)
  await publish(issuer, ID.feed, [record('一'), record('二')])
  const signed = await issuer.store.head(ID)
  assert.ok(signed)
  await issuer.store.savePeerCursor('310000', signed, {
    size: 2,
    failures: 0,
    lastFault: null,
    nextAttemptAt: 0,
  })
  assert.deepEqual(await waitsOf(issuer), { checkpoint: 'on', cursor: 'off', entries: 'on' })

  await receivePage(holder.ports, await readPage(issuer.ports, ID, 0))
  const projector = (_feed: string, { ref, seq }: { readonly ref: Uint8Array; readonly seq: number }) => ({
    ...{ ref, seq, category: 'R07', subjectKey: '91330000', status: 'active' },
    ...{ publicityStart: null, publicityEnd: null, validTo: null },
  })
  await applyFeed({ store: holder.store, projector }, ID)
  assert.ok(await cosignFeed(holder.ports, ID))
  const head = await holder.store.head(ID)
  assert.ok(head)
  const statements = await holder.store.cosignatures(head)
  await holder.store.markDelivered(head, statements)
  assert.equal(statements.length, 2)
  assert.deepEqual(await waitsOf(holder), {
    ...{ checkpoint: 'on', delivered: 'off', entries: 'on', statements: 'on', view: 'off' },
  })
})

test('of several statements at once the largest of each holder and kind stays, of withdrawals every one', async () => {
  const issuer = await makeProvince('330000')
  for (const [feed, left] of [
    [ID.feed, ['applied 2', 'stored 3']],
    ['330000/withdrawals', ['applied 1', 'applied 2', 'stored 3']],
  ] as const) {
    await issuer.store.transaction(tx => tx.lock({ feed, generation: 1 }))
    const head = await issuer.store.head({ feed, generation: 1 })
    assert.ok(head)
    const one = (kind: 'stored' | 'applied', size: number, time: number) => ({
      ...{ division: '310000', kind, size, time, root: hex(randomBytes(32)) },
      signature: randomBytes(76).toString('base64'),
    })
    await issuer.store.saveCosignatures(head, [
      ...[one('applied', 1, 10), one('applied', 2, 11), one('stored', 3, 12), one('stored', 3, 13)],
    ])
    await issuer.store.saveCosignatures(head, [one('applied', 0, 14)])
    const kept = await issuer.store.cosignatures(head)
    assert.deepEqual(
      kept.map(({ kind, size }) => `${kind} ${size}`),
      left,
    )
    assert.equal(kept.at(-1)?.time, 13)
  }
})
