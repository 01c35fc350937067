/**
 * `npm run standard -- <command>`. Loads the tools when it is called: a data file that is wrong stops them as they
 * load, and whoever edited it is told file and line like of any other mistake. Exit codes as in standard-command.ts.
 */
import { FaultError } from '../base/fault.ts'

try {
  const { standardCommand } = await import('./standard-command.ts')
  process.exitCode = await standardCommand(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof FaultError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
