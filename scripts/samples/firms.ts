/** Invented subjects and bodies. Organisation codes lie in PDY00001–PDY99999, never given to anyone. */
import { organisationCheckCharacter } from '../../src/standard/organisation-code.ts'
import { usccCheckCharacter } from '../../src/standard/uscc.ts'

export interface Firm {
  readonly name: string
  readonly uscc: string
  readonly type: 'legal' | 'soleTrader'
  readonly registrationNo: string
  readonly legalRep: string
}

/** An authority or delivering body. */
export interface Body {
  readonly name: string
  readonly uscc: string
}

const HOMES = [
  ['340100', '340181'],
  ['310118', '310115'],
  ['320100', '320509'],
  ['330421', '330100', '330200'],
] as const
const STEMS = '甲乙丙丁戊己庚辛壬癸'
const DIGITS = '〇一二三四五六七八九'
const TRADES = ['环保', '旅游', '食品', '化工', '机械', '纺织', '建材', '电子', '印染', '商贸'] as const

/** Firm number `n`, from 1 to 9,999. Number 1 is the firm of the examples, 91310118PDY00001XQ. */
export function firm(n: number): Firm {
  const homes = HOMES[n % 4] as readonly string[]
  const home = homes[Math.floor(n / 4) % homes.length] as string
  const soleTrader = n % 13 === 6
  const trade = TRADES[(n - 1) % TRADES.length] as string
  const stem = STEMS.charAt((n - 1) % 10)
  const number = n === 1 ? '一' : [...String(n)].map(digit => DIGITS.charAt(Number(digit))).join('')
  const name = `示例${stem}${number}${trade}${soleTrader ? '经营部' : '有限公司'}（虚构）`
  return {
    name,
    uscc: creditCode(soleTrader ? '92' : '91', home, n),
    type: soleTrader ? 'soleTrader' : 'legal',
    registrationNo: `${home}${String(n).padStart(9, '0')}`,
    legalRep: n % 2 === 0 ? `测试${stem}` : `样本${stem}`,
  }
}

/** @param kind department and class, `91`; @param number the body's number in the PDY zone */
export function creditCode(kind: string, division: string, number: number): string {
  const organisation = `PDY${String(number).padStart(5, '0')}`
  const body = `${kind}${division}${organisation}${organisationCheckCharacter(organisation)}`
  return body + usccCheckCharacter(body)
}

/** The name in Jiangsu that GBK cannot hold: 㐀 (U+3400) and 𠀀 (U+20000), four bytes each in GB18030. */
export const RARE_NAME = '示例㐀𠀀环保有限公司（虚构）'
