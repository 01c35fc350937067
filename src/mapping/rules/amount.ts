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

const DIGIT = '零壹贰叁肆伍陆柒捌玖'
const PLACE: ReadonlyMap<string, number> = new Map([
  ['拾', 10],
  ['佰', 100],
  ['仟', 1000],
])

/** An amount in capitals as 分; undefined when it is not exactly that. */
export function readCapital(text: string): number | undefined {
  const found =
    /^(?:人民币)?([零壹贰叁肆伍陆柒捌玖拾佰仟万亿]{1,40})[元圆](?:零?([壹贰叁肆伍陆柒捌玖])角)?(?:零?([壹贰叁肆伍陆柒捌玖])分)?[整正]?$/.exec(
      text,
    )
  if (!found) return undefined
  const yuan = readWhole(found[1] ?? '')
  if (yuan === undefined) return undefined
  const jiao = Math.max(0, DIGIT.indexOf(found[2] ?? '零'))
  const fen = Math.max(0, DIGIT.indexOf(found[3] ?? '零'))
  const total = yuan * 100 + jiao * 10 + fen
  return Number.isSafeInteger(total) ? total : undefined
}

/** 亿 parts, 万 parts and the rest, each below ten thousand. */
function readWhole(text: string): number | undefined {
  const yi = cut(text, '亿')
  const wan = yi && cut(yi.rest, '万')
  if (!yi || !wan || yi.head.includes('万')) return undefined
  const parts = [yi.head, wan.head, wan.rest].map(readSection)
  const [hundredMillions, tenThousands, ones] = parts
  if (hundredMillions === undefined || tenThousands === undefined || ones === undefined) return undefined
  return hundredMillions * 100_000_000 + tenThousands * 10_000 + ones
}

/** Parts a text at a unit that may stand in it once; a unit with nothing before it is a mistake. */
function cut(text: string, unit: string): { head: string; rest: string } | undefined {
  const at = text.indexOf(unit)
  if (at < 0) return { head: '', rest: text }
  if (at === 0 || text.indexOf(unit, at + 1) >= 0) return undefined
  return { head: text.slice(0, at), rest: text.slice(at + 1) }
}

/** Four places: 叁仟零伍拾 = 3050. Places must fall; a digit needs its place unless it is the last. */
function readSection(text: string): number | undefined {
  let total = 0
  let place = 10_000
  let digit = -1
  for (let i = 0; i < text.length; i += 1) {
    const character = text.charAt(i)
    const step = PLACE.get(character)
    if (step !== undefined) {
      if (step >= place || digit === 0) return undefined
      total += (digit < 0 ? 1 : digit) * step
      place = step
      digit = -1
    } else {
      if (digit > 0) return undefined
      digit = DIGIT.indexOf(character)
    }
  }
  return digit > 0 ? total + digit : total
}
