/** Words of a command line that are wrong: which, and how to mend it, Chinese first. */
import { nearestWord } from '../base/nearest-word.ts'
import { UsageError } from './fault.ts'

/**
 * The words that stand after a command.
 * @param names what each is, as the usage calls them; one in brackets may be left out
 * @throws {UsageError} for one that is missing, or one too many
 */
export function wordsAre(words: readonly string[], names: readonly string[]): void {
  const missing = names.slice(words.length).filter(name => !name.startsWith('['))
  if (missing.length > 0) throw missingWords(missing)
  const extra = words[names.length]
  if (extra !== undefined)
    throw new UsageError(
      `多了一个词 ${quoted(extra)}，请删去`,
      `one word too many, leave it out: ${quoted(extra)}`,
    )
}

/**
 * Options without which a command cannot begin.
 * @returns the same values, known to be there @throws {UsageError} with all that are missing or empty
 */
export function required<V extends object, Name extends keyof V & string>(
  values: V,
  names: readonly Name[],
): V & { readonly [N in Name]: NonNullable<V[N]> } {
  const missing = names.filter(name => {
    const value = values[name]
    return value === undefined || (typeof value === 'string' && value.trim() === '')
  })
  if (missing.length > 0) throw missingWords(missing.map(name => `--${name}`))
  return values as V & { readonly [N in Name]: NonNullable<V[N]> }
}

/**
 * One of several known words.
 * @param zh what it is, as in 命令 @param en the same, as in `command`
 * @throws {UsageError} with the nearest one, or all of them
 */
export function oneOf<W extends string>(
  known: readonly W[],
  word: string | undefined,
  [zh, en]: readonly [zh: string, en: string],
): W {
  const found = known.find(one => one === word)
  if (found !== undefined) return found
  const choice = known.join(', ')
  if (word === undefined || word === '')
    throw new UsageError(`缺少${zh}，可用 ${choice}`, `the ${en} is missing: one of these`)
  const nearest = nearestWord(word, known)
  const [text, mended] = [quoted(word), nearest === undefined ? choice : `“${nearest}”`]
  throw nearest === undefined
    ? new UsageError(`没有${zh} ${text}，可用 ${mended}`, `there is no ${en} ${text}: it is one of these`)
    : new UsageError(
        `没有${zh} ${text}，是否指 ${mended}`,
        `there is no ${en} ${text}: did you mean ${mended}?`,
      )
}

export const A_COMMAND = ['命令', 'command'] as const

/**
 * A whole number as an option gives it.
 * @param name of the option, without its hyphens @throws {UsageError}
 */
export function wholeNumber(name: string, text: string, least: number, most: number): number {
  const value = Number(text)
  if (/^[0-9]{1,15}$/.test(text) && value >= least && value <= most) return value
  throw new UsageError(
    `--${name} 须为 ${least} 至 ${most} 的整数，而不是 ${quoted(text)}`,
    `--${name} is a whole number from ${least} to ${most}, not ${quoted(text)}`,
  )
}

/**
 * What stands in a feed under this name: an entry, a message, a listing.
 * @param name of the option, without its hyphens @throws {UsageError}
 */
export function refOf(name: string, text: string): string {
  if (/^[0-9a-f]{32}$/.test(text)) return text
  throw new UsageError(
    `--${name} 须为 32 位十六进制数字`,
    `--${name} has 32 hexadecimal digits, in small letters`,
  )
}

/** A word as it may be shown: long numbers may be those of persons and are cut off. */
export function quoted(word: string): string {
  return `“${/[0-9]{8}/.test(word) ? `${word.slice(0, 4)}…` : word.slice(0, 60)}”`
}

function missingWords(names: readonly string[]): UsageError {
  const list = names.join(', ')
  return new UsageError(`缺少 ${list}`, `missing: ${list}`)
}
