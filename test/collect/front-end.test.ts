/** Front-end databases (前置库) on real servers: what is read, what is answered, and what happens in between. */
import assert from 'node:assert/strict'
import type { KnownTable, RowAnswer } from '../../src/collect/front-end-ports.ts'
import { around, openSource, STATUS, test, values, WATERMARK, WHOLE } from './bureaus.ts'

test('what is beyond the watermark is taken in once', async server => {
  const { desk, bureau, read, published } = await openSource(server, WATERMARK)
  await bureau.run(`insert into XZCF values ${values(1)}, ${values(2, { facts: null })}`)
  await read()
  await read()
  assert.deepEqual(await desk.batches(), [[2, 1, 1, 0]])
  await bureau.run(`insert into XZCF values ${values(3, { at: '2026-05-01 09:00:00.5' })}`)
  await read()
  assert.deepEqual(await desk.batches(), [
    [2, 1, 1, 0],
    [1, 1, 0, 0],
  ])
  assert.equal(await published(), 2)
})

test('a transaction that is committed late, behind rows that were read, is not missed', async server => {
  const { desk, bureau, url, read, published } = await openSource(server, WATERMARK)
  const slow = await server.connect(url)
  const quote = server.name === 'MariaDB' ? '`' : '"'
  await slow.run('begin')
  await slow.run(`insert into ${quote}XZCF${quote} values ${values(1, { at: '2026-05-01 08:00:00' })}`)
  const later = [2, 3, 4].map(xh => values(xh, { at: '2026-05-01 08:05:00' }))
  await bureau.run(`insert into XZCF values ${later.join(', ')}`)
  await read()
  assert.equal(await published(), 3)
  await slow.run('commit')
  await read()
  assert.equal(await published(), 4)
  assert.deepEqual(
    await desk.batches(),
    [
      [3, 3, 0, 0],
      [1, 1, 0, 0],
    ],
    'nothing was taken in twice',
  )
})

test('a stamp of a day to come is read, and settles nothing that is written until then', async server => {
  const { bureau, read, published } = await openSource(server, WATERMARK)
  await bureau.run(`insert into XZCF values ${values(1, { at: '2099-01-01 00:00:00' })}, ${values(2)}`)
  await read()
  await bureau.run(`insert into XZCF values ${values(3, { at: '2026-05-02 08:00:00' })}`)
  await read()
  await read()
  assert.equal(await published(), 3)
})

test('only stamps of days to come are told', async server => {
  const { bureau, read } = await openSource(server, WATERMARK)
  await bureau.run(`insert into XZCF values ${values(1, { at: '2099-01-01 00:00:00' })}`)
  await assert.rejects(read(), /only stamps of days to come in SJC/)
})

test('rows that are the same in every cell are taken in once', async server => {
  for (const way of [WATERMARK, STATUS]) {
    const { bureau, read, published } = await openSource(server, way)
    const key = server.name === 'MariaDB' ? 'primary key' : 'constraint "XZCF_pkey"'
    await bureau.run(`alter table XZCF drop ${key}`)
    await bureau.run(`insert into XZCF values ${values(1)}, ${values(1)}, ${values(2)}`)
    await read()
    await read()
    assert.equal(await published(), 2)
  }
})

test('a table that rests is not read again and again', async server => {
  const { desk, bureau, source, read } = await openSource(server, WATERMARK)
  await bureau.run(`insert into XZCF values ${values(1)}`)
  let rows = 0
  const counting = around(source.database, {
    async page(access, range) {
      const page = await source.database.page(access, range)
      rows += page.rows.length
      return page
    },
  })
  await read({ ...source, database: counting })
  desk.later(600_000)
  await read({ ...source, database: counting })
  assert.equal(rows, 2, 'once more, while a late transaction may come')
  await read({ ...source, database: counting })
  assert.equal(rows, 2)
  const seen = await desk.database.db.selectFrom('front_end_seen').selectAll().execute()
  assert.deepEqual(seen, [], 'and nothing is kept to recognise it by')
})

test('a number as watermark waits until its newest is settled', async server => {
  const { desk, bureau, read, published } = await openSource(server, 'watermark: XH')
  await bureau.run(`insert into XZCF values ${values(7)}, ${values(9_007_199_254_740_993n)}`)
  await read()
  assert.equal(await published(), 0)
  desk.later(600_000)
  await read()
  await read()
  assert.equal(await published(), 2)
  assert.equal((await desk.batches()).length, 1)
})

test('rows that say unread are answered: read, or failed with rule and reason', async server => {
  const { bureau, read, published } = await openSource(server, STATUS)
  await bureau.run(`insert into XZCF values ${values(1)}, ${values(2, { facts: null })}`)
  await read()
  assert.equal(await published(), 1)
  const [first, second] = await bureau.rows('select ZT, CWDM, CWYY from XZCF order by XH')
  assert.deepEqual(first, ['1', '0', ''])
  assert.deepEqual(second?.slice(0, 2), ['2', 'FIELD_MISSING'])
  assert.match(String(second?.[2]), /^SY（事实）/)
  await bureau.run(`update XZCF set SY = '补正', ZT = '0' where XH = 2`)
  await read()
  assert.equal(await published(), 2)
  assert.deepEqual(await bureau.rows('select ZT, CWDM, CWYY from XZCF where XH = 2'), [['1', '0', '']])
})

test('a reason that its column does not hold is cut between characters, and no other answer depends on it', async server => {
  const { bureau, read, published } = await openSource(server, STATUS)
  const shorter = server.name === 'MariaDB' ? ['modify', ''] : ['alter', 'type ']
  for (const [column, chars] of Object.entries({ CWYY: 6, CWDM: 5 }))
    await bureau.run(`alter table XZCF ${shorter[0]} ${column} ${shorter[1]}varchar(${chars})`)
  await bureau.run(`insert into XZCF values ${values(1)}, ${values(2, { facts: null })}, ${values(3)}`)
  assert.deepEqual(await read(), [])
  assert.equal(await published(), 2)
  assert.deepEqual(await bureau.rows('select ZT, CWDM, CWYY from XZCF order by XH'), [
    ['1', '0', ''],
    ['2', 'FIELD', 'SY（事实）'],
    ['1', '0', ''],
  ])
})

test('an answer that the bureau’s table refuses is told, and the others are written', async server => {
  const { desk, bureau, read } = await openSource(server, STATUS)
  await bureau.run(`alter table XZCF add check (CWYY not like '%事实%'), add check (XH <> 3 or ZT = '0')`)
  const rows = [1, 2, 3, 4].map(xh => values(xh, { facts: xh === 2 ? null : '示例' }))
  await bureau.run(`insert into XZCF values ${rows.join(', ')}`)
  const answers = () => bureau.rows('select ZT, CWDM, CWYY from XZCF order by XH')
  const [error] = await read()
  assert.deepEqual(error?.fault, { code: 'FRONT_END_ANSWER_REFUSED', rows: 2 })
  const told = [
    ['1', '0', ''],
    ['2', 'FIELD_MISSING', ''],
    ['0', '', ''],
    ['1', '0', ''],
  ]
  assert.deepEqual(await answers(), told)
  assert.deepEqual((await read())[0]?.fault, { code: 'FRONT_END_ANSWER_REFUSED', rows: 1 })
  assert.deepEqual(await answers(), told)
  assert.deepEqual(await desk.batches(), [[4, 3, 1, 0]], 'and taken in once')
})

test('a crash between our commit and the answer: answered later, taken in once', async server => {
  const { desk, bureau, source, read } = await openSource(server, STATUS)
  await bureau.run(`insert into XZCF values ${values(1)}, ${values(2, { facts: null })}`)
  const cut = async (): Promise<never> => {
    throw new Error('the power is off')
  }
  await assert.rejects(read({ ...source, database: around(source.database, { answer: cut }) }), /power/)
  assert.deepEqual(await bureau.rows('select ZT from XZCF order by XH'), [['0'], ['0']])
  await read()
  await read()
  assert.deepEqual(await bureau.rows('select ZT from XZCF order by XH'), [['1'], ['2']])
  assert.deepEqual(await desk.batches(), [[2, 1, 1, 0]])
  const held = await desk.database.db.selectFrom('quarantined_row').selectAll().execute()
  assert.equal(held.length, 1)
})

test('a row that the bureau changes while it is taken in stays unread, and is read anew', async server => {
  const { bureau, source, read, published } = await openSource(server, STATUS)
  await bureau.run(`insert into XZCF values ${values(1)}`)
  const changing = around(source.database, {
    async answer(access: KnownTable, answers: readonly RowAnswer[]) {
      await bureau.run(`update XZCF set SY = '更正' where XH = 1`)
      return source.database.answer(access, answers)
    },
  })
  await read({ ...source, database: changing })
  assert.deepEqual(await bureau.rows('select ZT from XZCF'), [['0']])
  await read()
  assert.deepEqual(await bureau.rows('select ZT from XZCF'), [['1']])
  assert.equal(await published(), 2, 'the record and its amendment')
})

test('a database that goes away in the middle: what was read stays, and it goes on at its row', async server => {
  const { desk, bureau, line, source, read, published } = await openSource(server, WATERMARK)
  const rows = Array.from({ length: 2_500 }, (_, i) => values(i + 1))
  await bureau.run(`insert into XZCF values ${rows.join(', ')}`)
  let pages = 0
  const leaving = around(source.database, {
    page(access, range) {
      pages += 1
      if (pages === 3) line.cut()
      return source.database.page(access, range)
    },
  })
  await assert.rejects(read({ ...source, database: leaving }), { fault: { code: 'FRONT_END_UNREACHABLE' } })
  assert.equal(await published(), 2_000)
  line.mend()
  await read()
  assert.equal(await published(), 2_500)
  assert.deepEqual(await desk.batches(), [[2_500, 2_500, 0, 0]])
})

test('without watermark and status the whole table is a snapshot: what it lacks is suspended', async server => {
  const { desk, bureau, read } = await openSource(server, WHOLE)
  await bureau.run(`insert into XZCF values ${[1, 2, 3].map(xh => values(xh)).join(', ')}`)
  await read()
  await bureau.run('delete from XZCF where XH = 2')
  desk.later(1_000)
  await read()
  const absent = await desk.database.db
    .selectFrom('source_record')
    .select('record_id')
    .where('absent_since', 'is not', null)
    .execute()
  assert.equal(absent.length, 1)
})

test('what is not as the mapping says is told by its name, without a value', async server => {
  const { bureau, read } = await openSource(server, WATERMARK)
  await bureau.run(`insert into XZCF values ${values(1, { facts: '310199199001010018' })}`)
  await bureau.run('alter table XZCF drop column SY')
  await bureau.run(`update XZCF set SJC = '2026-05-01 08:00:00'`)
  await assert.rejects(read(), (error: Error) => {
    assert.match(error.message, /refuses/)
    assert.ok(!error.message.includes('310199199001010018'))
    return true
  })
})
