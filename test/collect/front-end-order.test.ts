/** Rows of a front-end table that its key does not tell apart, or that have no place in its order: none is lost. */
import assert from 'node:assert/strict'
import { openSource, SERVERS, STATUS, test, WATERMARK, WHOLE } from './bureaus.ts'

/** No index keeps rows from being equal; a fresh decision for each. */
const loose = (server: { readonly name: string }): string =>
  `alter table XZCF drop ${server.name === 'MariaDB' ? 'primary key' : 'constraint "XZCF_pkey"'}`

let decisions = 0
function row(key: string | null, at: string | null = '2026-05-01 08:00:00', facts = '示例'): string {
  decisions += 1
  const quoted = (text: string | null) => (text === null ? 'null' : `'${text}'`)
  return `(${quoted(key)}, ${quoted(at)}, '示环罚〔2026〕示例${decisions}号', '${facts}', '警告', '0', '', '')`
}

const rows = (count: number, one: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => one(i)).join(', ')

for (const [way, ways] of [
  ['by watermark', WATERMARK],
  ['by status', STATUS],
  ['whole', WHOLE],
] as const) {
  test(`${way}: rows that are equal at the end of a page are all read, once`, async server => {
    const { desk, bureau, read, published } = await openSource(server, ways)
    await bureau.run(loose(server))
    await bureau.run(`insert into XZCF values ${rows(1_010, i => row(String(Math.min(i, 998) + 100)))}`)
    await bureau.run(`insert into XZCF values ${rows(5, i => row(String(i + 2_000)))}`)
    assert.deepEqual(await read(), [])
    assert.equal(await published(), 1_015)
    assert.deepEqual(await desk.batches(), [[1_015, 1_015, 0, 0]])
    if (ways === STATUS)
      assert.deepEqual(await bureau.rows(`select count(*) from XZCF where ZT = '1'`).then(String), '1015')
  })

  test(`${way}: a row without a key is set aside and told, and the others go on`, async server => {
    const { desk, bureau, read, published } = await openSource(server, ways)
    await bureau.run(loose(server))
    const nullable = server.name === 'MariaDB' ? 'modify XH bigint null' : 'alter XH drop not null'
    await bureau.run(`alter table XZCF ${nullable}`)
    await bureau.run(`insert into XZCF values ${row('1')}, ${row(null)}, ${row('2')}`)
    assert.deepEqual(await read(), [])
    assert.equal(await published(), 2)
    assert.deepEqual(await desk.batches(), [[3, 2, 1, 0]])
    const set = await desk.database.db.selectFrom('quarantined_row').select('rule').execute()
    assert.deepEqual(set, [{ rule: 'TABLE_KEY_EMPTY' }])
    if (ways === STATUS) {
      const [answer] = await bureau.rows('select ZT, CWDM, CWYY from XZCF where XH is null')
      assert.deepEqual(answer?.slice(0, 2), ['2', 'TABLE_KEY_EMPTY'])
      assert.match(String(answer?.[2]), /^XH（序号）：/)
    }
    await read()
    if (ways !== WHOLE) assert.equal((await desk.batches()).length, 1, 'and told once')
  })
}

test('a row without a watermark is set aside and told, once, and read when it has one', async server => {
  const { desk, bureau, read, published } = await openSource(server, WATERMARK)
  await bureau.run(`insert into XZCF values ${row('1', null)}`)
  await read()
  await bureau.run(`insert into XZCF values ${row('2')}`)
  await read()
  await read()
  assert.deepEqual(await desk.batches(), [
    [1, 0, 1, 0],
    [1, 1, 0, 0],
  ])
  const set = await desk.database.db.selectFrom('quarantined_row').select('rule').execute()
  assert.deepEqual(set, [{ rule: 'TABLE_WATERMARK_EMPTY' }])
  await bureau.run(`update XZCF set SJC = '2026-05-01 09:00:00' where XH = 1`)
  await read()
  assert.equal(await published(), 2)
})

test('more rows without a watermark than a page are told as a fault, and the others go on', async server => {
  const { bureau, read, published } = await openSource(server, WATERMARK)
  await bureau.run(`insert into XZCF values ${rows(1_001, i => row(String(i), null))}, ${row('5000')}`)
  const [error] = await read()
  assert.deepEqual(error?.fault, { code: 'FRONT_END_KEY_UNFIT' })
  assert.match(error?.message ?? '', /XZCF has more than 1000 rows without XH or SJC/)
  assert.equal(await published(), 1)
})

test('a key that tells nothing apart is refused, and says what to do', async server => {
  const { bureau, read } = await openSource(server, WHOLE)
  await bureau.run(loose(server))
  await bureau.run(`insert into XZCF values ${rows(2_001, () => row('7'))}`)
  await assert.rejects(read(), { fault: { code: 'FRONT_END_KEY_UNFIT' } })
})

test('rows without a status are counted and told, until the mapping says what they are', async server => {
  for (const [empty, status, faults] of [
    ['', 'null', 1],
    [', empty: ignored', 'null', 0],
    [', empty: unread', "'1'", 0],
  ] as const) {
    const ways = STATUS.replace(' }', `${empty} }`)
    const { bureau, read, published } = await openSource(server, ways)
    await bureau.run(`insert into XZCF values ${row('1')}, ${row('2')}`)
    await bureau.run('update XZCF set ZT = null where XH = 1')
    const told = await read()
    assert.equal(told.length, faults, empty)
    if (faults > 0) assert.deepEqual(told[0]?.fault, { code: 'FRONT_END_STATUS_EMPTY', rows: 1 })
    if (faults > 0) assert.match(told[0]?.message ?? '', /XZCF has 1 rows without ZT, .* "empty: unread"/)
    const [found] = await bureau.rows(
      `select count(*) from XZCF where XH = 1 and ZT ${status === 'null' ? 'is null' : `= ${status}`}`,
    )
    assert.equal(Number(found?.[0]), 1, 'nothing is written into a row that is not read')
    assert.equal(await published(), empty.includes('unread') ? 2 : 1)
  }
})

test('a view has no index, and all its rows are read', async server => {
  const { bureau, read, published } = await openSource(server, WATERMARK)
  await bureau.run('alter table XZCF rename to YUAN')
  await bureau.run(`create view XZCF as select * from YUAN`)
  await bureau.run(`insert into YUAN values ${rows(1_500, i => row(String(i)))}`)
  await read()
  assert.equal(await published(), 1_500)
})

const MARIA = SERVERS.filter(({ name }) => name === 'MariaDB')

test(
  'keys that differ by case and trailing spaces alone are all read',
  async server => {
    for (const ways of [WATERMARK, WHOLE]) {
      const { bureau, read, published } = await openSource(server, ways)
      await bureau.run(loose(server))
      await bureau.run('alter table XZCF modify XH varchar(20) collate utf8mb4_general_ci not null')
      const equal = ['z1', 'Z1', 'z1 ', 'Z1  ']
      const end = equal.map(key => row(key)).join(', ')
      await bureau.run(`insert into XZCF values ${rows(998, i => row(`a${i}`))}, ${end}, ${row('z2')}`)
      await read()
      assert.equal(await published(), 1_003)
    }
  },
  MARIA,
)

test(
  'a key whose texts do not say its order is refused',
  async server => {
    const { bureau, read } = await openSource(server, WHOLE)
    await bureau.run(`alter table XZCF modify XH enum('b', 'a') not null`)
    await assert.rejects(read(), /XH of type enum as its key/)
  },
  MARIA,
)
