import { first, lenientText, listOf, member, withoutTrailing } from '../json.js';

export interface Municipality {
  /** Four digits, such as `0301`. */
  readonly number: string;
  readonly name?: string;
}

/**
 * Municipalities in the tags of a resource or bundle (`meta.tag`; the tag system's name ends in `kommunenummer`).
 * Measurements from welfare technology are sent on behalf of a municipality in this way.
 */
export function municipalitiesOf(resource: unknown): readonly Municipality[] {
  return listOf(member(member(resource, 'meta'), 'tag')).flatMap((tag) => {
    const coding = first(tag);
    const system = withoutTrailing(lenientText(coding?.['system'])?.toLowerCase() ?? '', '/');
    const number = lenientText(coding?.['code'])?.trim();
    if (number === undefined || !/(^|[/:#])kommunenummer$/.test(system)) return [];
    const name = lenientText(coding?.['display']);
    return [{ number, ...(name !== undefined && { name }) }];
  });
}
