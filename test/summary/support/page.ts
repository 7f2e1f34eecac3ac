import { fixture, html } from '@open-wc/testing';
import type { PatientRecord } from '@care-timeline/record';
import type { CareElement } from '@care-timeline/ui';
import '@care-timeline/summary/define.js';
import { SummaryHarness, WidgetHarness } from '@care-timeline/summary/testing.js';
import type { CareSummary } from '@care-timeline/summary';

export interface PageOptions {
  readonly lang?: string;
  /** CSS px. */
  readonly width?: number;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly properties?: Readonly<Record<string, unknown>>;
}

async function place<E extends CareElement>(
  tag: string,
  record: PatientRecord | undefined,
  { lang = 'nb', width, attributes = {}, properties = {} }: PageOptions,
): Promise<E> {
  const box = await fixture<HTMLElement>(html`<div lang=${lang}></div>`);
  if (width !== undefined) box.style.setProperty('width', `${width}px`);
  const element = document.createElement(tag) as E;
  element.timeZone = 'Europe/Oslo';
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  Object.assign(element, properties);
  element.record = record;
  box.append(element);
  return element;
}

/** A widget of its own on the page, settled. */
export async function widgetOf<E extends CareElement = CareElement>(
  tag: string,
  record: PatientRecord | undefined,
  options: PageOptions = {},
): Promise<WidgetHarness<E>> {
  const widget = new WidgetHarness(await place<E>(tag, record, options));
  await widget.settled();
  return widget;
}

export async function summaryOf(
  record: PatientRecord | undefined,
  options: PageOptions = {},
): Promise<SummaryHarness> {
  const summary = new SummaryHarness(await place<CareSummary>('care-summary', record, options));
  await summary.settled();
  return summary;
}
