import { openDocument, textOf, type Document } from "@parcours/editor";
import { type DeviceStore, keysOnDevice, UNSENT } from "../../../session/unsent-on-device.ts";

/** What was changed in a draft and never reached the server. Programs hold no data of people. */
export interface UnsentDraft {
  /** As the server had it when the changes were made, and under which number. */
  base: Document;
  revision: number;
  current: Document;
  /** When it was last changed; ISO 8601. */
  at: string;
}

/** Keeps the unsent changes of one draft on this device. */
export interface UnsentPlace {
  /** False when the device does not take it: it is full, or keeps nothing for this page. */
  keep: (draft: UnsentDraft) => boolean;
  forget: () => void;
}

const read = (text: string | null): UnsentDraft | undefined => {
  try {
    const { base, current, revision, at } = JSON.parse(text ?? "") as Record<string, unknown>;
    const [before, after] = [openDocument(base), openDocument(current)];
    if (!before.ok || !after.ok || typeof revision !== "number" || typeof at !== "string") return undefined;
    return { base: before.document, current: after.document, revision, at };
  } catch {
    return undefined;
  }
};

/**
 * The unsent drafts of one program for one person in one organization. Each tab keeps its own, so that none overwrites
 * another's.
 */
export const unsentDrafts = (
  device: DeviceStore,
  { organization, user, program, tab }: { organization: string; user: string; program: string; tab: string },
) => {
  const prefix = `${UNSENT}${organization}.${user}.${program}.`;
  const own = `${prefix}${tab}`;
  const place: UnsentPlace = {
    keep: (draft) => {
      try {
        device.setItem(own, JSON.stringify(draft));
        return true;
      } catch {
        return false;
      }
    },
    forget: () => device.removeItem(own),
  };
  return {
    place,
    /** Takes the oldest over into this tab; what says the same as the server's draft, or cannot be read, is dropped. */
    take: (saved: Document): UnsentDraft | undefined => {
      const found = keysOnDevice(device, prefix)
        .map((key) => ({ key, draft: read(device.getItem(key)) }))
        .toSorted((a, b) => (a.draft?.at ?? "").localeCompare(b.draft?.at ?? ""));
      for (const { key, draft } of found) {
        device.removeItem(key);
        if (draft === undefined || textOf(draft.current) === textOf(saved)) continue;
        place.keep(draft);
        return draft;
      }
      return undefined;
    },
  };
};
