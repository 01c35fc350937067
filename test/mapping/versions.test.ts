import assert from 'node:assert/strict'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { mappingFolders } from '../../src/mapping/folder.ts'
import { readVersions, versionNamed, versionOn } from '../../src/mapping/versions.ts'

const MAPPINGS = join(import.meta.dirname, '../../mappings')
const folder = mkdtempSync(join(tmpdir(), 'mapping-versions-'))
after(() => rmSync(folder, { recursive: true }))

test('versions stand side by side, and the day decides which one holds', () => {
  const root = join(folder, 'versions')
  const put = (at: string, version: string, from: string): void => {
    mkdirSync(join(root, at), { recursive: true })
    const text = readFileSync(join(MAPPINGS, '310000/serious-listing/mapping.yaml'), 'utf8')
    writeFileSync(
      join(root, at, 'mapping.yaml'),
      text
        .replace('version: 1.0.0', `version: ${version}`)
        .replace(/effectiveFrom: .*/, `effectiveFrom: ${from}`)
        .replaceAll('../tables/', 'tables/'),
    )
    cpSync(join(MAPPINGS, '310000/tables'), join(root, at, 'tables'), { recursive: true })
  }
  put('.', '2.0.0', '2026-07-01')
  put('versions/1.0.0', '1.0.0', '2026-01-01')
  put('versions/3.0.0', '3.0.0', '2027-01-01')
  const all = readVersions(root)
  assert.deepEqual(
    all.map(({ version }) => version),
    ['1.0.0', '2.0.0', '3.0.0'],
  )
  const on = (day: string): string => versionOn(all, day).version
  assert.deepEqual(['2025-01-01', '2026-06-30', '2026-07-01', '2026-12-31', '2030-01-01'].map(on), [
    '1.0.0',
    '1.0.0',
    '2.0.0',
    '2.0.0',
    '3.0.0',
  ])
  assert.equal(versionNamed(all, '1.0.0')?.effectiveFrom, '2026-01-01', 'what began goes on with its version')
  assert.equal(versionNamed(all, '0.9.0'), undefined)
  put('versions/3.0.0', '3.0.0', '2026-07-01')
  assert.throws(() => readVersions(root), /two versions hold from the same day/)
  put('versions/3.0.0', '2.0.0', '2028-07-01')
  assert.throws(() => readVersions(root), /this version is there twice/)
  assert.deepEqual(mappingFolders(root), [root], 'a node sees one mapping')
})
