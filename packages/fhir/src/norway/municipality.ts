import { list, member, object, text } from '../dosage/json.js';

export interface Municipality {
  /** Four digits, such as `0301`. */
  readonly number: string;
  readonly name?: string;
}

/**
 * Municipalities that a resource or bundle is tagged with (`meta.tag`; the tag system's name ends in `kommunenummer`).
 * Measurements of welfare technology are sent on behalf of a municipality in this way.
 */
export function municipalitiesOf(resource: unknown): readonly Municipality[] {
  return list(member(member(resource, 'meta'), 'tag')).flatMap((tag) => {
    const coding = object(tag);
    const system = text(coding?.['system'])?.toLowerCase().replace(/\/+$/, '') ?? '';
    const number = text(coding?.['code'])?.trim();
    if (number === undefined || !/(^|[/:#])kommunenummer$/.test(system)) return [];
    const name = text(coding?.['display']);
    return [{ number, ...(name !== undefined && { name }) }];
  });
}
