import type { InEveryLanguage, TextLanguage } from '../codes/language.js';
import { first, isJson, lenientText, listOf, member, objects, text, type Json } from '../json.js';
import { asNeededText, isAsNeeded } from './as-needed.js';
import { conceptText, type WordOptions } from './concept-text.js';
import { enumerate, phrase } from './phrases.js';
import { doseText, rangeText, ratioText } from './quantity-json.js';
import { routeText } from './route-words.js';
import { timingText } from './timing-text.js';

/** A ServiceRequest, DeviceRequest or NutritionOrder (R4, R4B, R5) as text. */
export interface OrderText {
  /** How soon, when, as needed for what, and how much of a service: one line each. Empty if it says nothing of this. */
  readonly when: string;
  /** What else is ordered, one line each: consistency, excluded food, amounts, instructions as written. */
  readonly what: readonly string[];
}

/** How soon; routine goes without saying. */
const PRIORITY: Readonly<Record<string, InEveryLanguage>> = {
  stat: { nb: 'straks', nn: 'straks', en: 'at once' },
  asap: { nb: 'så snart som mulig', nn: 'så snart som råd', en: 'as soon as possible' },
  urgent: { nb: 'haster', nn: 'hastar', en: 'urgent' },
};

const LABELS = {
  amount: { nb: 'Mengde', nn: 'Mengd', en: 'Amount' },
  details: { nb: 'Nærmere bestemt', nn: 'Nærare bestemt', en: 'In detail' },
  diet: { nb: 'Kost', nn: 'Kost', en: 'Diet' },
  fluid: { nb: 'Drikke', nn: 'Drikke', en: 'Fluids' },
  texture: { nb: 'Konsistens', nn: 'Konsistens', en: 'Texture' },
  nutrient: { nb: 'Næringsstoff', nn: 'Næringsstoff', en: 'Nutrient' },
  supplement: { nb: 'Næringstilskudd', nn: 'Næringstilskot', en: 'Supplement' },
  formula: { nb: 'Sondeernæring', nn: 'Sondeernæring', en: 'Tube feeding' },
  additive: { nb: 'tilsetning', nn: 'tilsetjing', en: 'additive' },
  energy: { nb: 'energi', nn: 'energi', en: 'energy' },
  excluded: { nb: 'Skal ikke ha', nn: 'Skal ikkje ha', en: 'Must not have' },
  preferred: { nb: 'Ønsker', nn: 'Ønskjer', en: 'Prefers' },
  noOutside: {
    nb: 'Ikke mat utenfra',
    nn: 'Ikkje mat utanfrå',
    en: 'No food from outside',
  },
  toPatient: { nb: 'Til pasienten', nn: 'Til pasienten', en: 'To the patient' },
} as const satisfies Record<string, InEveryLanguage>;

/**
 * What an order says of when, how much and of what. Times, amounts and "as needed" are in the words of a dosage; texts
 * are verbatim.
 */
export function orderText(order: unknown, lang: TextLanguage, options: WordOptions = {}): OrderText {
  const say = (label: keyof typeof LABELS, words: string): string =>
    words && `${LABELS[label][lang]}: ${words}`;
  const words = (value: unknown): string =>
    enumerate(
      listOf(value)
        .map((one) => conceptText(one, lang, options))
        .filter(Boolean),
      'and',
      lang,
    );
  const schedule = (from: unknown): string =>
    schedulesOf(from)
      .map((one) => joined([timingText(one.timing, lang, options), asNeededText(one.of, lang, options)]))
      .filter(Boolean)
      .join('; ');
  const diet = member(order, 'oralDiet');
  const types = listOf(member(diet, 'type'));
  const isOne = objects(member(order, 'supplement')).length === 0 && !member(order, 'enteralFormula');
  const site = words(member(order, 'bodySite'));
  return {
    when: lines([
      priorityText(lenientText(member(order, 'priority')), lang),
      joined([
        timingText(member(order, 'occurrenceTiming'), lang, options),
        lenientText(member(order, 'occurrenceString')) ?? '',
        asNeededText(order, lang, options),
      ]),
      // Beside a supplement or a tube feed, the times of the diet are told to be its own.
      isOne ? schedule(diet) : say('diet', schedule(diet)),
      say('amount', amountOf(order, lang)),
    ]).join('\n'),
    what: lines([
      say(
        'details',
        words(
          [...listOf(member(order, 'orderDetail')), ...listOf(member(order, 'parameter'))].flatMap((one) =>
            parameter(one, lang, options),
          ),
        ),
      ),
      site && phrase('site', lang, site),
      types.length > 1 ? say('diet', words(types)) : '',
      ...objects(member(diet, 'texture')).map((one) =>
        say('texture', joined([words(one['modifier']), words(one['foodType'])])),
      ),
      say('fluid', words(member(diet, 'fluidConsistencyType'))),
      ...objects(member(diet, 'nutrient')).map((one) =>
        say('nutrient', joined([words(one['modifier']), doseText(one['amount'], lang)])),
      ),
      lenientText(member(diet, 'instruction')) ?? '',
      ...objects(member(order, 'supplement')).map((one) => say('supplement', supplement(one))),
      ...listOf(member(order, 'enteralFormula')).map((one) => say('formula', formula(one))),
      say('excluded', words(member(order, 'excludeFoodModifier'))),
      say('preferred', words(member(order, 'foodPreferenceModifier'))),
      member(order, 'outsideFoodAllowed') === false ? LABELS.noOutside[lang] : '',
      ...listOf(member(order, 'patientInstruction')).map((one) =>
        say('toPatient', lenientText(one) ?? lenientText(member(one, 'instructionMarkdown')) ?? ''),
      ),
    ]),
  };

  function supplement(one: Json): string {
    return joined([
      text(one['productName']) ?? '',
      words(one['type']),
      doseText(one['quantity'], lang),
      schedule(one),
      text(one['instruction']) ?? '',
    ]);
  }

  function formula(one: unknown): string {
    const most = doseText(member(one, 'maxVolumeToDeliver') ?? member(one, 'maxVolumeToAdminister'), lang);
    const additives = [
      ...objects(member(one, 'additive')),
      { productName: member(one, 'additiveProductName'), type: member(one, 'additiveType') },
    ];
    return joined([
      lenientText(member(one, 'baseFormulaProductName')) ?? '',
      words(member(one, 'baseFormulaType')),
      say('energy', doseText(member(one, 'caloricDensity'), lang)),
      ...listOf(member(one, 'routeofAdministration') ?? member(one, 'routeOfAdministration')).map((route) =>
        routeText(route, lang, options),
      ),
      ...objects(member(one, 'administration')).map((given) =>
        joined([
          doseText(given['quantity'], lang),
          doseText(given['rateQuantity'], lang) || ratioText(given['rateRatio'], lang),
          schedule(given),
        ]),
      ),
      ...additives.map((additive) =>
        say(
          'additive',
          joined([
            text(additive.productName) ?? '',
            words(additive.type),
            doseText(member(additive, 'quantity'), lang),
          ]),
        ),
      ),
      most && phrase('maximum', lang, most),
      lenientText(member(one, 'administrationInstruction')) ?? '',
    ]);
  }
}

/** How soon an order or a task is to be carried out; empty if that goes without saying. */
export function priorityText(priority: string | undefined, lang: TextLanguage): string {
  return priority !== undefined && Object.hasOwn(PRIORITY, priority) ? PRIORITY[priority]![lang] : '';
}

/** R4 `dailyAmount` and `quantity` of a plan's activity: `2 bottles daily`, `60 bottles in total`. */
export function amountsText(
  { daily, total }: { readonly daily: unknown; readonly total: unknown },
  lang: TextLanguage,
): string {
  const perDay = doseText(daily, lang);
  const inAll = doseText(total, lang);
  return joined([perDay && phrase('daily', lang, perDay), inAll && phrase('inTotal', lang, inAll)]);
}

/** When an order, diet, supplement or feed is due: R4 lists Timings, R5 has them inside `schedule`. */
export function schedulesOf(
  from: unknown,
): readonly { readonly timing: unknown; readonly of: unknown; readonly asNeeded: boolean }[] {
  return listOf(member(from, 'schedule')).flatMap((one) => {
    const inside = listOf(member(one, 'timing'));
    const asNeeded = isAsNeeded(one);
    if (inside.length === 0 && !asNeeded) return [{ timing: one, of: undefined, asNeeded }];
    return (inside.length === 0 ? [undefined] : inside).map((timing) => ({ timing, of: one, asNeeded }));
  });
}

/** `quantity[x]` of a ServiceRequest, R5 `quantity` of a DeviceRequest. */
function amountOf(order: unknown, lang: TextLanguage): string {
  const plain = member(order, 'quantity');
  return joined([
    isJson(plain) ? doseText(plain, lang) : doseText({ value: plain }, lang),
    doseText(member(order, 'quantityQuantity'), lang),
    ratioText(member(order, 'quantityRatio'), lang),
    rangeText(member(order, 'quantityRange'), lang),
  ]);
}

/** R4 `orderDetail` is a concept; R5 has parameters with a code and a value, and so has a DeviceRequest. */
function parameter(one: unknown, lang: TextLanguage, options: WordOptions): unknown[] {
  const inner = objects(member(one, 'parameter'));
  if (inner.length > 0) return inner.flatMap((each) => parameter(each, lang, options));
  const json = first(one) ?? {};
  const value = Object.keys(json).find((name) => /^value[A-Z]/.test(name));
  if (value === undefined) return [one];
  const said =
    doseText(json[value], lang) || rangeText(json[value], lang) || conceptText(json[value], lang, options);
  return [{ text: [conceptText(json['code'], lang, options), said].filter(Boolean).join(': ') }];
}

function joined(parts: readonly string[]): string {
  return lines(parts).join(', ');
}

function lines(parts: readonly string[]): string[] {
  return parts.filter((part) => part !== '');
}
