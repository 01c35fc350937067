/**
 * What every command line has in common. `--help` shows how it is called and ends with 0; a word that is wrong or
 * missing is named in one line, with 2; what somebody can mend otherwise is one line, with 1. Only a bug shows where in
 * the code it is. With `--json`, where a command has it, each of those lines is one JSON object on standard output, or on
 * standard error where standard output is for records.
 */
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { FaultError } from '../base/fault.ts'
import { nearestWord } from '../base/nearest-word.ts'
import { UsageError } from './fault.ts'
import { fileTrouble } from './file-trouble.ts'
import { faultLine } from './meaning.ts'
import { quoted, wordsAre } from './usage.ts'

type Options = NonNullable<ParseArgsConfig['options']>

export interface CommandLine<O extends Options> {
  /** As it is called: `npm run feed --`. */
  readonly name: string
  /** For people, on several lines. */
  readonly usage: string
  readonly options: O
  /** What the words besides the options are, as in {@link wordsAre}; left out: the command looks itself. */
  readonly words?: readonly string[]
  /** First words with which standard output is for records or a file. */
  readonly dataWith?: readonly string[]
}

/** The options, and in `positionals` the other words. */
export type Given<O extends Options> = ReturnType<
  typeof parseArgs<{ options: O; allowPositionals: true; strict: true }>
>

/** A usage of more lines would push the line that says what is wrong out of sight: it is named instead. */
const SHORT_USAGE = 10
const HELP = ['--help', '-h']

/**
 * Runs a command with the words of its command line.
 * @param args the words after its name
 * @returns what the command returns; 0 for `--help`; 1 after a fault, 2 after a wrong word, which were told
 * @throws whatever nobody who calls the command could mend
 */
export async function runCommandLine<O extends Options, Code extends number>(
  line: CommandLine<O>,
  args: readonly string[],
  act: (given: Given<O>) => Code | Promise<Code>,
): Promise<Code | 0 | 1 | 2> {
  const options = args.slice(0, args.includes('--') ? args.indexOf('--') : undefined)
  if (options.some(word => HELP.includes(word))) {
    console.log(line.usage)
    return 0
  }
  try {
    const given = wordsOf(line.options, args)
    if (line.words !== undefined) wordsAre(given.positionals, line.words)
    return await act(given)
  } catch (error) {
    if (!('json' in line.options && options.includes('--json'))) return told(line, null, error)
    const what = line.words === undefined ? firstWord(line.options, args) : undefined
    return told(line, { what, say: sayWith(line, what) }, error)
  }
}

/** Where the outcome of a command goes with `--json`. */
export function sayWith(
  { dataWith = [] }: Pick<CommandLine<Options>, 'dataWith'>,
  what: string | undefined,
): (text: string) => void {
  const isData = what !== undefined && dataWith.includes(what)
  return text => (isData ? console.error(text) : console.log(text))
}

/** Also of words that are not understood. */
function firstWord(options: Options, args: readonly string[]): string | undefined {
  return parseArgs({ args: [...args], options, allowPositionals: true, strict: false }).positionals[0]
}

/** @throws {UsageError} which says more, and in both languages, than the parser does */
function wordsOf<O extends Options>(options: O, args: readonly string[]): Given<O> {
  const config = { args: [...args], options, allowPositionals: true } as const
  try {
    return parseArgs({ ...config, strict: true }) as Given<O>
  } catch (error) {
    const { tokens } = parseArgs({ ...config, strict: false, tokens: true })
    for (const token of tokens) {
      const wrong = token.kind === 'option' ? wrongOption(options, token) : undefined
      if (wrong !== undefined) throw wrong
    }
    throw error
  }
}

interface OptionToken {
  readonly name: string
  /** As it was written. */
  readonly rawName: string
  readonly value: string | undefined
  readonly inlineValue: boolean | undefined
}

function wrongOption(options: Options, token: OptionToken): UsageError | undefined {
  const { name, rawName, value, inlineValue } = token
  if (!Object.hasOwn(options, name)) {
    const nearest = nearestWord(name, [...Object.keys(options), 'help'])
    const shown = quoted(rawName)
    return nearest === undefined
      ? new UsageError(`没有选项 ${shown}`, `there is no option ${shown}`)
      : new UsageError(
          `没有选项 ${shown}，是否指 --${nearest}`,
          `there is no option ${shown}: did you mean --${nearest}?`,
        )
  }
  if (options[name]?.type === 'boolean')
    return value === undefined ? undefined : new UsageError(`${rawName} 不带值`, `${rawName} takes no value`)
  const another = value !== undefined && !inlineValue && /^-./.test(value)
  return value === undefined || another
    ? new UsageError(`${rawName} 后面缺少它的值`, `the value after ${rawName} is missing`)
    : undefined
}

/** @throws the error itself when it is none that the caller can mend */
function told(
  { name, usage }: CommandLine<Options>,
  json: { readonly what: string | undefined; readonly say: (text: string) => void } | null,
  error: unknown,
): 1 | 2 {
  const fault = faultOf(error)
  if (fault === undefined) throw error
  const isUsage = error instanceof UsageError
  if (json) json.say(JSON.stringify({ ok: false, what: json.what, ...fault }))
  else if (!isUsage) console.error(`✗ ${faultLine(fault)}`)
  else {
    const help =
      usage.split('\n').length > SHORT_USAGE
        ? `用法 how it is called: ${name} --help`
        : `用法 how it is called:\n${usage}`
    console.error(`✗ ${fault.reason}\n${help}`)
  }
  return isUsage ? 2 : 1
}

function faultOf(error: unknown): { readonly code: string; readonly reason: string } | undefined {
  if (error instanceof FaultError) return { code: error.fault.code, reason: error.message }
  return fileTrouble(error)
}
