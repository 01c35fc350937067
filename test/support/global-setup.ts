/** Before all tests: what each of them would otherwise make or compile for itself. */
import path from 'node:path'
import { madeCluster } from './cluster.ts'

export async function globalSetup(): Promise<void> {
  // Hundreds of processes start from the same sources; each would strip and compile them anew.
  process.env['NODE_COMPILE_CACHE'] ??= path.resolve(import.meta.dirname, '../../node_modules/.cache/compile')
  await madeCluster()
}
