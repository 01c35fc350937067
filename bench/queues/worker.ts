/** Run by bench/queues.ts: one worker process of ours on a store, until it is told to stop. */
import { Wakes } from '../../src/queue/wakes.ts'
import type { WorkerOrder } from '../queues.ts'

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
