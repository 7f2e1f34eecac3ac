import { viewOf } from '../platform/platform.js';

/** Copies a text from the window of an element; returns false if the browser or its policy does not allow it. */
export async function copyText(from: Element, text: string): Promise<boolean> {
  try {
    await viewOf(from).navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
