import '@care-timeline/elements/define.js';
import {
  Component,
  CUSTOM_ELEMENTS_SCHEMA,
  provideZonelessChangeDetection,
  signal,
  viewChild,
  type ElementRef,
} from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import type { CareRangeChangeEvent, CareTimeline } from '@care-timeline/elements';

@Component({
  selector: 'care-app',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <care-record [resources]="bundle()" time-zone="Europe/Oslo">
      <care-timeline #timeline [periods]="periods" (care-range-change)="moved($event)"></care-timeline>
    </care-record>
    <output id="told">{{ start() }}</output>
  `,
})
class App {
  readonly bundle = signal<object | undefined>(undefined);
  readonly start = signal('');
  readonly periods = ['month', 'year', 'life'] as const;
  readonly timeline = viewChild.required<ElementRef<CareTimeline>>('timeline');

  constructor() {
    void fetch('/patient.json').then(async (response) => this.bundle.set(await response.json()));
  }

  moved(event: CareRangeChangeEvent): void {
    this.start.set(event.detail.start);
  }
}

void bootstrapApplication(App, { providers: [provideZonelessChangeDetection()] });
