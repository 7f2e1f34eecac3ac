/** Removes undefined members: in the model, an absent fact is an absent member. */
export function defined<T extends object>(facts: { [Key in keyof T]: T[Key] | undefined }): T {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as T;
}
