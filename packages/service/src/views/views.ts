import {
  deleteView as deleteStored,
  getView,
  insertView,
  listViews as listStored,
  type SavedView,
  type Trx,
  updateView as updateStored,
} from "@parcours/store";
import { transact } from "../audit/transact.ts";
import { authorize, type Context, nowOf } from "../context.ts";
import { notFound, ServiceError } from "../errors.ts";
import { once, type RequestKey, type Written } from "../once/request-key.ts";
import { may } from "../permissions.ts";
import { assertStorable } from "../storable.ts";

/** A list that was narrowed and given a name. */
export interface ViewView {
  id: string;
  title: string;
  /** For everybody of the organization. What each sees in it is still what each may see. */
  shared: boolean;
  /** The caller made it, and may change it. */
  own: boolean;
  /** Filters, order and columns, as the list understands them. Never a person's name. */
  query: Record<string, unknown>;
}

export interface ViewInput {
  title: string;
  shared?: boolean | undefined;
  query: Record<string, unknown>;
}

/** What changes of it; what is absent stays. */
export interface ViewChange {
  id: string;
  title?: string | undefined;
  shared?: boolean | undefined;
  query?: Record<string, unknown> | undefined;
}

/** Nobody reads through more tabs than this. */
const MOST = 100;

const viewOf = ({ caller }: Context, { id, title, shared, ownerId, query }: SavedView): ViewView => ({
  id,
  title,
  shared,
  own: ownerId === caller.id || (shared && may(caller.role, "team.manage")),
  query,
});

const assertTitle = (title: string): void => {
  if (title.trim() !== "") return;
  const message = { fr: "Un nom est demandé.", en: "A name is needed." };
  throw new ServiceError("invalid_input", message, { errors: [{ path: "/title", message }] });
};

/** One's own views and those that are shared, by title. */
export const listViews = async (context: Context): Promise<{ items: ViewView[]; next: null }> => {
  authorize(context, "enrollment.read");
  const { service, organization, caller } = context;
  const views = await listStored(service.store.within(organization), organization, caller.id);
  return { items: views.map((view) => viewOf(context, view)), next: null };
};

/** Keeps a view. Throws `invalid_input`, `too_many`, `forbidden`, `key_reused`. */
export const createView = async (
  context: Context,
  { key, ...input }: ViewInput & { key?: RequestKey | undefined },
): Promise<Written<ViewView>> => {
  authorize(context, "enrollment.read");
  assertStorable(input);
  assertTitle(input.title);
  const { service, organization, caller } = context;
  const now = nowOf(context);
  return await once(context, key, async (trx) => {
    if ((await listStored(trx, organization, caller.id)).length >= MOST)
      throw new ServiceError("too_many", { fr: "Trop de vues enregistrées.", en: "Too many saved views." });
    const view: SavedView = {
      id: service.newId("viw"),
      ownerId: caller.id,
      title: input.title.trim(),
      shared: input.shared ?? false,
      query: input.query,
      createdAt: now,
      updatedAt: now,
    };
    await insertView(trx, organization, view);
    return viewOf(context, view);
  });
};

/** One's own; a shared one also by whoever manages teams. */
const changeable = async (context: Context, trx: Trx, id: string): Promise<SavedView> => {
  const view = await getView(trx, context.organization, id);
  if (view === undefined || !viewOf(context, view).own) throw notFound({ fr: "Vue", en: "View" });
  return view;
};

/** Throws `not_found`, `invalid_input`, `forbidden`. */
export const updateView = async (context: Context, { id, ...change }: ViewChange): Promise<ViewView> => {
  authorize(context, "enrollment.read");
  assertStorable(change);
  if (change.title !== undefined) assertTitle(change.title);
  return await transact(context, async (trx) => {
    const before = await changeable(context, trx, id);
    const after: SavedView = {
      ...before,
      title: change.title?.trim() ?? before.title,
      shared: change.shared ?? before.shared,
      query: change.query ?? before.query,
      updatedAt: nowOf(context),
    };
    await updateStored(trx, context.organization, after);
    return viewOf(context, after);
  });
};

/** Throws `not_found`, `forbidden`. */
export const deleteView = async (context: Context, { id }: { id: string }): Promise<void> => {
  authorize(context, "enrollment.read");
  await transact(context, async (trx) => {
    await changeable(context, trx, id);
    await deleteStored(trx, context.organization, id);
    return { id };
  });
};
