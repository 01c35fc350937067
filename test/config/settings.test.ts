/** What is wrong with `node.yaml` is said so that it can be mended: which word, which line. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { readSecret } from '../../src/config/secrets.ts'
import { readSettings } from '../../src/config/settings.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'xinqiao-settings-'))
after(() => rmSync(folder, { recursive: true }))

for (const [what, text, code, expected] of [
  [
    'a setting that is misspelt',
    'dataKy: data.key\n',
    'CONFIG_INVALID',
    /"dataKy" is not a setting: did you mean "dataKey"\?/,
  ],
  ['a setting that is like none', 'colour: red\n', 'CONFIG_INVALID', /"colour" is not a setting$/],
  [
    'no YAML',
    'division: "310000"\ndatabaseUrl: [s3cret\n',
    'CONFIG_INVALID',
    /^node\.yaml: line [23], column \d+ is no YAML \([A-Z_]+\)/,
  ],
] as const) {
  test(what, () => {
    const file = path.join(folder, 'node.yaml')
    writeFileSync(file, text)
    assert.throws(
      () => readSettings(file, {}),
      (error: Error & { fault: { code: string } }) => {
        assert.equal(error.fault.code, code)
        assert.match(error.message, expected)
        // A line may hold a password.
        assert.doesNotMatch(error.message, /s3cret/)
        return true
      },
    )
  })
}

test('a key file that is not there', () => {
  assert.throws(
    () => readSecret(path.join(folder, 'absent.key')),
    /cannot read the key file absent\.key \(ENOENT\): check its path in node\.yaml/,
  )
})
