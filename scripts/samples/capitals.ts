/** Amounts in Chinese capitals (中文大写), written independently of the reader in `src/mapping`. */
const NUMERALS = '零壹贰叁肆伍陆柒捌玖'

/** 5000000 (hundredths of a yuan) → 伍万元整. */
export function capitals(fen: number): string {
  const yuan = Math.floor(fen / 100)
  const jiao = Math.floor(fen / 10) % 10
  const rest = fen % 10
  const small = `${jiao > 0 ? `${NUMERALS.charAt(jiao)}角` : ''}${rest > 0 ? `${NUMERALS.charAt(rest)}分` : ''}`
  return `${wholeCapitals(yuan)}元${small === '' ? '整' : small}`
}

function wholeCapitals(yuan: number): string {
  if (yuan === 0) return NUMERALS.charAt(0)
  const tenThousands = Math.floor(yuan / 10_000)
  const ones = yuan % 10_000
  if (tenThousands === 0) return section(ones)
  const gap = ones > 0 && ones < 1000 ? '零' : ''
  return `${section(tenThousands)}万${gap}${ones === 0 ? '' : section(ones)}`
}

function section(value: number): string {
  let text = ''
  let zero = false
  for (const [i, place] of ['仟', '佰', '拾', ''].entries()) {
    const digit = Math.floor(value / 10 ** (3 - i)) % 10
    if (digit === 0) zero = text !== ''
    else {
      text += `${zero ? '零' : ''}${NUMERALS.charAt(digit)}${place}`
      zero = false
    }
  }
  return text
}
