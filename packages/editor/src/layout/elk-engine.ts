import type { ELK } from "elkjs/lib/elk-api.js";
import { fromElk } from "./from-elk.ts";
import type { LayoutEngine } from "./layout.ts";
import { toElk } from "./to-elk.ts";

/** Lays out with ELK, wherever that runs. Rejects when ELK cannot make anything of it. */
export const elkEngine =
  (elk: Pick<ELK, "layout">): LayoutEngine =>
  async (request) => {
    const { root, backward } = toElk(request);
    return fromElk(await elk.layout(root), backward);
  };
