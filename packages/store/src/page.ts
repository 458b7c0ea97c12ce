/** A page of a list, by key: stable while rows are added. */
export interface Page<T> {
  items: T[];
  /** The cursor of the next page; null at the end. */
  next: string | null;
}

export interface PageOptions {
  /** `next` of the page before. */
  cursor?: string;
  limit?: number;
}

/** Every item of a list, a page at a time: for what must not stop at the first page. */
export async function everyItem<T>(read: (cursor: string | undefined) => Promise<Page<T>>): Promise<T[]> {
  const items: T[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await read(cursor);
    items.push(...page.items);
    if (page.next === null) return items;
    cursor = page.next;
  }
}

/** Makes a page of one row more than `limit`, read in the order of the ids. */
export function toPage<Row, T extends { id: string }>(
  rows: readonly Row[],
  limit: number,
  map: (row: Row) => T,
): Page<T> {
  const items = rows.slice(0, limit).map(map);
  return { items, next: rows.length > limit ? items.at(-1)!.id : null };
}
