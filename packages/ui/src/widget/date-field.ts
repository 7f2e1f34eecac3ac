import { css, html, noChange, type ElementPart, type TemplateResult } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import { parsePartialDate } from '@care-timeline/fhir';
import type { View } from '../element/view.js';
import { readDate, type DateFault } from '../format/read-date.js';
import { dateFieldStrings } from './date-field.strings.js';

/** What the field needs to know of the page. */
type Page = Pick<View, 'lang' | 'format' | 'strings'>;

export interface DateField {
  /** Of the input, in its shadow root; a visible `<label>` points here. */
  readonly id: string;
  /** Accessible name. */
  readonly label: string;
  /** ISO date in force, `''` for none; absent where the field only asks, and keeps what it was told. */
  readonly value?: string;
  /** `2019`, `2019-05` or `2019-05-12`, as precise as it was written (TLN-10); `''` for an emptied field. */
  take(iso: string): void;
}

/** To the day: what stands in the field can be read again. */
function words(iso: string, { format }: Page): string {
  const date = parsePartialDate(iso);
  return date ? format.date(iso.length > 10 ? { ...date, precision: 'day' } : date) : '';
}

/** What somebody is writing stays until it is read: a page that is drawn again meanwhile takes nothing away. */
class DateInput extends Directive {
  #view!: Page;
  #field!: DateField;
  #input!: HTMLInputElement;
  #iso = '';
  /** What we wrote last; anything else in the input is the reader's. */
  #shown = '';
  #fault: DateFault | undefined;

  render(_view: Page, _field: DateField): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [view, field]: [Page, DateField]): typeof noChange {
    if (!this.#input) {
      this.#input = element as HTMLInputElement;
      for (const type of ['input', 'change', 'keydown']) element.addEventListener(type, this);
    }
    this.#view = view;
    this.#field = field;
    const value = field.value ?? this.#iso;
    if (value !== this.#iso || !this.#isEdited) this.#show(value);
    else this.#say(this.#fault);
    return noChange;
  }

  handleEvent(event: Event): void {
    const { key, isComposing } = event as KeyboardEvent;
    if (event.type === 'input') this.#say(undefined);
    else if (event.type === 'change' ? this.#isEdited : key === 'Enter' && !isComposing) this.#take();
    else if (key === 'Escape' && this.#isEdited) {
      // For the field alone: a menu around it stays open.
      event.stopPropagation();
      event.preventDefault();
      this.#show(this.#iso);
    }
  }

  get #isEdited(): boolean {
    return this.#input.value !== this.#shown;
  }

  #take(): void {
    if (this.#isEdited) {
      const text = this.#input.value.trim();
      const { iso = '', fault } = text ? readDate(text, this.#view.lang) : {};
      if (fault) return this.#say(fault);
      this.#show(iso);
    }
    if (this.#iso !== this.#field.value) this.#field.take(this.#iso);
  }

  #show(iso: string): void {
    this.#iso = iso;
    this.#input.value = this.#shown = words(iso, this.#view);
    this.#say(undefined);
  }

  #say(fault: DateFault | undefined): void {
    this.#fault = fault;
    const input = this.#input;
    const place = input.nextElementSibling!;
    const strings = this.#view.strings(dateFieldStrings);
    const text = fault ? `${strings.fault[fault]} ${fault === 'none' ? '' : strings.hint}`.trim() : '';
    if (place.textContent !== text) place.textContent = text;
    for (const [name, value] of [
      ['aria-invalid', 'true'],
      ['aria-describedby', place.id],
    ] as const) {
      if (fault) input.setAttribute(name, value);
      else input.removeAttribute(name);
    }
  }
}

const dateInput = directive(DateInput);

/**
 * A field for a date in the page's language, which the browser's own follows as little as its picker does: a day, a month or a
 * year is written (`readDate`), and then stands there as it was understood. What cannot be read stays, with the reason under it.
 */
export function dateField(view: Page, field: DateField): TemplateResult {
  const { form, hint } = view.strings(dateFieldStrings);
  return html`<span class="date-field"
    ><input
      id=${field.id}
      type="text"
      autocomplete="off"
      spellcheck="false"
      placeholder=${form}
      aria-label=${field.label}
      title="${field.label}. ${hint}"
      ${dateInput(view, field)} /><span id="${field.id}-fault" class="date-fault" role="alert"></span
  ></span>`;
}

export const dateFieldStyles = css`
  .date-field {
    position: relative;
    display: inline-block;
    /* The longest day, whole: 12. september 2019. */
    width: 12em;
    font-size: var(--_font-size-s);
  }
  .date-field input {
    width: 100%;
    padding: 0 var(--_space-2);
  }
  .date-field input[aria-invalid] {
    border-color: var(--_critical);
  }
  .date-fault {
    position: absolute;
    z-index: 20;
    top: calc(100% + 4px);
    inset-inline-start: 0;
    width: 100%;
    padding: var(--_space-1) var(--_space-2);
    border: 1px solid var(--_critical);
    border-radius: var(--_radius);
    background: var(--_critical-soft);
    color: var(--_critical);
    line-height: 1.35;
    box-shadow: var(--_shadow);
  }
  .date-fault:empty {
    display: none;
  }
`;
