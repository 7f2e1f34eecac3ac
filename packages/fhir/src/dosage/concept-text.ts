import { codeSystem, systemLabel } from '../codes/code-system.js';
import { member, objects, text } from './json.js';

/** A coding with its system in canonical form. */
export interface PlainCoding {
  readonly system?: string;
  readonly code?: string;
  readonly display?: string;
}

export function codingsOf(concept: unknown): readonly PlainCoding[] {
  return objects(member(concept, 'coding')).map((coding) => ({
    system: codeSystem(text(coding['system'])),
    code: text(coding['code']),
    display: text(coding['display']),
  }));
}

/**
 * What to show of a CodeableConcept, R5 CodeableReference, Coding or plain text: the display that a user chose, the
 * text, a display, else the code with its system (GEN-11). Empty where there is none of them.
 */
export function conceptText(concept: unknown): string {
  const plain = text(concept);
  if (plain !== undefined) return plain;
  const inside = member(concept, 'concept'); // CodeableReference
  if (inside !== undefined) return conceptText(inside);
  const codings = objects(member(concept, 'coding'));
  const chosen = codings.find((coding) => coding['userSelected'] === true);
  return (
    text(chosen?.['display']) ??
    text(member(concept, 'text')) ??
    codings.map((coding) => text(coding['display'])).find((display) => display !== undefined) ??
    codings.map(codeWithSystem).find((code) => code !== '') ??
    text(member(concept, 'display')) ?? // a bare Coding or Reference
    codeWithSystem(concept)
  );
}

function codeWithSystem(coding: unknown): string {
  const code = text(member(coding, 'code'));
  if (code === undefined) return '';
  const system = systemLabel(text(member(coding, 'system')));
  return system === undefined ? code : `${code} (${system})`;
}
