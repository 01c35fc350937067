// Generated from openapi/exchange.yaml by `npm run generate`. Do not edit.
export interface paths {
    readonly "/v1/node": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * 结点说明 · Describe this node
         * @description 结点是谁、能做什么、现在几点、处于什么状态。恢复中也回答。
         *     Who the node is, what it can do, its time and its state. Answered while it recovers, too.
         */
        readonly get: operations["readNode"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/membership": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * 成员文件 · Read the signed membership
         * @description 该结点现行的成员文件，连同全体成员的签名；接收者自行验证。
         *     The membership in force at this node with its signatures; the reader verifies it. 带 `after` 时给出该版本的下一版（没有则为现行版），
         *     落后的结点据此逐版跟上。With `after`, the version that follows that one, if there is one: a node that is behind
         *     comes up version by version.
         */
        readonly get: operations["readMembership"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/erasures": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * 清除声明 · Read what this node states to have erased
         * @description 成员文件把调用方的数据流从本结点收回后，本结点的签名声明：何时起不再显示，正文已清除。每份声明是一个 JSON 文本，
         *     `npm run verify -- erasure` 可离线验证。只给数据流的发布者。
         *     Signed statements of this node about feeds of the caller that a membership took from it: since when nothing of them is
         *     shown, and that their bodies are erased. Each is a JSON text that `npm run verify -- erasure` judges offline. For the
         *     issuer of the feeds only. Answered while the node recovers, too.
         */
        readonly get: operations["listErasures"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/feeds": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * 可读的数据流 · List the feeds that the caller may read
         * @description 本结点持有、且调用方可读的数据流，撤下流在前；`root` 是已存条目之树的根，`checkpoint` 是发布者签名的检查点。恢复中也回答，
         *     使丢失高水位文件的结点能重新得知自己签过什么。
         *     The feeds that this node holds and the caller may read, withdrawals first. `root` is that of the stored tree,
         *     `checkpoint` the issuer's newest note. Answered while the node recovers, so that a node that lost its high-water
         *     file can learn what it has signed.
         */
        readonly get: operations["listFeeds"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/feeds/{division}/{topic}/checkpoint": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description 调用方现行成员文件的版本和摘要；不同则双方记录告警。Version and digest of the membership in force at the caller;
                 *     a difference is logged.
                 * @example 1-6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b
                 */
                readonly "Xinqiao-Membership"?: components["parameters"]["MembershipSeen"];
            };
            readonly path: {
                /**
                 * @description 发布者的行政区划代码 · Division of the issuer (GB/T 2260)
                 * @example 310000
                 */
                readonly division: components["parameters"]["Division"];
                /**
                 * @description 主题 · Topic
                 * @example lists.environment
                 */
                readonly topic: components["parameters"]["Topic"];
            };
            readonly cookie?: never;
        };
        /**
         * 检查点与对账确认 · Read the checkpoint and its cosignatures
         * @description 默认是 C2SP 签名便笺，附对同一检查点的 `stored` 与 `applied` 行；`Accept: application/json` 得到各成员最新的对账确认，
         *     包括对较早检查点的。恢复中只回答撤下流，以及发布者对自己数据流的请求。
         *     By default the C2SP signed note with the `stored` and `applied` lines over this very checkpoint; with
         *     `Accept: application/json` also each member's newest cosignatures over earlier ones. While it recovers, the node
         *     answers for withdrawals feeds and to an issuer about its own feed only.
         */
        readonly get: operations["readCheckpoint"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/feeds/{division}/{topic}/entries": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description 调用方现行成员文件的版本和摘要；不同则双方记录告警。Version and digest of the membership in force at the caller;
                 *     a difference is logged.
                 * @example 1-6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b
                 */
                readonly "Xinqiao-Membership"?: components["parameters"]["MembershipSeen"];
            };
            readonly path: {
                /**
                 * @description 发布者的行政区划代码 · Division of the issuer (GB/T 2260)
                 * @example 310000
                 */
                readonly division: components["parameters"]["Division"];
                /**
                 * @description 主题 · Topic
                 * @example lists.environment
                 */
                readonly topic: components["parameters"]["Topic"];
            };
            readonly cookie?: never;
        };
        /**
         * 取一页条目 · Read a page of entries
         * @description 从 `from` 起的一页，末行带检查点和一致性证明；已关闭条目的正文不再送出。没有条目的页表示没有更新的签名。恢复中的限制同检查点。
         *     The page from `from` on; its last line has the checkpoint and the consistency proof. Bodies of closed entries are
         *     left out. A page without entries says that nothing newer is signed. While it recovers: as for checkpoints.
         */
        readonly get: operations["readEntries"];
        readonly put?: never;
        /**
         * 发布者送一页 · Push a page as the issuer of the feed
         * @description 只有发布者可以送自己的数据流。全部验证后整页入库（部分已存的，取其新的），或整页拒绝；重复送无害：409 `PAGE_GAP` 的 `expected` 是下一页应起的位置。
         *     恢复中也接收。
         *     Only the issuer brings its feed. The whole page is verified and what is new of it stored, or nothing; sending it twice does no
         *     harm: `expected` of 409 `PAGE_GAP` is where the next page begins. Taken in while the node recovers, too.
         *
         *     正文可用 zstd 或 gzip 压缩；解压后仍不得超过一页的上限，也不得超过所收字节的 200 倍（前 64 KiB 不计），否则 413 `PAGE_TOO_LONG`，改为不压缩重送。
         *     The body may be compressed with zstd or gzip. Decompressed it still has at most the bytes of a page, and at most
         *     200 times what came (the first 64 KiB are free); otherwise 413 `PAGE_TOO_LONG`: send it uncompressed.
         */
        readonly post: operations["pushEntries"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/feeds/{division}/{topic}/proofs/inclusion": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description 调用方现行成员文件的版本和摘要；不同则双方记录告警。Version and digest of the membership in force at the caller;
                 *     a difference is logged.
                 * @example 1-6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b
                 */
                readonly "Xinqiao-Membership"?: components["parameters"]["MembershipSeen"];
            };
            readonly path: {
                /**
                 * @description 发布者的行政区划代码 · Division of the issuer (GB/T 2260)
                 * @example 310000
                 */
                readonly division: components["parameters"]["Division"];
                /**
                 * @description 主题 · Topic
                 * @example lists.environment
                 */
                readonly topic: components["parameters"]["Topic"];
            };
            readonly cookie?: never;
        };
        /**
         * 证明某条在册 · Prove that an entry is in the feed
         * @description 答复就是一份证据文件（`docs/protocol.md` §12），原样存盘即可用 `npm run verify -- inclusion` 离线验证。`seq` 与 `ref` 给其一；
         *     `ref` 取其最新一条。谁可以取条目，谁就可以取证明。
         *     The answer is an evidence file (`docs/protocol.md` §12): saved as it is, `npm run verify -- inclusion` judges it
         *     offline. Give `seq` or `ref`; of a `ref` the newest entry counts. Whoever may read entries may read proofs.
         */
        readonly get: operations["readInclusion"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/feeds/{division}/{topic}/proofs/consistency": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description 调用方现行成员文件的版本和摘要；不同则双方记录告警。Version and digest of the membership in force at the caller;
                 *     a difference is logged.
                 * @example 1-6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b
                 */
                readonly "Xinqiao-Membership"?: components["parameters"]["MembershipSeen"];
            };
            readonly path: {
                /**
                 * @description 发布者的行政区划代码 · Division of the issuer (GB/T 2260)
                 * @example 310000
                 */
                readonly division: components["parameters"]["Division"];
                /**
                 * @description 主题 · Topic
                 * @example lists.environment
                 */
                readonly topic: components["parameters"]["Topic"];
            };
            readonly cookie?: never;
        };
        /**
         * 证明只增不改 · Prove that entries were only added
         * @description 从 `from` 条到最新检查点的一致性证明（RFC 9162 §2.1.4）；与调用方自己保存的旧检查点合成证据文件。
         *     The consistency proof from `from` entries to the newest checkpoint (RFC 9162 §2.1.4); with the older checkpoint that
         *     the caller kept it makes an evidence file.
         */
        readonly get: operations["readConsistency"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/feeds/{division}/{topic}/proofs/receipt": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description 调用方现行成员文件的版本和摘要；不同则双方记录告警。Version and digest of the membership in force at the caller;
                 *     a difference is logged.
                 * @example 1-6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b
                 */
                readonly "Xinqiao-Membership"?: components["parameters"]["MembershipSeen"];
            };
            readonly path: {
                /**
                 * @description 发布者的行政区划代码 · Division of the issuer (GB/T 2260)
                 * @example 310000
                 */
                readonly division: components["parameters"]["Division"];
                /**
                 * @description 主题 · Topic
                 * @example lists.environment
                 */
                readonly topic: components["parameters"]["Topic"];
            };
            readonly cookie?: never;
        };
        /**
         * 证明某省已执行 · Prove that a division had applied withdrawals
         * @description 一份证据文件：持有者最早覆盖该条的 `applied` 确认，连同发布者对同一棵树的检查点；不指明条目则取最新一份。只有撤下流有回执。
         *     An evidence file: the first `applied` cosignature of the holder that covers the entry, with the issuer's checkpoint
         *     over the same tree; the newest when no entry is named. Only withdrawals feeds have receipts.
         */
        readonly get: operations["readReceipt"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/feeds/{division}/{topic}/cosignatures": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description 调用方现行成员文件的版本和摘要；不同则双方记录告警。Version and digest of the membership in force at the caller;
                 *     a difference is logged.
                 * @example 1-6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b
                 */
                readonly "Xinqiao-Membership"?: components["parameters"]["MembershipSeen"];
            };
            readonly path: {
                /**
                 * @description 发布者的行政区划代码 · Division of the issuer (GB/T 2260)
                 * @example 310000
                 */
                readonly division: components["parameters"]["Division"];
                /**
                 * @description 主题 · Topic
                 * @example lists.environment
                 */
                readonly topic: components["parameters"]["Topic"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * 持有者送对账确认 · Deliver a holder's own cosignatures to the issuer
         * @description 持有者对本结点所发数据流的 `stored`、`applied` 确认；只能代表自己。重复送无害。
         *     What a holder states of a feed of this node, `stored` or `applied`; for itself only. Sending it twice does no harm.
         */
        readonly post: operations["pushCosignatures"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/joint-lists/{domain}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description 调用方现行成员文件的版本和摘要；不同则双方记录告警。Version and digest of the membership in force at the caller;
                 *     a difference is logged.
                 * @example 1-6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b
                 */
                readonly "Xinqiao-Membership"?: components["parameters"]["MembershipSeen"];
                /**
                 * @description 用途：应用清单的代码。政务共享的数据必须给出。Purpose: a code of the application list; required for data that are
                 *     for government use.
                 * @example A02
                 */
                readonly "Xinqiao-Purpose"?: components["parameters"]["Purpose"];
                /**
                 * @description 共享申请单号；与用途一并给出 · Number of the approved sharing request; goes with the purpose
                 * @example GX-2026-000123
                 */
                readonly "Xinqiao-Sharing-Request"?: components["parameters"]["SharingRequest"];
            };
            readonly path: {
                /**
                 * @description 联合名单：领域（环境、旅游、产品质量、食品药品）的严重失信主体名单；加 Trusted 为该领域的守信激励对象名单（红名单）。
                 *     A joint list: of a domain the list of serious ones; with `Trusted` its list of the trusted, who are commended.
                 * @example environment
                 */
                readonly domain: components["parameters"]["Domain"];
            };
            readonly cookie?: never;
        };
        /**
         * 联合名单概要 · Summarise a joint list
         * @description 今日（北京时间）在列的主体数，以及据以回答的各数据流大小。
         *     How many subjects are on the list today (Asia/Shanghai), and the feed sizes that the answer rests on.
         */
        readonly get: operations["readJointList"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/joint-lists/{domain}/subjects": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description 调用方现行成员文件的版本和摘要；不同则双方记录告警。Version and digest of the membership in force at the caller;
                 *     a difference is logged.
                 * @example 1-6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b
                 */
                readonly "Xinqiao-Membership"?: components["parameters"]["MembershipSeen"];
                /**
                 * @description 用途：应用清单的代码。政务共享的数据必须给出。Purpose: a code of the application list; required for data that are
                 *     for government use.
                 * @example A02
                 */
                readonly "Xinqiao-Purpose"?: components["parameters"]["Purpose"];
                /**
                 * @description 共享申请单号；与用途一并给出 · Number of the approved sharing request; goes with the purpose
                 * @example GX-2026-000123
                 */
                readonly "Xinqiao-Sharing-Request"?: components["parameters"]["SharingRequest"];
            };
            readonly path: {
                /**
                 * @description 联合名单：领域（环境、旅游、产品质量、食品药品）的严重失信主体名单；加 Trusted 为该领域的守信激励对象名单（红名单）。
                 *     A joint list: of a domain the list of serious ones; with `Trusted` its list of the trusted, who are commended.
                 * @example environment
                 */
                readonly domain: components["parameters"]["Domain"];
            };
            readonly cookie?: never;
        };
        /**
         * 在列的组织 · List the organisations on a joint list
         * @description 按统一社会信用代码排序，以游标翻页。只列组织：网址中不出现个人信息。
         *     By credit code, paged by cursor. Organisations only: no personal data in URLs.
         */
        readonly get: operations["listJointSubjects"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/joint-lists/{domain}/subjects/{uscc}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description 调用方现行成员文件的版本和摘要；不同则双方记录告警。Version and digest of the membership in force at the caller;
                 *     a difference is logged.
                 * @example 1-6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b
                 */
                readonly "Xinqiao-Membership"?: components["parameters"]["MembershipSeen"];
                /**
                 * @description 用途：应用清单的代码。政务共享的数据必须给出。Purpose: a code of the application list; required for data that are
                 *     for government use.
                 * @example A02
                 */
                readonly "Xinqiao-Purpose"?: components["parameters"]["Purpose"];
                /**
                 * @description 共享申请单号；与用途一并给出 · Number of the approved sharing request; goes with the purpose
                 * @example GX-2026-000123
                 */
                readonly "Xinqiao-Sharing-Request"?: components["parameters"]["SharingRequest"];
            };
            readonly path: {
                /**
                 * @description 联合名单：领域（环境、旅游、产品质量、食品药品）的严重失信主体名单；加 Trusted 为该领域的守信激励对象名单（红名单）。
                 *     A joint list: of a domain the list of serious ones; with `Trusted` its list of the trusted, who are commended.
                 * @example environment
                 */
                readonly domain: components["parameters"]["Domain"];
                /**
                 * @description 统一社会信用代码（GB 32100-2015）；全角、小写和首尾空格会先规范。
                 *     Unified social credit code; full-width, lower case and outer spaces are normalised first.
                 * @example 91310118PDY00001XQ
                 */
                readonly uscc: components["parameters"]["Uscc"];
            };
            readonly cookie?: never;
        };
        /**
         * 一个组织是否在列 · Is this organisation on the list
         * @description 事实和出处，不作结论：有命中时建议核实，由办理机关决定。一次至多 200 条命中，以游标接着读。
         *     Facts and where they come from, never a verdict: with hits the advice is to verify, and the handling authority
         *     decides. At most 200 hits at once, more by cursor.
         */
        readonly get: operations["readJointSubject"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/joint-lists/{domain}/checks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description 调用方现行成员文件的版本和摘要；不同则双方记录告警。Version and digest of the membership in force at the caller;
                 *     a difference is logged.
                 * @example 1-6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b
                 */
                readonly "Xinqiao-Membership"?: components["parameters"]["MembershipSeen"];
                /**
                 * @description 用途：应用清单的代码。政务共享的数据必须给出。Purpose: a code of the application list; required for data that are
                 *     for government use.
                 * @example A02
                 */
                readonly "Xinqiao-Purpose"?: components["parameters"]["Purpose"];
                /**
                 * @description 共享申请单号；与用途一并给出 · Number of the approved sharing request; goes with the purpose
                 * @example GX-2026-000123
                 */
                readonly "Xinqiao-Sharing-Request"?: components["parameters"]["SharingRequest"];
            };
            readonly path: {
                /**
                 * @description 联合名单：领域（环境、旅游、产品质量、食品药品）的严重失信主体名单；加 Trusted 为该领域的守信激励对象名单（红名单）。
                 *     A joint list: of a domain the list of serious ones; with `Trusted` its list of the trusted, who are commended.
                 * @example environment
                 */
                readonly domain: components["parameters"]["Domain"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * 批量核对组织 · Check up to 1,000 organisations
         * @description 一次至多一千个统一社会信用代码，按所给次序逐个回答。每个至多 20 条命中，`more` 为真的，其余按主体另问。有一个代码有误则整批
         *     不答：`where` 指明第几个。
         *     Up to 1,000 credit codes; answered one by one in the order given, with at most 20 hits each: where `more` is true
         *     the rest is asked for by subject. One wrong code and none is answered: `where` says which.
         */
        readonly post: operations["checkJointSubjects"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/joint-lists/{domain}/person-checks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description 调用方现行成员文件的版本和摘要；不同则双方记录告警。Version and digest of the membership in force at the caller;
                 *     a difference is logged.
                 * @example 1-6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b
                 */
                readonly "Xinqiao-Membership"?: components["parameters"]["MembershipSeen"];
                /**
                 * @description 用途：应用清单的代码。政务共享的数据必须给出。Purpose: a code of the application list; required for data that are
                 *     for government use.
                 * @example A02
                 */
                readonly "Xinqiao-Purpose"?: components["parameters"]["Purpose"];
                /**
                 * @description 共享申请单号；与用途一并给出 · Number of the approved sharing request; goes with the purpose
                 * @example GX-2026-000123
                 */
                readonly "Xinqiao-Sharing-Request"?: components["parameters"]["SharingRequest"];
            };
            readonly path: {
                /**
                 * @description 联合名单：领域（环境、旅游、产品质量、食品药品）的严重失信主体名单；加 Trusted 为该领域的守信激励对象名单（红名单）。
                 *     A joint list: of a domain the list of serious ones; with `Trusted` its list of the trusted, who are commended.
                 * @example environment
                 */
                readonly domain: components["parameters"]["Domain"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * 一个自然人是否在列 · Is this person on the list
         * @description 证件号码只在正文中，本结点由它算出关联键后即弃，不存、不记、不答。须有用途和共享申请单号，先入审计日志再回答。
         *     `nameAgrees` 比较姓名：不一致时须由人核对。一次至多 200 条命中，以正文中的游标接着读。
         *     The number stands in the body only; the node derives the link key from it and keeps nothing of it. Purpose and
         *     sharing request are required and are in the audit log before the answer. `nameAgrees` compares the name: when it
         *     is false, a person has to look. At most 200 hits at once, more by the cursor in the body.
         */
        readonly post: operations["checkJointPerson"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/joint-lists/{domain}/changes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description 调用方现行成员文件的版本和摘要；不同则双方记录告警。Version and digest of the membership in force at the caller;
                 *     a difference is logged.
                 * @example 1-6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b
                 */
                readonly "Xinqiao-Membership"?: components["parameters"]["MembershipSeen"];
                /**
                 * @description 用途：应用清单的代码。政务共享的数据必须给出。Purpose: a code of the application list; required for data that are
                 *     for government use.
                 * @example A02
                 */
                readonly "Xinqiao-Purpose"?: components["parameters"]["Purpose"];
                /**
                 * @description 共享申请单号；与用途一并给出 · Number of the approved sharing request; goes with the purpose
                 * @example GX-2026-000123
                 */
                readonly "Xinqiao-Sharing-Request"?: components["parameters"]["SharingRequest"];
            };
            readonly path: {
                /**
                 * @description 联合名单：领域（环境、旅游、产品质量、食品药品）的严重失信主体名单；加 Trusted 为该领域的守信激励对象名单（红名单）。
                 *     A joint list: of a domain the list of serious ones; with `Trusted` its list of the trusted, who are commended.
                 * @example environment
                 */
                readonly domain: components["parameters"]["Domain"];
            };
            readonly cookie?: never;
        };
        /**
         * 自游标以来的变化 · Read what changed since a cursor
         * @description 没有游标则从头开始；把每次给出的游标存好，下次原样送回。`wait` 秒内有变化即答（长轮询），没有变化则答空页。
         *     `listed`：该 `ref` 现为所给记录；`ended`：该 `ref` 不再在列。两者都可以重复执行。到期不在变化之列：接收者每日按
         *     记录的 `publicityEnd` 与 `validTo` 自行终止。
         *     Without a cursor it begins at the beginning; keep each cursor and send it back as it is. With `wait` the answer
         *     comes as soon as something changes, or empty after so many seconds (long poll). `listed`: the ref now has this
         *     record; `ended`: the ref is no longer on the list; doing either twice does no harm. Expiry is no change: the
         *     receiver ends a record by its `publicityEnd` and `validTo` itself, each day.
         */
        readonly get: operations["readJointChanges"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/joint-lists/{domain}/snapshot": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description 调用方现行成员文件的版本和摘要；不同则双方记录告警。Version and digest of the membership in force at the caller;
                 *     a difference is logged.
                 * @example 1-6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b
                 */
                readonly "Xinqiao-Membership"?: components["parameters"]["MembershipSeen"];
                /**
                 * @description 用途：应用清单的代码。政务共享的数据必须给出。Purpose: a code of the application list; required for data that are
                 *     for government use.
                 * @example A02
                 */
                readonly "Xinqiao-Purpose"?: components["parameters"]["Purpose"];
                /**
                 * @description 共享申请单号；与用途一并给出 · Number of the approved sharing request; goes with the purpose
                 * @example GX-2026-000123
                 */
                readonly "Xinqiao-Sharing-Request"?: components["parameters"]["SharingRequest"];
            };
            readonly path: {
                /**
                 * @description 联合名单：领域（环境、旅游、产品质量、食品药品）的严重失信主体名单；加 Trusted 为该领域的守信激励对象名单（红名单）。
                 *     A joint list: of a domain the list of serious ones; with `Trusted` its list of the trusted, who are commended.
                 * @example environment
                 */
                readonly domain: components["parameters"]["Domain"];
            };
            readonly cookie?: never;
        };
        /**
         * 签名快照 · Export the list as a signed snapshot
         * @description 一行一个 JSON：首行说明，其后是各省撤下流、名单流的全部签名页，及许可读取的标注流（异议处理中、采用），末行说明到此为止。没有末行的快照不完整。
         *     `npm run verify -- snapshot FILE` 离线验证：每条都在发布者签过的账中，一条不少。首行的 `cursor` 可接着读变化。
         *     One JSON value a line: what it is, then all signed pages of the withdrawals and list feeds of every province, and
         *     of the feeds of marks (objections, adoptions) that the caller may read, then a line that says that this is all. Without the last line the snapshot is cut off. `npm run verify -- snapshot
         *     FILE` proves offline that every entry is in a log that its issuer signed, and that none is missing. Changes go on
         *     from the `cursor` of the first line.
         */
        readonly get: operations["exportJointList"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/subjects/{uscc}/records": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description 调用方现行成员文件的版本和摘要；不同则双方记录告警。Version and digest of the membership in force at the caller;
                 *     a difference is logged.
                 * @example 1-6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b
                 */
                readonly "Xinqiao-Membership"?: components["parameters"]["MembershipSeen"];
                /**
                 * @description 用途：应用清单的代码。政务共享的数据必须给出。Purpose: a code of the application list; required for data that are
                 *     for government use.
                 * @example A02
                 */
                readonly "Xinqiao-Purpose"?: components["parameters"]["Purpose"];
                /**
                 * @description 共享申请单号；与用途一并给出 · Number of the approved sharing request; goes with the purpose
                 * @example GX-2026-000123
                 */
                readonly "Xinqiao-Sharing-Request"?: components["parameters"]["SharingRequest"];
            };
            readonly path: {
                /**
                 * @description 统一社会信用代码（GB 32100-2015）；全角、小写和首尾空格会先规范。
                 *     Unified social credit code; full-width, lower case and outer spaces are normalised first.
                 * @example 91310118PDY00001XQ
                 */
                readonly uscc: components["parameters"]["Uscc"];
            };
            readonly cookie?: never;
        };
        /**
         * 一个组织的全部记录 · List what the region knows of an organisation
         * @description 调用方可见的各类记录，今日仍在公示或共享的。须有用途和共享申请单号，先入审计日志再回答。
         *     The records of every category that the caller may see and that are still shown today. Purpose and sharing request
         *     are required and are in the audit log before the answer.
         */
        readonly get: operations["listSubjectRecords"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/checks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description 调用方现行成员文件的版本和摘要；不同则双方记录告警。Version and digest of the membership in force at the caller;
                 *     a difference is logged.
                 * @example 1-6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b
                 */
                readonly "Xinqiao-Membership"?: components["parameters"]["MembershipSeen"];
                /**
                 * @description 用途：应用清单的代码。政务共享的数据必须给出。Purpose: a code of the application list; required for data that are
                 *     for government use.
                 * @example A02
                 */
                readonly "Xinqiao-Purpose"?: components["parameters"]["Purpose"];
                /**
                 * @description 共享申请单号；与用途一并给出 · Number of the approved sharing request; goes with the purpose
                 * @example GX-2026-000123
                 */
                readonly "Xinqiao-Sharing-Request"?: components["parameters"]["SharingRequest"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * 办事核查 · Check a subject for a procedure
         * @description 供一网通办、招标投标、资金、许可等环节：调用方可见的四个领域的命中、标准和依据，只给事实，建议核实，由办理机关决定。以结点
         *     签名密钥签名，可离线核验（`npm run verify -- check FILE`）；`validUntil` 以前有效。自然人按证件或从业证号（导游证号）查找，不在
         *     答复中重复。须有用途和共享申请单号，先入审计日志再回答。一次至多 200 条命中，其余以 `cursor` 另行核查，每份各自签名。
         *     For counters, tenders, subsidies and licences: hits in the domains that the caller may see, with rule and basis;
         *     facts only, with the advice to verify, and the handling authority decides. Signed with the node's feed key, to be
         *     verified offline, and good until `validUntil`. A person is found by the document or by a practitioner's licence,
         *     and not repeated. Purpose and sharing request are required and are in the audit log before the answer. At most 200
         *     hits at once; the others are checked with `cursor`, and each part is signed as what it is.
         */
        readonly post: operations["checkSubject"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/person-records": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description 调用方现行成员文件的版本和摘要；不同则双方记录告警。Version and digest of the membership in force at the caller;
                 *     a difference is logged.
                 * @example 1-6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b
                 */
                readonly "Xinqiao-Membership"?: components["parameters"]["MembershipSeen"];
                /**
                 * @description 用途：应用清单的代码。政务共享的数据必须给出。Purpose: a code of the application list; required for data that are
                 *     for government use.
                 * @example A02
                 */
                readonly "Xinqiao-Purpose"?: components["parameters"]["Purpose"];
                /**
                 * @description 共享申请单号；与用途一并给出 · Number of the approved sharing request; goes with the purpose
                 * @example GX-2026-000123
                 */
                readonly "Xinqiao-Sharing-Request"?: components["parameters"]["SharingRequest"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * 一个自然人的全部记录 · List what the region knows of a person
         * @description 同组织的记录，但证件号码和游标只在正文中；一次至多 200 条。经本人同意的正面信息（青年守信、志愿服务）只在数据清单所列的用途
         *     （守信激励）中给出。As for an organisation, but number and cursor stand in the body only; at most 200 at once. What rests
         *     on the person's consent (honours of young people, volunteering) is told for the uses of the data list alone.
         */
        readonly post: operations["listPersonRecords"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/reports": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description 调用方现行成员文件的版本和摘要；不同则双方记录告警。Version and digest of the membership in force at the caller;
                 *     a difference is logged.
                 * @example 1-6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b
                 */
                readonly "Xinqiao-Membership"?: components["parameters"]["MembershipSeen"];
                /**
                 * @description 用途：应用清单的代码。政务共享的数据必须给出。Purpose: a code of the application list; required for data that are
                 *     for government use.
                 * @example A02
                 */
                readonly "Xinqiao-Purpose"?: components["parameters"]["Purpose"];
                /**
                 * @description 共享申请单号；与用途一并给出 · Number of the approved sharing request; goes with the purpose
                 * @example GX-2026-000123
                 */
                readonly "Xinqiao-Sharing-Request"?: components["parameters"]["SharingRequest"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * 申请信用报告 · Order a credit report
         * @description 主体只在正文中。用途和共享申请单号在请求头。Purpose and sharing request stand in the headers.个人报告、授权版须有授权或本人申请；谁问、为何、凭何先入审计日志。回答 202，进度地址在
         *     `Location`；授权版向各省查询，到期未答的省标注“未返回”，答复到后以新编号补全。同键同问得到同一申请（200）。
         *     The subject stands in the body only. A report on a person, and every authorised edition, needs an authorisation or
         *     the own request; who asks, why and on what ground is in the audit log first. Answered 202 with the address of the
         *     progress in `Location`. For the authorised edition every province is asked; one that is silent is marked, and the
         *     report is completed under a new number when it answers. The same question under the same key is one order (200).
         */
        readonly post: operations["orderReport"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/reports/{order}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description 调用方现行成员文件的版本和摘要；不同则双方记录告警。Version and digest of the membership in force at the caller;
                 *     a difference is logged.
                 * @example 1-6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b
                 */
                readonly "Xinqiao-Membership"?: components["parameters"]["MembershipSeen"];
            };
            readonly path: {
                /**
                 * @description 申请编号 · The number of the order
                 * @example 01931f6a-3c00-7a57-9b0e-5a4f0a2c6d11
                 */
                readonly order: components["parameters"]["ReportOrder"];
            };
            readonly cookie?: never;
        };
        /**
         * 报告的进度 · How far an order is
         * @description 只有申请者可见。`partial`：已出具而缺省份，答复到后补全；`reports` 中最后一份为准。
         *     Shown to whoever ordered it. `partial`: made without some provinces, completed when they answer; the last of
         *     `reports` is the one to use.
         */
        readonly get: operations["readReportOrder"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/reports/{order}/document": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description 调用方现行成员文件的版本和摘要；不同则双方记录告警。Version and digest of the membership in force at the caller;
                 *     a difference is logged.
                 * @example 1-6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b
                 */
                readonly "Xinqiao-Membership"?: components["parameters"]["MembershipSeen"];
            };
            readonly path: {
                /**
                 * @description 申请编号 · The number of the order
                 * @example 01931f6a-3c00-7a57-9b0e-5a4f0a2c6d11
                 */
                readonly order: components["parameters"]["ReportOrder"];
            };
            readonly cookie?: never;
        };
        /**
         * 取报告 · Fetch the newest report of an order
         * @description 按 `Accept` 给出：`application/json`（缺省，带签名）、`application/pdf`（PDF/A-2b，带签名）或 `text/html`（不带签名）。三者内容相同。
         *     In the form that `Accept` asks for: JSON (signed, the default), PDF/A-2b (signed) or HTML (not signed), all of the
         *     same content.
         */
        readonly get: operations["readReport"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/report-checks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description 调用方现行成员文件的版本和摘要；不同则双方记录告警。Version and digest of the membership in force at the caller;
                 *     a difference is logged.
                 * @example 1-6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b
                 */
                readonly "Xinqiao-Membership"?: components["parameters"]["MembershipSeen"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * 核验报告 · Check a report by its code
         * @description 凭封面上的验证码：是否为本结点所出具，内容是否仍然现行。不说哪一项已不适用。
         *     By the code on the cover: whether this node made it, and whether it is still current. Which item is not so any more
         *     is never said.
         */
        readonly post: operations["checkReport"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        readonly ReportWish: {
            /** @description 主体：组织给信用代码，个人给姓名和证件 · An organisation by its code, a person by name and document */
            readonly subject: {
                /** @constant */
                readonly kind: "organisation";
                readonly uscc: string;
            } | {
                /** @constant */
                readonly kind: "person";
                readonly name: string;
                readonly idType: string;
                readonly idNumber: string;
            };
            /**
             * @description 公示版、政务版、授权版 · Edition
             * @enum {string}
             */
            readonly edition: "public" | "government" | "authorised";
            /** @description 查询单位，个人报告会列出 · For whom it is made; a person is told it */
            readonly organisation: string;
            /** @description 本人申请或授权；个人报告和授权版必填 · Needed for a person and for the authorised edition */
            readonly authorisation?: {
                /** @enum {string} */
                readonly kind: "own" | "consent";
                /** @description 申请或授权的编号 · Its number */
                readonly reference: string;
            };
        };
        readonly ReportCode: {
            /** @description 封面上的验证码 · The code on the cover */
            readonly code: string;
        };
        readonly ReportProgress: {
            readonly order: string;
            /**
             * @description 办理中、已出具待补全、已出具、未能出具、已过保存期 · Being made, made without some provinces, made, could not be made, not kept any more
             * @enum {string}
             */
            readonly state: "waiting" | "partial" | "complete" | "failed" | "expired";
            readonly orderedAt: components["schemas"]["Instant"];
            readonly answerBy: components["schemas"]["Instant"];
            readonly expiresAt: components["schemas"]["Instant"];
            /** @description 被查询的省 · Provinces that are asked */
            readonly provinces: readonly {
                readonly division: components["schemas"]["Division"];
                /**
                 * @description 待查询、已查询、已答复、不予答复、逾期 · To be asked, asked, answered, refused, nobody waits any more
                 * @enum {string}
                 */
                readonly state: "due" | "asked" | "answered" | "refused" | "over";
            }[];
            readonly reports: readonly {
                readonly reportNo: string;
                /** @description 验证码 · By which it is checked */
                readonly code: string;
                readonly madeAt: components["schemas"]["Instant"];
                /** @description 未返回的省 · Provinces that it has not */
                readonly missing: readonly components["schemas"]["Division"][];
            }[];
        };
        /** @description 信用报告标准（`openapi/standard/report-organisation.json`、`report-person.json`）· As the report standard says */
        readonly CreditReport: {
            readonly cover: Record<string, never>;
            readonly body: Record<string, never>;
        };
        readonly ReportCheck: {
            /** @description 是否为本结点所出具 · Whether this node made it */
            readonly authentic: boolean;
            readonly report: null | {
                readonly reportNo: string;
                readonly bodyDigest: string;
                /** @enum {string} */
                readonly edition: "public" | "government" | "authorised";
                readonly madeAt: components["schemas"]["Instant"];
                /** @description 内容是否仍然现行 · Whether nothing that it shows has ended or was withdrawn or corrected */
                readonly current: boolean;
                readonly checkedAt: components["schemas"]["Instant"];
            };
        };
        /** @description 行政区划代码 · Six digits (GB/T 2260) */
        readonly Division: string;
        /** @enum {string} */
        readonly Domain: "environment" | "tourism" | "quality" | "foodDrug";
        /**
         * @description 领域；加 Trusted 为该领域的守信激励对象名单 · A domain; with `Trusted` its list of the trusted
         * @enum {string}
         */
        readonly JointListName: "environment" | "tourism" | "quality" | "foodDrug" | "environmentTrusted" | "tourismTrusted" | "qualityTrusted" | "foodDrugTrusted";
        readonly Generation: number;
        readonly Count: number;
        /** @description 十六进制 · 32 bytes in hexadecimal */
        readonly Hash: string;
        readonly FeedName: string;
        /** @description UTC，毫秒 · UTC with milliseconds */
        readonly Instant: string;
        /** @description C2SP signed note；见 docs/protocol.md §5、§6 · see docs/protocol.md §5, §6 */
        readonly SignedNote: string;
        /** @description 一行一个 JSON；见 docs/protocol.md §8 · one JSON value a line; see docs/protocol.md §8 */
        readonly Page: string;
        readonly Node: {
            readonly division: components["schemas"]["Division"];
            /** @description 成员文件中的名称 · As in the membership */
            readonly name: string;
            /** @description 程序版本 · Version of the program */
            readonly version: string;
            /** @enum {string} */
            readonly suite: "intl" | "sm";
            /** @description 可读的归集标准版本 · Versions of the common standard that this node reads */
            readonly schemaVersions: readonly string[];
            /**
             * @description 一个成员可用的限度；超出则 429、413 或 431。What one member may use; beyond it 429, 413 or 431. With several
             *     processes behind one address each has these limits.
             */
            readonly limits: {
                /** @description 一页的条目 · Entries of a page */
                readonly pageEntries: components["schemas"]["Count"];
                /** @description 一页解压后的字节 · Decompressed bytes of a page */
                readonly pageBytes: components["schemas"]["Count"];
                /** @description 一行的字节 · Bytes of a line of a page */
                readonly lineBytes: components["schemas"]["Count"];
                /** @description 请求头的字节 · Bytes of the head of a request */
                readonly headBytes: components["schemas"]["Count"];
                /** @description JSON 正文的字节 · Bytes of a JSON body */
                readonly jsonBytes: components["schemas"]["Count"];
                /** @description 一次批量查询的主体 · Subjects of one bulk check */
                readonly bulkSubjects: components["schemas"]["Count"];
                /** @description 同时的连接 · Connections at once */
                readonly connections: components["schemas"]["Count"];
                /** @description 同时处理的请求 · Requests served at once */
                readonly requestsAtOnce: components["schemas"]["Count"];
                /** @description 排队的请求 · Requests that may wait */
                readonly requestsWaiting: components["schemas"]["Count"];
                /**
                 * @description 每秒的请求，长期；批量查询计 20，逐页计 10，快照计 500，主体的记录计 5。Requests a second in the long run; a
                 *     bulk check counts 20, a page of subjects or changes 10, a snapshot 500, records of a subject 5.
                 */
                readonly requestsPerSecond: number;
                /** @description 每秒的字节，长期 · Bytes a second in the long run */
                readonly bytesPerSecond: components["schemas"]["Count"];
            };
            readonly time: components["schemas"]["Instant"];
            /**
             * @description 就绪、恢复中、停止 · `halted` needs an operator
             * @enum {string}
             */
            readonly state: "ready" | "recovering" | "halted";
            readonly membership: {
                readonly version: components["schemas"]["Generation"];
                readonly digest: components["schemas"]["Hash"];
            };
        };
        readonly ErasureList: {
            readonly statements: readonly string[];
        };
        /** @description 见 docs/protocol.md §10 · see docs/protocol.md §10 */
        readonly SignedMembership: {
            readonly membership: {
                readonly version: components["schemas"]["Generation"];
                readonly region: string;
                /** @enum {string} */
                readonly suite: "intl" | "sm";
                readonly validFrom: components["schemas"]["Instant"];
                readonly validTo: components["schemas"]["Instant"];
                readonly members: readonly components["schemas"]["Member"][];
                readonly feeds: {
                    readonly [key: string]: components["schemas"]["FeedTerms"];
                };
                /** @description 轮值主席的任期 · Terms of the rotating chair */
                readonly chairs?: readonly {
                    readonly division: components["schemas"]["Division"];
                    readonly from: components["schemas"]["Instant"];
                    readonly to: components["schemas"]["Instant"];
                }[];
            };
            readonly signatures: readonly {
                readonly division: components["schemas"]["Division"];
                /** @description base64 */
                readonly signature: string;
            }[];
        };
        readonly Member: {
            readonly division: components["schemas"]["Division"];
            readonly name: string;
            readonly endpoint: string;
            readonly certificatePins: readonly string[];
            readonly feedKeys: readonly {
                /** @description base64 */
                readonly publicKey: string;
                readonly retiredAt?: {
                    readonly [key: string]: components["schemas"]["Count"];
                };
            }[];
            readonly issues: readonly string[];
            /** @description 全体已同意、可由主席启用者 · What all have agreed to, for the chair to put in force */
            readonly approved?: {
                readonly endpoints: readonly string[];
                readonly certificatePins: readonly string[];
                readonly feedKeys: readonly string[];
            };
            /** @description endpoint 是前置网关 · The endpoint is a gateway that ends TLS */
            readonly gateway?: {
                readonly certificatePins: readonly string[];
            };
        };
        readonly FeedTerms: {
            readonly audience: "members" | readonly components["schemas"]["Division"][];
            /** @enum {string} */
            readonly scope: "publicity" | "sharing";
            readonly relayAllowed: boolean;
            /** @description 资源标识 · Identifier of the shared resource */
            readonly resourceId?: string;
            /** @description 共享条件 · Under which a reader may use it */
            readonly sharingTerms?: string;
            /** @description 副本多少分钟没有发布者的消息即为过时，缺省 10 · After how many minutes without word from its issuer a copy is stale; 10 when left out */
            readonly freshMinutes?: number;
        };
        readonly FeedList: {
            readonly feeds: readonly components["schemas"]["HeldFeed"][];
        };
        readonly HeldFeed: {
            readonly feed: components["schemas"]["FeedName"];
            readonly generation: components["schemas"]["Generation"];
            readonly size: components["schemas"]["Count"];
            readonly root: components["schemas"]["Hash"];
            readonly applied: components["schemas"]["Count"];
            /** @description 账目不一致，不再接收 · Two histories were proven; nothing more is taken in */
            readonly frozen: boolean;
            /** @description 发布者签名的便笺 · The issuer's signed note */
            readonly checkpoint: string | null;
            /**
             * @description 本结点按其高水位文件确认过的大小和根，不论数据库现存多少；无此文件的进程不说。
             *     Size and root that this node vouched for by its high-water file, whatever its database holds now; not said by a
             *     process without the file.
             */
            readonly vouched?: {
                readonly size: components["schemas"]["Count"];
                readonly root: components["schemas"]["Hash"];
            };
        };
        readonly CheckpointAnswer: {
            readonly feed: components["schemas"]["FeedName"];
            readonly generation: components["schemas"]["Generation"];
            readonly size: components["schemas"]["Count"];
            readonly root: components["schemas"]["Hash"];
            readonly note: components["schemas"]["SignedNote"];
            readonly cosignatures: readonly components["schemas"]["Cosignature"][];
        };
        readonly Cosignature: {
            readonly division: components["schemas"]["Division"];
            /** @enum {string} */
            readonly kind: "stored" | "applied";
            readonly size: components["schemas"]["Count"];
            readonly root: components["schemas"]["Hash"];
            readonly time: components["schemas"]["Count"];
            /** @description 便笺签名行的 base64 · The base64 of a note signature line */
            readonly signature: string;
        };
        readonly EntryEvidence: {
            /** @description 条目头，被散列的原字节 · Exactly the bytes that were hashed */
            readonly header: string;
            readonly inclusion: components["schemas"]["Proof"];
            readonly salt?: string;
            readonly body?: string;
        };
        readonly InclusionEvidence: {
            /** @constant */
            readonly evidence: 1;
            /** @constant */
            readonly kind: "inclusion";
            readonly feed: components["schemas"]["FeedName"];
            readonly generation: components["schemas"]["Generation"];
            readonly checkpoint: components["schemas"]["SignedNote"];
            readonly cosignatures: readonly components["schemas"]["Cosignature"][];
            readonly entry: components["schemas"]["EntryEvidence"];
        };
        readonly ReceiptEvidence: {
            /** @constant */
            readonly evidence: 1;
            /** @constant */
            readonly kind: "receipt";
            readonly feed: components["schemas"]["FeedName"];
            readonly generation: components["schemas"]["Generation"];
            readonly checkpoint: components["schemas"]["SignedNote"];
            readonly cosignature: components["schemas"]["Cosignature"];
            readonly entry?: components["schemas"]["EntryEvidence"];
        };
        readonly ConsistencyProof: {
            readonly feed: components["schemas"]["FeedName"];
            readonly generation: components["schemas"]["Generation"];
            readonly from: components["schemas"]["Count"];
            readonly root: components["schemas"]["Hash"];
            readonly checkpoint: components["schemas"]["SignedNote"];
            readonly consistency: components["schemas"]["Proof"];
        };
        readonly Proof: readonly string[];
        readonly CosignatureDelivery: {
            readonly generation: components["schemas"]["Generation"];
            readonly cosignatures: readonly components["schemas"]["Cosignature"][];
        };
        readonly Stored: {
            /** @description 已存条数 · Entries held now */
            readonly size: components["schemas"]["Count"];
        };
        readonly AsOf: {
            readonly at: components["schemas"]["Instant"];
            readonly day: components["schemas"]["day"];
            /** @description 各数据流已应用的条数 · How far each feed of the topic is applied */
            readonly sizes: {
                readonly [key: string]: components["schemas"]["Count"];
            };
            /**
             * @description 账目不一致而冻结的账：回答只含证实之前已应用的内容，可能缺少此后的变化；通常为空。见合作方指南。
             *     Logs whose issuer signed two histories: the answer holds what was applied before that was proven, and may lack
             *     what changed since. Empty as a rule; the guide for partners says what to do.
             */
            readonly frozen: readonly string[];
        };
        /**
         * @description 所依据的账已冻结：该省签过两本账，此条是证实之前的内容。只在冻结时出现。
         *     It rests on a frozen log: its province signed two histories, and this is from before that was proven. Only there when so.
         * @constant
         */
        readonly Frozen: true;
        readonly JointListSummary: {
            readonly domain: components["schemas"]["JointListName"];
            readonly subjects: components["schemas"]["Count"];
            readonly asOf: components["schemas"]["AsOf"];
        };
        /** @description 异议处理中：由发布省的结果解除 · An objection that is being dealt with; the issuer's outcome takes it away */
        readonly Objection: {
            /** @description 受理省 · Province that received it */
            readonly division: string;
            readonly receivedAt: components["schemas"]["day"];
            /** @description 按发布省规定的答复末日，已知时给出 · Last day for the answer by the issuer's law, where it is known */
            readonly dueAt?: components["schemas"]["day"];
        };
        /** @description 接收省主管机关的采用 · That an authority of a receiving province adopted the listing */
        readonly Adoption: {
            readonly division: string;
            readonly authority: string;
            readonly localBasis: string;
            readonly decisionNo: string;
            readonly date: components["schemas"]["day"];
        };
        /**
         * @description measures：全国性名单，采用省可执行措施；information：他省为提示信息，不产生措施。A nationwide list carries measures
         *     where it is adopted; another is for information in other provinces and carries none.
         * @enum {unknown}
         */
        readonly Reach: "measures" | "information";
        readonly HeldListing: {
            readonly feed: components["schemas"]["FeedName"];
            readonly generation: components["schemas"]["Generation"];
            readonly seq: components["schemas"]["Count"];
            /** @description 名单记录自始至终不变 · Constant through the listing's life */
            readonly ref: string;
            readonly frozen?: components["schemas"]["Frozen"];
            readonly subjectKey: components["schemas"]["uscc"];
            readonly record: components["schemas"]["r07-serious-listing"] | components["schemas"]["r08-trusted-listing"];
            readonly objections: readonly components["schemas"]["Objection"][];
            readonly adoptedBy: readonly components["schemas"]["Adoption"][];
            readonly reach: components["schemas"]["Reach"];
        };
        readonly SubjectList: {
            readonly domain: components["schemas"]["JointListName"];
            readonly subjects: readonly {
                readonly subjectKey: components["schemas"]["uscc"];
                readonly listings: readonly components["schemas"]["HeldListing"][];
                readonly more: components["schemas"]["MoreHits"];
            }[];
            /** @description 下一页的游标，末页为空 · For the next page; null at the end */
            readonly cursor: string | null;
            readonly asOf: components["schemas"]["AsOf"];
        };
        readonly SubjectAnswer: {
            readonly domain: components["schemas"]["JointListName"];
            readonly subject: components["schemas"]["AskedSubject"];
            readonly hits: readonly components["schemas"]["HeldListing"][];
            /** @enum {unknown} */
            readonly advice: "建议核实" | null;
            readonly cursor: components["schemas"]["NextHits"];
            /** @constant */
            readonly decidedBy: "办理机关";
            readonly asOf: components["schemas"]["AsOf"];
        };
        /** @description 其余命中的游标；没有了则为空 · By which further hits are asked for; null when there are none */
        readonly NextHits: string | null;
        /** @description 命中多于所列，其余按主体另问 · There are more than are listed; the rest is asked for by subject */
        readonly MoreHits: boolean;
        /**
         * @description 三者居其一：统一社会信用代码；证件类型与号码；从业证号。One of three: the credit code; kind and number of the document;
         *     the practitioner's licence.
         */
        readonly CheckQuestion: {
            readonly uscc?: string;
            readonly idType?: string;
            readonly idNumber?: string;
            /** @description 从业证号，如导游证号 · Such as a guide's */
            readonly practitionerNo?: string;
            /** @description 姓名，用于比较 · Compared with the records */
            readonly name?: string;
            /** @description 上一份核查给出的 · As the check before gave it */
            readonly cursor?: string;
        } & ({
            readonly uscc: unknown;
        } | {
            readonly idType: unknown;
            readonly idNumber: unknown;
        } | {
            readonly practitionerNo: unknown;
        });
        readonly SignedCheck: {
            /** @description 签名的内容 · What is signed, as canonical JSON after the line `xinqiao check v1` */
            readonly facts: {
                /** @constant */
                readonly check: 1;
                /** @description 答复的结点 · Who answers */
                readonly division: string;
                readonly number: string;
                readonly askedAt: components["schemas"]["Instant"];
                /** @description 此前有效 · May be relied on until then */
                readonly validUntil: components["schemas"]["Instant"];
                readonly purpose: string;
                readonly sharingRequest: string | null;
                /** @description 自然人为空 · Null of a person */
                readonly uscc: string | null;
                readonly hits: readonly components["schemas"]["CheckHit"][];
                /**
                 * @description 此后的命中，即仅为一部分，不作无命中之凭证；自第一条起的为空。The hits beyond this cursor: a part, which says
                 *     nothing of those before it; null from the first on.
                 */
                readonly after: string | null;
                readonly cursor: components["schemas"]["NextHits"];
                readonly nameAgrees: components["schemas"]["NameAgrees"];
                /** @enum {unknown} */
                readonly advice: "建议核实" | null;
                /** @constant */
                readonly decidedBy: "办理机关";
                readonly sizes: {
                    readonly [key: string]: components["schemas"]["Count"];
                };
            };
            readonly signature: {
                /** @enum {unknown} */
                readonly suite: "intl" | "sm";
                readonly keyId: string;
                readonly value: string;
            };
        };
        readonly CheckHit: {
            readonly domain: components["schemas"]["Domain"];
            /** @description 认定省 · Province that listed */
            readonly division: string;
            readonly feed: components["schemas"]["FeedName"];
            readonly ref: string;
            readonly listName: string;
            /** @description 认定标准代码 · Code of the criterion */
            readonly rule: string;
            /** @description 认定依据 · Legal basis */
            readonly basis: string;
            readonly decisionNo: string;
            readonly decisionDate: components["schemas"]["day"];
            /** @description 认定机关 · Authority that decided */
            readonly authority: string;
            /** @description 有效期止；按事件终止的为空 · Last day; null where an event ends it */
            readonly validTo: string | null;
            readonly reach: components["schemas"]["Reach"];
            readonly adoptedBy: readonly string[];
            /** @description 答复省就该用途可采取的措施：本省名单，或本省已采用的 · What the answering province may do for this use */
            readonly measures: readonly string[];
            /** @description 异议处理中 · An objection is being dealt with */
            readonly objected: boolean;
        };
        readonly SubjectCheck: {
            readonly usccs: readonly string[];
        };
        readonly SubjectCheckAnswer: {
            readonly domain: components["schemas"]["JointListName"];
            /** @description 与所问次序相同 · In the order of the question */
            readonly answers: readonly {
                readonly subject: components["schemas"]["AskedSubject"];
                readonly hits: readonly components["schemas"]["HeldListing"][];
                /** @enum {unknown} */
                readonly advice: "建议核实" | null;
                readonly more: components["schemas"]["MoreHits"];
            }[];
            /** @constant */
            readonly decidedBy: "办理机关";
            readonly asOf: components["schemas"]["AsOf"];
        };
        readonly AskedSubject: {
            readonly uscc: components["schemas"]["uscc"];
        };
        readonly PersonQuestion: {
            /** @description 证件类型 · Kind of document (document-types) */
            readonly idType: string;
            /** @description 证件号码 · Number of the document */
            readonly idNumber: string;
            /** @description 姓名，用于比较 · Compared with the records */
            readonly name?: string;
            /** @description 上一部分给出的 · As the part before gave it */
            readonly cursor?: string;
        };
        /** @description 名单记录；不含关联键：问的人已知是谁。A listing without the link key: who asks knows whom it is about. */
        readonly HeldPersonListing: {
            readonly feed: components["schemas"]["FeedName"];
            readonly generation: components["schemas"]["Generation"];
            readonly seq: components["schemas"]["Count"];
            readonly ref: string;
            readonly frozen?: components["schemas"]["Frozen"];
            readonly record: Record<string, never>;
            readonly objections: readonly components["schemas"]["Objection"][];
            readonly adoptedBy?: readonly components["schemas"]["Adoption"][];
            readonly reach?: components["schemas"]["Reach"];
        };
        readonly PersonAnswer: {
            readonly domain: components["schemas"]["JointListName"];
            readonly hits: readonly components["schemas"]["HeldPersonListing"][];
            readonly cursor: components["schemas"]["NextHits"];
            readonly nameAgrees: components["schemas"]["NameAgrees"];
            /** @enum {unknown} */
            readonly advice: "建议核实" | null;
            /** @constant */
            readonly decidedBy: "办理机关";
            readonly asOf: components["schemas"]["AsOf"];
        };
        /**
         * @description 所给姓名与全部命中记录的（可能遮蔽的）姓名相容；没有命中或未给姓名则为空。Whether the given name fits the name,
         *     perhaps masked, of every hit; null without hits or without a name.
         */
        readonly NameAgrees: boolean | null;
        readonly PersonRecords: {
            readonly records: readonly components["schemas"]["HeldPersonListing"][];
            /** @description 超过一次所答之数 · There are more than one answer holds */
            readonly more: boolean;
            readonly cursor: components["schemas"]["NextHits"];
            readonly nameAgrees: components["schemas"]["NameAgrees"];
            /** @constant */
            readonly decidedBy: "办理机关";
            readonly asOf: components["schemas"]["AsOf"];
        };
        readonly HeldRecord: {
            readonly feed: components["schemas"]["FeedName"];
            readonly generation: components["schemas"]["Generation"];
            readonly seq: components["schemas"]["Count"];
            readonly ref: string;
            readonly frozen?: components["schemas"]["Frozen"];
            /** @description R01–R15 */
            readonly category: string;
            /** @enum {string} */
            readonly status: "active" | "objected" | "corrected";
            /** @description 归集标准的记录，见 openapi/standard · A record of the common standard */
            readonly record: Record<string, never>;
            readonly objections: readonly components["schemas"]["Objection"][];
            readonly adoptedBy?: readonly components["schemas"]["Adoption"][];
            readonly reach?: components["schemas"]["Reach"];
        };
        readonly RecordPage: {
            readonly records: readonly components["schemas"]["HeldRecord"][];
            /** @description 下一页的游标，末页为空 · For the next page; null at the end */
            readonly cursor: string | null;
            /** @constant */
            readonly decidedBy: "办理机关";
            readonly asOf: components["schemas"]["AsOf"];
        };
        readonly ChangePage: {
            readonly domain: components["schemas"]["JointListName"];
            readonly changes: readonly components["schemas"]["Change"][];
            /** @description 下次送回 · To be sent with the next question */
            readonly cursor: string;
            /** @description 还有已知的变化，立即再问 · More is known already; ask again at once */
            readonly more: boolean;
            readonly asOf: components["schemas"]["AsOf"];
        };
        readonly Change: {
            /** @constant */
            readonly change: "listed";
            readonly listing: components["schemas"]["HeldListing"];
        } | {
            /** @constant */
            readonly change: "ended";
            readonly feed: components["schemas"]["FeedName"];
            readonly generation: components["schemas"]["Generation"];
            readonly ref: string;
        };
        /** @description 一行一个 JSON；见 docs/protocol.md · one JSON value a line; see docs/protocol.md */
        readonly Snapshot: string;
        /** @description RFC 9457 */
        readonly Problem: {
            readonly type: string;
            readonly title: string;
            readonly status: number;
            /** @description 稳定的代码 · Stable; programs switch on it */
            readonly code: string;
            /**
             * @description 由谁处理：调用程序改请求；稍后重试；调用方的运维；本结点的运维；双方运维。Who must act: the calling program
             *     changes its request; it repeats later; the caller's operators; this node's operators; the operators of both.
             * @enum {string}
             */
            readonly act: "caller" | "retry" | "caller-operator" | "node-operator" | "operators";
            /** @description 不含个人信息 · Never personal data */
            readonly detail?: string;
            /** @description 请求编号，见该结点日志 · The request as it stands in the log of the node */
            readonly instance: string;
            /** @description 请求的何处 · Which part of the request */
            readonly where?: string;
            /** @description 违反的规则 · The rule that it breaks */
            readonly rule?: string;
            readonly expected?: components["schemas"]["Count"];
            readonly got?: components["schemas"]["Count"];
            readonly seq?: components["schemas"]["Count"];
            readonly size?: components["schemas"]["Count"];
            readonly limit?: components["schemas"]["Count"];
        };
        /** @description Calendar day in Asia/Shanghai, YYYY-MM-DD. */
        readonly day: string;
        /** @description Unified social credit code, half-width, upper case (GB 32100-2015). The check characters are verified by src/standard/uscc.ts. */
        readonly uscc: string;
        /** @description Random UUID (version 4), lower case. */
        readonly recordId: string;
        /** @description Administrative division, six digits (GB/T 2260). */
        readonly division: string;
        /** @description Key id, a dot, and the HMAC of [idType, normalised number]: links a person between nodes without the number. Still personal information. */
        readonly linkKey: string;
        /** @description Instant in UTC with milliseconds. */
        readonly instant: string;
        /**
         * 记录信封
         * @description What every record carries around the fields of its category. Not a record by itself: the category files (r03-penalty.json and so on) extend it and close it with unevaluatedProperties.
         */
        readonly envelope: {
            /**
             * 记录标识
             * @description Random identifier made by the source node; the only key of a record on the wire.
             * @example 7f0c1e0a-5d7e-4a53-9a51-0f6a2f3c9d10
             */
            readonly recordId: components["schemas"]["recordId"];
            /**
             * 标准版本
             * @description Version of this standard, major.minor; a higher major version is parked by the receiver.
             * @example 1.0
             */
            readonly schemaVersion: string;
            /**
             * 信息类别
             * @description Record category of the common standard.
             * @example R03
             * @enum {string}
             */
            readonly category: "R01" | "R02" | "R03" | "R04" | "R05" | "R06" | "R07" | "R08" | "R09" | "R10" | "R11" | "R12" | "R13" | "R14" | "R15";
            /**
             * 目录事项
             * @description Item of the public credit information catalogue (tables/catalogue.yaml); data outside the catalogue is not public credit information.
             * @example C03
             */
            readonly catalogueItem: string;
            /**
             * 行政区划
             * @description Division of the province that supplies the record.
             * @example 310000
             */
            readonly division: components["schemas"]["division"];
            /**
             * 数据来源单位
             * @description Organisation that submitted the record.
             * @example 示例市生态环境局（虚构）
             */
            readonly sourceOrgName: string;
            /**
             * 数据来源单位统一社会信用代码
             * @description Credit code of the organisation that submitted the record.
             * @example 11310000PDY31000X7
             */
            readonly sourceOrgUscc: components["schemas"]["uscc"];
            /**
             * 决定机关
             * @description Authority that made the decision.
             * @example 示例市生态环境局（虚构）
             */
            readonly authorityName: string;
            /**
             * 决定机关统一社会信用代码
             * @description Credit code of the deciding authority.
             * @example 11310000PDY31000X7
             */
            readonly authorityUscc: components["schemas"]["uscc"];
            /**
             * 信用主体
             * @description Whom the record is about. A legal person or sole trader has a credit code; a person has a linkKey, never a number.
             */
            readonly subject: {
                /**
                 * 主体类别
                 * @description legal = 法人及非法人组织, soleTrader = 个体工商户, person = 自然人.
                 * @example legal
                 * @enum {string}
                 */
                readonly type: "legal" | "soleTrader" | "person";
                /**
                 * 主体名称
                 * @description Name as registered.
                 * @example 示例甲一环保有限公司（虚构）
                 */
                readonly name: string;
                /**
                 * 统一社会信用代码
                 * @description Credit code of an organisation or sole trader.
                 * @example 91310118PDY00001XQ
                 */
                readonly uscc?: components["schemas"]["uscc"];
                /**
                 * 关联键
                 * @description Keyed digest that links a person between nodes.
                 * @example k1.0000000000000000000000000000000000000000000000000000000000000000
                 */
                readonly linkKey?: components["schemas"]["linkKey"];
                /**
                 * 证件类型
                 * @description Kind of identity document of a person.
                 * @example 身份证
                 */
                readonly idType?: string;
                /**
                 * 证件号码
                 * @description Number of the identity document; input of the linkKey, held by the source node only.
                 * @example 310199199001010018
                 */
                readonly idNumber?: string;
                /**
                 * 出生日期
                 * @description Birthday of a person whose document does not hold it; the source node needs it to keep minors in.
                 * @example 1990-01-01
                 */
                readonly birthDate?: components["schemas"]["day"];
                /**
                 * 从业证号
                 * @description Number of a practitioner's licence, such as a guide's (导游证号); a second way to find a person.
                 * @example D-3100-000001
                 */
                readonly practitionerNo?: string;
            };
            /**
             * 公开属性
             * @description Who may see the record: public = 0 公示, government = 1 政务共享, authorised = 2 授权查询.
             * @example public
             * @enum {string}
             */
            readonly publicityScope: "public" | "government" | "authorised";
            /**
             * 失信严重程度
             * @description As classified by the sector authority, never from the size of a fine; pending = 待定, not published.
             * @example general
             * @enum {string}
             */
            readonly severity?: "minor" | "general" | "serious" | "pending";
            /**
             * 分类依据
             * @description Rule by which the authority classified the severity.
             * @example 示例省生态环境领域失信行为分类目录（虚构）第3项
             */
            readonly severityBasis?: string;
            /**
             * 公示起始日
             * @description First day of publicity; the date of the decision.
             * @example 2026-04-10
             */
            readonly publicityStart?: components["schemas"]["day"];
            /**
             * 公示截止期
             * @description Last day of publicity, inclusive.
             * @example 2027-04-10
             */
            readonly publicityEnd?: components["schemas"]["day"];
            /**
             * 状态
             * @description active 正常, objected 异议处理中, corrected 已整改待修复, suspended 暂停, repaired 已修复, expired 期满, revoked 撤销.
             * @example active
             * @enum {string}
             */
            readonly status: "active" | "objected" | "corrected" | "suspended" | "repaired" | "expired" | "revoked";
            /**
             * 退出决定
             * @description Decision that repaired or revoked the record, imported from the authority. Holders never see it: no trace of a repair travels.
             */
            readonly endDecision?: {
                /**
                 * 退出决定机关
                 * @description Authority that decided the repair or revocation.
                 * @example 示例市生态环境局（虚构）
                 */
                readonly authorityName: string;
                /**
                 * 退出决定文号
                 * @description Document number of that decision.
                 * @example 示环修〔2026〕示例001号
                 */
                readonly decisionNo: string;
                /**
                 * 退出决定日期
                 * @description Date of that decision.
                 * @example 2026-10-12
                 */
                readonly decisionDate: components["schemas"]["day"];
            };
            /**
             * 记录版本
             * @description 1 for the first form of the record, one more for each amendment.
             * @example 1
             */
            readonly version: number;
            /**
             * 更新时间戳
             * @description When the source last changed or submitted the record.
             * @example 2026-04-13T01:02:03.004Z
             */
            readonly updatedAt: components["schemas"]["instant"];
            /**
             * 映射引用
             * @description Which mapping made the record, and the warnings it travels with.
             */
            readonly mappingRef: {
                /**
                 * 映射标识
                 * @description Mapping that produced the record.
                 * @example 310000/penalty
                 */
                readonly rulesetId: string;
                /**
                 * 映射版本
                 * @description Version of that mapping.
                 * @example 1.0.0
                 */
                readonly version: string;
                /**
                 * 警告
                 * @description What was noticed and did not stop the record; never a value.
                 */
                readonly warnings: readonly {
                    /**
                     * 规则
                     * @description Stable code of the rule.
                     * @example REPAIR_NOTICE_MISSING
                     */
                    readonly rule: string;
                    /**
                     * 字段
                     * @description JSON pointer of the field, or the name of the source field.
                     * @example /content/repairNotice
                     */
                    readonly field: string;
                    /**
                     * 值形态
                     * @description Shape of the value, without the value.
                     * @example nothing
                     */
                    readonly valueClass?: string;
                }[];
            };
            /**
             * 虚构数据
             * @description True for invented records; sample criteria are accepted on these only.
             * @example true
             */
            readonly synthetic?: boolean;
        };
        /** @description Field of a joint list: a code of tables/domains.yaml. */
        readonly listDomain: string;
        /**
         * 严重失信主体名单
         * @description Listing of a seriously untrustworthy subject on a regional joint list (国办发〔2020〕49号). Ours to propose: the zone standards were not obtainable.
         */
        readonly "r07-serious-listing": {
            /**
             * 信息类别
             * @description R07 严重失信主体名单.
             * @example R07
             * @constant
             */
            readonly category: "R07";
            /**
             * 严重失信主体名单内容
             * @description Fields of the category.
             */
            readonly content: {
                /**
                 * 领域
                 * @description Field of the list.
                 * @example environment
                 */
                readonly domain: components["schemas"]["listDomain"];
                /**
                 * 名单名称
                 * @description Name of the list.
                 * @example 长三角生态环境领域严重失信主体名单（示例）
                 */
                readonly listName: string;
                /**
                 * 认定标准代码
                 * @description Criterion that was met (tables/criteria.yaml).
                 * @example E02
                 */
                readonly criterionCode: string;
                /**
                 * 列入事由
                 * @description Facts for which the subject was listed.
                 * @example 以逃避监管方式排放污染物（虚构）
                 */
                readonly factSummary: string;
                /**
                 * 认定依据
                 * @description Provisions on which the listing rests.
                 * @example 《示例条例》（虚构）第十二条
                 */
                readonly legalBasis: string;
                /**
                 * 认定文号
                 * @description Document number of the listing decision.
                 * @example 示环信认〔2026〕示例001号
                 */
                readonly decisionNo: string;
                /**
                 * 认定日期
                 * @description Date of the listing decision.
                 * @example 2026-05-20
                 */
                readonly decisionDate: components["schemas"]["day"];
                /**
                 * 失信行为发生日期
                 * @description Day of the conduct, or its last day; decides whether the person was a minor.
                 * @example 2026-02-03
                 */
                readonly conductDate?: components["schemas"]["day"];
                /**
                 * 告知日期
                 * @description Day on which reasons, basis and rights were told before the listing (认定告知); the decision waits for the end of the statement period.
                 * @example 2026-05-06
                 */
                readonly noticeDate: components["schemas"]["day"];
                /**
                 * 有效期始
                 * @description First day of the listing.
                 * @example 2026-05-20
                 */
                readonly validFrom: components["schemas"]["day"];
                /**
                 * 有效期止
                 * @description Last day of the listing, inclusive; either this or endEvent.
                 * @example 2029-05-20
                 */
                readonly validTo?: components["schemas"]["day"];
                /**
                 * 终止事件
                 * @description Event that ends a listing without an end date.
                 * @example 人民法院删除失信信息
                 */
                readonly endEvent?: string;
                /**
                 * 惩戒措施
                 * @description Measures that follow from the listing.
                 */
                readonly measures: readonly {
                    /**
                     * 措施代码
                     * @description Code of tables/measures.yaml.
                     * @example M06
                     */
                    readonly code: string;
                    /**
                     * 执行单位
                     * @description Who executes it.
                     * @example 示例市财政局（虚构）
                     */
                    readonly executor: string;
                    /**
                     * 措施依据
                     * @description Provision that allows the measure.
                     * @example 《示例条例》（虚构）第二十条
                     */
                    readonly legalBasis: string;
                }[];
                /**
                 * 移出条件
                 * @description When and how the subject leaves the list.
                 * @example 列入满一年、完成整改并消除不良影响后可申请移出
                 */
                readonly removalConditions: string;
                /**
                 * 救济途径
                 * @description How the subject can object, ask for review or sue.
                 * @example 可自收到决定之日起六十日内申请行政复议，或六个月内提起行政诉讼
                 */
                readonly remedies: string;
                /**
                 * 相关责任人
                 * @description Persons found responsible together with the subject.
                 */
                readonly relatedPersons?: readonly {
                    /**
                     * 身份
                     * @description Role in the subject, such as 法定代表人, 主要负责人, 直接责任人.
                     * @example 法定代表人
                     */
                    readonly role: string;
                    /**
                     * 关联键
                     * @description Keyed digest that links the person between nodes, made by the source node from the number of the identity card. Without the region's key that person is left out of what travels.
                     * @example k1.0000000000000000000000000000000000000000000000000000000000000000
                     */
                    readonly linkKey?: components["schemas"]["linkKey"];
                    /**
                     * 责任认定
                     * @description Finding that the person is responsible.
                     * @example 示例认定（虚构）
                     */
                    readonly responsibleFinding: string;
                    /**
                     * 证件号码
                     * @description Number of the identity document; input of the linkKey, held by the source node only.
                     * @example 310199199001010018
                     */
                    readonly idNumber?: string;
                    /**
                     * 出生日期
                     * @description Birthday where the document does not hold it; held by the source node only.
                     * @example 1990-01-01
                     */
                    readonly birthDate?: components["schemas"]["day"];
                }[];
                /**
                 * 名单设立依据
                 * @description Instrument on which the list itself rests; decides its legal reach.
                 */
                readonly listBasis: {
                    /**
                     * 依据名称
                     * @description Title of the instrument.
                     * @example 《示例条例》（虚构）
                     */
                    readonly instrument: string;
                    /**
                     * 条款
                     * @description Article.
                     * @example 第十二条
                     */
                    readonly article: string;
                    /**
                     * 效力级别
                     * @description Rank of the instrument.
                     * @example 行政法规
                     */
                    readonly level: string;
                    /**
                     * 适用范围
                     * @description 全国 nationwide, or 本省: other provinces take it as 提示信息 only.
                     * @example 全国
                     * @enum {string}
                     */
                    readonly scope: "全国" | "本省";
                    /**
                     * 依据生效日
                     * @description First day on which the instrument is in force.
                     * @example 2021-09-01
                     */
                    readonly validFrom?: components["schemas"]["day"];
                    /**
                     * 依据失效日
                     * @description Last day on which it is in force, inclusive.
                     * @example 2031-08-31
                     */
                    readonly validTo?: components["schemas"]["day"];
                };
                /**
                 * 国家名单记录标识
                 * @description Identifier of the same listing on the national list.
                 * @example 示例-0001
                 */
                readonly nationalRecordId?: string;
                /**
                 * 采用省份
                 * @description Adoption by a receiving province after its own authority decided. Written by the receiver on its own copy, never by the issuer and never on the wire.
                 */
                readonly adoptedBy?: readonly {
                    /**
                     * 采用省
                     * @description Province that adopted the listing.
                     * @example 330000
                     */
                    readonly division: components["schemas"]["division"];
                    /**
                     * 采用机关
                     * @description Authority that adopted it.
                     * @example 示例省生态环境厅（虚构）
                     */
                    readonly authority: string;
                    /**
                     * 采用依据
                     * @description Local basis.
                     * @example 《示例条例》（虚构）第五条
                     */
                    readonly localBasis: string;
                    /**
                     * 采用文号
                     * @description Document number.
                     * @example 示环采〔2026〕示例001号
                     */
                    readonly decisionNo: string;
                    /**
                     * 采用日期
                     * @description Date of the adoption.
                     * @example 2026-06-10
                     */
                    readonly date: components["schemas"]["day"];
                }[];
            };
        } & WithRequired<components["schemas"]["envelope"], "category">;
        /**
         * 守信激励对象名单
         * @description Listing of a trusted subject.
         */
        readonly "r08-trusted-listing": {
            /**
             * 信息类别
             * @description R08 守信激励对象名单.
             * @example R08
             * @constant
             */
            readonly category: "R08";
            /**
             * 守信激励对象名单内容
             * @description Fields of the category.
             */
            readonly content: {
                /**
                 * 领域
                 * @description Field of the list.
                 * @example tourism
                 */
                readonly domain?: components["schemas"]["listDomain"];
                /**
                 * 名单名称
                 * @description Name of the list: a title of rules/list-types.yaml.
                 * @example 长三角旅游领域守信激励对象名单（示例）
                 */
                readonly listName?: string;
                /**
                 * 荣誉名称
                 * @description Name of the honour.
                 * @example 示例诚信旅行社（虚构）
                 */
                readonly honourName: string;
                /**
                 * 表彰文件号
                 * @description Document number.
                 * @example 示旅表〔2026〕示例001号
                 */
                readonly commendationNo?: string;
                /**
                 * 信用等级
                 * @description Grade on the scale of the evaluator; never converted.
                 * @example 优
                 */
                readonly grade?: string;
                /**
                 * 守信期间
                 * @description Period for which good conduct was shown.
                 * @example 2023-01-01至2025-12-31
                 */
                readonly evidencePeriod?: string;
                /**
                 * 有效期始
                 * @description First day of the listing.
                 * @example 2026-01-15
                 */
                readonly validFrom: components["schemas"]["day"];
                /**
                 * 有效期止
                 * @description Last day of the listing, inclusive.
                 * @example 2029-01-14
                 */
                readonly validTo: components["schemas"]["day"];
                /**
                 * 激励措施
                 * @description Incentives that follow.
                 * @example [
                 *       "I01",
                 *       "I02"
                 *     ]
                 */
                readonly incentives?: readonly string[];
                /**
                 * 取消事由记录
                 * @description Active serious penalty or serious listing that takes the honour away.
                 * @example 7f0c1e0a-5d7e-4a53-9a51-0f6a2f3c9d11
                 */
                readonly disqualifiedBy?: components["schemas"]["recordId"];
            };
        } & WithRequired<components["schemas"]["envelope"], "category">;
    };
    responses: {
        /** @description 请求不合约定，`where` 指明何处：调用方改正。The request is not as agreed, `where` says which part: the caller mends it. */
        readonly RequestInvalid: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description 请求不合约定，或用途不在应用清单：调用方改正。The request is not as agreed, or the purpose is not in the application
         *     list: the caller mends it.
         */
        readonly QuestionInvalid: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description 请求不合约定，用途不在应用清单或不用于自然人，或证件号码有误（`rule`）：调用方改正。The request is not as agreed, the
         *     purpose is not in the application list or not for persons, or the number is wrong (`rule`): the caller mends it.
         */
        readonly PersonQuestionInvalid: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `NOT_A_MEMBER`：调用方的运维核对指纹。`PURPOSE_REQUIRED`：须给出用途和共享申请单号。`NOT_A_MEMBER`: the caller's
         *     operators compare the pin. `PURPOSE_REQUIRED`: the caller names purpose and sharing request.
         */
        readonly NotForThisPurpose: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 正文超过 `limit`：调用方送更短的。The body is beyond `limit`; the caller sends less at a time. */
        readonly BodyTooLarge: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description 超过该成员的限度：调用方在 `Retry-After` 秒后重试。Beyond what one member may ask: the caller repeats it after
         *     `Retry-After` seconds.
         */
        readonly TooManyRequests: {
            headers: {
                /** @description 秒 · Seconds */
                readonly "Retry-After"?: number;
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description 请求不合约定，用途不在应用清单，或代码、证件有误：调用方改正。The request is not as agreed, the purpose not in the
         *     application list, or the code or document is wrong: the caller mends it.
         */
        readonly CheckInvalid: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description 结点恢复中或已停止，没有关联密钥，或本进程没有签名密钥。The node is recovering or halted, has no link keys, or this
         *     process no signing key.
         */
        readonly ChecksNotReady: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `NODE_RECOVERING`：稍后重试。`NODE_HALTED`、`LINK_KEYS_ABSENT`（未安放区域关联密钥）：等该结点的运维。
         *     `NODE_RECOVERING`: retry later. `NODE_HALTED`, `LINK_KEYS_ABSENT` (the region's link keys are not there): its
         *     operators must act first.
         */
        readonly PersonsNotReady: {
            headers: {
                /** @description 秒 · Seconds */
                readonly "Retry-After"?: number;
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description 证书有效，但成员文件中没有它：调用方的运维核对指纹。The certificate is valid, but no member lists its pin: the
         *     caller's operators compare it.
         */
        readonly NotAMember: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description 没有这条数据流、这一代或这个位置，或不供调用方读：调用方核对名称与成员文件。No such feed, generation or position, or
         *     not for this caller: the caller compares name and membership.
         */
        readonly FeedUnknown: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description 没有这条数据流、这个条目，或还没有这份回执：调用方核对，或稍后再问。No such feed or entry, or no such receipt yet:
         *     the caller compares, or asks again later.
         */
        readonly ProofUnknown: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 没有这种格式：调用方改 Accept。No such form; the caller changes Accept. */
        readonly NotAcceptable: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 正文太慢：调用方重试，或送更短的页。The body came too slowly; the caller retries, or sends less at a time. */
        readonly BodyTimeout: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 正文超过 `limit`：调用方送更短的。The body is beyond `limit`; the caller sends less at a time. */
        readonly TooLarge: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 正文类型或编码不对：调用方改正。Another type or encoding of the body is wanted; the caller mends it. */
        readonly MediaTypeUnsupported: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 结点内部错误，无细节：结点的运维按 `instance` 查日志。A fault of the node, without detail; its operators look it up by `instance`. */
        readonly Internal: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `NODE_RECOVERING`：稍后重试。`NODE_HALTED`：等该结点的运维。`NODE_RECOVERING`: retry later. `NODE_HALTED`: its
         *     operators must act first.
         */
        readonly NotReady: {
            headers: {
                /** @description 秒 · Seconds */
                readonly "Retry-After"?: number;
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description 请求不合约定，或用途不在应用清单：调用方改正。The request is not as agreed, or the purpose is not in the application list:
         *     the caller mends it.
         */
        readonly ReportQuestionInvalid: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 此键先前带的是别的问题 · The key came with another question */
        readonly ReportKeyReused: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 不能这样出具，`rule` 指明缘由：调用方改正。Not made as it was asked for, `rule` says why: the caller mends it. */
        readonly ReportRefused: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 没有这个申请，或不是调用方的 · No such order, or not of the caller */
        readonly ReportUnknown: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 尚未出具，稍后再取 · Not made yet, ask again */
        readonly ReportPending: {
            headers: {
                /** @description 秒 · Seconds */
                readonly "Retry-After"?: number;
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 已过保存期，重新申请 · Not kept any more, order a new one */
        readonly ReportExpired: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 未办结的申请太多 · Too many orders are open */
        readonly ReportBusy: {
            headers: {
                /** @description 秒 · Seconds */
                readonly "Retry-After"?: number;
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /**
         * @description 发布者的行政区划代码 · Division of the issuer (GB/T 2260)
         * @example 310000
         */
        readonly Division: components["schemas"]["Division"];
        /**
         * @description 主题 · Topic
         * @example lists.environment
         */
        readonly Topic: string;
        /**
         * @description 联合名单：领域（环境、旅游、产品质量、食品药品）的严重失信主体名单；加 Trusted 为该领域的守信激励对象名单（红名单）。
         *     A joint list: of a domain the list of serious ones; with `Trusted` its list of the trusted, who are commended.
         * @example environment
         */
        readonly Domain: components["schemas"]["JointListName"];
        /**
         * @description 代，从 1 起 · Generation, from 1
         * @example 1
         */
        readonly Generation: components["schemas"]["Generation"];
        /**
         * @description 第一条的序号，即调用方已有的条数 · Sequence number of the first entry; how many the caller holds
         * @example 0
         */
        readonly From: components["schemas"]["Count"];
        /**
         * @description 至多条数；结点可以给得更少 · At most so many entries; the node may give fewer
         * @example 1000
         */
        readonly Limit: number;
        /**
         * @description 序号 · Sequence number
         * @example 0
         */
        readonly EntrySeq: components["schemas"]["Count"];
        /**
         * @description 名单标识，32 位十六进制随机数 · The entry's ref, 32 random hexadecimal digits
         * @example 0f1e2d3c4b5a69788796a5b4c3d2e1f0
         */
        readonly EntryRef: string;
        /**
         * @description 是否出示正文；缺省不出示 · Whether the body is shown; not when absent
         * @example yes
         */
        readonly WithBody: "yes" | "no";
        /**
         * @description 作出确认的省 · Whose statement
         * @example 320000
         */
        readonly Holder: components["schemas"]["Division"];
        /**
         * @description 答复可用的压缩 · How the answer may be compressed; `zstd`, `gzip`, `identity`
         * @example zstd, gzip;q=0.5
         */
        readonly PageEncodings: string;
        /**
         * @description 正文的压缩；缺省为不压缩 · How the body is compressed; not at all when absent
         * @example zstd
         */
        readonly PageEncoding: string;
        /**
         * @description 至多主体数 · At most so many subjects
         * @example 100
         */
        readonly SubjectLimit: number;
        /**
         * @description 上一页给出的游标，原样送回 · The cursor of the page before, as it was given
         * @example WyJlbnZpcm9ubWVudCIsIjkxMzEwMTE4UERZMDAwMDFYUSJd
         */
        readonly Cursor: string;
        /**
         * @description 同键同内容得到原来的回答；同键而内容不同则拒绝并告警。至少记一日。The same key with the same content gets the answer
         *     it got; with other content it is refused, and the operators are told. Kept for a day at least.
         * @example 0d7a8f9e-3c1b-4a57-9b0e-5a4f0a2c6d11
         */
        readonly IdempotencyKey: string;
        /**
         * @description 统一社会信用代码（GB 32100-2015）；全角、小写和首尾空格会先规范。
         *     Unified social credit code; full-width, lower case and outer spaces are normalised first.
         * @example 91310118PDY00001XQ
         */
        readonly Uscc: string;
        /**
         * @description 用途：应用清单的代码。政务共享的数据必须给出。Purpose: a code of the application list; required for data that are
         *     for government use.
         * @example A02
         */
        readonly Purpose: string;
        /**
         * @description 共享申请单号；与用途一并给出 · Number of the approved sharing request; goes with the purpose
         * @example GX-2026-000123
         */
        readonly SharingRequest: string;
        /**
         * @description 上次给出的游标，原样送回 · The cursor of the answer before, as it was given
         * @example eyIzMTAwMDAvbGlzdHMuZW52aXJvbm1lbnQvMSI6MzE4fQ
         */
        readonly VectorCursor: string;
        /**
         * @description 至多等候的秒数 · At most so many seconds until something changes
         * @example 0
         */
        readonly Wait: number;
        /**
         * @description 至多变化数 · At most so many changes
         * @example 500
         */
        readonly ChangeLimit: number;
        /**
         * @description 上一页给出的游标，原样送回 · The cursor of the page before, as it was given
         * @example WyIzMTAwMDAvcmVjb3Jkcy5wZW5hbHR5IiwxLDNd
         */
        readonly RecordCursor: string;
        /**
         * @description 至多记录数 · At most so many records
         * @example 100
         */
        readonly RecordLimit: number;
        /**
         * @description 调用方现行成员文件的版本和摘要；不同则双方记录告警。Version and digest of the membership in force at the caller;
         *     a difference is logged.
         * @example 1-6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b
         */
        readonly MembershipSeen: string;
        /**
         * @description 申请编号 · The number of the order
         * @example 01931f6a-3c00-7a57-9b0e-5a4f0a2c6d11
         */
        readonly ReportOrder: string;
        /**
         * @description 调用方为每个申请自选，长期有效；同键而问题不同则拒绝并告警。Chosen by the caller, one for each order, and kept for good; with
         *     another question it is refused, and the operators are told.
         * @example 0d7a8f9e-3c1b-4a57-9b0e-5a4f0a2c6d11
         */
        readonly ReportKey: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly readNode: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description 调用方现行成员文件的版本和摘要；不同则双方记录告警。Version and digest of the membership in force at the caller;
                 *     a difference is logged.
                 * @example 1-6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b
                 */
                readonly "Xinqiao-Membership"?: components["parameters"]["MembershipSeen"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 结点说明 · The description */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "division": "310000",
                     *       "name": "上海市",
                     *       "version": "0.1.0",
                     *       "suite": "intl",
                     *       "schemaVersions": [
                     *         "1.0"
                     *       ],
                     *       "limits": {
                     *         "pageEntries": 1000,
                     *         "pageBytes": 8388608,
                     *         "lineBytes": 1048576,
                     *         "headBytes": 16384,
                     *         "jsonBytes": 65536,
                     *         "bulkSubjects": 1000,
                     *         "connections": 128,
                     *         "requestsAtOnce": 24,
                     *         "requestsWaiting": 256,
                     *         "requestsPerSecond": 2000,
                     *         "bytesPerSecond": 268435456
                     *       },
                     *       "time": "2026-11-23T04:00:00.000Z",
                     *       "state": "ready",
                     *       "membership": {
                     *         "version": 1,
                     *         "digest": "6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b"
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Node"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 403: components["responses"]["NotAMember"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly readMembership: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description 调用方已有的版本 · Version that the caller has
                 * @example 1
                 */
                readonly after?: number;
            };
            readonly header?: {
                /**
                 * @description 调用方现行成员文件的版本和摘要；不同则双方记录告警。Version and digest of the membership in force at the caller;
                 *     a difference is logged.
                 * @example 1-6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b
                 */
                readonly "Xinqiao-Membership"?: components["parameters"]["MembershipSeen"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 成员文件 · The file as it was signed */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SignedMembership"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 403: components["responses"]["NotAMember"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly listErasures: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description 调用方现行成员文件的版本和摘要；不同则双方记录告警。Version and digest of the membership in force at the caller;
                 *     a difference is logged.
                 * @example 1-6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b
                 */
                readonly "Xinqiao-Membership"?: components["parameters"]["MembershipSeen"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 清除声明 · The statements, the oldest first */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statements": [
                     *         "{\"erasedAt\":\"2026-11-23T04:00:00.000Z\",\"feed\":\"320000/lists.tourism\",\"generation\":1,\"holder\":\"310000\",\"membership\":\"2-6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b\",\"root\":\"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\",\"signature\":\"…\",\"size\":318}"
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ErasureList"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 403: components["responses"]["NotAMember"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly listFeeds: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description 调用方现行成员文件的版本和摘要；不同则双方记录告警。Version and digest of the membership in force at the caller;
                 *     a difference is logged.
                 * @example 1-6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b
                 */
                readonly "Xinqiao-Membership"?: components["parameters"]["MembershipSeen"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 数据流 · The feeds */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "feeds": [
                     *         {
                     *           "feed": "310000/withdrawals",
                     *           "generation": 1,
                     *           "size": 0,
                     *           "root": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                     *           "applied": 0,
                     *           "frozen": false,
                     *           "checkpoint": null
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["FeedList"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 403: components["responses"]["NotAMember"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly readCheckpoint: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description 代，从 1 起 · Generation, from 1
                 * @example 1
                 */
                readonly generation: components["parameters"]["Generation"];
            };
            readonly header?: {
                /**
                 * @description 调用方现行成员文件的版本和摘要；不同则双方记录告警。Version and digest of the membership in force at the caller;
                 *     a difference is logged.
                 * @example 1-6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b
                 */
                readonly "Xinqiao-Membership"?: components["parameters"]["MembershipSeen"];
            };
            readonly path: {
                /**
                 * @description 发布者的行政区划代码 · Division of the issuer (GB/T 2260)
                 * @example 310000
                 */
                readonly division: components["parameters"]["Division"];
                /**
                 * @description 主题 · Topic
                 * @example lists.environment
                 */
                readonly topic: components["parameters"]["Topic"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 检查点 · The checkpoint */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": components["schemas"]["SignedNote"];
                    readonly "application/json": components["schemas"]["CheckpointAnswer"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 403: components["responses"]["NotAMember"];
            readonly 404: components["responses"]["FeedUnknown"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["NotReady"];
        };
    };
    readonly readEntries: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description 代，从 1 起 · Generation, from 1
                 * @example 1
                 */
                readonly generation: components["parameters"]["Generation"];
                /**
                 * @description 第一条的序号，即调用方已有的条数 · Sequence number of the first entry; how many the caller holds
                 * @example 0
                 */
                readonly from: components["parameters"]["From"];
                /**
                 * @description 至多条数；结点可以给得更少 · At most so many entries; the node may give fewer
                 * @example 1000
                 */
                readonly limit?: components["parameters"]["Limit"];
            };
            readonly header?: {
                /**
                 * @description 调用方现行成员文件的版本和摘要；不同则双方记录告警。Version and digest of the membership in force at the caller;
                 *     a difference is logged.
                 * @example 1-6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b
                 */
                readonly "Xinqiao-Membership"?: components["parameters"]["MembershipSeen"];
                /**
                 * @description 答复可用的压缩 · How the answer may be compressed; `zstd`, `gzip`, `identity`
                 * @example zstd, gzip;q=0.5
                 */
                readonly "Accept-Encoding"?: components["parameters"]["PageEncodings"];
            };
            readonly path: {
                /**
                 * @description 发布者的行政区划代码 · Division of the issuer (GB/T 2260)
                 * @example 310000
                 */
                readonly division: components["parameters"]["Division"];
                /**
                 * @description 主题 · Topic
                 * @example lists.environment
                 */
                readonly topic: components["parameters"]["Topic"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 一页，按所求压缩 · A page, compressed as asked for */
            readonly 200: {
                headers: {
                    /** @description 缺省即未压缩 · Absent when it is not compressed */
                    readonly "Content-Encoding"?: "zstd" | "gzip";
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/x-ndjson": components["schemas"]["Page"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 403: components["responses"]["NotAMember"];
            readonly 404: components["responses"]["FeedUnknown"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["NotReady"];
        };
    };
    readonly pushEntries: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description 调用方现行成员文件的版本和摘要；不同则双方记录告警。Version and digest of the membership in force at the caller;
                 *     a difference is logged.
                 * @example 1-6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b
                 */
                readonly "Xinqiao-Membership"?: components["parameters"]["MembershipSeen"];
                /**
                 * @description 正文的压缩；缺省为不压缩 · How the body is compressed; not at all when absent
                 * @example zstd
                 */
                readonly "Content-Encoding"?: components["parameters"]["PageEncoding"];
                /**
                 * @description 同键同内容得到原来的回答；同键而内容不同则拒绝并告警。至少记一日。The same key with the same content gets the answer
                 *     it got; with other content it is refused, and the operators are told. Kept for a day at least.
                 * @example 0d7a8f9e-3c1b-4a57-9b0e-5a4f0a2c6d11
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                /**
                 * @description 发布者的行政区划代码 · Division of the issuer (GB/T 2260)
                 * @example 310000
                 */
                readonly division: components["parameters"]["Division"];
                /**
                 * @description 主题 · Topic
                 * @example lists.environment
                 */
                readonly topic: components["parameters"]["Topic"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/x-ndjson": components["schemas"]["Page"];
            };
        };
        readonly responses: {
            /** @description 已存 · Stored, durably */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "size": 1000
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Stored"];
                };
            };
            /** @description 请求或页的格式不对：调用方改正。The request or the form of the page is wrong: the caller mends it. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description 不是成员，或不是该数据流的发布者：调用方的运维核对证书和成员文件。Not a member, or not the issuer of this feed:
             *     the caller's operators compare certificate and membership.
             */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 404: components["responses"]["FeedUnknown"];
            readonly 408: components["responses"]["BodyTimeout"];
            /**
             * @description `PAGE_GAP`：从 `expected` 续送。`FEED_FORK`、`FEED_FROZEN`：同一大小两个根，双方运维处理，不重试。
             *     `PAGE_GAP`: go on from `expected`. `FEED_FORK`, `FEED_FROZEN`: two histories were signed; the operators of both
             *     act, nobody retries. `MEMBERSHIP_BEHIND`：本结点成员文件较旧，正在更新，稍后重试 · the node has an older membership
             *     and is fetching the newer one: retry.
             */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xinqiao:problem:PAGE_GAP",
                     *       "title": "页与已存条目不相接 · The page does not continue what is held",
                     *       "status": 409,
                     *       "code": "PAGE_GAP",
                     *       "act": "caller",
                     *       "detail": "page begins at 500, 1000 entries are held",
                     *       "instance": "urn:uuid:0d7a8f9e-3c1b-4a57-9b0e-5a4f0a2c6d11",
                     *       "expected": 1000,
                     *       "got": 500
                     *     }
                     */
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["MediaTypeUnsupported"];
            /**
             * @description 页未通过验证，`code` 指明缘由：发送方重取或重做；`CHECKPOINT_SIGNATURE_BAD` 先比对成员文件版本。
             *     The page does not verify, `code` says why: the sender makes it anew; for `CHECKPOINT_SIGNATURE_BAD` compare
             *     membership versions first.
             */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["NotReady"];
        };
    };
    readonly readInclusion: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description 代，从 1 起 · Generation, from 1
                 * @example 1
                 */
                readonly generation: components["parameters"]["Generation"];
                /**
                 * @description 序号 · Sequence number
                 * @example 0
                 */
                readonly seq?: components["parameters"]["EntrySeq"];
                /**
                 * @description 名单标识，32 位十六进制随机数 · The entry's ref, 32 random hexadecimal digits
                 * @example 0f1e2d3c4b5a69788796a5b4c3d2e1f0
                 */
                readonly ref?: components["parameters"]["EntryRef"];
                /**
                 * @description 是否出示正文；缺省不出示 · Whether the body is shown; not when absent
                 * @example yes
                 */
                readonly body?: components["parameters"]["WithBody"];
            };
            readonly header?: {
                /**
                 * @description 调用方现行成员文件的版本和摘要；不同则双方记录告警。Version and digest of the membership in force at the caller;
                 *     a difference is logged.
                 * @example 1-6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b
                 */
                readonly "Xinqiao-Membership"?: components["parameters"]["MembershipSeen"];
            };
            readonly path: {
                /**
                 * @description 发布者的行政区划代码 · Division of the issuer (GB/T 2260)
                 * @example 310000
                 */
                readonly division: components["parameters"]["Division"];
                /**
                 * @description 主题 · Topic
                 * @example lists.environment
                 */
                readonly topic: components["parameters"]["Topic"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 证据文件 · An evidence file */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["InclusionEvidence"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 403: components["responses"]["NotAMember"];
            readonly 404: components["responses"]["ProofUnknown"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["NotReady"];
        };
    };
    readonly readConsistency: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description 代，从 1 起 · Generation, from 1
                 * @example 1
                 */
                readonly generation: components["parameters"]["Generation"];
                /**
                 * @description 第一条的序号，即调用方已有的条数 · Sequence number of the first entry; how many the caller holds
                 * @example 0
                 */
                readonly from: components["parameters"]["From"];
            };
            readonly header?: {
                /**
                 * @description 调用方现行成员文件的版本和摘要；不同则双方记录告警。Version and digest of the membership in force at the caller;
                 *     a difference is logged.
                 * @example 1-6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b
                 */
                readonly "Xinqiao-Membership"?: components["parameters"]["MembershipSeen"];
            };
            readonly path: {
                /**
                 * @description 发布者的行政区划代码 · Division of the issuer (GB/T 2260)
                 * @example 310000
                 */
                readonly division: components["parameters"]["Division"];
                /**
                 * @description 主题 · Topic
                 * @example lists.environment
                 */
                readonly topic: components["parameters"]["Topic"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 证明 · The proof */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ConsistencyProof"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 403: components["responses"]["NotAMember"];
            readonly 404: components["responses"]["FeedUnknown"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["NotReady"];
        };
    };
    readonly readReceipt: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description 代，从 1 起 · Generation, from 1
                 * @example 1
                 */
                readonly generation: components["parameters"]["Generation"];
                /**
                 * @description 作出确认的省 · Whose statement
                 * @example 320000
                 */
                readonly holder: components["parameters"]["Holder"];
                /**
                 * @description 序号 · Sequence number
                 * @example 0
                 */
                readonly seq?: components["parameters"]["EntrySeq"];
                /**
                 * @description 名单标识，32 位十六进制随机数 · The entry's ref, 32 random hexadecimal digits
                 * @example 0f1e2d3c4b5a69788796a5b4c3d2e1f0
                 */
                readonly ref?: components["parameters"]["EntryRef"];
            };
            readonly header?: {
                /**
                 * @description 调用方现行成员文件的版本和摘要；不同则双方记录告警。Version and digest of the membership in force at the caller;
                 *     a difference is logged.
                 * @example 1-6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b
                 */
                readonly "Xinqiao-Membership"?: components["parameters"]["MembershipSeen"];
            };
            readonly path: {
                /**
                 * @description 发布者的行政区划代码 · Division of the issuer (GB/T 2260)
                 * @example 310000
                 */
                readonly division: components["parameters"]["Division"];
                /**
                 * @description 主题 · Topic
                 * @example lists.environment
                 */
                readonly topic: components["parameters"]["Topic"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 证据文件 · An evidence file */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReceiptEvidence"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 403: components["responses"]["NotAMember"];
            readonly 404: components["responses"]["ProofUnknown"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["NotReady"];
        };
    };
    readonly pushCosignatures: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description 调用方现行成员文件的版本和摘要；不同则双方记录告警。Version and digest of the membership in force at the caller;
                 *     a difference is logged.
                 * @example 1-6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b
                 */
                readonly "Xinqiao-Membership"?: components["parameters"]["MembershipSeen"];
                /**
                 * @description 同键同内容得到原来的回答；同键而内容不同则拒绝并告警。至少记一日。The same key with the same content gets the answer
                 *     it got; with other content it is refused, and the operators are told. Kept for a day at least.
                 * @example 0d7a8f9e-3c1b-4a57-9b0e-5a4f0a2c6d11
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                /**
                 * @description 发布者的行政区划代码 · Division of the issuer (GB/T 2260)
                 * @example 310000
                 */
                readonly division: components["parameters"]["Division"];
                /**
                 * @description 主题 · Topic
                 * @example lists.environment
                 */
                readonly topic: components["parameters"]["Topic"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CosignatureDelivery"];
            };
        };
        readonly responses: {
            /** @description 已存 · Kept, durably */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["RequestInvalid"];
            /**
             * @description 不是成员，或不是这份确认的主体：调用方的运维核对。Not a member, or not entitled to this statement: the caller's
             *     operators look into it.
             */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 404: components["responses"]["FeedUnknown"];
            readonly 408: components["responses"]["BodyTimeout"];
            /**
             * @description 持有者的根与发布者的不同：双方运维比对。The holder signed another root than the issuer: the operators of both
             *     compare. `MEMBERSHIP_BEHIND`：本结点成员文件较旧，稍后重试 · the node has an older membership: retry.
             */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["MediaTypeUnsupported"];
            /** @description 签名无效：调用方重签。The signature does not verify; the caller signs anew. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["NotReady"];
        };
    };
    readonly readJointList: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description 调用方现行成员文件的版本和摘要；不同则双方记录告警。Version and digest of the membership in force at the caller;
                 *     a difference is logged.
                 * @example 1-6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b
                 */
                readonly "Xinqiao-Membership"?: components["parameters"]["MembershipSeen"];
                /**
                 * @description 用途：应用清单的代码。政务共享的数据必须给出。Purpose: a code of the application list; required for data that are
                 *     for government use.
                 * @example A02
                 */
                readonly "Xinqiao-Purpose"?: components["parameters"]["Purpose"];
                /**
                 * @description 共享申请单号；与用途一并给出 · Number of the approved sharing request; goes with the purpose
                 * @example GX-2026-000123
                 */
                readonly "Xinqiao-Sharing-Request"?: components["parameters"]["SharingRequest"];
            };
            readonly path: {
                /**
                 * @description 联合名单：领域（环境、旅游、产品质量、食品药品）的严重失信主体名单；加 Trusted 为该领域的守信激励对象名单（红名单）。
                 *     A joint list: of a domain the list of serious ones; with `Trusted` its list of the trusted, who are commended.
                 * @example environment
                 */
                readonly domain: components["parameters"]["Domain"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 概要 · The summary */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "domain": "environment",
                     *       "subjects": 412,
                     *       "asOf": {
                     *         "at": "2026-11-23T04:00:00.000Z",
                     *         "day": "2026-11-23",
                     *         "sizes": {
                     *           "310000/lists.environment/1": 318
                     *         },
                     *         "frozen": []
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["JointListSummary"];
                };
            };
            readonly 400: components["responses"]["QuestionInvalid"];
            readonly 403: components["responses"]["NotForThisPurpose"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["NotReady"];
        };
    };
    readonly listJointSubjects: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description 上一页给出的游标，原样送回 · The cursor of the page before, as it was given
                 * @example WyJlbnZpcm9ubWVudCIsIjkxMzEwMTE4UERZMDAwMDFYUSJd
                 */
                readonly cursor?: components["parameters"]["Cursor"];
                /**
                 * @description 至多主体数 · At most so many subjects
                 * @example 100
                 */
                readonly limit?: components["parameters"]["SubjectLimit"];
            };
            readonly header?: {
                /**
                 * @description 调用方现行成员文件的版本和摘要；不同则双方记录告警。Version and digest of the membership in force at the caller;
                 *     a difference is logged.
                 * @example 1-6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b
                 */
                readonly "Xinqiao-Membership"?: components["parameters"]["MembershipSeen"];
                /**
                 * @description 用途：应用清单的代码。政务共享的数据必须给出。Purpose: a code of the application list; required for data that are
                 *     for government use.
                 * @example A02
                 */
                readonly "Xinqiao-Purpose"?: components["parameters"]["Purpose"];
                /**
                 * @description 共享申请单号；与用途一并给出 · Number of the approved sharing request; goes with the purpose
                 * @example GX-2026-000123
                 */
                readonly "Xinqiao-Sharing-Request"?: components["parameters"]["SharingRequest"];
            };
            readonly path: {
                /**
                 * @description 联合名单：领域（环境、旅游、产品质量、食品药品）的严重失信主体名单；加 Trusted 为该领域的守信激励对象名单（红名单）。
                 *     A joint list: of a domain the list of serious ones; with `Trusted` its list of the trusted, who are commended.
                 * @example environment
                 */
                readonly domain: components["parameters"]["Domain"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 一页主体 · A page of subjects */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SubjectList"];
                };
            };
            readonly 400: components["responses"]["QuestionInvalid"];
            readonly 403: components["responses"]["NotForThisPurpose"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["NotReady"];
        };
    };
    readonly readJointSubject: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description 上一页给出的游标，原样送回 · The cursor of the page before, as it was given
                 * @example WyJlbnZpcm9ubWVudCIsIjkxMzEwMTE4UERZMDAwMDFYUSJd
                 */
                readonly cursor?: components["parameters"]["Cursor"];
            };
            readonly header?: {
                /**
                 * @description 调用方现行成员文件的版本和摘要；不同则双方记录告警。Version and digest of the membership in force at the caller;
                 *     a difference is logged.
                 * @example 1-6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b
                 */
                readonly "Xinqiao-Membership"?: components["parameters"]["MembershipSeen"];
                /**
                 * @description 用途：应用清单的代码。政务共享的数据必须给出。Purpose: a code of the application list; required for data that are
                 *     for government use.
                 * @example A02
                 */
                readonly "Xinqiao-Purpose"?: components["parameters"]["Purpose"];
                /**
                 * @description 共享申请单号；与用途一并给出 · Number of the approved sharing request; goes with the purpose
                 * @example GX-2026-000123
                 */
                readonly "Xinqiao-Sharing-Request"?: components["parameters"]["SharingRequest"];
            };
            readonly path: {
                /**
                 * @description 联合名单：领域（环境、旅游、产品质量、食品药品）的严重失信主体名单；加 Trusted 为该领域的守信激励对象名单（红名单）。
                 *     A joint list: of a domain the list of serious ones; with `Trusted` its list of the trusted, who are commended.
                 * @example environment
                 */
                readonly domain: components["parameters"]["Domain"];
                /**
                 * @description 统一社会信用代码（GB 32100-2015）；全角、小写和首尾空格会先规范。
                 *     Unified social credit code; full-width, lower case and outer spaces are normalised first.
                 * @example 91310118PDY00001XQ
                 */
                readonly uscc: components["parameters"]["Uscc"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 命中，或没有 · Hits, or none */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "domain": "environment",
                     *       "subject": {
                     *         "uscc": "91310118PDY00001XQ"
                     *       },
                     *       "hits": [],
                     *       "advice": null,
                     *       "cursor": null,
                     *       "decidedBy": "办理机关",
                     *       "asOf": {
                     *         "at": "2026-11-23T04:00:00.000Z",
                     *         "day": "2026-11-23",
                     *         "sizes": {
                     *           "310000/lists.environment/1": 318
                     *         },
                     *         "frozen": []
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["SubjectAnswer"];
                };
            };
            /**
             * @description 请求不合约定，或代码不合 GB 32100（`rule` 指明是长度、字符、校验位还是省份）：调用方改正。
             *     The request is not as agreed, or the code is wrong by GB 32100 (`rule`: length, alphabet, check character or
             *     province): the caller mends it.
             */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xinqiao:problem:USCC_INVALID",
                     *       "title": "统一社会信用代码有误 · Not a unified social credit code",
                     *       "status": 400,
                     *       "code": "USCC_INVALID",
                     *       "act": "caller",
                     *       "detail": "the code breaks GB 32100-2015: compare it with the registration document",
                     *       "instance": "urn:uuid:0d7a8f9e-3c1b-4a57-9b0e-5a4f0a2c6d11",
                     *       "rule": "USCC_CHECK"
                     *     }
                     */
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 403: components["responses"]["NotForThisPurpose"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["NotReady"];
        };
    };
    readonly checkJointSubjects: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description 调用方现行成员文件的版本和摘要；不同则双方记录告警。Version and digest of the membership in force at the caller;
                 *     a difference is logged.
                 * @example 1-6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b
                 */
                readonly "Xinqiao-Membership"?: components["parameters"]["MembershipSeen"];
                /**
                 * @description 用途：应用清单的代码。政务共享的数据必须给出。Purpose: a code of the application list; required for data that are
                 *     for government use.
                 * @example A02
                 */
                readonly "Xinqiao-Purpose"?: components["parameters"]["Purpose"];
                /**
                 * @description 共享申请单号；与用途一并给出 · Number of the approved sharing request; goes with the purpose
                 * @example GX-2026-000123
                 */
                readonly "Xinqiao-Sharing-Request"?: components["parameters"]["SharingRequest"];
            };
            readonly path: {
                /**
                 * @description 联合名单：领域（环境、旅游、产品质量、食品药品）的严重失信主体名单；加 Trusted 为该领域的守信激励对象名单（红名单）。
                 *     A joint list: of a domain the list of serious ones; with `Trusted` its list of the trusted, who are commended.
                 * @example environment
                 */
                readonly domain: components["parameters"]["Domain"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "usccs": [
                 *         "91310118PDY00001XQ",
                 *         "91310115PDY000175Y"
                 *       ]
                 *     }
                 */
                readonly "application/json": components["schemas"]["SubjectCheck"];
            };
        };
        readonly responses: {
            /** @description 逐个回答 · The answers */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "domain": "environment",
                     *       "answers": [
                     *         {
                     *           "subject": {
                     *             "uscc": "91310118PDY00001XQ"
                     *           },
                     *           "hits": [],
                     *           "advice": null,
                     *           "more": false
                     *         },
                     *         {
                     *           "subject": {
                     *             "uscc": "91310115PDY000175Y"
                     *           },
                     *           "hits": [],
                     *           "advice": null,
                     *           "more": false
                     *         }
                     *       ],
                     *       "decidedBy": "办理机关",
                     *       "asOf": {
                     *         "at": "2026-11-23T04:00:00.000Z",
                     *         "day": "2026-11-23",
                     *         "sizes": {
                     *           "310000/lists.environment/1": 318
                     *         },
                     *         "frozen": []
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["SubjectCheckAnswer"];
                };
            };
            /**
             * @description 请求不合约定，用途不在应用清单，或某个代码有误（`where`、`rule`）：调用方改正。The request is not as agreed, the
             *     purpose not in the application list, or a code is wrong (`where`, `rule`): the caller mends it.
             */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 403: components["responses"]["NotForThisPurpose"];
            readonly 408: components["responses"]["BodyTimeout"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["MediaTypeUnsupported"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["NotReady"];
        };
    };
    readonly checkJointPerson: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description 调用方现行成员文件的版本和摘要；不同则双方记录告警。Version and digest of the membership in force at the caller;
                 *     a difference is logged.
                 * @example 1-6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b
                 */
                readonly "Xinqiao-Membership"?: components["parameters"]["MembershipSeen"];
                /**
                 * @description 用途：应用清单的代码。政务共享的数据必须给出。Purpose: a code of the application list; required for data that are
                 *     for government use.
                 * @example A02
                 */
                readonly "Xinqiao-Purpose"?: components["parameters"]["Purpose"];
                /**
                 * @description 共享申请单号；与用途一并给出 · Number of the approved sharing request; goes with the purpose
                 * @example GX-2026-000123
                 */
                readonly "Xinqiao-Sharing-Request"?: components["parameters"]["SharingRequest"];
            };
            readonly path: {
                /**
                 * @description 联合名单：领域（环境、旅游、产品质量、食品药品）的严重失信主体名单；加 Trusted 为该领域的守信激励对象名单（红名单）。
                 *     A joint list: of a domain the list of serious ones; with `Trusted` its list of the trusted, who are commended.
                 * @example environment
                 */
                readonly domain: components["parameters"]["Domain"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "idType": "身份证",
                 *       "idNumber": "310199199001010018",
                 *       "name": "测试甲"
                 *     }
                 */
                readonly "application/json": components["schemas"]["PersonQuestion"];
            };
        };
        readonly responses: {
            /** @description 命中，或没有 · Hits, or none */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "domain": "environment",
                     *       "hits": [],
                     *       "cursor": null,
                     *       "nameAgrees": null,
                     *       "advice": null,
                     *       "decidedBy": "办理机关",
                     *       "asOf": {
                     *         "at": "2026-11-23T04:00:00.000Z",
                     *         "day": "2026-11-23",
                     *         "sizes": {
                     *           "310000/lists.environment/1": 318
                     *         },
                     *         "frozen": []
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["PersonAnswer"];
                };
            };
            readonly 400: components["responses"]["PersonQuestionInvalid"];
            readonly 403: components["responses"]["NotForThisPurpose"];
            readonly 408: components["responses"]["BodyTimeout"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["MediaTypeUnsupported"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["PersonsNotReady"];
        };
    };
    readonly readJointChanges: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description 上次给出的游标，原样送回 · The cursor of the answer before, as it was given
                 * @example eyIzMTAwMDAvbGlzdHMuZW52aXJvbm1lbnQvMSI6MzE4fQ
                 */
                readonly cursor?: components["parameters"]["VectorCursor"];
                /**
                 * @description 至多等候的秒数 · At most so many seconds until something changes
                 * @example 0
                 */
                readonly wait?: components["parameters"]["Wait"];
                /**
                 * @description 至多变化数 · At most so many changes
                 * @example 500
                 */
                readonly limit?: components["parameters"]["ChangeLimit"];
            };
            readonly header?: {
                /**
                 * @description 调用方现行成员文件的版本和摘要；不同则双方记录告警。Version and digest of the membership in force at the caller;
                 *     a difference is logged.
                 * @example 1-6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b
                 */
                readonly "Xinqiao-Membership"?: components["parameters"]["MembershipSeen"];
                /**
                 * @description 用途：应用清单的代码。政务共享的数据必须给出。Purpose: a code of the application list; required for data that are
                 *     for government use.
                 * @example A02
                 */
                readonly "Xinqiao-Purpose"?: components["parameters"]["Purpose"];
                /**
                 * @description 共享申请单号；与用途一并给出 · Number of the approved sharing request; goes with the purpose
                 * @example GX-2026-000123
                 */
                readonly "Xinqiao-Sharing-Request"?: components["parameters"]["SharingRequest"];
            };
            readonly path: {
                /**
                 * @description 联合名单：领域（环境、旅游、产品质量、食品药品）的严重失信主体名单；加 Trusted 为该领域的守信激励对象名单（红名单）。
                 *     A joint list: of a domain the list of serious ones; with `Trusted` its list of the trusted, who are commended.
                 * @example environment
                 */
                readonly domain: components["parameters"]["Domain"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 变化，退出在前 · The changes, withdrawals first */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "domain": "environment",
                     *       "changes": [
                     *         {
                     *           "change": "ended",
                     *           "feed": "330000/lists.environment",
                     *           "generation": 1,
                     *           "ref": "0f0e0d0c0b0a09080706050403020100"
                     *         }
                     *       ],
                     *       "cursor": "eyIzMTAwMDAvbGlzdHMuZW52aXJvbm1lbnQvMSI6MzE4fQ",
                     *       "more": false,
                     *       "asOf": {
                     *         "at": "2026-11-23T04:00:00.000Z",
                     *         "day": "2026-11-23",
                     *         "sizes": {
                     *           "310000/lists.environment/1": 318
                     *         },
                     *         "frozen": []
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ChangePage"];
                };
            };
            /**
             * @description 请求不合约定，用途不在应用清单，或游标不是本结点给出的（不带游标重新开始）：调用方改正。The request is not as
             *     agreed, the purpose not in the application list, or the cursor not of this node (begin again without one).
             */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 403: components["responses"]["NotForThisPurpose"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["NotReady"];
        };
    };
    readonly exportJointList: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description 调用方现行成员文件的版本和摘要；不同则双方记录告警。Version and digest of the membership in force at the caller;
                 *     a difference is logged.
                 * @example 1-6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b
                 */
                readonly "Xinqiao-Membership"?: components["parameters"]["MembershipSeen"];
                /**
                 * @description 用途：应用清单的代码。政务共享的数据必须给出。Purpose: a code of the application list; required for data that are
                 *     for government use.
                 * @example A02
                 */
                readonly "Xinqiao-Purpose"?: components["parameters"]["Purpose"];
                /**
                 * @description 共享申请单号；与用途一并给出 · Number of the approved sharing request; goes with the purpose
                 * @example GX-2026-000123
                 */
                readonly "Xinqiao-Sharing-Request"?: components["parameters"]["SharingRequest"];
            };
            readonly path: {
                /**
                 * @description 联合名单：领域（环境、旅游、产品质量、食品药品）的严重失信主体名单；加 Trusted 为该领域的守信激励对象名单（红名单）。
                 *     A joint list: of a domain the list of serious ones; with `Trusted` its list of the trusted, who are commended.
                 * @example environment
                 */
                readonly domain: components["parameters"]["Domain"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 快照 · The snapshot */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/x-ndjson": components["schemas"]["Snapshot"];
                };
            };
            readonly 400: components["responses"]["QuestionInvalid"];
            readonly 403: components["responses"]["NotForThisPurpose"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["NotReady"];
        };
    };
    readonly listSubjectRecords: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description 上一页给出的游标，原样送回 · The cursor of the page before, as it was given
                 * @example WyIzMTAwMDAvcmVjb3Jkcy5wZW5hbHR5IiwxLDNd
                 */
                readonly cursor?: components["parameters"]["RecordCursor"];
                /**
                 * @description 至多记录数 · At most so many records
                 * @example 100
                 */
                readonly limit?: components["parameters"]["RecordLimit"];
            };
            readonly header?: {
                /**
                 * @description 调用方现行成员文件的版本和摘要；不同则双方记录告警。Version and digest of the membership in force at the caller;
                 *     a difference is logged.
                 * @example 1-6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b
                 */
                readonly "Xinqiao-Membership"?: components["parameters"]["MembershipSeen"];
                /**
                 * @description 用途：应用清单的代码。政务共享的数据必须给出。Purpose: a code of the application list; required for data that are
                 *     for government use.
                 * @example A02
                 */
                readonly "Xinqiao-Purpose"?: components["parameters"]["Purpose"];
                /**
                 * @description 共享申请单号；与用途一并给出 · Number of the approved sharing request; goes with the purpose
                 * @example GX-2026-000123
                 */
                readonly "Xinqiao-Sharing-Request"?: components["parameters"]["SharingRequest"];
            };
            readonly path: {
                /**
                 * @description 统一社会信用代码（GB 32100-2015）；全角、小写和首尾空格会先规范。
                 *     Unified social credit code; full-width, lower case and outer spaces are normalised first.
                 * @example 91310118PDY00001XQ
                 */
                readonly uscc: components["parameters"]["Uscc"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 一页记录 · A page of records */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "records": [],
                     *       "cursor": null,
                     *       "decidedBy": "办理机关",
                     *       "asOf": {
                     *         "at": "2026-11-23T04:00:00.000Z",
                     *         "day": "2026-11-23",
                     *         "sizes": {},
                     *         "frozen": []
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["RecordPage"];
                };
            };
            /**
             * @description 请求不合约定、用途不在应用清单、代码有误或游标不对：调用方改正。The request is not as agreed, the purpose not in
             *     the application list, the code wrong or the cursor not of this node: the caller mends it.
             */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 403: components["responses"]["NotForThisPurpose"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["NotReady"];
        };
    };
    readonly checkSubject: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description 调用方现行成员文件的版本和摘要；不同则双方记录告警。Version and digest of the membership in force at the caller;
                 *     a difference is logged.
                 * @example 1-6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b
                 */
                readonly "Xinqiao-Membership"?: components["parameters"]["MembershipSeen"];
                /**
                 * @description 用途：应用清单的代码。政务共享的数据必须给出。Purpose: a code of the application list; required for data that are
                 *     for government use.
                 * @example A02
                 */
                readonly "Xinqiao-Purpose"?: components["parameters"]["Purpose"];
                /**
                 * @description 共享申请单号；与用途一并给出 · Number of the approved sharing request; goes with the purpose
                 * @example GX-2026-000123
                 */
                readonly "Xinqiao-Sharing-Request"?: components["parameters"]["SharingRequest"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "uscc": "91310118PDY00001XQ"
                 *     }
                 */
                readonly "application/json": components["schemas"]["CheckQuestion"];
            };
        };
        readonly responses: {
            /** @description 签名的核查结果 · The signed check */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "facts": {
                     *         "check": 1,
                     *         "division": "310000",
                     *         "number": "XC-310000-20261123-0f0e0d0c",
                     *         "askedAt": "2026-11-23T04:00:00.000Z",
                     *         "validUntil": "2026-11-23T05:00:00.000Z",
                     *         "purpose": "A04",
                     *         "sharingRequest": "GX-2026-000123",
                     *         "uscc": "91310118PDY00001XQ",
                     *         "hits": [],
                     *         "after": null,
                     *         "cursor": null,
                     *         "nameAgrees": null,
                     *         "advice": null,
                     *         "decidedBy": "办理机关",
                     *         "sizes": {
                     *           "310000/lists.environment/1": 318
                     *         }
                     *       },
                     *       "signature": {
                     *         "suite": "intl",
                     *         "keyId": "0f0e0d0c0b0a0908",
                     *         "value": "AAAA"
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["SignedCheck"];
                };
            };
            readonly 400: components["responses"]["CheckInvalid"];
            readonly 403: components["responses"]["NotForThisPurpose"];
            readonly 408: components["responses"]["BodyTimeout"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["MediaTypeUnsupported"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["ChecksNotReady"];
        };
    };
    readonly listPersonRecords: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description 调用方现行成员文件的版本和摘要；不同则双方记录告警。Version and digest of the membership in force at the caller;
                 *     a difference is logged.
                 * @example 1-6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b
                 */
                readonly "Xinqiao-Membership"?: components["parameters"]["MembershipSeen"];
                /**
                 * @description 用途：应用清单的代码。政务共享的数据必须给出。Purpose: a code of the application list; required for data that are
                 *     for government use.
                 * @example A02
                 */
                readonly "Xinqiao-Purpose"?: components["parameters"]["Purpose"];
                /**
                 * @description 共享申请单号；与用途一并给出 · Number of the approved sharing request; goes with the purpose
                 * @example GX-2026-000123
                 */
                readonly "Xinqiao-Sharing-Request"?: components["parameters"]["SharingRequest"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "idType": "身份证",
                 *       "idNumber": "310199199001010018"
                 *     }
                 */
                readonly "application/json": components["schemas"]["PersonQuestion"];
            };
        };
        readonly responses: {
            /** @description 记录，或没有 · Records, or none */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "records": [],
                     *       "more": false,
                     *       "cursor": null,
                     *       "nameAgrees": null,
                     *       "decidedBy": "办理机关",
                     *       "asOf": {
                     *         "at": "2026-11-23T04:00:00.000Z",
                     *         "day": "2026-11-23",
                     *         "sizes": {},
                     *         "frozen": []
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["PersonRecords"];
                };
            };
            readonly 400: components["responses"]["PersonQuestionInvalid"];
            readonly 403: components["responses"]["NotForThisPurpose"];
            readonly 408: components["responses"]["BodyTimeout"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["MediaTypeUnsupported"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["PersonsNotReady"];
        };
    };
    readonly orderReport: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /**
                 * @description 调用方现行成员文件的版本和摘要；不同则双方记录告警。Version and digest of the membership in force at the caller;
                 *     a difference is logged.
                 * @example 1-6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b
                 */
                readonly "Xinqiao-Membership"?: components["parameters"]["MembershipSeen"];
                /**
                 * @description 用途：应用清单的代码。政务共享的数据必须给出。Purpose: a code of the application list; required for data that are
                 *     for government use.
                 * @example A02
                 */
                readonly "Xinqiao-Purpose"?: components["parameters"]["Purpose"];
                /**
                 * @description 共享申请单号；与用途一并给出 · Number of the approved sharing request; goes with the purpose
                 * @example GX-2026-000123
                 */
                readonly "Xinqiao-Sharing-Request"?: components["parameters"]["SharingRequest"];
                /**
                 * @description 调用方为每个申请自选，长期有效；同键而问题不同则拒绝并告警。Chosen by the caller, one for each order, and kept for good; with
                 *     another question it is refused, and the operators are told.
                 * @example 0d7a8f9e-3c1b-4a57-9b0e-5a4f0a2c6d11
                 */
                readonly "Idempotency-Key": components["parameters"]["ReportKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "subject": {
                 *         "kind": "organisation",
                 *         "uscc": "91310118PDY00001XQ"
                 *       },
                 *       "edition": "public",
                 *       "organisation": "示例市行政审批局（虚构）"
                 *     }
                 */
                readonly "application/json": components["schemas"]["ReportWish"];
            };
        };
        readonly responses: {
            /** @description 此键的这个申请先前已收下 · This order came before under this key */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "order": "01931f6a-3c00-7a57-9b0e-5a4f0a2c6d11",
                     *       "state": "partial",
                     *       "orderedAt": "2026-11-26T04:00:00.000Z",
                     *       "answerBy": "2026-11-26T04:00:30.000Z",
                     *       "expiresAt": "2026-12-26T04:00:00.000Z",
                     *       "provinces": [
                     *         {
                     *           "division": "320000",
                     *           "state": "answered"
                     *         },
                     *         {
                     *           "division": "340000",
                     *           "state": "asked"
                     *         }
                     *       ],
                     *       "reports": [
                     *         {
                     *           "reportNo": "XQ-310000-20261126-0a1b2c3d",
                     *           "code": "25DC-63E2-5C9E-15D9-92DB",
                     *           "madeAt": "2026-11-26T04:00:30.120Z",
                     *           "missing": [
                     *             "340000"
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ReportProgress"];
                };
            };
            /** @description 已收下 · Taken in */
            readonly 202: {
                headers: {
                    /** @description 进度的地址 · Where to ask for the progress */
                    readonly Location?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "order": "01931f6a-3c00-7a57-9b0e-5a4f0a2c6d11",
                     *       "state": "partial",
                     *       "orderedAt": "2026-11-26T04:00:00.000Z",
                     *       "answerBy": "2026-11-26T04:00:30.000Z",
                     *       "expiresAt": "2026-12-26T04:00:00.000Z",
                     *       "provinces": [
                     *         {
                     *           "division": "320000",
                     *           "state": "answered"
                     *         },
                     *         {
                     *           "division": "340000",
                     *           "state": "asked"
                     *         }
                     *       ],
                     *       "reports": [
                     *         {
                     *           "reportNo": "XQ-310000-20261126-0a1b2c3d",
                     *           "code": "25DC-63E2-5C9E-15D9-92DB",
                     *           "madeAt": "2026-11-26T04:00:30.120Z",
                     *           "missing": [
                     *             "340000"
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ReportProgress"];
                };
            };
            readonly 400: components["responses"]["ReportQuestionInvalid"];
            readonly 403: components["responses"]["NotForThisPurpose"];
            readonly 408: components["responses"]["BodyTimeout"];
            readonly 409: components["responses"]["ReportKeyReused"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["MediaTypeUnsupported"];
            readonly 422: components["responses"]["ReportRefused"];
            readonly 429: components["responses"]["ReportBusy"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["NotReady"];
        };
    };
    readonly readReportOrder: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description 调用方现行成员文件的版本和摘要；不同则双方记录告警。Version and digest of the membership in force at the caller;
                 *     a difference is logged.
                 * @example 1-6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b
                 */
                readonly "Xinqiao-Membership"?: components["parameters"]["MembershipSeen"];
            };
            readonly path: {
                /**
                 * @description 申请编号 · The number of the order
                 * @example 01931f6a-3c00-7a57-9b0e-5a4f0a2c6d11
                 */
                readonly order: components["parameters"]["ReportOrder"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 进度 · The progress */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "order": "01931f6a-3c00-7a57-9b0e-5a4f0a2c6d11",
                     *       "state": "partial",
                     *       "orderedAt": "2026-11-26T04:00:00.000Z",
                     *       "answerBy": "2026-11-26T04:00:30.000Z",
                     *       "expiresAt": "2026-12-26T04:00:00.000Z",
                     *       "provinces": [
                     *         {
                     *           "division": "320000",
                     *           "state": "answered"
                     *         },
                     *         {
                     *           "division": "340000",
                     *           "state": "asked"
                     *         }
                     *       ],
                     *       "reports": [
                     *         {
                     *           "reportNo": "XQ-310000-20261126-0a1b2c3d",
                     *           "code": "25DC-63E2-5C9E-15D9-92DB",
                     *           "madeAt": "2026-11-26T04:00:30.120Z",
                     *           "missing": [
                     *             "340000"
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ReportProgress"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 403: components["responses"]["NotAMember"];
            readonly 404: components["responses"]["ReportUnknown"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["NotReady"];
        };
    };
    readonly readReport: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description 调用方现行成员文件的版本和摘要；不同则双方记录告警。Version and digest of the membership in force at the caller;
                 *     a difference is logged.
                 * @example 1-6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b
                 */
                readonly "Xinqiao-Membership"?: components["parameters"]["MembershipSeen"];
            };
            readonly path: {
                /**
                 * @description 申请编号 · The number of the order
                 * @example 01931f6a-3c00-7a57-9b0e-5a4f0a2c6d11
                 */
                readonly order: components["parameters"]["ReportOrder"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 报告 · The report */
            readonly 200: {
                headers: {
                    /** @description 文件名 · A name for the file */
                    readonly "Content-Disposition"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CreditReport"];
                    readonly "application/pdf": string;
                    readonly "text/html": string;
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 403: components["responses"]["NotAMember"];
            readonly 404: components["responses"]["ReportUnknown"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["ReportPending"];
            readonly 410: components["responses"]["ReportExpired"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["NotReady"];
        };
    };
    readonly checkReport: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description 调用方现行成员文件的版本和摘要；不同则双方记录告警。Version and digest of the membership in force at the caller;
                 *     a difference is logged.
                 * @example 1-6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b
                 */
                readonly "Xinqiao-Membership"?: components["parameters"]["MembershipSeen"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "code": "25DC-63E2-5C9E-15D9-92DB"
                 *     }
                 */
                readonly "application/json": components["schemas"]["ReportCode"];
            };
        };
        readonly responses: {
            /** @description 核验结果 · What is known of it */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "authentic": true,
                     *       "report": {
                     *         "reportNo": "XQ-310000-20261126-0a1b2c3d",
                     *         "bodyDigest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *         "edition": "public",
                     *         "madeAt": "2026-11-26T04:00:30.120Z",
                     *         "current": true,
                     *         "checkedAt": "2026-11-27T04:00:00.000Z"
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ReportCheck"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 403: components["responses"]["NotAMember"];
            readonly 408: components["responses"]["BodyTimeout"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["MediaTypeUnsupported"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["NotReady"];
        };
    };
}
type WithRequired<T, K extends keyof T> = T & {
    [P in K]-?: T[P];
};
