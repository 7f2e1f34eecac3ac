/** A key is used here: neither the browser (Escape closes a dialog) nor the page around acts on it too. */
export function useKey(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}

/** `close` on Escape, and the key is used. */
export function onEscape(close: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    useKey(event);
    close();
  };
}

const NO_TEXT = new Set([
  'button',
  'checkbox',
  'color',
  'file',
  'image',
  'radio',
  'range',
  'reset',
  'submit',
]);
const EDITING = new Set(['Backspace', 'Delete', 'ArrowLeft', 'ArrowRight', 'Home', 'End']);

function isTyping({ key, ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent): boolean {
  // AltGr, with which `@` and `[` are typed on Nordic keyboards, is reported as Ctrl and Alt together.
  const isCommand = metaKey || ctrlKey !== altKey;
  return isComposing || (!isCommand && [...key].length === 1) || (!isCommand && EDITING.has(key));
}

/** Of any window: `instanceof` knows only the elements of the script's own. */
const isElement = (target: EventTarget | undefined): target is Element =>
  target !== undefined && 'matches' in target;

/**
 * Keeps typing in a field to the field. Outside a shadow root the target of a key is the element itself, so that a page
 * cannot see that somebody is writing, and takes a letter for one of its shortcuts. Commands, function keys, Tab, Enter
 * and Escape pass, except an Escape that clears a search.
 */
export function keepTyping(event: Event): void {
  const key = event as KeyboardEvent;
  const [field] = event.composedPath();
  if (!isElement(field) || event.defaultPrevented) return;
  const isText = field.matches('input') && !NO_TEXT.has(field.type);
  if (!isText && !field.matches('select, textarea')) return;
  if (isTyping(key)) event.stopPropagation();
  else if (event.type === 'keydown' && key.key === 'Escape' && field.matches('[type="search"]')) {
    clearSearch(field as HTMLInputElement, key);
  }
}

function clearSearch(field: HTMLInputElement, event: KeyboardEvent): void {
  if (!field.value) return;
  useKey(event);
  field.value = '';
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}
