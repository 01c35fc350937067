/**
 * Runs the independent verifier over the vectors:
 *
 *   node test/feed/check-vectors.mjs test/vectors/feed
 *
 * The suite sm has its own, in the folder sm. Prints a line for each vector that does not come out as the file says; exit code 1 if there is one.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkCertificate } from './independent-certificate.mjs'
import { checkEvidence } from './independent-evidence.mjs'
import { checkFerry } from './independent-ferry.mjs'
import { checkErasure, checkFirstMembership, checkSuccession } from './independent-membership.mjs'
import { readMessage } from './independent-message.mjs'
import { checkRequest } from './independent-request.mjs'
import { openSealed } from './independent-seal.mjs'
import { checkSnapshot } from './independent-snapshot.mjs'
import {
  bytesOf,
  canonical,
  consistent,
  H,
  included,
  need,
  Refusal,
  rootOfLeaves,
  useSuite,
} from './independent-tree.mjs'
import { checkCosignature, checkPage, leafOf, openCheckpoint, readHeader } from './independent-verifier.mjs'

const failures = []

/** Runs one check; `fault` is the expected refusal: a code, `true` for any, undefined for none. */
function expect(what, fault, check) {
  let refused
  try {
    check()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    refused = error.message
  }
  const right = fault === true ? refused !== undefined : refused === fault
  if (!right) failures.push(`${what}: expected ${fault ?? 'acceptance'}, got ${refused ?? 'acceptance'}`)
}

function same(seen, expected) {
  need(seen === expected, `${seen} instead of ${expected}`)
}

function checkAll(directory) {
  const unread = new Set(readdirSync(directory).filter(name => name.endsWith('.json')))
  const load = name => {
    unread.delete(name)
    return JSON.parse(readFileSync(join(directory, name), 'utf8'))
  }
  useSuite(load('tree.json').suite)

  const headers = load('headers.json')
  for (const { header, leaf } of headers.valid) {
    expect(`header ${header}`, undefined, () => {
      readHeader(header)
      same(leafOf(header).toString('hex'), leaf)
    })
  }
  for (const { why, header } of headers.invalid)
    expect(`header with ${why}`, 'HEADER_BAD', () => readHeader(header))

  const tree = load('tree.json')
  const leaves = Array.from({ length: tree.leaves.count }, (_, i) => H(Buffer.of(0), String(i)))
  const rootAt = size => rootOfLeaves(leaves.slice(0, size))
  for (const { size, root } of tree.roots) {
    expect(`root of ${size}`, undefined, () => same(rootAt(size).toString('hex'), root))
  }
  for (const { index, size, proof } of tree.inclusion) {
    const path = proof.map(bytesOf)
    const check = leaf => () => need(included(index, size, leaf, path, rootAt(size)), 'PROOF_BAD')
    expect(`inclusion of ${index} in ${size}`, undefined, check(leaves[index]))
    expect(`false inclusion of ${index} in ${size}`, 'PROOF_BAD', check(H()))
  }
  for (const { oldSize, newSize, oldRoot, newRoot, proof } of tree.consistency) {
    const path = proof.map(bytesOf)
    const check = older => () =>
      need(consistent(oldSize, older, newSize, bytesOf(newRoot), path), 'PROOF_BAD')
    expect(`consistency of ${oldSize} and ${newSize}`, undefined, check(bytesOf(oldRoot)))
    expect(`false consistency of ${oldSize} and ${newSize}`, 'PROOF_BAD', check(H('other')))
  }

  const checkpoints = load('checkpoints.json')
  const key = bytesOf(checkpoints.publicKey)
  for (const { note, size, root } of checkpoints.valid) {
    expect('checkpoint', undefined, () => {
      const opened = openCheckpoint(note, checkpoints.origin, key)
      same(`${opened.size} ${opened.root.toString('hex')}`, `${size} ${root}`)
    })
  }
  for (const { why, note } of checkpoints.invalid) {
    expect(`checkpoint: ${why}`, true, () => openCheckpoint(note, checkpoints.origin, key))
  }

  const { retired } = checkpoints
  const opened = note =>
    openCheckpoint(note, checkpoints.origin, bytesOf(retired.publicKey), retired.upToSize)
  expect('checkpoint of a retired key', undefined, () => opened(retired.holds))
  expect('checkpoint after a key was retired', 'CHECKPOINT_SIGNATURE_BAD', () => opened(retired.void))

  const cosignatures = load('cosignatures.json')
  const check = cosignature => () =>
    checkCosignature(cosignature, cosignatures.origin, bytesOf(cosignatures.publicKey))
  for (const cosignature of cosignatures.valid)
    expect(`cosignature ${cosignature.kind}`, undefined, check(cosignature))
  for (const { why, cosignature } of cosignatures.invalid)
    expect(`cosignature: ${why}`, 'COSIGNATURE_BAD', check(cosignature))

  const evidence = load('evidence.json')
  for (const { why, fault, file } of evidence.cases)
    expect(`evidence: ${why}`, fault, () => checkEvidence(file, evidence))

  const sealed = load('sealed.json')
  for (const { why, fault, place, body, plain } of sealed.cases)
    expect(`sealed body: ${why}`, fault, () => same(openSealed(sealed, place, body), plain))

  const messages = load('messages.json')
  for (const { body, ...read } of messages.valid)
    expect(`message ${body}`, undefined, () => same(JSON.stringify(readMessage(body)), JSON.stringify(read)))
  for (const { why, body } of messages.invalid)
    expect(`message: ${why}`, 'MESSAGE_BAD', () => readMessage(body))

  const { parts, cases } = load('ferry.json')
  for (const { why, fault, manifest, changed, part, damage, feeds, receipts } of cases) {
    const files = { ...parts, ...changed }
    // An empty text stands for a file that is not there.
    const fileOf = name => (files[name] ? Buffer.from(files[name], 'base64') : undefined)
    expect(`export: ${why}`, fault, () => {
      try {
        const read = checkFerry(manifest, fileOf)
        same(canonical(read), canonical({ feeds, receipts }))
      } catch (refusal) {
        if (fault === 'FERRY_PART_BAD') same(`${refusal.part} ${refusal.damage}`, `${part} ${damage}`)
        throw refusal
      }
    })
  }

  const memberships = load('memberships.json')
  for (const { why, file } of memberships.valid)
    expect(`membership: ${why}`, undefined, () => same(checkFirstMembership(file), memberships.digest))
  for (const { why, file } of memberships.invalid)
    expect(`membership: ${why}`, true, () => checkFirstMembership(file))
  same(H(memberships.message).toString('hex'), memberships.digest)

  const successions = load('successions.json')
  for (const { why, fault, file } of successions.cases)
    expect(`succession: ${why}`, fault, () => checkSuccession(successions.held, file))

  const erasures = load('erasures.json')
  const holders = { [erasures.holder]: bytesOf(erasures.publicKey) }
  for (const statement of erasures.valid)
    expect('erasure', undefined, () => same(checkErasure(statement, holders), erasures.message))
  for (const { why, statement } of erasures.invalid)
    expect(`erasure: ${why}`, 'ERASURE_BAD', () => checkErasure(statement, holders))

  const requests = load('requests.json')
  for (const { why, fault, request, now } of requests.cases)
    expect(`request: ${why}`, fault, () => checkRequest(requests, request, now))
  const [signedFirst] = requests.cases
  expect('signature base', undefined, () =>
    same(checkRequest(requests, signedFirst.request, signedFirst.now), requests.base),
  )

  const snapshots = load('snapshots.json')
  for (const { why, fault, snapshot } of snapshots.cases)
    expect(`snapshot: ${why}`, fault, () => {
      const { logs, standing } = checkSnapshot(snapshot, snapshots.publicKey)
      const inOrder = all => canonical(all.toSorted((a, b) => (canonical(a) < canonical(b) ? -1 : 1)))
      same(inOrder(logs), inOrder(snapshots.logs))
      same(canonical(standing), canonical(snapshots.standing))
    })

  for (const { why, fault, ended, snapshot, standing } of snapshots.ended)
    expect(`snapshot: ${why}`, fault, () =>
      same(canonical(checkSnapshot(snapshot, snapshots.publicKey, ended).standing), canonical(standing)),
    )

  const certificates = load('certificates.json')
  const judged = certificate => () => checkCertificate(certificate, certificates.keys, certificates.holders)
  for (const { why, certificate } of certificates.holds)
    expect(`certificate: ${why}`, undefined, judged(certificate))
  for (const { why, because } of certificates.refused) expect(`certificate: ${why}`, true, judged(because))

  for (const log of load('pages.json').logs) {
    for (const page of log.cases) {
      expect(`page of ${log.feed}: ${page.why}`, page.fault, () => {
        const { size, root } = checkPage(log, page)
        same(`${size} ${root}`, `${page.size} ${page.root}`)
      })
    }
  }

  for (const name of unread) failures.push(`${join(directory, name)}: no check reads this file`)
}

const directory = process.argv[2] ?? 'test/vectors/feed'
checkAll(directory)
checkAll(join(directory, 'sm'))
for (const failure of failures) console.log(failure)
console.log(failures.length === 0 ? 'all vectors as expected' : `${failures.length} vectors not as expected`)
process.exitCode = failures.length === 0 ? 0 : 1
