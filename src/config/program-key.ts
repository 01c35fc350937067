/**
 * A feed key that stays where it is: a program of the operator's own signs with it. This is the seam for PKCS#11 modules
 * and cipher machines, whose drivers are native and proprietary: they run in a process of their own, and a fault of theirs
 * is not the node's.
 *
 * One JSON object a line, on standard input and output; answers may come in any order:
 *
 *     {"id":1,"op":"publicKey","suite":"sm"}      →  {"id":1,"publicKey":"base64"}
 *     {"id":2,"op":"sign","message":"base64"}     →  {"id":2,"signature":"base64"} or {"id":2,"error":"text"}
 *
 * The key is raw (32 bytes Ed25519, 65 bytes SM2 04 ‖ x ‖ y), a signature 64 bytes (SM2: r ‖ s, standard user id).
 * The program ends when its standard input does, and is started anew when it ended by itself.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { base64, fromBase64 } from '../base/bytes.ts'
import type { FeedSigner, Suite } from '../feed/suite.ts'
import { ConfigError } from './fault.ts'
import type { KeyProvider } from './key-provider.ts'

/** A module that needs longer is out of order; what waits for the signature is done again by the sweeper. */
const ANSWER_MS = 10_000

interface Answer {
  readonly publicKey?: unknown
  readonly signature?: unknown
}

export function programKey(command: readonly string[], answerMs = ANSWER_MS): ProgramKey {
  return new ProgramKey(command, answerMs)
}

class ProgramKey implements KeyProvider {
  readonly name: string
  readonly #command: readonly string[]
  readonly #answerMs: number
  #child: ChildProcess | null = null
  #lastId = 0
  readonly #waiting = new Map<number, { take(answer: Answer): void; fail(why: string): void }>()

  constructor(command: readonly string[], answerMs: number) {
    this.#command = command
    this.#answerMs = answerMs
    this.name = path.basename(command[0] ?? '')
  }

  async signer(suite: Suite): Promise<FeedSigner> {
    const publicKey = this.#bytes((await this.#ask({ op: 'publicKey', suite: suite.name })).publicKey)
    if (publicKey.length !== suite.keyBytes) throw this.#fault(`has no key of the suite ${suite.name}`)
    const sign = async (message: Uint8Array): Promise<Uint8Array> => {
      const signature = this.#bytes((await this.#ask({ op: 'sign', message: base64(message) })).signature)
      // Whatever stands behind the program: nothing leaves this node that others would refuse.
      if (!suite.verify(publicKey, message, signature))
        throw this.#fault('signed with another key, or wrongly')
      return signature
    }
    return { suite, publicKey, sign }
  }

  /** Ends the program. */
  close(): void {
    this.#child?.stdin?.end()
  }

  #ask(question: object): Promise<Answer> {
    const id = ++this.#lastId
    const asked = Promise.withResolvers<Answer>()
    const timer = setTimeout(() => {
      asked.reject(this.#fault(`did not answer within ${this.#answerMs} ms`))
      this.#dropChild('ended')
    }, this.#answerMs)
    this.#waiting.set(id, { take: asked.resolve, fail: why => asked.reject(this.#fault(why)) })
    this.#running().stdin?.write(`${JSON.stringify({ id, ...question })}\n`)
    return asked.promise.finally(() => {
      clearTimeout(timer)
      this.#waiting.delete(id)
    })
  }

  #running(): ChildProcess {
    if (this.#child !== null) return this.#child
    const [program = '', ...args] = this.#command
    const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] })
    this.#child = child
    const ended = (why: string) => {
      if (this.#child === child) this.#dropChild(why)
    }
    child.on('error', () => ended('cannot be started'))
    child.on('exit', () => ended('ended'))
    // It ended while it was written to: told by `exit`.
    child.stdin.on('error', () => {})
    createInterface({ input: child.stdout }).on('line', line => this.#answered(line))
    return child
  }

  /** The next question starts another. */
  #dropChild(why: string): void {
    this.#child?.kill('SIGKILL')
    this.#child = null
    for (const one of this.#waiting.values()) one.fail(why)
  }

  #answered(line: string): void {
    try {
      const answer = JSON.parse(line) as Answer & { readonly id?: unknown; readonly error?: unknown }
      const one = this.#waiting.get(Number(answer.id))
      if (answer.error === undefined) one?.take(answer)
      else one?.fail('refused')
    } catch {
      this.#dropChild('ended')
    }
  }

  #bytes(value: unknown): Uint8Array {
    try {
      if (typeof value === 'string') return fromBase64(value)
    } catch {
      // Not base64.
    }
    throw this.#fault('answered with something else than bytes in base64')
  }

  #fault(why: string): ConfigError {
    return new ConfigError(`the key program ${this.name} ${why}`, { code: 'KEY_UNAVAILABLE' })
  }
}
