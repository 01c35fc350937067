// Generated from openapi/standard by `npm run generate`. Do not edit.
"use strict";
export const adoption = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://xinqiao.example/standard/acts/adoption.json","type":"object","allOf":[{"$ref":"envelope.json"}],"properties":{"category":{"const":"acts/adoption"},"content":{"type":"object","properties":{"targetRecordId":{"$ref":"../values.json#/$defs/recordId"},"targetDecision":{"type":"object","properties":{"listName":{"type":"string","minLength":1,"maxLength":128},"decisionNo":{"type":"string","minLength":1,"maxLength":128}},"required":["listName","decisionNo"],"additionalProperties":false},"localBasis":{"type":"string","minLength":1,"maxLength":2048},"decisionNo":{"type":"string","minLength":1,"maxLength":128},"decisionDate":{"$ref":"../values.json#/$defs/day"},"executors":{"type":"array","items":{"type":"object","properties":{"measure":{"type":"string","pattern":"^M[0-9]{2}$"},"executor":{"type":"string","minLength":1,"maxLength":200}},"required":["measure","executor"],"additionalProperties":false},"minItems":1,"maxItems":40}},"required":["localBasis","decisionNo","decisionDate"],"additionalProperties":false}},"required":["category","content"],"unevaluatedProperties":false};
const schema35 = {"type":"string","pattern":"^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"};
const schema41 = {"type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"};
const schema32 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://xinqiao.example/standard/acts/envelope.json","type":"object","properties":{"recordId":{"$ref":"../envelope.json#/properties/recordId"},"schemaVersion":{"$ref":"../envelope.json#/properties/schemaVersion"},"category":{"type":"string","enum":["acts/adoption","acts/measure-feedback"]},"division":{"$ref":"../envelope.json#/properties/division"},"sourceOrgName":{"$ref":"../envelope.json#/properties/sourceOrgName"},"sourceOrgUscc":{"$ref":"../envelope.json#/properties/sourceOrgUscc"},"authorityName":{"$ref":"../envelope.json#/properties/authorityName"},"authorityUscc":{"$ref":"../envelope.json#/properties/authorityUscc"},"subject":{"$ref":"../envelope.json#/properties/subject"},"status":{"type":"string","enum":["active","revoked"]},"version":{"$ref":"../envelope.json#/properties/version"},"updatedAt":{"$ref":"../envelope.json#/properties/updatedAt"},"mappingRef":{"$ref":"../envelope.json#/properties/mappingRef"},"synthetic":{"$ref":"../envelope.json#/properties/synthetic"}},"required":["recordId","schemaVersion","category","division","sourceOrgName","sourceOrgUscc","authorityName","authorityUscc","subject","status","version","updatedAt","mappingRef"]};
const schema47 = {"type":"string","pattern":"^[1-9][0-9]?\\.[0-9]{1,3}$","maxLength":10};
const schema36 = {"type":"string","pattern":"^[1-9][0-9]{5}$"};
const schema49 = {"type":"string","minLength":1,"maxLength":200};
const schema37 = {"type":"string","pattern":"^[0-9A-HJ-NPQRTUWXY]{18}$"};
const schema51 = {"type":"string","minLength":1,"maxLength":200};
const schema57 = {"type":"integer","minimum":1,"maximum":1000000000};
const schema45 = {"type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}Z$"};
const schema59 = {"type":"object","properties":{"rulesetId":{"type":"string","minLength":1,"maxLength":128},"version":{"type":"string","minLength":1,"maxLength":32},"warnings":{"type":"array","items":{"type":"object","properties":{"rule":{"type":"string","pattern":"^[A-Z][A-Z0-9_]{1,63}$"},"field":{"type":"string","minLength":0,"maxLength":200},"valueClass":{"type":"string","minLength":1,"maxLength":64}},"required":["rule","field"],"additionalProperties":false},"maxItems":64}},"required":["rulesetId","version","warnings"],"additionalProperties":false};
const schema60 = {"type":"boolean"};
const pattern4 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
const pattern5 = new RegExp("^[1-9][0-9]?\\.[0-9]{1,3}$", "u");
const pattern6 = new RegExp("^[1-9][0-9]{5}$", "u");
const pattern7 = new RegExp("^[0-9A-HJ-NPQRTUWXY]{18}$", "u");
const pattern16 = new RegExp("^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}Z$", "u");
const pattern17 = new RegExp("^[A-Z][A-Z0-9_]{1,63}$", "u");
const func1 = (text => { let n = text.length; for (let i = 0; i < text.length - 1; i++) if ((text.charCodeAt(i) & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) { n--; i++ } return n });
const schema53 = {"type":"object","properties":{"type":{"type":"string","enum":["legal","soleTrader","person"]},"name":{"type":"string","minLength":1,"maxLength":200},"uscc":{"$ref":"values.json#/$defs/uscc"},"linkKey":{"$ref":"values.json#/$defs/linkKey"},"idType":{"type":"string","minLength":1,"maxLength":64},"idNumber":{"type":"string","minLength":1,"maxLength":64},"birthDate":{"$ref":"values.json#/$defs/day"},"practitionerNo":{"type":"string","pattern":"^[0-9A-Z-]{4,32}$"}},"required":["type","name"],"additionalProperties":false};
const schema40 = {"type":"string","pattern":"^[A-Za-z0-9-]{1,32}\\.[0-9a-f]{64}$"};
const pattern10 = new RegExp("^[A-Za-z0-9-]{1,32}\\.[0-9a-f]{64}$", "u");
const pattern11 = new RegExp("^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$", "u");
const pattern12 = new RegExp("^[0-9A-Z-]{4,32}$", "u");

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate24.evaluated;
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
if(data.name === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "type") || (key0 === "name")) || (key0 === "uscc")) || (key0 === "linkKey")) || (key0 === "idType")) || (key0 === "idNumber")) || (key0 === "birthDate")) || (key0 === "practitionerNo"))){
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
if(data.type !== undefined){
let data0 = data.type;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!(((data0 === "legal") || (data0 === "soleTrader")) || (data0 === "person"))){
const err4 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema53.properties.type.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.name !== undefined){
let data1 = data.name;
if(typeof data1 === "string"){
if(func1(data1) > 200){
const err5 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(func1(data1) < 1){
const err6 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err7 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.uscc !== undefined){
let data2 = data.uscc;
if(typeof data2 === "string"){
if(!pattern7.test(data2)){
const err8 = {instancePath:instancePath+"/uscc",schemaPath:"values.json#/$defs/uscc/pattern",keyword:"pattern",params:{pattern: "^[0-9A-HJ-NPQRTUWXY]{18}$"},message:"must match pattern \""+"^[0-9A-HJ-NPQRTUWXY]{18}$"+"\""};
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
const err9 = {instancePath:instancePath+"/uscc",schemaPath:"values.json#/$defs/uscc/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.linkKey !== undefined){
let data3 = data.linkKey;
if(typeof data3 === "string"){
if(!pattern10.test(data3)){
const err10 = {instancePath:instancePath+"/linkKey",schemaPath:"values.json#/$defs/linkKey/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9-]{1,32}\\.[0-9a-f]{64}$"},message:"must match pattern \""+"^[A-Za-z0-9-]{1,32}\\.[0-9a-f]{64}$"+"\""};
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
const err11 = {instancePath:instancePath+"/linkKey",schemaPath:"values.json#/$defs/linkKey/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.idType !== undefined){
let data4 = data.idType;
if(typeof data4 === "string"){
if(func1(data4) > 64){
const err12 = {instancePath:instancePath+"/idType",schemaPath:"#/properties/idType/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(func1(data4) < 1){
const err13 = {instancePath:instancePath+"/idType",schemaPath:"#/properties/idType/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err14 = {instancePath:instancePath+"/idType",schemaPath:"#/properties/idType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.idNumber !== undefined){
let data5 = data.idNumber;
if(typeof data5 === "string"){
if(func1(data5) > 64){
const err15 = {instancePath:instancePath+"/idNumber",schemaPath:"#/properties/idNumber/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(func1(data5) < 1){
const err16 = {instancePath:instancePath+"/idNumber",schemaPath:"#/properties/idNumber/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err17 = {instancePath:instancePath+"/idNumber",schemaPath:"#/properties/idNumber/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.birthDate !== undefined){
let data6 = data.birthDate;
if(typeof data6 === "string"){
if(!pattern11.test(data6)){
const err18 = {instancePath:instancePath+"/birthDate",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err19 = {instancePath:instancePath+"/birthDate",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.practitionerNo !== undefined){
let data7 = data.practitionerNo;
if(typeof data7 === "string"){
if(!pattern12.test(data7)){
const err20 = {instancePath:instancePath+"/practitionerNo",schemaPath:"#/properties/practitionerNo/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Z-]{4,32}$"},message:"must match pattern \""+"^[0-9A-Z-]{4,32}$"+"\""};
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
const err21 = {instancePath:instancePath+"/practitionerNo",schemaPath:"#/properties/practitionerNo/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err22 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://xinqiao.example/standard/acts/envelope.json" */;
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
if(data.division === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "division"},message:"must have required property '"+"division"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.sourceOrgName === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sourceOrgName"},message:"must have required property '"+"sourceOrgName"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.sourceOrgUscc === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sourceOrgUscc"},message:"must have required property '"+"sourceOrgUscc"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.authorityName === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "authorityName"},message:"must have required property '"+"authorityName"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.authorityUscc === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "authorityUscc"},message:"must have required property '"+"authorityUscc"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.subject === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "subject"},message:"must have required property '"+"subject"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.status === undefined){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "status"},message:"must have required property '"+"status"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.version === undefined){
const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data.updatedAt === undefined){
const err11 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "updatedAt"},message:"must have required property '"+"updatedAt"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data.mappingRef === undefined){
const err12 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "mappingRef"},message:"must have required property '"+"mappingRef"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data.recordId !== undefined){
let data0 = data.recordId;
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
const err13 = {instancePath:instancePath+"/recordId",schemaPath:"../envelope.json#/properties/recordId/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"+"\""};
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
const err14 = {instancePath:instancePath+"/recordId",schemaPath:"../envelope.json#/properties/recordId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.schemaVersion !== undefined){
let data1 = data.schemaVersion;
if(typeof data1 === "string"){
if(func1(data1) > 10){
const err15 = {instancePath:instancePath+"/schemaVersion",schemaPath:"../envelope.json#/properties/schemaVersion/maxLength",keyword:"maxLength",params:{limit: 10},message:"must NOT have more than 10 characters"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(!pattern5.test(data1)){
const err16 = {instancePath:instancePath+"/schemaVersion",schemaPath:"../envelope.json#/properties/schemaVersion/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]?\\.[0-9]{1,3}$"},message:"must match pattern \""+"^[1-9][0-9]?\\.[0-9]{1,3}$"+"\""};
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
const err17 = {instancePath:instancePath+"/schemaVersion",schemaPath:"../envelope.json#/properties/schemaVersion/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.category !== undefined){
let data2 = data.category;
if(typeof data2 !== "string"){
const err18 = {instancePath:instancePath+"/category",schemaPath:"#/properties/category/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!((data2 === "acts/adoption") || (data2 === "acts/measure-feedback"))){
const err19 = {instancePath:instancePath+"/category",schemaPath:"#/properties/category/enum",keyword:"enum",params:{allowedValues: schema32.properties.category.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.division !== undefined){
let data3 = data.division;
if(typeof data3 === "string"){
if(!pattern6.test(data3)){
const err20 = {instancePath:instancePath+"/division",schemaPath:"../envelope.json#/properties/division/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{5}$"},message:"must match pattern \""+"^[1-9][0-9]{5}$"+"\""};
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
const err21 = {instancePath:instancePath+"/division",schemaPath:"../envelope.json#/properties/division/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.sourceOrgName !== undefined){
let data4 = data.sourceOrgName;
if(typeof data4 === "string"){
if(func1(data4) > 200){
const err22 = {instancePath:instancePath+"/sourceOrgName",schemaPath:"../envelope.json#/properties/sourceOrgName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(func1(data4) < 1){
const err23 = {instancePath:instancePath+"/sourceOrgName",schemaPath:"../envelope.json#/properties/sourceOrgName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err24 = {instancePath:instancePath+"/sourceOrgName",schemaPath:"../envelope.json#/properties/sourceOrgName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.sourceOrgUscc !== undefined){
let data5 = data.sourceOrgUscc;
if(typeof data5 === "string"){
if(!pattern7.test(data5)){
const err25 = {instancePath:instancePath+"/sourceOrgUscc",schemaPath:"../envelope.json#/properties/sourceOrgUscc/pattern",keyword:"pattern",params:{pattern: "^[0-9A-HJ-NPQRTUWXY]{18}$"},message:"must match pattern \""+"^[0-9A-HJ-NPQRTUWXY]{18}$"+"\""};
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
const err26 = {instancePath:instancePath+"/sourceOrgUscc",schemaPath:"../envelope.json#/properties/sourceOrgUscc/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.authorityName !== undefined){
let data6 = data.authorityName;
if(typeof data6 === "string"){
if(func1(data6) > 200){
const err27 = {instancePath:instancePath+"/authorityName",schemaPath:"../envelope.json#/properties/authorityName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(func1(data6) < 1){
const err28 = {instancePath:instancePath+"/authorityName",schemaPath:"../envelope.json#/properties/authorityName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err29 = {instancePath:instancePath+"/authorityName",schemaPath:"../envelope.json#/properties/authorityName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.authorityUscc !== undefined){
let data7 = data.authorityUscc;
if(typeof data7 === "string"){
if(!pattern7.test(data7)){
const err30 = {instancePath:instancePath+"/authorityUscc",schemaPath:"../envelope.json#/properties/authorityUscc/pattern",keyword:"pattern",params:{pattern: "^[0-9A-HJ-NPQRTUWXY]{18}$"},message:"must match pattern \""+"^[0-9A-HJ-NPQRTUWXY]{18}$"+"\""};
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
const err31 = {instancePath:instancePath+"/authorityUscc",schemaPath:"../envelope.json#/properties/authorityUscc/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.subject !== undefined){
if(!(validate24(data.subject, {instancePath:instancePath+"/subject",parentData:data,parentDataProperty:"subject",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.status !== undefined){
let data9 = data.status;
if(typeof data9 !== "string"){
const err32 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(!((data9 === "active") || (data9 === "revoked"))){
const err33 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema32.properties.status.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.version !== undefined){
let data10 = data.version;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err34 = {instancePath:instancePath+"/version",schemaPath:"../envelope.json#/properties/version/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 1000000000 || isNaN(data10)){
const err35 = {instancePath:instancePath+"/version",schemaPath:"../envelope.json#/properties/version/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(data10 < 1 || isNaN(data10)){
const err36 = {instancePath:instancePath+"/version",schemaPath:"../envelope.json#/properties/version/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
if(data.updatedAt !== undefined){
let data11 = data.updatedAt;
if(typeof data11 === "string"){
if(!pattern16.test(data11)){
const err37 = {instancePath:instancePath+"/updatedAt",schemaPath:"../envelope.json#/properties/updatedAt/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}Z$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}Z$"+"\""};
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
const err38 = {instancePath:instancePath+"/updatedAt",schemaPath:"../envelope.json#/properties/updatedAt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.mappingRef !== undefined){
let data12 = data.mappingRef;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.rulesetId === undefined){
const err39 = {instancePath:instancePath+"/mappingRef",schemaPath:"../envelope.json#/properties/mappingRef/required",keyword:"required",params:{missingProperty: "rulesetId"},message:"must have required property '"+"rulesetId"+"'"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data12.version === undefined){
const err40 = {instancePath:instancePath+"/mappingRef",schemaPath:"../envelope.json#/properties/mappingRef/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(data12.warnings === undefined){
const err41 = {instancePath:instancePath+"/mappingRef",schemaPath:"../envelope.json#/properties/mappingRef/required",keyword:"required",params:{missingProperty: "warnings"},message:"must have required property '"+"warnings"+"'"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
for(const key0 in data12){
if(!(((key0 === "rulesetId") || (key0 === "version")) || (key0 === "warnings"))){
const err42 = {instancePath:instancePath+"/mappingRef",schemaPath:"../envelope.json#/properties/mappingRef/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data12.rulesetId !== undefined){
let data13 = data12.rulesetId;
if(typeof data13 === "string"){
if(func1(data13) > 128){
const err43 = {instancePath:instancePath+"/mappingRef/rulesetId",schemaPath:"../envelope.json#/properties/mappingRef/properties/rulesetId/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(func1(data13) < 1){
const err44 = {instancePath:instancePath+"/mappingRef/rulesetId",schemaPath:"../envelope.json#/properties/mappingRef/properties/rulesetId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err45 = {instancePath:instancePath+"/mappingRef/rulesetId",schemaPath:"../envelope.json#/properties/mappingRef/properties/rulesetId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data12.version !== undefined){
let data14 = data12.version;
if(typeof data14 === "string"){
if(func1(data14) > 32){
const err46 = {instancePath:instancePath+"/mappingRef/version",schemaPath:"../envelope.json#/properties/mappingRef/properties/version/maxLength",keyword:"maxLength",params:{limit: 32},message:"must NOT have more than 32 characters"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(func1(data14) < 1){
const err47 = {instancePath:instancePath+"/mappingRef/version",schemaPath:"../envelope.json#/properties/mappingRef/properties/version/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err48 = {instancePath:instancePath+"/mappingRef/version",schemaPath:"../envelope.json#/properties/mappingRef/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data12.warnings !== undefined){
let data15 = data12.warnings;
if(Array.isArray(data15)){
if(data15.length > 64){
const err49 = {instancePath:instancePath+"/mappingRef/warnings",schemaPath:"../envelope.json#/properties/mappingRef/properties/warnings/maxItems",keyword:"maxItems",params:{limit: 64},message:"must NOT have more than 64 items"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
const len0 = data15.length;
for(let i0=0; i0<len0; i0++){
let data16 = data15[i0];
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.rule === undefined){
const err50 = {instancePath:instancePath+"/mappingRef/warnings/" + i0,schemaPath:"../envelope.json#/properties/mappingRef/properties/warnings/items/required",keyword:"required",params:{missingProperty: "rule"},message:"must have required property '"+"rule"+"'"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(data16.field === undefined){
const err51 = {instancePath:instancePath+"/mappingRef/warnings/" + i0,schemaPath:"../envelope.json#/properties/mappingRef/properties/warnings/items/required",keyword:"required",params:{missingProperty: "field"},message:"must have required property '"+"field"+"'"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
for(const key1 in data16){
if(!(((key1 === "rule") || (key1 === "field")) || (key1 === "valueClass"))){
const err52 = {instancePath:instancePath+"/mappingRef/warnings/" + i0,schemaPath:"../envelope.json#/properties/mappingRef/properties/warnings/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data16.rule !== undefined){
let data17 = data16.rule;
if(typeof data17 === "string"){
if(!pattern17.test(data17)){
const err53 = {instancePath:instancePath+"/mappingRef/warnings/" + i0+"/rule",schemaPath:"../envelope.json#/properties/mappingRef/properties/warnings/items/properties/rule/pattern",keyword:"pattern",params:{pattern: "^[A-Z][A-Z0-9_]{1,63}$"},message:"must match pattern \""+"^[A-Z][A-Z0-9_]{1,63}$"+"\""};
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
const err54 = {instancePath:instancePath+"/mappingRef/warnings/" + i0+"/rule",schemaPath:"../envelope.json#/properties/mappingRef/properties/warnings/items/properties/rule/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data16.field !== undefined){
let data18 = data16.field;
if(typeof data18 === "string"){
if(func1(data18) > 200){
const err55 = {instancePath:instancePath+"/mappingRef/warnings/" + i0+"/field",schemaPath:"../envelope.json#/properties/mappingRef/properties/warnings/items/properties/field/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if(func1(data18) < 0){
const err56 = {instancePath:instancePath+"/mappingRef/warnings/" + i0+"/field",schemaPath:"../envelope.json#/properties/mappingRef/properties/warnings/items/properties/field/minLength",keyword:"minLength",params:{limit: 0},message:"must NOT have fewer than 0 characters"};
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
const err57 = {instancePath:instancePath+"/mappingRef/warnings/" + i0+"/field",schemaPath:"../envelope.json#/properties/mappingRef/properties/warnings/items/properties/field/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data16.valueClass !== undefined){
let data19 = data16.valueClass;
if(typeof data19 === "string"){
if(func1(data19) > 64){
const err58 = {instancePath:instancePath+"/mappingRef/warnings/" + i0+"/valueClass",schemaPath:"../envelope.json#/properties/mappingRef/properties/warnings/items/properties/valueClass/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(func1(data19) < 1){
const err59 = {instancePath:instancePath+"/mappingRef/warnings/" + i0+"/valueClass",schemaPath:"../envelope.json#/properties/mappingRef/properties/warnings/items/properties/valueClass/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
else {
const err60 = {instancePath:instancePath+"/mappingRef/warnings/" + i0+"/valueClass",schemaPath:"../envelope.json#/properties/mappingRef/properties/warnings/items/properties/valueClass/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err61 = {instancePath:instancePath+"/mappingRef/warnings/" + i0,schemaPath:"../envelope.json#/properties/mappingRef/properties/warnings/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err62 = {instancePath:instancePath+"/mappingRef/warnings",schemaPath:"../envelope.json#/properties/mappingRef/properties/warnings/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
}
else {
const err63 = {instancePath:instancePath+"/mappingRef",schemaPath:"../envelope.json#/properties/mappingRef/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data.synthetic !== undefined){
if(typeof data.synthetic !== "boolean"){
const err64 = {instancePath:instancePath+"/synthetic",schemaPath:"../envelope.json#/properties/synthetic/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
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
const err65 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":{"recordId":true,"schemaVersion":true,"category":true,"division":true,"sourceOrgName":true,"sourceOrgUscc":true,"authorityName":true,"authorityUscc":true,"subject":true,"status":true,"version":true,"updatedAt":true,"mappingRef":true,"synthetic":true},"dynamicProps":false,"dynamicItems":false};

const pattern31 = new RegExp("^M[0-9]{2}$", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://xinqiao.example/standard/acts/adoption.json" */;
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
if("acts/adoption" !== data.category){
const err2 = {instancePath:instancePath+"/category",schemaPath:"#/properties/category/const",keyword:"const",params:{allowedValue: "acts/adoption"},message:"must be equal to constant"};
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
if(data1.localBasis === undefined){
const err3 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/required",keyword:"required",params:{missingProperty: "localBasis"},message:"must have required property '"+"localBasis"+"'"};
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
if(data1.decisionDate === undefined){
const err5 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/required",keyword:"required",params:{missingProperty: "decisionDate"},message:"must have required property '"+"decisionDate"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data1){
if(!((((((key0 === "targetRecordId") || (key0 === "targetDecision")) || (key0 === "localBasis")) || (key0 === "decisionNo")) || (key0 === "decisionDate")) || (key0 === "executors"))){
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
const err7 = {instancePath:instancePath+"/content/targetRecordId",schemaPath:"../values.json#/$defs/recordId/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"+"\""};
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
const err8 = {instancePath:instancePath+"/content/targetRecordId",schemaPath:"../values.json#/$defs/recordId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data1.targetDecision !== undefined){
let data3 = data1.targetDecision;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.listName === undefined){
const err9 = {instancePath:instancePath+"/content/targetDecision",schemaPath:"#/properties/content/properties/targetDecision/required",keyword:"required",params:{missingProperty: "listName"},message:"must have required property '"+"listName"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data3.decisionNo === undefined){
const err10 = {instancePath:instancePath+"/content/targetDecision",schemaPath:"#/properties/content/properties/targetDecision/required",keyword:"required",params:{missingProperty: "decisionNo"},message:"must have required property '"+"decisionNo"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
for(const key1 in data3){
if(!((key1 === "listName") || (key1 === "decisionNo"))){
const err11 = {instancePath:instancePath+"/content/targetDecision",schemaPath:"#/properties/content/properties/targetDecision/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data3.listName !== undefined){
let data4 = data3.listName;
if(typeof data4 === "string"){
if(func1(data4) > 128){
const err12 = {instancePath:instancePath+"/content/targetDecision/listName",schemaPath:"#/properties/content/properties/targetDecision/properties/listName/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(func1(data4) < 1){
const err13 = {instancePath:instancePath+"/content/targetDecision/listName",schemaPath:"#/properties/content/properties/targetDecision/properties/listName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err14 = {instancePath:instancePath+"/content/targetDecision/listName",schemaPath:"#/properties/content/properties/targetDecision/properties/listName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data3.decisionNo !== undefined){
let data5 = data3.decisionNo;
if(typeof data5 === "string"){
if(func1(data5) > 128){
const err15 = {instancePath:instancePath+"/content/targetDecision/decisionNo",schemaPath:"#/properties/content/properties/targetDecision/properties/decisionNo/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(func1(data5) < 1){
const err16 = {instancePath:instancePath+"/content/targetDecision/decisionNo",schemaPath:"#/properties/content/properties/targetDecision/properties/decisionNo/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err17 = {instancePath:instancePath+"/content/targetDecision/decisionNo",schemaPath:"#/properties/content/properties/targetDecision/properties/decisionNo/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err18 = {instancePath:instancePath+"/content/targetDecision",schemaPath:"#/properties/content/properties/targetDecision/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data1.localBasis !== undefined){
let data6 = data1.localBasis;
if(typeof data6 === "string"){
if(func1(data6) > 2048){
const err19 = {instancePath:instancePath+"/content/localBasis",schemaPath:"#/properties/content/properties/localBasis/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(func1(data6) < 1){
const err20 = {instancePath:instancePath+"/content/localBasis",schemaPath:"#/properties/content/properties/localBasis/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err21 = {instancePath:instancePath+"/content/localBasis",schemaPath:"#/properties/content/properties/localBasis/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data1.decisionNo !== undefined){
let data7 = data1.decisionNo;
if(typeof data7 === "string"){
if(func1(data7) > 128){
const err22 = {instancePath:instancePath+"/content/decisionNo",schemaPath:"#/properties/content/properties/decisionNo/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(func1(data7) < 1){
const err23 = {instancePath:instancePath+"/content/decisionNo",schemaPath:"#/properties/content/properties/decisionNo/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err24 = {instancePath:instancePath+"/content/decisionNo",schemaPath:"#/properties/content/properties/decisionNo/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data1.decisionDate !== undefined){
let data8 = data1.decisionDate;
if(typeof data8 === "string"){
if(!pattern11.test(data8)){
const err25 = {instancePath:instancePath+"/content/decisionDate",schemaPath:"../values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err26 = {instancePath:instancePath+"/content/decisionDate",schemaPath:"../values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data1.executors !== undefined){
let data9 = data1.executors;
if(Array.isArray(data9)){
if(data9.length > 40){
const err27 = {instancePath:instancePath+"/content/executors",schemaPath:"#/properties/content/properties/executors/maxItems",keyword:"maxItems",params:{limit: 40},message:"must NOT have more than 40 items"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data9.length < 1){
const err28 = {instancePath:instancePath+"/content/executors",schemaPath:"#/properties/content/properties/executors/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
const len0 = data9.length;
for(let i0=0; i0<len0; i0++){
let data10 = data9[i0];
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.measure === undefined){
const err29 = {instancePath:instancePath+"/content/executors/" + i0,schemaPath:"#/properties/content/properties/executors/items/required",keyword:"required",params:{missingProperty: "measure"},message:"must have required property '"+"measure"+"'"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data10.executor === undefined){
const err30 = {instancePath:instancePath+"/content/executors/" + i0,schemaPath:"#/properties/content/properties/executors/items/required",keyword:"required",params:{missingProperty: "executor"},message:"must have required property '"+"executor"+"'"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
for(const key2 in data10){
if(!((key2 === "measure") || (key2 === "executor"))){
const err31 = {instancePath:instancePath+"/content/executors/" + i0,schemaPath:"#/properties/content/properties/executors/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data10.measure !== undefined){
let data11 = data10.measure;
if(typeof data11 === "string"){
if(!pattern31.test(data11)){
const err32 = {instancePath:instancePath+"/content/executors/" + i0+"/measure",schemaPath:"#/properties/content/properties/executors/items/properties/measure/pattern",keyword:"pattern",params:{pattern: "^M[0-9]{2}$"},message:"must match pattern \""+"^M[0-9]{2}$"+"\""};
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
const err33 = {instancePath:instancePath+"/content/executors/" + i0+"/measure",schemaPath:"#/properties/content/properties/executors/items/properties/measure/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data10.executor !== undefined){
let data12 = data10.executor;
if(typeof data12 === "string"){
if(func1(data12) > 200){
const err34 = {instancePath:instancePath+"/content/executors/" + i0+"/executor",schemaPath:"#/properties/content/properties/executors/items/properties/executor/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(func1(data12) < 1){
const err35 = {instancePath:instancePath+"/content/executors/" + i0+"/executor",schemaPath:"#/properties/content/properties/executors/items/properties/executor/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err36 = {instancePath:instancePath+"/content/executors/" + i0+"/executor",schemaPath:"#/properties/content/properties/executors/items/properties/executor/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err37 = {instancePath:instancePath+"/content/executors/" + i0,schemaPath:"#/properties/content/properties/executors/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err38 = {instancePath:instancePath+"/content/executors",schemaPath:"#/properties/content/properties/executors/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
for(const key3 in data){
if(((((((((((((((key3 !== "category") && (key3 !== "content")) && (key3 !== "recordId")) && (key3 !== "schemaVersion")) && (key3 !== "division")) && (key3 !== "sourceOrgName")) && (key3 !== "sourceOrgUscc")) && (key3 !== "authorityName")) && (key3 !== "authorityUscc")) && (key3 !== "subject")) && (key3 !== "status")) && (key3 !== "version")) && (key3 !== "updatedAt")) && (key3 !== "mappingRef")) && (key3 !== "synthetic")){
const err40 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key3},message:"must NOT have unevaluated properties"};
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
const err41 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const measureFeedback = validate27;
const schema63 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://xinqiao.example/standard/acts/measure-feedback.json","type":"object","allOf":[{"$ref":"envelope.json"}],"properties":{"category":{"const":"acts/measure-feedback"},"content":{"type":"object","properties":{"targetRecordId":{"$ref":"../values.json#/$defs/recordId"},"targetDecision":{"type":"object","properties":{"listName":{"type":"string","minLength":1,"maxLength":128},"decisionNo":{"type":"string","minLength":1,"maxLength":128}},"required":["listName","decisionNo"],"additionalProperties":false},"measure":{"type":"string","pattern":"^M[0-9]{2}$"},"answer":{"type":"string","enum":["执行","不适用","无法执行"]},"basis":{"type":"string","minLength":1,"maxLength":2048},"answeredOn":{"$ref":"../values.json#/$defs/day"}},"required":["measure","answer","basis","answeredOn"],"additionalProperties":false}},"required":["category","content"],"unevaluatedProperties":false};

function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://xinqiao.example/standard/acts/measure-feedback.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate27.evaluated;
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
if("acts/measure-feedback" !== data.category){
const err2 = {instancePath:instancePath+"/category",schemaPath:"#/properties/category/const",keyword:"const",params:{allowedValue: "acts/measure-feedback"},message:"must be equal to constant"};
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
if(data1.measure === undefined){
const err3 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/required",keyword:"required",params:{missingProperty: "measure"},message:"must have required property '"+"measure"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data1.answer === undefined){
const err4 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/required",keyword:"required",params:{missingProperty: "answer"},message:"must have required property '"+"answer"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1.basis === undefined){
const err5 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/required",keyword:"required",params:{missingProperty: "basis"},message:"must have required property '"+"basis"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data1.answeredOn === undefined){
const err6 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/required",keyword:"required",params:{missingProperty: "answeredOn"},message:"must have required property '"+"answeredOn"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key0 in data1){
if(!((((((key0 === "targetRecordId") || (key0 === "targetDecision")) || (key0 === "measure")) || (key0 === "answer")) || (key0 === "basis")) || (key0 === "answeredOn"))){
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
if(data1.targetRecordId !== undefined){
let data2 = data1.targetRecordId;
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
const err8 = {instancePath:instancePath+"/content/targetRecordId",schemaPath:"../values.json#/$defs/recordId/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"+"\""};
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
const err9 = {instancePath:instancePath+"/content/targetRecordId",schemaPath:"../values.json#/$defs/recordId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data1.targetDecision !== undefined){
let data3 = data1.targetDecision;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.listName === undefined){
const err10 = {instancePath:instancePath+"/content/targetDecision",schemaPath:"#/properties/content/properties/targetDecision/required",keyword:"required",params:{missingProperty: "listName"},message:"must have required property '"+"listName"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data3.decisionNo === undefined){
const err11 = {instancePath:instancePath+"/content/targetDecision",schemaPath:"#/properties/content/properties/targetDecision/required",keyword:"required",params:{missingProperty: "decisionNo"},message:"must have required property '"+"decisionNo"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
for(const key1 in data3){
if(!((key1 === "listName") || (key1 === "decisionNo"))){
const err12 = {instancePath:instancePath+"/content/targetDecision",schemaPath:"#/properties/content/properties/targetDecision/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data3.listName !== undefined){
let data4 = data3.listName;
if(typeof data4 === "string"){
if(func1(data4) > 128){
const err13 = {instancePath:instancePath+"/content/targetDecision/listName",schemaPath:"#/properties/content/properties/targetDecision/properties/listName/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(func1(data4) < 1){
const err14 = {instancePath:instancePath+"/content/targetDecision/listName",schemaPath:"#/properties/content/properties/targetDecision/properties/listName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err15 = {instancePath:instancePath+"/content/targetDecision/listName",schemaPath:"#/properties/content/properties/targetDecision/properties/listName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data3.decisionNo !== undefined){
let data5 = data3.decisionNo;
if(typeof data5 === "string"){
if(func1(data5) > 128){
const err16 = {instancePath:instancePath+"/content/targetDecision/decisionNo",schemaPath:"#/properties/content/properties/targetDecision/properties/decisionNo/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(func1(data5) < 1){
const err17 = {instancePath:instancePath+"/content/targetDecision/decisionNo",schemaPath:"#/properties/content/properties/targetDecision/properties/decisionNo/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err18 = {instancePath:instancePath+"/content/targetDecision/decisionNo",schemaPath:"#/properties/content/properties/targetDecision/properties/decisionNo/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/content/targetDecision",schemaPath:"#/properties/content/properties/targetDecision/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data1.measure !== undefined){
let data6 = data1.measure;
if(typeof data6 === "string"){
if(!pattern31.test(data6)){
const err20 = {instancePath:instancePath+"/content/measure",schemaPath:"#/properties/content/properties/measure/pattern",keyword:"pattern",params:{pattern: "^M[0-9]{2}$"},message:"must match pattern \""+"^M[0-9]{2}$"+"\""};
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
const err21 = {instancePath:instancePath+"/content/measure",schemaPath:"#/properties/content/properties/measure/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data1.answer !== undefined){
let data7 = data1.answer;
if(typeof data7 !== "string"){
const err22 = {instancePath:instancePath+"/content/answer",schemaPath:"#/properties/content/properties/answer/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(!(((data7 === "执行") || (data7 === "不适用")) || (data7 === "无法执行"))){
const err23 = {instancePath:instancePath+"/content/answer",schemaPath:"#/properties/content/properties/answer/enum",keyword:"enum",params:{allowedValues: schema63.properties.content.properties.answer.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data1.basis !== undefined){
let data8 = data1.basis;
if(typeof data8 === "string"){
if(func1(data8) > 2048){
const err24 = {instancePath:instancePath+"/content/basis",schemaPath:"#/properties/content/properties/basis/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(func1(data8) < 1){
const err25 = {instancePath:instancePath+"/content/basis",schemaPath:"#/properties/content/properties/basis/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err26 = {instancePath:instancePath+"/content/basis",schemaPath:"#/properties/content/properties/basis/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data1.answeredOn !== undefined){
let data9 = data1.answeredOn;
if(typeof data9 === "string"){
if(!pattern11.test(data9)){
const err27 = {instancePath:instancePath+"/content/answeredOn",schemaPath:"../values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err28 = {instancePath:instancePath+"/content/answeredOn",schemaPath:"../values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err29 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
for(const key2 in data){
if(((((((((((((((key2 !== "category") && (key2 !== "content")) && (key2 !== "recordId")) && (key2 !== "schemaVersion")) && (key2 !== "division")) && (key2 !== "sourceOrgName")) && (key2 !== "sourceOrgUscc")) && (key2 !== "authorityName")) && (key2 !== "authorityUscc")) && (key2 !== "subject")) && (key2 !== "status")) && (key2 !== "version")) && (key2 !== "updatedAt")) && (key2 !== "mappingRef")) && (key2 !== "synthetic")){
const err30 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key2},message:"must NOT have unevaluated properties"};
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
const err31 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
validate27.errors = vErrors;
return errors === 0;
}
validate27.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
