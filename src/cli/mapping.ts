/** `npm run mapping`: the commands are in `mapping-command.ts`. */
import './kept.js'
import { endThreads, startThreads, threadsIn } from './mapping-threads.ts'

const args = process.argv.slice(2)
// Before anything else: threads load their program while this one loads its own.
startThreads(threadsIn(args))
const { mappingCommand } = await import('./mapping-command.ts')
// A reader that has seen enough (`| head`) closes the pipe; that is no failure.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  if (code === 'EPIPE') process.exit(0)
  console.error(
    `✗ ${code}: 结果写不出去，请看磁盘与去处 · the results cannot be written: look at the disk and where they go`,
  )
  process.exit(1)
})
process.exitCode = await mappingCommand(args)
await endThreads()
