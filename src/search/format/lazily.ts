/** Values that are made when they are first asked for, and once. */

/** `lazily({ park: () => decode('park') })` → an object whose `park` is decoded when it is read. */
export function lazily<Made extends object>(makers: { readonly [Key in keyof Made]: () => Made[Key] }): Made {
  const made = {};
  for (const [key, make] of Object.entries<() => unknown>(makers))
    Object.defineProperty(made, key, {
      configurable: true,
      enumerable: true,
      get() {
        const value = make();
        Object.defineProperty(made, key, { value, enumerable: true });
        return value;
      },
    });
  return made as Made;
}
