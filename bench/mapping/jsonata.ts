/** mappings/320000/penalty in JSONata, what the mapping mediators that we know use. Same records, in any key order. */
import jsonata from 'jsonata'
import type { Fields } from '../../src/mapping/row.ts'

const EXPRESSION = `(
  $text := function($v) { ( $t := $trim($v); $t in ['', '空', '无'] ? null : $t ) };
  $given := function($v, $f) { $v = null ? null : $f($v) };
  $name := function($v) { $given($text($v), function($t) { $replace($replace($t, '(', '（'), ')', '）') }) };
  $close := function($t) { $replace($t, /\\s+/, '') };
  $code := function($v) { $given($text($v), function($t) { $uppercase($close($half($t))) }) };
  $number := function($v) { $given($text($v), function($t) {
    $replace($replace($close($t), /\\u005b|\\u0028|（|［|【/, '〔'), /\\u005d|\\u0029|）|］|】/, '〕') }) };
  $two := function($t) { $length($t) = 1 ? '0' & $t : $t };
  $day := function($v) { $given($text($v), function($t) { (
    $p := $split($t, /-|\\u002f|\\./);
    $d := $p[0] & '-' & $two($p[1]) & '-' & $two($p[2]);
    $d = '2099-12-31' ? null : $d ) }) };
  $wan := function($v) { $given($text($v), function($t) { (
    $p := $split($t, '.');
    $p[0] & '.' & $substring(($p[1] ? $p[1] : '') & '000000', 0, 6) ) }) };
  $kind := function($t) { $t in ['没收违法所得', '没收非法财物'] ? '没收违法所得、没收非法财物'
    : $t in ['暂扣许可证', '吊销许可证'] ? $t & '、执照' : $t };
  $types := function($a, $b) { (
    $all := $append($split($text($a) ? $text($a) : '', /、|;|；|\\u007c/), $split($text($b) ? $text($b) : '', /、|;|；|\\u007c/));
    $found := $distinct($all[$trim($) != ''].$kind($trim($)));
    $count($found) = 0 ? null : [$found] ) };
  $notice := $text(XFGZS) ? $split($text(XFGZS), '#') : [];
  $present := function($o) { $sift($o, function($v) { $v != null }) };
  $present({
    'catalogueItem': 'C03',
    'sourceOrgName': $name(CF_SJLY),
    'sourceOrgUscc': $code(CF_SJLYDM),
    'authorityName': $name(CF_XZJG),
    'authorityUscc': $code(CF_XZJGDM),
    'subject': $present({
      'type': $lookup({'法人及非法人组织': 'legal', '个体工商户': 'soleTrader'}, $text(CF_XDR_LB)),
      'name': $name(CF_XDR_MC),
      'uscc': $code(CF_XDR_SHXYM)
    }),
    'publicityScope': $lookup({'0': 'public', '1': 'government', '2': 'authorised'}, $text(CF_SYFW)),
    'severity': $lookup({'0': 'pending', '1': 'general', '2': 'pending', '3': 'serious'}, $text(CF_SXYZCD)),
    'severityBasis': $text(CF_YZCDYJ),
    'publicityStart': $day(CF_JDRQ),
    'publicityEnd': $day(CF_GSJZQ),
    'status': $lookup({'0': 'active', '1': 'revoked', '2': 'objected', '3': 'suspended', '4': 'repaired'}, $text(CF_ZT)),
    'endDecision': $text(TCWH) = null ? null : {
      'authorityName': $name(TCJG), 'decisionNo': $number(TCWH), 'decisionDate': $day(TCRQ)
    },
    'updatedAt': $fromMillis($toMillis($replace($text(SJC), ' ', 'T') & '+08:00')),
    'synthetic': $text(SYNTHETIC) = 'true',
    'schemaVersion': '1.0',
    'category': 'R03',
    'division': '320000',
    'content': $present({
      'caseName': $text(CF_CFMC),
      'decisionNo': $number(CF_WSH),
      'violationType': $text(CF_WFXW),
      'violationFacts': $text(CF_SY),
      'legalBasis': $text(CF_YJ),
      'penaltyTypes': $types(CF_CFLB1, CF_CFLB2),
      'penaltyContent': $text(CF_NR),
      'fineAmountWan': $wan(CF_NR_FK),
      'confiscatedAmountWan': $wan(CF_NR_WFFF),
      'revokedLicence': $text(CF_NR_ZKDX),
      'decisionDate': $day(CF_JDRQ),
      'validUntil': $day(CF_YXQ),
      'procedure': $text(CF_CFCX),
      'remedyState': $text(CF_JJZT),
      'repairNotice': $count($notice) = 0 ? null : {
        'no': $number($notice[0]), 'servedOn': $day($notice[1]), 'method': $text($notice[2])
      },
      'registrationNo': $text(CF_XDR_GSDJ),
      'legalRepName': $text(CF_FR)
    })
  })
)`

/** @returns a function that maps one row; JSONata answers asynchronously. */
export function jsonataMapping(): (fields: Fields) => Promise<unknown> {
  const expression = jsonata(EXPRESSION)
  // JSONata cannot compute a character from its number, so the half-width step is given to it.
  expression.registerFunction('half', (text: string) =>
    /[\uff01-\uff5e\u3000]/.test(text) ? narrow(text) : text,
  )
  return fields => expression.evaluate(fields)
}

function narrow(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000]/g, c =>
    c === '\u3000' ? ' ' : String.fromCharCode(c.charCodeAt(0) - 0xfee0),
  )
}
