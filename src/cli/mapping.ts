/**
 * `npm run mapping`: the commands are in `mapping-command.ts`. Compiled code is kept beside the installed packages, so
 * that the next start, and that of each thread, takes half as long; where that folder cannot be written, each start
 * compiles anew.
 */
import { enableCompileCache, getCompileCacheDir } from 'node:module'
import path from 'node:path'

enableCompileCache(path.join(import.meta.dirname, '../../node_modules/.cache/xinqiao'))
const kept = getCompileCacheDir()
// Threads look into the environment.
if (kept !== undefined) process.env['NODE_COMPILE_CACHE'] = path.dirname(kept)

const { mappingCommand } = await import('./mapping-command.ts')
// A reader that has seen enough (`| head`) closes the pipe; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
process.exitCode = await mappingCommand(process.argv.slice(2))
