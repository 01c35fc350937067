// Generated from openapi/standard by `npm run generate`. Do not edit.
"use strict";
export const R01 = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://xinqiao.example/standard/r01-subject.json","type":"object","allOf":[{"$ref":"envelope.json"}],"properties":{"category":{"const":"R01"},"content":{"type":"object","properties":{"subjectFamily":{"type":"string","minLength":1,"maxLength":64},"formerNames":{"type":"array","items":{"type":"string","minLength":1,"maxLength":200},"maxItems":20,"uniqueItems":true},"legalRepName":{"type":"string","minLength":1,"maxLength":50},"establishedDate":{"$ref":"values.json#/$defs/day"},"registrationAuthority":{"type":"string","minLength":1,"maxLength":200},"registeredCapitalWan":{"$ref":"values.json#/$defs/amountWan"},"currency":{"type":"string","minLength":1,"maxLength":64},"industryCode":{"type":"string","minLength":1,"maxLength":5},"divisionCode":{"$ref":"values.json#/$defs/division"},"registeredAddress":{"type":"string","minLength":1,"maxLength":500},"operatingStatus":{"type":"string","minLength":1,"maxLength":64},"licenceValidTo":{"$ref":"values.json#/$defs/day"}},"required":["subjectFamily","operatingStatus"],"additionalProperties":false}},"required":["category","content"],"unevaluatedProperties":false};
const schema40 = {"type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"};
const schema46 = {"type":"string","pattern":"^(0|[1-9][0-9]{0,11})\\.[0-9]{6}$"};
const schema35 = {"type":"string","pattern":"^[1-9][0-9]{5}$"};
const schema32 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://xinqiao.example/standard/envelope.json","type":"object","properties":{"recordId":{"$ref":"values.json#/$defs/recordId"},"schemaVersion":{"type":"string","pattern":"^[1-9][0-9]?\\.[0-9]{1,3}$","maxLength":10},"category":{"type":"string","enum":["R01","R02","R03","R04","R05","R06","R07","R08","R09","R10","R11","R12","R13","R14","R15"]},"catalogueItem":{"type":"string","minLength":1,"maxLength":32},"division":{"$ref":"values.json#/$defs/division"},"sourceOrgName":{"type":"string","minLength":1,"maxLength":200},"sourceOrgUscc":{"$ref":"values.json#/$defs/uscc"},"authorityName":{"type":"string","minLength":1,"maxLength":200},"authorityUscc":{"$ref":"values.json#/$defs/uscc"},"subject":{"type":"object","properties":{"type":{"type":"string","enum":["legal","soleTrader","person"]},"name":{"type":"string","minLength":1,"maxLength":200},"uscc":{"$ref":"values.json#/$defs/uscc"},"linkKey":{"$ref":"values.json#/$defs/linkKey"},"idType":{"type":"string","minLength":1,"maxLength":64},"idNumber":{"type":"string","minLength":1,"maxLength":64},"birthDate":{"$ref":"values.json#/$defs/day"},"practitionerNo":{"type":"string","pattern":"^[0-9A-Z-]{4,32}$"}},"required":["type","name"],"additionalProperties":false},"publicityScope":{"type":"string","enum":["public","government","authorised"]},"severity":{"type":"string","enum":["minor","general","serious","pending"]},"severityBasis":{"type":"string","minLength":1,"maxLength":512},"publicityStart":{"$ref":"values.json#/$defs/day"},"publicityEnd":{"$ref":"values.json#/$defs/day"},"status":{"type":"string","enum":["active","objected","corrected","suspended","repaired","expired","revoked"]},"endDecision":{"type":"object","properties":{"authorityName":{"type":"string","minLength":1,"maxLength":200},"decisionNo":{"type":"string","minLength":1,"maxLength":128},"decisionDate":{"$ref":"values.json#/$defs/day"}},"required":["authorityName","decisionNo","decisionDate"],"additionalProperties":false},"version":{"type":"integer","minimum":1,"maximum":1000000000},"updatedAt":{"$ref":"values.json#/$defs/instant"},"mappingRef":{"type":"object","properties":{"rulesetId":{"type":"string","minLength":1,"maxLength":128},"version":{"type":"string","minLength":1,"maxLength":32},"warnings":{"type":"array","items":{"type":"object","properties":{"rule":{"type":"string","pattern":"^[A-Z][A-Z0-9_]{1,63}$"},"field":{"type":"string","minLength":0,"maxLength":200},"valueClass":{"type":"string","minLength":1,"maxLength":64}},"required":["rule","field"],"additionalProperties":false},"maxItems":64}},"required":["rulesetId","version","warnings"],"additionalProperties":false},"synthetic":{"type":"boolean"}},"required":["recordId","schemaVersion","category","catalogueItem","division","sourceOrgName","sourceOrgUscc","authorityName","authorityUscc","subject","publicityScope","status","version","updatedAt","mappingRef"]};
const schema34 = {"type":"string","pattern":"^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"};
const schema36 = {"type":"string","pattern":"^[0-9A-HJ-NPQRTUWXY]{18}$"};
const schema39 = {"type":"string","pattern":"^[A-Za-z0-9-]{1,32}\\.[0-9a-f]{64}$"};
const schema44 = {"type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}Z$"};
const pattern4 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
const pattern5 = new RegExp("^[1-9][0-9]?\\.[0-9]{1,3}$", "u");
const pattern6 = new RegExp("^[1-9][0-9]{5}$", "u");
const pattern7 = new RegExp("^[0-9A-HJ-NPQRTUWXY]{18}$", "u");
const pattern10 = new RegExp("^[A-Za-z0-9-]{1,32}\\.[0-9a-f]{64}$", "u");
const pattern11 = new RegExp("^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$", "u");
const pattern12 = new RegExp("^[0-9A-Z-]{4,32}$", "u");
const pattern16 = new RegExp("^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}Z$", "u");
const pattern17 = new RegExp("^[A-Z][A-Z0-9_]{1,63}$", "u");
const func1 = (text => { let n = text.length; for (let i = 0; i < text.length - 1; i++) if ((text.charCodeAt(i) & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) { n--; i++ } return n });

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
if(!((((((((key0 === "type") || (key0 === "name")) || (key0 === "uscc")) || (key0 === "linkKey")) || (key0 === "idType")) || (key0 === "idNumber")) || (key0 === "birthDate")) || (key0 === "practitionerNo"))){
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
if(data9.birthDate !== undefined){
let data16 = data9.birthDate;
if(typeof data16 === "string"){
if(!pattern11.test(data16)){
const err55 = {instancePath:instancePath+"/subject/birthDate",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err56 = {instancePath:instancePath+"/subject/birthDate",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data9.practitionerNo !== undefined){
let data17 = data9.practitionerNo;
if(typeof data17 === "string"){
if(!pattern12.test(data17)){
const err57 = {instancePath:instancePath+"/subject/practitionerNo",schemaPath:"#/properties/subject/properties/practitionerNo/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Z-]{4,32}$"},message:"must match pattern \""+"^[0-9A-Z-]{4,32}$"+"\""};
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
const err58 = {instancePath:instancePath+"/subject/practitionerNo",schemaPath:"#/properties/subject/properties/practitionerNo/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err59 = {instancePath:instancePath+"/subject",schemaPath:"#/properties/subject/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data.publicityScope !== undefined){
let data18 = data.publicityScope;
if(typeof data18 !== "string"){
const err60 = {instancePath:instancePath+"/publicityScope",schemaPath:"#/properties/publicityScope/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if(!(((data18 === "public") || (data18 === "government")) || (data18 === "authorised"))){
const err61 = {instancePath:instancePath+"/publicityScope",schemaPath:"#/properties/publicityScope/enum",keyword:"enum",params:{allowedValues: schema32.properties.publicityScope.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data.severity !== undefined){
let data19 = data.severity;
if(typeof data19 !== "string"){
const err62 = {instancePath:instancePath+"/severity",schemaPath:"#/properties/severity/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(!((((data19 === "minor") || (data19 === "general")) || (data19 === "serious")) || (data19 === "pending"))){
const err63 = {instancePath:instancePath+"/severity",schemaPath:"#/properties/severity/enum",keyword:"enum",params:{allowedValues: schema32.properties.severity.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data.severityBasis !== undefined){
let data20 = data.severityBasis;
if(typeof data20 === "string"){
if(func1(data20) > 512){
const err64 = {instancePath:instancePath+"/severityBasis",schemaPath:"#/properties/severityBasis/maxLength",keyword:"maxLength",params:{limit: 512},message:"must NOT have more than 512 characters"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if(func1(data20) < 1){
const err65 = {instancePath:instancePath+"/severityBasis",schemaPath:"#/properties/severityBasis/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err66 = {instancePath:instancePath+"/severityBasis",schemaPath:"#/properties/severityBasis/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data.publicityStart !== undefined){
let data21 = data.publicityStart;
if(typeof data21 === "string"){
if(!pattern11.test(data21)){
const err67 = {instancePath:instancePath+"/publicityStart",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err68 = {instancePath:instancePath+"/publicityStart",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data.publicityEnd !== undefined){
let data22 = data.publicityEnd;
if(typeof data22 === "string"){
if(!pattern11.test(data22)){
const err69 = {instancePath:instancePath+"/publicityEnd",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err70 = {instancePath:instancePath+"/publicityEnd",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data.status !== undefined){
let data23 = data.status;
if(typeof data23 !== "string"){
const err71 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if(!(((((((data23 === "active") || (data23 === "objected")) || (data23 === "corrected")) || (data23 === "suspended")) || (data23 === "repaired")) || (data23 === "expired")) || (data23 === "revoked"))){
const err72 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema32.properties.status.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data.endDecision !== undefined){
let data24 = data.endDecision;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.authorityName === undefined){
const err73 = {instancePath:instancePath+"/endDecision",schemaPath:"#/properties/endDecision/required",keyword:"required",params:{missingProperty: "authorityName"},message:"must have required property '"+"authorityName"+"'"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if(data24.decisionNo === undefined){
const err74 = {instancePath:instancePath+"/endDecision",schemaPath:"#/properties/endDecision/required",keyword:"required",params:{missingProperty: "decisionNo"},message:"must have required property '"+"decisionNo"+"'"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if(data24.decisionDate === undefined){
const err75 = {instancePath:instancePath+"/endDecision",schemaPath:"#/properties/endDecision/required",keyword:"required",params:{missingProperty: "decisionDate"},message:"must have required property '"+"decisionDate"+"'"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
for(const key1 in data24){
if(!(((key1 === "authorityName") || (key1 === "decisionNo")) || (key1 === "decisionDate"))){
const err76 = {instancePath:instancePath+"/endDecision",schemaPath:"#/properties/endDecision/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data24.authorityName !== undefined){
let data25 = data24.authorityName;
if(typeof data25 === "string"){
if(func1(data25) > 200){
const err77 = {instancePath:instancePath+"/endDecision/authorityName",schemaPath:"#/properties/endDecision/properties/authorityName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if(func1(data25) < 1){
const err78 = {instancePath:instancePath+"/endDecision/authorityName",schemaPath:"#/properties/endDecision/properties/authorityName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err79 = {instancePath:instancePath+"/endDecision/authorityName",schemaPath:"#/properties/endDecision/properties/authorityName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data24.decisionNo !== undefined){
let data26 = data24.decisionNo;
if(typeof data26 === "string"){
if(func1(data26) > 128){
const err80 = {instancePath:instancePath+"/endDecision/decisionNo",schemaPath:"#/properties/endDecision/properties/decisionNo/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
if(func1(data26) < 1){
const err81 = {instancePath:instancePath+"/endDecision/decisionNo",schemaPath:"#/properties/endDecision/properties/decisionNo/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err82 = {instancePath:instancePath+"/endDecision/decisionNo",schemaPath:"#/properties/endDecision/properties/decisionNo/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data24.decisionDate !== undefined){
let data27 = data24.decisionDate;
if(typeof data27 === "string"){
if(!pattern11.test(data27)){
const err83 = {instancePath:instancePath+"/endDecision/decisionDate",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err84 = {instancePath:instancePath+"/endDecision/decisionDate",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
else {
const err85 = {instancePath:instancePath+"/endDecision",schemaPath:"#/properties/endDecision/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data.version !== undefined){
let data28 = data.version;
if(!(((typeof data28 == "number") && (!(data28 % 1) && !isNaN(data28))) && (isFinite(data28)))){
const err86 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
if((typeof data28 == "number") && (isFinite(data28))){
if(data28 > 1000000000 || isNaN(data28)){
const err87 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
if(data28 < 1 || isNaN(data28)){
const err88 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
}
if(data.updatedAt !== undefined){
let data29 = data.updatedAt;
if(typeof data29 === "string"){
if(!pattern16.test(data29)){
const err89 = {instancePath:instancePath+"/updatedAt",schemaPath:"values.json#/$defs/instant/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}Z$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}Z$"+"\""};
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
const err90 = {instancePath:instancePath+"/updatedAt",schemaPath:"values.json#/$defs/instant/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data.mappingRef !== undefined){
let data30 = data.mappingRef;
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
if(data30.rulesetId === undefined){
const err91 = {instancePath:instancePath+"/mappingRef",schemaPath:"#/properties/mappingRef/required",keyword:"required",params:{missingProperty: "rulesetId"},message:"must have required property '"+"rulesetId"+"'"};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
if(data30.version === undefined){
const err92 = {instancePath:instancePath+"/mappingRef",schemaPath:"#/properties/mappingRef/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'"};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
if(data30.warnings === undefined){
const err93 = {instancePath:instancePath+"/mappingRef",schemaPath:"#/properties/mappingRef/required",keyword:"required",params:{missingProperty: "warnings"},message:"must have required property '"+"warnings"+"'"};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
for(const key2 in data30){
if(!(((key2 === "rulesetId") || (key2 === "version")) || (key2 === "warnings"))){
const err94 = {instancePath:instancePath+"/mappingRef",schemaPath:"#/properties/mappingRef/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data30.rulesetId !== undefined){
let data31 = data30.rulesetId;
if(typeof data31 === "string"){
if(func1(data31) > 128){
const err95 = {instancePath:instancePath+"/mappingRef/rulesetId",schemaPath:"#/properties/mappingRef/properties/rulesetId/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
if(func1(data31) < 1){
const err96 = {instancePath:instancePath+"/mappingRef/rulesetId",schemaPath:"#/properties/mappingRef/properties/rulesetId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err97 = {instancePath:instancePath+"/mappingRef/rulesetId",schemaPath:"#/properties/mappingRef/properties/rulesetId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data30.version !== undefined){
let data32 = data30.version;
if(typeof data32 === "string"){
if(func1(data32) > 32){
const err98 = {instancePath:instancePath+"/mappingRef/version",schemaPath:"#/properties/mappingRef/properties/version/maxLength",keyword:"maxLength",params:{limit: 32},message:"must NOT have more than 32 characters"};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
if(func1(data32) < 1){
const err99 = {instancePath:instancePath+"/mappingRef/version",schemaPath:"#/properties/mappingRef/properties/version/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
else {
const err100 = {instancePath:instancePath+"/mappingRef/version",schemaPath:"#/properties/mappingRef/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data30.warnings !== undefined){
let data33 = data30.warnings;
if(Array.isArray(data33)){
if(data33.length > 64){
const err101 = {instancePath:instancePath+"/mappingRef/warnings",schemaPath:"#/properties/mappingRef/properties/warnings/maxItems",keyword:"maxItems",params:{limit: 64},message:"must NOT have more than 64 items"};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
const len0 = data33.length;
for(let i0=0; i0<len0; i0++){
let data34 = data33[i0];
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
if(data34.rule === undefined){
const err102 = {instancePath:instancePath+"/mappingRef/warnings/" + i0,schemaPath:"#/properties/mappingRef/properties/warnings/items/required",keyword:"required",params:{missingProperty: "rule"},message:"must have required property '"+"rule"+"'"};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
if(data34.field === undefined){
const err103 = {instancePath:instancePath+"/mappingRef/warnings/" + i0,schemaPath:"#/properties/mappingRef/properties/warnings/items/required",keyword:"required",params:{missingProperty: "field"},message:"must have required property '"+"field"+"'"};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
for(const key3 in data34){
if(!(((key3 === "rule") || (key3 === "field")) || (key3 === "valueClass"))){
const err104 = {instancePath:instancePath+"/mappingRef/warnings/" + i0,schemaPath:"#/properties/mappingRef/properties/warnings/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(data34.rule !== undefined){
let data35 = data34.rule;
if(typeof data35 === "string"){
if(!pattern17.test(data35)){
const err105 = {instancePath:instancePath+"/mappingRef/warnings/" + i0+"/rule",schemaPath:"#/properties/mappingRef/properties/warnings/items/properties/rule/pattern",keyword:"pattern",params:{pattern: "^[A-Z][A-Z0-9_]{1,63}$"},message:"must match pattern \""+"^[A-Z][A-Z0-9_]{1,63}$"+"\""};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
else {
const err106 = {instancePath:instancePath+"/mappingRef/warnings/" + i0+"/rule",schemaPath:"#/properties/mappingRef/properties/warnings/items/properties/rule/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
if(data34.field !== undefined){
let data36 = data34.field;
if(typeof data36 === "string"){
if(func1(data36) > 200){
const err107 = {instancePath:instancePath+"/mappingRef/warnings/" + i0+"/field",schemaPath:"#/properties/mappingRef/properties/warnings/items/properties/field/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
if(func1(data36) < 0){
const err108 = {instancePath:instancePath+"/mappingRef/warnings/" + i0+"/field",schemaPath:"#/properties/mappingRef/properties/warnings/items/properties/field/minLength",keyword:"minLength",params:{limit: 0},message:"must NOT have fewer than 0 characters"};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
else {
const err109 = {instancePath:instancePath+"/mappingRef/warnings/" + i0+"/field",schemaPath:"#/properties/mappingRef/properties/warnings/items/properties/field/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
if(data34.valueClass !== undefined){
let data37 = data34.valueClass;
if(typeof data37 === "string"){
if(func1(data37) > 64){
const err110 = {instancePath:instancePath+"/mappingRef/warnings/" + i0+"/valueClass",schemaPath:"#/properties/mappingRef/properties/warnings/items/properties/valueClass/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
if(func1(data37) < 1){
const err111 = {instancePath:instancePath+"/mappingRef/warnings/" + i0+"/valueClass",schemaPath:"#/properties/mappingRef/properties/warnings/items/properties/valueClass/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err112 = {instancePath:instancePath+"/mappingRef/warnings/" + i0+"/valueClass",schemaPath:"#/properties/mappingRef/properties/warnings/items/properties/valueClass/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err113 = {instancePath:instancePath+"/mappingRef/warnings/" + i0,schemaPath:"#/properties/mappingRef/properties/warnings/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
}
else {
const err114 = {instancePath:instancePath+"/mappingRef/warnings",schemaPath:"#/properties/mappingRef/properties/warnings/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
}
else {
const err115 = {instancePath:instancePath+"/mappingRef",schemaPath:"#/properties/mappingRef/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
if(data.synthetic !== undefined){
if(typeof data.synthetic !== "boolean"){
const err116 = {instancePath:instancePath+"/synthetic",schemaPath:"#/properties/synthetic/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
}
else {
const err117 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":{"recordId":true,"schemaVersion":true,"category":true,"catalogueItem":true,"division":true,"sourceOrgName":true,"sourceOrgUscc":true,"authorityName":true,"authorityUscc":true,"subject":true,"publicityScope":true,"severity":true,"severityBasis":true,"publicityStart":true,"publicityEnd":true,"status":true,"endDecision":true,"version":true,"updatedAt":true,"mappingRef":true,"synthetic":true},"dynamicProps":false,"dynamicItems":false};

const func28 = Object.prototype.hasOwnProperty;
const pattern19 = new RegExp("^(0|[1-9][0-9]{0,11})\\.[0-9]{6}$", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://xinqiao.example/standard/r01-subject.json" */;
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
if("R01" !== data.category){
const err2 = {instancePath:instancePath+"/category",schemaPath:"#/properties/category/const",keyword:"const",params:{allowedValue: "R01"},message:"must be equal to constant"};
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
if(data1.subjectFamily === undefined){
const err3 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/required",keyword:"required",params:{missingProperty: "subjectFamily"},message:"must have required property '"+"subjectFamily"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data1.operatingStatus === undefined){
const err4 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/required",keyword:"required",params:{missingProperty: "operatingStatus"},message:"must have required property '"+"operatingStatus"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data1){
if(!(func28.call(schema31.properties.content.properties, key0))){
const err5 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data1.subjectFamily !== undefined){
let data2 = data1.subjectFamily;
if(typeof data2 === "string"){
if(func1(data2) > 64){
const err6 = {instancePath:instancePath+"/content/subjectFamily",schemaPath:"#/properties/content/properties/subjectFamily/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(func1(data2) < 1){
const err7 = {instancePath:instancePath+"/content/subjectFamily",schemaPath:"#/properties/content/properties/subjectFamily/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err8 = {instancePath:instancePath+"/content/subjectFamily",schemaPath:"#/properties/content/properties/subjectFamily/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data1.formerNames !== undefined){
let data3 = data1.formerNames;
if(Array.isArray(data3)){
if(data3.length > 20){
const err9 = {instancePath:instancePath+"/content/formerNames",schemaPath:"#/properties/content/properties/formerNames/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 === "string"){
if(func1(data4) > 200){
const err10 = {instancePath:instancePath+"/content/formerNames/" + i0,schemaPath:"#/properties/content/properties/formerNames/items/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(func1(data4) < 1){
const err11 = {instancePath:instancePath+"/content/formerNames/" + i0,schemaPath:"#/properties/content/properties/formerNames/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err12 = {instancePath:instancePath+"/content/formerNames/" + i0,schemaPath:"#/properties/content/properties/formerNames/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
let i1 = data3.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data3[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err13 = {instancePath:instancePath+"/content/formerNames",schemaPath:"#/properties/content/properties/formerNames/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err14 = {instancePath:instancePath+"/content/formerNames",schemaPath:"#/properties/content/properties/formerNames/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data1.legalRepName !== undefined){
let data5 = data1.legalRepName;
if(typeof data5 === "string"){
if(func1(data5) > 50){
const err15 = {instancePath:instancePath+"/content/legalRepName",schemaPath:"#/properties/content/properties/legalRepName/maxLength",keyword:"maxLength",params:{limit: 50},message:"must NOT have more than 50 characters"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(func1(data5) < 1){
const err16 = {instancePath:instancePath+"/content/legalRepName",schemaPath:"#/properties/content/properties/legalRepName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err17 = {instancePath:instancePath+"/content/legalRepName",schemaPath:"#/properties/content/properties/legalRepName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data1.establishedDate !== undefined){
let data6 = data1.establishedDate;
if(typeof data6 === "string"){
if(!pattern11.test(data6)){
const err18 = {instancePath:instancePath+"/content/establishedDate",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err19 = {instancePath:instancePath+"/content/establishedDate",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data1.registrationAuthority !== undefined){
let data7 = data1.registrationAuthority;
if(typeof data7 === "string"){
if(func1(data7) > 200){
const err20 = {instancePath:instancePath+"/content/registrationAuthority",schemaPath:"#/properties/content/properties/registrationAuthority/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(func1(data7) < 1){
const err21 = {instancePath:instancePath+"/content/registrationAuthority",schemaPath:"#/properties/content/properties/registrationAuthority/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err22 = {instancePath:instancePath+"/content/registrationAuthority",schemaPath:"#/properties/content/properties/registrationAuthority/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data1.registeredCapitalWan !== undefined){
let data8 = data1.registeredCapitalWan;
if(typeof data8 === "string"){
if(!pattern19.test(data8)){
const err23 = {instancePath:instancePath+"/content/registeredCapitalWan",schemaPath:"values.json#/$defs/amountWan/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]{0,11})\\.[0-9]{6}$"},message:"must match pattern \""+"^(0|[1-9][0-9]{0,11})\\.[0-9]{6}$"+"\""};
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
const err24 = {instancePath:instancePath+"/content/registeredCapitalWan",schemaPath:"values.json#/$defs/amountWan/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data1.currency !== undefined){
let data9 = data1.currency;
if(typeof data9 === "string"){
if(func1(data9) > 64){
const err25 = {instancePath:instancePath+"/content/currency",schemaPath:"#/properties/content/properties/currency/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(func1(data9) < 1){
const err26 = {instancePath:instancePath+"/content/currency",schemaPath:"#/properties/content/properties/currency/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err27 = {instancePath:instancePath+"/content/currency",schemaPath:"#/properties/content/properties/currency/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data1.industryCode !== undefined){
let data10 = data1.industryCode;
if(typeof data10 === "string"){
if(func1(data10) > 5){
const err28 = {instancePath:instancePath+"/content/industryCode",schemaPath:"#/properties/content/properties/industryCode/maxLength",keyword:"maxLength",params:{limit: 5},message:"must NOT have more than 5 characters"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(func1(data10) < 1){
const err29 = {instancePath:instancePath+"/content/industryCode",schemaPath:"#/properties/content/properties/industryCode/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err30 = {instancePath:instancePath+"/content/industryCode",schemaPath:"#/properties/content/properties/industryCode/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data1.divisionCode !== undefined){
let data11 = data1.divisionCode;
if(typeof data11 === "string"){
if(!pattern6.test(data11)){
const err31 = {instancePath:instancePath+"/content/divisionCode",schemaPath:"values.json#/$defs/division/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{5}$"},message:"must match pattern \""+"^[1-9][0-9]{5}$"+"\""};
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
const err32 = {instancePath:instancePath+"/content/divisionCode",schemaPath:"values.json#/$defs/division/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data1.registeredAddress !== undefined){
let data12 = data1.registeredAddress;
if(typeof data12 === "string"){
if(func1(data12) > 500){
const err33 = {instancePath:instancePath+"/content/registeredAddress",schemaPath:"#/properties/content/properties/registeredAddress/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(func1(data12) < 1){
const err34 = {instancePath:instancePath+"/content/registeredAddress",schemaPath:"#/properties/content/properties/registeredAddress/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err35 = {instancePath:instancePath+"/content/registeredAddress",schemaPath:"#/properties/content/properties/registeredAddress/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data1.operatingStatus !== undefined){
let data13 = data1.operatingStatus;
if(typeof data13 === "string"){
if(func1(data13) > 64){
const err36 = {instancePath:instancePath+"/content/operatingStatus",schemaPath:"#/properties/content/properties/operatingStatus/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(func1(data13) < 1){
const err37 = {instancePath:instancePath+"/content/operatingStatus",schemaPath:"#/properties/content/properties/operatingStatus/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err38 = {instancePath:instancePath+"/content/operatingStatus",schemaPath:"#/properties/content/properties/operatingStatus/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data1.licenceValidTo !== undefined){
let data14 = data1.licenceValidTo;
if(typeof data14 === "string"){
if(!pattern11.test(data14)){
const err39 = {instancePath:instancePath+"/content/licenceValidTo",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err40 = {instancePath:instancePath+"/content/licenceValidTo",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
else {
const err41 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
for(const key1 in data){
if((((((((((((((((((((((key1 !== "category") && (key1 !== "content")) && (key1 !== "recordId")) && (key1 !== "schemaVersion")) && (key1 !== "catalogueItem")) && (key1 !== "division")) && (key1 !== "sourceOrgName")) && (key1 !== "sourceOrgUscc")) && (key1 !== "authorityName")) && (key1 !== "authorityUscc")) && (key1 !== "subject")) && (key1 !== "publicityScope")) && (key1 !== "severity")) && (key1 !== "severityBasis")) && (key1 !== "publicityStart")) && (key1 !== "publicityEnd")) && (key1 !== "status")) && (key1 !== "endDecision")) && (key1 !== "version")) && (key1 !== "updatedAt")) && (key1 !== "mappingRef")) && (key1 !== "synthetic")){
const err42 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key1},message:"must NOT have unevaluated properties"};
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
const err43 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const R02 = validate24;
const schema49 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://xinqiao.example/standard/r02-permit.json","type":"object","allOf":[{"$ref":"envelope.json"}],"properties":{"category":{"const":"R02"},"content":{"type":"object","properties":{"documentName":{"type":"string","minLength":1,"maxLength":200},"decisionNo":{"type":"string","minLength":1,"maxLength":128},"permitType":{"type":"string","minLength":1,"maxLength":64},"permitTypeNote":{"type":"string","minLength":1,"maxLength":64},"certificateName":{"type":"string","minLength":1,"maxLength":200},"permitNo":{"type":"string","minLength":1,"maxLength":128},"permitContent":{"type":"string","minLength":1,"maxLength":4000},"decisionDate":{"$ref":"values.json#/$defs/day"},"validFrom":{"$ref":"values.json#/$defs/day"},"validUntil":{"$ref":"values.json#/$defs/day"},"permitStatus":{"type":"string","minLength":1,"maxLength":64},"registrationNo":{"type":"string","minLength":1,"maxLength":50},"orgCode":{"$ref":"values.json#/$defs/organisationCode"},"taxNo":{"type":"string","minLength":1,"maxLength":15},"institutionNo":{"type":"string","minLength":1,"maxLength":12},"socialOrgNo":{"type":"string","minLength":1,"maxLength":50},"legalRepName":{"type":"string","minLength":1,"maxLength":50},"legalRepIdType":{"type":"string","minLength":1,"maxLength":64},"legalRepIdNumber":{"type":"string","minLength":1,"maxLength":64},"remark":{"type":"string","minLength":1,"maxLength":512}},"required":["documentName","decisionNo","permitType","permitContent","decisionDate"],"additionalProperties":false}},"required":["category","content"],"unevaluatedProperties":false};
const schema53 = {"type":"string","pattern":"^[0-9A-Z]{8}[0-9X]$"};
const pattern25 = new RegExp("^[0-9A-Z]{8}[0-9X]$", "u");

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://xinqiao.example/standard/r02-permit.json" */;
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
if("R02" !== data.category){
const err2 = {instancePath:instancePath+"/category",schemaPath:"#/properties/category/const",keyword:"const",params:{allowedValue: "R02"},message:"must be equal to constant"};
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
if(data1.documentName === undefined){
const err3 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/required",keyword:"required",params:{missingProperty: "documentName"},message:"must have required property '"+"documentName"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data1.decisionNo === undefined){
const err4 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/required",keyword:"required",params:{missingProperty: "decisionNo"},message:"must have required property '"+"decisionNo"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1.permitType === undefined){
const err5 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/required",keyword:"required",params:{missingProperty: "permitType"},message:"must have required property '"+"permitType"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data1.permitContent === undefined){
const err6 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/required",keyword:"required",params:{missingProperty: "permitContent"},message:"must have required property '"+"permitContent"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data1.decisionDate === undefined){
const err7 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/required",keyword:"required",params:{missingProperty: "decisionDate"},message:"must have required property '"+"decisionDate"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key0 in data1){
if(!(func28.call(schema49.properties.content.properties, key0))){
const err8 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data1.documentName !== undefined){
let data2 = data1.documentName;
if(typeof data2 === "string"){
if(func1(data2) > 200){
const err9 = {instancePath:instancePath+"/content/documentName",schemaPath:"#/properties/content/properties/documentName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(func1(data2) < 1){
const err10 = {instancePath:instancePath+"/content/documentName",schemaPath:"#/properties/content/properties/documentName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err11 = {instancePath:instancePath+"/content/documentName",schemaPath:"#/properties/content/properties/documentName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data1.decisionNo !== undefined){
let data3 = data1.decisionNo;
if(typeof data3 === "string"){
if(func1(data3) > 128){
const err12 = {instancePath:instancePath+"/content/decisionNo",schemaPath:"#/properties/content/properties/decisionNo/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(func1(data3) < 1){
const err13 = {instancePath:instancePath+"/content/decisionNo",schemaPath:"#/properties/content/properties/decisionNo/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err14 = {instancePath:instancePath+"/content/decisionNo",schemaPath:"#/properties/content/properties/decisionNo/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data1.permitType !== undefined){
let data4 = data1.permitType;
if(typeof data4 === "string"){
if(func1(data4) > 64){
const err15 = {instancePath:instancePath+"/content/permitType",schemaPath:"#/properties/content/properties/permitType/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(func1(data4) < 1){
const err16 = {instancePath:instancePath+"/content/permitType",schemaPath:"#/properties/content/properties/permitType/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err17 = {instancePath:instancePath+"/content/permitType",schemaPath:"#/properties/content/properties/permitType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data1.permitTypeNote !== undefined){
let data5 = data1.permitTypeNote;
if(typeof data5 === "string"){
if(func1(data5) > 64){
const err18 = {instancePath:instancePath+"/content/permitTypeNote",schemaPath:"#/properties/content/properties/permitTypeNote/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(func1(data5) < 1){
const err19 = {instancePath:instancePath+"/content/permitTypeNote",schemaPath:"#/properties/content/properties/permitTypeNote/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err20 = {instancePath:instancePath+"/content/permitTypeNote",schemaPath:"#/properties/content/properties/permitTypeNote/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data1.certificateName !== undefined){
let data6 = data1.certificateName;
if(typeof data6 === "string"){
if(func1(data6) > 200){
const err21 = {instancePath:instancePath+"/content/certificateName",schemaPath:"#/properties/content/properties/certificateName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(func1(data6) < 1){
const err22 = {instancePath:instancePath+"/content/certificateName",schemaPath:"#/properties/content/properties/certificateName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err23 = {instancePath:instancePath+"/content/certificateName",schemaPath:"#/properties/content/properties/certificateName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data1.permitNo !== undefined){
let data7 = data1.permitNo;
if(typeof data7 === "string"){
if(func1(data7) > 128){
const err24 = {instancePath:instancePath+"/content/permitNo",schemaPath:"#/properties/content/properties/permitNo/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(func1(data7) < 1){
const err25 = {instancePath:instancePath+"/content/permitNo",schemaPath:"#/properties/content/properties/permitNo/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err26 = {instancePath:instancePath+"/content/permitNo",schemaPath:"#/properties/content/properties/permitNo/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data1.permitContent !== undefined){
let data8 = data1.permitContent;
if(typeof data8 === "string"){
if(func1(data8) > 4000){
const err27 = {instancePath:instancePath+"/content/permitContent",schemaPath:"#/properties/content/properties/permitContent/maxLength",keyword:"maxLength",params:{limit: 4000},message:"must NOT have more than 4000 characters"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(func1(data8) < 1){
const err28 = {instancePath:instancePath+"/content/permitContent",schemaPath:"#/properties/content/properties/permitContent/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err29 = {instancePath:instancePath+"/content/permitContent",schemaPath:"#/properties/content/properties/permitContent/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data1.decisionDate !== undefined){
let data9 = data1.decisionDate;
if(typeof data9 === "string"){
if(!pattern11.test(data9)){
const err30 = {instancePath:instancePath+"/content/decisionDate",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err31 = {instancePath:instancePath+"/content/decisionDate",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data1.validFrom !== undefined){
let data10 = data1.validFrom;
if(typeof data10 === "string"){
if(!pattern11.test(data10)){
const err32 = {instancePath:instancePath+"/content/validFrom",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err33 = {instancePath:instancePath+"/content/validFrom",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data1.validUntil !== undefined){
let data11 = data1.validUntil;
if(typeof data11 === "string"){
if(!pattern11.test(data11)){
const err34 = {instancePath:instancePath+"/content/validUntil",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err35 = {instancePath:instancePath+"/content/validUntil",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data1.permitStatus !== undefined){
let data12 = data1.permitStatus;
if(typeof data12 === "string"){
if(func1(data12) > 64){
const err36 = {instancePath:instancePath+"/content/permitStatus",schemaPath:"#/properties/content/properties/permitStatus/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(func1(data12) < 1){
const err37 = {instancePath:instancePath+"/content/permitStatus",schemaPath:"#/properties/content/properties/permitStatus/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err38 = {instancePath:instancePath+"/content/permitStatus",schemaPath:"#/properties/content/properties/permitStatus/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data1.registrationNo !== undefined){
let data13 = data1.registrationNo;
if(typeof data13 === "string"){
if(func1(data13) > 50){
const err39 = {instancePath:instancePath+"/content/registrationNo",schemaPath:"#/properties/content/properties/registrationNo/maxLength",keyword:"maxLength",params:{limit: 50},message:"must NOT have more than 50 characters"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(func1(data13) < 1){
const err40 = {instancePath:instancePath+"/content/registrationNo",schemaPath:"#/properties/content/properties/registrationNo/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err41 = {instancePath:instancePath+"/content/registrationNo",schemaPath:"#/properties/content/properties/registrationNo/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data1.orgCode !== undefined){
let data14 = data1.orgCode;
if(typeof data14 === "string"){
if(!pattern25.test(data14)){
const err42 = {instancePath:instancePath+"/content/orgCode",schemaPath:"values.json#/$defs/organisationCode/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Z]{8}[0-9X]$"},message:"must match pattern \""+"^[0-9A-Z]{8}[0-9X]$"+"\""};
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
const err43 = {instancePath:instancePath+"/content/orgCode",schemaPath:"values.json#/$defs/organisationCode/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data1.taxNo !== undefined){
let data15 = data1.taxNo;
if(typeof data15 === "string"){
if(func1(data15) > 15){
const err44 = {instancePath:instancePath+"/content/taxNo",schemaPath:"#/properties/content/properties/taxNo/maxLength",keyword:"maxLength",params:{limit: 15},message:"must NOT have more than 15 characters"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(func1(data15) < 1){
const err45 = {instancePath:instancePath+"/content/taxNo",schemaPath:"#/properties/content/properties/taxNo/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err46 = {instancePath:instancePath+"/content/taxNo",schemaPath:"#/properties/content/properties/taxNo/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data1.institutionNo !== undefined){
let data16 = data1.institutionNo;
if(typeof data16 === "string"){
if(func1(data16) > 12){
const err47 = {instancePath:instancePath+"/content/institutionNo",schemaPath:"#/properties/content/properties/institutionNo/maxLength",keyword:"maxLength",params:{limit: 12},message:"must NOT have more than 12 characters"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(func1(data16) < 1){
const err48 = {instancePath:instancePath+"/content/institutionNo",schemaPath:"#/properties/content/properties/institutionNo/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err49 = {instancePath:instancePath+"/content/institutionNo",schemaPath:"#/properties/content/properties/institutionNo/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data1.socialOrgNo !== undefined){
let data17 = data1.socialOrgNo;
if(typeof data17 === "string"){
if(func1(data17) > 50){
const err50 = {instancePath:instancePath+"/content/socialOrgNo",schemaPath:"#/properties/content/properties/socialOrgNo/maxLength",keyword:"maxLength",params:{limit: 50},message:"must NOT have more than 50 characters"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(func1(data17) < 1){
const err51 = {instancePath:instancePath+"/content/socialOrgNo",schemaPath:"#/properties/content/properties/socialOrgNo/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err52 = {instancePath:instancePath+"/content/socialOrgNo",schemaPath:"#/properties/content/properties/socialOrgNo/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data1.legalRepName !== undefined){
let data18 = data1.legalRepName;
if(typeof data18 === "string"){
if(func1(data18) > 50){
const err53 = {instancePath:instancePath+"/content/legalRepName",schemaPath:"#/properties/content/properties/legalRepName/maxLength",keyword:"maxLength",params:{limit: 50},message:"must NOT have more than 50 characters"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(func1(data18) < 1){
const err54 = {instancePath:instancePath+"/content/legalRepName",schemaPath:"#/properties/content/properties/legalRepName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err55 = {instancePath:instancePath+"/content/legalRepName",schemaPath:"#/properties/content/properties/legalRepName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data1.legalRepIdType !== undefined){
let data19 = data1.legalRepIdType;
if(typeof data19 === "string"){
if(func1(data19) > 64){
const err56 = {instancePath:instancePath+"/content/legalRepIdType",schemaPath:"#/properties/content/properties/legalRepIdType/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(func1(data19) < 1){
const err57 = {instancePath:instancePath+"/content/legalRepIdType",schemaPath:"#/properties/content/properties/legalRepIdType/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err58 = {instancePath:instancePath+"/content/legalRepIdType",schemaPath:"#/properties/content/properties/legalRepIdType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data1.legalRepIdNumber !== undefined){
let data20 = data1.legalRepIdNumber;
if(typeof data20 === "string"){
if(func1(data20) > 64){
const err59 = {instancePath:instancePath+"/content/legalRepIdNumber",schemaPath:"#/properties/content/properties/legalRepIdNumber/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(func1(data20) < 1){
const err60 = {instancePath:instancePath+"/content/legalRepIdNumber",schemaPath:"#/properties/content/properties/legalRepIdNumber/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err61 = {instancePath:instancePath+"/content/legalRepIdNumber",schemaPath:"#/properties/content/properties/legalRepIdNumber/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data1.remark !== undefined){
let data21 = data1.remark;
if(typeof data21 === "string"){
if(func1(data21) > 512){
const err62 = {instancePath:instancePath+"/content/remark",schemaPath:"#/properties/content/properties/remark/maxLength",keyword:"maxLength",params:{limit: 512},message:"must NOT have more than 512 characters"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(func1(data21) < 1){
const err63 = {instancePath:instancePath+"/content/remark",schemaPath:"#/properties/content/properties/remark/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err64 = {instancePath:instancePath+"/content/remark",schemaPath:"#/properties/content/properties/remark/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err65 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
for(const key1 in data){
if((((((((((((((((((((((key1 !== "category") && (key1 !== "content")) && (key1 !== "recordId")) && (key1 !== "schemaVersion")) && (key1 !== "catalogueItem")) && (key1 !== "division")) && (key1 !== "sourceOrgName")) && (key1 !== "sourceOrgUscc")) && (key1 !== "authorityName")) && (key1 !== "authorityUscc")) && (key1 !== "subject")) && (key1 !== "publicityScope")) && (key1 !== "severity")) && (key1 !== "severityBasis")) && (key1 !== "publicityStart")) && (key1 !== "publicityEnd")) && (key1 !== "status")) && (key1 !== "endDecision")) && (key1 !== "version")) && (key1 !== "updatedAt")) && (key1 !== "mappingRef")) && (key1 !== "synthetic")){
const err66 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key1},message:"must NOT have unevaluated properties"};
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
const err67 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const R03 = validate26;
const schema54 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://xinqiao.example/standard/r03-penalty.json","type":"object","allOf":[{"$ref":"envelope.json"}],"properties":{"category":{"const":"R03"},"content":{"type":"object","properties":{"caseName":{"type":"string","minLength":1,"maxLength":200},"decisionNo":{"type":"string","minLength":1,"maxLength":128},"violationType":{"type":"string","minLength":1,"maxLength":2000},"specialField":{"type":"string","minLength":1,"maxLength":64},"violationFacts":{"type":"string","minLength":1,"maxLength":5000},"legalBasis":{"type":"string","minLength":1,"maxLength":2048},"penaltyTypes":{"type":"array","items":{"type":"string","minLength":1,"maxLength":64},"minItems":1,"maxItems":13,"uniqueItems":true},"penaltyContent":{"type":"string","minLength":1,"maxLength":4000},"fineAmountWan":{"$ref":"values.json#/$defs/amountWan"},"confiscatedAmountWan":{"$ref":"values.json#/$defs/amountWan"},"revokedLicence":{"type":"string","minLength":1,"maxLength":200},"decisionDate":{"$ref":"values.json#/$defs/day"},"conductDate":{"$ref":"values.json#/$defs/day"},"validUntil":{"$ref":"values.json#/$defs/day"},"procedure":{"type":"string","enum":["简易","一般"]},"remedyState":{"type":"string","enum":["未提起","复议中","诉讼中","维持","撤销","变更"]},"repairNotice":{"type":"object","properties":{"no":{"type":"string","minLength":1,"maxLength":128},"servedOn":{"$ref":"values.json#/$defs/day"},"method":{"type":"string","minLength":1,"maxLength":64}},"required":["no","servedOn","method"],"additionalProperties":false},"registrationNo":{"type":"string","minLength":1,"maxLength":50},"orgCode":{"$ref":"values.json#/$defs/organisationCode"},"taxNo":{"type":"string","minLength":1,"maxLength":15},"institutionNo":{"type":"string","minLength":1,"maxLength":12},"socialOrgNo":{"type":"string","minLength":1,"maxLength":50},"legalRepName":{"type":"string","minLength":1,"maxLength":50},"legalRepIdType":{"type":"string","minLength":1,"maxLength":64},"legalRepIdNumber":{"type":"string","minLength":1,"maxLength":64},"remark":{"type":"string","minLength":1,"maxLength":512}},"required":["decisionNo","violationType","violationFacts","legalBasis","penaltyTypes","penaltyContent","decisionDate","validUntil","remedyState"],"additionalProperties":false}},"required":["category","content"],"unevaluatedProperties":false};

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://xinqiao.example/standard/r03-penalty.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate26.evaluated;
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
if(!(func28.call(schema54.properties.content.properties, key0))){
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
if(data1.specialField !== undefined){
let data5 = data1.specialField;
if(typeof data5 === "string"){
if(func1(data5) > 64){
const err22 = {instancePath:instancePath+"/content/specialField",schemaPath:"#/properties/content/properties/specialField/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(func1(data5) < 1){
const err23 = {instancePath:instancePath+"/content/specialField",schemaPath:"#/properties/content/properties/specialField/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err24 = {instancePath:instancePath+"/content/specialField",schemaPath:"#/properties/content/properties/specialField/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data1.violationFacts !== undefined){
let data6 = data1.violationFacts;
if(typeof data6 === "string"){
if(func1(data6) > 5000){
const err25 = {instancePath:instancePath+"/content/violationFacts",schemaPath:"#/properties/content/properties/violationFacts/maxLength",keyword:"maxLength",params:{limit: 5000},message:"must NOT have more than 5000 characters"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(func1(data6) < 1){
const err26 = {instancePath:instancePath+"/content/violationFacts",schemaPath:"#/properties/content/properties/violationFacts/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err27 = {instancePath:instancePath+"/content/violationFacts",schemaPath:"#/properties/content/properties/violationFacts/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data1.legalBasis !== undefined){
let data7 = data1.legalBasis;
if(typeof data7 === "string"){
if(func1(data7) > 2048){
const err28 = {instancePath:instancePath+"/content/legalBasis",schemaPath:"#/properties/content/properties/legalBasis/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(func1(data7) < 1){
const err29 = {instancePath:instancePath+"/content/legalBasis",schemaPath:"#/properties/content/properties/legalBasis/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err30 = {instancePath:instancePath+"/content/legalBasis",schemaPath:"#/properties/content/properties/legalBasis/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data1.penaltyTypes !== undefined){
let data8 = data1.penaltyTypes;
if(Array.isArray(data8)){
if(data8.length > 13){
const err31 = {instancePath:instancePath+"/content/penaltyTypes",schemaPath:"#/properties/content/properties/penaltyTypes/maxItems",keyword:"maxItems",params:{limit: 13},message:"must NOT have more than 13 items"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data8.length < 1){
const err32 = {instancePath:instancePath+"/content/penaltyTypes",schemaPath:"#/properties/content/properties/penaltyTypes/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
let data9 = data8[i0];
if(typeof data9 === "string"){
if(func1(data9) > 64){
const err33 = {instancePath:instancePath+"/content/penaltyTypes/" + i0,schemaPath:"#/properties/content/properties/penaltyTypes/items/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(func1(data9) < 1){
const err34 = {instancePath:instancePath+"/content/penaltyTypes/" + i0,schemaPath:"#/properties/content/properties/penaltyTypes/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err35 = {instancePath:instancePath+"/content/penaltyTypes/" + i0,schemaPath:"#/properties/content/properties/penaltyTypes/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
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
const err36 = {instancePath:instancePath+"/content/penaltyTypes",schemaPath:"#/properties/content/properties/penaltyTypes/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err37 = {instancePath:instancePath+"/content/penaltyTypes",schemaPath:"#/properties/content/properties/penaltyTypes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data1.penaltyContent !== undefined){
let data10 = data1.penaltyContent;
if(typeof data10 === "string"){
if(func1(data10) > 4000){
const err38 = {instancePath:instancePath+"/content/penaltyContent",schemaPath:"#/properties/content/properties/penaltyContent/maxLength",keyword:"maxLength",params:{limit: 4000},message:"must NOT have more than 4000 characters"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(func1(data10) < 1){
const err39 = {instancePath:instancePath+"/content/penaltyContent",schemaPath:"#/properties/content/properties/penaltyContent/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err40 = {instancePath:instancePath+"/content/penaltyContent",schemaPath:"#/properties/content/properties/penaltyContent/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data1.fineAmountWan !== undefined){
let data11 = data1.fineAmountWan;
if(typeof data11 === "string"){
if(!pattern19.test(data11)){
const err41 = {instancePath:instancePath+"/content/fineAmountWan",schemaPath:"values.json#/$defs/amountWan/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]{0,11})\\.[0-9]{6}$"},message:"must match pattern \""+"^(0|[1-9][0-9]{0,11})\\.[0-9]{6}$"+"\""};
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
const err42 = {instancePath:instancePath+"/content/fineAmountWan",schemaPath:"values.json#/$defs/amountWan/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data1.confiscatedAmountWan !== undefined){
let data12 = data1.confiscatedAmountWan;
if(typeof data12 === "string"){
if(!pattern19.test(data12)){
const err43 = {instancePath:instancePath+"/content/confiscatedAmountWan",schemaPath:"values.json#/$defs/amountWan/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]{0,11})\\.[0-9]{6}$"},message:"must match pattern \""+"^(0|[1-9][0-9]{0,11})\\.[0-9]{6}$"+"\""};
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
const err44 = {instancePath:instancePath+"/content/confiscatedAmountWan",schemaPath:"values.json#/$defs/amountWan/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data1.revokedLicence !== undefined){
let data13 = data1.revokedLicence;
if(typeof data13 === "string"){
if(func1(data13) > 200){
const err45 = {instancePath:instancePath+"/content/revokedLicence",schemaPath:"#/properties/content/properties/revokedLicence/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(func1(data13) < 1){
const err46 = {instancePath:instancePath+"/content/revokedLicence",schemaPath:"#/properties/content/properties/revokedLicence/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
else {
const err47 = {instancePath:instancePath+"/content/revokedLicence",schemaPath:"#/properties/content/properties/revokedLicence/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data1.decisionDate !== undefined){
let data14 = data1.decisionDate;
if(typeof data14 === "string"){
if(!pattern11.test(data14)){
const err48 = {instancePath:instancePath+"/content/decisionDate",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err49 = {instancePath:instancePath+"/content/decisionDate",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data1.conductDate !== undefined){
let data15 = data1.conductDate;
if(typeof data15 === "string"){
if(!pattern11.test(data15)){
const err50 = {instancePath:instancePath+"/content/conductDate",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err51 = {instancePath:instancePath+"/content/conductDate",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data1.validUntil !== undefined){
let data16 = data1.validUntil;
if(typeof data16 === "string"){
if(!pattern11.test(data16)){
const err52 = {instancePath:instancePath+"/content/validUntil",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err53 = {instancePath:instancePath+"/content/validUntil",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data1.procedure !== undefined){
let data17 = data1.procedure;
if(typeof data17 !== "string"){
const err54 = {instancePath:instancePath+"/content/procedure",schemaPath:"#/properties/content/properties/procedure/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(!((data17 === "简易") || (data17 === "一般"))){
const err55 = {instancePath:instancePath+"/content/procedure",schemaPath:"#/properties/content/properties/procedure/enum",keyword:"enum",params:{allowedValues: schema54.properties.content.properties.procedure.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data1.remedyState !== undefined){
let data18 = data1.remedyState;
if(typeof data18 !== "string"){
const err56 = {instancePath:instancePath+"/content/remedyState",schemaPath:"#/properties/content/properties/remedyState/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(!((((((data18 === "未提起") || (data18 === "复议中")) || (data18 === "诉讼中")) || (data18 === "维持")) || (data18 === "撤销")) || (data18 === "变更"))){
const err57 = {instancePath:instancePath+"/content/remedyState",schemaPath:"#/properties/content/properties/remedyState/enum",keyword:"enum",params:{allowedValues: schema54.properties.content.properties.remedyState.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data1.repairNotice !== undefined){
let data19 = data1.repairNotice;
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if(data19.no === undefined){
const err58 = {instancePath:instancePath+"/content/repairNotice",schemaPath:"#/properties/content/properties/repairNotice/required",keyword:"required",params:{missingProperty: "no"},message:"must have required property '"+"no"+"'"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(data19.servedOn === undefined){
const err59 = {instancePath:instancePath+"/content/repairNotice",schemaPath:"#/properties/content/properties/repairNotice/required",keyword:"required",params:{missingProperty: "servedOn"},message:"must have required property '"+"servedOn"+"'"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(data19.method === undefined){
const err60 = {instancePath:instancePath+"/content/repairNotice",schemaPath:"#/properties/content/properties/repairNotice/required",keyword:"required",params:{missingProperty: "method"},message:"must have required property '"+"method"+"'"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
for(const key1 in data19){
if(!(((key1 === "no") || (key1 === "servedOn")) || (key1 === "method"))){
const err61 = {instancePath:instancePath+"/content/repairNotice",schemaPath:"#/properties/content/properties/repairNotice/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data19.no !== undefined){
let data20 = data19.no;
if(typeof data20 === "string"){
if(func1(data20) > 128){
const err62 = {instancePath:instancePath+"/content/repairNotice/no",schemaPath:"#/properties/content/properties/repairNotice/properties/no/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(func1(data20) < 1){
const err63 = {instancePath:instancePath+"/content/repairNotice/no",schemaPath:"#/properties/content/properties/repairNotice/properties/no/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err64 = {instancePath:instancePath+"/content/repairNotice/no",schemaPath:"#/properties/content/properties/repairNotice/properties/no/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data19.servedOn !== undefined){
let data21 = data19.servedOn;
if(typeof data21 === "string"){
if(!pattern11.test(data21)){
const err65 = {instancePath:instancePath+"/content/repairNotice/servedOn",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err66 = {instancePath:instancePath+"/content/repairNotice/servedOn",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data19.method !== undefined){
let data22 = data19.method;
if(typeof data22 === "string"){
if(func1(data22) > 64){
const err67 = {instancePath:instancePath+"/content/repairNotice/method",schemaPath:"#/properties/content/properties/repairNotice/properties/method/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if(func1(data22) < 1){
const err68 = {instancePath:instancePath+"/content/repairNotice/method",schemaPath:"#/properties/content/properties/repairNotice/properties/method/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
else {
const err69 = {instancePath:instancePath+"/content/repairNotice/method",schemaPath:"#/properties/content/properties/repairNotice/properties/method/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
}
else {
const err70 = {instancePath:instancePath+"/content/repairNotice",schemaPath:"#/properties/content/properties/repairNotice/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data1.registrationNo !== undefined){
let data23 = data1.registrationNo;
if(typeof data23 === "string"){
if(func1(data23) > 50){
const err71 = {instancePath:instancePath+"/content/registrationNo",schemaPath:"#/properties/content/properties/registrationNo/maxLength",keyword:"maxLength",params:{limit: 50},message:"must NOT have more than 50 characters"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if(func1(data23) < 1){
const err72 = {instancePath:instancePath+"/content/registrationNo",schemaPath:"#/properties/content/properties/registrationNo/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err73 = {instancePath:instancePath+"/content/registrationNo",schemaPath:"#/properties/content/properties/registrationNo/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data1.orgCode !== undefined){
let data24 = data1.orgCode;
if(typeof data24 === "string"){
if(!pattern25.test(data24)){
const err74 = {instancePath:instancePath+"/content/orgCode",schemaPath:"values.json#/$defs/organisationCode/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Z]{8}[0-9X]$"},message:"must match pattern \""+"^[0-9A-Z]{8}[0-9X]$"+"\""};
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
const err75 = {instancePath:instancePath+"/content/orgCode",schemaPath:"values.json#/$defs/organisationCode/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data1.taxNo !== undefined){
let data25 = data1.taxNo;
if(typeof data25 === "string"){
if(func1(data25) > 15){
const err76 = {instancePath:instancePath+"/content/taxNo",schemaPath:"#/properties/content/properties/taxNo/maxLength",keyword:"maxLength",params:{limit: 15},message:"must NOT have more than 15 characters"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if(func1(data25) < 1){
const err77 = {instancePath:instancePath+"/content/taxNo",schemaPath:"#/properties/content/properties/taxNo/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err78 = {instancePath:instancePath+"/content/taxNo",schemaPath:"#/properties/content/properties/taxNo/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data1.institutionNo !== undefined){
let data26 = data1.institutionNo;
if(typeof data26 === "string"){
if(func1(data26) > 12){
const err79 = {instancePath:instancePath+"/content/institutionNo",schemaPath:"#/properties/content/properties/institutionNo/maxLength",keyword:"maxLength",params:{limit: 12},message:"must NOT have more than 12 characters"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
if(func1(data26) < 1){
const err80 = {instancePath:instancePath+"/content/institutionNo",schemaPath:"#/properties/content/properties/institutionNo/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err81 = {instancePath:instancePath+"/content/institutionNo",schemaPath:"#/properties/content/properties/institutionNo/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data1.socialOrgNo !== undefined){
let data27 = data1.socialOrgNo;
if(typeof data27 === "string"){
if(func1(data27) > 50){
const err82 = {instancePath:instancePath+"/content/socialOrgNo",schemaPath:"#/properties/content/properties/socialOrgNo/maxLength",keyword:"maxLength",params:{limit: 50},message:"must NOT have more than 50 characters"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
if(func1(data27) < 1){
const err83 = {instancePath:instancePath+"/content/socialOrgNo",schemaPath:"#/properties/content/properties/socialOrgNo/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err84 = {instancePath:instancePath+"/content/socialOrgNo",schemaPath:"#/properties/content/properties/socialOrgNo/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data1.legalRepName !== undefined){
let data28 = data1.legalRepName;
if(typeof data28 === "string"){
if(func1(data28) > 50){
const err85 = {instancePath:instancePath+"/content/legalRepName",schemaPath:"#/properties/content/properties/legalRepName/maxLength",keyword:"maxLength",params:{limit: 50},message:"must NOT have more than 50 characters"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
if(func1(data28) < 1){
const err86 = {instancePath:instancePath+"/content/legalRepName",schemaPath:"#/properties/content/properties/legalRepName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err87 = {instancePath:instancePath+"/content/legalRepName",schemaPath:"#/properties/content/properties/legalRepName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data1.legalRepIdType !== undefined){
let data29 = data1.legalRepIdType;
if(typeof data29 === "string"){
if(func1(data29) > 64){
const err88 = {instancePath:instancePath+"/content/legalRepIdType",schemaPath:"#/properties/content/properties/legalRepIdType/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
if(func1(data29) < 1){
const err89 = {instancePath:instancePath+"/content/legalRepIdType",schemaPath:"#/properties/content/properties/legalRepIdType/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err90 = {instancePath:instancePath+"/content/legalRepIdType",schemaPath:"#/properties/content/properties/legalRepIdType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data1.legalRepIdNumber !== undefined){
let data30 = data1.legalRepIdNumber;
if(typeof data30 === "string"){
if(func1(data30) > 64){
const err91 = {instancePath:instancePath+"/content/legalRepIdNumber",schemaPath:"#/properties/content/properties/legalRepIdNumber/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
if(func1(data30) < 1){
const err92 = {instancePath:instancePath+"/content/legalRepIdNumber",schemaPath:"#/properties/content/properties/legalRepIdNumber/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err93 = {instancePath:instancePath+"/content/legalRepIdNumber",schemaPath:"#/properties/content/properties/legalRepIdNumber/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data1.remark !== undefined){
let data31 = data1.remark;
if(typeof data31 === "string"){
if(func1(data31) > 512){
const err94 = {instancePath:instancePath+"/content/remark",schemaPath:"#/properties/content/properties/remark/maxLength",keyword:"maxLength",params:{limit: 512},message:"must NOT have more than 512 characters"};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
if(func1(data31) < 1){
const err95 = {instancePath:instancePath+"/content/remark",schemaPath:"#/properties/content/properties/remark/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err96 = {instancePath:instancePath+"/content/remark",schemaPath:"#/properties/content/properties/remark/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
}
else {
const err97 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
for(const key2 in data){
if((((((((((((((((((((((key2 !== "category") && (key2 !== "content")) && (key2 !== "recordId")) && (key2 !== "schemaVersion")) && (key2 !== "catalogueItem")) && (key2 !== "division")) && (key2 !== "sourceOrgName")) && (key2 !== "sourceOrgUscc")) && (key2 !== "authorityName")) && (key2 !== "authorityUscc")) && (key2 !== "subject")) && (key2 !== "publicityScope")) && (key2 !== "severity")) && (key2 !== "severityBasis")) && (key2 !== "publicityStart")) && (key2 !== "publicityEnd")) && (key2 !== "status")) && (key2 !== "endDecision")) && (key2 !== "version")) && (key2 !== "updatedAt")) && (key2 !== "mappingRef")) && (key2 !== "synthetic")){
const err98 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key2},message:"must NOT have unevaluated properties"};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
}
else {
const err99 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
validate26.errors = vErrors;
return errors === 0;
}
validate26.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const R04 = validate28;
const schema62 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://xinqiao.example/standard/r04-other-act.json","type":"object","allOf":[{"$ref":"envelope.json"}],"properties":{"category":{"const":"R04"},"content":{"type":"object","properties":{"actType":{"type":"string","minLength":1,"maxLength":64},"documentNo":{"type":"string","minLength":1,"maxLength":128},"content":{"type":"string","minLength":1,"maxLength":4000},"basis":{"type":"string","minLength":1,"maxLength":2048},"result":{"type":"string","minLength":1,"maxLength":64},"decisionDate":{"$ref":"values.json#/$defs/day"},"dueOnline":{"$ref":"values.json#/$defs/day"}},"required":["actType","documentNo","content","decisionDate"],"additionalProperties":false}},"required":["category","content"],"unevaluatedProperties":false};

function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://xinqiao.example/standard/r04-other-act.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate28.evaluated;
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
if("R04" !== data.category){
const err2 = {instancePath:instancePath+"/category",schemaPath:"#/properties/category/const",keyword:"const",params:{allowedValue: "R04"},message:"must be equal to constant"};
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
if(data1.actType === undefined){
const err3 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/required",keyword:"required",params:{missingProperty: "actType"},message:"must have required property '"+"actType"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data1.documentNo === undefined){
const err4 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/required",keyword:"required",params:{missingProperty: "documentNo"},message:"must have required property '"+"documentNo"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1.content === undefined){
const err5 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/required",keyword:"required",params:{missingProperty: "content"},message:"must have required property '"+"content"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data1.decisionDate === undefined){
const err6 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/required",keyword:"required",params:{missingProperty: "decisionDate"},message:"must have required property '"+"decisionDate"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key0 in data1){
if(!(((((((key0 === "actType") || (key0 === "documentNo")) || (key0 === "content")) || (key0 === "basis")) || (key0 === "result")) || (key0 === "decisionDate")) || (key0 === "dueOnline"))){
const err7 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data1.actType !== undefined){
let data2 = data1.actType;
if(typeof data2 === "string"){
if(func1(data2) > 64){
const err8 = {instancePath:instancePath+"/content/actType",schemaPath:"#/properties/content/properties/actType/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(func1(data2) < 1){
const err9 = {instancePath:instancePath+"/content/actType",schemaPath:"#/properties/content/properties/actType/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err10 = {instancePath:instancePath+"/content/actType",schemaPath:"#/properties/content/properties/actType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data1.documentNo !== undefined){
let data3 = data1.documentNo;
if(typeof data3 === "string"){
if(func1(data3) > 128){
const err11 = {instancePath:instancePath+"/content/documentNo",schemaPath:"#/properties/content/properties/documentNo/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(func1(data3) < 1){
const err12 = {instancePath:instancePath+"/content/documentNo",schemaPath:"#/properties/content/properties/documentNo/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err13 = {instancePath:instancePath+"/content/documentNo",schemaPath:"#/properties/content/properties/documentNo/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data1.content !== undefined){
let data4 = data1.content;
if(typeof data4 === "string"){
if(func1(data4) > 4000){
const err14 = {instancePath:instancePath+"/content/content",schemaPath:"#/properties/content/properties/content/maxLength",keyword:"maxLength",params:{limit: 4000},message:"must NOT have more than 4000 characters"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(func1(data4) < 1){
const err15 = {instancePath:instancePath+"/content/content",schemaPath:"#/properties/content/properties/content/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err16 = {instancePath:instancePath+"/content/content",schemaPath:"#/properties/content/properties/content/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data1.basis !== undefined){
let data5 = data1.basis;
if(typeof data5 === "string"){
if(func1(data5) > 2048){
const err17 = {instancePath:instancePath+"/content/basis",schemaPath:"#/properties/content/properties/basis/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(func1(data5) < 1){
const err18 = {instancePath:instancePath+"/content/basis",schemaPath:"#/properties/content/properties/basis/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err19 = {instancePath:instancePath+"/content/basis",schemaPath:"#/properties/content/properties/basis/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data1.result !== undefined){
let data6 = data1.result;
if(typeof data6 === "string"){
if(func1(data6) > 64){
const err20 = {instancePath:instancePath+"/content/result",schemaPath:"#/properties/content/properties/result/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(func1(data6) < 1){
const err21 = {instancePath:instancePath+"/content/result",schemaPath:"#/properties/content/properties/result/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err22 = {instancePath:instancePath+"/content/result",schemaPath:"#/properties/content/properties/result/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data1.decisionDate !== undefined){
let data7 = data1.decisionDate;
if(typeof data7 === "string"){
if(!pattern11.test(data7)){
const err23 = {instancePath:instancePath+"/content/decisionDate",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err24 = {instancePath:instancePath+"/content/decisionDate",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data1.dueOnline !== undefined){
let data8 = data1.dueOnline;
if(typeof data8 === "string"){
if(!pattern11.test(data8)){
const err25 = {instancePath:instancePath+"/content/dueOnline",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err26 = {instancePath:instancePath+"/content/dueOnline",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
for(const key1 in data){
if((((((((((((((((((((((key1 !== "category") && (key1 !== "content")) && (key1 !== "recordId")) && (key1 !== "schemaVersion")) && (key1 !== "catalogueItem")) && (key1 !== "division")) && (key1 !== "sourceOrgName")) && (key1 !== "sourceOrgUscc")) && (key1 !== "authorityName")) && (key1 !== "authorityUscc")) && (key1 !== "subject")) && (key1 !== "publicityScope")) && (key1 !== "severity")) && (key1 !== "severityBasis")) && (key1 !== "publicityStart")) && (key1 !== "publicityEnd")) && (key1 !== "status")) && (key1 !== "endDecision")) && (key1 !== "version")) && (key1 !== "updatedAt")) && (key1 !== "mappingRef")) && (key1 !== "synthetic")){
const err28 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key1},message:"must NOT have unevaluated properties"};
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
const err29 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
validate28.errors = vErrors;
return errors === 0;
}
validate28.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const R05 = validate30;
const schema65 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://xinqiao.example/standard/r05-abnormal-operation.json","type":"object","allOf":[{"$ref":"envelope.json"}],"properties":{"category":{"const":"R05"},"content":{"type":"object","properties":{"reasonType":{"type":"string","minLength":1,"maxLength":64},"reasonNote":{"type":"string","minLength":1,"maxLength":512},"listedDate":{"$ref":"values.json#/$defs/day"},"listedAuthority":{"type":"string","minLength":1,"maxLength":200},"removedDate":{"$ref":"values.json#/$defs/day"},"removedReason":{"type":"string","minLength":1,"maxLength":512}},"required":["reasonType","listedDate","listedAuthority"],"additionalProperties":false}},"required":["category","content"],"unevaluatedProperties":false};

function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://xinqiao.example/standard/r05-abnormal-operation.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate30.evaluated;
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
if("R05" !== data.category){
const err2 = {instancePath:instancePath+"/category",schemaPath:"#/properties/category/const",keyword:"const",params:{allowedValue: "R05"},message:"must be equal to constant"};
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
if(data1.reasonType === undefined){
const err3 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/required",keyword:"required",params:{missingProperty: "reasonType"},message:"must have required property '"+"reasonType"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data1.listedDate === undefined){
const err4 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/required",keyword:"required",params:{missingProperty: "listedDate"},message:"must have required property '"+"listedDate"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1.listedAuthority === undefined){
const err5 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/required",keyword:"required",params:{missingProperty: "listedAuthority"},message:"must have required property '"+"listedAuthority"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data1){
if(!((((((key0 === "reasonType") || (key0 === "reasonNote")) || (key0 === "listedDate")) || (key0 === "listedAuthority")) || (key0 === "removedDate")) || (key0 === "removedReason"))){
const err6 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data1.reasonType !== undefined){
let data2 = data1.reasonType;
if(typeof data2 === "string"){
if(func1(data2) > 64){
const err7 = {instancePath:instancePath+"/content/reasonType",schemaPath:"#/properties/content/properties/reasonType/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(func1(data2) < 1){
const err8 = {instancePath:instancePath+"/content/reasonType",schemaPath:"#/properties/content/properties/reasonType/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err9 = {instancePath:instancePath+"/content/reasonType",schemaPath:"#/properties/content/properties/reasonType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data1.reasonNote !== undefined){
let data3 = data1.reasonNote;
if(typeof data3 === "string"){
if(func1(data3) > 512){
const err10 = {instancePath:instancePath+"/content/reasonNote",schemaPath:"#/properties/content/properties/reasonNote/maxLength",keyword:"maxLength",params:{limit: 512},message:"must NOT have more than 512 characters"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(func1(data3) < 1){
const err11 = {instancePath:instancePath+"/content/reasonNote",schemaPath:"#/properties/content/properties/reasonNote/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err12 = {instancePath:instancePath+"/content/reasonNote",schemaPath:"#/properties/content/properties/reasonNote/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data1.listedDate !== undefined){
let data4 = data1.listedDate;
if(typeof data4 === "string"){
if(!pattern11.test(data4)){
const err13 = {instancePath:instancePath+"/content/listedDate",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err14 = {instancePath:instancePath+"/content/listedDate",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data1.listedAuthority !== undefined){
let data5 = data1.listedAuthority;
if(typeof data5 === "string"){
if(func1(data5) > 200){
const err15 = {instancePath:instancePath+"/content/listedAuthority",schemaPath:"#/properties/content/properties/listedAuthority/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(func1(data5) < 1){
const err16 = {instancePath:instancePath+"/content/listedAuthority",schemaPath:"#/properties/content/properties/listedAuthority/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err17 = {instancePath:instancePath+"/content/listedAuthority",schemaPath:"#/properties/content/properties/listedAuthority/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data1.removedDate !== undefined){
let data6 = data1.removedDate;
if(typeof data6 === "string"){
if(!pattern11.test(data6)){
const err18 = {instancePath:instancePath+"/content/removedDate",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err19 = {instancePath:instancePath+"/content/removedDate",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data1.removedReason !== undefined){
let data7 = data1.removedReason;
if(typeof data7 === "string"){
if(func1(data7) > 512){
const err20 = {instancePath:instancePath+"/content/removedReason",schemaPath:"#/properties/content/properties/removedReason/maxLength",keyword:"maxLength",params:{limit: 512},message:"must NOT have more than 512 characters"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(func1(data7) < 1){
const err21 = {instancePath:instancePath+"/content/removedReason",schemaPath:"#/properties/content/properties/removedReason/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err22 = {instancePath:instancePath+"/content/removedReason",schemaPath:"#/properties/content/properties/removedReason/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err23 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
for(const key1 in data){
if((((((((((((((((((((((key1 !== "category") && (key1 !== "content")) && (key1 !== "recordId")) && (key1 !== "schemaVersion")) && (key1 !== "catalogueItem")) && (key1 !== "division")) && (key1 !== "sourceOrgName")) && (key1 !== "sourceOrgUscc")) && (key1 !== "authorityName")) && (key1 !== "authorityUscc")) && (key1 !== "subject")) && (key1 !== "publicityScope")) && (key1 !== "severity")) && (key1 !== "severityBasis")) && (key1 !== "publicityStart")) && (key1 !== "publicityEnd")) && (key1 !== "status")) && (key1 !== "endDecision")) && (key1 !== "version")) && (key1 !== "updatedAt")) && (key1 !== "mappingRef")) && (key1 !== "synthetic")){
const err24 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key1},message:"must NOT have unevaluated properties"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
validate30.errors = vErrors;
return errors === 0;
}
validate30.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const R06 = validate32;
const schema68 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://xinqiao.example/standard/r06-judgment.json","type":"object","allOf":[{"$ref":"envelope.json"}],"properties":{"category":{"const":"R06"},"content":{"type":"object","properties":{"caseNo":{"type":"string","minLength":1,"maxLength":128},"court":{"type":"string","minLength":1,"maxLength":200},"documentDate":{"$ref":"values.json#/$defs/day"},"obligation":{"type":"string","minLength":1,"maxLength":2000},"performance":{"type":"string","minLength":1,"maxLength":64},"isJudgmentDefaulter":{"type":"boolean"},"endEvent":{"type":"string","minLength":1,"maxLength":200}},"required":["caseNo","court","documentDate","isJudgmentDefaulter"],"additionalProperties":false}},"required":["category","content"],"unevaluatedProperties":false};

function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://xinqiao.example/standard/r06-judgment.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate32.evaluated;
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
if("R06" !== data.category){
const err2 = {instancePath:instancePath+"/category",schemaPath:"#/properties/category/const",keyword:"const",params:{allowedValue: "R06"},message:"must be equal to constant"};
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
if(data1.caseNo === undefined){
const err3 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/required",keyword:"required",params:{missingProperty: "caseNo"},message:"must have required property '"+"caseNo"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data1.court === undefined){
const err4 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/required",keyword:"required",params:{missingProperty: "court"},message:"must have required property '"+"court"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1.documentDate === undefined){
const err5 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/required",keyword:"required",params:{missingProperty: "documentDate"},message:"must have required property '"+"documentDate"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data1.isJudgmentDefaulter === undefined){
const err6 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/required",keyword:"required",params:{missingProperty: "isJudgmentDefaulter"},message:"must have required property '"+"isJudgmentDefaulter"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key0 in data1){
if(!(((((((key0 === "caseNo") || (key0 === "court")) || (key0 === "documentDate")) || (key0 === "obligation")) || (key0 === "performance")) || (key0 === "isJudgmentDefaulter")) || (key0 === "endEvent"))){
const err7 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data1.caseNo !== undefined){
let data2 = data1.caseNo;
if(typeof data2 === "string"){
if(func1(data2) > 128){
const err8 = {instancePath:instancePath+"/content/caseNo",schemaPath:"#/properties/content/properties/caseNo/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(func1(data2) < 1){
const err9 = {instancePath:instancePath+"/content/caseNo",schemaPath:"#/properties/content/properties/caseNo/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err10 = {instancePath:instancePath+"/content/caseNo",schemaPath:"#/properties/content/properties/caseNo/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data1.court !== undefined){
let data3 = data1.court;
if(typeof data3 === "string"){
if(func1(data3) > 200){
const err11 = {instancePath:instancePath+"/content/court",schemaPath:"#/properties/content/properties/court/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(func1(data3) < 1){
const err12 = {instancePath:instancePath+"/content/court",schemaPath:"#/properties/content/properties/court/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err13 = {instancePath:instancePath+"/content/court",schemaPath:"#/properties/content/properties/court/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data1.documentDate !== undefined){
let data4 = data1.documentDate;
if(typeof data4 === "string"){
if(!pattern11.test(data4)){
const err14 = {instancePath:instancePath+"/content/documentDate",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err15 = {instancePath:instancePath+"/content/documentDate",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data1.obligation !== undefined){
let data5 = data1.obligation;
if(typeof data5 === "string"){
if(func1(data5) > 2000){
const err16 = {instancePath:instancePath+"/content/obligation",schemaPath:"#/properties/content/properties/obligation/maxLength",keyword:"maxLength",params:{limit: 2000},message:"must NOT have more than 2000 characters"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(func1(data5) < 1){
const err17 = {instancePath:instancePath+"/content/obligation",schemaPath:"#/properties/content/properties/obligation/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err18 = {instancePath:instancePath+"/content/obligation",schemaPath:"#/properties/content/properties/obligation/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data1.performance !== undefined){
let data6 = data1.performance;
if(typeof data6 === "string"){
if(func1(data6) > 64){
const err19 = {instancePath:instancePath+"/content/performance",schemaPath:"#/properties/content/properties/performance/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(func1(data6) < 1){
const err20 = {instancePath:instancePath+"/content/performance",schemaPath:"#/properties/content/properties/performance/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err21 = {instancePath:instancePath+"/content/performance",schemaPath:"#/properties/content/properties/performance/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data1.isJudgmentDefaulter !== undefined){
if(typeof data1.isJudgmentDefaulter !== "boolean"){
const err22 = {instancePath:instancePath+"/content/isJudgmentDefaulter",schemaPath:"#/properties/content/properties/isJudgmentDefaulter/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data1.endEvent !== undefined){
let data8 = data1.endEvent;
if(typeof data8 === "string"){
if(func1(data8) > 200){
const err23 = {instancePath:instancePath+"/content/endEvent",schemaPath:"#/properties/content/properties/endEvent/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(func1(data8) < 1){
const err24 = {instancePath:instancePath+"/content/endEvent",schemaPath:"#/properties/content/properties/endEvent/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err25 = {instancePath:instancePath+"/content/endEvent",schemaPath:"#/properties/content/properties/endEvent/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
for(const key1 in data){
if((((((((((((((((((((((key1 !== "category") && (key1 !== "content")) && (key1 !== "recordId")) && (key1 !== "schemaVersion")) && (key1 !== "catalogueItem")) && (key1 !== "division")) && (key1 !== "sourceOrgName")) && (key1 !== "sourceOrgUscc")) && (key1 !== "authorityName")) && (key1 !== "authorityUscc")) && (key1 !== "subject")) && (key1 !== "publicityScope")) && (key1 !== "severity")) && (key1 !== "severityBasis")) && (key1 !== "publicityStart")) && (key1 !== "publicityEnd")) && (key1 !== "status")) && (key1 !== "endDecision")) && (key1 !== "version")) && (key1 !== "updatedAt")) && (key1 !== "mappingRef")) && (key1 !== "synthetic")){
const err27 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key1},message:"must NOT have unevaluated properties"};
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
validate32.errors = vErrors;
return errors === 0;
}
validate32.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const R07 = validate34;
const schema70 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://xinqiao.example/standard/r07-serious-listing.json","type":"object","allOf":[{"$ref":"envelope.json"}],"properties":{"category":{"const":"R07"},"content":{"type":"object","properties":{"domain":{"$ref":"values.json#/$defs/listDomain"},"listName":{"type":"string","minLength":1,"maxLength":200},"criterionCode":{"type":"string","pattern":"^[A-Z][A-Z0-9-]{1,31}$"},"factSummary":{"type":"string","minLength":1,"maxLength":2000},"legalBasis":{"type":"string","minLength":1,"maxLength":2048},"decisionNo":{"type":"string","minLength":1,"maxLength":128},"decisionDate":{"$ref":"values.json#/$defs/day"},"conductDate":{"$ref":"values.json#/$defs/day"},"noticeDate":{"$ref":"values.json#/$defs/day"},"validFrom":{"$ref":"values.json#/$defs/day"},"validTo":{"$ref":"values.json#/$defs/day"},"endEvent":{"type":"string","minLength":1,"maxLength":200},"measures":{"type":"array","items":{"type":"object","properties":{"code":{"type":"string","pattern":"^M[0-9]{2}$"},"executor":{"type":"string","minLength":1,"maxLength":200},"legalBasis":{"type":"string","minLength":1,"maxLength":2048}},"required":["code","executor","legalBasis"],"additionalProperties":false},"minItems":1,"maxItems":40},"removalConditions":{"type":"string","minLength":1,"maxLength":2000},"remedies":{"type":"string","minLength":1,"maxLength":2000},"relatedPersons":{"type":"array","items":{"type":"object","properties":{"role":{"type":"string","minLength":1,"maxLength":64},"linkKey":{"$ref":"values.json#/$defs/linkKey"},"responsibleFinding":{"type":"string","minLength":1,"maxLength":2000},"idNumber":{"type":"string","minLength":1,"maxLength":64},"birthDate":{"$ref":"values.json#/$defs/day"}},"required":["role","responsibleFinding"],"additionalProperties":false},"maxItems":20},"listBasis":{"type":"object","properties":{"instrument":{"type":"string","minLength":1,"maxLength":200},"article":{"type":"string","minLength":1,"maxLength":64},"level":{"type":"string","minLength":1,"maxLength":64},"scope":{"type":"string","enum":["全国","本省"]},"validFrom":{"$ref":"values.json#/$defs/day"},"validTo":{"$ref":"values.json#/$defs/day"}},"required":["instrument","article","level","scope"],"additionalProperties":false},"nationalRecordId":{"type":"string","minLength":1,"maxLength":64},"adoptedBy":{"type":"array","items":{"type":"object","properties":{"division":{"$ref":"values.json#/$defs/division"},"authority":{"type":"string","minLength":1,"maxLength":200},"localBasis":{"type":"string","minLength":1,"maxLength":512},"decisionNo":{"type":"string","minLength":1,"maxLength":128},"date":{"$ref":"values.json#/$defs/day"}},"required":["division","authority","localBasis","decisionNo","date"],"additionalProperties":false},"maxItems":8}},"required":["domain","listName","criterionCode","factSummary","legalBasis","decisionNo","decisionDate","noticeDate","validFrom","measures","removalConditions","remedies","listBasis"],"additionalProperties":false}},"required":["category","content"],"unevaluatedProperties":false};
const schema71 = {"type":"string","pattern":"^[a-z][A-Za-z0-9]{0,31}$"};
const pattern38 = new RegExp("^[a-z][A-Za-z0-9]{0,31}$", "u");
const pattern39 = new RegExp("^[A-Z][A-Z0-9-]{1,31}$", "u");
const pattern45 = new RegExp("^M[0-9]{2}$", "u");

function validate34(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://xinqiao.example/standard/r07-serious-listing.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate34.evaluated;
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
if(!(func28.call(schema70.properties.content.properties, key0))){
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
if(typeof data2 === "string"){
if(!pattern38.test(data2)){
const err17 = {instancePath:instancePath+"/content/domain",schemaPath:"values.json#/$defs/listDomain/pattern",keyword:"pattern",params:{pattern: "^[a-z][A-Za-z0-9]{0,31}$"},message:"must match pattern \""+"^[a-z][A-Za-z0-9]{0,31}$"+"\""};
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
const err18 = {instancePath:instancePath+"/content/domain",schemaPath:"values.json#/$defs/listDomain/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
if(!pattern39.test(data4)){
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
if(data1.conductDate !== undefined){
let data9 = data1.conductDate;
if(typeof data9 === "string"){
if(!pattern11.test(data9)){
const err35 = {instancePath:instancePath+"/content/conductDate",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err36 = {instancePath:instancePath+"/content/conductDate",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data1.noticeDate !== undefined){
let data10 = data1.noticeDate;
if(typeof data10 === "string"){
if(!pattern11.test(data10)){
const err37 = {instancePath:instancePath+"/content/noticeDate",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err38 = {instancePath:instancePath+"/content/noticeDate",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data1.validFrom !== undefined){
let data11 = data1.validFrom;
if(typeof data11 === "string"){
if(!pattern11.test(data11)){
const err39 = {instancePath:instancePath+"/content/validFrom",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err40 = {instancePath:instancePath+"/content/validFrom",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data1.validTo !== undefined){
let data12 = data1.validTo;
if(typeof data12 === "string"){
if(!pattern11.test(data12)){
const err41 = {instancePath:instancePath+"/content/validTo",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err42 = {instancePath:instancePath+"/content/validTo",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data1.endEvent !== undefined){
let data13 = data1.endEvent;
if(typeof data13 === "string"){
if(func1(data13) > 200){
const err43 = {instancePath:instancePath+"/content/endEvent",schemaPath:"#/properties/content/properties/endEvent/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(func1(data13) < 1){
const err44 = {instancePath:instancePath+"/content/endEvent",schemaPath:"#/properties/content/properties/endEvent/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
else {
const err45 = {instancePath:instancePath+"/content/endEvent",schemaPath:"#/properties/content/properties/endEvent/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data1.measures !== undefined){
let data14 = data1.measures;
if(Array.isArray(data14)){
if(data14.length > 40){
const err46 = {instancePath:instancePath+"/content/measures",schemaPath:"#/properties/content/properties/measures/maxItems",keyword:"maxItems",params:{limit: 40},message:"must NOT have more than 40 items"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data14.length < 1){
const err47 = {instancePath:instancePath+"/content/measures",schemaPath:"#/properties/content/properties/measures/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
const len0 = data14.length;
for(let i0=0; i0<len0; i0++){
let data15 = data14[i0];
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15.code === undefined){
const err48 = {instancePath:instancePath+"/content/measures/" + i0,schemaPath:"#/properties/content/properties/measures/items/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(data15.executor === undefined){
const err49 = {instancePath:instancePath+"/content/measures/" + i0,schemaPath:"#/properties/content/properties/measures/items/required",keyword:"required",params:{missingProperty: "executor"},message:"must have required property '"+"executor"+"'"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(data15.legalBasis === undefined){
const err50 = {instancePath:instancePath+"/content/measures/" + i0,schemaPath:"#/properties/content/properties/measures/items/required",keyword:"required",params:{missingProperty: "legalBasis"},message:"must have required property '"+"legalBasis"+"'"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
for(const key1 in data15){
if(!(((key1 === "code") || (key1 === "executor")) || (key1 === "legalBasis"))){
const err51 = {instancePath:instancePath+"/content/measures/" + i0,schemaPath:"#/properties/content/properties/measures/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data15.code !== undefined){
let data16 = data15.code;
if(typeof data16 === "string"){
if(!pattern45.test(data16)){
const err52 = {instancePath:instancePath+"/content/measures/" + i0+"/code",schemaPath:"#/properties/content/properties/measures/items/properties/code/pattern",keyword:"pattern",params:{pattern: "^M[0-9]{2}$"},message:"must match pattern \""+"^M[0-9]{2}$"+"\""};
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
const err53 = {instancePath:instancePath+"/content/measures/" + i0+"/code",schemaPath:"#/properties/content/properties/measures/items/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data15.executor !== undefined){
let data17 = data15.executor;
if(typeof data17 === "string"){
if(func1(data17) > 200){
const err54 = {instancePath:instancePath+"/content/measures/" + i0+"/executor",schemaPath:"#/properties/content/properties/measures/items/properties/executor/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(func1(data17) < 1){
const err55 = {instancePath:instancePath+"/content/measures/" + i0+"/executor",schemaPath:"#/properties/content/properties/measures/items/properties/executor/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err56 = {instancePath:instancePath+"/content/measures/" + i0+"/executor",schemaPath:"#/properties/content/properties/measures/items/properties/executor/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data15.legalBasis !== undefined){
let data18 = data15.legalBasis;
if(typeof data18 === "string"){
if(func1(data18) > 2048){
const err57 = {instancePath:instancePath+"/content/measures/" + i0+"/legalBasis",schemaPath:"#/properties/content/properties/measures/items/properties/legalBasis/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(func1(data18) < 1){
const err58 = {instancePath:instancePath+"/content/measures/" + i0+"/legalBasis",schemaPath:"#/properties/content/properties/measures/items/properties/legalBasis/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err59 = {instancePath:instancePath+"/content/measures/" + i0+"/legalBasis",schemaPath:"#/properties/content/properties/measures/items/properties/legalBasis/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err60 = {instancePath:instancePath+"/content/measures/" + i0,schemaPath:"#/properties/content/properties/measures/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
}
else {
const err61 = {instancePath:instancePath+"/content/measures",schemaPath:"#/properties/content/properties/measures/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data1.removalConditions !== undefined){
let data19 = data1.removalConditions;
if(typeof data19 === "string"){
if(func1(data19) > 2000){
const err62 = {instancePath:instancePath+"/content/removalConditions",schemaPath:"#/properties/content/properties/removalConditions/maxLength",keyword:"maxLength",params:{limit: 2000},message:"must NOT have more than 2000 characters"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(func1(data19) < 1){
const err63 = {instancePath:instancePath+"/content/removalConditions",schemaPath:"#/properties/content/properties/removalConditions/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err64 = {instancePath:instancePath+"/content/removalConditions",schemaPath:"#/properties/content/properties/removalConditions/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data1.remedies !== undefined){
let data20 = data1.remedies;
if(typeof data20 === "string"){
if(func1(data20) > 2000){
const err65 = {instancePath:instancePath+"/content/remedies",schemaPath:"#/properties/content/properties/remedies/maxLength",keyword:"maxLength",params:{limit: 2000},message:"must NOT have more than 2000 characters"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if(func1(data20) < 1){
const err66 = {instancePath:instancePath+"/content/remedies",schemaPath:"#/properties/content/properties/remedies/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
else {
const err67 = {instancePath:instancePath+"/content/remedies",schemaPath:"#/properties/content/properties/remedies/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data1.relatedPersons !== undefined){
let data21 = data1.relatedPersons;
if(Array.isArray(data21)){
if(data21.length > 20){
const err68 = {instancePath:instancePath+"/content/relatedPersons",schemaPath:"#/properties/content/properties/relatedPersons/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
const len1 = data21.length;
for(let i1=0; i1<len1; i1++){
let data22 = data21[i1];
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(data22.role === undefined){
const err69 = {instancePath:instancePath+"/content/relatedPersons/" + i1,schemaPath:"#/properties/content/properties/relatedPersons/items/required",keyword:"required",params:{missingProperty: "role"},message:"must have required property '"+"role"+"'"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if(data22.responsibleFinding === undefined){
const err70 = {instancePath:instancePath+"/content/relatedPersons/" + i1,schemaPath:"#/properties/content/properties/relatedPersons/items/required",keyword:"required",params:{missingProperty: "responsibleFinding"},message:"must have required property '"+"responsibleFinding"+"'"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
for(const key2 in data22){
if(!(((((key2 === "role") || (key2 === "linkKey")) || (key2 === "responsibleFinding")) || (key2 === "idNumber")) || (key2 === "birthDate"))){
const err71 = {instancePath:instancePath+"/content/relatedPersons/" + i1,schemaPath:"#/properties/content/properties/relatedPersons/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data22.role !== undefined){
let data23 = data22.role;
if(typeof data23 === "string"){
if(func1(data23) > 64){
const err72 = {instancePath:instancePath+"/content/relatedPersons/" + i1+"/role",schemaPath:"#/properties/content/properties/relatedPersons/items/properties/role/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
if(func1(data23) < 1){
const err73 = {instancePath:instancePath+"/content/relatedPersons/" + i1+"/role",schemaPath:"#/properties/content/properties/relatedPersons/items/properties/role/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
else {
const err74 = {instancePath:instancePath+"/content/relatedPersons/" + i1+"/role",schemaPath:"#/properties/content/properties/relatedPersons/items/properties/role/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data22.linkKey !== undefined){
let data24 = data22.linkKey;
if(typeof data24 === "string"){
if(!pattern10.test(data24)){
const err75 = {instancePath:instancePath+"/content/relatedPersons/" + i1+"/linkKey",schemaPath:"values.json#/$defs/linkKey/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9-]{1,32}\\.[0-9a-f]{64}$"},message:"must match pattern \""+"^[A-Za-z0-9-]{1,32}\\.[0-9a-f]{64}$"+"\""};
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
const err76 = {instancePath:instancePath+"/content/relatedPersons/" + i1+"/linkKey",schemaPath:"values.json#/$defs/linkKey/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data22.responsibleFinding !== undefined){
let data25 = data22.responsibleFinding;
if(typeof data25 === "string"){
if(func1(data25) > 2000){
const err77 = {instancePath:instancePath+"/content/relatedPersons/" + i1+"/responsibleFinding",schemaPath:"#/properties/content/properties/relatedPersons/items/properties/responsibleFinding/maxLength",keyword:"maxLength",params:{limit: 2000},message:"must NOT have more than 2000 characters"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if(func1(data25) < 1){
const err78 = {instancePath:instancePath+"/content/relatedPersons/" + i1+"/responsibleFinding",schemaPath:"#/properties/content/properties/relatedPersons/items/properties/responsibleFinding/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err79 = {instancePath:instancePath+"/content/relatedPersons/" + i1+"/responsibleFinding",schemaPath:"#/properties/content/properties/relatedPersons/items/properties/responsibleFinding/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data22.idNumber !== undefined){
let data26 = data22.idNumber;
if(typeof data26 === "string"){
if(func1(data26) > 64){
const err80 = {instancePath:instancePath+"/content/relatedPersons/" + i1+"/idNumber",schemaPath:"#/properties/content/properties/relatedPersons/items/properties/idNumber/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
if(func1(data26) < 1){
const err81 = {instancePath:instancePath+"/content/relatedPersons/" + i1+"/idNumber",schemaPath:"#/properties/content/properties/relatedPersons/items/properties/idNumber/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err82 = {instancePath:instancePath+"/content/relatedPersons/" + i1+"/idNumber",schemaPath:"#/properties/content/properties/relatedPersons/items/properties/idNumber/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data22.birthDate !== undefined){
let data27 = data22.birthDate;
if(typeof data27 === "string"){
if(!pattern11.test(data27)){
const err83 = {instancePath:instancePath+"/content/relatedPersons/" + i1+"/birthDate",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err84 = {instancePath:instancePath+"/content/relatedPersons/" + i1+"/birthDate",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
else {
const err85 = {instancePath:instancePath+"/content/relatedPersons/" + i1,schemaPath:"#/properties/content/properties/relatedPersons/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
}
else {
const err86 = {instancePath:instancePath+"/content/relatedPersons",schemaPath:"#/properties/content/properties/relatedPersons/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data1.listBasis !== undefined){
let data28 = data1.listBasis;
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
if(data28.instrument === undefined){
const err87 = {instancePath:instancePath+"/content/listBasis",schemaPath:"#/properties/content/properties/listBasis/required",keyword:"required",params:{missingProperty: "instrument"},message:"must have required property '"+"instrument"+"'"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
if(data28.article === undefined){
const err88 = {instancePath:instancePath+"/content/listBasis",schemaPath:"#/properties/content/properties/listBasis/required",keyword:"required",params:{missingProperty: "article"},message:"must have required property '"+"article"+"'"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
if(data28.level === undefined){
const err89 = {instancePath:instancePath+"/content/listBasis",schemaPath:"#/properties/content/properties/listBasis/required",keyword:"required",params:{missingProperty: "level"},message:"must have required property '"+"level"+"'"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
if(data28.scope === undefined){
const err90 = {instancePath:instancePath+"/content/listBasis",schemaPath:"#/properties/content/properties/listBasis/required",keyword:"required",params:{missingProperty: "scope"},message:"must have required property '"+"scope"+"'"};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
for(const key3 in data28){
if(!((((((key3 === "instrument") || (key3 === "article")) || (key3 === "level")) || (key3 === "scope")) || (key3 === "validFrom")) || (key3 === "validTo"))){
const err91 = {instancePath:instancePath+"/content/listBasis",schemaPath:"#/properties/content/properties/listBasis/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data28.instrument !== undefined){
let data29 = data28.instrument;
if(typeof data29 === "string"){
if(func1(data29) > 200){
const err92 = {instancePath:instancePath+"/content/listBasis/instrument",schemaPath:"#/properties/content/properties/listBasis/properties/instrument/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
if(func1(data29) < 1){
const err93 = {instancePath:instancePath+"/content/listBasis/instrument",schemaPath:"#/properties/content/properties/listBasis/properties/instrument/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err94 = {instancePath:instancePath+"/content/listBasis/instrument",schemaPath:"#/properties/content/properties/listBasis/properties/instrument/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data28.article !== undefined){
let data30 = data28.article;
if(typeof data30 === "string"){
if(func1(data30) > 64){
const err95 = {instancePath:instancePath+"/content/listBasis/article",schemaPath:"#/properties/content/properties/listBasis/properties/article/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
if(func1(data30) < 1){
const err96 = {instancePath:instancePath+"/content/listBasis/article",schemaPath:"#/properties/content/properties/listBasis/properties/article/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err97 = {instancePath:instancePath+"/content/listBasis/article",schemaPath:"#/properties/content/properties/listBasis/properties/article/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data28.level !== undefined){
let data31 = data28.level;
if(typeof data31 === "string"){
if(func1(data31) > 64){
const err98 = {instancePath:instancePath+"/content/listBasis/level",schemaPath:"#/properties/content/properties/listBasis/properties/level/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
if(func1(data31) < 1){
const err99 = {instancePath:instancePath+"/content/listBasis/level",schemaPath:"#/properties/content/properties/listBasis/properties/level/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
else {
const err100 = {instancePath:instancePath+"/content/listBasis/level",schemaPath:"#/properties/content/properties/listBasis/properties/level/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data28.scope !== undefined){
let data32 = data28.scope;
if(typeof data32 !== "string"){
const err101 = {instancePath:instancePath+"/content/listBasis/scope",schemaPath:"#/properties/content/properties/listBasis/properties/scope/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
if(!((data32 === "全国") || (data32 === "本省"))){
const err102 = {instancePath:instancePath+"/content/listBasis/scope",schemaPath:"#/properties/content/properties/listBasis/properties/scope/enum",keyword:"enum",params:{allowedValues: schema70.properties.content.properties.listBasis.properties.scope.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(data28.validFrom !== undefined){
let data33 = data28.validFrom;
if(typeof data33 === "string"){
if(!pattern11.test(data33)){
const err103 = {instancePath:instancePath+"/content/listBasis/validFrom",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
else {
const err104 = {instancePath:instancePath+"/content/listBasis/validFrom",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(data28.validTo !== undefined){
let data34 = data28.validTo;
if(typeof data34 === "string"){
if(!pattern11.test(data34)){
const err105 = {instancePath:instancePath+"/content/listBasis/validTo",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
else {
const err106 = {instancePath:instancePath+"/content/listBasis/validTo",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
}
else {
const err107 = {instancePath:instancePath+"/content/listBasis",schemaPath:"#/properties/content/properties/listBasis/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
if(data1.nationalRecordId !== undefined){
let data35 = data1.nationalRecordId;
if(typeof data35 === "string"){
if(func1(data35) > 64){
const err108 = {instancePath:instancePath+"/content/nationalRecordId",schemaPath:"#/properties/content/properties/nationalRecordId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
if(func1(data35) < 1){
const err109 = {instancePath:instancePath+"/content/nationalRecordId",schemaPath:"#/properties/content/properties/nationalRecordId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
else {
const err110 = {instancePath:instancePath+"/content/nationalRecordId",schemaPath:"#/properties/content/properties/nationalRecordId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
if(data1.adoptedBy !== undefined){
let data36 = data1.adoptedBy;
if(Array.isArray(data36)){
if(data36.length > 8){
const err111 = {instancePath:instancePath+"/content/adoptedBy",schemaPath:"#/properties/content/properties/adoptedBy/maxItems",keyword:"maxItems",params:{limit: 8},message:"must NOT have more than 8 items"};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
const len2 = data36.length;
for(let i2=0; i2<len2; i2++){
let data37 = data36[i2];
if(data37 && typeof data37 == "object" && !Array.isArray(data37)){
if(data37.division === undefined){
const err112 = {instancePath:instancePath+"/content/adoptedBy/" + i2,schemaPath:"#/properties/content/properties/adoptedBy/items/required",keyword:"required",params:{missingProperty: "division"},message:"must have required property '"+"division"+"'"};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
if(data37.authority === undefined){
const err113 = {instancePath:instancePath+"/content/adoptedBy/" + i2,schemaPath:"#/properties/content/properties/adoptedBy/items/required",keyword:"required",params:{missingProperty: "authority"},message:"must have required property '"+"authority"+"'"};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
if(data37.localBasis === undefined){
const err114 = {instancePath:instancePath+"/content/adoptedBy/" + i2,schemaPath:"#/properties/content/properties/adoptedBy/items/required",keyword:"required",params:{missingProperty: "localBasis"},message:"must have required property '"+"localBasis"+"'"};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
if(data37.decisionNo === undefined){
const err115 = {instancePath:instancePath+"/content/adoptedBy/" + i2,schemaPath:"#/properties/content/properties/adoptedBy/items/required",keyword:"required",params:{missingProperty: "decisionNo"},message:"must have required property '"+"decisionNo"+"'"};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
if(data37.date === undefined){
const err116 = {instancePath:instancePath+"/content/adoptedBy/" + i2,schemaPath:"#/properties/content/properties/adoptedBy/items/required",keyword:"required",params:{missingProperty: "date"},message:"must have required property '"+"date"+"'"};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
for(const key4 in data37){
if(!(((((key4 === "division") || (key4 === "authority")) || (key4 === "localBasis")) || (key4 === "decisionNo")) || (key4 === "date"))){
const err117 = {instancePath:instancePath+"/content/adoptedBy/" + i2,schemaPath:"#/properties/content/properties/adoptedBy/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
if(data37.division !== undefined){
let data38 = data37.division;
if(typeof data38 === "string"){
if(!pattern6.test(data38)){
const err118 = {instancePath:instancePath+"/content/adoptedBy/" + i2+"/division",schemaPath:"values.json#/$defs/division/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{5}$"},message:"must match pattern \""+"^[1-9][0-9]{5}$"+"\""};
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
const err119 = {instancePath:instancePath+"/content/adoptedBy/" + i2+"/division",schemaPath:"values.json#/$defs/division/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
if(data37.authority !== undefined){
let data39 = data37.authority;
if(typeof data39 === "string"){
if(func1(data39) > 200){
const err120 = {instancePath:instancePath+"/content/adoptedBy/" + i2+"/authority",schemaPath:"#/properties/content/properties/adoptedBy/items/properties/authority/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
if(func1(data39) < 1){
const err121 = {instancePath:instancePath+"/content/adoptedBy/" + i2+"/authority",schemaPath:"#/properties/content/properties/adoptedBy/items/properties/authority/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err122 = {instancePath:instancePath+"/content/adoptedBy/" + i2+"/authority",schemaPath:"#/properties/content/properties/adoptedBy/items/properties/authority/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
if(data37.localBasis !== undefined){
let data40 = data37.localBasis;
if(typeof data40 === "string"){
if(func1(data40) > 512){
const err123 = {instancePath:instancePath+"/content/adoptedBy/" + i2+"/localBasis",schemaPath:"#/properties/content/properties/adoptedBy/items/properties/localBasis/maxLength",keyword:"maxLength",params:{limit: 512},message:"must NOT have more than 512 characters"};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
if(func1(data40) < 1){
const err124 = {instancePath:instancePath+"/content/adoptedBy/" + i2+"/localBasis",schemaPath:"#/properties/content/properties/adoptedBy/items/properties/localBasis/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err125 = {instancePath:instancePath+"/content/adoptedBy/" + i2+"/localBasis",schemaPath:"#/properties/content/properties/adoptedBy/items/properties/localBasis/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
if(data37.decisionNo !== undefined){
let data41 = data37.decisionNo;
if(typeof data41 === "string"){
if(func1(data41) > 128){
const err126 = {instancePath:instancePath+"/content/adoptedBy/" + i2+"/decisionNo",schemaPath:"#/properties/content/properties/adoptedBy/items/properties/decisionNo/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
if(func1(data41) < 1){
const err127 = {instancePath:instancePath+"/content/adoptedBy/" + i2+"/decisionNo",schemaPath:"#/properties/content/properties/adoptedBy/items/properties/decisionNo/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
else {
const err128 = {instancePath:instancePath+"/content/adoptedBy/" + i2+"/decisionNo",schemaPath:"#/properties/content/properties/adoptedBy/items/properties/decisionNo/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
if(data37.date !== undefined){
let data42 = data37.date;
if(typeof data42 === "string"){
if(!pattern11.test(data42)){
const err129 = {instancePath:instancePath+"/content/adoptedBy/" + i2+"/date",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
else {
const err130 = {instancePath:instancePath+"/content/adoptedBy/" + i2+"/date",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
}
else {
const err131 = {instancePath:instancePath+"/content/adoptedBy/" + i2,schemaPath:"#/properties/content/properties/adoptedBy/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
}
else {
const err132 = {instancePath:instancePath+"/content/adoptedBy",schemaPath:"#/properties/content/properties/adoptedBy/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
}
else {
const err133 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
for(const key5 in data){
if((((((((((((((((((((((key5 !== "category") && (key5 !== "content")) && (key5 !== "recordId")) && (key5 !== "schemaVersion")) && (key5 !== "catalogueItem")) && (key5 !== "division")) && (key5 !== "sourceOrgName")) && (key5 !== "sourceOrgUscc")) && (key5 !== "authorityName")) && (key5 !== "authorityUscc")) && (key5 !== "subject")) && (key5 !== "publicityScope")) && (key5 !== "severity")) && (key5 !== "severityBasis")) && (key5 !== "publicityStart")) && (key5 !== "publicityEnd")) && (key5 !== "status")) && (key5 !== "endDecision")) && (key5 !== "version")) && (key5 !== "updatedAt")) && (key5 !== "mappingRef")) && (key5 !== "synthetic")){
const err134 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key5},message:"must NOT have unevaluated properties"};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
}
else {
const err135 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
validate34.errors = vErrors;
return errors === 0;
}
validate34.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const R08 = validate36;
const schema83 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://xinqiao.example/standard/r08-trusted-listing.json","type":"object","allOf":[{"$ref":"envelope.json"}],"properties":{"category":{"const":"R08"},"content":{"type":"object","properties":{"domain":{"$ref":"values.json#/$defs/listDomain"},"listName":{"type":"string","minLength":1,"maxLength":200},"honourName":{"type":"string","minLength":1,"maxLength":200},"commendationNo":{"type":"string","minLength":1,"maxLength":128},"grade":{"type":"string","minLength":1,"maxLength":32},"evidencePeriod":{"type":"string","minLength":1,"maxLength":64},"validFrom":{"$ref":"values.json#/$defs/day"},"validTo":{"$ref":"values.json#/$defs/day"},"incentives":{"type":"array","items":{"type":"string","minLength":1,"maxLength":64},"maxItems":20,"uniqueItems":true},"disqualifiedBy":{"$ref":"values.json#/$defs/recordId"}},"required":["honourName","validFrom","validTo"],"additionalProperties":false}},"required":["category","content"],"unevaluatedProperties":false};

function validate36(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://xinqiao.example/standard/r08-trusted-listing.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate36.evaluated;
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
if("R08" !== data.category){
const err2 = {instancePath:instancePath+"/category",schemaPath:"#/properties/category/const",keyword:"const",params:{allowedValue: "R08"},message:"must be equal to constant"};
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
if(data1.honourName === undefined){
const err3 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/required",keyword:"required",params:{missingProperty: "honourName"},message:"must have required property '"+"honourName"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data1.validFrom === undefined){
const err4 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/required",keyword:"required",params:{missingProperty: "validFrom"},message:"must have required property '"+"validFrom"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1.validTo === undefined){
const err5 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/required",keyword:"required",params:{missingProperty: "validTo"},message:"must have required property '"+"validTo"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data1){
if(!(func28.call(schema83.properties.content.properties, key0))){
const err6 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data1.domain !== undefined){
let data2 = data1.domain;
if(typeof data2 === "string"){
if(!pattern38.test(data2)){
const err7 = {instancePath:instancePath+"/content/domain",schemaPath:"values.json#/$defs/listDomain/pattern",keyword:"pattern",params:{pattern: "^[a-z][A-Za-z0-9]{0,31}$"},message:"must match pattern \""+"^[a-z][A-Za-z0-9]{0,31}$"+"\""};
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
const err8 = {instancePath:instancePath+"/content/domain",schemaPath:"values.json#/$defs/listDomain/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data1.listName !== undefined){
let data3 = data1.listName;
if(typeof data3 === "string"){
if(func1(data3) > 200){
const err9 = {instancePath:instancePath+"/content/listName",schemaPath:"#/properties/content/properties/listName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(func1(data3) < 1){
const err10 = {instancePath:instancePath+"/content/listName",schemaPath:"#/properties/content/properties/listName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err11 = {instancePath:instancePath+"/content/listName",schemaPath:"#/properties/content/properties/listName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data1.honourName !== undefined){
let data4 = data1.honourName;
if(typeof data4 === "string"){
if(func1(data4) > 200){
const err12 = {instancePath:instancePath+"/content/honourName",schemaPath:"#/properties/content/properties/honourName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(func1(data4) < 1){
const err13 = {instancePath:instancePath+"/content/honourName",schemaPath:"#/properties/content/properties/honourName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err14 = {instancePath:instancePath+"/content/honourName",schemaPath:"#/properties/content/properties/honourName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data1.commendationNo !== undefined){
let data5 = data1.commendationNo;
if(typeof data5 === "string"){
if(func1(data5) > 128){
const err15 = {instancePath:instancePath+"/content/commendationNo",schemaPath:"#/properties/content/properties/commendationNo/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(func1(data5) < 1){
const err16 = {instancePath:instancePath+"/content/commendationNo",schemaPath:"#/properties/content/properties/commendationNo/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err17 = {instancePath:instancePath+"/content/commendationNo",schemaPath:"#/properties/content/properties/commendationNo/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data1.grade !== undefined){
let data6 = data1.grade;
if(typeof data6 === "string"){
if(func1(data6) > 32){
const err18 = {instancePath:instancePath+"/content/grade",schemaPath:"#/properties/content/properties/grade/maxLength",keyword:"maxLength",params:{limit: 32},message:"must NOT have more than 32 characters"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(func1(data6) < 1){
const err19 = {instancePath:instancePath+"/content/grade",schemaPath:"#/properties/content/properties/grade/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err20 = {instancePath:instancePath+"/content/grade",schemaPath:"#/properties/content/properties/grade/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data1.evidencePeriod !== undefined){
let data7 = data1.evidencePeriod;
if(typeof data7 === "string"){
if(func1(data7) > 64){
const err21 = {instancePath:instancePath+"/content/evidencePeriod",schemaPath:"#/properties/content/properties/evidencePeriod/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(func1(data7) < 1){
const err22 = {instancePath:instancePath+"/content/evidencePeriod",schemaPath:"#/properties/content/properties/evidencePeriod/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err23 = {instancePath:instancePath+"/content/evidencePeriod",schemaPath:"#/properties/content/properties/evidencePeriod/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data1.validFrom !== undefined){
let data8 = data1.validFrom;
if(typeof data8 === "string"){
if(!pattern11.test(data8)){
const err24 = {instancePath:instancePath+"/content/validFrom",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err25 = {instancePath:instancePath+"/content/validFrom",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data1.validTo !== undefined){
let data9 = data1.validTo;
if(typeof data9 === "string"){
if(!pattern11.test(data9)){
const err26 = {instancePath:instancePath+"/content/validTo",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err27 = {instancePath:instancePath+"/content/validTo",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data1.incentives !== undefined){
let data10 = data1.incentives;
if(Array.isArray(data10)){
if(data10.length > 20){
const err28 = {instancePath:instancePath+"/content/incentives",schemaPath:"#/properties/content/properties/incentives/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
const len0 = data10.length;
for(let i0=0; i0<len0; i0++){
let data11 = data10[i0];
if(typeof data11 === "string"){
if(func1(data11) > 64){
const err29 = {instancePath:instancePath+"/content/incentives/" + i0,schemaPath:"#/properties/content/properties/incentives/items/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(func1(data11) < 1){
const err30 = {instancePath:instancePath+"/content/incentives/" + i0,schemaPath:"#/properties/content/properties/incentives/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err31 = {instancePath:instancePath+"/content/incentives/" + i0,schemaPath:"#/properties/content/properties/incentives/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
let i1 = data10.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data10[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err32 = {instancePath:instancePath+"/content/incentives",schemaPath:"#/properties/content/properties/incentives/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err33 = {instancePath:instancePath+"/content/incentives",schemaPath:"#/properties/content/properties/incentives/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data1.disqualifiedBy !== undefined){
let data12 = data1.disqualifiedBy;
if(typeof data12 === "string"){
if(!pattern4.test(data12)){
const err34 = {instancePath:instancePath+"/content/disqualifiedBy",schemaPath:"values.json#/$defs/recordId/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"+"\""};
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
const err35 = {instancePath:instancePath+"/content/disqualifiedBy",schemaPath:"values.json#/$defs/recordId/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err36 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
for(const key1 in data){
if((((((((((((((((((((((key1 !== "category") && (key1 !== "content")) && (key1 !== "recordId")) && (key1 !== "schemaVersion")) && (key1 !== "catalogueItem")) && (key1 !== "division")) && (key1 !== "sourceOrgName")) && (key1 !== "sourceOrgUscc")) && (key1 !== "authorityName")) && (key1 !== "authorityUscc")) && (key1 !== "subject")) && (key1 !== "publicityScope")) && (key1 !== "severity")) && (key1 !== "severityBasis")) && (key1 !== "publicityStart")) && (key1 !== "publicityEnd")) && (key1 !== "status")) && (key1 !== "endDecision")) && (key1 !== "version")) && (key1 !== "updatedAt")) && (key1 !== "mappingRef")) && (key1 !== "synthetic")){
const err37 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key1},message:"must NOT have unevaluated properties"};
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
validate36.errors = vErrors;
return errors === 0;
}
validate36.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const R09 = validate38;
const schema88 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://xinqiao.example/standard/r09-commitment.json","type":"object","allOf":[{"$ref":"envelope.json"}],"properties":{"category":{"const":"R09"},"content":{"type":"object","properties":{"commitmentType":{"type":"string","minLength":1,"maxLength":64},"cause":{"type":"string","minLength":1,"maxLength":512},"date":{"$ref":"values.json#/$defs/day"},"receiver":{"type":"string","minLength":1,"maxLength":200},"performance":{"type":"string","minLength":1,"maxLength":64},"fileHash":{"$ref":"values.json#/$defs/digest"}},"required":["commitmentType","date","receiver","performance"],"additionalProperties":false}},"required":["category","content"],"unevaluatedProperties":false};
const schema90 = {"type":"string","pattern":"^[0-9a-f]{64}$"};
const pattern57 = new RegExp("^[0-9a-f]{64}$", "u");

function validate38(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://xinqiao.example/standard/r09-commitment.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate38.evaluated;
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
if("R09" !== data.category){
const err2 = {instancePath:instancePath+"/category",schemaPath:"#/properties/category/const",keyword:"const",params:{allowedValue: "R09"},message:"must be equal to constant"};
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
if(data1.commitmentType === undefined){
const err3 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/required",keyword:"required",params:{missingProperty: "commitmentType"},message:"must have required property '"+"commitmentType"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data1.date === undefined){
const err4 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/required",keyword:"required",params:{missingProperty: "date"},message:"must have required property '"+"date"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1.receiver === undefined){
const err5 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/required",keyword:"required",params:{missingProperty: "receiver"},message:"must have required property '"+"receiver"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data1.performance === undefined){
const err6 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/required",keyword:"required",params:{missingProperty: "performance"},message:"must have required property '"+"performance"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key0 in data1){
if(!((((((key0 === "commitmentType") || (key0 === "cause")) || (key0 === "date")) || (key0 === "receiver")) || (key0 === "performance")) || (key0 === "fileHash"))){
const err7 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data1.commitmentType !== undefined){
let data2 = data1.commitmentType;
if(typeof data2 === "string"){
if(func1(data2) > 64){
const err8 = {instancePath:instancePath+"/content/commitmentType",schemaPath:"#/properties/content/properties/commitmentType/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(func1(data2) < 1){
const err9 = {instancePath:instancePath+"/content/commitmentType",schemaPath:"#/properties/content/properties/commitmentType/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err10 = {instancePath:instancePath+"/content/commitmentType",schemaPath:"#/properties/content/properties/commitmentType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data1.cause !== undefined){
let data3 = data1.cause;
if(typeof data3 === "string"){
if(func1(data3) > 512){
const err11 = {instancePath:instancePath+"/content/cause",schemaPath:"#/properties/content/properties/cause/maxLength",keyword:"maxLength",params:{limit: 512},message:"must NOT have more than 512 characters"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(func1(data3) < 1){
const err12 = {instancePath:instancePath+"/content/cause",schemaPath:"#/properties/content/properties/cause/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err13 = {instancePath:instancePath+"/content/cause",schemaPath:"#/properties/content/properties/cause/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data1.date !== undefined){
let data4 = data1.date;
if(typeof data4 === "string"){
if(!pattern11.test(data4)){
const err14 = {instancePath:instancePath+"/content/date",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err15 = {instancePath:instancePath+"/content/date",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data1.receiver !== undefined){
let data5 = data1.receiver;
if(typeof data5 === "string"){
if(func1(data5) > 200){
const err16 = {instancePath:instancePath+"/content/receiver",schemaPath:"#/properties/content/properties/receiver/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(func1(data5) < 1){
const err17 = {instancePath:instancePath+"/content/receiver",schemaPath:"#/properties/content/properties/receiver/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err18 = {instancePath:instancePath+"/content/receiver",schemaPath:"#/properties/content/properties/receiver/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data1.performance !== undefined){
let data6 = data1.performance;
if(typeof data6 === "string"){
if(func1(data6) > 64){
const err19 = {instancePath:instancePath+"/content/performance",schemaPath:"#/properties/content/properties/performance/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(func1(data6) < 1){
const err20 = {instancePath:instancePath+"/content/performance",schemaPath:"#/properties/content/properties/performance/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err21 = {instancePath:instancePath+"/content/performance",schemaPath:"#/properties/content/properties/performance/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data1.fileHash !== undefined){
let data7 = data1.fileHash;
if(typeof data7 === "string"){
if(!pattern57.test(data7)){
const err22 = {instancePath:instancePath+"/content/fileHash",schemaPath:"values.json#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""};
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
const err23 = {instancePath:instancePath+"/content/fileHash",schemaPath:"values.json#/$defs/digest/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err24 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
for(const key1 in data){
if((((((((((((((((((((((key1 !== "category") && (key1 !== "content")) && (key1 !== "recordId")) && (key1 !== "schemaVersion")) && (key1 !== "catalogueItem")) && (key1 !== "division")) && (key1 !== "sourceOrgName")) && (key1 !== "sourceOrgUscc")) && (key1 !== "authorityName")) && (key1 !== "authorityUscc")) && (key1 !== "subject")) && (key1 !== "publicityScope")) && (key1 !== "severity")) && (key1 !== "severityBasis")) && (key1 !== "publicityStart")) && (key1 !== "publicityEnd")) && (key1 !== "status")) && (key1 !== "endDecision")) && (key1 !== "version")) && (key1 !== "updatedAt")) && (key1 !== "mappingRef")) && (key1 !== "synthetic")){
const err25 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key1},message:"must NOT have unevaluated properties"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
validate38.errors = vErrors;
return errors === 0;
}
validate38.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const R10 = validate40;
const schema91 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://xinqiao.example/standard/r10-evaluation.json","type":"object","allOf":[{"$ref":"envelope.json"}],"properties":{"category":{"const":"R10"},"content":{"type":"object","properties":{"evaluator":{"type":"string","minLength":1,"maxLength":200},"scale":{"type":"string","minLength":1,"maxLength":64},"grade":{"type":"string","minLength":1,"maxLength":32},"date":{"$ref":"values.json#/$defs/day"},"validTo":{"$ref":"values.json#/$defs/day"},"inspectionTier":{"type":"string","minLength":1,"maxLength":64}},"required":["evaluator","scale","grade","date"],"additionalProperties":false}},"required":["category","content"],"unevaluatedProperties":false};

function validate40(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://xinqiao.example/standard/r10-evaluation.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate40.evaluated;
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
if("R10" !== data.category){
const err2 = {instancePath:instancePath+"/category",schemaPath:"#/properties/category/const",keyword:"const",params:{allowedValue: "R10"},message:"must be equal to constant"};
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
if(data1.evaluator === undefined){
const err3 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/required",keyword:"required",params:{missingProperty: "evaluator"},message:"must have required property '"+"evaluator"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data1.scale === undefined){
const err4 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/required",keyword:"required",params:{missingProperty: "scale"},message:"must have required property '"+"scale"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1.grade === undefined){
const err5 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/required",keyword:"required",params:{missingProperty: "grade"},message:"must have required property '"+"grade"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data1.date === undefined){
const err6 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/required",keyword:"required",params:{missingProperty: "date"},message:"must have required property '"+"date"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key0 in data1){
if(!((((((key0 === "evaluator") || (key0 === "scale")) || (key0 === "grade")) || (key0 === "date")) || (key0 === "validTo")) || (key0 === "inspectionTier"))){
const err7 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data1.evaluator !== undefined){
let data2 = data1.evaluator;
if(typeof data2 === "string"){
if(func1(data2) > 200){
const err8 = {instancePath:instancePath+"/content/evaluator",schemaPath:"#/properties/content/properties/evaluator/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(func1(data2) < 1){
const err9 = {instancePath:instancePath+"/content/evaluator",schemaPath:"#/properties/content/properties/evaluator/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err10 = {instancePath:instancePath+"/content/evaluator",schemaPath:"#/properties/content/properties/evaluator/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data1.scale !== undefined){
let data3 = data1.scale;
if(typeof data3 === "string"){
if(func1(data3) > 64){
const err11 = {instancePath:instancePath+"/content/scale",schemaPath:"#/properties/content/properties/scale/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(func1(data3) < 1){
const err12 = {instancePath:instancePath+"/content/scale",schemaPath:"#/properties/content/properties/scale/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err13 = {instancePath:instancePath+"/content/scale",schemaPath:"#/properties/content/properties/scale/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data1.grade !== undefined){
let data4 = data1.grade;
if(typeof data4 === "string"){
if(func1(data4) > 32){
const err14 = {instancePath:instancePath+"/content/grade",schemaPath:"#/properties/content/properties/grade/maxLength",keyword:"maxLength",params:{limit: 32},message:"must NOT have more than 32 characters"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(func1(data4) < 1){
const err15 = {instancePath:instancePath+"/content/grade",schemaPath:"#/properties/content/properties/grade/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err16 = {instancePath:instancePath+"/content/grade",schemaPath:"#/properties/content/properties/grade/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data1.date !== undefined){
let data5 = data1.date;
if(typeof data5 === "string"){
if(!pattern11.test(data5)){
const err17 = {instancePath:instancePath+"/content/date",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err18 = {instancePath:instancePath+"/content/date",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data1.validTo !== undefined){
let data6 = data1.validTo;
if(typeof data6 === "string"){
if(!pattern11.test(data6)){
const err19 = {instancePath:instancePath+"/content/validTo",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err20 = {instancePath:instancePath+"/content/validTo",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data1.inspectionTier !== undefined){
let data7 = data1.inspectionTier;
if(typeof data7 === "string"){
if(func1(data7) > 64){
const err21 = {instancePath:instancePath+"/content/inspectionTier",schemaPath:"#/properties/content/properties/inspectionTier/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(func1(data7) < 1){
const err22 = {instancePath:instancePath+"/content/inspectionTier",schemaPath:"#/properties/content/properties/inspectionTier/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err23 = {instancePath:instancePath+"/content/inspectionTier",schemaPath:"#/properties/content/properties/inspectionTier/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err24 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
for(const key1 in data){
if((((((((((((((((((((((key1 !== "category") && (key1 !== "content")) && (key1 !== "recordId")) && (key1 !== "schemaVersion")) && (key1 !== "catalogueItem")) && (key1 !== "division")) && (key1 !== "sourceOrgName")) && (key1 !== "sourceOrgUscc")) && (key1 !== "authorityName")) && (key1 !== "authorityUscc")) && (key1 !== "subject")) && (key1 !== "publicityScope")) && (key1 !== "severity")) && (key1 !== "severityBasis")) && (key1 !== "publicityStart")) && (key1 !== "publicityEnd")) && (key1 !== "status")) && (key1 !== "endDecision")) && (key1 !== "version")) && (key1 !== "updatedAt")) && (key1 !== "mappingRef")) && (key1 !== "synthetic")){
const err25 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key1},message:"must NOT have unevaluated properties"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
validate40.errors = vErrors;
return errors === 0;
}
validate40.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const R11 = validate42;
const schema94 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://xinqiao.example/standard/r11-repair.json","type":"object","allOf":[{"$ref":"envelope.json"}],"properties":{"category":{"const":"R11"},"content":{"type":"object","properties":{"targetRecordId":{"$ref":"values.json#/$defs/recordId"},"targetDecision":{"type":"object","properties":{"listName":{"type":"string","minLength":1,"maxLength":128},"decisionNo":{"type":"string","minLength":1,"maxLength":128},"decisionDate":{"$ref":"values.json#/$defs/day"}},"required":["decisionNo"],"additionalProperties":false},"reportedBy":{"type":"string","enum":["认定机关","国家修复结果"]},"applyDate":{"$ref":"values.json#/$defs/day"},"proofHashes":{"type":"array","items":{"$ref":"values.json#/$defs/digest"},"maxItems":20,"minItems":1,"uniqueItems":true},"commitmentHash":{"$ref":"values.json#/$defs/digest"},"acceptedAt":{"$ref":"values.json#/$defs/day"},"decision":{"type":"string","enum":["同意","不同意"]},"decisionReason":{"type":"string","minLength":1,"maxLength":1000},"decisionNo":{"type":"string","minLength":1,"maxLength":128},"decidedAt":{"$ref":"values.json#/$defs/day"},"effects":{"type":"array","items":{"type":"string","minLength":1,"maxLength":64},"maxItems":3,"uniqueItems":true},"acks":{"type":"array","items":{"type":"object","properties":{"division":{"$ref":"values.json#/$defs/division"},"appliedAt":{"$ref":"values.json#/$defs/instant"}},"required":["division","appliedAt"],"additionalProperties":false},"maxItems":8}},"required":["applyDate"],"additionalProperties":false}},"required":["category","content"],"unevaluatedProperties":false};
const func0 = ((a, b) => JSON.stringify(a) === JSON.stringify(b));

function validate42(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://xinqiao.example/standard/r11-repair.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate42.evaluated;
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
if("R11" !== data.category){
const err2 = {instancePath:instancePath+"/category",schemaPath:"#/properties/category/const",keyword:"const",params:{allowedValue: "R11"},message:"must be equal to constant"};
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
if(data1.applyDate === undefined){
const err3 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/required",keyword:"required",params:{missingProperty: "applyDate"},message:"must have required property '"+"applyDate"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data1){
if(!(func28.call(schema94.properties.content.properties, key0))){
const err4 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data1.targetRecordId !== undefined){
let data2 = data1.targetRecordId;
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
const err5 = {instancePath:instancePath+"/content/targetRecordId",schemaPath:"values.json#/$defs/recordId/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"+"\""};
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
const err6 = {instancePath:instancePath+"/content/targetRecordId",schemaPath:"values.json#/$defs/recordId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data1.targetDecision !== undefined){
let data3 = data1.targetDecision;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.decisionNo === undefined){
const err7 = {instancePath:instancePath+"/content/targetDecision",schemaPath:"#/properties/content/properties/targetDecision/required",keyword:"required",params:{missingProperty: "decisionNo"},message:"must have required property '"+"decisionNo"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key1 in data3){
if(!(((key1 === "listName") || (key1 === "decisionNo")) || (key1 === "decisionDate"))){
const err8 = {instancePath:instancePath+"/content/targetDecision",schemaPath:"#/properties/content/properties/targetDecision/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data3.listName !== undefined){
let data4 = data3.listName;
if(typeof data4 === "string"){
if(func1(data4) > 128){
const err9 = {instancePath:instancePath+"/content/targetDecision/listName",schemaPath:"#/properties/content/properties/targetDecision/properties/listName/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(func1(data4) < 1){
const err10 = {instancePath:instancePath+"/content/targetDecision/listName",schemaPath:"#/properties/content/properties/targetDecision/properties/listName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err11 = {instancePath:instancePath+"/content/targetDecision/listName",schemaPath:"#/properties/content/properties/targetDecision/properties/listName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data3.decisionNo !== undefined){
let data5 = data3.decisionNo;
if(typeof data5 === "string"){
if(func1(data5) > 128){
const err12 = {instancePath:instancePath+"/content/targetDecision/decisionNo",schemaPath:"#/properties/content/properties/targetDecision/properties/decisionNo/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(func1(data5) < 1){
const err13 = {instancePath:instancePath+"/content/targetDecision/decisionNo",schemaPath:"#/properties/content/properties/targetDecision/properties/decisionNo/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err14 = {instancePath:instancePath+"/content/targetDecision/decisionNo",schemaPath:"#/properties/content/properties/targetDecision/properties/decisionNo/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data3.decisionDate !== undefined){
let data6 = data3.decisionDate;
if(typeof data6 === "string"){
if(!pattern11.test(data6)){
const err15 = {instancePath:instancePath+"/content/targetDecision/decisionDate",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err16 = {instancePath:instancePath+"/content/targetDecision/decisionDate",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err17 = {instancePath:instancePath+"/content/targetDecision",schemaPath:"#/properties/content/properties/targetDecision/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data1.reportedBy !== undefined){
let data7 = data1.reportedBy;
if(typeof data7 !== "string"){
const err18 = {instancePath:instancePath+"/content/reportedBy",schemaPath:"#/properties/content/properties/reportedBy/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!((data7 === "认定机关") || (data7 === "国家修复结果"))){
const err19 = {instancePath:instancePath+"/content/reportedBy",schemaPath:"#/properties/content/properties/reportedBy/enum",keyword:"enum",params:{allowedValues: schema94.properties.content.properties.reportedBy.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data1.applyDate !== undefined){
let data8 = data1.applyDate;
if(typeof data8 === "string"){
if(!pattern11.test(data8)){
const err20 = {instancePath:instancePath+"/content/applyDate",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err21 = {instancePath:instancePath+"/content/applyDate",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data1.proofHashes !== undefined){
let data9 = data1.proofHashes;
if(Array.isArray(data9)){
if(data9.length > 20){
const err22 = {instancePath:instancePath+"/content/proofHashes",schemaPath:"#/properties/content/properties/proofHashes/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data9.length < 1){
const err23 = {instancePath:instancePath+"/content/proofHashes",schemaPath:"#/properties/content/properties/proofHashes/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
const len0 = data9.length;
for(let i0=0; i0<len0; i0++){
let data10 = data9[i0];
if(typeof data10 === "string"){
if(!pattern57.test(data10)){
const err24 = {instancePath:instancePath+"/content/proofHashes/" + i0,schemaPath:"values.json#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""};
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
const err25 = {instancePath:instancePath+"/content/proofHashes/" + i0,schemaPath:"values.json#/$defs/digest/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
let i1 = data9.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data9[i1], data9[j0])){
const err26 = {instancePath:instancePath+"/content/proofHashes",schemaPath:"#/properties/content/properties/proofHashes/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err27 = {instancePath:instancePath+"/content/proofHashes",schemaPath:"#/properties/content/properties/proofHashes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data1.commitmentHash !== undefined){
let data11 = data1.commitmentHash;
if(typeof data11 === "string"){
if(!pattern57.test(data11)){
const err28 = {instancePath:instancePath+"/content/commitmentHash",schemaPath:"values.json#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""};
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
const err29 = {instancePath:instancePath+"/content/commitmentHash",schemaPath:"values.json#/$defs/digest/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data1.acceptedAt !== undefined){
let data12 = data1.acceptedAt;
if(typeof data12 === "string"){
if(!pattern11.test(data12)){
const err30 = {instancePath:instancePath+"/content/acceptedAt",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err31 = {instancePath:instancePath+"/content/acceptedAt",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data1.decision !== undefined){
let data13 = data1.decision;
if(typeof data13 !== "string"){
const err32 = {instancePath:instancePath+"/content/decision",schemaPath:"#/properties/content/properties/decision/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(!((data13 === "同意") || (data13 === "不同意"))){
const err33 = {instancePath:instancePath+"/content/decision",schemaPath:"#/properties/content/properties/decision/enum",keyword:"enum",params:{allowedValues: schema94.properties.content.properties.decision.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data1.decisionReason !== undefined){
let data14 = data1.decisionReason;
if(typeof data14 === "string"){
if(func1(data14) > 1000){
const err34 = {instancePath:instancePath+"/content/decisionReason",schemaPath:"#/properties/content/properties/decisionReason/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(func1(data14) < 1){
const err35 = {instancePath:instancePath+"/content/decisionReason",schemaPath:"#/properties/content/properties/decisionReason/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err36 = {instancePath:instancePath+"/content/decisionReason",schemaPath:"#/properties/content/properties/decisionReason/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data1.decisionNo !== undefined){
let data15 = data1.decisionNo;
if(typeof data15 === "string"){
if(func1(data15) > 128){
const err37 = {instancePath:instancePath+"/content/decisionNo",schemaPath:"#/properties/content/properties/decisionNo/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(func1(data15) < 1){
const err38 = {instancePath:instancePath+"/content/decisionNo",schemaPath:"#/properties/content/properties/decisionNo/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err39 = {instancePath:instancePath+"/content/decisionNo",schemaPath:"#/properties/content/properties/decisionNo/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data1.decidedAt !== undefined){
let data16 = data1.decidedAt;
if(typeof data16 === "string"){
if(!pattern11.test(data16)){
const err40 = {instancePath:instancePath+"/content/decidedAt",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err41 = {instancePath:instancePath+"/content/decidedAt",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data1.effects !== undefined){
let data17 = data1.effects;
if(Array.isArray(data17)){
if(data17.length > 3){
const err42 = {instancePath:instancePath+"/content/effects",schemaPath:"#/properties/content/properties/effects/maxItems",keyword:"maxItems",params:{limit: 3},message:"must NOT have more than 3 items"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
const len1 = data17.length;
for(let i2=0; i2<len1; i2++){
let data18 = data17[i2];
if(typeof data18 === "string"){
if(func1(data18) > 64){
const err43 = {instancePath:instancePath+"/content/effects/" + i2,schemaPath:"#/properties/content/properties/effects/items/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(func1(data18) < 1){
const err44 = {instancePath:instancePath+"/content/effects/" + i2,schemaPath:"#/properties/content/properties/effects/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
else {
const err45 = {instancePath:instancePath+"/content/effects/" + i2,schemaPath:"#/properties/content/properties/effects/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
let i3 = data17.length;
let j1;
if(i3 > 1){
const indices0 = {};
for(;i3--;){
let item0 = data17[i3];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j1 = indices0[item0];
const err46 = {instancePath:instancePath+"/content/effects",schemaPath:"#/properties/content/properties/effects/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i3+" are identical)"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
break;
}
indices0[item0] = i3;
}
}
}
else {
const err47 = {instancePath:instancePath+"/content/effects",schemaPath:"#/properties/content/properties/effects/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data1.acks !== undefined){
let data19 = data1.acks;
if(Array.isArray(data19)){
if(data19.length > 8){
const err48 = {instancePath:instancePath+"/content/acks",schemaPath:"#/properties/content/properties/acks/maxItems",keyword:"maxItems",params:{limit: 8},message:"must NOT have more than 8 items"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
const len2 = data19.length;
for(let i4=0; i4<len2; i4++){
let data20 = data19[i4];
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.division === undefined){
const err49 = {instancePath:instancePath+"/content/acks/" + i4,schemaPath:"#/properties/content/properties/acks/items/required",keyword:"required",params:{missingProperty: "division"},message:"must have required property '"+"division"+"'"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(data20.appliedAt === undefined){
const err50 = {instancePath:instancePath+"/content/acks/" + i4,schemaPath:"#/properties/content/properties/acks/items/required",keyword:"required",params:{missingProperty: "appliedAt"},message:"must have required property '"+"appliedAt"+"'"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
for(const key2 in data20){
if(!((key2 === "division") || (key2 === "appliedAt"))){
const err51 = {instancePath:instancePath+"/content/acks/" + i4,schemaPath:"#/properties/content/properties/acks/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data20.division !== undefined){
let data21 = data20.division;
if(typeof data21 === "string"){
if(!pattern6.test(data21)){
const err52 = {instancePath:instancePath+"/content/acks/" + i4+"/division",schemaPath:"values.json#/$defs/division/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{5}$"},message:"must match pattern \""+"^[1-9][0-9]{5}$"+"\""};
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
const err53 = {instancePath:instancePath+"/content/acks/" + i4+"/division",schemaPath:"values.json#/$defs/division/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data20.appliedAt !== undefined){
let data22 = data20.appliedAt;
if(typeof data22 === "string"){
if(!pattern16.test(data22)){
const err54 = {instancePath:instancePath+"/content/acks/" + i4+"/appliedAt",schemaPath:"values.json#/$defs/instant/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}Z$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}Z$"+"\""};
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
const err55 = {instancePath:instancePath+"/content/acks/" + i4+"/appliedAt",schemaPath:"values.json#/$defs/instant/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
else {
const err56 = {instancePath:instancePath+"/content/acks/" + i4,schemaPath:"#/properties/content/properties/acks/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err57 = {instancePath:instancePath+"/content/acks",schemaPath:"#/properties/content/properties/acks/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
const err58 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
for(const key3 in data){
if((((((((((((((((((((((key3 !== "category") && (key3 !== "content")) && (key3 !== "recordId")) && (key3 !== "schemaVersion")) && (key3 !== "catalogueItem")) && (key3 !== "division")) && (key3 !== "sourceOrgName")) && (key3 !== "sourceOrgUscc")) && (key3 !== "authorityName")) && (key3 !== "authorityUscc")) && (key3 !== "subject")) && (key3 !== "publicityScope")) && (key3 !== "severity")) && (key3 !== "severityBasis")) && (key3 !== "publicityStart")) && (key3 !== "publicityEnd")) && (key3 !== "status")) && (key3 !== "endDecision")) && (key3 !== "version")) && (key3 !== "updatedAt")) && (key3 !== "mappingRef")) && (key3 !== "synthetic")){
const err59 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key3},message:"must NOT have unevaluated properties"};
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
validate42.errors = vErrors;
return errors === 0;
}
validate42.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const R12 = validate44;
const schema104 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://xinqiao.example/standard/r12-objection.json","type":"object","allOf":[{"$ref":"envelope.json"}],"properties":{"category":{"const":"R12"},"content":{"type":"object","properties":{"targetRecordId":{"$ref":"values.json#/$defs/recordId"},"ground":{"type":"string","minLength":1,"maxLength":64},"applicantLinkKey":{"$ref":"values.json#/$defs/linkKey"},"receivedAt":{"$ref":"values.json#/$defs/day"},"markedAt":{"$ref":"values.json#/$defs/day"},"dueAt":{"$ref":"values.json#/$defs/day"},"extendedTo":{"$ref":"values.json#/$defs/day"},"outcome":{"type":"string","minLength":1,"maxLength":64},"outcomeReason":{"type":"string","minLength":1,"maxLength":1000},"answeredAt":{"$ref":"values.json#/$defs/day"}},"required":["targetRecordId","ground","receivedAt"],"additionalProperties":false}},"required":["category","content"],"unevaluatedProperties":false};

function validate44(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://xinqiao.example/standard/r12-objection.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate44.evaluated;
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
if("R12" !== data.category){
const err2 = {instancePath:instancePath+"/category",schemaPath:"#/properties/category/const",keyword:"const",params:{allowedValue: "R12"},message:"must be equal to constant"};
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
if(data1.targetRecordId === undefined){
const err3 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/required",keyword:"required",params:{missingProperty: "targetRecordId"},message:"must have required property '"+"targetRecordId"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data1.ground === undefined){
const err4 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/required",keyword:"required",params:{missingProperty: "ground"},message:"must have required property '"+"ground"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1.receivedAt === undefined){
const err5 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/required",keyword:"required",params:{missingProperty: "receivedAt"},message:"must have required property '"+"receivedAt"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data1){
if(!(func28.call(schema104.properties.content.properties, key0))){
const err6 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data1.targetRecordId !== undefined){
let data2 = data1.targetRecordId;
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
const err7 = {instancePath:instancePath+"/content/targetRecordId",schemaPath:"values.json#/$defs/recordId/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"+"\""};
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
const err8 = {instancePath:instancePath+"/content/targetRecordId",schemaPath:"values.json#/$defs/recordId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data1.ground !== undefined){
let data3 = data1.ground;
if(typeof data3 === "string"){
if(func1(data3) > 64){
const err9 = {instancePath:instancePath+"/content/ground",schemaPath:"#/properties/content/properties/ground/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(func1(data3) < 1){
const err10 = {instancePath:instancePath+"/content/ground",schemaPath:"#/properties/content/properties/ground/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err11 = {instancePath:instancePath+"/content/ground",schemaPath:"#/properties/content/properties/ground/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data1.applicantLinkKey !== undefined){
let data4 = data1.applicantLinkKey;
if(typeof data4 === "string"){
if(!pattern10.test(data4)){
const err12 = {instancePath:instancePath+"/content/applicantLinkKey",schemaPath:"values.json#/$defs/linkKey/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9-]{1,32}\\.[0-9a-f]{64}$"},message:"must match pattern \""+"^[A-Za-z0-9-]{1,32}\\.[0-9a-f]{64}$"+"\""};
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
const err13 = {instancePath:instancePath+"/content/applicantLinkKey",schemaPath:"values.json#/$defs/linkKey/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data1.receivedAt !== undefined){
let data5 = data1.receivedAt;
if(typeof data5 === "string"){
if(!pattern11.test(data5)){
const err14 = {instancePath:instancePath+"/content/receivedAt",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err15 = {instancePath:instancePath+"/content/receivedAt",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data1.markedAt !== undefined){
let data6 = data1.markedAt;
if(typeof data6 === "string"){
if(!pattern11.test(data6)){
const err16 = {instancePath:instancePath+"/content/markedAt",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err17 = {instancePath:instancePath+"/content/markedAt",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data1.dueAt !== undefined){
let data7 = data1.dueAt;
if(typeof data7 === "string"){
if(!pattern11.test(data7)){
const err18 = {instancePath:instancePath+"/content/dueAt",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err19 = {instancePath:instancePath+"/content/dueAt",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data1.extendedTo !== undefined){
let data8 = data1.extendedTo;
if(typeof data8 === "string"){
if(!pattern11.test(data8)){
const err20 = {instancePath:instancePath+"/content/extendedTo",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err21 = {instancePath:instancePath+"/content/extendedTo",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data1.outcome !== undefined){
let data9 = data1.outcome;
if(typeof data9 === "string"){
if(func1(data9) > 64){
const err22 = {instancePath:instancePath+"/content/outcome",schemaPath:"#/properties/content/properties/outcome/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(func1(data9) < 1){
const err23 = {instancePath:instancePath+"/content/outcome",schemaPath:"#/properties/content/properties/outcome/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err24 = {instancePath:instancePath+"/content/outcome",schemaPath:"#/properties/content/properties/outcome/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data1.outcomeReason !== undefined){
let data10 = data1.outcomeReason;
if(typeof data10 === "string"){
if(func1(data10) > 1000){
const err25 = {instancePath:instancePath+"/content/outcomeReason",schemaPath:"#/properties/content/properties/outcomeReason/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(func1(data10) < 1){
const err26 = {instancePath:instancePath+"/content/outcomeReason",schemaPath:"#/properties/content/properties/outcomeReason/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err27 = {instancePath:instancePath+"/content/outcomeReason",schemaPath:"#/properties/content/properties/outcomeReason/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data1.answeredAt !== undefined){
let data11 = data1.answeredAt;
if(typeof data11 === "string"){
if(!pattern11.test(data11)){
const err28 = {instancePath:instancePath+"/content/answeredAt",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err29 = {instancePath:instancePath+"/content/answeredAt",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err30 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
for(const key1 in data){
if((((((((((((((((((((((key1 !== "category") && (key1 !== "content")) && (key1 !== "recordId")) && (key1 !== "schemaVersion")) && (key1 !== "catalogueItem")) && (key1 !== "division")) && (key1 !== "sourceOrgName")) && (key1 !== "sourceOrgUscc")) && (key1 !== "authorityName")) && (key1 !== "authorityUscc")) && (key1 !== "subject")) && (key1 !== "publicityScope")) && (key1 !== "severity")) && (key1 !== "severityBasis")) && (key1 !== "publicityStart")) && (key1 !== "publicityEnd")) && (key1 !== "status")) && (key1 !== "endDecision")) && (key1 !== "version")) && (key1 !== "updatedAt")) && (key1 !== "mappingRef")) && (key1 !== "synthetic")){
const err31 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key1},message:"must NOT have unevaluated properties"};
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
validate44.errors = vErrors;
return errors === 0;
}
validate44.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const R13 = validate46;
const schema112 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://xinqiao.example/standard/r13-youth.json","type":"object","allOf":[{"$ref":"envelope.json"}],"properties":{"category":{"const":"R13"},"content":{"type":"object","properties":{"ageBand":{"type":"string","minLength":1,"maxLength":64},"honourName":{"type":"string","minLength":1,"maxLength":200},"creditHours":{"$ref":"values.json#/$defs/hours"},"selectionYear":{"$ref":"values.json#/$defs/year"},"selectionDate":{"$ref":"values.json#/$defs/day"},"incentives":{"type":"array","items":{"type":"string","minLength":1,"maxLength":64},"maxItems":30,"uniqueItems":true},"consentRef":{"type":"string","minLength":1,"maxLength":128},"validTo":{"$ref":"values.json#/$defs/day"}},"required":["selectionYear","consentRef","validTo"],"additionalProperties":false}},"required":["category","content"],"unevaluatedProperties":false};
const schema113 = {"type":"string","pattern":"^(0|[1-9][0-9]{0,6})\\.[0-9]$"};
const schema114 = {"type":"integer","minimum":1949,"maximum":2100};
const pattern76 = new RegExp("^(0|[1-9][0-9]{0,6})\\.[0-9]$", "u");

function validate46(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://xinqiao.example/standard/r13-youth.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate46.evaluated;
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
if("R13" !== data.category){
const err2 = {instancePath:instancePath+"/category",schemaPath:"#/properties/category/const",keyword:"const",params:{allowedValue: "R13"},message:"must be equal to constant"};
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
if(data1.selectionYear === undefined){
const err3 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/required",keyword:"required",params:{missingProperty: "selectionYear"},message:"must have required property '"+"selectionYear"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data1.consentRef === undefined){
const err4 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/required",keyword:"required",params:{missingProperty: "consentRef"},message:"must have required property '"+"consentRef"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1.validTo === undefined){
const err5 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/required",keyword:"required",params:{missingProperty: "validTo"},message:"must have required property '"+"validTo"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data1){
if(!((((((((key0 === "ageBand") || (key0 === "honourName")) || (key0 === "creditHours")) || (key0 === "selectionYear")) || (key0 === "selectionDate")) || (key0 === "incentives")) || (key0 === "consentRef")) || (key0 === "validTo"))){
const err6 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data1.ageBand !== undefined){
let data2 = data1.ageBand;
if(typeof data2 === "string"){
if(func1(data2) > 64){
const err7 = {instancePath:instancePath+"/content/ageBand",schemaPath:"#/properties/content/properties/ageBand/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(func1(data2) < 1){
const err8 = {instancePath:instancePath+"/content/ageBand",schemaPath:"#/properties/content/properties/ageBand/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err9 = {instancePath:instancePath+"/content/ageBand",schemaPath:"#/properties/content/properties/ageBand/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data1.honourName !== undefined){
let data3 = data1.honourName;
if(typeof data3 === "string"){
if(func1(data3) > 200){
const err10 = {instancePath:instancePath+"/content/honourName",schemaPath:"#/properties/content/properties/honourName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(func1(data3) < 1){
const err11 = {instancePath:instancePath+"/content/honourName",schemaPath:"#/properties/content/properties/honourName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err12 = {instancePath:instancePath+"/content/honourName",schemaPath:"#/properties/content/properties/honourName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data1.creditHours !== undefined){
let data4 = data1.creditHours;
if(typeof data4 === "string"){
if(!pattern76.test(data4)){
const err13 = {instancePath:instancePath+"/content/creditHours",schemaPath:"values.json#/$defs/hours/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]{0,6})\\.[0-9]$"},message:"must match pattern \""+"^(0|[1-9][0-9]{0,6})\\.[0-9]$"+"\""};
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
const err14 = {instancePath:instancePath+"/content/creditHours",schemaPath:"values.json#/$defs/hours/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data1.selectionYear !== undefined){
let data5 = data1.selectionYear;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err15 = {instancePath:instancePath+"/content/selectionYear",schemaPath:"values.json#/$defs/year/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 2100 || isNaN(data5)){
const err16 = {instancePath:instancePath+"/content/selectionYear",schemaPath:"values.json#/$defs/year/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2100},message:"must be <= 2100"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data5 < 1949 || isNaN(data5)){
const err17 = {instancePath:instancePath+"/content/selectionYear",schemaPath:"values.json#/$defs/year/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1949},message:"must be >= 1949"};
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
if(data1.selectionDate !== undefined){
let data6 = data1.selectionDate;
if(typeof data6 === "string"){
if(!pattern11.test(data6)){
const err18 = {instancePath:instancePath+"/content/selectionDate",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err19 = {instancePath:instancePath+"/content/selectionDate",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data1.incentives !== undefined){
let data7 = data1.incentives;
if(Array.isArray(data7)){
if(data7.length > 30){
const err20 = {instancePath:instancePath+"/content/incentives",schemaPath:"#/properties/content/properties/incentives/maxItems",keyword:"maxItems",params:{limit: 30},message:"must NOT have more than 30 items"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
let data8 = data7[i0];
if(typeof data8 === "string"){
if(func1(data8) > 64){
const err21 = {instancePath:instancePath+"/content/incentives/" + i0,schemaPath:"#/properties/content/properties/incentives/items/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(func1(data8) < 1){
const err22 = {instancePath:instancePath+"/content/incentives/" + i0,schemaPath:"#/properties/content/properties/incentives/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err23 = {instancePath:instancePath+"/content/incentives/" + i0,schemaPath:"#/properties/content/properties/incentives/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
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
const err24 = {instancePath:instancePath+"/content/incentives",schemaPath:"#/properties/content/properties/incentives/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err25 = {instancePath:instancePath+"/content/incentives",schemaPath:"#/properties/content/properties/incentives/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data1.consentRef !== undefined){
let data9 = data1.consentRef;
if(typeof data9 === "string"){
if(func1(data9) > 128){
const err26 = {instancePath:instancePath+"/content/consentRef",schemaPath:"#/properties/content/properties/consentRef/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(func1(data9) < 1){
const err27 = {instancePath:instancePath+"/content/consentRef",schemaPath:"#/properties/content/properties/consentRef/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err28 = {instancePath:instancePath+"/content/consentRef",schemaPath:"#/properties/content/properties/consentRef/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data1.validTo !== undefined){
let data10 = data1.validTo;
if(typeof data10 === "string"){
if(!pattern11.test(data10)){
const err29 = {instancePath:instancePath+"/content/validTo",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err30 = {instancePath:instancePath+"/content/validTo",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err31 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
for(const key1 in data){
if((((((((((((((((((((((key1 !== "category") && (key1 !== "content")) && (key1 !== "recordId")) && (key1 !== "schemaVersion")) && (key1 !== "catalogueItem")) && (key1 !== "division")) && (key1 !== "sourceOrgName")) && (key1 !== "sourceOrgUscc")) && (key1 !== "authorityName")) && (key1 !== "authorityUscc")) && (key1 !== "subject")) && (key1 !== "publicityScope")) && (key1 !== "severity")) && (key1 !== "severityBasis")) && (key1 !== "publicityStart")) && (key1 !== "publicityEnd")) && (key1 !== "status")) && (key1 !== "endDecision")) && (key1 !== "version")) && (key1 !== "updatedAt")) && (key1 !== "mappingRef")) && (key1 !== "synthetic")){
const err32 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key1},message:"must NOT have unevaluated properties"};
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
validate46.errors = vErrors;
return errors === 0;
}
validate46.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const R14 = validate48;
const schema117 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://xinqiao.example/standard/r14-volunteer.json","type":"object","allOf":[{"$ref":"envelope.json"}],"properties":{"category":{"const":"R14"},"content":{"type":"object","properties":{"groupName":{"type":"string","minLength":1,"maxLength":200},"projectName":{"type":"string","minLength":1,"maxLength":200},"serviceDate":{"$ref":"values.json#/$defs/day"},"hours":{"$ref":"values.json#/$defs/hours"},"rating":{"type":"string","minLength":1,"maxLength":32},"certificateNo":{"type":"string","minLength":1,"maxLength":128},"consentRef":{"type":"string","minLength":1,"maxLength":128}},"required":["serviceDate","hours","consentRef"],"additionalProperties":false}},"required":["category","content"],"unevaluatedProperties":false};

function validate48(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://xinqiao.example/standard/r14-volunteer.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate48.evaluated;
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
if("R14" !== data.category){
const err2 = {instancePath:instancePath+"/category",schemaPath:"#/properties/category/const",keyword:"const",params:{allowedValue: "R14"},message:"must be equal to constant"};
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
if(data1.serviceDate === undefined){
const err3 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/required",keyword:"required",params:{missingProperty: "serviceDate"},message:"must have required property '"+"serviceDate"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data1.hours === undefined){
const err4 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/required",keyword:"required",params:{missingProperty: "hours"},message:"must have required property '"+"hours"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1.consentRef === undefined){
const err5 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/required",keyword:"required",params:{missingProperty: "consentRef"},message:"must have required property '"+"consentRef"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data1){
if(!(((((((key0 === "groupName") || (key0 === "projectName")) || (key0 === "serviceDate")) || (key0 === "hours")) || (key0 === "rating")) || (key0 === "certificateNo")) || (key0 === "consentRef"))){
const err6 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data1.groupName !== undefined){
let data2 = data1.groupName;
if(typeof data2 === "string"){
if(func1(data2) > 200){
const err7 = {instancePath:instancePath+"/content/groupName",schemaPath:"#/properties/content/properties/groupName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(func1(data2) < 1){
const err8 = {instancePath:instancePath+"/content/groupName",schemaPath:"#/properties/content/properties/groupName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err9 = {instancePath:instancePath+"/content/groupName",schemaPath:"#/properties/content/properties/groupName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data1.projectName !== undefined){
let data3 = data1.projectName;
if(typeof data3 === "string"){
if(func1(data3) > 200){
const err10 = {instancePath:instancePath+"/content/projectName",schemaPath:"#/properties/content/properties/projectName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(func1(data3) < 1){
const err11 = {instancePath:instancePath+"/content/projectName",schemaPath:"#/properties/content/properties/projectName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err12 = {instancePath:instancePath+"/content/projectName",schemaPath:"#/properties/content/properties/projectName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data1.serviceDate !== undefined){
let data4 = data1.serviceDate;
if(typeof data4 === "string"){
if(!pattern11.test(data4)){
const err13 = {instancePath:instancePath+"/content/serviceDate",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err14 = {instancePath:instancePath+"/content/serviceDate",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data1.hours !== undefined){
let data5 = data1.hours;
if(typeof data5 === "string"){
if(!pattern76.test(data5)){
const err15 = {instancePath:instancePath+"/content/hours",schemaPath:"values.json#/$defs/hours/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]{0,6})\\.[0-9]$"},message:"must match pattern \""+"^(0|[1-9][0-9]{0,6})\\.[0-9]$"+"\""};
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
const err16 = {instancePath:instancePath+"/content/hours",schemaPath:"values.json#/$defs/hours/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data1.rating !== undefined){
let data6 = data1.rating;
if(typeof data6 === "string"){
if(func1(data6) > 32){
const err17 = {instancePath:instancePath+"/content/rating",schemaPath:"#/properties/content/properties/rating/maxLength",keyword:"maxLength",params:{limit: 32},message:"must NOT have more than 32 characters"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(func1(data6) < 1){
const err18 = {instancePath:instancePath+"/content/rating",schemaPath:"#/properties/content/properties/rating/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err19 = {instancePath:instancePath+"/content/rating",schemaPath:"#/properties/content/properties/rating/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data1.certificateNo !== undefined){
let data7 = data1.certificateNo;
if(typeof data7 === "string"){
if(func1(data7) > 128){
const err20 = {instancePath:instancePath+"/content/certificateNo",schemaPath:"#/properties/content/properties/certificateNo/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(func1(data7) < 1){
const err21 = {instancePath:instancePath+"/content/certificateNo",schemaPath:"#/properties/content/properties/certificateNo/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err22 = {instancePath:instancePath+"/content/certificateNo",schemaPath:"#/properties/content/properties/certificateNo/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data1.consentRef !== undefined){
let data8 = data1.consentRef;
if(typeof data8 === "string"){
if(func1(data8) > 128){
const err23 = {instancePath:instancePath+"/content/consentRef",schemaPath:"#/properties/content/properties/consentRef/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(func1(data8) < 1){
const err24 = {instancePath:instancePath+"/content/consentRef",schemaPath:"#/properties/content/properties/consentRef/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err25 = {instancePath:instancePath+"/content/consentRef",schemaPath:"#/properties/content/properties/consentRef/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
for(const key1 in data){
if((((((((((((((((((((((key1 !== "category") && (key1 !== "content")) && (key1 !== "recordId")) && (key1 !== "schemaVersion")) && (key1 !== "catalogueItem")) && (key1 !== "division")) && (key1 !== "sourceOrgName")) && (key1 !== "sourceOrgUscc")) && (key1 !== "authorityName")) && (key1 !== "authorityUscc")) && (key1 !== "subject")) && (key1 !== "publicityScope")) && (key1 !== "severity")) && (key1 !== "severityBasis")) && (key1 !== "publicityStart")) && (key1 !== "publicityEnd")) && (key1 !== "status")) && (key1 !== "endDecision")) && (key1 !== "version")) && (key1 !== "updatedAt")) && (key1 !== "mappingRef")) && (key1 !== "synthetic")){
const err27 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key1},message:"must NOT have unevaluated properties"};
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
validate48.errors = vErrors;
return errors === 0;
}
validate48.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const R15 = validate50;
const schema120 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://xinqiao.example/standard/r15-honour.json","type":"object","allOf":[{"$ref":"envelope.json"}],"properties":{"category":{"const":"R15"},"content":{"type":"object","properties":{"type":{"type":"string","minLength":1,"maxLength":64},"title":{"type":"string","minLength":1,"maxLength":200},"issuer":{"type":"string","minLength":1,"maxLength":200},"date":{"$ref":"values.json#/$defs/day"},"truthCommitmentHash":{"$ref":"values.json#/$defs/digest"},"verified":{"type":"boolean"}},"required":["type","title","verified"],"additionalProperties":false}},"required":["category","content"],"unevaluatedProperties":false};

function validate50(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://xinqiao.example/standard/r15-honour.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate50.evaluated;
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
if("R15" !== data.category){
const err2 = {instancePath:instancePath+"/category",schemaPath:"#/properties/category/const",keyword:"const",params:{allowedValue: "R15"},message:"must be equal to constant"};
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
if(data1.type === undefined){
const err3 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data1.title === undefined){
const err4 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/required",keyword:"required",params:{missingProperty: "title"},message:"must have required property '"+"title"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1.verified === undefined){
const err5 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/required",keyword:"required",params:{missingProperty: "verified"},message:"must have required property '"+"verified"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data1){
if(!((((((key0 === "type") || (key0 === "title")) || (key0 === "issuer")) || (key0 === "date")) || (key0 === "truthCommitmentHash")) || (key0 === "verified"))){
const err6 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data1.type !== undefined){
let data2 = data1.type;
if(typeof data2 === "string"){
if(func1(data2) > 64){
const err7 = {instancePath:instancePath+"/content/type",schemaPath:"#/properties/content/properties/type/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(func1(data2) < 1){
const err8 = {instancePath:instancePath+"/content/type",schemaPath:"#/properties/content/properties/type/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err9 = {instancePath:instancePath+"/content/type",schemaPath:"#/properties/content/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data1.title !== undefined){
let data3 = data1.title;
if(typeof data3 === "string"){
if(func1(data3) > 200){
const err10 = {instancePath:instancePath+"/content/title",schemaPath:"#/properties/content/properties/title/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(func1(data3) < 1){
const err11 = {instancePath:instancePath+"/content/title",schemaPath:"#/properties/content/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err12 = {instancePath:instancePath+"/content/title",schemaPath:"#/properties/content/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data1.issuer !== undefined){
let data4 = data1.issuer;
if(typeof data4 === "string"){
if(func1(data4) > 200){
const err13 = {instancePath:instancePath+"/content/issuer",schemaPath:"#/properties/content/properties/issuer/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(func1(data4) < 1){
const err14 = {instancePath:instancePath+"/content/issuer",schemaPath:"#/properties/content/properties/issuer/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err15 = {instancePath:instancePath+"/content/issuer",schemaPath:"#/properties/content/properties/issuer/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data1.date !== undefined){
let data5 = data1.date;
if(typeof data5 === "string"){
if(!pattern11.test(data5)){
const err16 = {instancePath:instancePath+"/content/date",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err17 = {instancePath:instancePath+"/content/date",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data1.truthCommitmentHash !== undefined){
let data6 = data1.truthCommitmentHash;
if(typeof data6 === "string"){
if(!pattern57.test(data6)){
const err18 = {instancePath:instancePath+"/content/truthCommitmentHash",schemaPath:"values.json#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""};
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
const err19 = {instancePath:instancePath+"/content/truthCommitmentHash",schemaPath:"values.json#/$defs/digest/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data1.verified !== undefined){
if(typeof data1.verified !== "boolean"){
const err20 = {instancePath:instancePath+"/content/verified",schemaPath:"#/properties/content/properties/verified/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
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
const err21 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
for(const key1 in data){
if((((((((((((((((((((((key1 !== "category") && (key1 !== "content")) && (key1 !== "recordId")) && (key1 !== "schemaVersion")) && (key1 !== "catalogueItem")) && (key1 !== "division")) && (key1 !== "sourceOrgName")) && (key1 !== "sourceOrgUscc")) && (key1 !== "authorityName")) && (key1 !== "authorityUscc")) && (key1 !== "subject")) && (key1 !== "publicityScope")) && (key1 !== "severity")) && (key1 !== "severityBasis")) && (key1 !== "publicityStart")) && (key1 !== "publicityEnd")) && (key1 !== "status")) && (key1 !== "endDecision")) && (key1 !== "version")) && (key1 !== "updatedAt")) && (key1 !== "mappingRef")) && (key1 !== "synthetic")){
const err22 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key1},message:"must NOT have unevaluated properties"};
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
validate50.errors = vErrors;
return errors === 0;
}
validate50.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
