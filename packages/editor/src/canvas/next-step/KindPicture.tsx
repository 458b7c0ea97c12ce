import { StageKindIcon } from "@parcours/ui";
import { IconCircleDot, IconColumns2 } from "@tabler/icons-react";
import type { KindOffer } from "./kinds.ts";

/** What has no kind of its own is told apart by its shape all the same: seen from afar the palette is pictures only. */
const OWN: Partial<Record<KindOffer["kind"], typeof IconColumns2>> = { parallel: IconColumns2, end: IconCircleDot };

/** The picture of something that can be added. */
export const KindPicture = ({ kind, picture }: Pick<KindOffer, "kind" | "picture">) => {
  const Own = OWN[kind];
  return Own === undefined ? <StageKindIcon kind={picture} size={18} /> : <Own size={18} stroke={1.6} aria-hidden />;
};
