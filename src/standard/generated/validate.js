// Generated from openapi/standard by `npm run generate`. Do not edit.
"use strict";
export const R03 = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://xinqiao.example/standard/r03-penalty.json","title":"行政处罚","description":"Administrative penalty: fields of the 双公示 standard, NDRC 2018 (发改办财金〔2018〕424号), with case name, procedure, state of remedies and repair notice.","x-type":"PenaltyRecord","type":"object","allOf":[{"$ref":"envelope.json"}],"properties":{"category":{"const":"R03","title":"信息类别","description":"R03 行政处罚.","x-privacy":"public","examples":["R03"]},"content":{"type":"object","x-type":"PenaltyContent","title":"行政处罚内容","description":"Fields of the category.","x-privacy":"public","properties":{"caseName":{"type":"string","minLength":1,"maxLength":200,"title":"案件名称","description":"Name of the case.","x-source":"CF_CFMC","x-privacy":"public","examples":["示例甲一环保有限公司（虚构）超标排放案"]},"decisionNo":{"type":"string","minLength":1,"maxLength":128,"title":"行政处罚决定书文号","description":"Document number of the penalty decision.","x-source":"CF_WSH","x-privacy":"public","examples":["示环罚〔2026〕示例001号"]},"violationType":{"type":"string","minLength":1,"maxLength":2000,"title":"违法行为类型","description":"Kind of violation.","x-source":"CF_WFXW","x-privacy":"public","examples":["超标排放水污染物"]},"violationFacts":{"type":"string","minLength":1,"maxLength":5000,"title":"违法事实","description":"Facts found; free text.","x-source":"CF_SY","x-privacy":"public","examples":["示例排放口超标排放（虚构）"]},"legalBasis":{"type":"string","minLength":1,"maxLength":2048,"title":"处罚依据","description":"Provisions on which the penalty rests.","x-source":"CF_YJ","x-privacy":"public","examples":["《中华人民共和国水污染防治法》第八十三条第二项"]},"penaltyTypes":{"type":"array","title":"处罚类别","description":"Kinds of penalty, in the words of tables/penalty-types.yaml.","x-source":"CF_CFLB","x-privacy":"public","items":{"type":"string","minLength":1,"maxLength":64},"minItems":1,"maxItems":13,"uniqueItems":true,"examples":[["罚款"]]},"penaltyContent":{"type":"string","minLength":1,"maxLength":4000,"title":"处罚内容","description":"What was imposed, in words.","x-source":"CF_NR","x-privacy":"public","examples":["罚款人民币伍万元整"]},"fineAmountWan":{"$ref":"values.json#/$defs/amountWan","title":"罚款金额（万元）","description":"Fine in 万元; required where a kind of penalty is 罚款.","x-source":"CF_NR_FK","x-privacy":"public","examples":["5.000000"]},"confiscatedAmountWan":{"$ref":"values.json#/$defs/amountWan","title":"没收金额（万元）","description":"Confiscated gains or goods in 万元.","x-source":"CF_NR_WFFF","x-privacy":"public","examples":["0.320000"]},"revokedLicence":{"type":"string","minLength":1,"maxLength":200,"title":"暂扣或吊销证照名称及编号","description":"Name and number of the licence that was suspended or revoked.","x-source":"CF_NR_ZKDX","x-privacy":"public","examples":["排污许可证 示例001号"]},"decisionDate":{"$ref":"values.json#/$defs/day","title":"处罚决定日期","description":"Date of the decision.","x-source":"CF_JDRQ","x-privacy":"public","examples":["2026-04-10"]},"validUntil":{"$ref":"values.json#/$defs/day","title":"处罚有效期","description":"Day until which the penalty is in effect.","x-source":"CF_YXQ","x-privacy":"public","examples":["2027-04-10"]},"procedure":{"type":"string","enum":["简易","一般"],"title":"适用程序","description":"简易 summary or 一般 ordinary procedure; a penalty in summary procedure is not adverse.","x-source":"CASE_PROCESS_TYPE","x-privacy":"public","examples":["一般"]},"remedyState":{"type":"string","enum":["未提起","复议中","诉讼中","维持","撤销","变更"],"title":"救济状态","description":"State of review or litigation; the record is adverse only once remedies have lapsed.","x-privacy":"public","examples":["未提起"]},"repairNotice":{"type":"object","x-type":"RepairNotice","title":"信用修复告知书","description":"Notice of repair rights, served with the decision (两书同达); missing = warning, counted.","x-privacy":"government","properties":{"no":{"type":"string","minLength":1,"maxLength":128,"title":"告知书文号","description":"Number of the notice.","x-privacy":"government","examples":["示环修告〔2026〕示例001号"]},"servedOn":{"$ref":"values.json#/$defs/day","title":"送达日期","description":"Day on which it was served.","x-privacy":"government","examples":["2026-04-10"]},"method":{"type":"string","minLength":1,"maxLength":64,"title":"送达方式","description":"How it was served.","x-privacy":"government","examples":["直接送达"]}},"required":["no","servedOn","method"],"additionalProperties":false},"registrationNo":{"type":"string","minLength":1,"maxLength":50,"title":"工商注册号","description":"Business registration number of the subject.","x-source":"CF_XDR_GSZC","x-privacy":"public","examples":["310118000000001"]},"orgCode":{"$ref":"values.json#/$defs/organisationCode","title":"组织机构代码","description":"Organisation code of the subject.","x-source":"CF_XDR_ZZJG","x-privacy":"public","examples":["PDY00001X"]},"taxNo":{"type":"string","minLength":1,"maxLength":15,"title":"税务登记号","description":"Tax registration number of the subject.","x-source":"CF_XDR_SWDJ","x-privacy":"government","examples":["310118PDY00001X"]},"institutionNo":{"type":"string","minLength":1,"maxLength":12,"title":"事业单位证书号","description":"Certificate number of a public institution.","x-source":"CF_XDR_SYDW","x-privacy":"public","examples":["131000000001"]},"socialOrgNo":{"type":"string","minLength":1,"maxLength":50,"title":"社会组织登记证号","description":"Registration number of a social organisation.","x-source":"CF_XDR_SHZZ","x-privacy":"public","examples":["示例社证字第0001号"]},"legalRepName":{"type":"string","minLength":1,"maxLength":50,"title":"法定代表人","description":"Name of the legal representative.","x-source":"CF_FRDB","x-privacy":"public","examples":["测试甲"]},"legalRepIdType":{"type":"string","minLength":1,"maxLength":64,"title":"法定代表人证件类型","description":"Kind of identity document of the legal representative.","x-source":"CF_FR_ZJLX","x-privacy":"never-leaves","examples":["身份证"]},"legalRepIdNumber":{"type":"string","minLength":1,"maxLength":64,"title":"法定代表人证件号码","description":"Number of that document.","x-source":"CF_FR_ZJHM","x-privacy":"never-leaves","examples":["310199199001010018"]},"remark":{"type":"string","minLength":1,"maxLength":512,"title":"备注","description":"Remark.","x-source":"BZ","x-privacy":"government","examples":["示例"]}},"required":["decisionNo","violationType","violationFacts","legalBasis","penaltyTypes","penaltyContent","decisionDate","validUntil","remedyState"],"additionalProperties":false}},"required":["category","content"],"unevaluatedProperties":false};
const schema44 = {"type":"string","pattern":"^(0|[1-9][0-9]{0,11})\\.[0-9]{6}$","description":"Amount in 万元 (10,000 yuan), decimal text with exactly six decimals, never negative; N..18,6."};
const schema40 = {"type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$","description":"Calendar day in Asia/Shanghai, YYYY-MM-DD."};
const schema49 = {"type":"string","pattern":"^[0-9A-Z]{8}[0-9X]$","description":"Organisation code without hyphen (GB 11714-1997)."};
const schema32 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://xinqiao.example/standard/envelope.json","title":"记录信封","description":"What every record carries around the fields of its category. Not a record by itself: the category files (r03-penalty.json and so on) extend it and close it with unevaluatedProperties.","type":"object","properties":{"recordId":{"$ref":"values.json#/$defs/recordId","title":"记录标识","description":"Random identifier made by the source node; the only key of a record on the wire.","x-privacy":"public","examples":["7f0c1e0a-5d7e-4a53-9a51-0f6a2f3c9d10"]},"schemaVersion":{"type":"string","pattern":"^[1-9][0-9]?\\.[0-9]{1,3}$","maxLength":10,"title":"标准版本","description":"Version of this standard, major.minor; a higher major version is parked by the receiver.","x-privacy":"public","examples":["1.0"]},"category":{"type":"string","enum":["R01","R02","R03","R04","R05","R06","R07","R08","R09","R10","R11","R12","R13","R14","R15"],"title":"信息类别","description":"Record category of the common standard.","x-privacy":"public","examples":["R03"]},"catalogueItem":{"type":"string","minLength":1,"maxLength":32,"title":"目录事项","description":"Item of the public credit information catalogue (tables/catalogue.yaml); data outside the catalogue is not public credit information.","x-privacy":"public","examples":["C03"]},"division":{"$ref":"values.json#/$defs/division","title":"行政区划","description":"Division of the province that supplies the record.","x-source":"DFBM","x-privacy":"public","examples":["310000"]},"sourceOrgName":{"type":"string","minLength":1,"maxLength":200,"title":"数据来源单位","description":"Organisation that submitted the record.","x-source":"CF_SJLY / SJLY","x-privacy":"public","examples":["示例市生态环境局（虚构）"]},"sourceOrgUscc":{"$ref":"values.json#/$defs/uscc","title":"数据来源单位统一社会信用代码","description":"Credit code of the organisation that submitted the record.","x-source":"CF_SJLYDM / SJLYDM","x-privacy":"public","examples":["11310000PDY31000X7"]},"authorityName":{"type":"string","minLength":1,"maxLength":200,"title":"决定机关","description":"Authority that made the decision.","x-source":"CF_CFJG / RDBM","x-privacy":"public","examples":["示例市生态环境局（虚构）"]},"authorityUscc":{"$ref":"values.json#/$defs/uscc","title":"决定机关统一社会信用代码","description":"Credit code of the deciding authority.","x-source":"CF_CFJGDM","x-privacy":"public","examples":["11310000PDY31000X7"]},"subject":{"type":"object","x-type":"Subject","title":"信用主体","description":"Whom the record is about. A legal person or sole trader has a credit code; a person has a linkKey, never a number.","x-privacy":"public","properties":{"type":{"type":"string","enum":["legal","soleTrader","person"],"title":"主体类别","description":"legal = 法人及非法人组织, soleTrader = 个体工商户, person = 自然人.","x-source":"CF_XDR_LB","x-privacy":"public","examples":["legal"]},"name":{"type":"string","minLength":1,"maxLength":200,"title":"主体名称","description":"Name as registered.","x-source":"CF_XDR_MC","x-privacy":"public","examples":["示例甲一环保有限公司（虚构）"]},"uscc":{"$ref":"values.json#/$defs/uscc","title":"统一社会信用代码","description":"Credit code of an organisation or sole trader.","x-source":"CF_XDR_SHXYM","x-privacy":"public","examples":["91310118PDY00001XQ"]},"linkKey":{"$ref":"values.json#/$defs/linkKey","title":"关联键","description":"Keyed digest that links a person between nodes.","x-privacy":"government","examples":["k1.0000000000000000000000000000000000000000000000000000000000000000"]},"idType":{"type":"string","minLength":1,"maxLength":64,"title":"证件类型","description":"Kind of identity document of a person.","x-source":"CF_XDR_ZJLX","x-privacy":"government","examples":["身份证"]},"idNumber":{"type":"string","minLength":1,"maxLength":64,"title":"证件号码","description":"Number of the identity document; input of the linkKey, held by the source node only.","x-source":"CF_XDR_ZJHM","x-privacy":"never-leaves","examples":["310199199001010018"]}},"required":["type","name"],"additionalProperties":false},"publicityScope":{"type":"string","enum":["public","government","authorised"],"title":"公开属性","description":"Who may see the record: public = 0 公示, government = 1 政务共享, authorised = 2 授权查询.","x-source":"CF_SYFW","x-privacy":"public","examples":["public"]},"severity":{"type":"string","enum":["minor","general","serious","pending"],"title":"失信严重程度","description":"As classified by the sector authority, never from the size of a fine; pending = 待定, not published.","x-source":"CF_SXYZCD","x-privacy":"public","examples":["general"]},"severityBasis":{"type":"string","minLength":1,"maxLength":512,"title":"分类依据","description":"Rule by which the authority classified the severity.","x-privacy":"public","examples":["示例省生态环境领域失信行为分类目录（虚构）第3项"]},"publicityStart":{"$ref":"values.json#/$defs/day","title":"公示起始日","description":"First day of publicity; the date of the decision.","x-privacy":"public","examples":["2026-04-10"]},"publicityEnd":{"$ref":"values.json#/$defs/day","title":"公示截止期","description":"Last day of publicity, inclusive.","x-source":"CF_GSJZQ","x-privacy":"public","examples":["2027-04-10"]},"status":{"type":"string","enum":["active","objected","corrected","suspended","repaired","expired","revoked"],"title":"状态","description":"active 正常, objected 异议处理中, corrected 已整改待修复, suspended 暂停, repaired 已修复, expired 期满, revoked 撤销.","x-source":"CF_ZT","x-privacy":"public","examples":["active"]},"endDecision":{"type":"object","x-type":"EndDecision","title":"退出决定","description":"Decision that repaired or revoked the record, imported from the authority. Holders never see it: no trace of a repair travels.","x-privacy":"never-leaves","properties":{"authorityName":{"type":"string","minLength":1,"maxLength":200,"title":"退出决定机关","description":"Authority that decided the repair or revocation.","x-privacy":"never-leaves","examples":["示例市生态环境局（虚构）"]},"decisionNo":{"type":"string","minLength":1,"maxLength":128,"title":"退出决定文号","description":"Document number of that decision.","x-privacy":"never-leaves","examples":["示环修〔2026〕示例001号"]},"decisionDate":{"$ref":"values.json#/$defs/day","title":"退出决定日期","description":"Date of that decision.","x-privacy":"never-leaves","examples":["2026-10-12"]}},"required":["authorityName","decisionNo","decisionDate"],"additionalProperties":false},"version":{"type":"integer","minimum":1,"maximum":1000000000,"title":"记录版本","description":"1 for the first form of the record, one more for each amendment.","x-privacy":"public","examples":[1]},"updatedAt":{"$ref":"values.json#/$defs/instant","title":"更新时间戳","description":"When the source last changed or submitted the record.","x-source":"SJC","x-privacy":"public","examples":["2026-04-13T01:02:03.004Z"]},"mappingRef":{"type":"object","x-type":"MappingRef","title":"映射引用","description":"Which mapping made the record, and the warnings it travels with.","x-privacy":"public","properties":{"rulesetId":{"type":"string","minLength":1,"maxLength":128,"title":"映射标识","description":"Mapping that produced the record.","x-privacy":"public","examples":["310000/penalty"]},"version":{"type":"string","minLength":1,"maxLength":32,"title":"映射版本","description":"Version of that mapping.","x-privacy":"public","examples":["1.0.0"]},"warnings":{"type":"array","title":"警告","description":"What was noticed and did not stop the record; never a value.","x-privacy":"public","items":{"type":"object","x-type":"MappingWarning","title":"警告项","description":"One warning.","x-privacy":"public","properties":{"rule":{"type":"string","pattern":"^[A-Z][A-Z0-9_]{1,63}$","title":"规则","description":"Stable code of the rule.","x-privacy":"public","examples":["REPAIR_NOTICE_MISSING"]},"field":{"type":"string","minLength":0,"maxLength":200,"title":"字段","description":"JSON pointer of the field, or the name of the source field.","x-privacy":"public","examples":["/content/repairNotice"]},"valueClass":{"type":"string","minLength":1,"maxLength":64,"title":"值形态","description":"Shape of the value, without the value.","x-privacy":"public","examples":["nothing"]}},"required":["rule","field"],"additionalProperties":false},"maxItems":64}},"required":["rulesetId","version","warnings"],"additionalProperties":false},"synthetic":{"type":"boolean","title":"虚构数据","description":"True for invented records; sample criteria are accepted on these only.","x-privacy":"public","examples":[true]}},"required":["recordId","schemaVersion","category","catalogueItem","division","sourceOrgName","sourceOrgUscc","authorityName","authorityUscc","subject","publicityScope","status","version","updatedAt","mappingRef"]};
const schema34 = {"type":"string","pattern":"^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$","description":"Random UUID (version 4), lower case."};
const schema35 = {"type":"string","pattern":"^[1-9][0-9]{5}$","description":"Administrative division, six digits (GB/T 2260)."};
const schema36 = {"type":"string","pattern":"^[0-9A-HJ-NPQRTUWXY]{18}$","description":"Unified social credit code, half-width, upper case (GB 32100-2015). The check characters are verified by src/standard/uscc.ts."};
const schema39 = {"type":"string","pattern":"^[A-Za-z0-9-]{1,32}\\.[0-9a-f]{64}$","description":"Key id, a dot, and the HMAC of [idType, normalised number]: links a person between nodes without the number. Still personal information."};
const schema43 = {"type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}Z$","description":"Instant in UTC with milliseconds."};
const pattern4 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
const pattern5 = new RegExp("^[1-9][0-9]?\\.[0-9]{1,3}$", "u");
const pattern6 = new RegExp("^[1-9][0-9]{5}$", "u");
const pattern7 = new RegExp("^[0-9A-HJ-NPQRTUWXY]{18}$", "u");
const pattern10 = new RegExp("^[A-Za-z0-9-]{1,32}\\.[0-9a-f]{64}$", "u");
const pattern11 = new RegExp("^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$", "u");
const pattern14 = new RegExp("^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}Z$", "u");
const pattern15 = new RegExp("^[A-Z][A-Z0-9_]{1,63}$", "u");
const func1 = (text => { let n = 0; for (const _ of text) n += 1; return n });

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://xinqiao.example/standard/envelope.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.recordId === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "recordId"},message:"must have required property '"+"recordId"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.schemaVersion === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "schemaVersion"},message:"must have required property '"+"schemaVersion"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.category === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "category"},message:"must have required property '"+"category"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.catalogueItem === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "catalogueItem"},message:"must have required property '"+"catalogueItem"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.division === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "division"},message:"must have required property '"+"division"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.sourceOrgName === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sourceOrgName"},message:"must have required property '"+"sourceOrgName"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.sourceOrgUscc === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sourceOrgUscc"},message:"must have required property '"+"sourceOrgUscc"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.authorityName === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "authorityName"},message:"must have required property '"+"authorityName"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.authorityUscc === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "authorityUscc"},message:"must have required property '"+"authorityUscc"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.subject === undefined){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "subject"},message:"must have required property '"+"subject"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.publicityScope === undefined){
const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "publicityScope"},message:"must have required property '"+"publicityScope"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data.status === undefined){
const err11 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "status"},message:"must have required property '"+"status"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data.version === undefined){
const err12 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data.updatedAt === undefined){
const err13 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "updatedAt"},message:"must have required property '"+"updatedAt"+"'"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data.mappingRef === undefined){
const err14 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "mappingRef"},message:"must have required property '"+"mappingRef"+"'"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data.recordId !== undefined){
let data0 = data.recordId;
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
const err15 = {instancePath:instancePath+"/recordId",schemaPath:"values.json#/$defs/recordId/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"+"\""};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/recordId",schemaPath:"values.json#/$defs/recordId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.schemaVersion !== undefined){
let data1 = data.schemaVersion;
if(typeof data1 === "string"){
if(func1(data1) > 10){
const err17 = {instancePath:instancePath+"/schemaVersion",schemaPath:"#/properties/schemaVersion/maxLength",keyword:"maxLength",params:{limit: 10},message:"must NOT have more than 10 characters"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(!pattern5.test(data1)){
const err18 = {instancePath:instancePath+"/schemaVersion",schemaPath:"#/properties/schemaVersion/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]?\\.[0-9]{1,3}$"},message:"must match pattern \""+"^[1-9][0-9]?\\.[0-9]{1,3}$"+"\""};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/schemaVersion",schemaPath:"#/properties/schemaVersion/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.category !== undefined){
let data2 = data.category;
if(typeof data2 !== "string"){
const err20 = {instancePath:instancePath+"/category",schemaPath:"#/properties/category/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(!(((((((((((((((data2 === "R01") || (data2 === "R02")) || (data2 === "R03")) || (data2 === "R04")) || (data2 === "R05")) || (data2 === "R06")) || (data2 === "R07")) || (data2 === "R08")) || (data2 === "R09")) || (data2 === "R10")) || (data2 === "R11")) || (data2 === "R12")) || (data2 === "R13")) || (data2 === "R14")) || (data2 === "R15"))){
const err21 = {instancePath:instancePath+"/category",schemaPath:"#/properties/category/enum",keyword:"enum",params:{allowedValues: schema32.properties.category.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.catalogueItem !== undefined){
let data3 = data.catalogueItem;
if(typeof data3 === "string"){
if(func1(data3) > 32){
const err22 = {instancePath:instancePath+"/catalogueItem",schemaPath:"#/properties/catalogueItem/maxLength",keyword:"maxLength",params:{limit: 32},message:"must NOT have more than 32 characters"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(func1(data3) < 1){
const err23 = {instancePath:instancePath+"/catalogueItem",schemaPath:"#/properties/catalogueItem/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/catalogueItem",schemaPath:"#/properties/catalogueItem/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.division !== undefined){
let data4 = data.division;
if(typeof data4 === "string"){
if(!pattern6.test(data4)){
const err25 = {instancePath:instancePath+"/division",schemaPath:"values.json#/$defs/division/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{5}$"},message:"must match pattern \""+"^[1-9][0-9]{5}$"+"\""};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/division",schemaPath:"values.json#/$defs/division/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.sourceOrgName !== undefined){
let data5 = data.sourceOrgName;
if(typeof data5 === "string"){
if(func1(data5) > 200){
const err27 = {instancePath:instancePath+"/sourceOrgName",schemaPath:"#/properties/sourceOrgName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(func1(data5) < 1){
const err28 = {instancePath:instancePath+"/sourceOrgName",schemaPath:"#/properties/sourceOrgName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/sourceOrgName",schemaPath:"#/properties/sourceOrgName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.sourceOrgUscc !== undefined){
let data6 = data.sourceOrgUscc;
if(typeof data6 === "string"){
if(!pattern7.test(data6)){
const err30 = {instancePath:instancePath+"/sourceOrgUscc",schemaPath:"values.json#/$defs/uscc/pattern",keyword:"pattern",params:{pattern: "^[0-9A-HJ-NPQRTUWXY]{18}$"},message:"must match pattern \""+"^[0-9A-HJ-NPQRTUWXY]{18}$"+"\""};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/sourceOrgUscc",schemaPath:"values.json#/$defs/uscc/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.authorityName !== undefined){
let data7 = data.authorityName;
if(typeof data7 === "string"){
if(func1(data7) > 200){
const err32 = {instancePath:instancePath+"/authorityName",schemaPath:"#/properties/authorityName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(func1(data7) < 1){
const err33 = {instancePath:instancePath+"/authorityName",schemaPath:"#/properties/authorityName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/authorityName",schemaPath:"#/properties/authorityName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.authorityUscc !== undefined){
let data8 = data.authorityUscc;
if(typeof data8 === "string"){
if(!pattern7.test(data8)){
const err35 = {instancePath:instancePath+"/authorityUscc",schemaPath:"values.json#/$defs/uscc/pattern",keyword:"pattern",params:{pattern: "^[0-9A-HJ-NPQRTUWXY]{18}$"},message:"must match pattern \""+"^[0-9A-HJ-NPQRTUWXY]{18}$"+"\""};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/authorityUscc",schemaPath:"values.json#/$defs/uscc/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.subject !== undefined){
let data9 = data.subject;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.type === undefined){
const err37 = {instancePath:instancePath+"/subject",schemaPath:"#/properties/subject/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data9.name === undefined){
const err38 = {instancePath:instancePath+"/subject",schemaPath:"#/properties/subject/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
for(const key0 in data9){
if(!((((((key0 === "type") || (key0 === "name")) || (key0 === "uscc")) || (key0 === "linkKey")) || (key0 === "idType")) || (key0 === "idNumber"))){
const err39 = {instancePath:instancePath+"/subject",schemaPath:"#/properties/subject/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data9.type !== undefined){
let data10 = data9.type;
if(typeof data10 !== "string"){
const err40 = {instancePath:instancePath+"/subject/type",schemaPath:"#/properties/subject/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(!(((data10 === "legal") || (data10 === "soleTrader")) || (data10 === "person"))){
const err41 = {instancePath:instancePath+"/subject/type",schemaPath:"#/properties/subject/properties/type/enum",keyword:"enum",params:{allowedValues: schema32.properties.subject.properties.type.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data9.name !== undefined){
let data11 = data9.name;
if(typeof data11 === "string"){
if(func1(data11) > 200){
const err42 = {instancePath:instancePath+"/subject/name",schemaPath:"#/properties/subject/properties/name/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(func1(data11) < 1){
const err43 = {instancePath:instancePath+"/subject/name",schemaPath:"#/properties/subject/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
else {
const err44 = {instancePath:instancePath+"/subject/name",schemaPath:"#/properties/subject/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data9.uscc !== undefined){
let data12 = data9.uscc;
if(typeof data12 === "string"){
if(!pattern7.test(data12)){
const err45 = {instancePath:instancePath+"/subject/uscc",schemaPath:"values.json#/$defs/uscc/pattern",keyword:"pattern",params:{pattern: "^[0-9A-HJ-NPQRTUWXY]{18}$"},message:"must match pattern \""+"^[0-9A-HJ-NPQRTUWXY]{18}$"+"\""};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
else {
const err46 = {instancePath:instancePath+"/subject/uscc",schemaPath:"values.json#/$defs/uscc/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data9.linkKey !== undefined){
let data13 = data9.linkKey;
if(typeof data13 === "string"){
if(!pattern10.test(data13)){
const err47 = {instancePath:instancePath+"/subject/linkKey",schemaPath:"values.json#/$defs/linkKey/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9-]{1,32}\\.[0-9a-f]{64}$"},message:"must match pattern \""+"^[A-Za-z0-9-]{1,32}\\.[0-9a-f]{64}$"+"\""};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
else {
const err48 = {instancePath:instancePath+"/subject/linkKey",schemaPath:"values.json#/$defs/linkKey/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data9.idType !== undefined){
let data14 = data9.idType;
if(typeof data14 === "string"){
if(func1(data14) > 64){
const err49 = {instancePath:instancePath+"/subject/idType",schemaPath:"#/properties/subject/properties/idType/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(func1(data14) < 1){
const err50 = {instancePath:instancePath+"/subject/idType",schemaPath:"#/properties/subject/properties/idType/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
else {
const err51 = {instancePath:instancePath+"/subject/idType",schemaPath:"#/properties/subject/properties/idType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data9.idNumber !== undefined){
let data15 = data9.idNumber;
if(typeof data15 === "string"){
if(func1(data15) > 64){
const err52 = {instancePath:instancePath+"/subject/idNumber",schemaPath:"#/properties/subject/properties/idNumber/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(func1(data15) < 1){
const err53 = {instancePath:instancePath+"/subject/idNumber",schemaPath:"#/properties/subject/properties/idNumber/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
else {
const err54 = {instancePath:instancePath+"/subject/idNumber",schemaPath:"#/properties/subject/properties/idNumber/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
}
else {
const err55 = {instancePath:instancePath+"/subject",schemaPath:"#/properties/subject/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data.publicityScope !== undefined){
let data16 = data.publicityScope;
if(typeof data16 !== "string"){
const err56 = {instancePath:instancePath+"/publicityScope",schemaPath:"#/properties/publicityScope/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(!(((data16 === "public") || (data16 === "government")) || (data16 === "authorised"))){
const err57 = {instancePath:instancePath+"/publicityScope",schemaPath:"#/properties/publicityScope/enum",keyword:"enum",params:{allowedValues: schema32.properties.publicityScope.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data.severity !== undefined){
let data17 = data.severity;
if(typeof data17 !== "string"){
const err58 = {instancePath:instancePath+"/severity",schemaPath:"#/properties/severity/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(!((((data17 === "minor") || (data17 === "general")) || (data17 === "serious")) || (data17 === "pending"))){
const err59 = {instancePath:instancePath+"/severity",schemaPath:"#/properties/severity/enum",keyword:"enum",params:{allowedValues: schema32.properties.severity.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data.severityBasis !== undefined){
let data18 = data.severityBasis;
if(typeof data18 === "string"){
if(func1(data18) > 512){
const err60 = {instancePath:instancePath+"/severityBasis",schemaPath:"#/properties/severityBasis/maxLength",keyword:"maxLength",params:{limit: 512},message:"must NOT have more than 512 characters"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if(func1(data18) < 1){
const err61 = {instancePath:instancePath+"/severityBasis",schemaPath:"#/properties/severityBasis/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
else {
const err62 = {instancePath:instancePath+"/severityBasis",schemaPath:"#/properties/severityBasis/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data.publicityStart !== undefined){
let data19 = data.publicityStart;
if(typeof data19 === "string"){
if(!pattern11.test(data19)){
const err63 = {instancePath:instancePath+"/publicityStart",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
else {
const err64 = {instancePath:instancePath+"/publicityStart",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data.publicityEnd !== undefined){
let data20 = data.publicityEnd;
if(typeof data20 === "string"){
if(!pattern11.test(data20)){
const err65 = {instancePath:instancePath+"/publicityEnd",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
else {
const err66 = {instancePath:instancePath+"/publicityEnd",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data.status !== undefined){
let data21 = data.status;
if(typeof data21 !== "string"){
const err67 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if(!(((((((data21 === "active") || (data21 === "objected")) || (data21 === "corrected")) || (data21 === "suspended")) || (data21 === "repaired")) || (data21 === "expired")) || (data21 === "revoked"))){
const err68 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema32.properties.status.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data.endDecision !== undefined){
let data22 = data.endDecision;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(data22.authorityName === undefined){
const err69 = {instancePath:instancePath+"/endDecision",schemaPath:"#/properties/endDecision/required",keyword:"required",params:{missingProperty: "authorityName"},message:"must have required property '"+"authorityName"+"'"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if(data22.decisionNo === undefined){
const err70 = {instancePath:instancePath+"/endDecision",schemaPath:"#/properties/endDecision/required",keyword:"required",params:{missingProperty: "decisionNo"},message:"must have required property '"+"decisionNo"+"'"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if(data22.decisionDate === undefined){
const err71 = {instancePath:instancePath+"/endDecision",schemaPath:"#/properties/endDecision/required",keyword:"required",params:{missingProperty: "decisionDate"},message:"must have required property '"+"decisionDate"+"'"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
for(const key1 in data22){
if(!(((key1 === "authorityName") || (key1 === "decisionNo")) || (key1 === "decisionDate"))){
const err72 = {instancePath:instancePath+"/endDecision",schemaPath:"#/properties/endDecision/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data22.authorityName !== undefined){
let data23 = data22.authorityName;
if(typeof data23 === "string"){
if(func1(data23) > 200){
const err73 = {instancePath:instancePath+"/endDecision/authorityName",schemaPath:"#/properties/endDecision/properties/authorityName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if(func1(data23) < 1){
const err74 = {instancePath:instancePath+"/endDecision/authorityName",schemaPath:"#/properties/endDecision/properties/authorityName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
else {
const err75 = {instancePath:instancePath+"/endDecision/authorityName",schemaPath:"#/properties/endDecision/properties/authorityName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data22.decisionNo !== undefined){
let data24 = data22.decisionNo;
if(typeof data24 === "string"){
if(func1(data24) > 128){
const err76 = {instancePath:instancePath+"/endDecision/decisionNo",schemaPath:"#/properties/endDecision/properties/decisionNo/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if(func1(data24) < 1){
const err77 = {instancePath:instancePath+"/endDecision/decisionNo",schemaPath:"#/properties/endDecision/properties/decisionNo/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
else {
const err78 = {instancePath:instancePath+"/endDecision/decisionNo",schemaPath:"#/properties/endDecision/properties/decisionNo/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data22.decisionDate !== undefined){
let data25 = data22.decisionDate;
if(typeof data25 === "string"){
if(!pattern11.test(data25)){
const err79 = {instancePath:instancePath+"/endDecision/decisionDate",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
else {
const err80 = {instancePath:instancePath+"/endDecision/decisionDate",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
}
else {
const err81 = {instancePath:instancePath+"/endDecision",schemaPath:"#/properties/endDecision/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data.version !== undefined){
let data26 = data.version;
if(!(((typeof data26 == "number") && (!(data26 % 1) && !isNaN(data26))) && (isFinite(data26)))){
const err82 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
if((typeof data26 == "number") && (isFinite(data26))){
if(data26 > 1000000000 || isNaN(data26)){
const err83 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
if(data26 < 1 || isNaN(data26)){
const err84 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
}
if(data.updatedAt !== undefined){
let data27 = data.updatedAt;
if(typeof data27 === "string"){
if(!pattern14.test(data27)){
const err85 = {instancePath:instancePath+"/updatedAt",schemaPath:"values.json#/$defs/instant/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}Z$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}Z$"+"\""};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
else {
const err86 = {instancePath:instancePath+"/updatedAt",schemaPath:"values.json#/$defs/instant/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data.mappingRef !== undefined){
let data28 = data.mappingRef;
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
if(data28.rulesetId === undefined){
const err87 = {instancePath:instancePath+"/mappingRef",schemaPath:"#/properties/mappingRef/required",keyword:"required",params:{missingProperty: "rulesetId"},message:"must have required property '"+"rulesetId"+"'"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
if(data28.version === undefined){
const err88 = {instancePath:instancePath+"/mappingRef",schemaPath:"#/properties/mappingRef/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
if(data28.warnings === undefined){
const err89 = {instancePath:instancePath+"/mappingRef",schemaPath:"#/properties/mappingRef/required",keyword:"required",params:{missingProperty: "warnings"},message:"must have required property '"+"warnings"+"'"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
for(const key2 in data28){
if(!(((key2 === "rulesetId") || (key2 === "version")) || (key2 === "warnings"))){
const err90 = {instancePath:instancePath+"/mappingRef",schemaPath:"#/properties/mappingRef/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data28.rulesetId !== undefined){
let data29 = data28.rulesetId;
if(typeof data29 === "string"){
if(func1(data29) > 128){
const err91 = {instancePath:instancePath+"/mappingRef/rulesetId",schemaPath:"#/properties/mappingRef/properties/rulesetId/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
if(func1(data29) < 1){
const err92 = {instancePath:instancePath+"/mappingRef/rulesetId",schemaPath:"#/properties/mappingRef/properties/rulesetId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
else {
const err93 = {instancePath:instancePath+"/mappingRef/rulesetId",schemaPath:"#/properties/mappingRef/properties/rulesetId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data28.version !== undefined){
let data30 = data28.version;
if(typeof data30 === "string"){
if(func1(data30) > 32){
const err94 = {instancePath:instancePath+"/mappingRef/version",schemaPath:"#/properties/mappingRef/properties/version/maxLength",keyword:"maxLength",params:{limit: 32},message:"must NOT have more than 32 characters"};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
if(func1(data30) < 1){
const err95 = {instancePath:instancePath+"/mappingRef/version",schemaPath:"#/properties/mappingRef/properties/version/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
else {
const err96 = {instancePath:instancePath+"/mappingRef/version",schemaPath:"#/properties/mappingRef/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
if(data28.warnings !== undefined){
let data31 = data28.warnings;
if(Array.isArray(data31)){
if(data31.length > 64){
const err97 = {instancePath:instancePath+"/mappingRef/warnings",schemaPath:"#/properties/mappingRef/properties/warnings/maxItems",keyword:"maxItems",params:{limit: 64},message:"must NOT have more than 64 items"};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
const len0 = data31.length;
for(let i0=0; i0<len0; i0++){
let data32 = data31[i0];
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
if(data32.rule === undefined){
const err98 = {instancePath:instancePath+"/mappingRef/warnings/" + i0,schemaPath:"#/properties/mappingRef/properties/warnings/items/required",keyword:"required",params:{missingProperty: "rule"},message:"must have required property '"+"rule"+"'"};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
if(data32.field === undefined){
const err99 = {instancePath:instancePath+"/mappingRef/warnings/" + i0,schemaPath:"#/properties/mappingRef/properties/warnings/items/required",keyword:"required",params:{missingProperty: "field"},message:"must have required property '"+"field"+"'"};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
for(const key3 in data32){
if(!(((key3 === "rule") || (key3 === "field")) || (key3 === "valueClass"))){
const err100 = {instancePath:instancePath+"/mappingRef/warnings/" + i0,schemaPath:"#/properties/mappingRef/properties/warnings/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data32.rule !== undefined){
let data33 = data32.rule;
if(typeof data33 === "string"){
if(!pattern15.test(data33)){
const err101 = {instancePath:instancePath+"/mappingRef/warnings/" + i0+"/rule",schemaPath:"#/properties/mappingRef/properties/warnings/items/properties/rule/pattern",keyword:"pattern",params:{pattern: "^[A-Z][A-Z0-9_]{1,63}$"},message:"must match pattern \""+"^[A-Z][A-Z0-9_]{1,63}$"+"\""};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
else {
const err102 = {instancePath:instancePath+"/mappingRef/warnings/" + i0+"/rule",schemaPath:"#/properties/mappingRef/properties/warnings/items/properties/rule/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(data32.field !== undefined){
let data34 = data32.field;
if(typeof data34 === "string"){
if(func1(data34) > 200){
const err103 = {instancePath:instancePath+"/mappingRef/warnings/" + i0+"/field",schemaPath:"#/properties/mappingRef/properties/warnings/items/properties/field/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
if(func1(data34) < 0){
const err104 = {instancePath:instancePath+"/mappingRef/warnings/" + i0+"/field",schemaPath:"#/properties/mappingRef/properties/warnings/items/properties/field/minLength",keyword:"minLength",params:{limit: 0},message:"must NOT have fewer than 0 characters"};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
else {
const err105 = {instancePath:instancePath+"/mappingRef/warnings/" + i0+"/field",schemaPath:"#/properties/mappingRef/properties/warnings/items/properties/field/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
if(data32.valueClass !== undefined){
let data35 = data32.valueClass;
if(typeof data35 === "string"){
if(func1(data35) > 64){
const err106 = {instancePath:instancePath+"/mappingRef/warnings/" + i0+"/valueClass",schemaPath:"#/properties/mappingRef/properties/warnings/items/properties/valueClass/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
if(func1(data35) < 1){
const err107 = {instancePath:instancePath+"/mappingRef/warnings/" + i0+"/valueClass",schemaPath:"#/properties/mappingRef/properties/warnings/items/properties/valueClass/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
else {
const err108 = {instancePath:instancePath+"/mappingRef/warnings/" + i0+"/valueClass",schemaPath:"#/properties/mappingRef/properties/warnings/items/properties/valueClass/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
}
else {
const err109 = {instancePath:instancePath+"/mappingRef/warnings/" + i0,schemaPath:"#/properties/mappingRef/properties/warnings/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
}
else {
const err110 = {instancePath:instancePath+"/mappingRef/warnings",schemaPath:"#/properties/mappingRef/properties/warnings/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
}
else {
const err111 = {instancePath:instancePath+"/mappingRef",schemaPath:"#/properties/mappingRef/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(data.synthetic !== undefined){
if(typeof data.synthetic !== "boolean"){
const err112 = {instancePath:instancePath+"/synthetic",schemaPath:"#/properties/synthetic/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
}
else {
const err113 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":{"recordId":true,"schemaVersion":true,"category":true,"catalogueItem":true,"division":true,"sourceOrgName":true,"sourceOrgUscc":true,"authorityName":true,"authorityUscc":true,"subject":true,"publicityScope":true,"severity":true,"severityBasis":true,"publicityStart":true,"publicityEnd":true,"status":true,"endDecision":true,"version":true,"updatedAt":true,"mappingRef":true,"synthetic":true},"dynamicProps":false,"dynamicItems":false};

const func28 = Object.prototype.hasOwnProperty;
const pattern16 = new RegExp("^(0|[1-9][0-9]{0,11})\\.[0-9]{6}$", "u");
const pattern21 = new RegExp("^[0-9A-Z]{8}[0-9X]$", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://xinqiao.example/standard/r03-penalty.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate21(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.category === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "category"},message:"must have required property '"+"category"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.content === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "content"},message:"must have required property '"+"content"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.category !== undefined){
if("R03" !== data.category){
const err2 = {instancePath:instancePath+"/category",schemaPath:"#/properties/category/const",keyword:"const",params:{allowedValue: "R03"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.content !== undefined){
let data1 = data.content;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.decisionNo === undefined){
const err3 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/required",keyword:"required",params:{missingProperty: "decisionNo"},message:"must have required property '"+"decisionNo"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data1.violationType === undefined){
const err4 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/required",keyword:"required",params:{missingProperty: "violationType"},message:"must have required property '"+"violationType"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1.violationFacts === undefined){
const err5 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/required",keyword:"required",params:{missingProperty: "violationFacts"},message:"must have required property '"+"violationFacts"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data1.legalBasis === undefined){
const err6 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/required",keyword:"required",params:{missingProperty: "legalBasis"},message:"must have required property '"+"legalBasis"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data1.penaltyTypes === undefined){
const err7 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/required",keyword:"required",params:{missingProperty: "penaltyTypes"},message:"must have required property '"+"penaltyTypes"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data1.penaltyContent === undefined){
const err8 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/required",keyword:"required",params:{missingProperty: "penaltyContent"},message:"must have required property '"+"penaltyContent"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data1.decisionDate === undefined){
const err9 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/required",keyword:"required",params:{missingProperty: "decisionDate"},message:"must have required property '"+"decisionDate"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data1.validUntil === undefined){
const err10 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/required",keyword:"required",params:{missingProperty: "validUntil"},message:"must have required property '"+"validUntil"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data1.remedyState === undefined){
const err11 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/required",keyword:"required",params:{missingProperty: "remedyState"},message:"must have required property '"+"remedyState"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
for(const key0 in data1){
if(!(func28.call(schema31.properties.content.properties, key0))){
const err12 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data1.caseName !== undefined){
let data2 = data1.caseName;
if(typeof data2 === "string"){
if(func1(data2) > 200){
const err13 = {instancePath:instancePath+"/content/caseName",schemaPath:"#/properties/content/properties/caseName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(func1(data2) < 1){
const err14 = {instancePath:instancePath+"/content/caseName",schemaPath:"#/properties/content/properties/caseName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/content/caseName",schemaPath:"#/properties/content/properties/caseName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data1.decisionNo !== undefined){
let data3 = data1.decisionNo;
if(typeof data3 === "string"){
if(func1(data3) > 128){
const err16 = {instancePath:instancePath+"/content/decisionNo",schemaPath:"#/properties/content/properties/decisionNo/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(func1(data3) < 1){
const err17 = {instancePath:instancePath+"/content/decisionNo",schemaPath:"#/properties/content/properties/decisionNo/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/content/decisionNo",schemaPath:"#/properties/content/properties/decisionNo/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data1.violationType !== undefined){
let data4 = data1.violationType;
if(typeof data4 === "string"){
if(func1(data4) > 2000){
const err19 = {instancePath:instancePath+"/content/violationType",schemaPath:"#/properties/content/properties/violationType/maxLength",keyword:"maxLength",params:{limit: 2000},message:"must NOT have more than 2000 characters"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(func1(data4) < 1){
const err20 = {instancePath:instancePath+"/content/violationType",schemaPath:"#/properties/content/properties/violationType/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/content/violationType",schemaPath:"#/properties/content/properties/violationType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data1.violationFacts !== undefined){
let data5 = data1.violationFacts;
if(typeof data5 === "string"){
if(func1(data5) > 5000){
const err22 = {instancePath:instancePath+"/content/violationFacts",schemaPath:"#/properties/content/properties/violationFacts/maxLength",keyword:"maxLength",params:{limit: 5000},message:"must NOT have more than 5000 characters"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(func1(data5) < 1){
const err23 = {instancePath:instancePath+"/content/violationFacts",schemaPath:"#/properties/content/properties/violationFacts/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/content/violationFacts",schemaPath:"#/properties/content/properties/violationFacts/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data1.legalBasis !== undefined){
let data6 = data1.legalBasis;
if(typeof data6 === "string"){
if(func1(data6) > 2048){
const err25 = {instancePath:instancePath+"/content/legalBasis",schemaPath:"#/properties/content/properties/legalBasis/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(func1(data6) < 1){
const err26 = {instancePath:instancePath+"/content/legalBasis",schemaPath:"#/properties/content/properties/legalBasis/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/content/legalBasis",schemaPath:"#/properties/content/properties/legalBasis/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data1.penaltyTypes !== undefined){
let data7 = data1.penaltyTypes;
if(Array.isArray(data7)){
if(data7.length > 13){
const err28 = {instancePath:instancePath+"/content/penaltyTypes",schemaPath:"#/properties/content/properties/penaltyTypes/maxItems",keyword:"maxItems",params:{limit: 13},message:"must NOT have more than 13 items"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data7.length < 1){
const err29 = {instancePath:instancePath+"/content/penaltyTypes",schemaPath:"#/properties/content/properties/penaltyTypes/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
let data8 = data7[i0];
if(typeof data8 === "string"){
if(func1(data8) > 64){
const err30 = {instancePath:instancePath+"/content/penaltyTypes/" + i0,schemaPath:"#/properties/content/properties/penaltyTypes/items/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(func1(data8) < 1){
const err31 = {instancePath:instancePath+"/content/penaltyTypes/" + i0,schemaPath:"#/properties/content/properties/penaltyTypes/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/content/penaltyTypes/" + i0,schemaPath:"#/properties/content/properties/penaltyTypes/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
let i1 = data7.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data7[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err33 = {instancePath:instancePath+"/content/penaltyTypes",schemaPath:"#/properties/content/properties/penaltyTypes/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err34 = {instancePath:instancePath+"/content/penaltyTypes",schemaPath:"#/properties/content/properties/penaltyTypes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data1.penaltyContent !== undefined){
let data9 = data1.penaltyContent;
if(typeof data9 === "string"){
if(func1(data9) > 4000){
const err35 = {instancePath:instancePath+"/content/penaltyContent",schemaPath:"#/properties/content/properties/penaltyContent/maxLength",keyword:"maxLength",params:{limit: 4000},message:"must NOT have more than 4000 characters"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(func1(data9) < 1){
const err36 = {instancePath:instancePath+"/content/penaltyContent",schemaPath:"#/properties/content/properties/penaltyContent/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
else {
const err37 = {instancePath:instancePath+"/content/penaltyContent",schemaPath:"#/properties/content/properties/penaltyContent/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data1.fineAmountWan !== undefined){
let data10 = data1.fineAmountWan;
if(typeof data10 === "string"){
if(!pattern16.test(data10)){
const err38 = {instancePath:instancePath+"/content/fineAmountWan",schemaPath:"values.json#/$defs/amountWan/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]{0,11})\\.[0-9]{6}$"},message:"must match pattern \""+"^(0|[1-9][0-9]{0,11})\\.[0-9]{6}$"+"\""};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
else {
const err39 = {instancePath:instancePath+"/content/fineAmountWan",schemaPath:"values.json#/$defs/amountWan/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data1.confiscatedAmountWan !== undefined){
let data11 = data1.confiscatedAmountWan;
if(typeof data11 === "string"){
if(!pattern16.test(data11)){
const err40 = {instancePath:instancePath+"/content/confiscatedAmountWan",schemaPath:"values.json#/$defs/amountWan/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]{0,11})\\.[0-9]{6}$"},message:"must match pattern \""+"^(0|[1-9][0-9]{0,11})\\.[0-9]{6}$"+"\""};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/content/confiscatedAmountWan",schemaPath:"values.json#/$defs/amountWan/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data1.revokedLicence !== undefined){
let data12 = data1.revokedLicence;
if(typeof data12 === "string"){
if(func1(data12) > 200){
const err42 = {instancePath:instancePath+"/content/revokedLicence",schemaPath:"#/properties/content/properties/revokedLicence/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(func1(data12) < 1){
const err43 = {instancePath:instancePath+"/content/revokedLicence",schemaPath:"#/properties/content/properties/revokedLicence/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
else {
const err44 = {instancePath:instancePath+"/content/revokedLicence",schemaPath:"#/properties/content/properties/revokedLicence/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data1.decisionDate !== undefined){
let data13 = data1.decisionDate;
if(typeof data13 === "string"){
if(!pattern11.test(data13)){
const err45 = {instancePath:instancePath+"/content/decisionDate",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
else {
const err46 = {instancePath:instancePath+"/content/decisionDate",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data1.validUntil !== undefined){
let data14 = data1.validUntil;
if(typeof data14 === "string"){
if(!pattern11.test(data14)){
const err47 = {instancePath:instancePath+"/content/validUntil",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
else {
const err48 = {instancePath:instancePath+"/content/validUntil",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data1.procedure !== undefined){
let data15 = data1.procedure;
if(typeof data15 !== "string"){
const err49 = {instancePath:instancePath+"/content/procedure",schemaPath:"#/properties/content/properties/procedure/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(!((data15 === "简易") || (data15 === "一般"))){
const err50 = {instancePath:instancePath+"/content/procedure",schemaPath:"#/properties/content/properties/procedure/enum",keyword:"enum",params:{allowedValues: schema31.properties.content.properties.procedure.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data1.remedyState !== undefined){
let data16 = data1.remedyState;
if(typeof data16 !== "string"){
const err51 = {instancePath:instancePath+"/content/remedyState",schemaPath:"#/properties/content/properties/remedyState/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(!((((((data16 === "未提起") || (data16 === "复议中")) || (data16 === "诉讼中")) || (data16 === "维持")) || (data16 === "撤销")) || (data16 === "变更"))){
const err52 = {instancePath:instancePath+"/content/remedyState",schemaPath:"#/properties/content/properties/remedyState/enum",keyword:"enum",params:{allowedValues: schema31.properties.content.properties.remedyState.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data1.repairNotice !== undefined){
let data17 = data1.repairNotice;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(data17.no === undefined){
const err53 = {instancePath:instancePath+"/content/repairNotice",schemaPath:"#/properties/content/properties/repairNotice/required",keyword:"required",params:{missingProperty: "no"},message:"must have required property '"+"no"+"'"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(data17.servedOn === undefined){
const err54 = {instancePath:instancePath+"/content/repairNotice",schemaPath:"#/properties/content/properties/repairNotice/required",keyword:"required",params:{missingProperty: "servedOn"},message:"must have required property '"+"servedOn"+"'"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(data17.method === undefined){
const err55 = {instancePath:instancePath+"/content/repairNotice",schemaPath:"#/properties/content/properties/repairNotice/required",keyword:"required",params:{missingProperty: "method"},message:"must have required property '"+"method"+"'"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
for(const key1 in data17){
if(!(((key1 === "no") || (key1 === "servedOn")) || (key1 === "method"))){
const err56 = {instancePath:instancePath+"/content/repairNotice",schemaPath:"#/properties/content/properties/repairNotice/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data17.no !== undefined){
let data18 = data17.no;
if(typeof data18 === "string"){
if(func1(data18) > 128){
const err57 = {instancePath:instancePath+"/content/repairNotice/no",schemaPath:"#/properties/content/properties/repairNotice/properties/no/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(func1(data18) < 1){
const err58 = {instancePath:instancePath+"/content/repairNotice/no",schemaPath:"#/properties/content/properties/repairNotice/properties/no/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
else {
const err59 = {instancePath:instancePath+"/content/repairNotice/no",schemaPath:"#/properties/content/properties/repairNotice/properties/no/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data17.servedOn !== undefined){
let data19 = data17.servedOn;
if(typeof data19 === "string"){
if(!pattern11.test(data19)){
const err60 = {instancePath:instancePath+"/content/repairNotice/servedOn",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
else {
const err61 = {instancePath:instancePath+"/content/repairNotice/servedOn",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data17.method !== undefined){
let data20 = data17.method;
if(typeof data20 === "string"){
if(func1(data20) > 64){
const err62 = {instancePath:instancePath+"/content/repairNotice/method",schemaPath:"#/properties/content/properties/repairNotice/properties/method/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(func1(data20) < 1){
const err63 = {instancePath:instancePath+"/content/repairNotice/method",schemaPath:"#/properties/content/properties/repairNotice/properties/method/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
else {
const err64 = {instancePath:instancePath+"/content/repairNotice/method",schemaPath:"#/properties/content/properties/repairNotice/properties/method/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
}
else {
const err65 = {instancePath:instancePath+"/content/repairNotice",schemaPath:"#/properties/content/properties/repairNotice/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data1.registrationNo !== undefined){
let data21 = data1.registrationNo;
if(typeof data21 === "string"){
if(func1(data21) > 50){
const err66 = {instancePath:instancePath+"/content/registrationNo",schemaPath:"#/properties/content/properties/registrationNo/maxLength",keyword:"maxLength",params:{limit: 50},message:"must NOT have more than 50 characters"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if(func1(data21) < 1){
const err67 = {instancePath:instancePath+"/content/registrationNo",schemaPath:"#/properties/content/properties/registrationNo/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
else {
const err68 = {instancePath:instancePath+"/content/registrationNo",schemaPath:"#/properties/content/properties/registrationNo/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data1.orgCode !== undefined){
let data22 = data1.orgCode;
if(typeof data22 === "string"){
if(!pattern21.test(data22)){
const err69 = {instancePath:instancePath+"/content/orgCode",schemaPath:"values.json#/$defs/organisationCode/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Z]{8}[0-9X]$"},message:"must match pattern \""+"^[0-9A-Z]{8}[0-9X]$"+"\""};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
else {
const err70 = {instancePath:instancePath+"/content/orgCode",schemaPath:"values.json#/$defs/organisationCode/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data1.taxNo !== undefined){
let data23 = data1.taxNo;
if(typeof data23 === "string"){
if(func1(data23) > 15){
const err71 = {instancePath:instancePath+"/content/taxNo",schemaPath:"#/properties/content/properties/taxNo/maxLength",keyword:"maxLength",params:{limit: 15},message:"must NOT have more than 15 characters"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if(func1(data23) < 1){
const err72 = {instancePath:instancePath+"/content/taxNo",schemaPath:"#/properties/content/properties/taxNo/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
else {
const err73 = {instancePath:instancePath+"/content/taxNo",schemaPath:"#/properties/content/properties/taxNo/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data1.institutionNo !== undefined){
let data24 = data1.institutionNo;
if(typeof data24 === "string"){
if(func1(data24) > 12){
const err74 = {instancePath:instancePath+"/content/institutionNo",schemaPath:"#/properties/content/properties/institutionNo/maxLength",keyword:"maxLength",params:{limit: 12},message:"must NOT have more than 12 characters"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if(func1(data24) < 1){
const err75 = {instancePath:instancePath+"/content/institutionNo",schemaPath:"#/properties/content/properties/institutionNo/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
else {
const err76 = {instancePath:instancePath+"/content/institutionNo",schemaPath:"#/properties/content/properties/institutionNo/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data1.socialOrgNo !== undefined){
let data25 = data1.socialOrgNo;
if(typeof data25 === "string"){
if(func1(data25) > 50){
const err77 = {instancePath:instancePath+"/content/socialOrgNo",schemaPath:"#/properties/content/properties/socialOrgNo/maxLength",keyword:"maxLength",params:{limit: 50},message:"must NOT have more than 50 characters"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if(func1(data25) < 1){
const err78 = {instancePath:instancePath+"/content/socialOrgNo",schemaPath:"#/properties/content/properties/socialOrgNo/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
else {
const err79 = {instancePath:instancePath+"/content/socialOrgNo",schemaPath:"#/properties/content/properties/socialOrgNo/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data1.legalRepName !== undefined){
let data26 = data1.legalRepName;
if(typeof data26 === "string"){
if(func1(data26) > 50){
const err80 = {instancePath:instancePath+"/content/legalRepName",schemaPath:"#/properties/content/properties/legalRepName/maxLength",keyword:"maxLength",params:{limit: 50},message:"must NOT have more than 50 characters"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
if(func1(data26) < 1){
const err81 = {instancePath:instancePath+"/content/legalRepName",schemaPath:"#/properties/content/properties/legalRepName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
else {
const err82 = {instancePath:instancePath+"/content/legalRepName",schemaPath:"#/properties/content/properties/legalRepName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data1.legalRepIdType !== undefined){
let data27 = data1.legalRepIdType;
if(typeof data27 === "string"){
if(func1(data27) > 64){
const err83 = {instancePath:instancePath+"/content/legalRepIdType",schemaPath:"#/properties/content/properties/legalRepIdType/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
if(func1(data27) < 1){
const err84 = {instancePath:instancePath+"/content/legalRepIdType",schemaPath:"#/properties/content/properties/legalRepIdType/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
else {
const err85 = {instancePath:instancePath+"/content/legalRepIdType",schemaPath:"#/properties/content/properties/legalRepIdType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data1.legalRepIdNumber !== undefined){
let data28 = data1.legalRepIdNumber;
if(typeof data28 === "string"){
if(func1(data28) > 64){
const err86 = {instancePath:instancePath+"/content/legalRepIdNumber",schemaPath:"#/properties/content/properties/legalRepIdNumber/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
if(func1(data28) < 1){
const err87 = {instancePath:instancePath+"/content/legalRepIdNumber",schemaPath:"#/properties/content/properties/legalRepIdNumber/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
else {
const err88 = {instancePath:instancePath+"/content/legalRepIdNumber",schemaPath:"#/properties/content/properties/legalRepIdNumber/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data1.remark !== undefined){
let data29 = data1.remark;
if(typeof data29 === "string"){
if(func1(data29) > 512){
const err89 = {instancePath:instancePath+"/content/remark",schemaPath:"#/properties/content/properties/remark/maxLength",keyword:"maxLength",params:{limit: 512},message:"must NOT have more than 512 characters"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
if(func1(data29) < 1){
const err90 = {instancePath:instancePath+"/content/remark",schemaPath:"#/properties/content/properties/remark/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
else {
const err91 = {instancePath:instancePath+"/content/remark",schemaPath:"#/properties/content/properties/remark/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
}
else {
const err92 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
for(const key2 in data){
if((((((((((((((((((((((key2 !== "category") && (key2 !== "content")) && (key2 !== "recordId")) && (key2 !== "schemaVersion")) && (key2 !== "catalogueItem")) && (key2 !== "division")) && (key2 !== "sourceOrgName")) && (key2 !== "sourceOrgUscc")) && (key2 !== "authorityName")) && (key2 !== "authorityUscc")) && (key2 !== "subject")) && (key2 !== "publicityScope")) && (key2 !== "severity")) && (key2 !== "severityBasis")) && (key2 !== "publicityStart")) && (key2 !== "publicityEnd")) && (key2 !== "status")) && (key2 !== "endDecision")) && (key2 !== "version")) && (key2 !== "updatedAt")) && (key2 !== "mappingRef")) && (key2 !== "synthetic")){
const err93 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key2},message:"must NOT have unevaluated properties"};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
}
else {
const err94 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const R07 = validate24;
const schema50 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://xinqiao.example/standard/r07-serious-listing.json","title":"严重失信主体名单","description":"Listing of a seriously untrustworthy subject on a regional joint list (国办发〔2020〕49号). Ours to propose: the zone standards were not obtainable.","x-type":"SeriousListingRecord","type":"object","allOf":[{"$ref":"envelope.json"}],"properties":{"category":{"const":"R07","title":"信息类别","description":"R07 严重失信主体名单.","x-privacy":"public","examples":["R07"]},"content":{"type":"object","x-type":"SeriousListingContent","title":"严重失信主体名单内容","description":"Fields of the category.","x-privacy":"public","properties":{"domain":{"$ref":"values.json#/$defs/domain","title":"领域","description":"Field of the list.","x-privacy":"public","examples":["environment"]},"listName":{"type":"string","minLength":1,"maxLength":200,"title":"名单名称","description":"Name of the list.","x-source":"HMDMC","x-privacy":"public","examples":["长三角生态环境领域严重失信主体名单（示例）"]},"criterionCode":{"type":"string","pattern":"^[A-Z][A-Z0-9-]{1,31}$","title":"认定标准代码","description":"Criterion that was met (tables/criteria.yaml).","x-privacy":"public","examples":["E02"]},"factSummary":{"type":"string","minLength":1,"maxLength":2000,"title":"列入事由","description":"Facts for which the subject was listed.","x-source":"LRMDSY","x-privacy":"public","examples":["以逃避监管方式排放污染物（虚构）"]},"legalBasis":{"type":"string","minLength":1,"maxLength":2048,"title":"认定依据","description":"Provisions on which the listing rests.","x-source":"RDYJ","x-privacy":"public","examples":["《示例条例》（虚构）第十二条"]},"decisionNo":{"type":"string","minLength":1,"maxLength":128,"title":"认定文号","description":"Document number of the listing decision.","x-source":"RDWH","x-privacy":"public","examples":["示环信认〔2026〕示例001号"]},"decisionDate":{"$ref":"values.json#/$defs/day","title":"认定日期","description":"Date of the listing decision.","x-source":"RDRQ","x-privacy":"public","examples":["2026-05-20"]},"noticeDate":{"$ref":"values.json#/$defs/day","title":"告知日期","description":"Day on which reasons, basis and rights were told before the listing (认定告知).","x-privacy":"public","examples":["2026-05-06"]},"validFrom":{"$ref":"values.json#/$defs/day","title":"有效期始","description":"First day of the listing.","x-source":"YXQS","x-privacy":"public","examples":["2026-05-20"]},"validTo":{"$ref":"values.json#/$defs/day","title":"有效期止","description":"Last day of the listing, inclusive; either this or endEvent.","x-source":"YXQZ","x-privacy":"public","examples":["2029-05-20"]},"endEvent":{"type":"string","minLength":1,"maxLength":200,"title":"终止事件","description":"Event that ends a listing without an end date.","x-privacy":"public","examples":["人民法院删除失信信息"]},"measures":{"type":"array","title":"惩戒措施","description":"Measures that follow from the listing.","x-privacy":"public","items":{"type":"object","x-type":"Measure","title":"措施","description":"One measure.","x-privacy":"public","properties":{"code":{"type":"string","pattern":"^M[0-9]{2}$","title":"措施代码","description":"Code of tables/measures.yaml.","x-privacy":"public","examples":["M06"]},"executor":{"type":"string","minLength":1,"maxLength":200,"title":"执行单位","description":"Who executes it.","x-privacy":"public","examples":["示例市财政局（虚构）"]},"legalBasis":{"type":"string","minLength":1,"maxLength":2048,"title":"措施依据","description":"Provision that allows the measure.","x-privacy":"public","examples":["《示例条例》（虚构）第二十条"]}},"required":["code","executor","legalBasis"],"additionalProperties":false},"minItems":1,"maxItems":40},"removalConditions":{"type":"string","minLength":1,"maxLength":2000,"title":"移出条件","description":"When and how the subject leaves the list.","x-privacy":"public","examples":["列入满一年、完成整改并消除不良影响后可申请移出"]},"remedies":{"type":"string","minLength":1,"maxLength":2000,"title":"救济途径","description":"How the subject can object, ask for review or sue.","x-privacy":"public","examples":["可自收到决定之日起六十日内申请行政复议，或六个月内提起行政诉讼"]},"relatedPersons":{"type":"array","title":"相关责任人","description":"Persons found responsible together with the subject.","x-privacy":"government","items":{"type":"object","x-type":"RelatedPerson","title":"责任人","description":"One responsible person, without name or number.","x-privacy":"government","properties":{"role":{"type":"string","minLength":1,"maxLength":64,"title":"身份","description":"Role in the subject, such as 法定代表人, 主要负责人, 直接责任人.","x-privacy":"government","examples":["法定代表人"]},"linkKey":{"$ref":"values.json#/$defs/linkKey","title":"关联键","description":"Keyed digest that links the person between nodes.","x-privacy":"government","examples":["k1.0000000000000000000000000000000000000000000000000000000000000000"]},"responsibleFinding":{"type":"string","minLength":1,"maxLength":2000,"title":"责任认定","description":"Finding that the person is responsible.","x-privacy":"government","examples":["示例认定（虚构）"]}},"required":["role","linkKey","responsibleFinding"],"additionalProperties":false},"maxItems":20},"listBasis":{"type":"object","x-type":"ListBasis","title":"名单设立依据","description":"Instrument on which the list itself rests; decides its legal reach.","x-privacy":"public","properties":{"instrument":{"type":"string","minLength":1,"maxLength":200,"title":"依据名称","description":"Title of the instrument.","x-privacy":"public","examples":["《示例条例》（虚构）"]},"article":{"type":"string","minLength":1,"maxLength":64,"title":"条款","description":"Article.","x-privacy":"public","examples":["第十二条"]},"level":{"type":"string","enum":["法律","行政法规","中央政策","部门规章","地方性法规"],"title":"效力级别","description":"Rank of the instrument.","x-privacy":"public","examples":["行政法规"]},"scope":{"type":"string","enum":["全国","本省"],"title":"适用范围","description":"全国 nationwide, or 本省: other provinces take it as 提示信息 only.","x-privacy":"public","examples":["全国"]},"validFrom":{"$ref":"values.json#/$defs/day","title":"依据生效日","description":"First day on which the instrument is in force.","x-privacy":"public","examples":["2021-09-01"]},"validTo":{"$ref":"values.json#/$defs/day","title":"依据失效日","description":"Last day on which it is in force, inclusive.","x-privacy":"public","examples":["2031-08-31"]}},"required":["instrument","article","level","scope"],"additionalProperties":false},"nationalRecordId":{"type":"string","minLength":1,"maxLength":64,"title":"国家名单记录标识","description":"Identifier of the same listing on the national list.","x-privacy":"government","examples":["示例-0001"]},"adoptedBy":{"type":"array","title":"采用省份","description":"Adoption by a receiving province after its own authority decided. Written by the receiver on its own copy, never by the issuer and never on the wire.","x-privacy":"public","items":{"type":"object","x-type":"Adoption","title":"采用","description":"One adoption.","x-privacy":"public","properties":{"division":{"$ref":"values.json#/$defs/division","title":"采用省","description":"Province that adopted the listing.","x-privacy":"public","examples":["330000"]},"authority":{"type":"string","minLength":1,"maxLength":200,"title":"采用机关","description":"Authority that adopted it.","x-privacy":"public","examples":["示例省生态环境厅（虚构）"]},"localBasis":{"type":"string","minLength":1,"maxLength":512,"title":"采用依据","description":"Local basis.","x-privacy":"public","examples":["《示例条例》（虚构）第五条"]},"decisionNo":{"type":"string","minLength":1,"maxLength":128,"title":"采用文号","description":"Document number.","x-privacy":"public","examples":["示环采〔2026〕示例001号"]},"date":{"$ref":"values.json#/$defs/day","title":"采用日期","description":"Date of the adoption.","x-privacy":"public","examples":["2026-06-10"]}},"required":["division","authority","localBasis","decisionNo","date"],"additionalProperties":false},"maxItems":8,"x-written-by":"receiver"}},"required":["domain","listName","criterionCode","factSummary","legalBasis","decisionNo","decisionDate","noticeDate","validFrom","measures","removalConditions","remedies","listBasis"],"additionalProperties":false}},"required":["category","content"],"unevaluatedProperties":false};
const schema51 = {"type":"string","enum":["environment","tourism","quality","foodDrug"],"description":"Field of a joint list: 环境, 旅游, 产品质量, 食品药品."};
const pattern22 = new RegExp("^[A-Z][A-Z0-9-]{1,31}$", "u");
const pattern27 = new RegExp("^M[0-9]{2}$", "u");

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://xinqiao.example/standard/r07-serious-listing.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate24.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate21(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.category === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "category"},message:"must have required property '"+"category"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.content === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "content"},message:"must have required property '"+"content"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.category !== undefined){
if("R07" !== data.category){
const err2 = {instancePath:instancePath+"/category",schemaPath:"#/properties/category/const",keyword:"const",params:{allowedValue: "R07"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.content !== undefined){
let data1 = data.content;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.domain === undefined){
const err3 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/required",keyword:"required",params:{missingProperty: "domain"},message:"must have required property '"+"domain"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data1.listName === undefined){
const err4 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/required",keyword:"required",params:{missingProperty: "listName"},message:"must have required property '"+"listName"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1.criterionCode === undefined){
const err5 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/required",keyword:"required",params:{missingProperty: "criterionCode"},message:"must have required property '"+"criterionCode"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data1.factSummary === undefined){
const err6 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/required",keyword:"required",params:{missingProperty: "factSummary"},message:"must have required property '"+"factSummary"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data1.legalBasis === undefined){
const err7 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/required",keyword:"required",params:{missingProperty: "legalBasis"},message:"must have required property '"+"legalBasis"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data1.decisionNo === undefined){
const err8 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/required",keyword:"required",params:{missingProperty: "decisionNo"},message:"must have required property '"+"decisionNo"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data1.decisionDate === undefined){
const err9 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/required",keyword:"required",params:{missingProperty: "decisionDate"},message:"must have required property '"+"decisionDate"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data1.noticeDate === undefined){
const err10 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/required",keyword:"required",params:{missingProperty: "noticeDate"},message:"must have required property '"+"noticeDate"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data1.validFrom === undefined){
const err11 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/required",keyword:"required",params:{missingProperty: "validFrom"},message:"must have required property '"+"validFrom"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data1.measures === undefined){
const err12 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/required",keyword:"required",params:{missingProperty: "measures"},message:"must have required property '"+"measures"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data1.removalConditions === undefined){
const err13 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/required",keyword:"required",params:{missingProperty: "removalConditions"},message:"must have required property '"+"removalConditions"+"'"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data1.remedies === undefined){
const err14 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/required",keyword:"required",params:{missingProperty: "remedies"},message:"must have required property '"+"remedies"+"'"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data1.listBasis === undefined){
const err15 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/required",keyword:"required",params:{missingProperty: "listBasis"},message:"must have required property '"+"listBasis"+"'"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
for(const key0 in data1){
if(!(func28.call(schema50.properties.content.properties, key0))){
const err16 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data1.domain !== undefined){
let data2 = data1.domain;
if(typeof data2 !== "string"){
const err17 = {instancePath:instancePath+"/content/domain",schemaPath:"values.json#/$defs/domain/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(!((((data2 === "environment") || (data2 === "tourism")) || (data2 === "quality")) || (data2 === "foodDrug"))){
const err18 = {instancePath:instancePath+"/content/domain",schemaPath:"values.json#/$defs/domain/enum",keyword:"enum",params:{allowedValues: schema51.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data1.listName !== undefined){
let data3 = data1.listName;
if(typeof data3 === "string"){
if(func1(data3) > 200){
const err19 = {instancePath:instancePath+"/content/listName",schemaPath:"#/properties/content/properties/listName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(func1(data3) < 1){
const err20 = {instancePath:instancePath+"/content/listName",schemaPath:"#/properties/content/properties/listName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/content/listName",schemaPath:"#/properties/content/properties/listName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data1.criterionCode !== undefined){
let data4 = data1.criterionCode;
if(typeof data4 === "string"){
if(!pattern22.test(data4)){
const err22 = {instancePath:instancePath+"/content/criterionCode",schemaPath:"#/properties/content/properties/criterionCode/pattern",keyword:"pattern",params:{pattern: "^[A-Z][A-Z0-9-]{1,31}$"},message:"must match pattern \""+"^[A-Z][A-Z0-9-]{1,31}$"+"\""};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/content/criterionCode",schemaPath:"#/properties/content/properties/criterionCode/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data1.factSummary !== undefined){
let data5 = data1.factSummary;
if(typeof data5 === "string"){
if(func1(data5) > 2000){
const err24 = {instancePath:instancePath+"/content/factSummary",schemaPath:"#/properties/content/properties/factSummary/maxLength",keyword:"maxLength",params:{limit: 2000},message:"must NOT have more than 2000 characters"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(func1(data5) < 1){
const err25 = {instancePath:instancePath+"/content/factSummary",schemaPath:"#/properties/content/properties/factSummary/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/content/factSummary",schemaPath:"#/properties/content/properties/factSummary/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data1.legalBasis !== undefined){
let data6 = data1.legalBasis;
if(typeof data6 === "string"){
if(func1(data6) > 2048){
const err27 = {instancePath:instancePath+"/content/legalBasis",schemaPath:"#/properties/content/properties/legalBasis/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(func1(data6) < 1){
const err28 = {instancePath:instancePath+"/content/legalBasis",schemaPath:"#/properties/content/properties/legalBasis/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/content/legalBasis",schemaPath:"#/properties/content/properties/legalBasis/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data1.decisionNo !== undefined){
let data7 = data1.decisionNo;
if(typeof data7 === "string"){
if(func1(data7) > 128){
const err30 = {instancePath:instancePath+"/content/decisionNo",schemaPath:"#/properties/content/properties/decisionNo/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(func1(data7) < 1){
const err31 = {instancePath:instancePath+"/content/decisionNo",schemaPath:"#/properties/content/properties/decisionNo/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/content/decisionNo",schemaPath:"#/properties/content/properties/decisionNo/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data1.decisionDate !== undefined){
let data8 = data1.decisionDate;
if(typeof data8 === "string"){
if(!pattern11.test(data8)){
const err33 = {instancePath:instancePath+"/content/decisionDate",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/content/decisionDate",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data1.noticeDate !== undefined){
let data9 = data1.noticeDate;
if(typeof data9 === "string"){
if(!pattern11.test(data9)){
const err35 = {instancePath:instancePath+"/content/noticeDate",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/content/noticeDate",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data1.validFrom !== undefined){
let data10 = data1.validFrom;
if(typeof data10 === "string"){
if(!pattern11.test(data10)){
const err37 = {instancePath:instancePath+"/content/validFrom",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/content/validFrom",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data1.validTo !== undefined){
let data11 = data1.validTo;
if(typeof data11 === "string"){
if(!pattern11.test(data11)){
const err39 = {instancePath:instancePath+"/content/validTo",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/content/validTo",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data1.endEvent !== undefined){
let data12 = data1.endEvent;
if(typeof data12 === "string"){
if(func1(data12) > 200){
const err41 = {instancePath:instancePath+"/content/endEvent",schemaPath:"#/properties/content/properties/endEvent/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(func1(data12) < 1){
const err42 = {instancePath:instancePath+"/content/endEvent",schemaPath:"#/properties/content/properties/endEvent/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
else {
const err43 = {instancePath:instancePath+"/content/endEvent",schemaPath:"#/properties/content/properties/endEvent/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data1.measures !== undefined){
let data13 = data1.measures;
if(Array.isArray(data13)){
if(data13.length > 40){
const err44 = {instancePath:instancePath+"/content/measures",schemaPath:"#/properties/content/properties/measures/maxItems",keyword:"maxItems",params:{limit: 40},message:"must NOT have more than 40 items"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(data13.length < 1){
const err45 = {instancePath:instancePath+"/content/measures",schemaPath:"#/properties/content/properties/measures/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
const len0 = data13.length;
for(let i0=0; i0<len0; i0++){
let data14 = data13[i0];
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(data14.code === undefined){
const err46 = {instancePath:instancePath+"/content/measures/" + i0,schemaPath:"#/properties/content/properties/measures/items/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data14.executor === undefined){
const err47 = {instancePath:instancePath+"/content/measures/" + i0,schemaPath:"#/properties/content/properties/measures/items/required",keyword:"required",params:{missingProperty: "executor"},message:"must have required property '"+"executor"+"'"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(data14.legalBasis === undefined){
const err48 = {instancePath:instancePath+"/content/measures/" + i0,schemaPath:"#/properties/content/properties/measures/items/required",keyword:"required",params:{missingProperty: "legalBasis"},message:"must have required property '"+"legalBasis"+"'"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
for(const key1 in data14){
if(!(((key1 === "code") || (key1 === "executor")) || (key1 === "legalBasis"))){
const err49 = {instancePath:instancePath+"/content/measures/" + i0,schemaPath:"#/properties/content/properties/measures/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data14.code !== undefined){
let data15 = data14.code;
if(typeof data15 === "string"){
if(!pattern27.test(data15)){
const err50 = {instancePath:instancePath+"/content/measures/" + i0+"/code",schemaPath:"#/properties/content/properties/measures/items/properties/code/pattern",keyword:"pattern",params:{pattern: "^M[0-9]{2}$"},message:"must match pattern \""+"^M[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
else {
const err51 = {instancePath:instancePath+"/content/measures/" + i0+"/code",schemaPath:"#/properties/content/properties/measures/items/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data14.executor !== undefined){
let data16 = data14.executor;
if(typeof data16 === "string"){
if(func1(data16) > 200){
const err52 = {instancePath:instancePath+"/content/measures/" + i0+"/executor",schemaPath:"#/properties/content/properties/measures/items/properties/executor/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(func1(data16) < 1){
const err53 = {instancePath:instancePath+"/content/measures/" + i0+"/executor",schemaPath:"#/properties/content/properties/measures/items/properties/executor/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
else {
const err54 = {instancePath:instancePath+"/content/measures/" + i0+"/executor",schemaPath:"#/properties/content/properties/measures/items/properties/executor/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data14.legalBasis !== undefined){
let data17 = data14.legalBasis;
if(typeof data17 === "string"){
if(func1(data17) > 2048){
const err55 = {instancePath:instancePath+"/content/measures/" + i0+"/legalBasis",schemaPath:"#/properties/content/properties/measures/items/properties/legalBasis/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if(func1(data17) < 1){
const err56 = {instancePath:instancePath+"/content/measures/" + i0+"/legalBasis",schemaPath:"#/properties/content/properties/measures/items/properties/legalBasis/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
else {
const err57 = {instancePath:instancePath+"/content/measures/" + i0+"/legalBasis",schemaPath:"#/properties/content/properties/measures/items/properties/legalBasis/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
}
else {
const err58 = {instancePath:instancePath+"/content/measures/" + i0,schemaPath:"#/properties/content/properties/measures/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
}
else {
const err59 = {instancePath:instancePath+"/content/measures",schemaPath:"#/properties/content/properties/measures/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data1.removalConditions !== undefined){
let data18 = data1.removalConditions;
if(typeof data18 === "string"){
if(func1(data18) > 2000){
const err60 = {instancePath:instancePath+"/content/removalConditions",schemaPath:"#/properties/content/properties/removalConditions/maxLength",keyword:"maxLength",params:{limit: 2000},message:"must NOT have more than 2000 characters"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if(func1(data18) < 1){
const err61 = {instancePath:instancePath+"/content/removalConditions",schemaPath:"#/properties/content/properties/removalConditions/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
else {
const err62 = {instancePath:instancePath+"/content/removalConditions",schemaPath:"#/properties/content/properties/removalConditions/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data1.remedies !== undefined){
let data19 = data1.remedies;
if(typeof data19 === "string"){
if(func1(data19) > 2000){
const err63 = {instancePath:instancePath+"/content/remedies",schemaPath:"#/properties/content/properties/remedies/maxLength",keyword:"maxLength",params:{limit: 2000},message:"must NOT have more than 2000 characters"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if(func1(data19) < 1){
const err64 = {instancePath:instancePath+"/content/remedies",schemaPath:"#/properties/content/properties/remedies/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
else {
const err65 = {instancePath:instancePath+"/content/remedies",schemaPath:"#/properties/content/properties/remedies/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data1.relatedPersons !== undefined){
let data20 = data1.relatedPersons;
if(Array.isArray(data20)){
if(data20.length > 20){
const err66 = {instancePath:instancePath+"/content/relatedPersons",schemaPath:"#/properties/content/properties/relatedPersons/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
const len1 = data20.length;
for(let i1=0; i1<len1; i1++){
let data21 = data20[i1];
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(data21.role === undefined){
const err67 = {instancePath:instancePath+"/content/relatedPersons/" + i1,schemaPath:"#/properties/content/properties/relatedPersons/items/required",keyword:"required",params:{missingProperty: "role"},message:"must have required property '"+"role"+"'"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if(data21.linkKey === undefined){
const err68 = {instancePath:instancePath+"/content/relatedPersons/" + i1,schemaPath:"#/properties/content/properties/relatedPersons/items/required",keyword:"required",params:{missingProperty: "linkKey"},message:"must have required property '"+"linkKey"+"'"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(data21.responsibleFinding === undefined){
const err69 = {instancePath:instancePath+"/content/relatedPersons/" + i1,schemaPath:"#/properties/content/properties/relatedPersons/items/required",keyword:"required",params:{missingProperty: "responsibleFinding"},message:"must have required property '"+"responsibleFinding"+"'"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
for(const key2 in data21){
if(!(((key2 === "role") || (key2 === "linkKey")) || (key2 === "responsibleFinding"))){
const err70 = {instancePath:instancePath+"/content/relatedPersons/" + i1,schemaPath:"#/properties/content/properties/relatedPersons/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data21.role !== undefined){
let data22 = data21.role;
if(typeof data22 === "string"){
if(func1(data22) > 64){
const err71 = {instancePath:instancePath+"/content/relatedPersons/" + i1+"/role",schemaPath:"#/properties/content/properties/relatedPersons/items/properties/role/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if(func1(data22) < 1){
const err72 = {instancePath:instancePath+"/content/relatedPersons/" + i1+"/role",schemaPath:"#/properties/content/properties/relatedPersons/items/properties/role/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
else {
const err73 = {instancePath:instancePath+"/content/relatedPersons/" + i1+"/role",schemaPath:"#/properties/content/properties/relatedPersons/items/properties/role/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data21.linkKey !== undefined){
let data23 = data21.linkKey;
if(typeof data23 === "string"){
if(!pattern10.test(data23)){
const err74 = {instancePath:instancePath+"/content/relatedPersons/" + i1+"/linkKey",schemaPath:"values.json#/$defs/linkKey/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9-]{1,32}\\.[0-9a-f]{64}$"},message:"must match pattern \""+"^[A-Za-z0-9-]{1,32}\\.[0-9a-f]{64}$"+"\""};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
else {
const err75 = {instancePath:instancePath+"/content/relatedPersons/" + i1+"/linkKey",schemaPath:"values.json#/$defs/linkKey/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data21.responsibleFinding !== undefined){
let data24 = data21.responsibleFinding;
if(typeof data24 === "string"){
if(func1(data24) > 2000){
const err76 = {instancePath:instancePath+"/content/relatedPersons/" + i1+"/responsibleFinding",schemaPath:"#/properties/content/properties/relatedPersons/items/properties/responsibleFinding/maxLength",keyword:"maxLength",params:{limit: 2000},message:"must NOT have more than 2000 characters"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if(func1(data24) < 1){
const err77 = {instancePath:instancePath+"/content/relatedPersons/" + i1+"/responsibleFinding",schemaPath:"#/properties/content/properties/relatedPersons/items/properties/responsibleFinding/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
else {
const err78 = {instancePath:instancePath+"/content/relatedPersons/" + i1+"/responsibleFinding",schemaPath:"#/properties/content/properties/relatedPersons/items/properties/responsibleFinding/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
}
else {
const err79 = {instancePath:instancePath+"/content/relatedPersons/" + i1,schemaPath:"#/properties/content/properties/relatedPersons/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
}
else {
const err80 = {instancePath:instancePath+"/content/relatedPersons",schemaPath:"#/properties/content/properties/relatedPersons/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data1.listBasis !== undefined){
let data25 = data1.listBasis;
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
if(data25.instrument === undefined){
const err81 = {instancePath:instancePath+"/content/listBasis",schemaPath:"#/properties/content/properties/listBasis/required",keyword:"required",params:{missingProperty: "instrument"},message:"must have required property '"+"instrument"+"'"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
if(data25.article === undefined){
const err82 = {instancePath:instancePath+"/content/listBasis",schemaPath:"#/properties/content/properties/listBasis/required",keyword:"required",params:{missingProperty: "article"},message:"must have required property '"+"article"+"'"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
if(data25.level === undefined){
const err83 = {instancePath:instancePath+"/content/listBasis",schemaPath:"#/properties/content/properties/listBasis/required",keyword:"required",params:{missingProperty: "level"},message:"must have required property '"+"level"+"'"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
if(data25.scope === undefined){
const err84 = {instancePath:instancePath+"/content/listBasis",schemaPath:"#/properties/content/properties/listBasis/required",keyword:"required",params:{missingProperty: "scope"},message:"must have required property '"+"scope"+"'"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
for(const key3 in data25){
if(!((((((key3 === "instrument") || (key3 === "article")) || (key3 === "level")) || (key3 === "scope")) || (key3 === "validFrom")) || (key3 === "validTo"))){
const err85 = {instancePath:instancePath+"/content/listBasis",schemaPath:"#/properties/content/properties/listBasis/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data25.instrument !== undefined){
let data26 = data25.instrument;
if(typeof data26 === "string"){
if(func1(data26) > 200){
const err86 = {instancePath:instancePath+"/content/listBasis/instrument",schemaPath:"#/properties/content/properties/listBasis/properties/instrument/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
if(func1(data26) < 1){
const err87 = {instancePath:instancePath+"/content/listBasis/instrument",schemaPath:"#/properties/content/properties/listBasis/properties/instrument/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
else {
const err88 = {instancePath:instancePath+"/content/listBasis/instrument",schemaPath:"#/properties/content/properties/listBasis/properties/instrument/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data25.article !== undefined){
let data27 = data25.article;
if(typeof data27 === "string"){
if(func1(data27) > 64){
const err89 = {instancePath:instancePath+"/content/listBasis/article",schemaPath:"#/properties/content/properties/listBasis/properties/article/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
if(func1(data27) < 1){
const err90 = {instancePath:instancePath+"/content/listBasis/article",schemaPath:"#/properties/content/properties/listBasis/properties/article/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
else {
const err91 = {instancePath:instancePath+"/content/listBasis/article",schemaPath:"#/properties/content/properties/listBasis/properties/article/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data25.level !== undefined){
let data28 = data25.level;
if(typeof data28 !== "string"){
const err92 = {instancePath:instancePath+"/content/listBasis/level",schemaPath:"#/properties/content/properties/listBasis/properties/level/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
if(!(((((data28 === "法律") || (data28 === "行政法规")) || (data28 === "中央政策")) || (data28 === "部门规章")) || (data28 === "地方性法规"))){
const err93 = {instancePath:instancePath+"/content/listBasis/level",schemaPath:"#/properties/content/properties/listBasis/properties/level/enum",keyword:"enum",params:{allowedValues: schema50.properties.content.properties.listBasis.properties.level.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data25.scope !== undefined){
let data29 = data25.scope;
if(typeof data29 !== "string"){
const err94 = {instancePath:instancePath+"/content/listBasis/scope",schemaPath:"#/properties/content/properties/listBasis/properties/scope/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
if(!((data29 === "全国") || (data29 === "本省"))){
const err95 = {instancePath:instancePath+"/content/listBasis/scope",schemaPath:"#/properties/content/properties/listBasis/properties/scope/enum",keyword:"enum",params:{allowedValues: schema50.properties.content.properties.listBasis.properties.scope.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
if(data25.validFrom !== undefined){
let data30 = data25.validFrom;
if(typeof data30 === "string"){
if(!pattern11.test(data30)){
const err96 = {instancePath:instancePath+"/content/listBasis/validFrom",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
else {
const err97 = {instancePath:instancePath+"/content/listBasis/validFrom",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data25.validTo !== undefined){
let data31 = data25.validTo;
if(typeof data31 === "string"){
if(!pattern11.test(data31)){
const err98 = {instancePath:instancePath+"/content/listBasis/validTo",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
else {
const err99 = {instancePath:instancePath+"/content/listBasis/validTo",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
}
else {
const err100 = {instancePath:instancePath+"/content/listBasis",schemaPath:"#/properties/content/properties/listBasis/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data1.nationalRecordId !== undefined){
let data32 = data1.nationalRecordId;
if(typeof data32 === "string"){
if(func1(data32) > 64){
const err101 = {instancePath:instancePath+"/content/nationalRecordId",schemaPath:"#/properties/content/properties/nationalRecordId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
if(func1(data32) < 1){
const err102 = {instancePath:instancePath+"/content/nationalRecordId",schemaPath:"#/properties/content/properties/nationalRecordId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
else {
const err103 = {instancePath:instancePath+"/content/nationalRecordId",schemaPath:"#/properties/content/properties/nationalRecordId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(data1.adoptedBy !== undefined){
let data33 = data1.adoptedBy;
if(Array.isArray(data33)){
if(data33.length > 8){
const err104 = {instancePath:instancePath+"/content/adoptedBy",schemaPath:"#/properties/content/properties/adoptedBy/maxItems",keyword:"maxItems",params:{limit: 8},message:"must NOT have more than 8 items"};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
const len2 = data33.length;
for(let i2=0; i2<len2; i2++){
let data34 = data33[i2];
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
if(data34.division === undefined){
const err105 = {instancePath:instancePath+"/content/adoptedBy/" + i2,schemaPath:"#/properties/content/properties/adoptedBy/items/required",keyword:"required",params:{missingProperty: "division"},message:"must have required property '"+"division"+"'"};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
if(data34.authority === undefined){
const err106 = {instancePath:instancePath+"/content/adoptedBy/" + i2,schemaPath:"#/properties/content/properties/adoptedBy/items/required",keyword:"required",params:{missingProperty: "authority"},message:"must have required property '"+"authority"+"'"};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
if(data34.localBasis === undefined){
const err107 = {instancePath:instancePath+"/content/adoptedBy/" + i2,schemaPath:"#/properties/content/properties/adoptedBy/items/required",keyword:"required",params:{missingProperty: "localBasis"},message:"must have required property '"+"localBasis"+"'"};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
if(data34.decisionNo === undefined){
const err108 = {instancePath:instancePath+"/content/adoptedBy/" + i2,schemaPath:"#/properties/content/properties/adoptedBy/items/required",keyword:"required",params:{missingProperty: "decisionNo"},message:"must have required property '"+"decisionNo"+"'"};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
if(data34.date === undefined){
const err109 = {instancePath:instancePath+"/content/adoptedBy/" + i2,schemaPath:"#/properties/content/properties/adoptedBy/items/required",keyword:"required",params:{missingProperty: "date"},message:"must have required property '"+"date"+"'"};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
for(const key4 in data34){
if(!(((((key4 === "division") || (key4 === "authority")) || (key4 === "localBasis")) || (key4 === "decisionNo")) || (key4 === "date"))){
const err110 = {instancePath:instancePath+"/content/adoptedBy/" + i2,schemaPath:"#/properties/content/properties/adoptedBy/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
if(data34.division !== undefined){
let data35 = data34.division;
if(typeof data35 === "string"){
if(!pattern6.test(data35)){
const err111 = {instancePath:instancePath+"/content/adoptedBy/" + i2+"/division",schemaPath:"values.json#/$defs/division/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{5}$"},message:"must match pattern \""+"^[1-9][0-9]{5}$"+"\""};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
else {
const err112 = {instancePath:instancePath+"/content/adoptedBy/" + i2+"/division",schemaPath:"values.json#/$defs/division/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
if(data34.authority !== undefined){
let data36 = data34.authority;
if(typeof data36 === "string"){
if(func1(data36) > 200){
const err113 = {instancePath:instancePath+"/content/adoptedBy/" + i2+"/authority",schemaPath:"#/properties/content/properties/adoptedBy/items/properties/authority/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
if(func1(data36) < 1){
const err114 = {instancePath:instancePath+"/content/adoptedBy/" + i2+"/authority",schemaPath:"#/properties/content/properties/adoptedBy/items/properties/authority/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
else {
const err115 = {instancePath:instancePath+"/content/adoptedBy/" + i2+"/authority",schemaPath:"#/properties/content/properties/adoptedBy/items/properties/authority/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
if(data34.localBasis !== undefined){
let data37 = data34.localBasis;
if(typeof data37 === "string"){
if(func1(data37) > 512){
const err116 = {instancePath:instancePath+"/content/adoptedBy/" + i2+"/localBasis",schemaPath:"#/properties/content/properties/adoptedBy/items/properties/localBasis/maxLength",keyword:"maxLength",params:{limit: 512},message:"must NOT have more than 512 characters"};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
if(func1(data37) < 1){
const err117 = {instancePath:instancePath+"/content/adoptedBy/" + i2+"/localBasis",schemaPath:"#/properties/content/properties/adoptedBy/items/properties/localBasis/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
else {
const err118 = {instancePath:instancePath+"/content/adoptedBy/" + i2+"/localBasis",schemaPath:"#/properties/content/properties/adoptedBy/items/properties/localBasis/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
if(data34.decisionNo !== undefined){
let data38 = data34.decisionNo;
if(typeof data38 === "string"){
if(func1(data38) > 128){
const err119 = {instancePath:instancePath+"/content/adoptedBy/" + i2+"/decisionNo",schemaPath:"#/properties/content/properties/adoptedBy/items/properties/decisionNo/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
if(func1(data38) < 1){
const err120 = {instancePath:instancePath+"/content/adoptedBy/" + i2+"/decisionNo",schemaPath:"#/properties/content/properties/adoptedBy/items/properties/decisionNo/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
else {
const err121 = {instancePath:instancePath+"/content/adoptedBy/" + i2+"/decisionNo",schemaPath:"#/properties/content/properties/adoptedBy/items/properties/decisionNo/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
if(data34.date !== undefined){
let data39 = data34.date;
if(typeof data39 === "string"){
if(!pattern11.test(data39)){
const err122 = {instancePath:instancePath+"/content/adoptedBy/" + i2+"/date",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
else {
const err123 = {instancePath:instancePath+"/content/adoptedBy/" + i2+"/date",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
}
else {
const err124 = {instancePath:instancePath+"/content/adoptedBy/" + i2,schemaPath:"#/properties/content/properties/adoptedBy/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
}
else {
const err125 = {instancePath:instancePath+"/content/adoptedBy",schemaPath:"#/properties/content/properties/adoptedBy/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
}
else {
const err126 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
for(const key5 in data){
if((((((((((((((((((((((key5 !== "category") && (key5 !== "content")) && (key5 !== "recordId")) && (key5 !== "schemaVersion")) && (key5 !== "catalogueItem")) && (key5 !== "division")) && (key5 !== "sourceOrgName")) && (key5 !== "sourceOrgUscc")) && (key5 !== "authorityName")) && (key5 !== "authorityUscc")) && (key5 !== "subject")) && (key5 !== "publicityScope")) && (key5 !== "severity")) && (key5 !== "severityBasis")) && (key5 !== "publicityStart")) && (key5 !== "publicityEnd")) && (key5 !== "status")) && (key5 !== "endDecision")) && (key5 !== "version")) && (key5 !== "updatedAt")) && (key5 !== "mappingRef")) && (key5 !== "synthetic")){
const err127 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key5},message:"must NOT have unevaluated properties"};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
}
else {
const err128 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
