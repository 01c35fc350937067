import { addDays } from '../../base/time.ts'
import { deadlineDays, dueDay } from '../../standard/clocks/deadlines.ts'
import { workingCalendar } from '../../standard/clocks/working-days.ts'
import { type Act, Claims } from './act.ts'
import { sample, sampleRows } from './stage.ts'

const MAPPING = '310000/other-act'
const DECIDED = '2026-09-28'

/** A deadline that runs over a holiday and a Saturday that is worked: who did not count the Saturday is told. */
export const deadline: Act = {
  name: 'deadline',
  title: ['公示期限跨越调休上班日', 'A deadline across a holiday and a make-up working day'],
  basis: [
    '沪府办规〔2020〕9号 第六条（七个工作日内公示）；国务院办公厅关于2026年部分节假日安排的通知',
    '沪府办规〔2020〕9号 item 6 (online within 7 working days); the State Council’s notice of holidays for 2026',
  ],
  async play(stage) {
    const calendar = workingCalendar()
    const due = dueDay('online', DECIDED, calendar) ?? ''
    const span = Array.from({ length: 31 }, (_, i) => addDays(DECIDED, i)).filter(day => day <= due)
    const weekend = (day: string) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
    const worked = span.filter(day => weekend(day) && calendar.isWorkingDay(day))
    const off = span.filter(day => !weekend(day) && !calendar.isWorkingDay(day))
    const stated = sampleRows(MAPPING, 'other-act.json').map(row => String(row['ygsrq']).replaceAll('/', '-'))
    const began = performance.now()
    const { accepted, quarantined, warnedByRule } = await stage
      .office('310000')
      .deliver(MAPPING, sample(MAPPING, 'other-act.json'), 'deadline')
    const ms = Math.round(performance.now() - began)
    const claims = new Claims()
    claims.that('a make-up day lies in the term', worked.length === 1)
    claims.that('the department that counted it is right', stated[0] === due)
    claims.that('the one that did not is told', warnedByRule['DUE_ONLINE_WRONG'] === 1 && stated[1] !== due)
    claims.that('both acts are taken in all the same', accepted === 2 && quarantined === 1)
    return {
      before: [
        `${DECIDED} 作出决定；其后 ${off.length} 个工作日放假，${worked.join('、')} 调休上班`,
        `decided on ${DECIDED}; ${off.length} weekdays are holidays, ${worked.join(', ')} is worked`,
      ],
      after: [
        `应于 ${due} 前公示；填写 ${stated[1]} 的部门得到提示，记录照常入库`,
        `online by ${due}; the department that said ${stated[1]} is told, its record is taken in all the same`,
      ],
      counts: {
        workingDays: deadlineDays('online', DECIDED) ?? 0,
        accepted,
        told: warnedByRule['DUE_ONLINE_WRONG'] ?? 0,
      },
      times: { taken: ms },
      missed: claims.missed,
    }
  },
}
