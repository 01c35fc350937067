/** Run by bench/queues.ts: one worker process of ours on a store, until it is told to stop. */

import type { QueueStore } from '../../src/queue/backend.ts'
import { Wakes } from '../../src/queue/wakes.ts'

/** What a worker process is told. */
export interface WorkerOrder {
  readonly store: QueueStore
  readonly concurrency: number
}

process.once('message', async message => {
  const { store, concurrency } = message as WorkerOrder
  const wakes = await Wakes.open({
    ...{ store, works: true, concurrency: { pull: concurrency } },
    run: async () => {
      process.send?.('done')
      return 'done'
    },
    onTrouble: (code, error) => console.error(code, error),
  })
  process.send?.('ready')
  process.once('message', async () => {
    await wakes.close()
    process.exit()
  })
})
