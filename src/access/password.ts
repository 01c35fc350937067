import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { AccessError, accessError } from './fault.ts'

const derive = promisify(argon2)

/** RFC 9106 §4, second recommended option: 64 MiB, three passes, four lanes, 128-bit salt, 256-bit tag. */
const COST = { memory: 65_536, passes: 3, parallelism: 4 }
const SALT = 16
const TAG = 32

/** Shortest password, in characters; long ones are cheap to keep and hard to guess (NIST SP 800-63B §3.1.1). */
const SHORTEST = 12
const LONGEST = 256

/** Guessed first, whatever their length. Compared without case and signs. */
const COMMON = /^(?:xinqiao|password|passw0rd|admin|administrator|qwerty|123456789|1234567890|111111)+\d*$/

/**
 * @param name of the account: it must not be in its password
 * @throws {AccessError} PASSWORD_WEAK; `rule` says which
 */
export function requireStrong(password: string, name: string): void {
  const weak = (rule: string, why: string) => new AccessError(why, { code: 'PASSWORD_WEAK', rule })
  const characters = [...password].length
  if (characters < SHORTEST) throw weak('length', `a password has at least ${SHORTEST} characters`)
  if (characters > LONGEST) throw weak('length', `a password has at most ${LONGEST} characters`)
  const plain = plainOf(password)
  if (COMMON.test(plain)) throw weak('common', 'the password is among those that are guessed first')
  if (new Set(password).size < 5) throw weak('variety', 'the password repeats too few characters')
  if (plain.includes(plainOf(name))) throw weak('name', 'the password contains the name of the account')
}

function plainOf(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
}

/** 20 characters, 100 random bits, without signs that people confuse. */
export function firstPassword(): string {
  const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789+'
  return [...randomBytes(20)].map(byte => alphabet[byte % 32]).join('')
}

/**
 * Hashing takes 64 MiB and some 100 ms of a core. More than two at a time would let anybody who can reach the login
 * use up the machine; who comes when many wait is told to come back.
 */
export class PasswordHasher {
  readonly #cost: typeof COST
  #running = 0
  readonly #waiting: (() => void)[] = []
  /** Compared with when there is no such account, so that the time tells nothing. */
  readonly #nobody: Promise<string>

  /** @param cost of new hashes: memory in KiB, passes, lanes; older hashes keep their own */
  constructor(cost: typeof COST = COST) {
    this.#cost = cost
    this.#nobody = this.hash(randomBytes(16).toString('hex'))
  }

  /** As a PHC string: `$argon2id$v=19$m=…,t=…,p=…$salt$tag`. @throws {AccessError} LOGIN_BUSY */
  async hash(password: string): Promise<string> {
    const salt = randomBytes(SALT)
    const tag = await this.#derive(password, salt, this.#cost)
    const { memory, passes, parallelism } = this.#cost
    return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${text64(salt)}$${text64(tag)}`
  }

  /** @param hash null: there is no such account; takes as long as if there were. @throws {AccessError} LOGIN_BUSY */
  async matches(password: string, hash: string | null): Promise<boolean> {
    const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/.exec(
      hash ?? (await this.#nobody),
    )
    if (parts === null) return false
    const [, memory, passes, parallelism, salt = '', tag = ''] = parts
    const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) }
    const expected = Buffer.from(tag, 'base64')
    const found = await this.#derive(password, Buffer.from(salt, 'base64'), cost)
    return hash !== null && found.length === expected.length && timingSafeEqual(found, expected)
  }

  async #derive(password: string, nonce: Buffer, cost: typeof COST) {
    await this.#turn()
    try {
      const message = Buffer.from(password.normalize('NFC'))
      return await derive('argon2id', { message, nonce, tagLength: TAG, ...cost })
    } finally {
      // The turn is handed over, or given back.
      const next = this.#waiting.shift()
      if (next) next()
      else this.#running -= 1
    }
  }

  async #turn(): Promise<void> {
    if (this.#running < 2) {
      this.#running += 1
      return
    }
    if (this.#waiting.length >= 16) {
      throw accessError('LOGIN_BUSY', 'too many sign in at the same time; try again in a moment')
    }
    await new Promise<void>(resolve => this.#waiting.push(resolve))
  }
}

/** Base64 without padding, as PHC strings have it. */
function text64(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '')
}
