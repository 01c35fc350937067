// Generated from openapi/standard by `npm run generate`. Do not edit.
"use strict";
export const certificateWithdrawal = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://xinqiao.example/standard/certificate-withdrawal.json","type":"object","properties":{"cover":{"type":"object","properties":{"certificateNo":{"type":"string","pattern":"^XC-[1-9][0-9]{5}-[0-9]{8}-[0-9a-f]{8}$"},"issuedAt":{"$ref":"values.json#/$defs/instant"},"complete":{"type":"boolean"},"bodyDigest":{"$ref":"values.json#/$defs/digest"},"verification":{"type":"object","properties":{"suite":{"type":"string","enum":["sm","intl"]},"keyId":{"type":"string","minLength":1,"maxLength":64},"value":{"type":"string","minLength":1,"maxLength":512,"pattern":"^[A-Za-z0-9+/]+={0,2}$"}},"required":["suite","keyId","value"],"additionalProperties":false}},"required":["certificateNo","issuedAt","complete","bodyDigest","verification"],"additionalProperties":false},"body":{"type":"object","properties":{"listing":{"type":"object","properties":{"division":{"$ref":"values.json#/$defs/division"},"ref":{"type":"string","pattern":"^[0-9a-f]{32}$"},"recordId":{"$ref":"values.json#/$defs/recordId"},"category":{"type":"string","pattern":"^R[0-9]{2}$"},"subjectName":{"type":"string","minLength":1,"maxLength":200},"uscc":{"$ref":"values.json#/$defs/uscc"},"listName":{"type":"string","minLength":1,"maxLength":200},"decisionNo":{"type":"string","minLength":1,"maxLength":128},"decisionDate":{"$ref":"values.json#/$defs/day"}},"required":["division","ref"],"additionalProperties":false},"end":{"type":"object","properties":{"act":{"type":"string","minLength":1,"maxLength":32},"effect":{"type":"string","enum":["stop-publicity","stop-use","erase"]},"ground":{"type":"string","minLength":1,"maxLength":64},"legalBasis":{"type":"string","minLength":1,"maxLength":2048},"decision":{"type":"object","properties":{"authorityName":{"type":"string","minLength":1,"maxLength":200},"decisionNo":{"type":"string","minLength":1,"maxLength":128},"decisionDate":{"$ref":"values.json#/$defs/day"}},"required":["authorityName","decisionNo","decisionDate"],"additionalProperties":false}},"required":["act","effect","ground"],"additionalProperties":false},"withdrawal":{"type":"object","properties":{"feed":{"type":"string","pattern":"^[1-9][0-9]{5}/[A-Za-z0-9.]{1,64}$"},"generation":{"type":"integer","minimum":1,"maximum":9007199254740991},"seq":{"type":"integer","minimum":0,"maximum":9007199254740991},"at":{"$ref":"values.json#/$defs/instant"},"dueBy":{"$ref":"values.json#/$defs/day"},"proof":{"type":"object","properties":{"evidence":{"const":1},"kind":{"const":"inclusion"},"feed":{"type":"string","pattern":"^[1-9][0-9]{5}/[A-Za-z0-9.]{1,64}$"},"generation":{"type":"integer","minimum":1,"maximum":9007199254740991},"checkpoint":{"type":"string","minLength":1,"maxLength":8192},"entry":{"type":"object","properties":{"header":{"type":"string","minLength":1,"maxLength":1024},"inclusion":{"type":"array","items":{"type":"string","pattern":"^[A-Za-z0-9+/]{43}=$"},"maxItems":64}},"required":["header","inclusion"],"additionalProperties":false},"cosignatures":{"type":"array","items":{"type":"object","properties":{"division":{"$ref":"values.json#/$defs/division"},"kind":{"type":"string","enum":["stored","applied"]},"size":{"type":"integer","minimum":0,"maximum":9007199254740991},"root":{"$ref":"values.json#/$defs/digest"},"time":{"type":"integer","minimum":0,"maximum":9007199254740991},"signature":{"type":"string","minLength":1,"maxLength":512,"pattern":"^[A-Za-z0-9+/]+={0,2}$"}},"required":["division","kind","size","root","time","signature"],"additionalProperties":false},"maxItems":64}},"required":["evidence","kind","feed","generation","checkpoint","entry","cosignatures"],"additionalProperties":false}},"required":["feed","generation","seq","at","proof"],"additionalProperties":false},"provinces":{"type":"array","items":{"type":"object","properties":{"division":{"$ref":"values.json#/$defs/division"},"role":{"type":"string","enum":["issuer","holder"]},"status":{"type":"string","enum":["stopped","missing"]},"stoppedAt":{"$ref":"values.json#/$defs/instant"},"receipt":{"type":"object","properties":{"evidence":{"const":1},"kind":{"const":"receipt"},"feed":{"type":"string","pattern":"^[1-9][0-9]{5}/[A-Za-z0-9.]{1,64}$"},"generation":{"type":"integer","minimum":1,"maximum":9007199254740991},"checkpoint":{"type":"string","minLength":1,"maxLength":8192},"entry":{"type":"object","properties":{"header":{"type":"string","minLength":1,"maxLength":1024},"inclusion":{"type":"array","items":{"type":"string","pattern":"^[A-Za-z0-9+/]{43}=$"},"maxItems":64}},"required":["header","inclusion"],"additionalProperties":false},"cosignature":{"type":"object","properties":{"division":{"$ref":"values.json#/$defs/division"},"kind":{"type":"string","enum":["stored","applied"]},"size":{"type":"integer","minimum":0,"maximum":9007199254740991},"root":{"$ref":"values.json#/$defs/digest"},"time":{"type":"integer","minimum":0,"maximum":9007199254740991},"signature":{"type":"string","minLength":1,"maxLength":512,"pattern":"^[A-Za-z0-9+/]+={0,2}$"}},"required":["division","kind","size","root","time","signature"],"additionalProperties":false}},"required":["evidence","kind","feed","generation","checkpoint","entry","cosignature"],"additionalProperties":false}},"required":["division","role","status"],"additionalProperties":false},"minItems":1,"maxItems":64},"lastStoppedAt":{"$ref":"values.json#/$defs/instant"}},"required":["listing","end","withdrawal","provinces"],"additionalProperties":false}},"required":["cover","body"],"additionalProperties":false};
const schema33 = {"type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}Z$"};
const schema34 = {"type":"string","pattern":"^[0-9a-f]{64}$"};
const schema35 = {"type":"string","pattern":"^[1-9][0-9]{5}$"};
const schema36 = {"type":"string","pattern":"^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"};
const schema37 = {"type":"string","pattern":"^[0-9A-HJ-NPQRTUWXY]{18}$"};
const schema38 = {"type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"};
const pattern4 = new RegExp("^XC-[1-9][0-9]{5}-[0-9]{8}-[0-9a-f]{8}$", "u");
const pattern5 = new RegExp("^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}Z$", "u");
const pattern6 = new RegExp("^[0-9a-f]{64}$", "u");
const pattern7 = new RegExp("^[A-Za-z0-9+/]+={0,2}$", "u");
const pattern8 = new RegExp("^[1-9][0-9]{5}$", "u");
const pattern9 = new RegExp("^[0-9a-f]{32}$", "u");
const pattern10 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
const pattern11 = new RegExp("^R[0-9]{2}$", "u");
const pattern12 = new RegExp("^[0-9A-HJ-NPQRTUWXY]{18}$", "u");
const pattern13 = new RegExp("^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$", "u");
const pattern15 = new RegExp("^[1-9][0-9]{5}/[A-Za-z0-9.]{1,64}$", "u");
const pattern19 = new RegExp("^[A-Za-z0-9+/]{43}=$", "u");
const func1 = (text => { let n = text.length; for (let i = 0; i < text.length - 1; i++) if ((text.charCodeAt(i) & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) { n--; i++ } return n });
const func5 = Object.prototype.hasOwnProperty;

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://xinqiao.example/standard/certificate-withdrawal.json" */;
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
let data0 = data.cover;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.certificateNo === undefined){
const err3 = {instancePath:instancePath+"/cover",schemaPath:"#/properties/cover/required",keyword:"required",params:{missingProperty: "certificateNo"},message:"must have required property '"+"certificateNo"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data0.issuedAt === undefined){
const err4 = {instancePath:instancePath+"/cover",schemaPath:"#/properties/cover/required",keyword:"required",params:{missingProperty: "issuedAt"},message:"must have required property '"+"issuedAt"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data0.complete === undefined){
const err5 = {instancePath:instancePath+"/cover",schemaPath:"#/properties/cover/required",keyword:"required",params:{missingProperty: "complete"},message:"must have required property '"+"complete"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data0.bodyDigest === undefined){
const err6 = {instancePath:instancePath+"/cover",schemaPath:"#/properties/cover/required",keyword:"required",params:{missingProperty: "bodyDigest"},message:"must have required property '"+"bodyDigest"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data0.verification === undefined){
const err7 = {instancePath:instancePath+"/cover",schemaPath:"#/properties/cover/required",keyword:"required",params:{missingProperty: "verification"},message:"must have required property '"+"verification"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key1 in data0){
if(!(((((key1 === "certificateNo") || (key1 === "issuedAt")) || (key1 === "complete")) || (key1 === "bodyDigest")) || (key1 === "verification"))){
const err8 = {instancePath:instancePath+"/cover",schemaPath:"#/properties/cover/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data0.certificateNo !== undefined){
let data1 = data0.certificateNo;
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err9 = {instancePath:instancePath+"/cover/certificateNo",schemaPath:"#/properties/cover/properties/certificateNo/pattern",keyword:"pattern",params:{pattern: "^XC-[1-9][0-9]{5}-[0-9]{8}-[0-9a-f]{8}$"},message:"must match pattern \""+"^XC-[1-9][0-9]{5}-[0-9]{8}-[0-9a-f]{8}$"+"\""};
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
const err10 = {instancePath:instancePath+"/cover/certificateNo",schemaPath:"#/properties/cover/properties/certificateNo/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data0.issuedAt !== undefined){
let data2 = data0.issuedAt;
if(typeof data2 === "string"){
if(!pattern5.test(data2)){
const err11 = {instancePath:instancePath+"/cover/issuedAt",schemaPath:"values.json#/$defs/instant/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}Z$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}Z$"+"\""};
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
const err12 = {instancePath:instancePath+"/cover/issuedAt",schemaPath:"values.json#/$defs/instant/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data0.complete !== undefined){
if(typeof data0.complete !== "boolean"){
const err13 = {instancePath:instancePath+"/cover/complete",schemaPath:"#/properties/cover/properties/complete/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data0.bodyDigest !== undefined){
let data4 = data0.bodyDigest;
if(typeof data4 === "string"){
if(!pattern6.test(data4)){
const err14 = {instancePath:instancePath+"/cover/bodyDigest",schemaPath:"values.json#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""};
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
const err15 = {instancePath:instancePath+"/cover/bodyDigest",schemaPath:"values.json#/$defs/digest/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data0.verification !== undefined){
let data5 = data0.verification;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.suite === undefined){
const err16 = {instancePath:instancePath+"/cover/verification",schemaPath:"#/properties/cover/properties/verification/required",keyword:"required",params:{missingProperty: "suite"},message:"must have required property '"+"suite"+"'"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data5.keyId === undefined){
const err17 = {instancePath:instancePath+"/cover/verification",schemaPath:"#/properties/cover/properties/verification/required",keyword:"required",params:{missingProperty: "keyId"},message:"must have required property '"+"keyId"+"'"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data5.value === undefined){
const err18 = {instancePath:instancePath+"/cover/verification",schemaPath:"#/properties/cover/properties/verification/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
for(const key2 in data5){
if(!(((key2 === "suite") || (key2 === "keyId")) || (key2 === "value"))){
const err19 = {instancePath:instancePath+"/cover/verification",schemaPath:"#/properties/cover/properties/verification/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data5.suite !== undefined){
let data6 = data5.suite;
if(typeof data6 !== "string"){
const err20 = {instancePath:instancePath+"/cover/verification/suite",schemaPath:"#/properties/cover/properties/verification/properties/suite/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(!((data6 === "sm") || (data6 === "intl"))){
const err21 = {instancePath:instancePath+"/cover/verification/suite",schemaPath:"#/properties/cover/properties/verification/properties/suite/enum",keyword:"enum",params:{allowedValues: schema31.properties.cover.properties.verification.properties.suite.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data5.keyId !== undefined){
let data7 = data5.keyId;
if(typeof data7 === "string"){
if(func1(data7) > 64){
const err22 = {instancePath:instancePath+"/cover/verification/keyId",schemaPath:"#/properties/cover/properties/verification/properties/keyId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(func1(data7) < 1){
const err23 = {instancePath:instancePath+"/cover/verification/keyId",schemaPath:"#/properties/cover/properties/verification/properties/keyId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err24 = {instancePath:instancePath+"/cover/verification/keyId",schemaPath:"#/properties/cover/properties/verification/properties/keyId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data5.value !== undefined){
let data8 = data5.value;
if(typeof data8 === "string"){
if(func1(data8) > 512){
const err25 = {instancePath:instancePath+"/cover/verification/value",schemaPath:"#/properties/cover/properties/verification/properties/value/maxLength",keyword:"maxLength",params:{limit: 512},message:"must NOT have more than 512 characters"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(func1(data8) < 1){
const err26 = {instancePath:instancePath+"/cover/verification/value",schemaPath:"#/properties/cover/properties/verification/properties/value/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(!pattern7.test(data8)){
const err27 = {instancePath:instancePath+"/cover/verification/value",schemaPath:"#/properties/cover/properties/verification/properties/value/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9+/]+={0,2}$"},message:"must match pattern \""+"^[A-Za-z0-9+/]+={0,2}$"+"\""};
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
const err28 = {instancePath:instancePath+"/cover/verification/value",schemaPath:"#/properties/cover/properties/verification/properties/value/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err29 = {instancePath:instancePath+"/cover/verification",schemaPath:"#/properties/cover/properties/verification/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err30 = {instancePath:instancePath+"/cover",schemaPath:"#/properties/cover/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.body !== undefined){
let data9 = data.body;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.listing === undefined){
const err31 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "listing"},message:"must have required property '"+"listing"+"'"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data9.end === undefined){
const err32 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "end"},message:"must have required property '"+"end"+"'"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data9.withdrawal === undefined){
const err33 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "withdrawal"},message:"must have required property '"+"withdrawal"+"'"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data9.provinces === undefined){
const err34 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "provinces"},message:"must have required property '"+"provinces"+"'"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
for(const key3 in data9){
if(!(((((key3 === "listing") || (key3 === "end")) || (key3 === "withdrawal")) || (key3 === "provinces")) || (key3 === "lastStoppedAt"))){
const err35 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data9.listing !== undefined){
let data10 = data9.listing;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.division === undefined){
const err36 = {instancePath:instancePath+"/body/listing",schemaPath:"#/properties/body/properties/listing/required",keyword:"required",params:{missingProperty: "division"},message:"must have required property '"+"division"+"'"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(data10.ref === undefined){
const err37 = {instancePath:instancePath+"/body/listing",schemaPath:"#/properties/body/properties/listing/required",keyword:"required",params:{missingProperty: "ref"},message:"must have required property '"+"ref"+"'"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
for(const key4 in data10){
if(!(func5.call(schema31.properties.body.properties.listing.properties, key4))){
const err38 = {instancePath:instancePath+"/body/listing",schemaPath:"#/properties/body/properties/listing/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data10.division !== undefined){
let data11 = data10.division;
if(typeof data11 === "string"){
if(!pattern8.test(data11)){
const err39 = {instancePath:instancePath+"/body/listing/division",schemaPath:"values.json#/$defs/division/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{5}$"},message:"must match pattern \""+"^[1-9][0-9]{5}$"+"\""};
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
const err40 = {instancePath:instancePath+"/body/listing/division",schemaPath:"values.json#/$defs/division/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data10.ref !== undefined){
let data12 = data10.ref;
if(typeof data12 === "string"){
if(!pattern9.test(data12)){
const err41 = {instancePath:instancePath+"/body/listing/ref",schemaPath:"#/properties/body/properties/listing/properties/ref/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{32}$"},message:"must match pattern \""+"^[0-9a-f]{32}$"+"\""};
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
const err42 = {instancePath:instancePath+"/body/listing/ref",schemaPath:"#/properties/body/properties/listing/properties/ref/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data10.recordId !== undefined){
let data13 = data10.recordId;
if(typeof data13 === "string"){
if(!pattern10.test(data13)){
const err43 = {instancePath:instancePath+"/body/listing/recordId",schemaPath:"values.json#/$defs/recordId/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"+"\""};
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
const err44 = {instancePath:instancePath+"/body/listing/recordId",schemaPath:"values.json#/$defs/recordId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data10.category !== undefined){
let data14 = data10.category;
if(typeof data14 === "string"){
if(!pattern11.test(data14)){
const err45 = {instancePath:instancePath+"/body/listing/category",schemaPath:"#/properties/body/properties/listing/properties/category/pattern",keyword:"pattern",params:{pattern: "^R[0-9]{2}$"},message:"must match pattern \""+"^R[0-9]{2}$"+"\""};
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
const err46 = {instancePath:instancePath+"/body/listing/category",schemaPath:"#/properties/body/properties/listing/properties/category/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data10.subjectName !== undefined){
let data15 = data10.subjectName;
if(typeof data15 === "string"){
if(func1(data15) > 200){
const err47 = {instancePath:instancePath+"/body/listing/subjectName",schemaPath:"#/properties/body/properties/listing/properties/subjectName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(func1(data15) < 1){
const err48 = {instancePath:instancePath+"/body/listing/subjectName",schemaPath:"#/properties/body/properties/listing/properties/subjectName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err49 = {instancePath:instancePath+"/body/listing/subjectName",schemaPath:"#/properties/body/properties/listing/properties/subjectName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data10.uscc !== undefined){
let data16 = data10.uscc;
if(typeof data16 === "string"){
if(!pattern12.test(data16)){
const err50 = {instancePath:instancePath+"/body/listing/uscc",schemaPath:"values.json#/$defs/uscc/pattern",keyword:"pattern",params:{pattern: "^[0-9A-HJ-NPQRTUWXY]{18}$"},message:"must match pattern \""+"^[0-9A-HJ-NPQRTUWXY]{18}$"+"\""};
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
const err51 = {instancePath:instancePath+"/body/listing/uscc",schemaPath:"values.json#/$defs/uscc/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data10.listName !== undefined){
let data17 = data10.listName;
if(typeof data17 === "string"){
if(func1(data17) > 200){
const err52 = {instancePath:instancePath+"/body/listing/listName",schemaPath:"#/properties/body/properties/listing/properties/listName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(func1(data17) < 1){
const err53 = {instancePath:instancePath+"/body/listing/listName",schemaPath:"#/properties/body/properties/listing/properties/listName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err54 = {instancePath:instancePath+"/body/listing/listName",schemaPath:"#/properties/body/properties/listing/properties/listName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data10.decisionNo !== undefined){
let data18 = data10.decisionNo;
if(typeof data18 === "string"){
if(func1(data18) > 128){
const err55 = {instancePath:instancePath+"/body/listing/decisionNo",schemaPath:"#/properties/body/properties/listing/properties/decisionNo/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if(func1(data18) < 1){
const err56 = {instancePath:instancePath+"/body/listing/decisionNo",schemaPath:"#/properties/body/properties/listing/properties/decisionNo/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err57 = {instancePath:instancePath+"/body/listing/decisionNo",schemaPath:"#/properties/body/properties/listing/properties/decisionNo/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data10.decisionDate !== undefined){
let data19 = data10.decisionDate;
if(typeof data19 === "string"){
if(!pattern13.test(data19)){
const err58 = {instancePath:instancePath+"/body/listing/decisionDate",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err59 = {instancePath:instancePath+"/body/listing/decisionDate",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err60 = {instancePath:instancePath+"/body/listing",schemaPath:"#/properties/body/properties/listing/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data9.end !== undefined){
let data20 = data9.end;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.act === undefined){
const err61 = {instancePath:instancePath+"/body/end",schemaPath:"#/properties/body/properties/end/required",keyword:"required",params:{missingProperty: "act"},message:"must have required property '"+"act"+"'"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if(data20.effect === undefined){
const err62 = {instancePath:instancePath+"/body/end",schemaPath:"#/properties/body/properties/end/required",keyword:"required",params:{missingProperty: "effect"},message:"must have required property '"+"effect"+"'"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(data20.ground === undefined){
const err63 = {instancePath:instancePath+"/body/end",schemaPath:"#/properties/body/properties/end/required",keyword:"required",params:{missingProperty: "ground"},message:"must have required property '"+"ground"+"'"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
for(const key5 in data20){
if(!(((((key5 === "act") || (key5 === "effect")) || (key5 === "ground")) || (key5 === "legalBasis")) || (key5 === "decision"))){
const err64 = {instancePath:instancePath+"/body/end",schemaPath:"#/properties/body/properties/end/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data20.act !== undefined){
let data21 = data20.act;
if(typeof data21 === "string"){
if(func1(data21) > 32){
const err65 = {instancePath:instancePath+"/body/end/act",schemaPath:"#/properties/body/properties/end/properties/act/maxLength",keyword:"maxLength",params:{limit: 32},message:"must NOT have more than 32 characters"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if(func1(data21) < 1){
const err66 = {instancePath:instancePath+"/body/end/act",schemaPath:"#/properties/body/properties/end/properties/act/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err67 = {instancePath:instancePath+"/body/end/act",schemaPath:"#/properties/body/properties/end/properties/act/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data20.effect !== undefined){
let data22 = data20.effect;
if(typeof data22 !== "string"){
const err68 = {instancePath:instancePath+"/body/end/effect",schemaPath:"#/properties/body/properties/end/properties/effect/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(!(((data22 === "stop-publicity") || (data22 === "stop-use")) || (data22 === "erase"))){
const err69 = {instancePath:instancePath+"/body/end/effect",schemaPath:"#/properties/body/properties/end/properties/effect/enum",keyword:"enum",params:{allowedValues: schema31.properties.body.properties.end.properties.effect.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data20.ground !== undefined){
let data23 = data20.ground;
if(typeof data23 === "string"){
if(func1(data23) > 64){
const err70 = {instancePath:instancePath+"/body/end/ground",schemaPath:"#/properties/body/properties/end/properties/ground/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if(func1(data23) < 1){
const err71 = {instancePath:instancePath+"/body/end/ground",schemaPath:"#/properties/body/properties/end/properties/ground/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err72 = {instancePath:instancePath+"/body/end/ground",schemaPath:"#/properties/body/properties/end/properties/ground/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data20.legalBasis !== undefined){
let data24 = data20.legalBasis;
if(typeof data24 === "string"){
if(func1(data24) > 2048){
const err73 = {instancePath:instancePath+"/body/end/legalBasis",schemaPath:"#/properties/body/properties/end/properties/legalBasis/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if(func1(data24) < 1){
const err74 = {instancePath:instancePath+"/body/end/legalBasis",schemaPath:"#/properties/body/properties/end/properties/legalBasis/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err75 = {instancePath:instancePath+"/body/end/legalBasis",schemaPath:"#/properties/body/properties/end/properties/legalBasis/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data20.decision !== undefined){
let data25 = data20.decision;
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
if(data25.authorityName === undefined){
const err76 = {instancePath:instancePath+"/body/end/decision",schemaPath:"#/properties/body/properties/end/properties/decision/required",keyword:"required",params:{missingProperty: "authorityName"},message:"must have required property '"+"authorityName"+"'"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if(data25.decisionNo === undefined){
const err77 = {instancePath:instancePath+"/body/end/decision",schemaPath:"#/properties/body/properties/end/properties/decision/required",keyword:"required",params:{missingProperty: "decisionNo"},message:"must have required property '"+"decisionNo"+"'"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if(data25.decisionDate === undefined){
const err78 = {instancePath:instancePath+"/body/end/decision",schemaPath:"#/properties/body/properties/end/properties/decision/required",keyword:"required",params:{missingProperty: "decisionDate"},message:"must have required property '"+"decisionDate"+"'"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
for(const key6 in data25){
if(!(((key6 === "authorityName") || (key6 === "decisionNo")) || (key6 === "decisionDate"))){
const err79 = {instancePath:instancePath+"/body/end/decision",schemaPath:"#/properties/body/properties/end/properties/decision/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data25.authorityName !== undefined){
let data26 = data25.authorityName;
if(typeof data26 === "string"){
if(func1(data26) > 200){
const err80 = {instancePath:instancePath+"/body/end/decision/authorityName",schemaPath:"#/properties/body/properties/end/properties/decision/properties/authorityName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
if(func1(data26) < 1){
const err81 = {instancePath:instancePath+"/body/end/decision/authorityName",schemaPath:"#/properties/body/properties/end/properties/decision/properties/authorityName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err82 = {instancePath:instancePath+"/body/end/decision/authorityName",schemaPath:"#/properties/body/properties/end/properties/decision/properties/authorityName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data25.decisionNo !== undefined){
let data27 = data25.decisionNo;
if(typeof data27 === "string"){
if(func1(data27) > 128){
const err83 = {instancePath:instancePath+"/body/end/decision/decisionNo",schemaPath:"#/properties/body/properties/end/properties/decision/properties/decisionNo/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
if(func1(data27) < 1){
const err84 = {instancePath:instancePath+"/body/end/decision/decisionNo",schemaPath:"#/properties/body/properties/end/properties/decision/properties/decisionNo/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err85 = {instancePath:instancePath+"/body/end/decision/decisionNo",schemaPath:"#/properties/body/properties/end/properties/decision/properties/decisionNo/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data25.decisionDate !== undefined){
let data28 = data25.decisionDate;
if(typeof data28 === "string"){
if(!pattern13.test(data28)){
const err86 = {instancePath:instancePath+"/body/end/decision/decisionDate",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err87 = {instancePath:instancePath+"/body/end/decision/decisionDate",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
}
else {
const err88 = {instancePath:instancePath+"/body/end/decision",schemaPath:"#/properties/body/properties/end/properties/decision/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
else {
const err89 = {instancePath:instancePath+"/body/end",schemaPath:"#/properties/body/properties/end/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data9.withdrawal !== undefined){
let data29 = data9.withdrawal;
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
if(data29.feed === undefined){
const err90 = {instancePath:instancePath+"/body/withdrawal",schemaPath:"#/properties/body/properties/withdrawal/required",keyword:"required",params:{missingProperty: "feed"},message:"must have required property '"+"feed"+"'"};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
if(data29.generation === undefined){
const err91 = {instancePath:instancePath+"/body/withdrawal",schemaPath:"#/properties/body/properties/withdrawal/required",keyword:"required",params:{missingProperty: "generation"},message:"must have required property '"+"generation"+"'"};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
if(data29.seq === undefined){
const err92 = {instancePath:instancePath+"/body/withdrawal",schemaPath:"#/properties/body/properties/withdrawal/required",keyword:"required",params:{missingProperty: "seq"},message:"must have required property '"+"seq"+"'"};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
if(data29.at === undefined){
const err93 = {instancePath:instancePath+"/body/withdrawal",schemaPath:"#/properties/body/properties/withdrawal/required",keyword:"required",params:{missingProperty: "at"},message:"must have required property '"+"at"+"'"};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
if(data29.proof === undefined){
const err94 = {instancePath:instancePath+"/body/withdrawal",schemaPath:"#/properties/body/properties/withdrawal/required",keyword:"required",params:{missingProperty: "proof"},message:"must have required property '"+"proof"+"'"};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
for(const key7 in data29){
if(!((((((key7 === "feed") || (key7 === "generation")) || (key7 === "seq")) || (key7 === "at")) || (key7 === "dueBy")) || (key7 === "proof"))){
const err95 = {instancePath:instancePath+"/body/withdrawal",schemaPath:"#/properties/body/properties/withdrawal/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
if(data29.feed !== undefined){
let data30 = data29.feed;
if(typeof data30 === "string"){
if(!pattern15.test(data30)){
const err96 = {instancePath:instancePath+"/body/withdrawal/feed",schemaPath:"#/properties/body/properties/withdrawal/properties/feed/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{5}/[A-Za-z0-9.]{1,64}$"},message:"must match pattern \""+"^[1-9][0-9]{5}/[A-Za-z0-9.]{1,64}$"+"\""};
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
const err97 = {instancePath:instancePath+"/body/withdrawal/feed",schemaPath:"#/properties/body/properties/withdrawal/properties/feed/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data29.generation !== undefined){
let data31 = data29.generation;
if(!(((typeof data31 == "number") && (!(data31 % 1) && !isNaN(data31))) && (isFinite(data31)))){
const err98 = {instancePath:instancePath+"/body/withdrawal/generation",schemaPath:"#/properties/body/properties/withdrawal/properties/generation/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
if((typeof data31 == "number") && (isFinite(data31))){
if(data31 > 9007199254740991 || isNaN(data31)){
const err99 = {instancePath:instancePath+"/body/withdrawal/generation",schemaPath:"#/properties/body/properties/withdrawal/properties/generation/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
if(data31 < 1 || isNaN(data31)){
const err100 = {instancePath:instancePath+"/body/withdrawal/generation",schemaPath:"#/properties/body/properties/withdrawal/properties/generation/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
}
if(data29.seq !== undefined){
let data32 = data29.seq;
if(!(((typeof data32 == "number") && (!(data32 % 1) && !isNaN(data32))) && (isFinite(data32)))){
const err101 = {instancePath:instancePath+"/body/withdrawal/seq",schemaPath:"#/properties/body/properties/withdrawal/properties/seq/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
if((typeof data32 == "number") && (isFinite(data32))){
if(data32 > 9007199254740991 || isNaN(data32)){
const err102 = {instancePath:instancePath+"/body/withdrawal/seq",schemaPath:"#/properties/body/properties/withdrawal/properties/seq/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
if(data32 < 0 || isNaN(data32)){
const err103 = {instancePath:instancePath+"/body/withdrawal/seq",schemaPath:"#/properties/body/properties/withdrawal/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data29.at !== undefined){
let data33 = data29.at;
if(typeof data33 === "string"){
if(!pattern5.test(data33)){
const err104 = {instancePath:instancePath+"/body/withdrawal/at",schemaPath:"values.json#/$defs/instant/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}Z$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}Z$"+"\""};
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
const err105 = {instancePath:instancePath+"/body/withdrawal/at",schemaPath:"values.json#/$defs/instant/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
if(data29.dueBy !== undefined){
let data34 = data29.dueBy;
if(typeof data34 === "string"){
if(!pattern13.test(data34)){
const err106 = {instancePath:instancePath+"/body/withdrawal/dueBy",schemaPath:"values.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err107 = {instancePath:instancePath+"/body/withdrawal/dueBy",schemaPath:"values.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
if(data29.proof !== undefined){
let data35 = data29.proof;
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
if(data35.evidence === undefined){
const err108 = {instancePath:instancePath+"/body/withdrawal/proof",schemaPath:"#/properties/body/properties/withdrawal/properties/proof/required",keyword:"required",params:{missingProperty: "evidence"},message:"must have required property '"+"evidence"+"'"};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
if(data35.kind === undefined){
const err109 = {instancePath:instancePath+"/body/withdrawal/proof",schemaPath:"#/properties/body/properties/withdrawal/properties/proof/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
if(data35.feed === undefined){
const err110 = {instancePath:instancePath+"/body/withdrawal/proof",schemaPath:"#/properties/body/properties/withdrawal/properties/proof/required",keyword:"required",params:{missingProperty: "feed"},message:"must have required property '"+"feed"+"'"};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
if(data35.generation === undefined){
const err111 = {instancePath:instancePath+"/body/withdrawal/proof",schemaPath:"#/properties/body/properties/withdrawal/properties/proof/required",keyword:"required",params:{missingProperty: "generation"},message:"must have required property '"+"generation"+"'"};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
if(data35.checkpoint === undefined){
const err112 = {instancePath:instancePath+"/body/withdrawal/proof",schemaPath:"#/properties/body/properties/withdrawal/properties/proof/required",keyword:"required",params:{missingProperty: "checkpoint"},message:"must have required property '"+"checkpoint"+"'"};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
if(data35.entry === undefined){
const err113 = {instancePath:instancePath+"/body/withdrawal/proof",schemaPath:"#/properties/body/properties/withdrawal/properties/proof/required",keyword:"required",params:{missingProperty: "entry"},message:"must have required property '"+"entry"+"'"};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
if(data35.cosignatures === undefined){
const err114 = {instancePath:instancePath+"/body/withdrawal/proof",schemaPath:"#/properties/body/properties/withdrawal/properties/proof/required",keyword:"required",params:{missingProperty: "cosignatures"},message:"must have required property '"+"cosignatures"+"'"};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
for(const key8 in data35){
if(!(((((((key8 === "evidence") || (key8 === "kind")) || (key8 === "feed")) || (key8 === "generation")) || (key8 === "checkpoint")) || (key8 === "entry")) || (key8 === "cosignatures"))){
const err115 = {instancePath:instancePath+"/body/withdrawal/proof",schemaPath:"#/properties/body/properties/withdrawal/properties/proof/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
if(data35.evidence !== undefined){
if(1 !== data35.evidence){
const err116 = {instancePath:instancePath+"/body/withdrawal/proof/evidence",schemaPath:"#/properties/body/properties/withdrawal/properties/proof/properties/evidence/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
if(data35.kind !== undefined){
if("inclusion" !== data35.kind){
const err117 = {instancePath:instancePath+"/body/withdrawal/proof/kind",schemaPath:"#/properties/body/properties/withdrawal/properties/proof/properties/kind/const",keyword:"const",params:{allowedValue: "inclusion"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
if(data35.feed !== undefined){
let data38 = data35.feed;
if(typeof data38 === "string"){
if(!pattern15.test(data38)){
const err118 = {instancePath:instancePath+"/body/withdrawal/proof/feed",schemaPath:"#/properties/body/properties/withdrawal/properties/proof/properties/feed/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{5}/[A-Za-z0-9.]{1,64}$"},message:"must match pattern \""+"^[1-9][0-9]{5}/[A-Za-z0-9.]{1,64}$"+"\""};
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
const err119 = {instancePath:instancePath+"/body/withdrawal/proof/feed",schemaPath:"#/properties/body/properties/withdrawal/properties/proof/properties/feed/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
if(data35.generation !== undefined){
let data39 = data35.generation;
if(!(((typeof data39 == "number") && (!(data39 % 1) && !isNaN(data39))) && (isFinite(data39)))){
const err120 = {instancePath:instancePath+"/body/withdrawal/proof/generation",schemaPath:"#/properties/body/properties/withdrawal/properties/proof/properties/generation/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
if((typeof data39 == "number") && (isFinite(data39))){
if(data39 > 9007199254740991 || isNaN(data39)){
const err121 = {instancePath:instancePath+"/body/withdrawal/proof/generation",schemaPath:"#/properties/body/properties/withdrawal/properties/proof/properties/generation/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
if(data39 < 1 || isNaN(data39)){
const err122 = {instancePath:instancePath+"/body/withdrawal/proof/generation",schemaPath:"#/properties/body/properties/withdrawal/properties/proof/properties/generation/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
}
if(data35.checkpoint !== undefined){
let data40 = data35.checkpoint;
if(typeof data40 === "string"){
if(func1(data40) > 8192){
const err123 = {instancePath:instancePath+"/body/withdrawal/proof/checkpoint",schemaPath:"#/properties/body/properties/withdrawal/properties/proof/properties/checkpoint/maxLength",keyword:"maxLength",params:{limit: 8192},message:"must NOT have more than 8192 characters"};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
if(func1(data40) < 1){
const err124 = {instancePath:instancePath+"/body/withdrawal/proof/checkpoint",schemaPath:"#/properties/body/properties/withdrawal/properties/proof/properties/checkpoint/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err125 = {instancePath:instancePath+"/body/withdrawal/proof/checkpoint",schemaPath:"#/properties/body/properties/withdrawal/properties/proof/properties/checkpoint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
if(data35.entry !== undefined){
let data41 = data35.entry;
if(data41 && typeof data41 == "object" && !Array.isArray(data41)){
if(data41.header === undefined){
const err126 = {instancePath:instancePath+"/body/withdrawal/proof/entry",schemaPath:"#/properties/body/properties/withdrawal/properties/proof/properties/entry/required",keyword:"required",params:{missingProperty: "header"},message:"must have required property '"+"header"+"'"};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
if(data41.inclusion === undefined){
const err127 = {instancePath:instancePath+"/body/withdrawal/proof/entry",schemaPath:"#/properties/body/properties/withdrawal/properties/proof/properties/entry/required",keyword:"required",params:{missingProperty: "inclusion"},message:"must have required property '"+"inclusion"+"'"};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
for(const key9 in data41){
if(!((key9 === "header") || (key9 === "inclusion"))){
const err128 = {instancePath:instancePath+"/body/withdrawal/proof/entry",schemaPath:"#/properties/body/properties/withdrawal/properties/proof/properties/entry/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
if(data41.header !== undefined){
let data42 = data41.header;
if(typeof data42 === "string"){
if(func1(data42) > 1024){
const err129 = {instancePath:instancePath+"/body/withdrawal/proof/entry/header",schemaPath:"#/properties/body/properties/withdrawal/properties/proof/properties/entry/properties/header/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters"};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
if(func1(data42) < 1){
const err130 = {instancePath:instancePath+"/body/withdrawal/proof/entry/header",schemaPath:"#/properties/body/properties/withdrawal/properties/proof/properties/entry/properties/header/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
else {
const err131 = {instancePath:instancePath+"/body/withdrawal/proof/entry/header",schemaPath:"#/properties/body/properties/withdrawal/properties/proof/properties/entry/properties/header/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
if(data41.inclusion !== undefined){
let data43 = data41.inclusion;
if(Array.isArray(data43)){
if(data43.length > 64){
const err132 = {instancePath:instancePath+"/body/withdrawal/proof/entry/inclusion",schemaPath:"#/properties/body/properties/withdrawal/properties/proof/properties/entry/properties/inclusion/maxItems",keyword:"maxItems",params:{limit: 64},message:"must NOT have more than 64 items"};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
const len0 = data43.length;
for(let i0=0; i0<len0; i0++){
let data44 = data43[i0];
if(typeof data44 === "string"){
if(!pattern19.test(data44)){
const err133 = {instancePath:instancePath+"/body/withdrawal/proof/entry/inclusion/" + i0,schemaPath:"#/properties/body/properties/withdrawal/properties/proof/properties/entry/properties/inclusion/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9+/]{43}=$"},message:"must match pattern \""+"^[A-Za-z0-9+/]{43}=$"+"\""};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
else {
const err134 = {instancePath:instancePath+"/body/withdrawal/proof/entry/inclusion/" + i0,schemaPath:"#/properties/body/properties/withdrawal/properties/proof/properties/entry/properties/inclusion/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err135 = {instancePath:instancePath+"/body/withdrawal/proof/entry/inclusion",schemaPath:"#/properties/body/properties/withdrawal/properties/proof/properties/entry/properties/inclusion/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
}
else {
const err136 = {instancePath:instancePath+"/body/withdrawal/proof/entry",schemaPath:"#/properties/body/properties/withdrawal/properties/proof/properties/entry/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
if(data35.cosignatures !== undefined){
let data45 = data35.cosignatures;
if(Array.isArray(data45)){
if(data45.length > 64){
const err137 = {instancePath:instancePath+"/body/withdrawal/proof/cosignatures",schemaPath:"#/properties/body/properties/withdrawal/properties/proof/properties/cosignatures/maxItems",keyword:"maxItems",params:{limit: 64},message:"must NOT have more than 64 items"};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
const len1 = data45.length;
for(let i1=0; i1<len1; i1++){
let data46 = data45[i1];
if(data46 && typeof data46 == "object" && !Array.isArray(data46)){
if(data46.division === undefined){
const err138 = {instancePath:instancePath+"/body/withdrawal/proof/cosignatures/" + i1,schemaPath:"#/properties/body/properties/withdrawal/properties/proof/properties/cosignatures/items/required",keyword:"required",params:{missingProperty: "division"},message:"must have required property '"+"division"+"'"};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
if(data46.kind === undefined){
const err139 = {instancePath:instancePath+"/body/withdrawal/proof/cosignatures/" + i1,schemaPath:"#/properties/body/properties/withdrawal/properties/proof/properties/cosignatures/items/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
if(data46.size === undefined){
const err140 = {instancePath:instancePath+"/body/withdrawal/proof/cosignatures/" + i1,schemaPath:"#/properties/body/properties/withdrawal/properties/proof/properties/cosignatures/items/required",keyword:"required",params:{missingProperty: "size"},message:"must have required property '"+"size"+"'"};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
if(data46.root === undefined){
const err141 = {instancePath:instancePath+"/body/withdrawal/proof/cosignatures/" + i1,schemaPath:"#/properties/body/properties/withdrawal/properties/proof/properties/cosignatures/items/required",keyword:"required",params:{missingProperty: "root"},message:"must have required property '"+"root"+"'"};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
if(data46.time === undefined){
const err142 = {instancePath:instancePath+"/body/withdrawal/proof/cosignatures/" + i1,schemaPath:"#/properties/body/properties/withdrawal/properties/proof/properties/cosignatures/items/required",keyword:"required",params:{missingProperty: "time"},message:"must have required property '"+"time"+"'"};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
if(data46.signature === undefined){
const err143 = {instancePath:instancePath+"/body/withdrawal/proof/cosignatures/" + i1,schemaPath:"#/properties/body/properties/withdrawal/properties/proof/properties/cosignatures/items/required",keyword:"required",params:{missingProperty: "signature"},message:"must have required property '"+"signature"+"'"};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
for(const key10 in data46){
if(!((((((key10 === "division") || (key10 === "kind")) || (key10 === "size")) || (key10 === "root")) || (key10 === "time")) || (key10 === "signature"))){
const err144 = {instancePath:instancePath+"/body/withdrawal/proof/cosignatures/" + i1,schemaPath:"#/properties/body/properties/withdrawal/properties/proof/properties/cosignatures/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
if(data46.division !== undefined){
let data47 = data46.division;
if(typeof data47 === "string"){
if(!pattern8.test(data47)){
const err145 = {instancePath:instancePath+"/body/withdrawal/proof/cosignatures/" + i1+"/division",schemaPath:"values.json#/$defs/division/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{5}$"},message:"must match pattern \""+"^[1-9][0-9]{5}$"+"\""};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
else {
const err146 = {instancePath:instancePath+"/body/withdrawal/proof/cosignatures/" + i1+"/division",schemaPath:"values.json#/$defs/division/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
if(data46.kind !== undefined){
let data48 = data46.kind;
if(typeof data48 !== "string"){
const err147 = {instancePath:instancePath+"/body/withdrawal/proof/cosignatures/" + i1+"/kind",schemaPath:"#/properties/body/properties/withdrawal/properties/proof/properties/cosignatures/items/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
if(!((data48 === "stored") || (data48 === "applied"))){
const err148 = {instancePath:instancePath+"/body/withdrawal/proof/cosignatures/" + i1+"/kind",schemaPath:"#/properties/body/properties/withdrawal/properties/proof/properties/cosignatures/items/properties/kind/enum",keyword:"enum",params:{allowedValues: schema31.properties.body.properties.withdrawal.properties.proof.properties.cosignatures.items.properties.kind.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
if(data46.size !== undefined){
let data49 = data46.size;
if(!(((typeof data49 == "number") && (!(data49 % 1) && !isNaN(data49))) && (isFinite(data49)))){
const err149 = {instancePath:instancePath+"/body/withdrawal/proof/cosignatures/" + i1+"/size",schemaPath:"#/properties/body/properties/withdrawal/properties/proof/properties/cosignatures/items/properties/size/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
if((typeof data49 == "number") && (isFinite(data49))){
if(data49 > 9007199254740991 || isNaN(data49)){
const err150 = {instancePath:instancePath+"/body/withdrawal/proof/cosignatures/" + i1+"/size",schemaPath:"#/properties/body/properties/withdrawal/properties/proof/properties/cosignatures/items/properties/size/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
if(data49 < 0 || isNaN(data49)){
const err151 = {instancePath:instancePath+"/body/withdrawal/proof/cosignatures/" + i1+"/size",schemaPath:"#/properties/body/properties/withdrawal/properties/proof/properties/cosignatures/items/properties/size/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
}
if(data46.root !== undefined){
let data50 = data46.root;
if(typeof data50 === "string"){
if(!pattern6.test(data50)){
const err152 = {instancePath:instancePath+"/body/withdrawal/proof/cosignatures/" + i1+"/root",schemaPath:"values.json#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
else {
const err153 = {instancePath:instancePath+"/body/withdrawal/proof/cosignatures/" + i1+"/root",schemaPath:"values.json#/$defs/digest/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
if(data46.time !== undefined){
let data51 = data46.time;
if(!(((typeof data51 == "number") && (!(data51 % 1) && !isNaN(data51))) && (isFinite(data51)))){
const err154 = {instancePath:instancePath+"/body/withdrawal/proof/cosignatures/" + i1+"/time",schemaPath:"#/properties/body/properties/withdrawal/properties/proof/properties/cosignatures/items/properties/time/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
if((typeof data51 == "number") && (isFinite(data51))){
if(data51 > 9007199254740991 || isNaN(data51)){
const err155 = {instancePath:instancePath+"/body/withdrawal/proof/cosignatures/" + i1+"/time",schemaPath:"#/properties/body/properties/withdrawal/properties/proof/properties/cosignatures/items/properties/time/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
if(data51 < 0 || isNaN(data51)){
const err156 = {instancePath:instancePath+"/body/withdrawal/proof/cosignatures/" + i1+"/time",schemaPath:"#/properties/body/properties/withdrawal/properties/proof/properties/cosignatures/items/properties/time/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
}
if(data46.signature !== undefined){
let data52 = data46.signature;
if(typeof data52 === "string"){
if(func1(data52) > 512){
const err157 = {instancePath:instancePath+"/body/withdrawal/proof/cosignatures/" + i1+"/signature",schemaPath:"#/properties/body/properties/withdrawal/properties/proof/properties/cosignatures/items/properties/signature/maxLength",keyword:"maxLength",params:{limit: 512},message:"must NOT have more than 512 characters"};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
if(func1(data52) < 1){
const err158 = {instancePath:instancePath+"/body/withdrawal/proof/cosignatures/" + i1+"/signature",schemaPath:"#/properties/body/properties/withdrawal/properties/proof/properties/cosignatures/items/properties/signature/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
if(!pattern7.test(data52)){
const err159 = {instancePath:instancePath+"/body/withdrawal/proof/cosignatures/" + i1+"/signature",schemaPath:"#/properties/body/properties/withdrawal/properties/proof/properties/cosignatures/items/properties/signature/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9+/]+={0,2}$"},message:"must match pattern \""+"^[A-Za-z0-9+/]+={0,2}$"+"\""};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
}
else {
const err160 = {instancePath:instancePath+"/body/withdrawal/proof/cosignatures/" + i1+"/signature",schemaPath:"#/properties/body/properties/withdrawal/properties/proof/properties/cosignatures/items/properties/signature/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
}
else {
const err161 = {instancePath:instancePath+"/body/withdrawal/proof/cosignatures/" + i1,schemaPath:"#/properties/body/properties/withdrawal/properties/proof/properties/cosignatures/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
}
}
else {
const err162 = {instancePath:instancePath+"/body/withdrawal/proof/cosignatures",schemaPath:"#/properties/body/properties/withdrawal/properties/proof/properties/cosignatures/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
}
}
else {
const err163 = {instancePath:instancePath+"/body/withdrawal/proof",schemaPath:"#/properties/body/properties/withdrawal/properties/proof/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
}
else {
const err164 = {instancePath:instancePath+"/body/withdrawal",schemaPath:"#/properties/body/properties/withdrawal/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
}
if(data9.provinces !== undefined){
let data53 = data9.provinces;
if(Array.isArray(data53)){
if(data53.length > 64){
const err165 = {instancePath:instancePath+"/body/provinces",schemaPath:"#/properties/body/properties/provinces/maxItems",keyword:"maxItems",params:{limit: 64},message:"must NOT have more than 64 items"};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
if(data53.length < 1){
const err166 = {instancePath:instancePath+"/body/provinces",schemaPath:"#/properties/body/properties/provinces/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
const len2 = data53.length;
for(let i2=0; i2<len2; i2++){
let data54 = data53[i2];
if(data54 && typeof data54 == "object" && !Array.isArray(data54)){
if(data54.division === undefined){
const err167 = {instancePath:instancePath+"/body/provinces/" + i2,schemaPath:"#/properties/body/properties/provinces/items/required",keyword:"required",params:{missingProperty: "division"},message:"must have required property '"+"division"+"'"};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
if(data54.role === undefined){
const err168 = {instancePath:instancePath+"/body/provinces/" + i2,schemaPath:"#/properties/body/properties/provinces/items/required",keyword:"required",params:{missingProperty: "role"},message:"must have required property '"+"role"+"'"};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
if(data54.status === undefined){
const err169 = {instancePath:instancePath+"/body/provinces/" + i2,schemaPath:"#/properties/body/properties/provinces/items/required",keyword:"required",params:{missingProperty: "status"},message:"must have required property '"+"status"+"'"};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
for(const key11 in data54){
if(!(((((key11 === "division") || (key11 === "role")) || (key11 === "status")) || (key11 === "stoppedAt")) || (key11 === "receipt"))){
const err170 = {instancePath:instancePath+"/body/provinces/" + i2,schemaPath:"#/properties/body/properties/provinces/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
if(data54.division !== undefined){
let data55 = data54.division;
if(typeof data55 === "string"){
if(!pattern8.test(data55)){
const err171 = {instancePath:instancePath+"/body/provinces/" + i2+"/division",schemaPath:"values.json#/$defs/division/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{5}$"},message:"must match pattern \""+"^[1-9][0-9]{5}$"+"\""};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
}
else {
const err172 = {instancePath:instancePath+"/body/provinces/" + i2+"/division",schemaPath:"values.json#/$defs/division/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
}
if(data54.role !== undefined){
let data56 = data54.role;
if(typeof data56 !== "string"){
const err173 = {instancePath:instancePath+"/body/provinces/" + i2+"/role",schemaPath:"#/properties/body/properties/provinces/items/properties/role/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
if(!((data56 === "issuer") || (data56 === "holder"))){
const err174 = {instancePath:instancePath+"/body/provinces/" + i2+"/role",schemaPath:"#/properties/body/properties/provinces/items/properties/role/enum",keyword:"enum",params:{allowedValues: schema31.properties.body.properties.provinces.items.properties.role.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
}
if(data54.status !== undefined){
let data57 = data54.status;
if(typeof data57 !== "string"){
const err175 = {instancePath:instancePath+"/body/provinces/" + i2+"/status",schemaPath:"#/properties/body/properties/provinces/items/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
if(!((data57 === "stopped") || (data57 === "missing"))){
const err176 = {instancePath:instancePath+"/body/provinces/" + i2+"/status",schemaPath:"#/properties/body/properties/provinces/items/properties/status/enum",keyword:"enum",params:{allowedValues: schema31.properties.body.properties.provinces.items.properties.status.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
}
if(data54.stoppedAt !== undefined){
let data58 = data54.stoppedAt;
if(typeof data58 === "string"){
if(!pattern5.test(data58)){
const err177 = {instancePath:instancePath+"/body/provinces/" + i2+"/stoppedAt",schemaPath:"values.json#/$defs/instant/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}Z$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}Z$"+"\""};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
}
else {
const err178 = {instancePath:instancePath+"/body/provinces/" + i2+"/stoppedAt",schemaPath:"values.json#/$defs/instant/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
}
if(data54.receipt !== undefined){
let data59 = data54.receipt;
if(data59 && typeof data59 == "object" && !Array.isArray(data59)){
if(data59.evidence === undefined){
const err179 = {instancePath:instancePath+"/body/provinces/" + i2+"/receipt",schemaPath:"#/properties/body/properties/provinces/items/properties/receipt/required",keyword:"required",params:{missingProperty: "evidence"},message:"must have required property '"+"evidence"+"'"};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
if(data59.kind === undefined){
const err180 = {instancePath:instancePath+"/body/provinces/" + i2+"/receipt",schemaPath:"#/properties/body/properties/provinces/items/properties/receipt/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
if(data59.feed === undefined){
const err181 = {instancePath:instancePath+"/body/provinces/" + i2+"/receipt",schemaPath:"#/properties/body/properties/provinces/items/properties/receipt/required",keyword:"required",params:{missingProperty: "feed"},message:"must have required property '"+"feed"+"'"};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
if(data59.generation === undefined){
const err182 = {instancePath:instancePath+"/body/provinces/" + i2+"/receipt",schemaPath:"#/properties/body/properties/provinces/items/properties/receipt/required",keyword:"required",params:{missingProperty: "generation"},message:"must have required property '"+"generation"+"'"};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
if(data59.checkpoint === undefined){
const err183 = {instancePath:instancePath+"/body/provinces/" + i2+"/receipt",schemaPath:"#/properties/body/properties/provinces/items/properties/receipt/required",keyword:"required",params:{missingProperty: "checkpoint"},message:"must have required property '"+"checkpoint"+"'"};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
if(data59.entry === undefined){
const err184 = {instancePath:instancePath+"/body/provinces/" + i2+"/receipt",schemaPath:"#/properties/body/properties/provinces/items/properties/receipt/required",keyword:"required",params:{missingProperty: "entry"},message:"must have required property '"+"entry"+"'"};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
if(data59.cosignature === undefined){
const err185 = {instancePath:instancePath+"/body/provinces/" + i2+"/receipt",schemaPath:"#/properties/body/properties/provinces/items/properties/receipt/required",keyword:"required",params:{missingProperty: "cosignature"},message:"must have required property '"+"cosignature"+"'"};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
for(const key12 in data59){
if(!(((((((key12 === "evidence") || (key12 === "kind")) || (key12 === "feed")) || (key12 === "generation")) || (key12 === "checkpoint")) || (key12 === "entry")) || (key12 === "cosignature"))){
const err186 = {instancePath:instancePath+"/body/provinces/" + i2+"/receipt",schemaPath:"#/properties/body/properties/provinces/items/properties/receipt/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
}
if(data59.evidence !== undefined){
if(1 !== data59.evidence){
const err187 = {instancePath:instancePath+"/body/provinces/" + i2+"/receipt/evidence",schemaPath:"#/properties/body/properties/provinces/items/properties/receipt/properties/evidence/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
}
if(data59.kind !== undefined){
if("receipt" !== data59.kind){
const err188 = {instancePath:instancePath+"/body/provinces/" + i2+"/receipt/kind",schemaPath:"#/properties/body/properties/provinces/items/properties/receipt/properties/kind/const",keyword:"const",params:{allowedValue: "receipt"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
}
if(data59.feed !== undefined){
let data62 = data59.feed;
if(typeof data62 === "string"){
if(!pattern15.test(data62)){
const err189 = {instancePath:instancePath+"/body/provinces/" + i2+"/receipt/feed",schemaPath:"#/properties/body/properties/provinces/items/properties/receipt/properties/feed/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{5}/[A-Za-z0-9.]{1,64}$"},message:"must match pattern \""+"^[1-9][0-9]{5}/[A-Za-z0-9.]{1,64}$"+"\""};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
}
else {
const err190 = {instancePath:instancePath+"/body/provinces/" + i2+"/receipt/feed",schemaPath:"#/properties/body/properties/provinces/items/properties/receipt/properties/feed/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
}
if(data59.generation !== undefined){
let data63 = data59.generation;
if(!(((typeof data63 == "number") && (!(data63 % 1) && !isNaN(data63))) && (isFinite(data63)))){
const err191 = {instancePath:instancePath+"/body/provinces/" + i2+"/receipt/generation",schemaPath:"#/properties/body/properties/provinces/items/properties/receipt/properties/generation/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
if((typeof data63 == "number") && (isFinite(data63))){
if(data63 > 9007199254740991 || isNaN(data63)){
const err192 = {instancePath:instancePath+"/body/provinces/" + i2+"/receipt/generation",schemaPath:"#/properties/body/properties/provinces/items/properties/receipt/properties/generation/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
if(data63 < 1 || isNaN(data63)){
const err193 = {instancePath:instancePath+"/body/provinces/" + i2+"/receipt/generation",schemaPath:"#/properties/body/properties/provinces/items/properties/receipt/properties/generation/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
}
}
if(data59.checkpoint !== undefined){
let data64 = data59.checkpoint;
if(typeof data64 === "string"){
if(func1(data64) > 8192){
const err194 = {instancePath:instancePath+"/body/provinces/" + i2+"/receipt/checkpoint",schemaPath:"#/properties/body/properties/provinces/items/properties/receipt/properties/checkpoint/maxLength",keyword:"maxLength",params:{limit: 8192},message:"must NOT have more than 8192 characters"};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
if(func1(data64) < 1){
const err195 = {instancePath:instancePath+"/body/provinces/" + i2+"/receipt/checkpoint",schemaPath:"#/properties/body/properties/provinces/items/properties/receipt/properties/checkpoint/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
}
else {
const err196 = {instancePath:instancePath+"/body/provinces/" + i2+"/receipt/checkpoint",schemaPath:"#/properties/body/properties/provinces/items/properties/receipt/properties/checkpoint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
}
if(data59.entry !== undefined){
let data65 = data59.entry;
if(data65 && typeof data65 == "object" && !Array.isArray(data65)){
if(data65.header === undefined){
const err197 = {instancePath:instancePath+"/body/provinces/" + i2+"/receipt/entry",schemaPath:"#/properties/body/properties/provinces/items/properties/receipt/properties/entry/required",keyword:"required",params:{missingProperty: "header"},message:"must have required property '"+"header"+"'"};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
if(data65.inclusion === undefined){
const err198 = {instancePath:instancePath+"/body/provinces/" + i2+"/receipt/entry",schemaPath:"#/properties/body/properties/provinces/items/properties/receipt/properties/entry/required",keyword:"required",params:{missingProperty: "inclusion"},message:"must have required property '"+"inclusion"+"'"};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
for(const key13 in data65){
if(!((key13 === "header") || (key13 === "inclusion"))){
const err199 = {instancePath:instancePath+"/body/provinces/" + i2+"/receipt/entry",schemaPath:"#/properties/body/properties/provinces/items/properties/receipt/properties/entry/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
}
if(data65.header !== undefined){
let data66 = data65.header;
if(typeof data66 === "string"){
if(func1(data66) > 1024){
const err200 = {instancePath:instancePath+"/body/provinces/" + i2+"/receipt/entry/header",schemaPath:"#/properties/body/properties/provinces/items/properties/receipt/properties/entry/properties/header/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters"};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
if(func1(data66) < 1){
const err201 = {instancePath:instancePath+"/body/provinces/" + i2+"/receipt/entry/header",schemaPath:"#/properties/body/properties/provinces/items/properties/receipt/properties/entry/properties/header/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
}
else {
const err202 = {instancePath:instancePath+"/body/provinces/" + i2+"/receipt/entry/header",schemaPath:"#/properties/body/properties/provinces/items/properties/receipt/properties/entry/properties/header/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
}
if(data65.inclusion !== undefined){
let data67 = data65.inclusion;
if(Array.isArray(data67)){
if(data67.length > 64){
const err203 = {instancePath:instancePath+"/body/provinces/" + i2+"/receipt/entry/inclusion",schemaPath:"#/properties/body/properties/provinces/items/properties/receipt/properties/entry/properties/inclusion/maxItems",keyword:"maxItems",params:{limit: 64},message:"must NOT have more than 64 items"};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
const len3 = data67.length;
for(let i3=0; i3<len3; i3++){
let data68 = data67[i3];
if(typeof data68 === "string"){
if(!pattern19.test(data68)){
const err204 = {instancePath:instancePath+"/body/provinces/" + i2+"/receipt/entry/inclusion/" + i3,schemaPath:"#/properties/body/properties/provinces/items/properties/receipt/properties/entry/properties/inclusion/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9+/]{43}=$"},message:"must match pattern \""+"^[A-Za-z0-9+/]{43}=$"+"\""};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
}
else {
const err205 = {instancePath:instancePath+"/body/provinces/" + i2+"/receipt/entry/inclusion/" + i3,schemaPath:"#/properties/body/properties/provinces/items/properties/receipt/properties/entry/properties/inclusion/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
}
}
else {
const err206 = {instancePath:instancePath+"/body/provinces/" + i2+"/receipt/entry/inclusion",schemaPath:"#/properties/body/properties/provinces/items/properties/receipt/properties/entry/properties/inclusion/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
}
}
else {
const err207 = {instancePath:instancePath+"/body/provinces/" + i2+"/receipt/entry",schemaPath:"#/properties/body/properties/provinces/items/properties/receipt/properties/entry/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
}
if(data59.cosignature !== undefined){
let data69 = data59.cosignature;
if(data69 && typeof data69 == "object" && !Array.isArray(data69)){
if(data69.division === undefined){
const err208 = {instancePath:instancePath+"/body/provinces/" + i2+"/receipt/cosignature",schemaPath:"#/properties/body/properties/provinces/items/properties/receipt/properties/cosignature/required",keyword:"required",params:{missingProperty: "division"},message:"must have required property '"+"division"+"'"};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
if(data69.kind === undefined){
const err209 = {instancePath:instancePath+"/body/provinces/" + i2+"/receipt/cosignature",schemaPath:"#/properties/body/properties/provinces/items/properties/receipt/properties/cosignature/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
if(data69.size === undefined){
const err210 = {instancePath:instancePath+"/body/provinces/" + i2+"/receipt/cosignature",schemaPath:"#/properties/body/properties/provinces/items/properties/receipt/properties/cosignature/required",keyword:"required",params:{missingProperty: "size"},message:"must have required property '"+"size"+"'"};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
if(data69.root === undefined){
const err211 = {instancePath:instancePath+"/body/provinces/" + i2+"/receipt/cosignature",schemaPath:"#/properties/body/properties/provinces/items/properties/receipt/properties/cosignature/required",keyword:"required",params:{missingProperty: "root"},message:"must have required property '"+"root"+"'"};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
if(data69.time === undefined){
const err212 = {instancePath:instancePath+"/body/provinces/" + i2+"/receipt/cosignature",schemaPath:"#/properties/body/properties/provinces/items/properties/receipt/properties/cosignature/required",keyword:"required",params:{missingProperty: "time"},message:"must have required property '"+"time"+"'"};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
if(data69.signature === undefined){
const err213 = {instancePath:instancePath+"/body/provinces/" + i2+"/receipt/cosignature",schemaPath:"#/properties/body/properties/provinces/items/properties/receipt/properties/cosignature/required",keyword:"required",params:{missingProperty: "signature"},message:"must have required property '"+"signature"+"'"};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
for(const key14 in data69){
if(!((((((key14 === "division") || (key14 === "kind")) || (key14 === "size")) || (key14 === "root")) || (key14 === "time")) || (key14 === "signature"))){
const err214 = {instancePath:instancePath+"/body/provinces/" + i2+"/receipt/cosignature",schemaPath:"#/properties/body/properties/provinces/items/properties/receipt/properties/cosignature/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
}
if(data69.division !== undefined){
let data70 = data69.division;
if(typeof data70 === "string"){
if(!pattern8.test(data70)){
const err215 = {instancePath:instancePath+"/body/provinces/" + i2+"/receipt/cosignature/division",schemaPath:"values.json#/$defs/division/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{5}$"},message:"must match pattern \""+"^[1-9][0-9]{5}$"+"\""};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
}
else {
const err216 = {instancePath:instancePath+"/body/provinces/" + i2+"/receipt/cosignature/division",schemaPath:"values.json#/$defs/division/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
}
if(data69.kind !== undefined){
let data71 = data69.kind;
if(typeof data71 !== "string"){
const err217 = {instancePath:instancePath+"/body/provinces/" + i2+"/receipt/cosignature/kind",schemaPath:"#/properties/body/properties/provinces/items/properties/receipt/properties/cosignature/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
if(!((data71 === "stored") || (data71 === "applied"))){
const err218 = {instancePath:instancePath+"/body/provinces/" + i2+"/receipt/cosignature/kind",schemaPath:"#/properties/body/properties/provinces/items/properties/receipt/properties/cosignature/properties/kind/enum",keyword:"enum",params:{allowedValues: schema31.properties.body.properties.provinces.items.properties.receipt.properties.cosignature.properties.kind.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
}
if(data69.size !== undefined){
let data72 = data69.size;
if(!(((typeof data72 == "number") && (!(data72 % 1) && !isNaN(data72))) && (isFinite(data72)))){
const err219 = {instancePath:instancePath+"/body/provinces/" + i2+"/receipt/cosignature/size",schemaPath:"#/properties/body/properties/provinces/items/properties/receipt/properties/cosignature/properties/size/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
if((typeof data72 == "number") && (isFinite(data72))){
if(data72 > 9007199254740991 || isNaN(data72)){
const err220 = {instancePath:instancePath+"/body/provinces/" + i2+"/receipt/cosignature/size",schemaPath:"#/properties/body/properties/provinces/items/properties/receipt/properties/cosignature/properties/size/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
if(data72 < 0 || isNaN(data72)){
const err221 = {instancePath:instancePath+"/body/provinces/" + i2+"/receipt/cosignature/size",schemaPath:"#/properties/body/properties/provinces/items/properties/receipt/properties/cosignature/properties/size/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
}
}
if(data69.root !== undefined){
let data73 = data69.root;
if(typeof data73 === "string"){
if(!pattern6.test(data73)){
const err222 = {instancePath:instancePath+"/body/provinces/" + i2+"/receipt/cosignature/root",schemaPath:"values.json#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
}
else {
const err223 = {instancePath:instancePath+"/body/provinces/" + i2+"/receipt/cosignature/root",schemaPath:"values.json#/$defs/digest/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
}
if(data69.time !== undefined){
let data74 = data69.time;
if(!(((typeof data74 == "number") && (!(data74 % 1) && !isNaN(data74))) && (isFinite(data74)))){
const err224 = {instancePath:instancePath+"/body/provinces/" + i2+"/receipt/cosignature/time",schemaPath:"#/properties/body/properties/provinces/items/properties/receipt/properties/cosignature/properties/time/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
if((typeof data74 == "number") && (isFinite(data74))){
if(data74 > 9007199254740991 || isNaN(data74)){
const err225 = {instancePath:instancePath+"/body/provinces/" + i2+"/receipt/cosignature/time",schemaPath:"#/properties/body/properties/provinces/items/properties/receipt/properties/cosignature/properties/time/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
if(data74 < 0 || isNaN(data74)){
const err226 = {instancePath:instancePath+"/body/provinces/" + i2+"/receipt/cosignature/time",schemaPath:"#/properties/body/properties/provinces/items/properties/receipt/properties/cosignature/properties/time/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
}
}
if(data69.signature !== undefined){
let data75 = data69.signature;
if(typeof data75 === "string"){
if(func1(data75) > 512){
const err227 = {instancePath:instancePath+"/body/provinces/" + i2+"/receipt/cosignature/signature",schemaPath:"#/properties/body/properties/provinces/items/properties/receipt/properties/cosignature/properties/signature/maxLength",keyword:"maxLength",params:{limit: 512},message:"must NOT have more than 512 characters"};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
if(func1(data75) < 1){
const err228 = {instancePath:instancePath+"/body/provinces/" + i2+"/receipt/cosignature/signature",schemaPath:"#/properties/body/properties/provinces/items/properties/receipt/properties/cosignature/properties/signature/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
if(!pattern7.test(data75)){
const err229 = {instancePath:instancePath+"/body/provinces/" + i2+"/receipt/cosignature/signature",schemaPath:"#/properties/body/properties/provinces/items/properties/receipt/properties/cosignature/properties/signature/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9+/]+={0,2}$"},message:"must match pattern \""+"^[A-Za-z0-9+/]+={0,2}$"+"\""};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
}
else {
const err230 = {instancePath:instancePath+"/body/provinces/" + i2+"/receipt/cosignature/signature",schemaPath:"#/properties/body/properties/provinces/items/properties/receipt/properties/cosignature/properties/signature/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
}
}
else {
const err231 = {instancePath:instancePath+"/body/provinces/" + i2+"/receipt/cosignature",schemaPath:"#/properties/body/properties/provinces/items/properties/receipt/properties/cosignature/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
}
}
else {
const err232 = {instancePath:instancePath+"/body/provinces/" + i2+"/receipt",schemaPath:"#/properties/body/properties/provinces/items/properties/receipt/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
}
}
else {
const err233 = {instancePath:instancePath+"/body/provinces/" + i2,schemaPath:"#/properties/body/properties/provinces/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
}
}
}
else {
const err234 = {instancePath:instancePath+"/body/provinces",schemaPath:"#/properties/body/properties/provinces/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
}
if(data9.lastStoppedAt !== undefined){
let data76 = data9.lastStoppedAt;
if(typeof data76 === "string"){
if(!pattern5.test(data76)){
const err235 = {instancePath:instancePath+"/body/lastStoppedAt",schemaPath:"values.json#/$defs/instant/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}Z$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}Z$"+"\""};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
}
else {
const err236 = {instancePath:instancePath+"/body/lastStoppedAt",schemaPath:"values.json#/$defs/instant/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
}
}
else {
const err237 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
}
}
else {
const err238 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
