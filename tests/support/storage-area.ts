// `browser.storage` without a browser.

export type Values = Record<string, unknown>;
type Listener = (changes: Record<string, { newValue?: unknown }>) => void;

/** A storage area as both browsers have it. */
export function areaOver(values: Values) {
  const listeners: Listener[] = [];
  const tell = (changes: Parameters<Listener>[0]) => {
    for (const listener of listeners) listener(changes);
  };
  return {
    values,
    get: async (keys: string | string[]) =>
      Object.fromEntries(
        [keys].flat().flatMap((key) => (key in values ? [[key, values[key]]] : [])),
      ),
    async set(more: Values) {
      Object.assign(values, more);
      tell(Object.fromEntries(Object.entries(more).map(([key, newValue]) => [key, { newValue }])));
    },
    async remove(key: string) {
      delete values[key];
      tell({ [key]: {} });
    },
    onChanged: { addListener: (listener: Listener) => listeners.push(listener) },
  };
}
