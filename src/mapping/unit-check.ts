import { readCapital } from './rules/amount.ts'

/** 元 and 万元 differ by this. */
const TEN_THOUSAND = 10_000n
/** Longest text that is looked through; sentences about a fine are short. */
const MAX_TEXT = 4000

/**
 * False when an amount is ten thousand times larger or smaller than one that the decision's own words name,
 * and none of them is the amount itself: the column was probably filled in the other unit. Only ever a
 * warning; no amount is taken from the text.
 * @param wan 万元 with six decimals
 */
export function unitAgrees(wan: string, text: string): boolean {
  if (!/^\d+\.\d{6}$/.test(wan)) return true
  const stated = BigInt(wan.replace('.', ''))
  const named = [...amountsIn(text.slice(0, MAX_TEXT))]
  if (stated === 0n || named.includes(stated)) return true
  return !named.some(one => one === stated * TEN_THOUSAND || one * TEN_THOUSAND === stated)
}

/** Amounts that a text names, in hundredths of a yuan, which are millionths of 万元. */
function* amountsIn(text: string): Iterable<bigint> {
  for (const [, whole = '', decimals = '', wan] of text.matchAll(/(\d{1,12})(?:\.(\d{1,6}))?\s*(万)?元/g)) {
    const places = wan === undefined ? 2 : 6
    if (decimals.length <= places) yield BigInt(whole + decimals.padEnd(places, '0'))
  }
  for (const [found] of text.matchAll(
    /[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]{1,40}[元圆](?:[零壹贰叁肆伍陆柒捌玖角分]{0,6})/g,
  )) {
    const fen = readCapital(found)
    if (fen !== undefined) yield BigInt(fen)
  }
}
