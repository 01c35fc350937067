/** Deliveries by a call, at the port that the operator face uses: a real folder and a real database. */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after } from 'node:test'
import { type DeliverPorts, deliver } from '../../src/collect/deliver.ts'
import { takeIn } from '../../src/collect/take-in.ts'
import { InboxDeliveries } from '../../src/store/delivery-folder.ts'
import { PgDeliveryStore } from '../../src/store/delivery-store.ts'
import { Inbox } from '../../src/store/inbox.ts'
import { small } from '../mapping/small-mapping.ts'
import { openDesk, UNHEARD } from './desk.ts'

const folders: string[] = []
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

export async function openDelivery() {
  const folder = mkdtempSync(path.join(tmpdir(), 'xinqiao-deliver-'))
  folders.push(folder)
  const desk = await openDesk()
  const source = '{ format: csv, encoding: utf-8, nullTokens: [无], fields: { A: 文号, KIND: 类别 } }'
  const mapping = small({ source, fields: { 'content.decisionNo': '{ from: A, required: true }' } })
  const mappings = [{ id: mapping.id, versions: [mapping] }]
  const inbox = new Inbox(folder, desk.sealer)
  await inbox.prepare([mapping.id])
  const ports: DeliverPorts = {
    folder: new InboxDeliveries(folder),
    store: new PgDeliveryStore(desk.database.db, desk.sealer),
    mappings,
    clock: desk.ports.clock,
    newId: randomUUID,
    maxBytes: 1_000,
  }
  const send = (text: string, key = 'first', change: object = {}) => {
    const bytes = async function* () {
      yield Buffer.from(text.slice(0, 7))
      yield Buffer.from(text.slice(7))
    }
    const request = {
      system: '市场监管报送',
      mapping: mapping.id,
      key: `delivery-desk-key:${key}`,
      asOf: null,
      bytes: bytes(),
      ...change,
    }
    return deliver(ports, request)
  }
  const run = () =>
    takeIn({
      ...desk.ports,
      inbox,
      mappings,
      ...UNHEARD,
    })
  const files = () => readdirSync(path.join(folder, mapping.id)).filter(name => !/^(done|failed)$/.test(name))
  /** Whether a file is coming in. */
  const parts = () => files().some(name => name.endsWith('.part'))
  return { ports, send, run, files, parts, mapping }
}

/** One row that fits and one that does not. */
export const FILE = 'A,备注,KIND\n示环罚〔2026〕示例1号,x,警告\n无,"a, b",警告\n'
