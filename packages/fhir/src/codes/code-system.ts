import { KNOWN_SYSTEMS, VOLVEN_ROOT } from './known-systems.js';

const TERMINOLOGY = 'http://terminology.hl7.org/CodeSystem/';
const V2_ROOT = '2.16.840.1.113883.12.';
const OID = /^[012](\.(0|[1-9]\d*))+$/;

const byName = new Map<string, string>();
const labels = new Map<string, string>();
for (const { canonical, label, aliases } of KNOWN_SYSTEMS) {
  labels.set(canonical, label);
  for (const name of [canonical, ...aliases]) {
    byName.set(name, canonical);
    byName.set(lookupName(name), canonical);
    if (OID.test(name)) byName.set(`urn:oid:${name}`, canonical);
  }
}

/**
 * Canonical name of a code or identifier system: the OID, `urn:oid:` and URL forms of one system give the same
 * result, so that codings can be compared by system. For known systems, `http`/`https`, letter case, a trailing slash
 * and a `|version` make no difference. An unknown system is returned as written (an OID with `urn:oid:`).
 */
export function codeSystem(system: string | undefined): string | undefined {
  if (typeof system !== 'string') return undefined;
  const known = byName.get(system);
  if (known !== undefined) return known;
  const written = system.trim();
  if (written === '') return undefined;
  const name = lookupName(written);
  return byName.get(name) ?? byPattern(name) ?? written;
}

/** Short display name, such as `ICPC-2`; of an unknown system, what its address ends with (GEN-11). */
export function systemLabel(system: string | undefined): string | undefined {
  const canonical = codeSystem(system);
  if (canonical === undefined) return undefined;
  const label = labels.get(canonical);
  if (label !== undefined) return label;
  if (canonical.startsWith(TERMINOLOGY)) return canonical.slice(TERMINOLOGY.length);
  const volven = `urn:oid:${VOLVEN_ROOT}`;
  if (canonical.startsWith(volven)) return `Volven ${canonical.slice(volven.length)}`;
  return ADDRESS.test(canonical) ? endOf(canonical) : canonical;
}

const ADDRESS = /^https?:\/\/(?=.)/i;

/** `http://example.org/fhir/CodeSystem/wards|2` is "wards"; one that ends with nothing but a number keeps its path. */
function endOf(address: string): string {
  const path = address
    .replace(ADDRESS, '')
    .replace(/\|.*$/, '')
    .replace(/[/#]+$/, '');
  const last = path.slice(path.search(/[^/#]*$/));
  return /\p{L}{2}/u.test(last) ? last : path;
}

/** Lookup form of a name: no version, no scheme difference, lower case, bare OIDs. */
function lookupName(written: string): string {
  let name = written.toLowerCase();
  const version = name.indexOf('|');
  if (version >= 0) name = name.slice(0, version);
  if (name.startsWith('urn:oid:')) name = name.slice('urn:oid:'.length);
  if (name.startsWith('https://')) name = `http://${name.slice('https://'.length)}`;
  while (name.endsWith('/')) name = name.slice(0, -1);
  // A SNOMED CT edition is sometimes given as the system: `http://snomed.info/sct/51000202101/version/…`.
  return name.startsWith('http://snomed.info/sct/') ? 'http://snomed.info/sct' : name;
}

/** Families of systems whose names follow a pattern. */
function byPattern(name: string): string | undefined {
  const volven =
    /^http:\/\/(?:helsedir|ehelse|hl7|volven)\.no\/fhir\/codesystem\/(?:no-kodeverk-)?(\d{4})(?:\.xml)?$/.exec(
      name,
    );
  if (volven) {
    const oid = `${VOLVEN_ROOT}${volven[1]}`;
    return byName.get(oid) ?? `urn:oid:${oid}`;
  }
  // DSTU2 and STU3 names of systems now at terminology.hl7.org.
  const v2 = /^http:\/\/(?:www\.)?hl7\.org\/fhir\/v2\/(\d{4})$/.exec(name);
  if (v2) return `${TERMINOLOGY}v2-${v2[1]}`;
  const v3 = /^http:\/\/(?:www\.)?hl7\.org\/fhir\/v3\/([a-z]+)$/.exec(name);
  if (v3) return byName.get(`${TERMINOLOGY}v3-${v3[1]}`.toLowerCase());
  if (!OID.test(name)) return undefined;
  const table = name.startsWith(V2_ROOT) ? name.slice(V2_ROOT.length) : '';
  if (/^\d{1,4}$/.test(table)) return `${TERMINOLOGY}v2-${table.padStart(4, '0')}`;
  return `urn:oid:${name}`;
}
