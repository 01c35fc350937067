/** How `npm run standard -- diff` tells what changed: what breaks first, then what changes meaning; words are counted. */
import type { Change } from '../standard/compare.ts'

const SHOWN = 'openapi/standard/'

const KINDS: Readonly<Record<Change['kind'], string>> = {
  added: '新增 added',
  removed: '删除 removed',
  changed: '修改 changed',
}

/** What a reader sees of the words that changed. */
const WORDS: Readonly<Record<string, string>> = {
  title: '标题 titles',
  description: '英文说明 descriptions',
  'x-zh': '中文说明 Chinese descriptions',
  examples: '示例 examples',
  'x-source': '来源代码 source codes',
  'x-element': '数据元标识 data elements',
  'x-privacy': '首次写明可见范围 who may see it, said for the first time',
  en: '英文名 English names',
  zh: '中文说明 Chinese descriptions',
  source: '来源 sources',
  asOf: '核对日期 days of checking',
  note: '备注 notes',
}

/**
 * @param against the released version
 * @param all whether changes of wording are listed one by one
 */
export function diffLines(changes: readonly Change[], against: string, all: boolean): string[] {
  const breaking = changes.filter(change => change.breaking)
  const wording = changes.filter(change => change.wording !== undefined && !change.breaking)
  const meaning = changes.filter(change => change.wording === undefined && !change.breaking)
  const counts = [
    `${breaking.length} 处不兼容 breaking`,
    `${meaning.length} 处改变含义 of meaning`,
    `${wording.length} 处只改文字 of wording`,
  ]
  return [
    ...section('不兼容 breaking', breaking),
    ...section('改变含义 changes of meaning', meaning),
    ...(all ? section('只改文字 changes of wording', wording) : counted(wording)),
    `与 ${against} 相比 compared with ${against}: ${changes.length} 处变化 changes: ${counts.join(', ')}`,
  ]
}

/** One line for a change, `where` first. */
export function changeText(where: string, { at, kind, breaking, before, after }: Change): string {
  const values = [before, after].filter(value => value !== undefined).join(' → ')
  const mark = breaking ? '不兼容 breaking: ' : ''
  return `${where}: ${mark}${KINDS[kind]} ${at}${values === '' ? '' : `: ${values}`}`
}

/** The same change at several places of one file stands once, with the places behind it. */
function section(title: string, changes: readonly Change[]): string[] {
  if (changes.length === 0) return []
  const alike = Map.groupBy(changes, change =>
    changeText(SHOWN + change.place, { ...change, at: tailOf(change.at) }),
  )
  const lines = [...alike].map(([text, same]) => {
    const [first, ...more] = same
    if (first === undefined || more.length === 0)
      return `  ${first === undefined ? text : changeText(SHOWN + first.place, first)}`
    return `  ${text}（${same.length} 处 places: ${same.map(({ at }) => headOf(at)).join(', ')}）`
  })
  return [`${title} (${changes.length}):`, ...lines]
}

/** `basic.items[].source` is the section `basic` and what changed in it. */
function headOf(at: string): string {
  return /^[^.[\], ]*/.exec(at)?.[0] ?? at
}

function tailOf(at: string): string {
  return `…${at.slice(headOf(at).length)}`
}

function counted(wording: readonly Change[]): string[] {
  if (wording.length === 0) return []
  const files = Map.groupBy(wording, ({ place }) => place)
  const lines = [...files].map(([place, changes]) => {
    const kinds = Map.groupBy(changes, ({ wording: word = '' }) => WORDS[word] ?? word)
    const counts = [...kinds].map(([kind, some]) => [some.length, kind] as const).sort(([a], [b]) => b - a)
    return `  ${SHOWN}${place}: ${counts.map(([count, kind]) => `${count} ${kind}`).join(' · ')}`
  })
  return [`只改文字，逐条用 --all changes of wording, one by one with --all (${wording.length}):`, ...lines]
}
