import type { webhooks } from "./api.generated.ts";

export type AnnouncementType = keyof webhooks;

type BodyOf<Type extends AnnouncementType> = NonNullable<
  webhooks[Type]["post"]["requestBody"]
>["content"]["application/json"];

/**
 * What the feed and the webhooks carry: `{ type, timestamp, data }`. Look at `type` and the rest is typed.
 * A later version of the server may send types that this list does not have yet.
 */
export type Announcement<Type extends AnnouncementType = AnnouncementType> = {
  [One in Type]: Omit<BodyOf<One>, "type"> & { type: One };
}[Type];
