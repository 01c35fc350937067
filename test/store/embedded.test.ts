/** How the embedded server is reached, and by whom. */
import assert from 'node:assert/strict'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import pg from 'pg'
import { runningDatabase, startEmbedded } from '../../src/store/embedded.ts'

const folders: string[] = []
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

function folder(name: string): string {
  const made = mkdtempSync(path.join(tmpdir(), 'xinqiao-embedded-'))
  chmodSync(made, 0o711)
  folders.push(made)
  return path.join(made, name)
}

async function wayTo(url: string): Promise<'socket' | 'loopback'> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query('select inet_client_addr() as address')
  await client.end()
  return rows[0].address === null ? 'socket' : 'loopback'
}

test('the embedded server is reached through a socket in its own folder, which goes with it', async () => {
  const data = folder('data')
  // As a server that was killed leaves it.
  mkdirSync(data)
  const left = path.join(data, '.s.PGSQL.1')
  const server = await startEmbedded(data, 'test', () => {})
  writeFileSync(left, '')
  try {
    assert.equal(await wayTo(await server.database('one')), 'socket')
    assert.equal(await wayTo((await runningDatabase(data, 'test', 'one')) ?? ''), 'socket')
  } finally {
    await server.stop()
  }
  const again = await startEmbedded(data, 'test', () => {})
  try {
    const sockets = readdirSync(data).filter(name => /^\.s\.PGSQL\.[0-9]+$/.test(name))
    assert.equal(sockets.length, 1)
    assert.notEqual(sockets[0], path.basename(left))
  } finally {
    await again.stop()
  }
})

test('where the name of the socket would be too long, the server is reached over loopback', async () => {
  const data = folder('x'.repeat(100))
  const server = await startEmbedded(data, 'test', () => {})
  try {
    assert.equal(await wayTo(await server.database('one')), 'loopback')
  } finally {
    await server.stop()
  }
})
