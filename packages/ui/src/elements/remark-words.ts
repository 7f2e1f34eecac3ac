import type { View } from '../element/view.js';
import { remarkStrings, type RemarkWords } from '../format/list-remarks.js';
import { terms } from '../strings/terms/terms.js';
import { sourceLabel } from './source-label.js';

export function remarkWords(view: View): RemarkWords {
  return {
    offList: view.strings(terms).offList,
    byList: view.strings(remarkStrings).byList,
    format: view.format,
    concept: (concept) => view.concept(concept),
    source: (sourceId) => sourceLabel(view, sourceId),
  };
}
