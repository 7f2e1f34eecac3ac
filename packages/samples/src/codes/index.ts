export * from './systems.js';
export * from './icpc2.js';
export * from './icd10.js';
export * from './atc.js';
export * from './measures.js';
export * from './snomed.js';
export * from './volven.js';
export * from './hl7.js';
