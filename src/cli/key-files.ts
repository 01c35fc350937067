import { createPrivateKey, type KeyObject } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { TrustError } from '../trust/fault.ts'

/** What a command writes: a path, its text or bytes, and the mode of the file. */
export type Written = readonly [file: string, contents: string | Uint8Array, mode: number]

export const SECRET = 0o600
export const PUBLIC = 0o644

/**
 * Writes files that do not exist yet: none is written when one of them exists.
 * @throws {TrustError} PKI_EXISTS
 */
export function writeNew(files: readonly Written[]): void {
  const taken = files.find(([file]) => existsSync(file))
  if (taken !== undefined) {
    const message = `${taken[0]} exists and is not overwritten; give another name, or move it away first`
    throw new TrustError(message, { code: 'PKI_EXISTS' })
  }
  for (const [file, contents, mode] of files) {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, contents, { mode, flag: 'wx', flush: true })
  }
}

/** Puts a newer version in the place of a file, whole or not at all. */
export function replaceFile([file, contents, mode]: Written): void {
  const next = `${file}.next`
  rmSync(next, { force: true })
  writeFileSync(next, contents, { mode, flag: 'wx', flush: true })
  renameSync(next, file)
}

/** @throws {TrustError} FILE_UNREADABLE */
export function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    const message = `cannot read ${file}; give the path of a file that this account may read`
    throw new TrustError(message, { code: 'FILE_UNREADABLE' }, { cause })
  }
}

/**
 * A private key of a file, with a passphrase where the key is kept under one.
 * @throws {TrustError} KEY_FILE_BAD; neither key nor passphrase is in the message.
 */
export function readKey(file: string, passphraseFile?: string): KeyObject {
  const pem = readText(file)
  const passphrase = passphraseFile === undefined ? undefined : readPassword(passphraseFile)
  try {
    return createPrivateKey(passphrase === undefined ? pem : { key: pem, passphrase })
  } catch {
    const message = `${file} is not a private key in PEM, or not under this passphrase; give --passphrase-file where it has one`
    throw new TrustError(message, { code: 'KEY_FILE_BAD' })
  }
}

export function pemOf(key: KeyObject): string {
  return key.export({ type: 'pkcs8', format: 'pem' }).toString()
}

/** The first line of a file; passwords are no arguments, which every account of the machine can read. */
export function readPassword(file: string): string {
  const [line = ''] = readText(file).split(/\r?\n/)
  if (line.length >= 8) return line
  const message = `the password in ${file} has fewer than 8 characters; put a longer one into its first line`
  throw new TrustError(message, { code: 'KEY_FILE_BAD' })
}
