/** What to write instead, where a file is not YAML: the mistakes that people make who write it by hand. */
import type { YAMLError } from 'yaml'

const ADVICE: Partial<Record<YAMLError['code'], string>> = {
  TAB_AS_INDENT: '缩进用空格，不用制表符 · indent with spaces, not with a tab',
  DUPLICATE_KEY: '同一层里这个名称写了两次，留一个 · this name stands twice on its level, keep one',
  MULTIPLE_DOCS: '去掉单独一行的 --- · leave out the line ---',
  BAD_SCALAR_START: '以这个符号开头的内容要加引号 · put quotes around what begins with this mark',
}
const INDENT =
  '看这一行和上一行：同一层对齐，下一层多两个空格，括号和引号成对 · look at this line and the one above: one level in one column, two more spaces for the next, brackets and quotes in pairs'

/** Mistakes from which no others follow. */
const ALONE: Partial<Record<YAMLError['code'], true>> = { DUPLICATE_KEY: true }

export function standsAlone(code: YAMLError['code']): boolean {
  return ALONE[code] === true
}

/** @param lines the lines in which it stands, the last one first */
export function yamlAdvice(code: YAMLError['code'], lines: readonly string[]): string {
  const wide = lines.map(line => /[：，｛｝［］＃“”]/.exec(bare(line))?.[0]).find(mark => mark !== undefined)
  if (standsAlone(code)) return ADVICE[code] ?? INDENT
  if (wide !== undefined)
    return `这里有全角的 ${wide}，请改用半角 · write the half-width mark instead of ${wide}`
  if (lines.some(line => /^\s*(?:- )?[\w.-]+:[^\s:/]/.test(bare(line))))
    return '冒号后面要有一个空格 · a space must follow the colon'
  return ADVICE[code] ?? INDENT
}

/** Without what stands in quotes or behind `#`, where any mark may be. */
function bare(line: string): string {
  return line.replaceAll(/"[^"]*"|'[^']*'/g, '').replace(/(^|\s)#.*$/, '')
}
