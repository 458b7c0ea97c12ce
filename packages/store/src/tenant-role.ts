import { TENANT_ROLE } from "./scope.ts";
import type { Session } from "./store.ts";

/** Whether the login passes by row-level security, even where it is forced. */
export const BYPASSES = "select rolsuper or rolbypassrls as bypasses from pg_roles where rolname = current_user";

/**
 * Where the login would pass by the policies, makes the role that takes its place and lets it do what the program
 * does with rows. At every start: roles are the server's and no part of a restored dump, and migrations add tables.
 */
export async function readyTenantRole(session: Session): Promise<void> {
  const [login] = await session.query<{ bypasses: boolean }>(BYPASSES);
  if (!login?.bypasses) return;
  await session.exec(`
    do $$ begin
      if not exists (select from pg_roles where rolname = '${TENANT_ROLE}') then
        create role ${TENANT_ROLE} nologin nosuperuser nobypassrls;
      end if;
    exception when duplicate_object or unique_violation then
      -- Another database of this server starts at the same time; the role is there.
      null;
    end $$;
    do $$ begin
      if not pg_has_role(current_user, '${TENANT_ROLE}', 'member') then
        execute format('grant ${TENANT_ROLE} to %I', current_user);
      end if;
    end $$;
    do $$ begin
      execute format('grant usage on schema %I to ${TENANT_ROLE}', current_schema());
      execute format('grant select, insert, update, delete on all tables in schema %I to ${TENANT_ROLE}', current_schema());
      execute format('grant usage, select on all sequences in schema %I to ${TENANT_ROLE}', current_schema());
    end $$;
    revoke insert, update, delete on migrations from ${TENANT_ROLE};
    -- The record of who read or changed what is only ever added to; what people wrote beside it may be erased.
    do $$ begin
      if to_regclass('audit_entries') is not null then
        revoke update, delete on audit_entries, audit_seals from ${TENANT_ROLE};
        revoke update on audit_values from ${TENANT_ROLE};
      end if;
    end $$;`);
}
