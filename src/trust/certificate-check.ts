import type { KeyObject, X509Certificate } from 'node:crypto'
import { chainOf } from './certificate-chain.ts'
import { CLIENT_AUTH, extendedKeyUsages, keyUseOf, pemBlocks, SERVER_AUTH } from './certificate-facts.ts'
import { plainSerial, type RevocationList } from './crl.ts'
import type { Membership } from './membership.ts'
import { pinOf, readCertificate } from './pin.ts'

/** One line of `npm run certs -- check`: what breaks the profile of certs/README.md, and how to mend it. */
export interface CertificateFinding {
  /** Number of the line in the profile. */
  readonly line: number
  /** An `error` keeps the node from being accepted; a `warning` will. */
  readonly level: 'error' | 'warning'
  readonly zh: string
  readonly en: string
}

export interface CheckedFiles {
  /** PEM: the node's certificate, then the intermediate ones. */
  readonly certificate: string
  /** PEM: the authorities that the region trusts. */
  readonly authorities: string
  /** Private key of the certificate, when it is at hand. */
  readonly privateKey?: KeyObject
  /** Host of the endpoint that the certificate must be good for. */
  readonly host?: string
  readonly membership?: Membership
  readonly division?: string
  /** Verified lists. */
  readonly lists?: readonly RevocationList[]
  /** Milliseconds since 1970. */
  readonly now: number
}

const DAY_MS = 86_400_000
/** A renewal takes a few days between two offices. */
const RENEW_DAYS = 14
const MAX_DAYS = 398
const MIN_RSA_BITS = 3072
const CURVES: readonly string[] = ['prime256v1', 'secp384r1', 'secp521r1']

/**
 * Holds a certificate against the profile in certs/README.md. The numbers of the findings are its lines.
 * @throws {TrustError} CERTIFICATE_BAD when a file holds no certificate.
 */
export function checkCertificate(files: CheckedFiles): CertificateFinding[] {
  const blocks = pemBlocks(files.certificate)
  const leaf = readCertificate(blocks[0] ?? files.certificate)
  const others = blocks.slice(1).map(block => readCertificate(block))
  const roots = pemBlocks(files.authorities).map(block => readCertificate(block))
  const chain = chainOf(leaf, others, roots)
  return [
    ...checkChain(chain, roots),
    ...checkDates(chain, files.now),
    ...checkNames(leaf, files.host),
    ...checkKey(leaf, files.privateKey),
    ...checkUse(leaf),
    ...checkPin(leaf, files),
    ...checkRevocation(chain, files),
  ]
}

function checkChain(
  chain: readonly X509Certificate[],
  roots: readonly X509Certificate[],
): CertificateFinding[] {
  const top = chain.at(-1) as X509Certificate
  const found: CertificateFinding[] = []
  if (!roots.some(root => root.fingerprint256 === top.fingerprint256)) {
    found.push(
      error(
        1,
        `证书链止于“${top.issuer}”，不到本区域的颁发机构：把中间证书附在证书文件之后，或换用正确的 authority`,
        `the chain ends at "${oneLine(top.issuer)}" and does not reach the region's authority: append the intermediate certificates to the file, or give the right authority`,
      ),
    )
  }
  for (const authority of chain.slice(1)) {
    const use = keyUseOf(authority)
    if (authority.ca && use.certSign && use.crlSign) continue
    found.push(
      error(
        1,
        `“${authority.subject}”不是可签证书和吊销列表的颁发机构：请其补 basicConstraints CA、keyCertSign、cRLSign`,
        `"${oneLine(authority.subject)}" may not sign certificates and lists: it needs basicConstraints CA, keyCertSign and cRLSign`,
      ),
    )
  }
  return found
}

function checkDates(chain: readonly X509Certificate[], now: number): CertificateFinding[] {
  return chain.flatMap((certificate, i) => {
    const [from, to] = [certificate.validFromDate.getTime(), certificate.validToDate.getTime()]
    const who = oneLine(certificate.subject)
    const until = certificate.validToDate.toISOString().slice(0, 10)
    if (now < from) {
      return [
        error(
          2,
          `“${who}”尚未生效：等到 ${certificate.validFrom}，或校准时钟`,
          `"${who}" is not valid yet: wait until ${certificate.validFrom}, or set the clock`,
        ),
      ]
    }
    if (now > to) {
      return [
        error(
          2,
          `“${who}”已于 ${until} 过期：用 certs renew 申请新证书`,
          `"${who}" expired on ${until}: ask for a new one with certs renew`,
        ),
      ]
    }
    const found: CertificateFinding[] = []
    if (to - now < RENEW_DAYS * DAY_MS) {
      found.push(
        warning(
          2,
          `“${who}”到 ${until} 为止，不足 ${RENEW_DAYS} 天：用 certs renew 申请新证书`,
          `"${who}" ends on ${until}, in less than ${RENEW_DAYS} days: ask for a new one with certs renew`,
        ),
      )
    }
    if (i === 0 && to - from > MAX_DAYS * DAY_MS) {
      found.push(
        warning(
          2,
          `有效期超过 ${MAX_DAYS} 天：请颁发机构签短一些`,
          `valid for more than ${MAX_DAYS} days: ask the authority for a shorter time`,
        ),
      )
    }
    return found
  })
}

function checkNames(leaf: X509Certificate, host: string | undefined): CertificateFinding[] {
  const names = leaf.subjectAltName ?? ''
  if (names === '') {
    return [
      error(
        3,
        '没有主题备用名称 subjectAltName：请颁发机构写入 endpoint 的域名或地址',
        'it has no subjectAltName: ask the authority to write the name or address of the endpoint into it',
      ),
    ]
  }
  const found: CertificateFinding[] = []
  if (names.includes('*')) {
    found.push(error(3, '含通配名称：请逐一写明', 'it has a wildcard name: ask for the names themselves'))
  }
  const isAddress = host !== undefined && /^[0-9.]+$|:/.test(host)
  const good = host === undefined || (isAddress ? leaf.checkIP(host) : leaf.checkHost(host))
  if (!good) {
    found.push(
      error(
        3,
        `不适用于 ${host}（现有：${names}）：请颁发机构加上，或改成员文件的 endpoint`,
        `it is not good for ${host} (it has: ${names}): ask the authority to add it, or change the endpoint in the membership`,
      ),
    )
  }
  return found
}

function checkKey(leaf: X509Certificate, privateKey: KeyObject | undefined): CertificateFinding[] {
  const found: CertificateFinding[] = []
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = leaf.publicKey
  const bits = details?.modulusLength ?? 0
  const curve = details?.namedCurve ?? ''
  const strong =
    (type === 'rsa' && bits >= MIN_RSA_BITS) ||
    (type === 'ec' && CURVES.includes(curve)) ||
    type === 'ed25519'
  if (!strong) {
    const is = type === 'rsa' ? `RSA ${bits}` : `${type} ${curve}`.trim()
    found.push(
      error(
        4,
        `密钥为 ${is}：须 RSA ${MIN_RSA_BITS} 以上或 P-256 以上，用 certs request 另造`,
        `its key is ${is}: RSA of ${MIN_RSA_BITS} bits or P-256 at least; make another with certs request`,
      ),
    )
  }
  if (/sha1|md5/i.test(leaf.signatureAlgorithm ?? '')) {
    found.push(
      error(
        4,
        `用 ${leaf.signatureAlgorithm} 签名：请颁发机构改用 SHA-256`,
        `signed with ${leaf.signatureAlgorithm}: ask the authority for SHA-256`,
      ),
    )
  }
  if (privateKey !== undefined && !leaf.checkPrivateKey(privateKey)) {
    found.push(
      error(
        4,
        '私钥不是这张证书的：找回申请时的密钥，或重新申请',
        'the private key is not the one of this certificate: find the key of the request, or ask anew',
      ),
    )
  }
  return found
}

function checkUse(leaf: X509Certificate): CertificateFinding[] {
  const found: CertificateFinding[] = []
  if (leaf.ca) {
    found.push(
      error(5, '是颁发机构证书：结点须用终端证书', 'it is an authority: a node needs an end certificate'),
    )
  }
  const usages = extendedKeyUsages(leaf)
  for (const [oid, name] of [
    [SERVER_AUTH, 'serverAuth'],
    [CLIENT_AUTH, 'clientAuth'],
  ] as const) {
    if (usages.includes(oid)) continue
    found.push(
      error(
        5,
        `扩展密钥用法缺 ${name}：请颁发机构补上（结点既是服务器也是客户端）`,
        `its extended key usage lacks ${name}: ask the authority to add it (a node is server and client)`,
      ),
    )
  }
  if (!keyUseOf(leaf).digitalSignature) {
    found.push(
      error(
        5,
        '密钥用法缺 digitalSignature：请颁发机构补上',
        'its key usage lacks digitalSignature: ask the authority to add it',
      ),
    )
  }
  return found
}

function checkPin(leaf: X509Certificate, { membership, division }: CheckedFiles): CertificateFinding[] {
  if (membership === undefined) return []
  const pin = pinOf(leaf.raw)
  const owner = membership.memberByPin(pin)?.division
  if (owner !== undefined && (division === undefined || owner === division)) return []
  const who = division ?? '任何成员 any member'
  const zh = `指纹 ${pin} 不在成员文件中 ${who} 名下：在下一版成员文件中先加指纹，再换证书`
  const en = `the membership does not list ${pin} for ${who}: add the pin in its next version first, then change the certificate`
  return [error(6, zh, en)]
}

function checkRevocation(
  chain: readonly X509Certificate[],
  { lists, now }: CheckedFiles,
): CertificateFinding[] {
  if (lists === undefined) return []
  const found: CertificateFinding[] = []
  for (const list of lists) {
    if (list.nextUpdate !== null && now > list.nextUpdate) {
      const due = new Date(list.nextUpdate).toISOString()
      found.push(
        warning(
          7,
          `吊销列表应于 ${due} 更新：向颁发机构取新的`,
          `the revocation list was due on ${due}: fetch a new one from the authority`,
        ),
      )
    }
  }
  for (const [i, certificate] of chain.entries()) {
    const issuer = chain[i + 1]
    if (issuer === undefined) continue
    const key = pinOf(issuer.raw).slice('sha256:'.length)
    const list = lists.find(one => one.issuerKey === key)
    if (list?.revoked.has(plainSerial(certificate.serialNumber))) {
      const who = oneLine(certificate.subject)
      found.push(
        error(
          7,
          `“${who}”已被吊销：另造密钥，重新申请`,
          `"${who}" is revoked: make another key and ask for a new certificate`,
        ),
      )
    }
  }
  return found
}

function oneLine(name: string): string {
  return name.replaceAll('\n', ', ')
}

function error(line: number, zh: string, en: string): CertificateFinding {
  return { line, level: 'error', zh, en }
}

function warning(line: number, zh: string, en: string): CertificateFinding {
  return { line, level: 'warning', zh, en }
}
