/** A promise settled from outside. */
export interface Deferred {
  readonly promise: Promise<void>;
  readonly isSettled: boolean;
  resolve(): void;
}

export function deferred(): Deferred {
  let settle!: () => void;
  let isSettled = false;
  const promise = new Promise<void>((done) => (settle = done));
  return {
    promise,
    get isSettled() {
      return isSettled;
    },
    resolve() {
      isSettled = true;
      settle();
    },
  };
}
