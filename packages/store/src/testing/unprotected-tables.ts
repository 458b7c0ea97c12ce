import type { Session } from "../store.ts";
import { INSTANCE_TABLES } from "./instance-tables.ts";

/** Tables whose rows belong to an organization and that no forced policy keeps apart, or that nobody has decided about. */
export async function unprotectedTables(session: Session): Promise<string[]> {
  const tables = await session.query<{ name: string; owned: boolean; kept: boolean }>(`
    select c.relname as name,
      exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organization_id' and not a.attisdropped) as owned,
      c.relrowsecurity and c.relforcerowsecurity and exists (
        select from pg_policy p
        where p.polrelid = c.oid and p.polname = 'own_organization' and p.polpermissive and p.polcmd = '*')
        and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname <> 'own_organization' and p.polpermissive)
        as kept
    from pg_class c
    where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
    order by c.relname`);
  return tables
    .filter(({ name, owned, kept }) => !kept && (owned || !INSTANCE_TABLES.has(name)))
    .map(({ name }) => name);
}
