import { FaultError } from '../base/fault.ts'
import type { Clock } from '../base/time.ts'
import type { PeerClient } from './ports.ts'

/** Whether each peer answers, for all processes of the node. A write that is lost costs a late alarm, nothing else. */
export interface ContactStore {
  answered(peer: string, at: Date): Promise<void>
  /** Keeps since when it fails if it failed before. */
  failed(peer: string, at: Date, fault: string): Promise<void>
}

/**
 * Notes that a peer called. Never throws, and costs a write every few seconds at most.
 * @param keep writes it where all processes of the node see it
 */
export function noteCalls(
  keep: (peer: string, at: Date) => Promise<void>,
  clock: Clock,
): (peer: string) => void {
  const noted = new Map<string, number>()
  return peer => {
    const now = clock()
    if (now - (noted.get(peer) ?? Number.NEGATIVE_INFINITY) < NOTE_MS) return
    noted.set(peer, now)
    // The next call notes again.
    keep(peer, new Date(now)).catch(() => noted.delete(peer))
  }
}

/** How often a peer that goes on answering, or calling, is noted. */
const NOTE_MS = 2_000
/** What says that the peer, or the way to it, is gone; any other refusal is an answer. */
const SILENT = ['PEER_UNREACHABLE', 'PEER_TIMEOUT', 'PEER_NOT_PINNED']

/**
 * Notes with every call whether the peer answered. Each method of the client names its peer first, so a new one is
 * watched, too.
 */
export function watchContact(peers: PeerClient, contacts: ContactStore, clock: Clock): PeerClient {
  const noted = new Map<string, { readonly ok: boolean; readonly at: number }>()
  const note = async (peer: string, fault: string | null): Promise<void> => {
    const now = clock()
    const last = noted.get(peer)
    if (last && last.ok === (fault === null) && now - last.at < NOTE_MS) return
    noted.set(peer, { ok: fault === null, at: now })
    const written =
      fault === null ? contacts.answered(peer, new Date(now)) : contacts.failed(peer, new Date(now), fault)
    // Whoever called asked for something else; the next call notes again.
    await written.catch(() => noted.delete(peer))
  }
  return new Proxy(peers, {
    get(target, name) {
      const method: unknown = Reflect.get(target, name)
      if (typeof method !== 'function') return method
      return async (peer: string, ...rest: readonly unknown[]) => {
        try {
          const answer: unknown = await method.call(target, peer, ...rest)
          await note(peer, null)
          return answer
        } catch (error) {
          const code = error instanceof FaultError ? error.fault.code : ''
          await note(peer, SILENT.includes(code) ? code : null)
          throw error
        }
      }
    },
  })
}
