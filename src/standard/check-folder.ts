/**
 * Checks a whole folder of the standard (tables, rules, 三清单): each file by its schema, then what one file says of
 * another. Everything wrong is told at once, with file and line, to whoever edits the data.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { addDays, isDay } from '../base/time.ts'
import { type DataFiles, type DataKind, dataComplaints } from './data-file.ts'
import type { CodeTableFile } from './generated/data.ts'
import { type Complaint, type Path, SourceText } from './source-text.ts'

/** Data files that must be there, with their kind. */
const FILES: Readonly<Record<string, DataKind>> = {
  'rules/publicity.yaml': 'publicity',
  'rules/ends.yaml': 'ends',
  'rules/deadlines.yaml': 'deadlines',
  'rules/list-types.yaml': 'list-types',
  'rules/listing-life.yaml': 'listing-life',
  'lists/data-list.yaml': 'data-list',
  'lists/behaviour-list.yaml': 'behaviour-list',
  'lists/application-list.yaml': 'application-list',
}
const FOLDERS: Readonly<Record<string, DataKind>> = {
  'tables/': 'table',
  'imported/': 'table',
  'holidays/': 'holidays',
}

/** What the data refers to in the schemas. */
export interface SchemaFacts {
  /** Names of the content's fields, by category. */
  readonly fields: ReadonlyMap<string, ReadonlySet<string>>
}

/**
 * @param folder `openapi/standard/` or a copy of it
 * @param shown how the folder is called in complaints, ending in `/`
 */
export function checkDataFolder(folder: URL, shown: string, schemas: SchemaFacts): Complaint[] {
  const check = new FolderCheck(folder, shown, schemas)
  check.read()
  check.crossReferences()
  return check.complaints.toSorted((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
}

class FolderCheck {
  readonly complaints: Complaint[] = []
  readonly #folder: URL
  readonly #shown: string
  readonly #schemas: SchemaFacts
  readonly #sources = new Map<string, SourceText>()
  readonly #tables = new Map<string, ReadonlySet<string>>()

  constructor(folder: URL, shown: string, schemas: SchemaFacts) {
    this.#folder = folder
    this.#shown = shown
    this.#schemas = schemas
  }

  read(): void {
    for (const [below, kind] of Object.entries(FOLDERS)) {
      const place = new URL(below, this.#folder)
      const names = existsSync(place)
        ? readdirSync(place)
            .filter(name => name.endsWith('.yaml'))
            .sort()
        : []
      for (const name of names) this.#readFile(`${below}${name}`, kind)
    }
    for (const [file, kind] of Object.entries(FILES)) {
      if (existsSync(new URL(file, this.#folder))) this.#readFile(file, kind)
      else this.complaints.push({ file: this.#shown + file, line: 1, message: '缺少此文件 is missing' })
    }
  }

  #readFile(file: string, kind: DataKind): void {
    const source = new SourceText(this.#shown + file, readFileSync(new URL(file, this.#folder), 'utf8'))
    const complaints = dataComplaints(kind, source)
    this.complaints.push(...complaints)
    if (complaints.length > 0) return
    this.#sources.set(file, source)
    if (kind === 'table') this.#table(file, source)
  }

  #table(file: string, source: SourceText): void {
    const { table, entries } = source.value as CodeTableFile
    const name = file.replace(/^.*\//, '').replace('.yaml', '')
    if (table !== name)
      this.#complain(source, ['table'], `应写 must say "table: ${name}", 与文件名一致 the name of the file`)
    const seen = new Set<string>()
    for (const [at, { code }] of entries.entries()) {
      if (seen.has(code))
        this.#complain(source, ['entries', at], `在表中出现两次 · "${code}" stands in the table twice`)
      seen.add(code)
    }
    this.#tables.set(name, seen)
  }

  crossReferences(): void {
    this.#eachDay()
    this.#publicity()
    this.#ends()
    this.#deadlines()
    this.#tableColumns()
    this.#listTypes()
    this.#listingLife()
    this.#dataList()
    this.#otherLists()
  }

  /** Every from and to: a day of the calendar, in the right order. */
  #eachDay(): void {
    for (const source of this.#sources.values()) this.#days(source, [], source.value)
  }

  #days(source: SourceText, path: Path, value: unknown): void {
    if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !isDay(value))
      this.#complain(source, path, `不是存在的日期 · "${value}" is not a day of the calendar`)
    if (typeof value !== 'object' || value === null) return
    const members = Array.isArray(value) ? value.entries() : Object.entries(value)
    for (const [name, member] of members) this.#days(source, [...path, name], member)
    const [from, to] = [Reflect.get(value, 'from'), Reflect.get(value, 'to')]
    if (typeof from === 'string' && typeof to === 'string' && to < from)
      this.#complain(source, [...path, 'to'], '早于 lies before "from"')
  }

  #publicity(): void {
    const { file, source } = this.#of('publicity', 'rules/publicity.yaml')
    for (const [at, rules] of (file?.ruleSets ?? []).entries()) {
      const path: Path = ['ruleSets', at]
      const before = file?.ruleSets[at - 1]
      if (before !== undefined && before.to !== addDays(rules.from, -1)) {
        const message = `上一规则应止于 the rule set before must end on ${addDays(rules.from, -1)}, 使每天恰有一套规则 so that no day has two or none`
        this.#complain(source, [...path, 'from'], message)
      }
      for (const [bound, { minMonths, maxMonths }] of rules.bounds.entries())
        if (maxMonths < minMonths)
          this.#complain(
            source,
            [...path, 'bounds', bound, 'maxMonths'],
            '短于最短期限 is shorter than minMonths',
          )
    }
    if (file?.ruleSets.at(-1)?.to !== undefined)
      this.#complain(
        source,
        ['ruleSets', file.ruleSets.length - 1, 'to'],
        '最后一套规则不应有末日 the last rule set must have no end',
      )
  }

  #ends(): void {
    const { file, source } = this.#of('ends', 'rules/ends.yaml')
    if (file === undefined) return
    for (const code of ['publicityOver', 'repaired', 'revoked', 'queryOver'])
      if (!file.ends.some(end => end.code === code))
        this.#complain(source, ['ends'], `缺少退出 needs an end "${code}"`)
    this.#overlaps(source, ['ends'], file.ends, ({ code }) => code)
  }

  #deadlines(): void {
    const { file, source } = this.#of('deadlines', 'rules/deadlines.yaml')
    if (file === undefined) return
    this.#overlaps(source, ['deadlines'], file.deadlines, ({ code }) => code)
    this.#overlaps(source, ['objections'], file.objections, ({ division }) => division)
    this.#overlaps(source, ['queryPeriods'], file.queryPeriods, ({ division }) => division ?? '')
    for (const [at, { division }] of file.objections.entries())
      this.#code(source, ['objections', at, 'division'], 'divisions', division)
  }

  #tableColumns(): void {
    for (const [place, source] of this.#sources) {
      if (!place.startsWith('tables/') && !place.startsWith('imported/')) continue
      for (const [at, entry] of (source.value as CodeTableFile).entries.entries()) {
        const path: Path = ['entries', at]
        if (entry.domain !== undefined) this.#code(source, [...path, 'domain'], 'domains', entry.domain)
        if (entry.lead !== undefined) this.#code(source, [...path, 'lead'], 'divisions', entry.lead)
        for (const category of entry.categories ?? [])
          if (!this.#schemas.fields.has(category))
            this.#complain(source, [...path, 'categories'], `类别没有模式 · "${category}" has no schema`)
        for (const division of entry.divisions ?? [])
          this.#code(source, [...path, 'divisions'], 'divisions', division)
      }
    }
  }

  #listTypes(): void {
    const { file, source } = this.#of('list-types', 'rules/list-types.yaml')
    const titles = new Set<string>()
    for (const [at, type] of (file?.listTypes ?? []).entries()) {
      const path: Path = ['listTypes', at]
      const key = `${type.category} ${type.title}`
      if (titles.has(key))
        this.#complain(
          source,
          [...path, 'title'],
          '同类别已有同名名单 another list of the category has this name',
        )
      titles.add(key)
      this.#code(source, [...path, 'domain'], 'domains', type.domain)
      for (const division of type.divisions ?? [])
        this.#code(source, [...path, 'divisions'], 'divisions', division)
      if (type.basis.level === '地方性法规' && type.divisions === undefined)
        this.#complain(
          source,
          [...path, 'divisions'],
          '地方性法规只及于本省，须写明哪一省 · a local regulation reaches its own province: name it',
        )
      this.#code(source, [...path, 'basis', 'level'], 'basis-levels', type.basis.level)
      for (const [i, code] of type.criteria.entries())
        this.#code(source, [...path, 'criteria', i], 'criteria', code)
      for (const [i, code] of type.measures.entries())
        this.#code(source, [...path, 'measures', i], 'measures', code)
      if (type.category === 'R07' && type.criteria.length === 0)
        this.#complain(
          source,
          [...path, 'criteria'],
          '失信名单至少要有一项认定标准 a serious list needs at least one criterion',
        )
      if (type.category === 'R08' && type.measures.length > 0)
        this.#complain(
          source,
          [...path, 'measures'],
          '守信名单不带惩戒措施 a list of trusted subjects carries no measures',
        )
      this.#reach(source, path, type.basis)
    }
  }

  /** Every state and event once, each state reached and each guard in use. */
  #listingLife(): void {
    const { file, source } = this.#of('listing-life', 'rules/listing-life.yaml')
    if (file === undefined) return
    for (const part of ['states', 'events'] as const) {
      const seen = new Set<string>()
      for (const [at, { code }] of file[part].entries()) {
        if (seen.has(code))
          this.#complain(source, [part, at, 'code'], `出现两次 · "${code}" stands there twice`)
        seen.add(code)
      }
    }
    const states = new Set(file.states.map(({ code }) => code))
    for (const [at, { from, to }] of file.events.entries()) {
      const lacking = [...from, to]
        .filter(one => one !== 'unchanged' && one !== 'beforeSuspension')
        .find(one => !states.has(one))
      if (lacking !== undefined)
        this.#complain(source, ['events', at], `不是所列的状态 · "${lacking}" is not among the states`)
    }
    for (const [at, guard] of file.guards.entries()) {
      const idle = guard.events.find(
        code =>
          !file.events.some(event => event.code === code && overlap(event.categories, guard.categories)),
      )
      if (idle !== undefined)
        this.#complain(
          source,
          ['guards', at, 'events'],
          `守则所及的类别没有这一事件 · no event "${idle}" exists for the guard's categories`,
        )
    }
    this.#overlaps(source, ['guards'], file.guards, ({ code }) => code)
  }

  /** A local regulation or a memorandum cannot carry a nationwide list. */
  #reach(
    source: SourceText | undefined,
    path: Path,
    { level, scope }: { level: string; scope: string },
  ): void {
    const levels = this.#sources.get('tables/basis-levels.yaml')?.value as CodeTableFile | undefined
    const rank = levels?.entries.find(({ code }) => code === level)
    if (scope === '全国' && rank?.nationwide === false)
      this.#complain(
        source,
        [...path, 'basis', 'scope'],
        `${level}不能设全国名单，应为 · must be 本省: ${level} carries no nationwide list`,
      )
  }

  #dataList(): void {
    const { file, source } = this.#of('data-list', 'lists/data-list.yaml')
    const codes = new Set<string>()
    const applications = this.#listCodes('application-list', 'lists/application-list.yaml')
    for (const [at, item] of (file?.items ?? []).entries()) {
      const path: Path = ['items', at]
      if (codes.has(item.code))
        this.#complain(
          source,
          [...path, 'code'],
          `在清单中出现两次 · "${item.code}" stands in the list twice`,
        )
      codes.add(item.code)
      const known = ['catalogue', 'supplementary-catalogue'].some(name =>
        this.#tables.get(name)?.has(item.catalogueItem),
      )
      if (!known)
        this.#complain(
          source,
          [...path, 'catalogueItem'],
          '不在目录，也不在补充目录中 is in neither catalogue',
        )
      const fields = this.#schemas.fields.get(item.category)
      if (fields === undefined)
        this.#complain(source, [...path, 'category'], `类别没有模式 · "${item.category}" has no schema`)
      for (const name of item.fields)
        if (name !== '*' && fields !== undefined && !fields.has(name) && name !== 'name')
          this.#complain(
            source,
            [...path, 'fields'],
            `不是 ${item.category} 的字段 · "${name}" is not a field of ${item.category}`,
          )
      for (const code of item.usedFor)
        if (!applications.has(code))
          this.#complain(
            source,
            [...path, 'usedFor'],
            `不在应用清单中 · "${code}" is not in lists/application-list.yaml`,
          )
    }
  }

  #otherLists(): void {
    const { file, source } = this.#of('application-list', 'lists/application-list.yaml')
    for (const [at, item] of (file?.items ?? []).entries()) {
      const path: Path = ['items', at]
      for (const code of item.subjects) this.#code(source, [...path, 'subjects'], 'subject-types', code)
      for (const code of item.measures) this.#code(source, [...path, 'measures'], 'measures', code)
      for (const code of item.incentives) this.#code(source, [...path, 'incentives'], 'incentives', code)
    }
    const behaviour = this.#of('behaviour-list', 'lists/behaviour-list.yaml')
    for (const [at, item] of (behaviour.file?.items ?? []).entries())
      if ((item.kind === '失信') !== (item.severity !== undefined))
        this.#complain(
          behaviour.source,
          ['items', at],
          '失信行为须有严重程度，其他行为不得有 a severity belongs to 失信 and to nothing else',
        )
  }

  #listCodes(kind: 'application-list', place: string): ReadonlySet<string> {
    return new Set(this.#of(kind, place).file?.items.map(({ code }) => code))
  }

  /** Two entries of one key that hold on the same day: the program could not tell which counts. */
  #overlaps<T extends { readonly from: string; readonly to?: string }>(
    source: SourceText | undefined,
    path: Path,
    rows: readonly T[],
    keyOf: (row: T) => string,
  ): void {
    for (const [at, row] of rows.entries()) {
      const rival = rows.findIndex(
        (other, i) =>
          i < at &&
          keyOf(other) === keyOf(row) &&
          other.from <= (row.to ?? '9999') &&
          row.from <= (other.to ?? '9999'),
      )
      if (rival < 0) continue
      const message = `与第${rival + 1}项生效日期重叠，请给较早的一项填末日 to holds on the same days as entry ${rival + 1}: end the older one with "to"`
      this.#complain(source, [...path, at, 'from'], message)
    }
  }

  #code(source: SourceText | undefined, path: Path, table: string, code: string): void {
    const codes = this.#tables.get(table)
    // A table that is itself broken has its own complaint.
    if (codes !== undefined && !codes.has(code))
      this.#complain(source, path, `不在代码表中 · "${code}" is not in tables/${table}.yaml`)
  }

  #of<K extends DataKind>(
    _kind: K,
    place: string,
  ): { file: DataFiles[K] | undefined; source: SourceText | undefined } {
    const source = this.#sources.get(place)
    return { file: source?.value as DataFiles[K] | undefined, source }
  }

  #complain(source: SourceText | undefined, path: Path, message: string): void {
    if (source !== undefined) this.complaints.push(source.complaint(path, message))
  }
}

function overlap(a: readonly string[], b: readonly string[]): boolean {
  return a.some(one => b.includes(one))
}
