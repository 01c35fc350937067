/** What a line of the log may hold, whatever it is given, and that the list of events is the list. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { eventsPage } from '../../scripts/events-page.ts'
import { event } from '../../src/events/event.ts'
import * as kinds from '../../src/events/field.ts'
import { EVENTS } from '../../src/events/list.ts'

const { optional, oneOf, WITHHELD, ...FIELDS } = kinds
const TEXTS = Object.values(FIELDS).filter(({ says }) => says !== 'number' && says !== 'true, false')
const written = (field: kinds.Field<string>, value: string) => {
  const made = event('happened', 'info', { zh: '', en: '' }, { what: field })
  return made({ what: value }).fields['what']
}

suite('a field of an event', () => {
  for (const [kind, value] of [
    ['code', 'FEED_UNKNOWN'],
    ['code', '23505'],
    ['word', 'readEntries'],
    ['division', '310000'],
    ['feed', '310000/lists.environment'],
    ['feed', '340000/to.330000'],
    ['mapping', '310000/penalty-table'],
    ['id', '7130d651-4e7e-4daf-800c-14a68506fc6b'],
    ['digest', '0f'.repeat(32)],
    ['digest', 'R5gTzzG6nTnP2J8m3gjFpHOg6M8Yy2gJcBzqJ6b0pQk='],
    ['membership', `12-${'0f'.repeat(32)}`],
  ] as const) {
    test(`of the kind ${kind} may be ${value}`, () => assert.equal(written(FIELDS[kind], value), value))
  }

  for (const [why, value] of [
    ['a citizen number', '330199199001010357'],
    ['a credit code', '91310118PDY00001XQ'],
    ['an organisation code', 'PDY000017'],
    ['a telephone number', '13800138000'],
    ['a name', '虚构某'],
    ['a sentence', 'value of column CF_XDR_MC is too long'],
    ['a file of a local system', 'penalties of zhang san.csv'],
    ['a connection URL', 'postgres://xinqiao:secret@db/xinqiao'],
  ] as const) {
    test(`is withheld when it is ${why}, of whatever kind`, () => {
      for (const field of TEXTS)
        assert.match(String(written(field as never, value)), /^( {4}at )?\[withheld\]$/)
    })
  }

  test('that is one of a few words is withheld when it is another', () => {
    assert.equal(written(oneOf('tile', 'body missing'), 'body missing'), 'body missing')
    assert.equal(written(oneOf('tile', 'body missing') as kinds.Field<string>, '虚构某'), WITHHELD)
  })

  test('is withheld when a number is as long as a telephone number', () => {
    const made = event('happened', 'info', { zh: '', en: '' }, { rows: kinds.count })
    assert.deepEqual(made({ rows: 9_999_999_999 }).fields, { rows: 9_999_999_999 })
    assert.deepEqual(made({ rows: 13_800_138_000 }).fields, { rows: WITHHELD })
  })

  test('that holds frames of a stack shows each kind of frame that Node writes', () => {
    const stack = [
      '    at Connection.<anonymous> (/srv/xinqiao/node_modules/pg/lib/client.js:204:73)',
      '    at async PostgresQueueBackend.query (/srv/bullmq/postgres-queue-backend.js:364:20)',
      '    at async /srv/xinqiao/node_modules/bullmq/worker.js:566:41',
      '    at async Promise.all (index 1)',
      '    at new Promise (<anonymous>)',
      '    at node:internal/process/task_queues:104:5',
    ]
    assert.equal(written(kinds.frames, stack.join('\n')), stack.join('\n'))
    assert.equal(written(kinds.frames, '    at 虚构某 (330199199001010357)'), '    at [withheld]')
  })

  test('that may lack, and does, is not in the line', () => {
    const made = event('happened', 'info', { zh: '', en: '' }, { peer: optional(kinds.division) })
    assert.deepEqual(made({}).fields, {})
  })

  test('never shows seven digits or a sign beyond ASCII, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.nat(TEXTS.length - 1), (text, i) => {
        const what = String(written(TEXTS[i] as never, text))
        assert.doesNotMatch(what, /[^\x20-\x7e]/)
        if (/\d{7}/.test(text) && !/^[0-9a-f-]+$/.test(text)) assert.match(what, /\[withheld\]/)
      }),
    )
  })
})

test('docs/events.md lists every event, as generated', () => {
  const page = readFileSync(path.resolve(import.meta.dirname, '../../docs/events.md'), 'utf8')
  assert.equal(page, [...eventsPage()][0]?.[1], 'run: npm run generate')
})

test('every file of events is in the list', () => {
  const files = readdirSync(path.resolve(import.meta.dirname, '../../src/events')).map(name =>
    name.slice(0, -3),
  )
  const subjects = files.filter(name => !['event', 'field', 'list'].includes(name))
  assert.deepEqual(subjects.sort(), Object.keys(EVENTS).sort())
})

test('two events of one name differ in level alone, so that counting them together is right', () => {
  const rows = Object.values(EVENTS).flat()
  const keys = rows.map(({ event: name, level }) => `${name} ${level}`)
  assert.equal(new Set(keys).size, keys.length)
  const names = new Set(rows.map(({ event: name }) => name))
  assert.equal(rows.length - names.size, 1, 'task-failed, by us and by the peer')
})
