/**
 * Real FHIR files and tables of the specification, which are not part of this repository. They lie in the folder that
 * `CARE_SHARED_DATA` names, by default `shared` beside the repository; tests of what is not there are skipped.
 */
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = resolve(
  process.env['CARE_SHARED_DATA'] ?? fileURLToPath(new URL('../../../shared', import.meta.url)),
);

/** Folder of FHIR files from published guides and test data sets. */
export const FHIR_FILES = join(folder, 'data/fhir');

/** Which elements each FHIR release has, and which of them are modifiers. */
export const FHIR_INVENTORY = join(folder, 'reference/fhir-inventory.json');

/** Norwegian terms for what the elements say. */
export const GLOSSARY = join(folder, 'reference/glossary.tsv');
