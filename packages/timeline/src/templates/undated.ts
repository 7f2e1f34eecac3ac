import { html, type TemplateResult } from 'lit';
import type { RecordView } from '@care-timeline/record';
import { kindIcon } from '@care-timeline/ui';
import type { Lane } from '../model/lanes.js';
import type { TimelineStrings } from '../timeline.strings.js';
import { entrySentence, type EntryWords } from './entry-text.js';

const MOST = 200;

/** What has no date that could be read: listed by kind, never dropped (TLN-11). */
export function undatedTemplate(
  lanes: readonly Lane[],
  record: RecordView,
  strings: TimelineStrings,
  words: EntryWords,
  open: (row: number) => void,
): TemplateResult {
  const rows = lanes.flatMap((lane) => [...lane.undated]);
  return html`<section class="undated panel" part="undated" aria-label=${strings.undatedTitle}>
    <h3>${strings.undatedTitle} (${rows.length})</h3>
    <ul>
      ${rows.slice(0, MOST).map((row) => {
        const entry = record.entryAt(row);
        return html`<li>
          ${kindIcon(entry.kind)}
          <button type="button" class="link" @click=${() => open(row)}>${entrySentence(entry, words)}</button>
        </li>`;
      })}
    </ul>
    ${rows.length > MOST ? html`<p class="secondary">+${rows.length - MOST}</p>` : ''}
  </section>`;
}
