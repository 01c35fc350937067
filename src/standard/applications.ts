/** 用途: what credit information may be used for, by the application list (应用清单). */
import { readDataFile } from './data-file.ts'

type SubjectType = 'legal' | 'soleTrader' | 'person'

const APPLICATIONS = new Map(
  readDataFile('application-list', 'lists/application-list.yaml').items.map(({ code, subjects }) => [
    code,
    subjects,
  ]),
)

/** Whether the application list has this use, for subjects of one of these kinds. */
export function isApplication(code: string, kinds: readonly SubjectType[]): boolean {
  return APPLICATIONS.get(code)?.some(kind => kinds.includes(kind as SubjectType)) ?? false
}
