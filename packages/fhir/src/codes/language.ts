/** Languages in which the model generates text: Bokmål, Nynorsk, English. */
export type TextLanguage = 'nb' | 'nn' | 'en';

/** One word or phrase in every supported language. */
export type InEveryLanguage<T = string> = Readonly<Record<TextLanguage, T>>;
