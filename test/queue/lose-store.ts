/** Run by wakes.test.ts: opens a queue, waits until its Redis is gone, and says what became of a wake-up. */
import { Wakes } from '../../src/queue/wakes.ts'

const [url = ''] = process.argv.slice(2)
const troubles: string[] = []
const wakes = await Wakes.open({
  store: { kind: 'redis', url, prefix: 'test' },
  works: true,
  run: async job => {
    console.log(JSON.stringify({ did: job.kind, troubles: [...new Set(troubles)] }))
    // BullMQ's workers go on waiting for the store that is lost; a node ends the same way (src/main.ts).
    process.exit()
  },
  onTrouble: code => troubles.push(code),
})
console.log('open')
process.stdin.once(
  'data',
  () => void wakes.wake([{ kind: 'sign', feed: '310000/withdrawals', generation: 1 }]),
)
