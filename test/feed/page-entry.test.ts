import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { EntryReader, entryLine, lineLength } from '../../src/feed/page-entry.ts'

const SALT = Buffer.alloc(16, 7)

/** The line as the protocol describes it, made with the parser of the platform. */
const spelled = (header: string, body?: string): string =>
  body === undefined
    ? JSON.stringify({ header })
    : JSON.stringify({ header, salt: SALT.toString('base64'), body })

const read = (line: string | Uint8Array) => new EntryReader().read(Buffer.from(line))

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      '"',
      '\\',
      '/',
      '\n',
      '\b',
      '\u0000',
      '\u001f',
      '\u007f',
      'u',
      '信',
      '㐀',
      '𠀀',
      '\u2028',
    ),
  }),
)

test('a line is spelled as JSON spells it, and read back byte for byte', () => {
  fc.assert(
    fc.property(text, fc.option(text, { nil: undefined }), (header, body) => {
      const open = body === undefined ? {} : { salt: SALT, body: Buffer.from(body) }
      const line = entryLine({ header: Buffer.from(header), ...open })
      assert.equal(Buffer.from(line).toString(), `${spelled(header, body)}\n`)
      assert.equal(lineLength({ header: Buffer.from(header), ...open }), line.length)
      assert.deepEqual(read(line.subarray(0, -1)), { header: Buffer.from(header), ...open })
    }),
  )
})

test('what one reader read stays as it was while it reads on', () => {
  const reader = new EntryReader()
  const bodies = Array.from({ length: 600 }, (_, i) => `${i} "${'信'.repeat(i)}"`)
  const entries = bodies.map(body => reader.read(Buffer.from(spelled('h', body))))
  for (const [i, entry] of entries.entries()) {
    assert.ok(typeof entry === 'object')
    assert.equal(Buffer.from(entry.body ?? []).toString(), bodies[i])
  }
})

for (const [what, inside] of [
  ['an escape that is not needed', '\\u0041'],
  ['a slash that is escaped', '\\/'],
  ['the long spelling of a short escape', '\\u000a'],
  ['a quote by its number', '\\u0022'],
  ['digits in capitals', '\\u001F'],
  ['half of a pair', '\\ud800'],
  ['an escape that ends with the line', '\\'],
  ['a number that ends with the line', '\\u00'],
  ['a letter that escapes nothing', '\\x'],
  ['a control character as it is', '\u0001'],
] as const) {
  test(`a text with ${what} is refused`, () => {
    assert.equal(read(`{"header":"h${inside}"}`), 'spelling')
    assert.equal(read(`{"header":"h","salt":"${SALT.toString('base64')}","body":"b${inside}"}`), 'spelling')
    assert.equal(read(`{"header":"h${inside}`), 'spelling')
  })
}

test('a line with anything more, less or in another order is refused', () => {
  const whole = spelled('h', 'b')
  for (let end = '{"header":"'.length; end < whole.length; end++) {
    const cut = read(whole.slice(0, end))
    assert.ok(cut === 'spelling' || cut === 'salt', whole.slice(0, end))
  }
  assert.equal(read(`${whole} `), 'spelling')
  assert.equal(read(spelled('h').replace('}', ',"x":1}')), 'spelling')
  assert.equal(read(whole.replace('BwcH', 'Bwc')), 'salt')
  assert.equal(read('{"salt":"","header":"h"}'), undefined)
})

test('bytes that are no UTF-8 are neither written nor read', () => {
  const broken = Buffer.from([0x61, 0xe4, 0xbf])
  assert.throws(() => entryLine({ header: broken }), TypeError)
  assert.equal(read(Buffer.concat([Buffer.from('{"header":"'), broken, Buffer.from('"}')])), 'spelling')
})
