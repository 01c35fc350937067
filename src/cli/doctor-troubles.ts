import type { TroubleCode } from '../operations/troubles.ts'
import type { Words } from './doctor-finding.ts'

/** Each trouble in words; docs/runbook.zh-CN.md has a page for each. */
export const TROUBLE_WORDS: Readonly<
  Record<TroubleCode, Words & { readonly means: Words; readonly todo: Words }>
> = {
  NOT_READY: {
    zh: '结点没有运行，或尚未就绪',
    en: 'the node does not run, or is not ready',
    means: { zh: '不签名、不应答、不收各省的条目', en: 'it signs nothing, answers nothing, applies nothing' },
    todo: {
      zh: '启动：npm start -- --config node.yaml；已在运行则看日志中 recovering、holder-lacks-it',
      en: 'start it: npm start -- --config node.yaml; if it runs, look for recovering, holder-lacks-it in its log',
    },
  },
  FEED_STALE: {
    zh: '久未得到发布方确认',
    en: 'its issuer has not stood for it for too long',
    means: {
      zh: '该省可能已撤下而本省仍在展示',
      en: 'it may have withdrawn what is still shown here',
    },
    todo: { zh: '看上面该省的“去”“来”两向', en: 'see the two directions of that province above' },
  },
  FEED_BEHIND: {
    zh: '缺少已签的条目，或尚未执行',
    en: 'signed entries are missing here, or not applied',
    means: { zh: '本省的应答不完整', en: 'what this node answers is not complete' },
    todo: {
      zh: '看队列与 worker；npm run feed -- status --config node.yaml 看缺在何处',
      en: 'look at queues and workers; npm run feed -- status --config node.yaml says what is missing',
    },
  },
  FEED_FROZEN: {
    zh: '账目不一致，已冻结',
    en: 'a fork is proven: the feed is frozen',
    means: { zh: '发布方签过两份历史', en: 'its issuer has signed two histories' },
    todo: {
      zh: '导出证据：npm run feed -- prove fork，交各省与轮值主席，等成员文件定新代',
      en: 'export the evidence with npm run feed -- prove fork; a next membership names the new generation',
    },
  },
  ENTRIES_PARKED: {
    zh: '有条目本版本不能执行，已搁置',
    en: 'entries are parked: this version cannot apply them',
    means: { zh: '标准版本落后；撤下不受影响', en: 'our standard is older; withdrawals are not affected' },
    todo: { zh: '升级本结点，升级后自动执行', en: 'upgrade this node: it applies them then' },
  },
  PEER_SILENT: {
    zh: '不应答',
    en: 'does not answer',
    means: {
      zh: '它撤下的可能尚未到达本省；发给它的在等',
      en: 'what it withdrew may not be here; what is for it waits',
    },
    todo: { zh: '看上面“各省”一项', en: 'see the peers above' },
  },
  DELIVERY_LATE: {
    zh: '迟迟未送达',
    en: 'is late at the peer',
    means: { zh: '对方还在用旧的', en: 'the peer still uses what was before' },
    todo: {
      zh: '看上面该省的“去”向；通则看 push 队列',
      en: 'see the way to it above; if open, the queue push',
    },
  },
  RECEIPT_LATE: {
    zh: '撤下未得回执',
    en: 'withdrawals are without a receipt',
    means: {
      zh: '不能证明对方已停用；法定三个工作日',
      en: 'nothing proves that the peer has stopped; the law gives three working days',
    },
    todo: {
      zh: '联系该省运维；不通时摆渡：npm run feed -- export',
      en: 'call that province; without a network carry it as files: npm run feed -- export',
    },
  },
  DEAD_LETTERS: {
    zh: '有死信',
    en: 'there are dead letters',
    means: { zh: '有工作失败，不会自己好', en: 'work failed and does not mend itself' },
    todo: {
      zh: 'npm run queues -- list --state dead 看原因；修复后 redrive',
      en: 'npm run queues -- list --state dead says why; redrive once it is mended',
    },
  },
  CERTIFICATE_ENDS: {
    zh: '证书即将到期',
    en: 'a certificate ends',
    means: { zh: '到期后对接全部中断', en: 'every connection ends with it' },
    todo: {
      zh: 'npm run certs -- renew，并请各方签发列有新证书的成员文件',
      en: 'npm run certs -- renew, and a membership that lists the new one',
    },
  },
  OBJECTION_OVERDUE: {
    zh: '有异议逾期未答复',
    en: 'an objection is not answered in its term',
    means: {
      zh: '违反发布省的规定；标注一直保留',
      en: 'the law of its issuer is broken; the mark stays meanwhile',
    },
    todo: {
      zh: '催办理机关；答复：npm run lists -- object --answer ID FILE',
      en: 'press the authority; the outcome: npm run lists -- object --answer ID FILE',
    },
  },
  OBJECTION_DUE: {
    zh: '有异议将到期',
    en: 'the term of an objection ends',
    means: { zh: '今天或下一工作日须答复', en: 'it is to be answered today or on the next working day' },
    todo: {
      zh: '提醒办理机关；规定允许的可延期：npm run lists -- object --extend ID',
      en: 'remind the authority; where the law allows it, extend: npm run lists -- object --extend ID',
    },
  },
  MEASURE_OVERDUE: {
    zh: '有措施逾期未反馈',
    en: 'the feedback on a measure is late',
    means: { zh: '发布省看不到措施是否执行', en: 'the issuer does not see whether it is executed' },
    todo: {
      zh: '催执行单位：npm run lists -- feedback',
      en: 'press who executes it: npm run lists -- feedback',
    },
  },
  MEASURE_DUE: {
    zh: '有措施将到反馈期限',
    en: 'the term for feedback on a measure ends',
    means: { zh: '今天或下一工作日须反馈', en: 'it is owed today or on the next working day' },
    todo: {
      zh: '提醒执行单位：npm run lists -- feedback',
      en: 'remind who executes it: npm run lists -- feedback',
    },
  },
  ACT_REFUSED: {
    zh: '有报送的采用或反馈不能执行',
    en: 'a delivered adoption or feedback cannot be carried out',
    means: {
      zh: '什么也没有做，报送单位还不知道',
      en: 'nothing was done, and whoever delivered it does not know',
    },
    todo: {
      zh: 'npm run lists -- due 写明映射和原因；请报送单位改正或撤回',
      en: 'npm run lists -- due names mapping and reason; its source mends the row or takes it back',
    },
  },
  ACT_WAITING: {
    zh: '有报送的采用或反馈等待过久',
    en: 'a delivered adoption or feedback has waited too long',
    means: {
      zh: '所涉名单不在本省、被暂停，或未被采用',
      en: 'the listing is not here, is suspended, or was not adopted',
    },
    todo: {
      zh: 'npm run lists -- due 写明等什么；请报送单位核对记录标识或文号',
      en: 'npm run lists -- due says what for; its source compares number of the record, or of the decision',
    },
  },
  WITHDRAWAL_OVERDUE: {
    zh: '有撤下超过法定期限仍无回执',
    en: 'a withdrawal is without receipt beyond the term of the law',
    means: {
      zh: '该省没有证明已停止；已修复的主体可能仍在那里受限',
      en: 'nothing proves that this province stopped: somebody repaired may still be restricted there',
    },
    todo: {
      zh: '今天联系该省；网络不通即摆渡。逐条：npm run lists -- due',
      en: 'call that province today; carry files where the network is down. One by one: npm run lists -- due',
    },
  },
  ERASURE_OVERDUE: {
    zh: '撤销的内容逾期未证明已删除',
    en: 'what was revoked is not shown to be deleted in its term',
    means: { zh: '违反删除期限', en: 'the term of deletion is broken' },
    todo: {
      zh: 'npm run lists -- due 列出省份和条目；联系该省',
      en: 'npm run lists -- due names provinces and entries; call them',
    },
  },
  NATIONAL_REPAIR: {
    zh: '有名单国家已修复、本省未决定',
    en: 'a listing is repaired nationally and not decided here',
    means: {
      zh: '已暂停展示和使用，等认定机关决定',
      en: 'it is neither shown nor used, and waits for its authority',
    },
    todo: {
      zh: '列出：npm run lists -- reconcile；请认定机关决定，repair 或 resume',
      en: 'npm run lists -- reconcile names them; its authority decides: repair or resume',
    },
  },
  REPAIR_NOT_NATIONAL: {
    zh: '有名单本省已修复、国家结果没有',
    en: 'a listing is repaired here and in no national result',
    means: {
      zh: '国家网站可能仍在公示',
      en: 'the national site may still publish it',
    },
    todo: {
      zh: '列出：npm run lists -- reconcile；请认定机关向国家平台报送',
      en: 'npm run lists -- reconcile names them; its authority reports the repair nationally',
    },
  },
  NATIONAL_FILE_LATE: {
    zh: '三天没有国家修复结果文件',
    en: 'no national results file for three days',
    means: {
      zh: '国家已修复的可能仍在本省展示',
      en: 'what is repaired nationally may still be shown here',
    },
    todo: {
      zh: '查收件目录和送达的系统；文件被拒的看 npm run collect -- quarantine list',
      en: 'look at the inbox and at who delivers; npm run collect -- quarantine list for what was refused',
    },
  },
}
