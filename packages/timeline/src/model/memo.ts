/**
 * Memoises the last result of a pure stage. The stage runs again only when one of its arguments changes (by
 * identity), so each pipeline stage depends on its own inputs and nothing else.
 */
export function memo<A extends readonly unknown[], R>(stage: (...args: A) => R): (...args: A) => R {
  let last: { args: A; result: R } | undefined;
  return (...args) => {
    if (!last || last.args.length !== args.length || !args.every((arg, i) => Object.is(arg, last!.args[i]))) {
      last = { args, result: stage(...args) };
    }
    return last.result;
  };
}
