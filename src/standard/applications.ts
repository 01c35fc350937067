/** 用途: what credit information may be used for, by the application list (应用清单). */
import { readDataFile } from './data-file.ts'

type SubjectType = 'legal' | 'soleTrader' | 'person'

const APPLICATIONS = new Map(
  readDataFile('application-list', 'lists/application-list.yaml').items.map(item => [item.code, item]),
)

/** Whether the application list has this use, for subjects of one of these kinds. */
export function isApplication(code: string, kinds: readonly SubjectType[]): boolean {
  return APPLICATIONS.get(code)?.subjects.some(kind => kinds.includes(kind as SubjectType)) ?? false
}

/** The measures that belong to this use (codes of the table measures); none for a use that the list does not have. */
export function applicationMeasures(code: string): readonly string[] {
  return APPLICATIONS.get(code)?.measures ?? []
}

/** What a use is called, for people; undefined where the list has none. */
export function applicationTitle(code: string): string | undefined {
  return APPLICATIONS.get(code)?.matter
}
