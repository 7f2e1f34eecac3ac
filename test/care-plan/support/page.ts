import { fixture, html } from '@open-wc/testing';
import '@care-timeline/care-plan/define.js';
import type { PatientRecord } from '@care-timeline/record';
import type { CareElement } from '@care-timeline/ui';

/** A widget of its own on a page in Bokmål, drawn with what stands inside. */
export async function show<E extends CareElement>(
  tag: string,
  record: PatientRecord | undefined,
  more: object = {},
): Promise<E> {
  const box = await fixture<HTMLElement>(html`<div lang="nb"></div>`);
  const element = Object.assign(document.createElement(tag), {
    timeZone: 'Europe/Oslo',
    record,
    ...more,
  }) as unknown as E;
  box.append(element);
  await element.updateComplete;
  await Promise.all(
    [...element.shadowRoot!.querySelectorAll<CareElement>('care-state, care-notice')].map(
      (one) => one.updateComplete,
    ),
  );
  return element;
}
