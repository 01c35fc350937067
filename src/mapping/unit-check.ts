import { readCapital } from './rules/amount.ts'

/** 元 and 万元 differ by this. */
const TEN_THOUSAND = 10_000
/** Longest text that is looked through; sentences about a fine are short. */
const MAX_TEXT = 4000
/** 万元 with six decimals, of which a double holds every hundredth of a yuan exactly: below 10 billion 元. */
const MAX_EXACT = 13

const NUMERAL = /(\d{1,12})(?:\.(\d{1,6}))?\s*(万)?元/g
const CAPITALS =
  /[零壹贰貳叁叄參肆伍陆陸柒捌玖拾佰仟万萬亿億]{1,40}[元圆圓](?:[零壹贰貳叁叄參肆伍陆陸柒捌玖角分]{0,6})/g

/**
 * False when an amount is ten thousand times larger or smaller than one that the decision's own words name,
 * and none of them is the amount itself: the column was probably filled in the other unit. Only ever a
 * warning; no amount is taken from the text. Amounts beyond 10 billion 元 are not compared.
 * @param wan 万元 with six decimals
 */
export function unitAgrees(wan: string, text: string): boolean {
  if (wan.length > MAX_EXACT || !/^\d+\.\d{6}$/.test(wan)) return true
  const stated = Math.round(Number(wan) * 1_000_000)
  const shown = text.length > MAX_TEXT ? text.slice(0, MAX_TEXT) : text
  if (stated === 0) return true
  let contradicted = false
  for (const pattern of [CAPITALS, NUMERAL]) {
    pattern.lastIndex = 0
    for (let found = pattern.exec(shown); found !== null; found = pattern.exec(shown)) {
      const named = pattern === CAPITALS ? readCapital(found[0]) : numeral(found)
      if (named === stated) return true
      if (named === stated * TEN_THOUSAND || (named ?? 0) * TEN_THOUSAND === stated) contradicted = true
    }
  }
  return !contradicted
}

/** Hundredths of a yuan, which are millionths of 万元; undefined for what is finer than that. */
function numeral([, whole = '', decimals = '', wan]: RegExpExecArray): number | undefined {
  const places = wan === undefined ? 2 : 6
  return decimals.length <= places ? Number(whole + decimals.padEnd(places, '0')) : undefined
}
