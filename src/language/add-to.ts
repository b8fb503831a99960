/** Adds to the list under a key. Lists grow in place: where many things share a key, copying it for each takes time by its square. */
export function addTo<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}
