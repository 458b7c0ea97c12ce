import { kindWords } from "@parcours/core";
import { StageKindIcon, useFormats, useLanguage, useTexts } from "@parcours/ui";
import { parentPath, PROGRAM, type StagePath } from "../graph/address.ts";
import type { Graph, StageNode, TransitionEdge } from "../graph/graph.ts";
import { transitionPhrase } from "../outline/sentence.ts";
import classes from "./dossier.module.css";
import { Facts } from "./Facts.tsx";
import { texts } from "./texts.ts";

const Way = ({ edge, graph }: { edge: TransitionEdge; graph: Graph }) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  return (
    <li>
      {transitionPhrase(graph.document, graph, edge, language)}
      {edge.ownBy &&
        edge.by.length > 0 &&
        `, ${t("byWhom", { who: edge.by.map(({ title }) => title[language]).join(", ") })}`}
    </li>
  );
};

const StageItem = ({ node, graph }: { node: StageNode; graph: Graph }) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { list } = useFormats();
  const ways = graph.leaving.get(node.path) ?? [];
  const kind = node.exit?.words?.[language] ?? kindWords(node.kind)[language];
  return (
    <div className={classes["item"]}>
      <h3>
        <StageKindIcon kind={node.kind} outcome={node.exit?.outcome} size={18} />
        <span>
          {node.title[language]}{" "}
          <span className={classes["quiet"]}>
            · {node.initial && node.depth === 1 ? `${t("start")} · ${kind}` : kind}
          </span>
        </span>
      </h3>
      {node.description !== undefined && <p>{node.description[language]}</p>}
      <Facts
        of={[
          [t("who"), !node.inheritsActors && list(node.actors.map(({ title }) => title[language]))],
          [t("form"), node.form?.title[language]],
          [t("contract"), node.contract?.title[language]],
          [t("due"), list(node.deadlines.map(({ words }) => words[language]))],
          [
            t("then"),
            ways.length > 0 && (
              <ul>
                {ways.map((edge) => (
                  <Way key={edge.id} edge={edge} graph={graph} />
                ))}
              </ul>
            ),
          ],
        ]}
      />
      <div className={node.children.length > 0 ? classes["inner"] : undefined}>
        <StageItems under={node.path} graph={graph} />
      </div>
    </div>
  );
};

const StageItems = ({ under, graph }: { under: StagePath; graph: Graph }) =>
  graph.stages
    .filter(({ path, shape }) => parentPath(path) === under && shape !== "history")
    .map((node) => <StageItem key={node.path} node={node} graph={graph} />);

/** Every stage in words, phases with what is inside them. */
export const StagesPart = ({ graph }: { graph: Graph }) => <StageItems under={PROGRAM} graph={graph} />;
