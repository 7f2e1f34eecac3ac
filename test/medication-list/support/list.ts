import { fixture, html } from '@open-wc/testing';
import type { PatientRecord } from '@care-timeline/record';
import { CareMedicationList } from '@care-timeline/medication-list';
import { MedicationListHarness } from '@care-timeline/medication-list/testing.js';
import { recordOf, type Json } from './medicines.js';

CareMedicationList.define();

export interface ListOptions {
  readonly lang?: string;
  /** CSS px. */
  readonly width?: number;
  readonly height?: number;
  readonly attributes?: Readonly<Record<string, string>>;
}

export interface ListOnPage extends MedicationListHarness {
  readonly root: ShadowRoot;
  all(selector: string): HTMLElement[];
}

/** A list of resources by source, on the page and settled. */
export async function listOf(
  sources: Readonly<Record<string, readonly Json[]>> | PatientRecord | undefined,
  options: ListOptions = {},
): Promise<ListOnPage> {
  const record = sources === undefined || sources instanceof EventTarget ? sources : recordOf(sources);
  const box = await fixture<HTMLElement>(html`<div lang=${options.lang ?? 'nb'}></div>`);
  if (options.width !== undefined) box.style.setProperty('width', `${options.width}px`);
  const element = document.createElement('care-medication-list');
  element.timeZone = 'Europe/Oslo';
  if (options.height !== undefined) element.style.setProperty('height', `${options.height}px`);
  for (const [name, value] of Object.entries(options.attributes ?? {})) element.setAttribute(name, value);
  element.record = record;
  box.append(element);
  const root = element.shadowRoot ?? (await element.updateComplete, element.shadowRoot!);
  const list = Object.assign(new MedicationListHarness(element), {
    root,
    all: (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)],
  });
  await list.settled();
  return list;
}
