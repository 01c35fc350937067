import { randomBytes } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { stringify } from 'yaml'
import type { ObjectionTerms } from '../standard/clocks/deadlines.ts'
import { HighWaterFile } from '../store/high-water-file.ts'

export interface NodeHomeOptions {
  readonly division: string
  readonly name: string
  readonly host: string
  readonly port: number
  readonly mappings: string
  readonly membership: string
  readonly authority: string
  readonly certificate: string
  readonly privateKey: string
  readonly feedKey: string
  readonly sealingKey?: string
  readonly linkKeys?: string
  readonly operator?: { readonly host: string; readonly port: number }
  readonly monitor?: { readonly host: string; readonly port: number }
  readonly sweepMs?: number
  readonly heartbeatMs?: number
  readonly queuePrefix?: string
  readonly objectionTerms?: ObjectionTerms
}

/**
 * Makes the folder of a new node: `node.yaml`, a data key, and the empty high-water file that says that this
 * node has never signed anything. Do it once in a node's life; it refuses to replace what is there.
 * @returns the path of `node.yaml`.
 */
export async function createNodeHome(folder: string, options: NodeHomeOptions): Promise<string> {
  const data = path.join(folder, 'data')
  await mkdir(data, { recursive: true })
  const { host, port, ...rest } = options
  const settings = { ...rest, exchange: { host, port }, dataKey: 'data.key', dataDirectory: 'data' }
  const config = path.join(folder, 'node.yaml')
  await writeFile(path.join(folder, 'data.key'), `${randomBytes(32).toString('base64')}\n`, {
    mode: 0o600,
    flag: 'wx',
  })
  await writeFile(
    config,
    stringify(settings, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' }),
    { flag: 'wx' },
  )
  await HighWaterFile.initialise(path.join(data, 'high-water'))
  return config
}
