/** Files that rows are looked up in, which departments deliver: those that are missing or too old, and who waits for them. */
import path from 'node:path'
import type { Clock } from '../base/time.ts'
import type { MissingLookup } from '../collect/lookups.ts'
import type { Settings } from '../config/settings.ts'
import { readMappings } from '../node-collecting.ts'
import { keptLookups } from '../node-lookups.ts'
import { Inbox } from '../store/inbox.ts'
import type { Sealer } from '../store/sealing.ts'
import { type Finding, ok } from './doctor-finding.ts'

export async function checkLookups(settings: Settings, sealer: Sealer, clock: Clock): Promise<Finding[]> {
  const folder = path.join(settings.dataDirectory, 'inbox')
  const mappings = readMappings(settings)
  const missing = await keptLookups({ inbox: folder, mappings, sealer, clock }).missing()
  if (missing.length === 0)
    return [ok('lookup', '映射要查的对照文件都在', 'what mappings look rows up in is there')]
  const inbox = new Inbox(folder, sealer, { clock, marked: new Set(settings.doneMarkers) })
  return Promise.all(
    missing.map(async one => {
      // A node that was never started has no folder yet.
      const waiting = await inbox.waiting(one.mapping).catch(() => [])
      return findingOf(one, waiting.length)
    }),
  )
}

function findingOf({ mapping, lookup, code }: MissingLookup, waiting: number): Finding {
  const isAbsent = code === 'LOOKUP_AWAITED'
  return {
    check: 'lookup',
    level: waiting > 0 ? 'error' : 'warning',
    code,
    what: {
      zh: `${mapping} 的对照文件 ${lookup} ${isAbsent ? '还没有送到' : '过旧（maxAgeDays）'}`,
      en: `the file of lookup ${lookup} of ${mapping} ${isAbsent ? 'was not delivered yet' : 'is too old (maxAgeDays)'}`,
    },
    means: {
      zh: `报送的文件等着它，现有 ${waiting} 个`,
      en: `delivered files wait for it, ${waiting} now`,
    },
    todo: {
      zh: `请部门送到 ${path.join('inbox', mapping, 'lookups')}/${lookup}.*（先写成 .part 再改名）`,
      en: `have the department put it into ${path.join('inbox', mapping, 'lookups')}/${lookup}.* (renamed into place)`,
    },
  }
}
