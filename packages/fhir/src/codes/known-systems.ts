/** A code or identifier system known by several names. */
export interface KnownSystem {
  /** The name that `codeSystem()` returns. */
  readonly canonical: string;
  /** Short display name. */
  readonly label: string;
  /** Other names: URLs with `http:`, OIDs without `urn:oid:`. */
  readonly aliases: readonly string[];
}

/** Root of the Norwegian code systems (Volven, now Finnkode); a code system is the root plus its number. */
export const VOLVEN_ROOT = '2.16.578.1.12.4.1.1.';
const NATIONAL_ID_ROOT = '2.16.578.1.12.4.1.4.';
const NAMING = 'http://hl7.no/fhir/NamingSystem/';
const HL7_OID = '2.16.840.1.113883.';
const TERMINOLOGY = 'http://terminology.hl7.org/CodeSystem/';

/**
 * Canonical names of the systems our code compares against: FHIR's preferred URI if there is one, `urn:oid:` for
 * Norwegian systems without one (HL7 Norway best practice).
 */
export const SYSTEM = {
  SNOMED_CT: 'http://snomed.info/sct',
  LOINC: 'http://loinc.org',
  UCUM: 'http://unitsofmeasure.org',
  ATC: 'http://www.whocc.no/atc',
  RXNORM: 'http://www.nlm.nih.gov/research/umls/rxnorm',
  NDC: 'http://hl7.org/fhir/sid/ndc',
  CVX: 'http://hl7.org/fhir/sid/cvx',
  ICD10: 'http://hl7.org/fhir/sid/icd-10',
  ICD10_NO: 'http://hl7.org/fhir/sid/icd-10-no',
  ICPC2: 'http://hl7.org/fhir/sid/icpc-2',
  FEST: 'http://ehelse.no/fhir/CodeSystem/FEST',
  FNR: `urn:oid:${NATIONAL_ID_ROOT}1`,
  DNR: `urn:oid:${NATIONAL_ID_ROOT}2`,
  FHN: `urn:oid:${NATIONAL_ID_ROOT}3`,
  HPR: `urn:oid:${NATIONAL_ID_ROOT}4`,
  DUF: `urn:oid:${NATIONAL_ID_ROOT}5`,
  /** H-numbers are issued locally: the system only identifies the number as an H-number (no-basis-Patient). */
  HNR: 'HNR',
  HER_ID: 'urn:oid:2.16.578.1.12.4.1.2',
  ORGANIZATION_NUMBER: `urn:oid:${NATIONAL_ID_ROOT}101`,
  RESH_ID: `urn:oid:${NATIONAL_ID_ROOT}102`,
  /** Kind of person identifier: FNR, DNR, HNR, FHN … */
  IDENTIFIER_TYPE: `urn:oid:${VOLVEN_ROOT}8116`,
  /** 1 fast, 2 kur, 3 ved behov. */
  MEDICATION_USE: `urn:oid:${VOLVEN_ROOT}9101`,
  /** 10 magistrell; a kind of medicine, not a medicine. */
  KIND_OF_MEDICINE: `urn:oid:${VOLVEN_ROOT}7424`,
  /** L legemiddel, and other goods on prescription. */
  ITEM_GROUP: `urn:oid:${VOLVEN_ROOT}7402`,
  /** 1 morgen … 5 kveld. */
  TIME_OF_DAY: `urn:oid:${VOLVEN_ROOT}8325`,
  DISCONTINUATION_REASON: `urn:oid:${VOLVEN_ROOT}7494`,
  PRESCRIPTION_GROUP: `urn:oid:${VOLVEN_ROOT}7421`,
  PERSONNEL_CATEGORY: `urn:oid:${VOLVEN_ROOT}9060`,
  TIMING_ABBREVIATION: `${TERMINOLOGY}v3-GTSAbbreviation`,
  TIMING_EVENT: `${TERMINOLOGY}v3-TimingEvent`,
  ROUTE: `${TERMINOLOGY}v3-RouteOfAdministration`,
} as const;

const volven = (number: number, label: string): KnownSystem => ({
  canonical: `urn:oid:${VOLVEN_ROOT}${number}`,
  label,
  aliases: [],
});
const v3 = (name: string, oid: string, label: string): KnownSystem => ({
  canonical: `${TERMINOLOGY}v3-${name}`,
  label,
  aliases: [`${HL7_OID}${oid}`],
});

/** Every system with its own name here. Volven, HL7 v2 and HL7 v3 systems not listed follow their pattern. */
export const KNOWN_SYSTEMS: readonly KnownSystem[] = [
  {
    canonical: SYSTEM.SNOMED_CT,
    label: 'SNOMED CT',
    aliases: [`${HL7_OID}6.96`, 'http://snomed.info', 'http://snomed.info/id'],
  },
  { canonical: SYSTEM.LOINC, label: 'LOINC', aliases: [`${HL7_OID}6.1`, 'http://www.loinc.org'] },
  { canonical: SYSTEM.UCUM, label: 'UCUM', aliases: [`${HL7_OID}6.8`] },
  {
    canonical: SYSTEM.ATC,
    label: 'ATC',
    aliases: [
      `${HL7_OID}6.73`,
      `${VOLVEN_ROOT}7180`,
      'http://whocc.no/atc',
      'http://www.whocc.no/atc_ddd_index',
    ],
  },
  { canonical: SYSTEM.RXNORM, label: 'RxNorm', aliases: [`${HL7_OID}6.88`] },
  { canonical: SYSTEM.NDC, label: 'NDC', aliases: [`${HL7_OID}6.69`] },
  { canonical: SYSTEM.CVX, label: 'CVX', aliases: [`${HL7_OID}12.292`, `${HL7_OID}6.59`] },
  { canonical: 'http://hl7.org/fhir/sid/mvx', label: 'MVX', aliases: [`${HL7_OID}12.227`] },
  {
    canonical: SYSTEM.ICD10,
    label: 'ICD-10',
    aliases: [`${HL7_OID}6.3`, 'http://id.who.int/icd/release/10'],
  },
  { canonical: SYSTEM.ICD10_NO, label: 'ICD-10', aliases: [`${VOLVEN_ROOT}7110`] },
  { canonical: 'http://hl7.org/fhir/sid/icd-10-cm', label: 'ICD-10-CM', aliases: [`${HL7_OID}6.90`] },
  {
    canonical: 'http://hl7.org/fhir/sid/icd-9-cm',
    label: 'ICD-9-CM',
    aliases: [`${HL7_OID}6.103`, `${HL7_OID}6.104`],
  },
  { canonical: 'http://id.who.int/icd/release/11/mms', label: 'ICD-11', aliases: [`${HL7_OID}6.347`] },
  {
    canonical: SYSTEM.ICPC2,
    label: 'ICPC-2',
    aliases: [`${VOLVEN_ROOT}7170`, `${HL7_OID}6.139`, 'ICPC2', 'ICPC-2'],
  },
  // Finer-grained Norwegian terms under ICPC-2: different codes, hence a different system.
  { canonical: 'ICPC-2B', label: 'ICPC-2B', aliases: ['ICPC2B'] },
  { canonical: 'http://hl7.org/fhir/sid/icf', label: 'ICF', aliases: [`${HL7_OID}6.254`] },
  { canonical: 'http://npu-terminology.org', label: 'NPU', aliases: ['1.2.208.176.2.1'] },
  { canonical: 'http://standardterms.edqm.eu', label: 'EDQM', aliases: ['0.4.0.127.0.16.1.1.2.1'] },
  { canonical: 'http://fdasis.nlm.nih.gov', label: 'UNII', aliases: [`${HL7_OID}4.9`] },
  {
    canonical: 'http://terminology.hl7.org/CodeSystem/MDRAE',
    label: 'MedDRA',
    aliases: [`${HL7_OID}6.163`, 'http://www.meddra.org'],
  },
  { canonical: 'urn:ietf:bcp:47', label: 'BCP 47', aliases: [] },
  { canonical: 'urn:iso:std:iso:11073:10101', label: 'IEEE 11073', aliases: [`${HL7_OID}6.24`] },
  {
    canonical: 'http://dicom.nema.org/resources/ontology/DCM',
    label: 'DICOM',
    aliases: ['1.2.840.10008.2.16.4'],
  },
  // FEST ids are GUIDs, so using one system for all its catalogues cannot make two different things equal.
  {
    canonical: SYSTEM.FEST,
    label: 'FEST',
    aliases: ['Dose', 'Merkevare', 'Pakning', 'Virkestoff'].map(
      (catalogue) => `http://dmp.no/fhir/NamingSystem/festLegemiddel${catalogue}`,
    ),
  },

  { canonical: SYSTEM.FNR, label: 'Fødselsnummer', aliases: [`${NAMING}FNR`] },
  { canonical: SYSTEM.DNR, label: 'D-nummer', aliases: [`${NAMING}DNR`] },
  { canonical: SYSTEM.FHN, label: 'Felles hjelpenummer', aliases: [`${NAMING}FHNR`, `${NAMING}FHN`] },
  { canonical: SYSTEM.HPR, label: 'HPR-nummer', aliases: [`${NAMING}HPR`] },
  { canonical: SYSTEM.DUF, label: 'DUF-nummer', aliases: [`${NAMING}DUFN`, `${NAMING}DUF`] },
  { canonical: SYSTEM.HNR, label: 'H-nummer', aliases: [`${NAMING}HNR`] },
  { canonical: SYSTEM.HER_ID, label: 'HER-id', aliases: [`${NAMING}HERid`, `${NAMING}HER`] },
  {
    canonical: SYSTEM.ORGANIZATION_NUMBER,
    label: 'Organisasjonsnummer',
    aliases: ['http://data.brreg.no/begrep/28155', `${NAMING}ENH`],
  },
  { canonical: SYSTEM.RESH_ID, label: 'RESH-id', aliases: [`${NAMING}RESHid`, `${NAMING}RSH`] },

  volven(7010, 'NORPAT'),
  volven(7270, 'NCRP'),
  volven(7280, 'NLK'),
  volven(7421, 'Reseptgruppe'),
  volven(7494, 'Seponeringsårsak'),
  volven(8116, 'Type personidentifikator'),
  volven(8239, 'Resultatoperator'),
  volven(8244, 'Avvik'),
  volven(8245, 'Svarstatus'),
  volven(8325, 'Administrasjonstidspunkt'),
  volven(9060, 'Helsepersonellkategori'),
  volven(9101, 'Type bruk'),

  v3('ActCode', '5.4', 'ActCode'),
  v3('ActReason', '5.8', 'ActReason'),
  v3('ActSite', '5.1052', 'ActSite'),
  v3('AdministrativeGender', '5.1', 'AdministrativeGender'),
  v3('Confidentiality', '5.25', 'Confidentiality'),
  v3('GTSAbbreviation', '5.1022', 'GTSAbbreviation'),
  v3('MaritalStatus', '5.2', 'MaritalStatus'),
  v3('NullFlavor', '5.1008', 'NullFlavor'),
  v3('ObservationInterpretation', '5.83', 'ObservationInterpretation'),
  v3('orderableDrugForm', '5.85', 'orderableDrugForm'),
  v3('ParticipationType', '5.90', 'ParticipationType'),
  v3('RoleCode', '5.111', 'RoleCode'),
  v3('RouteOfAdministration', '5.112', 'RouteOfAdministration'),
  v3('TimingEvent', '5.139', 'TimingEvent'),
];
