/** What a line of the log may hold, whatever it is given. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { plainFields, WITHHELD } from '../../src/observe/redact.ts'

const LOG = path.resolve(import.meta.dirname, '../../src/observe/log.ts')

suite('a field of an event', () => {
  for (const value of [
    'page-received',
    'FEED_UNKNOWN',
    'readEntries',
    '310000',
    '310000/lists.environment',
    '340000/to.330000',
    '310000/penalty-table',
    '23505',
    '7130d651-4e7e-4daf-800c-14a68506fc6b',
    '0f'.repeat(32),
    `12-${'0f'.repeat(32)}`,
    'R5gTzzG6nTnP2J8m3gjFpHOg6M8Yy2gJcBzqJ6b0pQk=',
    '2026-11-26T03:46:55.956Z',
    321,
    true,
  ]) {
    test(`may be ${value}`, () => assert.equal(plainFields({ what: value })['what'], value))
  }

  for (const [why, value] of [
    ['a citizen number', '330199199001010357'],
    ['a credit code', '91310118PDY00001XQ'],
    ['an organisation code', 'PDY000017'],
    ['a telephone number', '13800138000'],
    ['a telephone number as a number', 13_800_138_000],
    ['a name', '虚构某'],
    ['a sentence', 'value of column CF_XDR_MC is too long'],
    ['a file of a local system', 'penalties of zhang san.csv'],
    ['a connection URL', 'postgres://xinqiao:secret@db/xinqiao'],
  ] as const) {
    test(`is withheld when it is ${why}`, () => assert.equal(plainFields({ what: value })['what'], WITHHELD))
  }

  test('never shows seven digits or a sign beyond ASCII, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), text => {
        const { what } = plainFields({ what: text })
        assert.doesNotMatch(String(what), /[^\x20-\x7e]/)
        if (/\d{7}/.test(text) && !/^[0-9a-f-]+$/.test(text)) assert.equal(what, WITHHELD)
      }),
    )
  })
})

test('of an error the log has type, code and place, and never the message', () => {
  const program = `
    import { createLog } from ${JSON.stringify(LOG)}
    const error = Object.assign(new Error('Key (name)=(虚构某 330199199001010357) already exists'), { code: '23505' })
    createLog('310000', 'info').error({ event: 'task-failed', task: 'apply', file: '虚构某.csv' }, error)
  `
  const { stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' })
  const line = JSON.parse(stderr)
  assert.deepEqual([line.event, line.code, line.type, line.file], ['task-failed', '23505', 'Error', WITHHELD])
  assert.match(line.at, /\n? {4}at /)
  assert.doesNotMatch(stderr, /虚构|330199/)
})
