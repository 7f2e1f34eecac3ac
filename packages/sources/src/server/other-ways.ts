import type { Failure } from './fault.js';
import type { Learned } from './learned.js';
import type { Quirks } from './planner.js';
import type { Parameter, Query } from './query.js';

/** Smaller page that is tried where a large one is refused. */
const SMALL_PAGE = 100;

/** Categories to search by where a server wants one: the HL7 codes, and those that US systems write for plans. */
const CATEGORIES: Readonly<Record<string, readonly string[]>> = {
  Observation: [
    'vital-signs',
    'laboratory',
    'social-history',
    'survey',
    'exam',
    'imaging',
    'procedure',
    'therapy',
    'activity',
  ],
  CarePlan: [
    'assess-plan',
    '38717003',
    '734163000',
    '736271009',
    '736353004',
    '738906000',
    '719091000000102',
  ],
};

/** The query without the features this server is known to reject. */
export function usableQuery(query: Query, { quirks, byCategory }: Learned): Query {
  let usable = query;
  while (usable.otherwise && featuresOf(usable).some((feature) => quirks[feature])) usable = usable.otherwise;
  return byCategory.has(query.type) ? withCategory(usable) : usable;
}

/**
 * What to ask in place of a question that the server refused, one thing at a time, so that it is known what it refuses and not
 * tried again. Undefined where there is no other way.
 */
export function otherWay(refused: Query, { said = '' }: Failure, learned: Learned): Query | undefined {
  if (/\b_?count\b|page size/i.test(said) && fewerAtOnce(refused, said, learned)) return refused;
  const { otherwise } = refused;
  if (otherwise !== undefined) {
    const left = featuresOf(otherwise);
    const gone = featuresOf(refused).filter((feature) => !left.includes(feature));
    if (gone.length === 1) learned.quirks = { ...learned.quirks, [gone[0]!]: true };
    return otherwise;
  }
  if (CATEGORIES[refused.type] && refused.ids === undefined && !learned.byCategory.has(refused.type)) {
    learned.byCategory.add(refused.type);
    return refused;
  }
  return said === '' && fewerAtOnce(refused, said, learned) ? refused : undefined;
}

/** Learns that pages must be smaller, or that their size is not for the client to say. False where that is known already. */
function fewerAtOnce({ type, kind, ids }: Query, said: string, learned: Learned): boolean {
  if (kind === 'count' || ids?.length === 1 || learned.noCount.has(type) || learned.pageSize === 0)
    return false;
  const isUnknown = /not? (a |an )?(parameter|support|allow|known|valid)|unsupported|unknown|unrecogni/i.test(
    said,
  );
  if (!isUnknown && learned.pageSize === undefined) {
    learned.pageSize = SMALL_PAGE;
    return true;
  }
  learned.noCount.add(type);
  if (ids === undefined && (isUnknown || learned.noCount.size > 1)) learned.pageSize = 0;
  return true;
}

function withCategory(query: Query): Query {
  const codes = CATEGORIES[query.type];
  if (codes === undefined || query.ids || query.parameters.some(([name]) => name === 'category'))
    return query;
  const category: Parameter = ['category', codes.join(',')];
  const { otherwise } = query;
  return {
    ...query,
    parameters: [...query.parameters, category],
    ...(otherwise ? { otherwise: withCategory(otherwise) } : {}),
  };
}

function featuresOf({ parameters }: Query): (keyof Quirks)[] {
  const has = (part: string): boolean => parameters.some(([name]) => name.includes(part));
  return [
    ...(has(':missing') ? (['missing'] as const) : []),
    ...(has('_include') ? (['include'] as const) : []),
  ];
}
