// Generated from openapi/standard by `npm run generate`. Do not edit.
"use strict";
export const applicationList = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://xinqiao.example/standard/data/application-list.json","type":"object","properties":{"list":{"const":"application-list"},"title":{"type":"string","minLength":1,"maxLength":2048},"en":{"type":"string","minLength":1,"maxLength":2048},"source":{"type":"string","minLength":1,"maxLength":2048},"asOf":{"type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},"items":{"type":"array","items":{"type":"object","properties":{"code":{"type":"string","minLength":1,"maxLength":2048,"pattern":"^A[0-9]{2,4}$"},"matter":{"type":"string","minLength":1,"maxLength":2048},"en":{"type":"string","minLength":1,"maxLength":2048},"stage":{"type":"string","minLength":1,"maxLength":2048},"department":{"type":"string","minLength":1,"maxLength":2048},"subjects":{"type":"array","items":{"type":"string","minLength":1,"maxLength":2048},"minItems":1},"measures":{"type":"array","items":{"type":"string","minLength":1,"maxLength":2048},"minItems":0},"incentives":{"type":"array","items":{"type":"string","minLength":1,"maxLength":2048},"minItems":0},"legalBasis":{"type":"string","minLength":1,"maxLength":2048},"sample":{"type":"boolean"}},"required":["code","matter","en","stage","department","subjects","measures","incentives","legalBasis"],"additionalProperties":false},"minItems":1}},"required":["list","title","en","source","asOf","items"],"additionalProperties":false};
const func1 = (text => { let n = text.length; for (let i = 0; i < text.length - 1; i++) if ((text.charCodeAt(i) & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) { n--; i++ } return n });
const func7 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$", "u");
const pattern5 = new RegExp("^A[0-9]{2,4}$", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://xinqiao.example/standard/data/application-list.json" */;
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
if(data.list === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "list"},message:"must have required property '"+"list"+"'"};
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
if(data.en === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "en"},message:"must have required property '"+"en"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.source === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.asOf === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "asOf"},message:"must have required property '"+"asOf"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
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
if(!((((((key0 === "list") || (key0 === "title")) || (key0 === "en")) || (key0 === "source")) || (key0 === "asOf")) || (key0 === "items"))){
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
if(data.list !== undefined){
if("application-list" !== data.list){
const err7 = {instancePath:instancePath+"/list",schemaPath:"#/properties/list/const",keyword:"const",params:{allowedValue: "application-list"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.title !== undefined){
let data1 = data.title;
if(typeof data1 === "string"){
if(func1(data1) > 2048){
const err8 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(func1(data1) < 1){
const err9 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err10 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.en !== undefined){
let data2 = data.en;
if(typeof data2 === "string"){
if(func1(data2) > 2048){
const err11 = {instancePath:instancePath+"/en",schemaPath:"#/properties/en/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(func1(data2) < 1){
const err12 = {instancePath:instancePath+"/en",schemaPath:"#/properties/en/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err13 = {instancePath:instancePath+"/en",schemaPath:"#/properties/en/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.source !== undefined){
let data3 = data.source;
if(typeof data3 === "string"){
if(func1(data3) > 2048){
const err14 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(func1(data3) < 1){
const err15 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err16 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.asOf !== undefined){
let data4 = data.asOf;
if(typeof data4 === "string"){
if(!pattern4.test(data4)){
const err17 = {instancePath:instancePath+"/asOf",schemaPath:"#/properties/asOf/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err18 = {instancePath:instancePath+"/asOf",schemaPath:"#/properties/asOf/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.items !== undefined){
let data5 = data.items;
if(Array.isArray(data5)){
if(data5.length < 1){
const err19 = {instancePath:instancePath+"/items",schemaPath:"#/properties/items/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.code === undefined){
const err20 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data6.matter === undefined){
const err21 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "matter"},message:"must have required property '"+"matter"+"'"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data6.en === undefined){
const err22 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "en"},message:"must have required property '"+"en"+"'"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data6.stage === undefined){
const err23 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "stage"},message:"must have required property '"+"stage"+"'"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data6.department === undefined){
const err24 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "department"},message:"must have required property '"+"department"+"'"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data6.subjects === undefined){
const err25 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "subjects"},message:"must have required property '"+"subjects"+"'"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data6.measures === undefined){
const err26 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "measures"},message:"must have required property '"+"measures"+"'"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data6.incentives === undefined){
const err27 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "incentives"},message:"must have required property '"+"incentives"+"'"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data6.legalBasis === undefined){
const err28 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "legalBasis"},message:"must have required property '"+"legalBasis"+"'"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
for(const key1 in data6){
if(!(func7.call(schema31.properties.items.items.properties, key1))){
const err29 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data6.code !== undefined){
let data7 = data6.code;
if(typeof data7 === "string"){
if(func1(data7) > 2048){
const err30 = {instancePath:instancePath+"/items/" + i0+"/code",schemaPath:"#/properties/items/items/properties/code/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(func1(data7) < 1){
const err31 = {instancePath:instancePath+"/items/" + i0+"/code",schemaPath:"#/properties/items/items/properties/code/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(!pattern5.test(data7)){
const err32 = {instancePath:instancePath+"/items/" + i0+"/code",schemaPath:"#/properties/items/items/properties/code/pattern",keyword:"pattern",params:{pattern: "^A[0-9]{2,4}$"},message:"must match pattern \""+"^A[0-9]{2,4}$"+"\""};
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
const err33 = {instancePath:instancePath+"/items/" + i0+"/code",schemaPath:"#/properties/items/items/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data6.matter !== undefined){
let data8 = data6.matter;
if(typeof data8 === "string"){
if(func1(data8) > 2048){
const err34 = {instancePath:instancePath+"/items/" + i0+"/matter",schemaPath:"#/properties/items/items/properties/matter/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(func1(data8) < 1){
const err35 = {instancePath:instancePath+"/items/" + i0+"/matter",schemaPath:"#/properties/items/items/properties/matter/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err36 = {instancePath:instancePath+"/items/" + i0+"/matter",schemaPath:"#/properties/items/items/properties/matter/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data6.en !== undefined){
let data9 = data6.en;
if(typeof data9 === "string"){
if(func1(data9) > 2048){
const err37 = {instancePath:instancePath+"/items/" + i0+"/en",schemaPath:"#/properties/items/items/properties/en/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(func1(data9) < 1){
const err38 = {instancePath:instancePath+"/items/" + i0+"/en",schemaPath:"#/properties/items/items/properties/en/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err39 = {instancePath:instancePath+"/items/" + i0+"/en",schemaPath:"#/properties/items/items/properties/en/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data6.stage !== undefined){
let data10 = data6.stage;
if(typeof data10 === "string"){
if(func1(data10) > 2048){
const err40 = {instancePath:instancePath+"/items/" + i0+"/stage",schemaPath:"#/properties/items/items/properties/stage/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(func1(data10) < 1){
const err41 = {instancePath:instancePath+"/items/" + i0+"/stage",schemaPath:"#/properties/items/items/properties/stage/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err42 = {instancePath:instancePath+"/items/" + i0+"/stage",schemaPath:"#/properties/items/items/properties/stage/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data6.department !== undefined){
let data11 = data6.department;
if(typeof data11 === "string"){
if(func1(data11) > 2048){
const err43 = {instancePath:instancePath+"/items/" + i0+"/department",schemaPath:"#/properties/items/items/properties/department/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(func1(data11) < 1){
const err44 = {instancePath:instancePath+"/items/" + i0+"/department",schemaPath:"#/properties/items/items/properties/department/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err45 = {instancePath:instancePath+"/items/" + i0+"/department",schemaPath:"#/properties/items/items/properties/department/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data6.subjects !== undefined){
let data12 = data6.subjects;
if(Array.isArray(data12)){
if(data12.length < 1){
const err46 = {instancePath:instancePath+"/items/" + i0+"/subjects",schemaPath:"#/properties/items/items/properties/subjects/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
const len1 = data12.length;
for(let i1=0; i1<len1; i1++){
let data13 = data12[i1];
if(typeof data13 === "string"){
if(func1(data13) > 2048){
const err47 = {instancePath:instancePath+"/items/" + i0+"/subjects/" + i1,schemaPath:"#/properties/items/items/properties/subjects/items/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(func1(data13) < 1){
const err48 = {instancePath:instancePath+"/items/" + i0+"/subjects/" + i1,schemaPath:"#/properties/items/items/properties/subjects/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err49 = {instancePath:instancePath+"/items/" + i0+"/subjects/" + i1,schemaPath:"#/properties/items/items/properties/subjects/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err50 = {instancePath:instancePath+"/items/" + i0+"/subjects",schemaPath:"#/properties/items/items/properties/subjects/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data6.measures !== undefined){
let data14 = data6.measures;
if(Array.isArray(data14)){
if(data14.length < 0){
const err51 = {instancePath:instancePath+"/items/" + i0+"/measures",schemaPath:"#/properties/items/items/properties/measures/minItems",keyword:"minItems",params:{limit: 0},message:"must NOT have fewer than 0 items"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
const len2 = data14.length;
for(let i2=0; i2<len2; i2++){
let data15 = data14[i2];
if(typeof data15 === "string"){
if(func1(data15) > 2048){
const err52 = {instancePath:instancePath+"/items/" + i0+"/measures/" + i2,schemaPath:"#/properties/items/items/properties/measures/items/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(func1(data15) < 1){
const err53 = {instancePath:instancePath+"/items/" + i0+"/measures/" + i2,schemaPath:"#/properties/items/items/properties/measures/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err54 = {instancePath:instancePath+"/items/" + i0+"/measures/" + i2,schemaPath:"#/properties/items/items/properties/measures/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err55 = {instancePath:instancePath+"/items/" + i0+"/measures",schemaPath:"#/properties/items/items/properties/measures/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data6.incentives !== undefined){
let data16 = data6.incentives;
if(Array.isArray(data16)){
if(data16.length < 0){
const err56 = {instancePath:instancePath+"/items/" + i0+"/incentives",schemaPath:"#/properties/items/items/properties/incentives/minItems",keyword:"minItems",params:{limit: 0},message:"must NOT have fewer than 0 items"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
const len3 = data16.length;
for(let i3=0; i3<len3; i3++){
let data17 = data16[i3];
if(typeof data17 === "string"){
if(func1(data17) > 2048){
const err57 = {instancePath:instancePath+"/items/" + i0+"/incentives/" + i3,schemaPath:"#/properties/items/items/properties/incentives/items/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(func1(data17) < 1){
const err58 = {instancePath:instancePath+"/items/" + i0+"/incentives/" + i3,schemaPath:"#/properties/items/items/properties/incentives/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err59 = {instancePath:instancePath+"/items/" + i0+"/incentives/" + i3,schemaPath:"#/properties/items/items/properties/incentives/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err60 = {instancePath:instancePath+"/items/" + i0+"/incentives",schemaPath:"#/properties/items/items/properties/incentives/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data6.legalBasis !== undefined){
let data18 = data6.legalBasis;
if(typeof data18 === "string"){
if(func1(data18) > 2048){
const err61 = {instancePath:instancePath+"/items/" + i0+"/legalBasis",schemaPath:"#/properties/items/items/properties/legalBasis/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if(func1(data18) < 1){
const err62 = {instancePath:instancePath+"/items/" + i0+"/legalBasis",schemaPath:"#/properties/items/items/properties/legalBasis/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err63 = {instancePath:instancePath+"/items/" + i0+"/legalBasis",schemaPath:"#/properties/items/items/properties/legalBasis/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data6.sample !== undefined){
if(typeof data6.sample !== "boolean"){
const err64 = {instancePath:instancePath+"/items/" + i0+"/sample",schemaPath:"#/properties/items/items/properties/sample/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
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
const err65 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
}
else {
const err66 = {instancePath:instancePath+"/items",schemaPath:"#/properties/items/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const behaviourList = validate21;
const schema32 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://xinqiao.example/standard/data/behaviour-list.json","type":"object","properties":{"list":{"const":"behaviour-list"},"title":{"type":"string","minLength":1,"maxLength":2048},"en":{"type":"string","minLength":1,"maxLength":2048},"source":{"type":"string","minLength":1,"maxLength":2048},"asOf":{"type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},"items":{"type":"array","items":{"type":"object","properties":{"code":{"type":"string","minLength":1,"maxLength":2048,"pattern":"^B[0-9]{2,4}$"},"behaviour":{"type":"string","minLength":1,"maxLength":2048},"en":{"type":"string","minLength":1,"maxLength":2048},"kind":{"type":"string","enum":["守信","失信"]},"severity":{"type":"string","enum":["minor","general","serious"]},"authority":{"type":"string","minLength":1,"maxLength":2048},"legalBasis":{"type":"string","minLength":1,"maxLength":2048},"categories":{"type":"array","items":{"type":"string","pattern":"^R[0-9]{2}$"},"minItems":1},"sample":{"type":"boolean"}},"required":["code","behaviour","en","kind","authority","legalBasis","categories"],"additionalProperties":false},"minItems":1}},"required":["list","title","en","source","asOf","items"],"additionalProperties":false};
const pattern7 = new RegExp("^B[0-9]{2,4}$", "u");
const pattern8 = new RegExp("^R[0-9]{2}$", "u");

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://xinqiao.example/standard/data/behaviour-list.json" */;
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
if(data.list === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "list"},message:"must have required property '"+"list"+"'"};
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
if(data.en === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "en"},message:"must have required property '"+"en"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.source === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.asOf === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "asOf"},message:"must have required property '"+"asOf"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
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
if(!((((((key0 === "list") || (key0 === "title")) || (key0 === "en")) || (key0 === "source")) || (key0 === "asOf")) || (key0 === "items"))){
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
if(data.list !== undefined){
if("behaviour-list" !== data.list){
const err7 = {instancePath:instancePath+"/list",schemaPath:"#/properties/list/const",keyword:"const",params:{allowedValue: "behaviour-list"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.title !== undefined){
let data1 = data.title;
if(typeof data1 === "string"){
if(func1(data1) > 2048){
const err8 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(func1(data1) < 1){
const err9 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err10 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.en !== undefined){
let data2 = data.en;
if(typeof data2 === "string"){
if(func1(data2) > 2048){
const err11 = {instancePath:instancePath+"/en",schemaPath:"#/properties/en/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(func1(data2) < 1){
const err12 = {instancePath:instancePath+"/en",schemaPath:"#/properties/en/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err13 = {instancePath:instancePath+"/en",schemaPath:"#/properties/en/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.source !== undefined){
let data3 = data.source;
if(typeof data3 === "string"){
if(func1(data3) > 2048){
const err14 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(func1(data3) < 1){
const err15 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err16 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.asOf !== undefined){
let data4 = data.asOf;
if(typeof data4 === "string"){
if(!pattern4.test(data4)){
const err17 = {instancePath:instancePath+"/asOf",schemaPath:"#/properties/asOf/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err18 = {instancePath:instancePath+"/asOf",schemaPath:"#/properties/asOf/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.items !== undefined){
let data5 = data.items;
if(Array.isArray(data5)){
if(data5.length < 1){
const err19 = {instancePath:instancePath+"/items",schemaPath:"#/properties/items/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.code === undefined){
const err20 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data6.behaviour === undefined){
const err21 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "behaviour"},message:"must have required property '"+"behaviour"+"'"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data6.en === undefined){
const err22 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "en"},message:"must have required property '"+"en"+"'"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data6.kind === undefined){
const err23 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data6.authority === undefined){
const err24 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "authority"},message:"must have required property '"+"authority"+"'"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data6.legalBasis === undefined){
const err25 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "legalBasis"},message:"must have required property '"+"legalBasis"+"'"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data6.categories === undefined){
const err26 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "categories"},message:"must have required property '"+"categories"+"'"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
for(const key1 in data6){
if(!(func7.call(schema32.properties.items.items.properties, key1))){
const err27 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data6.code !== undefined){
let data7 = data6.code;
if(typeof data7 === "string"){
if(func1(data7) > 2048){
const err28 = {instancePath:instancePath+"/items/" + i0+"/code",schemaPath:"#/properties/items/items/properties/code/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(func1(data7) < 1){
const err29 = {instancePath:instancePath+"/items/" + i0+"/code",schemaPath:"#/properties/items/items/properties/code/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(!pattern7.test(data7)){
const err30 = {instancePath:instancePath+"/items/" + i0+"/code",schemaPath:"#/properties/items/items/properties/code/pattern",keyword:"pattern",params:{pattern: "^B[0-9]{2,4}$"},message:"must match pattern \""+"^B[0-9]{2,4}$"+"\""};
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
const err31 = {instancePath:instancePath+"/items/" + i0+"/code",schemaPath:"#/properties/items/items/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data6.behaviour !== undefined){
let data8 = data6.behaviour;
if(typeof data8 === "string"){
if(func1(data8) > 2048){
const err32 = {instancePath:instancePath+"/items/" + i0+"/behaviour",schemaPath:"#/properties/items/items/properties/behaviour/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(func1(data8) < 1){
const err33 = {instancePath:instancePath+"/items/" + i0+"/behaviour",schemaPath:"#/properties/items/items/properties/behaviour/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err34 = {instancePath:instancePath+"/items/" + i0+"/behaviour",schemaPath:"#/properties/items/items/properties/behaviour/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data6.en !== undefined){
let data9 = data6.en;
if(typeof data9 === "string"){
if(func1(data9) > 2048){
const err35 = {instancePath:instancePath+"/items/" + i0+"/en",schemaPath:"#/properties/items/items/properties/en/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(func1(data9) < 1){
const err36 = {instancePath:instancePath+"/items/" + i0+"/en",schemaPath:"#/properties/items/items/properties/en/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err37 = {instancePath:instancePath+"/items/" + i0+"/en",schemaPath:"#/properties/items/items/properties/en/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data6.kind !== undefined){
let data10 = data6.kind;
if(typeof data10 !== "string"){
const err38 = {instancePath:instancePath+"/items/" + i0+"/kind",schemaPath:"#/properties/items/items/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(!((data10 === "守信") || (data10 === "失信"))){
const err39 = {instancePath:instancePath+"/items/" + i0+"/kind",schemaPath:"#/properties/items/items/properties/kind/enum",keyword:"enum",params:{allowedValues: schema32.properties.items.items.properties.kind.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data6.severity !== undefined){
let data11 = data6.severity;
if(typeof data11 !== "string"){
const err40 = {instancePath:instancePath+"/items/" + i0+"/severity",schemaPath:"#/properties/items/items/properties/severity/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(!(((data11 === "minor") || (data11 === "general")) || (data11 === "serious"))){
const err41 = {instancePath:instancePath+"/items/" + i0+"/severity",schemaPath:"#/properties/items/items/properties/severity/enum",keyword:"enum",params:{allowedValues: schema32.properties.items.items.properties.severity.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data6.authority !== undefined){
let data12 = data6.authority;
if(typeof data12 === "string"){
if(func1(data12) > 2048){
const err42 = {instancePath:instancePath+"/items/" + i0+"/authority",schemaPath:"#/properties/items/items/properties/authority/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(func1(data12) < 1){
const err43 = {instancePath:instancePath+"/items/" + i0+"/authority",schemaPath:"#/properties/items/items/properties/authority/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err44 = {instancePath:instancePath+"/items/" + i0+"/authority",schemaPath:"#/properties/items/items/properties/authority/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data6.legalBasis !== undefined){
let data13 = data6.legalBasis;
if(typeof data13 === "string"){
if(func1(data13) > 2048){
const err45 = {instancePath:instancePath+"/items/" + i0+"/legalBasis",schemaPath:"#/properties/items/items/properties/legalBasis/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(func1(data13) < 1){
const err46 = {instancePath:instancePath+"/items/" + i0+"/legalBasis",schemaPath:"#/properties/items/items/properties/legalBasis/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err47 = {instancePath:instancePath+"/items/" + i0+"/legalBasis",schemaPath:"#/properties/items/items/properties/legalBasis/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data6.categories !== undefined){
let data14 = data6.categories;
if(Array.isArray(data14)){
if(data14.length < 1){
const err48 = {instancePath:instancePath+"/items/" + i0+"/categories",schemaPath:"#/properties/items/items/properties/categories/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
const len1 = data14.length;
for(let i1=0; i1<len1; i1++){
let data15 = data14[i1];
if(typeof data15 === "string"){
if(!pattern8.test(data15)){
const err49 = {instancePath:instancePath+"/items/" + i0+"/categories/" + i1,schemaPath:"#/properties/items/items/properties/categories/items/pattern",keyword:"pattern",params:{pattern: "^R[0-9]{2}$"},message:"must match pattern \""+"^R[0-9]{2}$"+"\""};
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
const err50 = {instancePath:instancePath+"/items/" + i0+"/categories/" + i1,schemaPath:"#/properties/items/items/properties/categories/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err51 = {instancePath:instancePath+"/items/" + i0+"/categories",schemaPath:"#/properties/items/items/properties/categories/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data6.sample !== undefined){
if(typeof data6.sample !== "boolean"){
const err52 = {instancePath:instancePath+"/items/" + i0+"/sample",schemaPath:"#/properties/items/items/properties/sample/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
else {
const err53 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
else {
const err54 = {instancePath:instancePath+"/items",schemaPath:"#/properties/items/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
const err55 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const dataList = validate22;
const schema33 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://xinqiao.example/standard/data/data-list.json","type":"object","properties":{"list":{"const":"data-list"},"title":{"type":"string","minLength":1,"maxLength":2048},"en":{"type":"string","minLength":1,"maxLength":2048},"source":{"type":"string","minLength":1,"maxLength":2048},"asOf":{"type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},"items":{"type":"array","items":{"type":"object","properties":{"code":{"type":"string","minLength":1,"maxLength":2048,"pattern":"^D[0-9]{2,4}$"},"item":{"type":"string","minLength":1,"maxLength":2048},"en":{"type":"string","minLength":1,"maxLength":2048},"catalogueItem":{"type":"string","minLength":1,"maxLength":2048},"category":{"type":"string","pattern":"^R[0-9]{2}$"},"fields":{"type":"array","items":{"type":"string","minLength":1,"maxLength":2048},"minItems":1},"provider":{"type":"string","minLength":1,"maxLength":2048},"cycle":{"type":"string","enum":["decision","daily","weekly","monthly","quarterly","yearly"]},"sharing":{"type":"string","enum":["无条件共享","有条件共享","不予共享"]},"publicity":{"type":"string","enum":["public","government","authorised"]},"usedFor":{"type":"array","items":{"type":"string","minLength":1,"maxLength":2048},"minItems":0},"queryMonths":{"type":"integer","minimum":1,"maximum":1200},"catalogueEdition":{"type":"string","minLength":1,"maxLength":2048},"source":{"type":"string","minLength":1,"maxLength":2048}},"required":["code","item","en","catalogueItem","category","fields","provider","cycle","sharing","publicity","usedFor","catalogueEdition"],"additionalProperties":false},"minItems":1}},"required":["list","title","en","source","asOf","items"],"additionalProperties":false};
const pattern10 = new RegExp("^D[0-9]{2,4}$", "u");

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://xinqiao.example/standard/data/data-list.json" */;
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
if(data.list === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "list"},message:"must have required property '"+"list"+"'"};
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
if(data.en === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "en"},message:"must have required property '"+"en"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.source === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.asOf === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "asOf"},message:"must have required property '"+"asOf"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
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
if(!((((((key0 === "list") || (key0 === "title")) || (key0 === "en")) || (key0 === "source")) || (key0 === "asOf")) || (key0 === "items"))){
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
if(data.list !== undefined){
if("data-list" !== data.list){
const err7 = {instancePath:instancePath+"/list",schemaPath:"#/properties/list/const",keyword:"const",params:{allowedValue: "data-list"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.title !== undefined){
let data1 = data.title;
if(typeof data1 === "string"){
if(func1(data1) > 2048){
const err8 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(func1(data1) < 1){
const err9 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err10 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.en !== undefined){
let data2 = data.en;
if(typeof data2 === "string"){
if(func1(data2) > 2048){
const err11 = {instancePath:instancePath+"/en",schemaPath:"#/properties/en/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(func1(data2) < 1){
const err12 = {instancePath:instancePath+"/en",schemaPath:"#/properties/en/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err13 = {instancePath:instancePath+"/en",schemaPath:"#/properties/en/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.source !== undefined){
let data3 = data.source;
if(typeof data3 === "string"){
if(func1(data3) > 2048){
const err14 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(func1(data3) < 1){
const err15 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err16 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.asOf !== undefined){
let data4 = data.asOf;
if(typeof data4 === "string"){
if(!pattern4.test(data4)){
const err17 = {instancePath:instancePath+"/asOf",schemaPath:"#/properties/asOf/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err18 = {instancePath:instancePath+"/asOf",schemaPath:"#/properties/asOf/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.items !== undefined){
let data5 = data.items;
if(Array.isArray(data5)){
if(data5.length < 1){
const err19 = {instancePath:instancePath+"/items",schemaPath:"#/properties/items/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.code === undefined){
const err20 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data6.item === undefined){
const err21 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "item"},message:"must have required property '"+"item"+"'"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data6.en === undefined){
const err22 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "en"},message:"must have required property '"+"en"+"'"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data6.catalogueItem === undefined){
const err23 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "catalogueItem"},message:"must have required property '"+"catalogueItem"+"'"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data6.category === undefined){
const err24 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "category"},message:"must have required property '"+"category"+"'"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data6.fields === undefined){
const err25 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "fields"},message:"must have required property '"+"fields"+"'"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data6.provider === undefined){
const err26 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "provider"},message:"must have required property '"+"provider"+"'"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data6.cycle === undefined){
const err27 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "cycle"},message:"must have required property '"+"cycle"+"'"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data6.sharing === undefined){
const err28 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "sharing"},message:"must have required property '"+"sharing"+"'"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data6.publicity === undefined){
const err29 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "publicity"},message:"must have required property '"+"publicity"+"'"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data6.usedFor === undefined){
const err30 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "usedFor"},message:"must have required property '"+"usedFor"+"'"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data6.catalogueEdition === undefined){
const err31 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "catalogueEdition"},message:"must have required property '"+"catalogueEdition"+"'"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
for(const key1 in data6){
if(!(func7.call(schema33.properties.items.items.properties, key1))){
const err32 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data6.code !== undefined){
let data7 = data6.code;
if(typeof data7 === "string"){
if(func1(data7) > 2048){
const err33 = {instancePath:instancePath+"/items/" + i0+"/code",schemaPath:"#/properties/items/items/properties/code/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(func1(data7) < 1){
const err34 = {instancePath:instancePath+"/items/" + i0+"/code",schemaPath:"#/properties/items/items/properties/code/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(!pattern10.test(data7)){
const err35 = {instancePath:instancePath+"/items/" + i0+"/code",schemaPath:"#/properties/items/items/properties/code/pattern",keyword:"pattern",params:{pattern: "^D[0-9]{2,4}$"},message:"must match pattern \""+"^D[0-9]{2,4}$"+"\""};
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
const err36 = {instancePath:instancePath+"/items/" + i0+"/code",schemaPath:"#/properties/items/items/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data6.item !== undefined){
let data8 = data6.item;
if(typeof data8 === "string"){
if(func1(data8) > 2048){
const err37 = {instancePath:instancePath+"/items/" + i0+"/item",schemaPath:"#/properties/items/items/properties/item/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(func1(data8) < 1){
const err38 = {instancePath:instancePath+"/items/" + i0+"/item",schemaPath:"#/properties/items/items/properties/item/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err39 = {instancePath:instancePath+"/items/" + i0+"/item",schemaPath:"#/properties/items/items/properties/item/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data6.en !== undefined){
let data9 = data6.en;
if(typeof data9 === "string"){
if(func1(data9) > 2048){
const err40 = {instancePath:instancePath+"/items/" + i0+"/en",schemaPath:"#/properties/items/items/properties/en/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(func1(data9) < 1){
const err41 = {instancePath:instancePath+"/items/" + i0+"/en",schemaPath:"#/properties/items/items/properties/en/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err42 = {instancePath:instancePath+"/items/" + i0+"/en",schemaPath:"#/properties/items/items/properties/en/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data6.catalogueItem !== undefined){
let data10 = data6.catalogueItem;
if(typeof data10 === "string"){
if(func1(data10) > 2048){
const err43 = {instancePath:instancePath+"/items/" + i0+"/catalogueItem",schemaPath:"#/properties/items/items/properties/catalogueItem/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(func1(data10) < 1){
const err44 = {instancePath:instancePath+"/items/" + i0+"/catalogueItem",schemaPath:"#/properties/items/items/properties/catalogueItem/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err45 = {instancePath:instancePath+"/items/" + i0+"/catalogueItem",schemaPath:"#/properties/items/items/properties/catalogueItem/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data6.category !== undefined){
let data11 = data6.category;
if(typeof data11 === "string"){
if(!pattern8.test(data11)){
const err46 = {instancePath:instancePath+"/items/" + i0+"/category",schemaPath:"#/properties/items/items/properties/category/pattern",keyword:"pattern",params:{pattern: "^R[0-9]{2}$"},message:"must match pattern \""+"^R[0-9]{2}$"+"\""};
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
const err47 = {instancePath:instancePath+"/items/" + i0+"/category",schemaPath:"#/properties/items/items/properties/category/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data6.fields !== undefined){
let data12 = data6.fields;
if(Array.isArray(data12)){
if(data12.length < 1){
const err48 = {instancePath:instancePath+"/items/" + i0+"/fields",schemaPath:"#/properties/items/items/properties/fields/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
const len1 = data12.length;
for(let i1=0; i1<len1; i1++){
let data13 = data12[i1];
if(typeof data13 === "string"){
if(func1(data13) > 2048){
const err49 = {instancePath:instancePath+"/items/" + i0+"/fields/" + i1,schemaPath:"#/properties/items/items/properties/fields/items/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(func1(data13) < 1){
const err50 = {instancePath:instancePath+"/items/" + i0+"/fields/" + i1,schemaPath:"#/properties/items/items/properties/fields/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err51 = {instancePath:instancePath+"/items/" + i0+"/fields/" + i1,schemaPath:"#/properties/items/items/properties/fields/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err52 = {instancePath:instancePath+"/items/" + i0+"/fields",schemaPath:"#/properties/items/items/properties/fields/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data6.provider !== undefined){
let data14 = data6.provider;
if(typeof data14 === "string"){
if(func1(data14) > 2048){
const err53 = {instancePath:instancePath+"/items/" + i0+"/provider",schemaPath:"#/properties/items/items/properties/provider/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(func1(data14) < 1){
const err54 = {instancePath:instancePath+"/items/" + i0+"/provider",schemaPath:"#/properties/items/items/properties/provider/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err55 = {instancePath:instancePath+"/items/" + i0+"/provider",schemaPath:"#/properties/items/items/properties/provider/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data6.cycle !== undefined){
let data15 = data6.cycle;
if(typeof data15 !== "string"){
const err56 = {instancePath:instancePath+"/items/" + i0+"/cycle",schemaPath:"#/properties/items/items/properties/cycle/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(!((((((data15 === "decision") || (data15 === "daily")) || (data15 === "weekly")) || (data15 === "monthly")) || (data15 === "quarterly")) || (data15 === "yearly"))){
const err57 = {instancePath:instancePath+"/items/" + i0+"/cycle",schemaPath:"#/properties/items/items/properties/cycle/enum",keyword:"enum",params:{allowedValues: schema33.properties.items.items.properties.cycle.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data6.sharing !== undefined){
let data16 = data6.sharing;
if(typeof data16 !== "string"){
const err58 = {instancePath:instancePath+"/items/" + i0+"/sharing",schemaPath:"#/properties/items/items/properties/sharing/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(!(((data16 === "无条件共享") || (data16 === "有条件共享")) || (data16 === "不予共享"))){
const err59 = {instancePath:instancePath+"/items/" + i0+"/sharing",schemaPath:"#/properties/items/items/properties/sharing/enum",keyword:"enum",params:{allowedValues: schema33.properties.items.items.properties.sharing.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data6.publicity !== undefined){
let data17 = data6.publicity;
if(typeof data17 !== "string"){
const err60 = {instancePath:instancePath+"/items/" + i0+"/publicity",schemaPath:"#/properties/items/items/properties/publicity/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if(!(((data17 === "public") || (data17 === "government")) || (data17 === "authorised"))){
const err61 = {instancePath:instancePath+"/items/" + i0+"/publicity",schemaPath:"#/properties/items/items/properties/publicity/enum",keyword:"enum",params:{allowedValues: schema33.properties.items.items.properties.publicity.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data6.usedFor !== undefined){
let data18 = data6.usedFor;
if(Array.isArray(data18)){
if(data18.length < 0){
const err62 = {instancePath:instancePath+"/items/" + i0+"/usedFor",schemaPath:"#/properties/items/items/properties/usedFor/minItems",keyword:"minItems",params:{limit: 0},message:"must NOT have fewer than 0 items"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
const len2 = data18.length;
for(let i2=0; i2<len2; i2++){
let data19 = data18[i2];
if(typeof data19 === "string"){
if(func1(data19) > 2048){
const err63 = {instancePath:instancePath+"/items/" + i0+"/usedFor/" + i2,schemaPath:"#/properties/items/items/properties/usedFor/items/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if(func1(data19) < 1){
const err64 = {instancePath:instancePath+"/items/" + i0+"/usedFor/" + i2,schemaPath:"#/properties/items/items/properties/usedFor/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err65 = {instancePath:instancePath+"/items/" + i0+"/usedFor/" + i2,schemaPath:"#/properties/items/items/properties/usedFor/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
}
else {
const err66 = {instancePath:instancePath+"/items/" + i0+"/usedFor",schemaPath:"#/properties/items/items/properties/usedFor/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data6.queryMonths !== undefined){
let data20 = data6.queryMonths;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
const err67 = {instancePath:instancePath+"/items/" + i0+"/queryMonths",schemaPath:"#/properties/items/items/properties/queryMonths/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 1200 || isNaN(data20)){
const err68 = {instancePath:instancePath+"/items/" + i0+"/queryMonths",schemaPath:"#/properties/items/items/properties/queryMonths/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1200},message:"must be <= 1200"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(data20 < 1 || isNaN(data20)){
const err69 = {instancePath:instancePath+"/items/" + i0+"/queryMonths",schemaPath:"#/properties/items/items/properties/queryMonths/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
if(data6.catalogueEdition !== undefined){
let data21 = data6.catalogueEdition;
if(typeof data21 === "string"){
if(func1(data21) > 2048){
const err70 = {instancePath:instancePath+"/items/" + i0+"/catalogueEdition",schemaPath:"#/properties/items/items/properties/catalogueEdition/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if(func1(data21) < 1){
const err71 = {instancePath:instancePath+"/items/" + i0+"/catalogueEdition",schemaPath:"#/properties/items/items/properties/catalogueEdition/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err72 = {instancePath:instancePath+"/items/" + i0+"/catalogueEdition",schemaPath:"#/properties/items/items/properties/catalogueEdition/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data6.source !== undefined){
let data22 = data6.source;
if(typeof data22 === "string"){
if(func1(data22) > 2048){
const err73 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"#/properties/items/items/properties/source/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if(func1(data22) < 1){
const err74 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"#/properties/items/items/properties/source/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err75 = {instancePath:instancePath+"/items/" + i0+"/source",schemaPath:"#/properties/items/items/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
}
else {
const err76 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
}
else {
const err77 = {instancePath:instancePath+"/items",schemaPath:"#/properties/items/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
}
else {
const err78 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const deadlines = validate23;
const schema34 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://xinqiao.example/standard/data/deadlines.json","type":"object","properties":{"rules":{"const":"deadlines"},"title":{"type":"string","minLength":1,"maxLength":2048},"en":{"type":"string","minLength":1,"maxLength":2048},"source":{"type":"string","minLength":1,"maxLength":2048},"asOf":{"type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},"deadlines":{"type":"array","items":{"type":"object","properties":{"code":{"type":"string","minLength":1,"maxLength":2048,"pattern":"^[a-z][A-Za-z0-9]{1,47}$"},"title":{"type":"string","minLength":1,"maxLength":2048},"en":{"type":"string","minLength":1,"maxLength":2048},"workingDays":{"type":"integer","minimum":0,"maximum":120},"from":{"type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},"to":{"type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},"source":{"type":"string","minLength":1,"maxLength":2048}},"required":["code","title","en","workingDays","from","source"],"additionalProperties":false},"minItems":1},"objections":{"type":"array","items":{"type":"object","properties":{"division":{"type":"string","pattern":"^[1-9][0-9]{5}$"},"from":{"type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},"to":{"type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},"source":{"type":"string","minLength":1,"maxLength":2048},"markWithin":{"type":"integer","minimum":0,"maximum":120},"answerWithin":{"type":"integer","minimum":0,"maximum":120},"forwardWithin":{"type":"integer","minimum":0,"maximum":120},"providerAnswersWithin":{"type":"integer","minimum":0,"maximum":120},"extendableTo":{"type":"integer","minimum":0,"maximum":120},"review":{"type":"string","minLength":1,"maxLength":2048}},"required":["division","from","source","markWithin","answerWithin"],"additionalProperties":false},"minItems":1},"queryPeriods":{"type":"array","items":{"type":"object","properties":{"division":{"type":"string","pattern":"^[1-9][0-9]{5}$"},"from":{"type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},"to":{"type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},"months":{"type":"integer","minimum":1,"maximum":1200},"source":{"type":"string","minLength":1,"maxLength":2048}},"required":["months","from","source"],"additionalProperties":false},"minItems":1}},"required":["rules","title","en","source","asOf","deadlines","objections","queryPeriods"],"additionalProperties":false};
const pattern13 = new RegExp("^[a-z][A-Za-z0-9]{1,47}$", "u");
const pattern16 = new RegExp("^[1-9][0-9]{5}$", "u");

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://xinqiao.example/standard/data/deadlines.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate23.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.rules === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "rules"},message:"must have required property '"+"rules"+"'"};
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
if(data.en === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "en"},message:"must have required property '"+"en"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.source === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.asOf === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "asOf"},message:"must have required property '"+"asOf"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.deadlines === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "deadlines"},message:"must have required property '"+"deadlines"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.objections === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "objections"},message:"must have required property '"+"objections"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.queryPeriods === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "queryPeriods"},message:"must have required property '"+"queryPeriods"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "rules") || (key0 === "title")) || (key0 === "en")) || (key0 === "source")) || (key0 === "asOf")) || (key0 === "deadlines")) || (key0 === "objections")) || (key0 === "queryPeriods"))){
const err8 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.rules !== undefined){
if("deadlines" !== data.rules){
const err9 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/const",keyword:"const",params:{allowedValue: "deadlines"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.title !== undefined){
let data1 = data.title;
if(typeof data1 === "string"){
if(func1(data1) > 2048){
const err10 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(func1(data1) < 1){
const err11 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err12 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.en !== undefined){
let data2 = data.en;
if(typeof data2 === "string"){
if(func1(data2) > 2048){
const err13 = {instancePath:instancePath+"/en",schemaPath:"#/properties/en/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(func1(data2) < 1){
const err14 = {instancePath:instancePath+"/en",schemaPath:"#/properties/en/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err15 = {instancePath:instancePath+"/en",schemaPath:"#/properties/en/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.source !== undefined){
let data3 = data.source;
if(typeof data3 === "string"){
if(func1(data3) > 2048){
const err16 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(func1(data3) < 1){
const err17 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err18 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.asOf !== undefined){
let data4 = data.asOf;
if(typeof data4 === "string"){
if(!pattern4.test(data4)){
const err19 = {instancePath:instancePath+"/asOf",schemaPath:"#/properties/asOf/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err20 = {instancePath:instancePath+"/asOf",schemaPath:"#/properties/asOf/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.deadlines !== undefined){
let data5 = data.deadlines;
if(Array.isArray(data5)){
if(data5.length < 1){
const err21 = {instancePath:instancePath+"/deadlines",schemaPath:"#/properties/deadlines/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.code === undefined){
const err22 = {instancePath:instancePath+"/deadlines/" + i0,schemaPath:"#/properties/deadlines/items/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data6.title === undefined){
const err23 = {instancePath:instancePath+"/deadlines/" + i0,schemaPath:"#/properties/deadlines/items/required",keyword:"required",params:{missingProperty: "title"},message:"must have required property '"+"title"+"'"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data6.en === undefined){
const err24 = {instancePath:instancePath+"/deadlines/" + i0,schemaPath:"#/properties/deadlines/items/required",keyword:"required",params:{missingProperty: "en"},message:"must have required property '"+"en"+"'"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data6.workingDays === undefined){
const err25 = {instancePath:instancePath+"/deadlines/" + i0,schemaPath:"#/properties/deadlines/items/required",keyword:"required",params:{missingProperty: "workingDays"},message:"must have required property '"+"workingDays"+"'"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data6.from === undefined){
const err26 = {instancePath:instancePath+"/deadlines/" + i0,schemaPath:"#/properties/deadlines/items/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data6.source === undefined){
const err27 = {instancePath:instancePath+"/deadlines/" + i0,schemaPath:"#/properties/deadlines/items/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
for(const key1 in data6){
if(!(((((((key1 === "code") || (key1 === "title")) || (key1 === "en")) || (key1 === "workingDays")) || (key1 === "from")) || (key1 === "to")) || (key1 === "source"))){
const err28 = {instancePath:instancePath+"/deadlines/" + i0,schemaPath:"#/properties/deadlines/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data6.code !== undefined){
let data7 = data6.code;
if(typeof data7 === "string"){
if(func1(data7) > 2048){
const err29 = {instancePath:instancePath+"/deadlines/" + i0+"/code",schemaPath:"#/properties/deadlines/items/properties/code/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(func1(data7) < 1){
const err30 = {instancePath:instancePath+"/deadlines/" + i0+"/code",schemaPath:"#/properties/deadlines/items/properties/code/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(!pattern13.test(data7)){
const err31 = {instancePath:instancePath+"/deadlines/" + i0+"/code",schemaPath:"#/properties/deadlines/items/properties/code/pattern",keyword:"pattern",params:{pattern: "^[a-z][A-Za-z0-9]{1,47}$"},message:"must match pattern \""+"^[a-z][A-Za-z0-9]{1,47}$"+"\""};
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
const err32 = {instancePath:instancePath+"/deadlines/" + i0+"/code",schemaPath:"#/properties/deadlines/items/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data6.title !== undefined){
let data8 = data6.title;
if(typeof data8 === "string"){
if(func1(data8) > 2048){
const err33 = {instancePath:instancePath+"/deadlines/" + i0+"/title",schemaPath:"#/properties/deadlines/items/properties/title/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(func1(data8) < 1){
const err34 = {instancePath:instancePath+"/deadlines/" + i0+"/title",schemaPath:"#/properties/deadlines/items/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err35 = {instancePath:instancePath+"/deadlines/" + i0+"/title",schemaPath:"#/properties/deadlines/items/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data6.en !== undefined){
let data9 = data6.en;
if(typeof data9 === "string"){
if(func1(data9) > 2048){
const err36 = {instancePath:instancePath+"/deadlines/" + i0+"/en",schemaPath:"#/properties/deadlines/items/properties/en/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(func1(data9) < 1){
const err37 = {instancePath:instancePath+"/deadlines/" + i0+"/en",schemaPath:"#/properties/deadlines/items/properties/en/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err38 = {instancePath:instancePath+"/deadlines/" + i0+"/en",schemaPath:"#/properties/deadlines/items/properties/en/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data6.workingDays !== undefined){
let data10 = data6.workingDays;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err39 = {instancePath:instancePath+"/deadlines/" + i0+"/workingDays",schemaPath:"#/properties/deadlines/items/properties/workingDays/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 120 || isNaN(data10)){
const err40 = {instancePath:instancePath+"/deadlines/" + i0+"/workingDays",schemaPath:"#/properties/deadlines/items/properties/workingDays/maximum",keyword:"maximum",params:{comparison: "<=", limit: 120},message:"must be <= 120"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(data10 < 0 || isNaN(data10)){
const err41 = {instancePath:instancePath+"/deadlines/" + i0+"/workingDays",schemaPath:"#/properties/deadlines/items/properties/workingDays/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
if(data6.from !== undefined){
let data11 = data6.from;
if(typeof data11 === "string"){
if(!pattern4.test(data11)){
const err42 = {instancePath:instancePath+"/deadlines/" + i0+"/from",schemaPath:"#/properties/deadlines/items/properties/from/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err43 = {instancePath:instancePath+"/deadlines/" + i0+"/from",schemaPath:"#/properties/deadlines/items/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data6.to !== undefined){
let data12 = data6.to;
if(typeof data12 === "string"){
if(!pattern4.test(data12)){
const err44 = {instancePath:instancePath+"/deadlines/" + i0+"/to",schemaPath:"#/properties/deadlines/items/properties/to/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err45 = {instancePath:instancePath+"/deadlines/" + i0+"/to",schemaPath:"#/properties/deadlines/items/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data6.source !== undefined){
let data13 = data6.source;
if(typeof data13 === "string"){
if(func1(data13) > 2048){
const err46 = {instancePath:instancePath+"/deadlines/" + i0+"/source",schemaPath:"#/properties/deadlines/items/properties/source/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(func1(data13) < 1){
const err47 = {instancePath:instancePath+"/deadlines/" + i0+"/source",schemaPath:"#/properties/deadlines/items/properties/source/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err48 = {instancePath:instancePath+"/deadlines/" + i0+"/source",schemaPath:"#/properties/deadlines/items/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
else {
const err49 = {instancePath:instancePath+"/deadlines/" + i0,schemaPath:"#/properties/deadlines/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err50 = {instancePath:instancePath+"/deadlines",schemaPath:"#/properties/deadlines/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.objections !== undefined){
let data14 = data.objections;
if(Array.isArray(data14)){
if(data14.length < 1){
const err51 = {instancePath:instancePath+"/objections",schemaPath:"#/properties/objections/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
const len1 = data14.length;
for(let i1=0; i1<len1; i1++){
let data15 = data14[i1];
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15.division === undefined){
const err52 = {instancePath:instancePath+"/objections/" + i1,schemaPath:"#/properties/objections/items/required",keyword:"required",params:{missingProperty: "division"},message:"must have required property '"+"division"+"'"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(data15.from === undefined){
const err53 = {instancePath:instancePath+"/objections/" + i1,schemaPath:"#/properties/objections/items/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(data15.source === undefined){
const err54 = {instancePath:instancePath+"/objections/" + i1,schemaPath:"#/properties/objections/items/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(data15.markWithin === undefined){
const err55 = {instancePath:instancePath+"/objections/" + i1,schemaPath:"#/properties/objections/items/required",keyword:"required",params:{missingProperty: "markWithin"},message:"must have required property '"+"markWithin"+"'"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if(data15.answerWithin === undefined){
const err56 = {instancePath:instancePath+"/objections/" + i1,schemaPath:"#/properties/objections/items/required",keyword:"required",params:{missingProperty: "answerWithin"},message:"must have required property '"+"answerWithin"+"'"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
for(const key2 in data15){
if(!(func7.call(schema34.properties.objections.items.properties, key2))){
const err57 = {instancePath:instancePath+"/objections/" + i1,schemaPath:"#/properties/objections/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data15.division !== undefined){
let data16 = data15.division;
if(typeof data16 === "string"){
if(!pattern16.test(data16)){
const err58 = {instancePath:instancePath+"/objections/" + i1+"/division",schemaPath:"#/properties/objections/items/properties/division/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{5}$"},message:"must match pattern \""+"^[1-9][0-9]{5}$"+"\""};
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
const err59 = {instancePath:instancePath+"/objections/" + i1+"/division",schemaPath:"#/properties/objections/items/properties/division/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data15.from !== undefined){
let data17 = data15.from;
if(typeof data17 === "string"){
if(!pattern4.test(data17)){
const err60 = {instancePath:instancePath+"/objections/" + i1+"/from",schemaPath:"#/properties/objections/items/properties/from/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err61 = {instancePath:instancePath+"/objections/" + i1+"/from",schemaPath:"#/properties/objections/items/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data15.to !== undefined){
let data18 = data15.to;
if(typeof data18 === "string"){
if(!pattern4.test(data18)){
const err62 = {instancePath:instancePath+"/objections/" + i1+"/to",schemaPath:"#/properties/objections/items/properties/to/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err63 = {instancePath:instancePath+"/objections/" + i1+"/to",schemaPath:"#/properties/objections/items/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data15.source !== undefined){
let data19 = data15.source;
if(typeof data19 === "string"){
if(func1(data19) > 2048){
const err64 = {instancePath:instancePath+"/objections/" + i1+"/source",schemaPath:"#/properties/objections/items/properties/source/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if(func1(data19) < 1){
const err65 = {instancePath:instancePath+"/objections/" + i1+"/source",schemaPath:"#/properties/objections/items/properties/source/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err66 = {instancePath:instancePath+"/objections/" + i1+"/source",schemaPath:"#/properties/objections/items/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data15.markWithin !== undefined){
let data20 = data15.markWithin;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
const err67 = {instancePath:instancePath+"/objections/" + i1+"/markWithin",schemaPath:"#/properties/objections/items/properties/markWithin/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 120 || isNaN(data20)){
const err68 = {instancePath:instancePath+"/objections/" + i1+"/markWithin",schemaPath:"#/properties/objections/items/properties/markWithin/maximum",keyword:"maximum",params:{comparison: "<=", limit: 120},message:"must be <= 120"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(data20 < 0 || isNaN(data20)){
const err69 = {instancePath:instancePath+"/objections/" + i1+"/markWithin",schemaPath:"#/properties/objections/items/properties/markWithin/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data15.answerWithin !== undefined){
let data21 = data15.answerWithin;
if(!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))){
const err70 = {instancePath:instancePath+"/objections/" + i1+"/answerWithin",schemaPath:"#/properties/objections/items/properties/answerWithin/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 > 120 || isNaN(data21)){
const err71 = {instancePath:instancePath+"/objections/" + i1+"/answerWithin",schemaPath:"#/properties/objections/items/properties/answerWithin/maximum",keyword:"maximum",params:{comparison: "<=", limit: 120},message:"must be <= 120"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if(data21 < 0 || isNaN(data21)){
const err72 = {instancePath:instancePath+"/objections/" + i1+"/answerWithin",schemaPath:"#/properties/objections/items/properties/answerWithin/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
}
if(data15.forwardWithin !== undefined){
let data22 = data15.forwardWithin;
if(!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))){
const err73 = {instancePath:instancePath+"/objections/" + i1+"/forwardWithin",schemaPath:"#/properties/objections/items/properties/forwardWithin/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 > 120 || isNaN(data22)){
const err74 = {instancePath:instancePath+"/objections/" + i1+"/forwardWithin",schemaPath:"#/properties/objections/items/properties/forwardWithin/maximum",keyword:"maximum",params:{comparison: "<=", limit: 120},message:"must be <= 120"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if(data22 < 0 || isNaN(data22)){
const err75 = {instancePath:instancePath+"/objections/" + i1+"/forwardWithin",schemaPath:"#/properties/objections/items/properties/forwardWithin/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
}
if(data15.providerAnswersWithin !== undefined){
let data23 = data15.providerAnswersWithin;
if(!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))){
const err76 = {instancePath:instancePath+"/objections/" + i1+"/providerAnswersWithin",schemaPath:"#/properties/objections/items/properties/providerAnswersWithin/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 > 120 || isNaN(data23)){
const err77 = {instancePath:instancePath+"/objections/" + i1+"/providerAnswersWithin",schemaPath:"#/properties/objections/items/properties/providerAnswersWithin/maximum",keyword:"maximum",params:{comparison: "<=", limit: 120},message:"must be <= 120"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if(data23 < 0 || isNaN(data23)){
const err78 = {instancePath:instancePath+"/objections/" + i1+"/providerAnswersWithin",schemaPath:"#/properties/objections/items/properties/providerAnswersWithin/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data15.extendableTo !== undefined){
let data24 = data15.extendableTo;
if(!(((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24))) && (isFinite(data24)))){
const err79 = {instancePath:instancePath+"/objections/" + i1+"/extendableTo",schemaPath:"#/properties/objections/items/properties/extendableTo/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 > 120 || isNaN(data24)){
const err80 = {instancePath:instancePath+"/objections/" + i1+"/extendableTo",schemaPath:"#/properties/objections/items/properties/extendableTo/maximum",keyword:"maximum",params:{comparison: "<=", limit: 120},message:"must be <= 120"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
if(data24 < 0 || isNaN(data24)){
const err81 = {instancePath:instancePath+"/objections/" + i1+"/extendableTo",schemaPath:"#/properties/objections/items/properties/extendableTo/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data15.review !== undefined){
let data25 = data15.review;
if(typeof data25 === "string"){
if(func1(data25) > 2048){
const err82 = {instancePath:instancePath+"/objections/" + i1+"/review",schemaPath:"#/properties/objections/items/properties/review/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
if(func1(data25) < 1){
const err83 = {instancePath:instancePath+"/objections/" + i1+"/review",schemaPath:"#/properties/objections/items/properties/review/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err84 = {instancePath:instancePath+"/objections/" + i1+"/review",schemaPath:"#/properties/objections/items/properties/review/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err85 = {instancePath:instancePath+"/objections/" + i1,schemaPath:"#/properties/objections/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err86 = {instancePath:instancePath+"/objections",schemaPath:"#/properties/objections/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data.queryPeriods !== undefined){
let data26 = data.queryPeriods;
if(Array.isArray(data26)){
if(data26.length < 1){
const err87 = {instancePath:instancePath+"/queryPeriods",schemaPath:"#/properties/queryPeriods/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
const len2 = data26.length;
for(let i2=0; i2<len2; i2++){
let data27 = data26[i2];
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
if(data27.months === undefined){
const err88 = {instancePath:instancePath+"/queryPeriods/" + i2,schemaPath:"#/properties/queryPeriods/items/required",keyword:"required",params:{missingProperty: "months"},message:"must have required property '"+"months"+"'"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
if(data27.from === undefined){
const err89 = {instancePath:instancePath+"/queryPeriods/" + i2,schemaPath:"#/properties/queryPeriods/items/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
if(data27.source === undefined){
const err90 = {instancePath:instancePath+"/queryPeriods/" + i2,schemaPath:"#/properties/queryPeriods/items/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'"};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
for(const key3 in data27){
if(!(((((key3 === "division") || (key3 === "from")) || (key3 === "to")) || (key3 === "months")) || (key3 === "source"))){
const err91 = {instancePath:instancePath+"/queryPeriods/" + i2,schemaPath:"#/properties/queryPeriods/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data27.division !== undefined){
let data28 = data27.division;
if(typeof data28 === "string"){
if(!pattern16.test(data28)){
const err92 = {instancePath:instancePath+"/queryPeriods/" + i2+"/division",schemaPath:"#/properties/queryPeriods/items/properties/division/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{5}$"},message:"must match pattern \""+"^[1-9][0-9]{5}$"+"\""};
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
const err93 = {instancePath:instancePath+"/queryPeriods/" + i2+"/division",schemaPath:"#/properties/queryPeriods/items/properties/division/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data27.from !== undefined){
let data29 = data27.from;
if(typeof data29 === "string"){
if(!pattern4.test(data29)){
const err94 = {instancePath:instancePath+"/queryPeriods/" + i2+"/from",schemaPath:"#/properties/queryPeriods/items/properties/from/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
else {
const err95 = {instancePath:instancePath+"/queryPeriods/" + i2+"/from",schemaPath:"#/properties/queryPeriods/items/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
if(data27.to !== undefined){
let data30 = data27.to;
if(typeof data30 === "string"){
if(!pattern4.test(data30)){
const err96 = {instancePath:instancePath+"/queryPeriods/" + i2+"/to",schemaPath:"#/properties/queryPeriods/items/properties/to/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err97 = {instancePath:instancePath+"/queryPeriods/" + i2+"/to",schemaPath:"#/properties/queryPeriods/items/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data27.months !== undefined){
let data31 = data27.months;
if(!(((typeof data31 == "number") && (!(data31 % 1) && !isNaN(data31))) && (isFinite(data31)))){
const err98 = {instancePath:instancePath+"/queryPeriods/" + i2+"/months",schemaPath:"#/properties/queryPeriods/items/properties/months/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
if((typeof data31 == "number") && (isFinite(data31))){
if(data31 > 1200 || isNaN(data31)){
const err99 = {instancePath:instancePath+"/queryPeriods/" + i2+"/months",schemaPath:"#/properties/queryPeriods/items/properties/months/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1200},message:"must be <= 1200"};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
if(data31 < 1 || isNaN(data31)){
const err100 = {instancePath:instancePath+"/queryPeriods/" + i2+"/months",schemaPath:"#/properties/queryPeriods/items/properties/months/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
if(data27.source !== undefined){
let data32 = data27.source;
if(typeof data32 === "string"){
if(func1(data32) > 2048){
const err101 = {instancePath:instancePath+"/queryPeriods/" + i2+"/source",schemaPath:"#/properties/queryPeriods/items/properties/source/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
if(func1(data32) < 1){
const err102 = {instancePath:instancePath+"/queryPeriods/" + i2+"/source",schemaPath:"#/properties/queryPeriods/items/properties/source/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err103 = {instancePath:instancePath+"/queryPeriods/" + i2+"/source",schemaPath:"#/properties/queryPeriods/items/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err104 = {instancePath:instancePath+"/queryPeriods/" + i2,schemaPath:"#/properties/queryPeriods/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
}
else {
const err105 = {instancePath:instancePath+"/queryPeriods",schemaPath:"#/properties/queryPeriods/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
}
else {
const err106 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}
validate23.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const ends = validate24;
const schema35 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://xinqiao.example/standard/data/ends.json","type":"object","properties":{"rules":{"const":"ends"},"title":{"type":"string","minLength":1,"maxLength":2048},"en":{"type":"string","minLength":1,"maxLength":2048},"source":{"type":"string","minLength":1,"maxLength":2048},"asOf":{"type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},"ends":{"type":"array","items":{"type":"object","properties":{"code":{"type":"string","enum":["publicityOver","repaired","revoked","queryOver"]},"act":{"type":"string","enum":["终止公示","移出","撤销","停止共享和使用"]},"en":{"type":"string","minLength":1,"maxLength":2048},"events":{"type":"array","items":{"type":"string","minLength":1,"maxLength":2048},"minItems":1},"from":{"type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},"to":{"type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},"source":{"type":"string","minLength":1,"maxLength":2048},"publicity":{"type":"string","enum":["stop","none"]},"sharing":{"type":"string","enum":["stop","untilQueryOver"]},"report":{"type":"object","properties":{"public":{"type":"string","enum":["shown","marked","absent"]},"government":{"type":"string","enum":["shown","marked","absent"]},"authorised":{"type":"string","enum":["shown","marked","absent"]}},"required":["public","government","authorised"],"additionalProperties":false},"trace":{"type":"boolean"},"body":{"type":"object","properties":{"issuer":{"type":"string","enum":["keep","archive","delete","erase"]},"holder":{"type":"string","enum":["keep","eraseAfterRetention","delete","erase"]},"withinWorkingDays":{"type":"integer","minimum":0,"maximum":60}},"required":["issuer","holder"],"additionalProperties":false},"tombstone":{"type":"string","enum":["stop-publicity","stop-use","erase"]},"ground":{"type":"string","minLength":1,"maxLength":2048,"pattern":"^[A-Za-z0-9./-]{1,64}$"}},"required":["code","act","en","events","from","source","publicity","sharing","report","trace","body","tombstone","ground"],"additionalProperties":false},"minItems":1}},"required":["rules","title","en","source","asOf","ends"],"additionalProperties":false};
const pattern25 = new RegExp("^[A-Za-z0-9./-]{1,64}$", "u");

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://xinqiao.example/standard/data/ends.json" */;
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
if(data.rules === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "rules"},message:"must have required property '"+"rules"+"'"};
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
if(data.en === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "en"},message:"must have required property '"+"en"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.source === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.asOf === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "asOf"},message:"must have required property '"+"asOf"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.ends === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "ends"},message:"must have required property '"+"ends"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "rules") || (key0 === "title")) || (key0 === "en")) || (key0 === "source")) || (key0 === "asOf")) || (key0 === "ends"))){
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
if(data.rules !== undefined){
if("ends" !== data.rules){
const err7 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/const",keyword:"const",params:{allowedValue: "ends"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.title !== undefined){
let data1 = data.title;
if(typeof data1 === "string"){
if(func1(data1) > 2048){
const err8 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(func1(data1) < 1){
const err9 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err10 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.en !== undefined){
let data2 = data.en;
if(typeof data2 === "string"){
if(func1(data2) > 2048){
const err11 = {instancePath:instancePath+"/en",schemaPath:"#/properties/en/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(func1(data2) < 1){
const err12 = {instancePath:instancePath+"/en",schemaPath:"#/properties/en/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err13 = {instancePath:instancePath+"/en",schemaPath:"#/properties/en/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.source !== undefined){
let data3 = data.source;
if(typeof data3 === "string"){
if(func1(data3) > 2048){
const err14 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(func1(data3) < 1){
const err15 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err16 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.asOf !== undefined){
let data4 = data.asOf;
if(typeof data4 === "string"){
if(!pattern4.test(data4)){
const err17 = {instancePath:instancePath+"/asOf",schemaPath:"#/properties/asOf/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err18 = {instancePath:instancePath+"/asOf",schemaPath:"#/properties/asOf/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.ends !== undefined){
let data5 = data.ends;
if(Array.isArray(data5)){
if(data5.length < 1){
const err19 = {instancePath:instancePath+"/ends",schemaPath:"#/properties/ends/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.code === undefined){
const err20 = {instancePath:instancePath+"/ends/" + i0,schemaPath:"#/properties/ends/items/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data6.act === undefined){
const err21 = {instancePath:instancePath+"/ends/" + i0,schemaPath:"#/properties/ends/items/required",keyword:"required",params:{missingProperty: "act"},message:"must have required property '"+"act"+"'"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data6.en === undefined){
const err22 = {instancePath:instancePath+"/ends/" + i0,schemaPath:"#/properties/ends/items/required",keyword:"required",params:{missingProperty: "en"},message:"must have required property '"+"en"+"'"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data6.events === undefined){
const err23 = {instancePath:instancePath+"/ends/" + i0,schemaPath:"#/properties/ends/items/required",keyword:"required",params:{missingProperty: "events"},message:"must have required property '"+"events"+"'"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data6.from === undefined){
const err24 = {instancePath:instancePath+"/ends/" + i0,schemaPath:"#/properties/ends/items/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data6.source === undefined){
const err25 = {instancePath:instancePath+"/ends/" + i0,schemaPath:"#/properties/ends/items/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data6.publicity === undefined){
const err26 = {instancePath:instancePath+"/ends/" + i0,schemaPath:"#/properties/ends/items/required",keyword:"required",params:{missingProperty: "publicity"},message:"must have required property '"+"publicity"+"'"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data6.sharing === undefined){
const err27 = {instancePath:instancePath+"/ends/" + i0,schemaPath:"#/properties/ends/items/required",keyword:"required",params:{missingProperty: "sharing"},message:"must have required property '"+"sharing"+"'"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data6.report === undefined){
const err28 = {instancePath:instancePath+"/ends/" + i0,schemaPath:"#/properties/ends/items/required",keyword:"required",params:{missingProperty: "report"},message:"must have required property '"+"report"+"'"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data6.trace === undefined){
const err29 = {instancePath:instancePath+"/ends/" + i0,schemaPath:"#/properties/ends/items/required",keyword:"required",params:{missingProperty: "trace"},message:"must have required property '"+"trace"+"'"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data6.body === undefined){
const err30 = {instancePath:instancePath+"/ends/" + i0,schemaPath:"#/properties/ends/items/required",keyword:"required",params:{missingProperty: "body"},message:"must have required property '"+"body"+"'"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data6.tombstone === undefined){
const err31 = {instancePath:instancePath+"/ends/" + i0,schemaPath:"#/properties/ends/items/required",keyword:"required",params:{missingProperty: "tombstone"},message:"must have required property '"+"tombstone"+"'"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data6.ground === undefined){
const err32 = {instancePath:instancePath+"/ends/" + i0,schemaPath:"#/properties/ends/items/required",keyword:"required",params:{missingProperty: "ground"},message:"must have required property '"+"ground"+"'"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
for(const key1 in data6){
if(!(func7.call(schema35.properties.ends.items.properties, key1))){
const err33 = {instancePath:instancePath+"/ends/" + i0,schemaPath:"#/properties/ends/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data6.code !== undefined){
let data7 = data6.code;
if(typeof data7 !== "string"){
const err34 = {instancePath:instancePath+"/ends/" + i0+"/code",schemaPath:"#/properties/ends/items/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(!((((data7 === "publicityOver") || (data7 === "repaired")) || (data7 === "revoked")) || (data7 === "queryOver"))){
const err35 = {instancePath:instancePath+"/ends/" + i0+"/code",schemaPath:"#/properties/ends/items/properties/code/enum",keyword:"enum",params:{allowedValues: schema35.properties.ends.items.properties.code.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data6.act !== undefined){
let data8 = data6.act;
if(typeof data8 !== "string"){
const err36 = {instancePath:instancePath+"/ends/" + i0+"/act",schemaPath:"#/properties/ends/items/properties/act/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(!((((data8 === "终止公示") || (data8 === "移出")) || (data8 === "撤销")) || (data8 === "停止共享和使用"))){
const err37 = {instancePath:instancePath+"/ends/" + i0+"/act",schemaPath:"#/properties/ends/items/properties/act/enum",keyword:"enum",params:{allowedValues: schema35.properties.ends.items.properties.act.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data6.en !== undefined){
let data9 = data6.en;
if(typeof data9 === "string"){
if(func1(data9) > 2048){
const err38 = {instancePath:instancePath+"/ends/" + i0+"/en",schemaPath:"#/properties/ends/items/properties/en/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(func1(data9) < 1){
const err39 = {instancePath:instancePath+"/ends/" + i0+"/en",schemaPath:"#/properties/ends/items/properties/en/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err40 = {instancePath:instancePath+"/ends/" + i0+"/en",schemaPath:"#/properties/ends/items/properties/en/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data6.events !== undefined){
let data10 = data6.events;
if(Array.isArray(data10)){
if(data10.length < 1){
const err41 = {instancePath:instancePath+"/ends/" + i0+"/events",schemaPath:"#/properties/ends/items/properties/events/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
let data11 = data10[i1];
if(typeof data11 === "string"){
if(func1(data11) > 2048){
const err42 = {instancePath:instancePath+"/ends/" + i0+"/events/" + i1,schemaPath:"#/properties/ends/items/properties/events/items/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(func1(data11) < 1){
const err43 = {instancePath:instancePath+"/ends/" + i0+"/events/" + i1,schemaPath:"#/properties/ends/items/properties/events/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err44 = {instancePath:instancePath+"/ends/" + i0+"/events/" + i1,schemaPath:"#/properties/ends/items/properties/events/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err45 = {instancePath:instancePath+"/ends/" + i0+"/events",schemaPath:"#/properties/ends/items/properties/events/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data6.from !== undefined){
let data12 = data6.from;
if(typeof data12 === "string"){
if(!pattern4.test(data12)){
const err46 = {instancePath:instancePath+"/ends/" + i0+"/from",schemaPath:"#/properties/ends/items/properties/from/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err47 = {instancePath:instancePath+"/ends/" + i0+"/from",schemaPath:"#/properties/ends/items/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data6.to !== undefined){
let data13 = data6.to;
if(typeof data13 === "string"){
if(!pattern4.test(data13)){
const err48 = {instancePath:instancePath+"/ends/" + i0+"/to",schemaPath:"#/properties/ends/items/properties/to/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err49 = {instancePath:instancePath+"/ends/" + i0+"/to",schemaPath:"#/properties/ends/items/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data6.source !== undefined){
let data14 = data6.source;
if(typeof data14 === "string"){
if(func1(data14) > 2048){
const err50 = {instancePath:instancePath+"/ends/" + i0+"/source",schemaPath:"#/properties/ends/items/properties/source/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(func1(data14) < 1){
const err51 = {instancePath:instancePath+"/ends/" + i0+"/source",schemaPath:"#/properties/ends/items/properties/source/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err52 = {instancePath:instancePath+"/ends/" + i0+"/source",schemaPath:"#/properties/ends/items/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data6.publicity !== undefined){
let data15 = data6.publicity;
if(typeof data15 !== "string"){
const err53 = {instancePath:instancePath+"/ends/" + i0+"/publicity",schemaPath:"#/properties/ends/items/properties/publicity/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(!((data15 === "stop") || (data15 === "none"))){
const err54 = {instancePath:instancePath+"/ends/" + i0+"/publicity",schemaPath:"#/properties/ends/items/properties/publicity/enum",keyword:"enum",params:{allowedValues: schema35.properties.ends.items.properties.publicity.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data6.sharing !== undefined){
let data16 = data6.sharing;
if(typeof data16 !== "string"){
const err55 = {instancePath:instancePath+"/ends/" + i0+"/sharing",schemaPath:"#/properties/ends/items/properties/sharing/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if(!((data16 === "stop") || (data16 === "untilQueryOver"))){
const err56 = {instancePath:instancePath+"/ends/" + i0+"/sharing",schemaPath:"#/properties/ends/items/properties/sharing/enum",keyword:"enum",params:{allowedValues: schema35.properties.ends.items.properties.sharing.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data6.report !== undefined){
let data17 = data6.report;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(data17.public === undefined){
const err57 = {instancePath:instancePath+"/ends/" + i0+"/report",schemaPath:"#/properties/ends/items/properties/report/required",keyword:"required",params:{missingProperty: "public"},message:"must have required property '"+"public"+"'"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(data17.government === undefined){
const err58 = {instancePath:instancePath+"/ends/" + i0+"/report",schemaPath:"#/properties/ends/items/properties/report/required",keyword:"required",params:{missingProperty: "government"},message:"must have required property '"+"government"+"'"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(data17.authorised === undefined){
const err59 = {instancePath:instancePath+"/ends/" + i0+"/report",schemaPath:"#/properties/ends/items/properties/report/required",keyword:"required",params:{missingProperty: "authorised"},message:"must have required property '"+"authorised"+"'"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
for(const key2 in data17){
if(!(((key2 === "public") || (key2 === "government")) || (key2 === "authorised"))){
const err60 = {instancePath:instancePath+"/ends/" + i0+"/report",schemaPath:"#/properties/ends/items/properties/report/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data17.public !== undefined){
let data18 = data17.public;
if(typeof data18 !== "string"){
const err61 = {instancePath:instancePath+"/ends/" + i0+"/report/public",schemaPath:"#/properties/ends/items/properties/report/properties/public/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if(!(((data18 === "shown") || (data18 === "marked")) || (data18 === "absent"))){
const err62 = {instancePath:instancePath+"/ends/" + i0+"/report/public",schemaPath:"#/properties/ends/items/properties/report/properties/public/enum",keyword:"enum",params:{allowedValues: schema35.properties.ends.items.properties.report.properties.public.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data17.government !== undefined){
let data19 = data17.government;
if(typeof data19 !== "string"){
const err63 = {instancePath:instancePath+"/ends/" + i0+"/report/government",schemaPath:"#/properties/ends/items/properties/report/properties/government/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if(!(((data19 === "shown") || (data19 === "marked")) || (data19 === "absent"))){
const err64 = {instancePath:instancePath+"/ends/" + i0+"/report/government",schemaPath:"#/properties/ends/items/properties/report/properties/government/enum",keyword:"enum",params:{allowedValues: schema35.properties.ends.items.properties.report.properties.government.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data17.authorised !== undefined){
let data20 = data17.authorised;
if(typeof data20 !== "string"){
const err65 = {instancePath:instancePath+"/ends/" + i0+"/report/authorised",schemaPath:"#/properties/ends/items/properties/report/properties/authorised/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if(!(((data20 === "shown") || (data20 === "marked")) || (data20 === "absent"))){
const err66 = {instancePath:instancePath+"/ends/" + i0+"/report/authorised",schemaPath:"#/properties/ends/items/properties/report/properties/authorised/enum",keyword:"enum",params:{allowedValues: schema35.properties.ends.items.properties.report.properties.authorised.enum},message:"must be equal to one of the allowed values"};
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
const err67 = {instancePath:instancePath+"/ends/" + i0+"/report",schemaPath:"#/properties/ends/items/properties/report/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data6.trace !== undefined){
if(typeof data6.trace !== "boolean"){
const err68 = {instancePath:instancePath+"/ends/" + i0+"/trace",schemaPath:"#/properties/ends/items/properties/trace/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data6.body !== undefined){
let data22 = data6.body;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(data22.issuer === undefined){
const err69 = {instancePath:instancePath+"/ends/" + i0+"/body",schemaPath:"#/properties/ends/items/properties/body/required",keyword:"required",params:{missingProperty: "issuer"},message:"must have required property '"+"issuer"+"'"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if(data22.holder === undefined){
const err70 = {instancePath:instancePath+"/ends/" + i0+"/body",schemaPath:"#/properties/ends/items/properties/body/required",keyword:"required",params:{missingProperty: "holder"},message:"must have required property '"+"holder"+"'"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
for(const key3 in data22){
if(!(((key3 === "issuer") || (key3 === "holder")) || (key3 === "withinWorkingDays"))){
const err71 = {instancePath:instancePath+"/ends/" + i0+"/body",schemaPath:"#/properties/ends/items/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data22.issuer !== undefined){
let data23 = data22.issuer;
if(typeof data23 !== "string"){
const err72 = {instancePath:instancePath+"/ends/" + i0+"/body/issuer",schemaPath:"#/properties/ends/items/properties/body/properties/issuer/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
if(!((((data23 === "keep") || (data23 === "archive")) || (data23 === "delete")) || (data23 === "erase"))){
const err73 = {instancePath:instancePath+"/ends/" + i0+"/body/issuer",schemaPath:"#/properties/ends/items/properties/body/properties/issuer/enum",keyword:"enum",params:{allowedValues: schema35.properties.ends.items.properties.body.properties.issuer.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data22.holder !== undefined){
let data24 = data22.holder;
if(typeof data24 !== "string"){
const err74 = {instancePath:instancePath+"/ends/" + i0+"/body/holder",schemaPath:"#/properties/ends/items/properties/body/properties/holder/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if(!((((data24 === "keep") || (data24 === "eraseAfterRetention")) || (data24 === "delete")) || (data24 === "erase"))){
const err75 = {instancePath:instancePath+"/ends/" + i0+"/body/holder",schemaPath:"#/properties/ends/items/properties/body/properties/holder/enum",keyword:"enum",params:{allowedValues: schema35.properties.ends.items.properties.body.properties.holder.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data22.withinWorkingDays !== undefined){
let data25 = data22.withinWorkingDays;
if(!(((typeof data25 == "number") && (!(data25 % 1) && !isNaN(data25))) && (isFinite(data25)))){
const err76 = {instancePath:instancePath+"/ends/" + i0+"/body/withinWorkingDays",schemaPath:"#/properties/ends/items/properties/body/properties/withinWorkingDays/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if((typeof data25 == "number") && (isFinite(data25))){
if(data25 > 60 || isNaN(data25)){
const err77 = {instancePath:instancePath+"/ends/" + i0+"/body/withinWorkingDays",schemaPath:"#/properties/ends/items/properties/body/properties/withinWorkingDays/maximum",keyword:"maximum",params:{comparison: "<=", limit: 60},message:"must be <= 60"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if(data25 < 0 || isNaN(data25)){
const err78 = {instancePath:instancePath+"/ends/" + i0+"/body/withinWorkingDays",schemaPath:"#/properties/ends/items/properties/body/properties/withinWorkingDays/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
}
else {
const err79 = {instancePath:instancePath+"/ends/" + i0+"/body",schemaPath:"#/properties/ends/items/properties/body/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data6.tombstone !== undefined){
let data26 = data6.tombstone;
if(typeof data26 !== "string"){
const err80 = {instancePath:instancePath+"/ends/" + i0+"/tombstone",schemaPath:"#/properties/ends/items/properties/tombstone/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
if(!(((data26 === "stop-publicity") || (data26 === "stop-use")) || (data26 === "erase"))){
const err81 = {instancePath:instancePath+"/ends/" + i0+"/tombstone",schemaPath:"#/properties/ends/items/properties/tombstone/enum",keyword:"enum",params:{allowedValues: schema35.properties.ends.items.properties.tombstone.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data6.ground !== undefined){
let data27 = data6.ground;
if(typeof data27 === "string"){
if(func1(data27) > 2048){
const err82 = {instancePath:instancePath+"/ends/" + i0+"/ground",schemaPath:"#/properties/ends/items/properties/ground/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
if(func1(data27) < 1){
const err83 = {instancePath:instancePath+"/ends/" + i0+"/ground",schemaPath:"#/properties/ends/items/properties/ground/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
if(!pattern25.test(data27)){
const err84 = {instancePath:instancePath+"/ends/" + i0+"/ground",schemaPath:"#/properties/ends/items/properties/ground/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9./-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9./-]{1,64}$"+"\""};
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
const err85 = {instancePath:instancePath+"/ends/" + i0+"/ground",schemaPath:"#/properties/ends/items/properties/ground/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err86 = {instancePath:instancePath+"/ends/" + i0,schemaPath:"#/properties/ends/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
}
else {
const err87 = {instancePath:instancePath+"/ends",schemaPath:"#/properties/ends/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
const err88 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const holidays = validate25;
const schema36 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://xinqiao.example/standard/data/holidays.json","type":"object","properties":{"list":{"const":"holidays"},"title":{"type":"string","minLength":1,"maxLength":2048},"en":{"type":"string","minLength":1,"maxLength":2048},"source":{"type":"string","minLength":1,"maxLength":2048},"asOf":{"type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},"year":{"type":"integer","minimum":2004,"maximum":2100},"notice":{"type":"string","minLength":1,"maxLength":2048},"holidays":{"type":"array","items":{"type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},"minItems":1},"workdays":{"type":"array","items":{"type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},"minItems":0}},"required":["list","title","en","source","asOf","year","notice","holidays","workdays"],"additionalProperties":false};

function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://xinqiao.example/standard/data/holidays.json" */;
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
if(data.list === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "list"},message:"must have required property '"+"list"+"'"};
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
if(data.en === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "en"},message:"must have required property '"+"en"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.source === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.asOf === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "asOf"},message:"must have required property '"+"asOf"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.year === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "year"},message:"must have required property '"+"year"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.notice === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "notice"},message:"must have required property '"+"notice"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.holidays === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "holidays"},message:"must have required property '"+"holidays"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.workdays === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "workdays"},message:"must have required property '"+"workdays"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
for(const key0 in data){
if(!(func7.call(schema36.properties, key0))){
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
if(data.list !== undefined){
if("holidays" !== data.list){
const err10 = {instancePath:instancePath+"/list",schemaPath:"#/properties/list/const",keyword:"const",params:{allowedValue: "holidays"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.title !== undefined){
let data1 = data.title;
if(typeof data1 === "string"){
if(func1(data1) > 2048){
const err11 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(func1(data1) < 1){
const err12 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err13 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.en !== undefined){
let data2 = data.en;
if(typeof data2 === "string"){
if(func1(data2) > 2048){
const err14 = {instancePath:instancePath+"/en",schemaPath:"#/properties/en/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(func1(data2) < 1){
const err15 = {instancePath:instancePath+"/en",schemaPath:"#/properties/en/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err16 = {instancePath:instancePath+"/en",schemaPath:"#/properties/en/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.source !== undefined){
let data3 = data.source;
if(typeof data3 === "string"){
if(func1(data3) > 2048){
const err17 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(func1(data3) < 1){
const err18 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err19 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.asOf !== undefined){
let data4 = data.asOf;
if(typeof data4 === "string"){
if(!pattern4.test(data4)){
const err20 = {instancePath:instancePath+"/asOf",schemaPath:"#/properties/asOf/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err21 = {instancePath:instancePath+"/asOf",schemaPath:"#/properties/asOf/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.year !== undefined){
let data5 = data.year;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err22 = {instancePath:instancePath+"/year",schemaPath:"#/properties/year/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 2100 || isNaN(data5)){
const err23 = {instancePath:instancePath+"/year",schemaPath:"#/properties/year/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2100},message:"must be <= 2100"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data5 < 2004 || isNaN(data5)){
const err24 = {instancePath:instancePath+"/year",schemaPath:"#/properties/year/minimum",keyword:"minimum",params:{comparison: ">=", limit: 2004},message:"must be >= 2004"};
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
if(data.notice !== undefined){
let data6 = data.notice;
if(typeof data6 === "string"){
if(func1(data6) > 2048){
const err25 = {instancePath:instancePath+"/notice",schemaPath:"#/properties/notice/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(func1(data6) < 1){
const err26 = {instancePath:instancePath+"/notice",schemaPath:"#/properties/notice/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err27 = {instancePath:instancePath+"/notice",schemaPath:"#/properties/notice/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.holidays !== undefined){
let data7 = data.holidays;
if(Array.isArray(data7)){
if(data7.length < 1){
const err28 = {instancePath:instancePath+"/holidays",schemaPath:"#/properties/holidays/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
let data8 = data7[i0];
if(typeof data8 === "string"){
if(!pattern4.test(data8)){
const err29 = {instancePath:instancePath+"/holidays/" + i0,schemaPath:"#/properties/holidays/items/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err30 = {instancePath:instancePath+"/holidays/" + i0,schemaPath:"#/properties/holidays/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err31 = {instancePath:instancePath+"/holidays",schemaPath:"#/properties/holidays/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.workdays !== undefined){
let data9 = data.workdays;
if(Array.isArray(data9)){
if(data9.length < 0){
const err32 = {instancePath:instancePath+"/workdays",schemaPath:"#/properties/workdays/minItems",keyword:"minItems",params:{limit: 0},message:"must NOT have fewer than 0 items"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
const len1 = data9.length;
for(let i1=0; i1<len1; i1++){
let data10 = data9[i1];
if(typeof data10 === "string"){
if(!pattern4.test(data10)){
const err33 = {instancePath:instancePath+"/workdays/" + i1,schemaPath:"#/properties/workdays/items/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err34 = {instancePath:instancePath+"/workdays/" + i1,schemaPath:"#/properties/workdays/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath:instancePath+"/workdays",schemaPath:"#/properties/workdays/type",keyword:"type",params:{type: "array"},message:"must be array"};
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

export const listTypes = validate26;
const schema37 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://xinqiao.example/standard/data/list-types.json","type":"object","properties":{"rules":{"const":"list-types"},"title":{"type":"string","minLength":1,"maxLength":2048},"en":{"type":"string","minLength":1,"maxLength":2048},"source":{"type":"string","minLength":1,"maxLength":2048},"asOf":{"type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},"listTypes":{"type":"array","items":{"type":"object","properties":{"code":{"type":"string","minLength":1,"maxLength":2048,"pattern":"^[a-z][A-Za-z0-9-]{1,63}$"},"title":{"type":"string","minLength":1,"maxLength":2048},"en":{"type":"string","minLength":1,"maxLength":2048},"category":{"type":"string","enum":["R07","R08"]},"domain":{"type":"string","minLength":1,"maxLength":2048},"sample":{"type":"boolean"},"from":{"type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},"to":{"type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},"source":{"type":"string","minLength":1,"maxLength":2048},"basis":{"type":"object","properties":{"instrument":{"type":"string","minLength":1,"maxLength":2048},"article":{"type":"string","minLength":1,"maxLength":2048},"level":{"type":"string","minLength":1,"maxLength":2048},"scope":{"type":"string","enum":["全国","本省"]},"validFrom":{"type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},"validTo":{"type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"}},"required":["instrument","article","level","scope"],"additionalProperties":false},"criteria":{"type":"array","items":{"type":"string","minLength":1,"maxLength":2048},"minItems":0},"measures":{"type":"array","items":{"type":"string","minLength":1,"maxLength":2048},"minItems":0},"termMonths":{"type":"integer","minimum":1,"maximum":1200},"divisions":{"type":"array","items":{"type":"string","pattern":"^[1-9][0-9]{5}$"},"minItems":1}},"required":["code","title","en","category","domain","from","source","basis","criteria","measures"],"additionalProperties":false},"minItems":1}},"required":["rules","title","en","source","asOf","listTypes"],"additionalProperties":false};
const pattern30 = new RegExp("^[a-z][A-Za-z0-9-]{1,63}$", "u");

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://xinqiao.example/standard/data/list-types.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate26.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.rules === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "rules"},message:"must have required property '"+"rules"+"'"};
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
if(data.en === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "en"},message:"must have required property '"+"en"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.source === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.asOf === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "asOf"},message:"must have required property '"+"asOf"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.listTypes === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "listTypes"},message:"must have required property '"+"listTypes"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "rules") || (key0 === "title")) || (key0 === "en")) || (key0 === "source")) || (key0 === "asOf")) || (key0 === "listTypes"))){
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
if(data.rules !== undefined){
if("list-types" !== data.rules){
const err7 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/const",keyword:"const",params:{allowedValue: "list-types"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.title !== undefined){
let data1 = data.title;
if(typeof data1 === "string"){
if(func1(data1) > 2048){
const err8 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(func1(data1) < 1){
const err9 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err10 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.en !== undefined){
let data2 = data.en;
if(typeof data2 === "string"){
if(func1(data2) > 2048){
const err11 = {instancePath:instancePath+"/en",schemaPath:"#/properties/en/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(func1(data2) < 1){
const err12 = {instancePath:instancePath+"/en",schemaPath:"#/properties/en/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err13 = {instancePath:instancePath+"/en",schemaPath:"#/properties/en/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.source !== undefined){
let data3 = data.source;
if(typeof data3 === "string"){
if(func1(data3) > 2048){
const err14 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(func1(data3) < 1){
const err15 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err16 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.asOf !== undefined){
let data4 = data.asOf;
if(typeof data4 === "string"){
if(!pattern4.test(data4)){
const err17 = {instancePath:instancePath+"/asOf",schemaPath:"#/properties/asOf/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err18 = {instancePath:instancePath+"/asOf",schemaPath:"#/properties/asOf/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.listTypes !== undefined){
let data5 = data.listTypes;
if(Array.isArray(data5)){
if(data5.length < 1){
const err19 = {instancePath:instancePath+"/listTypes",schemaPath:"#/properties/listTypes/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.code === undefined){
const err20 = {instancePath:instancePath+"/listTypes/" + i0,schemaPath:"#/properties/listTypes/items/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data6.title === undefined){
const err21 = {instancePath:instancePath+"/listTypes/" + i0,schemaPath:"#/properties/listTypes/items/required",keyword:"required",params:{missingProperty: "title"},message:"must have required property '"+"title"+"'"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data6.en === undefined){
const err22 = {instancePath:instancePath+"/listTypes/" + i0,schemaPath:"#/properties/listTypes/items/required",keyword:"required",params:{missingProperty: "en"},message:"must have required property '"+"en"+"'"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data6.category === undefined){
const err23 = {instancePath:instancePath+"/listTypes/" + i0,schemaPath:"#/properties/listTypes/items/required",keyword:"required",params:{missingProperty: "category"},message:"must have required property '"+"category"+"'"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data6.domain === undefined){
const err24 = {instancePath:instancePath+"/listTypes/" + i0,schemaPath:"#/properties/listTypes/items/required",keyword:"required",params:{missingProperty: "domain"},message:"must have required property '"+"domain"+"'"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data6.from === undefined){
const err25 = {instancePath:instancePath+"/listTypes/" + i0,schemaPath:"#/properties/listTypes/items/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data6.source === undefined){
const err26 = {instancePath:instancePath+"/listTypes/" + i0,schemaPath:"#/properties/listTypes/items/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data6.basis === undefined){
const err27 = {instancePath:instancePath+"/listTypes/" + i0,schemaPath:"#/properties/listTypes/items/required",keyword:"required",params:{missingProperty: "basis"},message:"must have required property '"+"basis"+"'"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data6.criteria === undefined){
const err28 = {instancePath:instancePath+"/listTypes/" + i0,schemaPath:"#/properties/listTypes/items/required",keyword:"required",params:{missingProperty: "criteria"},message:"must have required property '"+"criteria"+"'"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data6.measures === undefined){
const err29 = {instancePath:instancePath+"/listTypes/" + i0,schemaPath:"#/properties/listTypes/items/required",keyword:"required",params:{missingProperty: "measures"},message:"must have required property '"+"measures"+"'"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
for(const key1 in data6){
if(!(func7.call(schema37.properties.listTypes.items.properties, key1))){
const err30 = {instancePath:instancePath+"/listTypes/" + i0,schemaPath:"#/properties/listTypes/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data6.code !== undefined){
let data7 = data6.code;
if(typeof data7 === "string"){
if(func1(data7) > 2048){
const err31 = {instancePath:instancePath+"/listTypes/" + i0+"/code",schemaPath:"#/properties/listTypes/items/properties/code/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(func1(data7) < 1){
const err32 = {instancePath:instancePath+"/listTypes/" + i0+"/code",schemaPath:"#/properties/listTypes/items/properties/code/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(!pattern30.test(data7)){
const err33 = {instancePath:instancePath+"/listTypes/" + i0+"/code",schemaPath:"#/properties/listTypes/items/properties/code/pattern",keyword:"pattern",params:{pattern: "^[a-z][A-Za-z0-9-]{1,63}$"},message:"must match pattern \""+"^[a-z][A-Za-z0-9-]{1,63}$"+"\""};
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
const err34 = {instancePath:instancePath+"/listTypes/" + i0+"/code",schemaPath:"#/properties/listTypes/items/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data6.title !== undefined){
let data8 = data6.title;
if(typeof data8 === "string"){
if(func1(data8) > 2048){
const err35 = {instancePath:instancePath+"/listTypes/" + i0+"/title",schemaPath:"#/properties/listTypes/items/properties/title/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(func1(data8) < 1){
const err36 = {instancePath:instancePath+"/listTypes/" + i0+"/title",schemaPath:"#/properties/listTypes/items/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err37 = {instancePath:instancePath+"/listTypes/" + i0+"/title",schemaPath:"#/properties/listTypes/items/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data6.en !== undefined){
let data9 = data6.en;
if(typeof data9 === "string"){
if(func1(data9) > 2048){
const err38 = {instancePath:instancePath+"/listTypes/" + i0+"/en",schemaPath:"#/properties/listTypes/items/properties/en/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(func1(data9) < 1){
const err39 = {instancePath:instancePath+"/listTypes/" + i0+"/en",schemaPath:"#/properties/listTypes/items/properties/en/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err40 = {instancePath:instancePath+"/listTypes/" + i0+"/en",schemaPath:"#/properties/listTypes/items/properties/en/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data6.category !== undefined){
let data10 = data6.category;
if(typeof data10 !== "string"){
const err41 = {instancePath:instancePath+"/listTypes/" + i0+"/category",schemaPath:"#/properties/listTypes/items/properties/category/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(!((data10 === "R07") || (data10 === "R08"))){
const err42 = {instancePath:instancePath+"/listTypes/" + i0+"/category",schemaPath:"#/properties/listTypes/items/properties/category/enum",keyword:"enum",params:{allowedValues: schema37.properties.listTypes.items.properties.category.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data6.domain !== undefined){
let data11 = data6.domain;
if(typeof data11 === "string"){
if(func1(data11) > 2048){
const err43 = {instancePath:instancePath+"/listTypes/" + i0+"/domain",schemaPath:"#/properties/listTypes/items/properties/domain/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(func1(data11) < 1){
const err44 = {instancePath:instancePath+"/listTypes/" + i0+"/domain",schemaPath:"#/properties/listTypes/items/properties/domain/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err45 = {instancePath:instancePath+"/listTypes/" + i0+"/domain",schemaPath:"#/properties/listTypes/items/properties/domain/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data6.sample !== undefined){
if(typeof data6.sample !== "boolean"){
const err46 = {instancePath:instancePath+"/listTypes/" + i0+"/sample",schemaPath:"#/properties/listTypes/items/properties/sample/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data6.from !== undefined){
let data13 = data6.from;
if(typeof data13 === "string"){
if(!pattern4.test(data13)){
const err47 = {instancePath:instancePath+"/listTypes/" + i0+"/from",schemaPath:"#/properties/listTypes/items/properties/from/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err48 = {instancePath:instancePath+"/listTypes/" + i0+"/from",schemaPath:"#/properties/listTypes/items/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data6.to !== undefined){
let data14 = data6.to;
if(typeof data14 === "string"){
if(!pattern4.test(data14)){
const err49 = {instancePath:instancePath+"/listTypes/" + i0+"/to",schemaPath:"#/properties/listTypes/items/properties/to/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err50 = {instancePath:instancePath+"/listTypes/" + i0+"/to",schemaPath:"#/properties/listTypes/items/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data6.source !== undefined){
let data15 = data6.source;
if(typeof data15 === "string"){
if(func1(data15) > 2048){
const err51 = {instancePath:instancePath+"/listTypes/" + i0+"/source",schemaPath:"#/properties/listTypes/items/properties/source/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(func1(data15) < 1){
const err52 = {instancePath:instancePath+"/listTypes/" + i0+"/source",schemaPath:"#/properties/listTypes/items/properties/source/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err53 = {instancePath:instancePath+"/listTypes/" + i0+"/source",schemaPath:"#/properties/listTypes/items/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data6.basis !== undefined){
let data16 = data6.basis;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.instrument === undefined){
const err54 = {instancePath:instancePath+"/listTypes/" + i0+"/basis",schemaPath:"#/properties/listTypes/items/properties/basis/required",keyword:"required",params:{missingProperty: "instrument"},message:"must have required property '"+"instrument"+"'"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(data16.article === undefined){
const err55 = {instancePath:instancePath+"/listTypes/" + i0+"/basis",schemaPath:"#/properties/listTypes/items/properties/basis/required",keyword:"required",params:{missingProperty: "article"},message:"must have required property '"+"article"+"'"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if(data16.level === undefined){
const err56 = {instancePath:instancePath+"/listTypes/" + i0+"/basis",schemaPath:"#/properties/listTypes/items/properties/basis/required",keyword:"required",params:{missingProperty: "level"},message:"must have required property '"+"level"+"'"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(data16.scope === undefined){
const err57 = {instancePath:instancePath+"/listTypes/" + i0+"/basis",schemaPath:"#/properties/listTypes/items/properties/basis/required",keyword:"required",params:{missingProperty: "scope"},message:"must have required property '"+"scope"+"'"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
for(const key2 in data16){
if(!((((((key2 === "instrument") || (key2 === "article")) || (key2 === "level")) || (key2 === "scope")) || (key2 === "validFrom")) || (key2 === "validTo"))){
const err58 = {instancePath:instancePath+"/listTypes/" + i0+"/basis",schemaPath:"#/properties/listTypes/items/properties/basis/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data16.instrument !== undefined){
let data17 = data16.instrument;
if(typeof data17 === "string"){
if(func1(data17) > 2048){
const err59 = {instancePath:instancePath+"/listTypes/" + i0+"/basis/instrument",schemaPath:"#/properties/listTypes/items/properties/basis/properties/instrument/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(func1(data17) < 1){
const err60 = {instancePath:instancePath+"/listTypes/" + i0+"/basis/instrument",schemaPath:"#/properties/listTypes/items/properties/basis/properties/instrument/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err61 = {instancePath:instancePath+"/listTypes/" + i0+"/basis/instrument",schemaPath:"#/properties/listTypes/items/properties/basis/properties/instrument/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data16.article !== undefined){
let data18 = data16.article;
if(typeof data18 === "string"){
if(func1(data18) > 2048){
const err62 = {instancePath:instancePath+"/listTypes/" + i0+"/basis/article",schemaPath:"#/properties/listTypes/items/properties/basis/properties/article/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(func1(data18) < 1){
const err63 = {instancePath:instancePath+"/listTypes/" + i0+"/basis/article",schemaPath:"#/properties/listTypes/items/properties/basis/properties/article/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err64 = {instancePath:instancePath+"/listTypes/" + i0+"/basis/article",schemaPath:"#/properties/listTypes/items/properties/basis/properties/article/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data16.level !== undefined){
let data19 = data16.level;
if(typeof data19 === "string"){
if(func1(data19) > 2048){
const err65 = {instancePath:instancePath+"/listTypes/" + i0+"/basis/level",schemaPath:"#/properties/listTypes/items/properties/basis/properties/level/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if(func1(data19) < 1){
const err66 = {instancePath:instancePath+"/listTypes/" + i0+"/basis/level",schemaPath:"#/properties/listTypes/items/properties/basis/properties/level/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err67 = {instancePath:instancePath+"/listTypes/" + i0+"/basis/level",schemaPath:"#/properties/listTypes/items/properties/basis/properties/level/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data16.scope !== undefined){
let data20 = data16.scope;
if(typeof data20 !== "string"){
const err68 = {instancePath:instancePath+"/listTypes/" + i0+"/basis/scope",schemaPath:"#/properties/listTypes/items/properties/basis/properties/scope/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(!((data20 === "全国") || (data20 === "本省"))){
const err69 = {instancePath:instancePath+"/listTypes/" + i0+"/basis/scope",schemaPath:"#/properties/listTypes/items/properties/basis/properties/scope/enum",keyword:"enum",params:{allowedValues: schema37.properties.listTypes.items.properties.basis.properties.scope.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data16.validFrom !== undefined){
let data21 = data16.validFrom;
if(typeof data21 === "string"){
if(!pattern4.test(data21)){
const err70 = {instancePath:instancePath+"/listTypes/" + i0+"/basis/validFrom",schemaPath:"#/properties/listTypes/items/properties/basis/properties/validFrom/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err71 = {instancePath:instancePath+"/listTypes/" + i0+"/basis/validFrom",schemaPath:"#/properties/listTypes/items/properties/basis/properties/validFrom/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data16.validTo !== undefined){
let data22 = data16.validTo;
if(typeof data22 === "string"){
if(!pattern4.test(data22)){
const err72 = {instancePath:instancePath+"/listTypes/" + i0+"/basis/validTo",schemaPath:"#/properties/listTypes/items/properties/basis/properties/validTo/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err73 = {instancePath:instancePath+"/listTypes/" + i0+"/basis/validTo",schemaPath:"#/properties/listTypes/items/properties/basis/properties/validTo/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
}
else {
const err74 = {instancePath:instancePath+"/listTypes/" + i0+"/basis",schemaPath:"#/properties/listTypes/items/properties/basis/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data6.criteria !== undefined){
let data23 = data6.criteria;
if(Array.isArray(data23)){
if(data23.length < 0){
const err75 = {instancePath:instancePath+"/listTypes/" + i0+"/criteria",schemaPath:"#/properties/listTypes/items/properties/criteria/minItems",keyword:"minItems",params:{limit: 0},message:"must NOT have fewer than 0 items"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
const len1 = data23.length;
for(let i1=0; i1<len1; i1++){
let data24 = data23[i1];
if(typeof data24 === "string"){
if(func1(data24) > 2048){
const err76 = {instancePath:instancePath+"/listTypes/" + i0+"/criteria/" + i1,schemaPath:"#/properties/listTypes/items/properties/criteria/items/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if(func1(data24) < 1){
const err77 = {instancePath:instancePath+"/listTypes/" + i0+"/criteria/" + i1,schemaPath:"#/properties/listTypes/items/properties/criteria/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err78 = {instancePath:instancePath+"/listTypes/" + i0+"/criteria/" + i1,schemaPath:"#/properties/listTypes/items/properties/criteria/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err79 = {instancePath:instancePath+"/listTypes/" + i0+"/criteria",schemaPath:"#/properties/listTypes/items/properties/criteria/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data6.measures !== undefined){
let data25 = data6.measures;
if(Array.isArray(data25)){
if(data25.length < 0){
const err80 = {instancePath:instancePath+"/listTypes/" + i0+"/measures",schemaPath:"#/properties/listTypes/items/properties/measures/minItems",keyword:"minItems",params:{limit: 0},message:"must NOT have fewer than 0 items"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
const len2 = data25.length;
for(let i2=0; i2<len2; i2++){
let data26 = data25[i2];
if(typeof data26 === "string"){
if(func1(data26) > 2048){
const err81 = {instancePath:instancePath+"/listTypes/" + i0+"/measures/" + i2,schemaPath:"#/properties/listTypes/items/properties/measures/items/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
if(func1(data26) < 1){
const err82 = {instancePath:instancePath+"/listTypes/" + i0+"/measures/" + i2,schemaPath:"#/properties/listTypes/items/properties/measures/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
else {
const err83 = {instancePath:instancePath+"/listTypes/" + i0+"/measures/" + i2,schemaPath:"#/properties/listTypes/items/properties/measures/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
}
else {
const err84 = {instancePath:instancePath+"/listTypes/" + i0+"/measures",schemaPath:"#/properties/listTypes/items/properties/measures/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data6.termMonths !== undefined){
let data27 = data6.termMonths;
if(!(((typeof data27 == "number") && (!(data27 % 1) && !isNaN(data27))) && (isFinite(data27)))){
const err85 = {instancePath:instancePath+"/listTypes/" + i0+"/termMonths",schemaPath:"#/properties/listTypes/items/properties/termMonths/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
if((typeof data27 == "number") && (isFinite(data27))){
if(data27 > 1200 || isNaN(data27)){
const err86 = {instancePath:instancePath+"/listTypes/" + i0+"/termMonths",schemaPath:"#/properties/listTypes/items/properties/termMonths/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1200},message:"must be <= 1200"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
if(data27 < 1 || isNaN(data27)){
const err87 = {instancePath:instancePath+"/listTypes/" + i0+"/termMonths",schemaPath:"#/properties/listTypes/items/properties/termMonths/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
if(data6.divisions !== undefined){
let data28 = data6.divisions;
if(Array.isArray(data28)){
if(data28.length < 1){
const err88 = {instancePath:instancePath+"/listTypes/" + i0+"/divisions",schemaPath:"#/properties/listTypes/items/properties/divisions/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
const len3 = data28.length;
for(let i3=0; i3<len3; i3++){
let data29 = data28[i3];
if(typeof data29 === "string"){
if(!pattern16.test(data29)){
const err89 = {instancePath:instancePath+"/listTypes/" + i0+"/divisions/" + i3,schemaPath:"#/properties/listTypes/items/properties/divisions/items/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{5}$"},message:"must match pattern \""+"^[1-9][0-9]{5}$"+"\""};
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
const err90 = {instancePath:instancePath+"/listTypes/" + i0+"/divisions/" + i3,schemaPath:"#/properties/listTypes/items/properties/divisions/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
}
else {
const err91 = {instancePath:instancePath+"/listTypes/" + i0+"/divisions",schemaPath:"#/properties/listTypes/items/properties/divisions/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
const err92 = {instancePath:instancePath+"/listTypes/" + i0,schemaPath:"#/properties/listTypes/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
}
else {
const err93 = {instancePath:instancePath+"/listTypes",schemaPath:"#/properties/listTypes/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
validate26.errors = vErrors;
return errors === 0;
}
validate26.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const listingLife = validate27;
const schema38 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://xinqiao.example/standard/data/listing-life.json","type":"object","properties":{"rules":{"const":"listing-life"},"title":{"type":"string","minLength":1,"maxLength":2048},"en":{"type":"string","minLength":1,"maxLength":2048},"source":{"type":"string","minLength":1,"maxLength":2048},"asOf":{"type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},"states":{"type":"array","items":{"type":"object","properties":{"code":{"type":"string","enum":["draft","notified","objected","corrected","upheld","listed","published","suspended","repaired","expired","revoked","withdrawn"]},"title":{"type":"string","minLength":1,"maxLength":2048},"en":{"type":"string","minLength":1,"maxLength":2048},"shown":{"type":"boolean"}},"required":["code","title","en","shown"],"additionalProperties":false},"minItems":1},"events":{"type":"array","items":{"type":"object","properties":{"code":{"type":"string","enum":["notify","object","correct","uphold","list","publish","narrow","amend","suspend","resume","repair","expire","revoke","queryOver","withdraw","confirm"]},"title":{"type":"string","minLength":1,"maxLength":2048},"en":{"type":"string","minLength":1,"maxLength":2048},"from":{"type":"array","items":{"type":"string","enum":["draft","notified","objected","corrected","upheld","listed","published","suspended","repaired","expired","revoked","withdrawn"]},"minItems":1},"to":{"type":"string","enum":["draft","notified","objected","corrected","upheld","listed","published","suspended","repaired","expired","revoked","withdrawn","unchanged","beforeSuspension"]},"categories":{"type":"array","items":{"type":"string","enum":["R07","R08","R13","R14"]},"minItems":1},"end":{"type":"string","enum":["publicityOver","repaired","revoked","queryOver"]}},"required":["code","title","en","from","to","categories"],"additionalProperties":false},"minItems":1},"guards":{"type":"array","items":{"type":"object","properties":{"code":{"type":"string","minLength":1,"maxLength":2048,"pattern":"^[A-Z][A-Z0-9_]{1,63}$"},"title":{"type":"string","minLength":1,"maxLength":2048},"en":{"type":"string","minLength":1,"maxLength":2048},"events":{"type":"array","items":{"type":"string","enum":["notify","object","correct","uphold","list","publish","narrow","amend","suspend","resume","repair","expire","revoke","queryOver","withdraw","confirm"]},"minItems":1},"categories":{"type":"array","items":{"type":"string","enum":["R07","R08","R13","R14"]},"minItems":1},"check":{"type":"string","enum":["present","noticeServed","statementOver","hasEnd","publicityNotLonger","publicityNotShorter","noSeriousRecord","listTypeOfProvince","decided","adult","notOlder","suspensionMayEnd","ended"]},"field":{"type":"string","minLength":1,"maxLength":2048,"pattern":"^/"},"mend":{"type":"string","minLength":1,"maxLength":2048},"mendEn":{"type":"string","minLength":1,"maxLength":2048},"suspends":{"type":"boolean"},"from":{"type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},"to":{"type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},"source":{"type":"string","minLength":1,"maxLength":2048}},"required":["code","title","en","events","categories","check","field","mend","mendEn","from","source"],"additionalProperties":false},"minItems":1}},"required":["rules","title","en","source","asOf","states","events","guards"],"additionalProperties":false};
const pattern37 = new RegExp("^[A-Z][A-Z0-9_]{1,63}$", "u");
const pattern38 = new RegExp("^/", "u");

function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://xinqiao.example/standard/data/listing-life.json" */;
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
if(data.rules === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "rules"},message:"must have required property '"+"rules"+"'"};
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
if(data.en === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "en"},message:"must have required property '"+"en"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.source === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.asOf === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "asOf"},message:"must have required property '"+"asOf"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.states === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "states"},message:"must have required property '"+"states"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.events === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "events"},message:"must have required property '"+"events"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.guards === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "guards"},message:"must have required property '"+"guards"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "rules") || (key0 === "title")) || (key0 === "en")) || (key0 === "source")) || (key0 === "asOf")) || (key0 === "states")) || (key0 === "events")) || (key0 === "guards"))){
const err8 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.rules !== undefined){
if("listing-life" !== data.rules){
const err9 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/const",keyword:"const",params:{allowedValue: "listing-life"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.title !== undefined){
let data1 = data.title;
if(typeof data1 === "string"){
if(func1(data1) > 2048){
const err10 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(func1(data1) < 1){
const err11 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err12 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.en !== undefined){
let data2 = data.en;
if(typeof data2 === "string"){
if(func1(data2) > 2048){
const err13 = {instancePath:instancePath+"/en",schemaPath:"#/properties/en/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(func1(data2) < 1){
const err14 = {instancePath:instancePath+"/en",schemaPath:"#/properties/en/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err15 = {instancePath:instancePath+"/en",schemaPath:"#/properties/en/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.source !== undefined){
let data3 = data.source;
if(typeof data3 === "string"){
if(func1(data3) > 2048){
const err16 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(func1(data3) < 1){
const err17 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err18 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.asOf !== undefined){
let data4 = data.asOf;
if(typeof data4 === "string"){
if(!pattern4.test(data4)){
const err19 = {instancePath:instancePath+"/asOf",schemaPath:"#/properties/asOf/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err20 = {instancePath:instancePath+"/asOf",schemaPath:"#/properties/asOf/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.states !== undefined){
let data5 = data.states;
if(Array.isArray(data5)){
if(data5.length < 1){
const err21 = {instancePath:instancePath+"/states",schemaPath:"#/properties/states/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.code === undefined){
const err22 = {instancePath:instancePath+"/states/" + i0,schemaPath:"#/properties/states/items/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data6.title === undefined){
const err23 = {instancePath:instancePath+"/states/" + i0,schemaPath:"#/properties/states/items/required",keyword:"required",params:{missingProperty: "title"},message:"must have required property '"+"title"+"'"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data6.en === undefined){
const err24 = {instancePath:instancePath+"/states/" + i0,schemaPath:"#/properties/states/items/required",keyword:"required",params:{missingProperty: "en"},message:"must have required property '"+"en"+"'"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data6.shown === undefined){
const err25 = {instancePath:instancePath+"/states/" + i0,schemaPath:"#/properties/states/items/required",keyword:"required",params:{missingProperty: "shown"},message:"must have required property '"+"shown"+"'"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
for(const key1 in data6){
if(!((((key1 === "code") || (key1 === "title")) || (key1 === "en")) || (key1 === "shown"))){
const err26 = {instancePath:instancePath+"/states/" + i0,schemaPath:"#/properties/states/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data6.code !== undefined){
let data7 = data6.code;
if(typeof data7 !== "string"){
const err27 = {instancePath:instancePath+"/states/" + i0+"/code",schemaPath:"#/properties/states/items/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(!((((((((((((data7 === "draft") || (data7 === "notified")) || (data7 === "objected")) || (data7 === "corrected")) || (data7 === "upheld")) || (data7 === "listed")) || (data7 === "published")) || (data7 === "suspended")) || (data7 === "repaired")) || (data7 === "expired")) || (data7 === "revoked")) || (data7 === "withdrawn"))){
const err28 = {instancePath:instancePath+"/states/" + i0+"/code",schemaPath:"#/properties/states/items/properties/code/enum",keyword:"enum",params:{allowedValues: schema38.properties.states.items.properties.code.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data6.title !== undefined){
let data8 = data6.title;
if(typeof data8 === "string"){
if(func1(data8) > 2048){
const err29 = {instancePath:instancePath+"/states/" + i0+"/title",schemaPath:"#/properties/states/items/properties/title/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(func1(data8) < 1){
const err30 = {instancePath:instancePath+"/states/" + i0+"/title",schemaPath:"#/properties/states/items/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err31 = {instancePath:instancePath+"/states/" + i0+"/title",schemaPath:"#/properties/states/items/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data6.en !== undefined){
let data9 = data6.en;
if(typeof data9 === "string"){
if(func1(data9) > 2048){
const err32 = {instancePath:instancePath+"/states/" + i0+"/en",schemaPath:"#/properties/states/items/properties/en/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(func1(data9) < 1){
const err33 = {instancePath:instancePath+"/states/" + i0+"/en",schemaPath:"#/properties/states/items/properties/en/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err34 = {instancePath:instancePath+"/states/" + i0+"/en",schemaPath:"#/properties/states/items/properties/en/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data6.shown !== undefined){
if(typeof data6.shown !== "boolean"){
const err35 = {instancePath:instancePath+"/states/" + i0+"/shown",schemaPath:"#/properties/states/items/properties/shown/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
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
const err36 = {instancePath:instancePath+"/states/" + i0,schemaPath:"#/properties/states/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err37 = {instancePath:instancePath+"/states",schemaPath:"#/properties/states/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.events !== undefined){
let data11 = data.events;
if(Array.isArray(data11)){
if(data11.length < 1){
const err38 = {instancePath:instancePath+"/events",schemaPath:"#/properties/events/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
const len1 = data11.length;
for(let i1=0; i1<len1; i1++){
let data12 = data11[i1];
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.code === undefined){
const err39 = {instancePath:instancePath+"/events/" + i1,schemaPath:"#/properties/events/items/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data12.title === undefined){
const err40 = {instancePath:instancePath+"/events/" + i1,schemaPath:"#/properties/events/items/required",keyword:"required",params:{missingProperty: "title"},message:"must have required property '"+"title"+"'"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(data12.en === undefined){
const err41 = {instancePath:instancePath+"/events/" + i1,schemaPath:"#/properties/events/items/required",keyword:"required",params:{missingProperty: "en"},message:"must have required property '"+"en"+"'"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(data12.from === undefined){
const err42 = {instancePath:instancePath+"/events/" + i1,schemaPath:"#/properties/events/items/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data12.to === undefined){
const err43 = {instancePath:instancePath+"/events/" + i1,schemaPath:"#/properties/events/items/required",keyword:"required",params:{missingProperty: "to"},message:"must have required property '"+"to"+"'"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(data12.categories === undefined){
const err44 = {instancePath:instancePath+"/events/" + i1,schemaPath:"#/properties/events/items/required",keyword:"required",params:{missingProperty: "categories"},message:"must have required property '"+"categories"+"'"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
for(const key2 in data12){
if(!(((((((key2 === "code") || (key2 === "title")) || (key2 === "en")) || (key2 === "from")) || (key2 === "to")) || (key2 === "categories")) || (key2 === "end"))){
const err45 = {instancePath:instancePath+"/events/" + i1,schemaPath:"#/properties/events/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data12.code !== undefined){
let data13 = data12.code;
if(typeof data13 !== "string"){
const err46 = {instancePath:instancePath+"/events/" + i1+"/code",schemaPath:"#/properties/events/items/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(!((((((((((((((((data13 === "notify") || (data13 === "object")) || (data13 === "correct")) || (data13 === "uphold")) || (data13 === "list")) || (data13 === "publish")) || (data13 === "narrow")) || (data13 === "amend")) || (data13 === "suspend")) || (data13 === "resume")) || (data13 === "repair")) || (data13 === "expire")) || (data13 === "revoke")) || (data13 === "queryOver")) || (data13 === "withdraw")) || (data13 === "confirm"))){
const err47 = {instancePath:instancePath+"/events/" + i1+"/code",schemaPath:"#/properties/events/items/properties/code/enum",keyword:"enum",params:{allowedValues: schema38.properties.events.items.properties.code.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data12.title !== undefined){
let data14 = data12.title;
if(typeof data14 === "string"){
if(func1(data14) > 2048){
const err48 = {instancePath:instancePath+"/events/" + i1+"/title",schemaPath:"#/properties/events/items/properties/title/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(func1(data14) < 1){
const err49 = {instancePath:instancePath+"/events/" + i1+"/title",schemaPath:"#/properties/events/items/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err50 = {instancePath:instancePath+"/events/" + i1+"/title",schemaPath:"#/properties/events/items/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data12.en !== undefined){
let data15 = data12.en;
if(typeof data15 === "string"){
if(func1(data15) > 2048){
const err51 = {instancePath:instancePath+"/events/" + i1+"/en",schemaPath:"#/properties/events/items/properties/en/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(func1(data15) < 1){
const err52 = {instancePath:instancePath+"/events/" + i1+"/en",schemaPath:"#/properties/events/items/properties/en/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err53 = {instancePath:instancePath+"/events/" + i1+"/en",schemaPath:"#/properties/events/items/properties/en/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data12.from !== undefined){
let data16 = data12.from;
if(Array.isArray(data16)){
if(data16.length < 1){
const err54 = {instancePath:instancePath+"/events/" + i1+"/from",schemaPath:"#/properties/events/items/properties/from/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
const len2 = data16.length;
for(let i2=0; i2<len2; i2++){
let data17 = data16[i2];
if(typeof data17 !== "string"){
const err55 = {instancePath:instancePath+"/events/" + i1+"/from/" + i2,schemaPath:"#/properties/events/items/properties/from/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if(!((((((((((((data17 === "draft") || (data17 === "notified")) || (data17 === "objected")) || (data17 === "corrected")) || (data17 === "upheld")) || (data17 === "listed")) || (data17 === "published")) || (data17 === "suspended")) || (data17 === "repaired")) || (data17 === "expired")) || (data17 === "revoked")) || (data17 === "withdrawn"))){
const err56 = {instancePath:instancePath+"/events/" + i1+"/from/" + i2,schemaPath:"#/properties/events/items/properties/from/items/enum",keyword:"enum",params:{allowedValues: schema38.properties.events.items.properties.from.items.enum},message:"must be equal to one of the allowed values"};
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
const err57 = {instancePath:instancePath+"/events/" + i1+"/from",schemaPath:"#/properties/events/items/properties/from/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data12.to !== undefined){
let data18 = data12.to;
if(typeof data18 !== "string"){
const err58 = {instancePath:instancePath+"/events/" + i1+"/to",schemaPath:"#/properties/events/items/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(!((((((((((((((data18 === "draft") || (data18 === "notified")) || (data18 === "objected")) || (data18 === "corrected")) || (data18 === "upheld")) || (data18 === "listed")) || (data18 === "published")) || (data18 === "suspended")) || (data18 === "repaired")) || (data18 === "expired")) || (data18 === "revoked")) || (data18 === "withdrawn")) || (data18 === "unchanged")) || (data18 === "beforeSuspension"))){
const err59 = {instancePath:instancePath+"/events/" + i1+"/to",schemaPath:"#/properties/events/items/properties/to/enum",keyword:"enum",params:{allowedValues: schema38.properties.events.items.properties.to.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data12.categories !== undefined){
let data19 = data12.categories;
if(Array.isArray(data19)){
if(data19.length < 1){
const err60 = {instancePath:instancePath+"/events/" + i1+"/categories",schemaPath:"#/properties/events/items/properties/categories/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
const len3 = data19.length;
for(let i3=0; i3<len3; i3++){
let data20 = data19[i3];
if(typeof data20 !== "string"){
const err61 = {instancePath:instancePath+"/events/" + i1+"/categories/" + i3,schemaPath:"#/properties/events/items/properties/categories/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if(!((((data20 === "R07") || (data20 === "R08")) || (data20 === "R13")) || (data20 === "R14"))){
const err62 = {instancePath:instancePath+"/events/" + i1+"/categories/" + i3,schemaPath:"#/properties/events/items/properties/categories/items/enum",keyword:"enum",params:{allowedValues: schema38.properties.events.items.properties.categories.items.enum},message:"must be equal to one of the allowed values"};
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
const err63 = {instancePath:instancePath+"/events/" + i1+"/categories",schemaPath:"#/properties/events/items/properties/categories/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data12.end !== undefined){
let data21 = data12.end;
if(typeof data21 !== "string"){
const err64 = {instancePath:instancePath+"/events/" + i1+"/end",schemaPath:"#/properties/events/items/properties/end/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if(!((((data21 === "publicityOver") || (data21 === "repaired")) || (data21 === "revoked")) || (data21 === "queryOver"))){
const err65 = {instancePath:instancePath+"/events/" + i1+"/end",schemaPath:"#/properties/events/items/properties/end/enum",keyword:"enum",params:{allowedValues: schema38.properties.events.items.properties.end.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
}
else {
const err66 = {instancePath:instancePath+"/events/" + i1,schemaPath:"#/properties/events/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err67 = {instancePath:instancePath+"/events",schemaPath:"#/properties/events/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data.guards !== undefined){
let data22 = data.guards;
if(Array.isArray(data22)){
if(data22.length < 1){
const err68 = {instancePath:instancePath+"/guards",schemaPath:"#/properties/guards/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
const len4 = data22.length;
for(let i4=0; i4<len4; i4++){
let data23 = data22[i4];
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(data23.code === undefined){
const err69 = {instancePath:instancePath+"/guards/" + i4,schemaPath:"#/properties/guards/items/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if(data23.title === undefined){
const err70 = {instancePath:instancePath+"/guards/" + i4,schemaPath:"#/properties/guards/items/required",keyword:"required",params:{missingProperty: "title"},message:"must have required property '"+"title"+"'"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if(data23.en === undefined){
const err71 = {instancePath:instancePath+"/guards/" + i4,schemaPath:"#/properties/guards/items/required",keyword:"required",params:{missingProperty: "en"},message:"must have required property '"+"en"+"'"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if(data23.events === undefined){
const err72 = {instancePath:instancePath+"/guards/" + i4,schemaPath:"#/properties/guards/items/required",keyword:"required",params:{missingProperty: "events"},message:"must have required property '"+"events"+"'"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
if(data23.categories === undefined){
const err73 = {instancePath:instancePath+"/guards/" + i4,schemaPath:"#/properties/guards/items/required",keyword:"required",params:{missingProperty: "categories"},message:"must have required property '"+"categories"+"'"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if(data23.check === undefined){
const err74 = {instancePath:instancePath+"/guards/" + i4,schemaPath:"#/properties/guards/items/required",keyword:"required",params:{missingProperty: "check"},message:"must have required property '"+"check"+"'"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if(data23.field === undefined){
const err75 = {instancePath:instancePath+"/guards/" + i4,schemaPath:"#/properties/guards/items/required",keyword:"required",params:{missingProperty: "field"},message:"must have required property '"+"field"+"'"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if(data23.mend === undefined){
const err76 = {instancePath:instancePath+"/guards/" + i4,schemaPath:"#/properties/guards/items/required",keyword:"required",params:{missingProperty: "mend"},message:"must have required property '"+"mend"+"'"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if(data23.mendEn === undefined){
const err77 = {instancePath:instancePath+"/guards/" + i4,schemaPath:"#/properties/guards/items/required",keyword:"required",params:{missingProperty: "mendEn"},message:"must have required property '"+"mendEn"+"'"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if(data23.from === undefined){
const err78 = {instancePath:instancePath+"/guards/" + i4,schemaPath:"#/properties/guards/items/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if(data23.source === undefined){
const err79 = {instancePath:instancePath+"/guards/" + i4,schemaPath:"#/properties/guards/items/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
for(const key3 in data23){
if(!(func7.call(schema38.properties.guards.items.properties, key3))){
const err80 = {instancePath:instancePath+"/guards/" + i4,schemaPath:"#/properties/guards/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data23.code !== undefined){
let data24 = data23.code;
if(typeof data24 === "string"){
if(func1(data24) > 2048){
const err81 = {instancePath:instancePath+"/guards/" + i4+"/code",schemaPath:"#/properties/guards/items/properties/code/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
if(func1(data24) < 1){
const err82 = {instancePath:instancePath+"/guards/" + i4+"/code",schemaPath:"#/properties/guards/items/properties/code/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
if(!pattern37.test(data24)){
const err83 = {instancePath:instancePath+"/guards/" + i4+"/code",schemaPath:"#/properties/guards/items/properties/code/pattern",keyword:"pattern",params:{pattern: "^[A-Z][A-Z0-9_]{1,63}$"},message:"must match pattern \""+"^[A-Z][A-Z0-9_]{1,63}$"+"\""};
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
const err84 = {instancePath:instancePath+"/guards/" + i4+"/code",schemaPath:"#/properties/guards/items/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data23.title !== undefined){
let data25 = data23.title;
if(typeof data25 === "string"){
if(func1(data25) > 2048){
const err85 = {instancePath:instancePath+"/guards/" + i4+"/title",schemaPath:"#/properties/guards/items/properties/title/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
if(func1(data25) < 1){
const err86 = {instancePath:instancePath+"/guards/" + i4+"/title",schemaPath:"#/properties/guards/items/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err87 = {instancePath:instancePath+"/guards/" + i4+"/title",schemaPath:"#/properties/guards/items/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data23.en !== undefined){
let data26 = data23.en;
if(typeof data26 === "string"){
if(func1(data26) > 2048){
const err88 = {instancePath:instancePath+"/guards/" + i4+"/en",schemaPath:"#/properties/guards/items/properties/en/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
if(func1(data26) < 1){
const err89 = {instancePath:instancePath+"/guards/" + i4+"/en",schemaPath:"#/properties/guards/items/properties/en/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err90 = {instancePath:instancePath+"/guards/" + i4+"/en",schemaPath:"#/properties/guards/items/properties/en/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data23.events !== undefined){
let data27 = data23.events;
if(Array.isArray(data27)){
if(data27.length < 1){
const err91 = {instancePath:instancePath+"/guards/" + i4+"/events",schemaPath:"#/properties/guards/items/properties/events/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
const len5 = data27.length;
for(let i5=0; i5<len5; i5++){
let data28 = data27[i5];
if(typeof data28 !== "string"){
const err92 = {instancePath:instancePath+"/guards/" + i4+"/events/" + i5,schemaPath:"#/properties/guards/items/properties/events/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
if(!((((((((((((((((data28 === "notify") || (data28 === "object")) || (data28 === "correct")) || (data28 === "uphold")) || (data28 === "list")) || (data28 === "publish")) || (data28 === "narrow")) || (data28 === "amend")) || (data28 === "suspend")) || (data28 === "resume")) || (data28 === "repair")) || (data28 === "expire")) || (data28 === "revoke")) || (data28 === "queryOver")) || (data28 === "withdraw")) || (data28 === "confirm"))){
const err93 = {instancePath:instancePath+"/guards/" + i4+"/events/" + i5,schemaPath:"#/properties/guards/items/properties/events/items/enum",keyword:"enum",params:{allowedValues: schema38.properties.guards.items.properties.events.items.enum},message:"must be equal to one of the allowed values"};
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
const err94 = {instancePath:instancePath+"/guards/" + i4+"/events",schemaPath:"#/properties/guards/items/properties/events/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data23.categories !== undefined){
let data29 = data23.categories;
if(Array.isArray(data29)){
if(data29.length < 1){
const err95 = {instancePath:instancePath+"/guards/" + i4+"/categories",schemaPath:"#/properties/guards/items/properties/categories/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
const len6 = data29.length;
for(let i6=0; i6<len6; i6++){
let data30 = data29[i6];
if(typeof data30 !== "string"){
const err96 = {instancePath:instancePath+"/guards/" + i4+"/categories/" + i6,schemaPath:"#/properties/guards/items/properties/categories/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
if(!((((data30 === "R07") || (data30 === "R08")) || (data30 === "R13")) || (data30 === "R14"))){
const err97 = {instancePath:instancePath+"/guards/" + i4+"/categories/" + i6,schemaPath:"#/properties/guards/items/properties/categories/items/enum",keyword:"enum",params:{allowedValues: schema38.properties.guards.items.properties.categories.items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
}
else {
const err98 = {instancePath:instancePath+"/guards/" + i4+"/categories",schemaPath:"#/properties/guards/items/properties/categories/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data23.check !== undefined){
let data31 = data23.check;
if(typeof data31 !== "string"){
const err99 = {instancePath:instancePath+"/guards/" + i4+"/check",schemaPath:"#/properties/guards/items/properties/check/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
if(!(((((((((((((data31 === "present") || (data31 === "noticeServed")) || (data31 === "statementOver")) || (data31 === "hasEnd")) || (data31 === "publicityNotLonger")) || (data31 === "publicityNotShorter")) || (data31 === "noSeriousRecord")) || (data31 === "listTypeOfProvince")) || (data31 === "decided")) || (data31 === "adult")) || (data31 === "notOlder")) || (data31 === "suspensionMayEnd")) || (data31 === "ended"))){
const err100 = {instancePath:instancePath+"/guards/" + i4+"/check",schemaPath:"#/properties/guards/items/properties/check/enum",keyword:"enum",params:{allowedValues: schema38.properties.guards.items.properties.check.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data23.field !== undefined){
let data32 = data23.field;
if(typeof data32 === "string"){
if(func1(data32) > 2048){
const err101 = {instancePath:instancePath+"/guards/" + i4+"/field",schemaPath:"#/properties/guards/items/properties/field/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
if(func1(data32) < 1){
const err102 = {instancePath:instancePath+"/guards/" + i4+"/field",schemaPath:"#/properties/guards/items/properties/field/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
if(!pattern38.test(data32)){
const err103 = {instancePath:instancePath+"/guards/" + i4+"/field",schemaPath:"#/properties/guards/items/properties/field/pattern",keyword:"pattern",params:{pattern: "^/"},message:"must match pattern \""+"^/"+"\""};
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
const err104 = {instancePath:instancePath+"/guards/" + i4+"/field",schemaPath:"#/properties/guards/items/properties/field/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(data23.mend !== undefined){
let data33 = data23.mend;
if(typeof data33 === "string"){
if(func1(data33) > 2048){
const err105 = {instancePath:instancePath+"/guards/" + i4+"/mend",schemaPath:"#/properties/guards/items/properties/mend/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
if(func1(data33) < 1){
const err106 = {instancePath:instancePath+"/guards/" + i4+"/mend",schemaPath:"#/properties/guards/items/properties/mend/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err107 = {instancePath:instancePath+"/guards/" + i4+"/mend",schemaPath:"#/properties/guards/items/properties/mend/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
if(data23.mendEn !== undefined){
let data34 = data23.mendEn;
if(typeof data34 === "string"){
if(func1(data34) > 2048){
const err108 = {instancePath:instancePath+"/guards/" + i4+"/mendEn",schemaPath:"#/properties/guards/items/properties/mendEn/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
if(func1(data34) < 1){
const err109 = {instancePath:instancePath+"/guards/" + i4+"/mendEn",schemaPath:"#/properties/guards/items/properties/mendEn/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err110 = {instancePath:instancePath+"/guards/" + i4+"/mendEn",schemaPath:"#/properties/guards/items/properties/mendEn/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
if(data23.suspends !== undefined){
if(typeof data23.suspends !== "boolean"){
const err111 = {instancePath:instancePath+"/guards/" + i4+"/suspends",schemaPath:"#/properties/guards/items/properties/suspends/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(data23.from !== undefined){
let data36 = data23.from;
if(typeof data36 === "string"){
if(!pattern4.test(data36)){
const err112 = {instancePath:instancePath+"/guards/" + i4+"/from",schemaPath:"#/properties/guards/items/properties/from/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
else {
const err113 = {instancePath:instancePath+"/guards/" + i4+"/from",schemaPath:"#/properties/guards/items/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
if(data23.to !== undefined){
let data37 = data23.to;
if(typeof data37 === "string"){
if(!pattern4.test(data37)){
const err114 = {instancePath:instancePath+"/guards/" + i4+"/to",schemaPath:"#/properties/guards/items/properties/to/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err115 = {instancePath:instancePath+"/guards/" + i4+"/to",schemaPath:"#/properties/guards/items/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
if(data23.source !== undefined){
let data38 = data23.source;
if(typeof data38 === "string"){
if(func1(data38) > 2048){
const err116 = {instancePath:instancePath+"/guards/" + i4+"/source",schemaPath:"#/properties/guards/items/properties/source/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
if(func1(data38) < 1){
const err117 = {instancePath:instancePath+"/guards/" + i4+"/source",schemaPath:"#/properties/guards/items/properties/source/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err118 = {instancePath:instancePath+"/guards/" + i4+"/source",schemaPath:"#/properties/guards/items/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
}
else {
const err119 = {instancePath:instancePath+"/guards/" + i4,schemaPath:"#/properties/guards/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
}
else {
const err120 = {instancePath:instancePath+"/guards",schemaPath:"#/properties/guards/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
}
else {
const err121 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
validate27.errors = vErrors;
return errors === 0;
}
validate27.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const publicity = validate28;
const schema39 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://xinqiao.example/standard/data/publicity.json","type":"object","properties":{"rules":{"const":"publicity"},"title":{"type":"string","minLength":1,"maxLength":2048},"en":{"type":"string","minLength":1,"maxLength":2048},"source":{"type":"string","minLength":1,"maxLength":2048},"asOf":{"type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},"ruleSets":{"type":"array","items":{"type":"object","properties":{"id":{"type":"string","minLength":1,"maxLength":2048},"title":{"type":"string","minLength":1,"maxLength":2048},"en":{"type":"string","minLength":1,"maxLength":2048},"source":{"type":"string","minLength":1,"maxLength":2048},"from":{"type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},"to":{"type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},"needsSeverity":{"type":"boolean"},"categories":{"type":"array","items":{"type":"string","pattern":"^R[0-9]{2}$"},"minItems":1},"untilEndEvent":{"type":"boolean"},"bounds":{"type":"array","items":{"type":"object","properties":{"class":{"type":"string","minLength":1,"maxLength":2048},"title":{"type":"string","minLength":1,"maxLength":2048},"en":{"type":"string","minLength":1,"maxLength":2048},"severity":{"type":"string","enum":["minor","general","serious"]},"specialField":{"type":"boolean"},"minMonths":{"type":"integer","minimum":0,"maximum":1200},"maxMonths":{"type":"integer","minimum":1,"maximum":1200},"publishedByDefault":{"type":"boolean"},"repair":{"type":"string","enum":["afterMin","whenMet"]}},"required":["class","title","en","minMonths","maxMonths","publishedByDefault","repair"],"additionalProperties":false},"minItems":1}},"required":["id","title","en","source","from","needsSeverity","bounds"],"additionalProperties":false},"minItems":1}},"required":["rules","title","en","source","asOf","ruleSets"],"additionalProperties":false};

function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://xinqiao.example/standard/data/publicity.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate28.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.rules === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "rules"},message:"must have required property '"+"rules"+"'"};
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
if(data.en === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "en"},message:"must have required property '"+"en"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.source === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.asOf === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "asOf"},message:"must have required property '"+"asOf"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.ruleSets === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "ruleSets"},message:"must have required property '"+"ruleSets"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "rules") || (key0 === "title")) || (key0 === "en")) || (key0 === "source")) || (key0 === "asOf")) || (key0 === "ruleSets"))){
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
if(data.rules !== undefined){
if("publicity" !== data.rules){
const err7 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/const",keyword:"const",params:{allowedValue: "publicity"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.title !== undefined){
let data1 = data.title;
if(typeof data1 === "string"){
if(func1(data1) > 2048){
const err8 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(func1(data1) < 1){
const err9 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err10 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.en !== undefined){
let data2 = data.en;
if(typeof data2 === "string"){
if(func1(data2) > 2048){
const err11 = {instancePath:instancePath+"/en",schemaPath:"#/properties/en/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(func1(data2) < 1){
const err12 = {instancePath:instancePath+"/en",schemaPath:"#/properties/en/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err13 = {instancePath:instancePath+"/en",schemaPath:"#/properties/en/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.source !== undefined){
let data3 = data.source;
if(typeof data3 === "string"){
if(func1(data3) > 2048){
const err14 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(func1(data3) < 1){
const err15 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err16 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.asOf !== undefined){
let data4 = data.asOf;
if(typeof data4 === "string"){
if(!pattern4.test(data4)){
const err17 = {instancePath:instancePath+"/asOf",schemaPath:"#/properties/asOf/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err18 = {instancePath:instancePath+"/asOf",schemaPath:"#/properties/asOf/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.ruleSets !== undefined){
let data5 = data.ruleSets;
if(Array.isArray(data5)){
if(data5.length < 1){
const err19 = {instancePath:instancePath+"/ruleSets",schemaPath:"#/properties/ruleSets/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.id === undefined){
const err20 = {instancePath:instancePath+"/ruleSets/" + i0,schemaPath:"#/properties/ruleSets/items/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data6.title === undefined){
const err21 = {instancePath:instancePath+"/ruleSets/" + i0,schemaPath:"#/properties/ruleSets/items/required",keyword:"required",params:{missingProperty: "title"},message:"must have required property '"+"title"+"'"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data6.en === undefined){
const err22 = {instancePath:instancePath+"/ruleSets/" + i0,schemaPath:"#/properties/ruleSets/items/required",keyword:"required",params:{missingProperty: "en"},message:"must have required property '"+"en"+"'"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data6.source === undefined){
const err23 = {instancePath:instancePath+"/ruleSets/" + i0,schemaPath:"#/properties/ruleSets/items/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data6.from === undefined){
const err24 = {instancePath:instancePath+"/ruleSets/" + i0,schemaPath:"#/properties/ruleSets/items/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data6.needsSeverity === undefined){
const err25 = {instancePath:instancePath+"/ruleSets/" + i0,schemaPath:"#/properties/ruleSets/items/required",keyword:"required",params:{missingProperty: "needsSeverity"},message:"must have required property '"+"needsSeverity"+"'"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data6.bounds === undefined){
const err26 = {instancePath:instancePath+"/ruleSets/" + i0,schemaPath:"#/properties/ruleSets/items/required",keyword:"required",params:{missingProperty: "bounds"},message:"must have required property '"+"bounds"+"'"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
for(const key1 in data6){
if(!(func7.call(schema39.properties.ruleSets.items.properties, key1))){
const err27 = {instancePath:instancePath+"/ruleSets/" + i0,schemaPath:"#/properties/ruleSets/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data6.id !== undefined){
let data7 = data6.id;
if(typeof data7 === "string"){
if(func1(data7) > 2048){
const err28 = {instancePath:instancePath+"/ruleSets/" + i0+"/id",schemaPath:"#/properties/ruleSets/items/properties/id/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(func1(data7) < 1){
const err29 = {instancePath:instancePath+"/ruleSets/" + i0+"/id",schemaPath:"#/properties/ruleSets/items/properties/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err30 = {instancePath:instancePath+"/ruleSets/" + i0+"/id",schemaPath:"#/properties/ruleSets/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data6.title !== undefined){
let data8 = data6.title;
if(typeof data8 === "string"){
if(func1(data8) > 2048){
const err31 = {instancePath:instancePath+"/ruleSets/" + i0+"/title",schemaPath:"#/properties/ruleSets/items/properties/title/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(func1(data8) < 1){
const err32 = {instancePath:instancePath+"/ruleSets/" + i0+"/title",schemaPath:"#/properties/ruleSets/items/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err33 = {instancePath:instancePath+"/ruleSets/" + i0+"/title",schemaPath:"#/properties/ruleSets/items/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data6.en !== undefined){
let data9 = data6.en;
if(typeof data9 === "string"){
if(func1(data9) > 2048){
const err34 = {instancePath:instancePath+"/ruleSets/" + i0+"/en",schemaPath:"#/properties/ruleSets/items/properties/en/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(func1(data9) < 1){
const err35 = {instancePath:instancePath+"/ruleSets/" + i0+"/en",schemaPath:"#/properties/ruleSets/items/properties/en/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err36 = {instancePath:instancePath+"/ruleSets/" + i0+"/en",schemaPath:"#/properties/ruleSets/items/properties/en/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data6.source !== undefined){
let data10 = data6.source;
if(typeof data10 === "string"){
if(func1(data10) > 2048){
const err37 = {instancePath:instancePath+"/ruleSets/" + i0+"/source",schemaPath:"#/properties/ruleSets/items/properties/source/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(func1(data10) < 1){
const err38 = {instancePath:instancePath+"/ruleSets/" + i0+"/source",schemaPath:"#/properties/ruleSets/items/properties/source/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err39 = {instancePath:instancePath+"/ruleSets/" + i0+"/source",schemaPath:"#/properties/ruleSets/items/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data6.from !== undefined){
let data11 = data6.from;
if(typeof data11 === "string"){
if(!pattern4.test(data11)){
const err40 = {instancePath:instancePath+"/ruleSets/" + i0+"/from",schemaPath:"#/properties/ruleSets/items/properties/from/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err41 = {instancePath:instancePath+"/ruleSets/" + i0+"/from",schemaPath:"#/properties/ruleSets/items/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data6.to !== undefined){
let data12 = data6.to;
if(typeof data12 === "string"){
if(!pattern4.test(data12)){
const err42 = {instancePath:instancePath+"/ruleSets/" + i0+"/to",schemaPath:"#/properties/ruleSets/items/properties/to/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err43 = {instancePath:instancePath+"/ruleSets/" + i0+"/to",schemaPath:"#/properties/ruleSets/items/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data6.needsSeverity !== undefined){
if(typeof data6.needsSeverity !== "boolean"){
const err44 = {instancePath:instancePath+"/ruleSets/" + i0+"/needsSeverity",schemaPath:"#/properties/ruleSets/items/properties/needsSeverity/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data6.categories !== undefined){
let data14 = data6.categories;
if(Array.isArray(data14)){
if(data14.length < 1){
const err45 = {instancePath:instancePath+"/ruleSets/" + i0+"/categories",schemaPath:"#/properties/ruleSets/items/properties/categories/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
const len1 = data14.length;
for(let i1=0; i1<len1; i1++){
let data15 = data14[i1];
if(typeof data15 === "string"){
if(!pattern8.test(data15)){
const err46 = {instancePath:instancePath+"/ruleSets/" + i0+"/categories/" + i1,schemaPath:"#/properties/ruleSets/items/properties/categories/items/pattern",keyword:"pattern",params:{pattern: "^R[0-9]{2}$"},message:"must match pattern \""+"^R[0-9]{2}$"+"\""};
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
const err47 = {instancePath:instancePath+"/ruleSets/" + i0+"/categories/" + i1,schemaPath:"#/properties/ruleSets/items/properties/categories/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err48 = {instancePath:instancePath+"/ruleSets/" + i0+"/categories",schemaPath:"#/properties/ruleSets/items/properties/categories/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data6.untilEndEvent !== undefined){
if(typeof data6.untilEndEvent !== "boolean"){
const err49 = {instancePath:instancePath+"/ruleSets/" + i0+"/untilEndEvent",schemaPath:"#/properties/ruleSets/items/properties/untilEndEvent/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data6.bounds !== undefined){
let data17 = data6.bounds;
if(Array.isArray(data17)){
if(data17.length < 1){
const err50 = {instancePath:instancePath+"/ruleSets/" + i0+"/bounds",schemaPath:"#/properties/ruleSets/items/properties/bounds/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
const len2 = data17.length;
for(let i2=0; i2<len2; i2++){
let data18 = data17[i2];
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
if(data18.class === undefined){
const err51 = {instancePath:instancePath+"/ruleSets/" + i0+"/bounds/" + i2,schemaPath:"#/properties/ruleSets/items/properties/bounds/items/required",keyword:"required",params:{missingProperty: "class"},message:"must have required property '"+"class"+"'"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(data18.title === undefined){
const err52 = {instancePath:instancePath+"/ruleSets/" + i0+"/bounds/" + i2,schemaPath:"#/properties/ruleSets/items/properties/bounds/items/required",keyword:"required",params:{missingProperty: "title"},message:"must have required property '"+"title"+"'"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(data18.en === undefined){
const err53 = {instancePath:instancePath+"/ruleSets/" + i0+"/bounds/" + i2,schemaPath:"#/properties/ruleSets/items/properties/bounds/items/required",keyword:"required",params:{missingProperty: "en"},message:"must have required property '"+"en"+"'"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(data18.minMonths === undefined){
const err54 = {instancePath:instancePath+"/ruleSets/" + i0+"/bounds/" + i2,schemaPath:"#/properties/ruleSets/items/properties/bounds/items/required",keyword:"required",params:{missingProperty: "minMonths"},message:"must have required property '"+"minMonths"+"'"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(data18.maxMonths === undefined){
const err55 = {instancePath:instancePath+"/ruleSets/" + i0+"/bounds/" + i2,schemaPath:"#/properties/ruleSets/items/properties/bounds/items/required",keyword:"required",params:{missingProperty: "maxMonths"},message:"must have required property '"+"maxMonths"+"'"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if(data18.publishedByDefault === undefined){
const err56 = {instancePath:instancePath+"/ruleSets/" + i0+"/bounds/" + i2,schemaPath:"#/properties/ruleSets/items/properties/bounds/items/required",keyword:"required",params:{missingProperty: "publishedByDefault"},message:"must have required property '"+"publishedByDefault"+"'"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(data18.repair === undefined){
const err57 = {instancePath:instancePath+"/ruleSets/" + i0+"/bounds/" + i2,schemaPath:"#/properties/ruleSets/items/properties/bounds/items/required",keyword:"required",params:{missingProperty: "repair"},message:"must have required property '"+"repair"+"'"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
for(const key2 in data18){
if(!(func7.call(schema39.properties.ruleSets.items.properties.bounds.items.properties, key2))){
const err58 = {instancePath:instancePath+"/ruleSets/" + i0+"/bounds/" + i2,schemaPath:"#/properties/ruleSets/items/properties/bounds/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data18.class !== undefined){
let data19 = data18.class;
if(typeof data19 === "string"){
if(func1(data19) > 2048){
const err59 = {instancePath:instancePath+"/ruleSets/" + i0+"/bounds/" + i2+"/class",schemaPath:"#/properties/ruleSets/items/properties/bounds/items/properties/class/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(func1(data19) < 1){
const err60 = {instancePath:instancePath+"/ruleSets/" + i0+"/bounds/" + i2+"/class",schemaPath:"#/properties/ruleSets/items/properties/bounds/items/properties/class/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err61 = {instancePath:instancePath+"/ruleSets/" + i0+"/bounds/" + i2+"/class",schemaPath:"#/properties/ruleSets/items/properties/bounds/items/properties/class/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data18.title !== undefined){
let data20 = data18.title;
if(typeof data20 === "string"){
if(func1(data20) > 2048){
const err62 = {instancePath:instancePath+"/ruleSets/" + i0+"/bounds/" + i2+"/title",schemaPath:"#/properties/ruleSets/items/properties/bounds/items/properties/title/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(func1(data20) < 1){
const err63 = {instancePath:instancePath+"/ruleSets/" + i0+"/bounds/" + i2+"/title",schemaPath:"#/properties/ruleSets/items/properties/bounds/items/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err64 = {instancePath:instancePath+"/ruleSets/" + i0+"/bounds/" + i2+"/title",schemaPath:"#/properties/ruleSets/items/properties/bounds/items/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data18.en !== undefined){
let data21 = data18.en;
if(typeof data21 === "string"){
if(func1(data21) > 2048){
const err65 = {instancePath:instancePath+"/ruleSets/" + i0+"/bounds/" + i2+"/en",schemaPath:"#/properties/ruleSets/items/properties/bounds/items/properties/en/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if(func1(data21) < 1){
const err66 = {instancePath:instancePath+"/ruleSets/" + i0+"/bounds/" + i2+"/en",schemaPath:"#/properties/ruleSets/items/properties/bounds/items/properties/en/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err67 = {instancePath:instancePath+"/ruleSets/" + i0+"/bounds/" + i2+"/en",schemaPath:"#/properties/ruleSets/items/properties/bounds/items/properties/en/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data18.severity !== undefined){
let data22 = data18.severity;
if(typeof data22 !== "string"){
const err68 = {instancePath:instancePath+"/ruleSets/" + i0+"/bounds/" + i2+"/severity",schemaPath:"#/properties/ruleSets/items/properties/bounds/items/properties/severity/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(!(((data22 === "minor") || (data22 === "general")) || (data22 === "serious"))){
const err69 = {instancePath:instancePath+"/ruleSets/" + i0+"/bounds/" + i2+"/severity",schemaPath:"#/properties/ruleSets/items/properties/bounds/items/properties/severity/enum",keyword:"enum",params:{allowedValues: schema39.properties.ruleSets.items.properties.bounds.items.properties.severity.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data18.specialField !== undefined){
if(typeof data18.specialField !== "boolean"){
const err70 = {instancePath:instancePath+"/ruleSets/" + i0+"/bounds/" + i2+"/specialField",schemaPath:"#/properties/ruleSets/items/properties/bounds/items/properties/specialField/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data18.minMonths !== undefined){
let data24 = data18.minMonths;
if(!(((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24))) && (isFinite(data24)))){
const err71 = {instancePath:instancePath+"/ruleSets/" + i0+"/bounds/" + i2+"/minMonths",schemaPath:"#/properties/ruleSets/items/properties/bounds/items/properties/minMonths/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 > 1200 || isNaN(data24)){
const err72 = {instancePath:instancePath+"/ruleSets/" + i0+"/bounds/" + i2+"/minMonths",schemaPath:"#/properties/ruleSets/items/properties/bounds/items/properties/minMonths/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1200},message:"must be <= 1200"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
if(data24 < 0 || isNaN(data24)){
const err73 = {instancePath:instancePath+"/ruleSets/" + i0+"/bounds/" + i2+"/minMonths",schemaPath:"#/properties/ruleSets/items/properties/bounds/items/properties/minMonths/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
}
if(data18.maxMonths !== undefined){
let data25 = data18.maxMonths;
if(!(((typeof data25 == "number") && (!(data25 % 1) && !isNaN(data25))) && (isFinite(data25)))){
const err74 = {instancePath:instancePath+"/ruleSets/" + i0+"/bounds/" + i2+"/maxMonths",schemaPath:"#/properties/ruleSets/items/properties/bounds/items/properties/maxMonths/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if((typeof data25 == "number") && (isFinite(data25))){
if(data25 > 1200 || isNaN(data25)){
const err75 = {instancePath:instancePath+"/ruleSets/" + i0+"/bounds/" + i2+"/maxMonths",schemaPath:"#/properties/ruleSets/items/properties/bounds/items/properties/maxMonths/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1200},message:"must be <= 1200"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if(data25 < 1 || isNaN(data25)){
const err76 = {instancePath:instancePath+"/ruleSets/" + i0+"/bounds/" + i2+"/maxMonths",schemaPath:"#/properties/ruleSets/items/properties/bounds/items/properties/maxMonths/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
}
if(data18.publishedByDefault !== undefined){
if(typeof data18.publishedByDefault !== "boolean"){
const err77 = {instancePath:instancePath+"/ruleSets/" + i0+"/bounds/" + i2+"/publishedByDefault",schemaPath:"#/properties/ruleSets/items/properties/bounds/items/properties/publishedByDefault/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data18.repair !== undefined){
let data27 = data18.repair;
if(typeof data27 !== "string"){
const err78 = {instancePath:instancePath+"/ruleSets/" + i0+"/bounds/" + i2+"/repair",schemaPath:"#/properties/ruleSets/items/properties/bounds/items/properties/repair/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if(!((data27 === "afterMin") || (data27 === "whenMet"))){
const err79 = {instancePath:instancePath+"/ruleSets/" + i0+"/bounds/" + i2+"/repair",schemaPath:"#/properties/ruleSets/items/properties/bounds/items/properties/repair/enum",keyword:"enum",params:{allowedValues: schema39.properties.ruleSets.items.properties.bounds.items.properties.repair.enum},message:"must be equal to one of the allowed values"};
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
const err80 = {instancePath:instancePath+"/ruleSets/" + i0+"/bounds/" + i2,schemaPath:"#/properties/ruleSets/items/properties/bounds/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err81 = {instancePath:instancePath+"/ruleSets/" + i0+"/bounds",schemaPath:"#/properties/ruleSets/items/properties/bounds/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
const err82 = {instancePath:instancePath+"/ruleSets/" + i0,schemaPath:"#/properties/ruleSets/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err83 = {instancePath:instancePath+"/ruleSets",schemaPath:"#/properties/ruleSets/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
}
else {
const err84 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
validate28.errors = vErrors;
return errors === 0;
}
validate28.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const table = validate29;
const schema40 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://xinqiao.example/standard/data/table.json","type":"object","properties":{"table":{"type":"string","minLength":1,"maxLength":2048},"title":{"type":"string","minLength":1,"maxLength":2048},"en":{"type":"string","minLength":1,"maxLength":2048},"source":{"type":"string","minLength":1,"maxLength":2048},"asOf":{"type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},"licensed":{"type":"boolean"},"entries":{"type":"array","items":{"type":"object","properties":{"code":{"type":"string","minLength":1,"maxLength":2048},"title":{"type":"string","minLength":1,"maxLength":2048},"en":{"type":"string","minLength":1,"maxLength":2048},"from":{"type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},"to":{"type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},"source":{"type":"string","minLength":1,"maxLength":2048},"note":{"type":"string","minLength":1,"maxLength":2048},"retired":{"type":"string","pattern":"^[0-9]{4}$"},"sample":{"type":"boolean"},"domain":{"type":"string","minLength":1,"maxLength":2048},"lead":{"type":"string","pattern":"^[1-9][0-9]{5}$"},"categories":{"type":"array","items":{"type":"string","pattern":"^R[0-9]{2}$"},"minItems":1},"divisions":{"type":"array","items":{"type":"string","pattern":"^[1-9][0-9]{5}$"},"minItems":1},"nationwide":{"type":"boolean"},"division":{"type":"string","pattern":"^[1-9][0-9]{5}$"},"parent":{"type":"string","minLength":1,"maxLength":2048}},"required":["code"],"additionalProperties":false},"minItems":1}},"required":["table","title","en","source","asOf","entries"],"additionalProperties":false};
const pattern48 = new RegExp("^[0-9]{4}$", "u");

function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://xinqiao.example/standard/data/table.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate29.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.table === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "table"},message:"must have required property '"+"table"+"'"};
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
if(data.en === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "en"},message:"must have required property '"+"en"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.source === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.asOf === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "asOf"},message:"must have required property '"+"asOf"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.entries === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "entries"},message:"must have required property '"+"entries"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "table") || (key0 === "title")) || (key0 === "en")) || (key0 === "source")) || (key0 === "asOf")) || (key0 === "licensed")) || (key0 === "entries"))){
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
if(data.table !== undefined){
let data0 = data.table;
if(typeof data0 === "string"){
if(func1(data0) > 2048){
const err7 = {instancePath:instancePath+"/table",schemaPath:"#/properties/table/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(func1(data0) < 1){
const err8 = {instancePath:instancePath+"/table",schemaPath:"#/properties/table/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err9 = {instancePath:instancePath+"/table",schemaPath:"#/properties/table/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.title !== undefined){
let data1 = data.title;
if(typeof data1 === "string"){
if(func1(data1) > 2048){
const err10 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(func1(data1) < 1){
const err11 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err12 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.en !== undefined){
let data2 = data.en;
if(typeof data2 === "string"){
if(func1(data2) > 2048){
const err13 = {instancePath:instancePath+"/en",schemaPath:"#/properties/en/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(func1(data2) < 1){
const err14 = {instancePath:instancePath+"/en",schemaPath:"#/properties/en/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err15 = {instancePath:instancePath+"/en",schemaPath:"#/properties/en/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.source !== undefined){
let data3 = data.source;
if(typeof data3 === "string"){
if(func1(data3) > 2048){
const err16 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(func1(data3) < 1){
const err17 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err18 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.asOf !== undefined){
let data4 = data.asOf;
if(typeof data4 === "string"){
if(!pattern4.test(data4)){
const err19 = {instancePath:instancePath+"/asOf",schemaPath:"#/properties/asOf/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err20 = {instancePath:instancePath+"/asOf",schemaPath:"#/properties/asOf/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.licensed !== undefined){
if(typeof data.licensed !== "boolean"){
const err21 = {instancePath:instancePath+"/licensed",schemaPath:"#/properties/licensed/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.entries !== undefined){
let data6 = data.entries;
if(Array.isArray(data6)){
if(data6.length < 1){
const err22 = {instancePath:instancePath+"/entries",schemaPath:"#/properties/entries/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.code === undefined){
const err23 = {instancePath:instancePath+"/entries/" + i0,schemaPath:"#/properties/entries/items/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
for(const key1 in data7){
if(!(func7.call(schema40.properties.entries.items.properties, key1))){
const err24 = {instancePath:instancePath+"/entries/" + i0,schemaPath:"#/properties/entries/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data7.code !== undefined){
let data8 = data7.code;
if(typeof data8 === "string"){
if(func1(data8) > 2048){
const err25 = {instancePath:instancePath+"/entries/" + i0+"/code",schemaPath:"#/properties/entries/items/properties/code/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(func1(data8) < 1){
const err26 = {instancePath:instancePath+"/entries/" + i0+"/code",schemaPath:"#/properties/entries/items/properties/code/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err27 = {instancePath:instancePath+"/entries/" + i0+"/code",schemaPath:"#/properties/entries/items/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data7.title !== undefined){
let data9 = data7.title;
if(typeof data9 === "string"){
if(func1(data9) > 2048){
const err28 = {instancePath:instancePath+"/entries/" + i0+"/title",schemaPath:"#/properties/entries/items/properties/title/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(func1(data9) < 1){
const err29 = {instancePath:instancePath+"/entries/" + i0+"/title",schemaPath:"#/properties/entries/items/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err30 = {instancePath:instancePath+"/entries/" + i0+"/title",schemaPath:"#/properties/entries/items/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data7.en !== undefined){
let data10 = data7.en;
if(typeof data10 === "string"){
if(func1(data10) > 2048){
const err31 = {instancePath:instancePath+"/entries/" + i0+"/en",schemaPath:"#/properties/entries/items/properties/en/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(func1(data10) < 1){
const err32 = {instancePath:instancePath+"/entries/" + i0+"/en",schemaPath:"#/properties/entries/items/properties/en/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err33 = {instancePath:instancePath+"/entries/" + i0+"/en",schemaPath:"#/properties/entries/items/properties/en/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data7.from !== undefined){
let data11 = data7.from;
if(typeof data11 === "string"){
if(!pattern4.test(data11)){
const err34 = {instancePath:instancePath+"/entries/" + i0+"/from",schemaPath:"#/properties/entries/items/properties/from/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err35 = {instancePath:instancePath+"/entries/" + i0+"/from",schemaPath:"#/properties/entries/items/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data7.to !== undefined){
let data12 = data7.to;
if(typeof data12 === "string"){
if(!pattern4.test(data12)){
const err36 = {instancePath:instancePath+"/entries/" + i0+"/to",schemaPath:"#/properties/entries/items/properties/to/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
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
const err37 = {instancePath:instancePath+"/entries/" + i0+"/to",schemaPath:"#/properties/entries/items/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data7.source !== undefined){
let data13 = data7.source;
if(typeof data13 === "string"){
if(func1(data13) > 2048){
const err38 = {instancePath:instancePath+"/entries/" + i0+"/source",schemaPath:"#/properties/entries/items/properties/source/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(func1(data13) < 1){
const err39 = {instancePath:instancePath+"/entries/" + i0+"/source",schemaPath:"#/properties/entries/items/properties/source/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err40 = {instancePath:instancePath+"/entries/" + i0+"/source",schemaPath:"#/properties/entries/items/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data7.note !== undefined){
let data14 = data7.note;
if(typeof data14 === "string"){
if(func1(data14) > 2048){
const err41 = {instancePath:instancePath+"/entries/" + i0+"/note",schemaPath:"#/properties/entries/items/properties/note/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(func1(data14) < 1){
const err42 = {instancePath:instancePath+"/entries/" + i0+"/note",schemaPath:"#/properties/entries/items/properties/note/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err43 = {instancePath:instancePath+"/entries/" + i0+"/note",schemaPath:"#/properties/entries/items/properties/note/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data7.retired !== undefined){
let data15 = data7.retired;
if(typeof data15 === "string"){
if(!pattern48.test(data15)){
const err44 = {instancePath:instancePath+"/entries/" + i0+"/retired",schemaPath:"#/properties/entries/items/properties/retired/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}$"},message:"must match pattern \""+"^[0-9]{4}$"+"\""};
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
const err45 = {instancePath:instancePath+"/entries/" + i0+"/retired",schemaPath:"#/properties/entries/items/properties/retired/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data7.sample !== undefined){
if(typeof data7.sample !== "boolean"){
const err46 = {instancePath:instancePath+"/entries/" + i0+"/sample",schemaPath:"#/properties/entries/items/properties/sample/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data7.domain !== undefined){
let data17 = data7.domain;
if(typeof data17 === "string"){
if(func1(data17) > 2048){
const err47 = {instancePath:instancePath+"/entries/" + i0+"/domain",schemaPath:"#/properties/entries/items/properties/domain/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(func1(data17) < 1){
const err48 = {instancePath:instancePath+"/entries/" + i0+"/domain",schemaPath:"#/properties/entries/items/properties/domain/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err49 = {instancePath:instancePath+"/entries/" + i0+"/domain",schemaPath:"#/properties/entries/items/properties/domain/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data7.lead !== undefined){
let data18 = data7.lead;
if(typeof data18 === "string"){
if(!pattern16.test(data18)){
const err50 = {instancePath:instancePath+"/entries/" + i0+"/lead",schemaPath:"#/properties/entries/items/properties/lead/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{5}$"},message:"must match pattern \""+"^[1-9][0-9]{5}$"+"\""};
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
const err51 = {instancePath:instancePath+"/entries/" + i0+"/lead",schemaPath:"#/properties/entries/items/properties/lead/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data7.categories !== undefined){
let data19 = data7.categories;
if(Array.isArray(data19)){
if(data19.length < 1){
const err52 = {instancePath:instancePath+"/entries/" + i0+"/categories",schemaPath:"#/properties/entries/items/properties/categories/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
const len1 = data19.length;
for(let i1=0; i1<len1; i1++){
let data20 = data19[i1];
if(typeof data20 === "string"){
if(!pattern8.test(data20)){
const err53 = {instancePath:instancePath+"/entries/" + i0+"/categories/" + i1,schemaPath:"#/properties/entries/items/properties/categories/items/pattern",keyword:"pattern",params:{pattern: "^R[0-9]{2}$"},message:"must match pattern \""+"^R[0-9]{2}$"+"\""};
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
const err54 = {instancePath:instancePath+"/entries/" + i0+"/categories/" + i1,schemaPath:"#/properties/entries/items/properties/categories/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err55 = {instancePath:instancePath+"/entries/" + i0+"/categories",schemaPath:"#/properties/entries/items/properties/categories/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data7.divisions !== undefined){
let data21 = data7.divisions;
if(Array.isArray(data21)){
if(data21.length < 1){
const err56 = {instancePath:instancePath+"/entries/" + i0+"/divisions",schemaPath:"#/properties/entries/items/properties/divisions/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
const len2 = data21.length;
for(let i2=0; i2<len2; i2++){
let data22 = data21[i2];
if(typeof data22 === "string"){
if(!pattern16.test(data22)){
const err57 = {instancePath:instancePath+"/entries/" + i0+"/divisions/" + i2,schemaPath:"#/properties/entries/items/properties/divisions/items/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{5}$"},message:"must match pattern \""+"^[1-9][0-9]{5}$"+"\""};
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
const err58 = {instancePath:instancePath+"/entries/" + i0+"/divisions/" + i2,schemaPath:"#/properties/entries/items/properties/divisions/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err59 = {instancePath:instancePath+"/entries/" + i0+"/divisions",schemaPath:"#/properties/entries/items/properties/divisions/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data7.nationwide !== undefined){
if(typeof data7.nationwide !== "boolean"){
const err60 = {instancePath:instancePath+"/entries/" + i0+"/nationwide",schemaPath:"#/properties/entries/items/properties/nationwide/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data7.division !== undefined){
let data24 = data7.division;
if(typeof data24 === "string"){
if(!pattern16.test(data24)){
const err61 = {instancePath:instancePath+"/entries/" + i0+"/division",schemaPath:"#/properties/entries/items/properties/division/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{5}$"},message:"must match pattern \""+"^[1-9][0-9]{5}$"+"\""};
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
const err62 = {instancePath:instancePath+"/entries/" + i0+"/division",schemaPath:"#/properties/entries/items/properties/division/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data7.parent !== undefined){
let data25 = data7.parent;
if(typeof data25 === "string"){
if(func1(data25) > 2048){
const err63 = {instancePath:instancePath+"/entries/" + i0+"/parent",schemaPath:"#/properties/entries/items/properties/parent/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if(func1(data25) < 1){
const err64 = {instancePath:instancePath+"/entries/" + i0+"/parent",schemaPath:"#/properties/entries/items/properties/parent/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err65 = {instancePath:instancePath+"/entries/" + i0+"/parent",schemaPath:"#/properties/entries/items/properties/parent/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
}
else {
const err66 = {instancePath:instancePath+"/entries/" + i0,schemaPath:"#/properties/entries/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err67 = {instancePath:instancePath+"/entries",schemaPath:"#/properties/entries/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
}
else {
const err68 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
validate29.errors = vErrors;
return errors === 0;
}
validate29.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
