// Generated from openapi/standard by `npm run generate`. Do not edit.
"use strict";
export const reportOrganisation = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://xinqiao.example/standard/report-organisation.json","type":"object","properties":{"cover":{"$ref":"report-parts.json#/$defs/cover"},"body":{"type":"object","properties":{"kind":{"const":"organisation"},"subject":{"type":"object","properties":{"name":{"type":"string","minLength":1,"maxLength":200},"uscc":{"$ref":"values.json#/$defs/uscc"}},"required":["name","uscc"],"additionalProperties":false},"explanation":{"$ref":"report-parts.json#/$defs/explanation"},"overview":{"$ref":"report-parts.json#/$defs/overview"},"basic":{"$ref":"report-parts.json#/$defs/basic"},"permits":{"$ref":"report-parts.json#/$defs/permits"},"penalties":{"$ref":"report-parts.json#/$defs/penalties"},"otherActs":{"$ref":"report-parts.json#/$defs/otherActs"},"honours":{"$ref":"report-parts.json#/$defs/honours"},"seriousLists":{"$ref":"report-parts.json#/$defs/seriousLists"},"abnormal":{"$ref":"report-parts.json#/$defs/abnormal"},"commitments":{"$ref":"report-parts.json#/$defs/commitments"},"evaluations":{"$ref":"report-parts.json#/$defs/evaluations"},"judicial":{"$ref":"report-parts.json#/$defs/judicial"},"other":{"$ref":"report-parts.json#/$defs/other"},"suggestions":{"$ref":"report-parts.json#/$defs/suggestions"},"supplement":{"type":"object","properties":{"regionalLists":{"$ref":"report-parts.json#/$defs/regionalLists"},"trustedLists":{"$ref":"report-parts.json#/$defs/trustedLists"},"provenance":{"$ref":"report-parts.json#/$defs/provenance"}},"required":["regionalLists","trustedLists","provenance"],"additionalProperties":false}},"required":["kind","subject","explanation","overview","basic","permits","penalties","otherActs","honours","seriousLists","abnormal","commitments","evaluations","judicial","other","suggestions","supplement"],"additionalProperties":false}},"required":["cover","body"],"additionalProperties":false};
const schema37 = {"type":"string","pattern":"^[0-9A-HJ-NPQRTUWXY]{18}$"};
const schema194 = {"type":"object","properties":{"items":{"type":"array","items":{"type":"string","minLength":1,"maxLength":500},"maxItems":20}},"required":["items"],"additionalProperties":false};
const schema33 = {"type":"object","properties":{"reportNo":{"type":"string","minLength":1,"maxLength":64},"subjectName":{"type":"string","minLength":1,"maxLength":200},"queriedAt":{"$ref":"values.json#/$defs/instant"},"edition":{"type":"string","enum":["public","authorised","government"]},"bodyDigest":{"$ref":"values.json#/$defs/digest"},"verification":{"type":"object","properties":{"suite":{"type":"string","enum":["sm","intl"]},"keyId":{"type":"string","minLength":1,"maxLength":64},"value":{"type":"string","minLength":1,"maxLength":512,"pattern":"^[A-Za-z0-9+/]+={0,2}$"}},"required":["suite","keyId","value"],"additionalProperties":false}},"required":["reportNo","subjectName","queriedAt","edition","bodyDigest"],"additionalProperties":false};
const schema35 = {"type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}Z$"};
const schema36 = {"type":"string","pattern":"^[0-9a-f]{64}$"};
const func1 = (text => { let n = text.length; for (let i = 0; i < text.length - 1; i++) if ((text.charCodeAt(i) & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) { n--; i++ } return n });
const pattern4 = new RegExp("^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}Z$", "u");
const pattern5 = new RegExp("^[0-9a-f]{64}$", "u");
const pattern6 = new RegExp("^[A-Za-z0-9+/]+={0,2}$", "u");

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate22.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.reportNo === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "reportNo"},message:"must have required property '"+"reportNo"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.subjectName === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "subjectName"},message:"must have required property '"+"subjectName"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.queriedAt === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "queriedAt"},message:"must have required property '"+"queriedAt"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.edition === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "edition"},message:"must have required property '"+"edition"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.bodyDigest === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "bodyDigest"},message:"must have required property '"+"bodyDigest"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "reportNo") || (key0 === "subjectName")) || (key0 === "queriedAt")) || (key0 === "edition")) || (key0 === "bodyDigest")) || (key0 === "verification"))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.reportNo !== undefined){
let data0 = data.reportNo;
if(typeof data0 === "string"){
if(func1(data0) > 64){
const err6 = {instancePath:instancePath+"/reportNo",schemaPath:"#/properties/reportNo/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(func1(data0) < 1){
const err7 = {instancePath:instancePath+"/reportNo",schemaPath:"#/properties/reportNo/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/reportNo",schemaPath:"#/properties/reportNo/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.subjectName !== undefined){
let data1 = data.subjectName;
if(typeof data1 === "string"){
if(func1(data1) > 200){
const err9 = {instancePath:instancePath+"/subjectName",schemaPath:"#/properties/subjectName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(func1(data1) < 1){
const err10 = {instancePath:instancePath+"/subjectName",schemaPath:"#/properties/subjectName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/subjectName",schemaPath:"#/properties/subjectName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.queriedAt !== undefined){
let data2 = data.queriedAt;
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
const err12 = {instancePath:instancePath+"/queriedAt",schemaPath:"values.json#/$defs/instant/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}Z$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}Z$"+"\""};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/queriedAt",schemaPath:"values.json#/$defs/instant/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.edition !== undefined){
let data3 = data.edition;
if(typeof data3 !== "string"){
const err14 = {instancePath:instancePath+"/edition",schemaPath:"#/properties/edition/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!(((data3 === "public") || (data3 === "authorised")) || (data3 === "government"))){
const err15 = {instancePath:instancePath+"/edition",schemaPath:"#/properties/edition/enum",keyword:"enum",params:{allowedValues: schema33.properties.edition.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.bodyDigest !== undefined){
let data4 = data.bodyDigest;
if(typeof data4 === "string"){
if(!pattern5.test(data4)){
const err16 = {instancePath:instancePath+"/bodyDigest",schemaPath:"values.json#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/bodyDigest",schemaPath:"values.json#/$defs/digest/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.verification !== undefined){
let data5 = data.verification;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.suite === undefined){
const err18 = {instancePath:instancePath+"/verification",schemaPath:"#/properties/verification/required",keyword:"required",params:{missingProperty: "suite"},message:"must have required property '"+"suite"+"'"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data5.keyId === undefined){
const err19 = {instancePath:instancePath+"/verification",schemaPath:"#/properties/verification/required",keyword:"required",params:{missingProperty: "keyId"},message:"must have required property '"+"keyId"+"'"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data5.value === undefined){
const err20 = {instancePath:instancePath+"/verification",schemaPath:"#/properties/verification/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
for(const key1 in data5){
if(!(((key1 === "suite") || (key1 === "keyId")) || (key1 === "value"))){
const err21 = {instancePath:instancePath+"/verification",schemaPath:"#/properties/verification/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data5.suite !== undefined){
let data6 = data5.suite;
if(typeof data6 !== "string"){
const err22 = {instancePath:instancePath+"/verification/suite",schemaPath:"#/properties/verification/properties/suite/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(!((data6 === "sm") || (data6 === "intl"))){
const err23 = {instancePath:instancePath+"/verification/suite",schemaPath:"#/properties/verification/properties/suite/enum",keyword:"enum",params:{allowedValues: schema33.properties.verification.properties.suite.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data5.keyId !== undefined){
let data7 = data5.keyId;
if(typeof data7 === "string"){
if(func1(data7) > 64){
const err24 = {instancePath:instancePath+"/verification/keyId",schemaPath:"#/properties/verification/properties/keyId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(func1(data7) < 1){
const err25 = {instancePath:instancePath+"/verification/keyId",schemaPath:"#/properties/verification/properties/keyId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err26 = {instancePath:instancePath+"/verification/keyId",schemaPath:"#/properties/verification/properties/keyId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data5.value !== undefined){
let data8 = data5.value;
if(typeof data8 === "string"){
if(func1(data8) > 512){
const err27 = {instancePath:instancePath+"/verification/value",schemaPath:"#/properties/verification/properties/value/maxLength",keyword:"maxLength",params:{limit: 512},message:"must NOT have more than 512 characters"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(func1(data8) < 1){
const err28 = {instancePath:instancePath+"/verification/value",schemaPath:"#/properties/verification/properties/value/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!pattern6.test(data8)){
const err29 = {instancePath:instancePath+"/verification/value",schemaPath:"#/properties/verification/properties/value/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9+/]+={0,2}$"},message:"must match pattern \""+"^[A-Za-z0-9+/]+={0,2}$"+"\""};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/verification/value",schemaPath:"#/properties/verification/properties/value/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath:instancePath+"/verification",schemaPath:"#/properties/verification/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema38 = {"type":"object","properties":{"standardVersion":{"type":"string","minLength":1,"maxLength":10},"cutOff":{"$ref":"values.json#/$defs/instant"},"provinces":{"type":"array","items":{"type":"object","properties":{"division":{"$ref":"values.json#/$defs/division"},"state":{"type":"string","enum":["已返回","未返回"]},"asOf":{"$ref":"values.json#/$defs/instant"},"ledger":{"type":"string","enum":["账目不一致"]}},"required":["division","state"],"additionalProperties":false,"if":{"properties":{"state":{"const":"已返回"}}},"then":{"required":["asOf"]},"else":{"properties":{"asOf":false}}},"maxItems":8,"minItems":1},"disclaimer":{"type":"string","minLength":1,"maxLength":2000},"objectionChannel":{"type":"string","minLength":1,"maxLength":500}},"required":["standardVersion","cutOff","provinces","disclaimer","objectionChannel"],"additionalProperties":false};
const schema40 = {"type":"string","pattern":"^[1-9][0-9]{5}$"};
const pattern9 = new RegExp("^[1-9][0-9]{5}$", "u");

function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate25.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.standardVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "standardVersion"},message:"must have required property '"+"standardVersion"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.cutOff === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "cutOff"},message:"must have required property '"+"cutOff"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.provinces === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "provinces"},message:"must have required property '"+"provinces"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.disclaimer === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "disclaimer"},message:"must have required property '"+"disclaimer"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.objectionChannel === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "objectionChannel"},message:"must have required property '"+"objectionChannel"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "standardVersion") || (key0 === "cutOff")) || (key0 === "provinces")) || (key0 === "disclaimer")) || (key0 === "objectionChannel"))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.standardVersion !== undefined){
let data0 = data.standardVersion;
if(typeof data0 === "string"){
if(func1(data0) > 10){
const err6 = {instancePath:instancePath+"/standardVersion",schemaPath:"#/properties/standardVersion/maxLength",keyword:"maxLength",params:{limit: 10},message:"must NOT have more than 10 characters"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(func1(data0) < 1){
const err7 = {instancePath:instancePath+"/standardVersion",schemaPath:"#/properties/standardVersion/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/standardVersion",schemaPath:"#/properties/standardVersion/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.cutOff !== undefined){
let data1 = data.cutOff;
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err9 = {instancePath:instancePath+"/cutOff",schemaPath:"values.json#/$defs/instant/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}Z$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}Z$"+"\""};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/cutOff",schemaPath:"values.json#/$defs/instant/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.provinces !== undefined){
let data2 = data.provinces;
if(Array.isArray(data2)){
if(data2.length > 8){
const err11 = {instancePath:instancePath+"/provinces",schemaPath:"#/properties/provinces/maxItems",keyword:"maxItems",params:{limit: 8},message:"must NOT have more than 8 items"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data2.length < 1){
const err12 = {instancePath:instancePath+"/provinces",schemaPath:"#/properties/provinces/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
const _errs11 = errors;
let valid4 = true;
const _errs12 = errors;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.state !== undefined){
if("已返回" !== data3.state){
const err13 = {};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
var _valid0 = _errs12 === errors;
errors = _errs11;
if(vErrors !== null){
if(_errs11){
vErrors.length = _errs11;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs14 = errors;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.asOf === undefined){
const err14 = {instancePath:instancePath+"/provinces/" + i0,schemaPath:"#/properties/provinces/items/then/required",keyword:"required",params:{missingProperty: "asOf"},message:"must have required property '"+"asOf"+"'"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
var _valid0 = _errs14 === errors;
valid4 = _valid0;
ifClause0 = "then";
}
else {
const _errs15 = errors;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.asOf !== undefined){
const err15 = {instancePath:instancePath+"/provinces/" + i0+"/asOf",schemaPath:"#/properties/provinces/items/else/properties/asOf/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
var _valid0 = _errs15 === errors;
valid4 = _valid0;
if(valid4){
var props0 = {};
props0.asOf = true;
props0.state = true;
}
ifClause0 = "else";
}
if(!valid4){
const err16 = {instancePath:instancePath+"/provinces/" + i0,schemaPath:"#/properties/provinces/items/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.division === undefined){
const err17 = {instancePath:instancePath+"/provinces/" + i0,schemaPath:"#/properties/provinces/items/required",keyword:"required",params:{missingProperty: "division"},message:"must have required property '"+"division"+"'"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data3.state === undefined){
const err18 = {instancePath:instancePath+"/provinces/" + i0,schemaPath:"#/properties/provinces/items/required",keyword:"required",params:{missingProperty: "state"},message:"must have required property '"+"state"+"'"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
for(const key1 in data3){
if(!((((key1 === "division") || (key1 === "state")) || (key1 === "asOf")) || (key1 === "ledger"))){
const err19 = {instancePath:instancePath+"/provinces/" + i0,schemaPath:"#/properties/provinces/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data3.division !== undefined){
let data6 = data3.division;
if(typeof data6 === "string"){
if(!pattern9.test(data6)){
const err20 = {instancePath:instancePath+"/provinces/" + i0+"/division",schemaPath:"values.json#/$defs/division/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{5}$"},message:"must match pattern \""+"^[1-9][0-9]{5}$"+"\""};
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
const err21 = {instancePath:instancePath+"/provinces/" + i0+"/division",schemaPath:"values.json#/$defs/division/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data3.state !== undefined){
let data7 = data3.state;
if(typeof data7 !== "string"){
const err22 = {instancePath:instancePath+"/provinces/" + i0+"/state",schemaPath:"#/properties/provinces/items/properties/state/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(!((data7 === "已返回") || (data7 === "未返回"))){
const err23 = {instancePath:instancePath+"/provinces/" + i0+"/state",schemaPath:"#/properties/provinces/items/properties/state/enum",keyword:"enum",params:{allowedValues: schema38.properties.provinces.items.properties.state.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data3.asOf !== undefined){
let data8 = data3.asOf;
if(typeof data8 === "string"){
if(!pattern4.test(data8)){
const err24 = {instancePath:instancePath+"/provinces/" + i0+"/asOf",schemaPath:"values.json#/$defs/instant/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}Z$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}Z$"+"\""};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/provinces/" + i0+"/asOf",schemaPath:"values.json#/$defs/instant/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data3.ledger !== undefined){
let data9 = data3.ledger;
if(typeof data9 !== "string"){
const err26 = {instancePath:instancePath+"/provinces/" + i0+"/ledger",schemaPath:"#/properties/provinces/items/properties/ledger/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(!(data9 === "账目不一致")){
const err27 = {instancePath:instancePath+"/provinces/" + i0+"/ledger",schemaPath:"#/properties/provinces/items/properties/ledger/enum",keyword:"enum",params:{allowedValues: schema38.properties.provinces.items.properties.ledger.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath:instancePath+"/provinces/" + i0,schemaPath:"#/properties/provinces/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath:instancePath+"/provinces",schemaPath:"#/properties/provinces/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.disclaimer !== undefined){
let data10 = data.disclaimer;
if(typeof data10 === "string"){
if(func1(data10) > 2000){
const err30 = {instancePath:instancePath+"/disclaimer",schemaPath:"#/properties/disclaimer/maxLength",keyword:"maxLength",params:{limit: 2000},message:"must NOT have more than 2000 characters"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(func1(data10) < 1){
const err31 = {instancePath:instancePath+"/disclaimer",schemaPath:"#/properties/disclaimer/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err32 = {instancePath:instancePath+"/disclaimer",schemaPath:"#/properties/disclaimer/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.objectionChannel !== undefined){
let data11 = data.objectionChannel;
if(typeof data11 === "string"){
if(func1(data11) > 500){
const err33 = {instancePath:instancePath+"/objectionChannel",schemaPath:"#/properties/objectionChannel/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(func1(data11) < 1){
const err34 = {instancePath:instancePath+"/objectionChannel",schemaPath:"#/properties/objectionChannel/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/objectionChannel",schemaPath:"#/properties/objectionChannel/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
validate25.errors = vErrors;
return errors === 0;
}
validate25.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema42 = {"type":"object","properties":{"counts":{"type":"array","items":{"type":"object","properties":{"section":{"type":"string","minLength":1,"maxLength":64},"division":{"$ref":"values.json#/$defs/division"},"count":{"type":"integer","minimum":0,"maximum":1000000000}},"required":["section","division","count"],"additionalProperties":false},"maxItems":200}},"required":["counts"],"additionalProperties":false};

function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate27.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.counts === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "counts"},message:"must have required property '"+"counts"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(key0 === "counts")){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.counts !== undefined){
let data0 = data.counts;
if(Array.isArray(data0)){
if(data0.length > 200){
const err2 = {instancePath:instancePath+"/counts",schemaPath:"#/properties/counts/maxItems",keyword:"maxItems",params:{limit: 200},message:"must NOT have more than 200 items"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.section === undefined){
const err3 = {instancePath:instancePath+"/counts/" + i0,schemaPath:"#/properties/counts/items/required",keyword:"required",params:{missingProperty: "section"},message:"must have required property '"+"section"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data1.division === undefined){
const err4 = {instancePath:instancePath+"/counts/" + i0,schemaPath:"#/properties/counts/items/required",keyword:"required",params:{missingProperty: "division"},message:"must have required property '"+"division"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1.count === undefined){
const err5 = {instancePath:instancePath+"/counts/" + i0,schemaPath:"#/properties/counts/items/required",keyword:"required",params:{missingProperty: "count"},message:"must have required property '"+"count"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key1 in data1){
if(!(((key1 === "section") || (key1 === "division")) || (key1 === "count"))){
const err6 = {instancePath:instancePath+"/counts/" + i0,schemaPath:"#/properties/counts/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data1.section !== undefined){
let data2 = data1.section;
if(typeof data2 === "string"){
if(func1(data2) > 64){
const err7 = {instancePath:instancePath+"/counts/" + i0+"/section",schemaPath:"#/properties/counts/items/properties/section/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(func1(data2) < 1){
const err8 = {instancePath:instancePath+"/counts/" + i0+"/section",schemaPath:"#/properties/counts/items/properties/section/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/counts/" + i0+"/section",schemaPath:"#/properties/counts/items/properties/section/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data1.division !== undefined){
let data3 = data1.division;
if(typeof data3 === "string"){
if(!pattern9.test(data3)){
const err10 = {instancePath:instancePath+"/counts/" + i0+"/division",schemaPath:"values.json#/$defs/division/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{5}$"},message:"must match pattern \""+"^[1-9][0-9]{5}$"+"\""};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/counts/" + i0+"/division",schemaPath:"values.json#/$defs/division/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data1.count !== undefined){
let data4 = data1.count;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err12 = {instancePath:instancePath+"/counts/" + i0+"/count",schemaPath:"#/properties/counts/items/properties/count/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 1000000000 || isNaN(data4)){
const err13 = {instancePath:instancePath+"/counts/" + i0+"/count",schemaPath:"#/properties/counts/items/properties/count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data4 < 0 || isNaN(data4)){
const err14 = {instancePath:instancePath+"/counts/" + i0+"/count",schemaPath:"#/properties/counts/items/properties/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
}
else {
const err15 = {instancePath:instancePath+"/counts/" + i0,schemaPath:"#/properties/counts/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/counts",schemaPath:"#/properties/counts/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
validate27.errors = vErrors;
return errors === 0;
}
validate27.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema44 = {"type":"object","properties":{"items":{"type":"array","items":{"type":"object","properties":{"recordId":{"$ref":"values.json#/$defs/recordId"},"division":{"$ref":"values.json#/$defs/division"},"authorityName":{"type":"string","minLength":1,"maxLength":200},"sourceOrgName":{"type":"string","minLength":1,"maxLength":200},"mark":{"type":"string","enum":["异议处理中","公示期已满"]},"source":{"$ref":"report-parts.json#/$defs/source"},"content":{"$ref":"r01-subject.json#/properties/content"}},"required":["recordId","division","authorityName","sourceOrgName","content"],"additionalProperties":false},"maxItems":10000},"empty":{"const":"查询期内无相关信息"}},"required":["items"],"additionalProperties":false,"if":{"properties":{"items":{"type":"array","maxItems":0}}},"then":{"required":["empty"]},"else":{"properties":{"empty":false}}};
const schema45 = {"type":"string","pattern":"^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"};
const schema47 = {"type":"object","properties":{"mapping":{"type":"string","minLength":1,"maxLength":128},"mappingVersion":{"type":"string","minLength":1,"maxLength":32},"feed":{"type":"string","minLength":1,"maxLength":64},"generation":{"type":"integer","minimum":1,"maximum":1000000},"seq":{"type":"integer","minimum":0,"maximum":1000000000},"ledger":{"type":"string","enum":["账目不一致"]}},"required":["mapping","mappingVersion"],"dependentRequired":{"feed":["generation","seq"]},"additionalProperties":false};
const pattern12 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
const schema65 = {"type":"object","properties":{"subjectFamily":{"type":"string","minLength":1,"maxLength":64},"formerNames":{"type":"array","items":{"type":"string","minLength":1,"maxLength":200},"maxItems":20,"uniqueItems":true},"legalRepName":{"type":"string","minLength":1,"maxLength":50},"establishedDate":{"$ref":"values.json#/$defs/day"},"registrationAuthority":{"type":"string","minLength":1,"maxLength":200},"registeredCapitalWan":{"$ref":"values.json#/$defs/amountWan"},"currency":{"type":"string","minLength":1,"maxLength":64},"industryCode":{"type":"string","minLength":1,"maxLength":5},"divisionCode":{"$ref":"values.json#/$defs/division"},"registeredAddress":{"type":"string","minLength":1,"maxLength":500},"operatingStatus":{"type":"string","minLength":1,"maxLength":64},"licenceValidTo":{"$ref":"values.json#/$defs/day"}},"required":["subjectFamily","operatingStatus"],"additionalProperties":false};
const schema56 = {"type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"};
const schema62 = {"type":"string","pattern":"^(0|[1-9][0-9]{0,11})\\.[0-9]{6}$"};
const func9 = Object.prototype.hasOwnProperty;
const pattern21 = new RegExp("^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$", "u");
const pattern29 = new RegExp("^(0|[1-9][0-9]{0,11})\\.[0-9]{6}$", "u");

function validate33(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate33.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.subjectFamily === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "subjectFamily"},message:"must have required property '"+"subjectFamily"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.operatingStatus === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "operatingStatus"},message:"must have required property '"+"operatingStatus"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(func9.call(schema65.properties, key0))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.subjectFamily !== undefined){
let data0 = data.subjectFamily;
if(typeof data0 === "string"){
if(func1(data0) > 64){
const err3 = {instancePath:instancePath+"/subjectFamily",schemaPath:"#/properties/subjectFamily/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(func1(data0) < 1){
const err4 = {instancePath:instancePath+"/subjectFamily",schemaPath:"#/properties/subjectFamily/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/subjectFamily",schemaPath:"#/properties/subjectFamily/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.formerNames !== undefined){
let data1 = data.formerNames;
if(Array.isArray(data1)){
if(data1.length > 20){
const err6 = {instancePath:instancePath+"/formerNames",schemaPath:"#/properties/formerNames/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 === "string"){
if(func1(data2) > 200){
const err7 = {instancePath:instancePath+"/formerNames/" + i0,schemaPath:"#/properties/formerNames/items/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(func1(data2) < 1){
const err8 = {instancePath:instancePath+"/formerNames/" + i0,schemaPath:"#/properties/formerNames/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/formerNames/" + i0,schemaPath:"#/properties/formerNames/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
let i1 = data1.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data1[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err10 = {instancePath:instancePath+"/formerNames",schemaPath:"#/properties/formerNames/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err11 = {instancePath:instancePath+"/formerNames",schemaPath:"#/properties/formerNames/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.legalRepName !== undefined){
let data3 = data.legalRepName;
if(typeof data3 === "string"){
if(func1(data3) > 50){
const err12 = {instancePath:instancePath+"/legalRepName",schemaPath:"#/properties/legalRepName/maxLength",keyword:"maxLength",params:{limit: 50},message:"must NOT have more than 50 characters"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(func1(data3) < 1){
const err13 = {instancePath:instancePath+"/legalRepName",schemaPath:"#/properties/legalRepName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/legalRepName",schemaPath:"#/properties/legalRepName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.establishedDate !== undefined){
let data4 = data.establishedDate;
if(typeof data4 === "string"){
if(!pattern21.test(data4)){
const err15 = {instancePath:instancePath+"/establishedDate",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err16 = {instancePath:instancePath+"/establishedDate",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.registrationAuthority !== undefined){
let data5 = data.registrationAuthority;
if(typeof data5 === "string"){
if(func1(data5) > 200){
const err17 = {instancePath:instancePath+"/registrationAuthority",schemaPath:"#/properties/registrationAuthority/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(func1(data5) < 1){
const err18 = {instancePath:instancePath+"/registrationAuthority",schemaPath:"#/properties/registrationAuthority/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err19 = {instancePath:instancePath+"/registrationAuthority",schemaPath:"#/properties/registrationAuthority/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.registeredCapitalWan !== undefined){
let data6 = data.registeredCapitalWan;
if(typeof data6 === "string"){
if(!pattern29.test(data6)){
const err20 = {instancePath:instancePath+"/registeredCapitalWan",schemaPath:"values.json#/$defs/amountWan/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]{0,11})\\.[0-9]{6}$"},message:"must match pattern \""+"^(0|[1-9][0-9]{0,11})\\.[0-9]{6}$"+"\""};
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
const err21 = {instancePath:instancePath+"/registeredCapitalWan",schemaPath:"values.json#/$defs/amountWan/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.currency !== undefined){
let data7 = data.currency;
if(typeof data7 === "string"){
if(func1(data7) > 64){
const err22 = {instancePath:instancePath+"/currency",schemaPath:"#/properties/currency/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(func1(data7) < 1){
const err23 = {instancePath:instancePath+"/currency",schemaPath:"#/properties/currency/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err24 = {instancePath:instancePath+"/currency",schemaPath:"#/properties/currency/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.industryCode !== undefined){
let data8 = data.industryCode;
if(typeof data8 === "string"){
if(func1(data8) > 5){
const err25 = {instancePath:instancePath+"/industryCode",schemaPath:"#/properties/industryCode/maxLength",keyword:"maxLength",params:{limit: 5},message:"must NOT have more than 5 characters"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(func1(data8) < 1){
const err26 = {instancePath:instancePath+"/industryCode",schemaPath:"#/properties/industryCode/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err27 = {instancePath:instancePath+"/industryCode",schemaPath:"#/properties/industryCode/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.divisionCode !== undefined){
let data9 = data.divisionCode;
if(typeof data9 === "string"){
if(!pattern9.test(data9)){
const err28 = {instancePath:instancePath+"/divisionCode",schemaPath:"values.json#/$defs/division/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{5}$"},message:"must match pattern \""+"^[1-9][0-9]{5}$"+"\""};
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
const err29 = {instancePath:instancePath+"/divisionCode",schemaPath:"values.json#/$defs/division/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.registeredAddress !== undefined){
let data10 = data.registeredAddress;
if(typeof data10 === "string"){
if(func1(data10) > 500){
const err30 = {instancePath:instancePath+"/registeredAddress",schemaPath:"#/properties/registeredAddress/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(func1(data10) < 1){
const err31 = {instancePath:instancePath+"/registeredAddress",schemaPath:"#/properties/registeredAddress/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err32 = {instancePath:instancePath+"/registeredAddress",schemaPath:"#/properties/registeredAddress/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.operatingStatus !== undefined){
let data11 = data.operatingStatus;
if(typeof data11 === "string"){
if(func1(data11) > 64){
const err33 = {instancePath:instancePath+"/operatingStatus",schemaPath:"#/properties/operatingStatus/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(func1(data11) < 1){
const err34 = {instancePath:instancePath+"/operatingStatus",schemaPath:"#/properties/operatingStatus/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/operatingStatus",schemaPath:"#/properties/operatingStatus/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.licenceValidTo !== undefined){
let data12 = data.licenceValidTo;
if(typeof data12 === "string"){
if(!pattern21.test(data12)){
const err36 = {instancePath:instancePath+"/licenceValidTo",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err37 = {instancePath:instancePath+"/licenceValidTo",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
else {
const err38 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
validate33.errors = vErrors;
return errors === 0;
}
validate33.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate29.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.items !== undefined){
let data0 = data.items;
const _errs3 = errors;
if(errors === _errs3){
if(Array.isArray(data0)){
if(data0.length > 0){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.empty === undefined){
const err2 = {instancePath,schemaPath:"#/then/required",keyword:"required",params:{missingProperty: "empty"},message:"must have required property '"+"empty"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
valid0 = _valid0;
ifClause0 = "then";
}
else {
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.empty !== undefined){
const err3 = {instancePath:instancePath+"/empty",schemaPath:"#/else/properties/empty/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid0 = _errs6 === errors;
valid0 = _valid0;
if(valid0){
var props0 = {};
props0.empty = true;
props0.items = true;
}
ifClause0 = "else";
}
if(!valid0){
const err4 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.items === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "items"},message:"must have required property '"+"items"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "items") || (key0 === "empty"))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.items !== undefined){
let data2 = data.items;
if(Array.isArray(data2)){
if(data2.length > 10000){
const err7 = {instancePath:instancePath+"/items",schemaPath:"#/properties/items/maxItems",keyword:"maxItems",params:{limit: 10000},message:"must NOT have more than 10000 items"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.recordId === undefined){
const err8 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "recordId"},message:"must have required property '"+"recordId"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data3.division === undefined){
const err9 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "division"},message:"must have required property '"+"division"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data3.authorityName === undefined){
const err10 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "authorityName"},message:"must have required property '"+"authorityName"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data3.sourceOrgName === undefined){
const err11 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "sourceOrgName"},message:"must have required property '"+"sourceOrgName"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data3.content === undefined){
const err12 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "content"},message:"must have required property '"+"content"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key1 in data3){
if(!(((((((key1 === "recordId") || (key1 === "division")) || (key1 === "authorityName")) || (key1 === "sourceOrgName")) || (key1 === "mark")) || (key1 === "source")) || (key1 === "content"))){
const err13 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data3.recordId !== undefined){
let data4 = data3.recordId;
if(typeof data4 === "string"){
if(!pattern12.test(data4)){
const err14 = {instancePath:instancePath+"/items/" + i0+"/recordId",schemaPath:"values.json#/$defs/recordId/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"+"\""};
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
const err15 = {instancePath:instancePath+"/items/" + i0+"/recordId",schemaPath:"values.json#/$defs/recordId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data3.division !== undefined){
let data5 = data3.division;
if(typeof data5 === "string"){
if(!pattern9.test(data5)){
const err16 = {instancePath:instancePath+"/items/" + i0+"/division",schemaPath:"values.json#/$defs/division/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{5}$"},message:"must match pattern \""+"^[1-9][0-9]{5}$"+"\""};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/items/" + i0+"/division",schemaPath:"values.json#/$defs/division/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data3.authorityName !== undefined){
let data6 = data3.authorityName;
if(typeof data6 === "string"){
if(func1(data6) > 200){
const err18 = {instancePath:instancePath+"/items/" + i0+"/authorityName",schemaPath:"#/properties/items/items/properties/authorityName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(func1(data6) < 1){
const err19 = {instancePath:instancePath+"/items/" + i0+"/authorityName",schemaPath:"#/properties/items/items/properties/authorityName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/items/" + i0+"/authorityName",schemaPath:"#/properties/items/items/properties/authorityName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data3.sourceOrgName !== undefined){
let data7 = data3.sourceOrgName;
if(typeof data7 === "string"){
if(func1(data7) > 200){
const err21 = {instancePath:instancePath+"/items/" + i0+"/sourceOrgName",schemaPath:"#/properties/items/items/properties/sourceOrgName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(func1(data7) < 1){
const err22 = {instancePath:instancePath+"/items/" + i0+"/sourceOrgName",schemaPath:"#/properties/items/items/properties/sourceOrgName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err23 = {instancePath:instancePath+"/items/" + i0+"/sourceOrgName",schemaPath:"#/properties/items/items/properties/sourceOrgName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data3.mark !== undefined){
let data8 = data3.mark;
if(typeof data8 !== "string"){
const err24 = {instancePath:instancePath+"/items/" + i0+"/mark",schemaPath:"#/properties/items/items/properties/mark/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(!((data8 === "异议处理中") || (data8 === "公示期已满"))){
const err25 = {instancePath:instancePath+"/items/" + i0+"/mark",schemaPath:"#/properties/items/items/properties/mark/enum",keyword:"enum",params:{allowedValues: schema44.properties.items.items.properties.mark.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data3.source !== undefined){
let data9 = data3.source;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.mapping === undefined){
const err26 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/required",keyword:"required",params:{missingProperty: "mapping"},message:"must have required property '"+"mapping"+"'"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data9.mappingVersion === undefined){
const err27 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/required",keyword:"required",params:{missingProperty: "mappingVersion"},message:"must have required property '"+"mappingVersion"+"'"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
for(const key2 in data9){
if(!((((((key2 === "mapping") || (key2 === "mappingVersion")) || (key2 === "feed")) || (key2 === "generation")) || (key2 === "seq")) || (key2 === "ledger"))){
const err28 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data9.mapping !== undefined){
let data10 = data9.mapping;
if(typeof data10 === "string"){
if(func1(data10) > 128){
const err29 = {instancePath:instancePath+"/items/" + i0+"/source/mapping",schemaPath:"report-parts.json#/$defs/source/properties/mapping/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(func1(data10) < 1){
const err30 = {instancePath:instancePath+"/items/" + i0+"/source/mapping",schemaPath:"report-parts.json#/$defs/source/properties/mapping/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err31 = {instancePath:instancePath+"/items/" + i0+"/source/mapping",schemaPath:"report-parts.json#/$defs/source/properties/mapping/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data9.mappingVersion !== undefined){
let data11 = data9.mappingVersion;
if(typeof data11 === "string"){
if(func1(data11) > 32){
const err32 = {instancePath:instancePath+"/items/" + i0+"/source/mappingVersion",schemaPath:"report-parts.json#/$defs/source/properties/mappingVersion/maxLength",keyword:"maxLength",params:{limit: 32},message:"must NOT have more than 32 characters"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(func1(data11) < 1){
const err33 = {instancePath:instancePath+"/items/" + i0+"/source/mappingVersion",schemaPath:"report-parts.json#/$defs/source/properties/mappingVersion/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err34 = {instancePath:instancePath+"/items/" + i0+"/source/mappingVersion",schemaPath:"report-parts.json#/$defs/source/properties/mappingVersion/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data9.feed !== undefined){
let data12 = data9.feed;
if(typeof data12 === "string"){
if(func1(data12) > 64){
const err35 = {instancePath:instancePath+"/items/" + i0+"/source/feed",schemaPath:"report-parts.json#/$defs/source/properties/feed/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(func1(data12) < 1){
const err36 = {instancePath:instancePath+"/items/" + i0+"/source/feed",schemaPath:"report-parts.json#/$defs/source/properties/feed/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err37 = {instancePath:instancePath+"/items/" + i0+"/source/feed",schemaPath:"report-parts.json#/$defs/source/properties/feed/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data9.generation !== undefined){
let data13 = data9.generation;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err38 = {instancePath:instancePath+"/items/" + i0+"/source/generation",schemaPath:"report-parts.json#/$defs/source/properties/generation/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 1000000 || isNaN(data13)){
const err39 = {instancePath:instancePath+"/items/" + i0+"/source/generation",schemaPath:"report-parts.json#/$defs/source/properties/generation/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data13 < 1 || isNaN(data13)){
const err40 = {instancePath:instancePath+"/items/" + i0+"/source/generation",schemaPath:"report-parts.json#/$defs/source/properties/generation/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
if(data9.seq !== undefined){
let data14 = data9.seq;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err41 = {instancePath:instancePath+"/items/" + i0+"/source/seq",schemaPath:"report-parts.json#/$defs/source/properties/seq/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 1000000000 || isNaN(data14)){
const err42 = {instancePath:instancePath+"/items/" + i0+"/source/seq",schemaPath:"report-parts.json#/$defs/source/properties/seq/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data14 < 0 || isNaN(data14)){
const err43 = {instancePath:instancePath+"/items/" + i0+"/source/seq",schemaPath:"report-parts.json#/$defs/source/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
if(data9.ledger !== undefined){
let data15 = data9.ledger;
if(typeof data15 !== "string"){
const err44 = {instancePath:instancePath+"/items/" + i0+"/source/ledger",schemaPath:"report-parts.json#/$defs/source/properties/ledger/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(!(data15 === "账目不一致")){
const err45 = {instancePath:instancePath+"/items/" + i0+"/source/ledger",schemaPath:"report-parts.json#/$defs/source/properties/ledger/enum",keyword:"enum",params:{allowedValues: schema47.properties.ledger.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data9.feed !== undefined){
if(data9.generation === undefined){
const err46 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/dependentRequired",keyword:"dependentRequired",params:{property: "feed",
    missingProperty: "generation",
    depsCount: 2,
    deps: "generation, seq"},message:"must have properties generation, seq when property feed is present"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data9.seq === undefined){
const err47 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/dependentRequired",keyword:"dependentRequired",params:{property: "feed",
    missingProperty: "seq",
    depsCount: 2,
    deps: "generation, seq"},message:"must have properties generation, seq when property feed is present"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
else {
const err48 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data3.content !== undefined){
if(!(validate33(data3.content, {instancePath:instancePath+"/items/" + i0+"/content",parentData:data3,parentDataProperty:"content",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
}
}
else {
const err49 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath:instancePath+"/items",schemaPath:"#/properties/items/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.empty !== undefined){
if("查询期内无相关信息" !== data.empty){
const err51 = {instancePath:instancePath+"/empty",schemaPath:"#/properties/empty/const",keyword:"const",params:{allowedValue: "查询期内无相关信息"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
validate29.errors = vErrors;
return errors === 0;
}
validate29.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema70 = {"type":"object","properties":{"items":{"type":"array","items":{"type":"object","properties":{"recordId":{"$ref":"values.json#/$defs/recordId"},"division":{"$ref":"values.json#/$defs/division"},"authorityName":{"type":"string","minLength":1,"maxLength":200},"sourceOrgName":{"type":"string","minLength":1,"maxLength":200},"mark":{"type":"string","enum":["异议处理中","公示期已满"]},"source":{"$ref":"report-parts.json#/$defs/source"},"content":{"$ref":"r02-permit.json#/properties/content"}},"required":["recordId","division","authorityName","sourceOrgName","content"],"additionalProperties":false},"maxItems":10000},"empty":{"const":"查询期内无相关信息"}},"required":["items"],"additionalProperties":false,"if":{"properties":{"items":{"type":"array","maxItems":0}}},"then":{"required":["empty"]},"else":{"properties":{"empty":false}}};
const schema79 = {"type":"object","properties":{"documentName":{"type":"string","minLength":1,"maxLength":200},"decisionNo":{"type":"string","minLength":1,"maxLength":128},"permitType":{"type":"string","minLength":1,"maxLength":64},"permitTypeNote":{"type":"string","minLength":1,"maxLength":64},"certificateName":{"type":"string","minLength":1,"maxLength":200},"permitNo":{"type":"string","minLength":1,"maxLength":128},"permitContent":{"type":"string","minLength":1,"maxLength":4000},"decisionDate":{"$ref":"values.json#/$defs/day"},"validFrom":{"$ref":"values.json#/$defs/day"},"validUntil":{"$ref":"values.json#/$defs/day"},"permitStatus":{"type":"string","minLength":1,"maxLength":64},"registrationNo":{"type":"string","minLength":1,"maxLength":50},"orgCode":{"$ref":"values.json#/$defs/organisationCode"},"taxNo":{"type":"string","minLength":1,"maxLength":15},"institutionNo":{"type":"string","minLength":1,"maxLength":12},"socialOrgNo":{"type":"string","minLength":1,"maxLength":50},"legalRepName":{"type":"string","minLength":1,"maxLength":50},"legalRepIdType":{"type":"string","minLength":1,"maxLength":64},"legalRepIdNumber":{"type":"string","minLength":1,"maxLength":64},"remark":{"type":"string","minLength":1,"maxLength":512}},"required":["documentName","decisionNo","permitType","permitContent","decisionDate"],"additionalProperties":false};
const schema78 = {"type":"string","pattern":"^[0-9A-Z]{8}[0-9X]$"};
const pattern41 = new RegExp("^[0-9A-Z]{8}[0-9X]$", "u");

function validate39(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate39.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.documentName === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "documentName"},message:"must have required property '"+"documentName"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.decisionNo === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "decisionNo"},message:"must have required property '"+"decisionNo"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.permitType === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "permitType"},message:"must have required property '"+"permitType"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.permitContent === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "permitContent"},message:"must have required property '"+"permitContent"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.decisionDate === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "decisionDate"},message:"must have required property '"+"decisionDate"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!(func9.call(schema79.properties, key0))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.documentName !== undefined){
let data0 = data.documentName;
if(typeof data0 === "string"){
if(func1(data0) > 200){
const err6 = {instancePath:instancePath+"/documentName",schemaPath:"#/properties/documentName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(func1(data0) < 1){
const err7 = {instancePath:instancePath+"/documentName",schemaPath:"#/properties/documentName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/documentName",schemaPath:"#/properties/documentName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.decisionNo !== undefined){
let data1 = data.decisionNo;
if(typeof data1 === "string"){
if(func1(data1) > 128){
const err9 = {instancePath:instancePath+"/decisionNo",schemaPath:"#/properties/decisionNo/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(func1(data1) < 1){
const err10 = {instancePath:instancePath+"/decisionNo",schemaPath:"#/properties/decisionNo/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/decisionNo",schemaPath:"#/properties/decisionNo/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.permitType !== undefined){
let data2 = data.permitType;
if(typeof data2 === "string"){
if(func1(data2) > 64){
const err12 = {instancePath:instancePath+"/permitType",schemaPath:"#/properties/permitType/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(func1(data2) < 1){
const err13 = {instancePath:instancePath+"/permitType",schemaPath:"#/properties/permitType/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/permitType",schemaPath:"#/properties/permitType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.permitTypeNote !== undefined){
let data3 = data.permitTypeNote;
if(typeof data3 === "string"){
if(func1(data3) > 64){
const err15 = {instancePath:instancePath+"/permitTypeNote",schemaPath:"#/properties/permitTypeNote/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(func1(data3) < 1){
const err16 = {instancePath:instancePath+"/permitTypeNote",schemaPath:"#/properties/permitTypeNote/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/permitTypeNote",schemaPath:"#/properties/permitTypeNote/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.certificateName !== undefined){
let data4 = data.certificateName;
if(typeof data4 === "string"){
if(func1(data4) > 200){
const err18 = {instancePath:instancePath+"/certificateName",schemaPath:"#/properties/certificateName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(func1(data4) < 1){
const err19 = {instancePath:instancePath+"/certificateName",schemaPath:"#/properties/certificateName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/certificateName",schemaPath:"#/properties/certificateName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.permitNo !== undefined){
let data5 = data.permitNo;
if(typeof data5 === "string"){
if(func1(data5) > 128){
const err21 = {instancePath:instancePath+"/permitNo",schemaPath:"#/properties/permitNo/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(func1(data5) < 1){
const err22 = {instancePath:instancePath+"/permitNo",schemaPath:"#/properties/permitNo/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err23 = {instancePath:instancePath+"/permitNo",schemaPath:"#/properties/permitNo/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.permitContent !== undefined){
let data6 = data.permitContent;
if(typeof data6 === "string"){
if(func1(data6) > 4000){
const err24 = {instancePath:instancePath+"/permitContent",schemaPath:"#/properties/permitContent/maxLength",keyword:"maxLength",params:{limit: 4000},message:"must NOT have more than 4000 characters"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(func1(data6) < 1){
const err25 = {instancePath:instancePath+"/permitContent",schemaPath:"#/properties/permitContent/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err26 = {instancePath:instancePath+"/permitContent",schemaPath:"#/properties/permitContent/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.decisionDate !== undefined){
let data7 = data.decisionDate;
if(typeof data7 === "string"){
if(!pattern21.test(data7)){
const err27 = {instancePath:instancePath+"/decisionDate",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/decisionDate",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.validFrom !== undefined){
let data8 = data.validFrom;
if(typeof data8 === "string"){
if(!pattern21.test(data8)){
const err29 = {instancePath:instancePath+"/validFrom",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/validFrom",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.validUntil !== undefined){
let data9 = data.validUntil;
if(typeof data9 === "string"){
if(!pattern21.test(data9)){
const err31 = {instancePath:instancePath+"/validUntil",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err32 = {instancePath:instancePath+"/validUntil",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.permitStatus !== undefined){
let data10 = data.permitStatus;
if(typeof data10 === "string"){
if(func1(data10) > 64){
const err33 = {instancePath:instancePath+"/permitStatus",schemaPath:"#/properties/permitStatus/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(func1(data10) < 1){
const err34 = {instancePath:instancePath+"/permitStatus",schemaPath:"#/properties/permitStatus/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/permitStatus",schemaPath:"#/properties/permitStatus/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.registrationNo !== undefined){
let data11 = data.registrationNo;
if(typeof data11 === "string"){
if(func1(data11) > 50){
const err36 = {instancePath:instancePath+"/registrationNo",schemaPath:"#/properties/registrationNo/maxLength",keyword:"maxLength",params:{limit: 50},message:"must NOT have more than 50 characters"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(func1(data11) < 1){
const err37 = {instancePath:instancePath+"/registrationNo",schemaPath:"#/properties/registrationNo/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err38 = {instancePath:instancePath+"/registrationNo",schemaPath:"#/properties/registrationNo/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.orgCode !== undefined){
let data12 = data.orgCode;
if(typeof data12 === "string"){
if(!pattern41.test(data12)){
const err39 = {instancePath:instancePath+"/orgCode",schemaPath:"values.json#/$defs/organisationCode/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Z]{8}[0-9X]$"},message:"must match pattern \""+"^[0-9A-Z]{8}[0-9X]$"+"\""};
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
const err40 = {instancePath:instancePath+"/orgCode",schemaPath:"values.json#/$defs/organisationCode/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.taxNo !== undefined){
let data13 = data.taxNo;
if(typeof data13 === "string"){
if(func1(data13) > 15){
const err41 = {instancePath:instancePath+"/taxNo",schemaPath:"#/properties/taxNo/maxLength",keyword:"maxLength",params:{limit: 15},message:"must NOT have more than 15 characters"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(func1(data13) < 1){
const err42 = {instancePath:instancePath+"/taxNo",schemaPath:"#/properties/taxNo/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err43 = {instancePath:instancePath+"/taxNo",schemaPath:"#/properties/taxNo/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data.institutionNo !== undefined){
let data14 = data.institutionNo;
if(typeof data14 === "string"){
if(func1(data14) > 12){
const err44 = {instancePath:instancePath+"/institutionNo",schemaPath:"#/properties/institutionNo/maxLength",keyword:"maxLength",params:{limit: 12},message:"must NOT have more than 12 characters"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(func1(data14) < 1){
const err45 = {instancePath:instancePath+"/institutionNo",schemaPath:"#/properties/institutionNo/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err46 = {instancePath:instancePath+"/institutionNo",schemaPath:"#/properties/institutionNo/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data.socialOrgNo !== undefined){
let data15 = data.socialOrgNo;
if(typeof data15 === "string"){
if(func1(data15) > 50){
const err47 = {instancePath:instancePath+"/socialOrgNo",schemaPath:"#/properties/socialOrgNo/maxLength",keyword:"maxLength",params:{limit: 50},message:"must NOT have more than 50 characters"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(func1(data15) < 1){
const err48 = {instancePath:instancePath+"/socialOrgNo",schemaPath:"#/properties/socialOrgNo/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
else {
const err49 = {instancePath:instancePath+"/socialOrgNo",schemaPath:"#/properties/socialOrgNo/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data.legalRepName !== undefined){
let data16 = data.legalRepName;
if(typeof data16 === "string"){
if(func1(data16) > 50){
const err50 = {instancePath:instancePath+"/legalRepName",schemaPath:"#/properties/legalRepName/maxLength",keyword:"maxLength",params:{limit: 50},message:"must NOT have more than 50 characters"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(func1(data16) < 1){
const err51 = {instancePath:instancePath+"/legalRepName",schemaPath:"#/properties/legalRepName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
else {
const err52 = {instancePath:instancePath+"/legalRepName",schemaPath:"#/properties/legalRepName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data.legalRepIdType !== undefined){
let data17 = data.legalRepIdType;
if(typeof data17 === "string"){
if(func1(data17) > 64){
const err53 = {instancePath:instancePath+"/legalRepIdType",schemaPath:"#/properties/legalRepIdType/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(func1(data17) < 1){
const err54 = {instancePath:instancePath+"/legalRepIdType",schemaPath:"#/properties/legalRepIdType/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
else {
const err55 = {instancePath:instancePath+"/legalRepIdType",schemaPath:"#/properties/legalRepIdType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data.legalRepIdNumber !== undefined){
let data18 = data.legalRepIdNumber;
if(typeof data18 === "string"){
if(func1(data18) > 64){
const err56 = {instancePath:instancePath+"/legalRepIdNumber",schemaPath:"#/properties/legalRepIdNumber/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(func1(data18) < 1){
const err57 = {instancePath:instancePath+"/legalRepIdNumber",schemaPath:"#/properties/legalRepIdNumber/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
else {
const err58 = {instancePath:instancePath+"/legalRepIdNumber",schemaPath:"#/properties/legalRepIdNumber/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data.remark !== undefined){
let data19 = data.remark;
if(typeof data19 === "string"){
if(func1(data19) > 512){
const err59 = {instancePath:instancePath+"/remark",schemaPath:"#/properties/remark/maxLength",keyword:"maxLength",params:{limit: 512},message:"must NOT have more than 512 characters"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(func1(data19) < 1){
const err60 = {instancePath:instancePath+"/remark",schemaPath:"#/properties/remark/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err61 = {instancePath:instancePath+"/remark",schemaPath:"#/properties/remark/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
}
else {
const err62 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
validate39.errors = vErrors;
return errors === 0;
}
validate39.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate36(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate36.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.items !== undefined){
let data0 = data.items;
const _errs3 = errors;
if(errors === _errs3){
if(Array.isArray(data0)){
if(data0.length > 0){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.empty === undefined){
const err2 = {instancePath,schemaPath:"#/then/required",keyword:"required",params:{missingProperty: "empty"},message:"must have required property '"+"empty"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
valid0 = _valid0;
ifClause0 = "then";
}
else {
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.empty !== undefined){
const err3 = {instancePath:instancePath+"/empty",schemaPath:"#/else/properties/empty/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid0 = _errs6 === errors;
valid0 = _valid0;
if(valid0){
var props0 = {};
props0.empty = true;
props0.items = true;
}
ifClause0 = "else";
}
if(!valid0){
const err4 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.items === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "items"},message:"must have required property '"+"items"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "items") || (key0 === "empty"))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.items !== undefined){
let data2 = data.items;
if(Array.isArray(data2)){
if(data2.length > 10000){
const err7 = {instancePath:instancePath+"/items",schemaPath:"#/properties/items/maxItems",keyword:"maxItems",params:{limit: 10000},message:"must NOT have more than 10000 items"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.recordId === undefined){
const err8 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "recordId"},message:"must have required property '"+"recordId"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data3.division === undefined){
const err9 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "division"},message:"must have required property '"+"division"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data3.authorityName === undefined){
const err10 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "authorityName"},message:"must have required property '"+"authorityName"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data3.sourceOrgName === undefined){
const err11 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "sourceOrgName"},message:"must have required property '"+"sourceOrgName"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data3.content === undefined){
const err12 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "content"},message:"must have required property '"+"content"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key1 in data3){
if(!(((((((key1 === "recordId") || (key1 === "division")) || (key1 === "authorityName")) || (key1 === "sourceOrgName")) || (key1 === "mark")) || (key1 === "source")) || (key1 === "content"))){
const err13 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data3.recordId !== undefined){
let data4 = data3.recordId;
if(typeof data4 === "string"){
if(!pattern12.test(data4)){
const err14 = {instancePath:instancePath+"/items/" + i0+"/recordId",schemaPath:"values.json#/$defs/recordId/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"+"\""};
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
const err15 = {instancePath:instancePath+"/items/" + i0+"/recordId",schemaPath:"values.json#/$defs/recordId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data3.division !== undefined){
let data5 = data3.division;
if(typeof data5 === "string"){
if(!pattern9.test(data5)){
const err16 = {instancePath:instancePath+"/items/" + i0+"/division",schemaPath:"values.json#/$defs/division/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{5}$"},message:"must match pattern \""+"^[1-9][0-9]{5}$"+"\""};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/items/" + i0+"/division",schemaPath:"values.json#/$defs/division/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data3.authorityName !== undefined){
let data6 = data3.authorityName;
if(typeof data6 === "string"){
if(func1(data6) > 200){
const err18 = {instancePath:instancePath+"/items/" + i0+"/authorityName",schemaPath:"#/properties/items/items/properties/authorityName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(func1(data6) < 1){
const err19 = {instancePath:instancePath+"/items/" + i0+"/authorityName",schemaPath:"#/properties/items/items/properties/authorityName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/items/" + i0+"/authorityName",schemaPath:"#/properties/items/items/properties/authorityName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data3.sourceOrgName !== undefined){
let data7 = data3.sourceOrgName;
if(typeof data7 === "string"){
if(func1(data7) > 200){
const err21 = {instancePath:instancePath+"/items/" + i0+"/sourceOrgName",schemaPath:"#/properties/items/items/properties/sourceOrgName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(func1(data7) < 1){
const err22 = {instancePath:instancePath+"/items/" + i0+"/sourceOrgName",schemaPath:"#/properties/items/items/properties/sourceOrgName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err23 = {instancePath:instancePath+"/items/" + i0+"/sourceOrgName",schemaPath:"#/properties/items/items/properties/sourceOrgName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data3.mark !== undefined){
let data8 = data3.mark;
if(typeof data8 !== "string"){
const err24 = {instancePath:instancePath+"/items/" + i0+"/mark",schemaPath:"#/properties/items/items/properties/mark/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(!((data8 === "异议处理中") || (data8 === "公示期已满"))){
const err25 = {instancePath:instancePath+"/items/" + i0+"/mark",schemaPath:"#/properties/items/items/properties/mark/enum",keyword:"enum",params:{allowedValues: schema70.properties.items.items.properties.mark.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data3.source !== undefined){
let data9 = data3.source;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.mapping === undefined){
const err26 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/required",keyword:"required",params:{missingProperty: "mapping"},message:"must have required property '"+"mapping"+"'"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data9.mappingVersion === undefined){
const err27 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/required",keyword:"required",params:{missingProperty: "mappingVersion"},message:"must have required property '"+"mappingVersion"+"'"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
for(const key2 in data9){
if(!((((((key2 === "mapping") || (key2 === "mappingVersion")) || (key2 === "feed")) || (key2 === "generation")) || (key2 === "seq")) || (key2 === "ledger"))){
const err28 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data9.mapping !== undefined){
let data10 = data9.mapping;
if(typeof data10 === "string"){
if(func1(data10) > 128){
const err29 = {instancePath:instancePath+"/items/" + i0+"/source/mapping",schemaPath:"report-parts.json#/$defs/source/properties/mapping/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(func1(data10) < 1){
const err30 = {instancePath:instancePath+"/items/" + i0+"/source/mapping",schemaPath:"report-parts.json#/$defs/source/properties/mapping/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err31 = {instancePath:instancePath+"/items/" + i0+"/source/mapping",schemaPath:"report-parts.json#/$defs/source/properties/mapping/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data9.mappingVersion !== undefined){
let data11 = data9.mappingVersion;
if(typeof data11 === "string"){
if(func1(data11) > 32){
const err32 = {instancePath:instancePath+"/items/" + i0+"/source/mappingVersion",schemaPath:"report-parts.json#/$defs/source/properties/mappingVersion/maxLength",keyword:"maxLength",params:{limit: 32},message:"must NOT have more than 32 characters"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(func1(data11) < 1){
const err33 = {instancePath:instancePath+"/items/" + i0+"/source/mappingVersion",schemaPath:"report-parts.json#/$defs/source/properties/mappingVersion/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err34 = {instancePath:instancePath+"/items/" + i0+"/source/mappingVersion",schemaPath:"report-parts.json#/$defs/source/properties/mappingVersion/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data9.feed !== undefined){
let data12 = data9.feed;
if(typeof data12 === "string"){
if(func1(data12) > 64){
const err35 = {instancePath:instancePath+"/items/" + i0+"/source/feed",schemaPath:"report-parts.json#/$defs/source/properties/feed/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(func1(data12) < 1){
const err36 = {instancePath:instancePath+"/items/" + i0+"/source/feed",schemaPath:"report-parts.json#/$defs/source/properties/feed/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err37 = {instancePath:instancePath+"/items/" + i0+"/source/feed",schemaPath:"report-parts.json#/$defs/source/properties/feed/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data9.generation !== undefined){
let data13 = data9.generation;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err38 = {instancePath:instancePath+"/items/" + i0+"/source/generation",schemaPath:"report-parts.json#/$defs/source/properties/generation/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 1000000 || isNaN(data13)){
const err39 = {instancePath:instancePath+"/items/" + i0+"/source/generation",schemaPath:"report-parts.json#/$defs/source/properties/generation/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data13 < 1 || isNaN(data13)){
const err40 = {instancePath:instancePath+"/items/" + i0+"/source/generation",schemaPath:"report-parts.json#/$defs/source/properties/generation/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
if(data9.seq !== undefined){
let data14 = data9.seq;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err41 = {instancePath:instancePath+"/items/" + i0+"/source/seq",schemaPath:"report-parts.json#/$defs/source/properties/seq/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 1000000000 || isNaN(data14)){
const err42 = {instancePath:instancePath+"/items/" + i0+"/source/seq",schemaPath:"report-parts.json#/$defs/source/properties/seq/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data14 < 0 || isNaN(data14)){
const err43 = {instancePath:instancePath+"/items/" + i0+"/source/seq",schemaPath:"report-parts.json#/$defs/source/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
if(data9.ledger !== undefined){
let data15 = data9.ledger;
if(typeof data15 !== "string"){
const err44 = {instancePath:instancePath+"/items/" + i0+"/source/ledger",schemaPath:"report-parts.json#/$defs/source/properties/ledger/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(!(data15 === "账目不一致")){
const err45 = {instancePath:instancePath+"/items/" + i0+"/source/ledger",schemaPath:"report-parts.json#/$defs/source/properties/ledger/enum",keyword:"enum",params:{allowedValues: schema47.properties.ledger.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data9.feed !== undefined){
if(data9.generation === undefined){
const err46 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/dependentRequired",keyword:"dependentRequired",params:{property: "feed",
    missingProperty: "generation",
    depsCount: 2,
    deps: "generation, seq"},message:"must have properties generation, seq when property feed is present"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data9.seq === undefined){
const err47 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/dependentRequired",keyword:"dependentRequired",params:{property: "feed",
    missingProperty: "seq",
    depsCount: 2,
    deps: "generation, seq"},message:"must have properties generation, seq when property feed is present"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
else {
const err48 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data3.content !== undefined){
if(!(validate39(data3.content, {instancePath:instancePath+"/items/" + i0+"/content",parentData:data3,parentDataProperty:"content",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
errors = vErrors.length;
}
}
}
else {
const err49 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath:instancePath+"/items",schemaPath:"#/properties/items/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.empty !== undefined){
if("查询期内无相关信息" !== data.empty){
const err51 = {instancePath:instancePath+"/empty",schemaPath:"#/properties/empty/const",keyword:"const",params:{allowedValue: "查询期内无相关信息"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
validate36.errors = vErrors;
return errors === 0;
}
validate36.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema84 = {"type":"object","properties":{"items":{"type":"array","items":{"type":"object","properties":{"recordId":{"$ref":"values.json#/$defs/recordId"},"division":{"$ref":"values.json#/$defs/division"},"authorityName":{"type":"string","minLength":1,"maxLength":200},"sourceOrgName":{"type":"string","minLength":1,"maxLength":200},"mark":{"type":"string","enum":["异议处理中","公示期已满"]},"source":{"$ref":"report-parts.json#/$defs/source"},"content":{"$ref":"r03-penalty.json#/properties/content"}},"required":["recordId","division","authorityName","sourceOrgName","content"],"additionalProperties":false},"maxItems":10000},"empty":{"const":"查询期内无相关信息"}},"required":["items"],"additionalProperties":false,"if":{"properties":{"items":{"type":"array","maxItems":0}}},"then":{"required":["empty"]},"else":{"properties":{"empty":false}}};
const schema96 = {"type":"object","properties":{"caseName":{"type":"string","minLength":1,"maxLength":200},"decisionNo":{"type":"string","minLength":1,"maxLength":128},"violationType":{"type":"string","minLength":1,"maxLength":2000},"specialField":{"type":"string","minLength":1,"maxLength":64},"violationFacts":{"type":"string","minLength":1,"maxLength":5000},"legalBasis":{"type":"string","minLength":1,"maxLength":2048},"penaltyTypes":{"type":"array","items":{"type":"string","minLength":1,"maxLength":64},"minItems":1,"maxItems":13,"uniqueItems":true},"penaltyContent":{"type":"string","minLength":1,"maxLength":4000},"fineAmountWan":{"$ref":"values.json#/$defs/amountWan"},"confiscatedAmountWan":{"$ref":"values.json#/$defs/amountWan"},"revokedLicence":{"type":"string","minLength":1,"maxLength":200},"decisionDate":{"$ref":"values.json#/$defs/day"},"conductDate":{"$ref":"values.json#/$defs/day"},"validUntil":{"$ref":"values.json#/$defs/day"},"procedure":{"type":"string","enum":["简易","一般"]},"remedyState":{"type":"string","enum":["未提起","复议中","诉讼中","维持","撤销","变更"]},"repairNotice":{"type":"object","properties":{"no":{"type":"string","minLength":1,"maxLength":128},"servedOn":{"$ref":"values.json#/$defs/day"},"method":{"type":"string","minLength":1,"maxLength":64}},"required":["no","servedOn","method"],"additionalProperties":false},"registrationNo":{"type":"string","minLength":1,"maxLength":50},"orgCode":{"$ref":"values.json#/$defs/organisationCode"},"taxNo":{"type":"string","minLength":1,"maxLength":15},"institutionNo":{"type":"string","minLength":1,"maxLength":12},"socialOrgNo":{"type":"string","minLength":1,"maxLength":50},"legalRepName":{"type":"string","minLength":1,"maxLength":50},"legalRepIdType":{"type":"string","minLength":1,"maxLength":64},"legalRepIdNumber":{"type":"string","minLength":1,"maxLength":64},"remark":{"type":"string","minLength":1,"maxLength":512}},"required":["decisionNo","violationType","violationFacts","legalBasis","penaltyTypes","penaltyContent","decisionDate","validUntil","remedyState"],"additionalProperties":false};

function validate45(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate45.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.decisionNo === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "decisionNo"},message:"must have required property '"+"decisionNo"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.violationType === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "violationType"},message:"must have required property '"+"violationType"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.violationFacts === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "violationFacts"},message:"must have required property '"+"violationFacts"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.legalBasis === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "legalBasis"},message:"must have required property '"+"legalBasis"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.penaltyTypes === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "penaltyTypes"},message:"must have required property '"+"penaltyTypes"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.penaltyContent === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "penaltyContent"},message:"must have required property '"+"penaltyContent"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.decisionDate === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "decisionDate"},message:"must have required property '"+"decisionDate"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.validUntil === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "validUntil"},message:"must have required property '"+"validUntil"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.remedyState === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "remedyState"},message:"must have required property '"+"remedyState"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
for(const key0 in data){
if(!(func9.call(schema96.properties, key0))){
const err9 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.caseName !== undefined){
let data0 = data.caseName;
if(typeof data0 === "string"){
if(func1(data0) > 200){
const err10 = {instancePath:instancePath+"/caseName",schemaPath:"#/properties/caseName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(func1(data0) < 1){
const err11 = {instancePath:instancePath+"/caseName",schemaPath:"#/properties/caseName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/caseName",schemaPath:"#/properties/caseName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.decisionNo !== undefined){
let data1 = data.decisionNo;
if(typeof data1 === "string"){
if(func1(data1) > 128){
const err13 = {instancePath:instancePath+"/decisionNo",schemaPath:"#/properties/decisionNo/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(func1(data1) < 1){
const err14 = {instancePath:instancePath+"/decisionNo",schemaPath:"#/properties/decisionNo/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err15 = {instancePath:instancePath+"/decisionNo",schemaPath:"#/properties/decisionNo/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.violationType !== undefined){
let data2 = data.violationType;
if(typeof data2 === "string"){
if(func1(data2) > 2000){
const err16 = {instancePath:instancePath+"/violationType",schemaPath:"#/properties/violationType/maxLength",keyword:"maxLength",params:{limit: 2000},message:"must NOT have more than 2000 characters"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(func1(data2) < 1){
const err17 = {instancePath:instancePath+"/violationType",schemaPath:"#/properties/violationType/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err18 = {instancePath:instancePath+"/violationType",schemaPath:"#/properties/violationType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.specialField !== undefined){
let data3 = data.specialField;
if(typeof data3 === "string"){
if(func1(data3) > 64){
const err19 = {instancePath:instancePath+"/specialField",schemaPath:"#/properties/specialField/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(func1(data3) < 1){
const err20 = {instancePath:instancePath+"/specialField",schemaPath:"#/properties/specialField/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err21 = {instancePath:instancePath+"/specialField",schemaPath:"#/properties/specialField/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.violationFacts !== undefined){
let data4 = data.violationFacts;
if(typeof data4 === "string"){
if(func1(data4) > 5000){
const err22 = {instancePath:instancePath+"/violationFacts",schemaPath:"#/properties/violationFacts/maxLength",keyword:"maxLength",params:{limit: 5000},message:"must NOT have more than 5000 characters"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(func1(data4) < 1){
const err23 = {instancePath:instancePath+"/violationFacts",schemaPath:"#/properties/violationFacts/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err24 = {instancePath:instancePath+"/violationFacts",schemaPath:"#/properties/violationFacts/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.legalBasis !== undefined){
let data5 = data.legalBasis;
if(typeof data5 === "string"){
if(func1(data5) > 2048){
const err25 = {instancePath:instancePath+"/legalBasis",schemaPath:"#/properties/legalBasis/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(func1(data5) < 1){
const err26 = {instancePath:instancePath+"/legalBasis",schemaPath:"#/properties/legalBasis/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err27 = {instancePath:instancePath+"/legalBasis",schemaPath:"#/properties/legalBasis/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.penaltyTypes !== undefined){
let data6 = data.penaltyTypes;
if(Array.isArray(data6)){
if(data6.length > 13){
const err28 = {instancePath:instancePath+"/penaltyTypes",schemaPath:"#/properties/penaltyTypes/maxItems",keyword:"maxItems",params:{limit: 13},message:"must NOT have more than 13 items"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data6.length < 1){
const err29 = {instancePath:instancePath+"/penaltyTypes",schemaPath:"#/properties/penaltyTypes/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
if(typeof data7 === "string"){
if(func1(data7) > 64){
const err30 = {instancePath:instancePath+"/penaltyTypes/" + i0,schemaPath:"#/properties/penaltyTypes/items/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(func1(data7) < 1){
const err31 = {instancePath:instancePath+"/penaltyTypes/" + i0,schemaPath:"#/properties/penaltyTypes/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err32 = {instancePath:instancePath+"/penaltyTypes/" + i0,schemaPath:"#/properties/penaltyTypes/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
let i1 = data6.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data6[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err33 = {instancePath:instancePath+"/penaltyTypes",schemaPath:"#/properties/penaltyTypes/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)"};
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
const err34 = {instancePath:instancePath+"/penaltyTypes",schemaPath:"#/properties/penaltyTypes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.penaltyContent !== undefined){
let data8 = data.penaltyContent;
if(typeof data8 === "string"){
if(func1(data8) > 4000){
const err35 = {instancePath:instancePath+"/penaltyContent",schemaPath:"#/properties/penaltyContent/maxLength",keyword:"maxLength",params:{limit: 4000},message:"must NOT have more than 4000 characters"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(func1(data8) < 1){
const err36 = {instancePath:instancePath+"/penaltyContent",schemaPath:"#/properties/penaltyContent/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err37 = {instancePath:instancePath+"/penaltyContent",schemaPath:"#/properties/penaltyContent/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.fineAmountWan !== undefined){
let data9 = data.fineAmountWan;
if(typeof data9 === "string"){
if(!pattern29.test(data9)){
const err38 = {instancePath:instancePath+"/fineAmountWan",schemaPath:"values.json#/$defs/amountWan/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]{0,11})\\.[0-9]{6}$"},message:"must match pattern \""+"^(0|[1-9][0-9]{0,11})\\.[0-9]{6}$"+"\""};
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
const err39 = {instancePath:instancePath+"/fineAmountWan",schemaPath:"values.json#/$defs/amountWan/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.confiscatedAmountWan !== undefined){
let data10 = data.confiscatedAmountWan;
if(typeof data10 === "string"){
if(!pattern29.test(data10)){
const err40 = {instancePath:instancePath+"/confiscatedAmountWan",schemaPath:"values.json#/$defs/amountWan/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]{0,11})\\.[0-9]{6}$"},message:"must match pattern \""+"^(0|[1-9][0-9]{0,11})\\.[0-9]{6}$"+"\""};
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
const err41 = {instancePath:instancePath+"/confiscatedAmountWan",schemaPath:"values.json#/$defs/amountWan/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data.revokedLicence !== undefined){
let data11 = data.revokedLicence;
if(typeof data11 === "string"){
if(func1(data11) > 200){
const err42 = {instancePath:instancePath+"/revokedLicence",schemaPath:"#/properties/revokedLicence/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(func1(data11) < 1){
const err43 = {instancePath:instancePath+"/revokedLicence",schemaPath:"#/properties/revokedLicence/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err44 = {instancePath:instancePath+"/revokedLicence",schemaPath:"#/properties/revokedLicence/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data.decisionDate !== undefined){
let data12 = data.decisionDate;
if(typeof data12 === "string"){
if(!pattern21.test(data12)){
const err45 = {instancePath:instancePath+"/decisionDate",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err46 = {instancePath:instancePath+"/decisionDate",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data.conductDate !== undefined){
let data13 = data.conductDate;
if(typeof data13 === "string"){
if(!pattern21.test(data13)){
const err47 = {instancePath:instancePath+"/conductDate",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err48 = {instancePath:instancePath+"/conductDate",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data.validUntil !== undefined){
let data14 = data.validUntil;
if(typeof data14 === "string"){
if(!pattern21.test(data14)){
const err49 = {instancePath:instancePath+"/validUntil",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
else {
const err50 = {instancePath:instancePath+"/validUntil",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.procedure !== undefined){
let data15 = data.procedure;
if(typeof data15 !== "string"){
const err51 = {instancePath:instancePath+"/procedure",schemaPath:"#/properties/procedure/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(!((data15 === "简易") || (data15 === "一般"))){
const err52 = {instancePath:instancePath+"/procedure",schemaPath:"#/properties/procedure/enum",keyword:"enum",params:{allowedValues: schema96.properties.procedure.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data.remedyState !== undefined){
let data16 = data.remedyState;
if(typeof data16 !== "string"){
const err53 = {instancePath:instancePath+"/remedyState",schemaPath:"#/properties/remedyState/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(!((((((data16 === "未提起") || (data16 === "复议中")) || (data16 === "诉讼中")) || (data16 === "维持")) || (data16 === "撤销")) || (data16 === "变更"))){
const err54 = {instancePath:instancePath+"/remedyState",schemaPath:"#/properties/remedyState/enum",keyword:"enum",params:{allowedValues: schema96.properties.remedyState.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data.repairNotice !== undefined){
let data17 = data.repairNotice;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(data17.no === undefined){
const err55 = {instancePath:instancePath+"/repairNotice",schemaPath:"#/properties/repairNotice/required",keyword:"required",params:{missingProperty: "no"},message:"must have required property '"+"no"+"'"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if(data17.servedOn === undefined){
const err56 = {instancePath:instancePath+"/repairNotice",schemaPath:"#/properties/repairNotice/required",keyword:"required",params:{missingProperty: "servedOn"},message:"must have required property '"+"servedOn"+"'"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(data17.method === undefined){
const err57 = {instancePath:instancePath+"/repairNotice",schemaPath:"#/properties/repairNotice/required",keyword:"required",params:{missingProperty: "method"},message:"must have required property '"+"method"+"'"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
for(const key1 in data17){
if(!(((key1 === "no") || (key1 === "servedOn")) || (key1 === "method"))){
const err58 = {instancePath:instancePath+"/repairNotice",schemaPath:"#/properties/repairNotice/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data17.no !== undefined){
let data18 = data17.no;
if(typeof data18 === "string"){
if(func1(data18) > 128){
const err59 = {instancePath:instancePath+"/repairNotice/no",schemaPath:"#/properties/repairNotice/properties/no/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(func1(data18) < 1){
const err60 = {instancePath:instancePath+"/repairNotice/no",schemaPath:"#/properties/repairNotice/properties/no/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err61 = {instancePath:instancePath+"/repairNotice/no",schemaPath:"#/properties/repairNotice/properties/no/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data17.servedOn !== undefined){
let data19 = data17.servedOn;
if(typeof data19 === "string"){
if(!pattern21.test(data19)){
const err62 = {instancePath:instancePath+"/repairNotice/servedOn",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
else {
const err63 = {instancePath:instancePath+"/repairNotice/servedOn",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data17.method !== undefined){
let data20 = data17.method;
if(typeof data20 === "string"){
if(func1(data20) > 64){
const err64 = {instancePath:instancePath+"/repairNotice/method",schemaPath:"#/properties/repairNotice/properties/method/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if(func1(data20) < 1){
const err65 = {instancePath:instancePath+"/repairNotice/method",schemaPath:"#/properties/repairNotice/properties/method/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err66 = {instancePath:instancePath+"/repairNotice/method",schemaPath:"#/properties/repairNotice/properties/method/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
}
else {
const err67 = {instancePath:instancePath+"/repairNotice",schemaPath:"#/properties/repairNotice/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data.registrationNo !== undefined){
let data21 = data.registrationNo;
if(typeof data21 === "string"){
if(func1(data21) > 50){
const err68 = {instancePath:instancePath+"/registrationNo",schemaPath:"#/properties/registrationNo/maxLength",keyword:"maxLength",params:{limit: 50},message:"must NOT have more than 50 characters"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(func1(data21) < 1){
const err69 = {instancePath:instancePath+"/registrationNo",schemaPath:"#/properties/registrationNo/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err70 = {instancePath:instancePath+"/registrationNo",schemaPath:"#/properties/registrationNo/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data.orgCode !== undefined){
let data22 = data.orgCode;
if(typeof data22 === "string"){
if(!pattern41.test(data22)){
const err71 = {instancePath:instancePath+"/orgCode",schemaPath:"values.json#/$defs/organisationCode/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Z]{8}[0-9X]$"},message:"must match pattern \""+"^[0-9A-Z]{8}[0-9X]$"+"\""};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
else {
const err72 = {instancePath:instancePath+"/orgCode",schemaPath:"values.json#/$defs/organisationCode/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data.taxNo !== undefined){
let data23 = data.taxNo;
if(typeof data23 === "string"){
if(func1(data23) > 15){
const err73 = {instancePath:instancePath+"/taxNo",schemaPath:"#/properties/taxNo/maxLength",keyword:"maxLength",params:{limit: 15},message:"must NOT have more than 15 characters"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if(func1(data23) < 1){
const err74 = {instancePath:instancePath+"/taxNo",schemaPath:"#/properties/taxNo/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err75 = {instancePath:instancePath+"/taxNo",schemaPath:"#/properties/taxNo/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data.institutionNo !== undefined){
let data24 = data.institutionNo;
if(typeof data24 === "string"){
if(func1(data24) > 12){
const err76 = {instancePath:instancePath+"/institutionNo",schemaPath:"#/properties/institutionNo/maxLength",keyword:"maxLength",params:{limit: 12},message:"must NOT have more than 12 characters"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if(func1(data24) < 1){
const err77 = {instancePath:instancePath+"/institutionNo",schemaPath:"#/properties/institutionNo/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err78 = {instancePath:instancePath+"/institutionNo",schemaPath:"#/properties/institutionNo/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data.socialOrgNo !== undefined){
let data25 = data.socialOrgNo;
if(typeof data25 === "string"){
if(func1(data25) > 50){
const err79 = {instancePath:instancePath+"/socialOrgNo",schemaPath:"#/properties/socialOrgNo/maxLength",keyword:"maxLength",params:{limit: 50},message:"must NOT have more than 50 characters"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
if(func1(data25) < 1){
const err80 = {instancePath:instancePath+"/socialOrgNo",schemaPath:"#/properties/socialOrgNo/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
else {
const err81 = {instancePath:instancePath+"/socialOrgNo",schemaPath:"#/properties/socialOrgNo/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data.legalRepName !== undefined){
let data26 = data.legalRepName;
if(typeof data26 === "string"){
if(func1(data26) > 50){
const err82 = {instancePath:instancePath+"/legalRepName",schemaPath:"#/properties/legalRepName/maxLength",keyword:"maxLength",params:{limit: 50},message:"must NOT have more than 50 characters"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
if(func1(data26) < 1){
const err83 = {instancePath:instancePath+"/legalRepName",schemaPath:"#/properties/legalRepName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
else {
const err84 = {instancePath:instancePath+"/legalRepName",schemaPath:"#/properties/legalRepName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data.legalRepIdType !== undefined){
let data27 = data.legalRepIdType;
if(typeof data27 === "string"){
if(func1(data27) > 64){
const err85 = {instancePath:instancePath+"/legalRepIdType",schemaPath:"#/properties/legalRepIdType/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
if(func1(data27) < 1){
const err86 = {instancePath:instancePath+"/legalRepIdType",schemaPath:"#/properties/legalRepIdType/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
else {
const err87 = {instancePath:instancePath+"/legalRepIdType",schemaPath:"#/properties/legalRepIdType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data.legalRepIdNumber !== undefined){
let data28 = data.legalRepIdNumber;
if(typeof data28 === "string"){
if(func1(data28) > 64){
const err88 = {instancePath:instancePath+"/legalRepIdNumber",schemaPath:"#/properties/legalRepIdNumber/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
if(func1(data28) < 1){
const err89 = {instancePath:instancePath+"/legalRepIdNumber",schemaPath:"#/properties/legalRepIdNumber/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
else {
const err90 = {instancePath:instancePath+"/legalRepIdNumber",schemaPath:"#/properties/legalRepIdNumber/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data.remark !== undefined){
let data29 = data.remark;
if(typeof data29 === "string"){
if(func1(data29) > 512){
const err91 = {instancePath:instancePath+"/remark",schemaPath:"#/properties/remark/maxLength",keyword:"maxLength",params:{limit: 512},message:"must NOT have more than 512 characters"};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
if(func1(data29) < 1){
const err92 = {instancePath:instancePath+"/remark",schemaPath:"#/properties/remark/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err93 = {instancePath:instancePath+"/remark",schemaPath:"#/properties/remark/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
validate45.errors = vErrors;
return errors === 0;
}
validate45.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate42(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate42.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.items !== undefined){
let data0 = data.items;
const _errs3 = errors;
if(errors === _errs3){
if(Array.isArray(data0)){
if(data0.length > 0){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.empty === undefined){
const err2 = {instancePath,schemaPath:"#/then/required",keyword:"required",params:{missingProperty: "empty"},message:"must have required property '"+"empty"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
valid0 = _valid0;
ifClause0 = "then";
}
else {
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.empty !== undefined){
const err3 = {instancePath:instancePath+"/empty",schemaPath:"#/else/properties/empty/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid0 = _errs6 === errors;
valid0 = _valid0;
if(valid0){
var props0 = {};
props0.empty = true;
props0.items = true;
}
ifClause0 = "else";
}
if(!valid0){
const err4 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.items === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "items"},message:"must have required property '"+"items"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "items") || (key0 === "empty"))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.items !== undefined){
let data2 = data.items;
if(Array.isArray(data2)){
if(data2.length > 10000){
const err7 = {instancePath:instancePath+"/items",schemaPath:"#/properties/items/maxItems",keyword:"maxItems",params:{limit: 10000},message:"must NOT have more than 10000 items"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.recordId === undefined){
const err8 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "recordId"},message:"must have required property '"+"recordId"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data3.division === undefined){
const err9 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "division"},message:"must have required property '"+"division"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data3.authorityName === undefined){
const err10 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "authorityName"},message:"must have required property '"+"authorityName"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data3.sourceOrgName === undefined){
const err11 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "sourceOrgName"},message:"must have required property '"+"sourceOrgName"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data3.content === undefined){
const err12 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "content"},message:"must have required property '"+"content"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key1 in data3){
if(!(((((((key1 === "recordId") || (key1 === "division")) || (key1 === "authorityName")) || (key1 === "sourceOrgName")) || (key1 === "mark")) || (key1 === "source")) || (key1 === "content"))){
const err13 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data3.recordId !== undefined){
let data4 = data3.recordId;
if(typeof data4 === "string"){
if(!pattern12.test(data4)){
const err14 = {instancePath:instancePath+"/items/" + i0+"/recordId",schemaPath:"values.json#/$defs/recordId/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"+"\""};
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
const err15 = {instancePath:instancePath+"/items/" + i0+"/recordId",schemaPath:"values.json#/$defs/recordId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data3.division !== undefined){
let data5 = data3.division;
if(typeof data5 === "string"){
if(!pattern9.test(data5)){
const err16 = {instancePath:instancePath+"/items/" + i0+"/division",schemaPath:"values.json#/$defs/division/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{5}$"},message:"must match pattern \""+"^[1-9][0-9]{5}$"+"\""};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/items/" + i0+"/division",schemaPath:"values.json#/$defs/division/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data3.authorityName !== undefined){
let data6 = data3.authorityName;
if(typeof data6 === "string"){
if(func1(data6) > 200){
const err18 = {instancePath:instancePath+"/items/" + i0+"/authorityName",schemaPath:"#/properties/items/items/properties/authorityName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(func1(data6) < 1){
const err19 = {instancePath:instancePath+"/items/" + i0+"/authorityName",schemaPath:"#/properties/items/items/properties/authorityName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/items/" + i0+"/authorityName",schemaPath:"#/properties/items/items/properties/authorityName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data3.sourceOrgName !== undefined){
let data7 = data3.sourceOrgName;
if(typeof data7 === "string"){
if(func1(data7) > 200){
const err21 = {instancePath:instancePath+"/items/" + i0+"/sourceOrgName",schemaPath:"#/properties/items/items/properties/sourceOrgName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(func1(data7) < 1){
const err22 = {instancePath:instancePath+"/items/" + i0+"/sourceOrgName",schemaPath:"#/properties/items/items/properties/sourceOrgName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err23 = {instancePath:instancePath+"/items/" + i0+"/sourceOrgName",schemaPath:"#/properties/items/items/properties/sourceOrgName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data3.mark !== undefined){
let data8 = data3.mark;
if(typeof data8 !== "string"){
const err24 = {instancePath:instancePath+"/items/" + i0+"/mark",schemaPath:"#/properties/items/items/properties/mark/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(!((data8 === "异议处理中") || (data8 === "公示期已满"))){
const err25 = {instancePath:instancePath+"/items/" + i0+"/mark",schemaPath:"#/properties/items/items/properties/mark/enum",keyword:"enum",params:{allowedValues: schema84.properties.items.items.properties.mark.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data3.source !== undefined){
let data9 = data3.source;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.mapping === undefined){
const err26 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/required",keyword:"required",params:{missingProperty: "mapping"},message:"must have required property '"+"mapping"+"'"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data9.mappingVersion === undefined){
const err27 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/required",keyword:"required",params:{missingProperty: "mappingVersion"},message:"must have required property '"+"mappingVersion"+"'"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
for(const key2 in data9){
if(!((((((key2 === "mapping") || (key2 === "mappingVersion")) || (key2 === "feed")) || (key2 === "generation")) || (key2 === "seq")) || (key2 === "ledger"))){
const err28 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data9.mapping !== undefined){
let data10 = data9.mapping;
if(typeof data10 === "string"){
if(func1(data10) > 128){
const err29 = {instancePath:instancePath+"/items/" + i0+"/source/mapping",schemaPath:"report-parts.json#/$defs/source/properties/mapping/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(func1(data10) < 1){
const err30 = {instancePath:instancePath+"/items/" + i0+"/source/mapping",schemaPath:"report-parts.json#/$defs/source/properties/mapping/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err31 = {instancePath:instancePath+"/items/" + i0+"/source/mapping",schemaPath:"report-parts.json#/$defs/source/properties/mapping/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data9.mappingVersion !== undefined){
let data11 = data9.mappingVersion;
if(typeof data11 === "string"){
if(func1(data11) > 32){
const err32 = {instancePath:instancePath+"/items/" + i0+"/source/mappingVersion",schemaPath:"report-parts.json#/$defs/source/properties/mappingVersion/maxLength",keyword:"maxLength",params:{limit: 32},message:"must NOT have more than 32 characters"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(func1(data11) < 1){
const err33 = {instancePath:instancePath+"/items/" + i0+"/source/mappingVersion",schemaPath:"report-parts.json#/$defs/source/properties/mappingVersion/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err34 = {instancePath:instancePath+"/items/" + i0+"/source/mappingVersion",schemaPath:"report-parts.json#/$defs/source/properties/mappingVersion/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data9.feed !== undefined){
let data12 = data9.feed;
if(typeof data12 === "string"){
if(func1(data12) > 64){
const err35 = {instancePath:instancePath+"/items/" + i0+"/source/feed",schemaPath:"report-parts.json#/$defs/source/properties/feed/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(func1(data12) < 1){
const err36 = {instancePath:instancePath+"/items/" + i0+"/source/feed",schemaPath:"report-parts.json#/$defs/source/properties/feed/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err37 = {instancePath:instancePath+"/items/" + i0+"/source/feed",schemaPath:"report-parts.json#/$defs/source/properties/feed/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data9.generation !== undefined){
let data13 = data9.generation;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err38 = {instancePath:instancePath+"/items/" + i0+"/source/generation",schemaPath:"report-parts.json#/$defs/source/properties/generation/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 1000000 || isNaN(data13)){
const err39 = {instancePath:instancePath+"/items/" + i0+"/source/generation",schemaPath:"report-parts.json#/$defs/source/properties/generation/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data13 < 1 || isNaN(data13)){
const err40 = {instancePath:instancePath+"/items/" + i0+"/source/generation",schemaPath:"report-parts.json#/$defs/source/properties/generation/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
if(data9.seq !== undefined){
let data14 = data9.seq;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err41 = {instancePath:instancePath+"/items/" + i0+"/source/seq",schemaPath:"report-parts.json#/$defs/source/properties/seq/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 1000000000 || isNaN(data14)){
const err42 = {instancePath:instancePath+"/items/" + i0+"/source/seq",schemaPath:"report-parts.json#/$defs/source/properties/seq/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data14 < 0 || isNaN(data14)){
const err43 = {instancePath:instancePath+"/items/" + i0+"/source/seq",schemaPath:"report-parts.json#/$defs/source/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
if(data9.ledger !== undefined){
let data15 = data9.ledger;
if(typeof data15 !== "string"){
const err44 = {instancePath:instancePath+"/items/" + i0+"/source/ledger",schemaPath:"report-parts.json#/$defs/source/properties/ledger/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(!(data15 === "账目不一致")){
const err45 = {instancePath:instancePath+"/items/" + i0+"/source/ledger",schemaPath:"report-parts.json#/$defs/source/properties/ledger/enum",keyword:"enum",params:{allowedValues: schema47.properties.ledger.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data9.feed !== undefined){
if(data9.generation === undefined){
const err46 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/dependentRequired",keyword:"dependentRequired",params:{property: "feed",
    missingProperty: "generation",
    depsCount: 2,
    deps: "generation, seq"},message:"must have properties generation, seq when property feed is present"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data9.seq === undefined){
const err47 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/dependentRequired",keyword:"dependentRequired",params:{property: "feed",
    missingProperty: "seq",
    depsCount: 2,
    deps: "generation, seq"},message:"must have properties generation, seq when property feed is present"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
else {
const err48 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data3.content !== undefined){
if(!(validate45(data3.content, {instancePath:instancePath+"/items/" + i0+"/content",parentData:data3,parentDataProperty:"content",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
}
}
else {
const err49 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath:instancePath+"/items",schemaPath:"#/properties/items/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.empty !== undefined){
if("查询期内无相关信息" !== data.empty){
const err51 = {instancePath:instancePath+"/empty",schemaPath:"#/properties/empty/const",keyword:"const",params:{allowedValue: "查询期内无相关信息"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
validate42.errors = vErrors;
return errors === 0;
}
validate42.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema104 = {"type":"object","properties":{"items":{"type":"array","items":{"type":"object","properties":{"recordId":{"$ref":"values.json#/$defs/recordId"},"division":{"$ref":"values.json#/$defs/division"},"authorityName":{"type":"string","minLength":1,"maxLength":200},"sourceOrgName":{"type":"string","minLength":1,"maxLength":200},"mark":{"type":"string","enum":["异议处理中","公示期已满"]},"source":{"$ref":"report-parts.json#/$defs/source"},"content":{"$ref":"r04-other-act.json#/properties/content"}},"required":["recordId","division","authorityName","sourceOrgName","content"],"additionalProperties":false},"maxItems":10000},"empty":{"const":"查询期内无相关信息"}},"required":["items"],"additionalProperties":false,"if":{"properties":{"items":{"type":"array","maxItems":0}}},"then":{"required":["empty"]},"else":{"properties":{"empty":false}}};
const schema111 = {"type":"object","properties":{"actType":{"type":"string","minLength":1,"maxLength":64},"documentNo":{"type":"string","minLength":1,"maxLength":128},"content":{"type":"string","minLength":1,"maxLength":4000},"basis":{"type":"string","minLength":1,"maxLength":2048},"result":{"type":"string","minLength":1,"maxLength":64},"decisionDate":{"$ref":"values.json#/$defs/day"},"dueOnline":{"$ref":"values.json#/$defs/day"}},"required":["actType","documentNo","content","decisionDate"],"additionalProperties":false};

function validate51(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate51.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.actType === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "actType"},message:"must have required property '"+"actType"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.documentNo === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "documentNo"},message:"must have required property '"+"documentNo"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.content === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "content"},message:"must have required property '"+"content"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.decisionDate === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "decisionDate"},message:"must have required property '"+"decisionDate"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "actType") || (key0 === "documentNo")) || (key0 === "content")) || (key0 === "basis")) || (key0 === "result")) || (key0 === "decisionDate")) || (key0 === "dueOnline"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.actType !== undefined){
let data0 = data.actType;
if(typeof data0 === "string"){
if(func1(data0) > 64){
const err5 = {instancePath:instancePath+"/actType",schemaPath:"#/properties/actType/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(func1(data0) < 1){
const err6 = {instancePath:instancePath+"/actType",schemaPath:"#/properties/actType/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/actType",schemaPath:"#/properties/actType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.documentNo !== undefined){
let data1 = data.documentNo;
if(typeof data1 === "string"){
if(func1(data1) > 128){
const err8 = {instancePath:instancePath+"/documentNo",schemaPath:"#/properties/documentNo/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(func1(data1) < 1){
const err9 = {instancePath:instancePath+"/documentNo",schemaPath:"#/properties/documentNo/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/documentNo",schemaPath:"#/properties/documentNo/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.content !== undefined){
let data2 = data.content;
if(typeof data2 === "string"){
if(func1(data2) > 4000){
const err11 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/maxLength",keyword:"maxLength",params:{limit: 4000},message:"must NOT have more than 4000 characters"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(func1(data2) < 1){
const err12 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.basis !== undefined){
let data3 = data.basis;
if(typeof data3 === "string"){
if(func1(data3) > 2048){
const err14 = {instancePath:instancePath+"/basis",schemaPath:"#/properties/basis/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(func1(data3) < 1){
const err15 = {instancePath:instancePath+"/basis",schemaPath:"#/properties/basis/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err16 = {instancePath:instancePath+"/basis",schemaPath:"#/properties/basis/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.result !== undefined){
let data4 = data.result;
if(typeof data4 === "string"){
if(func1(data4) > 64){
const err17 = {instancePath:instancePath+"/result",schemaPath:"#/properties/result/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(func1(data4) < 1){
const err18 = {instancePath:instancePath+"/result",schemaPath:"#/properties/result/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err19 = {instancePath:instancePath+"/result",schemaPath:"#/properties/result/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.decisionDate !== undefined){
let data5 = data.decisionDate;
if(typeof data5 === "string"){
if(!pattern21.test(data5)){
const err20 = {instancePath:instancePath+"/decisionDate",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err21 = {instancePath:instancePath+"/decisionDate",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.dueOnline !== undefined){
let data6 = data.dueOnline;
if(typeof data6 === "string"){
if(!pattern21.test(data6)){
const err22 = {instancePath:instancePath+"/dueOnline",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err23 = {instancePath:instancePath+"/dueOnline",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
validate51.errors = vErrors;
return errors === 0;
}
validate51.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate48(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate48.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.items !== undefined){
let data0 = data.items;
const _errs3 = errors;
if(errors === _errs3){
if(Array.isArray(data0)){
if(data0.length > 0){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.empty === undefined){
const err2 = {instancePath,schemaPath:"#/then/required",keyword:"required",params:{missingProperty: "empty"},message:"must have required property '"+"empty"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
valid0 = _valid0;
ifClause0 = "then";
}
else {
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.empty !== undefined){
const err3 = {instancePath:instancePath+"/empty",schemaPath:"#/else/properties/empty/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid0 = _errs6 === errors;
valid0 = _valid0;
if(valid0){
var props0 = {};
props0.empty = true;
props0.items = true;
}
ifClause0 = "else";
}
if(!valid0){
const err4 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.items === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "items"},message:"must have required property '"+"items"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "items") || (key0 === "empty"))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.items !== undefined){
let data2 = data.items;
if(Array.isArray(data2)){
if(data2.length > 10000){
const err7 = {instancePath:instancePath+"/items",schemaPath:"#/properties/items/maxItems",keyword:"maxItems",params:{limit: 10000},message:"must NOT have more than 10000 items"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.recordId === undefined){
const err8 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "recordId"},message:"must have required property '"+"recordId"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data3.division === undefined){
const err9 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "division"},message:"must have required property '"+"division"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data3.authorityName === undefined){
const err10 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "authorityName"},message:"must have required property '"+"authorityName"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data3.sourceOrgName === undefined){
const err11 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "sourceOrgName"},message:"must have required property '"+"sourceOrgName"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data3.content === undefined){
const err12 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "content"},message:"must have required property '"+"content"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key1 in data3){
if(!(((((((key1 === "recordId") || (key1 === "division")) || (key1 === "authorityName")) || (key1 === "sourceOrgName")) || (key1 === "mark")) || (key1 === "source")) || (key1 === "content"))){
const err13 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data3.recordId !== undefined){
let data4 = data3.recordId;
if(typeof data4 === "string"){
if(!pattern12.test(data4)){
const err14 = {instancePath:instancePath+"/items/" + i0+"/recordId",schemaPath:"values.json#/$defs/recordId/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"+"\""};
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
const err15 = {instancePath:instancePath+"/items/" + i0+"/recordId",schemaPath:"values.json#/$defs/recordId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data3.division !== undefined){
let data5 = data3.division;
if(typeof data5 === "string"){
if(!pattern9.test(data5)){
const err16 = {instancePath:instancePath+"/items/" + i0+"/division",schemaPath:"values.json#/$defs/division/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{5}$"},message:"must match pattern \""+"^[1-9][0-9]{5}$"+"\""};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/items/" + i0+"/division",schemaPath:"values.json#/$defs/division/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data3.authorityName !== undefined){
let data6 = data3.authorityName;
if(typeof data6 === "string"){
if(func1(data6) > 200){
const err18 = {instancePath:instancePath+"/items/" + i0+"/authorityName",schemaPath:"#/properties/items/items/properties/authorityName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(func1(data6) < 1){
const err19 = {instancePath:instancePath+"/items/" + i0+"/authorityName",schemaPath:"#/properties/items/items/properties/authorityName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/items/" + i0+"/authorityName",schemaPath:"#/properties/items/items/properties/authorityName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data3.sourceOrgName !== undefined){
let data7 = data3.sourceOrgName;
if(typeof data7 === "string"){
if(func1(data7) > 200){
const err21 = {instancePath:instancePath+"/items/" + i0+"/sourceOrgName",schemaPath:"#/properties/items/items/properties/sourceOrgName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(func1(data7) < 1){
const err22 = {instancePath:instancePath+"/items/" + i0+"/sourceOrgName",schemaPath:"#/properties/items/items/properties/sourceOrgName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err23 = {instancePath:instancePath+"/items/" + i0+"/sourceOrgName",schemaPath:"#/properties/items/items/properties/sourceOrgName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data3.mark !== undefined){
let data8 = data3.mark;
if(typeof data8 !== "string"){
const err24 = {instancePath:instancePath+"/items/" + i0+"/mark",schemaPath:"#/properties/items/items/properties/mark/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(!((data8 === "异议处理中") || (data8 === "公示期已满"))){
const err25 = {instancePath:instancePath+"/items/" + i0+"/mark",schemaPath:"#/properties/items/items/properties/mark/enum",keyword:"enum",params:{allowedValues: schema104.properties.items.items.properties.mark.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data3.source !== undefined){
let data9 = data3.source;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.mapping === undefined){
const err26 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/required",keyword:"required",params:{missingProperty: "mapping"},message:"must have required property '"+"mapping"+"'"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data9.mappingVersion === undefined){
const err27 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/required",keyword:"required",params:{missingProperty: "mappingVersion"},message:"must have required property '"+"mappingVersion"+"'"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
for(const key2 in data9){
if(!((((((key2 === "mapping") || (key2 === "mappingVersion")) || (key2 === "feed")) || (key2 === "generation")) || (key2 === "seq")) || (key2 === "ledger"))){
const err28 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data9.mapping !== undefined){
let data10 = data9.mapping;
if(typeof data10 === "string"){
if(func1(data10) > 128){
const err29 = {instancePath:instancePath+"/items/" + i0+"/source/mapping",schemaPath:"report-parts.json#/$defs/source/properties/mapping/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(func1(data10) < 1){
const err30 = {instancePath:instancePath+"/items/" + i0+"/source/mapping",schemaPath:"report-parts.json#/$defs/source/properties/mapping/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err31 = {instancePath:instancePath+"/items/" + i0+"/source/mapping",schemaPath:"report-parts.json#/$defs/source/properties/mapping/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data9.mappingVersion !== undefined){
let data11 = data9.mappingVersion;
if(typeof data11 === "string"){
if(func1(data11) > 32){
const err32 = {instancePath:instancePath+"/items/" + i0+"/source/mappingVersion",schemaPath:"report-parts.json#/$defs/source/properties/mappingVersion/maxLength",keyword:"maxLength",params:{limit: 32},message:"must NOT have more than 32 characters"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(func1(data11) < 1){
const err33 = {instancePath:instancePath+"/items/" + i0+"/source/mappingVersion",schemaPath:"report-parts.json#/$defs/source/properties/mappingVersion/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err34 = {instancePath:instancePath+"/items/" + i0+"/source/mappingVersion",schemaPath:"report-parts.json#/$defs/source/properties/mappingVersion/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data9.feed !== undefined){
let data12 = data9.feed;
if(typeof data12 === "string"){
if(func1(data12) > 64){
const err35 = {instancePath:instancePath+"/items/" + i0+"/source/feed",schemaPath:"report-parts.json#/$defs/source/properties/feed/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(func1(data12) < 1){
const err36 = {instancePath:instancePath+"/items/" + i0+"/source/feed",schemaPath:"report-parts.json#/$defs/source/properties/feed/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err37 = {instancePath:instancePath+"/items/" + i0+"/source/feed",schemaPath:"report-parts.json#/$defs/source/properties/feed/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data9.generation !== undefined){
let data13 = data9.generation;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err38 = {instancePath:instancePath+"/items/" + i0+"/source/generation",schemaPath:"report-parts.json#/$defs/source/properties/generation/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 1000000 || isNaN(data13)){
const err39 = {instancePath:instancePath+"/items/" + i0+"/source/generation",schemaPath:"report-parts.json#/$defs/source/properties/generation/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data13 < 1 || isNaN(data13)){
const err40 = {instancePath:instancePath+"/items/" + i0+"/source/generation",schemaPath:"report-parts.json#/$defs/source/properties/generation/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
if(data9.seq !== undefined){
let data14 = data9.seq;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err41 = {instancePath:instancePath+"/items/" + i0+"/source/seq",schemaPath:"report-parts.json#/$defs/source/properties/seq/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 1000000000 || isNaN(data14)){
const err42 = {instancePath:instancePath+"/items/" + i0+"/source/seq",schemaPath:"report-parts.json#/$defs/source/properties/seq/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data14 < 0 || isNaN(data14)){
const err43 = {instancePath:instancePath+"/items/" + i0+"/source/seq",schemaPath:"report-parts.json#/$defs/source/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
if(data9.ledger !== undefined){
let data15 = data9.ledger;
if(typeof data15 !== "string"){
const err44 = {instancePath:instancePath+"/items/" + i0+"/source/ledger",schemaPath:"report-parts.json#/$defs/source/properties/ledger/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(!(data15 === "账目不一致")){
const err45 = {instancePath:instancePath+"/items/" + i0+"/source/ledger",schemaPath:"report-parts.json#/$defs/source/properties/ledger/enum",keyword:"enum",params:{allowedValues: schema47.properties.ledger.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data9.feed !== undefined){
if(data9.generation === undefined){
const err46 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/dependentRequired",keyword:"dependentRequired",params:{property: "feed",
    missingProperty: "generation",
    depsCount: 2,
    deps: "generation, seq"},message:"must have properties generation, seq when property feed is present"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data9.seq === undefined){
const err47 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/dependentRequired",keyword:"dependentRequired",params:{property: "feed",
    missingProperty: "seq",
    depsCount: 2,
    deps: "generation, seq"},message:"must have properties generation, seq when property feed is present"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
else {
const err48 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data3.content !== undefined){
if(!(validate51(data3.content, {instancePath:instancePath+"/items/" + i0+"/content",parentData:data3,parentDataProperty:"content",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate51.errors : vErrors.concat(validate51.errors);
errors = vErrors.length;
}
}
}
else {
const err49 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath:instancePath+"/items",schemaPath:"#/properties/items/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.empty !== undefined){
if("查询期内无相关信息" !== data.empty){
const err51 = {instancePath:instancePath+"/empty",schemaPath:"#/properties/empty/const",keyword:"const",params:{allowedValue: "查询期内无相关信息"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
validate48.errors = vErrors;
return errors === 0;
}
validate48.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema114 = {"type":"object","properties":{"items":{"type":"array","items":{"type":"object","properties":{"recordId":{"$ref":"values.json#/$defs/recordId"},"division":{"$ref":"values.json#/$defs/division"},"authorityName":{"type":"string","minLength":1,"maxLength":200},"sourceOrgName":{"type":"string","minLength":1,"maxLength":200},"mark":{"type":"string","enum":["异议处理中","公示期已满"]},"source":{"$ref":"report-parts.json#/$defs/source"},"content":{"$ref":"r15-honour.json#/properties/content"}},"required":["recordId","division","authorityName","sourceOrgName","content"],"additionalProperties":false},"maxItems":10000},"empty":{"const":"查询期内无相关信息"}},"required":["items"],"additionalProperties":false,"if":{"properties":{"items":{"type":"array","maxItems":0}}},"then":{"required":["empty"]},"else":{"properties":{"empty":false}}};
const schema121 = {"type":"object","properties":{"type":{"type":"string","minLength":1,"maxLength":64},"title":{"type":"string","minLength":1,"maxLength":200},"issuer":{"type":"string","minLength":1,"maxLength":200},"date":{"$ref":"values.json#/$defs/day"},"truthCommitmentHash":{"$ref":"values.json#/$defs/digest"},"verified":{"type":"boolean"}},"required":["type","title","verified"],"additionalProperties":false};

function validate57(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate57.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.title === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "title"},message:"must have required property '"+"title"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.verified === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verified"},message:"must have required property '"+"verified"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "type") || (key0 === "title")) || (key0 === "issuer")) || (key0 === "date")) || (key0 === "truthCommitmentHash")) || (key0 === "verified"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.type !== undefined){
let data0 = data.type;
if(typeof data0 === "string"){
if(func1(data0) > 64){
const err4 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(func1(data0) < 1){
const err5 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.title !== undefined){
let data1 = data.title;
if(typeof data1 === "string"){
if(func1(data1) > 200){
const err7 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(func1(data1) < 1){
const err8 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.issuer !== undefined){
let data2 = data.issuer;
if(typeof data2 === "string"){
if(func1(data2) > 200){
const err10 = {instancePath:instancePath+"/issuer",schemaPath:"#/properties/issuer/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(func1(data2) < 1){
const err11 = {instancePath:instancePath+"/issuer",schemaPath:"#/properties/issuer/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/issuer",schemaPath:"#/properties/issuer/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.date !== undefined){
let data3 = data.date;
if(typeof data3 === "string"){
if(!pattern21.test(data3)){
const err13 = {instancePath:instancePath+"/date",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/date",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.truthCommitmentHash !== undefined){
let data4 = data.truthCommitmentHash;
if(typeof data4 === "string"){
if(!pattern5.test(data4)){
const err15 = {instancePath:instancePath+"/truthCommitmentHash",schemaPath:"values.json#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""};
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
const err16 = {instancePath:instancePath+"/truthCommitmentHash",schemaPath:"values.json#/$defs/digest/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.verified !== undefined){
if(typeof data.verified !== "boolean"){
const err17 = {instancePath:instancePath+"/verified",schemaPath:"#/properties/verified/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
validate57.errors = vErrors;
return errors === 0;
}
validate57.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate54(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate54.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.items !== undefined){
let data0 = data.items;
const _errs3 = errors;
if(errors === _errs3){
if(Array.isArray(data0)){
if(data0.length > 0){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.empty === undefined){
const err2 = {instancePath,schemaPath:"#/then/required",keyword:"required",params:{missingProperty: "empty"},message:"must have required property '"+"empty"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
valid0 = _valid0;
ifClause0 = "then";
}
else {
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.empty !== undefined){
const err3 = {instancePath:instancePath+"/empty",schemaPath:"#/else/properties/empty/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid0 = _errs6 === errors;
valid0 = _valid0;
if(valid0){
var props0 = {};
props0.empty = true;
props0.items = true;
}
ifClause0 = "else";
}
if(!valid0){
const err4 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.items === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "items"},message:"must have required property '"+"items"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "items") || (key0 === "empty"))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.items !== undefined){
let data2 = data.items;
if(Array.isArray(data2)){
if(data2.length > 10000){
const err7 = {instancePath:instancePath+"/items",schemaPath:"#/properties/items/maxItems",keyword:"maxItems",params:{limit: 10000},message:"must NOT have more than 10000 items"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.recordId === undefined){
const err8 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "recordId"},message:"must have required property '"+"recordId"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data3.division === undefined){
const err9 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "division"},message:"must have required property '"+"division"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data3.authorityName === undefined){
const err10 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "authorityName"},message:"must have required property '"+"authorityName"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data3.sourceOrgName === undefined){
const err11 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "sourceOrgName"},message:"must have required property '"+"sourceOrgName"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data3.content === undefined){
const err12 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "content"},message:"must have required property '"+"content"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key1 in data3){
if(!(((((((key1 === "recordId") || (key1 === "division")) || (key1 === "authorityName")) || (key1 === "sourceOrgName")) || (key1 === "mark")) || (key1 === "source")) || (key1 === "content"))){
const err13 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data3.recordId !== undefined){
let data4 = data3.recordId;
if(typeof data4 === "string"){
if(!pattern12.test(data4)){
const err14 = {instancePath:instancePath+"/items/" + i0+"/recordId",schemaPath:"values.json#/$defs/recordId/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"+"\""};
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
const err15 = {instancePath:instancePath+"/items/" + i0+"/recordId",schemaPath:"values.json#/$defs/recordId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data3.division !== undefined){
let data5 = data3.division;
if(typeof data5 === "string"){
if(!pattern9.test(data5)){
const err16 = {instancePath:instancePath+"/items/" + i0+"/division",schemaPath:"values.json#/$defs/division/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{5}$"},message:"must match pattern \""+"^[1-9][0-9]{5}$"+"\""};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/items/" + i0+"/division",schemaPath:"values.json#/$defs/division/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data3.authorityName !== undefined){
let data6 = data3.authorityName;
if(typeof data6 === "string"){
if(func1(data6) > 200){
const err18 = {instancePath:instancePath+"/items/" + i0+"/authorityName",schemaPath:"#/properties/items/items/properties/authorityName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(func1(data6) < 1){
const err19 = {instancePath:instancePath+"/items/" + i0+"/authorityName",schemaPath:"#/properties/items/items/properties/authorityName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/items/" + i0+"/authorityName",schemaPath:"#/properties/items/items/properties/authorityName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data3.sourceOrgName !== undefined){
let data7 = data3.sourceOrgName;
if(typeof data7 === "string"){
if(func1(data7) > 200){
const err21 = {instancePath:instancePath+"/items/" + i0+"/sourceOrgName",schemaPath:"#/properties/items/items/properties/sourceOrgName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(func1(data7) < 1){
const err22 = {instancePath:instancePath+"/items/" + i0+"/sourceOrgName",schemaPath:"#/properties/items/items/properties/sourceOrgName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err23 = {instancePath:instancePath+"/items/" + i0+"/sourceOrgName",schemaPath:"#/properties/items/items/properties/sourceOrgName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data3.mark !== undefined){
let data8 = data3.mark;
if(typeof data8 !== "string"){
const err24 = {instancePath:instancePath+"/items/" + i0+"/mark",schemaPath:"#/properties/items/items/properties/mark/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(!((data8 === "异议处理中") || (data8 === "公示期已满"))){
const err25 = {instancePath:instancePath+"/items/" + i0+"/mark",schemaPath:"#/properties/items/items/properties/mark/enum",keyword:"enum",params:{allowedValues: schema114.properties.items.items.properties.mark.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data3.source !== undefined){
let data9 = data3.source;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.mapping === undefined){
const err26 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/required",keyword:"required",params:{missingProperty: "mapping"},message:"must have required property '"+"mapping"+"'"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data9.mappingVersion === undefined){
const err27 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/required",keyword:"required",params:{missingProperty: "mappingVersion"},message:"must have required property '"+"mappingVersion"+"'"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
for(const key2 in data9){
if(!((((((key2 === "mapping") || (key2 === "mappingVersion")) || (key2 === "feed")) || (key2 === "generation")) || (key2 === "seq")) || (key2 === "ledger"))){
const err28 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data9.mapping !== undefined){
let data10 = data9.mapping;
if(typeof data10 === "string"){
if(func1(data10) > 128){
const err29 = {instancePath:instancePath+"/items/" + i0+"/source/mapping",schemaPath:"report-parts.json#/$defs/source/properties/mapping/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(func1(data10) < 1){
const err30 = {instancePath:instancePath+"/items/" + i0+"/source/mapping",schemaPath:"report-parts.json#/$defs/source/properties/mapping/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err31 = {instancePath:instancePath+"/items/" + i0+"/source/mapping",schemaPath:"report-parts.json#/$defs/source/properties/mapping/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data9.mappingVersion !== undefined){
let data11 = data9.mappingVersion;
if(typeof data11 === "string"){
if(func1(data11) > 32){
const err32 = {instancePath:instancePath+"/items/" + i0+"/source/mappingVersion",schemaPath:"report-parts.json#/$defs/source/properties/mappingVersion/maxLength",keyword:"maxLength",params:{limit: 32},message:"must NOT have more than 32 characters"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(func1(data11) < 1){
const err33 = {instancePath:instancePath+"/items/" + i0+"/source/mappingVersion",schemaPath:"report-parts.json#/$defs/source/properties/mappingVersion/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err34 = {instancePath:instancePath+"/items/" + i0+"/source/mappingVersion",schemaPath:"report-parts.json#/$defs/source/properties/mappingVersion/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data9.feed !== undefined){
let data12 = data9.feed;
if(typeof data12 === "string"){
if(func1(data12) > 64){
const err35 = {instancePath:instancePath+"/items/" + i0+"/source/feed",schemaPath:"report-parts.json#/$defs/source/properties/feed/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(func1(data12) < 1){
const err36 = {instancePath:instancePath+"/items/" + i0+"/source/feed",schemaPath:"report-parts.json#/$defs/source/properties/feed/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err37 = {instancePath:instancePath+"/items/" + i0+"/source/feed",schemaPath:"report-parts.json#/$defs/source/properties/feed/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data9.generation !== undefined){
let data13 = data9.generation;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err38 = {instancePath:instancePath+"/items/" + i0+"/source/generation",schemaPath:"report-parts.json#/$defs/source/properties/generation/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 1000000 || isNaN(data13)){
const err39 = {instancePath:instancePath+"/items/" + i0+"/source/generation",schemaPath:"report-parts.json#/$defs/source/properties/generation/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data13 < 1 || isNaN(data13)){
const err40 = {instancePath:instancePath+"/items/" + i0+"/source/generation",schemaPath:"report-parts.json#/$defs/source/properties/generation/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
if(data9.seq !== undefined){
let data14 = data9.seq;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err41 = {instancePath:instancePath+"/items/" + i0+"/source/seq",schemaPath:"report-parts.json#/$defs/source/properties/seq/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 1000000000 || isNaN(data14)){
const err42 = {instancePath:instancePath+"/items/" + i0+"/source/seq",schemaPath:"report-parts.json#/$defs/source/properties/seq/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data14 < 0 || isNaN(data14)){
const err43 = {instancePath:instancePath+"/items/" + i0+"/source/seq",schemaPath:"report-parts.json#/$defs/source/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
if(data9.ledger !== undefined){
let data15 = data9.ledger;
if(typeof data15 !== "string"){
const err44 = {instancePath:instancePath+"/items/" + i0+"/source/ledger",schemaPath:"report-parts.json#/$defs/source/properties/ledger/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(!(data15 === "账目不一致")){
const err45 = {instancePath:instancePath+"/items/" + i0+"/source/ledger",schemaPath:"report-parts.json#/$defs/source/properties/ledger/enum",keyword:"enum",params:{allowedValues: schema47.properties.ledger.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data9.feed !== undefined){
if(data9.generation === undefined){
const err46 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/dependentRequired",keyword:"dependentRequired",params:{property: "feed",
    missingProperty: "generation",
    depsCount: 2,
    deps: "generation, seq"},message:"must have properties generation, seq when property feed is present"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data9.seq === undefined){
const err47 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/dependentRequired",keyword:"dependentRequired",params:{property: "feed",
    missingProperty: "seq",
    depsCount: 2,
    deps: "generation, seq"},message:"must have properties generation, seq when property feed is present"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
else {
const err48 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data3.content !== undefined){
if(!(validate57(data3.content, {instancePath:instancePath+"/items/" + i0+"/content",parentData:data3,parentDataProperty:"content",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
}
}
else {
const err49 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath:instancePath+"/items",schemaPath:"#/properties/items/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.empty !== undefined){
if("查询期内无相关信息" !== data.empty){
const err51 = {instancePath:instancePath+"/empty",schemaPath:"#/properties/empty/const",keyword:"const",params:{allowedValue: "查询期内无相关信息"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
validate54.errors = vErrors;
return errors === 0;
}
validate54.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema124 = {"type":"object","properties":{"items":{"type":"array","items":{"type":"object","properties":{"recordId":{"$ref":"values.json#/$defs/recordId"},"division":{"$ref":"values.json#/$defs/division"},"authorityName":{"type":"string","minLength":1,"maxLength":200},"sourceOrgName":{"type":"string","minLength":1,"maxLength":200},"mark":{"type":"string","enum":["异议处理中","公示期已满"]},"source":{"$ref":"report-parts.json#/$defs/source"},"content":{"$ref":"r07-serious-listing.json#/properties/content"}},"required":["recordId","division","authorityName","sourceOrgName","content"],"additionalProperties":false},"maxItems":10000},"empty":{"const":"查询期内无相关信息"}},"required":["items"],"additionalProperties":false,"if":{"properties":{"items":{"type":"array","maxItems":0}}},"then":{"required":["empty"]},"else":{"properties":{"empty":false}}};
const schema141 = {"type":"object","properties":{"domain":{"$ref":"values.json#/$defs/listDomain"},"listName":{"type":"string","minLength":1,"maxLength":200},"criterionCode":{"type":"string","pattern":"^[A-Z][A-Z0-9-]{1,31}$"},"factSummary":{"type":"string","minLength":1,"maxLength":2000},"legalBasis":{"type":"string","minLength":1,"maxLength":2048},"decisionNo":{"type":"string","minLength":1,"maxLength":128},"decisionDate":{"$ref":"values.json#/$defs/day"},"conductDate":{"$ref":"values.json#/$defs/day"},"noticeDate":{"$ref":"values.json#/$defs/day"},"validFrom":{"$ref":"values.json#/$defs/day"},"validTo":{"$ref":"values.json#/$defs/day"},"endEvent":{"type":"string","minLength":1,"maxLength":200},"measures":{"type":"array","items":{"type":"object","properties":{"code":{"type":"string","pattern":"^M[0-9]{2}$"},"executor":{"type":"string","minLength":1,"maxLength":200},"legalBasis":{"type":"string","minLength":1,"maxLength":2048}},"required":["code","executor","legalBasis"],"additionalProperties":false},"minItems":1,"maxItems":40},"removalConditions":{"type":"string","minLength":1,"maxLength":2000},"remedies":{"type":"string","minLength":1,"maxLength":2000},"relatedPersons":{"type":"array","items":{"type":"object","properties":{"role":{"type":"string","minLength":1,"maxLength":64},"linkKey":{"$ref":"values.json#/$defs/linkKey"},"responsibleFinding":{"type":"string","minLength":1,"maxLength":2000},"idNumber":{"type":"string","minLength":1,"maxLength":64},"birthDate":{"$ref":"values.json#/$defs/day"}},"required":["role","responsibleFinding"],"additionalProperties":false},"maxItems":20},"listBasis":{"type":"object","properties":{"instrument":{"type":"string","minLength":1,"maxLength":200},"article":{"type":"string","minLength":1,"maxLength":64},"level":{"type":"string","minLength":1,"maxLength":64},"scope":{"type":"string","enum":["全国","本省"]},"validFrom":{"$ref":"values.json#/$defs/day"},"validTo":{"$ref":"values.json#/$defs/day"}},"required":["instrument","article","level","scope"],"additionalProperties":false},"nationalRecordId":{"type":"string","minLength":1,"maxLength":64},"adoptedBy":{"type":"array","items":{"type":"object","properties":{"division":{"$ref":"values.json#/$defs/division"},"authority":{"type":"string","minLength":1,"maxLength":200},"localBasis":{"type":"string","minLength":1,"maxLength":512},"decisionNo":{"type":"string","minLength":1,"maxLength":128},"date":{"$ref":"values.json#/$defs/day"}},"required":["division","authority","localBasis","decisionNo","date"],"additionalProperties":false},"maxItems":8}},"required":["domain","listName","criterionCode","factSummary","legalBasis","decisionNo","decisionDate","noticeDate","validFrom","measures","removalConditions","remedies","listBasis"],"additionalProperties":false};
const schema129 = {"type":"string","pattern":"^[a-z][A-Za-z0-9]{0,31}$"};
const schema55 = {"type":"string","pattern":"^[A-Za-z0-9-]{1,32}\\.[0-9a-f]{64}$"};
const pattern76 = new RegExp("^[a-z][A-Za-z0-9]{0,31}$", "u");
const pattern77 = new RegExp("^[A-Z][A-Z0-9-]{1,31}$", "u");
const pattern83 = new RegExp("^M[0-9]{2}$", "u");
const pattern20 = new RegExp("^[A-Za-z0-9-]{1,32}\\.[0-9a-f]{64}$", "u");

function validate63(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate63.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.domain === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "domain"},message:"must have required property '"+"domain"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.listName === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "listName"},message:"must have required property '"+"listName"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.criterionCode === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "criterionCode"},message:"must have required property '"+"criterionCode"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.factSummary === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "factSummary"},message:"must have required property '"+"factSummary"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.legalBasis === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "legalBasis"},message:"must have required property '"+"legalBasis"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.decisionNo === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "decisionNo"},message:"must have required property '"+"decisionNo"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.decisionDate === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "decisionDate"},message:"must have required property '"+"decisionDate"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.noticeDate === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "noticeDate"},message:"must have required property '"+"noticeDate"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.validFrom === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "validFrom"},message:"must have required property '"+"validFrom"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.measures === undefined){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "measures"},message:"must have required property '"+"measures"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.removalConditions === undefined){
const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "removalConditions"},message:"must have required property '"+"removalConditions"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data.remedies === undefined){
const err11 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "remedies"},message:"must have required property '"+"remedies"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data.listBasis === undefined){
const err12 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "listBasis"},message:"must have required property '"+"listBasis"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key0 in data){
if(!(func9.call(schema141.properties, key0))){
const err13 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.domain !== undefined){
let data0 = data.domain;
if(typeof data0 === "string"){
if(!pattern76.test(data0)){
const err14 = {instancePath:instancePath+"/domain",schemaPath:"values.json#/$defs/listDomain/pattern",keyword:"pattern",params:{pattern: "^[a-z][A-Za-z0-9]{0,31}$"},message:"must match pattern \""+"^[a-z][A-Za-z0-9]{0,31}$"+"\""};
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
const err15 = {instancePath:instancePath+"/domain",schemaPath:"values.json#/$defs/listDomain/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.listName !== undefined){
let data1 = data.listName;
if(typeof data1 === "string"){
if(func1(data1) > 200){
const err16 = {instancePath:instancePath+"/listName",schemaPath:"#/properties/listName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(func1(data1) < 1){
const err17 = {instancePath:instancePath+"/listName",schemaPath:"#/properties/listName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err18 = {instancePath:instancePath+"/listName",schemaPath:"#/properties/listName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.criterionCode !== undefined){
let data2 = data.criterionCode;
if(typeof data2 === "string"){
if(!pattern77.test(data2)){
const err19 = {instancePath:instancePath+"/criterionCode",schemaPath:"#/properties/criterionCode/pattern",keyword:"pattern",params:{pattern: "^[A-Z][A-Z0-9-]{1,31}$"},message:"must match pattern \""+"^[A-Z][A-Z0-9-]{1,31}$"+"\""};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/criterionCode",schemaPath:"#/properties/criterionCode/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.factSummary !== undefined){
let data3 = data.factSummary;
if(typeof data3 === "string"){
if(func1(data3) > 2000){
const err21 = {instancePath:instancePath+"/factSummary",schemaPath:"#/properties/factSummary/maxLength",keyword:"maxLength",params:{limit: 2000},message:"must NOT have more than 2000 characters"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(func1(data3) < 1){
const err22 = {instancePath:instancePath+"/factSummary",schemaPath:"#/properties/factSummary/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err23 = {instancePath:instancePath+"/factSummary",schemaPath:"#/properties/factSummary/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.legalBasis !== undefined){
let data4 = data.legalBasis;
if(typeof data4 === "string"){
if(func1(data4) > 2048){
const err24 = {instancePath:instancePath+"/legalBasis",schemaPath:"#/properties/legalBasis/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(func1(data4) < 1){
const err25 = {instancePath:instancePath+"/legalBasis",schemaPath:"#/properties/legalBasis/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err26 = {instancePath:instancePath+"/legalBasis",schemaPath:"#/properties/legalBasis/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.decisionNo !== undefined){
let data5 = data.decisionNo;
if(typeof data5 === "string"){
if(func1(data5) > 128){
const err27 = {instancePath:instancePath+"/decisionNo",schemaPath:"#/properties/decisionNo/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(func1(data5) < 1){
const err28 = {instancePath:instancePath+"/decisionNo",schemaPath:"#/properties/decisionNo/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err29 = {instancePath:instancePath+"/decisionNo",schemaPath:"#/properties/decisionNo/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.decisionDate !== undefined){
let data6 = data.decisionDate;
if(typeof data6 === "string"){
if(!pattern21.test(data6)){
const err30 = {instancePath:instancePath+"/decisionDate",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err31 = {instancePath:instancePath+"/decisionDate",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.conductDate !== undefined){
let data7 = data.conductDate;
if(typeof data7 === "string"){
if(!pattern21.test(data7)){
const err32 = {instancePath:instancePath+"/conductDate",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/conductDate",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.noticeDate !== undefined){
let data8 = data.noticeDate;
if(typeof data8 === "string"){
if(!pattern21.test(data8)){
const err34 = {instancePath:instancePath+"/noticeDate",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/noticeDate",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.validFrom !== undefined){
let data9 = data.validFrom;
if(typeof data9 === "string"){
if(!pattern21.test(data9)){
const err36 = {instancePath:instancePath+"/validFrom",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err37 = {instancePath:instancePath+"/validFrom",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.validTo !== undefined){
let data10 = data.validTo;
if(typeof data10 === "string"){
if(!pattern21.test(data10)){
const err38 = {instancePath:instancePath+"/validTo",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err39 = {instancePath:instancePath+"/validTo",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.endEvent !== undefined){
let data11 = data.endEvent;
if(typeof data11 === "string"){
if(func1(data11) > 200){
const err40 = {instancePath:instancePath+"/endEvent",schemaPath:"#/properties/endEvent/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(func1(data11) < 1){
const err41 = {instancePath:instancePath+"/endEvent",schemaPath:"#/properties/endEvent/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
else {
const err42 = {instancePath:instancePath+"/endEvent",schemaPath:"#/properties/endEvent/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data.measures !== undefined){
let data12 = data.measures;
if(Array.isArray(data12)){
if(data12.length > 40){
const err43 = {instancePath:instancePath+"/measures",schemaPath:"#/properties/measures/maxItems",keyword:"maxItems",params:{limit: 40},message:"must NOT have more than 40 items"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(data12.length < 1){
const err44 = {instancePath:instancePath+"/measures",schemaPath:"#/properties/measures/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
const len0 = data12.length;
for(let i0=0; i0<len0; i0++){
let data13 = data12[i0];
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.code === undefined){
const err45 = {instancePath:instancePath+"/measures/" + i0,schemaPath:"#/properties/measures/items/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(data13.executor === undefined){
const err46 = {instancePath:instancePath+"/measures/" + i0,schemaPath:"#/properties/measures/items/required",keyword:"required",params:{missingProperty: "executor"},message:"must have required property '"+"executor"+"'"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data13.legalBasis === undefined){
const err47 = {instancePath:instancePath+"/measures/" + i0,schemaPath:"#/properties/measures/items/required",keyword:"required",params:{missingProperty: "legalBasis"},message:"must have required property '"+"legalBasis"+"'"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
for(const key1 in data13){
if(!(((key1 === "code") || (key1 === "executor")) || (key1 === "legalBasis"))){
const err48 = {instancePath:instancePath+"/measures/" + i0,schemaPath:"#/properties/measures/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data13.code !== undefined){
let data14 = data13.code;
if(typeof data14 === "string"){
if(!pattern83.test(data14)){
const err49 = {instancePath:instancePath+"/measures/" + i0+"/code",schemaPath:"#/properties/measures/items/properties/code/pattern",keyword:"pattern",params:{pattern: "^M[0-9]{2}$"},message:"must match pattern \""+"^M[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
else {
const err50 = {instancePath:instancePath+"/measures/" + i0+"/code",schemaPath:"#/properties/measures/items/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data13.executor !== undefined){
let data15 = data13.executor;
if(typeof data15 === "string"){
if(func1(data15) > 200){
const err51 = {instancePath:instancePath+"/measures/" + i0+"/executor",schemaPath:"#/properties/measures/items/properties/executor/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(func1(data15) < 1){
const err52 = {instancePath:instancePath+"/measures/" + i0+"/executor",schemaPath:"#/properties/measures/items/properties/executor/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
else {
const err53 = {instancePath:instancePath+"/measures/" + i0+"/executor",schemaPath:"#/properties/measures/items/properties/executor/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data13.legalBasis !== undefined){
let data16 = data13.legalBasis;
if(typeof data16 === "string"){
if(func1(data16) > 2048){
const err54 = {instancePath:instancePath+"/measures/" + i0+"/legalBasis",schemaPath:"#/properties/measures/items/properties/legalBasis/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(func1(data16) < 1){
const err55 = {instancePath:instancePath+"/measures/" + i0+"/legalBasis",schemaPath:"#/properties/measures/items/properties/legalBasis/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
else {
const err56 = {instancePath:instancePath+"/measures/" + i0+"/legalBasis",schemaPath:"#/properties/measures/items/properties/legalBasis/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
else {
const err57 = {instancePath:instancePath+"/measures/" + i0,schemaPath:"#/properties/measures/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err58 = {instancePath:instancePath+"/measures",schemaPath:"#/properties/measures/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data.removalConditions !== undefined){
let data17 = data.removalConditions;
if(typeof data17 === "string"){
if(func1(data17) > 2000){
const err59 = {instancePath:instancePath+"/removalConditions",schemaPath:"#/properties/removalConditions/maxLength",keyword:"maxLength",params:{limit: 2000},message:"must NOT have more than 2000 characters"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(func1(data17) < 1){
const err60 = {instancePath:instancePath+"/removalConditions",schemaPath:"#/properties/removalConditions/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err61 = {instancePath:instancePath+"/removalConditions",schemaPath:"#/properties/removalConditions/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data.remedies !== undefined){
let data18 = data.remedies;
if(typeof data18 === "string"){
if(func1(data18) > 2000){
const err62 = {instancePath:instancePath+"/remedies",schemaPath:"#/properties/remedies/maxLength",keyword:"maxLength",params:{limit: 2000},message:"must NOT have more than 2000 characters"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(func1(data18) < 1){
const err63 = {instancePath:instancePath+"/remedies",schemaPath:"#/properties/remedies/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err64 = {instancePath:instancePath+"/remedies",schemaPath:"#/properties/remedies/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data.relatedPersons !== undefined){
let data19 = data.relatedPersons;
if(Array.isArray(data19)){
if(data19.length > 20){
const err65 = {instancePath:instancePath+"/relatedPersons",schemaPath:"#/properties/relatedPersons/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
const len1 = data19.length;
for(let i1=0; i1<len1; i1++){
let data20 = data19[i1];
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.role === undefined){
const err66 = {instancePath:instancePath+"/relatedPersons/" + i1,schemaPath:"#/properties/relatedPersons/items/required",keyword:"required",params:{missingProperty: "role"},message:"must have required property '"+"role"+"'"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if(data20.responsibleFinding === undefined){
const err67 = {instancePath:instancePath+"/relatedPersons/" + i1,schemaPath:"#/properties/relatedPersons/items/required",keyword:"required",params:{missingProperty: "responsibleFinding"},message:"must have required property '"+"responsibleFinding"+"'"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
for(const key2 in data20){
if(!(((((key2 === "role") || (key2 === "linkKey")) || (key2 === "responsibleFinding")) || (key2 === "idNumber")) || (key2 === "birthDate"))){
const err68 = {instancePath:instancePath+"/relatedPersons/" + i1,schemaPath:"#/properties/relatedPersons/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data20.role !== undefined){
let data21 = data20.role;
if(typeof data21 === "string"){
if(func1(data21) > 64){
const err69 = {instancePath:instancePath+"/relatedPersons/" + i1+"/role",schemaPath:"#/properties/relatedPersons/items/properties/role/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if(func1(data21) < 1){
const err70 = {instancePath:instancePath+"/relatedPersons/" + i1+"/role",schemaPath:"#/properties/relatedPersons/items/properties/role/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
else {
const err71 = {instancePath:instancePath+"/relatedPersons/" + i1+"/role",schemaPath:"#/properties/relatedPersons/items/properties/role/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data20.linkKey !== undefined){
let data22 = data20.linkKey;
if(typeof data22 === "string"){
if(!pattern20.test(data22)){
const err72 = {instancePath:instancePath+"/relatedPersons/" + i1+"/linkKey",schemaPath:"values.json#/$defs/linkKey/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9-]{1,32}\\.[0-9a-f]{64}$"},message:"must match pattern \""+"^[A-Za-z0-9-]{1,32}\\.[0-9a-f]{64}$"+"\""};
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
const err73 = {instancePath:instancePath+"/relatedPersons/" + i1+"/linkKey",schemaPath:"values.json#/$defs/linkKey/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data20.responsibleFinding !== undefined){
let data23 = data20.responsibleFinding;
if(typeof data23 === "string"){
if(func1(data23) > 2000){
const err74 = {instancePath:instancePath+"/relatedPersons/" + i1+"/responsibleFinding",schemaPath:"#/properties/relatedPersons/items/properties/responsibleFinding/maxLength",keyword:"maxLength",params:{limit: 2000},message:"must NOT have more than 2000 characters"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if(func1(data23) < 1){
const err75 = {instancePath:instancePath+"/relatedPersons/" + i1+"/responsibleFinding",schemaPath:"#/properties/relatedPersons/items/properties/responsibleFinding/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err76 = {instancePath:instancePath+"/relatedPersons/" + i1+"/responsibleFinding",schemaPath:"#/properties/relatedPersons/items/properties/responsibleFinding/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data20.idNumber !== undefined){
let data24 = data20.idNumber;
if(typeof data24 === "string"){
if(func1(data24) > 64){
const err77 = {instancePath:instancePath+"/relatedPersons/" + i1+"/idNumber",schemaPath:"#/properties/relatedPersons/items/properties/idNumber/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if(func1(data24) < 1){
const err78 = {instancePath:instancePath+"/relatedPersons/" + i1+"/idNumber",schemaPath:"#/properties/relatedPersons/items/properties/idNumber/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err79 = {instancePath:instancePath+"/relatedPersons/" + i1+"/idNumber",schemaPath:"#/properties/relatedPersons/items/properties/idNumber/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data20.birthDate !== undefined){
let data25 = data20.birthDate;
if(typeof data25 === "string"){
if(!pattern21.test(data25)){
const err80 = {instancePath:instancePath+"/relatedPersons/" + i1+"/birthDate",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
else {
const err81 = {instancePath:instancePath+"/relatedPersons/" + i1+"/birthDate",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
}
else {
const err82 = {instancePath:instancePath+"/relatedPersons/" + i1,schemaPath:"#/properties/relatedPersons/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
}
else {
const err83 = {instancePath:instancePath+"/relatedPersons",schemaPath:"#/properties/relatedPersons/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data.listBasis !== undefined){
let data26 = data.listBasis;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.instrument === undefined){
const err84 = {instancePath:instancePath+"/listBasis",schemaPath:"#/properties/listBasis/required",keyword:"required",params:{missingProperty: "instrument"},message:"must have required property '"+"instrument"+"'"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
if(data26.article === undefined){
const err85 = {instancePath:instancePath+"/listBasis",schemaPath:"#/properties/listBasis/required",keyword:"required",params:{missingProperty: "article"},message:"must have required property '"+"article"+"'"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
if(data26.level === undefined){
const err86 = {instancePath:instancePath+"/listBasis",schemaPath:"#/properties/listBasis/required",keyword:"required",params:{missingProperty: "level"},message:"must have required property '"+"level"+"'"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
if(data26.scope === undefined){
const err87 = {instancePath:instancePath+"/listBasis",schemaPath:"#/properties/listBasis/required",keyword:"required",params:{missingProperty: "scope"},message:"must have required property '"+"scope"+"'"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
for(const key3 in data26){
if(!((((((key3 === "instrument") || (key3 === "article")) || (key3 === "level")) || (key3 === "scope")) || (key3 === "validFrom")) || (key3 === "validTo"))){
const err88 = {instancePath:instancePath+"/listBasis",schemaPath:"#/properties/listBasis/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data26.instrument !== undefined){
let data27 = data26.instrument;
if(typeof data27 === "string"){
if(func1(data27) > 200){
const err89 = {instancePath:instancePath+"/listBasis/instrument",schemaPath:"#/properties/listBasis/properties/instrument/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
if(func1(data27) < 1){
const err90 = {instancePath:instancePath+"/listBasis/instrument",schemaPath:"#/properties/listBasis/properties/instrument/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err91 = {instancePath:instancePath+"/listBasis/instrument",schemaPath:"#/properties/listBasis/properties/instrument/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data26.article !== undefined){
let data28 = data26.article;
if(typeof data28 === "string"){
if(func1(data28) > 64){
const err92 = {instancePath:instancePath+"/listBasis/article",schemaPath:"#/properties/listBasis/properties/article/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
if(func1(data28) < 1){
const err93 = {instancePath:instancePath+"/listBasis/article",schemaPath:"#/properties/listBasis/properties/article/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
else {
const err94 = {instancePath:instancePath+"/listBasis/article",schemaPath:"#/properties/listBasis/properties/article/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data26.level !== undefined){
let data29 = data26.level;
if(typeof data29 === "string"){
if(func1(data29) > 64){
const err95 = {instancePath:instancePath+"/listBasis/level",schemaPath:"#/properties/listBasis/properties/level/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
if(func1(data29) < 1){
const err96 = {instancePath:instancePath+"/listBasis/level",schemaPath:"#/properties/listBasis/properties/level/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err97 = {instancePath:instancePath+"/listBasis/level",schemaPath:"#/properties/listBasis/properties/level/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data26.scope !== undefined){
let data30 = data26.scope;
if(typeof data30 !== "string"){
const err98 = {instancePath:instancePath+"/listBasis/scope",schemaPath:"#/properties/listBasis/properties/scope/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
if(!((data30 === "全国") || (data30 === "本省"))){
const err99 = {instancePath:instancePath+"/listBasis/scope",schemaPath:"#/properties/listBasis/properties/scope/enum",keyword:"enum",params:{allowedValues: schema141.properties.listBasis.properties.scope.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data26.validFrom !== undefined){
let data31 = data26.validFrom;
if(typeof data31 === "string"){
if(!pattern21.test(data31)){
const err100 = {instancePath:instancePath+"/listBasis/validFrom",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
else {
const err101 = {instancePath:instancePath+"/listBasis/validFrom",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data26.validTo !== undefined){
let data32 = data26.validTo;
if(typeof data32 === "string"){
if(!pattern21.test(data32)){
const err102 = {instancePath:instancePath+"/listBasis/validTo",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err103 = {instancePath:instancePath+"/listBasis/validTo",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
}
else {
const err104 = {instancePath:instancePath+"/listBasis",schemaPath:"#/properties/listBasis/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(data.nationalRecordId !== undefined){
let data33 = data.nationalRecordId;
if(typeof data33 === "string"){
if(func1(data33) > 64){
const err105 = {instancePath:instancePath+"/nationalRecordId",schemaPath:"#/properties/nationalRecordId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
if(func1(data33) < 1){
const err106 = {instancePath:instancePath+"/nationalRecordId",schemaPath:"#/properties/nationalRecordId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
else {
const err107 = {instancePath:instancePath+"/nationalRecordId",schemaPath:"#/properties/nationalRecordId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
if(data.adoptedBy !== undefined){
let data34 = data.adoptedBy;
if(Array.isArray(data34)){
if(data34.length > 8){
const err108 = {instancePath:instancePath+"/adoptedBy",schemaPath:"#/properties/adoptedBy/maxItems",keyword:"maxItems",params:{limit: 8},message:"must NOT have more than 8 items"};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
const len2 = data34.length;
for(let i2=0; i2<len2; i2++){
let data35 = data34[i2];
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
if(data35.division === undefined){
const err109 = {instancePath:instancePath+"/adoptedBy/" + i2,schemaPath:"#/properties/adoptedBy/items/required",keyword:"required",params:{missingProperty: "division"},message:"must have required property '"+"division"+"'"};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
if(data35.authority === undefined){
const err110 = {instancePath:instancePath+"/adoptedBy/" + i2,schemaPath:"#/properties/adoptedBy/items/required",keyword:"required",params:{missingProperty: "authority"},message:"must have required property '"+"authority"+"'"};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
if(data35.localBasis === undefined){
const err111 = {instancePath:instancePath+"/adoptedBy/" + i2,schemaPath:"#/properties/adoptedBy/items/required",keyword:"required",params:{missingProperty: "localBasis"},message:"must have required property '"+"localBasis"+"'"};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
if(data35.decisionNo === undefined){
const err112 = {instancePath:instancePath+"/adoptedBy/" + i2,schemaPath:"#/properties/adoptedBy/items/required",keyword:"required",params:{missingProperty: "decisionNo"},message:"must have required property '"+"decisionNo"+"'"};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
if(data35.date === undefined){
const err113 = {instancePath:instancePath+"/adoptedBy/" + i2,schemaPath:"#/properties/adoptedBy/items/required",keyword:"required",params:{missingProperty: "date"},message:"must have required property '"+"date"+"'"};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
for(const key4 in data35){
if(!(((((key4 === "division") || (key4 === "authority")) || (key4 === "localBasis")) || (key4 === "decisionNo")) || (key4 === "date"))){
const err114 = {instancePath:instancePath+"/adoptedBy/" + i2,schemaPath:"#/properties/adoptedBy/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
if(data35.division !== undefined){
let data36 = data35.division;
if(typeof data36 === "string"){
if(!pattern9.test(data36)){
const err115 = {instancePath:instancePath+"/adoptedBy/" + i2+"/division",schemaPath:"values.json#/$defs/division/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{5}$"},message:"must match pattern \""+"^[1-9][0-9]{5}$"+"\""};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
else {
const err116 = {instancePath:instancePath+"/adoptedBy/" + i2+"/division",schemaPath:"values.json#/$defs/division/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
if(data35.authority !== undefined){
let data37 = data35.authority;
if(typeof data37 === "string"){
if(func1(data37) > 200){
const err117 = {instancePath:instancePath+"/adoptedBy/" + i2+"/authority",schemaPath:"#/properties/adoptedBy/items/properties/authority/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
if(func1(data37) < 1){
const err118 = {instancePath:instancePath+"/adoptedBy/" + i2+"/authority",schemaPath:"#/properties/adoptedBy/items/properties/authority/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
else {
const err119 = {instancePath:instancePath+"/adoptedBy/" + i2+"/authority",schemaPath:"#/properties/adoptedBy/items/properties/authority/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
if(data35.localBasis !== undefined){
let data38 = data35.localBasis;
if(typeof data38 === "string"){
if(func1(data38) > 512){
const err120 = {instancePath:instancePath+"/adoptedBy/" + i2+"/localBasis",schemaPath:"#/properties/adoptedBy/items/properties/localBasis/maxLength",keyword:"maxLength",params:{limit: 512},message:"must NOT have more than 512 characters"};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
if(func1(data38) < 1){
const err121 = {instancePath:instancePath+"/adoptedBy/" + i2+"/localBasis",schemaPath:"#/properties/adoptedBy/items/properties/localBasis/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
else {
const err122 = {instancePath:instancePath+"/adoptedBy/" + i2+"/localBasis",schemaPath:"#/properties/adoptedBy/items/properties/localBasis/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
if(data35.decisionNo !== undefined){
let data39 = data35.decisionNo;
if(typeof data39 === "string"){
if(func1(data39) > 128){
const err123 = {instancePath:instancePath+"/adoptedBy/" + i2+"/decisionNo",schemaPath:"#/properties/adoptedBy/items/properties/decisionNo/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
if(func1(data39) < 1){
const err124 = {instancePath:instancePath+"/adoptedBy/" + i2+"/decisionNo",schemaPath:"#/properties/adoptedBy/items/properties/decisionNo/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
else {
const err125 = {instancePath:instancePath+"/adoptedBy/" + i2+"/decisionNo",schemaPath:"#/properties/adoptedBy/items/properties/decisionNo/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
if(data35.date !== undefined){
let data40 = data35.date;
if(typeof data40 === "string"){
if(!pattern21.test(data40)){
const err126 = {instancePath:instancePath+"/adoptedBy/" + i2+"/date",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
else {
const err127 = {instancePath:instancePath+"/adoptedBy/" + i2+"/date",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err128 = {instancePath:instancePath+"/adoptedBy/" + i2,schemaPath:"#/properties/adoptedBy/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
}
else {
const err129 = {instancePath:instancePath+"/adoptedBy",schemaPath:"#/properties/adoptedBy/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
}
else {
const err130 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
validate63.errors = vErrors;
return errors === 0;
}
validate63.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate60(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate60.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.items !== undefined){
let data0 = data.items;
const _errs3 = errors;
if(errors === _errs3){
if(Array.isArray(data0)){
if(data0.length > 0){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.empty === undefined){
const err2 = {instancePath,schemaPath:"#/then/required",keyword:"required",params:{missingProperty: "empty"},message:"must have required property '"+"empty"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
valid0 = _valid0;
ifClause0 = "then";
}
else {
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.empty !== undefined){
const err3 = {instancePath:instancePath+"/empty",schemaPath:"#/else/properties/empty/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid0 = _errs6 === errors;
valid0 = _valid0;
if(valid0){
var props0 = {};
props0.empty = true;
props0.items = true;
}
ifClause0 = "else";
}
if(!valid0){
const err4 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.items === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "items"},message:"must have required property '"+"items"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "items") || (key0 === "empty"))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.items !== undefined){
let data2 = data.items;
if(Array.isArray(data2)){
if(data2.length > 10000){
const err7 = {instancePath:instancePath+"/items",schemaPath:"#/properties/items/maxItems",keyword:"maxItems",params:{limit: 10000},message:"must NOT have more than 10000 items"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.recordId === undefined){
const err8 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "recordId"},message:"must have required property '"+"recordId"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data3.division === undefined){
const err9 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "division"},message:"must have required property '"+"division"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data3.authorityName === undefined){
const err10 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "authorityName"},message:"must have required property '"+"authorityName"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data3.sourceOrgName === undefined){
const err11 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "sourceOrgName"},message:"must have required property '"+"sourceOrgName"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data3.content === undefined){
const err12 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "content"},message:"must have required property '"+"content"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key1 in data3){
if(!(((((((key1 === "recordId") || (key1 === "division")) || (key1 === "authorityName")) || (key1 === "sourceOrgName")) || (key1 === "mark")) || (key1 === "source")) || (key1 === "content"))){
const err13 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data3.recordId !== undefined){
let data4 = data3.recordId;
if(typeof data4 === "string"){
if(!pattern12.test(data4)){
const err14 = {instancePath:instancePath+"/items/" + i0+"/recordId",schemaPath:"values.json#/$defs/recordId/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"+"\""};
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
const err15 = {instancePath:instancePath+"/items/" + i0+"/recordId",schemaPath:"values.json#/$defs/recordId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data3.division !== undefined){
let data5 = data3.division;
if(typeof data5 === "string"){
if(!pattern9.test(data5)){
const err16 = {instancePath:instancePath+"/items/" + i0+"/division",schemaPath:"values.json#/$defs/division/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{5}$"},message:"must match pattern \""+"^[1-9][0-9]{5}$"+"\""};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/items/" + i0+"/division",schemaPath:"values.json#/$defs/division/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data3.authorityName !== undefined){
let data6 = data3.authorityName;
if(typeof data6 === "string"){
if(func1(data6) > 200){
const err18 = {instancePath:instancePath+"/items/" + i0+"/authorityName",schemaPath:"#/properties/items/items/properties/authorityName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(func1(data6) < 1){
const err19 = {instancePath:instancePath+"/items/" + i0+"/authorityName",schemaPath:"#/properties/items/items/properties/authorityName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/items/" + i0+"/authorityName",schemaPath:"#/properties/items/items/properties/authorityName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data3.sourceOrgName !== undefined){
let data7 = data3.sourceOrgName;
if(typeof data7 === "string"){
if(func1(data7) > 200){
const err21 = {instancePath:instancePath+"/items/" + i0+"/sourceOrgName",schemaPath:"#/properties/items/items/properties/sourceOrgName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(func1(data7) < 1){
const err22 = {instancePath:instancePath+"/items/" + i0+"/sourceOrgName",schemaPath:"#/properties/items/items/properties/sourceOrgName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err23 = {instancePath:instancePath+"/items/" + i0+"/sourceOrgName",schemaPath:"#/properties/items/items/properties/sourceOrgName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data3.mark !== undefined){
let data8 = data3.mark;
if(typeof data8 !== "string"){
const err24 = {instancePath:instancePath+"/items/" + i0+"/mark",schemaPath:"#/properties/items/items/properties/mark/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(!((data8 === "异议处理中") || (data8 === "公示期已满"))){
const err25 = {instancePath:instancePath+"/items/" + i0+"/mark",schemaPath:"#/properties/items/items/properties/mark/enum",keyword:"enum",params:{allowedValues: schema124.properties.items.items.properties.mark.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data3.source !== undefined){
let data9 = data3.source;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.mapping === undefined){
const err26 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/required",keyword:"required",params:{missingProperty: "mapping"},message:"must have required property '"+"mapping"+"'"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data9.mappingVersion === undefined){
const err27 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/required",keyword:"required",params:{missingProperty: "mappingVersion"},message:"must have required property '"+"mappingVersion"+"'"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
for(const key2 in data9){
if(!((((((key2 === "mapping") || (key2 === "mappingVersion")) || (key2 === "feed")) || (key2 === "generation")) || (key2 === "seq")) || (key2 === "ledger"))){
const err28 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data9.mapping !== undefined){
let data10 = data9.mapping;
if(typeof data10 === "string"){
if(func1(data10) > 128){
const err29 = {instancePath:instancePath+"/items/" + i0+"/source/mapping",schemaPath:"report-parts.json#/$defs/source/properties/mapping/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(func1(data10) < 1){
const err30 = {instancePath:instancePath+"/items/" + i0+"/source/mapping",schemaPath:"report-parts.json#/$defs/source/properties/mapping/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err31 = {instancePath:instancePath+"/items/" + i0+"/source/mapping",schemaPath:"report-parts.json#/$defs/source/properties/mapping/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data9.mappingVersion !== undefined){
let data11 = data9.mappingVersion;
if(typeof data11 === "string"){
if(func1(data11) > 32){
const err32 = {instancePath:instancePath+"/items/" + i0+"/source/mappingVersion",schemaPath:"report-parts.json#/$defs/source/properties/mappingVersion/maxLength",keyword:"maxLength",params:{limit: 32},message:"must NOT have more than 32 characters"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(func1(data11) < 1){
const err33 = {instancePath:instancePath+"/items/" + i0+"/source/mappingVersion",schemaPath:"report-parts.json#/$defs/source/properties/mappingVersion/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err34 = {instancePath:instancePath+"/items/" + i0+"/source/mappingVersion",schemaPath:"report-parts.json#/$defs/source/properties/mappingVersion/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data9.feed !== undefined){
let data12 = data9.feed;
if(typeof data12 === "string"){
if(func1(data12) > 64){
const err35 = {instancePath:instancePath+"/items/" + i0+"/source/feed",schemaPath:"report-parts.json#/$defs/source/properties/feed/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(func1(data12) < 1){
const err36 = {instancePath:instancePath+"/items/" + i0+"/source/feed",schemaPath:"report-parts.json#/$defs/source/properties/feed/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err37 = {instancePath:instancePath+"/items/" + i0+"/source/feed",schemaPath:"report-parts.json#/$defs/source/properties/feed/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data9.generation !== undefined){
let data13 = data9.generation;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err38 = {instancePath:instancePath+"/items/" + i0+"/source/generation",schemaPath:"report-parts.json#/$defs/source/properties/generation/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 1000000 || isNaN(data13)){
const err39 = {instancePath:instancePath+"/items/" + i0+"/source/generation",schemaPath:"report-parts.json#/$defs/source/properties/generation/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data13 < 1 || isNaN(data13)){
const err40 = {instancePath:instancePath+"/items/" + i0+"/source/generation",schemaPath:"report-parts.json#/$defs/source/properties/generation/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
if(data9.seq !== undefined){
let data14 = data9.seq;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err41 = {instancePath:instancePath+"/items/" + i0+"/source/seq",schemaPath:"report-parts.json#/$defs/source/properties/seq/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 1000000000 || isNaN(data14)){
const err42 = {instancePath:instancePath+"/items/" + i0+"/source/seq",schemaPath:"report-parts.json#/$defs/source/properties/seq/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data14 < 0 || isNaN(data14)){
const err43 = {instancePath:instancePath+"/items/" + i0+"/source/seq",schemaPath:"report-parts.json#/$defs/source/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
if(data9.ledger !== undefined){
let data15 = data9.ledger;
if(typeof data15 !== "string"){
const err44 = {instancePath:instancePath+"/items/" + i0+"/source/ledger",schemaPath:"report-parts.json#/$defs/source/properties/ledger/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(!(data15 === "账目不一致")){
const err45 = {instancePath:instancePath+"/items/" + i0+"/source/ledger",schemaPath:"report-parts.json#/$defs/source/properties/ledger/enum",keyword:"enum",params:{allowedValues: schema47.properties.ledger.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data9.feed !== undefined){
if(data9.generation === undefined){
const err46 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/dependentRequired",keyword:"dependentRequired",params:{property: "feed",
    missingProperty: "generation",
    depsCount: 2,
    deps: "generation, seq"},message:"must have properties generation, seq when property feed is present"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data9.seq === undefined){
const err47 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/dependentRequired",keyword:"dependentRequired",params:{property: "feed",
    missingProperty: "seq",
    depsCount: 2,
    deps: "generation, seq"},message:"must have properties generation, seq when property feed is present"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
else {
const err48 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data3.content !== undefined){
if(!(validate63(data3.content, {instancePath:instancePath+"/items/" + i0+"/content",parentData:data3,parentDataProperty:"content",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
}
}
else {
const err49 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath:instancePath+"/items",schemaPath:"#/properties/items/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.empty !== undefined){
if("查询期内无相关信息" !== data.empty){
const err51 = {instancePath:instancePath+"/empty",schemaPath:"#/properties/empty/const",keyword:"const",params:{allowedValue: "查询期内无相关信息"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
validate60.errors = vErrors;
return errors === 0;
}
validate60.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema154 = {"type":"object","properties":{"items":{"type":"array","items":{"type":"object","properties":{"recordId":{"$ref":"values.json#/$defs/recordId"},"division":{"$ref":"values.json#/$defs/division"},"authorityName":{"type":"string","minLength":1,"maxLength":200},"sourceOrgName":{"type":"string","minLength":1,"maxLength":200},"mark":{"type":"string","enum":["异议处理中","公示期已满"]},"source":{"$ref":"report-parts.json#/$defs/source"},"content":{"$ref":"r05-abnormal-operation.json#/properties/content"}},"required":["recordId","division","authorityName","sourceOrgName","content"],"additionalProperties":false},"maxItems":10000},"empty":{"const":"查询期内无相关信息"}},"required":["items"],"additionalProperties":false,"if":{"properties":{"items":{"type":"array","maxItems":0}}},"then":{"required":["empty"]},"else":{"properties":{"empty":false}}};
const schema161 = {"type":"object","properties":{"reasonType":{"type":"string","minLength":1,"maxLength":64},"reasonNote":{"type":"string","minLength":1,"maxLength":512},"listedDate":{"$ref":"values.json#/$defs/day"},"listedAuthority":{"type":"string","minLength":1,"maxLength":200},"removedDate":{"$ref":"values.json#/$defs/day"},"removedReason":{"type":"string","minLength":1,"maxLength":512}},"required":["reasonType","listedDate","listedAuthority"],"additionalProperties":false};

function validate69(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate69.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.reasonType === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "reasonType"},message:"must have required property '"+"reasonType"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.listedDate === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "listedDate"},message:"must have required property '"+"listedDate"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.listedAuthority === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "listedAuthority"},message:"must have required property '"+"listedAuthority"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "reasonType") || (key0 === "reasonNote")) || (key0 === "listedDate")) || (key0 === "listedAuthority")) || (key0 === "removedDate")) || (key0 === "removedReason"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.reasonType !== undefined){
let data0 = data.reasonType;
if(typeof data0 === "string"){
if(func1(data0) > 64){
const err4 = {instancePath:instancePath+"/reasonType",schemaPath:"#/properties/reasonType/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(func1(data0) < 1){
const err5 = {instancePath:instancePath+"/reasonType",schemaPath:"#/properties/reasonType/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/reasonType",schemaPath:"#/properties/reasonType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.reasonNote !== undefined){
let data1 = data.reasonNote;
if(typeof data1 === "string"){
if(func1(data1) > 512){
const err7 = {instancePath:instancePath+"/reasonNote",schemaPath:"#/properties/reasonNote/maxLength",keyword:"maxLength",params:{limit: 512},message:"must NOT have more than 512 characters"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(func1(data1) < 1){
const err8 = {instancePath:instancePath+"/reasonNote",schemaPath:"#/properties/reasonNote/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/reasonNote",schemaPath:"#/properties/reasonNote/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.listedDate !== undefined){
let data2 = data.listedDate;
if(typeof data2 === "string"){
if(!pattern21.test(data2)){
const err10 = {instancePath:instancePath+"/listedDate",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/listedDate",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.listedAuthority !== undefined){
let data3 = data.listedAuthority;
if(typeof data3 === "string"){
if(func1(data3) > 200){
const err12 = {instancePath:instancePath+"/listedAuthority",schemaPath:"#/properties/listedAuthority/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(func1(data3) < 1){
const err13 = {instancePath:instancePath+"/listedAuthority",schemaPath:"#/properties/listedAuthority/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/listedAuthority",schemaPath:"#/properties/listedAuthority/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.removedDate !== undefined){
let data4 = data.removedDate;
if(typeof data4 === "string"){
if(!pattern21.test(data4)){
const err15 = {instancePath:instancePath+"/removedDate",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err16 = {instancePath:instancePath+"/removedDate",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.removedReason !== undefined){
let data5 = data.removedReason;
if(typeof data5 === "string"){
if(func1(data5) > 512){
const err17 = {instancePath:instancePath+"/removedReason",schemaPath:"#/properties/removedReason/maxLength",keyword:"maxLength",params:{limit: 512},message:"must NOT have more than 512 characters"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(func1(data5) < 1){
const err18 = {instancePath:instancePath+"/removedReason",schemaPath:"#/properties/removedReason/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err19 = {instancePath:instancePath+"/removedReason",schemaPath:"#/properties/removedReason/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
validate69.errors = vErrors;
return errors === 0;
}
validate69.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate66(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate66.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.items !== undefined){
let data0 = data.items;
const _errs3 = errors;
if(errors === _errs3){
if(Array.isArray(data0)){
if(data0.length > 0){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.empty === undefined){
const err2 = {instancePath,schemaPath:"#/then/required",keyword:"required",params:{missingProperty: "empty"},message:"must have required property '"+"empty"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
valid0 = _valid0;
ifClause0 = "then";
}
else {
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.empty !== undefined){
const err3 = {instancePath:instancePath+"/empty",schemaPath:"#/else/properties/empty/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid0 = _errs6 === errors;
valid0 = _valid0;
if(valid0){
var props0 = {};
props0.empty = true;
props0.items = true;
}
ifClause0 = "else";
}
if(!valid0){
const err4 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.items === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "items"},message:"must have required property '"+"items"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "items") || (key0 === "empty"))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.items !== undefined){
let data2 = data.items;
if(Array.isArray(data2)){
if(data2.length > 10000){
const err7 = {instancePath:instancePath+"/items",schemaPath:"#/properties/items/maxItems",keyword:"maxItems",params:{limit: 10000},message:"must NOT have more than 10000 items"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.recordId === undefined){
const err8 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "recordId"},message:"must have required property '"+"recordId"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data3.division === undefined){
const err9 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "division"},message:"must have required property '"+"division"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data3.authorityName === undefined){
const err10 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "authorityName"},message:"must have required property '"+"authorityName"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data3.sourceOrgName === undefined){
const err11 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "sourceOrgName"},message:"must have required property '"+"sourceOrgName"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data3.content === undefined){
const err12 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "content"},message:"must have required property '"+"content"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key1 in data3){
if(!(((((((key1 === "recordId") || (key1 === "division")) || (key1 === "authorityName")) || (key1 === "sourceOrgName")) || (key1 === "mark")) || (key1 === "source")) || (key1 === "content"))){
const err13 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data3.recordId !== undefined){
let data4 = data3.recordId;
if(typeof data4 === "string"){
if(!pattern12.test(data4)){
const err14 = {instancePath:instancePath+"/items/" + i0+"/recordId",schemaPath:"values.json#/$defs/recordId/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"+"\""};
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
const err15 = {instancePath:instancePath+"/items/" + i0+"/recordId",schemaPath:"values.json#/$defs/recordId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data3.division !== undefined){
let data5 = data3.division;
if(typeof data5 === "string"){
if(!pattern9.test(data5)){
const err16 = {instancePath:instancePath+"/items/" + i0+"/division",schemaPath:"values.json#/$defs/division/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{5}$"},message:"must match pattern \""+"^[1-9][0-9]{5}$"+"\""};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/items/" + i0+"/division",schemaPath:"values.json#/$defs/division/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data3.authorityName !== undefined){
let data6 = data3.authorityName;
if(typeof data6 === "string"){
if(func1(data6) > 200){
const err18 = {instancePath:instancePath+"/items/" + i0+"/authorityName",schemaPath:"#/properties/items/items/properties/authorityName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(func1(data6) < 1){
const err19 = {instancePath:instancePath+"/items/" + i0+"/authorityName",schemaPath:"#/properties/items/items/properties/authorityName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/items/" + i0+"/authorityName",schemaPath:"#/properties/items/items/properties/authorityName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data3.sourceOrgName !== undefined){
let data7 = data3.sourceOrgName;
if(typeof data7 === "string"){
if(func1(data7) > 200){
const err21 = {instancePath:instancePath+"/items/" + i0+"/sourceOrgName",schemaPath:"#/properties/items/items/properties/sourceOrgName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(func1(data7) < 1){
const err22 = {instancePath:instancePath+"/items/" + i0+"/sourceOrgName",schemaPath:"#/properties/items/items/properties/sourceOrgName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err23 = {instancePath:instancePath+"/items/" + i0+"/sourceOrgName",schemaPath:"#/properties/items/items/properties/sourceOrgName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data3.mark !== undefined){
let data8 = data3.mark;
if(typeof data8 !== "string"){
const err24 = {instancePath:instancePath+"/items/" + i0+"/mark",schemaPath:"#/properties/items/items/properties/mark/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(!((data8 === "异议处理中") || (data8 === "公示期已满"))){
const err25 = {instancePath:instancePath+"/items/" + i0+"/mark",schemaPath:"#/properties/items/items/properties/mark/enum",keyword:"enum",params:{allowedValues: schema154.properties.items.items.properties.mark.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data3.source !== undefined){
let data9 = data3.source;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.mapping === undefined){
const err26 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/required",keyword:"required",params:{missingProperty: "mapping"},message:"must have required property '"+"mapping"+"'"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data9.mappingVersion === undefined){
const err27 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/required",keyword:"required",params:{missingProperty: "mappingVersion"},message:"must have required property '"+"mappingVersion"+"'"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
for(const key2 in data9){
if(!((((((key2 === "mapping") || (key2 === "mappingVersion")) || (key2 === "feed")) || (key2 === "generation")) || (key2 === "seq")) || (key2 === "ledger"))){
const err28 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data9.mapping !== undefined){
let data10 = data9.mapping;
if(typeof data10 === "string"){
if(func1(data10) > 128){
const err29 = {instancePath:instancePath+"/items/" + i0+"/source/mapping",schemaPath:"report-parts.json#/$defs/source/properties/mapping/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(func1(data10) < 1){
const err30 = {instancePath:instancePath+"/items/" + i0+"/source/mapping",schemaPath:"report-parts.json#/$defs/source/properties/mapping/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err31 = {instancePath:instancePath+"/items/" + i0+"/source/mapping",schemaPath:"report-parts.json#/$defs/source/properties/mapping/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data9.mappingVersion !== undefined){
let data11 = data9.mappingVersion;
if(typeof data11 === "string"){
if(func1(data11) > 32){
const err32 = {instancePath:instancePath+"/items/" + i0+"/source/mappingVersion",schemaPath:"report-parts.json#/$defs/source/properties/mappingVersion/maxLength",keyword:"maxLength",params:{limit: 32},message:"must NOT have more than 32 characters"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(func1(data11) < 1){
const err33 = {instancePath:instancePath+"/items/" + i0+"/source/mappingVersion",schemaPath:"report-parts.json#/$defs/source/properties/mappingVersion/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err34 = {instancePath:instancePath+"/items/" + i0+"/source/mappingVersion",schemaPath:"report-parts.json#/$defs/source/properties/mappingVersion/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data9.feed !== undefined){
let data12 = data9.feed;
if(typeof data12 === "string"){
if(func1(data12) > 64){
const err35 = {instancePath:instancePath+"/items/" + i0+"/source/feed",schemaPath:"report-parts.json#/$defs/source/properties/feed/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(func1(data12) < 1){
const err36 = {instancePath:instancePath+"/items/" + i0+"/source/feed",schemaPath:"report-parts.json#/$defs/source/properties/feed/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err37 = {instancePath:instancePath+"/items/" + i0+"/source/feed",schemaPath:"report-parts.json#/$defs/source/properties/feed/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data9.generation !== undefined){
let data13 = data9.generation;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err38 = {instancePath:instancePath+"/items/" + i0+"/source/generation",schemaPath:"report-parts.json#/$defs/source/properties/generation/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 1000000 || isNaN(data13)){
const err39 = {instancePath:instancePath+"/items/" + i0+"/source/generation",schemaPath:"report-parts.json#/$defs/source/properties/generation/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data13 < 1 || isNaN(data13)){
const err40 = {instancePath:instancePath+"/items/" + i0+"/source/generation",schemaPath:"report-parts.json#/$defs/source/properties/generation/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
if(data9.seq !== undefined){
let data14 = data9.seq;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err41 = {instancePath:instancePath+"/items/" + i0+"/source/seq",schemaPath:"report-parts.json#/$defs/source/properties/seq/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 1000000000 || isNaN(data14)){
const err42 = {instancePath:instancePath+"/items/" + i0+"/source/seq",schemaPath:"report-parts.json#/$defs/source/properties/seq/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data14 < 0 || isNaN(data14)){
const err43 = {instancePath:instancePath+"/items/" + i0+"/source/seq",schemaPath:"report-parts.json#/$defs/source/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
if(data9.ledger !== undefined){
let data15 = data9.ledger;
if(typeof data15 !== "string"){
const err44 = {instancePath:instancePath+"/items/" + i0+"/source/ledger",schemaPath:"report-parts.json#/$defs/source/properties/ledger/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(!(data15 === "账目不一致")){
const err45 = {instancePath:instancePath+"/items/" + i0+"/source/ledger",schemaPath:"report-parts.json#/$defs/source/properties/ledger/enum",keyword:"enum",params:{allowedValues: schema47.properties.ledger.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data9.feed !== undefined){
if(data9.generation === undefined){
const err46 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/dependentRequired",keyword:"dependentRequired",params:{property: "feed",
    missingProperty: "generation",
    depsCount: 2,
    deps: "generation, seq"},message:"must have properties generation, seq when property feed is present"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data9.seq === undefined){
const err47 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/dependentRequired",keyword:"dependentRequired",params:{property: "feed",
    missingProperty: "seq",
    depsCount: 2,
    deps: "generation, seq"},message:"must have properties generation, seq when property feed is present"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
else {
const err48 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data3.content !== undefined){
if(!(validate69(data3.content, {instancePath:instancePath+"/items/" + i0+"/content",parentData:data3,parentDataProperty:"content",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
errors = vErrors.length;
}
}
}
else {
const err49 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath:instancePath+"/items",schemaPath:"#/properties/items/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.empty !== undefined){
if("查询期内无相关信息" !== data.empty){
const err51 = {instancePath:instancePath+"/empty",schemaPath:"#/properties/empty/const",keyword:"const",params:{allowedValue: "查询期内无相关信息"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
validate66.errors = vErrors;
return errors === 0;
}
validate66.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema164 = {"type":"object","properties":{"items":{"type":"array","items":{"type":"object","properties":{"recordId":{"$ref":"values.json#/$defs/recordId"},"division":{"$ref":"values.json#/$defs/division"},"authorityName":{"type":"string","minLength":1,"maxLength":200},"sourceOrgName":{"type":"string","minLength":1,"maxLength":200},"mark":{"type":"string","enum":["异议处理中","公示期已满"]},"source":{"$ref":"report-parts.json#/$defs/source"},"content":{"$ref":"r09-commitment.json#/properties/content"}},"required":["recordId","division","authorityName","sourceOrgName","content"],"additionalProperties":false},"maxItems":10000},"empty":{"const":"查询期内无相关信息"}},"required":["items"],"additionalProperties":false,"if":{"properties":{"items":{"type":"array","maxItems":0}}},"then":{"required":["empty"]},"else":{"properties":{"empty":false}}};
const schema171 = {"type":"object","properties":{"commitmentType":{"type":"string","minLength":1,"maxLength":64},"cause":{"type":"string","minLength":1,"maxLength":512},"date":{"$ref":"values.json#/$defs/day"},"receiver":{"type":"string","minLength":1,"maxLength":200},"performance":{"type":"string","minLength":1,"maxLength":64},"fileHash":{"$ref":"values.json#/$defs/digest"}},"required":["commitmentType","date","receiver","performance"],"additionalProperties":false};

function validate75(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate75.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.commitmentType === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "commitmentType"},message:"must have required property '"+"commitmentType"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.date === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "date"},message:"must have required property '"+"date"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.receiver === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "receiver"},message:"must have required property '"+"receiver"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.performance === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "performance"},message:"must have required property '"+"performance"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "commitmentType") || (key0 === "cause")) || (key0 === "date")) || (key0 === "receiver")) || (key0 === "performance")) || (key0 === "fileHash"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.commitmentType !== undefined){
let data0 = data.commitmentType;
if(typeof data0 === "string"){
if(func1(data0) > 64){
const err5 = {instancePath:instancePath+"/commitmentType",schemaPath:"#/properties/commitmentType/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(func1(data0) < 1){
const err6 = {instancePath:instancePath+"/commitmentType",schemaPath:"#/properties/commitmentType/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/commitmentType",schemaPath:"#/properties/commitmentType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.cause !== undefined){
let data1 = data.cause;
if(typeof data1 === "string"){
if(func1(data1) > 512){
const err8 = {instancePath:instancePath+"/cause",schemaPath:"#/properties/cause/maxLength",keyword:"maxLength",params:{limit: 512},message:"must NOT have more than 512 characters"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(func1(data1) < 1){
const err9 = {instancePath:instancePath+"/cause",schemaPath:"#/properties/cause/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/cause",schemaPath:"#/properties/cause/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.date !== undefined){
let data2 = data.date;
if(typeof data2 === "string"){
if(!pattern21.test(data2)){
const err11 = {instancePath:instancePath+"/date",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/date",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.receiver !== undefined){
let data3 = data.receiver;
if(typeof data3 === "string"){
if(func1(data3) > 200){
const err13 = {instancePath:instancePath+"/receiver",schemaPath:"#/properties/receiver/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(func1(data3) < 1){
const err14 = {instancePath:instancePath+"/receiver",schemaPath:"#/properties/receiver/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err15 = {instancePath:instancePath+"/receiver",schemaPath:"#/properties/receiver/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.performance !== undefined){
let data4 = data.performance;
if(typeof data4 === "string"){
if(func1(data4) > 64){
const err16 = {instancePath:instancePath+"/performance",schemaPath:"#/properties/performance/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(func1(data4) < 1){
const err17 = {instancePath:instancePath+"/performance",schemaPath:"#/properties/performance/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err18 = {instancePath:instancePath+"/performance",schemaPath:"#/properties/performance/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.fileHash !== undefined){
let data5 = data.fileHash;
if(typeof data5 === "string"){
if(!pattern5.test(data5)){
const err19 = {instancePath:instancePath+"/fileHash",schemaPath:"values.json#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/fileHash",schemaPath:"values.json#/$defs/digest/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
validate75.errors = vErrors;
return errors === 0;
}
validate75.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate72(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate72.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.items !== undefined){
let data0 = data.items;
const _errs3 = errors;
if(errors === _errs3){
if(Array.isArray(data0)){
if(data0.length > 0){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.empty === undefined){
const err2 = {instancePath,schemaPath:"#/then/required",keyword:"required",params:{missingProperty: "empty"},message:"must have required property '"+"empty"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
valid0 = _valid0;
ifClause0 = "then";
}
else {
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.empty !== undefined){
const err3 = {instancePath:instancePath+"/empty",schemaPath:"#/else/properties/empty/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid0 = _errs6 === errors;
valid0 = _valid0;
if(valid0){
var props0 = {};
props0.empty = true;
props0.items = true;
}
ifClause0 = "else";
}
if(!valid0){
const err4 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.items === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "items"},message:"must have required property '"+"items"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "items") || (key0 === "empty"))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.items !== undefined){
let data2 = data.items;
if(Array.isArray(data2)){
if(data2.length > 10000){
const err7 = {instancePath:instancePath+"/items",schemaPath:"#/properties/items/maxItems",keyword:"maxItems",params:{limit: 10000},message:"must NOT have more than 10000 items"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.recordId === undefined){
const err8 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "recordId"},message:"must have required property '"+"recordId"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data3.division === undefined){
const err9 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "division"},message:"must have required property '"+"division"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data3.authorityName === undefined){
const err10 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "authorityName"},message:"must have required property '"+"authorityName"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data3.sourceOrgName === undefined){
const err11 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "sourceOrgName"},message:"must have required property '"+"sourceOrgName"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data3.content === undefined){
const err12 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "content"},message:"must have required property '"+"content"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key1 in data3){
if(!(((((((key1 === "recordId") || (key1 === "division")) || (key1 === "authorityName")) || (key1 === "sourceOrgName")) || (key1 === "mark")) || (key1 === "source")) || (key1 === "content"))){
const err13 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data3.recordId !== undefined){
let data4 = data3.recordId;
if(typeof data4 === "string"){
if(!pattern12.test(data4)){
const err14 = {instancePath:instancePath+"/items/" + i0+"/recordId",schemaPath:"values.json#/$defs/recordId/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"+"\""};
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
const err15 = {instancePath:instancePath+"/items/" + i0+"/recordId",schemaPath:"values.json#/$defs/recordId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data3.division !== undefined){
let data5 = data3.division;
if(typeof data5 === "string"){
if(!pattern9.test(data5)){
const err16 = {instancePath:instancePath+"/items/" + i0+"/division",schemaPath:"values.json#/$defs/division/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{5}$"},message:"must match pattern \""+"^[1-9][0-9]{5}$"+"\""};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/items/" + i0+"/division",schemaPath:"values.json#/$defs/division/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data3.authorityName !== undefined){
let data6 = data3.authorityName;
if(typeof data6 === "string"){
if(func1(data6) > 200){
const err18 = {instancePath:instancePath+"/items/" + i0+"/authorityName",schemaPath:"#/properties/items/items/properties/authorityName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(func1(data6) < 1){
const err19 = {instancePath:instancePath+"/items/" + i0+"/authorityName",schemaPath:"#/properties/items/items/properties/authorityName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/items/" + i0+"/authorityName",schemaPath:"#/properties/items/items/properties/authorityName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data3.sourceOrgName !== undefined){
let data7 = data3.sourceOrgName;
if(typeof data7 === "string"){
if(func1(data7) > 200){
const err21 = {instancePath:instancePath+"/items/" + i0+"/sourceOrgName",schemaPath:"#/properties/items/items/properties/sourceOrgName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(func1(data7) < 1){
const err22 = {instancePath:instancePath+"/items/" + i0+"/sourceOrgName",schemaPath:"#/properties/items/items/properties/sourceOrgName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err23 = {instancePath:instancePath+"/items/" + i0+"/sourceOrgName",schemaPath:"#/properties/items/items/properties/sourceOrgName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data3.mark !== undefined){
let data8 = data3.mark;
if(typeof data8 !== "string"){
const err24 = {instancePath:instancePath+"/items/" + i0+"/mark",schemaPath:"#/properties/items/items/properties/mark/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(!((data8 === "异议处理中") || (data8 === "公示期已满"))){
const err25 = {instancePath:instancePath+"/items/" + i0+"/mark",schemaPath:"#/properties/items/items/properties/mark/enum",keyword:"enum",params:{allowedValues: schema164.properties.items.items.properties.mark.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data3.source !== undefined){
let data9 = data3.source;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.mapping === undefined){
const err26 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/required",keyword:"required",params:{missingProperty: "mapping"},message:"must have required property '"+"mapping"+"'"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data9.mappingVersion === undefined){
const err27 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/required",keyword:"required",params:{missingProperty: "mappingVersion"},message:"must have required property '"+"mappingVersion"+"'"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
for(const key2 in data9){
if(!((((((key2 === "mapping") || (key2 === "mappingVersion")) || (key2 === "feed")) || (key2 === "generation")) || (key2 === "seq")) || (key2 === "ledger"))){
const err28 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data9.mapping !== undefined){
let data10 = data9.mapping;
if(typeof data10 === "string"){
if(func1(data10) > 128){
const err29 = {instancePath:instancePath+"/items/" + i0+"/source/mapping",schemaPath:"report-parts.json#/$defs/source/properties/mapping/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(func1(data10) < 1){
const err30 = {instancePath:instancePath+"/items/" + i0+"/source/mapping",schemaPath:"report-parts.json#/$defs/source/properties/mapping/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err31 = {instancePath:instancePath+"/items/" + i0+"/source/mapping",schemaPath:"report-parts.json#/$defs/source/properties/mapping/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data9.mappingVersion !== undefined){
let data11 = data9.mappingVersion;
if(typeof data11 === "string"){
if(func1(data11) > 32){
const err32 = {instancePath:instancePath+"/items/" + i0+"/source/mappingVersion",schemaPath:"report-parts.json#/$defs/source/properties/mappingVersion/maxLength",keyword:"maxLength",params:{limit: 32},message:"must NOT have more than 32 characters"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(func1(data11) < 1){
const err33 = {instancePath:instancePath+"/items/" + i0+"/source/mappingVersion",schemaPath:"report-parts.json#/$defs/source/properties/mappingVersion/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err34 = {instancePath:instancePath+"/items/" + i0+"/source/mappingVersion",schemaPath:"report-parts.json#/$defs/source/properties/mappingVersion/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data9.feed !== undefined){
let data12 = data9.feed;
if(typeof data12 === "string"){
if(func1(data12) > 64){
const err35 = {instancePath:instancePath+"/items/" + i0+"/source/feed",schemaPath:"report-parts.json#/$defs/source/properties/feed/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(func1(data12) < 1){
const err36 = {instancePath:instancePath+"/items/" + i0+"/source/feed",schemaPath:"report-parts.json#/$defs/source/properties/feed/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err37 = {instancePath:instancePath+"/items/" + i0+"/source/feed",schemaPath:"report-parts.json#/$defs/source/properties/feed/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data9.generation !== undefined){
let data13 = data9.generation;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err38 = {instancePath:instancePath+"/items/" + i0+"/source/generation",schemaPath:"report-parts.json#/$defs/source/properties/generation/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 1000000 || isNaN(data13)){
const err39 = {instancePath:instancePath+"/items/" + i0+"/source/generation",schemaPath:"report-parts.json#/$defs/source/properties/generation/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data13 < 1 || isNaN(data13)){
const err40 = {instancePath:instancePath+"/items/" + i0+"/source/generation",schemaPath:"report-parts.json#/$defs/source/properties/generation/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
if(data9.seq !== undefined){
let data14 = data9.seq;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err41 = {instancePath:instancePath+"/items/" + i0+"/source/seq",schemaPath:"report-parts.json#/$defs/source/properties/seq/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 1000000000 || isNaN(data14)){
const err42 = {instancePath:instancePath+"/items/" + i0+"/source/seq",schemaPath:"report-parts.json#/$defs/source/properties/seq/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data14 < 0 || isNaN(data14)){
const err43 = {instancePath:instancePath+"/items/" + i0+"/source/seq",schemaPath:"report-parts.json#/$defs/source/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
if(data9.ledger !== undefined){
let data15 = data9.ledger;
if(typeof data15 !== "string"){
const err44 = {instancePath:instancePath+"/items/" + i0+"/source/ledger",schemaPath:"report-parts.json#/$defs/source/properties/ledger/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(!(data15 === "账目不一致")){
const err45 = {instancePath:instancePath+"/items/" + i0+"/source/ledger",schemaPath:"report-parts.json#/$defs/source/properties/ledger/enum",keyword:"enum",params:{allowedValues: schema47.properties.ledger.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data9.feed !== undefined){
if(data9.generation === undefined){
const err46 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/dependentRequired",keyword:"dependentRequired",params:{property: "feed",
    missingProperty: "generation",
    depsCount: 2,
    deps: "generation, seq"},message:"must have properties generation, seq when property feed is present"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data9.seq === undefined){
const err47 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/dependentRequired",keyword:"dependentRequired",params:{property: "feed",
    missingProperty: "seq",
    depsCount: 2,
    deps: "generation, seq"},message:"must have properties generation, seq when property feed is present"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
else {
const err48 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data3.content !== undefined){
if(!(validate75(data3.content, {instancePath:instancePath+"/items/" + i0+"/content",parentData:data3,parentDataProperty:"content",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
errors = vErrors.length;
}
}
}
else {
const err49 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath:instancePath+"/items",schemaPath:"#/properties/items/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.empty !== undefined){
if("查询期内无相关信息" !== data.empty){
const err51 = {instancePath:instancePath+"/empty",schemaPath:"#/properties/empty/const",keyword:"const",params:{allowedValue: "查询期内无相关信息"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
validate72.errors = vErrors;
return errors === 0;
}
validate72.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema174 = {"type":"object","properties":{"items":{"type":"array","items":{"type":"object","properties":{"recordId":{"$ref":"values.json#/$defs/recordId"},"division":{"$ref":"values.json#/$defs/division"},"authorityName":{"type":"string","minLength":1,"maxLength":200},"sourceOrgName":{"type":"string","minLength":1,"maxLength":200},"mark":{"type":"string","enum":["异议处理中","公示期已满"]},"source":{"$ref":"report-parts.json#/$defs/source"},"content":{"$ref":"r10-evaluation.json#/properties/content"}},"required":["recordId","division","authorityName","sourceOrgName","content"],"additionalProperties":false},"maxItems":10000},"empty":{"const":"查询期内无相关信息"}},"required":["items"],"additionalProperties":false,"if":{"properties":{"items":{"type":"array","maxItems":0}}},"then":{"required":["empty"]},"else":{"properties":{"empty":false}}};
const schema181 = {"type":"object","properties":{"evaluator":{"type":"string","minLength":1,"maxLength":200},"scale":{"type":"string","minLength":1,"maxLength":64},"grade":{"type":"string","minLength":1,"maxLength":32},"date":{"$ref":"values.json#/$defs/day"},"validTo":{"$ref":"values.json#/$defs/day"},"inspectionTier":{"type":"string","minLength":1,"maxLength":64}},"required":["evaluator","scale","grade","date"],"additionalProperties":false};

function validate81(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate81.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.evaluator === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "evaluator"},message:"must have required property '"+"evaluator"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.scale === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "scale"},message:"must have required property '"+"scale"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.grade === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "grade"},message:"must have required property '"+"grade"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.date === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "date"},message:"must have required property '"+"date"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "evaluator") || (key0 === "scale")) || (key0 === "grade")) || (key0 === "date")) || (key0 === "validTo")) || (key0 === "inspectionTier"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.evaluator !== undefined){
let data0 = data.evaluator;
if(typeof data0 === "string"){
if(func1(data0) > 200){
const err5 = {instancePath:instancePath+"/evaluator",schemaPath:"#/properties/evaluator/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(func1(data0) < 1){
const err6 = {instancePath:instancePath+"/evaluator",schemaPath:"#/properties/evaluator/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/evaluator",schemaPath:"#/properties/evaluator/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.scale !== undefined){
let data1 = data.scale;
if(typeof data1 === "string"){
if(func1(data1) > 64){
const err8 = {instancePath:instancePath+"/scale",schemaPath:"#/properties/scale/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(func1(data1) < 1){
const err9 = {instancePath:instancePath+"/scale",schemaPath:"#/properties/scale/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/scale",schemaPath:"#/properties/scale/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.grade !== undefined){
let data2 = data.grade;
if(typeof data2 === "string"){
if(func1(data2) > 32){
const err11 = {instancePath:instancePath+"/grade",schemaPath:"#/properties/grade/maxLength",keyword:"maxLength",params:{limit: 32},message:"must NOT have more than 32 characters"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(func1(data2) < 1){
const err12 = {instancePath:instancePath+"/grade",schemaPath:"#/properties/grade/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/grade",schemaPath:"#/properties/grade/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.date !== undefined){
let data3 = data.date;
if(typeof data3 === "string"){
if(!pattern21.test(data3)){
const err14 = {instancePath:instancePath+"/date",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err15 = {instancePath:instancePath+"/date",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.validTo !== undefined){
let data4 = data.validTo;
if(typeof data4 === "string"){
if(!pattern21.test(data4)){
const err16 = {instancePath:instancePath+"/validTo",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/validTo",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.inspectionTier !== undefined){
let data5 = data.inspectionTier;
if(typeof data5 === "string"){
if(func1(data5) > 64){
const err18 = {instancePath:instancePath+"/inspectionTier",schemaPath:"#/properties/inspectionTier/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(func1(data5) < 1){
const err19 = {instancePath:instancePath+"/inspectionTier",schemaPath:"#/properties/inspectionTier/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/inspectionTier",schemaPath:"#/properties/inspectionTier/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
validate81.errors = vErrors;
return errors === 0;
}
validate81.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate78(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate78.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.items !== undefined){
let data0 = data.items;
const _errs3 = errors;
if(errors === _errs3){
if(Array.isArray(data0)){
if(data0.length > 0){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.empty === undefined){
const err2 = {instancePath,schemaPath:"#/then/required",keyword:"required",params:{missingProperty: "empty"},message:"must have required property '"+"empty"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
valid0 = _valid0;
ifClause0 = "then";
}
else {
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.empty !== undefined){
const err3 = {instancePath:instancePath+"/empty",schemaPath:"#/else/properties/empty/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid0 = _errs6 === errors;
valid0 = _valid0;
if(valid0){
var props0 = {};
props0.empty = true;
props0.items = true;
}
ifClause0 = "else";
}
if(!valid0){
const err4 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.items === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "items"},message:"must have required property '"+"items"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "items") || (key0 === "empty"))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.items !== undefined){
let data2 = data.items;
if(Array.isArray(data2)){
if(data2.length > 10000){
const err7 = {instancePath:instancePath+"/items",schemaPath:"#/properties/items/maxItems",keyword:"maxItems",params:{limit: 10000},message:"must NOT have more than 10000 items"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.recordId === undefined){
const err8 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "recordId"},message:"must have required property '"+"recordId"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data3.division === undefined){
const err9 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "division"},message:"must have required property '"+"division"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data3.authorityName === undefined){
const err10 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "authorityName"},message:"must have required property '"+"authorityName"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data3.sourceOrgName === undefined){
const err11 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "sourceOrgName"},message:"must have required property '"+"sourceOrgName"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data3.content === undefined){
const err12 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "content"},message:"must have required property '"+"content"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key1 in data3){
if(!(((((((key1 === "recordId") || (key1 === "division")) || (key1 === "authorityName")) || (key1 === "sourceOrgName")) || (key1 === "mark")) || (key1 === "source")) || (key1 === "content"))){
const err13 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data3.recordId !== undefined){
let data4 = data3.recordId;
if(typeof data4 === "string"){
if(!pattern12.test(data4)){
const err14 = {instancePath:instancePath+"/items/" + i0+"/recordId",schemaPath:"values.json#/$defs/recordId/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"+"\""};
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
const err15 = {instancePath:instancePath+"/items/" + i0+"/recordId",schemaPath:"values.json#/$defs/recordId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data3.division !== undefined){
let data5 = data3.division;
if(typeof data5 === "string"){
if(!pattern9.test(data5)){
const err16 = {instancePath:instancePath+"/items/" + i0+"/division",schemaPath:"values.json#/$defs/division/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{5}$"},message:"must match pattern \""+"^[1-9][0-9]{5}$"+"\""};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/items/" + i0+"/division",schemaPath:"values.json#/$defs/division/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data3.authorityName !== undefined){
let data6 = data3.authorityName;
if(typeof data6 === "string"){
if(func1(data6) > 200){
const err18 = {instancePath:instancePath+"/items/" + i0+"/authorityName",schemaPath:"#/properties/items/items/properties/authorityName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(func1(data6) < 1){
const err19 = {instancePath:instancePath+"/items/" + i0+"/authorityName",schemaPath:"#/properties/items/items/properties/authorityName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/items/" + i0+"/authorityName",schemaPath:"#/properties/items/items/properties/authorityName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data3.sourceOrgName !== undefined){
let data7 = data3.sourceOrgName;
if(typeof data7 === "string"){
if(func1(data7) > 200){
const err21 = {instancePath:instancePath+"/items/" + i0+"/sourceOrgName",schemaPath:"#/properties/items/items/properties/sourceOrgName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(func1(data7) < 1){
const err22 = {instancePath:instancePath+"/items/" + i0+"/sourceOrgName",schemaPath:"#/properties/items/items/properties/sourceOrgName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err23 = {instancePath:instancePath+"/items/" + i0+"/sourceOrgName",schemaPath:"#/properties/items/items/properties/sourceOrgName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data3.mark !== undefined){
let data8 = data3.mark;
if(typeof data8 !== "string"){
const err24 = {instancePath:instancePath+"/items/" + i0+"/mark",schemaPath:"#/properties/items/items/properties/mark/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(!((data8 === "异议处理中") || (data8 === "公示期已满"))){
const err25 = {instancePath:instancePath+"/items/" + i0+"/mark",schemaPath:"#/properties/items/items/properties/mark/enum",keyword:"enum",params:{allowedValues: schema174.properties.items.items.properties.mark.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data3.source !== undefined){
let data9 = data3.source;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.mapping === undefined){
const err26 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/required",keyword:"required",params:{missingProperty: "mapping"},message:"must have required property '"+"mapping"+"'"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data9.mappingVersion === undefined){
const err27 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/required",keyword:"required",params:{missingProperty: "mappingVersion"},message:"must have required property '"+"mappingVersion"+"'"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
for(const key2 in data9){
if(!((((((key2 === "mapping") || (key2 === "mappingVersion")) || (key2 === "feed")) || (key2 === "generation")) || (key2 === "seq")) || (key2 === "ledger"))){
const err28 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data9.mapping !== undefined){
let data10 = data9.mapping;
if(typeof data10 === "string"){
if(func1(data10) > 128){
const err29 = {instancePath:instancePath+"/items/" + i0+"/source/mapping",schemaPath:"report-parts.json#/$defs/source/properties/mapping/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(func1(data10) < 1){
const err30 = {instancePath:instancePath+"/items/" + i0+"/source/mapping",schemaPath:"report-parts.json#/$defs/source/properties/mapping/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err31 = {instancePath:instancePath+"/items/" + i0+"/source/mapping",schemaPath:"report-parts.json#/$defs/source/properties/mapping/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data9.mappingVersion !== undefined){
let data11 = data9.mappingVersion;
if(typeof data11 === "string"){
if(func1(data11) > 32){
const err32 = {instancePath:instancePath+"/items/" + i0+"/source/mappingVersion",schemaPath:"report-parts.json#/$defs/source/properties/mappingVersion/maxLength",keyword:"maxLength",params:{limit: 32},message:"must NOT have more than 32 characters"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(func1(data11) < 1){
const err33 = {instancePath:instancePath+"/items/" + i0+"/source/mappingVersion",schemaPath:"report-parts.json#/$defs/source/properties/mappingVersion/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err34 = {instancePath:instancePath+"/items/" + i0+"/source/mappingVersion",schemaPath:"report-parts.json#/$defs/source/properties/mappingVersion/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data9.feed !== undefined){
let data12 = data9.feed;
if(typeof data12 === "string"){
if(func1(data12) > 64){
const err35 = {instancePath:instancePath+"/items/" + i0+"/source/feed",schemaPath:"report-parts.json#/$defs/source/properties/feed/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(func1(data12) < 1){
const err36 = {instancePath:instancePath+"/items/" + i0+"/source/feed",schemaPath:"report-parts.json#/$defs/source/properties/feed/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err37 = {instancePath:instancePath+"/items/" + i0+"/source/feed",schemaPath:"report-parts.json#/$defs/source/properties/feed/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data9.generation !== undefined){
let data13 = data9.generation;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err38 = {instancePath:instancePath+"/items/" + i0+"/source/generation",schemaPath:"report-parts.json#/$defs/source/properties/generation/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 1000000 || isNaN(data13)){
const err39 = {instancePath:instancePath+"/items/" + i0+"/source/generation",schemaPath:"report-parts.json#/$defs/source/properties/generation/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data13 < 1 || isNaN(data13)){
const err40 = {instancePath:instancePath+"/items/" + i0+"/source/generation",schemaPath:"report-parts.json#/$defs/source/properties/generation/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
if(data9.seq !== undefined){
let data14 = data9.seq;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err41 = {instancePath:instancePath+"/items/" + i0+"/source/seq",schemaPath:"report-parts.json#/$defs/source/properties/seq/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 1000000000 || isNaN(data14)){
const err42 = {instancePath:instancePath+"/items/" + i0+"/source/seq",schemaPath:"report-parts.json#/$defs/source/properties/seq/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data14 < 0 || isNaN(data14)){
const err43 = {instancePath:instancePath+"/items/" + i0+"/source/seq",schemaPath:"report-parts.json#/$defs/source/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
if(data9.ledger !== undefined){
let data15 = data9.ledger;
if(typeof data15 !== "string"){
const err44 = {instancePath:instancePath+"/items/" + i0+"/source/ledger",schemaPath:"report-parts.json#/$defs/source/properties/ledger/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(!(data15 === "账目不一致")){
const err45 = {instancePath:instancePath+"/items/" + i0+"/source/ledger",schemaPath:"report-parts.json#/$defs/source/properties/ledger/enum",keyword:"enum",params:{allowedValues: schema47.properties.ledger.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data9.feed !== undefined){
if(data9.generation === undefined){
const err46 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/dependentRequired",keyword:"dependentRequired",params:{property: "feed",
    missingProperty: "generation",
    depsCount: 2,
    deps: "generation, seq"},message:"must have properties generation, seq when property feed is present"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data9.seq === undefined){
const err47 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/dependentRequired",keyword:"dependentRequired",params:{property: "feed",
    missingProperty: "seq",
    depsCount: 2,
    deps: "generation, seq"},message:"must have properties generation, seq when property feed is present"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
else {
const err48 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data3.content !== undefined){
if(!(validate81(data3.content, {instancePath:instancePath+"/items/" + i0+"/content",parentData:data3,parentDataProperty:"content",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
errors = vErrors.length;
}
}
}
else {
const err49 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath:instancePath+"/items",schemaPath:"#/properties/items/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.empty !== undefined){
if("查询期内无相关信息" !== data.empty){
const err51 = {instancePath:instancePath+"/empty",schemaPath:"#/properties/empty/const",keyword:"const",params:{allowedValue: "查询期内无相关信息"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
validate78.errors = vErrors;
return errors === 0;
}
validate78.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema184 = {"type":"object","properties":{"items":{"type":"array","items":{"type":"object","properties":{"recordId":{"$ref":"values.json#/$defs/recordId"},"division":{"$ref":"values.json#/$defs/division"},"authorityName":{"type":"string","minLength":1,"maxLength":200},"sourceOrgName":{"type":"string","minLength":1,"maxLength":200},"mark":{"type":"string","enum":["异议处理中","公示期已满"]},"source":{"$ref":"report-parts.json#/$defs/source"},"content":{"$ref":"r06-judgment.json#/properties/content"}},"required":["recordId","division","authorityName","sourceOrgName","content"],"additionalProperties":false},"maxItems":10000},"empty":{"const":"查询期内无相关信息"}},"required":["items"],"additionalProperties":false,"if":{"properties":{"items":{"type":"array","maxItems":0}}},"then":{"required":["empty"]},"else":{"properties":{"empty":false}}};
const schema190 = {"type":"object","properties":{"caseNo":{"type":"string","minLength":1,"maxLength":128},"court":{"type":"string","minLength":1,"maxLength":200},"documentDate":{"$ref":"values.json#/$defs/day"},"obligation":{"type":"string","minLength":1,"maxLength":2000},"performance":{"type":"string","minLength":1,"maxLength":64},"isJudgmentDefaulter":{"type":"boolean"},"endEvent":{"type":"string","minLength":1,"maxLength":200}},"required":["caseNo","court","documentDate","isJudgmentDefaulter"],"additionalProperties":false};

function validate87(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate87.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.caseNo === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "caseNo"},message:"must have required property '"+"caseNo"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.court === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "court"},message:"must have required property '"+"court"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.documentDate === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "documentDate"},message:"must have required property '"+"documentDate"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.isJudgmentDefaulter === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "isJudgmentDefaulter"},message:"must have required property '"+"isJudgmentDefaulter"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "caseNo") || (key0 === "court")) || (key0 === "documentDate")) || (key0 === "obligation")) || (key0 === "performance")) || (key0 === "isJudgmentDefaulter")) || (key0 === "endEvent"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.caseNo !== undefined){
let data0 = data.caseNo;
if(typeof data0 === "string"){
if(func1(data0) > 128){
const err5 = {instancePath:instancePath+"/caseNo",schemaPath:"#/properties/caseNo/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(func1(data0) < 1){
const err6 = {instancePath:instancePath+"/caseNo",schemaPath:"#/properties/caseNo/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/caseNo",schemaPath:"#/properties/caseNo/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.court !== undefined){
let data1 = data.court;
if(typeof data1 === "string"){
if(func1(data1) > 200){
const err8 = {instancePath:instancePath+"/court",schemaPath:"#/properties/court/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(func1(data1) < 1){
const err9 = {instancePath:instancePath+"/court",schemaPath:"#/properties/court/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/court",schemaPath:"#/properties/court/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.documentDate !== undefined){
let data2 = data.documentDate;
if(typeof data2 === "string"){
if(!pattern21.test(data2)){
const err11 = {instancePath:instancePath+"/documentDate",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/documentDate",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.obligation !== undefined){
let data3 = data.obligation;
if(typeof data3 === "string"){
if(func1(data3) > 2000){
const err13 = {instancePath:instancePath+"/obligation",schemaPath:"#/properties/obligation/maxLength",keyword:"maxLength",params:{limit: 2000},message:"must NOT have more than 2000 characters"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(func1(data3) < 1){
const err14 = {instancePath:instancePath+"/obligation",schemaPath:"#/properties/obligation/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err15 = {instancePath:instancePath+"/obligation",schemaPath:"#/properties/obligation/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.performance !== undefined){
let data4 = data.performance;
if(typeof data4 === "string"){
if(func1(data4) > 64){
const err16 = {instancePath:instancePath+"/performance",schemaPath:"#/properties/performance/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(func1(data4) < 1){
const err17 = {instancePath:instancePath+"/performance",schemaPath:"#/properties/performance/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err18 = {instancePath:instancePath+"/performance",schemaPath:"#/properties/performance/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.isJudgmentDefaulter !== undefined){
if(typeof data.isJudgmentDefaulter !== "boolean"){
const err19 = {instancePath:instancePath+"/isJudgmentDefaulter",schemaPath:"#/properties/isJudgmentDefaulter/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.endEvent !== undefined){
let data6 = data.endEvent;
if(typeof data6 === "string"){
if(func1(data6) > 200){
const err20 = {instancePath:instancePath+"/endEvent",schemaPath:"#/properties/endEvent/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(func1(data6) < 1){
const err21 = {instancePath:instancePath+"/endEvent",schemaPath:"#/properties/endEvent/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/endEvent",schemaPath:"#/properties/endEvent/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
validate87.errors = vErrors;
return errors === 0;
}
validate87.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate84(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate84.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.items !== undefined){
let data0 = data.items;
const _errs3 = errors;
if(errors === _errs3){
if(Array.isArray(data0)){
if(data0.length > 0){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.empty === undefined){
const err2 = {instancePath,schemaPath:"#/then/required",keyword:"required",params:{missingProperty: "empty"},message:"must have required property '"+"empty"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
valid0 = _valid0;
ifClause0 = "then";
}
else {
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.empty !== undefined){
const err3 = {instancePath:instancePath+"/empty",schemaPath:"#/else/properties/empty/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid0 = _errs6 === errors;
valid0 = _valid0;
if(valid0){
var props0 = {};
props0.empty = true;
props0.items = true;
}
ifClause0 = "else";
}
if(!valid0){
const err4 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.items === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "items"},message:"must have required property '"+"items"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "items") || (key0 === "empty"))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.items !== undefined){
let data2 = data.items;
if(Array.isArray(data2)){
if(data2.length > 10000){
const err7 = {instancePath:instancePath+"/items",schemaPath:"#/properties/items/maxItems",keyword:"maxItems",params:{limit: 10000},message:"must NOT have more than 10000 items"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.recordId === undefined){
const err8 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "recordId"},message:"must have required property '"+"recordId"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data3.division === undefined){
const err9 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "division"},message:"must have required property '"+"division"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data3.authorityName === undefined){
const err10 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "authorityName"},message:"must have required property '"+"authorityName"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data3.sourceOrgName === undefined){
const err11 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "sourceOrgName"},message:"must have required property '"+"sourceOrgName"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data3.content === undefined){
const err12 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "content"},message:"must have required property '"+"content"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key1 in data3){
if(!(((((((key1 === "recordId") || (key1 === "division")) || (key1 === "authorityName")) || (key1 === "sourceOrgName")) || (key1 === "mark")) || (key1 === "source")) || (key1 === "content"))){
const err13 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data3.recordId !== undefined){
let data4 = data3.recordId;
if(typeof data4 === "string"){
if(!pattern12.test(data4)){
const err14 = {instancePath:instancePath+"/items/" + i0+"/recordId",schemaPath:"values.json#/$defs/recordId/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"+"\""};
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
const err15 = {instancePath:instancePath+"/items/" + i0+"/recordId",schemaPath:"values.json#/$defs/recordId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data3.division !== undefined){
let data5 = data3.division;
if(typeof data5 === "string"){
if(!pattern9.test(data5)){
const err16 = {instancePath:instancePath+"/items/" + i0+"/division",schemaPath:"values.json#/$defs/division/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{5}$"},message:"must match pattern \""+"^[1-9][0-9]{5}$"+"\""};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/items/" + i0+"/division",schemaPath:"values.json#/$defs/division/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data3.authorityName !== undefined){
let data6 = data3.authorityName;
if(typeof data6 === "string"){
if(func1(data6) > 200){
const err18 = {instancePath:instancePath+"/items/" + i0+"/authorityName",schemaPath:"#/properties/items/items/properties/authorityName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(func1(data6) < 1){
const err19 = {instancePath:instancePath+"/items/" + i0+"/authorityName",schemaPath:"#/properties/items/items/properties/authorityName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/items/" + i0+"/authorityName",schemaPath:"#/properties/items/items/properties/authorityName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data3.sourceOrgName !== undefined){
let data7 = data3.sourceOrgName;
if(typeof data7 === "string"){
if(func1(data7) > 200){
const err21 = {instancePath:instancePath+"/items/" + i0+"/sourceOrgName",schemaPath:"#/properties/items/items/properties/sourceOrgName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(func1(data7) < 1){
const err22 = {instancePath:instancePath+"/items/" + i0+"/sourceOrgName",schemaPath:"#/properties/items/items/properties/sourceOrgName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err23 = {instancePath:instancePath+"/items/" + i0+"/sourceOrgName",schemaPath:"#/properties/items/items/properties/sourceOrgName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data3.mark !== undefined){
let data8 = data3.mark;
if(typeof data8 !== "string"){
const err24 = {instancePath:instancePath+"/items/" + i0+"/mark",schemaPath:"#/properties/items/items/properties/mark/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(!((data8 === "异议处理中") || (data8 === "公示期已满"))){
const err25 = {instancePath:instancePath+"/items/" + i0+"/mark",schemaPath:"#/properties/items/items/properties/mark/enum",keyword:"enum",params:{allowedValues: schema184.properties.items.items.properties.mark.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data3.source !== undefined){
let data9 = data3.source;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.mapping === undefined){
const err26 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/required",keyword:"required",params:{missingProperty: "mapping"},message:"must have required property '"+"mapping"+"'"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data9.mappingVersion === undefined){
const err27 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/required",keyword:"required",params:{missingProperty: "mappingVersion"},message:"must have required property '"+"mappingVersion"+"'"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
for(const key2 in data9){
if(!((((((key2 === "mapping") || (key2 === "mappingVersion")) || (key2 === "feed")) || (key2 === "generation")) || (key2 === "seq")) || (key2 === "ledger"))){
const err28 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data9.mapping !== undefined){
let data10 = data9.mapping;
if(typeof data10 === "string"){
if(func1(data10) > 128){
const err29 = {instancePath:instancePath+"/items/" + i0+"/source/mapping",schemaPath:"report-parts.json#/$defs/source/properties/mapping/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(func1(data10) < 1){
const err30 = {instancePath:instancePath+"/items/" + i0+"/source/mapping",schemaPath:"report-parts.json#/$defs/source/properties/mapping/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err31 = {instancePath:instancePath+"/items/" + i0+"/source/mapping",schemaPath:"report-parts.json#/$defs/source/properties/mapping/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data9.mappingVersion !== undefined){
let data11 = data9.mappingVersion;
if(typeof data11 === "string"){
if(func1(data11) > 32){
const err32 = {instancePath:instancePath+"/items/" + i0+"/source/mappingVersion",schemaPath:"report-parts.json#/$defs/source/properties/mappingVersion/maxLength",keyword:"maxLength",params:{limit: 32},message:"must NOT have more than 32 characters"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(func1(data11) < 1){
const err33 = {instancePath:instancePath+"/items/" + i0+"/source/mappingVersion",schemaPath:"report-parts.json#/$defs/source/properties/mappingVersion/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err34 = {instancePath:instancePath+"/items/" + i0+"/source/mappingVersion",schemaPath:"report-parts.json#/$defs/source/properties/mappingVersion/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data9.feed !== undefined){
let data12 = data9.feed;
if(typeof data12 === "string"){
if(func1(data12) > 64){
const err35 = {instancePath:instancePath+"/items/" + i0+"/source/feed",schemaPath:"report-parts.json#/$defs/source/properties/feed/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(func1(data12) < 1){
const err36 = {instancePath:instancePath+"/items/" + i0+"/source/feed",schemaPath:"report-parts.json#/$defs/source/properties/feed/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err37 = {instancePath:instancePath+"/items/" + i0+"/source/feed",schemaPath:"report-parts.json#/$defs/source/properties/feed/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data9.generation !== undefined){
let data13 = data9.generation;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err38 = {instancePath:instancePath+"/items/" + i0+"/source/generation",schemaPath:"report-parts.json#/$defs/source/properties/generation/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 1000000 || isNaN(data13)){
const err39 = {instancePath:instancePath+"/items/" + i0+"/source/generation",schemaPath:"report-parts.json#/$defs/source/properties/generation/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data13 < 1 || isNaN(data13)){
const err40 = {instancePath:instancePath+"/items/" + i0+"/source/generation",schemaPath:"report-parts.json#/$defs/source/properties/generation/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
if(data9.seq !== undefined){
let data14 = data9.seq;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err41 = {instancePath:instancePath+"/items/" + i0+"/source/seq",schemaPath:"report-parts.json#/$defs/source/properties/seq/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 1000000000 || isNaN(data14)){
const err42 = {instancePath:instancePath+"/items/" + i0+"/source/seq",schemaPath:"report-parts.json#/$defs/source/properties/seq/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data14 < 0 || isNaN(data14)){
const err43 = {instancePath:instancePath+"/items/" + i0+"/source/seq",schemaPath:"report-parts.json#/$defs/source/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
if(data9.ledger !== undefined){
let data15 = data9.ledger;
if(typeof data15 !== "string"){
const err44 = {instancePath:instancePath+"/items/" + i0+"/source/ledger",schemaPath:"report-parts.json#/$defs/source/properties/ledger/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(!(data15 === "账目不一致")){
const err45 = {instancePath:instancePath+"/items/" + i0+"/source/ledger",schemaPath:"report-parts.json#/$defs/source/properties/ledger/enum",keyword:"enum",params:{allowedValues: schema47.properties.ledger.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data9.feed !== undefined){
if(data9.generation === undefined){
const err46 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/dependentRequired",keyword:"dependentRequired",params:{property: "feed",
    missingProperty: "generation",
    depsCount: 2,
    deps: "generation, seq"},message:"must have properties generation, seq when property feed is present"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data9.seq === undefined){
const err47 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/dependentRequired",keyword:"dependentRequired",params:{property: "feed",
    missingProperty: "seq",
    depsCount: 2,
    deps: "generation, seq"},message:"must have properties generation, seq when property feed is present"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
else {
const err48 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data3.content !== undefined){
if(!(validate87(data3.content, {instancePath:instancePath+"/items/" + i0+"/content",parentData:data3,parentDataProperty:"content",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
errors = vErrors.length;
}
}
}
else {
const err49 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath:instancePath+"/items",schemaPath:"#/properties/items/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.empty !== undefined){
if("查询期内无相关信息" !== data.empty){
const err51 = {instancePath:instancePath+"/empty",schemaPath:"#/properties/empty/const",keyword:"const",params:{allowedValue: "查询期内无相关信息"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
validate84.errors = vErrors;
return errors === 0;
}
validate84.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema192 = {"type":"object","properties":{"items":{"type":"array","items":{"type":"object","properties":{"title":{"type":"string","minLength":1,"maxLength":200},"text":{"type":"string","minLength":1,"maxLength":2000},"division":{"$ref":"values.json#/$defs/division"}},"required":["title","text","division"],"additionalProperties":false},"maxItems":100},"empty":{"const":"查询期内无相关信息"}},"required":["items"],"additionalProperties":false,"if":{"properties":{"items":{"type":"array","maxItems":0}}},"then":{"required":["empty"]},"else":{"properties":{"empty":false}}};

function validate90(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate90.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.items !== undefined){
let data0 = data.items;
const _errs3 = errors;
if(errors === _errs3){
if(Array.isArray(data0)){
if(data0.length > 0){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.empty === undefined){
const err2 = {instancePath,schemaPath:"#/then/required",keyword:"required",params:{missingProperty: "empty"},message:"must have required property '"+"empty"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
valid0 = _valid0;
ifClause0 = "then";
}
else {
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.empty !== undefined){
const err3 = {instancePath:instancePath+"/empty",schemaPath:"#/else/properties/empty/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid0 = _errs6 === errors;
valid0 = _valid0;
if(valid0){
var props0 = {};
props0.empty = true;
props0.items = true;
}
ifClause0 = "else";
}
if(!valid0){
const err4 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.items === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "items"},message:"must have required property '"+"items"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "items") || (key0 === "empty"))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.items !== undefined){
let data2 = data.items;
if(Array.isArray(data2)){
if(data2.length > 100){
const err7 = {instancePath:instancePath+"/items",schemaPath:"#/properties/items/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.title === undefined){
const err8 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "title"},message:"must have required property '"+"title"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data3.text === undefined){
const err9 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "text"},message:"must have required property '"+"text"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data3.division === undefined){
const err10 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "division"},message:"must have required property '"+"division"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
for(const key1 in data3){
if(!(((key1 === "title") || (key1 === "text")) || (key1 === "division"))){
const err11 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data3.title !== undefined){
let data4 = data3.title;
if(typeof data4 === "string"){
if(func1(data4) > 200){
const err12 = {instancePath:instancePath+"/items/" + i0+"/title",schemaPath:"#/properties/items/items/properties/title/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(func1(data4) < 1){
const err13 = {instancePath:instancePath+"/items/" + i0+"/title",schemaPath:"#/properties/items/items/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/items/" + i0+"/title",schemaPath:"#/properties/items/items/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data3.text !== undefined){
let data5 = data3.text;
if(typeof data5 === "string"){
if(func1(data5) > 2000){
const err15 = {instancePath:instancePath+"/items/" + i0+"/text",schemaPath:"#/properties/items/items/properties/text/maxLength",keyword:"maxLength",params:{limit: 2000},message:"must NOT have more than 2000 characters"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(func1(data5) < 1){
const err16 = {instancePath:instancePath+"/items/" + i0+"/text",schemaPath:"#/properties/items/items/properties/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/items/" + i0+"/text",schemaPath:"#/properties/items/items/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data3.division !== undefined){
let data6 = data3.division;
if(typeof data6 === "string"){
if(!pattern9.test(data6)){
const err18 = {instancePath:instancePath+"/items/" + i0+"/division",schemaPath:"values.json#/$defs/division/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{5}$"},message:"must match pattern \""+"^[1-9][0-9]{5}$"+"\""};
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
const err19 = {instancePath:instancePath+"/items/" + i0+"/division",schemaPath:"values.json#/$defs/division/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/items",schemaPath:"#/properties/items/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.empty !== undefined){
if("查询期内无相关信息" !== data.empty){
const err22 = {instancePath:instancePath+"/empty",schemaPath:"#/properties/empty/const",keyword:"const",params:{allowedValue: "查询期内无相关信息"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
validate90.errors = vErrors;
return errors === 0;
}
validate90.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema195 = {"type":"object","properties":{"items":{"type":"array","items":{"type":"object","properties":{"recordId":{"$ref":"values.json#/$defs/recordId"},"division":{"$ref":"values.json#/$defs/division"},"authorityName":{"type":"string","minLength":1,"maxLength":200},"sourceOrgName":{"type":"string","minLength":1,"maxLength":200},"mark":{"type":"string","enum":["异议处理中","公示期已满"]},"reach":{"type":"string","enum":["惩戒依据","提示信息"]},"adoptedBy":{"type":"array","items":{"$ref":"values.json#/$defs/division"},"maxItems":8},"source":{"$ref":"report-parts.json#/$defs/source"},"content":{"$ref":"r07-serious-listing.json#/properties/content"}},"required":["recordId","division","authorityName","sourceOrgName","content","reach"],"additionalProperties":false},"maxItems":10000},"empty":{"const":"查询期内无相关信息"}},"required":["items"],"additionalProperties":false,"if":{"properties":{"items":{"type":"array","maxItems":0}}},"then":{"required":["empty"]},"else":{"properties":{"empty":false}}};

function validate92(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate92.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.items !== undefined){
let data0 = data.items;
const _errs3 = errors;
if(errors === _errs3){
if(Array.isArray(data0)){
if(data0.length > 0){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.empty === undefined){
const err2 = {instancePath,schemaPath:"#/then/required",keyword:"required",params:{missingProperty: "empty"},message:"must have required property '"+"empty"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
valid0 = _valid0;
ifClause0 = "then";
}
else {
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.empty !== undefined){
const err3 = {instancePath:instancePath+"/empty",schemaPath:"#/else/properties/empty/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid0 = _errs6 === errors;
valid0 = _valid0;
if(valid0){
var props0 = {};
props0.empty = true;
props0.items = true;
}
ifClause0 = "else";
}
if(!valid0){
const err4 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.items === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "items"},message:"must have required property '"+"items"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "items") || (key0 === "empty"))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.items !== undefined){
let data2 = data.items;
if(Array.isArray(data2)){
if(data2.length > 10000){
const err7 = {instancePath:instancePath+"/items",schemaPath:"#/properties/items/maxItems",keyword:"maxItems",params:{limit: 10000},message:"must NOT have more than 10000 items"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.recordId === undefined){
const err8 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "recordId"},message:"must have required property '"+"recordId"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data3.division === undefined){
const err9 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "division"},message:"must have required property '"+"division"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data3.authorityName === undefined){
const err10 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "authorityName"},message:"must have required property '"+"authorityName"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data3.sourceOrgName === undefined){
const err11 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "sourceOrgName"},message:"must have required property '"+"sourceOrgName"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data3.content === undefined){
const err12 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "content"},message:"must have required property '"+"content"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data3.reach === undefined){
const err13 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "reach"},message:"must have required property '"+"reach"+"'"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
for(const key1 in data3){
if(!(func9.call(schema195.properties.items.items.properties, key1))){
const err14 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data3.recordId !== undefined){
let data4 = data3.recordId;
if(typeof data4 === "string"){
if(!pattern12.test(data4)){
const err15 = {instancePath:instancePath+"/items/" + i0+"/recordId",schemaPath:"values.json#/$defs/recordId/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"+"\""};
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
const err16 = {instancePath:instancePath+"/items/" + i0+"/recordId",schemaPath:"values.json#/$defs/recordId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data3.division !== undefined){
let data5 = data3.division;
if(typeof data5 === "string"){
if(!pattern9.test(data5)){
const err17 = {instancePath:instancePath+"/items/" + i0+"/division",schemaPath:"values.json#/$defs/division/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{5}$"},message:"must match pattern \""+"^[1-9][0-9]{5}$"+"\""};
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
const err18 = {instancePath:instancePath+"/items/" + i0+"/division",schemaPath:"values.json#/$defs/division/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data3.authorityName !== undefined){
let data6 = data3.authorityName;
if(typeof data6 === "string"){
if(func1(data6) > 200){
const err19 = {instancePath:instancePath+"/items/" + i0+"/authorityName",schemaPath:"#/properties/items/items/properties/authorityName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(func1(data6) < 1){
const err20 = {instancePath:instancePath+"/items/" + i0+"/authorityName",schemaPath:"#/properties/items/items/properties/authorityName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err21 = {instancePath:instancePath+"/items/" + i0+"/authorityName",schemaPath:"#/properties/items/items/properties/authorityName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data3.sourceOrgName !== undefined){
let data7 = data3.sourceOrgName;
if(typeof data7 === "string"){
if(func1(data7) > 200){
const err22 = {instancePath:instancePath+"/items/" + i0+"/sourceOrgName",schemaPath:"#/properties/items/items/properties/sourceOrgName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(func1(data7) < 1){
const err23 = {instancePath:instancePath+"/items/" + i0+"/sourceOrgName",schemaPath:"#/properties/items/items/properties/sourceOrgName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err24 = {instancePath:instancePath+"/items/" + i0+"/sourceOrgName",schemaPath:"#/properties/items/items/properties/sourceOrgName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data3.mark !== undefined){
let data8 = data3.mark;
if(typeof data8 !== "string"){
const err25 = {instancePath:instancePath+"/items/" + i0+"/mark",schemaPath:"#/properties/items/items/properties/mark/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(!((data8 === "异议处理中") || (data8 === "公示期已满"))){
const err26 = {instancePath:instancePath+"/items/" + i0+"/mark",schemaPath:"#/properties/items/items/properties/mark/enum",keyword:"enum",params:{allowedValues: schema195.properties.items.items.properties.mark.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data3.reach !== undefined){
let data9 = data3.reach;
if(typeof data9 !== "string"){
const err27 = {instancePath:instancePath+"/items/" + i0+"/reach",schemaPath:"#/properties/items/items/properties/reach/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(!((data9 === "惩戒依据") || (data9 === "提示信息"))){
const err28 = {instancePath:instancePath+"/items/" + i0+"/reach",schemaPath:"#/properties/items/items/properties/reach/enum",keyword:"enum",params:{allowedValues: schema195.properties.items.items.properties.reach.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data3.adoptedBy !== undefined){
let data10 = data3.adoptedBy;
if(Array.isArray(data10)){
if(data10.length > 8){
const err29 = {instancePath:instancePath+"/items/" + i0+"/adoptedBy",schemaPath:"#/properties/items/items/properties/adoptedBy/maxItems",keyword:"maxItems",params:{limit: 8},message:"must NOT have more than 8 items"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
let data11 = data10[i1];
if(typeof data11 === "string"){
if(!pattern9.test(data11)){
const err30 = {instancePath:instancePath+"/items/" + i0+"/adoptedBy/" + i1,schemaPath:"values.json#/$defs/division/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{5}$"},message:"must match pattern \""+"^[1-9][0-9]{5}$"+"\""};
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
const err31 = {instancePath:instancePath+"/items/" + i0+"/adoptedBy/" + i1,schemaPath:"values.json#/$defs/division/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/items/" + i0+"/adoptedBy",schemaPath:"#/properties/items/items/properties/adoptedBy/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data3.source !== undefined){
let data12 = data3.source;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.mapping === undefined){
const err33 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/required",keyword:"required",params:{missingProperty: "mapping"},message:"must have required property '"+"mapping"+"'"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data12.mappingVersion === undefined){
const err34 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/required",keyword:"required",params:{missingProperty: "mappingVersion"},message:"must have required property '"+"mappingVersion"+"'"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
for(const key2 in data12){
if(!((((((key2 === "mapping") || (key2 === "mappingVersion")) || (key2 === "feed")) || (key2 === "generation")) || (key2 === "seq")) || (key2 === "ledger"))){
const err35 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data12.mapping !== undefined){
let data13 = data12.mapping;
if(typeof data13 === "string"){
if(func1(data13) > 128){
const err36 = {instancePath:instancePath+"/items/" + i0+"/source/mapping",schemaPath:"report-parts.json#/$defs/source/properties/mapping/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(func1(data13) < 1){
const err37 = {instancePath:instancePath+"/items/" + i0+"/source/mapping",schemaPath:"report-parts.json#/$defs/source/properties/mapping/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err38 = {instancePath:instancePath+"/items/" + i0+"/source/mapping",schemaPath:"report-parts.json#/$defs/source/properties/mapping/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data12.mappingVersion !== undefined){
let data14 = data12.mappingVersion;
if(typeof data14 === "string"){
if(func1(data14) > 32){
const err39 = {instancePath:instancePath+"/items/" + i0+"/source/mappingVersion",schemaPath:"report-parts.json#/$defs/source/properties/mappingVersion/maxLength",keyword:"maxLength",params:{limit: 32},message:"must NOT have more than 32 characters"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(func1(data14) < 1){
const err40 = {instancePath:instancePath+"/items/" + i0+"/source/mappingVersion",schemaPath:"report-parts.json#/$defs/source/properties/mappingVersion/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err41 = {instancePath:instancePath+"/items/" + i0+"/source/mappingVersion",schemaPath:"report-parts.json#/$defs/source/properties/mappingVersion/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data12.feed !== undefined){
let data15 = data12.feed;
if(typeof data15 === "string"){
if(func1(data15) > 64){
const err42 = {instancePath:instancePath+"/items/" + i0+"/source/feed",schemaPath:"report-parts.json#/$defs/source/properties/feed/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(func1(data15) < 1){
const err43 = {instancePath:instancePath+"/items/" + i0+"/source/feed",schemaPath:"report-parts.json#/$defs/source/properties/feed/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err44 = {instancePath:instancePath+"/items/" + i0+"/source/feed",schemaPath:"report-parts.json#/$defs/source/properties/feed/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data12.generation !== undefined){
let data16 = data12.generation;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
const err45 = {instancePath:instancePath+"/items/" + i0+"/source/generation",schemaPath:"report-parts.json#/$defs/source/properties/generation/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 1000000 || isNaN(data16)){
const err46 = {instancePath:instancePath+"/items/" + i0+"/source/generation",schemaPath:"report-parts.json#/$defs/source/properties/generation/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data16 < 1 || isNaN(data16)){
const err47 = {instancePath:instancePath+"/items/" + i0+"/source/generation",schemaPath:"report-parts.json#/$defs/source/properties/generation/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
if(data12.seq !== undefined){
let data17 = data12.seq;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
const err48 = {instancePath:instancePath+"/items/" + i0+"/source/seq",schemaPath:"report-parts.json#/$defs/source/properties/seq/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 > 1000000000 || isNaN(data17)){
const err49 = {instancePath:instancePath+"/items/" + i0+"/source/seq",schemaPath:"report-parts.json#/$defs/source/properties/seq/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(data17 < 0 || isNaN(data17)){
const err50 = {instancePath:instancePath+"/items/" + i0+"/source/seq",schemaPath:"report-parts.json#/$defs/source/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
if(data12.ledger !== undefined){
let data18 = data12.ledger;
if(typeof data18 !== "string"){
const err51 = {instancePath:instancePath+"/items/" + i0+"/source/ledger",schemaPath:"report-parts.json#/$defs/source/properties/ledger/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(!(data18 === "账目不一致")){
const err52 = {instancePath:instancePath+"/items/" + i0+"/source/ledger",schemaPath:"report-parts.json#/$defs/source/properties/ledger/enum",keyword:"enum",params:{allowedValues: schema47.properties.ledger.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data12.feed !== undefined){
if(data12.generation === undefined){
const err53 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/dependentRequired",keyword:"dependentRequired",params:{property: "feed",
    missingProperty: "generation",
    depsCount: 2,
    deps: "generation, seq"},message:"must have properties generation, seq when property feed is present"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(data12.seq === undefined){
const err54 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/dependentRequired",keyword:"dependentRequired",params:{property: "feed",
    missingProperty: "seq",
    depsCount: 2,
    deps: "generation, seq"},message:"must have properties generation, seq when property feed is present"};
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
const err55 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data3.content !== undefined){
if(!(validate63(data3.content, {instancePath:instancePath+"/items/" + i0+"/content",parentData:data3,parentDataProperty:"content",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
}
}
else {
const err56 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
else {
const err57 = {instancePath:instancePath+"/items",schemaPath:"#/properties/items/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data.empty !== undefined){
if("查询期内无相关信息" !== data.empty){
const err58 = {instancePath:instancePath+"/empty",schemaPath:"#/properties/empty/const",keyword:"const",params:{allowedValue: "查询期内无相关信息"},message:"must be equal to constant"};
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
const err59 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
validate92.errors = vErrors;
return errors === 0;
}
validate92.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema200 = {"type":"object","properties":{"items":{"type":"array","items":{"type":"object","properties":{"recordId":{"$ref":"values.json#/$defs/recordId"},"division":{"$ref":"values.json#/$defs/division"},"authorityName":{"type":"string","minLength":1,"maxLength":200},"sourceOrgName":{"type":"string","minLength":1,"maxLength":200},"mark":{"type":"string","enum":["异议处理中","公示期已满"]},"source":{"$ref":"report-parts.json#/$defs/source"},"content":{"$ref":"r08-trusted-listing.json#/properties/content"}},"required":["recordId","division","authorityName","sourceOrgName","content"],"additionalProperties":false},"maxItems":10000},"empty":{"const":"查询期内无相关信息"}},"required":["items"],"additionalProperties":false,"if":{"properties":{"items":{"type":"array","maxItems":0}}},"then":{"required":["empty"]},"else":{"properties":{"empty":false}}};
const schema209 = {"type":"object","properties":{"domain":{"$ref":"values.json#/$defs/listDomain"},"listName":{"type":"string","minLength":1,"maxLength":200},"honourName":{"type":"string","minLength":1,"maxLength":200},"commendationNo":{"type":"string","minLength":1,"maxLength":128},"grade":{"type":"string","minLength":1,"maxLength":32},"evidencePeriod":{"type":"string","minLength":1,"maxLength":64},"validFrom":{"$ref":"values.json#/$defs/day"},"validTo":{"$ref":"values.json#/$defs/day"},"incentives":{"type":"array","items":{"type":"string","minLength":1,"maxLength":64},"maxItems":20,"uniqueItems":true},"disqualifiedBy":{"$ref":"values.json#/$defs/recordId"}},"required":["honourName","validFrom","validTo"],"additionalProperties":false};

function validate98(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate98.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.honourName === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "honourName"},message:"must have required property '"+"honourName"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.validFrom === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "validFrom"},message:"must have required property '"+"validFrom"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.validTo === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "validTo"},message:"must have required property '"+"validTo"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(func9.call(schema209.properties, key0))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.domain !== undefined){
let data0 = data.domain;
if(typeof data0 === "string"){
if(!pattern76.test(data0)){
const err4 = {instancePath:instancePath+"/domain",schemaPath:"values.json#/$defs/listDomain/pattern",keyword:"pattern",params:{pattern: "^[a-z][A-Za-z0-9]{0,31}$"},message:"must match pattern \""+"^[a-z][A-Za-z0-9]{0,31}$"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/domain",schemaPath:"values.json#/$defs/listDomain/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.listName !== undefined){
let data1 = data.listName;
if(typeof data1 === "string"){
if(func1(data1) > 200){
const err6 = {instancePath:instancePath+"/listName",schemaPath:"#/properties/listName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(func1(data1) < 1){
const err7 = {instancePath:instancePath+"/listName",schemaPath:"#/properties/listName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/listName",schemaPath:"#/properties/listName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.honourName !== undefined){
let data2 = data.honourName;
if(typeof data2 === "string"){
if(func1(data2) > 200){
const err9 = {instancePath:instancePath+"/honourName",schemaPath:"#/properties/honourName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(func1(data2) < 1){
const err10 = {instancePath:instancePath+"/honourName",schemaPath:"#/properties/honourName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/honourName",schemaPath:"#/properties/honourName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.commendationNo !== undefined){
let data3 = data.commendationNo;
if(typeof data3 === "string"){
if(func1(data3) > 128){
const err12 = {instancePath:instancePath+"/commendationNo",schemaPath:"#/properties/commendationNo/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(func1(data3) < 1){
const err13 = {instancePath:instancePath+"/commendationNo",schemaPath:"#/properties/commendationNo/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/commendationNo",schemaPath:"#/properties/commendationNo/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.grade !== undefined){
let data4 = data.grade;
if(typeof data4 === "string"){
if(func1(data4) > 32){
const err15 = {instancePath:instancePath+"/grade",schemaPath:"#/properties/grade/maxLength",keyword:"maxLength",params:{limit: 32},message:"must NOT have more than 32 characters"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(func1(data4) < 1){
const err16 = {instancePath:instancePath+"/grade",schemaPath:"#/properties/grade/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/grade",schemaPath:"#/properties/grade/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.evidencePeriod !== undefined){
let data5 = data.evidencePeriod;
if(typeof data5 === "string"){
if(func1(data5) > 64){
const err18 = {instancePath:instancePath+"/evidencePeriod",schemaPath:"#/properties/evidencePeriod/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(func1(data5) < 1){
const err19 = {instancePath:instancePath+"/evidencePeriod",schemaPath:"#/properties/evidencePeriod/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/evidencePeriod",schemaPath:"#/properties/evidencePeriod/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.validFrom !== undefined){
let data6 = data.validFrom;
if(typeof data6 === "string"){
if(!pattern21.test(data6)){
const err21 = {instancePath:instancePath+"/validFrom",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/validFrom",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.validTo !== undefined){
let data7 = data.validTo;
if(typeof data7 === "string"){
if(!pattern21.test(data7)){
const err23 = {instancePath:instancePath+"/validTo",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err24 = {instancePath:instancePath+"/validTo",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.incentives !== undefined){
let data8 = data.incentives;
if(Array.isArray(data8)){
if(data8.length > 20){
const err25 = {instancePath:instancePath+"/incentives",schemaPath:"#/properties/incentives/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
let data9 = data8[i0];
if(typeof data9 === "string"){
if(func1(data9) > 64){
const err26 = {instancePath:instancePath+"/incentives/" + i0,schemaPath:"#/properties/incentives/items/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(func1(data9) < 1){
const err27 = {instancePath:instancePath+"/incentives/" + i0,schemaPath:"#/properties/incentives/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/incentives/" + i0,schemaPath:"#/properties/incentives/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
let i1 = data8.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data8[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err29 = {instancePath:instancePath+"/incentives",schemaPath:"#/properties/incentives/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err30 = {instancePath:instancePath+"/incentives",schemaPath:"#/properties/incentives/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.disqualifiedBy !== undefined){
let data10 = data.disqualifiedBy;
if(typeof data10 === "string"){
if(!pattern12.test(data10)){
const err31 = {instancePath:instancePath+"/disqualifiedBy",schemaPath:"values.json#/$defs/recordId/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"+"\""};
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
const err32 = {instancePath:instancePath+"/disqualifiedBy",schemaPath:"values.json#/$defs/recordId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
validate98.errors = vErrors;
return errors === 0;
}
validate98.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate95(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate95.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.items !== undefined){
let data0 = data.items;
const _errs3 = errors;
if(errors === _errs3){
if(Array.isArray(data0)){
if(data0.length > 0){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.empty === undefined){
const err2 = {instancePath,schemaPath:"#/then/required",keyword:"required",params:{missingProperty: "empty"},message:"must have required property '"+"empty"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
valid0 = _valid0;
ifClause0 = "then";
}
else {
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.empty !== undefined){
const err3 = {instancePath:instancePath+"/empty",schemaPath:"#/else/properties/empty/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid0 = _errs6 === errors;
valid0 = _valid0;
if(valid0){
var props0 = {};
props0.empty = true;
props0.items = true;
}
ifClause0 = "else";
}
if(!valid0){
const err4 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.items === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "items"},message:"must have required property '"+"items"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "items") || (key0 === "empty"))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.items !== undefined){
let data2 = data.items;
if(Array.isArray(data2)){
if(data2.length > 10000){
const err7 = {instancePath:instancePath+"/items",schemaPath:"#/properties/items/maxItems",keyword:"maxItems",params:{limit: 10000},message:"must NOT have more than 10000 items"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.recordId === undefined){
const err8 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "recordId"},message:"must have required property '"+"recordId"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data3.division === undefined){
const err9 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "division"},message:"must have required property '"+"division"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data3.authorityName === undefined){
const err10 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "authorityName"},message:"must have required property '"+"authorityName"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data3.sourceOrgName === undefined){
const err11 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "sourceOrgName"},message:"must have required property '"+"sourceOrgName"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data3.content === undefined){
const err12 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "content"},message:"must have required property '"+"content"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key1 in data3){
if(!(((((((key1 === "recordId") || (key1 === "division")) || (key1 === "authorityName")) || (key1 === "sourceOrgName")) || (key1 === "mark")) || (key1 === "source")) || (key1 === "content"))){
const err13 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data3.recordId !== undefined){
let data4 = data3.recordId;
if(typeof data4 === "string"){
if(!pattern12.test(data4)){
const err14 = {instancePath:instancePath+"/items/" + i0+"/recordId",schemaPath:"values.json#/$defs/recordId/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"+"\""};
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
const err15 = {instancePath:instancePath+"/items/" + i0+"/recordId",schemaPath:"values.json#/$defs/recordId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data3.division !== undefined){
let data5 = data3.division;
if(typeof data5 === "string"){
if(!pattern9.test(data5)){
const err16 = {instancePath:instancePath+"/items/" + i0+"/division",schemaPath:"values.json#/$defs/division/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{5}$"},message:"must match pattern \""+"^[1-9][0-9]{5}$"+"\""};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/items/" + i0+"/division",schemaPath:"values.json#/$defs/division/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data3.authorityName !== undefined){
let data6 = data3.authorityName;
if(typeof data6 === "string"){
if(func1(data6) > 200){
const err18 = {instancePath:instancePath+"/items/" + i0+"/authorityName",schemaPath:"#/properties/items/items/properties/authorityName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(func1(data6) < 1){
const err19 = {instancePath:instancePath+"/items/" + i0+"/authorityName",schemaPath:"#/properties/items/items/properties/authorityName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/items/" + i0+"/authorityName",schemaPath:"#/properties/items/items/properties/authorityName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data3.sourceOrgName !== undefined){
let data7 = data3.sourceOrgName;
if(typeof data7 === "string"){
if(func1(data7) > 200){
const err21 = {instancePath:instancePath+"/items/" + i0+"/sourceOrgName",schemaPath:"#/properties/items/items/properties/sourceOrgName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(func1(data7) < 1){
const err22 = {instancePath:instancePath+"/items/" + i0+"/sourceOrgName",schemaPath:"#/properties/items/items/properties/sourceOrgName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err23 = {instancePath:instancePath+"/items/" + i0+"/sourceOrgName",schemaPath:"#/properties/items/items/properties/sourceOrgName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data3.mark !== undefined){
let data8 = data3.mark;
if(typeof data8 !== "string"){
const err24 = {instancePath:instancePath+"/items/" + i0+"/mark",schemaPath:"#/properties/items/items/properties/mark/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(!((data8 === "异议处理中") || (data8 === "公示期已满"))){
const err25 = {instancePath:instancePath+"/items/" + i0+"/mark",schemaPath:"#/properties/items/items/properties/mark/enum",keyword:"enum",params:{allowedValues: schema200.properties.items.items.properties.mark.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data3.source !== undefined){
let data9 = data3.source;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.mapping === undefined){
const err26 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/required",keyword:"required",params:{missingProperty: "mapping"},message:"must have required property '"+"mapping"+"'"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data9.mappingVersion === undefined){
const err27 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/required",keyword:"required",params:{missingProperty: "mappingVersion"},message:"must have required property '"+"mappingVersion"+"'"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
for(const key2 in data9){
if(!((((((key2 === "mapping") || (key2 === "mappingVersion")) || (key2 === "feed")) || (key2 === "generation")) || (key2 === "seq")) || (key2 === "ledger"))){
const err28 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data9.mapping !== undefined){
let data10 = data9.mapping;
if(typeof data10 === "string"){
if(func1(data10) > 128){
const err29 = {instancePath:instancePath+"/items/" + i0+"/source/mapping",schemaPath:"report-parts.json#/$defs/source/properties/mapping/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(func1(data10) < 1){
const err30 = {instancePath:instancePath+"/items/" + i0+"/source/mapping",schemaPath:"report-parts.json#/$defs/source/properties/mapping/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err31 = {instancePath:instancePath+"/items/" + i0+"/source/mapping",schemaPath:"report-parts.json#/$defs/source/properties/mapping/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data9.mappingVersion !== undefined){
let data11 = data9.mappingVersion;
if(typeof data11 === "string"){
if(func1(data11) > 32){
const err32 = {instancePath:instancePath+"/items/" + i0+"/source/mappingVersion",schemaPath:"report-parts.json#/$defs/source/properties/mappingVersion/maxLength",keyword:"maxLength",params:{limit: 32},message:"must NOT have more than 32 characters"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(func1(data11) < 1){
const err33 = {instancePath:instancePath+"/items/" + i0+"/source/mappingVersion",schemaPath:"report-parts.json#/$defs/source/properties/mappingVersion/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err34 = {instancePath:instancePath+"/items/" + i0+"/source/mappingVersion",schemaPath:"report-parts.json#/$defs/source/properties/mappingVersion/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data9.feed !== undefined){
let data12 = data9.feed;
if(typeof data12 === "string"){
if(func1(data12) > 64){
const err35 = {instancePath:instancePath+"/items/" + i0+"/source/feed",schemaPath:"report-parts.json#/$defs/source/properties/feed/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(func1(data12) < 1){
const err36 = {instancePath:instancePath+"/items/" + i0+"/source/feed",schemaPath:"report-parts.json#/$defs/source/properties/feed/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err37 = {instancePath:instancePath+"/items/" + i0+"/source/feed",schemaPath:"report-parts.json#/$defs/source/properties/feed/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data9.generation !== undefined){
let data13 = data9.generation;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err38 = {instancePath:instancePath+"/items/" + i0+"/source/generation",schemaPath:"report-parts.json#/$defs/source/properties/generation/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 1000000 || isNaN(data13)){
const err39 = {instancePath:instancePath+"/items/" + i0+"/source/generation",schemaPath:"report-parts.json#/$defs/source/properties/generation/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data13 < 1 || isNaN(data13)){
const err40 = {instancePath:instancePath+"/items/" + i0+"/source/generation",schemaPath:"report-parts.json#/$defs/source/properties/generation/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
if(data9.seq !== undefined){
let data14 = data9.seq;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err41 = {instancePath:instancePath+"/items/" + i0+"/source/seq",schemaPath:"report-parts.json#/$defs/source/properties/seq/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 1000000000 || isNaN(data14)){
const err42 = {instancePath:instancePath+"/items/" + i0+"/source/seq",schemaPath:"report-parts.json#/$defs/source/properties/seq/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data14 < 0 || isNaN(data14)){
const err43 = {instancePath:instancePath+"/items/" + i0+"/source/seq",schemaPath:"report-parts.json#/$defs/source/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
if(data9.ledger !== undefined){
let data15 = data9.ledger;
if(typeof data15 !== "string"){
const err44 = {instancePath:instancePath+"/items/" + i0+"/source/ledger",schemaPath:"report-parts.json#/$defs/source/properties/ledger/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(!(data15 === "账目不一致")){
const err45 = {instancePath:instancePath+"/items/" + i0+"/source/ledger",schemaPath:"report-parts.json#/$defs/source/properties/ledger/enum",keyword:"enum",params:{allowedValues: schema47.properties.ledger.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data9.feed !== undefined){
if(data9.generation === undefined){
const err46 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/dependentRequired",keyword:"dependentRequired",params:{property: "feed",
    missingProperty: "generation",
    depsCount: 2,
    deps: "generation, seq"},message:"must have properties generation, seq when property feed is present"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data9.seq === undefined){
const err47 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/dependentRequired",keyword:"dependentRequired",params:{property: "feed",
    missingProperty: "seq",
    depsCount: 2,
    deps: "generation, seq"},message:"must have properties generation, seq when property feed is present"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
else {
const err48 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data3.content !== undefined){
if(!(validate98(data3.content, {instancePath:instancePath+"/items/" + i0+"/content",parentData:data3,parentDataProperty:"content",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors);
errors = vErrors.length;
}
}
}
else {
const err49 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath:instancePath+"/items",schemaPath:"#/properties/items/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.empty !== undefined){
if("查询期内无相关信息" !== data.empty){
const err51 = {instancePath:instancePath+"/empty",schemaPath:"#/properties/empty/const",keyword:"const",params:{allowedValue: "查询期内无相关信息"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
validate95.errors = vErrors;
return errors === 0;
}
validate95.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema214 = {"type":"array","items":{"type":"object","properties":{"division":{"$ref":"values.json#/$defs/division"},"feeds":{"type":"array","items":{"type":"object","properties":{"feed":{"type":"string","minLength":1,"maxLength":64},"size":{"type":"integer","minimum":0,"maximum":1000000000}},"required":["feed","size"],"additionalProperties":false},"maxItems":20},"state":{"type":"string","enum":["已返回","未返回"]}},"required":["division","state"],"additionalProperties":false},"maxItems":8,"minItems":1};

function validate101(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate101.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
if(data.length > 8){
const err0 = {instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 8},message:"must NOT have more than 8 items"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.length < 1){
const err1 = {instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.division === undefined){
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "division"},message:"must have required property '"+"division"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0.state === undefined){
const err3 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "state"},message:"must have required property '"+"state"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data0){
if(!(((key0 === "division") || (key0 === "feeds")) || (key0 === "state"))){
const err4 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0.division !== undefined){
let data1 = data0.division;
if(typeof data1 === "string"){
if(!pattern9.test(data1)){
const err5 = {instancePath:instancePath+"/" + i0+"/division",schemaPath:"values.json#/$defs/division/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{5}$"},message:"must match pattern \""+"^[1-9][0-9]{5}$"+"\""};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/" + i0+"/division",schemaPath:"values.json#/$defs/division/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data0.feeds !== undefined){
let data2 = data0.feeds;
if(Array.isArray(data2)){
if(data2.length > 20){
const err7 = {instancePath:instancePath+"/" + i0+"/feeds",schemaPath:"#/items/properties/feeds/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
let data3 = data2[i1];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.feed === undefined){
const err8 = {instancePath:instancePath+"/" + i0+"/feeds/" + i1,schemaPath:"#/items/properties/feeds/items/required",keyword:"required",params:{missingProperty: "feed"},message:"must have required property '"+"feed"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data3.size === undefined){
const err9 = {instancePath:instancePath+"/" + i0+"/feeds/" + i1,schemaPath:"#/items/properties/feeds/items/required",keyword:"required",params:{missingProperty: "size"},message:"must have required property '"+"size"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
for(const key1 in data3){
if(!((key1 === "feed") || (key1 === "size"))){
const err10 = {instancePath:instancePath+"/" + i0+"/feeds/" + i1,schemaPath:"#/items/properties/feeds/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data3.feed !== undefined){
let data4 = data3.feed;
if(typeof data4 === "string"){
if(func1(data4) > 64){
const err11 = {instancePath:instancePath+"/" + i0+"/feeds/" + i1+"/feed",schemaPath:"#/items/properties/feeds/items/properties/feed/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(func1(data4) < 1){
const err12 = {instancePath:instancePath+"/" + i0+"/feeds/" + i1+"/feed",schemaPath:"#/items/properties/feeds/items/properties/feed/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/" + i0+"/feeds/" + i1+"/feed",schemaPath:"#/items/properties/feeds/items/properties/feed/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data3.size !== undefined){
let data5 = data3.size;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err14 = {instancePath:instancePath+"/" + i0+"/feeds/" + i1+"/size",schemaPath:"#/items/properties/feeds/items/properties/size/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 1000000000 || isNaN(data5)){
const err15 = {instancePath:instancePath+"/" + i0+"/feeds/" + i1+"/size",schemaPath:"#/items/properties/feeds/items/properties/size/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data5 < 0 || isNaN(data5)){
const err16 = {instancePath:instancePath+"/" + i0+"/feeds/" + i1+"/size",schemaPath:"#/items/properties/feeds/items/properties/size/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
}
else {
const err17 = {instancePath:instancePath+"/" + i0+"/feeds/" + i1,schemaPath:"#/items/properties/feeds/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/" + i0+"/feeds",schemaPath:"#/items/properties/feeds/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data0.state !== undefined){
let data6 = data0.state;
if(typeof data6 !== "string"){
const err19 = {instancePath:instancePath+"/" + i0+"/state",schemaPath:"#/items/properties/state/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(!((data6 === "已返回") || (data6 === "未返回"))){
const err20 = {instancePath:instancePath+"/" + i0+"/state",schemaPath:"#/items/properties/state/enum",keyword:"enum",params:{allowedValues: schema214.items.properties.state.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
validate101.errors = vErrors;
return errors === 0;
}
validate101.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

const pattern7 = new RegExp("^[0-9A-HJ-NPQRTUWXY]{18}$", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://xinqiao.example/standard/report-organisation.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.cover === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "cover"},message:"must have required property '"+"cover"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.body === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "body"},message:"must have required property '"+"body"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "cover") || (key0 === "body"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.cover !== undefined){
if(!(validate22(data.cover, {instancePath:instancePath+"/cover",parentData:data,parentDataProperty:"cover",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.body !== undefined){
let data1 = data.body;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.kind === undefined){
const err3 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data1.subject === undefined){
const err4 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "subject"},message:"must have required property '"+"subject"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1.explanation === undefined){
const err5 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "explanation"},message:"must have required property '"+"explanation"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data1.overview === undefined){
const err6 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "overview"},message:"must have required property '"+"overview"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data1.basic === undefined){
const err7 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "basic"},message:"must have required property '"+"basic"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data1.permits === undefined){
const err8 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "permits"},message:"must have required property '"+"permits"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data1.penalties === undefined){
const err9 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "penalties"},message:"must have required property '"+"penalties"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data1.otherActs === undefined){
const err10 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "otherActs"},message:"must have required property '"+"otherActs"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data1.honours === undefined){
const err11 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "honours"},message:"must have required property '"+"honours"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data1.seriousLists === undefined){
const err12 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "seriousLists"},message:"must have required property '"+"seriousLists"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data1.abnormal === undefined){
const err13 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "abnormal"},message:"must have required property '"+"abnormal"+"'"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data1.commitments === undefined){
const err14 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "commitments"},message:"must have required property '"+"commitments"+"'"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data1.evaluations === undefined){
const err15 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "evaluations"},message:"must have required property '"+"evaluations"+"'"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data1.judicial === undefined){
const err16 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "judicial"},message:"must have required property '"+"judicial"+"'"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data1.other === undefined){
const err17 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "other"},message:"must have required property '"+"other"+"'"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data1.suggestions === undefined){
const err18 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "suggestions"},message:"must have required property '"+"suggestions"+"'"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data1.supplement === undefined){
const err19 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "supplement"},message:"must have required property '"+"supplement"+"'"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
for(const key1 in data1){
if(!(func9.call(schema31.properties.body.properties, key1))){
const err20 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data1.kind !== undefined){
if("organisation" !== data1.kind){
const err21 = {instancePath:instancePath+"/body/kind",schemaPath:"#/properties/body/properties/kind/const",keyword:"const",params:{allowedValue: "organisation"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data1.subject !== undefined){
let data3 = data1.subject;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.name === undefined){
const err22 = {instancePath:instancePath+"/body/subject",schemaPath:"#/properties/body/properties/subject/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data3.uscc === undefined){
const err23 = {instancePath:instancePath+"/body/subject",schemaPath:"#/properties/body/properties/subject/required",keyword:"required",params:{missingProperty: "uscc"},message:"must have required property '"+"uscc"+"'"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
for(const key2 in data3){
if(!((key2 === "name") || (key2 === "uscc"))){
const err24 = {instancePath:instancePath+"/body/subject",schemaPath:"#/properties/body/properties/subject/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data3.name !== undefined){
let data4 = data3.name;
if(typeof data4 === "string"){
if(func1(data4) > 200){
const err25 = {instancePath:instancePath+"/body/subject/name",schemaPath:"#/properties/body/properties/subject/properties/name/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(func1(data4) < 1){
const err26 = {instancePath:instancePath+"/body/subject/name",schemaPath:"#/properties/body/properties/subject/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err27 = {instancePath:instancePath+"/body/subject/name",schemaPath:"#/properties/body/properties/subject/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data3.uscc !== undefined){
let data5 = data3.uscc;
if(typeof data5 === "string"){
if(!pattern7.test(data5)){
const err28 = {instancePath:instancePath+"/body/subject/uscc",schemaPath:"values.json#/$defs/uscc/pattern",keyword:"pattern",params:{pattern: "^[0-9A-HJ-NPQRTUWXY]{18}$"},message:"must match pattern \""+"^[0-9A-HJ-NPQRTUWXY]{18}$"+"\""};
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
const err29 = {instancePath:instancePath+"/body/subject/uscc",schemaPath:"values.json#/$defs/uscc/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/body/subject",schemaPath:"#/properties/body/properties/subject/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data1.explanation !== undefined){
if(!(validate25(data1.explanation, {instancePath:instancePath+"/body/explanation",parentData:data1,parentDataProperty:"explanation",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data1.overview !== undefined){
if(!(validate27(data1.overview, {instancePath:instancePath+"/body/overview",parentData:data1,parentDataProperty:"overview",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data1.basic !== undefined){
if(!(validate29(data1.basic, {instancePath:instancePath+"/body/basic",parentData:data1,parentDataProperty:"basic",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
if(data1.permits !== undefined){
if(!(validate36(data1.permits, {instancePath:instancePath+"/body/permits",parentData:data1,parentDataProperty:"permits",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
}
if(data1.penalties !== undefined){
if(!(validate42(data1.penalties, {instancePath:instancePath+"/body/penalties",parentData:data1,parentDataProperty:"penalties",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors);
errors = vErrors.length;
}
}
if(data1.otherActs !== undefined){
if(!(validate48(data1.otherActs, {instancePath:instancePath+"/body/otherActs",parentData:data1,parentDataProperty:"otherActs",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate48.errors : vErrors.concat(validate48.errors);
errors = vErrors.length;
}
}
if(data1.honours !== undefined){
if(!(validate54(data1.honours, {instancePath:instancePath+"/body/honours",parentData:data1,parentDataProperty:"honours",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
}
if(data1.seriousLists !== undefined){
if(!(validate60(data1.seriousLists, {instancePath:instancePath+"/body/seriousLists",parentData:data1,parentDataProperty:"seriousLists",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
}
if(data1.abnormal !== undefined){
if(!(validate66(data1.abnormal, {instancePath:instancePath+"/body/abnormal",parentData:data1,parentDataProperty:"abnormal",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
}
if(data1.commitments !== undefined){
if(!(validate72(data1.commitments, {instancePath:instancePath+"/body/commitments",parentData:data1,parentDataProperty:"commitments",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
if(data1.evaluations !== undefined){
if(!(validate78(data1.evaluations, {instancePath:instancePath+"/body/evaluations",parentData:data1,parentDataProperty:"evaluations",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate78.errors : vErrors.concat(validate78.errors);
errors = vErrors.length;
}
}
if(data1.judicial !== undefined){
if(!(validate84(data1.judicial, {instancePath:instancePath+"/body/judicial",parentData:data1,parentDataProperty:"judicial",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate84.errors : vErrors.concat(validate84.errors);
errors = vErrors.length;
}
}
if(data1.other !== undefined){
if(!(validate90(data1.other, {instancePath:instancePath+"/body/other",parentData:data1,parentDataProperty:"other",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate90.errors : vErrors.concat(validate90.errors);
errors = vErrors.length;
}
}
if(data1.suggestions !== undefined){
let data19 = data1.suggestions;
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if(data19.items === undefined){
const err31 = {instancePath:instancePath+"/body/suggestions",schemaPath:"report-parts.json#/$defs/suggestions/required",keyword:"required",params:{missingProperty: "items"},message:"must have required property '"+"items"+"'"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
for(const key3 in data19){
if(!(key3 === "items")){
const err32 = {instancePath:instancePath+"/body/suggestions",schemaPath:"report-parts.json#/$defs/suggestions/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data19.items !== undefined){
let data20 = data19.items;
if(Array.isArray(data20)){
if(data20.length > 20){
const err33 = {instancePath:instancePath+"/body/suggestions/items",schemaPath:"report-parts.json#/$defs/suggestions/properties/items/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
const len0 = data20.length;
for(let i0=0; i0<len0; i0++){
let data21 = data20[i0];
if(typeof data21 === "string"){
if(func1(data21) > 500){
const err34 = {instancePath:instancePath+"/body/suggestions/items/" + i0,schemaPath:"report-parts.json#/$defs/suggestions/properties/items/items/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(func1(data21) < 1){
const err35 = {instancePath:instancePath+"/body/suggestions/items/" + i0,schemaPath:"report-parts.json#/$defs/suggestions/properties/items/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err36 = {instancePath:instancePath+"/body/suggestions/items/" + i0,schemaPath:"report-parts.json#/$defs/suggestions/properties/items/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath:instancePath+"/body/suggestions/items",schemaPath:"report-parts.json#/$defs/suggestions/properties/items/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
else {
const err38 = {instancePath:instancePath+"/body/suggestions",schemaPath:"report-parts.json#/$defs/suggestions/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data1.supplement !== undefined){
let data22 = data1.supplement;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(data22.regionalLists === undefined){
const err39 = {instancePath:instancePath+"/body/supplement",schemaPath:"#/properties/body/properties/supplement/required",keyword:"required",params:{missingProperty: "regionalLists"},message:"must have required property '"+"regionalLists"+"'"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data22.trustedLists === undefined){
const err40 = {instancePath:instancePath+"/body/supplement",schemaPath:"#/properties/body/properties/supplement/required",keyword:"required",params:{missingProperty: "trustedLists"},message:"must have required property '"+"trustedLists"+"'"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(data22.provenance === undefined){
const err41 = {instancePath:instancePath+"/body/supplement",schemaPath:"#/properties/body/properties/supplement/required",keyword:"required",params:{missingProperty: "provenance"},message:"must have required property '"+"provenance"+"'"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
for(const key4 in data22){
if(!(((key4 === "regionalLists") || (key4 === "trustedLists")) || (key4 === "provenance"))){
const err42 = {instancePath:instancePath+"/body/supplement",schemaPath:"#/properties/body/properties/supplement/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data22.regionalLists !== undefined){
if(!(validate92(data22.regionalLists, {instancePath:instancePath+"/body/supplement/regionalLists",parentData:data22,parentDataProperty:"regionalLists",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate92.errors : vErrors.concat(validate92.errors);
errors = vErrors.length;
}
}
if(data22.trustedLists !== undefined){
if(!(validate95(data22.trustedLists, {instancePath:instancePath+"/body/supplement/trustedLists",parentData:data22,parentDataProperty:"trustedLists",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate95.errors : vErrors.concat(validate95.errors);
errors = vErrors.length;
}
}
if(data22.provenance !== undefined){
if(!(validate101(data22.provenance, {instancePath:instancePath+"/body/supplement/provenance",parentData:data22,parentDataProperty:"provenance",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate101.errors : vErrors.concat(validate101.errors);
errors = vErrors.length;
}
}
}
else {
const err43 = {instancePath:instancePath+"/body/supplement",schemaPath:"#/properties/body/properties/supplement/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
else {
const err45 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const reportPerson = validate103;
const schema216 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://xinqiao.example/standard/report-person.json","type":"object","properties":{"cover":{"$ref":"report-parts.json#/$defs/cover"},"body":{"type":"object","properties":{"kind":{"const":"person"},"subject":{"type":"object","properties":{"name":{"type":"string","minLength":1,"maxLength":200},"maskedIdNumber":{"type":"string","minLength":1,"maxLength":18,"pattern":"^[0-9]{6}\\*{8,12}([0-9]{3}[0-9X])?$|^[0-9A-Z]\\*{8}$"},"idType":{"type":"string","minLength":1,"maxLength":64}},"required":["name","maskedIdNumber"],"additionalProperties":false},"consent":{"$ref":"report-parts.json#/$defs/consent"},"usage":{"$ref":"report-parts.json#/$defs/usage"},"explanation":{"$ref":"report-parts.json#/$defs/explanation"},"overview":{"$ref":"report-parts.json#/$defs/overview"},"permits":{"$ref":"report-parts.json#/$defs/permits"},"penalties":{"$ref":"report-parts.json#/$defs/penalties"},"honours":{"$ref":"report-parts.json#/$defs/honours"},"seriousLists":{"$ref":"report-parts.json#/$defs/seriousLists"},"commitments":{"$ref":"report-parts.json#/$defs/commitments"},"evaluations":{"$ref":"report-parts.json#/$defs/evaluations"},"judicial":{"$ref":"report-parts.json#/$defs/judicial"},"other":{"$ref":"report-parts.json#/$defs/other"},"suggestions":{"$ref":"report-parts.json#/$defs/suggestions"},"supplement":{"type":"object","properties":{"regionalLists":{"$ref":"report-parts.json#/$defs/regionalLists"},"trustedLists":{"$ref":"report-parts.json#/$defs/trustedLists"},"youth":{"$ref":"report-parts.json#/$defs/youth"},"volunteering":{"$ref":"report-parts.json#/$defs/volunteering"},"provenance":{"$ref":"report-parts.json#/$defs/provenance"}},"required":["regionalLists","trustedLists","youth","volunteering","provenance"],"additionalProperties":false}},"required":["kind","subject","consent","usage","explanation","overview","permits","penalties","honours","seriousLists","commitments","evaluations","judicial","other","suggestions","supplement"],"additionalProperties":false}},"required":["cover","body"],"additionalProperties":false};
const schema220 = {"type":"object","properties":{"kind":{"type":"string","enum":["own","consent"]},"reference":{"type":"string","minLength":1,"maxLength":128}},"required":["kind","reference"],"additionalProperties":false};

function validate104(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate104.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.reportNo === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "reportNo"},message:"must have required property '"+"reportNo"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.subjectName === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "subjectName"},message:"must have required property '"+"subjectName"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.queriedAt === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "queriedAt"},message:"must have required property '"+"queriedAt"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.edition === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "edition"},message:"must have required property '"+"edition"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.bodyDigest === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "bodyDigest"},message:"must have required property '"+"bodyDigest"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "reportNo") || (key0 === "subjectName")) || (key0 === "queriedAt")) || (key0 === "edition")) || (key0 === "bodyDigest")) || (key0 === "verification"))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.reportNo !== undefined){
let data0 = data.reportNo;
if(typeof data0 === "string"){
if(func1(data0) > 64){
const err6 = {instancePath:instancePath+"/reportNo",schemaPath:"#/properties/reportNo/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(func1(data0) < 1){
const err7 = {instancePath:instancePath+"/reportNo",schemaPath:"#/properties/reportNo/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/reportNo",schemaPath:"#/properties/reportNo/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.subjectName !== undefined){
let data1 = data.subjectName;
if(typeof data1 === "string"){
if(func1(data1) > 200){
const err9 = {instancePath:instancePath+"/subjectName",schemaPath:"#/properties/subjectName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(func1(data1) < 1){
const err10 = {instancePath:instancePath+"/subjectName",schemaPath:"#/properties/subjectName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/subjectName",schemaPath:"#/properties/subjectName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.queriedAt !== undefined){
let data2 = data.queriedAt;
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
const err12 = {instancePath:instancePath+"/queriedAt",schemaPath:"values.json#/$defs/instant/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}Z$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}Z$"+"\""};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/queriedAt",schemaPath:"values.json#/$defs/instant/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.edition !== undefined){
let data3 = data.edition;
if(typeof data3 !== "string"){
const err14 = {instancePath:instancePath+"/edition",schemaPath:"#/properties/edition/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!(((data3 === "public") || (data3 === "authorised")) || (data3 === "government"))){
const err15 = {instancePath:instancePath+"/edition",schemaPath:"#/properties/edition/enum",keyword:"enum",params:{allowedValues: schema33.properties.edition.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.bodyDigest !== undefined){
let data4 = data.bodyDigest;
if(typeof data4 === "string"){
if(!pattern5.test(data4)){
const err16 = {instancePath:instancePath+"/bodyDigest",schemaPath:"values.json#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/bodyDigest",schemaPath:"values.json#/$defs/digest/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.verification !== undefined){
let data5 = data.verification;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.suite === undefined){
const err18 = {instancePath:instancePath+"/verification",schemaPath:"#/properties/verification/required",keyword:"required",params:{missingProperty: "suite"},message:"must have required property '"+"suite"+"'"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data5.keyId === undefined){
const err19 = {instancePath:instancePath+"/verification",schemaPath:"#/properties/verification/required",keyword:"required",params:{missingProperty: "keyId"},message:"must have required property '"+"keyId"+"'"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data5.value === undefined){
const err20 = {instancePath:instancePath+"/verification",schemaPath:"#/properties/verification/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
for(const key1 in data5){
if(!(((key1 === "suite") || (key1 === "keyId")) || (key1 === "value"))){
const err21 = {instancePath:instancePath+"/verification",schemaPath:"#/properties/verification/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data5.suite !== undefined){
let data6 = data5.suite;
if(typeof data6 !== "string"){
const err22 = {instancePath:instancePath+"/verification/suite",schemaPath:"#/properties/verification/properties/suite/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(!((data6 === "sm") || (data6 === "intl"))){
const err23 = {instancePath:instancePath+"/verification/suite",schemaPath:"#/properties/verification/properties/suite/enum",keyword:"enum",params:{allowedValues: schema33.properties.verification.properties.suite.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data5.keyId !== undefined){
let data7 = data5.keyId;
if(typeof data7 === "string"){
if(func1(data7) > 64){
const err24 = {instancePath:instancePath+"/verification/keyId",schemaPath:"#/properties/verification/properties/keyId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(func1(data7) < 1){
const err25 = {instancePath:instancePath+"/verification/keyId",schemaPath:"#/properties/verification/properties/keyId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err26 = {instancePath:instancePath+"/verification/keyId",schemaPath:"#/properties/verification/properties/keyId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data5.value !== undefined){
let data8 = data5.value;
if(typeof data8 === "string"){
if(func1(data8) > 512){
const err27 = {instancePath:instancePath+"/verification/value",schemaPath:"#/properties/verification/properties/value/maxLength",keyword:"maxLength",params:{limit: 512},message:"must NOT have more than 512 characters"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(func1(data8) < 1){
const err28 = {instancePath:instancePath+"/verification/value",schemaPath:"#/properties/verification/properties/value/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!pattern6.test(data8)){
const err29 = {instancePath:instancePath+"/verification/value",schemaPath:"#/properties/verification/properties/value/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9+/]+={0,2}$"},message:"must match pattern \""+"^[A-Za-z0-9+/]+={0,2}$"+"\""};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/verification/value",schemaPath:"#/properties/verification/properties/value/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath:instancePath+"/verification",schemaPath:"#/properties/verification/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
validate104.errors = vErrors;
return errors === 0;
}
validate104.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema221 = {"type":"array","items":{"type":"object","properties":{"at":{"$ref":"values.json#/$defs/instant"},"organisation":{"type":"string","minLength":1,"maxLength":200},"purpose":{"type":"string","minLength":1,"maxLength":200},"legalGround":{"type":"string","minLength":1,"maxLength":200}},"required":["at","organisation","purpose"],"additionalProperties":false},"maxItems":1000};

function validate106(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate106.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
if(data.length > 1000){
const err0 = {instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.at === undefined){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "at"},message:"must have required property '"+"at"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data0.organisation === undefined){
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "organisation"},message:"must have required property '"+"organisation"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0.purpose === undefined){
const err3 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "purpose"},message:"must have required property '"+"purpose"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data0){
if(!((((key0 === "at") || (key0 === "organisation")) || (key0 === "purpose")) || (key0 === "legalGround"))){
const err4 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0.at !== undefined){
let data1 = data0.at;
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err5 = {instancePath:instancePath+"/" + i0+"/at",schemaPath:"values.json#/$defs/instant/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}Z$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}Z$"+"\""};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/" + i0+"/at",schemaPath:"values.json#/$defs/instant/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data0.organisation !== undefined){
let data2 = data0.organisation;
if(typeof data2 === "string"){
if(func1(data2) > 200){
const err7 = {instancePath:instancePath+"/" + i0+"/organisation",schemaPath:"#/items/properties/organisation/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(func1(data2) < 1){
const err8 = {instancePath:instancePath+"/" + i0+"/organisation",schemaPath:"#/items/properties/organisation/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/" + i0+"/organisation",schemaPath:"#/items/properties/organisation/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data0.purpose !== undefined){
let data3 = data0.purpose;
if(typeof data3 === "string"){
if(func1(data3) > 200){
const err10 = {instancePath:instancePath+"/" + i0+"/purpose",schemaPath:"#/items/properties/purpose/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(func1(data3) < 1){
const err11 = {instancePath:instancePath+"/" + i0+"/purpose",schemaPath:"#/items/properties/purpose/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/" + i0+"/purpose",schemaPath:"#/items/properties/purpose/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data0.legalGround !== undefined){
let data4 = data0.legalGround;
if(typeof data4 === "string"){
if(func1(data4) > 200){
const err13 = {instancePath:instancePath+"/" + i0+"/legalGround",schemaPath:"#/items/properties/legalGround/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(func1(data4) < 1){
const err14 = {instancePath:instancePath+"/" + i0+"/legalGround",schemaPath:"#/items/properties/legalGround/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err15 = {instancePath:instancePath+"/" + i0+"/legalGround",schemaPath:"#/items/properties/legalGround/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
validate106.errors = vErrors;
return errors === 0;
}
validate106.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate108(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate108.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.standardVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "standardVersion"},message:"must have required property '"+"standardVersion"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.cutOff === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "cutOff"},message:"must have required property '"+"cutOff"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.provinces === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "provinces"},message:"must have required property '"+"provinces"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.disclaimer === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "disclaimer"},message:"must have required property '"+"disclaimer"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.objectionChannel === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "objectionChannel"},message:"must have required property '"+"objectionChannel"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "standardVersion") || (key0 === "cutOff")) || (key0 === "provinces")) || (key0 === "disclaimer")) || (key0 === "objectionChannel"))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.standardVersion !== undefined){
let data0 = data.standardVersion;
if(typeof data0 === "string"){
if(func1(data0) > 10){
const err6 = {instancePath:instancePath+"/standardVersion",schemaPath:"#/properties/standardVersion/maxLength",keyword:"maxLength",params:{limit: 10},message:"must NOT have more than 10 characters"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(func1(data0) < 1){
const err7 = {instancePath:instancePath+"/standardVersion",schemaPath:"#/properties/standardVersion/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/standardVersion",schemaPath:"#/properties/standardVersion/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.cutOff !== undefined){
let data1 = data.cutOff;
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err9 = {instancePath:instancePath+"/cutOff",schemaPath:"values.json#/$defs/instant/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}Z$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}Z$"+"\""};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/cutOff",schemaPath:"values.json#/$defs/instant/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.provinces !== undefined){
let data2 = data.provinces;
if(Array.isArray(data2)){
if(data2.length > 8){
const err11 = {instancePath:instancePath+"/provinces",schemaPath:"#/properties/provinces/maxItems",keyword:"maxItems",params:{limit: 8},message:"must NOT have more than 8 items"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data2.length < 1){
const err12 = {instancePath:instancePath+"/provinces",schemaPath:"#/properties/provinces/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
const _errs11 = errors;
let valid4 = true;
const _errs12 = errors;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.state !== undefined){
if("已返回" !== data3.state){
const err13 = {};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
var _valid0 = _errs12 === errors;
errors = _errs11;
if(vErrors !== null){
if(_errs11){
vErrors.length = _errs11;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs14 = errors;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.asOf === undefined){
const err14 = {instancePath:instancePath+"/provinces/" + i0,schemaPath:"#/properties/provinces/items/then/required",keyword:"required",params:{missingProperty: "asOf"},message:"must have required property '"+"asOf"+"'"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
var _valid0 = _errs14 === errors;
valid4 = _valid0;
ifClause0 = "then";
}
else {
const _errs15 = errors;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.asOf !== undefined){
const err15 = {instancePath:instancePath+"/provinces/" + i0+"/asOf",schemaPath:"#/properties/provinces/items/else/properties/asOf/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
var _valid0 = _errs15 === errors;
valid4 = _valid0;
if(valid4){
var props0 = {};
props0.asOf = true;
props0.state = true;
}
ifClause0 = "else";
}
if(!valid4){
const err16 = {instancePath:instancePath+"/provinces/" + i0,schemaPath:"#/properties/provinces/items/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.division === undefined){
const err17 = {instancePath:instancePath+"/provinces/" + i0,schemaPath:"#/properties/provinces/items/required",keyword:"required",params:{missingProperty: "division"},message:"must have required property '"+"division"+"'"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data3.state === undefined){
const err18 = {instancePath:instancePath+"/provinces/" + i0,schemaPath:"#/properties/provinces/items/required",keyword:"required",params:{missingProperty: "state"},message:"must have required property '"+"state"+"'"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
for(const key1 in data3){
if(!((((key1 === "division") || (key1 === "state")) || (key1 === "asOf")) || (key1 === "ledger"))){
const err19 = {instancePath:instancePath+"/provinces/" + i0,schemaPath:"#/properties/provinces/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data3.division !== undefined){
let data6 = data3.division;
if(typeof data6 === "string"){
if(!pattern9.test(data6)){
const err20 = {instancePath:instancePath+"/provinces/" + i0+"/division",schemaPath:"values.json#/$defs/division/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{5}$"},message:"must match pattern \""+"^[1-9][0-9]{5}$"+"\""};
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
const err21 = {instancePath:instancePath+"/provinces/" + i0+"/division",schemaPath:"values.json#/$defs/division/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data3.state !== undefined){
let data7 = data3.state;
if(typeof data7 !== "string"){
const err22 = {instancePath:instancePath+"/provinces/" + i0+"/state",schemaPath:"#/properties/provinces/items/properties/state/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(!((data7 === "已返回") || (data7 === "未返回"))){
const err23 = {instancePath:instancePath+"/provinces/" + i0+"/state",schemaPath:"#/properties/provinces/items/properties/state/enum",keyword:"enum",params:{allowedValues: schema38.properties.provinces.items.properties.state.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data3.asOf !== undefined){
let data8 = data3.asOf;
if(typeof data8 === "string"){
if(!pattern4.test(data8)){
const err24 = {instancePath:instancePath+"/provinces/" + i0+"/asOf",schemaPath:"values.json#/$defs/instant/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}Z$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}Z$"+"\""};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/provinces/" + i0+"/asOf",schemaPath:"values.json#/$defs/instant/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data3.ledger !== undefined){
let data9 = data3.ledger;
if(typeof data9 !== "string"){
const err26 = {instancePath:instancePath+"/provinces/" + i0+"/ledger",schemaPath:"#/properties/provinces/items/properties/ledger/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(!(data9 === "账目不一致")){
const err27 = {instancePath:instancePath+"/provinces/" + i0+"/ledger",schemaPath:"#/properties/provinces/items/properties/ledger/enum",keyword:"enum",params:{allowedValues: schema38.properties.provinces.items.properties.ledger.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath:instancePath+"/provinces/" + i0,schemaPath:"#/properties/provinces/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath:instancePath+"/provinces",schemaPath:"#/properties/provinces/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.disclaimer !== undefined){
let data10 = data.disclaimer;
if(typeof data10 === "string"){
if(func1(data10) > 2000){
const err30 = {instancePath:instancePath+"/disclaimer",schemaPath:"#/properties/disclaimer/maxLength",keyword:"maxLength",params:{limit: 2000},message:"must NOT have more than 2000 characters"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(func1(data10) < 1){
const err31 = {instancePath:instancePath+"/disclaimer",schemaPath:"#/properties/disclaimer/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err32 = {instancePath:instancePath+"/disclaimer",schemaPath:"#/properties/disclaimer/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.objectionChannel !== undefined){
let data11 = data.objectionChannel;
if(typeof data11 === "string"){
if(func1(data11) > 500){
const err33 = {instancePath:instancePath+"/objectionChannel",schemaPath:"#/properties/objectionChannel/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(func1(data11) < 1){
const err34 = {instancePath:instancePath+"/objectionChannel",schemaPath:"#/properties/objectionChannel/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/objectionChannel",schemaPath:"#/properties/objectionChannel/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
validate108.errors = vErrors;
return errors === 0;
}
validate108.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate110(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate110.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.counts === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "counts"},message:"must have required property '"+"counts"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(key0 === "counts")){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.counts !== undefined){
let data0 = data.counts;
if(Array.isArray(data0)){
if(data0.length > 200){
const err2 = {instancePath:instancePath+"/counts",schemaPath:"#/properties/counts/maxItems",keyword:"maxItems",params:{limit: 200},message:"must NOT have more than 200 items"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.section === undefined){
const err3 = {instancePath:instancePath+"/counts/" + i0,schemaPath:"#/properties/counts/items/required",keyword:"required",params:{missingProperty: "section"},message:"must have required property '"+"section"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data1.division === undefined){
const err4 = {instancePath:instancePath+"/counts/" + i0,schemaPath:"#/properties/counts/items/required",keyword:"required",params:{missingProperty: "division"},message:"must have required property '"+"division"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1.count === undefined){
const err5 = {instancePath:instancePath+"/counts/" + i0,schemaPath:"#/properties/counts/items/required",keyword:"required",params:{missingProperty: "count"},message:"must have required property '"+"count"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key1 in data1){
if(!(((key1 === "section") || (key1 === "division")) || (key1 === "count"))){
const err6 = {instancePath:instancePath+"/counts/" + i0,schemaPath:"#/properties/counts/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data1.section !== undefined){
let data2 = data1.section;
if(typeof data2 === "string"){
if(func1(data2) > 64){
const err7 = {instancePath:instancePath+"/counts/" + i0+"/section",schemaPath:"#/properties/counts/items/properties/section/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(func1(data2) < 1){
const err8 = {instancePath:instancePath+"/counts/" + i0+"/section",schemaPath:"#/properties/counts/items/properties/section/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/counts/" + i0+"/section",schemaPath:"#/properties/counts/items/properties/section/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data1.division !== undefined){
let data3 = data1.division;
if(typeof data3 === "string"){
if(!pattern9.test(data3)){
const err10 = {instancePath:instancePath+"/counts/" + i0+"/division",schemaPath:"values.json#/$defs/division/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{5}$"},message:"must match pattern \""+"^[1-9][0-9]{5}$"+"\""};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/counts/" + i0+"/division",schemaPath:"values.json#/$defs/division/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data1.count !== undefined){
let data4 = data1.count;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err12 = {instancePath:instancePath+"/counts/" + i0+"/count",schemaPath:"#/properties/counts/items/properties/count/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 1000000000 || isNaN(data4)){
const err13 = {instancePath:instancePath+"/counts/" + i0+"/count",schemaPath:"#/properties/counts/items/properties/count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data4 < 0 || isNaN(data4)){
const err14 = {instancePath:instancePath+"/counts/" + i0+"/count",schemaPath:"#/properties/counts/items/properties/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
}
else {
const err15 = {instancePath:instancePath+"/counts/" + i0,schemaPath:"#/properties/counts/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/counts",schemaPath:"#/properties/counts/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
validate110.errors = vErrors;
return errors === 0;
}
validate110.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate112(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate112.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.items !== undefined){
let data0 = data.items;
const _errs3 = errors;
if(errors === _errs3){
if(Array.isArray(data0)){
if(data0.length > 0){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.empty === undefined){
const err2 = {instancePath,schemaPath:"#/then/required",keyword:"required",params:{missingProperty: "empty"},message:"must have required property '"+"empty"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
valid0 = _valid0;
ifClause0 = "then";
}
else {
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.empty !== undefined){
const err3 = {instancePath:instancePath+"/empty",schemaPath:"#/else/properties/empty/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid0 = _errs6 === errors;
valid0 = _valid0;
if(valid0){
var props0 = {};
props0.empty = true;
props0.items = true;
}
ifClause0 = "else";
}
if(!valid0){
const err4 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.items === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "items"},message:"must have required property '"+"items"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "items") || (key0 === "empty"))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.items !== undefined){
let data2 = data.items;
if(Array.isArray(data2)){
if(data2.length > 10000){
const err7 = {instancePath:instancePath+"/items",schemaPath:"#/properties/items/maxItems",keyword:"maxItems",params:{limit: 10000},message:"must NOT have more than 10000 items"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.recordId === undefined){
const err8 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "recordId"},message:"must have required property '"+"recordId"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data3.division === undefined){
const err9 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "division"},message:"must have required property '"+"division"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data3.authorityName === undefined){
const err10 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "authorityName"},message:"must have required property '"+"authorityName"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data3.sourceOrgName === undefined){
const err11 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "sourceOrgName"},message:"must have required property '"+"sourceOrgName"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data3.content === undefined){
const err12 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "content"},message:"must have required property '"+"content"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key1 in data3){
if(!(((((((key1 === "recordId") || (key1 === "division")) || (key1 === "authorityName")) || (key1 === "sourceOrgName")) || (key1 === "mark")) || (key1 === "source")) || (key1 === "content"))){
const err13 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data3.recordId !== undefined){
let data4 = data3.recordId;
if(typeof data4 === "string"){
if(!pattern12.test(data4)){
const err14 = {instancePath:instancePath+"/items/" + i0+"/recordId",schemaPath:"values.json#/$defs/recordId/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"+"\""};
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
const err15 = {instancePath:instancePath+"/items/" + i0+"/recordId",schemaPath:"values.json#/$defs/recordId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data3.division !== undefined){
let data5 = data3.division;
if(typeof data5 === "string"){
if(!pattern9.test(data5)){
const err16 = {instancePath:instancePath+"/items/" + i0+"/division",schemaPath:"values.json#/$defs/division/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{5}$"},message:"must match pattern \""+"^[1-9][0-9]{5}$"+"\""};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/items/" + i0+"/division",schemaPath:"values.json#/$defs/division/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data3.authorityName !== undefined){
let data6 = data3.authorityName;
if(typeof data6 === "string"){
if(func1(data6) > 200){
const err18 = {instancePath:instancePath+"/items/" + i0+"/authorityName",schemaPath:"#/properties/items/items/properties/authorityName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(func1(data6) < 1){
const err19 = {instancePath:instancePath+"/items/" + i0+"/authorityName",schemaPath:"#/properties/items/items/properties/authorityName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/items/" + i0+"/authorityName",schemaPath:"#/properties/items/items/properties/authorityName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data3.sourceOrgName !== undefined){
let data7 = data3.sourceOrgName;
if(typeof data7 === "string"){
if(func1(data7) > 200){
const err21 = {instancePath:instancePath+"/items/" + i0+"/sourceOrgName",schemaPath:"#/properties/items/items/properties/sourceOrgName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(func1(data7) < 1){
const err22 = {instancePath:instancePath+"/items/" + i0+"/sourceOrgName",schemaPath:"#/properties/items/items/properties/sourceOrgName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err23 = {instancePath:instancePath+"/items/" + i0+"/sourceOrgName",schemaPath:"#/properties/items/items/properties/sourceOrgName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data3.mark !== undefined){
let data8 = data3.mark;
if(typeof data8 !== "string"){
const err24 = {instancePath:instancePath+"/items/" + i0+"/mark",schemaPath:"#/properties/items/items/properties/mark/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(!((data8 === "异议处理中") || (data8 === "公示期已满"))){
const err25 = {instancePath:instancePath+"/items/" + i0+"/mark",schemaPath:"#/properties/items/items/properties/mark/enum",keyword:"enum",params:{allowedValues: schema70.properties.items.items.properties.mark.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data3.source !== undefined){
let data9 = data3.source;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.mapping === undefined){
const err26 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/required",keyword:"required",params:{missingProperty: "mapping"},message:"must have required property '"+"mapping"+"'"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data9.mappingVersion === undefined){
const err27 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/required",keyword:"required",params:{missingProperty: "mappingVersion"},message:"must have required property '"+"mappingVersion"+"'"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
for(const key2 in data9){
if(!((((((key2 === "mapping") || (key2 === "mappingVersion")) || (key2 === "feed")) || (key2 === "generation")) || (key2 === "seq")) || (key2 === "ledger"))){
const err28 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data9.mapping !== undefined){
let data10 = data9.mapping;
if(typeof data10 === "string"){
if(func1(data10) > 128){
const err29 = {instancePath:instancePath+"/items/" + i0+"/source/mapping",schemaPath:"report-parts.json#/$defs/source/properties/mapping/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(func1(data10) < 1){
const err30 = {instancePath:instancePath+"/items/" + i0+"/source/mapping",schemaPath:"report-parts.json#/$defs/source/properties/mapping/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err31 = {instancePath:instancePath+"/items/" + i0+"/source/mapping",schemaPath:"report-parts.json#/$defs/source/properties/mapping/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data9.mappingVersion !== undefined){
let data11 = data9.mappingVersion;
if(typeof data11 === "string"){
if(func1(data11) > 32){
const err32 = {instancePath:instancePath+"/items/" + i0+"/source/mappingVersion",schemaPath:"report-parts.json#/$defs/source/properties/mappingVersion/maxLength",keyword:"maxLength",params:{limit: 32},message:"must NOT have more than 32 characters"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(func1(data11) < 1){
const err33 = {instancePath:instancePath+"/items/" + i0+"/source/mappingVersion",schemaPath:"report-parts.json#/$defs/source/properties/mappingVersion/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err34 = {instancePath:instancePath+"/items/" + i0+"/source/mappingVersion",schemaPath:"report-parts.json#/$defs/source/properties/mappingVersion/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data9.feed !== undefined){
let data12 = data9.feed;
if(typeof data12 === "string"){
if(func1(data12) > 64){
const err35 = {instancePath:instancePath+"/items/" + i0+"/source/feed",schemaPath:"report-parts.json#/$defs/source/properties/feed/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(func1(data12) < 1){
const err36 = {instancePath:instancePath+"/items/" + i0+"/source/feed",schemaPath:"report-parts.json#/$defs/source/properties/feed/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err37 = {instancePath:instancePath+"/items/" + i0+"/source/feed",schemaPath:"report-parts.json#/$defs/source/properties/feed/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data9.generation !== undefined){
let data13 = data9.generation;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err38 = {instancePath:instancePath+"/items/" + i0+"/source/generation",schemaPath:"report-parts.json#/$defs/source/properties/generation/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 1000000 || isNaN(data13)){
const err39 = {instancePath:instancePath+"/items/" + i0+"/source/generation",schemaPath:"report-parts.json#/$defs/source/properties/generation/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data13 < 1 || isNaN(data13)){
const err40 = {instancePath:instancePath+"/items/" + i0+"/source/generation",schemaPath:"report-parts.json#/$defs/source/properties/generation/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
if(data9.seq !== undefined){
let data14 = data9.seq;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err41 = {instancePath:instancePath+"/items/" + i0+"/source/seq",schemaPath:"report-parts.json#/$defs/source/properties/seq/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 1000000000 || isNaN(data14)){
const err42 = {instancePath:instancePath+"/items/" + i0+"/source/seq",schemaPath:"report-parts.json#/$defs/source/properties/seq/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data14 < 0 || isNaN(data14)){
const err43 = {instancePath:instancePath+"/items/" + i0+"/source/seq",schemaPath:"report-parts.json#/$defs/source/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
if(data9.ledger !== undefined){
let data15 = data9.ledger;
if(typeof data15 !== "string"){
const err44 = {instancePath:instancePath+"/items/" + i0+"/source/ledger",schemaPath:"report-parts.json#/$defs/source/properties/ledger/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(!(data15 === "账目不一致")){
const err45 = {instancePath:instancePath+"/items/" + i0+"/source/ledger",schemaPath:"report-parts.json#/$defs/source/properties/ledger/enum",keyword:"enum",params:{allowedValues: schema47.properties.ledger.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data9.feed !== undefined){
if(data9.generation === undefined){
const err46 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/dependentRequired",keyword:"dependentRequired",params:{property: "feed",
    missingProperty: "generation",
    depsCount: 2,
    deps: "generation, seq"},message:"must have properties generation, seq when property feed is present"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data9.seq === undefined){
const err47 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/dependentRequired",keyword:"dependentRequired",params:{property: "feed",
    missingProperty: "seq",
    depsCount: 2,
    deps: "generation, seq"},message:"must have properties generation, seq when property feed is present"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
else {
const err48 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data3.content !== undefined){
if(!(validate39(data3.content, {instancePath:instancePath+"/items/" + i0+"/content",parentData:data3,parentDataProperty:"content",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
errors = vErrors.length;
}
}
}
else {
const err49 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath:instancePath+"/items",schemaPath:"#/properties/items/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.empty !== undefined){
if("查询期内无相关信息" !== data.empty){
const err51 = {instancePath:instancePath+"/empty",schemaPath:"#/properties/empty/const",keyword:"const",params:{allowedValue: "查询期内无相关信息"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
validate112.errors = vErrors;
return errors === 0;
}
validate112.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate115(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate115.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.items !== undefined){
let data0 = data.items;
const _errs3 = errors;
if(errors === _errs3){
if(Array.isArray(data0)){
if(data0.length > 0){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.empty === undefined){
const err2 = {instancePath,schemaPath:"#/then/required",keyword:"required",params:{missingProperty: "empty"},message:"must have required property '"+"empty"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
valid0 = _valid0;
ifClause0 = "then";
}
else {
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.empty !== undefined){
const err3 = {instancePath:instancePath+"/empty",schemaPath:"#/else/properties/empty/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid0 = _errs6 === errors;
valid0 = _valid0;
if(valid0){
var props0 = {};
props0.empty = true;
props0.items = true;
}
ifClause0 = "else";
}
if(!valid0){
const err4 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.items === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "items"},message:"must have required property '"+"items"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "items") || (key0 === "empty"))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.items !== undefined){
let data2 = data.items;
if(Array.isArray(data2)){
if(data2.length > 10000){
const err7 = {instancePath:instancePath+"/items",schemaPath:"#/properties/items/maxItems",keyword:"maxItems",params:{limit: 10000},message:"must NOT have more than 10000 items"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.recordId === undefined){
const err8 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "recordId"},message:"must have required property '"+"recordId"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data3.division === undefined){
const err9 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "division"},message:"must have required property '"+"division"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data3.authorityName === undefined){
const err10 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "authorityName"},message:"must have required property '"+"authorityName"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data3.sourceOrgName === undefined){
const err11 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "sourceOrgName"},message:"must have required property '"+"sourceOrgName"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data3.content === undefined){
const err12 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "content"},message:"must have required property '"+"content"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key1 in data3){
if(!(((((((key1 === "recordId") || (key1 === "division")) || (key1 === "authorityName")) || (key1 === "sourceOrgName")) || (key1 === "mark")) || (key1 === "source")) || (key1 === "content"))){
const err13 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data3.recordId !== undefined){
let data4 = data3.recordId;
if(typeof data4 === "string"){
if(!pattern12.test(data4)){
const err14 = {instancePath:instancePath+"/items/" + i0+"/recordId",schemaPath:"values.json#/$defs/recordId/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"+"\""};
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
const err15 = {instancePath:instancePath+"/items/" + i0+"/recordId",schemaPath:"values.json#/$defs/recordId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data3.division !== undefined){
let data5 = data3.division;
if(typeof data5 === "string"){
if(!pattern9.test(data5)){
const err16 = {instancePath:instancePath+"/items/" + i0+"/division",schemaPath:"values.json#/$defs/division/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{5}$"},message:"must match pattern \""+"^[1-9][0-9]{5}$"+"\""};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/items/" + i0+"/division",schemaPath:"values.json#/$defs/division/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data3.authorityName !== undefined){
let data6 = data3.authorityName;
if(typeof data6 === "string"){
if(func1(data6) > 200){
const err18 = {instancePath:instancePath+"/items/" + i0+"/authorityName",schemaPath:"#/properties/items/items/properties/authorityName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(func1(data6) < 1){
const err19 = {instancePath:instancePath+"/items/" + i0+"/authorityName",schemaPath:"#/properties/items/items/properties/authorityName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/items/" + i0+"/authorityName",schemaPath:"#/properties/items/items/properties/authorityName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data3.sourceOrgName !== undefined){
let data7 = data3.sourceOrgName;
if(typeof data7 === "string"){
if(func1(data7) > 200){
const err21 = {instancePath:instancePath+"/items/" + i0+"/sourceOrgName",schemaPath:"#/properties/items/items/properties/sourceOrgName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(func1(data7) < 1){
const err22 = {instancePath:instancePath+"/items/" + i0+"/sourceOrgName",schemaPath:"#/properties/items/items/properties/sourceOrgName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err23 = {instancePath:instancePath+"/items/" + i0+"/sourceOrgName",schemaPath:"#/properties/items/items/properties/sourceOrgName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data3.mark !== undefined){
let data8 = data3.mark;
if(typeof data8 !== "string"){
const err24 = {instancePath:instancePath+"/items/" + i0+"/mark",schemaPath:"#/properties/items/items/properties/mark/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(!((data8 === "异议处理中") || (data8 === "公示期已满"))){
const err25 = {instancePath:instancePath+"/items/" + i0+"/mark",schemaPath:"#/properties/items/items/properties/mark/enum",keyword:"enum",params:{allowedValues: schema84.properties.items.items.properties.mark.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data3.source !== undefined){
let data9 = data3.source;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.mapping === undefined){
const err26 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/required",keyword:"required",params:{missingProperty: "mapping"},message:"must have required property '"+"mapping"+"'"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data9.mappingVersion === undefined){
const err27 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/required",keyword:"required",params:{missingProperty: "mappingVersion"},message:"must have required property '"+"mappingVersion"+"'"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
for(const key2 in data9){
if(!((((((key2 === "mapping") || (key2 === "mappingVersion")) || (key2 === "feed")) || (key2 === "generation")) || (key2 === "seq")) || (key2 === "ledger"))){
const err28 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data9.mapping !== undefined){
let data10 = data9.mapping;
if(typeof data10 === "string"){
if(func1(data10) > 128){
const err29 = {instancePath:instancePath+"/items/" + i0+"/source/mapping",schemaPath:"report-parts.json#/$defs/source/properties/mapping/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(func1(data10) < 1){
const err30 = {instancePath:instancePath+"/items/" + i0+"/source/mapping",schemaPath:"report-parts.json#/$defs/source/properties/mapping/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err31 = {instancePath:instancePath+"/items/" + i0+"/source/mapping",schemaPath:"report-parts.json#/$defs/source/properties/mapping/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data9.mappingVersion !== undefined){
let data11 = data9.mappingVersion;
if(typeof data11 === "string"){
if(func1(data11) > 32){
const err32 = {instancePath:instancePath+"/items/" + i0+"/source/mappingVersion",schemaPath:"report-parts.json#/$defs/source/properties/mappingVersion/maxLength",keyword:"maxLength",params:{limit: 32},message:"must NOT have more than 32 characters"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(func1(data11) < 1){
const err33 = {instancePath:instancePath+"/items/" + i0+"/source/mappingVersion",schemaPath:"report-parts.json#/$defs/source/properties/mappingVersion/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err34 = {instancePath:instancePath+"/items/" + i0+"/source/mappingVersion",schemaPath:"report-parts.json#/$defs/source/properties/mappingVersion/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data9.feed !== undefined){
let data12 = data9.feed;
if(typeof data12 === "string"){
if(func1(data12) > 64){
const err35 = {instancePath:instancePath+"/items/" + i0+"/source/feed",schemaPath:"report-parts.json#/$defs/source/properties/feed/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(func1(data12) < 1){
const err36 = {instancePath:instancePath+"/items/" + i0+"/source/feed",schemaPath:"report-parts.json#/$defs/source/properties/feed/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err37 = {instancePath:instancePath+"/items/" + i0+"/source/feed",schemaPath:"report-parts.json#/$defs/source/properties/feed/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data9.generation !== undefined){
let data13 = data9.generation;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err38 = {instancePath:instancePath+"/items/" + i0+"/source/generation",schemaPath:"report-parts.json#/$defs/source/properties/generation/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 1000000 || isNaN(data13)){
const err39 = {instancePath:instancePath+"/items/" + i0+"/source/generation",schemaPath:"report-parts.json#/$defs/source/properties/generation/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data13 < 1 || isNaN(data13)){
const err40 = {instancePath:instancePath+"/items/" + i0+"/source/generation",schemaPath:"report-parts.json#/$defs/source/properties/generation/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
if(data9.seq !== undefined){
let data14 = data9.seq;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err41 = {instancePath:instancePath+"/items/" + i0+"/source/seq",schemaPath:"report-parts.json#/$defs/source/properties/seq/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 1000000000 || isNaN(data14)){
const err42 = {instancePath:instancePath+"/items/" + i0+"/source/seq",schemaPath:"report-parts.json#/$defs/source/properties/seq/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data14 < 0 || isNaN(data14)){
const err43 = {instancePath:instancePath+"/items/" + i0+"/source/seq",schemaPath:"report-parts.json#/$defs/source/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
if(data9.ledger !== undefined){
let data15 = data9.ledger;
if(typeof data15 !== "string"){
const err44 = {instancePath:instancePath+"/items/" + i0+"/source/ledger",schemaPath:"report-parts.json#/$defs/source/properties/ledger/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(!(data15 === "账目不一致")){
const err45 = {instancePath:instancePath+"/items/" + i0+"/source/ledger",schemaPath:"report-parts.json#/$defs/source/properties/ledger/enum",keyword:"enum",params:{allowedValues: schema47.properties.ledger.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data9.feed !== undefined){
if(data9.generation === undefined){
const err46 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/dependentRequired",keyword:"dependentRequired",params:{property: "feed",
    missingProperty: "generation",
    depsCount: 2,
    deps: "generation, seq"},message:"must have properties generation, seq when property feed is present"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data9.seq === undefined){
const err47 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/dependentRequired",keyword:"dependentRequired",params:{property: "feed",
    missingProperty: "seq",
    depsCount: 2,
    deps: "generation, seq"},message:"must have properties generation, seq when property feed is present"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
else {
const err48 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data3.content !== undefined){
if(!(validate45(data3.content, {instancePath:instancePath+"/items/" + i0+"/content",parentData:data3,parentDataProperty:"content",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
}
}
else {
const err49 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath:instancePath+"/items",schemaPath:"#/properties/items/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.empty !== undefined){
if("查询期内无相关信息" !== data.empty){
const err51 = {instancePath:instancePath+"/empty",schemaPath:"#/properties/empty/const",keyword:"const",params:{allowedValue: "查询期内无相关信息"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
validate115.errors = vErrors;
return errors === 0;
}
validate115.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate118(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate118.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.items !== undefined){
let data0 = data.items;
const _errs3 = errors;
if(errors === _errs3){
if(Array.isArray(data0)){
if(data0.length > 0){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.empty === undefined){
const err2 = {instancePath,schemaPath:"#/then/required",keyword:"required",params:{missingProperty: "empty"},message:"must have required property '"+"empty"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
valid0 = _valid0;
ifClause0 = "then";
}
else {
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.empty !== undefined){
const err3 = {instancePath:instancePath+"/empty",schemaPath:"#/else/properties/empty/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid0 = _errs6 === errors;
valid0 = _valid0;
if(valid0){
var props0 = {};
props0.empty = true;
props0.items = true;
}
ifClause0 = "else";
}
if(!valid0){
const err4 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.items === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "items"},message:"must have required property '"+"items"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "items") || (key0 === "empty"))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.items !== undefined){
let data2 = data.items;
if(Array.isArray(data2)){
if(data2.length > 10000){
const err7 = {instancePath:instancePath+"/items",schemaPath:"#/properties/items/maxItems",keyword:"maxItems",params:{limit: 10000},message:"must NOT have more than 10000 items"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.recordId === undefined){
const err8 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "recordId"},message:"must have required property '"+"recordId"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data3.division === undefined){
const err9 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "division"},message:"must have required property '"+"division"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data3.authorityName === undefined){
const err10 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "authorityName"},message:"must have required property '"+"authorityName"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data3.sourceOrgName === undefined){
const err11 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "sourceOrgName"},message:"must have required property '"+"sourceOrgName"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data3.content === undefined){
const err12 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "content"},message:"must have required property '"+"content"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key1 in data3){
if(!(((((((key1 === "recordId") || (key1 === "division")) || (key1 === "authorityName")) || (key1 === "sourceOrgName")) || (key1 === "mark")) || (key1 === "source")) || (key1 === "content"))){
const err13 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data3.recordId !== undefined){
let data4 = data3.recordId;
if(typeof data4 === "string"){
if(!pattern12.test(data4)){
const err14 = {instancePath:instancePath+"/items/" + i0+"/recordId",schemaPath:"values.json#/$defs/recordId/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"+"\""};
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
const err15 = {instancePath:instancePath+"/items/" + i0+"/recordId",schemaPath:"values.json#/$defs/recordId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data3.division !== undefined){
let data5 = data3.division;
if(typeof data5 === "string"){
if(!pattern9.test(data5)){
const err16 = {instancePath:instancePath+"/items/" + i0+"/division",schemaPath:"values.json#/$defs/division/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{5}$"},message:"must match pattern \""+"^[1-9][0-9]{5}$"+"\""};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/items/" + i0+"/division",schemaPath:"values.json#/$defs/division/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data3.authorityName !== undefined){
let data6 = data3.authorityName;
if(typeof data6 === "string"){
if(func1(data6) > 200){
const err18 = {instancePath:instancePath+"/items/" + i0+"/authorityName",schemaPath:"#/properties/items/items/properties/authorityName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(func1(data6) < 1){
const err19 = {instancePath:instancePath+"/items/" + i0+"/authorityName",schemaPath:"#/properties/items/items/properties/authorityName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/items/" + i0+"/authorityName",schemaPath:"#/properties/items/items/properties/authorityName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data3.sourceOrgName !== undefined){
let data7 = data3.sourceOrgName;
if(typeof data7 === "string"){
if(func1(data7) > 200){
const err21 = {instancePath:instancePath+"/items/" + i0+"/sourceOrgName",schemaPath:"#/properties/items/items/properties/sourceOrgName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(func1(data7) < 1){
const err22 = {instancePath:instancePath+"/items/" + i0+"/sourceOrgName",schemaPath:"#/properties/items/items/properties/sourceOrgName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err23 = {instancePath:instancePath+"/items/" + i0+"/sourceOrgName",schemaPath:"#/properties/items/items/properties/sourceOrgName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data3.mark !== undefined){
let data8 = data3.mark;
if(typeof data8 !== "string"){
const err24 = {instancePath:instancePath+"/items/" + i0+"/mark",schemaPath:"#/properties/items/items/properties/mark/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(!((data8 === "异议处理中") || (data8 === "公示期已满"))){
const err25 = {instancePath:instancePath+"/items/" + i0+"/mark",schemaPath:"#/properties/items/items/properties/mark/enum",keyword:"enum",params:{allowedValues: schema114.properties.items.items.properties.mark.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data3.source !== undefined){
let data9 = data3.source;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.mapping === undefined){
const err26 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/required",keyword:"required",params:{missingProperty: "mapping"},message:"must have required property '"+"mapping"+"'"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data9.mappingVersion === undefined){
const err27 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/required",keyword:"required",params:{missingProperty: "mappingVersion"},message:"must have required property '"+"mappingVersion"+"'"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
for(const key2 in data9){
if(!((((((key2 === "mapping") || (key2 === "mappingVersion")) || (key2 === "feed")) || (key2 === "generation")) || (key2 === "seq")) || (key2 === "ledger"))){
const err28 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data9.mapping !== undefined){
let data10 = data9.mapping;
if(typeof data10 === "string"){
if(func1(data10) > 128){
const err29 = {instancePath:instancePath+"/items/" + i0+"/source/mapping",schemaPath:"report-parts.json#/$defs/source/properties/mapping/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(func1(data10) < 1){
const err30 = {instancePath:instancePath+"/items/" + i0+"/source/mapping",schemaPath:"report-parts.json#/$defs/source/properties/mapping/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err31 = {instancePath:instancePath+"/items/" + i0+"/source/mapping",schemaPath:"report-parts.json#/$defs/source/properties/mapping/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data9.mappingVersion !== undefined){
let data11 = data9.mappingVersion;
if(typeof data11 === "string"){
if(func1(data11) > 32){
const err32 = {instancePath:instancePath+"/items/" + i0+"/source/mappingVersion",schemaPath:"report-parts.json#/$defs/source/properties/mappingVersion/maxLength",keyword:"maxLength",params:{limit: 32},message:"must NOT have more than 32 characters"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(func1(data11) < 1){
const err33 = {instancePath:instancePath+"/items/" + i0+"/source/mappingVersion",schemaPath:"report-parts.json#/$defs/source/properties/mappingVersion/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err34 = {instancePath:instancePath+"/items/" + i0+"/source/mappingVersion",schemaPath:"report-parts.json#/$defs/source/properties/mappingVersion/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data9.feed !== undefined){
let data12 = data9.feed;
if(typeof data12 === "string"){
if(func1(data12) > 64){
const err35 = {instancePath:instancePath+"/items/" + i0+"/source/feed",schemaPath:"report-parts.json#/$defs/source/properties/feed/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(func1(data12) < 1){
const err36 = {instancePath:instancePath+"/items/" + i0+"/source/feed",schemaPath:"report-parts.json#/$defs/source/properties/feed/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err37 = {instancePath:instancePath+"/items/" + i0+"/source/feed",schemaPath:"report-parts.json#/$defs/source/properties/feed/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data9.generation !== undefined){
let data13 = data9.generation;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err38 = {instancePath:instancePath+"/items/" + i0+"/source/generation",schemaPath:"report-parts.json#/$defs/source/properties/generation/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 1000000 || isNaN(data13)){
const err39 = {instancePath:instancePath+"/items/" + i0+"/source/generation",schemaPath:"report-parts.json#/$defs/source/properties/generation/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data13 < 1 || isNaN(data13)){
const err40 = {instancePath:instancePath+"/items/" + i0+"/source/generation",schemaPath:"report-parts.json#/$defs/source/properties/generation/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
if(data9.seq !== undefined){
let data14 = data9.seq;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err41 = {instancePath:instancePath+"/items/" + i0+"/source/seq",schemaPath:"report-parts.json#/$defs/source/properties/seq/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 1000000000 || isNaN(data14)){
const err42 = {instancePath:instancePath+"/items/" + i0+"/source/seq",schemaPath:"report-parts.json#/$defs/source/properties/seq/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data14 < 0 || isNaN(data14)){
const err43 = {instancePath:instancePath+"/items/" + i0+"/source/seq",schemaPath:"report-parts.json#/$defs/source/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
if(data9.ledger !== undefined){
let data15 = data9.ledger;
if(typeof data15 !== "string"){
const err44 = {instancePath:instancePath+"/items/" + i0+"/source/ledger",schemaPath:"report-parts.json#/$defs/source/properties/ledger/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(!(data15 === "账目不一致")){
const err45 = {instancePath:instancePath+"/items/" + i0+"/source/ledger",schemaPath:"report-parts.json#/$defs/source/properties/ledger/enum",keyword:"enum",params:{allowedValues: schema47.properties.ledger.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data9.feed !== undefined){
if(data9.generation === undefined){
const err46 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/dependentRequired",keyword:"dependentRequired",params:{property: "feed",
    missingProperty: "generation",
    depsCount: 2,
    deps: "generation, seq"},message:"must have properties generation, seq when property feed is present"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data9.seq === undefined){
const err47 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/dependentRequired",keyword:"dependentRequired",params:{property: "feed",
    missingProperty: "seq",
    depsCount: 2,
    deps: "generation, seq"},message:"must have properties generation, seq when property feed is present"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
else {
const err48 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data3.content !== undefined){
if(!(validate57(data3.content, {instancePath:instancePath+"/items/" + i0+"/content",parentData:data3,parentDataProperty:"content",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
}
}
else {
const err49 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath:instancePath+"/items",schemaPath:"#/properties/items/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.empty !== undefined){
if("查询期内无相关信息" !== data.empty){
const err51 = {instancePath:instancePath+"/empty",schemaPath:"#/properties/empty/const",keyword:"const",params:{allowedValue: "查询期内无相关信息"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
validate118.errors = vErrors;
return errors === 0;
}
validate118.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate121(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate121.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.items !== undefined){
let data0 = data.items;
const _errs3 = errors;
if(errors === _errs3){
if(Array.isArray(data0)){
if(data0.length > 0){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.empty === undefined){
const err2 = {instancePath,schemaPath:"#/then/required",keyword:"required",params:{missingProperty: "empty"},message:"must have required property '"+"empty"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
valid0 = _valid0;
ifClause0 = "then";
}
else {
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.empty !== undefined){
const err3 = {instancePath:instancePath+"/empty",schemaPath:"#/else/properties/empty/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid0 = _errs6 === errors;
valid0 = _valid0;
if(valid0){
var props0 = {};
props0.empty = true;
props0.items = true;
}
ifClause0 = "else";
}
if(!valid0){
const err4 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.items === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "items"},message:"must have required property '"+"items"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "items") || (key0 === "empty"))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.items !== undefined){
let data2 = data.items;
if(Array.isArray(data2)){
if(data2.length > 10000){
const err7 = {instancePath:instancePath+"/items",schemaPath:"#/properties/items/maxItems",keyword:"maxItems",params:{limit: 10000},message:"must NOT have more than 10000 items"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.recordId === undefined){
const err8 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "recordId"},message:"must have required property '"+"recordId"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data3.division === undefined){
const err9 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "division"},message:"must have required property '"+"division"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data3.authorityName === undefined){
const err10 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "authorityName"},message:"must have required property '"+"authorityName"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data3.sourceOrgName === undefined){
const err11 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "sourceOrgName"},message:"must have required property '"+"sourceOrgName"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data3.content === undefined){
const err12 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "content"},message:"must have required property '"+"content"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key1 in data3){
if(!(((((((key1 === "recordId") || (key1 === "division")) || (key1 === "authorityName")) || (key1 === "sourceOrgName")) || (key1 === "mark")) || (key1 === "source")) || (key1 === "content"))){
const err13 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data3.recordId !== undefined){
let data4 = data3.recordId;
if(typeof data4 === "string"){
if(!pattern12.test(data4)){
const err14 = {instancePath:instancePath+"/items/" + i0+"/recordId",schemaPath:"values.json#/$defs/recordId/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"+"\""};
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
const err15 = {instancePath:instancePath+"/items/" + i0+"/recordId",schemaPath:"values.json#/$defs/recordId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data3.division !== undefined){
let data5 = data3.division;
if(typeof data5 === "string"){
if(!pattern9.test(data5)){
const err16 = {instancePath:instancePath+"/items/" + i0+"/division",schemaPath:"values.json#/$defs/division/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{5}$"},message:"must match pattern \""+"^[1-9][0-9]{5}$"+"\""};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/items/" + i0+"/division",schemaPath:"values.json#/$defs/division/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data3.authorityName !== undefined){
let data6 = data3.authorityName;
if(typeof data6 === "string"){
if(func1(data6) > 200){
const err18 = {instancePath:instancePath+"/items/" + i0+"/authorityName",schemaPath:"#/properties/items/items/properties/authorityName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(func1(data6) < 1){
const err19 = {instancePath:instancePath+"/items/" + i0+"/authorityName",schemaPath:"#/properties/items/items/properties/authorityName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/items/" + i0+"/authorityName",schemaPath:"#/properties/items/items/properties/authorityName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data3.sourceOrgName !== undefined){
let data7 = data3.sourceOrgName;
if(typeof data7 === "string"){
if(func1(data7) > 200){
const err21 = {instancePath:instancePath+"/items/" + i0+"/sourceOrgName",schemaPath:"#/properties/items/items/properties/sourceOrgName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(func1(data7) < 1){
const err22 = {instancePath:instancePath+"/items/" + i0+"/sourceOrgName",schemaPath:"#/properties/items/items/properties/sourceOrgName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err23 = {instancePath:instancePath+"/items/" + i0+"/sourceOrgName",schemaPath:"#/properties/items/items/properties/sourceOrgName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data3.mark !== undefined){
let data8 = data3.mark;
if(typeof data8 !== "string"){
const err24 = {instancePath:instancePath+"/items/" + i0+"/mark",schemaPath:"#/properties/items/items/properties/mark/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(!((data8 === "异议处理中") || (data8 === "公示期已满"))){
const err25 = {instancePath:instancePath+"/items/" + i0+"/mark",schemaPath:"#/properties/items/items/properties/mark/enum",keyword:"enum",params:{allowedValues: schema124.properties.items.items.properties.mark.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data3.source !== undefined){
let data9 = data3.source;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.mapping === undefined){
const err26 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/required",keyword:"required",params:{missingProperty: "mapping"},message:"must have required property '"+"mapping"+"'"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data9.mappingVersion === undefined){
const err27 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/required",keyword:"required",params:{missingProperty: "mappingVersion"},message:"must have required property '"+"mappingVersion"+"'"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
for(const key2 in data9){
if(!((((((key2 === "mapping") || (key2 === "mappingVersion")) || (key2 === "feed")) || (key2 === "generation")) || (key2 === "seq")) || (key2 === "ledger"))){
const err28 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data9.mapping !== undefined){
let data10 = data9.mapping;
if(typeof data10 === "string"){
if(func1(data10) > 128){
const err29 = {instancePath:instancePath+"/items/" + i0+"/source/mapping",schemaPath:"report-parts.json#/$defs/source/properties/mapping/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(func1(data10) < 1){
const err30 = {instancePath:instancePath+"/items/" + i0+"/source/mapping",schemaPath:"report-parts.json#/$defs/source/properties/mapping/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err31 = {instancePath:instancePath+"/items/" + i0+"/source/mapping",schemaPath:"report-parts.json#/$defs/source/properties/mapping/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data9.mappingVersion !== undefined){
let data11 = data9.mappingVersion;
if(typeof data11 === "string"){
if(func1(data11) > 32){
const err32 = {instancePath:instancePath+"/items/" + i0+"/source/mappingVersion",schemaPath:"report-parts.json#/$defs/source/properties/mappingVersion/maxLength",keyword:"maxLength",params:{limit: 32},message:"must NOT have more than 32 characters"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(func1(data11) < 1){
const err33 = {instancePath:instancePath+"/items/" + i0+"/source/mappingVersion",schemaPath:"report-parts.json#/$defs/source/properties/mappingVersion/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err34 = {instancePath:instancePath+"/items/" + i0+"/source/mappingVersion",schemaPath:"report-parts.json#/$defs/source/properties/mappingVersion/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data9.feed !== undefined){
let data12 = data9.feed;
if(typeof data12 === "string"){
if(func1(data12) > 64){
const err35 = {instancePath:instancePath+"/items/" + i0+"/source/feed",schemaPath:"report-parts.json#/$defs/source/properties/feed/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(func1(data12) < 1){
const err36 = {instancePath:instancePath+"/items/" + i0+"/source/feed",schemaPath:"report-parts.json#/$defs/source/properties/feed/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err37 = {instancePath:instancePath+"/items/" + i0+"/source/feed",schemaPath:"report-parts.json#/$defs/source/properties/feed/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data9.generation !== undefined){
let data13 = data9.generation;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err38 = {instancePath:instancePath+"/items/" + i0+"/source/generation",schemaPath:"report-parts.json#/$defs/source/properties/generation/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 1000000 || isNaN(data13)){
const err39 = {instancePath:instancePath+"/items/" + i0+"/source/generation",schemaPath:"report-parts.json#/$defs/source/properties/generation/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data13 < 1 || isNaN(data13)){
const err40 = {instancePath:instancePath+"/items/" + i0+"/source/generation",schemaPath:"report-parts.json#/$defs/source/properties/generation/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
if(data9.seq !== undefined){
let data14 = data9.seq;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err41 = {instancePath:instancePath+"/items/" + i0+"/source/seq",schemaPath:"report-parts.json#/$defs/source/properties/seq/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 1000000000 || isNaN(data14)){
const err42 = {instancePath:instancePath+"/items/" + i0+"/source/seq",schemaPath:"report-parts.json#/$defs/source/properties/seq/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data14 < 0 || isNaN(data14)){
const err43 = {instancePath:instancePath+"/items/" + i0+"/source/seq",schemaPath:"report-parts.json#/$defs/source/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
if(data9.ledger !== undefined){
let data15 = data9.ledger;
if(typeof data15 !== "string"){
const err44 = {instancePath:instancePath+"/items/" + i0+"/source/ledger",schemaPath:"report-parts.json#/$defs/source/properties/ledger/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(!(data15 === "账目不一致")){
const err45 = {instancePath:instancePath+"/items/" + i0+"/source/ledger",schemaPath:"report-parts.json#/$defs/source/properties/ledger/enum",keyword:"enum",params:{allowedValues: schema47.properties.ledger.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data9.feed !== undefined){
if(data9.generation === undefined){
const err46 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/dependentRequired",keyword:"dependentRequired",params:{property: "feed",
    missingProperty: "generation",
    depsCount: 2,
    deps: "generation, seq"},message:"must have properties generation, seq when property feed is present"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data9.seq === undefined){
const err47 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/dependentRequired",keyword:"dependentRequired",params:{property: "feed",
    missingProperty: "seq",
    depsCount: 2,
    deps: "generation, seq"},message:"must have properties generation, seq when property feed is present"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
else {
const err48 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data3.content !== undefined){
if(!(validate63(data3.content, {instancePath:instancePath+"/items/" + i0+"/content",parentData:data3,parentDataProperty:"content",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
}
}
else {
const err49 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath:instancePath+"/items",schemaPath:"#/properties/items/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.empty !== undefined){
if("查询期内无相关信息" !== data.empty){
const err51 = {instancePath:instancePath+"/empty",schemaPath:"#/properties/empty/const",keyword:"const",params:{allowedValue: "查询期内无相关信息"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
validate121.errors = vErrors;
return errors === 0;
}
validate121.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate124(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate124.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.items !== undefined){
let data0 = data.items;
const _errs3 = errors;
if(errors === _errs3){
if(Array.isArray(data0)){
if(data0.length > 0){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.empty === undefined){
const err2 = {instancePath,schemaPath:"#/then/required",keyword:"required",params:{missingProperty: "empty"},message:"must have required property '"+"empty"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
valid0 = _valid0;
ifClause0 = "then";
}
else {
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.empty !== undefined){
const err3 = {instancePath:instancePath+"/empty",schemaPath:"#/else/properties/empty/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid0 = _errs6 === errors;
valid0 = _valid0;
if(valid0){
var props0 = {};
props0.empty = true;
props0.items = true;
}
ifClause0 = "else";
}
if(!valid0){
const err4 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.items === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "items"},message:"must have required property '"+"items"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "items") || (key0 === "empty"))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.items !== undefined){
let data2 = data.items;
if(Array.isArray(data2)){
if(data2.length > 10000){
const err7 = {instancePath:instancePath+"/items",schemaPath:"#/properties/items/maxItems",keyword:"maxItems",params:{limit: 10000},message:"must NOT have more than 10000 items"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.recordId === undefined){
const err8 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "recordId"},message:"must have required property '"+"recordId"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data3.division === undefined){
const err9 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "division"},message:"must have required property '"+"division"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data3.authorityName === undefined){
const err10 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "authorityName"},message:"must have required property '"+"authorityName"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data3.sourceOrgName === undefined){
const err11 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "sourceOrgName"},message:"must have required property '"+"sourceOrgName"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data3.content === undefined){
const err12 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "content"},message:"must have required property '"+"content"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key1 in data3){
if(!(((((((key1 === "recordId") || (key1 === "division")) || (key1 === "authorityName")) || (key1 === "sourceOrgName")) || (key1 === "mark")) || (key1 === "source")) || (key1 === "content"))){
const err13 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data3.recordId !== undefined){
let data4 = data3.recordId;
if(typeof data4 === "string"){
if(!pattern12.test(data4)){
const err14 = {instancePath:instancePath+"/items/" + i0+"/recordId",schemaPath:"values.json#/$defs/recordId/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"+"\""};
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
const err15 = {instancePath:instancePath+"/items/" + i0+"/recordId",schemaPath:"values.json#/$defs/recordId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data3.division !== undefined){
let data5 = data3.division;
if(typeof data5 === "string"){
if(!pattern9.test(data5)){
const err16 = {instancePath:instancePath+"/items/" + i0+"/division",schemaPath:"values.json#/$defs/division/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{5}$"},message:"must match pattern \""+"^[1-9][0-9]{5}$"+"\""};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/items/" + i0+"/division",schemaPath:"values.json#/$defs/division/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data3.authorityName !== undefined){
let data6 = data3.authorityName;
if(typeof data6 === "string"){
if(func1(data6) > 200){
const err18 = {instancePath:instancePath+"/items/" + i0+"/authorityName",schemaPath:"#/properties/items/items/properties/authorityName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(func1(data6) < 1){
const err19 = {instancePath:instancePath+"/items/" + i0+"/authorityName",schemaPath:"#/properties/items/items/properties/authorityName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/items/" + i0+"/authorityName",schemaPath:"#/properties/items/items/properties/authorityName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data3.sourceOrgName !== undefined){
let data7 = data3.sourceOrgName;
if(typeof data7 === "string"){
if(func1(data7) > 200){
const err21 = {instancePath:instancePath+"/items/" + i0+"/sourceOrgName",schemaPath:"#/properties/items/items/properties/sourceOrgName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(func1(data7) < 1){
const err22 = {instancePath:instancePath+"/items/" + i0+"/sourceOrgName",schemaPath:"#/properties/items/items/properties/sourceOrgName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err23 = {instancePath:instancePath+"/items/" + i0+"/sourceOrgName",schemaPath:"#/properties/items/items/properties/sourceOrgName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data3.mark !== undefined){
let data8 = data3.mark;
if(typeof data8 !== "string"){
const err24 = {instancePath:instancePath+"/items/" + i0+"/mark",schemaPath:"#/properties/items/items/properties/mark/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(!((data8 === "异议处理中") || (data8 === "公示期已满"))){
const err25 = {instancePath:instancePath+"/items/" + i0+"/mark",schemaPath:"#/properties/items/items/properties/mark/enum",keyword:"enum",params:{allowedValues: schema164.properties.items.items.properties.mark.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data3.source !== undefined){
let data9 = data3.source;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.mapping === undefined){
const err26 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/required",keyword:"required",params:{missingProperty: "mapping"},message:"must have required property '"+"mapping"+"'"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data9.mappingVersion === undefined){
const err27 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/required",keyword:"required",params:{missingProperty: "mappingVersion"},message:"must have required property '"+"mappingVersion"+"'"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
for(const key2 in data9){
if(!((((((key2 === "mapping") || (key2 === "mappingVersion")) || (key2 === "feed")) || (key2 === "generation")) || (key2 === "seq")) || (key2 === "ledger"))){
const err28 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data9.mapping !== undefined){
let data10 = data9.mapping;
if(typeof data10 === "string"){
if(func1(data10) > 128){
const err29 = {instancePath:instancePath+"/items/" + i0+"/source/mapping",schemaPath:"report-parts.json#/$defs/source/properties/mapping/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(func1(data10) < 1){
const err30 = {instancePath:instancePath+"/items/" + i0+"/source/mapping",schemaPath:"report-parts.json#/$defs/source/properties/mapping/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err31 = {instancePath:instancePath+"/items/" + i0+"/source/mapping",schemaPath:"report-parts.json#/$defs/source/properties/mapping/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data9.mappingVersion !== undefined){
let data11 = data9.mappingVersion;
if(typeof data11 === "string"){
if(func1(data11) > 32){
const err32 = {instancePath:instancePath+"/items/" + i0+"/source/mappingVersion",schemaPath:"report-parts.json#/$defs/source/properties/mappingVersion/maxLength",keyword:"maxLength",params:{limit: 32},message:"must NOT have more than 32 characters"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(func1(data11) < 1){
const err33 = {instancePath:instancePath+"/items/" + i0+"/source/mappingVersion",schemaPath:"report-parts.json#/$defs/source/properties/mappingVersion/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err34 = {instancePath:instancePath+"/items/" + i0+"/source/mappingVersion",schemaPath:"report-parts.json#/$defs/source/properties/mappingVersion/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data9.feed !== undefined){
let data12 = data9.feed;
if(typeof data12 === "string"){
if(func1(data12) > 64){
const err35 = {instancePath:instancePath+"/items/" + i0+"/source/feed",schemaPath:"report-parts.json#/$defs/source/properties/feed/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(func1(data12) < 1){
const err36 = {instancePath:instancePath+"/items/" + i0+"/source/feed",schemaPath:"report-parts.json#/$defs/source/properties/feed/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err37 = {instancePath:instancePath+"/items/" + i0+"/source/feed",schemaPath:"report-parts.json#/$defs/source/properties/feed/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data9.generation !== undefined){
let data13 = data9.generation;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err38 = {instancePath:instancePath+"/items/" + i0+"/source/generation",schemaPath:"report-parts.json#/$defs/source/properties/generation/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 1000000 || isNaN(data13)){
const err39 = {instancePath:instancePath+"/items/" + i0+"/source/generation",schemaPath:"report-parts.json#/$defs/source/properties/generation/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data13 < 1 || isNaN(data13)){
const err40 = {instancePath:instancePath+"/items/" + i0+"/source/generation",schemaPath:"report-parts.json#/$defs/source/properties/generation/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
if(data9.seq !== undefined){
let data14 = data9.seq;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err41 = {instancePath:instancePath+"/items/" + i0+"/source/seq",schemaPath:"report-parts.json#/$defs/source/properties/seq/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 1000000000 || isNaN(data14)){
const err42 = {instancePath:instancePath+"/items/" + i0+"/source/seq",schemaPath:"report-parts.json#/$defs/source/properties/seq/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data14 < 0 || isNaN(data14)){
const err43 = {instancePath:instancePath+"/items/" + i0+"/source/seq",schemaPath:"report-parts.json#/$defs/source/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
if(data9.ledger !== undefined){
let data15 = data9.ledger;
if(typeof data15 !== "string"){
const err44 = {instancePath:instancePath+"/items/" + i0+"/source/ledger",schemaPath:"report-parts.json#/$defs/source/properties/ledger/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(!(data15 === "账目不一致")){
const err45 = {instancePath:instancePath+"/items/" + i0+"/source/ledger",schemaPath:"report-parts.json#/$defs/source/properties/ledger/enum",keyword:"enum",params:{allowedValues: schema47.properties.ledger.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data9.feed !== undefined){
if(data9.generation === undefined){
const err46 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/dependentRequired",keyword:"dependentRequired",params:{property: "feed",
    missingProperty: "generation",
    depsCount: 2,
    deps: "generation, seq"},message:"must have properties generation, seq when property feed is present"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data9.seq === undefined){
const err47 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/dependentRequired",keyword:"dependentRequired",params:{property: "feed",
    missingProperty: "seq",
    depsCount: 2,
    deps: "generation, seq"},message:"must have properties generation, seq when property feed is present"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
else {
const err48 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data3.content !== undefined){
if(!(validate75(data3.content, {instancePath:instancePath+"/items/" + i0+"/content",parentData:data3,parentDataProperty:"content",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
errors = vErrors.length;
}
}
}
else {
const err49 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath:instancePath+"/items",schemaPath:"#/properties/items/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.empty !== undefined){
if("查询期内无相关信息" !== data.empty){
const err51 = {instancePath:instancePath+"/empty",schemaPath:"#/properties/empty/const",keyword:"const",params:{allowedValue: "查询期内无相关信息"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
validate124.errors = vErrors;
return errors === 0;
}
validate124.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate127(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate127.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.items !== undefined){
let data0 = data.items;
const _errs3 = errors;
if(errors === _errs3){
if(Array.isArray(data0)){
if(data0.length > 0){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.empty === undefined){
const err2 = {instancePath,schemaPath:"#/then/required",keyword:"required",params:{missingProperty: "empty"},message:"must have required property '"+"empty"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
valid0 = _valid0;
ifClause0 = "then";
}
else {
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.empty !== undefined){
const err3 = {instancePath:instancePath+"/empty",schemaPath:"#/else/properties/empty/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid0 = _errs6 === errors;
valid0 = _valid0;
if(valid0){
var props0 = {};
props0.empty = true;
props0.items = true;
}
ifClause0 = "else";
}
if(!valid0){
const err4 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.items === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "items"},message:"must have required property '"+"items"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "items") || (key0 === "empty"))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.items !== undefined){
let data2 = data.items;
if(Array.isArray(data2)){
if(data2.length > 10000){
const err7 = {instancePath:instancePath+"/items",schemaPath:"#/properties/items/maxItems",keyword:"maxItems",params:{limit: 10000},message:"must NOT have more than 10000 items"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.recordId === undefined){
const err8 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "recordId"},message:"must have required property '"+"recordId"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data3.division === undefined){
const err9 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "division"},message:"must have required property '"+"division"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data3.authorityName === undefined){
const err10 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "authorityName"},message:"must have required property '"+"authorityName"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data3.sourceOrgName === undefined){
const err11 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "sourceOrgName"},message:"must have required property '"+"sourceOrgName"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data3.content === undefined){
const err12 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "content"},message:"must have required property '"+"content"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key1 in data3){
if(!(((((((key1 === "recordId") || (key1 === "division")) || (key1 === "authorityName")) || (key1 === "sourceOrgName")) || (key1 === "mark")) || (key1 === "source")) || (key1 === "content"))){
const err13 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data3.recordId !== undefined){
let data4 = data3.recordId;
if(typeof data4 === "string"){
if(!pattern12.test(data4)){
const err14 = {instancePath:instancePath+"/items/" + i0+"/recordId",schemaPath:"values.json#/$defs/recordId/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"+"\""};
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
const err15 = {instancePath:instancePath+"/items/" + i0+"/recordId",schemaPath:"values.json#/$defs/recordId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data3.division !== undefined){
let data5 = data3.division;
if(typeof data5 === "string"){
if(!pattern9.test(data5)){
const err16 = {instancePath:instancePath+"/items/" + i0+"/division",schemaPath:"values.json#/$defs/division/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{5}$"},message:"must match pattern \""+"^[1-9][0-9]{5}$"+"\""};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/items/" + i0+"/division",schemaPath:"values.json#/$defs/division/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data3.authorityName !== undefined){
let data6 = data3.authorityName;
if(typeof data6 === "string"){
if(func1(data6) > 200){
const err18 = {instancePath:instancePath+"/items/" + i0+"/authorityName",schemaPath:"#/properties/items/items/properties/authorityName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(func1(data6) < 1){
const err19 = {instancePath:instancePath+"/items/" + i0+"/authorityName",schemaPath:"#/properties/items/items/properties/authorityName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/items/" + i0+"/authorityName",schemaPath:"#/properties/items/items/properties/authorityName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data3.sourceOrgName !== undefined){
let data7 = data3.sourceOrgName;
if(typeof data7 === "string"){
if(func1(data7) > 200){
const err21 = {instancePath:instancePath+"/items/" + i0+"/sourceOrgName",schemaPath:"#/properties/items/items/properties/sourceOrgName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(func1(data7) < 1){
const err22 = {instancePath:instancePath+"/items/" + i0+"/sourceOrgName",schemaPath:"#/properties/items/items/properties/sourceOrgName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err23 = {instancePath:instancePath+"/items/" + i0+"/sourceOrgName",schemaPath:"#/properties/items/items/properties/sourceOrgName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data3.mark !== undefined){
let data8 = data3.mark;
if(typeof data8 !== "string"){
const err24 = {instancePath:instancePath+"/items/" + i0+"/mark",schemaPath:"#/properties/items/items/properties/mark/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(!((data8 === "异议处理中") || (data8 === "公示期已满"))){
const err25 = {instancePath:instancePath+"/items/" + i0+"/mark",schemaPath:"#/properties/items/items/properties/mark/enum",keyword:"enum",params:{allowedValues: schema174.properties.items.items.properties.mark.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data3.source !== undefined){
let data9 = data3.source;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.mapping === undefined){
const err26 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/required",keyword:"required",params:{missingProperty: "mapping"},message:"must have required property '"+"mapping"+"'"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data9.mappingVersion === undefined){
const err27 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/required",keyword:"required",params:{missingProperty: "mappingVersion"},message:"must have required property '"+"mappingVersion"+"'"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
for(const key2 in data9){
if(!((((((key2 === "mapping") || (key2 === "mappingVersion")) || (key2 === "feed")) || (key2 === "generation")) || (key2 === "seq")) || (key2 === "ledger"))){
const err28 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data9.mapping !== undefined){
let data10 = data9.mapping;
if(typeof data10 === "string"){
if(func1(data10) > 128){
const err29 = {instancePath:instancePath+"/items/" + i0+"/source/mapping",schemaPath:"report-parts.json#/$defs/source/properties/mapping/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(func1(data10) < 1){
const err30 = {instancePath:instancePath+"/items/" + i0+"/source/mapping",schemaPath:"report-parts.json#/$defs/source/properties/mapping/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err31 = {instancePath:instancePath+"/items/" + i0+"/source/mapping",schemaPath:"report-parts.json#/$defs/source/properties/mapping/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data9.mappingVersion !== undefined){
let data11 = data9.mappingVersion;
if(typeof data11 === "string"){
if(func1(data11) > 32){
const err32 = {instancePath:instancePath+"/items/" + i0+"/source/mappingVersion",schemaPath:"report-parts.json#/$defs/source/properties/mappingVersion/maxLength",keyword:"maxLength",params:{limit: 32},message:"must NOT have more than 32 characters"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(func1(data11) < 1){
const err33 = {instancePath:instancePath+"/items/" + i0+"/source/mappingVersion",schemaPath:"report-parts.json#/$defs/source/properties/mappingVersion/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err34 = {instancePath:instancePath+"/items/" + i0+"/source/mappingVersion",schemaPath:"report-parts.json#/$defs/source/properties/mappingVersion/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data9.feed !== undefined){
let data12 = data9.feed;
if(typeof data12 === "string"){
if(func1(data12) > 64){
const err35 = {instancePath:instancePath+"/items/" + i0+"/source/feed",schemaPath:"report-parts.json#/$defs/source/properties/feed/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(func1(data12) < 1){
const err36 = {instancePath:instancePath+"/items/" + i0+"/source/feed",schemaPath:"report-parts.json#/$defs/source/properties/feed/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err37 = {instancePath:instancePath+"/items/" + i0+"/source/feed",schemaPath:"report-parts.json#/$defs/source/properties/feed/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data9.generation !== undefined){
let data13 = data9.generation;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err38 = {instancePath:instancePath+"/items/" + i0+"/source/generation",schemaPath:"report-parts.json#/$defs/source/properties/generation/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 1000000 || isNaN(data13)){
const err39 = {instancePath:instancePath+"/items/" + i0+"/source/generation",schemaPath:"report-parts.json#/$defs/source/properties/generation/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data13 < 1 || isNaN(data13)){
const err40 = {instancePath:instancePath+"/items/" + i0+"/source/generation",schemaPath:"report-parts.json#/$defs/source/properties/generation/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
if(data9.seq !== undefined){
let data14 = data9.seq;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err41 = {instancePath:instancePath+"/items/" + i0+"/source/seq",schemaPath:"report-parts.json#/$defs/source/properties/seq/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 1000000000 || isNaN(data14)){
const err42 = {instancePath:instancePath+"/items/" + i0+"/source/seq",schemaPath:"report-parts.json#/$defs/source/properties/seq/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data14 < 0 || isNaN(data14)){
const err43 = {instancePath:instancePath+"/items/" + i0+"/source/seq",schemaPath:"report-parts.json#/$defs/source/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
if(data9.ledger !== undefined){
let data15 = data9.ledger;
if(typeof data15 !== "string"){
const err44 = {instancePath:instancePath+"/items/" + i0+"/source/ledger",schemaPath:"report-parts.json#/$defs/source/properties/ledger/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(!(data15 === "账目不一致")){
const err45 = {instancePath:instancePath+"/items/" + i0+"/source/ledger",schemaPath:"report-parts.json#/$defs/source/properties/ledger/enum",keyword:"enum",params:{allowedValues: schema47.properties.ledger.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data9.feed !== undefined){
if(data9.generation === undefined){
const err46 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/dependentRequired",keyword:"dependentRequired",params:{property: "feed",
    missingProperty: "generation",
    depsCount: 2,
    deps: "generation, seq"},message:"must have properties generation, seq when property feed is present"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data9.seq === undefined){
const err47 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/dependentRequired",keyword:"dependentRequired",params:{property: "feed",
    missingProperty: "seq",
    depsCount: 2,
    deps: "generation, seq"},message:"must have properties generation, seq when property feed is present"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
else {
const err48 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data3.content !== undefined){
if(!(validate81(data3.content, {instancePath:instancePath+"/items/" + i0+"/content",parentData:data3,parentDataProperty:"content",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
errors = vErrors.length;
}
}
}
else {
const err49 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath:instancePath+"/items",schemaPath:"#/properties/items/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.empty !== undefined){
if("查询期内无相关信息" !== data.empty){
const err51 = {instancePath:instancePath+"/empty",schemaPath:"#/properties/empty/const",keyword:"const",params:{allowedValue: "查询期内无相关信息"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
validate127.errors = vErrors;
return errors === 0;
}
validate127.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate130(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate130.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.items !== undefined){
let data0 = data.items;
const _errs3 = errors;
if(errors === _errs3){
if(Array.isArray(data0)){
if(data0.length > 0){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.empty === undefined){
const err2 = {instancePath,schemaPath:"#/then/required",keyword:"required",params:{missingProperty: "empty"},message:"must have required property '"+"empty"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
valid0 = _valid0;
ifClause0 = "then";
}
else {
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.empty !== undefined){
const err3 = {instancePath:instancePath+"/empty",schemaPath:"#/else/properties/empty/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid0 = _errs6 === errors;
valid0 = _valid0;
if(valid0){
var props0 = {};
props0.empty = true;
props0.items = true;
}
ifClause0 = "else";
}
if(!valid0){
const err4 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.items === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "items"},message:"must have required property '"+"items"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "items") || (key0 === "empty"))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.items !== undefined){
let data2 = data.items;
if(Array.isArray(data2)){
if(data2.length > 10000){
const err7 = {instancePath:instancePath+"/items",schemaPath:"#/properties/items/maxItems",keyword:"maxItems",params:{limit: 10000},message:"must NOT have more than 10000 items"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.recordId === undefined){
const err8 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "recordId"},message:"must have required property '"+"recordId"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data3.division === undefined){
const err9 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "division"},message:"must have required property '"+"division"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data3.authorityName === undefined){
const err10 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "authorityName"},message:"must have required property '"+"authorityName"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data3.sourceOrgName === undefined){
const err11 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "sourceOrgName"},message:"must have required property '"+"sourceOrgName"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data3.content === undefined){
const err12 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "content"},message:"must have required property '"+"content"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key1 in data3){
if(!(((((((key1 === "recordId") || (key1 === "division")) || (key1 === "authorityName")) || (key1 === "sourceOrgName")) || (key1 === "mark")) || (key1 === "source")) || (key1 === "content"))){
const err13 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data3.recordId !== undefined){
let data4 = data3.recordId;
if(typeof data4 === "string"){
if(!pattern12.test(data4)){
const err14 = {instancePath:instancePath+"/items/" + i0+"/recordId",schemaPath:"values.json#/$defs/recordId/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"+"\""};
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
const err15 = {instancePath:instancePath+"/items/" + i0+"/recordId",schemaPath:"values.json#/$defs/recordId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data3.division !== undefined){
let data5 = data3.division;
if(typeof data5 === "string"){
if(!pattern9.test(data5)){
const err16 = {instancePath:instancePath+"/items/" + i0+"/division",schemaPath:"values.json#/$defs/division/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{5}$"},message:"must match pattern \""+"^[1-9][0-9]{5}$"+"\""};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/items/" + i0+"/division",schemaPath:"values.json#/$defs/division/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data3.authorityName !== undefined){
let data6 = data3.authorityName;
if(typeof data6 === "string"){
if(func1(data6) > 200){
const err18 = {instancePath:instancePath+"/items/" + i0+"/authorityName",schemaPath:"#/properties/items/items/properties/authorityName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(func1(data6) < 1){
const err19 = {instancePath:instancePath+"/items/" + i0+"/authorityName",schemaPath:"#/properties/items/items/properties/authorityName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/items/" + i0+"/authorityName",schemaPath:"#/properties/items/items/properties/authorityName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data3.sourceOrgName !== undefined){
let data7 = data3.sourceOrgName;
if(typeof data7 === "string"){
if(func1(data7) > 200){
const err21 = {instancePath:instancePath+"/items/" + i0+"/sourceOrgName",schemaPath:"#/properties/items/items/properties/sourceOrgName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(func1(data7) < 1){
const err22 = {instancePath:instancePath+"/items/" + i0+"/sourceOrgName",schemaPath:"#/properties/items/items/properties/sourceOrgName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err23 = {instancePath:instancePath+"/items/" + i0+"/sourceOrgName",schemaPath:"#/properties/items/items/properties/sourceOrgName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data3.mark !== undefined){
let data8 = data3.mark;
if(typeof data8 !== "string"){
const err24 = {instancePath:instancePath+"/items/" + i0+"/mark",schemaPath:"#/properties/items/items/properties/mark/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(!((data8 === "异议处理中") || (data8 === "公示期已满"))){
const err25 = {instancePath:instancePath+"/items/" + i0+"/mark",schemaPath:"#/properties/items/items/properties/mark/enum",keyword:"enum",params:{allowedValues: schema184.properties.items.items.properties.mark.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data3.source !== undefined){
let data9 = data3.source;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.mapping === undefined){
const err26 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/required",keyword:"required",params:{missingProperty: "mapping"},message:"must have required property '"+"mapping"+"'"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data9.mappingVersion === undefined){
const err27 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/required",keyword:"required",params:{missingProperty: "mappingVersion"},message:"must have required property '"+"mappingVersion"+"'"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
for(const key2 in data9){
if(!((((((key2 === "mapping") || (key2 === "mappingVersion")) || (key2 === "feed")) || (key2 === "generation")) || (key2 === "seq")) || (key2 === "ledger"))){
const err28 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data9.mapping !== undefined){
let data10 = data9.mapping;
if(typeof data10 === "string"){
if(func1(data10) > 128){
const err29 = {instancePath:instancePath+"/items/" + i0+"/source/mapping",schemaPath:"report-parts.json#/$defs/source/properties/mapping/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(func1(data10) < 1){
const err30 = {instancePath:instancePath+"/items/" + i0+"/source/mapping",schemaPath:"report-parts.json#/$defs/source/properties/mapping/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err31 = {instancePath:instancePath+"/items/" + i0+"/source/mapping",schemaPath:"report-parts.json#/$defs/source/properties/mapping/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data9.mappingVersion !== undefined){
let data11 = data9.mappingVersion;
if(typeof data11 === "string"){
if(func1(data11) > 32){
const err32 = {instancePath:instancePath+"/items/" + i0+"/source/mappingVersion",schemaPath:"report-parts.json#/$defs/source/properties/mappingVersion/maxLength",keyword:"maxLength",params:{limit: 32},message:"must NOT have more than 32 characters"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(func1(data11) < 1){
const err33 = {instancePath:instancePath+"/items/" + i0+"/source/mappingVersion",schemaPath:"report-parts.json#/$defs/source/properties/mappingVersion/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err34 = {instancePath:instancePath+"/items/" + i0+"/source/mappingVersion",schemaPath:"report-parts.json#/$defs/source/properties/mappingVersion/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data9.feed !== undefined){
let data12 = data9.feed;
if(typeof data12 === "string"){
if(func1(data12) > 64){
const err35 = {instancePath:instancePath+"/items/" + i0+"/source/feed",schemaPath:"report-parts.json#/$defs/source/properties/feed/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(func1(data12) < 1){
const err36 = {instancePath:instancePath+"/items/" + i0+"/source/feed",schemaPath:"report-parts.json#/$defs/source/properties/feed/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err37 = {instancePath:instancePath+"/items/" + i0+"/source/feed",schemaPath:"report-parts.json#/$defs/source/properties/feed/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data9.generation !== undefined){
let data13 = data9.generation;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err38 = {instancePath:instancePath+"/items/" + i0+"/source/generation",schemaPath:"report-parts.json#/$defs/source/properties/generation/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 1000000 || isNaN(data13)){
const err39 = {instancePath:instancePath+"/items/" + i0+"/source/generation",schemaPath:"report-parts.json#/$defs/source/properties/generation/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data13 < 1 || isNaN(data13)){
const err40 = {instancePath:instancePath+"/items/" + i0+"/source/generation",schemaPath:"report-parts.json#/$defs/source/properties/generation/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
if(data9.seq !== undefined){
let data14 = data9.seq;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err41 = {instancePath:instancePath+"/items/" + i0+"/source/seq",schemaPath:"report-parts.json#/$defs/source/properties/seq/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 1000000000 || isNaN(data14)){
const err42 = {instancePath:instancePath+"/items/" + i0+"/source/seq",schemaPath:"report-parts.json#/$defs/source/properties/seq/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data14 < 0 || isNaN(data14)){
const err43 = {instancePath:instancePath+"/items/" + i0+"/source/seq",schemaPath:"report-parts.json#/$defs/source/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
if(data9.ledger !== undefined){
let data15 = data9.ledger;
if(typeof data15 !== "string"){
const err44 = {instancePath:instancePath+"/items/" + i0+"/source/ledger",schemaPath:"report-parts.json#/$defs/source/properties/ledger/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(!(data15 === "账目不一致")){
const err45 = {instancePath:instancePath+"/items/" + i0+"/source/ledger",schemaPath:"report-parts.json#/$defs/source/properties/ledger/enum",keyword:"enum",params:{allowedValues: schema47.properties.ledger.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data9.feed !== undefined){
if(data9.generation === undefined){
const err46 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/dependentRequired",keyword:"dependentRequired",params:{property: "feed",
    missingProperty: "generation",
    depsCount: 2,
    deps: "generation, seq"},message:"must have properties generation, seq when property feed is present"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data9.seq === undefined){
const err47 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/dependentRequired",keyword:"dependentRequired",params:{property: "feed",
    missingProperty: "seq",
    depsCount: 2,
    deps: "generation, seq"},message:"must have properties generation, seq when property feed is present"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
else {
const err48 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data3.content !== undefined){
if(!(validate87(data3.content, {instancePath:instancePath+"/items/" + i0+"/content",parentData:data3,parentDataProperty:"content",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
errors = vErrors.length;
}
}
}
else {
const err49 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath:instancePath+"/items",schemaPath:"#/properties/items/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.empty !== undefined){
if("查询期内无相关信息" !== data.empty){
const err51 = {instancePath:instancePath+"/empty",schemaPath:"#/properties/empty/const",keyword:"const",params:{allowedValue: "查询期内无相关信息"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
validate130.errors = vErrors;
return errors === 0;
}
validate130.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate133(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate133.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.items !== undefined){
let data0 = data.items;
const _errs3 = errors;
if(errors === _errs3){
if(Array.isArray(data0)){
if(data0.length > 0){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.empty === undefined){
const err2 = {instancePath,schemaPath:"#/then/required",keyword:"required",params:{missingProperty: "empty"},message:"must have required property '"+"empty"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
valid0 = _valid0;
ifClause0 = "then";
}
else {
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.empty !== undefined){
const err3 = {instancePath:instancePath+"/empty",schemaPath:"#/else/properties/empty/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid0 = _errs6 === errors;
valid0 = _valid0;
if(valid0){
var props0 = {};
props0.empty = true;
props0.items = true;
}
ifClause0 = "else";
}
if(!valid0){
const err4 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.items === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "items"},message:"must have required property '"+"items"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "items") || (key0 === "empty"))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.items !== undefined){
let data2 = data.items;
if(Array.isArray(data2)){
if(data2.length > 100){
const err7 = {instancePath:instancePath+"/items",schemaPath:"#/properties/items/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.title === undefined){
const err8 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "title"},message:"must have required property '"+"title"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data3.text === undefined){
const err9 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "text"},message:"must have required property '"+"text"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data3.division === undefined){
const err10 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "division"},message:"must have required property '"+"division"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
for(const key1 in data3){
if(!(((key1 === "title") || (key1 === "text")) || (key1 === "division"))){
const err11 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data3.title !== undefined){
let data4 = data3.title;
if(typeof data4 === "string"){
if(func1(data4) > 200){
const err12 = {instancePath:instancePath+"/items/" + i0+"/title",schemaPath:"#/properties/items/items/properties/title/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(func1(data4) < 1){
const err13 = {instancePath:instancePath+"/items/" + i0+"/title",schemaPath:"#/properties/items/items/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/items/" + i0+"/title",schemaPath:"#/properties/items/items/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data3.text !== undefined){
let data5 = data3.text;
if(typeof data5 === "string"){
if(func1(data5) > 2000){
const err15 = {instancePath:instancePath+"/items/" + i0+"/text",schemaPath:"#/properties/items/items/properties/text/maxLength",keyword:"maxLength",params:{limit: 2000},message:"must NOT have more than 2000 characters"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(func1(data5) < 1){
const err16 = {instancePath:instancePath+"/items/" + i0+"/text",schemaPath:"#/properties/items/items/properties/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/items/" + i0+"/text",schemaPath:"#/properties/items/items/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data3.division !== undefined){
let data6 = data3.division;
if(typeof data6 === "string"){
if(!pattern9.test(data6)){
const err18 = {instancePath:instancePath+"/items/" + i0+"/division",schemaPath:"values.json#/$defs/division/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{5}$"},message:"must match pattern \""+"^[1-9][0-9]{5}$"+"\""};
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
const err19 = {instancePath:instancePath+"/items/" + i0+"/division",schemaPath:"values.json#/$defs/division/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/items",schemaPath:"#/properties/items/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.empty !== undefined){
if("查询期内无相关信息" !== data.empty){
const err22 = {instancePath:instancePath+"/empty",schemaPath:"#/properties/empty/const",keyword:"const",params:{allowedValue: "查询期内无相关信息"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
validate133.errors = vErrors;
return errors === 0;
}
validate133.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate135(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate135.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.items !== undefined){
let data0 = data.items;
const _errs3 = errors;
if(errors === _errs3){
if(Array.isArray(data0)){
if(data0.length > 0){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.empty === undefined){
const err2 = {instancePath,schemaPath:"#/then/required",keyword:"required",params:{missingProperty: "empty"},message:"must have required property '"+"empty"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
valid0 = _valid0;
ifClause0 = "then";
}
else {
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.empty !== undefined){
const err3 = {instancePath:instancePath+"/empty",schemaPath:"#/else/properties/empty/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid0 = _errs6 === errors;
valid0 = _valid0;
if(valid0){
var props0 = {};
props0.empty = true;
props0.items = true;
}
ifClause0 = "else";
}
if(!valid0){
const err4 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.items === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "items"},message:"must have required property '"+"items"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "items") || (key0 === "empty"))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.items !== undefined){
let data2 = data.items;
if(Array.isArray(data2)){
if(data2.length > 10000){
const err7 = {instancePath:instancePath+"/items",schemaPath:"#/properties/items/maxItems",keyword:"maxItems",params:{limit: 10000},message:"must NOT have more than 10000 items"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.recordId === undefined){
const err8 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "recordId"},message:"must have required property '"+"recordId"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data3.division === undefined){
const err9 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "division"},message:"must have required property '"+"division"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data3.authorityName === undefined){
const err10 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "authorityName"},message:"must have required property '"+"authorityName"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data3.sourceOrgName === undefined){
const err11 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "sourceOrgName"},message:"must have required property '"+"sourceOrgName"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data3.content === undefined){
const err12 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "content"},message:"must have required property '"+"content"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data3.reach === undefined){
const err13 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "reach"},message:"must have required property '"+"reach"+"'"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
for(const key1 in data3){
if(!(func9.call(schema195.properties.items.items.properties, key1))){
const err14 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data3.recordId !== undefined){
let data4 = data3.recordId;
if(typeof data4 === "string"){
if(!pattern12.test(data4)){
const err15 = {instancePath:instancePath+"/items/" + i0+"/recordId",schemaPath:"values.json#/$defs/recordId/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"+"\""};
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
const err16 = {instancePath:instancePath+"/items/" + i0+"/recordId",schemaPath:"values.json#/$defs/recordId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data3.division !== undefined){
let data5 = data3.division;
if(typeof data5 === "string"){
if(!pattern9.test(data5)){
const err17 = {instancePath:instancePath+"/items/" + i0+"/division",schemaPath:"values.json#/$defs/division/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{5}$"},message:"must match pattern \""+"^[1-9][0-9]{5}$"+"\""};
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
const err18 = {instancePath:instancePath+"/items/" + i0+"/division",schemaPath:"values.json#/$defs/division/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data3.authorityName !== undefined){
let data6 = data3.authorityName;
if(typeof data6 === "string"){
if(func1(data6) > 200){
const err19 = {instancePath:instancePath+"/items/" + i0+"/authorityName",schemaPath:"#/properties/items/items/properties/authorityName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(func1(data6) < 1){
const err20 = {instancePath:instancePath+"/items/" + i0+"/authorityName",schemaPath:"#/properties/items/items/properties/authorityName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err21 = {instancePath:instancePath+"/items/" + i0+"/authorityName",schemaPath:"#/properties/items/items/properties/authorityName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data3.sourceOrgName !== undefined){
let data7 = data3.sourceOrgName;
if(typeof data7 === "string"){
if(func1(data7) > 200){
const err22 = {instancePath:instancePath+"/items/" + i0+"/sourceOrgName",schemaPath:"#/properties/items/items/properties/sourceOrgName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(func1(data7) < 1){
const err23 = {instancePath:instancePath+"/items/" + i0+"/sourceOrgName",schemaPath:"#/properties/items/items/properties/sourceOrgName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err24 = {instancePath:instancePath+"/items/" + i0+"/sourceOrgName",schemaPath:"#/properties/items/items/properties/sourceOrgName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data3.mark !== undefined){
let data8 = data3.mark;
if(typeof data8 !== "string"){
const err25 = {instancePath:instancePath+"/items/" + i0+"/mark",schemaPath:"#/properties/items/items/properties/mark/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(!((data8 === "异议处理中") || (data8 === "公示期已满"))){
const err26 = {instancePath:instancePath+"/items/" + i0+"/mark",schemaPath:"#/properties/items/items/properties/mark/enum",keyword:"enum",params:{allowedValues: schema195.properties.items.items.properties.mark.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data3.reach !== undefined){
let data9 = data3.reach;
if(typeof data9 !== "string"){
const err27 = {instancePath:instancePath+"/items/" + i0+"/reach",schemaPath:"#/properties/items/items/properties/reach/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(!((data9 === "惩戒依据") || (data9 === "提示信息"))){
const err28 = {instancePath:instancePath+"/items/" + i0+"/reach",schemaPath:"#/properties/items/items/properties/reach/enum",keyword:"enum",params:{allowedValues: schema195.properties.items.items.properties.reach.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data3.adoptedBy !== undefined){
let data10 = data3.adoptedBy;
if(Array.isArray(data10)){
if(data10.length > 8){
const err29 = {instancePath:instancePath+"/items/" + i0+"/adoptedBy",schemaPath:"#/properties/items/items/properties/adoptedBy/maxItems",keyword:"maxItems",params:{limit: 8},message:"must NOT have more than 8 items"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
let data11 = data10[i1];
if(typeof data11 === "string"){
if(!pattern9.test(data11)){
const err30 = {instancePath:instancePath+"/items/" + i0+"/adoptedBy/" + i1,schemaPath:"values.json#/$defs/division/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{5}$"},message:"must match pattern \""+"^[1-9][0-9]{5}$"+"\""};
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
const err31 = {instancePath:instancePath+"/items/" + i0+"/adoptedBy/" + i1,schemaPath:"values.json#/$defs/division/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/items/" + i0+"/adoptedBy",schemaPath:"#/properties/items/items/properties/adoptedBy/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data3.source !== undefined){
let data12 = data3.source;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.mapping === undefined){
const err33 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/required",keyword:"required",params:{missingProperty: "mapping"},message:"must have required property '"+"mapping"+"'"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data12.mappingVersion === undefined){
const err34 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/required",keyword:"required",params:{missingProperty: "mappingVersion"},message:"must have required property '"+"mappingVersion"+"'"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
for(const key2 in data12){
if(!((((((key2 === "mapping") || (key2 === "mappingVersion")) || (key2 === "feed")) || (key2 === "generation")) || (key2 === "seq")) || (key2 === "ledger"))){
const err35 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data12.mapping !== undefined){
let data13 = data12.mapping;
if(typeof data13 === "string"){
if(func1(data13) > 128){
const err36 = {instancePath:instancePath+"/items/" + i0+"/source/mapping",schemaPath:"report-parts.json#/$defs/source/properties/mapping/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(func1(data13) < 1){
const err37 = {instancePath:instancePath+"/items/" + i0+"/source/mapping",schemaPath:"report-parts.json#/$defs/source/properties/mapping/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err38 = {instancePath:instancePath+"/items/" + i0+"/source/mapping",schemaPath:"report-parts.json#/$defs/source/properties/mapping/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data12.mappingVersion !== undefined){
let data14 = data12.mappingVersion;
if(typeof data14 === "string"){
if(func1(data14) > 32){
const err39 = {instancePath:instancePath+"/items/" + i0+"/source/mappingVersion",schemaPath:"report-parts.json#/$defs/source/properties/mappingVersion/maxLength",keyword:"maxLength",params:{limit: 32},message:"must NOT have more than 32 characters"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(func1(data14) < 1){
const err40 = {instancePath:instancePath+"/items/" + i0+"/source/mappingVersion",schemaPath:"report-parts.json#/$defs/source/properties/mappingVersion/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err41 = {instancePath:instancePath+"/items/" + i0+"/source/mappingVersion",schemaPath:"report-parts.json#/$defs/source/properties/mappingVersion/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data12.feed !== undefined){
let data15 = data12.feed;
if(typeof data15 === "string"){
if(func1(data15) > 64){
const err42 = {instancePath:instancePath+"/items/" + i0+"/source/feed",schemaPath:"report-parts.json#/$defs/source/properties/feed/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(func1(data15) < 1){
const err43 = {instancePath:instancePath+"/items/" + i0+"/source/feed",schemaPath:"report-parts.json#/$defs/source/properties/feed/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err44 = {instancePath:instancePath+"/items/" + i0+"/source/feed",schemaPath:"report-parts.json#/$defs/source/properties/feed/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data12.generation !== undefined){
let data16 = data12.generation;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
const err45 = {instancePath:instancePath+"/items/" + i0+"/source/generation",schemaPath:"report-parts.json#/$defs/source/properties/generation/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 1000000 || isNaN(data16)){
const err46 = {instancePath:instancePath+"/items/" + i0+"/source/generation",schemaPath:"report-parts.json#/$defs/source/properties/generation/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data16 < 1 || isNaN(data16)){
const err47 = {instancePath:instancePath+"/items/" + i0+"/source/generation",schemaPath:"report-parts.json#/$defs/source/properties/generation/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
if(data12.seq !== undefined){
let data17 = data12.seq;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
const err48 = {instancePath:instancePath+"/items/" + i0+"/source/seq",schemaPath:"report-parts.json#/$defs/source/properties/seq/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 > 1000000000 || isNaN(data17)){
const err49 = {instancePath:instancePath+"/items/" + i0+"/source/seq",schemaPath:"report-parts.json#/$defs/source/properties/seq/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(data17 < 0 || isNaN(data17)){
const err50 = {instancePath:instancePath+"/items/" + i0+"/source/seq",schemaPath:"report-parts.json#/$defs/source/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
if(data12.ledger !== undefined){
let data18 = data12.ledger;
if(typeof data18 !== "string"){
const err51 = {instancePath:instancePath+"/items/" + i0+"/source/ledger",schemaPath:"report-parts.json#/$defs/source/properties/ledger/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(!(data18 === "账目不一致")){
const err52 = {instancePath:instancePath+"/items/" + i0+"/source/ledger",schemaPath:"report-parts.json#/$defs/source/properties/ledger/enum",keyword:"enum",params:{allowedValues: schema47.properties.ledger.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data12.feed !== undefined){
if(data12.generation === undefined){
const err53 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/dependentRequired",keyword:"dependentRequired",params:{property: "feed",
    missingProperty: "generation",
    depsCount: 2,
    deps: "generation, seq"},message:"must have properties generation, seq when property feed is present"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(data12.seq === undefined){
const err54 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/dependentRequired",keyword:"dependentRequired",params:{property: "feed",
    missingProperty: "seq",
    depsCount: 2,
    deps: "generation, seq"},message:"must have properties generation, seq when property feed is present"};
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
const err55 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data3.content !== undefined){
if(!(validate63(data3.content, {instancePath:instancePath+"/items/" + i0+"/content",parentData:data3,parentDataProperty:"content",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
}
}
else {
const err56 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
else {
const err57 = {instancePath:instancePath+"/items",schemaPath:"#/properties/items/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data.empty !== undefined){
if("查询期内无相关信息" !== data.empty){
const err58 = {instancePath:instancePath+"/empty",schemaPath:"#/properties/empty/const",keyword:"const",params:{allowedValue: "查询期内无相关信息"},message:"must be equal to constant"};
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
const err59 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
validate135.errors = vErrors;
return errors === 0;
}
validate135.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate138(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate138.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.items !== undefined){
let data0 = data.items;
const _errs3 = errors;
if(errors === _errs3){
if(Array.isArray(data0)){
if(data0.length > 0){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.empty === undefined){
const err2 = {instancePath,schemaPath:"#/then/required",keyword:"required",params:{missingProperty: "empty"},message:"must have required property '"+"empty"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
valid0 = _valid0;
ifClause0 = "then";
}
else {
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.empty !== undefined){
const err3 = {instancePath:instancePath+"/empty",schemaPath:"#/else/properties/empty/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid0 = _errs6 === errors;
valid0 = _valid0;
if(valid0){
var props0 = {};
props0.empty = true;
props0.items = true;
}
ifClause0 = "else";
}
if(!valid0){
const err4 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.items === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "items"},message:"must have required property '"+"items"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "items") || (key0 === "empty"))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.items !== undefined){
let data2 = data.items;
if(Array.isArray(data2)){
if(data2.length > 10000){
const err7 = {instancePath:instancePath+"/items",schemaPath:"#/properties/items/maxItems",keyword:"maxItems",params:{limit: 10000},message:"must NOT have more than 10000 items"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.recordId === undefined){
const err8 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "recordId"},message:"must have required property '"+"recordId"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data3.division === undefined){
const err9 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "division"},message:"must have required property '"+"division"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data3.authorityName === undefined){
const err10 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "authorityName"},message:"must have required property '"+"authorityName"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data3.sourceOrgName === undefined){
const err11 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "sourceOrgName"},message:"must have required property '"+"sourceOrgName"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data3.content === undefined){
const err12 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "content"},message:"must have required property '"+"content"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key1 in data3){
if(!(((((((key1 === "recordId") || (key1 === "division")) || (key1 === "authorityName")) || (key1 === "sourceOrgName")) || (key1 === "mark")) || (key1 === "source")) || (key1 === "content"))){
const err13 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data3.recordId !== undefined){
let data4 = data3.recordId;
if(typeof data4 === "string"){
if(!pattern12.test(data4)){
const err14 = {instancePath:instancePath+"/items/" + i0+"/recordId",schemaPath:"values.json#/$defs/recordId/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"+"\""};
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
const err15 = {instancePath:instancePath+"/items/" + i0+"/recordId",schemaPath:"values.json#/$defs/recordId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data3.division !== undefined){
let data5 = data3.division;
if(typeof data5 === "string"){
if(!pattern9.test(data5)){
const err16 = {instancePath:instancePath+"/items/" + i0+"/division",schemaPath:"values.json#/$defs/division/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{5}$"},message:"must match pattern \""+"^[1-9][0-9]{5}$"+"\""};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/items/" + i0+"/division",schemaPath:"values.json#/$defs/division/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data3.authorityName !== undefined){
let data6 = data3.authorityName;
if(typeof data6 === "string"){
if(func1(data6) > 200){
const err18 = {instancePath:instancePath+"/items/" + i0+"/authorityName",schemaPath:"#/properties/items/items/properties/authorityName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(func1(data6) < 1){
const err19 = {instancePath:instancePath+"/items/" + i0+"/authorityName",schemaPath:"#/properties/items/items/properties/authorityName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/items/" + i0+"/authorityName",schemaPath:"#/properties/items/items/properties/authorityName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data3.sourceOrgName !== undefined){
let data7 = data3.sourceOrgName;
if(typeof data7 === "string"){
if(func1(data7) > 200){
const err21 = {instancePath:instancePath+"/items/" + i0+"/sourceOrgName",schemaPath:"#/properties/items/items/properties/sourceOrgName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(func1(data7) < 1){
const err22 = {instancePath:instancePath+"/items/" + i0+"/sourceOrgName",schemaPath:"#/properties/items/items/properties/sourceOrgName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err23 = {instancePath:instancePath+"/items/" + i0+"/sourceOrgName",schemaPath:"#/properties/items/items/properties/sourceOrgName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data3.mark !== undefined){
let data8 = data3.mark;
if(typeof data8 !== "string"){
const err24 = {instancePath:instancePath+"/items/" + i0+"/mark",schemaPath:"#/properties/items/items/properties/mark/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(!((data8 === "异议处理中") || (data8 === "公示期已满"))){
const err25 = {instancePath:instancePath+"/items/" + i0+"/mark",schemaPath:"#/properties/items/items/properties/mark/enum",keyword:"enum",params:{allowedValues: schema200.properties.items.items.properties.mark.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data3.source !== undefined){
let data9 = data3.source;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.mapping === undefined){
const err26 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/required",keyword:"required",params:{missingProperty: "mapping"},message:"must have required property '"+"mapping"+"'"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data9.mappingVersion === undefined){
const err27 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/required",keyword:"required",params:{missingProperty: "mappingVersion"},message:"must have required property '"+"mappingVersion"+"'"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
for(const key2 in data9){
if(!((((((key2 === "mapping") || (key2 === "mappingVersion")) || (key2 === "feed")) || (key2 === "generation")) || (key2 === "seq")) || (key2 === "ledger"))){
const err28 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data9.mapping !== undefined){
let data10 = data9.mapping;
if(typeof data10 === "string"){
if(func1(data10) > 128){
const err29 = {instancePath:instancePath+"/items/" + i0+"/source/mapping",schemaPath:"report-parts.json#/$defs/source/properties/mapping/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(func1(data10) < 1){
const err30 = {instancePath:instancePath+"/items/" + i0+"/source/mapping",schemaPath:"report-parts.json#/$defs/source/properties/mapping/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err31 = {instancePath:instancePath+"/items/" + i0+"/source/mapping",schemaPath:"report-parts.json#/$defs/source/properties/mapping/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data9.mappingVersion !== undefined){
let data11 = data9.mappingVersion;
if(typeof data11 === "string"){
if(func1(data11) > 32){
const err32 = {instancePath:instancePath+"/items/" + i0+"/source/mappingVersion",schemaPath:"report-parts.json#/$defs/source/properties/mappingVersion/maxLength",keyword:"maxLength",params:{limit: 32},message:"must NOT have more than 32 characters"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(func1(data11) < 1){
const err33 = {instancePath:instancePath+"/items/" + i0+"/source/mappingVersion",schemaPath:"report-parts.json#/$defs/source/properties/mappingVersion/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err34 = {instancePath:instancePath+"/items/" + i0+"/source/mappingVersion",schemaPath:"report-parts.json#/$defs/source/properties/mappingVersion/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data9.feed !== undefined){
let data12 = data9.feed;
if(typeof data12 === "string"){
if(func1(data12) > 64){
const err35 = {instancePath:instancePath+"/items/" + i0+"/source/feed",schemaPath:"report-parts.json#/$defs/source/properties/feed/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(func1(data12) < 1){
const err36 = {instancePath:instancePath+"/items/" + i0+"/source/feed",schemaPath:"report-parts.json#/$defs/source/properties/feed/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err37 = {instancePath:instancePath+"/items/" + i0+"/source/feed",schemaPath:"report-parts.json#/$defs/source/properties/feed/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data9.generation !== undefined){
let data13 = data9.generation;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err38 = {instancePath:instancePath+"/items/" + i0+"/source/generation",schemaPath:"report-parts.json#/$defs/source/properties/generation/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 1000000 || isNaN(data13)){
const err39 = {instancePath:instancePath+"/items/" + i0+"/source/generation",schemaPath:"report-parts.json#/$defs/source/properties/generation/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data13 < 1 || isNaN(data13)){
const err40 = {instancePath:instancePath+"/items/" + i0+"/source/generation",schemaPath:"report-parts.json#/$defs/source/properties/generation/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
if(data9.seq !== undefined){
let data14 = data9.seq;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err41 = {instancePath:instancePath+"/items/" + i0+"/source/seq",schemaPath:"report-parts.json#/$defs/source/properties/seq/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 1000000000 || isNaN(data14)){
const err42 = {instancePath:instancePath+"/items/" + i0+"/source/seq",schemaPath:"report-parts.json#/$defs/source/properties/seq/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data14 < 0 || isNaN(data14)){
const err43 = {instancePath:instancePath+"/items/" + i0+"/source/seq",schemaPath:"report-parts.json#/$defs/source/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
if(data9.ledger !== undefined){
let data15 = data9.ledger;
if(typeof data15 !== "string"){
const err44 = {instancePath:instancePath+"/items/" + i0+"/source/ledger",schemaPath:"report-parts.json#/$defs/source/properties/ledger/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(!(data15 === "账目不一致")){
const err45 = {instancePath:instancePath+"/items/" + i0+"/source/ledger",schemaPath:"report-parts.json#/$defs/source/properties/ledger/enum",keyword:"enum",params:{allowedValues: schema47.properties.ledger.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data9.feed !== undefined){
if(data9.generation === undefined){
const err46 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/dependentRequired",keyword:"dependentRequired",params:{property: "feed",
    missingProperty: "generation",
    depsCount: 2,
    deps: "generation, seq"},message:"must have properties generation, seq when property feed is present"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data9.seq === undefined){
const err47 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/dependentRequired",keyword:"dependentRequired",params:{property: "feed",
    missingProperty: "seq",
    depsCount: 2,
    deps: "generation, seq"},message:"must have properties generation, seq when property feed is present"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
else {
const err48 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data3.content !== undefined){
if(!(validate98(data3.content, {instancePath:instancePath+"/items/" + i0+"/content",parentData:data3,parentDataProperty:"content",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors);
errors = vErrors.length;
}
}
}
else {
const err49 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath:instancePath+"/items",schemaPath:"#/properties/items/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.empty !== undefined){
if("查询期内无相关信息" !== data.empty){
const err51 = {instancePath:instancePath+"/empty",schemaPath:"#/properties/empty/const",keyword:"const",params:{allowedValue: "查询期内无相关信息"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
validate138.errors = vErrors;
return errors === 0;
}
validate138.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema269 = {"type":"object","properties":{"items":{"type":"array","items":{"type":"object","properties":{"recordId":{"$ref":"values.json#/$defs/recordId"},"division":{"$ref":"values.json#/$defs/division"},"authorityName":{"type":"string","minLength":1,"maxLength":200},"sourceOrgName":{"type":"string","minLength":1,"maxLength":200},"mark":{"type":"string","enum":["异议处理中","公示期已满"]},"source":{"$ref":"report-parts.json#/$defs/source"},"content":{"$ref":"r13-youth.json#/properties/content"}},"required":["recordId","division","authorityName","sourceOrgName","content"],"additionalProperties":false},"maxItems":10000},"empty":{"const":"查询期内无相关信息"}},"required":["items"],"additionalProperties":false,"if":{"properties":{"items":{"type":"array","maxItems":0}}},"then":{"required":["empty"]},"else":{"properties":{"empty":false}}};
const schema278 = {"type":"object","properties":{"ageBand":{"type":"string","minLength":1,"maxLength":64},"honourName":{"type":"string","minLength":1,"maxLength":200},"creditHours":{"$ref":"values.json#/$defs/hours"},"selectionYear":{"$ref":"values.json#/$defs/year"},"selectionDate":{"$ref":"values.json#/$defs/day"},"incentives":{"type":"array","items":{"type":"string","minLength":1,"maxLength":64},"maxItems":30,"uniqueItems":true},"consentRef":{"type":"string","minLength":1,"maxLength":128},"validTo":{"$ref":"values.json#/$defs/day"}},"required":["selectionYear","consentRef","validTo"],"additionalProperties":false};
const schema274 = {"type":"string","pattern":"^(0|[1-9][0-9]{0,6})\\.[0-9]$"};
const schema275 = {"type":"integer","minimum":1949,"maximum":2100};
const pattern172 = new RegExp("^(0|[1-9][0-9]{0,6})\\.[0-9]$", "u");

function validate144(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate144.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.selectionYear === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "selectionYear"},message:"must have required property '"+"selectionYear"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.consentRef === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "consentRef"},message:"must have required property '"+"consentRef"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.validTo === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "validTo"},message:"must have required property '"+"validTo"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "ageBand") || (key0 === "honourName")) || (key0 === "creditHours")) || (key0 === "selectionYear")) || (key0 === "selectionDate")) || (key0 === "incentives")) || (key0 === "consentRef")) || (key0 === "validTo"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.ageBand !== undefined){
let data0 = data.ageBand;
if(typeof data0 === "string"){
if(func1(data0) > 64){
const err4 = {instancePath:instancePath+"/ageBand",schemaPath:"#/properties/ageBand/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(func1(data0) < 1){
const err5 = {instancePath:instancePath+"/ageBand",schemaPath:"#/properties/ageBand/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/ageBand",schemaPath:"#/properties/ageBand/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.honourName !== undefined){
let data1 = data.honourName;
if(typeof data1 === "string"){
if(func1(data1) > 200){
const err7 = {instancePath:instancePath+"/honourName",schemaPath:"#/properties/honourName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(func1(data1) < 1){
const err8 = {instancePath:instancePath+"/honourName",schemaPath:"#/properties/honourName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/honourName",schemaPath:"#/properties/honourName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.creditHours !== undefined){
let data2 = data.creditHours;
if(typeof data2 === "string"){
if(!pattern172.test(data2)){
const err10 = {instancePath:instancePath+"/creditHours",schemaPath:"values.json#/$defs/hours/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]{0,6})\\.[0-9]$"},message:"must match pattern \""+"^(0|[1-9][0-9]{0,6})\\.[0-9]$"+"\""};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/creditHours",schemaPath:"values.json#/$defs/hours/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.selectionYear !== undefined){
let data3 = data.selectionYear;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err12 = {instancePath:instancePath+"/selectionYear",schemaPath:"values.json#/$defs/year/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 2100 || isNaN(data3)){
const err13 = {instancePath:instancePath+"/selectionYear",schemaPath:"values.json#/$defs/year/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2100},message:"must be <= 2100"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data3 < 1949 || isNaN(data3)){
const err14 = {instancePath:instancePath+"/selectionYear",schemaPath:"values.json#/$defs/year/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1949},message:"must be >= 1949"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
if(data.selectionDate !== undefined){
let data4 = data.selectionDate;
if(typeof data4 === "string"){
if(!pattern21.test(data4)){
const err15 = {instancePath:instancePath+"/selectionDate",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err16 = {instancePath:instancePath+"/selectionDate",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.incentives !== undefined){
let data5 = data.incentives;
if(Array.isArray(data5)){
if(data5.length > 30){
const err17 = {instancePath:instancePath+"/incentives",schemaPath:"#/properties/incentives/maxItems",keyword:"maxItems",params:{limit: 30},message:"must NOT have more than 30 items"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(typeof data6 === "string"){
if(func1(data6) > 64){
const err18 = {instancePath:instancePath+"/incentives/" + i0,schemaPath:"#/properties/incentives/items/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(func1(data6) < 1){
const err19 = {instancePath:instancePath+"/incentives/" + i0,schemaPath:"#/properties/incentives/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/incentives/" + i0,schemaPath:"#/properties/incentives/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
let i1 = data5.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data5[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err21 = {instancePath:instancePath+"/incentives",schemaPath:"#/properties/incentives/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err22 = {instancePath:instancePath+"/incentives",schemaPath:"#/properties/incentives/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.consentRef !== undefined){
let data7 = data.consentRef;
if(typeof data7 === "string"){
if(func1(data7) > 128){
const err23 = {instancePath:instancePath+"/consentRef",schemaPath:"#/properties/consentRef/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(func1(data7) < 1){
const err24 = {instancePath:instancePath+"/consentRef",schemaPath:"#/properties/consentRef/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/consentRef",schemaPath:"#/properties/consentRef/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.validTo !== undefined){
let data8 = data.validTo;
if(typeof data8 === "string"){
if(!pattern21.test(data8)){
const err26 = {instancePath:instancePath+"/validTo",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err27 = {instancePath:instancePath+"/validTo",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
validate144.errors = vErrors;
return errors === 0;
}
validate144.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate141(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate141.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.items !== undefined){
let data0 = data.items;
const _errs3 = errors;
if(errors === _errs3){
if(Array.isArray(data0)){
if(data0.length > 0){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.empty === undefined){
const err2 = {instancePath,schemaPath:"#/then/required",keyword:"required",params:{missingProperty: "empty"},message:"must have required property '"+"empty"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
valid0 = _valid0;
ifClause0 = "then";
}
else {
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.empty !== undefined){
const err3 = {instancePath:instancePath+"/empty",schemaPath:"#/else/properties/empty/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid0 = _errs6 === errors;
valid0 = _valid0;
if(valid0){
var props0 = {};
props0.empty = true;
props0.items = true;
}
ifClause0 = "else";
}
if(!valid0){
const err4 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.items === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "items"},message:"must have required property '"+"items"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "items") || (key0 === "empty"))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.items !== undefined){
let data2 = data.items;
if(Array.isArray(data2)){
if(data2.length > 10000){
const err7 = {instancePath:instancePath+"/items",schemaPath:"#/properties/items/maxItems",keyword:"maxItems",params:{limit: 10000},message:"must NOT have more than 10000 items"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.recordId === undefined){
const err8 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "recordId"},message:"must have required property '"+"recordId"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data3.division === undefined){
const err9 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "division"},message:"must have required property '"+"division"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data3.authorityName === undefined){
const err10 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "authorityName"},message:"must have required property '"+"authorityName"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data3.sourceOrgName === undefined){
const err11 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "sourceOrgName"},message:"must have required property '"+"sourceOrgName"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data3.content === undefined){
const err12 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "content"},message:"must have required property '"+"content"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key1 in data3){
if(!(((((((key1 === "recordId") || (key1 === "division")) || (key1 === "authorityName")) || (key1 === "sourceOrgName")) || (key1 === "mark")) || (key1 === "source")) || (key1 === "content"))){
const err13 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data3.recordId !== undefined){
let data4 = data3.recordId;
if(typeof data4 === "string"){
if(!pattern12.test(data4)){
const err14 = {instancePath:instancePath+"/items/" + i0+"/recordId",schemaPath:"values.json#/$defs/recordId/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"+"\""};
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
const err15 = {instancePath:instancePath+"/items/" + i0+"/recordId",schemaPath:"values.json#/$defs/recordId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data3.division !== undefined){
let data5 = data3.division;
if(typeof data5 === "string"){
if(!pattern9.test(data5)){
const err16 = {instancePath:instancePath+"/items/" + i0+"/division",schemaPath:"values.json#/$defs/division/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{5}$"},message:"must match pattern \""+"^[1-9][0-9]{5}$"+"\""};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/items/" + i0+"/division",schemaPath:"values.json#/$defs/division/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data3.authorityName !== undefined){
let data6 = data3.authorityName;
if(typeof data6 === "string"){
if(func1(data6) > 200){
const err18 = {instancePath:instancePath+"/items/" + i0+"/authorityName",schemaPath:"#/properties/items/items/properties/authorityName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(func1(data6) < 1){
const err19 = {instancePath:instancePath+"/items/" + i0+"/authorityName",schemaPath:"#/properties/items/items/properties/authorityName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/items/" + i0+"/authorityName",schemaPath:"#/properties/items/items/properties/authorityName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data3.sourceOrgName !== undefined){
let data7 = data3.sourceOrgName;
if(typeof data7 === "string"){
if(func1(data7) > 200){
const err21 = {instancePath:instancePath+"/items/" + i0+"/sourceOrgName",schemaPath:"#/properties/items/items/properties/sourceOrgName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(func1(data7) < 1){
const err22 = {instancePath:instancePath+"/items/" + i0+"/sourceOrgName",schemaPath:"#/properties/items/items/properties/sourceOrgName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err23 = {instancePath:instancePath+"/items/" + i0+"/sourceOrgName",schemaPath:"#/properties/items/items/properties/sourceOrgName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data3.mark !== undefined){
let data8 = data3.mark;
if(typeof data8 !== "string"){
const err24 = {instancePath:instancePath+"/items/" + i0+"/mark",schemaPath:"#/properties/items/items/properties/mark/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(!((data8 === "异议处理中") || (data8 === "公示期已满"))){
const err25 = {instancePath:instancePath+"/items/" + i0+"/mark",schemaPath:"#/properties/items/items/properties/mark/enum",keyword:"enum",params:{allowedValues: schema269.properties.items.items.properties.mark.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data3.source !== undefined){
let data9 = data3.source;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.mapping === undefined){
const err26 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/required",keyword:"required",params:{missingProperty: "mapping"},message:"must have required property '"+"mapping"+"'"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data9.mappingVersion === undefined){
const err27 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/required",keyword:"required",params:{missingProperty: "mappingVersion"},message:"must have required property '"+"mappingVersion"+"'"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
for(const key2 in data9){
if(!((((((key2 === "mapping") || (key2 === "mappingVersion")) || (key2 === "feed")) || (key2 === "generation")) || (key2 === "seq")) || (key2 === "ledger"))){
const err28 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data9.mapping !== undefined){
let data10 = data9.mapping;
if(typeof data10 === "string"){
if(func1(data10) > 128){
const err29 = {instancePath:instancePath+"/items/" + i0+"/source/mapping",schemaPath:"report-parts.json#/$defs/source/properties/mapping/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(func1(data10) < 1){
const err30 = {instancePath:instancePath+"/items/" + i0+"/source/mapping",schemaPath:"report-parts.json#/$defs/source/properties/mapping/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err31 = {instancePath:instancePath+"/items/" + i0+"/source/mapping",schemaPath:"report-parts.json#/$defs/source/properties/mapping/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data9.mappingVersion !== undefined){
let data11 = data9.mappingVersion;
if(typeof data11 === "string"){
if(func1(data11) > 32){
const err32 = {instancePath:instancePath+"/items/" + i0+"/source/mappingVersion",schemaPath:"report-parts.json#/$defs/source/properties/mappingVersion/maxLength",keyword:"maxLength",params:{limit: 32},message:"must NOT have more than 32 characters"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(func1(data11) < 1){
const err33 = {instancePath:instancePath+"/items/" + i0+"/source/mappingVersion",schemaPath:"report-parts.json#/$defs/source/properties/mappingVersion/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err34 = {instancePath:instancePath+"/items/" + i0+"/source/mappingVersion",schemaPath:"report-parts.json#/$defs/source/properties/mappingVersion/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data9.feed !== undefined){
let data12 = data9.feed;
if(typeof data12 === "string"){
if(func1(data12) > 64){
const err35 = {instancePath:instancePath+"/items/" + i0+"/source/feed",schemaPath:"report-parts.json#/$defs/source/properties/feed/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(func1(data12) < 1){
const err36 = {instancePath:instancePath+"/items/" + i0+"/source/feed",schemaPath:"report-parts.json#/$defs/source/properties/feed/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err37 = {instancePath:instancePath+"/items/" + i0+"/source/feed",schemaPath:"report-parts.json#/$defs/source/properties/feed/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data9.generation !== undefined){
let data13 = data9.generation;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err38 = {instancePath:instancePath+"/items/" + i0+"/source/generation",schemaPath:"report-parts.json#/$defs/source/properties/generation/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 1000000 || isNaN(data13)){
const err39 = {instancePath:instancePath+"/items/" + i0+"/source/generation",schemaPath:"report-parts.json#/$defs/source/properties/generation/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data13 < 1 || isNaN(data13)){
const err40 = {instancePath:instancePath+"/items/" + i0+"/source/generation",schemaPath:"report-parts.json#/$defs/source/properties/generation/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
if(data9.seq !== undefined){
let data14 = data9.seq;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err41 = {instancePath:instancePath+"/items/" + i0+"/source/seq",schemaPath:"report-parts.json#/$defs/source/properties/seq/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 1000000000 || isNaN(data14)){
const err42 = {instancePath:instancePath+"/items/" + i0+"/source/seq",schemaPath:"report-parts.json#/$defs/source/properties/seq/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data14 < 0 || isNaN(data14)){
const err43 = {instancePath:instancePath+"/items/" + i0+"/source/seq",schemaPath:"report-parts.json#/$defs/source/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
if(data9.ledger !== undefined){
let data15 = data9.ledger;
if(typeof data15 !== "string"){
const err44 = {instancePath:instancePath+"/items/" + i0+"/source/ledger",schemaPath:"report-parts.json#/$defs/source/properties/ledger/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(!(data15 === "账目不一致")){
const err45 = {instancePath:instancePath+"/items/" + i0+"/source/ledger",schemaPath:"report-parts.json#/$defs/source/properties/ledger/enum",keyword:"enum",params:{allowedValues: schema47.properties.ledger.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data9.feed !== undefined){
if(data9.generation === undefined){
const err46 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/dependentRequired",keyword:"dependentRequired",params:{property: "feed",
    missingProperty: "generation",
    depsCount: 2,
    deps: "generation, seq"},message:"must have properties generation, seq when property feed is present"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data9.seq === undefined){
const err47 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/dependentRequired",keyword:"dependentRequired",params:{property: "feed",
    missingProperty: "seq",
    depsCount: 2,
    deps: "generation, seq"},message:"must have properties generation, seq when property feed is present"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
else {
const err48 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data3.content !== undefined){
if(!(validate144(data3.content, {instancePath:instancePath+"/items/" + i0+"/content",parentData:data3,parentDataProperty:"content",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate144.errors : vErrors.concat(validate144.errors);
errors = vErrors.length;
}
}
}
else {
const err49 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath:instancePath+"/items",schemaPath:"#/properties/items/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.empty !== undefined){
if("查询期内无相关信息" !== data.empty){
const err51 = {instancePath:instancePath+"/empty",schemaPath:"#/properties/empty/const",keyword:"const",params:{allowedValue: "查询期内无相关信息"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
validate141.errors = vErrors;
return errors === 0;
}
validate141.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema283 = {"type":"object","properties":{"items":{"type":"array","items":{"type":"object","properties":{"recordId":{"$ref":"values.json#/$defs/recordId"},"division":{"$ref":"values.json#/$defs/division"},"authorityName":{"type":"string","minLength":1,"maxLength":200},"sourceOrgName":{"type":"string","minLength":1,"maxLength":200},"mark":{"type":"string","enum":["异议处理中","公示期已满"]},"source":{"$ref":"report-parts.json#/$defs/source"},"content":{"$ref":"r14-volunteer.json#/properties/content"}},"required":["recordId","division","authorityName","sourceOrgName","content"],"additionalProperties":false},"maxItems":10000},"empty":{"const":"查询期内无相关信息"}},"required":["items"],"additionalProperties":false,"if":{"properties":{"items":{"type":"array","maxItems":0}}},"then":{"required":["empty"]},"else":{"properties":{"empty":false}}};
const schema290 = {"type":"object","properties":{"groupName":{"type":"string","minLength":1,"maxLength":200},"projectName":{"type":"string","minLength":1,"maxLength":200},"serviceDate":{"$ref":"values.json#/$defs/day"},"hours":{"$ref":"values.json#/$defs/hours"},"rating":{"type":"string","minLength":1,"maxLength":32},"certificateNo":{"type":"string","minLength":1,"maxLength":128},"consentRef":{"type":"string","minLength":1,"maxLength":128}},"required":["serviceDate","hours","consentRef"],"additionalProperties":false};

function validate150(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate150.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.serviceDate === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "serviceDate"},message:"must have required property '"+"serviceDate"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.hours === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "hours"},message:"must have required property '"+"hours"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.consentRef === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "consentRef"},message:"must have required property '"+"consentRef"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "groupName") || (key0 === "projectName")) || (key0 === "serviceDate")) || (key0 === "hours")) || (key0 === "rating")) || (key0 === "certificateNo")) || (key0 === "consentRef"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.groupName !== undefined){
let data0 = data.groupName;
if(typeof data0 === "string"){
if(func1(data0) > 200){
const err4 = {instancePath:instancePath+"/groupName",schemaPath:"#/properties/groupName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(func1(data0) < 1){
const err5 = {instancePath:instancePath+"/groupName",schemaPath:"#/properties/groupName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/groupName",schemaPath:"#/properties/groupName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.projectName !== undefined){
let data1 = data.projectName;
if(typeof data1 === "string"){
if(func1(data1) > 200){
const err7 = {instancePath:instancePath+"/projectName",schemaPath:"#/properties/projectName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(func1(data1) < 1){
const err8 = {instancePath:instancePath+"/projectName",schemaPath:"#/properties/projectName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/projectName",schemaPath:"#/properties/projectName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.serviceDate !== undefined){
let data2 = data.serviceDate;
if(typeof data2 === "string"){
if(!pattern21.test(data2)){
const err10 = {instancePath:instancePath+"/serviceDate",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/serviceDate",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.hours !== undefined){
let data3 = data.hours;
if(typeof data3 === "string"){
if(!pattern172.test(data3)){
const err12 = {instancePath:instancePath+"/hours",schemaPath:"values.json#/$defs/hours/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]{0,6})\\.[0-9]$"},message:"must match pattern \""+"^(0|[1-9][0-9]{0,6})\\.[0-9]$"+"\""};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/hours",schemaPath:"values.json#/$defs/hours/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.rating !== undefined){
let data4 = data.rating;
if(typeof data4 === "string"){
if(func1(data4) > 32){
const err14 = {instancePath:instancePath+"/rating",schemaPath:"#/properties/rating/maxLength",keyword:"maxLength",params:{limit: 32},message:"must NOT have more than 32 characters"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(func1(data4) < 1){
const err15 = {instancePath:instancePath+"/rating",schemaPath:"#/properties/rating/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err16 = {instancePath:instancePath+"/rating",schemaPath:"#/properties/rating/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.certificateNo !== undefined){
let data5 = data.certificateNo;
if(typeof data5 === "string"){
if(func1(data5) > 128){
const err17 = {instancePath:instancePath+"/certificateNo",schemaPath:"#/properties/certificateNo/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(func1(data5) < 1){
const err18 = {instancePath:instancePath+"/certificateNo",schemaPath:"#/properties/certificateNo/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err19 = {instancePath:instancePath+"/certificateNo",schemaPath:"#/properties/certificateNo/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.consentRef !== undefined){
let data6 = data.consentRef;
if(typeof data6 === "string"){
if(func1(data6) > 128){
const err20 = {instancePath:instancePath+"/consentRef",schemaPath:"#/properties/consentRef/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(func1(data6) < 1){
const err21 = {instancePath:instancePath+"/consentRef",schemaPath:"#/properties/consentRef/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/consentRef",schemaPath:"#/properties/consentRef/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
validate150.errors = vErrors;
return errors === 0;
}
validate150.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate147(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate147.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.items !== undefined){
let data0 = data.items;
const _errs3 = errors;
if(errors === _errs3){
if(Array.isArray(data0)){
if(data0.length > 0){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.empty === undefined){
const err2 = {instancePath,schemaPath:"#/then/required",keyword:"required",params:{missingProperty: "empty"},message:"must have required property '"+"empty"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
valid0 = _valid0;
ifClause0 = "then";
}
else {
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.empty !== undefined){
const err3 = {instancePath:instancePath+"/empty",schemaPath:"#/else/properties/empty/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid0 = _errs6 === errors;
valid0 = _valid0;
if(valid0){
var props0 = {};
props0.empty = true;
props0.items = true;
}
ifClause0 = "else";
}
if(!valid0){
const err4 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.items === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "items"},message:"must have required property '"+"items"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "items") || (key0 === "empty"))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.items !== undefined){
let data2 = data.items;
if(Array.isArray(data2)){
if(data2.length > 10000){
const err7 = {instancePath:instancePath+"/items",schemaPath:"#/properties/items/maxItems",keyword:"maxItems",params:{limit: 10000},message:"must NOT have more than 10000 items"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.recordId === undefined){
const err8 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "recordId"},message:"must have required property '"+"recordId"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data3.division === undefined){
const err9 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "division"},message:"must have required property '"+"division"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data3.authorityName === undefined){
const err10 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "authorityName"},message:"must have required property '"+"authorityName"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data3.sourceOrgName === undefined){
const err11 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "sourceOrgName"},message:"must have required property '"+"sourceOrgName"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data3.content === undefined){
const err12 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "content"},message:"must have required property '"+"content"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key1 in data3){
if(!(((((((key1 === "recordId") || (key1 === "division")) || (key1 === "authorityName")) || (key1 === "sourceOrgName")) || (key1 === "mark")) || (key1 === "source")) || (key1 === "content"))){
const err13 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data3.recordId !== undefined){
let data4 = data3.recordId;
if(typeof data4 === "string"){
if(!pattern12.test(data4)){
const err14 = {instancePath:instancePath+"/items/" + i0+"/recordId",schemaPath:"values.json#/$defs/recordId/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"+"\""};
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
const err15 = {instancePath:instancePath+"/items/" + i0+"/recordId",schemaPath:"values.json#/$defs/recordId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data3.division !== undefined){
let data5 = data3.division;
if(typeof data5 === "string"){
if(!pattern9.test(data5)){
const err16 = {instancePath:instancePath+"/items/" + i0+"/division",schemaPath:"values.json#/$defs/division/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{5}$"},message:"must match pattern \""+"^[1-9][0-9]{5}$"+"\""};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/items/" + i0+"/division",schemaPath:"values.json#/$defs/division/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data3.authorityName !== undefined){
let data6 = data3.authorityName;
if(typeof data6 === "string"){
if(func1(data6) > 200){
const err18 = {instancePath:instancePath+"/items/" + i0+"/authorityName",schemaPath:"#/properties/items/items/properties/authorityName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(func1(data6) < 1){
const err19 = {instancePath:instancePath+"/items/" + i0+"/authorityName",schemaPath:"#/properties/items/items/properties/authorityName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/items/" + i0+"/authorityName",schemaPath:"#/properties/items/items/properties/authorityName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data3.sourceOrgName !== undefined){
let data7 = data3.sourceOrgName;
if(typeof data7 === "string"){
if(func1(data7) > 200){
const err21 = {instancePath:instancePath+"/items/" + i0+"/sourceOrgName",schemaPath:"#/properties/items/items/properties/sourceOrgName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(func1(data7) < 1){
const err22 = {instancePath:instancePath+"/items/" + i0+"/sourceOrgName",schemaPath:"#/properties/items/items/properties/sourceOrgName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err23 = {instancePath:instancePath+"/items/" + i0+"/sourceOrgName",schemaPath:"#/properties/items/items/properties/sourceOrgName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data3.mark !== undefined){
let data8 = data3.mark;
if(typeof data8 !== "string"){
const err24 = {instancePath:instancePath+"/items/" + i0+"/mark",schemaPath:"#/properties/items/items/properties/mark/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(!((data8 === "异议处理中") || (data8 === "公示期已满"))){
const err25 = {instancePath:instancePath+"/items/" + i0+"/mark",schemaPath:"#/properties/items/items/properties/mark/enum",keyword:"enum",params:{allowedValues: schema283.properties.items.items.properties.mark.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data3.source !== undefined){
let data9 = data3.source;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.mapping === undefined){
const err26 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/required",keyword:"required",params:{missingProperty: "mapping"},message:"must have required property '"+"mapping"+"'"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data9.mappingVersion === undefined){
const err27 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/required",keyword:"required",params:{missingProperty: "mappingVersion"},message:"must have required property '"+"mappingVersion"+"'"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
for(const key2 in data9){
if(!((((((key2 === "mapping") || (key2 === "mappingVersion")) || (key2 === "feed")) || (key2 === "generation")) || (key2 === "seq")) || (key2 === "ledger"))){
const err28 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data9.mapping !== undefined){
let data10 = data9.mapping;
if(typeof data10 === "string"){
if(func1(data10) > 128){
const err29 = {instancePath:instancePath+"/items/" + i0+"/source/mapping",schemaPath:"report-parts.json#/$defs/source/properties/mapping/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(func1(data10) < 1){
const err30 = {instancePath:instancePath+"/items/" + i0+"/source/mapping",schemaPath:"report-parts.json#/$defs/source/properties/mapping/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err31 = {instancePath:instancePath+"/items/" + i0+"/source/mapping",schemaPath:"report-parts.json#/$defs/source/properties/mapping/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data9.mappingVersion !== undefined){
let data11 = data9.mappingVersion;
if(typeof data11 === "string"){
if(func1(data11) > 32){
const err32 = {instancePath:instancePath+"/items/" + i0+"/source/mappingVersion",schemaPath:"report-parts.json#/$defs/source/properties/mappingVersion/maxLength",keyword:"maxLength",params:{limit: 32},message:"must NOT have more than 32 characters"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(func1(data11) < 1){
const err33 = {instancePath:instancePath+"/items/" + i0+"/source/mappingVersion",schemaPath:"report-parts.json#/$defs/source/properties/mappingVersion/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err34 = {instancePath:instancePath+"/items/" + i0+"/source/mappingVersion",schemaPath:"report-parts.json#/$defs/source/properties/mappingVersion/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data9.feed !== undefined){
let data12 = data9.feed;
if(typeof data12 === "string"){
if(func1(data12) > 64){
const err35 = {instancePath:instancePath+"/items/" + i0+"/source/feed",schemaPath:"report-parts.json#/$defs/source/properties/feed/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(func1(data12) < 1){
const err36 = {instancePath:instancePath+"/items/" + i0+"/source/feed",schemaPath:"report-parts.json#/$defs/source/properties/feed/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err37 = {instancePath:instancePath+"/items/" + i0+"/source/feed",schemaPath:"report-parts.json#/$defs/source/properties/feed/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data9.generation !== undefined){
let data13 = data9.generation;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err38 = {instancePath:instancePath+"/items/" + i0+"/source/generation",schemaPath:"report-parts.json#/$defs/source/properties/generation/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 1000000 || isNaN(data13)){
const err39 = {instancePath:instancePath+"/items/" + i0+"/source/generation",schemaPath:"report-parts.json#/$defs/source/properties/generation/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data13 < 1 || isNaN(data13)){
const err40 = {instancePath:instancePath+"/items/" + i0+"/source/generation",schemaPath:"report-parts.json#/$defs/source/properties/generation/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
if(data9.seq !== undefined){
let data14 = data9.seq;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err41 = {instancePath:instancePath+"/items/" + i0+"/source/seq",schemaPath:"report-parts.json#/$defs/source/properties/seq/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 1000000000 || isNaN(data14)){
const err42 = {instancePath:instancePath+"/items/" + i0+"/source/seq",schemaPath:"report-parts.json#/$defs/source/properties/seq/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data14 < 0 || isNaN(data14)){
const err43 = {instancePath:instancePath+"/items/" + i0+"/source/seq",schemaPath:"report-parts.json#/$defs/source/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
if(data9.ledger !== undefined){
let data15 = data9.ledger;
if(typeof data15 !== "string"){
const err44 = {instancePath:instancePath+"/items/" + i0+"/source/ledger",schemaPath:"report-parts.json#/$defs/source/properties/ledger/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(!(data15 === "账目不一致")){
const err45 = {instancePath:instancePath+"/items/" + i0+"/source/ledger",schemaPath:"report-parts.json#/$defs/source/properties/ledger/enum",keyword:"enum",params:{allowedValues: schema47.properties.ledger.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data9.feed !== undefined){
if(data9.generation === undefined){
const err46 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/dependentRequired",keyword:"dependentRequired",params:{property: "feed",
    missingProperty: "generation",
    depsCount: 2,
    deps: "generation, seq"},message:"must have properties generation, seq when property feed is present"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data9.seq === undefined){
const err47 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/dependentRequired",keyword:"dependentRequired",params:{property: "feed",
    missingProperty: "seq",
    depsCount: 2,
    deps: "generation, seq"},message:"must have properties generation, seq when property feed is present"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
else {
const err48 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"report-parts.json#/$defs/source/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data3.content !== undefined){
if(!(validate150(data3.content, {instancePath:instancePath+"/items/" + i0+"/content",parentData:data3,parentDataProperty:"content",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate150.errors : vErrors.concat(validate150.errors);
errors = vErrors.length;
}
}
}
else {
const err49 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath:instancePath+"/items",schemaPath:"#/properties/items/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.empty !== undefined){
if("查询期内无相关信息" !== data.empty){
const err51 = {instancePath:instancePath+"/empty",schemaPath:"#/properties/empty/const",keyword:"const",params:{allowedValue: "查询期内无相关信息"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
validate147.errors = vErrors;
return errors === 0;
}
validate147.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate153(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate153.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
if(data.length > 8){
const err0 = {instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 8},message:"must NOT have more than 8 items"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.length < 1){
const err1 = {instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.division === undefined){
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "division"},message:"must have required property '"+"division"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0.state === undefined){
const err3 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "state"},message:"must have required property '"+"state"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data0){
if(!(((key0 === "division") || (key0 === "feeds")) || (key0 === "state"))){
const err4 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0.division !== undefined){
let data1 = data0.division;
if(typeof data1 === "string"){
if(!pattern9.test(data1)){
const err5 = {instancePath:instancePath+"/" + i0+"/division",schemaPath:"values.json#/$defs/division/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{5}$"},message:"must match pattern \""+"^[1-9][0-9]{5}$"+"\""};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/" + i0+"/division",schemaPath:"values.json#/$defs/division/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data0.feeds !== undefined){
let data2 = data0.feeds;
if(Array.isArray(data2)){
if(data2.length > 20){
const err7 = {instancePath:instancePath+"/" + i0+"/feeds",schemaPath:"#/items/properties/feeds/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
let data3 = data2[i1];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.feed === undefined){
const err8 = {instancePath:instancePath+"/" + i0+"/feeds/" + i1,schemaPath:"#/items/properties/feeds/items/required",keyword:"required",params:{missingProperty: "feed"},message:"must have required property '"+"feed"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data3.size === undefined){
const err9 = {instancePath:instancePath+"/" + i0+"/feeds/" + i1,schemaPath:"#/items/properties/feeds/items/required",keyword:"required",params:{missingProperty: "size"},message:"must have required property '"+"size"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
for(const key1 in data3){
if(!((key1 === "feed") || (key1 === "size"))){
const err10 = {instancePath:instancePath+"/" + i0+"/feeds/" + i1,schemaPath:"#/items/properties/feeds/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data3.feed !== undefined){
let data4 = data3.feed;
if(typeof data4 === "string"){
if(func1(data4) > 64){
const err11 = {instancePath:instancePath+"/" + i0+"/feeds/" + i1+"/feed",schemaPath:"#/items/properties/feeds/items/properties/feed/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(func1(data4) < 1){
const err12 = {instancePath:instancePath+"/" + i0+"/feeds/" + i1+"/feed",schemaPath:"#/items/properties/feeds/items/properties/feed/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/" + i0+"/feeds/" + i1+"/feed",schemaPath:"#/items/properties/feeds/items/properties/feed/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data3.size !== undefined){
let data5 = data3.size;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err14 = {instancePath:instancePath+"/" + i0+"/feeds/" + i1+"/size",schemaPath:"#/items/properties/feeds/items/properties/size/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 1000000000 || isNaN(data5)){
const err15 = {instancePath:instancePath+"/" + i0+"/feeds/" + i1+"/size",schemaPath:"#/items/properties/feeds/items/properties/size/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data5 < 0 || isNaN(data5)){
const err16 = {instancePath:instancePath+"/" + i0+"/feeds/" + i1+"/size",schemaPath:"#/items/properties/feeds/items/properties/size/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
}
else {
const err17 = {instancePath:instancePath+"/" + i0+"/feeds/" + i1,schemaPath:"#/items/properties/feeds/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/" + i0+"/feeds",schemaPath:"#/items/properties/feeds/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data0.state !== undefined){
let data6 = data0.state;
if(typeof data6 !== "string"){
const err19 = {instancePath:instancePath+"/" + i0+"/state",schemaPath:"#/items/properties/state/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(!((data6 === "已返回") || (data6 === "未返回"))){
const err20 = {instancePath:instancePath+"/" + i0+"/state",schemaPath:"#/items/properties/state/enum",keyword:"enum",params:{allowedValues: schema214.items.properties.state.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
validate153.errors = vErrors;
return errors === 0;
}
validate153.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

const pattern144 = new RegExp("^[0-9]{6}\\*{8,12}([0-9]{3}[0-9X])?$|^[0-9A-Z]\\*{8}$", "u");

function validate103(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://xinqiao.example/standard/report-person.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate103.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.cover === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "cover"},message:"must have required property '"+"cover"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.body === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "body"},message:"must have required property '"+"body"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "cover") || (key0 === "body"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.cover !== undefined){
if(!(validate104(data.cover, {instancePath:instancePath+"/cover",parentData:data,parentDataProperty:"cover",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors);
errors = vErrors.length;
}
}
if(data.body !== undefined){
let data1 = data.body;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.kind === undefined){
const err3 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data1.subject === undefined){
const err4 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "subject"},message:"must have required property '"+"subject"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1.consent === undefined){
const err5 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "consent"},message:"must have required property '"+"consent"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data1.usage === undefined){
const err6 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "usage"},message:"must have required property '"+"usage"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data1.explanation === undefined){
const err7 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "explanation"},message:"must have required property '"+"explanation"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data1.overview === undefined){
const err8 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "overview"},message:"must have required property '"+"overview"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data1.permits === undefined){
const err9 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "permits"},message:"must have required property '"+"permits"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data1.penalties === undefined){
const err10 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "penalties"},message:"must have required property '"+"penalties"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data1.honours === undefined){
const err11 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "honours"},message:"must have required property '"+"honours"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data1.seriousLists === undefined){
const err12 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "seriousLists"},message:"must have required property '"+"seriousLists"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data1.commitments === undefined){
const err13 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "commitments"},message:"must have required property '"+"commitments"+"'"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data1.evaluations === undefined){
const err14 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "evaluations"},message:"must have required property '"+"evaluations"+"'"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data1.judicial === undefined){
const err15 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "judicial"},message:"must have required property '"+"judicial"+"'"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data1.other === undefined){
const err16 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "other"},message:"must have required property '"+"other"+"'"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data1.suggestions === undefined){
const err17 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "suggestions"},message:"must have required property '"+"suggestions"+"'"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data1.supplement === undefined){
const err18 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "supplement"},message:"must have required property '"+"supplement"+"'"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
for(const key1 in data1){
if(!(func9.call(schema216.properties.body.properties, key1))){
const err19 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data1.kind !== undefined){
if("person" !== data1.kind){
const err20 = {instancePath:instancePath+"/body/kind",schemaPath:"#/properties/body/properties/kind/const",keyword:"const",params:{allowedValue: "person"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data1.subject !== undefined){
let data3 = data1.subject;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.name === undefined){
const err21 = {instancePath:instancePath+"/body/subject",schemaPath:"#/properties/body/properties/subject/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data3.maskedIdNumber === undefined){
const err22 = {instancePath:instancePath+"/body/subject",schemaPath:"#/properties/body/properties/subject/required",keyword:"required",params:{missingProperty: "maskedIdNumber"},message:"must have required property '"+"maskedIdNumber"+"'"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
for(const key2 in data3){
if(!(((key2 === "name") || (key2 === "maskedIdNumber")) || (key2 === "idType"))){
const err23 = {instancePath:instancePath+"/body/subject",schemaPath:"#/properties/body/properties/subject/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data3.name !== undefined){
let data4 = data3.name;
if(typeof data4 === "string"){
if(func1(data4) > 200){
const err24 = {instancePath:instancePath+"/body/subject/name",schemaPath:"#/properties/body/properties/subject/properties/name/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(func1(data4) < 1){
const err25 = {instancePath:instancePath+"/body/subject/name",schemaPath:"#/properties/body/properties/subject/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err26 = {instancePath:instancePath+"/body/subject/name",schemaPath:"#/properties/body/properties/subject/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data3.maskedIdNumber !== undefined){
let data5 = data3.maskedIdNumber;
if(typeof data5 === "string"){
if(func1(data5) > 18){
const err27 = {instancePath:instancePath+"/body/subject/maskedIdNumber",schemaPath:"#/properties/body/properties/subject/properties/maskedIdNumber/maxLength",keyword:"maxLength",params:{limit: 18},message:"must NOT have more than 18 characters"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(func1(data5) < 1){
const err28 = {instancePath:instancePath+"/body/subject/maskedIdNumber",schemaPath:"#/properties/body/properties/subject/properties/maskedIdNumber/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!pattern144.test(data5)){
const err29 = {instancePath:instancePath+"/body/subject/maskedIdNumber",schemaPath:"#/properties/body/properties/subject/properties/maskedIdNumber/pattern",keyword:"pattern",params:{pattern: "^[0-9]{6}\\*{8,12}([0-9]{3}[0-9X])?$|^[0-9A-Z]\\*{8}$"},message:"must match pattern \""+"^[0-9]{6}\\*{8,12}([0-9]{3}[0-9X])?$|^[0-9A-Z]\\*{8}$"+"\""};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/body/subject/maskedIdNumber",schemaPath:"#/properties/body/properties/subject/properties/maskedIdNumber/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data3.idType !== undefined){
let data6 = data3.idType;
if(typeof data6 === "string"){
if(func1(data6) > 64){
const err31 = {instancePath:instancePath+"/body/subject/idType",schemaPath:"#/properties/body/properties/subject/properties/idType/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(func1(data6) < 1){
const err32 = {instancePath:instancePath+"/body/subject/idType",schemaPath:"#/properties/body/properties/subject/properties/idType/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/body/subject/idType",schemaPath:"#/properties/body/properties/subject/properties/idType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/body/subject",schemaPath:"#/properties/body/properties/subject/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data1.consent !== undefined){
let data7 = data1.consent;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.kind === undefined){
const err35 = {instancePath:instancePath+"/body/consent",schemaPath:"report-parts.json#/$defs/consent/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(data7.reference === undefined){
const err36 = {instancePath:instancePath+"/body/consent",schemaPath:"report-parts.json#/$defs/consent/required",keyword:"required",params:{missingProperty: "reference"},message:"must have required property '"+"reference"+"'"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
for(const key3 in data7){
if(!((key3 === "kind") || (key3 === "reference"))){
const err37 = {instancePath:instancePath+"/body/consent",schemaPath:"report-parts.json#/$defs/consent/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data7.kind !== undefined){
let data8 = data7.kind;
if(typeof data8 !== "string"){
const err38 = {instancePath:instancePath+"/body/consent/kind",schemaPath:"report-parts.json#/$defs/consent/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(!((data8 === "own") || (data8 === "consent"))){
const err39 = {instancePath:instancePath+"/body/consent/kind",schemaPath:"report-parts.json#/$defs/consent/properties/kind/enum",keyword:"enum",params:{allowedValues: schema220.properties.kind.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data7.reference !== undefined){
let data9 = data7.reference;
if(typeof data9 === "string"){
if(func1(data9) > 128){
const err40 = {instancePath:instancePath+"/body/consent/reference",schemaPath:"report-parts.json#/$defs/consent/properties/reference/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(func1(data9) < 1){
const err41 = {instancePath:instancePath+"/body/consent/reference",schemaPath:"report-parts.json#/$defs/consent/properties/reference/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
else {
const err42 = {instancePath:instancePath+"/body/consent/reference",schemaPath:"report-parts.json#/$defs/consent/properties/reference/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath:instancePath+"/body/consent",schemaPath:"report-parts.json#/$defs/consent/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data1.usage !== undefined){
if(!(validate106(data1.usage, {instancePath:instancePath+"/body/usage",parentData:data1,parentDataProperty:"usage",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate106.errors : vErrors.concat(validate106.errors);
errors = vErrors.length;
}
}
if(data1.explanation !== undefined){
if(!(validate108(data1.explanation, {instancePath:instancePath+"/body/explanation",parentData:data1,parentDataProperty:"explanation",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate108.errors : vErrors.concat(validate108.errors);
errors = vErrors.length;
}
}
if(data1.overview !== undefined){
if(!(validate110(data1.overview, {instancePath:instancePath+"/body/overview",parentData:data1,parentDataProperty:"overview",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate110.errors : vErrors.concat(validate110.errors);
errors = vErrors.length;
}
}
if(data1.permits !== undefined){
if(!(validate112(data1.permits, {instancePath:instancePath+"/body/permits",parentData:data1,parentDataProperty:"permits",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate112.errors : vErrors.concat(validate112.errors);
errors = vErrors.length;
}
}
if(data1.penalties !== undefined){
if(!(validate115(data1.penalties, {instancePath:instancePath+"/body/penalties",parentData:data1,parentDataProperty:"penalties",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate115.errors : vErrors.concat(validate115.errors);
errors = vErrors.length;
}
}
if(data1.honours !== undefined){
if(!(validate118(data1.honours, {instancePath:instancePath+"/body/honours",parentData:data1,parentDataProperty:"honours",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate118.errors : vErrors.concat(validate118.errors);
errors = vErrors.length;
}
}
if(data1.seriousLists !== undefined){
if(!(validate121(data1.seriousLists, {instancePath:instancePath+"/body/seriousLists",parentData:data1,parentDataProperty:"seriousLists",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate121.errors : vErrors.concat(validate121.errors);
errors = vErrors.length;
}
}
if(data1.commitments !== undefined){
if(!(validate124(data1.commitments, {instancePath:instancePath+"/body/commitments",parentData:data1,parentDataProperty:"commitments",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate124.errors : vErrors.concat(validate124.errors);
errors = vErrors.length;
}
}
if(data1.evaluations !== undefined){
if(!(validate127(data1.evaluations, {instancePath:instancePath+"/body/evaluations",parentData:data1,parentDataProperty:"evaluations",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate127.errors : vErrors.concat(validate127.errors);
errors = vErrors.length;
}
}
if(data1.judicial !== undefined){
if(!(validate130(data1.judicial, {instancePath:instancePath+"/body/judicial",parentData:data1,parentDataProperty:"judicial",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate130.errors : vErrors.concat(validate130.errors);
errors = vErrors.length;
}
}
if(data1.other !== undefined){
if(!(validate133(data1.other, {instancePath:instancePath+"/body/other",parentData:data1,parentDataProperty:"other",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate133.errors : vErrors.concat(validate133.errors);
errors = vErrors.length;
}
}
if(data1.suggestions !== undefined){
let data21 = data1.suggestions;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(data21.items === undefined){
const err44 = {instancePath:instancePath+"/body/suggestions",schemaPath:"report-parts.json#/$defs/suggestions/required",keyword:"required",params:{missingProperty: "items"},message:"must have required property '"+"items"+"'"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
for(const key4 in data21){
if(!(key4 === "items")){
const err45 = {instancePath:instancePath+"/body/suggestions",schemaPath:"report-parts.json#/$defs/suggestions/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data21.items !== undefined){
let data22 = data21.items;
if(Array.isArray(data22)){
if(data22.length > 20){
const err46 = {instancePath:instancePath+"/body/suggestions/items",schemaPath:"report-parts.json#/$defs/suggestions/properties/items/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
const len0 = data22.length;
for(let i0=0; i0<len0; i0++){
let data23 = data22[i0];
if(typeof data23 === "string"){
if(func1(data23) > 500){
const err47 = {instancePath:instancePath+"/body/suggestions/items/" + i0,schemaPath:"report-parts.json#/$defs/suggestions/properties/items/items/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(func1(data23) < 1){
const err48 = {instancePath:instancePath+"/body/suggestions/items/" + i0,schemaPath:"report-parts.json#/$defs/suggestions/properties/items/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
else {
const err49 = {instancePath:instancePath+"/body/suggestions/items/" + i0,schemaPath:"report-parts.json#/$defs/suggestions/properties/items/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath:instancePath+"/body/suggestions/items",schemaPath:"report-parts.json#/$defs/suggestions/properties/items/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
else {
const err51 = {instancePath:instancePath+"/body/suggestions",schemaPath:"report-parts.json#/$defs/suggestions/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data1.supplement !== undefined){
let data24 = data1.supplement;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.regionalLists === undefined){
const err52 = {instancePath:instancePath+"/body/supplement",schemaPath:"#/properties/body/properties/supplement/required",keyword:"required",params:{missingProperty: "regionalLists"},message:"must have required property '"+"regionalLists"+"'"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(data24.trustedLists === undefined){
const err53 = {instancePath:instancePath+"/body/supplement",schemaPath:"#/properties/body/properties/supplement/required",keyword:"required",params:{missingProperty: "trustedLists"},message:"must have required property '"+"trustedLists"+"'"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(data24.youth === undefined){
const err54 = {instancePath:instancePath+"/body/supplement",schemaPath:"#/properties/body/properties/supplement/required",keyword:"required",params:{missingProperty: "youth"},message:"must have required property '"+"youth"+"'"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(data24.volunteering === undefined){
const err55 = {instancePath:instancePath+"/body/supplement",schemaPath:"#/properties/body/properties/supplement/required",keyword:"required",params:{missingProperty: "volunteering"},message:"must have required property '"+"volunteering"+"'"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if(data24.provenance === undefined){
const err56 = {instancePath:instancePath+"/body/supplement",schemaPath:"#/properties/body/properties/supplement/required",keyword:"required",params:{missingProperty: "provenance"},message:"must have required property '"+"provenance"+"'"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
for(const key5 in data24){
if(!(((((key5 === "regionalLists") || (key5 === "trustedLists")) || (key5 === "youth")) || (key5 === "volunteering")) || (key5 === "provenance"))){
const err57 = {instancePath:instancePath+"/body/supplement",schemaPath:"#/properties/body/properties/supplement/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data24.regionalLists !== undefined){
if(!(validate135(data24.regionalLists, {instancePath:instancePath+"/body/supplement/regionalLists",parentData:data24,parentDataProperty:"regionalLists",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate135.errors : vErrors.concat(validate135.errors);
errors = vErrors.length;
}
}
if(data24.trustedLists !== undefined){
if(!(validate138(data24.trustedLists, {instancePath:instancePath+"/body/supplement/trustedLists",parentData:data24,parentDataProperty:"trustedLists",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate138.errors : vErrors.concat(validate138.errors);
errors = vErrors.length;
}
}
if(data24.youth !== undefined){
if(!(validate141(data24.youth, {instancePath:instancePath+"/body/supplement/youth",parentData:data24,parentDataProperty:"youth",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate141.errors : vErrors.concat(validate141.errors);
errors = vErrors.length;
}
}
if(data24.volunteering !== undefined){
if(!(validate147(data24.volunteering, {instancePath:instancePath+"/body/supplement/volunteering",parentData:data24,parentDataProperty:"volunteering",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate147.errors : vErrors.concat(validate147.errors);
errors = vErrors.length;
}
}
if(data24.provenance !== undefined){
if(!(validate153(data24.provenance, {instancePath:instancePath+"/body/supplement/provenance",parentData:data24,parentDataProperty:"provenance",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate153.errors : vErrors.concat(validate153.errors);
errors = vErrors.length;
}
}
}
else {
const err58 = {instancePath:instancePath+"/body/supplement",schemaPath:"#/properties/body/properties/supplement/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err59 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
}
else {
const err60 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
validate103.errors = vErrors;
return errors === 0;
}
validate103.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
