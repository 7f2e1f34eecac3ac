import { css, html, noChange, type ElementPart, type TemplateResult } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import { parsePartialDate } from '@care-timeline/fhir';
import type { View } from '../element/view.js';
import { readDate, type DateFault } from '../format/read-date.js';
import { useKey } from '../helpers/keys.js';
import { dateFieldStrings } from './date-field.strings.js';

/** The page information the field needs. */
type Page = Pick<View, 'lang' | 'format' | 'strings'>;

export interface DateField {
  /** Id of the input in its shadow root; a visible `<label>` points here. */
  readonly id: string;
  /** Accessible name. */
  readonly label: string;
  /** Current ISO date, `''` for none; absent if the field only asks and keeps what was entered. */
  readonly value?: string;
  /** `2019`, `2019-05` or `2019-05-12`, as precise as it was written (TLN-10); `''` for a cleared field. */
  take(iso: string): void;
}

/** At most day precision, so that the field's text can be parsed again. */
function words(iso: string, { format }: Page): string {
  const date = parsePartialDate(iso);
  return date ? format.date(iso.length > 10 ? { ...date, precision: 'day' } : date) : '';
}

/** Text being typed stays until it is parsed: a re-render in the meantime discards nothing. */
class DateInput extends Directive {
  #view!: Page;
  #field!: DateField;
  #input!: HTMLInputElement;
  #iso = '';
  /** The text we last wrote; anything else in the input was typed by the user. */
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
    else if (event.type === 'change' ? this.#isEdited : key === 'Enter' && !isComposing) {
      if (event.type === 'keydown' && this.#isEdited) useKey(event as KeyboardEvent);
      this.#take();
    } else if (key === 'Escape' && this.#isEdited) {
      // Handled by the field alone, so that a surrounding menu stays open.
      useKey(event as KeyboardEvent);
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
 * A date field in the page's language, which the browser's native field and picker do not follow: the user types a
 * day, a month or a year (`readDate`), which is then shown as it was understood. Unreadable text stays, with the
 * reason below it.
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
    /* The longest possible date in full: 12. september 2019. */
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
