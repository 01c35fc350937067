/**
 * What kind of thing is wrong in a mapping, in Chinese and before the English that says what exactly and what to write.
 * The kind is read from the complaint: the parts of `src/mapping` that complain know one language.
 */
import { type Complaint, complaintText } from '../mapping/fault.ts'

/** The first that fits; what fits none is {@link OTHER}. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^not valid YAML/, 'YAML 写法有误'],
  [/^(source|target)\.fields has no column/, '没有这一列'],
  [/^table "[^"]*" has no column/, '代码表没有这一列'],
  [/^table "[^"]*" (turns|takes) /, '代码表中有标准没有的代码'],
  [/^table "[^"]*" has no "/, '代码表中有代码缺值'],
  [/^table "[^"]*": there is no file/, '没有这个代码表文件'],
  [/^there is no table/, '没有这张代码表'],
  [/^there is no rule/, '没有这条规则'],
  [/ has no option "/, '规则没有这个选项'],
  [/ in the standard; |^the standard has no |^the record has no /, '标准没有这个字段'],
  [/^nothing fills the required field/, '必填字段没有来源'],
  [/^nothing fills column/, '有一列没有写内容'],
  [/^"[^"]*" has no "|^category "[^"]*" has no schema/, '标准没有这个代码'],
  [/ has no "/, '不认识的词'],
  [/^state the unit/, '没有写明单位'],
  [/date format|^"[^"]*" (leaves open|has minutes|has seconds)|^"none" lists days/, '日期格式有误'],
  [/never reached|^a case before|^cases before|means that "[^"]*" has no value/, '这种情况轮不到'],
  [/says nothing|stands between joined fields|needs "fallback: other"/, '写在这里不起作用'],
  [/ (takes one |takes one text,)|is named twice/, '写了不止一个'],
  [/^pipeline "[^"]*" refers to/, '规则组合里不能再写规则组合'],
  [/^(rule )?"[^"]*" takes |^rule "/, '值的类型不合'],
  [/is missing| needs /, '缺少一项'],
  [/is no member of the region/, '不是本区域的省'],
  [/nested deeper|longer than|more than/, '超过了限度'],
]
const OTHER = '写法有误'

/** `file:line:column 没有这一列 · source.fields has no column …`. */
export function complaintLine(complaint: Complaint): string {
  const { message, file } = complaint
  // Samples and what is expected of them are no mappings.
  if (!file.endsWith('.yaml')) return complaintText(complaint)
  const kind = KINDS.find(([pattern]) => pattern.test(message))?.[1] ?? OTHER
  return complaintText({ ...complaint, message: `${kind} · ${message}` })
}
