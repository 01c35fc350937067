/** Each other province, in both directions: we ask it now; what came in from it is in the tables. */
import type { Settings } from '../config/settings.ts'
import { readTlsFiles } from '../identity/tls-files.ts'
import { createPeerClient } from '../peer/client.ts'
import type { DatabaseHandle } from '../store/database.ts'
import { PgPeerContacts } from '../store/peer-contacts.ts'
import type { Membership } from '../trust/membership.ts'
import { type Finding, notChecked, ok } from './doctor-finding.ts'
import type { OtherClock } from './doctor-machine.ts'

export interface PeersPorts {
  readonly settings: Settings
  readonly membership: Membership
  /** Null: it cannot be read, and nothing is known of what came in. */
  readonly database: DatabaseHandle | null
  readonly clock: () => number
}

/** People wait for the answer. */
const TIMEOUTS = { connectMs: 3_000, answerMs: 5_000, totalMs: 8_000 }

export async function checkPeers(
  ports: PeersPorts,
): Promise<{ readonly findings: Finding[]; readonly clocks: OtherClock[] }> {
  const { settings, membership, database, clock } = ports
  const others = membership.divisions.filter(one => one !== settings.division)
  const clocks: OtherClock[] = []
  let client: ReturnType<typeof createPeerClient>
  try {
    const { cert, key, ca } = readTlsFiles(settings)
    const tls = { cert, key, ca, allowTls12: settings.allowTls12 }
    client = createPeerClient({ membership: () => membership, tls, timeouts: TIMEOUTS, clock })
  } catch (error) {
    const todo = { zh: '先处置“证书”一项', en: 'see to the certificate first' }
    return { findings: [notChecked('peer', error, todo)], clocks }
  }
  try {
    const contacts = database && new PgPeerContacts(database.db)
    const heard = await contacts?.heardFrom()
    const failing = new Map((await contacts?.all())?.map(one => [one.peer, one.failingSince]))
    const findings = await Promise.all(
      others.map(async peer => {
        const asked = clock()
        const found: Finding[] = []
        try {
          const { state, time, membership: theirs } = await client.node(peer)
          clocks.push({ whose: peer, theirs: time, asked, answered: clock() })
          found.push(outward(peer, state), ...membershipOf(peer, membership, theirs))
        } catch (error) {
          found.push(unreachable(peer, membership, error, failing.get(peer) ?? null))
        }
        if (heard) found.push(inward(peer, heard.get(peer) ?? null, settings.heartbeatMs, clock()))
        return found
      }),
    )
    return { findings: findings.flat(), clocks }
  } finally {
    await client.close()
  }
}

function outward(peer: string, state: string): Finding {
  if (state === 'ready')
    return { ...ok('peer', `去 → ${peer} 应答，状态 ready`, `to ${peer}: it answers and is ready`), peer }
  return {
    check: 'peer',
    level: 'warning',
    code: 'PEER_NOT_READY',
    peer,
    what: { zh: `去 → ${peer} 应答，但状态 ${state}`, en: `to ${peer}: it answers, but is ${state}` },
    means: { zh: '它正在恢复，暂不签名', en: 'it recovers and signs nothing yet' },
    todo: { zh: `等待；久不恢复则联系 ${peer} 运维`, en: `wait; if it lasts, call those who run ${peer}` },
  }
}

function unreachable(peer: string, membership: Membership, error: unknown, since: number | null): Finding {
  const found = notChecked('peer', error, {
    zh: `依次看：到 ${endpointOf(membership, peer)} 的网络与防火墙、双方证书、${peer} 运维`,
    en: `in this order: network and firewall to ${endpointOf(membership, peer)}, certificates of both, those who run ${peer}`,
  })
  const text = found.what.en.replace(/^cannot be checked: /, '')
  const lasting = since === null ? null : new Date(since).toISOString()
  return {
    ...found,
    peer,
    what: {
      zh: `去 → ${peer} 不通${lasting ? `，自 ${lasting}` : ''}：${text}`,
      en: `to ${peer}: no way${lasting ? ` since ${lasting}` : ''}`,
    },
    means: {
      zh: '它撤下的可能尚未到达本省；发给它的在等，不会丢失',
      en: 'what it withdrew may not be here yet; what is for it waits and is not lost',
    },
  }
}

/** Its node asks with every heartbeat what is held here. */
function inward(peer: string, heardAt: number | null, heartbeatMs: number, now: number): Finding {
  if (heardAt !== null && now - heardAt <= 3 * heartbeatMs + 2_000) {
    const age = Math.max(0, Math.round((now - heardAt) / 1000))
    return { ...ok('peer', `来 ← ${peer} ${age} 秒前来问过`, `from ${peer}: it asked ${age} s ago`), peer }
  }
  const last = heardAt === null ? null : new Date(heardAt).toISOString()
  return {
    check: 'peer',
    level: 'warning',
    code: 'PEER_UNHEARD',
    peer,
    what: {
      zh: `来 ← ${peer} ${last ? `最近一次来问是 ${last}` : '从未来问'}`,
      en: `from ${peer}: ${last ? `it asked last at ${last}` : 'it has never asked'}`,
    },
    means: {
      zh: '它到本省的路可能不通，或它、本结点没有运行',
      en: 'its way to us may be closed, or it, or this node, does not run',
    },
    todo: {
      zh: `确认本结点在运行；请 ${peer} 运行 doctor，看其“去”向本省是否不通`,
      en: `see that this node runs; ask ${peer} to run doctor and look at its way to us`,
    },
  }
}

function membershipOf(
  peer: string,
  ours: Membership,
  theirs: { readonly version: number; readonly digest: string },
): Finding[] {
  const { version } = ours.body
  if (theirs.version === version && theirs.digest === ours.digest) return []
  const isFork = theirs.version === version
  const isBehind = theirs.version > version
  return [
    {
      check: 'membership',
      level: isFork ? 'error' : 'warning',
      code: isFork ? 'MEMBERSHIP_OTHER' : 'MEMBERSHIP_BEHIND',
      peer,
      what: {
        zh: `${peer} 用第 ${theirs.version} 版${isFork ? '，但指纹不同' : `，本省用第 ${version} 版`}`,
        en: `${peer} has version ${theirs.version}${isFork ? ' with another digest' : `, we have ${version}`}`,
      },
      means: isFork
        ? { zh: '两省对成员与许可理解不同', en: 'two provinces differ about who may do what' }
        : { zh: '落后一方会自行取回所缺版本', en: 'whoever is behind fetches what it lacks by itself' },
      todo: isFork
        ? {
            zh: '停止改动，双方用 npm run membership -- check 比对文件，请轮值主席裁定',
            en: 'change nothing; compare the files with npm run membership -- check; the chair decides',
          }
        : isBehind
          ? {
              zh: '数分钟后再看；仍落后则用 npm run membership -- apply',
              en: 'look again in minutes; if still behind: npm run membership -- apply',
            }
          : { zh: `数分钟后再看；仍落后则联系 ${peer}`, en: `look again in minutes; then call ${peer}` },
    },
  ]
}

function endpointOf(membership: Membership, peer: string): string {
  return membership.member(peer)?.endpoint ?? '?'
}
