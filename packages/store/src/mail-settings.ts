import type { Db } from "./tables.ts";
import type { MailSecurity } from "./tables/identity.ts";

/** An organization's own mail server. */
export interface MailSettings {
  host: string;
  port: number;
  security: MailSecurity;
  username: string | null;
  /** Encrypted. */
  password: Uint8Array | null;
  senderName: string;
  senderAddress: string;
  updatedAt: string;
  updatedBy: string;
}

export async function getMailSettings(db: Db, organization: string): Promise<MailSettings | undefined> {
  const row = await db
    .selectFrom("mail_settings")
    .selectAll()
    .where("organization_id", "=", organization)
    .executeTakeFirst();
  return (
    row && {
      host: row.host,
      port: row.port,
      security: row.security,
      username: row.username,
      password: row.password && new Uint8Array(row.password),
      senderName: row.sender_name,
      senderAddress: row.sender_address,
      updatedAt: row.updated_at,
      updatedBy: row.updated_by,
    }
  );
}

/** Sets an organization's mail server, or takes it away. */
export async function putMailSettings(db: Db, organization: string, settings: MailSettings | null): Promise<void> {
  if (settings === null) {
    await db.deleteFrom("mail_settings").where("organization_id", "=", organization).execute();
    return;
  }
  const values = {
    host: settings.host,
    port: settings.port,
    security: settings.security,
    username: settings.username,
    password: settings.password,
    sender_name: settings.senderName,
    sender_address: settings.senderAddress,
    updated_at: settings.updatedAt,
    updated_by: settings.updatedBy,
  };
  await db
    .insertInto("mail_settings")
    .values({ organization_id: organization, ...values })
    .onConflict((conflict) => conflict.column("organization_id").doUpdateSet(values))
    .execute();
}

/** Whether any organization has a mail server. */
export async function hasMailSettings(db: Db): Promise<boolean> {
  return (await db.selectFrom("mail_settings").select("port").limit(1).executeTakeFirst()) !== undefined;
}
