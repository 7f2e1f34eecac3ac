import { objects, text } from '../json.js';
import type { ContactPoint } from '../model/reference.js';
import { readUse } from './period.js';

/** Contact points with a value; whether one is in use is decided where it is shown (`useStateAt`). */
export function readTelecom(value: unknown): ContactPoint[] {
  return objects(value).flatMap((point) => {
    const written = text(point['value']);
    const system = text(point['system']);
    if (written === undefined) return [];
    return [{ value: written, ...(system !== undefined && { system }), ...readUse(point) }];
  });
}
