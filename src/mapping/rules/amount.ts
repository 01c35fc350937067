/** Money in 万元 with exactly six decimals, computed on digits: no floating point ever touches an amount. */
import type { RowRun, TextStep } from '../row.ts'

/** The unit in which a source states its amounts. It comes from the mapping, never from the size. */
export type MoneyUnit = '元' | '万元'

/** Whole digits that the standard's N..18,6 leaves. */
const MAX_WHOLE = 12

export function amount(unit: MoneyUnit): TextStep {
  return (value, run) => {
    if (unit === '万元' && PLAIN_WAN.test(value)) return inSixDecimals(value)
    const found = /^(-?)(\d{1,18}|\d{1,3}(?:,\d{3}){1,5})(?:\.(\d{1,18}))?$/.exec(value)
    if (!found) {
      return run.failText('AMOUNT_BAD', value, 'not a plain decimal number; amounts are not read out of text')
    }
    if (found[1] === '-') return run.fail('AMOUNT_NEGATIVE', value, 'an amount cannot be negative')
    return inWan((found[2] ?? '').replaceAll(',', ''), found[3] ?? '', unit, value, run)
  }
}

/** What nearly every cell in 万元 holds: nothing to convert, to cut or to refuse. */
const PLAIN_WAN = /^(?:0|[1-9]\d{0,11})(?:\.\d{1,6})?$/

function inSixDecimals(value: string): string {
  const point = value.indexOf('.')
  const decimals = point < 0 ? 0 : value.length - point - 1
  return decimals === 6 ? value : `${value}${point < 0 ? '.' : ''}${ZEROS[decimals]}`
}
/** By how many decimals there are. */
const ZEROS = ['000000', '00000', '0000', '000', '00', '0']

/** Chinese capital amounts (中文大写), 伍万元整, in 元. Anything around the amount is refused, not skipped. */
export const capitalAmount: TextStep = (value, run) => {
  const fen = readCapital(value)
  if (fen === undefined) {
    return run.failText(
      'CAPITAL_AMOUNT_BAD',
      value,
      'not an amount in Chinese capitals; amounts are not read out of text',
    )
  }
  const digits = String(fen).padStart(3, '0')
  return inWan(digits.slice(0, -2), digits.slice(-2), '元', value, run)
}

function inWan(
  whole: string,
  decimals: string,
  unit: MoneyUnit,
  value: string,
  run: RowRun,
): string | undefined {
  const shift = unit === '元' ? 4 : 0
  const padded = whole.padStart(shift + 1, '0')
  const wan = (shift === 0 ? padded : padded.slice(0, -shift)).replace(/^0+(?=\d)/, '')
  const rest = (shift === 0 ? '' : padded.slice(-shift)) + decimals
  if (/[1-9]/.test(rest.slice(6))) {
    return run.fail(
      'AMOUNT_PRECISION',
      value,
      `finer than the standard holds (a hundredth of a yuan); stated unit ${unit}`,
    )
  }
  if (wan.length > MAX_WHOLE)
    return run.fail('AMOUNT_TOO_LARGE', value, 'larger than the standard holds; check the unit')
  return `${wan}.${rest.slice(0, 6).padEnd(6, '0')}`
}

const DIGITS = new Map(
  [...'零壹贰叁肆伍陆柒捌玖'].map((character, digit) => [character.charCodeAt(0), digit]),
)
/** Places within four, and the two that part a number into fours. */
const PLACES = new Map([
  [code('拾'), 10],
  [code('佰'), 100],
  [code('仟'), 1000],
])
const [TEN_THOUSAND, HUNDRED_MILLION, ZERO] = [code('万'), code('亿'), code('零')]
const [YUAN, YUAN_TOO, JIAO, FEN] = [code('元'), code('圆'), code('角'), code('分')]
const WHOLE = [code('整'), code('正')]
const CURRENCY = '人民币'
/** Longest whole part that is looked at. */
const MAX_CAPITALS = 40

function code(character: string): number {
  return character.charCodeAt(0)
}

/** Traditional forms (繁体) of the capitals, as some decisions and contracts write them. */
const TRADITIONAL: Readonly<Record<string, string>> = {
  貳: '贰',
  叄: '叁',
  參: '叁',
  陸: '陆',
  萬: '万',
  億: '亿',
  圓: '圆',
}

/** An amount in capitals as 分; undefined when it is not exactly that. */
export function readCapital(written: string): number | undefined {
  const text = written.replace(/[貳叄參陸萬億圓]/g, one => TRADITIONAL[one] ?? one)
  const start = text.startsWith(CURRENCY) ? CURRENCY.length : 0
  let at = start
  while (at < text.length && text.charCodeAt(at) !== YUAN && text.charCodeAt(at) !== YUAN_TOO) at += 1
  const isSmall = at === text.length
  if (at === start || at - start > MAX_CAPITALS) return undefined
  const yuan = isSmall ? 0 : readWhole(text, start, at)
  if (yuan === undefined) return undefined
  const jiao = smallPart(text, isSmall ? start : at + 1, JIAO)
  const fen = smallPart(text, jiao.end, FEN)
  // Without 元 the amount is one of 角 and 分.
  if (isSmall && fen.end === start) return undefined
  const end = WHOLE.includes(text.charCodeAt(fen.end)) ? fen.end + 1 : fen.end
  const total = yuan * 100 + jiao.digit * 10 + fen.digit
  return end === text.length && Number.isSafeInteger(total) ? total : undefined
}

/** `伍角`, `零伍分`, `零角`; nothing of it where the unit does not stand there. */
function smallPart(text: string, start: number, unit: number): { digit: number; end: number } {
  const at = text.charCodeAt(start) === ZERO ? start + 1 : start
  if (at > start && text.charCodeAt(at) === unit) return { digit: 0, end: at + 1 }
  const digit = DIGITS.get(text.charCodeAt(at)) ?? 0
  return digit > 0 && text.charCodeAt(at + 1) === unit ? { digit, end: at + 2 } : { digit: 0, end: start }
}

/**
 * 亿 parts, 万 parts and the rest, each below ten thousand: 叁仟零伍拾 = 3050. Each of the two parts may end once, the
 * larger one first, and neither is empty; within four, places must fall, and a digit needs its place unless it is the
 * last.
 */
function readWhole(text: string, start: number, end: number): number | undefined {
  let total = 0
  let part = 0
  let partStart = start
  let place = 10_000
  let digit = -1
  /** Units that may still come. */
  let largest = HUNDRED_MILLION
  for (let at = start; at < end; at += 1) {
    const one = text.charCodeAt(at)
    const named = DIGITS.get(one)
    if (named !== undefined) {
      if (digit > 0) return undefined
      digit = named
      continue
    }
    const step = PLACES.get(one)
    if (step !== undefined) {
      if (step >= place || digit === 0) return undefined
      part += (digit < 0 ? 1 : digit) * step
      place = step
    } else {
      const ends = one === TEN_THOUSAND || (one === HUNDRED_MILLION && largest === HUNDRED_MILLION)
      if (!ends || largest === 0 || at === partStart) return undefined
      total += (part + Math.max(0, digit)) * (one === TEN_THOUSAND ? 10_000 : 100_000_000)
      largest = one === TEN_THOUSAND ? 0 : TEN_THOUSAND
      part = 0
      partStart = at + 1
      place = 10_000
    }
    digit = -1
  }
  return total + part + Math.max(0, digit)
}
