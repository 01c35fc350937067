/**
 * What is never shown of a person, wherever a source has written it (domain.md §4.4). The one place for masks:
 * feed bodies, answers and reports ask it. Data elements of their own are held back by their privacy class; this is
 * for what people write into free text, and for the number by which a report names its subject.
 */
import { checkCitizenNumber } from './citizen-number.ts'

const DIGIT = '[0-9０-９]'
const EDGE = '[0-9A-Za-z０-９]'
const BIRTHDAY =
  '(?:1[89]|20|１[８９]|２０)' + // century
  `${DIGIT}{2}(?:[0０][1-9１-９]|[1１][0-2０-２])(?:[0-2０-２]${DIGIT}|[3３][01０１])`

/** 18 characters in the shape of a citizen number: its check digit decides. */
const CITIZEN = `(?<!${EDGE})${DIGIT}{6}${BIRTHDAY}${DIGIT}{3}(?:${DIGIT}|[XxＸｘ])(?!${EDGE})`
const MOBILE = `(?<!${EDGE})[1１][3-9３-９]${DIGIT}{9}(?!${EDGE})`
/** Between a label and its value. */
const IS = '(?:号码|号)?[:：为是]?\\s{0,2}'
/** A value that a label names, with the label kept: numbers of any form, also those with a slip of the pen. */
const LABELLED: readonly (readonly [label: string, value: string])[] = [
  [
    `(?:身份证|护照|来往内地通行证|来往大陆通行证|居留身份证|导游证)${IS}`,
    '[0-9A-Za-z０-９()（）]{5,20}(?![0-9A-Za-z０-９*])',
  ],
  [`(?:联系电话|联系方式|手机|电话)${IS}`, `[+＋]?${DIGIT}[0-9０-９()（）－ -]{5,20}${DIGIT}`],
  [
    `(?:银行|卡|开户)?(?:账|帐)(?:号|户)${IS}|(?:银行卡|卡)号[:：为是]?\\s{0,2}`,
    `${DIGIT}[0-9０-９ -]{8,30}${DIGIT}`,
  ],
  [
    '(?:家庭住址|家庭地址|现住址|现住|住址|户籍所在地|户籍地址?|居住地址?)[:：为是]\\s{0,2}',
    '[^\\s,，;；。、)）"\\\\]{2,100}',
  ],
  ['经办人[:：为是]\\s{0,2}', '[\\p{Script=Han}·]{2,15}'],
]

/** Words after which an address cannot have begun yet: an address without a label is found from its end. */
const IN_NAME = '(?:(?![在于至从到向由是为将对的])[\\p{Script=Han}0-9０-９])'
const DWELLINGS = '小区|新村|花园|公寓|家园|宿舍|苑'
const NUMBERED = `(?:[0-9０-９A-Za-z一二三四五六七八九十百零-]{1,6}(?:号楼|号|支弄|弄|幢|栋|单元|组|座|楼|层|户))`
const ROOM = '[0-9０-９A-Za-z-]{1,6}室'
/** Where somebody lives, without a label: behind a word for living, or down to the flat of a housing estate. */
const HOMES = new RegExp(
  `(?<=(?:居住|租住|暂住|家住|现居|(?<!入)住)[于在]?)${IN_NAME}{1,24}?(?:路|街|巷|弄|大道|村|里|镇|乡|${DWELLINGS})(?:${NUMBERED}|${ROOM})+` +
    `|${IN_NAME}{1,24}?(?:${DWELLINGS})${NUMBERED}*${ROOM}`,
  'gu',
)
/** Any numbered address: in a record about a person it is taken for theirs. */
const ADDRESSES = new RegExp(
  `${IN_NAME}{1,24}?(?:路|街|巷|弄|大道|村|里|镇|乡|社区|${DWELLINGS})(?:${NUMBERED}|${ROOM})+`,
  'gu',
)

const CITIZEN_NUMBERS = new RegExp(CITIZEN, 'gu')
const MOBILE_NUMBERS = new RegExp(MOBILE, 'gu')
const LABELLED_VALUES = new RegExp(LABELLED.map(([label, value]) => `(?<=${label})${value}`).join('|'), 'gu')
/** Words of the labels, and digits in a row: a text with neither has nothing to hide. Most have neither. */
const SUSPICIOUS = /[0-9０-９]{11}|[份行游]证|护照|电话|联系方式|手机|[账帐址住室]|卡号|户籍|经办人|现居/

const STARS = '********'
/** Any later day: whether a birthday lies in the future is no question here. */
const END_OF_TIME = '9999-12-31'

/** A number as the editions of a report show it: of a citizen number the division, for authorised eyes its end. */
export function maskedNumber(number: string, view: 'open' | 'authorised'): string {
  const citizen = /^[0-9]{17}[0-9X]$/.test(number)
  if (!citizen) return `${number.slice(0, 1)}${STARS}`
  return `${number.slice(0, 6)}${view === 'authorised' ? `${STARS}${number.slice(-4)}` : '************'}`
}

/**
 * The text without numbers of persons, telephone and bank account numbers, home addresses and handlers' names.
 * @param isOfPerson it stands in a record about a natural person, in which no address is shown at all
 */
export function maskedText(text: string, isOfPerson = false): string {
  const seen = isOfPerson ? text.replaceAll(ADDRESSES, STARS) : text
  if (!isSuspicious(seen)) return seen
  return seen
    .replaceAll(CITIZEN_NUMBERS, number =>
      checkCitizenNumber(number, END_OF_TIME).ok
        ? maskedNumber(number.normalize('NFKC').toUpperCase(), 'open')
        : number,
    )
    .replaceAll(MOBILE_NUMBERS, number => `${number.slice(0, 3)}${STARS}`)
    .replaceAll(LABELLED_VALUES, value => (value.includes('*') ? value : STARS))
    .replaceAll(HOMES, STARS)
}

function isSuspicious(text: string): boolean {
  return text.length > 4 && SUSPICIOUS.test(text)
}

/** Fields that hold a number, key or digest of their own: what looks like a person's there is none. */
const IDENTIFIER = /(?:No|Id|Key|Hash|Hashes|uscc|Uscc|Number)$/
/** Names that were looked at; forgotten when they are more than records have. */
const NAMES = new Map<string, boolean>()
const MAX_NAMES = 2_000

function isIdentifier(name: string): boolean {
  const known = NAMES.get(name)
  if (known !== undefined) return known
  const is = IDENTIFIER.test(name)
  if (NAMES.size >= MAX_NAMES) NAMES.clear()
  NAMES.set(name, is)
  return is
}

/** A deep copy of a value as {@link withoutPersons} gives it. */
export function masked<T>(value: T, isOfPerson = isAboutPerson(value)): T {
  return structuredClone(withoutPersons(value, isOfPerson))
}

/**
 * A value in which every text of an object is {@link maskedText}; identifiers stay as they are. Nearly always nothing is
 * to be hidden, so what stays the same is the same object and no copy.
 * @param isOfPerson as there; of a whole record its own subject says it
 */
export function withoutPersons<T>(value: T, isOfPerson = isAboutPerson(value)): T {
  if (typeof value === 'string') return maskedText(value, isOfPerson) as T
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    const shown = value.map(one => withoutPersons(one, isOfPerson))
    return shown.every((one, i) => one === value[i]) ? value : (shown as T)
  }
  let copy: Record<string, unknown> | undefined
  for (const [name, member] of Object.entries(value)) {
    const shown = isIdentifier(name) ? member : withoutPersons(member, isOfPerson)
    if (shown === member) continue
    copy ??= { ...(value as Record<string, unknown>) }
    // Assigned, a member that is named like the prototype would be none.
    if (name === '__proto__') Object.defineProperty(copy, name, { ...OWN, value: shown })
    else copy[name] = shown
  }
  return (copy ?? value) as T
}
const OWN = { writable: true, enumerable: true, configurable: true }

function isAboutPerson(value: unknown): boolean {
  const { subject } = (value ?? {}) as { readonly subject?: { readonly type?: unknown } }
  return subject?.type === 'person'
}

/** A record as JSON text; the very same text unless there is something to hide. */
export function maskedJson(record: string): string {
  return isSuspicious(record) || record.includes('"type":"person"')
    ? JSON.stringify(masked(JSON.parse(record)))
    : record
}

/** Of a person's name the first character only. */
export function maskedName(name: string): string {
  const [first = '', ...rest] = name
  return first + '*'.repeat(rest.length)
}
