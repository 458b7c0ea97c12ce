import type { Stage } from "../../definition/outline.ts";
import { clustersOf } from "../flow/clusters.ts";
import { isThereSomebody, type Asked } from "../solve/ask.ts";
import type { Survey } from "../survey.ts";
import { changesItsRules, hopsFrom, inOneGo, type Hop } from "./eventless.ts";

/** A way back to the same stage without event or deadline. */
export interface Round {
  hops: Hop[];
  /** Somebody goes round for ever; `unsure` when that cannot be told. */
  verdict: "endless" | "unsure";
  asked: Asked;
}

/** Questions asked for one group of stages before giving up. */
const MOST_QUESTIONS = 300;

const judge = (hops: Hop[], asked: Asked, survey: Survey): Round => {
  const endless = asked.fits === "somebody" && hops.every((hop) => hop.certain) && !changesItsRules(hops, survey);
  return { hops, asked, verdict: endless ? "endless" : "unsure" };
};

/** Some way from the first stage of a group back to it, whatever rules say. */
const someWayRound = ([start]: Stage[], hops: Map<Stage, Hop[]>): Hop[] => {
  const ways = new Map<Stage | undefined, Hop[]>([[start, []]]);
  for (const [stage, way] of ways) {
    for (const hop of stage === undefined ? [] : (hops.get(stage) ?? [])) {
      if (hop.to === start) return [...way, hop];
      if (!ways.has(hop.to)) ways.set(hop.to, [...way, hop]);
    }
  }
  return [];
};

/** The worst round within a group of stages that all lead to each other. */
const roundIn = (cluster: Stage[], hops: Map<Stage, Hop[]>, survey: Survey): Round | undefined => {
  let questions = 0;
  let unsure: Round | undefined;
  const search = (start: Stage, path: Hop[]): Round | undefined => {
    const at = path.at(-1)?.to ?? start;
    for (const hop of hops.get(at) ?? []) {
      if (hop.to !== start && (cluster.indexOf(hop.to) <= cluster.indexOf(start) || path.some((p) => p.to === hop.to)))
        continue;
      const next = [...path, hop];
      const asked: Asked =
        ++questions > MOST_QUESTIONS
          ? { fits: "unsure" }
          : isThereSomebody(
              survey,
              next.flatMap((h) => h.when),
            );
      const writes = changesItsRules(next, survey);
      if (asked.fits === "nobody" && !writes) continue;
      const round = hop.to === start ? judge(next, asked, survey) : undefined;
      if (round?.verdict === "endless") return round;
      if (round !== undefined) unsure ??= round;
      else if (questions <= MOST_QUESTIONS) {
        const found = search(start, next);
        if (found !== undefined) return found;
      }
    }
    return undefined;
  };
  for (const start of cluster) {
    const found = search(start, []);
    if (found !== undefined) return found;
  }
  if (unsure !== undefined || questions <= MOST_QUESTIONS) return unsure;
  return { hops: someWayRound(cluster, hops), asked: { fits: "unsure" }, verdict: "unsure" };
};

/** One round for each group of stages between which a run may go round by itself. */
export const eventlessRounds = (survey: Survey): Round[] => {
  const { leaves } = survey.flow;
  const hops = inOneGo(new Map(leaves.map((leaf) => [leaf, hopsFrom(leaf, survey)])));
  const clusters = clustersOf(leaves, (leaf) => (hops.get(leaf) ?? []).map((hop) => hop.to));
  return clusters
    .filter((cluster) => cluster.length > 1 || (hops.get(cluster[0] as Stage) ?? []).some((hop) => hop.to === hop.from))
    .flatMap((cluster) => {
      const ordered = leaves.filter((leaf) => cluster.includes(leaf));
      return roundIn(ordered, hops, survey) ?? [];
    });
};
