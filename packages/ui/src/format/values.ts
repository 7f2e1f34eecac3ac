import { numberText, unitSymbol } from '@care-timeline/fhir';
import type { QuantityFact, ReferenceRangeFact, ValueContent } from '@care-timeline/fhir';
import type { Language } from '@care-timeline/record';
import type { DateWriter } from './dates.js';
import { terms } from '../strings/terms/terms.js';
import { conceptText } from './concept-text.js';
import { codedValueText } from './interpretation.js';
import type { FormatWords } from './words.js';

const NBSP = '\u00a0';

export interface QuantityOptions {
  /** Comparators as words, for medicine lines, where `<` and `>` are easily misread (MED-06). */
  readonly words?: boolean;
}

/** Measured values as text: nothing is rounded, and no unit or comparator is dropped (RES-01, RES-02). */
export class ValueWriter {
  constructor(
    private readonly lang: Language,
    private readonly words: FormatWords,
    private readonly dates: DateWriter,
  ) {}

  number(written: string | number): string {
    return numberText(written, this.lang, { keepTrailingZeros: true });
  }

  quantity(quantity: QuantityFact, options: QuantityOptions = {}): string {
    const unit = options.words ? writtenUnit(quantity) : this.unit(quantity);
    const digits = this.#digits(quantity);
    if (digits === undefined) return [this.words.noValue, unit && `(${unit})`].filter(Boolean).join(' ');
    return this.#comparator(quantity.comparator, options.words ?? false) + digits + (unit ? NBSP + unit : '');
  }

  /** A unit as people read it; for one value. */
  unit(quantity: QuantityFact): string {
    return unitSymbol(quantity, quantity.value, this.lang);
  }

  value(content: ValueContent): string {
    switch (content.type) {
      case 'quantity':
        return this.quantity(content.quantity);
      case 'concept':
        return codedValueText(content.concept, terms.tables[this.lang]);
      case 'text':
      case 'time-of-day':
        return content.text;
      case 'boolean':
        return content.boolean ? this.words.yes : this.words.no;
      case 'integer':
        return this.number(content.integer);
      case 'range':
        return this.#between(content.low, content.high);
      case 'ratio':
        return this.#ratio(content.numerator, content.denominator);
      case 'time':
        return this.dates.span(content.time);
      case 'sampled':
        return [this.words.sampled, content.unit && `(${this.unit({ unit: content.unit })})`]
          .filter(Boolean)
          .join(' ');
      case 'attachment':
        return content.title || [this.words.attachment, content.contentType].filter(Boolean).join(' ');
      case 'reference':
        return content.display || content.reference;
    }
  }

  /** A reference range with its unit, and whom it applies to if stated; what kind it is stands in its label. */
  range(range: ReferenceRangeFact): string {
    const limits = range.low || range.high ? this.#between(range.low, range.high) : '';
    const age = range.age && `${this.words.age} ${this.#between(range.age.low, range.age.high)}`;
    const about = [...range.appliesTo.map((concept) => conceptText(concept)), age].filter(Boolean);
    const text = [limits, range.text && range.text !== limits ? range.text : ''].filter(Boolean).join(', ');
    return about.length ? `${text} (${about.join(', ')})`.trim() : text;
  }

  #between(low: QuantityFact | undefined, high: QuantityFact | undefined): string {
    const from = low && this.#digits(low);
    const to = high && this.#digits(high);
    if (from !== undefined && to !== undefined && !low!.comparator && !high!.comparator) {
      const unit = this.unit(high!);
      if (this.unit(low!) === unit || !this.unit(low!)) return `${from}–${to}${unit ? NBSP + unit : ''}`;
    }
    if (low && high) return `${this.quantity(low)} – ${this.quantity(high)}`;
    if (low)
      return low.comparator || from === undefined ? this.quantity(low) : `≥${NBSP}${this.quantity(low)}`;
    if (high)
      return high.comparator || to === undefined ? this.quantity(high) : `≤${NBSP}${this.quantity(high)}`;
    return this.words.noValue;
  }

  /** `1:128` for titres; `5 mg per 1 ml` for amounts (MED-06: never a slash). */
  #ratio(numerator: QuantityFact | undefined, denominator: QuantityFact | undefined): string {
    if (!numerator || !denominator) {
      const one = numerator ?? denominator;
      return one ? `${this.quantity(one)} (${this.words.noValue})` : this.words.noValue;
    }
    if (!this.unit(numerator) && !this.unit(denominator))
      return `${this.quantity(numerator)}:${this.quantity(denominator)}`;
    return `${this.quantity(numerator)} per ${this.quantity(denominator)}`;
  }

  #digits(quantity: QuantityFact): string | undefined {
    const written = quantity.written ?? quantity.value;
    return written === undefined ? undefined : this.number(written);
  }

  #comparator(comparator: string | undefined, inWords: boolean): string {
    const { words } = this;
    switch (comparator) {
      case undefined:
      case '':
        return '';
      case '<':
        return inWords ? `${words.under}${NBSP}` : `<${NBSP}`;
      case '>':
        return inWords ? `${words.over}${NBSP}` : `>${NBSP}`;
      case '<=':
        return inWords ? `${words.atMost}${NBSP}` : `≤${NBSP}`;
      case '>=':
        return inWords ? `${words.atLeast}${NBSP}` : `≥${NBSP}`;
      case 'ad':
        return `${words.sufficient}${NBSP}`;
      default:
        return `${comparator}${NBSP}`;
    }
  }
}

/** As written, for medicines: their units are words of their own (MED-07). */
function writtenUnit({ unit, code }: QuantityFact): string {
  const written = unit || code || '';
  return written === '1' ? '' : written;
}
