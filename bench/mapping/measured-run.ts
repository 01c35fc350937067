/** `mapping run` of standard input, which then tells its largest resident memory in kilobytes. */
import { mappingCommand } from '../../src/cli/mapping-command.ts'

const [mapping = '', jobs = '1'] = process.argv.slice(2)
process.exitCode = await mappingCommand(['run', mapping, '-', '--json', '--jobs', jobs])
console.error(`peak ${process.resourceUsage().maxRSS}`)
