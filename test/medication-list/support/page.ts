/** What a Node test loads into a real page: the element, and a way to fill it. */
import { CareMedicationList } from '@care-timeline/medication-list';
import { recordOf, type Json } from './medicines.js';

CareMedicationList.define();

declare global {
  interface Window {
    fill(resources: Json[]): Promise<void>;
  }
}

window.fill = async (resources) => {
  const element = document.createElement('care-medication-list');
  element.timeZone = 'Europe/Oslo';
  element.style.setProperty('height', '600px');
  element.record = recordOf({ epj: resources });
  document.body.append(element);
  await element.updateComplete;
};
