/** Who this node is, by certificate, and who else there is, by membership. */
import { createPrivateKey } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { checkIdentity, ROOT_FILE } from '../config/membership.ts'
import { readSecret } from '../config/secrets.ts'
import type { Settings } from '../config/settings.ts'
import { SUITES } from '../feed/suites.ts'
import { RevocationSource } from '../peer/revocation-source.ts'
import type { DatabaseHandle } from '../store/database.ts'
import { PgMembershipStore } from '../store/membership-store.ts'
import { checkCertificate } from '../trust/certificate-check.ts'
import { pemBlocks } from '../trust/certificate-facts.ts'
import type { RevocationList } from '../trust/crl.ts'
import { type Membership, verifyMembership } from '../trust/membership.ts'
import { parseMembership } from '../trust/membership-parse.ts'
import { readCertificate } from '../trust/pin.ts'
import { type Finding, notChecked, ok } from './doctor-finding.ts'

const DAY_MS = 86_400_000
/** Several offices sign a next version. */
const RENEW_MEMBERSHIP_MS = 30 * DAY_MS

/**
 * The membership in force, verified from the first one that this node accepted; the file where there is none.
 * Writes nothing: only the node itself chooses from where its trust starts.
 * @throws {TrustError} which version does not verify, and why
 */
export async function membershipInForce(
  settings: Settings,
  database: DatabaseHandle | null,
  now: number,
): Promise<Membership> {
  const root = path.join(settings.dataDirectory, ROOT_FILE)
  const signed = parseMembership(readFileSync(existsSync(root) ? root : settings.membership, 'utf8'))
  const suite = SUITES[signed.membership.suite]
  let held = verifyMembership(suite, signed, now)
  if (database === null) return held
  const store = new PgMembershipStore(database)
  for (;;) {
    const next = await store.after(held.body.version)
    if (next === null) return held
    held = verifyMembership(suite, parseMembership(next.text), now, held)
  }
}

export function checkMembership(settings: Settings, membership: Membership, now: number): Finding[] {
  const { version, validTo } = membership.body
  const findings: Finding[] = []
  const leftMs = Date.parse(validTo) - now
  const until = validTo.slice(0, 10)
  const what = {
    zh: `第 ${version} 版，${membership.divisions.length} 个成员，有效至 ${until}`,
    en: `version ${version}, ${membership.divisions.length} members, valid to ${until}`,
  }
  if (leftMs > RENEW_MEMBERSHIP_MS) findings.push({ check: 'membership', level: 'ok', what })
  else {
    findings.push({
      check: 'membership',
      level: leftMs < 0 ? 'error' : 'warning',
      code: 'MEMBERSHIP_EXPIRED',
      what,
      means: {
        zh: leftMs < 0 ? '已过期；撤下照常，其余应尽快续签' : '即将过期；过期不停撤下，但须续签',
        en: 'past its end withdrawals go on, yet a next version is due',
      },
      todo: {
        zh: '由轮值主席拟下一版：npm run membership -- diff、sign、apply',
        en: 'the rotating chair drafts the next version: npm run membership -- diff, sign, apply',
      },
    })
  }
  try {
    checkIdentity(settings, membership, null)
  } catch (error) {
    findings.push(
      notChecked('membership', error, {
        zh: '用成员文件所列的证书，或请各方签发列有新证书的下一版',
        en: 'use the certificate that the membership lists, or have a version signed that lists this one',
      }),
    )
  }
  return findings
}

/** The certificate of the exchange face against the profile, with the revocation lists that the node looks at. */
export async function checkCertificates(
  settings: Settings,
  membership: Membership | null,
  now: number,
): Promise<Finding[]> {
  try {
    const authorities = readFileSync(settings.authority, 'utf8')
    const endpoint = membership?.member(settings.division)?.endpoint
    const found = checkCertificate({
      certificate: readFileSync(settings.certificate, 'utf8'),
      authorities,
      privateKey: createPrivateKey(readSecret(settings.privateKey)),
      division: settings.division,
      now,
      ...(membership === null ? {} : { membership }),
      ...(endpoint === undefined ? {} : { host: new URL(endpoint).hostname.replace(/^\[|\]$/g, '') }),
      ...(await revocationOf(settings, authorities)),
    })
    const findings = found.map(
      ({ line, level, zh, en }): Finding => ({
        check: 'certificate',
        level,
        what: { zh: `规范第 ${line} 条：${zh}`, en: `line ${line} of the profile: ${en}` },
        todo: {
          zh: '见 certs/README.md；npm run certs -- check、renew',
          en: 'see certs/README.md; npm run certs -- check, renew',
        },
      }),
    )
    return findings.length > 0
      ? findings
      : [ok('certificate', '链、期限、用途、吊销均合格', 'chain, dates, uses and revocation are fit')]
  } catch (error) {
    return [
      notChecked('certificate', error, {
        zh: '检查 node.yaml 中 authority、certificate、privateKey 三个文件及其权限（0600）',
        en: 'check the files authority, certificate and privateKey of node.yaml, and their mode (0600)',
      }),
    ]
  }
}

async function revocationOf(
  { revocation, dataDirectory }: Settings,
  authorities: string,
): Promise<{ readonly lists?: readonly RevocationList[] }> {
  if (revocation === null) return {}
  const source = new RevocationSource({
    sources: revocation.lists,
    cacheDirectory: `${dataDirectory}/revocation`,
    onTrouble() {},
  })
  return {
    lists: await source.refresh(pemBlocks(authorities).map(block => readCertificate(block).publicKey)),
  }
}
