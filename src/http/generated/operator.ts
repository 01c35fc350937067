// Generated from openapi/operator.yaml by `npm run generate`. Do not edit.
export interface paths {
    readonly "/v1/session": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * 我是谁 · Who am I
         * @description 当前会话或令牌的名称与角色。
         *     Name and roles of the session or token in use.
         */
        readonly get: operations["readSession"];
        readonly put?: never;
        /**
         * 登录 · Sign in
         * @description 连续五次口令或动态码错误，该名称锁定十五分钟，不论账户是否存在。首个口令须先更换。已启用第二因素的账户另须给出
         *     `code`：认证器当前的六位动态码，每码只收一次；未给则答 `CODE_REQUIRED`。
         *     After five wrong passwords or codes in a row the name is locked for fifteen minutes, whether there is such an
         *     account or not. A first password has to be replaced before anything else. An account with a second factor
         *     also gives `code`, the six digits that its authenticator shows now, each taken once; without it the answer is
         *     `CODE_REQUIRED`.
         */
        readonly post: operations["logIn"];
        /**
         * 退出登录 · Sign out
         * @description 结束当前会话；已结束的会话同样回答成功。
         *     Ends the session in use; one that has ended already is answered the same.
         */
        readonly delete: operations["logOut"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/session/password": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * 更换口令 · Replace one's own password
         * @description 须给出现用口令。账户的所有会话（包括本次）随即结束，用新口令重新登录。
         *     Needs the current password. All sessions of the account, this one too, end at once; sign in with the new one.
         */
        readonly post: operations["changePassword"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/session/factor": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * 登记第二因素 · Ask for a second factor
         * @description 须给出现用口令。回答中的密钥只出现这一次：录入或扫入认证器（TOTP，RFC 6238），再以一个动态码确认；确认之前不起作用，
         *     重新请求则前一密钥作废。
         *     Needs the current password. The secret stands in this answer and nowhere else: put it into an authenticator
         *     (TOTP, RFC 6238), then confirm it with a code. It counts from then on; asking again makes the one before void.
         */
        readonly post: operations["enrolFactor"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/session/factor/confirmation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * 确认第二因素 · Confirm the second factor
         * @description 给出认证器当前的动态码。此后登录都须动态码；账户的所有会话（包括本次）随即结束。
         *     Takes the code that the authenticator shows now. From then on every sign-in needs one; all sessions of the
         *     account, this one too, end at once.
         */
        readonly post: operations["confirmFactor"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/session/oidc": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * 经身份提供方登录 · Sign in at the identity provider
         * @description 供浏览器：转往配置中的 OpenID Connect 提供方（授权码、PKCE）。凭据封存在 Cookie 中，十分钟内有效。
         *     For browsers: goes on to the OpenID Connect provider of the configuration (authorization code, PKCE). What ties
         *     its answer to this browser is sealed into a cookie for ten minutes.
         */
        readonly get: operations["startOidc"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/session/oidc/callback": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * 从身份提供方返回 · Back from the identity provider
         * @description 提供方把浏览器转到这里。角色按配置从声明映射，未映射的一律不授予，一个都没有则拒绝；每次登录重新取定。首次登录时
         *     开立没有口令的账户。回答是一页，而非转址，因为会话 Cookie 限于同站（SameSite=Strict）。
         *     The provider sends the browser here. Roles are mapped from its claims by configuration, anew with each sign-in;
         *     what is not mapped grants nothing, and nobody gets in without a role. The first time makes an account without a
         *     password. The answer is a page and no redirect, because the session's cookie keeps to this site.
         */
        readonly get: operations["finishOidc"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/accounts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * 账户清单 · List the accounts
         * @description 全部账户及其角色，不含口令。
         *     All accounts with their roles, without passwords.
         */
        readonly get: operations["listAccounts"];
        readonly put?: never;
        /**
         * 开立账户 · Make an account
         * @description 回答中的首个口令只出现这一次；首次登录须更换。三员分立时，一个账户不得兼任系统、安全、审计中的两项。
         *     The first password stands in this answer and nowhere else; it is replaced at the first sign-in. While duties are
         *     kept apart, one account does not join two of system, security and audit.
         */
        readonly post: operations["createAccount"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/accounts/{account}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description 账户名 · The name of the account */
                readonly account: components["parameters"]["Account"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * 变更账户 · Change roles, close or reopen an account
         * @description 未给出的部分不变；账户的会话随即结束。最后一个安全管理员不能关闭，也不能失去该角色。
         *     What is left out stays; the sessions of the account end at once. The last account with the role `security` can
         *     neither be closed nor lose that role.
         */
        readonly post: operations["changeAccount"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/accounts/{account}/password": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description 账户名 · The name of the account */
                readonly account: components["parameters"]["Account"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * 重置口令 · Give an account a new first password
         * @description 用于遗忘口令者；账户的会话随即结束，新口令只出现这一次。
         *     For somebody who forgot it; the sessions of the account end at once, and the new password is shown once.
         */
        readonly post: operations["resetPassword"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/accounts/{account}/factor": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description 账户名 · The name of the account */
                readonly account: components["parameters"]["Account"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /**
         * 撤除第二因素 · Remove an account's second factor
         * @description 用于认证器遗失者，由另一名安全管理员办理，不得为本人办理；账户的会话随即结束，本人重新登记。
         *     For somebody whose authenticator is lost: another security administrator does it, never its owner. The sessions
         *     of the account end at once; its owner enrols anew.
         */
        readonly delete: operations["removeFactor"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/tokens": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * 令牌清单 · List the tokens
         * @description 业务系统的令牌，不含密文；已吊销的仍列出。
         *     The tokens of local systems, without their secrets; revoked ones stay listed.
         */
        readonly get: operations["listTokens"];
        readonly put?: never;
        /**
         * 发放令牌 · Make a token for a local system
         * @description 密文只出现在本回答中，结点只留其摘要。`mappings` 限定可报送的映射，留空为不限。
         *     The secret stands in this answer and nowhere else; the node keeps its digest. `mappings` limits into which
         *     mappings it may deliver; left out: any.
         */
        readonly post: operations["createToken"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/tokens/{token}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description 令牌编号 · The id of the token */
                readonly token: string;
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /**
         * 吊销令牌 · Revoke a token
         * @description 下一次请求起失效，不能恢复。
         *     Out of use with the next request, for ever.
         */
        readonly delete: operations["revokeToken"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/mappings/{division}/{mapping}/deliveries": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description 本结点的区划 · The division of this node */
                readonly division: components["parameters"]["Division"];
                /** @description 映射名 · The name of the mapping within the division */
                readonly mapping: components["parameters"]["Mapping"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * 报送文件 · Deliver a file
         * @description 正文即文件原样字节，格式与编码由映射规定，不压缩；整件落盘后才回答，要么全收，要么不留。之后按顺序收取，结果另行查询。
         *     同键同文件得到原来的回答（200）；中断后用同一键重送。
         *     The body is the file as it is, byte for byte: its format and encoding are what the mapping says; not compressed.
         *     Answered once the whole file is on disk; otherwise nothing of it stays. It is taken in after that, in its turn:
         *     ask for the delivery. The same key with the same file gets the first answer again (200); after a broken
         *     connection deliver it again under the same key.
         */
        readonly post: operations["deliverFile"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/deliveries/{delivery}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description 报送编号 · The number of the delivery */
                readonly delivery: components["parameters"]["Delivery"];
            };
            readonly cookie?: never;
        };
        /**
         * 报送的结果 · What became of a delivery
         * @description 收取进度与各规则的行数；只见本系统报送的，且限于令牌的映射。
         *     How far it is taken in, with rows counted by rule; a system sees what it delivered itself, within the mappings
         *     of its token.
         */
        readonly get: operations["readDelivery"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/deliveries/{delivery}/rejects": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description 报送编号 · The number of the delivery */
                readonly delivery: components["parameters"]["Delivery"];
            };
            readonly cookie?: never;
        };
        /**
         * 退回的行 · The rows that were refused
         * @description 此刻仍在隔离中的行，用原文件的格式与编码，末列为退回原因；改正后作为新文件报送。先查询结果：尚未收取时没有行。
         *     The rows that are in quarantine now, in format and encoding of the file, each with its reason in a last column;
         *     mend them and deliver them as a new file. Ask for the delivery first: before it is taken in there are no rows.
         */
        readonly get: operations["readDeliveryRejects"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/queues": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * 队列概况 · How the queues stand
         * @description 各队列的任务数、失败工作的件数、各省的熔断状态。队列只是唤醒：这里的数字归零也不丢工作。
         *     Jobs of each queue, pieces of failed work, and whether each peer is asked. A queue only wakes: nothing is lost
         *     when its figures fall to zero.
         */
        readonly get: operations["readQueues"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/dead-letters": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * 失败的工作 · List work that failed
         * @description 按首次失败的先后。不给 `state` 则各状态都列。下一页以 `after` 续，即上一页最后一件的编号。
         *     In the order in which it failed first; of every state when `state` is left out. The next page goes on `after` the
         *     number of the last one.
         */
        readonly get: operations["listDeadLetters"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/dead-letters/{letter}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description 编号 · The number */
                readonly letter: string;
            };
            readonly cookie?: never;
        };
        /**
         * 一件失败的工作 · One piece of failed work
         * @description 原因、经过，并与当前状态对照：是否仍须办，所涉的数字自上次失败以来有无变化。
         *     Cause and history, compared with the current state: whether it is still due, and whether the figures that it is
         *     about have changed since it failed last.
         */
        readonly get: operations["readDeadLetter"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/redrives": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * 重新投递 · Redrive failed work
         * @description 按首次失败的先后逐件再办。`dryRun` 只作对照，不办。多于一件须另一账户核准：回答 202，附申请编号。
         *     Does it again, one after the other, in the order in which it failed first. A dry run compares and does nothing.
         *     More than one takes the approval of another account: answered with 202 and the number of the request.
         */
        readonly post: operations["redriveDeadLetters"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/give-ups": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * 放弃 · Give failed work up
         * @description 不再自行再试，直到所涉状态有变。多于一件，或涉及撤下，须另一账户核准。
         *     It is not tried any more until what it is about changes. More than one, or a withdrawal, takes the approval of
         *     another account.
         */
        readonly post: operations["giveUpDeadLetters"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/desk-requests": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * 待核准的申请 · List requests for a second pair of eyes
         * @description 未决的在前，已决的随后。
         *     Open ones first, then those that were decided.
         */
        readonly get: operations["listDeskRequests"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/desk-requests/{request}/decision": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description 申请编号 · The number of the request */
                readonly request: string;
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * 核准或驳回 · Approve or refuse a request
         * @description 由提出者以外、具审批角色的账户决定，只一次；核准即办。
         *     By an account with the role approver other than whoever asked, once; approval does it.
         */
        readonly post: operations["decideDeskRequest"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/objections": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * 异议清单 · List the objections
         * @description 本省受理的和针对本省记录的，未答复的按期限在前。令牌限于某些映射的，只列针对这些映射所报记录的、由其自行提交的和由其报送的。
         *     Those that were filed here and those against records of this province; open ones first, by their last day. A token
         *     that is held to some mappings sees those against records of these mappings, those that it filed, and those that it
         *     delivered.
         */
        readonly get: operations["listObjections"];
        readonly put?: never;
        /**
         * 提出异议 · File an objection
         * @description 对任何省的记录提出异议：同一事务中各省标注“异议处理中”，并转送发布省。同一记录同一收到日期再次提出，不变。陈述不得含
         *     证件号码、住址和联系方式。
         *     Against a record of any province: in one transaction it is marked for every holder and carried to the issuer. The
         *     same record and day of receipt again changes nothing. The statement holds no identity number, address or contact.
         */
        readonly post: operations["fileObjection"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/objections/{objection}/answer": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description 异议编号 · The number of the objection */
                readonly objection: components["parameters"]["Objection"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * 答复异议 · Answer an objection
         * @description 只有发布省可答复：更正、撤销或维持。标注随之在各省解除；撤销的同时撤下该记录。更正后的记录由业务系统报送。令牌限于某些映射的，只能
         *     答复对由其报送的记录的异议。
         *     Only the issuer answers, a token for some mappings only about what came by them. The mark goes everywhere with it; 撤销 withdraws the record in the same transaction. A
         *     corrected record is delivered by the local system that holds it.
         */
        readonly post: operations["answerObjection"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/objections/{objection}/extension": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description 异议编号 · The number of the objection */
                readonly objection: components["parameters"]["Objection"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * 延长答复期限 · Extend the term of an objection
         * @description 发布省的规定允许时，一次；新期限告知受理省，并写在标注上。令牌的映射同答复。
         *     Can be done once, where the law of the issuer knows a longer term; the filing province is told, and the mark says it.
         */
        readonly post: operations["extendObjection"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/adoptions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * 采用他省名单 · Adopt a listing of another province
         * @description 本省主管机关决定采用后录入；此后各省可见，并为每项措施产生任务。本省规定或备忘录设立的名单在他省为提示信息，不能采用。
         *     Once an authority of this province has decided it; everybody sees it, and each measure becomes a task here. A list
         *     that rests on a provincial rule or a memorandum is for information elsewhere and cannot be adopted.
         */
        readonly post: operations["adoptListing"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/measure-tasks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * 本省的措施任务 · Measure tasks of this province
         * @description 未反馈的按期限在前，其后是已反馈的和已解除的。
         *     Those without feedback first, by their last day; then those with it, and those that are lifted.
         */
        readonly get: operations["listMeasureTasks"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/measure-tasks/{task}/answer": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description 任务编号 · The number of the task */
                readonly task: string;
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * 反馈措施 · Answer a measure task
         * @description 执行、不适用或无法执行，附依据和日期，随即送往发布省。更正反馈可再答；名单已退出的任务不再受理。
         *     It says executed, does not apply, or cannot be executed, with basis and date, and goes to the issuer at once. A later
         *     answer takes the place of an earlier one; a task whose listing has ended takes none.
         */
        readonly post: operations["answerMeasure"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/measure-loops": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * 措施反馈闭环 · The closed loop of measures
         * @description 本省名单中被他省采用的：每项措施、每个采用省的反馈，以及反馈率。
         *     Listings of this province that others adopted: the feedback by measure and province, and how many answered.
         */
        readonly get: operations["listMeasureLoops"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/listing-repairs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * 信用修复 · Carry out a repair
         * @description 录入认定机关的修复决定（移出）：名单停止公示、共享和使用，解除措施，正文由各省删除。处罚（R03）须满其类别的最短公示期。与报送修复
         *     记录（R11）或 `npm run lists -- repair` 相同：一个事务中写入状态、墓碑和历史，随即签名送往各省。本结点不作决定。
         *     Carries out what the authority that listed has granted (移出): neither published nor shared nor used any more, its
         *     measures lifted, its body erased by every holder. A penalty (R03) must have had the least publicity of its class.
         *     The same as a delivered repair (R11) or `npm run lists -- repair`: state, tombstone and history in one transaction,
         *     signed and sent at once. The node decides nothing.
         */
        readonly post: operations["repairListing"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/listing-suspensions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * 暂停名单 · Suspend a listing
         * @description 录入认定机关的暂停决定：不再展示和使用，直到恢复或退出。处罚不单独暂停。
         *     Carries out a decision to suspend: neither shown nor used until it is resumed or ends. A penalty is not suspended by
         *     itself.
         */
        readonly post: operations["suspendListing"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/listing-resumptions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * 恢复名单 · Resume a listing
         * @description 录入认定机关的恢复决定：回到暂停之前的状态。国家修复结果所暂停的名单和处罚，恢复后同一结果不再使其暂停。
         *     Carries out a decision to resume: back to where it stood before. A listing or penalty that a national repair result
         *     suspended goes on, and the same result suspends it no more.
         */
        readonly post: operations["resumeListing"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/listing-withdrawals": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * 撤销 · Revoke, or end by its event
         * @description 录入撤销决定：停止公示、共享和使用，正文处处删除，密封存档也不留。`expired` 为真时录入的是约定的终止事件已发生（如法院撤出失信被执行人
         *     名单），效果同期满，只用于名单。
         *     Carries out a revocation: neither published nor shared nor used, and the body deleted everywhere, the sealed archive
         *     included. With `expired` the event has happened that was to end it (such as a court's deletion): the effect is that
         *     of a term that is over; for listings alone.
         */
        readonly post: operations["withdrawListing"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/listing-lookups": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * 查找名单 · Find listings
         * @description 按编号，或按决定书所载（代码、名单、文号；处罚：代码、文号、日期）查找本省的名单和处罚：现状、退出后各省何时停止。重新认定过的有数条。
         *     代码只在正文中；先入审计日志再答。令牌限于某些映射的，只见由其报送的。
         *     Listings and penalties of this province by number, or as the decision names them (code, list, number; of a penalty:
         *     code, number, day): where each stands and, after an end, which province stopped when. Several where somebody was
         *     listed anew. The code stands in the body only; in the audit log before it is answered. A token for some mappings
         *     sees what came by them.
         */
        readonly post: operations["findListings"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/listings/{listing}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description 流中编号（32 位十六进制），或记录编号 · Reference in the feed (32 hexadecimal digits), or number of the record
                 * @example 0f0e0d0c0b0a09080706050403020100
                 */
                readonly listing: components["parameters"]["Listing"];
            };
            readonly cookie?: never;
        };
        /**
         * 名单的现状 · Where a listing stands
         * @description 本省的一条名单或处罚：状态、暂停缘由；退出后各省何时停止、末日、是否逾期。
         *     The state of a listing or penalty of this province, and why it is suspended; after an end which province stopped
         *     when, the last day for it, and whether it is overdue.
         */
        readonly get: operations["readListing"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/listings/{listing}/history": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description 流中编号（32 位十六进制），或记录编号 · Reference in the feed (32 hexadecimal digits), or number of the record
                 * @example 0f0e0d0c0b0a09080706050403020100
                 */
                readonly listing: components["parameters"]["Listing"];
            };
            readonly cookie?: never;
        };
        /**
         * 名单的历程 · The history of a listing
         * @description 每一步：何时、由何而来，前后状态，以及依据的决定（机关、文号、日期）。修复后报告和联合视图不留痕迹，历程只供运维、审计和报送该名单
         *     的系统；先入审计日志再答。
         *     Tells each step with its time, what said so, the states before and after, and the decision with authority, number and
         *     day. No report and no view has a trace of a repair, so this is for operators, auditors and the system that delivered the
         *     listing; in the audit log before it is answered.
         */
        readonly get: operations["readListingHistory"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/withdrawal-certificates": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * 出具退出证明 · Make a certificate of withdrawal
         * @description 给当事人：各省何时停止展示和使用，附包含证明与各省回执，以结点签名密钥签名，`npm run verify -- certificate` 可离线核验。有省份尚无回执的
         *     不予出具；`partial` 为真时出具并标明。`print` 为真时另附 PDF/A（Base64），与所附 JSON 同一编号，以结点证书签名；回执只在 JSON 中。
         *     每次出具编号不同；只答复、没有签名密钥的进程不能出具。
         *     For the subject: which province stopped showing and using it and when, with inclusion proof and receipts, signed with
         *     the node's feed key, to be verified offline. Not made while a province has not confirmed; with `partial` it is made
         *     and says so. With `print` a PDF/A (Base64) of the same number comes along, signed with the node's certificate; the
         *     receipts are in the JSON alone. Each has a number of its own; a process that only answers and holds no signing key
         *     makes none.
         */
        readonly post: operations["certifyWithdrawal"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/due": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * 将到期的和逾期的 · What is due
         * @description 若干天内公示、有效或查询期满的；尚无回执、未证明删除的省及末日；异议的期限和下一步；本省和他省未反馈的措施。逾期的总在其中。
         *     Whose publicity, term or query period ends within so many days; provinces without receipt or proof of erasure, with
         *     the last day; terms of objections and what comes next; feedback that is owed here and elsewhere. What is overdue is
         *     always told.
         */
        readonly get: operations["readDue"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/national-comparisons": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * 与国家修复结果的差异 · What differs from the national results
         * @description 国家已修复而本省已暂停待决定的，本省已修复而国家结果没有的，各至多 500 条，最早的在前；最近十四天的对账。
         *     What is repaired nationally and suspended here until decided, what is repaired here and in no national result, at most
         *     500 each, the oldest first; and the comparisons of the newest fourteen days.
         */
        readonly get: operations["readNationalComparisons"];
        readonly put?: never;
        /**
         * 立即对账 · Compare with the national results now
         * @description 两个方向；结点每日、每小时自行对账，同日的以最近一次为准。对账不改变名单。
         *     Both ways. The node does so each day and hour by itself; of a day the newest comparison stays. No listing is changed
         *     by it.
         */
        readonly post: operations["compareNationally"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/checks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * 办事核查 · Check a subject for a procedure
         * @description 供一网通办、招标投标、资金、许可等环节：四个领域的命中、标准和依据，只给事实，建议核实，由办理机关决定。以结点签名密钥
         *     签名，可离线核验；`validUntil` 以前有效。自然人按证件或从业证号（导游证号）查找，须有共享申请单号，且不在答复中重复。先入
         *     审计日志再答。一次至多 200 条命中，其余以 `cursor` 另行核查，每份各自签名。
         *     For counters, tenders, subsidies and licences: hits in the four domains with rule and basis; facts only, with the
         *     advice to verify, and the handling authority decides. Signed with the node's feed key, to be verified offline, and
         *     good until `validUntil`. A person is found by the document, or by a practitioner's licence (导游证号), needs a sharing
         *     request, and is not repeated in the answer. In the audit log before it is answered. At most 200 hits at once; the
         *     others are checked with `cursor`, and each part is signed as what it is.
         */
        readonly post: operations["checkSubject"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/joint-lines": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * 联合视图 · The joint view of a subject
         * @description 一个主体一行，汇总各省：谁、何时、按何标准和依据列入，何处异议、暂停或采用，至何时止。自然人按证件或从业证号查找，遮蔽显示。
         *     运维和审计可见其历程。先入审计日志再答。
         *     名单记录一次至多 200 条，以游标接着读；历程只随第一部分，至多最近 1,000 条。
         *     One line for a subject over all provinces: who listed it, when, by which criterion and basis, what is objected,
         *     suspended or adopted by whom, and until when. Persons are found by document or licence and shown masked. Operators
         *     and auditors see its history. In the audit log before it is answered. At most 200 listings at once, more by cursor;
         *     the history comes with the first part, the newest 1,000 events.
         */
        readonly post: operations["readJointLine"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/joint-lines/pages": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * 联合视图的各行 · The lines of a joint list
         * @description 一个领域的名单，一个主体一行，各省标注在旁，以游标翻页。用途决定可见组织、自然人或两者；自然人遮蔽显示。游标在正文，封存，
         *     只由本结点打开。一行至多 20 条名单记录，`more` 为真的按主体另问。先入审计日志再答。
         *     The joint list of a domain, a line for each subject with the marks of every province, paged by cursor. The use
         *     decides whether organisations, persons or both are seen; persons are masked. The cursor stands in the body, is
         *     sealed, and only this node opens it. A line has at most 20 listings; where `more` is true the rest is asked for by
         *     subject. In the audit log before it is answered.
         */
        readonly post: operations["listJointLines"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/name-questions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * 待核姓名 · Differences of names to decide
         * @description 核查时所给姓名与记录不一致的，由人判定；姓名不是标识。查看先入审计日志。
         *     Where the name that was given for a check differs from a record, a person decides; names are no key. Who looks is in
         *     the audit log before.
         */
        readonly get: operations["listNameQuestions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/name-questions/{question}/decision": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description 问题编号 · The number of the question */
                readonly question: string;
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * 判定姓名 · Decide on a difference of names
         * @description 同一人的，此后同样的核查视为一致；不是同一人的，仍不一致。判定一次。
         *     Of the same person, later checks of that name agree; of another they do not. It is decided once.
         */
        readonly post: operations["decideNameQuestion"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/reports": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * 申请信用报告 · Order a credit report
         * @description 主体只在正文中。用途和共享申请单号在正文。Purpose and sharing request stand in the body.个人报告、授权版须有授权或本人申请；谁问、为何、凭何先入审计日志。回答 202，进度地址在
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
            readonly header?: never;
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
            readonly header?: never;
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
            readonly header?: never;
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
            /** @description 用途：应用清单的代码 · A code of the application list */
            readonly purpose: string;
            /** @description 共享申请单号 · Number of the approved sharing request */
            readonly sharingRequest: string;
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
        readonly QueueOverview: {
            readonly queues: readonly {
                readonly queue: string;
                readonly waiting: number;
                readonly active: number;
                readonly delayed: number;
                readonly failed: number;
            }[];
            /** @description 失败的工作，按状态 · Pieces of failed work by state */
            readonly work: {
                readonly retrying: number;
                readonly dead: number;
                readonly redriving: number;
                readonly settled: number;
                readonly givenUp: number;
            };
            readonly peers: readonly {
                readonly peer: string;
                /**
                 * @description 闭合：照常询问；半开：放一次探测；断开：暂不询问 · Asked, probed, not asked for now
                 * @enum {unknown}
                 */
                readonly state: "closed" | "half-open" | "open";
                /** @description 连续不应答次数 · Calls in a row without an answer */
                readonly silences: number;
                readonly openSince: components["schemas"]["MaybeInstant"];
                readonly notBefore: components["schemas"]["MaybeInstant"];
            }[];
        };
        readonly Letter: {
            /** @description 编号，按首次失败的先后 · Its number in the order of first failures */
            readonly letter: number;
            /** @description 工作的标识，种类及所涉 · Identifiers of the work */
            readonly work: {
                readonly kind: string;
            } & {
                readonly [key: string]: string | number;
            };
            readonly queue: string;
            /** @enum {unknown} */
            readonly state: "retrying" | "dead" | "redriving" | "settled" | "given-up";
            /** @enum {unknown} */
            readonly class: "permanent" | "transient";
            /** @description 原因代码 · The code of the cause */
            readonly code: string;
            readonly cause: string;
            readonly attempts: number;
            readonly firstFailedAt: components["schemas"]["Instant"];
            readonly lastFailedAt: components["schemas"]["Instant"];
            readonly nextAttemptAt: components["schemas"]["MaybeInstant"];
            readonly facts: components["schemas"]["WorkFacts"];
        };
        readonly LetterList: {
            readonly letters: readonly components["schemas"]["Letter"][];
        };
        /** @description 所涉的数字与位置；无法得知则为 null · Sizes and positions; null where they cannot be said */
        readonly WorkFacts: {
            readonly [key: string]: string | number | boolean | null;
        } | null;
        readonly ComparedLetter: {
            readonly letter: components["schemas"]["Letter"];
            /** @description 是否仍须办；只有办了才知道则为 null · Null when only doing it tells */
            readonly due: boolean | null;
            readonly now: components["schemas"]["WorkFacts"];
            readonly changed: boolean;
            readonly history: readonly {
                /** @enum {unknown} */
                readonly what: "failed" | "dead" | "changed" | "redrive-asked" | "settled" | "not-due" | "given-up";
                readonly at: components["schemas"]["Instant"];
                readonly code: string | null;
                /** @description 谁；结点自己则为 null · Who; null is the node itself */
                readonly actor: string | null;
                readonly reason: string | null;
            }[];
        };
        /** @description `letters` 与 `filter` 恰给其一。Either `letters` or `filter`, not both. */
        readonly DeskOrder: {
            readonly letters?: readonly number[];
            readonly filter?: {
                /** @enum {unknown} */
                readonly state?: "retrying" | "dead" | "redriving" | "given-up";
                readonly queue?: string;
                readonly kind?: string;
                readonly feed?: string;
                readonly peer?: string;
                readonly code?: string;
            };
            /** @description 理由，不得含个人信息 · Why; without personal data */
            readonly reason: string;
            /** @default false */
            readonly dryRun: boolean;
        };
        readonly DeskOutcome: {
            /** @enum {unknown} */
            readonly outcome: "done" | "dry-run";
            readonly letters: readonly (number | components["schemas"]["DryRunLetter"])[];
            /** @description 是否须另一账户核准 · Whether another account must approve */
            readonly needsSecond?: boolean;
        };
        readonly DryRunLetter: {
            readonly letter: components["schemas"]["Letter"];
            readonly due: boolean | null;
            readonly now: components["schemas"]["WorkFacts"];
            readonly changed: boolean;
        };
        readonly DeskRequest: {
            readonly request: string;
            /** @enum {unknown} */
            readonly act: "redrive" | "give-up";
            readonly letters: readonly number[];
            readonly reason: string;
            readonly askedBy: string;
            readonly askedAt: components["schemas"]["Instant"];
            readonly decidedBy: string | null;
            readonly decidedAt: components["schemas"]["MaybeInstant"];
            readonly approved: boolean | null;
        };
        readonly DeskRequestList: {
            readonly requests: readonly components["schemas"]["DeskRequest"][];
        };
        readonly DeskDecision: {
            readonly request: components["schemas"]["DeskRequest"];
            readonly done: readonly number[];
        };
        readonly MaybeInstant: components["schemas"]["Instant"] | null;
        /** @description 账户名，不得含证件号码 · Never an identity number */
        readonly AccountName: string;
        /**
         * @description 查看、运维、标准编辑、审批、审计管理员、系统管理员、安全管理员；报送系统、查询系统（仅令牌）。The last two are
         *     for tokens only.
         * @enum {unknown}
         */
        readonly Role: "viewer" | "operator" | "standardsEditor" | "approver" | "auditor" | "system" | "security" | "deliverer" | "inquirer";
        readonly Roles: readonly components["schemas"]["Role"][];
        readonly Credentials: {
            readonly account: string;
            readonly password: string;
            readonly code?: components["schemas"]["Code"];
        };
        /** @description 认证器当前的动态码 · The code that the authenticator shows now */
        readonly Code: string;
        readonly OidcText: string;
        readonly PasswordProof: {
            readonly password: string;
        };
        readonly FactorCode: {
            readonly code: components["schemas"]["Code"];
        };
        readonly FactorSecret: {
            /** @description Base32 */
            readonly secret: string;
            /** @description 供认证器扫入 · For the authenticator to scan */
            readonly uri: string;
        };
        readonly PasswordChange: {
            readonly current: string;
            readonly next: string;
        };
        readonly Identity: {
            /** @enum {unknown} */
            readonly kind: "account" | "token";
            readonly name: string;
            readonly roles: components["schemas"]["Roles"];
            readonly mustChangePassword: boolean;
            /** @description 须先登记第二因素 · A second factor must be enrolled before anything else */
            readonly factorDue: boolean;
        };
        readonly Account: {
            readonly name: components["schemas"]["AccountName"];
            readonly roles: components["schemas"]["Roles"];
            readonly disabled: boolean;
            readonly mustChangePassword: boolean;
            /**
             * @description 第二因素：无、动态码、在身份提供方 · Second factor - none, codes, at the identity provider
             * @enum {unknown}
             */
            readonly factor: "none" | "totp" | "elsewhere";
            readonly createdAt: components["schemas"]["Instant"];
        };
        readonly AccountList: {
            readonly accounts: readonly components["schemas"]["Account"][];
        };
        readonly NewAccount: {
            readonly name: components["schemas"]["AccountName"];
            readonly roles: components["schemas"]["Roles"];
        };
        readonly AccountChange: {
            readonly roles?: components["schemas"]["Roles"];
            readonly disabled?: boolean;
        };
        readonly NewPassword: {
            readonly name: components["schemas"]["AccountName"];
            readonly password: string;
        };
        readonly Token: {
            readonly id: string;
            readonly name: string;
            readonly roles: components["schemas"]["Roles"];
            readonly mappings: components["schemas"]["Mappings"];
            readonly createdAt: components["schemas"]["Instant"];
            readonly expiresAt: components["schemas"]["Instant"];
            readonly lastUsedAt: components["schemas"]["Instant"] | null;
            readonly revoked: boolean;
        };
        readonly TokenList: {
            readonly tokens: readonly components["schemas"]["Token"][];
        };
        readonly NewToken: {
            /** @description 哪个系统 · Which system it is for */
            readonly name: string;
            readonly roles: components["schemas"]["Roles"];
            readonly mappings?: components["schemas"]["Mappings"];
            /**
             * @description 有效天数 · Days that it is valid
             * @default 365
             */
            readonly days: number;
        };
        readonly Mappings: readonly string[] | null;
        readonly TokenSecret: {
            readonly id: string;
            readonly secret: string;
        };
        readonly DeliveryReceipt: {
            readonly deliveryId: string;
            readonly mapping: string;
            /** @description 文件的 SHA-256 · SHA-256 of the file */
            readonly digest: string;
            readonly bytes: number;
            readonly receivedAt: components["schemas"]["Instant"];
        };
        readonly DeliveryState: {
            readonly deliveryId: string;
            readonly mapping: string;
            /** @description 文件的 SHA-256 · SHA-256 of the file */
            readonly digest: string;
            readonly bytes: number;
            readonly receivedAt: components["schemas"]["Instant"];
            /**
             * @description 等待、收取中、已收取、未能读完 · Not begun, being taken in, taken in, could not be read to its end
             * @enum {unknown}
             */
            readonly state: "waiting" | "running" | "done" | "failed";
            /** @description 未能读完的原因代码 · Why it could not be read to its end */
            readonly fault: string | null;
            readonly batch: components["schemas"]["DeliveredBatch"] | null;
        };
        readonly DeliveredBatch: {
            readonly batchId: string;
            /**
             * @description 收取文件时所用的映射版本。此后由运维以较新版本重放的隔离行计入 accepted、superseded，不改此版本；每条记录用的版本见其 mappingRef。
             *     The version that took the file in. Rows of the quarantine that operators replayed under a newer version since
             *     are counted among accepted and superseded, and leave this as it is; the version of each record is its mappingRef's.
             */
            readonly mappingVersion: string;
            readonly read: number;
            readonly accepted: number;
            readonly quarantined: number;
            /** @description 已有更新版本的行 · Rows of which something newer is held */
            readonly superseded: number;
            readonly refusedByRule: components["schemas"]["RowsByRule"];
            readonly warnedByRule: components["schemas"]["RowsByRule"];
            /** @description 快照所缺的已发布记录；增量为 null · Published records that a snapshot lacked; null for an increment */
            readonly absentRows: number | null;
            /**
             * @description 为何一条也没有暂停：有行读不出主键，或缺得太多而等人核对；null 为已暂停 · Why none of them was suspended: a row without a readable key, or so many that somebody has to look; null: they were
             * @enum {unknown}
             */
            readonly absencesHeld: "UNREADABLE_KEY" | "TOO_MANY_ABSENT" | null;
        };
        /** @description 规则代码及其行数 · Rows by the code of the rule */
        readonly RowsByRule: {
            readonly [key: string]: number;
        };
        readonly FeedName: string;
        readonly Ref: string;
        readonly Day: string;
        readonly DayOrNull: string | null;
        readonly Filing: {
            readonly feed: components["schemas"]["FeedName"];
            readonly ref: components["schemas"]["Ref"];
            /** @enum {unknown} */
            readonly ground: "内容" | "期限" | "主体错误" | "修复结果";
            readonly receivedAt: components["schemas"]["Day"];
            /** @description 受理机关 · The authority that received it */
            readonly authority: {
                readonly name: string;
                readonly uscc: string;
            };
            readonly statement?: string;
            readonly applicantLinkKey?: string;
        };
        readonly Objection: {
            readonly id: string;
            /** @description 受理省 · Province that received it */
            readonly filedBy: string;
            /** @description 发布省 · Province that answers */
            readonly issuer: string;
            readonly targetRecordId: string;
            /** @description 记录所在数据流；找不到该记录时为空 · Null where the record is not found */
            readonly feed: string | null;
            readonly ref: string | null;
            readonly ground: string;
            readonly receivedAt: components["schemas"]["Day"];
            readonly dueAt: components["schemas"]["DayOrNull"];
            readonly extendedTo: components["schemas"]["DayOrNull"];
            /**
             * @description 在期内、将到期、已逾期、期限未知、已答复 · Within its term, its last days, overdue, term unknown, answered
             * @enum {unknown}
             */
            readonly standing: "running" | "soon" | "overdue" | "noTerm" | "answered";
            /** @enum {string|null} */
            readonly outcome: "更正" | "撤销" | "维持" | null;
            readonly outcomeReason: string | null;
            readonly answeredAt: components["schemas"]["DayOrNull"];
            readonly statement: string | null;
        };
        readonly ObjectionList: {
            readonly objections: readonly components["schemas"]["Objection"][];
        };
        readonly ObjectionAnswer: {
            /** @enum {unknown} */
            readonly outcome: "更正" | "撤销" | "维持";
            readonly reason: string;
            readonly answeredAt: components["schemas"]["Day"];
        };
        readonly Adopting: {
            readonly feed: components["schemas"]["FeedName"];
            readonly ref: components["schemas"]["Ref"];
            readonly authority: string;
            readonly localBasis: string;
            readonly decisionNo: string;
            readonly date: components["schemas"]["Day"];
            /** @description 各措施在本省的执行单位；未列的由采用机关执行 · Who executes each measure here; the adopting authority otherwise */
            readonly executors?: {
                readonly [key: string]: string;
            };
        };
        readonly MeasureTask: {
            readonly taskId: string;
            readonly issuer: string;
            readonly feed: components["schemas"]["FeedName"];
            readonly ref: components["schemas"]["Ref"];
            readonly targetRecordId: string;
            readonly measure: string;
            readonly executor: string;
            readonly legalBasis: string;
            readonly dueOn: components["schemas"]["DayOrNull"];
            /**
             * @description 在期内、将到期、已逾期、期限未知、已反馈、已解除 · Within its term, its last days, overdue, term unknown, answered, lifted
             * @enum {unknown}
             */
            readonly standing: "running" | "soon" | "overdue" | "noTerm" | "answered" | "lifted";
            /** @enum {string|null} */
            readonly answer: "执行" | "不适用" | "无法执行" | null;
            readonly basis: string | null;
            readonly answeredOn: components["schemas"]["DayOrNull"];
            readonly authority: string | null;
            readonly endedOn: components["schemas"]["DayOrNull"];
            readonly endGround: string | null;
        };
        readonly MeasureTaskList: {
            readonly tasks: readonly components["schemas"]["MeasureTask"][];
        };
        readonly MeasureReply: {
            /** @enum {unknown} */
            readonly answer: "执行" | "不适用" | "无法执行";
            readonly basis: string;
            readonly answeredOn: components["schemas"]["Day"];
            readonly authority: string;
        };
        readonly MeasureLoopList: {
            readonly loops: readonly {
                readonly targetRecordId: string;
                /** @description 已退出的为空 · Null once it is withdrawn */
                readonly decisionNo: string | null;
                readonly lines: readonly {
                    readonly division: string;
                    readonly measure: string;
                    /** @enum {unknown} */
                    readonly state: "执行" | "不适用" | "无法执行" | "待反馈" | "逾期未反馈";
                    readonly basis: string | null;
                    readonly authority: string | null;
                    readonly answeredOn: components["schemas"]["DayOrNull"];
                    readonly dueOn: components["schemas"]["DayOrNull"];
                    readonly endedOn: components["schemas"]["DayOrNull"];
                }[];
                readonly asked: number;
                readonly answered: number;
                /** @description 反馈率（0 至 1） · Answered of asked (0 to 1) */
                readonly rate: number | null;
            }[];
        };
        /**
         * @description 领域；加 Trusted 为该领域的守信激励对象名单 · A domain; with `Trusted` its list of the trusted
         * @enum {string}
         */
        readonly JointListName: "environment" | "tourism" | "quality" | "foodDrug" | "environmentTrusted" | "tourismTrusted" | "qualityTrusted" | "foodDrugTrusted";
        readonly LineRequest: {
            readonly domain: components["schemas"]["JointListName"];
            readonly uscc?: string;
            readonly idType?: string;
            readonly idNumber?: string;
            /** @description 从业证号，如导游证号 · Such as a guide's */
            readonly practitionerNo?: string;
            /** @description 应用清单的用途 · Of the application list */
            readonly purpose: string;
            /** @description 共享申请单号 · The sharing request */
            readonly sharingRequest: string;
            readonly cursor?: components["schemas"]["LineCursor"];
        } & ({
            readonly uscc: unknown;
        } | {
            readonly idType: unknown;
            readonly idNumber: unknown;
        } | {
            readonly practitionerNo: unknown;
        });
        /** @description 上一页给出的游标，原样送回 · As the part before gave it */
        readonly LineCursor: string;
        readonly LinesRequest: {
            readonly domain: components["schemas"]["JointListName"];
            /** @description 应用清单的用途 · Of the application list */
            readonly purpose: string;
            /** @description 共享申请单号 · The sharing request */
            readonly sharingRequest: string;
            readonly cursor?: components["schemas"]["LineCursor"];
            /**
             * @description 至多几行 · Lines at most
             * @default 100
             */
            readonly limit: number;
        };
        readonly JointLinePage: {
            readonly domain: components["schemas"]["JointListName"];
            readonly lines: readonly {
                readonly subject: components["schemas"]["LineSubject"];
                readonly listings: readonly components["schemas"]["LineEntry"][];
                /** @description 另有名单记录，按主体查询 · It has further listings to ask for by subject */
                readonly more: boolean;
            }[];
            /** @description 下一页的游标；空为完 · Where the next page begins; null at the end */
            readonly cursor: components["schemas"]["LineCursor"] | null;
        };
        readonly JointLine: {
            /** @description 没有列入的为空 · Null of whom nobody listed */
            readonly subject: components["schemas"]["LineSubject"] | null;
            readonly listings: readonly components["schemas"]["LineEntry"][];
            /** @description 其余名单记录的游标；空为完 · Where its further listings begin, null at the end */
            readonly cursor: components["schemas"]["LineCursor"] | null;
            /** @description 只给运维和审计 · For operators and auditors alone */
            readonly history: readonly {
                readonly feed: components["schemas"]["FeedName"];
                readonly ref: components["schemas"]["Ref"];
                readonly at: components["schemas"]["Instant"];
                /** @enum {unknown} */
                readonly what: "listed" | "amended" | "withdrawn";
                /** @description 退出事由代码 · Code of the ground of an end */
                readonly ground: string | null;
            }[] | null;
        };
        /** @description 自然人姓名遮蔽 · The name of a person is masked */
        readonly LineSubject: {
            readonly type: string;
            readonly name: string;
            readonly uscc: string | null;
        };
        readonly LineEntry: {
            /** @description 认定省 · Province that listed */
            readonly division: string;
            readonly feed: components["schemas"]["FeedName"];
            readonly ref: components["schemas"]["Ref"];
            /**
             * @description 在列；暂停展示和使用 · On the list; neither shown nor used
             * @enum {unknown}
             */
            readonly state: "listed" | "suspended";
            /**
             * @description 严重失信；守信激励 · A listing of the serious or of the trusted
             * @enum {unknown}
             */
            readonly kind: "serious" | "trusted";
            readonly listName: string | null;
            /** @description 荣誉名称，守信激励才有 · Of the trusted alone */
            readonly honour: string | null;
            /** @description 评价单位等级制上的等级 · On the scale of whoever gave it */
            readonly grade: string | null;
            /** @description 认定标准，严重失信才有 · Of the serious alone */
            readonly rule: string | null;
            /** @description 认定依据，严重失信才有 · Of the serious alone */
            readonly basis: string | null;
            /** @description 认定文号或表彰文件号 · Of the decision or of the commendation */
            readonly decisionNo: string | null;
            readonly decisionDate: components["schemas"]["DayOrNull"];
            readonly authority: string;
            readonly validFrom: components["schemas"]["Day"];
            readonly validTo: components["schemas"]["DayOrNull"];
            readonly endEvent: string | null;
            readonly publicityEnd: components["schemas"]["DayOrNull"];
            readonly reach: components["schemas"]["Reach"];
            readonly objections: readonly components["schemas"]["schemas-Objection"][];
            readonly adoptedBy: readonly components["schemas"]["Adoption"][];
        };
        readonly NameQuestionList: {
            readonly questions: readonly {
                readonly id: string;
                readonly feed: components["schemas"]["FeedName"];
                readonly ref: components["schemas"]["Ref"];
                /** @description 核查时所给 · As it was given */
                readonly given: string;
                /** @description 记录中的（可能遮蔽） · As the record has it */
                readonly held: string;
                readonly askedAt: components["schemas"]["Instant"];
                /** @enum {unknown} */
                readonly decision: "same" | "different" | null;
            }[];
        };
        readonly NameDecision: {
            /**
             * @description 同一人，不是同一人 · The same person or another
             * @enum {unknown}
             */
            readonly decision: "same" | "different";
        };
        /**
         * @description 三者居其一：统一社会信用代码；证件类型与号码；从业证号。One of three: the credit code; kind and number of the document;
         *     the practitioner's licence.
         */
        readonly CheckRequest: {
            readonly uscc?: string;
            readonly idType?: string;
            readonly idNumber?: string;
            /** @description 从业证号，如导游证号 · Such as a guide's */
            readonly practitionerNo?: string;
            /** @description 姓名，用于比较 · Compared with the records */
            readonly name?: string;
            /** @description 应用清单的用途 · Of the application list */
            readonly purpose: string;
            /** @description 共享申请单号 · The sharing request */
            readonly sharingRequest?: string;
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
        /** @description 统一社会信用代码 · The credit code */
        readonly CreditCode: string;
        /** @description 文号，写法不限 · The number of a document, in any spelling */
        readonly DocumentNo: string;
        /**
         * @description 四者居其一：流中编号；记录编号；代码、名单与认定文号；处罚的代码、文号与日期。One of four: reference in the feed; number of the
         *     record; code, list and number of the decision; code, number and day of a penalty.
         */
        readonly ListingName: {
            readonly ref: components["schemas"]["Ref"];
        } | {
            readonly recordId: string;
        } | {
            readonly uscc: components["schemas"]["CreditCode"];
            readonly listName: string;
            readonly decisionNo: components["schemas"]["DocumentNo"];
        } | {
            readonly uscc: components["schemas"]["CreditCode"];
            readonly decisionNo: components["schemas"]["DocumentNo"];
            readonly decidedOn: components["schemas"]["Day"];
        };
        /** @description 谁、以何文书、何时决定 · Who decided, by which document, and when */
        readonly AuthorityDecision: {
            readonly authorityName: string;
            readonly decisionNo: components["schemas"]["DocumentNo"];
            readonly decisionDate: components["schemas"]["Day"];
        };
        /** @description 业务系统中的经办人，入审计日志 · Who handled it in the department's own system; for the audit log */
        readonly Handler: string;
        readonly EnteredDecision: {
            readonly listing: components["schemas"]["ListingName"];
            readonly decision: components["schemas"]["AuthorityDecision"];
            readonly operator?: components["schemas"]["Handler"];
        };
        readonly EnteredWithdrawal: {
            readonly listing: components["schemas"]["ListingName"];
            readonly decision: components["schemas"]["AuthorityDecision"];
            readonly operator?: components["schemas"]["Handler"];
            /** @description 终止事件已发生，而非撤销 · The event that ends it has happened; it is not revoked */
            readonly expired?: boolean;
        };
        /** @enum {string} */
        readonly ListingState: "draft" | "notified" | "objected" | "corrected" | "upheld" | "listed" | "published" | "suspended" | "repaired" | "expired" | "revoked" | "withdrawn";
        readonly CarriedOut: {
            /** @enum {unknown} */
            readonly event: "repair" | "suspend" | "resume" | "revoke" | "expire";
            readonly category: string;
            readonly recordId: string;
            readonly ref: components["schemas"]["Ref"];
            readonly state: components["schemas"]["ListingState"];
            readonly steps: readonly {
                readonly event: string;
                readonly before: components["schemas"]["ListingState"];
                readonly after: components["schemas"]["ListingState"];
            }[];
        };
        readonly ListingLife: {
            /** @description R07、R08、R13、R14，或处罚 R03 · Or R03 of a penalty */
            readonly category: string;
            readonly recordId: string;
            readonly ref: components["schemas"]["Ref"];
            readonly state: components["schemas"]["ListingState"];
            /** @description 暂停的缘由 · Why it is suspended */
            readonly cause: string | null;
            readonly since: components["schemas"]["Instant"];
            /** @description 各省均已停止的时刻 · When the last province had stopped */
            readonly confirmedAt: components["schemas"]["MaybeInstant"];
        };
        readonly Listing: components["schemas"]["ListingLife"] & {
            /** @description 退出后各省何时停止；未退出的为空 · After an end, which province stopped when; empty before */
            readonly provinces: readonly {
                readonly division: string;
                /** @description 空为尚无回执 · Null while no receipt has come */
                readonly at: components["schemas"]["MaybeInstant"];
            }[];
            readonly withdrawal: components["schemas"]["Stopping"] | null;
        };
        readonly Stopping: {
            readonly decidedOn: components["schemas"]["DayOrNull"];
            readonly withdrawnAt: components["schemas"]["Instant"];
            /** @description 法定末日；节假日未知时为空 · Last day; null while the holidays are not known */
            readonly dueBy: components["schemas"]["DayOrNull"];
            readonly lastStoppedAt: components["schemas"]["MaybeInstant"];
            /** @description 自撤下至最后一省停止的秒数 · From the entry to the last receipt */
            readonly seconds: number | null;
            /** @description 自决定之日起的天数 · From the day of the decision */
            readonly days: number | null;
            readonly overdue: boolean;
        };
        readonly ListingList: {
            readonly listings: readonly components["schemas"]["Listing"][];
        };
        readonly ListingHistory: components["schemas"]["ListingLife"] & {
            readonly events: readonly {
                readonly event: string;
                readonly before: components["schemas"]["ListingState"];
                readonly after: components["schemas"]["ListingState"];
                readonly cause: string | null;
                readonly at: components["schemas"]["Instant"];
                /** @description 由何而来 · What said so */
                readonly source: string;
                readonly decision: components["schemas"]["AuthorityDecision"] | null;
            }[];
        };
        readonly CertificateWish: {
            readonly ref: components["schemas"]["Ref"];
            /** @description 有省份尚无回执也出具，并标明 · Also while a province is missing and marked */
            readonly partial?: boolean;
            /** @description 另附可打印的 PDF/A · A PDF/A for print along with it */
            readonly print?: boolean;
        };
        readonly Due: {
            readonly today: components["schemas"]["Day"];
            readonly ending: readonly {
                readonly ref: components["schemas"]["Ref"];
                readonly category: string;
                readonly lastDay: components["schemas"]["Day"];
                /**
                 * @description 公示期满，查询期满 · Publicity or query period over
                 * @enum {unknown}
                 */
                readonly what: "publicityOver" | "queryOver";
            }[];
            /** @description 尚无回执的省 · Provinces whose receipts have not come */
            readonly receipts: readonly {
                readonly division: string;
                readonly withdrawals: number;
                readonly oldest: components["schemas"]["Instant"];
                /** @description 其中须删除的 · Those of them that erase */
                readonly erasures: number;
                readonly oldestErasure: components["schemas"]["MaybeInstant"];
                readonly dueBy: components["schemas"]["DayOrNull"];
                readonly eraseBy: components["schemas"]["DayOrNull"];
                readonly overdue: boolean;
                readonly erasureOverdue: boolean;
            }[];
            /** @description 本结点应删而未删的正文，应为 0 · Bodies left here that should be gone */
            readonly bodiesLeft: number;
            readonly objections: readonly {
                readonly id: string;
                readonly filedBy: string;
                readonly issuer: string;
                readonly receivedAt: components["schemas"]["Day"];
                readonly standing: components["schemas"]["TermStanding"];
                readonly dueOn: components["schemas"]["DayOrNull"];
                readonly extendableTo: components["schemas"]["DayOrNull"];
                /** @description 逾期后可向谁提请复核 · Who reviews it once it is overdue */
                readonly review: string | null;
            }[];
            /** @description 业务系统的异议中记录未展示的 · Objections of local systems whose record is not shown */
            readonly unfiled: number;
            /** @description 业务系统报送而等待或不能执行的采用、反馈 · Delivered adoptions and feedback that wait or were refused */
            readonly acts: readonly {
                /** @description 本结点给这一行的标识 · Number that this node gave the row */
                readonly recordId: string;
                /** @enum {unknown} */
                readonly category: "acts/adoption" | "acts/measure-feedback";
                /** @description 由哪个映射报送 · By which mapping it came */
                readonly mapping: string | null;
                /** @enum {unknown} */
                readonly state: "waiting" | "refused";
                /** @description 等什么，或为何不能执行（mappings/reasons.yaml） · What it waits for or why it was refused */
                readonly code: string | null;
                /** @description 所涉名单的记录标识 · The listing that it is about */
                readonly target: string | null;
                readonly since: components["schemas"]["Day"];
                readonly dueOn: components["schemas"]["DayOrNull"];
                /**
                 * @description 不能执行的为空 · Null for one that was refused
                 * @enum {string|null}
                 */
                readonly standing: "running" | "soon" | "overdue" | "noTerm" | null;
            }[];
            /** @description 未反馈的措施 · Measures without an answer */
            readonly feedback: readonly {
                readonly by: string;
                readonly issuer: string;
                readonly measure: string;
                readonly executor: string | null;
                readonly dueOn: components["schemas"]["DayOrNull"];
                readonly taskId: string | null;
                readonly standing: components["schemas"]["TermStanding"];
            }[];
        };
        /**
         * @description 在期内、将到期、已逾期、期限未知 · Within its term, its last days, overdue, term unknown
         * @enum {unknown}
         */
        readonly TermStanding: "running" | "soon" | "overdue" | "noTerm";
        readonly ReconciledListings: readonly {
            readonly ref: components["schemas"]["Ref"];
            readonly recordId: string;
            readonly since: components["schemas"]["Instant"];
        }[];
        readonly NationalComparison: {
            readonly day: components["schemas"]["Day"];
            readonly at: components["schemas"]["Instant"];
            /** @description 最近的国家文件 · The newest national file */
            readonly newestFileAt: components["schemas"]["MaybeInstant"];
            readonly suspended: number;
            readonly notNational: number;
            /** @description 本省没有的 · About nothing that is here */
            readonly unknown: number;
        };
        readonly NationalDifferences: {
            readonly suspended: components["schemas"]["ReconciledListings"];
            readonly notNational: components["schemas"]["ReconciledListings"];
            readonly days: readonly components["schemas"]["NationalComparison"][];
        };
        /** Format: date-time */
        readonly Instant: string;
        readonly Count: number;
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
        /** @description Instant in UTC with milliseconds. */
        readonly instant: string;
        /** @description Digest of a file in the suite of the region, 32 bytes in lower-case hexadecimal. Of a file with personal data it is personal data itself. */
        readonly digest: string;
        /** @description Administrative division, six digits (GB/T 2260). */
        readonly division: string;
        /** @description Random UUID (version 4), lower case. */
        readonly recordId: string;
        /** @description Unified social credit code, half-width, upper case (GB 32100-2015). The check characters are verified by src/standard/uscc.ts. */
        readonly uscc: string;
        /** @description Calendar day in Asia/Shanghai, YYYY-MM-DD. */
        readonly day: string;
        /**
         * 退出证明
         * @description Certificate of withdrawal: which province stopped showing and using a listing, and when, with proofs that anybody with the membership can check offline.
         */
        readonly "certificate-withdrawal": {
            /**
             * 封面
             * @description Number, time, digest and signature.
             */
            readonly cover: {
                /**
                 * 证明编号
                 * @description Number of the certificate.
                 * @example XC-310000-20261012-0a1b2c3d
                 */
                readonly certificateNo: string;
                /**
                 * 出具时间
                 * @description When it was made.
                 * @example 2026-10-12T01:05:00.000Z
                 */
                readonly issuedAt: components["schemas"]["instant"];
                /**
                 * 是否齐全
                 * @description False: at least one province is missing, and is marked.
                 * @example true
                 */
                readonly complete: boolean;
                /**
                 * 正文摘要
                 * @description Digest of the canonical JSON (RFC 8785) of the body.
                 * @example abababababababababababababababababababababababababababababababab
                 */
                readonly bodyDigest: components["schemas"]["digest"];
                /**
                 * 签名
                 * @description Signature of the node that made it.
                 */
                readonly verification: {
                    /**
                     * 密码套件
                     * @description sm: SM2 with SM3.
                     * @example sm
                     * @enum {string}
                     */
                    readonly suite: "sm" | "intl";
                    /**
                     * 密钥标识
                     * @description Key that signed.
                     * @example 0123456789abcdef
                     */
                    readonly keyId: string;
                    /**
                     * 签名值
                     * @description Signature over the cover, base64.
                     * @example QUJDREVGR0g=
                     */
                    readonly value: string;
                };
            };
            /**
             * 正文
             * @description What is certified, with its proofs.
             */
            readonly body: {
                /**
                 * 名单
                 * @description The listing, with no more of the subject than the subject needs to know it by.
                 */
                readonly listing: {
                    /**
                     * 发布省
                     * @description Province whose authority listed the subject.
                     * @example 310000
                     */
                    readonly division: components["schemas"]["division"];
                    /**
                     * 条目标识
                     * @description Reference of the listing in the feed: random, constant through its life.
                     * @example 0123456789abcdef0123456789abcdef
                     */
                    readonly ref: string;
                    /**
                     * 记录标识
                     * @description Identifier of the record.
                     * @example 7f0c1e0a-5d7e-4a53-9a51-0f6a2f3c9d10
                     */
                    readonly recordId?: components["schemas"]["recordId"];
                    /**
                     * 信息类别
                     * @description Category of the record.
                     * @example R07
                     */
                    readonly category?: string;
                    /**
                     * 主体名称
                     * @description Name of the subject; of a person the first character only.
                     * @example 示例甲一环保有限公司（虚构）
                     */
                    readonly subjectName?: string;
                    /**
                     * 统一社会信用代码
                     * @description Credit code of an organisation.
                     * @example 91310118PDY00001XQ
                     */
                    readonly uscc?: components["schemas"]["uscc"];
                    /**
                     * 名单名称
                     * @description Name of the list.
                     * @example 长三角生态环境领域严重失信主体名单（示例）
                     */
                    readonly listName?: string;
                    /**
                     * 认定文号
                     * @description Document number of the listing decision.
                     * @example 示环列〔2026〕示例001号
                     */
                    readonly decisionNo?: string;
                    /**
                     * 认定日期
                     * @description Day of the listing decision.
                     * @example 2026-04-10
                     */
                    readonly decisionDate?: components["schemas"]["day"];
                };
                /**
                 * 退出
                 * @description How the listing ended.
                 */
                readonly end: {
                    /**
                     * 退出种类
                     * @description One of the four ends (rules/ends.yaml).
                     * @example 移出
                     */
                    readonly act: string;
                    /**
                     * 效力
                     * @description What every province does.
                     * @example stop-use
                     * @enum {string}
                     */
                    readonly effect: "stop-publicity" | "stop-use" | "erase";
                    /**
                     * 法律依据代码
                     * @description Code of the legal ground.
                     * @example NDRC-36/repair
                     */
                    readonly ground: string;
                    /**
                     * 法律依据
                     * @description Provision on which the end rests, as the rule data state it.
                     * @example 信用修复管理办法（发改委令第36号）
                     */
                    readonly legalBasis?: string;
                    /**
                     * 退出决定
                     * @description Decision by which the listing ended; absent where it ended by its term.
                     */
                    readonly decision?: {
                        /**
                         * 决定机关
                         * @description Authority that decided.
                         * @example 示例市生态环境局（虚构）
                         */
                        readonly authorityName: string;
                        /**
                         * 决定文号
                         * @description Document number.
                         * @example 示环修〔2026〕示例001号
                         */
                        readonly decisionNo: string;
                        /**
                         * 决定日期
                         * @description Day of the decision.
                         * @example 2026-10-12
                         */
                        readonly decisionDate: components["schemas"]["day"];
                    };
                };
                /**
                 * 墓碑
                 * @description The tombstone in the withdrawals feed.
                 */
                readonly withdrawal: {
                    /**
                     * 退出数据流
                     * @description Feed that carries the tombstone.
                     * @example 310000/withdrawals
                     */
                    readonly feed: string;
                    /**
                     * 代
                     * @description Generation of the feed.
                     * @example 1
                     */
                    readonly generation: number;
                    /**
                     * 序号
                     * @description Place of the tombstone in the feed.
                     * @example 6
                     */
                    readonly seq: number;
                    /**
                     * 登记时间
                     * @description When the issuer wrote it; from then on it showed the listing no more.
                     * @example 2026-10-12T01:02:03.004Z
                     */
                    readonly at: components["schemas"]["instant"];
                    /**
                     * 应停止之日
                     * @description Last day by which every province has to stop.
                     * @example 2026-10-15
                     */
                    readonly dueBy?: components["schemas"]["day"];
                    /**
                     * 在册证明
                     * @description That the tombstone is in the feed.
                     */
                    readonly proof: {
                        /**
                         * 证据版本
                         * @description Version of the evidence format.
                         * @example 1
                         * @constant
                         */
                        readonly evidence: 1;
                        /**
                         * 证据种类
                         * @description Kind of evidence (docs/protocol.md).
                         * @example inclusion
                         * @constant
                         */
                        readonly kind: "inclusion";
                        /**
                         * 数据流
                         * @description The withdrawals feed of the issuer.
                         * @example 310000/withdrawals
                         */
                        readonly feed: string;
                        /**
                         * 代
                         * @description Generation of the feed.
                         * @example 1
                         */
                        readonly generation: number;
                        /**
                         * 检查点
                         * @description Signed note of the issuer.
                         * @example 310000/withdrawals
                         */
                        readonly checkpoint: string;
                        /**
                         * 条目
                         * @description The tombstone, and that it is in the tree of the checkpoint.
                         */
                        readonly entry: {
                            /**
                             * 条目头
                             * @description The exact bytes of the tombstone that were hashed.
                             * @example {"at":"2026-10-12T01:02:03.004Z"}
                             */
                            readonly header: string;
                            /**
                             * 包含证明
                             * @description Hashes from the leaf to the root (RFC 9162).
                             */
                            readonly inclusion: readonly string[];
                        };
                        /**
                         * 对账确认
                         * @description Statements of holders on the very same tree.
                         */
                        readonly cosignatures: readonly {
                            /**
                             * 行政区划
                             * @description Who states it.
                             * @example 320000
                             */
                            readonly division: components["schemas"]["division"];
                            /**
                             * 确认种类
                             * @description applied: its answers follow the entries.
                             * @example applied
                             * @enum {string}
                             */
                            readonly kind: "stored" | "applied";
                            /**
                             * 条数
                             * @description Entries that the statement covers.
                             * @example 7
                             */
                            readonly size: number;
                            /**
                             * 对账指纹
                             * @description Root of the tree of that size.
                             * @example abababababababababababababababababababababababababababababababab
                             */
                            readonly root: components["schemas"]["digest"];
                            /**
                             * 时间
                             * @description Unix time in seconds, by the clock of who states it.
                             * @example 1796000000
                             */
                            readonly time: number;
                            /**
                             * 签名
                             * @description Signature line of a signed note, base64.
                             * @example QUJDREVGR0g=
                             */
                            readonly signature: string;
                        }[];
                    };
                };
                /**
                 * 各省
                 * @description Every province that may hold the listing.
                 */
                readonly provinces: readonly {
                    /**
                     * 省
                     * @description Province.
                     * @example 320000
                     */
                    readonly division: components["schemas"]["division"];
                    /**
                     * 身份
                     * @description issuer: it wrote the listing; holder: it held a copy.
                     * @example holder
                     * @enum {string}
                     */
                    readonly role: "issuer" | "holder";
                    /**
                     * 状态
                     * @description missing: no receipt of this province has come; nothing is said of it.
                     * @example stopped
                     * @enum {string}
                     */
                    readonly status: "stopped" | "missing";
                    /**
                     * 停止时间
                     * @description When the province had stopped, by its own clock.
                     * @example 2026-10-12T01:02:04.000Z
                     */
                    readonly stoppedAt?: components["schemas"]["instant"];
                    /**
                     * 回执
                     * @description Signed by the province: it had applied the tombstone.
                     */
                    readonly receipt?: {
                        /**
                         * 证据版本
                         * @description Version of the evidence format.
                         * @example 1
                         * @constant
                         */
                        readonly evidence: 1;
                        /**
                         * 证据种类
                         * @description Kind of evidence (docs/protocol.md).
                         * @example receipt
                         * @constant
                         */
                        readonly kind: "receipt";
                        /**
                         * 数据流
                         * @description The withdrawals feed of the issuer.
                         * @example 310000/withdrawals
                         */
                        readonly feed: string;
                        /**
                         * 代
                         * @description Generation of the feed.
                         * @example 1
                         */
                        readonly generation: number;
                        /**
                         * 检查点
                         * @description Signed note of the issuer.
                         * @example 310000/withdrawals
                         */
                        readonly checkpoint: string;
                        /**
                         * 条目
                         * @description The tombstone, and that it is in the tree of the checkpoint.
                         */
                        readonly entry: {
                            /**
                             * 条目头
                             * @description The exact bytes of the tombstone that were hashed.
                             * @example {"at":"2026-10-12T01:02:03.004Z"}
                             */
                            readonly header: string;
                            /**
                             * 包含证明
                             * @description Hashes from the leaf to the root (RFC 9162).
                             */
                            readonly inclusion: readonly string[];
                        };
                        /**
                         * 回执
                         * @description The first applied statement of the province that covers the tombstone.
                         */
                        readonly cosignature: {
                            /**
                             * 行政区划
                             * @description Who states it.
                             * @example 320000
                             */
                            readonly division: components["schemas"]["division"];
                            /**
                             * 确认种类
                             * @description applied: its answers follow the entries.
                             * @example applied
                             * @enum {string}
                             */
                            readonly kind: "stored" | "applied";
                            /**
                             * 条数
                             * @description Entries that the statement covers.
                             * @example 7
                             */
                            readonly size: number;
                            /**
                             * 对账指纹
                             * @description Root of the tree of that size.
                             * @example abababababababababababababababababababababababababababababababab
                             */
                            readonly root: components["schemas"]["digest"];
                            /**
                             * 时间
                             * @description Unix time in seconds, by the clock of who states it.
                             * @example 1796000000
                             */
                            readonly time: number;
                            /**
                             * 签名
                             * @description Signature line of a signed note, base64.
                             * @example QUJDREVGR0g=
                             */
                            readonly signature: string;
                        };
                    };
                }[];
                /**
                 * 最后停止时间
                 * @description When the last province had stopped; only where none is missing.
                 * @example 2026-10-12T01:02:04.000Z
                 */
                readonly lastStoppedAt?: components["schemas"]["instant"];
            };
        };
        /** @description UTC，毫秒 · UTC with milliseconds */
        readonly "schemas-Instant": string;
        /** @enum {string} */
        readonly Domain: "environment" | "tourism" | "quality" | "foodDrug";
        readonly "schemas-FeedName": string;
        /**
         * @description measures：全国性名单，采用省可执行措施；information：他省为提示信息，不产生措施。A nationwide list carries measures
         *     where it is adopted; another is for information in other provinces and carries none.
         * @enum {unknown}
         */
        readonly Reach: "measures" | "information";
        readonly CheckHit: {
            readonly domain: components["schemas"]["Domain"];
            /** @description 认定省 · Province that listed */
            readonly division: string;
            readonly feed: components["schemas"]["schemas-FeedName"];
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
        /** @description 其余命中的游标；没有了则为空 · By which further hits are asked for; null when there are none */
        readonly NextHits: string | null;
        /**
         * @description 所给姓名与全部命中记录的（可能遮蔽的）姓名相容；没有命中或未给姓名则为空。Whether the given name fits the name,
         *     perhaps masked, of every hit; null without hits or without a name.
         */
        readonly NameAgrees: boolean | null;
        readonly SignedCheck: {
            /** @description 签名的内容 · What is signed, as canonical JSON after the line `xinqiao check v1` */
            readonly facts: {
                /** @constant */
                readonly check: 1;
                /** @description 答复的结点 · Who answers */
                readonly division: string;
                readonly number: string;
                readonly askedAt: components["schemas"]["schemas-Instant"];
                /** @description 此前有效 · May be relied on until then */
                readonly validUntil: components["schemas"]["schemas-Instant"];
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
        /** @description 异议处理中：由发布省的结果解除 · An objection that is being dealt with; the issuer's outcome takes it away */
        readonly "schemas-Objection": {
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
        /** @description 行政区划代码 · Six digits (GB/T 2260) */
        readonly Division: string;
        readonly ReportProgress: {
            readonly order: string;
            /**
             * @description 办理中、已出具待补全、已出具、未能出具、已过保存期 · Being made, made without some provinces, made, could not be made, not kept any more
             * @enum {string}
             */
            readonly state: "waiting" | "partial" | "complete" | "failed" | "expired";
            readonly orderedAt: components["schemas"]["schemas-Instant"];
            readonly answerBy: components["schemas"]["schemas-Instant"];
            readonly expiresAt: components["schemas"]["schemas-Instant"];
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
                readonly madeAt: components["schemas"]["schemas-Instant"];
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
                readonly madeAt: components["schemas"]["schemas-Instant"];
                /** @description 内容是否仍然现行 · Whether nothing that it shows has ended or was withdrawn or corrected */
                readonly current: boolean;
                readonly checkedAt: components["schemas"]["schemas-Instant"];
            };
        };
    };
    responses: {
        /** @description 请求不合约定 · The request is not as agreed */
        readonly RequestInvalid: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 未登录或令牌无效 · Not signed in, or the token is not valid */
        readonly NotSignedIn: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 名称、口令或动态码有误，或须动态码 · The name, the password or the code is wrong, or a code is wanted */
        readonly LoginRefused: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 名称已锁定，或登录者过多 · The name is locked, or too many sign in */
        readonly LoginWait: {
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
         * @description 没有这个角色，须先更换口令或登记第二因素，或不是同源 · Not with this role, before a change of password or a second
         *     factor, or from another origin
         */
        readonly Forbidden: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 没有这个角色，或是本人的第二因素 · Not with this role, or one's own second factor */
        readonly FactorForbidden: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 没有这个账户，或账户没有第二因素 · No such account, or none that has a second factor */
        readonly FactorUnknown: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 已有第二因素，或账户在别处登录 · There is one already, or the account signs in elsewhere */
        readonly FactorConflict: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 账户在别处登录，没有本地口令 · The account signs in elsewhere and has no password here */
        readonly AccountElsewhere: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 动态码不对 · Not a code of this secret */
        readonly CodeWrong: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 没有这个账户 · No such account */
        readonly AccountUnknown: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 没有有效的这个令牌 · No such valid token */
        readonly TokenUnknown: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 已有同名账户，或将无人管理账户 · The name is taken, or nobody would be left to manage accounts */
        readonly AccountConflict: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 角色不能这样给 · The roles cannot be given like this */
        readonly RolesRefused: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 提供方使一人兼任须分立的职责 · The provider joins duties that are kept apart */
        readonly RolesJoined: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 未配置身份提供方 · The node has no identity provider */
        readonly OidcAbsent: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 身份提供方不应答 · The identity provider does not answer */
        readonly OidcUnavailable: {
            headers: {
                /** @description 秒 · Seconds */
                readonly "Retry-After"?: number;
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 未能登录，`rule` 说明原因 · Not signed in, `rule` says why */
        readonly OidcRefused: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 口令太弱 · The password is too weak */
        readonly PasswordWeak: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 正文太大 · The body is too large */
        readonly TooLarge: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 正文类型不对 · Another type of body is wanted */
        readonly MediaType: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 请求不合约定，文件为空，或时刻不成立 · Not as agreed, an empty file, or no instant */
        readonly DeliveryInvalid: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 没有这个映射，或本系统没有这次报送 · No such mapping, or nothing this system delivered */
        readonly DeliveryUnknown: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 此键先前带的是别的文件 · The key came with another file */
        readonly KeyReused: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 等待收取的文件太多 · Too many files wait to be taken in */
        readonly InboxFull: {
            headers: {
                /** @description 秒 · Seconds */
                readonly "Retry-After"?: number;
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 没有这件失败的工作 · No such failed work */
        readonly LetterUnknown: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 所选之中没有可办的 · Nothing that was named can be done this with */
        readonly LettersNone: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 没有这个角色，或提出者自批 · Not with this role, or by whoever asked */
        readonly SecondPerson: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 没有这份申请 · No such request */
        readonly DeskRequestUnknown: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 申请已有决定 · The request is decided */
        readonly DeskRequestDecided: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 没有这条记录、异议或任务 · No such record, objection or task */
        readonly ActUnknown: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 已答复，已采用，或已解除 · Answered, adopted or lifted already */
        readonly ActConflict: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 日期不成立，规定不允许，或成员文件没有这个主题 · A day that cannot be, what the law does not know, or no such topic in the membership */
        readonly ActRefused: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 请求不合约定，或代码不是统一社会信用代码 · Not as agreed, or no credit code */
        readonly NameInvalid: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description 本省没有这条名单或处罚，未曾退出，或不由令牌的映射报送，不加区分 · No such listing or penalty of this province, none that
         *     was withdrawn, or none that came by a mapping of the token; they look the same
         */
        readonly ListingUnknown: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description 名单的状态不允许，`rule` 指明缘由，什么也没有改变；或此键先前带的是别的决定 · The life of the listing does not allow it, `rule`
         *     says why, and nothing was changed; or the key came with another decision
         */
        readonly LifeRefused: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 结点恢复中，稍后再试 · The node is recovering, ask again */
        readonly NotReady: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 结点恢复中，或本进程没有签名密钥 · The node is recovering, or this process has no signing key */
        readonly SigningNotReady: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 还有省没有确认退出，或没有可证明的退出 · A province has not confirmed yet, or there is no end to certify */
        readonly CertificateRefused: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 请求不合约定，代码、证件或用途不对 · Not as agreed, or the code, the document or the purpose is wrong */
        readonly CheckInvalid: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 没有这个角色，或没有给出共享申请单号 · Not with this role, or without the sharing request */
        readonly CheckForbidden: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 本进程没有签名密钥，或本结点没有关联密钥 · This process has no signing key, or the node no link keys */
        readonly CheckNotReady: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 没有 `Accept` 所求的格式 · Not available in the form that `Accept` asks for */
        readonly NotAcceptable: {
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
        /** @description 结点内部错误 · A fault of the node */
        readonly Internal: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /**
         * @description 状态 · The state
         * @example dead
         */
        readonly WorkState: "retrying" | "dead" | "redriving" | "settled" | "given-up";
        /**
         * @description 队列 · The queue
         * @example push
         */
        readonly Queue: string;
        /**
         * @description 工作的种类 · The kind of work
         * @example push
         */
        readonly WorkKind: string;
        /**
         * @description 数据流 · The feed
         * @example 310000/lists.environment
         */
        readonly Feed: string;
        /**
         * @description 对方省 · The other province
         * @example 320000
         */
        readonly Peer: string;
        /**
         * @description 原因代码 · The code of the cause
         * @example ENTRY_BAD
         */
        readonly FailureCode: string;
        /**
         * @description 从此编号之后起 · Those after this number
         * @example 0
         */
        readonly AfterLetter: number;
        /**
         * @description 至多件数 · At most so many
         * @example 100
         */
        readonly LetterLimit: number;
        /** @description 账户名 · The name of the account */
        readonly Account: components["schemas"]["AccountName"];
        /** @description 本结点的区划 · The division of this node */
        readonly Division: string;
        /** @description 映射名 · The name of the mapping within the division */
        readonly Mapping: string;
        /** @description 异议编号 · The number of the objection */
        readonly Objection: string;
        /** @description 报送编号 · The number of the delivery */
        readonly Delivery: string;
        /** @description 授权码 · The authorization code */
        readonly OidcCode: components["schemas"]["OidcText"];
        /** @description 由本结点给出，须与 Cookie 相符 · Given by this node, must fit the cookie */
        readonly OidcState: components["schemas"]["OidcText"];
        /**
         * @description 流中编号（32 位十六进制），或记录编号 · Reference in the feed (32 hexadecimal digits), or number of the record
         * @example 0f0e0d0c0b0a09080706050403020100
         */
        readonly Listing: string;
        /**
         * @description 调用方为每个决定自选，长期有效；执行过的，同键重来得到原来的回答而不再执行，内容不同则拒绝并告警。被拒绝的决定不占用键。Chosen by the
         *     caller, one for each decision, and kept for good: one that was carried out is answered as before and not carried
         *     out again; with other content it is refused, and the operators are told. A decision that is refused takes no key.
         * @example 0d7a8f9e-3c1b-4a57-9b0e-5a4f0a2c6d11
         */
        readonly DecisionKey: string;
        /**
         * @description 调用方为每个文件自选，长期有效；同键而文件不同则拒绝并告警。Chosen by the caller, one for each file, and kept for good;
         *     with another file it is refused, and the operators are told.
         * @example 0d7a8f9e-3c1b-4a57-9b0e-5a4f0a2c6d11
         */
        readonly IdempotencyKey: string;
        /**
         * @description 文件含来源全部记录（快照）时，其所述的时刻，带时区；增量不带此头。Of a file that says everything its source holds (a
         *     snapshot): the instant of which it speaks, with its zone; left out for an increment.
         * @example 2026-11-23T00:00:00+08:00
         */
        readonly AsOf: string;
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
    readonly readSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 身份 · The identity */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "kind": "token",
                     *       "name": "市场监管报送",
                     *       "roles": [
                     *         "deliverer"
                     *       ],
                     *       "mustChangePassword": false,
                     *       "factorDue": false
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Identity"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["NotSignedIn"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly logIn: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "account": "shi-li-yun-wei",
                 *       "password": "yi-ge-shi-li-kou-ling"
                 *     }
                 */
                readonly "application/json": components["schemas"]["Credentials"];
            };
        };
        readonly responses: {
            /** @description 已登录；会话在 Cookie 中 · Signed in; the session is in the cookie */
            readonly 200: {
                headers: {
                    /** @description 会话，只供浏览器 · The session, for the browser only */
                    readonly "Set-Cookie"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "kind": "account",
                     *       "name": "shi-li-yun-wei",
                     *       "roles": [
                     *         "operator"
                     *       ],
                     *       "mustChangePassword": false,
                     *       "factorDue": false
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Identity"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["LoginRefused"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["MediaType"];
            readonly 429: components["responses"]["LoginWait"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly logOut: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 已退出 · Signed out */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["NotSignedIn"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly changePassword: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "current": "yi-ge-shi-li-kou-ling",
                 *       "next": "ling-yi-ge-shi-li-kou-ling"
                 *     }
                 */
                readonly "application/json": components["schemas"]["PasswordChange"];
            };
        };
        readonly responses: {
            /** @description 已更换 · Replaced */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["LoginRefused"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 409: components["responses"]["AccountElsewhere"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["MediaType"];
            readonly 422: components["responses"]["PasswordWeak"];
            readonly 429: components["responses"]["LoginWait"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly enrolFactor: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "password": "yi-ge-shi-li-kou-ling"
                 *     }
                 */
                readonly "application/json": components["schemas"]["PasswordProof"];
            };
        };
        readonly responses: {
            /** @description 密钥 · The secret */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "secret": "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP",
                     *       "uri": "otpauth://totp/Xinqiao%20310000:shi-li-yun-wei?issuer=Xinqiao%20310000&secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&algorithm=SHA1&digits=6&period=30"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["FactorSecret"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["LoginRefused"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 409: components["responses"]["FactorConflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["MediaType"];
            readonly 429: components["responses"]["LoginWait"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly confirmFactor: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "code": "123456"
                 *     }
                 */
                readonly "application/json": components["schemas"]["FactorCode"];
            };
        };
        readonly responses: {
            /** @description 已启用 · It counts from now on */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["NotSignedIn"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["FactorUnknown"];
            readonly 409: components["responses"]["FactorConflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["MediaType"];
            readonly 422: components["responses"]["CodeWrong"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly startOidc: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 转往提供方 · To the provider */
            readonly 303: {
                headers: {
                    /** @description 提供方的登录页 · Where one signs in */
                    readonly Location?: string;
                    /** @description 封存的凭据 · The sealed proof */
                    readonly "Set-Cookie"?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 404: components["responses"]["OidcAbsent"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["OidcUnavailable"];
        };
    };
    readonly finishOidc: {
        readonly parameters: {
            readonly query?: {
                /** @description 授权码 · The authorization code */
                readonly code?: components["parameters"]["OidcCode"];
                /** @description 由本结点给出，须与 Cookie 相符 · Given by this node, must fit the cookie */
                readonly state?: components["parameters"]["OidcState"];
                /** @description 提供方 · The provider */
                readonly iss?: components["schemas"]["OidcText"];
                /** @description 不用 · Not used */
                readonly session_state?: components["schemas"]["OidcText"];
                /** @description 提供方的拒绝 · Refused there */
                readonly error?: components["schemas"]["OidcText"];
                /** @description 不用 · Not used */
                readonly error_description?: components["schemas"]["OidcText"];
                /** @description 不用 · Not used */
                readonly error_uri?: components["schemas"]["OidcText"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 已登录；会话在 Cookie 中 · Signed in; the session is in the cookie */
            readonly 200: {
                headers: {
                    /** @description 会话，只供浏览器 · The session, for the browser only */
                    readonly "Set-Cookie"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/html": string;
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 403: components["responses"]["OidcRefused"];
            readonly 404: components["responses"]["OidcAbsent"];
            readonly 422: components["responses"]["RolesJoined"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["OidcUnavailable"];
        };
    };
    readonly listAccounts: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 账户 · The accounts */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accounts": [
                     *         {
                     *           "name": "shi-li-yun-wei",
                     *           "roles": [
                     *             "operator"
                     *           ],
                     *           "disabled": false,
                     *           "mustChangePassword": false,
                     *           "factor": "totp",
                     *           "createdAt": "2026-11-23T04:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["AccountList"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["NotSignedIn"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly createAccount: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "name": "shi-li-yun-wei",
                 *       "roles": [
                 *         "operator"
                 *       ]
                 *     }
                 */
                readonly "application/json": components["schemas"]["NewAccount"];
            };
        };
        readonly responses: {
            /** @description 账户与首个口令 · The account and its first password */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "shi-li-yun-wei",
                     *       "password": "7c8kmq2+example+only"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["NewPassword"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["NotSignedIn"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 409: components["responses"]["AccountConflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["MediaType"];
            readonly 422: components["responses"]["RolesRefused"];
            readonly 429: components["responses"]["LoginWait"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly changeAccount: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description 账户名 · The name of the account */
                readonly account: components["parameters"]["Account"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "disabled": true
                 *     }
                 */
                readonly "application/json": components["schemas"]["AccountChange"];
            };
        };
        readonly responses: {
            /** @description 变更后的账户 · The account as it is now */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "shi-li-yun-wei",
                     *       "roles": [
                     *         "operator"
                     *       ],
                     *       "disabled": true,
                     *       "mustChangePassword": false,
                     *       "factor": "none",
                     *       "createdAt": "2026-11-23T04:00:00.000Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Account"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["NotSignedIn"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["AccountUnknown"];
            readonly 409: components["responses"]["AccountConflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["MediaType"];
            readonly 422: components["responses"]["RolesRefused"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly resetPassword: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description 账户名 · The name of the account */
                readonly account: components["parameters"]["Account"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 新的首个口令 · The new first password */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "shi-li-yun-wei",
                     *       "password": "7c8kmq2+example+only"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["NewPassword"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["NotSignedIn"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["AccountUnknown"];
            readonly 409: components["responses"]["AccountElsewhere"];
            readonly 429: components["responses"]["LoginWait"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly removeFactor: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description 账户名 · The name of the account */
                readonly account: components["parameters"]["Account"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 已撤除 · Removed */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["NotSignedIn"];
            readonly 403: components["responses"]["FactorForbidden"];
            readonly 404: components["responses"]["FactorUnknown"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly listTokens: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 令牌 · The tokens */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "tokens": [
                     *         {
                     *           "id": "0d7a8f9e-3c1b-4a57-9b0e-5a4f0a2c6d11",
                     *           "name": "市场监管报送",
                     *           "roles": [
                     *             "deliverer"
                     *           ],
                     *           "mappings": [
                     *             "310000/penalty"
                     *           ],
                     *           "createdAt": "2026-11-23T04:00:00.000Z",
                     *           "expiresAt": "2027-11-23T04:00:00.000Z",
                     *           "lastUsedAt": null,
                     *           "revoked": false
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["TokenList"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["NotSignedIn"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly createToken: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "name": "市场监管报送",
                 *       "roles": [
                 *         "deliverer"
                 *       ],
                 *       "mappings": [
                 *         "310000/penalty"
                 *       ],
                 *       "days": 365
                 *     }
                 */
                readonly "application/json": components["schemas"]["NewToken"];
            };
        };
        readonly responses: {
            /** @description 令牌 · The token */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0d7a8f9e-3c1b-4a57-9b0e-5a4f0a2c6d11",
                     *       "secret": "xq_example-only"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["TokenSecret"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["NotSignedIn"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["MediaType"];
            readonly 422: components["responses"]["RolesRefused"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly revokeToken: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description 令牌编号 · The id of the token */
                readonly token: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 已吊销 · Revoked */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["NotSignedIn"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["TokenUnknown"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly deliverFile: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /**
                 * @description 调用方为每个文件自选，长期有效；同键而文件不同则拒绝并告警。Chosen by the caller, one for each file, and kept for good;
                 *     with another file it is refused, and the operators are told.
                 * @example 0d7a8f9e-3c1b-4a57-9b0e-5a4f0a2c6d11
                 */
                readonly "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description 文件含来源全部记录（快照）时，其所述的时刻，带时区；增量不带此头。Of a file that says everything its source holds (a
                 *     snapshot): the instant of which it speaks, with its zone; left out for an increment.
                 * @example 2026-11-23T00:00:00+08:00
                 */
                readonly "Xinqiao-As-Of"?: components["parameters"]["AsOf"];
            };
            readonly path: {
                /** @description 本结点的区划 · The division of this node */
                readonly division: components["parameters"]["Division"];
                /** @description 映射名 · The name of the mapping within the division */
                readonly mapping: components["parameters"]["Mapping"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/octet-stream": string;
            };
        };
        readonly responses: {
            /** @description 此键的这个文件先前已收下 · This file came before under this key */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "deliveryId": "0d7a8f9e-3c1b-4a57-9b0e-5a4f0a2c6d11",
                     *       "mapping": "310000/penalty",
                     *       "digest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *       "bytes": 52418,
                     *       "receivedAt": "2026-11-23T04:00:00.000Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["DeliveryReceipt"];
                };
            };
            /** @description 已收下，等待收取 · Received, waits to be taken in */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "deliveryId": "0d7a8f9e-3c1b-4a57-9b0e-5a4f0a2c6d11",
                     *       "mapping": "310000/penalty",
                     *       "digest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *       "bytes": 52418,
                     *       "receivedAt": "2026-11-23T04:00:00.000Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["DeliveryReceipt"];
                };
            };
            readonly 400: components["responses"]["DeliveryInvalid"];
            readonly 401: components["responses"]["NotSignedIn"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["DeliveryUnknown"];
            readonly 409: components["responses"]["KeyReused"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["MediaType"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["InboxFull"];
        };
    };
    readonly readDelivery: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description 报送编号 · The number of the delivery */
                readonly delivery: components["parameters"]["Delivery"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 进度与计数 · State and counts */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "deliveryId": "0d7a8f9e-3c1b-4a57-9b0e-5a4f0a2c6d11",
                     *       "mapping": "310000/penalty",
                     *       "digest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *       "bytes": 52418,
                     *       "receivedAt": "2026-11-23T04:00:00.000Z",
                     *       "state": "done",
                     *       "fault": null,
                     *       "batch": {
                     *         "batchId": "5b0c8a1e-7f0d-4c3e-8b57-6a1d2e9f4c70",
                     *         "mappingVersion": "1.0.0",
                     *         "read": 120,
                     *         "accepted": 117,
                     *         "quarantined": 2,
                     *         "superseded": 1,
                     *         "refusedByRule": {
                     *           "FIELD_MISSING": 2
                     *         },
                     *         "warnedByRule": {},
                     *         "absentRows": null,
                     *         "absencesHeld": null
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["DeliveryState"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["NotSignedIn"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["DeliveryUnknown"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly readDeliveryRejects: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description 报送编号 · The number of the delivery */
                readonly delivery: components["parameters"]["Delivery"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 退回文件 · The file of refused rows */
            readonly 200: {
                headers: {
                    /** @description 文件名 · A name for the file */
                    readonly "Content-Disposition"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/octet-stream": string;
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["NotSignedIn"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["DeliveryUnknown"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly readQueues: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 概况 · How they stand */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "queues": [
                     *         {
                     *           "queue": "withdraw",
                     *           "waiting": 0,
                     *           "active": 1,
                     *           "delayed": 0,
                     *           "failed": 0
                     *         }
                     *       ],
                     *       "work": {
                     *         "retrying": 2,
                     *         "dead": 1,
                     *         "redriving": 0,
                     *         "settled": 17,
                     *         "givenUp": 0
                     *       },
                     *       "peers": [
                     *         {
                     *           "peer": "320000",
                     *           "state": "open",
                     *           "silences": 4,
                     *           "openSince": "2026-11-26T04:00:00.000Z",
                     *           "notBefore": "2026-11-26T04:00:08.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["QueueOverview"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["NotSignedIn"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly listDeadLetters: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description 状态 · The state
                 * @example dead
                 */
                readonly state?: components["parameters"]["WorkState"];
                /**
                 * @description 队列 · The queue
                 * @example push
                 */
                readonly queue?: components["parameters"]["Queue"];
                /**
                 * @description 工作的种类 · The kind of work
                 * @example push
                 */
                readonly kind?: components["parameters"]["WorkKind"];
                /**
                 * @description 数据流 · The feed
                 * @example 310000/lists.environment
                 */
                readonly feed?: components["parameters"]["Feed"];
                /**
                 * @description 对方省 · The other province
                 * @example 320000
                 */
                readonly peer?: components["parameters"]["Peer"];
                /**
                 * @description 原因代码 · The code of the cause
                 * @example ENTRY_BAD
                 */
                readonly code?: components["parameters"]["FailureCode"];
                /**
                 * @description 从此编号之后起 · Those after this number
                 * @example 0
                 */
                readonly after?: components["parameters"]["AfterLetter"];
                /**
                 * @description 至多件数 · At most so many
                 * @example 100
                 */
                readonly limit?: components["parameters"]["LetterLimit"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 失败的工作 · Work that failed */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "letters": [
                     *         {
                     *           "letter": 12,
                     *           "work": {
                     *             "kind": "push",
                     *             "feed": "310000/lists.environment",
                     *             "generation": 1,
                     *             "peer": "320000"
                     *           },
                     *           "queue": "push",
                     *           "state": "dead",
                     *           "class": "permanent",
                     *           "code": "ENTRY_BAD",
                     *           "cause": "320000 refused with ENTRY_BAD (422); docs/errors.md says who acts",
                     *           "attempts": 1,
                     *           "firstFailedAt": "2026-11-26T04:00:00.000Z",
                     *           "lastFailedAt": "2026-11-26T04:00:00.000Z",
                     *           "nextAttemptAt": null,
                     *           "facts": {
                     *             "signed": 120,
                     *             "peerHas": 100
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["LetterList"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["NotSignedIn"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly readDeadLetter: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description 编号 · The number */
                readonly letter: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 原因、经过与对照 · Cause, history and comparison */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "letter": {
                     *         "letter": 12,
                     *         "work": {
                     *           "kind": "push",
                     *           "feed": "310000/lists.environment",
                     *           "generation": 1,
                     *           "peer": "320000"
                     *         },
                     *         "queue": "push",
                     *         "state": "dead",
                     *         "class": "permanent",
                     *         "code": "ENTRY_BAD",
                     *         "cause": "320000 refused with ENTRY_BAD (422); docs/errors.md says who acts",
                     *         "attempts": 1,
                     *         "firstFailedAt": "2026-11-26T04:00:00.000Z",
                     *         "lastFailedAt": "2026-11-26T04:00:00.000Z",
                     *         "nextAttemptAt": null,
                     *         "facts": {
                     *           "signed": 120,
                     *           "peerHas": 100
                     *         }
                     *       },
                     *       "due": true,
                     *       "now": {
                     *         "signed": 140,
                     *         "peerHas": 100
                     *       },
                     *       "changed": true,
                     *       "history": [
                     *         {
                     *           "what": "dead",
                     *           "at": "2026-11-26T04:00:00.000Z",
                     *           "code": "ENTRY_BAD",
                     *           "actor": null,
                     *           "reason": null
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ComparedLetter"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["NotSignedIn"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["LetterUnknown"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly redriveDeadLetters: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "letters": [
                 *         12
                 *       ],
                 *       "reason": "江苏已升级程序",
                 *       "dryRun": false
                 *     }
                 */
                readonly "application/json": components["schemas"]["DeskOrder"];
            };
        };
        readonly responses: {
            /** @description 已办，或试算的结果 · Done, or what a dry run found */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "outcome": "done",
                     *       "letters": [
                     *         12
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["DeskOutcome"];
                };
            };
            /** @description 等待另一账户核准 · Waits for the approval of another account */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "request": "0d7a8f9e-3c1b-4a57-9b0e-5a4f0a2c6d11",
                     *       "act": "redrive",
                     *       "letters": [
                     *         12,
                     *         13
                     *       ],
                     *       "reason": "江苏已升级程序",
                     *       "askedBy": "operator:shi-li-yun-wei",
                     *       "askedAt": "2026-11-26T04:00:00.000Z",
                     *       "decidedBy": null,
                     *       "decidedAt": null,
                     *       "approved": null
                     *     }
                     */
                    readonly "application/json": components["schemas"]["DeskRequest"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["NotSignedIn"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 409: components["responses"]["LettersNone"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["MediaType"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly giveUpDeadLetters: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "letters": [
                 *         12
                 *       ],
                 *       "reason": "江苏已升级程序",
                 *       "dryRun": false
                 *     }
                 */
                readonly "application/json": components["schemas"]["DeskOrder"];
            };
        };
        readonly responses: {
            /** @description 已办，或试算的结果 · Done, or what a dry run found */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "outcome": "done",
                     *       "letters": [
                     *         12
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["DeskOutcome"];
                };
            };
            /** @description 等待另一账户核准 · Waits for the approval of another account */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "request": "0d7a8f9e-3c1b-4a57-9b0e-5a4f0a2c6d11",
                     *       "act": "redrive",
                     *       "letters": [
                     *         12,
                     *         13
                     *       ],
                     *       "reason": "江苏已升级程序",
                     *       "askedBy": "operator:shi-li-yun-wei",
                     *       "askedAt": "2026-11-26T04:00:00.000Z",
                     *       "decidedBy": null,
                     *       "decidedAt": null,
                     *       "approved": null
                     *     }
                     */
                    readonly "application/json": components["schemas"]["DeskRequest"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["NotSignedIn"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 409: components["responses"]["LettersNone"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["MediaType"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly listDeskRequests: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 申请 · The requests */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "requests": [
                     *         {
                     *           "request": "0d7a8f9e-3c1b-4a57-9b0e-5a4f0a2c6d11",
                     *           "act": "redrive",
                     *           "letters": [
                     *             12,
                     *             13
                     *           ],
                     *           "reason": "江苏已升级程序",
                     *           "askedBy": "operator:shi-li-yun-wei",
                     *           "askedAt": "2026-11-26T04:00:00.000Z",
                     *           "decidedBy": null,
                     *           "decidedAt": null,
                     *           "approved": null
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["DeskRequestList"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["NotSignedIn"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly decideDeskRequest: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description 申请编号 · The number of the request */
                readonly request: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "approve": true
                 *     }
                 */
                readonly "application/json": {
                    readonly approve: boolean;
                };
            };
        };
        readonly responses: {
            /** @description 决定与所办 · The decision, and what was done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "request": {
                     *         "request": "0d7a8f9e-3c1b-4a57-9b0e-5a4f0a2c6d11",
                     *         "act": "redrive",
                     *         "letters": [
                     *           12,
                     *           13
                     *         ],
                     *         "reason": "江苏已升级程序",
                     *         "askedBy": "operator:shi-li-yun-wei",
                     *         "askedAt": "2026-11-26T04:00:00.000Z",
                     *         "decidedBy": "operator:shi-li-shen-pi",
                     *         "decidedAt": "2026-11-26T04:05:00.000Z",
                     *         "approved": true
                     *       },
                     *       "done": [
                     *         12,
                     *         13
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["DeskDecision"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["NotSignedIn"];
            readonly 403: components["responses"]["SecondPerson"];
            readonly 404: components["responses"]["DeskRequestUnknown"];
            readonly 409: components["responses"]["DeskRequestDecided"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["MediaType"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly listObjections: {
        readonly parameters: {
            readonly query?: {
                /** @description 只列未答复的 · Only those without an outcome */
                readonly open?: "true" | "false";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 异议 · The objections */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "objections": []
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ObjectionList"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["NotSignedIn"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly fileObjection: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "feed": "340000/lists.environment",
                 *       "ref": "0f0e0d0c0b0a09080706050403020100",
                 *       "ground": "内容",
                 *       "receivedAt": "2026-11-23",
                 *       "authority": {
                 *         "name": "示例市信用中心（虚构）",
                 *         "uscc": "11310000PDY31000X7"
                 *       },
                 *       "statement": "处罚金额与决定书不符（虚构）"
                 *     }
                 */
                readonly "application/json": components["schemas"]["Filing"];
            };
        };
        readonly responses: {
            /** @description 先前已提出；限于部分映射的令牌看不到他人的陈述 · It was filed before; a token for some mappings is not shown what another said */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "00000000-0000-4000-8000-000000000012",
                     *       "filedBy": "310000",
                     *       "issuer": "340000",
                     *       "targetRecordId": "7f0c1e0a-5d7e-4a53-9a51-0f6a2f3c9d10",
                     *       "feed": "340000/lists.environment",
                     *       "ref": "0f0e0d0c0b0a09080706050403020100",
                     *       "ground": "内容",
                     *       "receivedAt": "2026-11-23",
                     *       "dueAt": "2026-11-30",
                     *       "extendedTo": null,
                     *       "standing": "running",
                     *       "outcome": null,
                     *       "outcomeReason": null,
                     *       "answeredAt": null,
                     *       "statement": "处罚金额与决定书不符（虚构）"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Objection"];
                };
            };
            /** @description 已提出 · Filed */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "00000000-0000-4000-8000-000000000012",
                     *       "filedBy": "310000",
                     *       "issuer": "340000",
                     *       "targetRecordId": "7f0c1e0a-5d7e-4a53-9a51-0f6a2f3c9d10",
                     *       "feed": "340000/lists.environment",
                     *       "ref": "0f0e0d0c0b0a09080706050403020100",
                     *       "ground": "内容",
                     *       "receivedAt": "2026-11-23",
                     *       "dueAt": "2026-11-30",
                     *       "extendedTo": null,
                     *       "standing": "running",
                     *       "outcome": null,
                     *       "outcomeReason": null,
                     *       "answeredAt": null,
                     *       "statement": "处罚金额与决定书不符（虚构）"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Objection"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["NotSignedIn"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["ActUnknown"];
            readonly 409: components["responses"]["ActConflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["MediaType"];
            readonly 422: components["responses"]["ActRefused"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["NotReady"];
        };
    };
    readonly answerObjection: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description 异议编号 · The number of the objection */
                readonly objection: components["parameters"]["Objection"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "outcome": "维持",
                 *       "reason": "核对无误（虚构）",
                 *       "answeredAt": "2026-11-24"
                 *     }
                 */
                readonly "application/json": components["schemas"]["ObjectionAnswer"];
            };
        };
        readonly responses: {
            /** @description 已答复 · Answered */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "00000000-0000-4000-8000-000000000012",
                     *       "filedBy": "310000",
                     *       "issuer": "340000",
                     *       "targetRecordId": "7f0c1e0a-5d7e-4a53-9a51-0f6a2f3c9d10",
                     *       "feed": "340000/lists.environment",
                     *       "ref": "0f0e0d0c0b0a09080706050403020100",
                     *       "ground": "内容",
                     *       "receivedAt": "2026-11-23",
                     *       "dueAt": "2026-11-30",
                     *       "extendedTo": null,
                     *       "standing": "running",
                     *       "outcome": null,
                     *       "outcomeReason": null,
                     *       "answeredAt": null,
                     *       "statement": "处罚金额与决定书不符（虚构）"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Objection"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["NotSignedIn"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["ActUnknown"];
            readonly 409: components["responses"]["ActConflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["MediaType"];
            readonly 422: components["responses"]["ActRefused"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["NotReady"];
        };
    };
    readonly extendObjection: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description 异议编号 · The number of the objection */
                readonly objection: components["parameters"]["Objection"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 已延长 · Extended */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "00000000-0000-4000-8000-000000000012",
                     *       "filedBy": "310000",
                     *       "issuer": "340000",
                     *       "targetRecordId": "7f0c1e0a-5d7e-4a53-9a51-0f6a2f3c9d10",
                     *       "feed": "340000/lists.environment",
                     *       "ref": "0f0e0d0c0b0a09080706050403020100",
                     *       "ground": "内容",
                     *       "receivedAt": "2026-11-23",
                     *       "dueAt": "2026-11-30",
                     *       "extendedTo": null,
                     *       "standing": "running",
                     *       "outcome": null,
                     *       "outcomeReason": null,
                     *       "answeredAt": null,
                     *       "statement": "处罚金额与决定书不符（虚构）"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Objection"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["NotSignedIn"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["ActUnknown"];
            readonly 409: components["responses"]["ActConflict"];
            readonly 422: components["responses"]["ActRefused"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["NotReady"];
        };
    };
    readonly adoptListing: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "feed": "340000/lists.environment",
                 *       "ref": "0f0e0d0c0b0a09080706050403020100",
                 *       "authority": "示例市生态环境局（虚构）",
                 *       "localBasis": "《示例市条例》（虚构）第八条",
                 *       "decisionNo": "示沪采〔2026〕示例001号",
                 *       "date": "2026-11-20",
                 *       "executors": {
                 *         "M06": "示例市财政局（虚构）"
                 *       }
                 *     }
                 */
                readonly "application/json": components["schemas"]["Adopting"];
            };
        };
        readonly responses: {
            /** @description 已采用 · Adopted */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "tasks": []
                     *     }
                     */
                    readonly "application/json": components["schemas"]["MeasureTaskList"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["NotSignedIn"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["ActUnknown"];
            readonly 409: components["responses"]["ActConflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["MediaType"];
            readonly 422: components["responses"]["ActRefused"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["NotReady"];
        };
    };
    readonly listMeasureTasks: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 任务 · The tasks */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "tasks": []
                     *     }
                     */
                    readonly "application/json": components["schemas"]["MeasureTaskList"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["NotSignedIn"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly answerMeasure: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description 任务编号 · The number of the task */
                readonly task: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "answer": "执行",
                 *       "basis": "《示例市条例》（虚构）第九条",
                 *       "answeredOn": "2026-11-23",
                 *       "authority": "示例市财政局（虚构）"
                 *     }
                 */
                readonly "application/json": components["schemas"]["MeasureReply"];
            };
        };
        readonly responses: {
            /** @description 已反馈 · Answered */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MeasureTask"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["NotSignedIn"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["ActUnknown"];
            readonly 409: components["responses"]["ActConflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["MediaType"];
            readonly 422: components["responses"]["ActRefused"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["NotReady"];
        };
    };
    readonly listMeasureLoops: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 闭环 · The loops */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "loops": []
                     *     }
                     */
                    readonly "application/json": components["schemas"]["MeasureLoopList"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["NotSignedIn"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly repairListing: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /**
                 * @description 调用方为每个决定自选，长期有效；执行过的，同键重来得到原来的回答而不再执行，内容不同则拒绝并告警。被拒绝的决定不占用键。Chosen by the
                 *     caller, one for each decision, and kept for good: one that was carried out is answered as before and not carried
                 *     out again; with other content it is refused, and the operators are told. A decision that is refused takes no key.
                 * @example 0d7a8f9e-3c1b-4a57-9b0e-5a4f0a2c6d11
                 */
                readonly "Idempotency-Key": components["parameters"]["DecisionKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "listing": {
                 *         "ref": "0f0e0d0c0b0a09080706050403020100"
                 *       },
                 *       "decision": {
                 *         "authorityName": "示例市生态环境局（虚构）",
                 *         "decisionNo": "示环修〔2026〕示例001号",
                 *         "decisionDate": "2026-11-20"
                 *       }
                 *     }
                 */
                readonly "application/json": components["schemas"]["EnteredDecision"];
            };
        };
        readonly responses: {
            /** @description 此键的这一决定先前已执行 · This decision was carried out before under this key */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "event": "repair",
                     *       "category": "R07",
                     *       "recordId": "7f0c1e0a-5d7e-4a53-9a51-0f6a2f3c9d10",
                     *       "ref": "0f0e0d0c0b0a09080706050403020100",
                     *       "state": "withdrawn",
                     *       "steps": [
                     *         {
                     *           "event": "repair",
                     *           "before": "published",
                     *           "after": "repaired"
                     *         },
                     *         {
                     *           "event": "withdraw",
                     *           "before": "repaired",
                     *           "after": "withdrawn"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["CarriedOut"];
                };
            };
            /** @description 已执行 · Carried out */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "event": "repair",
                     *       "category": "R07",
                     *       "recordId": "7f0c1e0a-5d7e-4a53-9a51-0f6a2f3c9d10",
                     *       "ref": "0f0e0d0c0b0a09080706050403020100",
                     *       "state": "withdrawn",
                     *       "steps": [
                     *         {
                     *           "event": "repair",
                     *           "before": "published",
                     *           "after": "repaired"
                     *         },
                     *         {
                     *           "event": "withdraw",
                     *           "before": "repaired",
                     *           "after": "withdrawn"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["CarriedOut"];
                };
            };
            readonly 400: components["responses"]["NameInvalid"];
            readonly 401: components["responses"]["NotSignedIn"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["ListingUnknown"];
            readonly 409: components["responses"]["LifeRefused"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["MediaType"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["NotReady"];
        };
    };
    readonly suspendListing: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /**
                 * @description 调用方为每个决定自选，长期有效；执行过的，同键重来得到原来的回答而不再执行，内容不同则拒绝并告警。被拒绝的决定不占用键。Chosen by the
                 *     caller, one for each decision, and kept for good: one that was carried out is answered as before and not carried
                 *     out again; with other content it is refused, and the operators are told. A decision that is refused takes no key.
                 * @example 0d7a8f9e-3c1b-4a57-9b0e-5a4f0a2c6d11
                 */
                readonly "Idempotency-Key": components["parameters"]["DecisionKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "listing": {
                 *         "ref": "0f0e0d0c0b0a09080706050403020100"
                 *       },
                 *       "decision": {
                 *         "authorityName": "示例市生态环境局（虚构）",
                 *         "decisionNo": "示环修〔2026〕示例001号",
                 *         "decisionDate": "2026-11-20"
                 *       }
                 *     }
                 */
                readonly "application/json": components["schemas"]["EnteredDecision"];
            };
        };
        readonly responses: {
            /** @description 此键的这一决定先前已执行 · This decision was carried out before under this key */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "event": "repair",
                     *       "category": "R07",
                     *       "recordId": "7f0c1e0a-5d7e-4a53-9a51-0f6a2f3c9d10",
                     *       "ref": "0f0e0d0c0b0a09080706050403020100",
                     *       "state": "withdrawn",
                     *       "steps": [
                     *         {
                     *           "event": "repair",
                     *           "before": "published",
                     *           "after": "repaired"
                     *         },
                     *         {
                     *           "event": "withdraw",
                     *           "before": "repaired",
                     *           "after": "withdrawn"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["CarriedOut"];
                };
            };
            /** @description 已执行 · Carried out */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "event": "repair",
                     *       "category": "R07",
                     *       "recordId": "7f0c1e0a-5d7e-4a53-9a51-0f6a2f3c9d10",
                     *       "ref": "0f0e0d0c0b0a09080706050403020100",
                     *       "state": "withdrawn",
                     *       "steps": [
                     *         {
                     *           "event": "repair",
                     *           "before": "published",
                     *           "after": "repaired"
                     *         },
                     *         {
                     *           "event": "withdraw",
                     *           "before": "repaired",
                     *           "after": "withdrawn"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["CarriedOut"];
                };
            };
            readonly 400: components["responses"]["NameInvalid"];
            readonly 401: components["responses"]["NotSignedIn"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["ListingUnknown"];
            readonly 409: components["responses"]["LifeRefused"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["MediaType"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["NotReady"];
        };
    };
    readonly resumeListing: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /**
                 * @description 调用方为每个决定自选，长期有效；执行过的，同键重来得到原来的回答而不再执行，内容不同则拒绝并告警。被拒绝的决定不占用键。Chosen by the
                 *     caller, one for each decision, and kept for good: one that was carried out is answered as before and not carried
                 *     out again; with other content it is refused, and the operators are told. A decision that is refused takes no key.
                 * @example 0d7a8f9e-3c1b-4a57-9b0e-5a4f0a2c6d11
                 */
                readonly "Idempotency-Key": components["parameters"]["DecisionKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "listing": {
                 *         "ref": "0f0e0d0c0b0a09080706050403020100"
                 *       },
                 *       "decision": {
                 *         "authorityName": "示例市生态环境局（虚构）",
                 *         "decisionNo": "示环修〔2026〕示例001号",
                 *         "decisionDate": "2026-11-20"
                 *       }
                 *     }
                 */
                readonly "application/json": components["schemas"]["EnteredDecision"];
            };
        };
        readonly responses: {
            /** @description 此键的这一决定先前已执行 · This decision was carried out before under this key */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "event": "repair",
                     *       "category": "R07",
                     *       "recordId": "7f0c1e0a-5d7e-4a53-9a51-0f6a2f3c9d10",
                     *       "ref": "0f0e0d0c0b0a09080706050403020100",
                     *       "state": "withdrawn",
                     *       "steps": [
                     *         {
                     *           "event": "repair",
                     *           "before": "published",
                     *           "after": "repaired"
                     *         },
                     *         {
                     *           "event": "withdraw",
                     *           "before": "repaired",
                     *           "after": "withdrawn"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["CarriedOut"];
                };
            };
            /** @description 已执行 · Carried out */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "event": "repair",
                     *       "category": "R07",
                     *       "recordId": "7f0c1e0a-5d7e-4a53-9a51-0f6a2f3c9d10",
                     *       "ref": "0f0e0d0c0b0a09080706050403020100",
                     *       "state": "withdrawn",
                     *       "steps": [
                     *         {
                     *           "event": "repair",
                     *           "before": "published",
                     *           "after": "repaired"
                     *         },
                     *         {
                     *           "event": "withdraw",
                     *           "before": "repaired",
                     *           "after": "withdrawn"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["CarriedOut"];
                };
            };
            readonly 400: components["responses"]["NameInvalid"];
            readonly 401: components["responses"]["NotSignedIn"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["ListingUnknown"];
            readonly 409: components["responses"]["LifeRefused"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["MediaType"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["NotReady"];
        };
    };
    readonly withdrawListing: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /**
                 * @description 调用方为每个决定自选，长期有效；执行过的，同键重来得到原来的回答而不再执行，内容不同则拒绝并告警。被拒绝的决定不占用键。Chosen by the
                 *     caller, one for each decision, and kept for good: one that was carried out is answered as before and not carried
                 *     out again; with other content it is refused, and the operators are told. A decision that is refused takes no key.
                 * @example 0d7a8f9e-3c1b-4a57-9b0e-5a4f0a2c6d11
                 */
                readonly "Idempotency-Key": components["parameters"]["DecisionKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "listing": {
                 *         "uscc": "91310118PDY00001XQ",
                 *         "listName": "长三角生态环境领域严重失信主体名单（示例）",
                 *         "decisionNo": "示环信认〔2026〕示例001号"
                 *       },
                 *       "decision": {
                 *         "authorityName": "示例市生态环境局（虚构）",
                 *         "decisionNo": "示环修〔2026〕示例001号",
                 *         "decisionDate": "2026-11-20"
                 *       },
                 *       "expired": false
                 *     }
                 */
                readonly "application/json": components["schemas"]["EnteredWithdrawal"];
            };
        };
        readonly responses: {
            /** @description 此键的这一决定先前已执行 · This decision was carried out before under this key */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "event": "repair",
                     *       "category": "R07",
                     *       "recordId": "7f0c1e0a-5d7e-4a53-9a51-0f6a2f3c9d10",
                     *       "ref": "0f0e0d0c0b0a09080706050403020100",
                     *       "state": "withdrawn",
                     *       "steps": [
                     *         {
                     *           "event": "repair",
                     *           "before": "published",
                     *           "after": "repaired"
                     *         },
                     *         {
                     *           "event": "withdraw",
                     *           "before": "repaired",
                     *           "after": "withdrawn"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["CarriedOut"];
                };
            };
            /** @description 已执行 · Carried out */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "event": "repair",
                     *       "category": "R07",
                     *       "recordId": "7f0c1e0a-5d7e-4a53-9a51-0f6a2f3c9d10",
                     *       "ref": "0f0e0d0c0b0a09080706050403020100",
                     *       "state": "withdrawn",
                     *       "steps": [
                     *         {
                     *           "event": "repair",
                     *           "before": "published",
                     *           "after": "repaired"
                     *         },
                     *         {
                     *           "event": "withdraw",
                     *           "before": "repaired",
                     *           "after": "withdrawn"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["CarriedOut"];
                };
            };
            readonly 400: components["responses"]["NameInvalid"];
            readonly 401: components["responses"]["NotSignedIn"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["ListingUnknown"];
            readonly 409: components["responses"]["LifeRefused"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["MediaType"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["NotReady"];
        };
    };
    readonly findListings: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "uscc": "91310118PDY00001XQ",
                 *       "listName": "长三角生态环境领域严重失信主体名单（示例）",
                 *       "decisionNo": "示环信认〔2026〕示例001号"
                 *     }
                 */
                readonly "application/json": components["schemas"]["ListingName"];
            };
        };
        readonly responses: {
            /** @description 名单 · The listings */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "listings": [
                     *         {
                     *           "category": "R07",
                     *           "recordId": "7f0c1e0a-5d7e-4a53-9a51-0f6a2f3c9d10",
                     *           "ref": "0f0e0d0c0b0a09080706050403020100",
                     *           "state": "withdrawn",
                     *           "cause": null,
                     *           "since": "2026-11-23T04:00:00.000Z",
                     *           "confirmedAt": "2026-11-23T04:00:02.000Z",
                     *           "provinces": [
                     *             {
                     *               "division": "320000",
                     *               "at": "2026-11-23T04:00:01.000Z"
                     *             },
                     *             {
                     *               "division": "330000",
                     *               "at": "2026-11-23T04:00:02.000Z"
                     *             }
                     *           ],
                     *           "withdrawal": {
                     *             "decidedOn": "2026-11-20",
                     *             "withdrawnAt": "2026-11-23T04:00:00.000Z",
                     *             "dueBy": "2026-11-26",
                     *             "lastStoppedAt": "2026-11-23T04:00:02.000Z",
                     *             "seconds": 2,
                     *             "days": 3,
                     *             "overdue": false
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ListingList"];
                };
            };
            readonly 400: components["responses"]["NameInvalid"];
            readonly 401: components["responses"]["NotSignedIn"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["ListingUnknown"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["MediaType"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly readListing: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description 流中编号（32 位十六进制），或记录编号 · Reference in the feed (32 hexadecimal digits), or number of the record
                 * @example 0f0e0d0c0b0a09080706050403020100
                 */
                readonly listing: components["parameters"]["Listing"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 名单 · The listing */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "category": "R07",
                     *       "recordId": "7f0c1e0a-5d7e-4a53-9a51-0f6a2f3c9d10",
                     *       "ref": "0f0e0d0c0b0a09080706050403020100",
                     *       "state": "withdrawn",
                     *       "cause": null,
                     *       "since": "2026-11-23T04:00:00.000Z",
                     *       "confirmedAt": "2026-11-23T04:00:02.000Z",
                     *       "provinces": [
                     *         {
                     *           "division": "320000",
                     *           "at": "2026-11-23T04:00:01.000Z"
                     *         },
                     *         {
                     *           "division": "330000",
                     *           "at": "2026-11-23T04:00:02.000Z"
                     *         }
                     *       ],
                     *       "withdrawal": {
                     *         "decidedOn": "2026-11-20",
                     *         "withdrawnAt": "2026-11-23T04:00:00.000Z",
                     *         "dueBy": "2026-11-26",
                     *         "lastStoppedAt": "2026-11-23T04:00:02.000Z",
                     *         "seconds": 2,
                     *         "days": 3,
                     *         "overdue": false
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Listing"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["NotSignedIn"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["ListingUnknown"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly readListingHistory: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description 流中编号（32 位十六进制），或记录编号 · Reference in the feed (32 hexadecimal digits), or number of the record
                 * @example 0f0e0d0c0b0a09080706050403020100
                 */
                readonly listing: components["parameters"]["Listing"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 历程，最早的在前 · The history, the oldest step first */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "category": "R07",
                     *       "recordId": "7f0c1e0a-5d7e-4a53-9a51-0f6a2f3c9d10",
                     *       "ref": "0f0e0d0c0b0a09080706050403020100",
                     *       "state": "suspended",
                     *       "cause": "decided",
                     *       "since": "2026-11-23T04:00:00.000Z",
                     *       "confirmedAt": null,
                     *       "events": [
                     *         {
                     *           "event": "suspend",
                     *           "before": "published",
                     *           "after": "suspended",
                     *           "cause": "decided",
                     *           "at": "2026-11-23T04:00:00.000Z",
                     *           "source": "system:市场监管业务系统",
                     *           "decision": {
                     *             "authorityName": "示例市生态环境局（虚构）",
                     *             "decisionNo": "示环修〔2026〕示例001号",
                     *             "decisionDate": "2026-11-20"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ListingHistory"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["NotSignedIn"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["ListingUnknown"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly certifyWithdrawal: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "ref": "0f0e0d0c0b0a09080706050403020100",
                 *       "print": true
                 *     }
                 */
                readonly "application/json": components["schemas"]["CertificateWish"];
            };
        };
        readonly responses: {
            /** @description 证明 · The certificate */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly certificate: components["schemas"]["certificate-withdrawal"];
                        readonly pdf: string | null;
                    };
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["NotSignedIn"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["ListingUnknown"];
            readonly 409: components["responses"]["CertificateRefused"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["MediaType"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["SigningNotReady"];
        };
    };
    readonly readDue: {
        readonly parameters: {
            readonly query?: {
                /** @description 向前看多少天 · How many days ahead */
                readonly days?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 期限 · What is due */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "today": "2026-11-23",
                     *       "ending": [
                     *         {
                     *           "ref": "0f0e0d0c0b0a09080706050403020100",
                     *           "category": "R03",
                     *           "lastDay": "2026-12-01",
                     *           "what": "publicityOver"
                     *         }
                     *       ],
                     *       "receipts": [
                     *         {
                     *           "division": "320000",
                     *           "withdrawals": 1,
                     *           "oldest": "2026-11-23T04:00:00.000Z",
                     *           "erasures": 0,
                     *           "oldestErasure": null,
                     *           "dueBy": "2026-11-26",
                     *           "eraseBy": null,
                     *           "overdue": false,
                     *           "erasureOverdue": false
                     *         }
                     *       ],
                     *       "bodiesLeft": 0,
                     *       "objections": [],
                     *       "unfiled": 0,
                     *       "acts": [],
                     *       "feedback": []
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Due"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["NotSignedIn"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly readNationalComparisons: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 差异 · The differences */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "suspended": [],
                     *       "notNational": [],
                     *       "days": []
                     *     }
                     */
                    readonly "application/json": components["schemas"]["NationalDifferences"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["NotSignedIn"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly compareNationally: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 对账结果与差异 · The comparison and the differences */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "newest": {
                     *         "day": "2026-11-23",
                     *         "at": "2026-11-23T04:00:00.000Z",
                     *         "newestFileAt": "2026-11-23T01:00:00.000Z",
                     *         "suspended": 0,
                     *         "notNational": 0,
                     *         "unknown": 0
                     *       },
                     *       "suspended": [],
                     *       "notNational": [],
                     *       "days": []
                     *     }
                     */
                    readonly "application/json": components["schemas"]["NationalDifferences"] & {
                        readonly newest: components["schemas"]["NationalComparison"];
                    };
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["NotSignedIn"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["NotReady"];
        };
    };
    readonly checkSubject: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "uscc": "91310118PDY00001XQ",
                 *       "purpose": "A04"
                 *     }
                 */
                readonly "application/json": components["schemas"]["CheckRequest"];
            };
        };
        readonly responses: {
            /** @description 签名的核查结果 · The signed check */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SignedCheck"];
                };
            };
            readonly 400: components["responses"]["CheckInvalid"];
            readonly 401: components["responses"]["NotSignedIn"];
            readonly 403: components["responses"]["CheckForbidden"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["MediaType"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["CheckNotReady"];
        };
    };
    readonly readJointLine: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "domain": "environment",
                 *       "uscc": "91310118PDY00001XQ",
                 *       "purpose": "A06",
                 *       "sharingRequest": "GX-2026-000123"
                 *     }
                 */
                readonly "application/json": components["schemas"]["LineRequest"];
            };
        };
        readonly responses: {
            /** @description 一行 · The line */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "subject": null,
                     *       "listings": [],
                     *       "cursor": null,
                     *       "history": null
                     *     }
                     */
                    readonly "application/json": components["schemas"]["JointLine"];
                };
            };
            readonly 400: components["responses"]["CheckInvalid"];
            readonly 401: components["responses"]["NotSignedIn"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["MediaType"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["CheckNotReady"];
        };
    };
    readonly listJointLines: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "domain": "environment",
                 *       "purpose": "A06",
                 *       "sharingRequest": "GX-2026-000123",
                 *       "limit": 100
                 *     }
                 */
                readonly "application/json": components["schemas"]["LinesRequest"];
            };
        };
        readonly responses: {
            /** @description 一页 · A page */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "domain": "environment",
                     *       "lines": [
                     *         {
                     *           "subject": {
                     *             "type": "legal",
                     *             "name": "示例甲一环保有限公司（虚构）",
                     *             "uscc": "91310118PDY00001XQ"
                     *           },
                     *           "listings": [
                     *             {
                     *               "division": "310000",
                     *               "feed": "310000/lists.environment",
                     *               "ref": "0f0e0d0c0b0a09080706050403020100",
                     *               "state": "listed",
                     *               "kind": "serious",
                     *               "honour": null,
                     *               "grade": null,
                     *               "listName": "长三角生态环境领域严重失信主体名单（示例）",
                     *               "rule": "E02",
                     *               "basis": "《示例条例》（虚构）第十二条",
                     *               "decisionNo": "示环信认〔2026〕示例001号",
                     *               "decisionDate": "2026-05-20",
                     *               "authority": "示例市生态环境局（虚构）",
                     *               "validFrom": "2026-05-20",
                     *               "validTo": "2029-05-20",
                     *               "endEvent": null,
                     *               "publicityEnd": "2029-05-20",
                     *               "reach": "measures",
                     *               "objections": [],
                     *               "adoptedBy": []
                     *             }
                     *           ],
                     *           "more": false
                     *         }
                     *       ],
                     *       "cursor": null
                     *     }
                     */
                    readonly "application/json": components["schemas"]["JointLinePage"];
                };
            };
            readonly 400: components["responses"]["CheckInvalid"];
            readonly 401: components["responses"]["NotSignedIn"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["MediaType"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["CheckNotReady"];
        };
    };
    readonly listNameQuestions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 待核的在前 · Open ones first */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "questions": []
                     *     }
                     */
                    readonly "application/json": components["schemas"]["NameQuestionList"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["NotSignedIn"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly decideNameQuestion: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description 问题编号 · The number of the question */
                readonly question: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "decision": "same"
                 *     }
                 */
                readonly "application/json": components["schemas"]["NameDecision"];
            };
        };
        readonly responses: {
            /** @description 已判定 · Decided */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["NotSignedIn"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["ActUnknown"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["MediaType"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly orderReport: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
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
                 *         "kind": "person",
                 *         "name": "测试甲",
                 *         "idType": "身份证",
                 *         "idNumber": "310199199001010018"
                 *       },
                 *       "edition": "authorised",
                 *       "purpose": "A02",
                 *       "sharingRequest": "GX-2026-000123",
                 *       "organisation": "示例市行政审批局（虚构）",
                 *       "authorisation": {
                 *         "kind": "consent",
                 *         "reference": "示例授权001号"
                 *       }
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
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["NotSignedIn"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 409: components["responses"]["KeyReused"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["MediaType"];
            readonly 422: components["responses"]["ReportRefused"];
            readonly 429: components["responses"]["ReportBusy"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly readReportOrder: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
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
            readonly 401: components["responses"]["NotSignedIn"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["ReportUnknown"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly readReport: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
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
            readonly 401: components["responses"]["NotSignedIn"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["ReportUnknown"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["ReportPending"];
            readonly 410: components["responses"]["ReportExpired"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly checkReport: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
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
            readonly 401: components["responses"]["NotSignedIn"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["MediaType"];
            readonly 500: components["responses"]["Internal"];
        };
    };
}
