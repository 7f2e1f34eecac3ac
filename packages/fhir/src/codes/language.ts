/** Languages in which the model makes words of its own: Bokmål, Nynorsk, English. */
export type TextLanguage = 'nb' | 'nn' | 'en';

/** One word or phrase in every language of the product. */
export type InEveryLanguage<T = string> = Readonly<Record<TextLanguage, T>>;
