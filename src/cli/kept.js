/**
 * Compiled code is kept beside the installed packages, so that the next start, and that of each thread, takes half as
 * long; where that folder cannot be written, each start compiles anew. JavaScript, so that this file itself can be read
 * before TypeScript's types are taken off: what takes them off is loaded only for a file that was not kept.
 */
import { enableCompileCache, getCompileCacheDir } from 'node:module'
import path from 'node:path'

enableCompileCache(path.join(import.meta.dirname, '../../node_modules/.cache/xinqiao'))
const kept = getCompileCacheDir()
// Threads look into the environment.
if (kept !== undefined) process.env['NODE_COMPILE_CACHE'] = path.dirname(kept)
