import { isNationalNumber } from '@care-timeline/fhir';

/**
 * The FHIR base URL without trailing slashes; one without a host, such as `/fhir`, is relative to the page's own host.
 *
 * @throws TypeError if it is missing or not a URL: that is a bug in the host's code, not a data problem
 */
export function baseUrl(server: string | undefined): string {
  const given = server?.replace(/\/+$/, '');
  if (!given) throw new TypeError('A source with a server needs the base URL of a FHIR server');
  const here = (globalThis as { location?: { href?: string } }).location?.href;
  if (URL.canParse(given)) return given;
  if (here === undefined) throw new TypeError('The base URL of a FHIR server must be absolute');
  return new URL(given, here).href.replace(/\/+$/, '');
}

/**
 * The id of a Patient resource; `Patient/123` and `123` are equivalent, any other path would not be an id. A Norwegian national
 * number is none: it would become part of URLs (GEN-14).
 *
 * @throws TypeError if it is missing or cannot be an id
 */
export function patientId(patient: string | undefined): string {
  const id = patient?.replace(/^Patient\//, '');
  if (!id || !/^[A-Za-z0-9.-]{1,64}$/.test(id))
    throw new TypeError('A source with a server needs the id of a Patient resource there');
  if (isNationalNumber(id))
    throw new TypeError('A national number is no id of a Patient resource: search for the patient first');
  return id;
}
